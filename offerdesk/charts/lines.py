"""The layout of a line chart: every place in pixels, from the spec and the room there is."""

from collections.abc import Iterable
from dataclasses import replace
from decimal import Decimal

from offerdesk.charts.across import across, marked_places, ticks
from offerdesk.charts.bending import bends, reach_of
from offerdesk.charts.figure import (
    Anchor,
    Box,
    Entry,
    Ink,
    Item,
    Point,
    Ring,
    Rule,
    Sample,
    Sheet,
    Sign,
    Text,
    flow,
)
from offerdesk.charts.frame import (
    ROW,
    Head,
    axis_words,
    empty,
    gutter,
    head,
    heading_beside,
    least_plot,
    row_name,
    tick_count,
    value_axis,
)
from offerdesk.charts.placing import Points, place_label, spread
from offerdesk.charts.reaches import whisker
from offerdesk.charts.scale import Magnitude, Scale, magnitude, scale_for_lines, scale_from_zero
from offerdesk.charts.spec import Across, LineChart
from offerdesk.domain.frozen import frozen
from offerdesk.domain.words import tr

_MOST_RIGHT = 0.38  # the part of the width that labels at line ends may take
_LEAST_NAME = 6  # in ems; shorter than this, a legend says more
_RING = 5.0
_APART = 6.0  # pixels between two whiskers
_FREE = 0  # a label beside its mark may cover no line


@frozen
class LinesLayout:
    """A line chart with all places known: ``back`` and ``axis`` lie behind the lines, ``front`` over them.

    ``per_unit`` is the height in pixels of one unit of value, ``least`` the height below which something
    would not be seen whole.
    """

    spec: LineChart
    width: float
    height: float
    plot: Box
    scale: Scale
    first: int
    last: int
    per_unit: float
    back: tuple[Item, ...]
    axis: tuple[Item, ...] = ()
    front: tuple[Item, ...] = ()
    least: float = 0.0

    @property
    def courses(self) -> tuple[Points, ...]:
        """The lines in pixels, without the points on a straight stretch."""
        xs = [self.x(month) for month in self.spec.xs]
        return tuple(
            [
                (xs[place], self.base - value * self.per_unit)
                for place, value in bends(self.spec.xs, line.values)
            ]
            for line in self.spec.lines
        )

    @property
    def base(self) -> float:
        """The y of zero, which may lie below the plot."""
        return self.plot.bottom + float(self.scale.low) * self.per_unit

    @property
    def positions(self) -> tuple[int, ...]:
        """The position of each line among the offers, which decides how it looks."""
        return self.spec.positions

    def x(self, month: int) -> float:
        """Return the x of a whole-numbered place on the horizontal axis."""
        return self.plot.x + (month - self.first) / max(self.last - self.first, 1) * self.plot.width

    def y(self, value: Decimal) -> float:
        """Return the y of a value."""
        return self.plot.bottom - float(value - self.scale.low) * self.per_unit


@frozen
class _Ends:
    """The labels at the line ends: names, figures and the room they take; no room means a legend."""

    names: tuple[str, ...]
    figures: tuple[str, ...]
    room: float


def lay_out_lines(spec: LineChart, sheet: Sheet) -> LinesLayout:
    """Give every part of a line chart its place."""
    reaches = [reach_of(line.values) for line in spec.lines if line.values]
    reaches += [line.reach for line in spec.lines if line.reach and line.values]
    if not reaches:
        blank, words = Box(0, 0, sheet.width, sheet.height), empty(spec, sheet)
        return LinesLayout(spec, sheet.width, sheet.height, blank, scale_from_zero(()), 0, 1, 0, words)
    extremes = (min(low for low, _ in reaches), max(high for _, high in reaches))
    counted = magnitude(max(extremes[1], -extremes[0]))
    axis = axis_words(spec, counted)
    ends = _line_ends(spec, sheet, counted, _head(spec, sheet, axis, []).bottom)
    top = _head(spec, sheet, axis, [] if ends.room else _entries(spec))
    scale = scale_for_lines(extremes, tick_count(sheet, top.bottom))
    headroom = sheet.size * (0.6 if spec.cursor is None else 1.6)
    left, high = gutter(scale, counted, sheet, spec.x_axis), top.bottom + headroom
    foot = sheet.size * (2.4 if heading_beside(sheet, spec.x_axis) else 2.4 + ROW)
    room = Box(left, high, max(sheet.width - left - (ends.room or sheet.size), 1), sheet.height - high - foot)
    first = 0 if spec.xs[0] == 1 and len(spec.xs) > 1 else spec.xs[0]
    bare = LinesLayout(spec, sheet.width, sheet.height, room, scale, first, spec.xs[-1], 0, ())
    laid = _in_plot(bare, room)
    marks, keyed = _marks(laid, sheet)
    least = high + foot + least_plot(sheet)
    if keyed:
        legend = flow(keyed, sheet, left, 0, sheet.width - left).height
        least += legend
        laid = _in_plot(bare, room._replace(height=room.height - legend))
        marks = _numbered(laid, sheet)
        marks += flow(keyed, sheet, left, sheet.height - legend, sheet.width - left).items
    span = ("places", laid.plot, spec.xs, spec.x_axis, spec.across, spec.stops)
    back = (*top.items, *sheet.remember(span, lambda: _places(laid, sheet)))
    along = tuple(value_axis(scale, counted, sheet, laid.plot))
    front = (*_whiskers(laid), *_cursor(laid, sheet), *_points(laid), *_end_items(laid, ends, sheet), *marks)
    return replace(laid, back=back, axis=along, front=front, least=least)


def _head(spec: LineChart, sheet: Sheet, axis: str, entries: list[Entry]) -> Head:
    return sheet.remember(("head", spec.title, axis, *entries), lambda: head(spec, sheet, axis, entries))


def _entries(spec: LineChart) -> list[Entry]:
    lines = zip(spec.lines, spec.positions, strict=True)
    return [Entry(Sign.LINE, line.label, position=position) for line, position in lines]


def _in_plot(bare: LinesLayout, plot: Box) -> LinesLayout:
    """Draw the lines into a plot of a given place."""
    height = max(plot.height, 1.0)
    per_unit = height / float(bare.scale.high - bare.scale.low)
    return replace(bare, plot=plot._replace(height=height), per_unit=per_unit)


def _whiskers(laid: LinesLayout) -> list[Item]:
    """Return how far the last values may reach, side by side at the end of the lines."""
    reaches = [line.reach for line in laid.spec.lines if line.reach]
    first = laid.plot.right - _APART * (len(reaches) - 1)
    return [
        item
        for place, (low, high) in enumerate(reaches)
        for item in whisker(first + _APART * place, laid.y(low), laid.y(high), _APART)
    ]


def _line_ends(spec: LineChart, sheet: Sheet, counted: Magnitude, top: float) -> _Ends:
    if len(spec.lines) * sheet.size * 1.45 > sheet.height - top - sheet.size * 2.4:
        return _Ends((), (), 0.0)
    figures = tuple(
        counted.compact(line.values[-1], sheet.style) + ("+" if line.incomplete else "")
        for line in spec.lines
    )
    fixed = sheet.size * 4.6 + max(sheet.wide(f) for f in figures)
    longest = max(sheet.wide(line.label) for line in spec.lines)
    room = min(longest, sheet.width * _MOST_RIGHT - fixed)
    if room < longest and room < sheet.size * _LEAST_NAME:
        return _Ends((), (), 0.0)
    names = tuple(sheet.fit(line.label, room) for line in spec.lines)
    return _Ends(names, figures, fixed + room)


def _end_items(laid: LinesLayout, ends: _Ends, sheet: Sheet) -> list[Item]:
    if not ends.room:
        return []
    wanted = [laid.base - float(line.values[-1]) * laid.per_unit for line in laid.spec.lines]
    half = sheet.size * 0.7
    placed = spread(wanted, sheet.size * 1.45, laid.plot.y + half - sheet.size * 0.6, laid.plot.bottom - half)
    items: list[Item] = []
    x = laid.plot.right + sheet.size * 1.5
    for i, (name, figure) in enumerate(zip(ends.names, ends.figures, strict=True)):
        y, position = placed[i], laid.spec.positions[i]
        if abs(y - wanted[i]) > 1:
            items.append(Rule(laid.plot.right + 5, wanted[i], x - 3, y, Ink.AXIS, 0.7))
        items.append(Sample(x, y, sheet.size * 1.7, position))
        items.append(Text(x + sheet.size * 2.1, y + sheet.small * 0.36, name, sheet.small))
        items.append(Text(laid.width, y + sheet.small * 0.36, figure, sheet.small, Ink.MUTED, Anchor.END))
    return items


def _places(laid: LinesLayout, sheet: Sheet) -> list[Item]:
    """Return the horizontal axis: years where the span allows it, named in the chart's own x unit."""
    plot, spec = laid.plot, laid.spec
    items: list[Item] = []
    widest = max(sheet.wide(across(spec, x, sheet.style)) for x in (laid.first, laid.last)) + sheet.size * 1.2
    for place in ticks(spec, laid.first, max(2, int(plot.width / widest))):
        x = laid.x(place)
        figure = across(spec, place, sheet.style)
        items.append(Rule(x, plot.bottom, x, plot.bottom + 3, Ink.AXIS))
        items.append(Text(x, plot.bottom + sheet.size * 1.5, figure, sheet.small, Ink.MUTED, Anchor.MIDDLE))
    if spec.across is Across.CHANGE:
        today = laid.x(0)
        items.append(Rule(today, plot.y, today, plot.bottom, Ink.GRID))
    return items + row_name(sheet, spec.x_axis, plot.x, plot.bottom + sheet.size * 1.5, plot.right)


def _points(laid: LinesLayout) -> list[Item]:
    """Return a marker at each place that has one, on every line."""
    return _markers(laid, marked_places(laid.spec))


def _markers(laid: LinesLayout, places: Iterable[int]) -> list[Item]:
    lines = list(zip(laid.spec.positions, laid.spec.lines, strict=True))
    return [
        Point(x, laid.y(line.values[place]), position)
        for place, x in ((place, laid.x(laid.spec.xs[place])) for place in places)
        for position, line in lines
    ]


def _cursor(laid: LinesLayout, sheet: Sheet) -> list[Item]:
    """Return the place that the reader singled out: an upright rule, its name, a marker on each line."""
    spec, plot = laid.spec, laid.plot
    if spec.cursor is None or spec.cursor not in spec.xs:
        return []
    x, place = laid.x(spec.cursor), spec.xs.index(spec.cursor)
    name = tr("{axis} {x}").format(axis=spec.x_axis, x=across(spec, spec.cursor, sheet.style))
    half = sheet.wide(name) / 2
    middle = min(max(x, half), laid.width - half)
    return [
        Rule(x, plot.y - 2, x, plot.bottom, Ink.MUTED),
        Text(middle, plot.y - sheet.size * 0.5, name, sheet.small, Ink.INK, Anchor.MIDDLE),
        *_markers(laid, [place]),
    ]


def _marks(laid: LinesLayout, sheet: Sheet) -> tuple[list[Item], list[Entry]]:
    """Set rings with their words beside them; where the words find no room, return entries to number."""
    marks = laid.spec.marks
    texts = [sheet.fit(mark.label, laid.plot.width * 0.6) for mark in marks]
    items = _placed(laid, texts, sheet, _FREE)
    if items is not None:
        return items, []
    return [], [Entry(Sign.LETTER, mark.label, str(i)) for i, mark in enumerate(marks, 1)]


def _numbered(laid: LinesLayout, sheet: Sheet) -> list[Item]:
    texts = [str(i) for i in range(1, len(laid.spec.marks) + 1)]
    return _placed(laid, texts, sheet, None) or []


def _placed(laid: LinesLayout, texts: list[str], sheet: Sheet, most: int | None) -> list[Item] | None:
    """Place each text beside its ring; ``None`` where one would cover more than ``most`` allows."""
    rings = [(laid.x(mark.x), laid.y(mark.y)) for mark in laid.spec.marks]
    taken = [Box(x - _RING, y - _RING, 2 * _RING, 2 * _RING) for x, y in rings]
    courses = laid.courses if rings else ()
    items: list[Item] = []
    for (x, y), text in zip(rings, texts, strict=True):
        size = (sheet.wide(text) + 2, sheet.small * 1.3)
        place = place_label((x, y), size, laid.plot, courses, taken, sheet.size)
        if most is not None and place.cost > most:
            return None
        taken.append(place.box)
        baseline = place.box.y + sheet.small
        items += [
            Rule(*_toward((x, y), place.joint), *place.joint, Ink.MUTED, 0.8),
            Ring(x, y, _RING),
            Text(place.text_x, baseline, text, sheet.small, Ink.INK, place.anchor),
        ]
    return items


def _toward(start: tuple[float, float], end: tuple[float, float]) -> tuple[float, float]:
    """Return the point on the ring around ``start`` in the direction of ``end``."""
    dx, dy = end[0] - start[0], end[1] - start[1]
    length = max((dx * dx + dy * dy) ** 0.5, 0.01)
    return start[0] + dx / length * _RING, start[1] + dy / length * _RING
