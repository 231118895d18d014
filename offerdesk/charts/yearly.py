"""Yearly value stacked by component, offers side by side."""

from fractions import Fraction

from offerdesk.app.comparison import Comparison
from offerdesk.charts.spec import Segment, Stack, StackedBars
from offerdesk.domain.lines import COMPONENT_LABELS, Component, Valuation, YearValue, to_money
from offerdesk.domain.words import tr


def yearly(comparison: Comparison) -> StackedBars:
    """Return a bar per comparable offer and year; a last year of fewer months says so in its name."""
    usable = [
        (name, v) for name, v in zip(comparison.names, comparison.valuations, strict=True) if v.comparable
    ]
    years = max((len(v.years) for _, v in usable), default=0)
    return StackedBars(
        title=tr("Value by year"),
        unit=comparison.assumptions.currency,
        group_axis=tr("Year of the job"),
        value_axis=tr("Value a year"),
        stacks=tuple(
            _stack(name, v, v.years[y]) for y in range(years) for name, v in usable if y < len(v.years)
        ),
    )


def _stack(name: str, valuation: Valuation, year: YearValue) -> Stack:
    segments = tuple(_segment(part, amount) for part, amount in year.lines if amount)
    return Stack(_year_name(year), name, segments, incomplete=not valuation.complete)


def _segment(part: Component, amount: Fraction) -> Segment:
    return Segment(part.value, tr(COMPONENT_LABELS[part]), to_money(amount))


def _year_name(year: YearValue) -> str:
    months = year.last_month - year.first_month + 1
    whole = tr("Year {n}").format(n=year.year)
    return whole if months == 12 else tr("{year} ({n} months)").format(year=whole, n=months)  # noqa: PLR2004
