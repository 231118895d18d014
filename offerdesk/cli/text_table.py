"""A table for a terminal: names left, figures right, words left."""

import unicodedata
from collections.abc import Sequence

WIDEST = 24


def text_table(header: Sequence[str], rows: Sequence[Sequence[str] | None], *, words: bool = False) -> str:
    """Lay out rows under a header; ``None`` for a rule between rows. ``words`` stand left and whole."""
    given = [header, *(row for row in rows if row is not None)]
    cells = given if words else [[row[0], *(_cut(cell) for cell in row[1:])] for row in given]
    widths = [max(_width(row[place]) for row in cells) for place in range(len(header))]
    body = iter(cells[1:])
    lay = _words if words else _line
    lines = [lay(cells[0], widths), _rule(widths)]
    lines += [_rule(widths) if row is None else lay(next(body), widths) for row in rows]
    return "\n".join(line.rstrip() for line in lines)


def _line(cells: Sequence[str], widths: Sequence[int]) -> str:
    gaps = [" " * (width - _width(cell)) for cell, width in zip(cells, widths, strict=True)]
    first, *others = zip(cells, gaps, strict=True)
    return "  ".join([first[0] + first[1], *(gap + cell for cell, gap in others)])


def _words(cells: Sequence[str], widths: Sequence[int]) -> str:
    return "  ".join(
        cell + " " * (width - _width(cell)) for cell, width in zip(cells, widths, strict=True)
    ).rstrip()


def _rule(widths: Sequence[int]) -> str:
    return "─" * (sum(widths) + 2 * (len(widths) - 1))


def _cut(cell: str) -> str:
    if _width(cell) <= WIDEST:
        return cell
    while _width(cell) > WIDEST - 1:
        cell = cell[:-1]
    return cell + "…"


def _width(text: str) -> int:
    """Count the columns that a terminal takes for ``text``."""
    return sum(
        0 if unicodedata.combining(c) else 2 if unicodedata.east_asian_width(c) in "WF" else 1 for c in text
    )
