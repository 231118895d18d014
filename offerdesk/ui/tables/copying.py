"""Selected cells as text for the clipboard: tab-separated, with titles when there is more than one cell."""

from collections.abc import Iterable

from offerdesk.ui.tables.model import SheetModel


def as_tsv(model: SheetModel, places: Iterable[tuple[int, int]]) -> str:
    """Return the cells at (row, column) as lines; gaps in the selection stay empty."""
    chosen = set(places)
    if not chosen:
        return ""
    if len(chosen) == 1:
        return _clean(model.cell(*next(iter(chosen))).text)
    rows = sorted({row for row, _ in chosen})
    columns = sorted({column for _, column in chosen})
    head = [model.sheet.corner, *(model.sheet.columns[c].title for c in columns)]
    lines = [head]
    for row in rows:
        texts = (model.cell(row, c).text if (row, c) in chosen else "" for c in columns)
        lines.append([model.rows[row].header, *texts])
    return "\n".join("\t".join(_clean(text) for text in line) for line in lines)


def _clean(text: str) -> str:
    return " ".join(text.split())
