"""Totals over stacked bars: "148k", "148k+" under a hatched cap where a part is unknown."""

import math
from collections.abc import Sequence
from enum import Enum
from functools import lru_cache

from offerdesk.app.same import Same
from offerdesk.app.style import Style
from offerdesk.charts.figure import Anchor, Box, Cap, Item, Sheet, Text
from offerdesk.charts.scale import Magnitude
from offerdesk.charts.slots import Slot, cap_height
from offerdesk.charts.spec import Stack, StackedBars, Sums
from offerdesk.domain.frozen import frozen

_STEEP = -90
_MOST_RAISED = 1.5  # ems


class Manner(Enum):
    """How totals are written, by the room there is."""

    LEVEL = "level"
    STEEP = "steep"
    HIGHEST = "highest"  # level, over the highest bar of each group alone


@frozen
class Totals:
    """The totals of all stacks, how they are written, and the room to keep above the plot for them."""

    stacks: tuple[Stack, ...]
    sums: Sequence[Sums]
    counted: Magnitude
    style: Style
    manner: Manner
    headroom: float

    def text(self, index: int) -> str:
        """Write one total: with a plus where a part is unknown, as "?" where all of it is."""
        return _total_text(self.stacks[index], self.sums[index], self.counted, self.style)


def _total_text(stack: Stack, sums: Sums, counted: Magnitude, style: Style) -> str:
    if stack.incomplete and not sums.parts:
        return "?"
    return counted.compact(sums.total, style) + ("+" if stack.incomplete else "")


def choose_totals(
    spec: StackedBars,
    sums: Sequence[Sums],
    slots: Sequence[Slot],
    counted: Magnitude,
    sheet: Sheet,
    most: float,
) -> Totals:
    """Write the totals as fully as the bars' room and the ``most`` headroom allow.

    The outermost ones are the widest.
    """
    totals = [each.total for each in sums]
    widest = max(sheet.wide(counted.compact(value, sheet.style)) for value in (min(totals), max(totals)))
    headroom = sheet.size * 1.5
    if any(stack.incomplete for stack in spec.stacks):
        widest += sheet.wide("+")
        headroom += cap_height(sheet) + 1
    room = slots[0].room
    manner = Manner.LEVEL
    if widest > room * 1.04:
        raised = headroom + widest - sheet.size * 0.9
        steep = room >= sheet.small * 1.15 and raised <= most
        manner = Manner.STEEP if steep else Manner.HIGHEST
    if manner is Manner.STEEP:
        headroom = raised
    return Totals(spec.stacks, sums, counted, sheet.style, manner, headroom)


def total_items(slots: Sequence[Slot], tops: Sequence[float], totals: Totals, sheet: Sheet) -> list[Item]:
    """Return the caps of incomplete stacks and the totals over the bars, whose tops are given."""
    items: list[Item] = []
    raised, cap = sheet.size * 0.4, cap_height(sheet)
    above = [top - raised for top in tops]
    for i, (stack, slot) in enumerate(zip(totals.stacks, slots, strict=True)):
        if stack.incomplete:
            items.append(Cap(Box(slot.x, tops[i] - cap - 1, slot.width, cap)))
            above[i] -= cap + 1
    highest = totals.manner is Manner.HIGHEST
    for i in _highest(slots, above, totals, sheet) if highest else range(len(slots)):
        x, text = slots[i].centre, totals.text(i)
        if totals.manner is Manner.STEEP:
            items.append(Text(x + sheet.small * 0.36, above[i], text, sheet.small, turn=_STEEP))
        else:
            most = sheet.width - sheet.wide(text) / 2
            items.append(Text(min(x, most), above[i], text, sheet.small, anchor=Anchor.MIDDLE))
    return items


@lru_cache(maxsize=16)
def _groups(slots: Same[Sequence[Slot]]) -> tuple[list[int], ...]:
    """Return the bars of each group; remembered, as an edit leaves the bars where they stand."""
    groups: dict[int, list[int]] = {}
    for i, slot in enumerate(slots.value):
        groups.setdefault(slot.group, []).append(i)
    return tuple(groups.values())


def _highest(slots: Sequence[Slot], tops: list[float], totals: Totals, sheet: Sheet) -> list[int]:
    """Choose the highest bar of each group, where its total stands free of every other bar and total.

    A total a little lower than a bar of the next group is raised above it, in ``tops``.
    """
    chosen: list[int] = []
    last_right = -math.inf
    for members in _groups(Same(slots)):
        best = min(members, key=tops.__getitem__)
        half = sheet.wide(totals.text(best)) / 2
        centre = min(slots[best].centre, sheet.width - half)
        left, right = centre - half, centre + half
        reach = int(half / slots[best].room) + 2
        near = range(max(best - reach, 0), min(best + reach + 1, len(slots)))
        under = (tops[i] for i in near if slots[i].x < right and slots[i].x + slots[i].width > left)
        free = min(under, default=tops[best])
        if left > last_right and tops[best] - free <= sheet.size * _MOST_RAISED:
            tops[best] = free
            chosen.append(best)
            last_right = right + sheet.size * 0.3
    return chosen
