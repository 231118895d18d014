"""The layout of a distribution: step curves over one value axis, each with its middle case marked."""

from decimal import Decimal

from offerdesk.charts.figure import Anchor, Box, Entry, Ink, Item, Point, Rule, Sheet, Sign, Text
from offerdesk.charts.frame import (
    axis_words,
    empty,
    gutter,
    head,
    least_plot,
    row_name,
    tick_count,
    value_axis,
)
from offerdesk.charts.placing import Points
from offerdesk.charts.scale import Magnitude, Scale, magnitude, nice_step, scale_from_zero
from offerdesk.charts.shapes import height_at_middle, outline, share_axis, top
from offerdesk.charts.spec import Distribution
from offerdesk.domain.frozen import frozen

_FOOT = 4.0  # ems below the plot, for figures and the name of the axis


@frozen
class StepsLayout:
    """A distribution with all places known; ``courses`` are the curves in pixels."""

    spec: Distribution
    width: float
    height: float
    plot: Box
    back: tuple[Item, ...]
    axis: tuple[Item, ...] = ()
    front: tuple[Item, ...] = ()
    courses: tuple[Points, ...] = ()
    least: float = 0.0

    @property
    def positions(self) -> tuple[int, ...]:
        """The position of each curve among the offers, which decides how it looks."""
        return tuple(shape.position for shape in self.spec.shapes)


def value_scale(spec: Distribution, count: int) -> Scale:
    """Return the axis of values: from the first edge to the last."""
    low, high = spec.edges[0], spec.edges[-1]
    step = nice_step(high - low, max(count, 1))
    first, last = int(-(-low // step)), int(high // step)
    return Scale(low, high, tuple(i * step for i in range(first, last + 1)))


def per_cent(spec: Distribution, count: int) -> Decimal:
    """Return a count of cases in cases of 100."""
    return Decimal(count * 100) / spec.shapes[0].cases


def lay_out_steps(spec: Distribution, sheet: Sheet) -> StepsLayout:
    """Give every part of a distribution its place."""
    if not spec.shapes:
        blank = Box(0, 0, sheet.width, sheet.height)
        return StepsLayout(spec, sheet.width, sheet.height, blank, empty(spec, sheet))
    entries = [Entry(Sign.LINE, shape.label, position=shape.position) for shape in spec.shapes]
    above = head(spec, sheet, share_axis(spec, sheet.style), entries)
    heights = scale_from_zero([per_cent(spec, top(spec.shapes))], tick_count(sheet, above.bottom))
    ones = Magnitude(Decimal(1))
    left, high = gutter(heights, ones, sheet, ""), above.bottom + sheet.size * 0.6
    tall = sheet.height - high - _FOOT * sheet.size
    plot = Box(left, high, max(sheet.width - left - sheet.size, 1), max(tall, 1))
    across = value_scale(spec, int(plot.width / (sheet.size * 6)))

    def place(value: Decimal, count: int) -> tuple[float, float]:
        x = plot.x + across.share(value) * plot.width
        return x, plot.bottom - heights.share(per_cent(spec, count)) * plot.height

    courses = tuple([place(*corner) for corner in outline(spec, shape)] for shape in spec.shapes)
    front: list[Item] = []
    for shape in spec.shapes:
        x, y = place(shape.middle, height_at_middle(spec, shape))
        front += [Rule(x, y, x, plot.bottom, Ink.MUTED, 0.8), Point(x, y, shape.position)]
    back = (*above.items, *_values(spec, across, sheet, plot))
    axis = tuple(value_axis(heights, ones, sheet, plot))
    least = high + least_plot(sheet) + _FOOT * sheet.size
    return StepsLayout(spec, sheet.width, sheet.height, plot, back, axis, tuple(front), courses, least)


def _values(spec: Distribution, across: Scale, sheet: Sheet, plot: Box) -> list[Item]:
    """Return the figures along the axis of values, and its name."""
    counted = magnitude(max(abs(across.low), abs(across.high)))
    row = plot.bottom + sheet.size * 1.5
    items: list[Item] = []
    for tick in across.ticks:
        x = plot.x + across.share(tick) * plot.width
        items.append(Rule(x, plot.bottom, x, plot.bottom + 3, Ink.AXIS))
        figure = counted.tick(tick, sheet.style)
        items.append(Text(x, row, figure, sheet.small, Ink.MUTED, Anchor.MIDDLE))
    name = axis_words(spec, counted)
    return items + row_name(sheet, name, plot.x, row, plot.right)
