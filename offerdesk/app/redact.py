"""A comparison that can be shown around: no names, no places, and amounts as points instead of money.

Every amount is multiplied by one factor, so that the current job (or else the first offer with a worth)
brings 1,000 points in an average year. All proportions stay true because the same engine values the scaled
offers.
"""

from dataclasses import replace
from datetime import datetime
from decimal import Decimal, localcontext
from fractions import Fraction
from string import ascii_uppercase
from typing import Any, TypeVar

from offerdesk.app.atmosphere import without_words
from offerdesk.app.comparison import Comparison
from offerdesk.domain.assumptions import Assumptions
from offerdesk.domain.fields import Amount, Number, Text, attributes
from offerdesk.domain.lines import Valuation
from offerdesk.domain.model import KINDS, name_of
from offerdesk.domain.offer import Offer
from offerdesk.domain.parts import FullOffer, Grant
from offerdesk.domain.ranges import RANGES, ranged
from offerdesk.domain.values import Range
from offerdesk.domain.words import tr

E = TypeVar("E")

POINTS = "pts"
OTHER_POINTS = "pts*"
"""The currency of an offer that no exchange rate makes comparable: points of its own."""

POINTS_A_YEAR = 1000
_DIGITS = 30
_INDEX_AT_HOME = Decimal(100)


def redact(comparison: Comparison) -> Comparison:
    """Return the comparison with names replaced by letters and money by points."""
    factor = _factor(comparison)
    home = comparison.assumptions.cost_of_living_base
    letters = iter(range(len(comparison.offers)))
    offers = tuple(
        _offer(full, _name(full.offer, letters), _own_factor(v, factor), home, comparable=v.comparable)
        for full, v in zip(comparison.offers, comparison.valuations, strict=True)
    )
    seen = without_words(comparison.noticed)
    return Comparison(offers, _assumptions(comparison.assumptions, factor), noticed=seen)


def reference(comparison: Comparison) -> int | None:
    """Return the place of the offer whose average year is 1,000 points; ``None`` where none has a worth."""
    places = [place for place, v in enumerate(comparison.valuations) if v.comparable and v.average_year > 0]
    return comparison.baseline if comparison.baseline in places else next(iter(places), None)


def _factor(comparison: Comparison) -> Fraction:
    place = reference(comparison)
    if place is None:
        return Fraction(1, POINTS_A_YEAR)
    return POINTS_A_YEAR / comparison.valuations[place].average_year


def _own_factor(valuation: Valuation, factor: Fraction) -> Fraction:
    """Return what an offer's own amounts are multiplied by; one that nothing compares has its own measure."""
    if valuation.comparable:
        return factor * valuation.exchange_rate
    return POINTS_A_YEAR / valuation.average_year if valuation.average_year > 0 else factor


def _name(offer: Offer, letters: Any) -> str:
    if offer.current_job:
        return tr("Current job")
    rounds, place = divmod(next(letters), len(ascii_uppercase))
    letter = ascii_uppercase[place] + (str(rounds + 1) if rounds else "")
    return tr("Offer {letter}").format(letter=letter)


def _offer(
    full: FullOffer, name: str, factor: Fraction, home: Decimal | None, *, comparable: bool
) -> FullOffer:
    index = full.offer.cost_of_living
    offer = replace(
        _scaled(full.offer, factor),
        company=name,
        title="",
        level="",
        city="",
        region="",
        country="",
        notes=Text(""),
        decline_reasons=(),
        terms=(),
        ratings=(),
        received_at=None,
        decide_by=_day(full.offer.decide_by),
        pay_currency=POINTS if comparable else OTHER_POINTS,
        cost_of_living=Number(round(index * _INDEX_AT_HOME / home, 2)) if index and home else None,
    )
    lists = (
        full.promised_raises,
        full.one_offs,
        full.grants,
        full.health_plans,
        full.allowances,
        full.costs,
    )
    return FullOffer(
        offer,
        *(tuple(_without_words(_without_units(_scaled(part, factor))) for part in parts) for parts in lists),
    )


def _day(decide_by: Any) -> Any:
    """Return the day alone: a time with its offset tells the place."""
    return decide_by.date() if isinstance(decide_by, datetime) else decide_by


def _assumptions(assumptions: Assumptions, factor: Fraction) -> Assumptions:
    home = assumptions.cost_of_living_base
    return replace(
        _scaled(assumptions, factor),
        currency=POINTS,
        exchange_rates=(),
        tax_state="",
        cost_of_living_base=Number(_INDEX_AT_HOME) if home else home,
    )


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
    if ranges := getattr(entity, RANGES, ()):
        amounts[RANGES] = tuple(_narrowed(found, kind, factor) for found in ranges)
    scaled: E = replace(entity, **amounts)  # type: ignore[type-var]
    return scaled


def _narrowed(found: Range, kind: type, factor: Fraction) -> Range:
    """Return a range with its ends in points where it is one of money."""
    declared = ranged(kind).get(found.field)
    if declared is None or declared.type is not Amount:
        return found
    return replace(found, low=_times(found.low, factor), high=_times(found.high, factor))


def _times(value: Decimal, factor: Fraction) -> Decimal:
    exact = Fraction(value) * factor
    with localcontext(prec=_DIGITS):
        return Decimal(exact.numerator) / Decimal(exact.denominator)


def _without_units(part: Any) -> Any:
    """Let a grant say its value instead of its units, whose number alone may betray the company."""
    if not isinstance(part, Grant) or part.units is None or part.value is not None:
        return part
    price = part.price or next(iter(part.prices), None)
    if price is None:
        return part
    return replace(part, value=Amount(max(Decimal(0), price - (part.strike or Decimal(0))) * part.units))


def _without_words(entity: Any) -> Any:
    words: dict[str, Any] = {name: "" for name in ("label", "name") if hasattr(entity, name)}
    if isinstance(getattr(entity, "kind", None), str) and type(entity.kind) is str:
        words["kind"] = ""
    return replace(entity, **words)
