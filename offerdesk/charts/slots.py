"""Where bars stand along the horizontal axis, and how far stacks reach."""

from collections import Counter
from dataclasses import dataclass
from decimal import Decimal
from functools import lru_cache

from offerdesk.app.same import Same
from offerdesk.charts.figure import Sheet
from offerdesk.charts.spec import Stack, StackedBars

_ZERO = Decimal(0)
_GAP = 0.8  # room between groups, in slots
_FILL = 0.82  # the part of its slot that a bar takes


@dataclass(frozen=True, slots=True)
class Columns:
    """What stands along the horizontal axis: label and group of each stack, and the axis' name."""

    labels: tuple[str, ...]
    groups: tuple[str, ...]
    axis: str

    @property
    def each_group(self) -> tuple[str, ...]:
        """The groups in order of appearance."""
        return tuple(dict.fromkeys(self.groups))

    @property
    def heading(self) -> str:
        """The name of the axis, unless each group says it already ("Year 1")."""
        first = self.axis.split()[:1]
        return "" if all(group.split()[:1] == first for group in self.groups) else self.axis


def columns_of(spec: StackedBars) -> Columns:
    """Return what stands along the horizontal axis."""
    return Columns(tuple(s.label for s in spec.stacks), tuple(s.group for s in spec.stacks), spec.group_axis)


@dataclass(frozen=True, slots=True)
class Slot:
    """The place of one stack: ``x`` and ``width`` of the bar, ``room`` with the space around it."""

    group: int
    x: float
    width: float
    room: float

    @property
    def centre(self) -> float:
        """The x of the bar's middle."""
        return self.x + self.width / 2


def slots_of(columns: Columns, left: float, width: float, sheet: Sheet) -> tuple[Slot, ...]:
    """Share ``width`` among the stacks; groups stand apart, bars never grow plump."""
    sizes = Counter(columns.groups)
    room = min(width / (len(columns.groups) + _GAP * len(sizes)), sheet.size * 7)
    extra = (width - room * len(columns.groups)) / len(sizes)
    place: dict[str, float] = {}
    x = left + extra / 2
    for group, size in sizes.items():
        place[group] = x
        x += size * room + extra
    numbers = {group: i for i, group in enumerate(sizes)}
    found = []
    for group in columns.groups:
        start = place[group]
        place[group] = start + room
        found.append(Slot(numbers[group], start + room * (1 - _FILL) / 2, room * _FILL, room))
    return tuple(found)


@dataclass(frozen=True, slots=True)
class Sums:
    """What a stack comes to: its parts by component, how far it reaches, and what it is worth."""

    parts: dict[str, Decimal]
    low: Decimal
    high: Decimal

    @property
    def total(self) -> Decimal:
        """What the gains leave after the costs."""
        return self.high + self.low


def sums_of(stack: Stack) -> Sums:
    """Add up a stack; segments of one component count as one. Remembered, as few stacks change in an edit."""
    return _sums_of(Same(stack))


@lru_cache(maxsize=512)
def _sums_of(same: Same[Stack]) -> Sums:
    stack = same.value
    drawn = [segment for segment in stack.segments if segment.value]
    parts = {segment.key: segment.value for segment in drawn}
    if len(parts) < len(drawn):
        parts = dict.fromkeys(parts, Decimal(0))
        for segment in drawn:
            parts[segment.key] += segment.value
    low = sum(filter(Decimal.is_signed, parts.values()), _ZERO)
    return Sums(parts, low, sum(parts.values(), -low))


def cap_height(sheet: Sheet) -> float:
    """Return the height of the hatched cap over an incomplete stack; it says "more", not how much."""
    return sheet.size * 0.75
