"""Where bars stand along the horizontal axis."""

from collections import Counter

from offerdesk.charts.figure import Sheet
from offerdesk.charts.spec import StackedBars
from offerdesk.domain.frozen import frozen

_GAP = 0.8  # room between groups, in slots
_FILL = 0.82  # the part of its slot that a bar takes


@frozen
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


@frozen
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


def cap_height(sheet: Sheet) -> float:
    """Return the height of the hatched cap over an incomplete stack; it says "more", not how much."""
    return sheet.size * 0.75
