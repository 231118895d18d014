"""Sums over lines, by year and component, by month and by layer.

All amounts are brought to one denominator first: adding integers is exact and many times faster than adding
fractions.
"""

from collections.abc import Iterable, Sequence
from fractions import Fraction
from itertools import accumulate
from math import lcm
from operator import add

from offerdesk.domain.frozen import frozen
from offerdesk.domain.lines import MONTHS_PER_YEAR, Component, Layer, Line

_ZERO = Fraction(0)
COMPONENTS = tuple(Component)


@frozen
class Tally:
    """Integer sums; divided by ``denominator`` they are amounts. ``years`` holds those of each year."""

    denominator: int
    cumulative: list[int]
    years: dict[Component, list[int]]
    layers: dict[Layer, int]
    scaled: tuple[tuple[Line, int], ...]
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
        """Return what ``component`` has paid by the end of ``month``."""
        mine = (
            amount * line.payments(1, month) for line, amount in self.scaled if line.component is component
        )
        return self.amount(sum(mine))

    def so_far(self, month: int) -> Fraction:
        """Return all payments of months 1 to ``month``; those beyond reach are not known."""
        return self.amount(self.cumulative[min(month, len(self.cumulative)) - 1]) if month else _ZERO


def all_paid(lines: Sequence[Line]) -> Fraction:
    """Return the sum of all payments of ``lines``."""
    ratios = [(line.amount.as_integer_ratio(), line.count) for line in lines]
    denominator = lcm(1, *{below for (_, below), _ in ratios})
    total = sum(above * (denominator // below) * count for (above, below), count in ratios)
    return Fraction(total, denominator)


def tally(lines: Sequence[Line], reach: int, horizon: int) -> Tally:
    """Add ``lines`` up: months to ``reach``, years and layers to ``horizon``."""
    ratios = [line.amount.as_integer_ratio() for line in lines]
    denominator = lcm(1, *{below for _, below in ratios})
    amounts = [above * (denominator // below) for above, below in ratios]
    years: dict[Component, list[int]] = {c: [0] * -(-horizon // MONTHS_PER_YEAR) for c in COMPONENTS}
    grid = _Grid([0] * (reach + 2), [0] * (reach + 2), horizon)
    layers = dict.fromkeys(Layer, 0)
    once = grid.once
    for line, amount in zip(lines, amounts, strict=True):
        if line.count > 1:
            add_to = grid.add_run if line.every == 1 else grid.add_spaced
            layers[line.layer] += add_to(line, amount, years[line.component])
            continue
        month = line.first
        once[month] += amount
        if month <= horizon:  # spelt out here: most lines are single payments
            years[line.component][(month - 1) // MONTHS_PER_YEAR] += amount
            layers[line.layer] += amount
    every_month = map(add, grid.once, accumulate(grid.onward))
    cumulative = list(accumulate(every_month))[1 : reach + 1]
    return Tally(denominator, cumulative, years, layers, tuple(zip(lines, amounts, strict=True)), {0: _ZERO})


@frozen
class _Grid:
    """Sums under way: ``once`` by month, ``onward`` what each month adds to those before.

    A long run costs as many steps as it has years.
    """

    once: list[int]
    onward: list[int]
    horizon: int

    def add_run(self, line: Line, amount: int, years: list[int]) -> int:
        """Add ``amount`` in every month of ``line``; return what falls within the horizon."""
        month, end = line.first, line.first + line.count
        self.onward[month] += amount
        self.onward[end] -= amount
        stop = min(end, self.horizon + 1)
        within = amount * (stop - month) if stop > month else 0
        while month < stop:
            year = (month - 1) // MONTHS_PER_YEAR
            following = min(stop, (year + 1) * MONTHS_PER_YEAR + 1)
            years[year] += amount * (following - month)
            month = following
        return within

    def add_spaced(self, line: Line, amount: int, years: list[int]) -> int:
        """Add ``amount`` in each month of ``line``; return what falls within the horizon."""
        within = 0
        for month in range(line.first, line.first + line.every * line.count, line.every):
            self.once[month] += amount
            if month <= self.horizon:
                years[(month - 1) // MONTHS_PER_YEAR] += amount
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
