"""From the rows of a sheet on screen to the rows of a table on paper."""

from collections.abc import Iterable

from offerdesk.app.rows import Mark, RowKind, Sheet
from offerdesk.app.rows import Row as SheetRow
from offerdesk.reports.document import Cell, Row, RowStyle

_STYLES = {RowKind.PLAIN: RowStyle.PLAIN, RowKind.GROUP: RowStyle.GROUP, RowKind.TOTAL: RowStyle.TOTAL}


def table_rows(sheet: Sheet, rows: Iterable[SheetRow]) -> tuple[Row, ...]:
    """Return rows of a sheet as rows of a table, without headings that nothing follows."""
    blank = tuple(Cell("") for _ in sheet.columns)
    written = [
        Row((Cell(row.header), *blank), RowStyle.GROUP)
        if row.kind is RowKind.GROUP
        else Row(
            (Cell(row.header), *(Cell(c.text, c.mark is Mark.BEST, c.note) for c in row.cells)),
            _STYLES[row.kind],
        )
        for row in rows
    ]
    return tuple(r for r, after in zip(written, [*written[1:], None], strict=True) if not _lonely(r, after))


def _lonely(row: Row, after: Row | None) -> bool:
    return row.style is RowStyle.GROUP and (after is None or after.style is RowStyle.GROUP)
