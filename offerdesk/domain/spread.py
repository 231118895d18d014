"""How far the worth of an offer may reach, given the ranges around its figures.

Which end of a range raises a total and which lowers it is found by valuing the offer, never guessed: of a
cost more is worse, of a price that divides a grant's value it depends. Up to ``FEW`` figures every
combination of ends is valued; beyond that, from the likely figures and from both ends of all, the figures
move one by one as long as any of them still helps.

Between its ends a figure moves a total in one direction, but for what is lost in rounding to whole units.
"""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from decimal import Decimal
from fractions import Fraction
from functools import lru_cache
from itertools import product

from offerdesk.domain.assumptions import Assumptions
from offerdesk.domain.likely import Estimate, estimates, has_ranges, with_figures
from offerdesk.domain.lines import Valuation
from offerdesk.domain.parts import FullOffer
from offerdesk.domain.valuation import value

FEW = 5
"""Ranges of which every combination of ends is valued: 32 valuations."""

Of = Callable[[Valuation], Fraction | None]
"""Picks a figure of a valuation."""

_value = value.__wrapped__  # corners are asked for once: they must not push out what is shown
_REMEMBERED = 32


@dataclass(frozen=True, slots=True)
class Bounds:
    """How far one figure of a valuation may reach. ``likely`` lies within ``low`` and ``high``."""

    low: Fraction
    likely: Fraction
    high: Fraction


@dataclass(frozen=True, slots=True)
class Driver:
    """One figure that has a range, and the valuations with it alone at either end."""

    estimate: Estimate
    at_low: Valuation
    at_high: Valuation

    def between(self, of: Of) -> tuple[Fraction, Fraction] | None:
        """Return the least and the most that the figure alone makes of ``of``; ``None`` without effect."""
        low, high = of(self.at_low), of(self.at_high)
        if low is None or high is None or low == high:
            return None
        return min(low, high), max(low, high)


@dataclass(frozen=True, slots=True)
class Spread:
    """An offer valued at its likely figures, at the ends of each range, and where several come together."""

    likely: Valuation
    drivers: tuple[Driver, ...]
    corners: tuple[Valuation, ...]

    def bounds(self, of: Of) -> Bounds | None:
        """Return how far ``of`` may reach; ``None`` where it is unknown."""
        counts = of(self.likely)
        if counts is None:
            return None
        alone = (v for driver in self.drivers for v in (driver.at_low, driver.at_high))
        found = [amount for v in (*self.corners, *alone) if (amount := of(v)) is not None]
        return Bounds(min(counts, *found), counts, max(counts, *found))

    @property
    def total(self) -> Bounds:
        """How far the total over the horizon may reach."""
        found = self.bounds(_total)
        return found or Bounds(self.likely.total, self.likely.total, self.likely.total)

    @property
    def years(self) -> tuple[Bounds, ...]:
        """How far the total of each year may reach."""
        found = (self.bounds(_of_year(place)) for place in range(len(self.likely.years)))
        return tuple(bounds for bounds in found if bounds)

    def tornado(self, of: Of) -> tuple[tuple[Driver, Fraction, Fraction], ...]:
        """Return each figure that moves ``of``, with the least and most it alone makes, strongest first."""
        moving = [(driver, *ends) for driver in self.drivers if (ends := driver.between(of))]
        return tuple(sorted(moving, key=lambda found: found[1] - found[2]))


@lru_cache(maxsize=_REMEMBERED)
def spread(full: FullOffer, assumptions: Assumptions) -> Spread | None:
    """Return how far an offer's worth may reach; ``None`` where no figure has a range."""
    if not has_ranges(full):
        return None
    search = _Search(full, assumptions, estimates(full))
    return Spread(value(full, assumptions), tuple(search.alone()), tuple(search.corners()))


@dataclass(frozen=True, slots=True)
class _Search:
    """Values one offer at ends of the ranges around its figures; no point twice."""

    full: FullOffer
    assumptions: Assumptions
    found: tuple[Estimate, ...]
    known: dict[tuple[Decimal, ...], Valuation] = field(default_factory=dict)

    def alone(self) -> Iterator[Driver]:
        """Yield each figure with the others at what is likely."""
        start = tuple(e.likely for e in self.found)
        for place, e in enumerate(self.found):
            yield Driver(e, self._at(_moved(start, place, e.low)), self._at(_moved(start, place, e.high)))

    def corners(self) -> Iterator[Valuation]:
        """Yield the valuations where several figures lie at their ends together."""
        lows, highs = tuple(e.low for e in self.found), tuple(e.high for e in self.found)
        if len(self.found) <= FEW:
            yield from (self._at(ends) for ends in product(*zip(lows, highs, strict=True)))
            return
        for start in (tuple(e.likely for e in self.found), lows, highs):
            yield from (self._climb(start, sign) for sign in (1, -1))

    def _climb(self, start: tuple[Decimal, ...], sign: int) -> Valuation:
        """Move one figure after the other to the end that helps most, until none does."""
        chosen = start
        before: tuple[Decimal, ...] = ()
        while chosen != before:
            before = chosen
            for place, e in enumerate(self.found):
                ends = (chosen[place], e.low, e.high)  # the first of equals: what moves nothing stays
                tried = [_moved(chosen, place, end) for end in ends]
                chosen = max(tried, key=lambda point: self._at(point).total * sign)
        return self._at(chosen)

    def _at(self, point: tuple[Decimal, ...]) -> Valuation:
        if point not in self.known:
            figures = {e.source: figure for e, figure in zip(self.found, point, strict=True)}
            self.known[point] = _value(with_figures(self.full, figures), self.assumptions)
        return self.known[point]


def _moved(point: tuple[Decimal, ...], place: int, figure: Decimal) -> tuple[Decimal, ...]:
    return (*point[:place], figure, *point[place + 1 :])


def _total(valuation: Valuation) -> Fraction:
    return valuation.total


def _of_year(place: int) -> Of:
    return lambda valuation: valuation.years[place].total
