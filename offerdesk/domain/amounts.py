"""Amounts in a row as whole numbers, and how an amount is rounded."""

from collections.abc import Sequence
from decimal import Decimal
from fractions import Fraction
from math import gcd
from typing import overload

from offerdesk.domain.frozen import frozen


@frozen
class Amounts(Sequence[Fraction]):
    """Amounts in a row, held as integers over one denominator and made into fractions when they are read."""

    numerators: tuple[int, ...]
    denominator: int

    @classmethod
    def of(cls, numerators: Sequence[int], denominator: int) -> "Amounts":
        """Return ``numerators / denominator`` in lowest terms, so that equal rows are equal values."""
        common = gcd(denominator, *numerators)
        if common == 1:
            return cls(tuple(numerators), denominator)
        return cls(tuple(n // common for n in numerators), denominator // common)

    @overload
    def __getitem__(self, place: int) -> Fraction: ...
    @overload
    def __getitem__(self, place: slice) -> tuple[Fraction, ...]: ...
    def __getitem__(self, place: int | slice) -> Fraction | tuple[Fraction, ...]:
        if isinstance(place, slice):
            return tuple(Fraction(n, self.denominator) for n in self.numerators[place])
        return Fraction(self.numerators[place], self.denominator)

    def __len__(self) -> int:
        return len(self.numerators)

    def gained(self, after: int, until: int) -> Fraction:
        """Return how much more stands at place ``until`` than at ``after``, which may lie before all."""
        before = self.numerators[after] if after >= 0 else 0
        return Fraction(self.numerators[until] - before, self.denominator)

    def rounded(self) -> tuple[Decimal, ...]:
        """Return each amount as it is shown, rounded to cents."""
        return tuple([to_cents(numerator, self.denominator) for numerator in self.numerators])


def to_cents(above: int, below: int) -> Decimal:
    """Round ``above / below`` to cents, half up (away from zero at the half)."""
    whole = (abs(above) * 200 // below + 1) // 2  # half cents: exact, since they are counted in whole numbers
    return Decimal(whole if above >= 0 else -whole).scaleb(-2)
