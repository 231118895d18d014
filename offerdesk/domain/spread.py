"""How far the worth of an offer may reach, given the ranges around its figures.

Which end of a range raises a figure and which lowers it is found by valuing the offer, never guessed: of a
cost more is worse, of a price that divides a grant's value it depends. Ranges bear on one another only where
one line rests on both. What stands by itself (a one-off, a grant, a plan, an allowance, a cost, the
refreshers) writes lines of its own, so that its best ends are its best ends whatever the others are; all that
is left hangs on base pay and is taken together. Of up to ``FEW`` figures that belong together every
combination of ends is valued; beyond that, from the likely figures and from both ends of all, they move one
by one as long as any of them still helps.

Between its ends a figure moves a total in one direction, but for what is lost in rounding to whole units.
"""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from decimal import Decimal
from fractions import Fraction
from functools import lru_cache
from itertools import product

from offerdesk.domain.assumptions import Assumptions
from offerdesk.domain.fields import Group, Id
from offerdesk.domain.frozen import frozen
from offerdesk.domain.likely import Estimate, estimates, has_ranges, with_figures
from offerdesk.domain.lines import MONTHS_PER_YEAR, Source, Valuation
from offerdesk.domain.parts import FullOffer
from offerdesk.domain.unitworth import contributes
from offerdesk.domain.valuation import value

FEW = 5
"""Ranges that belong together of which every combination of ends is valued: 32 valuations."""

_BY_ITSELF = frozenset({"one_off", "health_plan", "allowance", "cost"})
"""Kinds of parts whose lines rest on nothing but the part and what is assumed."""
_TOGETHER = ("", "")

Of = Callable[[Valuation], Fraction | None]
"""Picks a figure of a valuation."""

Point = tuple[Decimal, ...]
"""One figure for each range, in their order."""

_value = value.__wrapped__  # corners are asked for once: they must not push out what is shown
_REMEMBERED = 32


@frozen
class Bounds:
    """How far one figure of a valuation may reach. ``likely`` lies within ``low`` and ``high``."""

    low: Fraction
    likely: Fraction
    high: Fraction


@frozen
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
    """An offer valued at its likely figures, at the ends of each range, and where several come together.

    ``corners`` are the points at ends of the ranges that belong together, for each group of them.
    """

    likely: Valuation
    drivers: tuple[Driver, ...]
    corners: tuple[tuple[Point, ...], ...]
    search: "Search" = field(compare=False, repr=False)

    def bounds(self, of: Of) -> Bounds | None:
        """Return how far ``of`` may reach; ``None`` where it is unknown."""
        counts = of(self.likely)
        if counts is None:
            return None
        found = [amount for v in self._valued(of) if (amount := of(v)) is not None]
        return Bounds(min(counts, *found), counts, max(counts, *found))

    def ends(self, of: Callable[[Valuation], Fraction]) -> tuple[Valuation, Valuation]:
        """Return the valuations in which ``of`` is least and most."""
        found = (self.likely, *self._valued(of))
        return min(found, key=of), max(found, key=of)

    def _valued(self, of: Of) -> tuple[Valuation, ...]:
        """Return the valuations among which are the least and the most of ``of``."""
        points = {point for corners in self.corners for point in corners}
        points.update(point for sign in (1, -1) for point in self._together(of, sign))
        alone = (v for driver in self.drivers for v in (driver.at_low, driver.at_high))
        return (*map(self.search.at, points), *alone)

    def _together(self, of: Of, sign: int) -> Iterator[Point]:
        """Yield where every group lies at the corner that is best for ``of``.

        A figure that is divided by hours is best at one of the corners of all that hangs on pay.
        """
        search, now = self.search, of(self.likely)
        point = search.likely
        for corners in self.corners:
            valued = ((search.at(corner), corner) for corner in corners)
            # what moves nothing lies where it helps the total: then one point serves most figures
            known = [(found * sign, v.total * sign, c) for v, c in valued if (found := of(v)) is not None]
            best = max(known, default=None)
            if best is not None and now is not None and best[0] >= now * sign:
                point = search.joined(point, best[2])
        yield point
        if search.by_hours:
            together = next(
                c for c, group in zip(self.corners, search.groups, strict=True) if group == _TOGETHER
            )
            yield from (search.joined(point, corner) for corner in together)

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
    search = Search(full, assumptions, estimates(full))
    corners = tuple(tuple(search.corners(places)) for places in search.groups.values())
    return Spread(value(full, assumptions), tuple(search.alone()), corners, search)


@dataclass(frozen=True, slots=True)
class Search:
    """Values one offer at ends of the ranges around its figures; no point twice."""

    full: FullOffer
    assumptions: Assumptions
    found: tuple[Estimate, ...]
    known: dict[Point, Valuation] = field(default_factory=dict)

    @property
    def likely(self) -> Point:
        """The point of all likely figures."""
        return tuple(e.likely for e in self.found)

    @property
    def groups(self) -> dict[tuple[str, str], tuple[int, ...]]:
        """The places of the figures that belong together, by what they belong to."""
        on_pay = {grant.id for grant in self.full.grants if contributes(grant)}
        places: dict[tuple[str, str], list[int]] = {}
        for place, e in enumerate(self.found):
            places.setdefault(_belongs_to(e.source, on_pay), []).append(place)
        return {key: tuple(those) for key, those in places.items()}

    @property
    def by_hours(self) -> bool:
        """Whether a figure has a range by which others may be divided."""
        return any(e.declared.field.group in {Group.TIME_OFF, Group.HOURS} for e in self.found)

    def alone(self) -> Iterator[Driver]:
        """Yield each figure with the others at what is likely."""
        start = self.likely
        for place, e in enumerate(self.found):
            yield Driver(e, self.at(_moved(start, place, e.low)), self.at(_moved(start, place, e.high)))

    def corners(self, places: tuple[int, ...]) -> Iterator[Point]:
        """Yield the points where figures that belong together lie at their ends, the others as is likely."""
        start = self.likely
        ends = [(self.found[place].low, self.found[place].high) for place in places]
        if len(places) <= FEW:
            yield from (_put(start, places, corner) for corner in product(*ends))
            return
        lows, highs = zip(*ends, strict=True)
        for begin in (start, _put(start, places, lows), _put(start, places, highs)):
            yield from (self._climb(begin, places, sign) for sign in (1, -1))

    def joined(self, point: Point, other: Point) -> Point:
        """Return ``point``, moved where ``other`` lies elsewhere than is likely."""
        likely = self.likely
        return tuple(p if o == at else o for p, o, at in zip(point, other, likely, strict=True))

    def at(self, point: Point) -> Valuation:
        """Return the offer valued at a point."""
        if point not in self.known:
            figures = {e.source: figure for e, figure in zip(self.found, point, strict=True)}
            self.known[point] = _value(with_figures(self.full, figures), self.assumptions)
        return self.known[point]

    def _climb(self, start: Point, places: tuple[int, ...], sign: int) -> Point:
        """Move one figure after the other to the end that helps most, until none does."""
        chosen = start
        before: Point = ()
        while chosen != before:
            before = chosen
            for place in places:
                e = self.found[place]
                ends = (chosen[place], e.low, e.high)  # the first of equals: what moves nothing stays
                tried = [_moved(chosen, place, end) for end in ends]
                chosen = max(tried, key=lambda point: self.at(point).total * sign)
        return chosen


def _belongs_to(source: Source, on_pay: set[Id]) -> tuple[str, str]:
    """Return what a figure's lines rest on: its own part, the refreshers, or all that hangs on base pay."""
    if source.kind in _BY_ITSELF or (source.kind == "grant" and source.id not in on_pay):
        return source.kind, source.id
    if source.attribute.startswith("refresher"):
        return "refreshers", source.id
    return _TOGETHER


def _put(point: Point, places: tuple[int, ...], figures: tuple[Decimal, ...]) -> Point:
    moved = dict(zip(places, figures, strict=True))
    return tuple(moved.get(place, figure) for place, figure in enumerate(point))


def _moved(point: Point, place: int, figure: Decimal) -> Point:
    return (*point[:place], figure, *point[place + 1 :])


def _total(valuation: Valuation) -> Fraction:
    return valuation.total


def _of_year(place: int) -> Of:
    first = place * MONTHS_PER_YEAR  # from what is paid by then: the parts of the year need not be made

    def total(valuation: Valuation) -> Fraction:
        last = min(first + MONTHS_PER_YEAR, valuation.horizon_months) - 1
        return valuation.cumulative.gained(first - 1, last)

    return total
