"""Sums over lines, by year and component, by month and by layer.

All amounts are brought to one denominator first: adding integers is exact and many times faster than adding
fractions.
"""

from dataclasses import dataclass
from fractions import Fraction
from itertools import accumulate
from math import lcm

from offerdesk.domain.lines import MONTHS_PER_YEAR, Component, Layer, Line

_ORDER = tuple(Component)


@dataclass(frozen=True, slots=True)
class Tally:
    """Integer sums; divided by ``denominator`` they are amounts."""

    denominator: int
    cumulative: tuple[int, ...]
    years: tuple[dict[Component, int], ...]
    layers: dict[Layer, int]

    def amount(self, numerator: int) -> Fraction:
        """Return a sum as an amount."""
        return Fraction(numerator, self.denominator)

    def so_far(self, month: int) -> Fraction:
        """Return all payments of months 1 to ``month``; those beyond reach are not known."""
        return self.amount(self.cumulative[min(month, len(self.cumulative)) - 1]) if month else Fraction(0)


def tally(lines: list[Line], reach: int, horizon: int) -> Tally:
    """Add ``lines`` up: months to ``reach``, years and layers to ``horizon``."""
    denominator = lcm(1, *(line.amount.denominator for line in lines))
    monthly = [0] * (reach + 1)
    years: list[dict[Component, int]] = [
        dict.fromkeys(_ORDER, 0) for _ in range((horizon + MONTHS_PER_YEAR - 1) // MONTHS_PER_YEAR)
    ]
    layers = dict.fromkeys(Layer, 0)
    for line in lines:
        amount = line.amount.numerator * (denominator // line.amount.denominator)
        component = line.component
        for month in range(line.first, line.first + line.every * line.count, line.every):
            monthly[month] += amount
            if month <= horizon:
                years[(month - 1) // MONTHS_PER_YEAR][component] += amount
        layers[line.layer] += amount * line.payments(1, horizon)
    return Tally(denominator, tuple(accumulate(monthly[1:])), tuple(years), layers)


def cut(lines: list[Line], horizon: int) -> tuple[Line, ...]:
    """Return the lines as far as they lie within the horizon."""
    kept = []
    for line in lines:
        count = line.payments(1, horizon)
        if count == line.count:
            kept.append(line)
        elif count:
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
