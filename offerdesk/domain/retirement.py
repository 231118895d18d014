"""The employer's match: tiers of the own contribution, a yearly cap, and its own vesting."""

from collections.abc import Iterable, Iterator
from fractions import Fraction
from functools import lru_cache
from itertools import groupby
from operator import itemgetter

from offerdesk.domain.exact import exact, part, times
from offerdesk.domain.frozen import frozen
from offerdesk.domain.ledger import Ledger, share
from offerdesk.domain.lines import MONTHS_PER_YEAR, Component, Layer, Reason, Source
from offerdesk.domain.match_limits import NO_LIMITS, LimitedYear, even_year, limited_year, limits_of
from offerdesk.domain.pay import BasePay
from offerdesk.domain.values import MatchTier
from offerdesk.domain.vesting import check_vesting
from offerdesk.domain.words import N_

MATCH = Component.RETIREMENT_MATCH
OF_BASE = N_("{match} of {base} base pay a year, for an own contribution of {own}")
AT_CAP = N_("The yearly maximum of {cap}, in equal parts")
IN_MONTH = N_("The match of {given} contributed out of {counted} pay that counts in the month")
TRUED_UP = N_("True-up at the year's end: {whole} for the whole year, of which {paid} were paid")
TRUE_UP = "retirement.true_up"


@lru_cache(maxsize=512)
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
    _Plan(ledger, base, tiers or (), own, matched, ledger.of_offer("match_tiers")).write(horizon)
    vesting = ledger.offer.match_vesting
    if vesting is None or check_vesting(vesting):
        ledger.miss("retirement.vesting", ledger.of_offer("match_vesting"))


@frozen
class _Plan:
    """Writes the match of one offer: by month where a limit of the law is met, else by stretches of pay."""

    ledger: Ledger
    base: BasePay
    tiers: tuple[MatchTier, ...]
    own: Fraction
    matched: Fraction
    source: Source

    @property
    def cap(self) -> Fraction | None:
        """The most that the employer pays in a year."""
        cap = self.ledger.offer.match_cap
        return None if cap is None else exact(cap)

    def write(self, horizon: int) -> None:
        """Write every month within reach, and what recurs at the pay of the horizon's last month."""
        limits, free = limits_of(self.ledger), 1
        may_bind = limits != NO_LIMITS and limits.bind(self.base.highest, self.own)
        for start in range(1, self.ledger.reach + 1, MONTHS_PER_YEAR) if may_bind else ():
            end = start + MONTHS_PER_YEAR - 1
            if limits.bind(self.base.earned(start, end), self.own):
                self._write_free(free, start - 1)
                pay = [self.base.yearly(month) / MONTHS_PER_YEAR for month in range(start, end + 1)]
                self._write_limited(limited_year(pay, self.own, self.tiers, limits, self.cap), start)
                free = end + 1
        self._write_free(free, self.ledger.reach)
        at_end = self.base.yearly(horizon)
        yearly, of_base = _in_year(at_end, self.matched, self.cap)
        if may_bind and limits.bind(at_end, self.own):
            year = limited_year(even_year(at_end), self.own, self.tiers, limits, self.cap)
            yearly = year.whole if self.ledger.offer.match_true_up else year.paid
        self.ledger.recur(MATCH, Layer.EXPECTED, yearly, self.source, self._why(of_base))

    def _write_free(self, first: int, last: int) -> None:
        """Write months in years that meet no limit."""
        if first > last:
            return
        if self.cap is None:
            monthly = part(self.matched, MONTHS_PER_YEAR)
            matched, own = share("match", self.matched), share("own", self.own)
            for s in self.base.stretches:
                start, end = max(first, s.first), min(last, s.last)
                if start <= end:
                    why = Reason(OF_BASE, (matched, s.named, own))
                    self._pay(times(s.yearly, monthly), why, start, end - start + 1)
            return
        stretches = _by_stretch(self.base, self.matched, self.cap, first, last)
        for (yearly, of_base), start, months in _joined(stretches):
            self._pay(part(yearly, MONTHS_PER_YEAR), self._why(of_base), start, months)

    def _write_limited(self, year: LimitedYear, start: int) -> None:
        """Write a year in which a limit is met, and what is trued up at its end."""
        for month, place, months in year.runs():
            parts = {"given": month.contributed, "counted": month.counted}
            if month.match:
                why = Reason(IN_MONTH, tuple(self.ledger.amount(n, v) for n, v in parts.items()))
                self._pay(month.match, why, start + place, months)
        if not year.true_up:
            return
        if self.ledger.offer.match_true_up:
            named = {"whole": year.whole, "paid": year.paid}
            why = Reason(TRUED_UP, tuple(self.ledger.amount(n, v) for n, v in named.items()))
            self._pay(year.true_up, why, start + MONTHS_PER_YEAR - 1, 1)
        elif self.ledger.offer.match_true_up is None and not any(
            u.path == TRUE_UP for u in self.ledger.unknown
        ):
            self.ledger.miss(TRUE_UP, self.ledger.of_offer("match_true_up"), MATCH)

    def _pay(self, amount: Fraction, why: Reason, first: int, months: int) -> None:
        self.ledger.write(MATCH, Layer.EXPECTED, amount, self.source, why, first, count=months)

    def _why(self, of_base: Fraction | None) -> Reason:
        if of_base is None:
            return Reason(AT_CAP, (self.ledger.amount("cap", self.cap or Fraction(0)),))
        base = self.ledger.amount("base", of_base)
        return Reason(OF_BASE, (share("match", self.matched), base, share("own", self.own)))


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
    base: BasePay, matched: Fraction, cap: Fraction, first: int, last: int
) -> Iterator[tuple[Rate, int, int]]:
    """Yield the yearly rate of the match with the first month and the number of months that it holds.

    ``first`` begins a year of the job.
    """
    for start in range(first, last + 1, MONTHS_PER_YEAR):
        end = start + MONTHS_PER_YEAR - 1
        if base.earned(start, end) * matched > cap:
            yield (cap, None), start, MONTHS_PER_YEAR
        else:
            yield from _even(base, matched, start, end)


def _even(base: BasePay, matched: Fraction, first: int, last: int) -> Iterator[tuple[Rate, int, int]]:
    for s in base.stretches:
        start, end = max(first, s.first), min(last, s.last)
        if start <= end:
            yield (times(s.yearly, matched), s.yearly), start, end - start + 1


def _joined(stretches: Iterable[tuple[Rate, int, int]]) -> Iterator[tuple[Rate, int, int]]:
    """Join stretches of the same rate, such as years that all reach the cap."""
    for rate, same in groupby(stretches, key=itemgetter(0)):
        parts = list(same)
        yield rate, parts[0][1], sum(months for _, _, months in parts)
