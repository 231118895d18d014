"""The computed figures of an offer: what each row of the sheet shows, what it lacks and what it is called.

Sheet, explanation and report read the same list, so that a figure is unknown in all of them or in none.
"""

from collections.abc import Callable
from fractions import Fraction

from offerdesk.domain.asides import ON_THE_WAY, PARENTAL, WORTH_TODAY
from offerdesk.domain.frozen import frozen
from offerdesk.domain.lines import (
    COMPONENT_LABELS,
    MONTHS_PER_YEAR,
    ONE_OFF_COMPONENTS,
    Component,
    Layer,
    Unknown,
    Valuation,
    YearValue,
)
from offerdesk.domain.words import N_, tr, trn

TOTAL, YEAR, LAYER, TAKE_HOME = "total", "year", "layer", "take_home"
RECEIVED, AT_PRICE, REACH, GAP = "received", "prices", "reach", "gap"
"""The first words of the keys of figures that only charts show; see ``marks``."""
"""First words of the keys of computed rows."""

_UNSURE = frozenset({Component.EQUITY, Component.REFRESHERS})
_EXPECTED = _UNSURE | {Component.BONUS, Component.RETIREMENT_MATCH, Component.HEALTH_USE}
_LAYERS = {
    Layer.GUARANTEED: (
        N_("Guaranteed"),
        frozenset(Component) - _UNSURE - {Component.RETIREMENT_MATCH, Component.HEALTH_USE},
    ),
    Layer.EXPECTED: (N_("Expected on top"), _EXPECTED),
    Layer.UPSIDE: (N_("Upside on top"), _UNSURE),
}
"""The name of each layer and the components that may bring something in it."""


@frozen
class Figure:
    """One computed row. ``of`` is ``None`` where the figure is unknown; ``needs`` tells what it would need.

    ``pays`` tells a figure of nothing ("–") from one that comes to zero. ``ranked`` allows a best mark:
    what is sure and what is hoped for are shares of one total, and more of one is not better by itself.
    """

    key: str
    header: str
    of: Callable[[Valuation], Fraction | None]
    needs: Callable[[Unknown], bool]
    pays: Callable[[Valuation], bool] = bool
    total: bool = False
    cents: bool = False
    ranked: bool = True
    label: str = ""  # where the header alone would be unclear beside other rows

    def lacks(self, valuation: Valuation) -> bool:
        """Whether something is unknown that would change the figure."""
        return any(self.needs(u) for u in valuation.unknown)


def worth_figures(months: int) -> tuple[Figure, ...]:
    """Return the figures over the whole horizon and beside it."""
    return (
        Figure(TOTAL, over(months), _unless_silent(lambda v: v.total), _any_component, total=True),
        Figure("average", tr("Average year"), _unless_silent(lambda v: v.average_year), _any_component),
        Figure("steady", tr("A steady year"), _unless_silent(lambda v: v.steady_year), _recurring),
        *(_layer(layer) for layer in Layer),
        Figure("worth_today", tr("Total in today's money"), _worth_today, _any_component),
        Figure("hourly", tr("Each hour worked or commuted"), _known_hour, _of_hour, cents=True),
        Figure("time_off", tr("Time off, in money"), lambda v: v.time_off_value, _of_time_off, _has_time_off),
        Figure("on_the_way", tr("Time on the way, a year"), _beside(ON_THE_WAY), _of_way, ranked=False),
        Figure("parental", tr("Parental leave, in money"), _beside(PARENTAL), _of_parental),
        Figure("cost_of_living", tr("Total in prices at home"), _at_home, _of_living),
        Figure(TAKE_HOME, tr("Take-home pay, year 1"), _take_home, _of_take_home),
    )


def year_figures(year: int) -> tuple[Figure, ...]:
    """Return the components of one year of the job, and their sum."""
    total = tr("Total, year {n}").format(n=year)
    return (
        *(_component(part, year) for part in Component),
        Figure(
            f"{YEAR}.{year}",
            total,
            _unless_silent(lambda v: _year(v, year).total if _has(v, year) else None),
            _any_component,
            total=True,
        ),
    )


def figure_of(key: str, months: int) -> Figure | None:
    """Return the figure behind a row's key, or ``None`` where the row is not computed."""
    head, _, rest = key.partition(".")
    year = rest.partition(".")[0]
    found = year_figures(int(year)) if head == YEAR and year.isdecimal() else worth_figures(months)
    return next((figure for figure in found if figure.key == key), None)


def over(months: int) -> str:
    """Say over how long a total runs."""
    return tr("Total over {time}").format(time=span(months))


def span(months: int) -> str:
    """Write a number of months, as years where they are whole ones."""
    years, rest = divmod(months, MONTHS_PER_YEAR)
    if rest:
        return trn("{n} month", "{n} months", months).format(n=months)
    return trn("{n} year", "{n} years", years).format(n=years)


def silent(valuation: Valuation) -> bool:
    """Whether nothing is known that pays or costs anything: its sums are unknown, not zero."""
    return not valuation.lines and not valuation.complete


def _unless_silent(of: Callable[[Valuation], Fraction | None]) -> Callable[[Valuation], Fraction | None]:
    return lambda v: None if silent(v) else of(v)


def _layer(layer: Layer) -> Figure:
    name, components = _LAYERS[layer]

    def lines(v: Valuation) -> bool:
        return any(line.layer is layer for line in v.lines)

    def needs(u: Unknown) -> bool:
        return not components.isdisjoint(u.components)

    def amount(v: Valuation) -> Fraction | None:
        if not lines(v) and any(needs(u) for u in v.unknown):
            return None
        sums = {Layer.GUARANTEED: v.guaranteed, Layer.EXPECTED: v.expected, Layer.UPSIDE: v.upside}
        return sums[layer]

    return Figure(f"{LAYER}.{layer.value}", tr(name), amount, needs, lines, ranked=False)


def _component(part: Component, year: int) -> Figure:
    name = tr(COMPONENT_LABELS[part])
    return Figure(
        f"{YEAR}.{year}.{part.value}",
        name,
        lambda v: dict(_year(v, year).lines)[part] if _has(v, year) else None,
        lambda u: part in u.components,
        lambda v: any(line.component is part for line in v.lines),
        label=tr("{part}, year {n}").format(part=name, n=year),
    )


def _has(valuation: Valuation, year: int) -> bool:
    return 1 <= year <= len(valuation.years)


def _year(valuation: Valuation, year: int) -> YearValue:
    return valuation.years[year - 1]


def _any_component(unknown: Unknown) -> bool:
    return bool(unknown.components)


def _recurring(unknown: Unknown) -> bool:
    """Whether a steady year lacks it: no one-offs, and no grants but the refreshers."""
    return any(c not in {*ONE_OFF_COMPONENTS, Component.EQUITY} for c in unknown.components)


def _known_hour(valuation: Valuation) -> Fraction | None:
    return valuation.hourly_value


def _of_hour(unknown: Unknown) -> bool:
    return bool(unknown.components) or unknown.path.startswith(("hours", "commute"))


def _of_time_off(unknown: Unknown) -> bool:
    return unknown.path.startswith(("time_off", "pay"))


def _has_time_off(valuation: Valuation) -> bool:
    return any(a.figure == "time_off_value" and a.source.attribute != "none_of" for a in valuation.asides)


def _beside(figure: str) -> Callable[[Valuation], Fraction | None]:
    return lambda valuation: valuation.aside(figure)


def _worth_today(valuation: Valuation) -> Fraction | None:
    return None if silent(valuation) else valuation.aside(WORTH_TODAY)


def _of_way(unknown: Unknown) -> bool:
    return unknown.path.startswith(("commute.days", "commute.minutes", "pay"))


def _of_parental(unknown: Unknown) -> bool:
    return unknown.path.startswith(("time_off.parental", "pay"))


def _at_home(valuation: Valuation) -> Fraction | None:
    return None if silent(valuation) else valuation.cost_of_living_total


def _of_living(unknown: Unknown) -> bool:
    return bool(unknown.components) or "cost_of_living" in unknown.path


def _take_home(valuation: Valuation) -> Fraction | None:
    return None if silent(valuation) else valuation.years[0].take_home


def _of_take_home(unknown: Unknown) -> bool:
    return bool(unknown.components) or unknown.path.startswith("assumptions.tax")
