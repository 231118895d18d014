"""What equity is worth over the price of a share, from −80 % to +300 % of what the offer says."""

from decimal import Decimal
from functools import lru_cache

from offerdesk.app.comparison import Comparison
from offerdesk.app.figures import AT_PRICE, span
from offerdesk.app.gap import weighable
from offerdesk.app.same import Same
from offerdesk.charts.leaving_out import not_converted, sentence
from offerdesk.charts.spec import Across, Line, LineChart
from offerdesk.domain.assumptions import Assumptions
from offerdesk.domain.lines import Component, Valuation, to_money
from offerdesk.domain.parts import FullOffer
from offerdesk.domain.price_change import equity_at
from offerdesk.domain.unitworth import ALWAYS_PAYABLE
from offerdesk.domain.words import tr

LOWEST, HIGHEST, STEP = -80, 300, 10
"""Per cent; between two places lines are straight, but for the kink of an option."""
STOPS = (-50, 0, 100)


def prices(comparison: Comparison) -> LineChart:
    """Return a line per comparable offer whose equity is known, at its own prices changed alike."""
    found = list(zip(comparison.names, comparison.offers, comparison.valuations, strict=True))
    shown = [(name, full, v) for name, full, v in found if v.comparable and _brings(v)]
    kinks = {kink for _, full, _ in shown for kink in _kinks(full)}
    xs = tuple(sorted({*range(LOWEST, HIGHEST + 1, STEP), *kinks}))
    under = comparison.assumptions
    place = {comparison.offers[i].offer.id: position for position, i in enumerate(weighable(comparison))}
    return LineChart(
        title=tr("Equity at other share prices"),
        unit=under.currency,
        x_axis=tr("Price"),
        value_axis=tr("Equity over {time}").format(time=span(under.horizon_months)),
        xs=xs,
        lines=tuple(
            Line(full.offer.id, name, _course(Same(full), under, xs), _lacks(v), place[full.offer.id])
            for name, full, v in shown
        ),
        across=Across.CHANGE,
        stops=STOPS,
        note=_note(comparison, {full.offer.id for _, full, _ in shown}),
        row=f"{AT_PRICE}.{{x}}",
    )


@lru_cache(maxsize=64)
def _course(full: Same[FullOffer], assumptions: Assumptions, xs: tuple[int, ...]) -> tuple[Decimal, ...]:
    return tuple(to_money(equity_at(full.value, assumptions, Decimal(x) / 100)) for x in xs)


def _brings(valuation: Valuation) -> bool:
    return any(line.component is Component.EQUITY for line in valuation.lines)


def _lacks(valuation: Valuation) -> bool:
    return any(Component.EQUITY in unknown.components for unknown in valuation.unknown)


def _kinks(full: FullOffer) -> set[int]:
    """Return the whole per cents around each strike, so that a line bends where the option begins to pay."""
    found = set()
    for grant in full.grants:
        if grant.strike and grant.price:
            at = (grant.strike / grant.price - 1) * 100
            found |= {int(at // 1), int(at // 1) + 1}
    return {x for x in found if LOWEST < x < HIGHEST}


def _note(comparison: Comparison, shown: set[str]) -> str:
    """Say which equity counts with a probability, and which offers are not shown."""
    unlisted, unknown = [], []
    for name, full, v in zip(comparison.names, comparison.offers, comparison.valuations, strict=True):
        if full.offer.id in shown:
            if any(not g.listed and g.kind not in ALWAYS_PAYABLE for g in full.grants):
                unlisted.append(name)
        elif v.comparable and _lacks(v):
            unknown.append(name)
    said = []
    if unlisted:
        text = tr("Not listed, counted with its probability and discount: {names}.")
        said.append(text.format(names=", ".join(unlisted)))
    if unknown:
        said.append(tr("Equity not known yet: {names}.").format(names=", ".join(unknown)))
    if not shown and not unknown:
        said.append(tr("No offer that can be compared brings equity."))
    return sentence(*said, not_converted(comparison))
