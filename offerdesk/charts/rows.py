"""What charts in rows share: a name on the left, a figure on the right, and the value axis below.

Names stand in full beside their marks, however long they are, so no legend is needed.
"""

from collections.abc import Sequence
from decimal import Decimal

from offerdesk.charts.figure import Anchor, Box, Entry, Ink, Item, Rule, Sheet, Text
from offerdesk.charts.frame import axis_words, empty, head
from offerdesk.charts.scale import Magnitude, Scale, magnitude, scale_for_lines, scale_from_zero
from offerdesk.charts.spec import RowChart
from offerdesk.domain.frozen import frozen

_MOST_NAME = 0.36  # the part of the width that names may take
_TALLEST = 2.6  # ems of a row
_NEAR = Decimal(1) / 3
_FOOT = 2.0  # ems below the rows, for the figures of the axis


@frozen
class RowsLayout:
    """A chart in rows with all places known; ``rows`` are the areas to point at.

    ``back`` lies behind, ``front`` before; both are marks only, so whoever draws marks can draw it. ``least``
    is the height below which something would not be seen whole.
    """

    spec: RowChart
    width: float
    height: float
    plot: Box
    rows: tuple[Box, ...] = ()
    back: tuple[Item, ...] = ()
    front: tuple[Item, ...] = ()
    least: float = 0.0
    axis: tuple[Item, ...] = ()


@frozen
class RowGrid:
    """The rows and the value axis of a chart; ``plot`` is where values lie."""

    plot: Box
    scale: Scale
    counted: Magnitude
    pitch: float
    back: tuple[Item, ...]
    count: int
    width: float

    def x(self, value: Decimal) -> float:
        """Return the x of a value."""
        return self.plot.x + self.scale.share(value) * self.plot.width

    def middle(self, row: int) -> float:
        """Return the y of a row's middle."""
        return self.plot.y + (row + 0.5) * self.pitch

    def areas(self) -> tuple[Box, ...]:
        """Return the area of each row, its name and figure included."""
        return tuple(Box(0, self.plot.y + i * self.pitch, self.width, self.pitch) for i in range(self.count))


def nothing(spec: RowChart, sheet: Sheet) -> RowsLayout:
    """Return the layout of a chart without anything to draw."""
    return RowsLayout(
        spec,
        sheet.width,
        sheet.height,
        Box(0, 0, sheet.width, sheet.height),
        back=empty(spec, sheet),
    )


def natural_height(count: int, size: float) -> float:
    """Return the height at which ``count`` rows stand easily, below a head without a title."""
    return (count * 2.2 + 4.5) * size


@frozen
class RowTexts:
    """What stands left and right of the rows, and the room to leave within the plot on either side."""

    names: Sequence[str]
    figures: Sequence[str]
    before: float = 0.0
    after: float = 0.0
    entries: tuple[Entry, ...] = ()


def counted_for(values: Sequence[Decimal]) -> Magnitude:
    """Return the magnitude that suits values."""
    return magnitude(max(abs(value) for value in values))


def row_grid(spec: RowChart, sheet: Sheet, values: Sequence[Decimal], texts: RowTexts) -> RowGrid:
    """Set names, figures and the axis of a chart in rows."""
    counted = counted_for(values)
    top = head(spec, sheet, axis_words(spec, counted), list(texts.entries))
    names_wide = min(max(sheet.wide(name) for name in texts.names), sheet.width * _MOST_NAME)
    figures_wide = max((sheet.wide(figure) for figure in texts.figures), default=0.0)
    gap = sheet.size * 0.8
    left = names_wide + gap + texts.before
    right = sheet.width - texts.after - (figures_wide + gap if figures_wide else gap)
    count = len(texts.names)
    room = max(sheet.height - top.bottom - sheet.size * _FOOT, sheet.size * count)
    pitch = min(room / count, sheet.size * _TALLEST)
    plot = Box(left, top.bottom, max(right - left, 1.0), pitch * count)
    scale = _scale(values, sheet, plot.width, counted)
    grid = RowGrid(plot, scale, counted, pitch, (), count, sheet.width)
    words: list[Item] = []
    baseline = sheet.small * 0.36
    for row, name in enumerate(texts.names):
        words.append(Text(0, grid.middle(row) + baseline, sheet.fit(name, names_wide), sheet.small))
    for row, figure in enumerate(texts.figures):
        y = grid.middle(row) + baseline
        words.append(Text(sheet.width, y, figure, sheet.small, Ink.MUTED, Anchor.END))
    back = (*top.items, *_axis(grid, sheet), *words)
    return RowGrid(plot, scale, counted, pitch, back, count, sheet.width)


def _scale(values: Sequence[Decimal], sheet: Sheet, width: float, counted: Magnitude) -> Scale:
    """Return the value axis: from zero, unless that would leave a third of it empty.

    What is compared here is where marks lie, not how long they are from zero on.
    """
    if len(set(values)) == 1:
        return scale_from_zero(values, 4)
    widest = max(sheet.wide(counted.tick(value, sheet.style)) for value in (min(values), max(values)))
    count = max(2, min(6, int(width / (widest + sheet.size * 2.5))))
    return scale_for_lines(values, count, near=_NEAR)


def _axis(grid: RowGrid, sheet: Sheet) -> list[Item]:
    items: list[Item] = []
    for tick in grid.scale.ticks:
        x = grid.x(tick)
        ink = Ink.AXIS if tick == 0 else Ink.GRID
        items.append(Rule(x, grid.plot.y, x, grid.plot.bottom, ink))
        figure = grid.counted.tick(tick, sheet.style)
        y = grid.plot.bottom + sheet.size * 1.3
        items.append(Text(x, y, figure, sheet.small, Ink.MUTED, Anchor.MIDDLE))
    return items


def signed(value: Decimal, counted: Magnitude, sheet: Sheet) -> str:
    """Write a step with its sign, short: "+94k"."""
    return ("+" if value > 0 else "") + counted.compact(value, sheet.style)
