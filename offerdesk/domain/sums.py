"""Sums over lines, by year and component, by month and by layer.

All amounts are brought to one denominator first: adding integers is exact and many times faster than adding
fractions.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from fractions import Fraction
from itertools import accumulate
from math import lcm
from operator import add

from offerdesk.domain.lines import MONTHS_PER_YEAR, Component, Layer, Line

_ZERO = Fraction(0)


@dataclass(frozen=True, slots=True)
class Tally:
    """Integer sums; divided by ``denominator`` they are amounts."""

    denominator: int
    cumulative: tuple[int, ...]
    years: tuple[dict[Component, int], ...]
    layers: dict[Layer, int]
    scaled: tuple[tuple[Line, int], ...]
    known: dict[int, Fraction]

    def amount(self, numerator: int) -> Fraction:
        """Return a sum as an amount; equal sums, of which most years have several, are one object."""
        found = self.known.get(numerator)
        if found is None:
            found = self.known[numerator] = Fraction(numerator, self.denominator)
        return found

    def paid(self, component: Component, month: int) -> Fraction:
        """Return what ``component`` has paid by the end of ``month``."""
        mine = (
            amount * line.payments(1, month) for line, amount in self.scaled if line.component is component
        )
        return self.amount(sum(mine))

    def so_far(self, month: int) -> Fraction:
        """Return all payments of months 1 to ``month``; those beyond reach are not known."""
        return self.amount(self.cumulative[min(month, len(self.cumulative)) - 1]) if month else Fraction(0)


def tally(lines: Sequence[Line], reach: int, horizon: int) -> Tally:
    """Add ``lines`` up: months to ``reach``, years and layers to ``horizon``."""
    ratios = [line.amount.as_integer_ratio() for line in lines]
    denominator = lcm(1, *{below for _, below in ratios})
    scaled = [
        (line, above * (denominator // below)) for line, (above, below) in zip(lines, ratios, strict=True)
    ]
    count = -(-horizon // MONTHS_PER_YEAR)
    grid = _Grid([0] * (reach + 2), [0] * (reach + 2), {c: [0] * count for c in Component}, horizon)
    layers = dict.fromkeys(Layer, 0)
    for line, amount in scaled:
        if line.every == 1 and line.count > 1:
            layers[line.layer] += grid.add_run(line, amount)
        else:
            layers[line.layer] += grid.add_single(line, amount)
    every_month = map(add, grid.once, accumulate(grid.onward))
    cumulative = tuple(accumulate(every_month))[1 : reach + 1]
    years = tuple({c: row[year] for c, row in grid.years.items()} for year in range(count))
    return Tally(denominator, cumulative, years, layers, tuple(scaled), {0: _ZERO})


@dataclass(frozen=True, slots=True)
class _Grid:
    """Sums under way: ``once`` by month, ``onward`` what each month adds to those before, ``years``.

    A long run costs as many steps as it has years.
    """

    once: list[int]
    onward: list[int]
    years: dict[Component, list[int]]
    horizon: int

    def add_run(self, line: Line, amount: int) -> int:
        """Add ``amount`` in every month of ``line``; return what falls within the horizon."""
        end = line.first + line.count
        self.onward[line.first] += amount
        self.onward[end] -= amount
        row, month, stop = self.years[line.component], line.first, min(end, self.horizon + 1)
        while month < stop:
            year = (month - 1) // MONTHS_PER_YEAR
            following = min(stop, (year + 1) * MONTHS_PER_YEAR + 1)
            row[year] += amount * (following - month)
            month = following
        return amount * max(0, stop - line.first)

    def add_single(self, line: Line, amount: int) -> int:
        """Add ``amount`` in each month of ``line``; return what falls within the horizon."""
        row, within = self.years[line.component], 0
        for month in range(line.first, line.first + line.every * line.count, line.every):
            self.once[month] += amount
            if month <= self.horizon:
                row[(month - 1) // MONTHS_PER_YEAR] += amount
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
            kept.append(
                Line(
                    line.component,
                    line.layer,
                    line.amount,
                    line.first,
                    line.source,
                    line.why,
                    line.every,
                    count,
                )
            )
    return tuple(kept)
