"""What a chart shows, as frozen values.

A spec knows numbers, words and keys; it knows no colour, no pixel and no Qt. Three readers draw it:
``ui/plots`` on screen, ``charts/svg`` on paper, ``charts/table`` as text for a screen reader.
All words in a spec are already translated, all values are in ``unit``.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal
from enum import StrEnum
from functools import cached_property
from typing import NamedTuple

from offerdesk.charts.palette import component_rank
from offerdesk.domain.frozen import frozen


class Segment(NamedTuple):
    """One component's part of a stack; ``key`` names the component and decides the colour.

    ``members`` are the components that it gathers, if it does. A tuple, since bars have hundreds.
    """

    key: str
    label: str
    value: Decimal
    members: tuple[str, ...] = ()


Reach = tuple[Decimal, Decimal]
"""How low and how high a total may lie, given the ranges around its figures."""


@frozen
class Sums:
    """What a stack comes to: its parts by component, how far it reaches, and what it is worth.

    ``spans`` say where each part begins (nearer to zero) and ends, in the palette's order: gains grow
    upwards from zero, costs downwards. They, ``top`` and ``net`` (high and total) are floats, since only
    places on the drawing follow from them. ``total`` is what the gains leave after the costs.
    """

    parts: dict[str, Decimal]
    low: Decimal
    high: Decimal
    total: Decimal
    spans: tuple[tuple[str, float, float], ...]
    top: float
    net: float


@dataclass(frozen=True)
class Stack:
    """One bar: an offer in one year. ``incomplete`` when the total lacks an unknown part.

    ``reach`` is how low and how high the total may lie, where ranges move it. ``row`` and ``offer`` are the
    figure that it shows, as the sheet names it.

    It remembers what it comes to, as an edit of one offer keeps the bars of the others.
    """

    group: str
    label: str
    segments: tuple[Segment, ...]
    incomplete: bool = False
    reach: Reach | None = None
    row: str = ""
    offer: str = ""

    @property
    def total(self) -> Decimal:
        """The sum of the segments; costs are negative and lie below the axis."""
        return sum((s.value for s in self.segments), Decimal(0))

    @cached_property
    def sums(self) -> Sums:
        """What the segments come to; those of one component count as one."""
        drawn = [segment for segment in self.segments if segment.value]
        parts = {segment.key: segment.value for segment in drawn}
        if len(parts) < len(drawn):
            parts = dict.fromkeys(parts, Decimal(0))
            for segment in drawn:
                parts[segment.key] += segment.value
        low = sum(filter(Decimal.is_signed, parts.values()), Decimal(0))
        high = sum(parts.values(), -low)
        total = high + low
        return Sums(parts, low, high, total, tuple(_spans(parts)), float(high), float(total))

    @cached_property
    def named(self) -> tuple[tuple[str, str], ...]:
        """(key, label) of every component that the bar shows."""
        return tuple((segment.key, segment.label) for segment in self.segments if segment.value)


def _spans(parts: dict[str, Decimal]) -> Iterator[tuple[str, float, float]]:
    above = below = Decimal(0)
    for key in sorted(parts, key=component_rank):
        value = parts[key]
        start = above if value > 0 else below
        end = start + value
        yield key, float(start), float(end)
        above, below = (end, below) if value > 0 else (above, end)


@frozen
class StackedBars:
    """Bars side by side within groups, stacked by component; the value axis starts at zero.

    ``unit`` is what a value is counted in ("USD"); ``group_axis`` names the groups ("Year"). A ``note``
    stands below the drawing, as in every chart: what is not shown, and why.
    """

    title: str
    unit: str
    group_axis: str
    value_axis: str
    stacks: tuple[Stack, ...]
    note: str = ""

    @property
    def groups(self) -> tuple[str, ...]:
        """The groups in the order in which they appear."""
        return tuple(dict.fromkeys(s.group for s in self.stacks))

    @property
    def components(self) -> tuple[tuple[str, str], ...]:
        """(key, label) of every component that some stack shows, in order of appearance."""
        found = dict.fromkeys([stack.named for stack in self.stacks])  # most bars show the same ones
        return tuple({key: label for named in found for key, label in named}.items())


@frozen
class Line:
    """One offer's course: ``values[i]`` belongs to ``LineChart.xs[i]``.

    ``position`` decides dash and marker where not all offers have a line; else its place does. ``reach`` is
    how low and how high the last value may lie, where ranges move it.
    """

    key: str
    label: str
    values: tuple[Decimal, ...]
    incomplete: bool = False
    position: int | None = None
    reach: Reach | None = None


@frozen
class Mark:
    """A point worth naming, such as the month in which one offer overtakes another."""

    x: int
    y: Decimal
    label: str


class Across(StrEnum):
    """What the horizontal axis of a line chart counts."""

    MONTHS = "months"
    CHANGE = "change"  # in per cent, signed
    VERSIONS = "versions"  # of an offer, a few


@frozen
class LineChart:
    """Lines over whole-numbered x; each line is told apart by dash and marker too.

    ``stops`` are the places where lines have a marker and the keyboard halts: the ends of years unless told.
    ``cursor`` is a place singled out by the reader. ``row`` names the figure at a place ``{x}``, a line's
    key whose it is.
    """

    title: str
    unit: str
    x_axis: str
    value_axis: str
    xs: tuple[int, ...]
    lines: tuple[Line, ...]
    marks: tuple[Mark, ...] = ()
    across: Across = Across.MONTHS
    stops: tuple[int, ...] = ()
    cursor: int | None = None
    note: str = ""
    row: str = ""

    @property
    def positions(self) -> tuple[int, ...]:
        """The position of each line among the offers, which decides how it looks."""
        return tuple(i if line.position is None else line.position for i, line in enumerate(self.lines))


@frozen
class Level:
    """A total that a waterfall leads from or to; ``position`` decides the marker, as on lines."""

    label: str
    value: Decimal
    position: int = 0
    incomplete: bool = False
    offer: str = ""


@frozen
class Waterfall:
    """The way from one total to another; the steps' values add up to the difference.

    No levels at all stand for two offers that cannot be set against each other; ``note`` says why.
    """

    title: str
    unit: str
    value_axis: str
    levels: tuple[Level, Level] | tuple[()]
    steps: tuple[Segment, ...]
    note: str = ""


@frozen
class RangeBar:
    """How far one offer may reach, and its ``inner`` part; ``incomplete`` when more may lead beyond."""

    label: str
    low: Decimal
    likely: Decimal | None
    high: Decimal
    position: int = 0
    incomplete: bool = False
    offer: str = ""
    inner: Reach | None = None


@frozen
class RangeChart:
    """A bar per offer, or per ``rows``, with a marker where it is likely; ``ends``, ``inner`` name ends."""

    title: str
    unit: str
    value_axis: str
    ends: tuple[str, str, str]
    bars: tuple[RangeBar, ...]
    note: str = ""
    rows: str = ""
    inner: tuple[str, str] = ("", "")


@frozen
class Shape:
    """How one offer's cases spread: ``counts`` by bin, and how many lie ``below`` and ``above`` all bins.

    ``middle`` is the case in the middle; where an offer is ``still``, every case is that amount.
    """

    label: str
    counts: tuple[int, ...]
    middle: Decimal
    below: int = 0
    above: int = 0
    still: bool = False
    position: int = 0
    incomplete: bool = False

    @property
    def cases(self) -> int:
        """How many there are."""
        return self.below + sum(self.counts) + self.above

    def reaching(self, edge: int) -> int:
        """Return how many cases bring at least the edge of that number, counted from 0."""
        return sum(self.counts[edge:]) + self.above


@frozen
class Distribution:
    """Step curves of how often each value comes: bins of one ``width`` from ``first`` on, edges exact.

    A bin holds its lower edge and not its upper one.
    """

    title: str
    unit: str
    value_axis: str
    first: Decimal
    width: Decimal
    shapes: tuple[Shape, ...]
    note: str = ""

    @property
    def edges(self) -> tuple[Decimal, ...]:
        """The edges of the bins, one more than there are bins."""
        bins = len(self.shapes[0].counts) if self.shapes else 0
        return tuple(self.first + i * self.width for i in range(bins + 1))


RowChart = Waterfall | RangeChart
"""Charts whose marks lie in rows with a name each."""

ChartSpec = StackedBars | LineChart | RowChart | Distribution
