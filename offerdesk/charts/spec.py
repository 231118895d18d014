"""What a chart shows, as frozen values.

A spec knows numbers, words and keys; it knows no colour, no pixel and no Qt. Three readers draw it:
``ui/plots`` on screen, ``charts/svg`` on paper, ``charts/table`` as text for a screen reader.
All words in a spec are already translated, all values are in ``unit``.
"""

from dataclasses import dataclass
from decimal import Decimal


@dataclass(frozen=True, slots=True)
class Segment:
    """One component's part of a stack; ``key`` names the component and decides the colour."""

    key: str
    label: str
    value: Decimal


@dataclass(frozen=True, slots=True)
class Stack:
    """One bar: an offer in one year. ``incomplete`` when the total lacks an unknown part."""

    group: str
    label: str
    segments: tuple[Segment, ...]
    incomplete: bool = False

    @property
    def total(self) -> Decimal:
        """The sum of the segments; costs are negative and lie below the axis."""
        return sum((s.value for s in self.segments), Decimal(0))


@dataclass(frozen=True, slots=True)
class StackedBars:
    """Bars side by side within groups, stacked by component; the value axis starts at zero.

    ``unit`` is what a value is counted in ("USD"); ``group_axis`` names the groups ("Year").
    """

    title: str
    unit: str
    group_axis: str
    value_axis: str
    stacks: tuple[Stack, ...]

    @property
    def groups(self) -> tuple[str, ...]:
        """The groups in the order in which they appear."""
        return tuple(dict.fromkeys(s.group for s in self.stacks))

    @property
    def components(self) -> tuple[tuple[str, str], ...]:
        """(key, label) of every component that some stack shows, in order of appearance."""
        seen = {seg.key: seg.label for stack in self.stacks for seg in stack.segments if seg.value}
        return tuple(seen.items())


@dataclass(frozen=True, slots=True)
class Line:
    """One offer's course: ``values[i]`` belongs to ``LineChart.xs[i]``."""

    key: str
    label: str
    values: tuple[Decimal, ...]
    incomplete: bool = False


@dataclass(frozen=True, slots=True)
class Mark:
    """A point worth naming, such as the month in which one offer overtakes another."""

    x: int
    y: Decimal
    label: str


@dataclass(frozen=True, slots=True)
class LineChart:
    """Lines over whole-numbered x (months); each line is told apart by dash and marker too."""

    title: str
    unit: str
    x_axis: str
    value_axis: str
    xs: tuple[int, ...]
    lines: tuple[Line, ...]
    marks: tuple[Mark, ...] = ()


ChartSpec = StackedBars | LineChart
