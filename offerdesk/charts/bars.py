"""The layout of stacked bars: every place in pixels, from the spec and the room there is."""

from dataclasses import dataclass, replace
from decimal import Decimal

from offerdesk.charts.barlabels import Names, choose_names, name_items, total_items, totals_headroom
from offerdesk.charts.figure import Box, Entry, Item, Net, Sheet, Sign, flow
from offerdesk.charts.frame import axis_words, empty, gutter, head, tick_count, value_axis
from offerdesk.charts.palette import component_rank
from offerdesk.charts.scale import Magnitude, Scale, magnitude, scale_from_zero
from offerdesk.charts.slots import Slot, reach, row_heading, slots_of
from offerdesk.charts.spec import StackedBars
from offerdesk.domain.words import tr

_ZERO = Decimal(0)


@dataclass(frozen=True, slots=True)
class Piece:
    """One segment in a stack, from ``start`` (nearer to zero) to ``end``, in the chart's unit."""

    slot: int
    start: Decimal
    end: Decimal


@dataclass(frozen=True, slots=True)
class BarsLayout:
    """A stacked bar chart with all places known; the areas themselves follow from ``pieces``."""

    spec: StackedBars
    width: float
    height: float
    plot: Box
    scale: Scale
    slots: tuple[Slot, ...]
    items: tuple[Item, ...]

    def y(self, value: Decimal) -> float:
        """Return the y of a value."""
        return self.plot.bottom - self.scale.share(value) * self.plot.height

    def area(self, piece: Piece) -> Box:
        """Return the rectangle of a piece; a hairline of ground parts it from the one nearer to zero."""
        slot = self.slots[piece.slot]
        start, end = self.y(piece.start), self.y(piece.end)
        gap = 1.0 if piece.start and abs(end - start) > 2.5 else 0.0  # noqa: PLR2004 pixels
        if end <= start:
            return Box(slot.x, end, slot.width, max(start - gap - end, 0.0))
        return Box(slot.x, start + gap, slot.width, max(end - start - gap, 0.0))


def components(spec: StackedBars) -> tuple[tuple[str, str], ...]:
    """(key, label) of the components that some stack shows, in the palette's order."""
    return tuple(sorted(spec.components, key=lambda c: component_rank(c[0])))


def pieces(spec: StackedBars) -> dict[str, list[Piece]]:
    """Every segment by component: gains grow upwards from zero, costs downwards."""
    found: dict[str, list[Piece]] = {key: [] for key, _ in components(spec)}
    ranks = {key: i for i, key in enumerate(found)}
    for index, stack in enumerate(spec.stacks):
        above = below = _ZERO
        for segment in sorted((s for s in stack.segments if s.value), key=lambda s: ranks[s.key]):
            if segment.value > 0:
                found[segment.key].append(Piece(index, above, above + segment.value))
                above += segment.value
            else:
                found[segment.key].append(Piece(index, below, below + segment.value))
                below += segment.value
    return found


def lay_out_bars(spec: StackedBars, sheet: Sheet) -> BarsLayout:
    """Give every part of a stacked bar chart its place."""
    if not any(s.value for stack in spec.stacks for s in stack.segments):
        blank = Box(0, 0, sheet.width, sheet.height)
        return BarsLayout(spec, sheet.width, sheet.height, blank, scale_from_zero(()), (), empty(spec, sheet))
    extents = [reach(stack) for stack in spec.stacks]
    counted = magnitude(max(max(high, -low) for low, high in extents))
    top = head(spec, sheet, axis_words(spec, counted), _legend(spec))
    scale = scale_from_zero((v for pair in extents for v in pair), tick_count(sheet, top.bottom))
    left = gutter(scale, counted, sheet, row_heading(spec))
    slots = slots_of(spec, left, sheet.width - left, sheet)
    names = choose_names(spec, slots, sheet)
    room = totals_headroom(spec, slots, counted, sheet)
    foot = names.height + flow(list(names.entries), sheet, 0, 0, sheet.width).height
    height = max(sheet.height - top.bottom - room - foot - sheet.size * 0.4, sheet.size * 3)
    plot = Box(left, top.bottom + room, sheet.width - left, height)
    laid = BarsLayout(spec, sheet.width, sheet.height, plot, scale, slots, top.items)
    return replace(laid, items=(*top.items, *_data_items(laid, sheet, counted, names)))


def _data_items(laid: BarsLayout, sheet: Sheet, counted: Magnitude, names: Names) -> list[Item]:
    items = value_axis(laid.scale, counted, sheet, laid.plot)
    if _has_costs(laid.spec):
        for slot, stack in zip(laid.slots, laid.spec.stacks, strict=True):
            over = min(slot.width * 0.12, 3.0)
            items.append(Net(slot.x - over, laid.y(stack.total), slot.width + 2 * over))
    items += total_items(laid.spec, laid.slots, laid.y, counted, sheet)
    items += name_items(laid.spec, laid.slots, names, sheet, laid.plot)
    return items


def _legend(spec: StackedBars) -> list[Entry]:
    entries = [Entry(Sign.AREA, label, key) for key, label in components(spec)]
    if _has_costs(spec):
        entries.append(Entry(Sign.NET, tr("Total after costs")))
    if any(stack.incomplete for stack in spec.stacks):
        entries.append(Entry(Sign.CAP, tr("Part not known yet")))
    return entries


def _has_costs(spec: StackedBars) -> bool:
    return any(segment.value < 0 for stack in spec.stacks for segment in stack.segments)
