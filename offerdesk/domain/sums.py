"""Sums over lines, by year and component, by month and by layer.

All amounts are brought to one denominator first: adding integers is exact and many times faster than adding
fractions.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from fractions import Fraction
from functools import cached_property
from itertools import accumulate
from math import lcm
from operator import add, sub

from offerdesk.domain.frozen import frozen
from offerdesk.domain.lines import MONTHS_PER_YEAR, Component, Layer, Line

_ZERO = Fraction(0)
_YEAR = MONTHS_PER_YEAR
COMPONENTS = tuple(Component)


@frozen
class Tally:
    """Integer sums; divided by ``denominator`` they are amounts. ``years`` holds those of each year.

    ``lines`` are those that no sheaf holds.
    """

    denominator: int
    cumulative: list[int]
    years: dict[Component, list[int]]
    layers: dict[Layer, int]
    lines: Sequence[Line]
    known: dict[int, Fraction]

    def amount(self, numerator: int) -> Fraction:
        """Return a sum as an amount; equal sums, of which most years have several, are one object."""
        found = self.known.get(numerator)
        if found is None:
            found = self.known[numerator] = Fraction(numerator, self.denominator)
        return found

    def in_year(self, place: int, components: Iterable[Component]) -> Fraction:
        """Return what ``components`` bring together in a year, counted from 0."""
        return self.amount(sum([self.years[component][place] for component in components]))

    def paid(self, component: Component, month: int) -> Fraction:
        """Return what ``component``, which comes in no sheaf, has paid by the end of ``month``."""
        return paid_within([line for line in self.lines if line.component is component], 1, month)

    def so_far(self, month: int) -> Fraction:
        """Return all payments of months 1 to ``month``; those beyond reach are not known."""
        return self.amount(self.cumulative[min(month, len(self.cumulative)) - 1]) if month else _ZERO


@dataclass(frozen=True, eq=False)
class Sheaf:
    """Lines of one component and one layer that are added up once, for as long as they are remembered."""

    lines: tuple[Line, ...]
    reach: int

    @cached_property
    def total(self) -> tuple[int, int]:
        """The sum of all payments, as numerator and denominator."""
        return _all_paid(self.lines)

    @cached_property
    def months(self) -> tuple[list[tuple[int, int]], int]:
        """Each month in which something is paid, with how much, as numerators over one denominator."""
        added = tally(self.lines, self.reach, 1)
        paid = map(sub, added.cumulative, [0, *added.cumulative[:-1]])
        return [(month, amount) for month, amount in enumerate(paid, 1) if amount], added.denominator


def all_paid(loose: Sequence[Line], sheaves: Iterable[Sheaf] = ()) -> Fraction:
    """Return the sum of all payments of ``loose`` lines and of ``sheaves``."""
    sums = [_all_paid(loose), *(sheaf.total for sheaf in sheaves)]
    denominator = lcm(*[below for _, below in sums])
    return Fraction(sum([above * (denominator // below) for above, below in sums]), denominator)


def _all_paid(lines: Sequence[Line]) -> tuple[int, int]:
    ratios = [(line.amount.as_integer_ratio(), line.count) for line in lines]
    denominator = lcm(1, *{below for (_, below), _ in ratios})
    return sum([above * (denominator // below) * count for (above, below), count in ratios]), denominator


def falling(lines: Sequence[Line], first: int, last: int) -> list[Line]:
    """Return the lines that pay something in months ``first`` to ``last``."""
    near = (line for line in lines if line.first <= last and line.first + line.every * line.count > first)
    return [line for line in near if line.payments(first, last)]


def paid_within(lines: Sequence[Line], first: int, last: int) -> Fraction:
    """Return what ``lines`` pay in months ``first`` to ``last``."""
    counts = ((line.amount, line.payments(first, last)) for line in lines)
    ratios = [(*amount.as_integer_ratio(), count) for amount, count in counts if count]
    denominator = lcm(*{below for _, below, _ in ratios})
    return Fraction(sum([above * (denominator // below) * n for above, below, n in ratios]), denominator)


def tally(lines: Sequence[Line], reach: int, horizon: int, sheaves: Sequence[Sheaf] = ()) -> Tally:
    """Add ``lines`` and ``sheaves`` up: months to ``reach``, years and layers to ``horizon``."""
    ratios = [line.amount.as_integer_ratio() for line in lines]
    bundled = [sheaf.months for sheaf in sheaves]
    denominator = lcm(1, *{below for _, below in ratios}, *[below for _, below in bundled])
    years: dict[Component, list[int]] = {c: [0] * -(-horizon // _YEAR) for c in COMPONENTS}
    grid = _Grid([0] * (reach + 2), [0] * (reach + 2), horizon, years, dict.fromkeys(Layer, 0))
    for line, (above, below) in zip(lines, ratios, strict=True):
        grid.add(line, above * (denominator // below))
    for sheaf, (paid, below) in zip(sheaves, bundled, strict=True):
        grid.add_months(sheaf.lines[0], paid, denominator // below)
    every_month = map(add, grid.once, accumulate(grid.onward))
    cumulative = list(accumulate(every_month))[1 : reach + 1]
    return Tally(denominator, cumulative, years, grid.layers, lines, {0: _ZERO})


@frozen
class _Grid:
    """Sums under way: ``once`` by month, ``onward`` what each month adds to those before.

    A long run costs as many steps as it has years.
    """

    once: list[int]
    onward: list[int]
    horizon: int
    years: dict[Component, list[int]]
    layers: dict[Layer, int]

    def add(self, line: Line, amount: int) -> None:
        """Add ``amount`` for each payment of ``line``."""
        component, layer, _, first, _, _, every, count, _ = line
        last, year = first + every * (count - 1), (first - 1) // _YEAR
        if last > self.horizon or (last - 1) // _YEAR != year:
            self._add_long(line, amount)
            return
        if count == 1:
            self.once[first] += amount
        elif every == 1:
            self.onward[first] += amount
            self.onward[last + 1] -= amount
        else:
            self._add_long(line, amount)
            return
        within = amount * count
        self.years[component][year] += within
        self.layers[layer] += within

    def _add_long(self, line: Line, amount: int) -> None:
        """Add a line that is paid in more than one year, or in part beyond the horizon."""
        years, first, end = self.years[line.component], line.first, line.first + line.every * line.count
        if line.every == 1:
            within = self._add_run(first, end, amount, years)
        else:
            within = self._add_spaced(range(first, end, line.every), amount, years)
        self.layers[line.layer] += within

    def add_months(self, line: Line, paid: list[tuple[int, int]], scale: int) -> None:
        """Add what lines like ``line`` pay, each amount of which counts ``scale`` times."""
        once, years, horizon = self.once, self.years[line.component], self.horizon
        within = 0
        for month, amount in paid:
            scaled = amount * scale
            once[month] += scaled
            if month <= horizon:
                years[(month - 1) // _YEAR] += scaled
                within += scaled
        self.layers[line.layer] += within

    def _add_run(self, month: int, end: int, amount: int, years: list[int]) -> int:
        """Add ``amount`` in every month before ``end``; return what falls within the horizon."""
        self.onward[month] += amount
        self.onward[end] -= amount
        stop = min(end, self.horizon + 1)
        within = amount * (stop - month) if stop > month else 0
        while month < stop:
            year = (month - 1) // _YEAR
            following = min(stop, (year + 1) * _YEAR + 1)
            years[year] += amount * (following - month)
            month = following
        return within

    def _add_spaced(self, months: range, amount: int, years: list[int]) -> int:
        """Add ``amount`` in each of the months; return what falls within the horizon."""
        within = 0
        for month in months:
            self.once[month] += amount
            if month <= self.horizon:
                years[(month - 1) // _YEAR] += amount
                within += amount
        return within


def cut(lines: list[Line], horizon: int) -> tuple[Line, ...]:
    """Return the lines as far as they lie within the horizon."""
    kept = []
    for line in lines:
        if line.first + line.every * (line.count - 1) <= horizon:
            kept.append(line)
            continue
        count = line.payments(1, horizon)
        if count:
            kept.append(line._replace(count=count))
    return tuple(kept)
