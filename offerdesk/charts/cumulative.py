"""Cumulative value by month, with the months marked in which one offer overtakes another."""

from decimal import Decimal
from functools import lru_cache

from offerdesk.app.comparison import Comparison
from offerdesk.app.figures import RECEIVED, silent
from offerdesk.app.same import Same
from offerdesk.charts.leaving_out import not_converted, not_known, sentence
from offerdesk.charts.reaches import WHISKERS, reach_of
from offerdesk.charts.spec import Line, LineChart, Mark
from offerdesk.domain.lines import Crossover, Valuation, to_money
from offerdesk.domain.words import tr


def cumulative(comparison: Comparison) -> LineChart:
    """Return a line per comparable offer from month 0 (nothing received yet) to the horizon.

    An offer of which no payment is known has no line: nothing known is not nothing received.
    """
    valuations = comparison.valuations
    lines = tuple(
        Line(
            v.offer,
            name,
            _course(Same(v)),
            incomplete=not v.complete,
            reach=reach_of(reach.total) if reach else None,
        )
        for name, v, reach in zip(comparison.names, valuations, comparison.spreads, strict=True)
        if v.comparable and not silent(v)
    )
    shown = {line.key for line in lines}
    marks = (_mark(comparison, c) for c in comparison.crossovers if {c.ahead, c.behind} <= shown)
    months = max((len(v.cumulative) for v in valuations), default=comparison.assumptions.horizon_months)
    return LineChart(
        title=tr("Received in total"),
        unit=comparison.assumptions.currency,
        x_axis=tr("Month of the job"),
        value_axis=tr("Received so far"),
        xs=tuple(range(months + 1)),
        lines=lines,
        marks=tuple(marks),
        note=sentence(
            tr(WHISKERS) if any(line.reach for line in lines) else "",
            not_converted(comparison),
            not_known(comparison),
        ),
        row=f"{RECEIVED}.{{x}}",
    )


@lru_cache(maxsize=64)
def _course(valuation: Same[Valuation]) -> tuple[Decimal, ...]:
    return (Decimal(0), *valuation.value.cumulative.rounded())


def _mark(comparison: Comparison, crossover: Crossover) -> Mark:
    ahead, behind = comparison.place(crossover.ahead), comparison.place(crossover.behind)
    reached = comparison.valuations[ahead].cumulative[crossover.month - 1]
    label = tr("{ahead} passes {behind} in month {n}").format(
        ahead=comparison.names[ahead], behind=comparison.names[behind], n=crossover.month
    )
    return Mark(crossover.month, to_money(reached), label)
