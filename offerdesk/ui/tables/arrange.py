"""Which rows of a sheet stand where: folding, hiding what does not differ, sorting. Without Qt."""

from datetime import date
from decimal import Decimal

from offerdesk.app.folding import fold
from offerdesk.app.rows import Cell, Mark, Row, RowKind, Sheet
from offerdesk.domain.frozen import frozen

BY_HEADER = "\u0000header"
"""What ``Arrangement.sort_by`` names to sort by the row headers."""

SortKey = tuple[int, int, Decimal, str]


@frozen
class Arrangement:
    """What the user did to the rows. ``sort_by`` is a column's key; empty keeps the sheet's own order."""

    folded: frozenset[str] = frozenset()
    only_differing: bool = False
    sort_by: str = ""
    descending: bool = False


def groups_of(sheet: Sheet) -> dict[str, str]:
    """Map each row that folds to the key of its group row, named by ``Row.group`` as key or as header."""
    names: dict[str, str] = {}
    for row in sheet.rows:
        if row.kind is RowKind.GROUP:
            names[row.header] = names[row.key] = row.key
    return {r.key: names[r.group] for r in sheet.rows if r.group in names and r.kind is not RowKind.GROUP}


def arranged(sheet: Sheet, arrangement: Arrangement) -> tuple[Row, ...]:
    """Return the rows that show, in their order."""
    rows = sheet.rows
    groups = groups_of(sheet)
    if arrangement.only_differing:
        rows = tuple(r for r in rows if r.differs or r.kind is not RowKind.PLAIN)
        peopled = {groups.get(r.key) for r in rows}
        had = set(groups.values())
        rows = tuple(r for r in rows if r.kind is not RowKind.GROUP or r.key in peopled or r.key not in had)
    if arrangement.folded:
        rows = tuple(r for r in rows if groups.get(r.key) not in arrangement.folded)
    return _sorted(sheet, rows, arrangement) if arrangement.sort_by else rows


def _sorted(sheet: Sheet, rows: tuple[Row, ...], arrangement: Arrangement) -> tuple[Row, ...]:
    """Sort each stretch between group and total rows by itself, so that nothing leaves its group."""
    place = next((i for i, c in enumerate(sheet.columns) if c.key == arrangement.sort_by), None)
    if place is None and arrangement.sort_by != BY_HEADER:
        return rows
    done: list[Row] = []
    stretch: list[Row] = []
    for row in rows:
        if row.kind is RowKind.PLAIN:
            stretch.append(row)
            continue
        done += [*_in_order(stretch, place, descending=arrangement.descending), row]
        stretch = []
    return (*done, *_in_order(stretch, place, descending=arrangement.descending))


def _in_order(rows: list[Row], place: int | None, *, descending: bool) -> list[Row]:
    keyed = [(_key(row, place), row) for row in rows]
    known = [(key, row) for key, row in keyed if key is not None]
    known.sort(key=lambda pair: pair[0], reverse=descending)
    return [row for _, row in known] + [row for key, row in keyed if key is None]


def _key(row: Row, place: int | None) -> SortKey | None:
    """Return what a row sorts by; ``None`` for an empty or unknown cell, which comes last both ways."""
    if place is None:
        return 2, 0, Decimal(0), fold(row.header)
    cell = row.cells[place] if place < len(row.cells) else Cell("")
    if cell.mark is Mark.UNKNOWN or not (cell.text or cell.sort):
        return None
    if isinstance(cell.sort, Decimal):
        return 0, 0, cell.sort, ""
    if isinstance(cell.sort, date):
        return 1, cell.sort.toordinal(), Decimal(0), cell.sort.isoformat()
    return 2, 0, Decimal(0), fold(cell.sort or cell.text)
