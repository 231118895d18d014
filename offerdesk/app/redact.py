"""A comparison that can be shown around: no names, no places, and amounts as points instead of money.

Every amount is multiplied by one factor, so that the current job (or else the first offer) brings 100
points in an average year. All proportions stay true because the same engine values the scaled offers.
"""

from dataclasses import replace
from decimal import Decimal
from fractions import Fraction
from string import ascii_uppercase
from typing import Any, TypeVar

from offerdesk.app.comparison import Comparison
from offerdesk.domain.assumptions import Assumptions
from offerdesk.domain.fields import Amount, Text, attributes
from offerdesk.domain.model import KINDS, name_of
from offerdesk.domain.offer import Offer
from offerdesk.domain.parts import FullOffer
from offerdesk.domain.words import tr

E = TypeVar("E")

POINTS = "pts"
_PLACES = Decimal("0.0001")


def redact(comparison: Comparison) -> Comparison:
    """Return the comparison with names replaced by letters and money by points."""
    place = comparison.baseline or 0
    if not comparison.offers:
        return comparison
    reference = comparison.valuations[place].average_year
    factor = Fraction(100) / reference if reference > 0 else Fraction(1)
    rates = {r.currency: Fraction(r.rate) for r in comparison.assumptions.exchange_rates}
    currency = comparison.assumptions.currency
    offers = tuple(
        _offer(full, ascii_uppercase[i], factor * _rate(full.offer, currency, rates), currency)
        for i, full in enumerate(comparison.offers)
    )
    return Comparison(offers, _assumptions(comparison.assumptions, factor))


def _rate(offer: Offer, currency: str, rates: dict[str, Fraction]) -> Fraction:
    own = offer.pay_currency or currency
    return Fraction(1) if own == currency else rates.get(own, Fraction(1))


def _offer(full: FullOffer, letter: str, factor: Fraction, currency: str) -> FullOffer:
    known = {r for r in (full.offer.pay_currency, currency) if r}
    offer = replace(
        _scaled(full.offer, factor),
        company=tr("Current job") if full.offer.current_job else tr("Offer {letter}").format(letter=letter),
        title="",
        level="",
        city="",
        region="",
        country="",
        notes=Text(""),
        decline_reasons=(),
        pay_currency=POINTS if known else "",
    )
    return FullOffer(
        offer,
        *(
            tuple(_without_words(_scaled(part, factor)) for part in parts)
            for parts in (
                full.promised_raises,
                full.one_offs,
                full.grants,
                full.health_plans,
                full.allowances,
                full.costs,
            )
        ),
    )


def _assumptions(assumptions: Assumptions, factor: Fraction) -> Assumptions:
    return replace(_scaled(assumptions, factor), currency=POINTS, exchange_rates=())


def _scaled(entity: E, factor: Fraction) -> E:
    kind: Any = KINDS[name_of(type(entity))]
    amounts: dict[str, Any] = {
        a.name: _times(found, factor)
        for a in attributes(kind)
        if a.type is Amount and (found := getattr(entity, a.name)) is not None
    }
    prices = getattr(entity, "prices", ())
    if prices:
        amounts["prices"] = tuple(_times(p, factor) for p in prices)
    scaled: E = replace(entity, **amounts)  # type: ignore[type-var]
    return scaled


def _times(value: Decimal, factor: Fraction) -> Decimal:
    exact = Fraction(value) * factor
    return (Decimal(exact.numerator) / Decimal(exact.denominator)).quantize(_PLACES)


def _without_words(entity: Any) -> Any:
    words = {name: "" for name in ("label", "name") if hasattr(entity, name)}
    return replace(entity, **words)
