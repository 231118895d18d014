"""Texts that come from a table: read more leniently than JSON, since people type them."""

import re
from decimal import Decimal

from offerdesk.app.amounts import read_amount, read_share
from offerdesk.app.style import Style
from offerdesk.domain.values import Rejected

LONGEST = 40
TRUE = frozenset({"true", "yes", "y", "1", "x"})
FALSE = frozenset({"false", "no", "n", "0"})

_PLAIN = re.compile(r"-?\d{1,15}(\.\d{1,30})?")
_POINT = Style()
_COMMA = Style(locale="de_DE", decimal=",", group=".")


class Cell(str):
    """A cell of a table whose numbers have a decimal point."""

    __slots__ = ()
    comma = False


class CommaCell(Cell):
    """A cell of a table whose numbers have a decimal comma."""

    __slots__ = ()
    comma = True


class PercentCell(Cell):
    """A cell below a header that says "%": 15 is 0.15."""

    __slots__ = ()


class CommaPercentCell(CommaCell):
    """A cell below a header that says "%", with a decimal comma."""

    __slots__ = ()


def kind(*, comma: bool, percent: bool) -> type[Cell]:
    """Return the kind of cell for a table's decimal sign and a column's header."""
    if percent:
        return CommaPercentCell if comma else PercentCell
    return CommaCell if comma else Cell


def number(cell: Cell) -> Decimal | None:
    """Return the number that a person or a spreadsheet wrote, or ``None`` where it is none.

    Plain digits are taken as they are; all else is read as it would be in a form: "75k" is 75,000 and
    "12 %" is 0.12.
    """
    text = str(cell).strip()
    if len(text) > LONGEST:
        return None
    style = _COMMA if cell.comma else _POINT
    percent = isinstance(cell, PercentCell | CommaPercentCell)
    if _PLAIN.fullmatch(text) and not percent and not (cell.comma and "." in text):
        return Decimal(text)
    try:
        read = read_share if percent or text.endswith("%") else read_amount
        return read(text, style).amount
    except Rejected:
        return None


def truth(cell: Cell) -> bool | None:
    """Return what a cell says about a yes-or-no, or ``None`` where it says neither."""
    word = cell.strip().casefold()
    if word in TRUE:
        return True
    return False if word in FALSE else None
