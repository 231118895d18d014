"""The employer's match: tiers of the own contribution, a yearly cap, and its own vesting."""

from collections.abc import Iterable, Iterator
from fractions import Fraction
from itertools import groupby
from operator import itemgetter

from offerdesk.domain.exact import exact
from offerdesk.domain.ledger import Ledger, share
from offerdesk.domain.lines import MONTHS_PER_YEAR, Component, Layer, Reason, Source
from offerdesk.domain.pay import BasePay
from offerdesk.domain.values import MatchTier
from offerdesk.domain.vesting import check_vesting
from offerdesk.domain.words import N_

MATCH = Component.RETIREMENT_MATCH
OF_BASE = N_("{match} of {base} base pay a year, for an own contribution of {own}")
AT_CAP = N_("The yearly maximum of {cap}, in equal parts")


def match_share(tiers: tuple[MatchTier, ...], own: Fraction) -> Fraction:
    """Return the match as a share of base: ``Σ rate × (min(own, up_to) − previous up_to, at least 0)``."""
    total, previous = Fraction(0), Fraction(0)
    for tier in tiers:
        up_to = exact(tier.up_to)
        total += exact(tier.rate) * max(Fraction(0), min(own, up_to) - previous)
        previous = max(previous, up_to)
    return total


def yearly_match(
    base: Fraction,
    own: Fraction,
    tiers: tuple[MatchTier, ...],
    cap: Fraction | None = None,
    pay_limit: Fraction | None = None,
) -> Fraction:
    """Return a year's match of ``base``, of which no more than ``pay_limit`` counts, up to ``cap``.

    ``pay_limit`` is what a law may set (section 401(a)(17) in the United States); an offer sets ``cap``.
    """
    counted = base if pay_limit is None else min(base, pay_limit)
    match = match_share(tiers, own) * counted
    return match if cap is None else min(match, cap)


def write_match(ledger: Ledger, base: BasePay | None, horizon: int) -> None:
    """Write the match month by month; a yearly cap is spread evenly over the year that reaches it."""
    tiers = ledger.offer.match_tiers
    if tiers is None and ledger.none_of("retirement", MATCH):
        return
    own = _own_contribution(ledger)
    if tiers is None or (own is None and tiers):
        return
    matched = match_share(tiers, own or Fraction(0))
    if not matched:
        ledger.know(MATCH)  # nothing is matched, whatever the pay
        return
    if base is None or own is None:
        return
    ledger.know(MATCH)
    source = ledger.of_offer("match_tiers")
    cap = None if ledger.offer.match_cap is None else exact(ledger.offer.match_cap)
    for (yearly, of_base), first, months in _joined(_by_stretch(base, matched, cap, ledger.reach)):
        why = _why(ledger, matched, own, of_base)
        ledger.write(MATCH, Layer.EXPECTED, yearly / MONTHS_PER_YEAR, source, why, first, count=months)
    yearly, of_base = _in_year(base.yearly(horizon), matched, cap)
    ledger.recur(MATCH, Layer.EXPECTED, yearly, source, _why(ledger, matched, own, of_base))
    vesting = ledger.offer.match_vesting
    if vesting is None or check_vesting(vesting):
        ledger.miss("retirement.vesting", ledger.of_offer("match_vesting"))


def _own_contribution(ledger: Ledger) -> Fraction | None:
    """Return the own contribution; names it, the tiers or the whole plan where they are missing."""
    offer, assumptions = ledger.offer, ledger.assumptions
    own = assumptions.own_contribution if offer.own_contribution is None else offer.own_contribution
    if offer.match_tiers is None:
        stated = (offer.match_cap, offer.match_vesting, offer.own_contribution)
        path = "retirement" if stated == (None, None, None) else "retirement.tiers"
        ledger.miss(path, ledger.of_offer("match_tiers"), MATCH)
    elif own is None and offer.match_tiers:
        ledger.miss(
            "assumptions.own_contribution", Source("assumptions", assumptions.id, "own_contribution"), MATCH
        )
    return None if own is None else exact(own)


Rate = tuple[Fraction, Fraction | None]
"""A yearly match, and the base it is a share of; ``None`` where it is the cap."""


def _in_year(base: Fraction, matched: Fraction, cap: Fraction | None) -> Rate:
    match = base * matched
    return (cap, None) if cap is not None and match > cap else (match, base)


def _by_stretch(
    base: BasePay, matched: Fraction, cap: Fraction | None, months: int
) -> Iterator[tuple[Rate, int, int]]:
    """Yield the yearly rate of the match with the first month and the number of months that it holds."""
    if cap is None:
        for s in base.stretches:
            yield (s.yearly * matched, s.yearly), s.first, s.last - s.first + 1
        return
    for start in range(1, months + 1, MONTHS_PER_YEAR):
        end = start + MONTHS_PER_YEAR - 1
        if base.earned(start, end) * matched > cap:
            yield (cap, None), start, MONTHS_PER_YEAR
            continue
        for s in base.stretches:
            first, last = max(start, s.first), min(end, s.last)
            if first <= last:
                yield (s.yearly * matched, s.yearly), first, last - first + 1


def _joined(stretches: Iterable[tuple[Rate, int, int]]) -> Iterator[tuple[Rate, int, int]]:
    """Join stretches of the same rate, such as years that all reach the cap."""
    for rate, same in groupby(stretches, key=itemgetter(0)):
        parts = list(same)
        yield rate, parts[0][1], sum(months for _, _, months in parts)


def _why(ledger: Ledger, matched: Fraction, own: Fraction, of_base: Fraction | None) -> Reason:
    if of_base is None:
        cap = ledger.offer.match_cap
        return Reason(AT_CAP, (ledger.amount("cap", Fraction(0) if cap is None else exact(cap)),))
    parts = (share("match", matched), ledger.amount("base", of_base), share("own", own))
    return Reason(OF_BASE, parts)
