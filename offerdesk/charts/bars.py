"""The layout of stacked bars: every place in pixels, from the spec and the room there is."""

from collections.abc import Callable, Sequence
from dataclasses import replace
from decimal import Decimal
from typing import TypeVar

from offerdesk.charts.barlabels import Names, choose_names, name_items
from offerdesk.charts.bartotals import Totals, choose_totals, total_items
from offerdesk.charts.figure import Box, Cap, Entry, Item, Net, Sheet, Sign
from offerdesk.charts.frame import axis_words, empty, gutter, head, least_plot, tick_count, value_axis
from offerdesk.charts.palette import component_rank
from offerdesk.charts.reaches import whisker
from offerdesk.charts.scale import Scale, magnitude, scale_from_zero
from offerdesk.charts.slots import Columns, Slot, columns_of, slots_of
from offerdesk.charts.spec import StackedBars, Sums
from offerdesk.domain.frozen import frozen
from offerdesk.domain.words import tr

HAIRLINE = 1.0
"""The ground between two segments of a stack, in pixels."""
LEAST_PARTED = 2.5
"""The height in pixels up to which a segment keeps all of itself and no hairline."""
_ZERO = Decimal(0)
_T = TypeVar("_T")


@frozen
class BarsLayout:
    """A stacked bar chart with all places known; the areas themselves follow by ``areas``.

    ``back`` (title, legend, names) changes only with what is compared, ``axis`` with the scale, ``front``
    with every figure. ``per_unit`` is the height in pixels of one unit of value, ``least`` the height below
    which something would not be seen whole.
    """

    spec: StackedBars
    width: float
    height: float
    plot: Box
    scale: Scale
    per_unit: float
    components: tuple[tuple[str, str], ...]
    sums: tuple[Sums, ...]
    slots: tuple[Slot, ...]
    back: tuple[Item, ...]
    axis: tuple[Item, ...] = ()
    front: tuple[Item, ...] = ()
    least: float = 0.0

    def y(self, value: Decimal) -> float:
        """Return the y of a value."""
        return self.plot.bottom - float(value - self.scale.low) * self.per_unit


def components(spec: StackedBars) -> tuple[tuple[str, str], ...]:
    """Return (key, label) of the components that some stack shows, in the palette's order."""
    return tuple(sorted(spec.components, key=lambda c: component_rank(c[0])))


def areas(
    layout: BarsLayout,
    make: Callable[[float, float, float, float], _T],
    places: Sequence[int] | None = None,
) -> dict[str, list[_T]]:
    """Return every segment by component; a hairline of ground parts it from the one nearer to zero.

    ``make`` makes a rectangle of x, y, width and height, such as a ``Box``; ``places`` chooses bars.
    """
    found: dict[str, list[_T]] = {key: [] for key, _ in layout.components}
    zero, per_unit = layout.y(_ZERO), layout.per_unit
    for place in range(len(layout.slots)) if places is None else places:
        slot, sums = layout.slots[place], layout.sums[place]
        x, width = slot.x, slot.width
        for key, start, end in sums.spans:
            near, height = zero - start * per_unit, (end - start) * per_unit
            gap = HAIRLINE if start and abs(height) > LEAST_PARTED else 0.0
            if height >= 0:
                found[key].append(make(x, near - height, width, height - gap))
            else:
                found[key].append(make(x, near + gap, width, -height - gap))
    return found


def bar_marks(layout: BarsLayout, places: Sequence[int]) -> list[Item]:
    """Return the open ends and the totals after costs of the bars at ``places``, without their figures."""
    chosen = frozenset(places)
    caps = [mark for mark in layout.front if isinstance(mark, Cap)]
    nets = [mark for mark in layout.front if isinstance(mark, Net)]
    capped = [place for place, stack in enumerate(layout.spec.stacks) if stack.incomplete]
    found: list[Item] = [cap for place, cap in zip(capped, caps, strict=True) if place in chosen]
    return found + [net for place, net in enumerate(nets) if place in chosen]


def lay_out_bars(spec: StackedBars, sheet: Sheet) -> BarsLayout:
    """Give every part of a stacked bar chart its place."""
    parts = components(spec)
    if not parts and not any(stack.incomplete for stack in spec.stacks):
        blank, words = Box(0, 0, sheet.width, sheet.height), empty(spec, sheet)
        return BarsLayout(spec, sheet.width, sheet.height, blank, scale_from_zero(()), 0, (), (), (), words)
    sums = tuple(stack.sums for stack in spec.stacks)
    low, high = min([s.low for s in sums]), max([s.high for s in sums])
    counted = magnitude(max(high, -low))
    costs = low < 0
    axis, entries = axis_words(spec, counted), _legend(spec, parts, costs=costs)
    top = sheet.remember(("head", spec.title, axis, *entries), lambda: head(spec, sheet, axis, entries))
    ends = [end for stack in spec.stacks if stack.reach for end in stack.reach]
    scale = scale_from_zero((low, high, *ends), tick_count(sheet, top.bottom))
    columns = columns_of(spec)
    left = gutter(scale, counted, sheet, columns.heading)
    width = sheet.width - left
    slots, names = sheet.remember(("columns", columns, left), lambda: _named(columns, left, width, sheet))
    around = top.bottom + names.foot + sheet.size * 0.4
    totals = choose_totals(spec, sums, slots, counted, sheet, sheet.height - around - least_plot(sheet))
    height = max(sheet.height - top.bottom - totals.headroom - names.foot - sheet.size * 0.4, sheet.size * 3)
    plot = Box(left, top.bottom + totals.headroom, width, height)
    under = sheet.remember(("names", columns, plot), lambda: name_items(columns, slots, names, sheet, plot))
    back, along = (*top.items, *under), tuple(value_axis(scale, counted, sheet, plot))
    per_unit = height / float(scale.high - scale.low)
    laid = BarsLayout(spec, sheet.width, sheet.height, plot, scale, per_unit, parts, sums, slots, back, along)
    least = around + totals.headroom + least_plot(sheet)
    return replace(laid, front=_front(laid, totals, sheet, costs=costs), least=least)


def _named(columns: Columns, left: float, width: float, sheet: Sheet) -> tuple[tuple[Slot, ...], Names]:
    slots = slots_of(columns, left, width, sheet)
    return slots, choose_names(columns, slots, sheet, width)


def _front(laid: BarsLayout, totals: Totals, sheet: Sheet, *, costs: bool) -> tuple[Item, ...]:
    zero, per_unit = laid.y(_ZERO), laid.per_unit
    nets: list[Item] = []
    if costs:
        for slot, sums in zip(laid.slots, laid.sums, strict=True):
            over = min(slot.width * 0.12, 3.0)
            nets.append(Net(slot.x - over, zero - sums.net * per_unit, slot.width + 2 * over))
    tops = [zero - sums.top * per_unit for sums in laid.sums]
    for place, stack in enumerate(laid.spec.stacks):
        if stack.reach:  # the total stands above the whisker, too
            tops[place] = min(tops[place], laid.y(stack.reach[1]) - 1)
    return (*nets, *_whiskers(laid), *total_items(laid.slots, tops, totals, sheet))


def _whiskers(laid: BarsLayout) -> list[Item]:
    """Return how far each total may reach."""
    placed = zip(laid.slots, laid.spec.stacks, strict=True)
    reaches = [(slot, stack.reach) for slot, stack in placed if stack.reach]
    return [
        item
        for slot, (low, high) in reaches
        for item in whisker(slot.centre, laid.y(low), laid.y(high), slot.width)
    ]


def _legend(spec: StackedBars, parts: tuple[tuple[str, str], ...], *, costs: bool) -> list[Entry]:
    entries = [Entry(Sign.AREA, label, key) for key, label in parts]
    if costs:
        entries.append(Entry(Sign.NET, tr("Total after costs")))
    if any(stack.incomplete for stack in spec.stacks):
        entries.append(Entry(Sign.CAP, tr("Part not known yet")))
    return entries
