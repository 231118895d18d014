"""What makes the gap between two offers: from one total through the components to the other."""

from itertools import accumulate

from offerdesk.app.comparison import Comparison
from offerdesk.app.figures import span
from offerdesk.app.gap import Gap, GapStep, gap_between, usual_pair, weighable
from offerdesk.charts.figure import Box, Ink, Item, Point, Rule, Sheet, Swatch
from offerdesk.charts.leaving_out import not_converted, sentence
from offerdesk.charts.rows import RowsLayout, RowTexts, counted_for, nothing, row_grid, signed
from offerdesk.charts.spec import Level, Segment, Waterfall
from offerdesk.domain.lines import COMPONENT_LABELS, Component
from offerdesk.domain.words import tr

OTHER = "other"
"""The key of all small steps together."""
_THICK = 0.62  # the part of its row that a step fills
_LEAST = 1.5  # pixels; a step that is there can be seen


def waterfall(comparison: Comparison, pair: tuple[int, int] | None = None) -> Waterfall:
    """Return the way from the first of a pair to the second; the current job and the best unless told."""
    chosen = usual_pair(comparison) if pair is None else pair
    usable = weighable(comparison)
    if chosen is None or not set(chosen) <= set(usable):
        return _spec(comparison, (), (), _why_not(comparison))
    gap = gap_between(comparison, *chosen)
    levels = tuple(
        Level(
            comparison.names[i],
            total,
            usable.index(i),
            not comparison.valuations[i].complete,
            comparison.offers[i].offer.id,
        )
        for i, total in ((gap.first, gap.start), (gap.second, gap.end))
    )
    return _spec(
        comparison,
        (levels[0], levels[1]),
        tuple(_segment(step, gap) for step in gap.steps),
        _unknown(comparison, gap),
    )


def _spec(
    comparison: Comparison, levels: tuple[Level, Level] | tuple[()], steps: tuple[Segment, ...], note: str
) -> Waterfall:
    time = span(comparison.assumptions.horizon_months)
    return Waterfall(
        title=tr("What makes the difference"),
        unit=comparison.assumptions.currency,
        value_axis=tr("Total over {time}").format(time=time),
        levels=levels,
        steps=steps,
        note=note,
    )


def _segment(step: GapStep, gap: Gap) -> Segment:
    if step.component is None:
        named = {step.component for step in gap.steps}
        return Segment(OTHER, tr("Other"), step.amount, tuple(c.value for c in Component if c not in named))
    return Segment(step.component.value, tr(COMPONENT_LABELS[step.component]), step.amount)


def _unknown(comparison: Comparison, gap: Gap) -> str:
    """Name what is not known yet of either offer, for it would change the way."""
    said = []
    for place in (gap.first, gap.second):
        parts = [tr(COMPONENT_LABELS[part]) for i, part in gap.unknown if i == place]
        if parts:
            text = tr("Not known yet of {offer}: {parts}.")
            said.append(text.format(offer=comparison.names[place], parts=", ".join(parts)))
    return sentence(*said)


def _why_not(comparison: Comparison) -> str:
    return sentence(
        tr("It takes two offers whose pay is known and can be converted."), not_converted(comparison)
    )


def lay_out_waterfall(spec: Waterfall, sheet: Sheet) -> RowsLayout:
    """Give every part of a waterfall its place."""
    if not spec.levels:
        return nothing(spec, sheet)
    first, last = spec.levels
    reached = tuple(accumulate((step.value for step in spec.steps), initial=first.value))
    values = (*reached, last.value)
    counted = counted_for(values)
    totals = [counted.compact(level.value, sheet.style) + "+" * level.incomplete for level in spec.levels]
    figures = [totals[0], *(signed(step.value, counted, sheet) for step in spec.steps), totals[1]]
    names = [first.label, *(step.label for step in spec.steps), last.label]
    grid = row_grid(spec, sheet, values, RowTexts(names, figures))
    front: list[Item] = []
    thick = grid.pitch * _THICK
    for row, step in enumerate(spec.steps, start=1):
        start, end = grid.x(reached[row - 1]), grid.x(reached[row])
        left, wide = min(start, end), max(abs(end - start), _LEAST)
        front.append(Swatch(Box(left, grid.middle(row) - thick / 2, wide, thick), step.key))
    for row, value in enumerate(reached):
        x = grid.x(value)
        reach = thick / 2 if row else 0.0
        below = grid.middle(row + 1) - (thick / 2 if row + 1 < len(reached) else 0.0)
        front.append(Rule(x, grid.middle(row) + reach, x, below, Ink.AXIS))
    front += [
        Point(grid.x(level.value), grid.middle(row), level.position)
        for row, level in ((0, first), (len(names) - 1, last))
    ]
    return RowsLayout(spec, sheet.width, sheet.height, grid.plot, grid.areas(), grid.back, tuple(front))
