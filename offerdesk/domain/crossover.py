"""When one offer has brought more in total than another that led before."""

from collections.abc import Iterable, Iterator
from itertools import combinations, repeat
from operator import mul, sub

from offerdesk.domain.fields import Id
from offerdesk.domain.frozen import frozen
from offerdesk.domain.lines import Crossover, Valuation


@frozen
class Course:
    """What an offer has brought by the end of each month, in whole ``denominator``s of its currency."""

    offer: Id
    currency: str
    denominator: int
    so_far: tuple[int, ...]


def course_of(valuation: Valuation) -> Course:
    """Return a valuation's course; comparing whole numbers is many times faster than comparing fractions."""
    paid = valuation.cumulative
    return Course(valuation.offer, valuation.currency, paid.denominator, paid.numerators)


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
    apart = _apart(one, other)
    if min(apart) >= 0 or max(apart) <= 0:
        return
    leader = ""
    for month, gap in enumerate(apart, start=1):
        if not gap:
            continue
        first, second = (one.offer, other.offer) if gap > 0 else (other.offer, one.offer)
        if leader and leader != first:
            yield Crossover(first, second, month)
        leader = first


def _apart(one: Course, other: Course) -> list[int]:
    """Return how far ``one`` is ahead in each month, in whole parts of the currency."""
    mine = map(mul, one.so_far, repeat(other.denominator))
    theirs = map(mul, other.so_far, repeat(one.denominator))
    return list(map(sub, mine, theirs))
