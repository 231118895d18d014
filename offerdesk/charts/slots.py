"""Where bars stand along the horizontal axis, and how far stacks reach."""

from dataclasses import dataclass
from decimal import Decimal

from offerdesk.charts.figure import Sheet
from offerdesk.charts.spec import Stack, StackedBars

_GAP = 0.8  # room between groups, in slots
_FILL = 0.82  # the part of its slot that a bar takes


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


def slots_of(spec: StackedBars, left: float, width: float, sheet: Sheet) -> tuple[Slot, ...]:
    """Share ``width`` among the stacks; groups stand apart, bars never grow plump."""
    groups = spec.groups
    sizes = [sum(stack.group == group for stack in spec.stacks) for group in groups]
    room = min(width / (len(spec.stacks) + _GAP * len(groups)), sheet.size * 7)
    extra = (width - room * len(spec.stacks)) / len(groups)
    starts = []
    x = left + extra / 2
    for size in sizes:
        starts.append(x)
        x += size * room + extra
    taken = [0] * len(groups)
    found = []
    for stack in spec.stacks:
        group = groups.index(stack.group)
        start = starts[group] + taken[group] * room
        taken[group] += 1
        found.append(Slot(group, start + room * (1 - _FILL) / 2, room * _FILL, room))
    return tuple(found)


def reach(stack: Stack) -> tuple[Decimal, Decimal]:
    """Return the lowest and the highest value that a stack reaches, costs below zero."""
    low = sum((s.value for s in stack.segments if s.value < 0), Decimal(0))
    high = sum((s.value for s in stack.segments if s.value > 0), Decimal(0))
    return low, high


def cap_height(sheet: Sheet) -> float:
    """Return the height of the hatched cap over an incomplete stack; it says "more", not how much."""
    return sheet.size * 0.75


def row_heading(spec: StackedBars) -> str:
    """Return the name of the group axis, unless each group says it already ("Year 1")."""
    first = spec.group_axis.split()[:1]
    return "" if all(group.split()[:1] == first for group in spec.groups) else spec.group_axis
