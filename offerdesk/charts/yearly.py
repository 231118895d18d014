"""Yearly value stacked by component, offers side by side."""

from collections.abc import Callable
from functools import lru_cache
from gettext import NullTranslations

from offerdesk.app.comparison import Comparison
from offerdesk.app.figures import YEAR
from offerdesk.app.same import Same
from offerdesk.charts.leaving_out import not_converted, sentence
from offerdesk.charts.reaches import WHISKERS, reach_of
from offerdesk.charts.spec import Segment, Stack, StackedBars
from offerdesk.domain.lines import (
    COMPONENT_LABELS,
    MONTHS_PER_YEAR,
    Component,
    Valuation,
    YearValue,
    to_money,
)
from offerdesk.domain.spread import Spread
from offerdesk.domain.words import installed, tr

Shape = Callable[[Stack], Stack]


def yearly(comparison: Comparison, shaped: Shape | None = None) -> StackedBars:
    """Return a bar per comparable offer and year; a last year of fewer months says so in its name.

    ``shaped`` makes another bar of each, as ``families.gathered`` does.
    """
    offers = zip(comparison.names, comparison.valuations, comparison.spreads, strict=True)
    usable = [(name, v, reach) for name, v, reach in offers if v.comparable]
    years = max((len(v.years) for _, v, _ in usable), default=0)
    stacks = [_stacks(name, Same(v), Same(reach), shaped, installed()) for name, v, reach in usable]
    whiskers = any(stack.reach for each in stacks for stack in each)
    return StackedBars(
        title=tr("Value by year"),
        unit=comparison.assumptions.currency,
        group_axis=tr("Year of the job"),
        value_axis=tr("Value a year"),
        stacks=tuple(each[y] for y in range(years) for each in stacks if y < len(each)),
        note=sentence(tr(WHISKERS) if whiskers else "", not_converted(comparison)),
    )


@lru_cache(maxsize=64)
def _stacks(
    name: str,
    valuation: Same[Valuation],
    spread: Same[Spread | None],
    shaped: Shape | None,
    _words: NullTranslations,
) -> tuple[Stack, ...]:
    """Return the bars of one offer; remembered, so that editing one offer leaves the others alone."""
    v = valuation.value
    reaches = [reach_of(b) for b in spread.value.years] if spread.value else [None] * len(v.years)
    bars = [
        Stack(_year_name(y), name, _segments(y), not v.complete, reach, row=f"{YEAR}.{y.year}", offer=v.offer)
        for y, reach in zip(v.years, reaches, strict=True)
    ]
    return tuple(map(shaped, bars) if shaped else bars)


def _segments(year: YearValue) -> tuple[Segment, ...]:
    """Return the components of a year in cents; the largest takes up what rounding leaves over.

    So the bar is as high as the sheet's total says, to the cent.
    """
    named = _named(installed())
    found = [Segment(*named[part], to_money(amount)) for part, amount in year.lines if amount]
    if found:
        rest = to_money(year.total) - sum(segment.value for segment in found)
        largest = max(range(len(found)), key=lambda place: abs(found[place].value))
        found[largest] = found[largest]._replace(value=found[largest].value + rest)
    return tuple(found)


@lru_cache(maxsize=4)
def _named(_words: NullTranslations) -> dict[Component, tuple[str, str]]:
    """Return key and label of each component; remembered with their words."""
    return {part: (part.value, tr(label)) for part, label in COMPONENT_LABELS.items()}


def _year_name(year: YearValue) -> str:
    months = year.last_month - year.first_month + 1
    whole = tr("Year {n}").format(n=year.year)
    return whole if months == MONTHS_PER_YEAR else tr("{year} ({n} months)").format(year=whole, n=months)
