"""What a chart consists of once its places are known: boxes, texts, rules and signs in pixels.

The layouts of ``bars`` and ``lines`` yield these marks; ``svg`` writes them and ``ui/plots`` paints them,
so that screen and paper cannot differ. A mark knows its role (an ``Ink``), never a colour. Marks of which a
chart has hundreds are tuples: they are made anew at each key stroke, and a dataclass takes thrice as long.
"""

from collections.abc import Callable, Hashable, Sequence
from dataclasses import dataclass, field
from enum import StrEnum
from typing import Any, NamedTuple, TypeVar

from offerdesk.app.style import Style
from offerdesk.charts.textsize import Measure, elide, estimate
from offerdesk.domain.frozen import frozen

_T = TypeVar("_T")
_MOST_REMEMBERED = 200
_NARROW = 9.0  # pixels


class Ink(StrEnum):
    """The role of a mark's colour; ``Theme`` has an attribute of each name."""

    INK = "ink"
    MUTED = "muted"
    AXIS = "axis"
    GRID = "grid"


class Anchor(StrEnum):
    """Which part of a text stands at its x, left to right whatever the script."""

    START = "start"
    MIDDLE = "middle"
    END = "end"


class Box(NamedTuple):
    """A rectangle, y growing downwards."""

    x: float
    y: float
    width: float
    height: float

    @property
    def right(self) -> float:
        """The x of the right edge."""
        return self.x + self.width

    @property
    def bottom(self) -> float:
        """The y of the lower edge."""
        return self.y + self.height

    def overlaps(self, other: "Box") -> bool:
        """Whether the two share an area."""
        return (
            self.x < other.x + other.width
            and other.x < self.x + self.width
            and self.y < other.y + other.height
            and other.y < self.y + self.height
        )


class Text(NamedTuple):
    """Words; ``y`` is the baseline, ``turn`` the rotation in degrees about the anchor."""

    x: float
    y: float
    text: str
    size: float
    ink: Ink = Ink.INK
    anchor: Anchor = Anchor.START
    bold: bool = False
    turn: int = 0


class Rule(NamedTuple):
    """A straight line."""

    x1: float
    y1: float
    x2: float
    y2: float
    ink: Ink
    width: float = 1.0


@frozen
class Swatch:
    """The area of a component in a legend."""

    box: Box
    key: str


class Cap(NamedTuple):
    """The open end of a stack that lacks an unknown part: hatched, without a fill."""

    box: Box


class Net(NamedTuple):
    """The total of a stack whose costs lie below the axis: a bar across it."""

    x: float
    y: float
    width: float

    @property
    def weight(self) -> float:
        """How thick the bar is, in pixels: thinner where stacks are narrow."""
        return 2.0 if self.width > _NARROW else 1.0


class Sample(NamedTuple):
    """A short piece of an offer's line with its marker; ``y`` is its middle."""

    x: float
    y: float
    width: float
    position: int


class Point(NamedTuple):
    """The marker of an offer on its line."""

    x: float
    y: float
    position: int


@frozen
class Ring:
    """A circle around a point worth naming."""

    x: float
    y: float
    radius: float


Item = Text | Rule | Swatch | Cap | Net | Sample | Point | Ring


@dataclass(frozen=True, slots=True)
class Sheet:
    """What a layout is made for: room in pixels, a way of writing numbers and of measuring text.

    ``size`` is the body size; everything else is in proportion to it.
    """

    width: float
    height: float
    style: Style
    size: float = 11.0
    titled: bool = True
    measure: Measure = estimate
    memo: dict[Hashable, Any] = field(default_factory=dict, compare=False, repr=False)

    def remember(self, key: Hashable, make: Callable[[], _T]) -> _T:
        """Return what ``make`` yields, made once per ``key``: a sheet in use serves edit after edit.

        The key holds all that the result depends on, besides the sheet itself.
        """
        found: _T | None = self.memo.get(key)
        if found is None:
            if len(self.memo) > _MOST_REMEMBERED:
                self.memo.clear()
            found = self.memo[key] = make()
        return found

    @property
    def small(self) -> float:
        """The size of axis figures and labels."""
        return self.size * 0.92

    def wide(self, text: str, size: float | None = None) -> float:
        """Return the width of ``text``, at the small size unless told."""
        return self.measure(text, self.small if size is None else size)

    def fit(self, text: str, room: float, size: float | None = None) -> str:
        """``text``, elided to ``room``."""
        return elide(text, self.small if size is None else size, room, self.measure)


class Sign(StrEnum):
    """What stands before a label in a legend."""

    AREA = "area"
    LINE = "line"
    LETTER = "letter"
    CAP = "cap"
    NET = "net"


@frozen
class Entry:
    """One entry of a legend; ``key`` is the component's key or the letter, ``position`` the offer's."""

    sign: Sign
    label: str
    key: str = ""
    position: int = 0


@frozen
class Flow:
    """A legend set in rows: its marks and the height they take."""

    items: tuple[Item, ...]
    height: float


def flow(entries: Sequence[Entry], sheet: Sheet, x: float, y: float, width: float) -> Flow:
    """Set legend entries from left to right in as many rows as they need."""
    size, line = sheet.small, sheet.size * 1.65
    items: list[Item] = []
    left, top = x, y
    for entry in entries:
        sign = _sign_width(entry, sheet)
        label = sheet.fit(entry.label, width - sign - size * 0.5)
        wide = sign + size * 0.5 + sheet.wide(label)
        if left > x and left + wide > x + width:
            left, top = x, top + line
        items += _sign(entry, sheet, left, top, sign)
        text_ink = Ink.MUTED if entry.sign is Sign.LETTER else Ink.INK
        items.append(Text(left + sign + size * 0.5, top + size, label, size, text_ink))
        left += wide + size * 1.5
    return Flow(tuple(items), (top - y + line) if entries else 0.0)


def _sign_width(entry: Entry, sheet: Sheet) -> float:
    if entry.sign is Sign.LINE:
        return sheet.size * 2.2
    if entry.sign is Sign.LETTER:
        return max(sheet.wide(entry.key), sheet.size) if entry.key else 0.0
    return sheet.size * 0.95


def _sign(entry: Entry, sheet: Sheet, x: float, y: float, width: float) -> list[Item]:
    box = Box(x, y + sheet.small * 0.64 - width / 2, width, width)
    if entry.sign is Sign.AREA:
        return [Swatch(box, entry.key)]
    if entry.sign is Sign.CAP:
        return [Cap(box)]
    if entry.sign is Sign.NET:
        return [Net(x, y + sheet.small * 0.64, width)]
    if entry.sign is Sign.LINE:
        return [Sample(x, y + sheet.small * 0.64, width, entry.position)]
    return [Text(x, y + sheet.small, entry.key, sheet.small, bold=True)]
