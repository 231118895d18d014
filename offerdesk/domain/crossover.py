"""When one offer has brought more in total than another that led before."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import combinations
from math import lcm

from offerdesk.domain.fields import Id
from offerdesk.domain.lines import Crossover, Valuation


@dataclass(frozen=True, slots=True)
class Course:
    """What an offer has brought by the end of each month, in whole ``denominator``s of its currency."""

    offer: Id
    currency: str
    denominator: int
    so_far: tuple[int, ...]


def course_of(valuation: Valuation) -> Course:
    """Return a valuation's course; comparing whole numbers is many times faster than comparing fractions."""
    ratios = [amount.as_integer_ratio() for amount in valuation.cumulative]
    common = lcm(*{below for _, below in ratios})
    so_far = tuple(above * (common // below) for above, below in ratios)
    return Course(valuation.offer, valuation.currency, common, so_far)


def crossovers(valuations: Iterable[Valuation]) -> tuple[Crossover, ...]:
    """Return every change of the lead between any two comparable offers, by month.

    A tie changes nothing: who led before it still leads until it is overtaken. Whoever leads first has
    overtaken nobody.
    """
    courses = [course_of(v) for v in valuations if v.comparable]
    found = [change for pair in combinations(courses, 2) for change in overtakings(*pair)]
    return tuple(sorted(found, key=lambda change: change.month))


def overtakings(one: Course, other: Course) -> Iterator[Crossover]:
    """Yield every change of the lead between two offers."""
    if one.currency != other.currency:
        return
    leader = ""
    for month, ahead in enumerate(_leads(one, other), start=1):
        if not ahead:
            continue
        first, second = (one.offer, other.offer) if ahead > 0 else (other.offer, one.offer)
        if leader and leader != first:
            yield Crossover(first, second, month)
        leader = first


def _leads(one: Course, other: Course) -> list[int]:
    """Return 1 for a month where ``one`` is ahead, −1 where ``other`` is, 0 where they are equal."""
    mine, theirs = other.denominator, one.denominator
    apart = [a * mine - b * theirs for a, b in zip(one.so_far, other.so_far, strict=False)]
    return [(gap > 0) - (gap < 0) for gap in apart]
