"""How far each offer may reach: what is guaranteed, what is expected with it, and all there may be."""

from offerdesk.app.comparison import Comparison
from offerdesk.app.figures import span
from offerdesk.app.gap import weighable
from offerdesk.app.spans import span_of, span_words
from offerdesk.charts.figure import Anchor, Box, Cap, Entry, Ink, Item, Point, Rule, Sheet, Sign, Text
from offerdesk.charts.leaving_out import not_converted, not_known, sentence
from offerdesk.charts.rows import RowGrid, RowsLayout, RowTexts, counted_for, nothing, row_grid
from offerdesk.charts.spec import RangeBar, RangeChart
from offerdesk.domain.words import tr

_THICK = 5.0
_END = 0.5  # ems that the ends of a bar reach beyond it
_OPEN = 0.9  # ems of the open end


def ranges(comparison: Comparison) -> RangeChart:
    """Return a bar per comparable offer."""
    bars = []
    for position, place in enumerate(weighable(comparison)):
        v = comparison.valuations[place]
        found = span_of(v, comparison.spreads[place])
        name = comparison.names[place]
        ends = (found.low, found.likely, found.high)
        bars.append(RangeBar(name, *ends, position, incomplete=not v.complete, offer=v.offer))
    time = span(comparison.assumptions.horizon_months)
    text = tr(
        "A bar begins at what is guaranteed and ends with the upside; the marker is what is expected "
        "without it. The total of the sheet counts the upside, too."
    )
    return RangeChart(
        title=tr("How far it may reach"),
        unit=comparison.assumptions.currency,
        value_axis=tr("Total over {time}").format(time=time),
        ends=span_words(),
        bars=tuple(bars),
        note=sentence(text if bars else "", not_converted(comparison), not_known(comparison)),
    )


def lay_out_ranges(spec: RangeChart, sheet: Sheet) -> RowsLayout:
    """Give every part of a chart of ranges its place; the figures stand at the ends of the bars."""
    if not spec.bars:
        return nothing(spec, sheet)
    values = [v for bar in spec.bars for v in (bar.low, bar.likely, bar.high) if v is not None]
    counted = counted_for(values)
    short = [counted.compact(value, sheet.style) for value in values]
    room = max(sheet.wide(figure) for figure in short) + sheet.size * 1.2
    opened = any(bar.incomplete for bar in spec.bars)
    after = room + (sheet.size * _OPEN + sheet.wide("+") if opened else 0.0)
    entries = (Entry(Sign.CAP, tr("Part not known yet")),) if opened else ()
    names = [bar.label for bar in spec.bars]
    grid = row_grid(spec, sheet, values, RowTexts(names, (), room, after, entries))
    front = [item for row, bar in enumerate(spec.bars) for item in _bar(bar, row, grid, sheet)]
    return RowsLayout(spec, sheet.width, sheet.height, grid.plot, grid.areas(), grid.back, tuple(front))


def _bar(bar: RangeBar, row: int, grid: RowGrid, sheet: Sheet) -> list[Item]:
    known = [value for value in (bar.low, bar.likely, bar.high) if value is not None]
    least, most = min(known), max(known)
    left, right, y = grid.x(least), grid.x(most), grid.middle(row)
    items: list[Item] = []
    if least != most:
        reach = min(sheet.size * _END, grid.pitch * 0.4)
        if bar.inner is None:
            items.append(Rule(left, y, right, y, Ink.AXIS, _THICK))
        else:
            items.append(Rule(left, y, right, y, Ink.AXIS))
            items.append(Rule(grid.x(bar.inner[0]), y, grid.x(bar.inner[1]), y, Ink.AXIS, _THICK))
        items += [Rule(x, y - reach, x, y + reach, Ink.MUTED, 1.2) for x in (left, right)]
    gap, baseline = sheet.size * 0.7, y + sheet.small * 0.36
    beyond = right
    if bar.incomplete:
        side = sheet.size * _OPEN
        items.append(Cap(Box(right + 1, y - side / 2, side, side)))
        beyond += side
    if bar.likely is not None:
        items.append(Point(grid.x(bar.likely), y, bar.position))
    low, high = (grid.counted.compact(value, sheet.style) for value in (least, most))
    if least != most:
        items.append(Text(left - gap, baseline, low, sheet.small, Ink.MUTED, Anchor.END))
    items.append(Text(beyond + gap, baseline, high + "+" * bar.incomplete, sheet.small, Ink.MUTED))
    return items
