"""Whether an entity can be what it says: required values, limits, codes, contradictions.

``check`` is what a form shows beside its fields and what a file is refused for; both say the same words.
``Problem.where`` is the attribute's name. A value that is merely unknown is never a problem.
"""

import re
from collections import Counter
from collections.abc import Callable, Iterator
from datetime import date, datetime
from decimal import Decimal
from itertools import pairwise
from typing import TYPE_CHECKING, Any

from offerdesk.domain.assumptions import Assumptions, ExchangeRate
from offerdesk.domain.clock_checks import clock_problems, settings_problems
from offerdesk.domain.fields import Attribute, Id, attributes
from offerdesk.domain.kinds import Entity, name_of, offer_parts
from offerdesk.domain.offer import Offer
from offerdesk.domain.parts import Grant, OneOff, PromisedRaise
from offerdesk.domain.ranges import range_problems
from offerdesk.domain.shares import share_problems
from offerdesk.domain.values import Exit, MatchTier, Problem, Rating, Rejected, Step, Vesting
from offerdesk.domain.vesting import check_vesting
from offerdesk.domain.words import N_

if TYPE_CHECKING:  # the first sheet needs no journal
    from offerdesk.domain.interviews import Interview
    from offerdesk.domain.negotiating import MarketFigure

LONGEST_ID = 200
LARGEST = Decimal(10) ** 15
YEARS = (1900, 2200)
LONGEST_VESTING = 1200
LONGEST_EXIT = 10
"""Years after which a sale is no longer guessed at: the longest horizon."""

NONE_SECTIONS: dict[str, tuple[str, ...]] = {
    "raise": ("raise_rate",),
    "bonus": ("bonus_target", "bonus_amount"),
    "refreshers": ("refresher_value",),
    "retirement": ("match_tiers", "match_cap"),
    "time_off": ("pto_days", "sick_days", "holidays"),
    "commute": ("commute_days",),
}
"""Sections that ``Offer.none_of`` may name, with the attributes that would contradict it."""

NONE_OF: tuple[str, ...] = (*(part.key for part in offer_parts()), *NONE_SECTIONS)
"""Every name that ``Offer.none_of`` may hold, in the order in which it is kept."""

_CURRENCY = r"[A-Z]{3}"
_COUNTRY = r"[A-Z]{2}"
_CURRENCIES = frozenset({"pay_currency", "currency", "salary_currency", "range_currency"})

REQUIRED = N_("must be filled in")
CURRENCY = N_('must be three capital letters, such as "USD"')
COUNTRY = N_('must be two capital letters, such as "US"')
LEAST = N_("must be at least {limit}")
MOST = N_("must be at most {limit}")
TOO_LARGE = N_("is too large: at most 15 digits before the decimal point")
YEAR = N_("the year must lie between {first} and {last}")
NO_ZONE = N_("needs a time zone, such as -05:00")
LONG_ID = N_("must have at most {limit} characters")
BOTH = N_("give either a share or an amount, not both")
DESCENDING = N_("must not be less than {other}")
NOT_NONE = N_('"{name}" is said to be not offered, yet it has values')
NO_SECTION = N_('"{name}" cannot be marked as not offered')
TWICE = N_('"{name}" is given twice')
RATE = N_("the rate of {currency} must be above 0")
OWN_RATE = N_("{currency} is the currency of the assumptions: it needs no rate")
TIERS = N_("tiers must rise: each reaches further than the one before")
TIER = N_("a tier's rate and reach must lie between 0 and 10, its reach at most 1")
STEPS = N_("a step's share must lie between 0 and 1, its month above 0")
MARK = N_('the mark for "{name}" must lie between 0 and 10')
VESTING_START = N_("vesting must start in a month from 0 to {limit}")
PRICES = N_("a price must be at least 0")
DILUTION = N_("dilution by a round must lie between 0 and 1")
EXIT = N_("a sale needs a price of at least 0 and a chance between 0 and 1, at most ten years away")
CHANCES = N_("the chances of all sales must not come to more than 1; they come to {sum}")


def check(entity: Entity) -> tuple[Problem, ...]:
    """Return what is wrong with ``entity``, in the order of its attributes; empty where nothing is."""
    problems = list(_declared(entity))
    problems += _BY_KIND.get(name_of(type(entity)), _nothing)(entity)
    problems += range_problems(entity)
    return tuple(problems)


def require(*entities: Entity) -> None:
    """Raise ``Rejected`` with every problem of ``entities``; return where there is none."""
    problems = [problem for entity in entities for problem in check(entity)]
    if problems:
        raise Rejected(*problems)


def sorted_none_of(names: tuple[str, ...]) -> tuple[str, ...]:
    """Return ``names`` once each in the order in which an offer keeps them; strangers last."""
    known = [name for name in NONE_OF if name in names]
    return (*known, *sorted(set(names) - set(known)))


def _declared(entity: Entity) -> Iterator[Problem]:
    for declared in attributes(type(entity)):
        value = getattr(entity, declared.name)
        if value is None or value == "":
            if declared.field.required or (declared.type is Id and declared.name == "id"):
                yield Problem(declared.name, REQUIRED)
            continue
        yield from _value(declared, value)


def _value(declared: Attribute, value: Any) -> Iterator[Problem]:
    name = declared.name
    if isinstance(value, int | Decimal) and not isinstance(value, bool):
        yield from _number(declared, Decimal(value))
    elif isinstance(value, Vesting):
        yield from _vesting(name, value)
    elif isinstance(value, date):
        yield from _day(name, value)
    elif isinstance(value, str):
        yield from _text(declared, value)


def _number(declared: Attribute, value: Decimal) -> Iterator[Problem]:
    field = declared.field
    if not value.is_finite() or abs(value) >= LARGEST:
        yield Problem(declared.name, TOO_LARGE)
    elif field.least is not None and value < field.least:
        yield Problem(declared.name, LEAST, (("limit", f"{field.least:f}"),))
    elif field.most is not None and value > field.most:
        yield Problem(declared.name, MOST, (("limit", f"{field.most:f}"),))


def _day(name: str, value: date) -> Iterator[Problem]:
    first, last = YEARS
    if isinstance(value, datetime) and value.utcoffset() is None:
        yield Problem(name, NO_ZONE)
    if not first <= value.year <= last:
        yield Problem(name, YEAR, (("first", str(first)), ("last", str(last))))


def _text(declared: Attribute, value: str) -> Iterator[Problem]:
    name = declared.name
    if declared.field.required and not value.strip():
        yield Problem(name, REQUIRED)
    if declared.type is Id and len(value) > LONGEST_ID:
        yield Problem(name, LONG_ID, (("limit", str(LONGEST_ID)),))
    if name in _CURRENCIES and not re.fullmatch(_CURRENCY, value):
        yield Problem(name, CURRENCY)
    if name == "country" and not re.fullmatch(_COUNTRY, value):
        yield Problem(name, COUNTRY)


def _vesting(name: str, vesting: Vesting) -> Iterator[Problem]:
    found = check_vesting(vesting)
    if found:
        yield Problem(name, found.text, found.values)
    elif not 0 <= vesting.start_month <= LONGEST_VESTING:
        yield Problem(name, VESTING_START, (("limit", str(LONGEST_VESTING)),))


def _nothing(_entity: Any) -> Iterator[Problem]:
    return iter(())


def _offer(offer: Offer) -> Iterator[Problem]:
    if offer.bonus_target is not None and offer.bonus_amount is not None:
        yield Problem("bonus_target", BOTH)
    yield from _none_of(offer)
    yield from _tiers(offer.match_tiers or ())
    yield from _ratings(offer.ratings)
    yield from _once("terms", [clause.term for clause in offer.terms])


def _none_of(offer: Offer) -> Iterator[Problem]:
    for name in offer.none_of:
        if name not in NONE_OF:
            yield Problem("none_of", NO_SECTION, (("name", name),))
        elif any(getattr(offer, attribute) for attribute in NONE_SECTIONS.get(name, ())):
            yield Problem("none_of", NOT_NONE, (("name", name),))


def _tiers(tiers: tuple[MatchTier, ...]) -> Iterator[Problem]:
    if any(not 0 <= t.rate <= 10 or not 0 <= t.up_to <= 1 for t in tiers):  # noqa: PLR2004
        yield Problem("match_tiers", TIER)
    reaches = [t.up_to for t in tiers]
    if any(later <= earlier for earlier, later in pairwise(reaches)):
        yield Problem("match_tiers", TIERS)


def _ratings(ratings: tuple[Rating, ...]) -> Iterator[Problem]:
    yield from _once("ratings", [rating.criterion for rating in ratings])
    for rating in ratings:
        if not 0 <= rating.mark <= 10:  # noqa: PLR2004 - marks run from 0 to 10
            yield Problem("ratings", MARK, (("name", rating.criterion),))


def _once(where: str, names: list[str]) -> Iterator[Problem]:
    for name, times in Counter(names).items():
        if times > 1:
            yield Problem(where, TWICE, (("name", name),))


def _promised_raise(promised: PromisedRaise) -> Iterator[Problem]:
    if promised.rate is not None and promised.amount is not None:
        yield Problem("rate", BOTH)


def _one_off(one_off: OneOff) -> Iterator[Problem]:
    if any(not _good_step(step) for step in one_off.repay_steps):
        yield Problem("repay_steps", STEPS)


def _good_step(step: Step) -> bool:
    return step.month > 0 and 0 <= step.share <= 1


def _grant(grant: Grant) -> Iterator[Problem]:
    if any(price < 0 for price in grant.prices):
        yield Problem("prices", PRICES)
    if any(not 0 <= round_ < 1 for round_ in grant.dilution):
        yield Problem("dilution", DILUTION)
    if any(not _good_exit(sale) for sale in grant.exits):
        yield Problem("exits", EXIT)
    elif sum(sale.probability for sale in grant.exits) > 1:
        total = sum(sale.probability for sale in grant.exits)
        yield Problem("exits", CHANCES, (("sum", f"{total:f}"),))
    yield from share_problems(grant)


def _good_exit(sale: Exit) -> bool:
    return sale.value >= 0 and 0 <= sale.probability <= 1 and 0 < sale.year <= LONGEST_EXIT


def _interview(interview: "Interview") -> Iterator[Problem]:
    start, end = interview.start, interview.end
    zoned = start and end and start.utcoffset() is not None and end.utcoffset() is not None
    if start and end and zoned and end < start:
        yield Problem("end", DESCENDING, (("other", "start"),))
    yield from _rising(interview, ("salary_low", "salary_high"))


def _market(figure: "MarketFigure") -> Iterator[Problem]:
    yield from _rising(figure, ("p10", "p25", "p50", "p75", "p90"))
    yield from _rising(figure, ("low", "high"))


def _rising(entity: Any, names: tuple[str, ...]) -> Iterator[Problem]:
    known = [(name, getattr(entity, name)) for name in names if getattr(entity, name) is not None]
    for (lower, low), (upper, high) in pairwise(known):
        if high < low:
            yield Problem(upper, DESCENDING, (("other", lower),))


def _assumptions(assumptions: Assumptions) -> Iterator[Problem]:
    if not assumptions.currency:
        yield Problem("currency", CURRENCY)
    yield from _once("exchange_rates", [rate.currency for rate in assumptions.exchange_rates])
    for rate in assumptions.exchange_rates:
        yield from _rate(rate, assumptions.currency)


def _rate(rate: ExchangeRate, own: str) -> Iterator[Problem]:
    if not re.fullmatch(_CURRENCY, rate.currency):
        yield Problem("exchange_rates", CURRENCY)
    elif rate.currency == own and rate.rate != 1:
        yield Problem("exchange_rates", OWN_RATE, (("currency", own),))
    elif not 0 < rate.rate < LARGEST:
        yield Problem("exchange_rates", RATE, (("currency", rate.currency),))


_BY_KIND: dict[str, Callable[[Any], Iterator[Problem]]] = {
    "offer": _offer,
    "promised_raise": _promised_raise,
    "one_off": _one_off,
    "grant": _grant,
    "interview": _interview,
    "market_figure": _market,
    "assumptions": _assumptions,
    "assumption_set": _assumptions,
    "settings": settings_problems,
    "process": lambda process: _rising(process, ("range_low", "range_high")),
    "rule": lambda rule: clock_problems(rule, "time"),
}
