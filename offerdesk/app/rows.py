"""Rows and columns as frozen values: what the one item model of the window shows.

A list of interviews, the side-by-side sheet and a report's table are all a ``Sheet``. All texts are
translated and written in the reader's style already.
"""

from datetime import date
from decimal import Decimal
from enum import StrEnum

from offerdesk.domain.frozen import frozen


class Mark(StrEnum):
    """What stands beside a value besides its text, never as colour alone."""

    NONE = ""
    BEST = "best"
    UNKNOWN = "unknown"
    INCOMPLETE = "incomplete"
    OVERDUE = "overdue"
    NOT_COMPARABLE = "not_comparable"


class RowKind(StrEnum):
    """What a row is to its reader."""

    PLAIN = "plain"
    GROUP = "group"
    TOTAL = "total"


@frozen
class Cell:
    """One value. ``note`` is a second, smaller text (a difference); ``speech`` what a screen reader says.

    ``opens`` is true for a computed value whose explanation can be opened. ``sort`` is what a list is
    sorted by where the text would mislead ("9" before "10").
    """

    text: str
    note: str = ""
    mark: Mark = Mark.NONE
    tip: str = ""
    speech: str = ""
    opens: bool = False
    sort: Decimal | date | str | None = None


@frozen
class Column:
    """A column: its key (an offer's id, a field's name), its title, and a line below the title."""

    key: str
    title: str
    subtitle: str = ""
    figures: bool = True  # right-aligned, tabular
    baseline: bool = False


@frozen
class Row:
    """A row: its key, its header, one cell per column, and the group it folds under.

    ``note`` is a second, smaller line under the header.
    """

    key: str
    header: str
    cells: tuple[Cell, ...] = ()
    kind: RowKind = RowKind.PLAIN
    group: str = ""
    differs: bool = True
    note: str = ""


@frozen
class Sheet:
    """A whole table. ``corner`` names what the row headers are; ``empty`` says what belongs here."""

    columns: tuple[Column, ...]
    rows: tuple[Row, ...]
    corner: str = ""
    empty: str = ""
