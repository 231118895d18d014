"""An employer's match where the law limits a year: of the own contribution, and of the pay that counts.

Who contributes a fixed share of pay reaches the yearly limit before the year ends. A plan that matches each
pay period by itself pays nothing for the months after it; one that trues up pays the rest at the year's end
(sections 402(g) and 401(a)(17) of the Internal Revenue Code set the limits in the United States).
"""

from collections.abc import Sequence
from fractions import Fraction
from itertools import groupby

from offerdesk.domain.exact import exact
from offerdesk.domain.frozen import frozen
from offerdesk.domain.ledger import Ledger
from offerdesk.domain.lines import MONTHS_PER_YEAR
from offerdesk.domain.values import MatchTier

_NONE = Fraction(0)


@frozen
class Limits:
    """What counts in a year at most, in the offer's currency; ``None`` for no limit."""

    own: Fraction | None = None
    pay: Fraction | None = None

    def bind(self, earned: Fraction, own: Fraction) -> bool:
        """Whether a year with pay of ``earned``, of which a share ``own`` is contributed, meets a limit."""
        over_own = self.own is not None and earned * own > self.own
        return over_own or (self.pay is not None and earned > self.pay)


NO_LIMITS = Limits()


@frozen
class Month:
    """One month under limits: pay that counts, own contribution, and the match of that month alone."""

    counted: Fraction
    contributed: Fraction
    match: Fraction


@frozen
class LimitedYear:
    """A year under limits, by month. ``true_up`` is what a plan pays at its end if it looks at the year."""

    months: tuple[Month, ...]
    whole: Fraction

    @property
    def paid(self) -> Fraction:
        """What the months bring, each by itself."""
        return sum((month.match for month in self.months), _NONE)

    @property
    def true_up(self) -> Fraction:
        """What the match of the whole year is more than its months."""
        return max(_NONE, self.whole - self.paid)

    def runs(self) -> list[tuple[Month, int, int]]:
        """Return equal months together: one of them, the first's place in the year from 0, how many."""
        found, place = [], 0
        for month, same in groupby(self.months):
            count = len(list(same))
            found.append((month, place, count))
            place += count
        return found


def limits_of(ledger: Ledger) -> Limits:
    """Return the limits that the user assumes; those of one country's law hold for pay in its currency."""
    assumed = ledger.assumptions
    if ledger.currency != assumed.currency:
        return NO_LIMITS
    own, pay = assumed.own_contribution_limit, assumed.match_pay_limit
    return Limits(None if own is None else exact(own), None if pay is None else exact(pay))


def match_of(contributed: Fraction, counted: Fraction, tiers: tuple[MatchTier, ...]) -> Fraction:
    """Return the match of an amount contributed out of pay: ``Σ rate × (min(own, up_to × pay) − before)``."""
    total, before = _NONE, _NONE
    for tier in tiers:
        reach = exact(tier.up_to) * counted
        total += exact(tier.rate) * max(_NONE, min(contributed, reach) - before)
        before = max(before, reach)
    return total


def limited_year(
    pay: Sequence[Fraction],
    own: Fraction,
    tiers: tuple[MatchTier, ...],
    limits: Limits,
    cap: Fraction | None = None,
) -> LimitedYear:
    """Return a year of monthly ``pay`` of which a share ``own`` is contributed until a limit is reached.

    ``cap`` is the most that the employer pays in a year.
    """
    months: list[Month] = []
    given = counted = matched = _NONE
    for amount in pay:
        counts = amount if limits.pay is None else max(_NONE, min(amount, limits.pay - counted))
        gives = own * amount if limits.own is None else max(_NONE, min(own * amount, limits.own - given))
        match = match_of(gives, counts, tiers)
        if cap is not None:
            match = max(_NONE, min(match, cap - matched))
        months.append(Month(counts, gives, match))
        given, counted, matched = given + gives, counted + counts, matched + match
    whole = match_of(given, counted, tiers)
    return LimitedYear(tuple(months), whole if cap is None else min(whole, cap))


def even_year(yearly: Fraction) -> tuple[Fraction, ...]:
    """Return the monthly pay of a year without raises."""
    return (yearly / MONTHS_PER_YEAR,) * MONTHS_PER_YEAR
