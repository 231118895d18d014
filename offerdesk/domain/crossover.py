"""When one offer has brought more in total than another that led before."""

from collections.abc import Iterable, Iterator, Sequence
from fractions import Fraction
from itertools import combinations

from offerdesk.domain.lines import Crossover, Valuation


def crossovers(valuations: Iterable[Valuation]) -> tuple[Crossover, ...]:
    """Return every change of the lead between any two comparable offers, by month.

    A tie changes nothing: who led before it still leads until it is overtaken. Whoever leads first has
    overtaken nobody.
    """
    comparable = [v for v in valuations if v.comparable]
    found = [change for pair in combinations(comparable, 2) for change in _changes(*pair)]
    return tuple(sorted(found, key=lambda change: change.month))


def _changes(one: Valuation, other: Valuation) -> Iterator[Crossover]:
    if one.currency != other.currency:
        return
    leader = ""
    for month, ahead in enumerate(_leads(one.cumulative, other.cumulative), start=1):
        if not ahead:
            continue
        first, second = (one.offer, other.offer) if ahead > 0 else (other.offer, one.offer)
        if leader and leader != first:
            yield Crossover(first, second, month)
        leader = first


def _leads(one: Sequence[Fraction], other: Sequence[Fraction]) -> Iterator[int]:
    """Yield 1 where ``one`` is ahead, −1 where ``other`` is, 0 where they are equal."""
    for a, b in zip(one, other, strict=False):
        left, right = a.numerator * b.denominator, b.numerator * a.denominator
        yield (left > right) - (left < right)
