"""Cumulative value by month, with the months marked in which one offer overtakes another."""

from offerdesk.app.comparison import Comparison
from offerdesk.charts.spec import Line, LineChart, Mark
from offerdesk.domain.lines import Crossover, to_money
from offerdesk.domain.words import tr


def cumulative(comparison: Comparison) -> LineChart:
    """Return a line per comparable offer from month 0 (nothing received yet) to the horizon."""
    months = comparison.assumptions.horizon_months
    lines = tuple(
        Line(
            v.offer,
            name,
            (to_money(v.total * 0), *(to_money(x) for x in v.cumulative)),
            incomplete=not v.complete,
        )
        for name, v in zip(comparison.names, comparison.valuations, strict=True)
        if v.comparable
    )
    return LineChart(
        title=tr("Received in total"),
        unit=comparison.assumptions.currency,
        x_axis=tr("Month of the job"),
        value_axis=tr("Received so far"),
        xs=tuple(range(months + 1)),
        lines=lines,
        marks=tuple(_mark(comparison, c) for c in comparison.crossovers),
    )


def _mark(comparison: Comparison, crossover: Crossover) -> Mark:
    ahead = comparison.place(crossover.ahead)
    reached = comparison.valuations[ahead].cumulative[crossover.month - 1]
    label = tr("{name} ahead from month {n}").format(name=comparison.names[ahead], n=crossover.month)
    return Mark(crossover.month, to_money(reached), label)
