"""When a grant vests: schedules, cliffs, and whole units spread over tranches.

Vocabulary and the seven allocation types are the Open Cap Table Format's. Nothing vests before the
cliff; at the cliff all that has accrued vests at once, with no averaging.
"""

from bisect import bisect_right
from collections.abc import Iterable, Sequence
from decimal import Decimal
from fractions import Fraction
from functools import lru_cache
from itertools import accumulate
from operator import sub

from offerdesk.domain.exact import exact
from offerdesk.domain.frozen import frozen
from offerdesk.domain.lines import MONTHS_PER_YEAR
from offerdesk.domain.values import Allocation, Problem, Vesting
from offerdesk.domain.words import N_

LONGEST = 600
"""Months that a schedule may take; longer ones are slips of the keyboard."""

TOLERANCE = Decimal("0.0001")
"""How far the shares of a schedule may miss 1; the last tranche takes the rest."""


@frozen
class Vested:
    """What has vested by the end of each month in which something vests: ``total[-1]`` is all of it.

    Months count from the job's start; those before it (a grant of an earlier year) may be zero or negative.
    """

    months: tuple[int, ...]
    total: tuple[Fraction, ...]
    parts: tuple[Fraction, ...]

    @classmethod
    def of(cls, months: Iterable[int], total: Iterable[Fraction]) -> "Vested":
        """Return what vests when so much of it has vested in total."""
        so_far = tuple(total)
        return cls(tuple(months), so_far, tuple(map(sub, so_far, (Fraction(0), *so_far))))

    def by(self, month: int) -> Fraction:
        """Return what has vested by the end of ``month``."""
        found = bisect_right(self.months, month)
        return self.total[found - 1] if found else Fraction(0)

    def tranches(self) -> tuple[tuple[int, Fraction], ...]:
        """Return each month in which something vests, with how much."""
        return tuple(zip(self.months, self.parts, strict=True))


def check_vesting(vesting: Vesting) -> Problem | None:
    """Return what is wrong with a schedule, or ``None``; ``where`` is relative to the schedule."""
    ways = (vesting.months is not None, bool(vesting.years), bool(vesting.tranches))
    if sum(ways) != 1:
        return Problem("", N_("State the vesting in exactly one way: as months, as years or as tranches"))
    if vesting.every < 1:
        return Problem("every", N_("Vesting happens at least one month apart"))
    if vesting.cliff < 0:
        return Problem("cliff", N_("A cliff is a number of months from 0 on"))
    if vesting.months is not None:
        return _check_months(vesting, vesting.months)
    return _check_shares(vesting)


def _check_months(vesting: Vesting, months: int) -> Problem | None:
    length = (("months", str(months)),)
    if not 1 <= months <= LONGEST:
        limit = (("most", str(LONGEST)),)
        return Problem("months", N_("Vesting takes from 1 to {most} months"), limit)
    if vesting.cliff > months:
        return Problem("cliff", N_("The cliff lies after the {months} months of vesting"), length)
    if vesting.every > months:
        return Problem("every", N_("The first part vests after the {months} months of vesting"), length)
    return None


def _check_shares(vesting: Vesting) -> Problem | None:
    where = "years" if vesting.years else "tranches"
    shares = vesting.years or tuple(t.share for t in vesting.tranches)
    if vesting.years and MONTHS_PER_YEAR % vesting.every:
        return Problem("every", N_("Within years, parts vest every 1, 2, 3, 4, 6 or 12 months"))
    if any(share < 0 for share in shares):
        return Problem(where, N_("A share of a grant is not negative"))
    if (
        any(not 0 <= t.month <= LONGEST for t in vesting.tranches)
        or len(vesting.years) * MONTHS_PER_YEAR > LONGEST
    ):
        limit = (("most", str(LONGEST)),)
        return Problem(where, N_("Everything vests within {most} months"), limit)
    last = max((t.month for t in vesting.tranches), default=MONTHS_PER_YEAR * len(vesting.years))
    if vesting.cliff > last:
        text = N_("The cliff lies after the {months} months of vesting")
        return Problem("cliff", text, (("months", str(last)),))
    total = sum(shares, Decimal(0))
    if abs(total - 1) > TOLERANCE:
        text = N_("The shares add up to {sum}; they must add up to 1")
        return Problem(where, text, (("sum", f"{total.normalize():f}"),))
    return None


def tranches(vesting: Vesting, units: Fraction, allocation: Allocation) -> tuple[tuple[int, Fraction], ...]:
    """Return the month and the units of each tranche; together they are exactly ``units``.

    Whole units are rounded as ``allocation`` says; a fractional number of units is never rounded.
    ``vesting`` must have passed ``check_vesting``.
    """
    return vested(vesting, units, allocation).tranches()


def vested_units(vesting: Vesting, units: Fraction, allocation: Allocation, month: int) -> Fraction:
    """Return how many of ``units`` have vested by the end of ``month`` of the job."""
    return vested(vesting, units, allocation).by(month)


def vested_share(vesting: Vesting, month: int) -> Fraction:
    """Return the share of a grant that has vested by the end of ``month`` of the job."""
    return vested(vesting, Fraction(1), Allocation.FRACTIONAL).by(month)


@lru_cache(maxsize=2048)
def vested(vesting: Vesting, units: Fraction, allocation: Allocation) -> Vested:
    """Return how ``units`` vest over the months of the job; see ``tranches``."""
    instalments = _instalments(vesting)
    shares = [min(Fraction(1), s) for s in accumulate(share for _, share in instalments)]
    shares[-1] = Fraction(1)
    total = _allocate(shares, units, allocation)
    by_month: dict[int, Fraction] = {}
    for (month, _), so_far in zip(instalments, total, strict=True):
        by_month[_month_of_job(vesting, month)] = so_far  # the last one of a month has all of it
    return Vested.of(by_month, by_month.values())


def _month_of_job(vesting: Vesting, month: int) -> int:
    vests = vesting.start_month + max(month, vesting.cliff)
    # what vests on the very first day is received in the first month
    return max(1, vests) if vesting.start_month >= 0 else vests


def _instalments(vesting: Vesting) -> list[tuple[int, Fraction]]:
    every = vesting.every
    if vesting.months is not None:
        ends = [*range(every, vesting.months, every), vesting.months]
        starts = [0, *ends[:-1]]
        return [(end, Fraction(end - start, vesting.months)) for start, end in zip(starts, ends, strict=True)]
    if vesting.years:
        parts = MONTHS_PER_YEAR // every
        return [
            (year * MONTHS_PER_YEAR + every * part, exact(share) / parts)
            for year, share in enumerate(vesting.years)
            for part in range(1, parts + 1)
        ]
    return [(t.month, exact(t.share)) for t in sorted(vesting.tranches, key=lambda t: t.month)]


def _allocate(shares: Sequence[Fraction], units: Fraction, allocation: Allocation) -> list[Fraction]:
    """Return the cumulative units at each cumulative share."""
    if units.denominator != 1 or allocation is Allocation.FRACTIONAL:
        return [share * units for share in shares]
    if allocation is Allocation.CUMULATIVE_ROUND_DOWN:
        return [Fraction(units.numerator * s.numerator // s.denominator) for s in shares]
    if allocation is Allocation.CUMULATIVE_ROUNDING:
        return [Fraction(_half_up(units * s)) for s in shares]
    return list(accumulate(_loaded(shares, units, allocation)))


def _half_up(value: Fraction) -> int:
    return (2 * value.numerator + value.denominator) // (2 * value.denominator)


def _loaded(shares: Sequence[Fraction], units: Fraction, allocation: Allocation) -> list[Fraction]:
    """Round every tranche down, then give what remains to the front or to the back."""
    previous = (Fraction(0), *shares)
    parts = [(s - p) * units for s, p in zip(shares, previous, strict=False)]
    whole = [Fraction(part.numerator // part.denominator) for part in parts]
    rest, last = int(units - sum(whole)), len(whole) - 1
    if allocation is Allocation.FRONT_LOADED_TO_SINGLE_TRANCHE:
        whole[0] += rest
    elif allocation is Allocation.BACK_LOADED_TO_SINGLE_TRANCHE:
        whole[last] += rest
    else:
        front = allocation is Allocation.FRONT_LOADED
        for place in range(rest):
            whole[place if front else last - place] += 1
    return whole
