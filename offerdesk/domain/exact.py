"""Exact arithmetic: decimals become fractions, growth becomes a factor, payments become runs.

Amounts stay ``Fraction``s until they are shown. The one irrational step is growth over a part of a year,
``(1 + g)^(m/12)``: its root is taken to 20 digits, far below a cent of any amount, and whole years are exact.
"""

from collections.abc import Hashable, Iterable, Iterator
from decimal import Decimal, localcontext
from fractions import Fraction
from functools import lru_cache
from math import lcm
from typing import TypeVar

from offerdesk.domain.lines import MONTHS_PER_YEAR

K = TypeVar("K", bound=Hashable)

_DIGITS = 20


@lru_cache(maxsize=8192)
def exact(value: Decimal) -> Fraction:
    """Return ``value`` as a fraction, without any loss."""
    return Fraction(value)


@lru_cache(maxsize=1024)
def whole(value: int) -> Fraction:
    """Return a whole number as a fraction."""
    return Fraction(value)


def times(one: Fraction, other: Fraction) -> Fraction:
    """Return ``one × other``, in half the time that the operator takes."""
    return Fraction(one.numerator * other.numerator, one.denominator * other.denominator)


def part(whole_amount: Fraction, parts: int) -> Fraction:
    """Return one of so many equal ``parts``, in half the time that the operator takes."""
    return Fraction(whole_amount.numerator, whole_amount.denominator * parts)


def total(amounts: Iterable[Fraction]) -> Fraction:
    """Return the sum, over one denominator: many times faster than adding one by one."""
    ratios = [amount.as_integer_ratio() for amount in amounts]
    denominator = lcm(1, *{below for _, below in ratios})
    return Fraction(sum(above * (denominator // below) for above, below in ratios), denominator)


@lru_cache(maxsize=8192)
def grown(rate: Decimal, month: int) -> Fraction:
    """Return ``(1 + rate)^(month/12)``; exact in whole years, a loss of all (−1 or worse) leaves 0.

    A negative ``month`` lies before the start, where the amount was that much smaller.
    """
    factor = max(Fraction(0), 1 + exact(rate))
    years, rest = divmod(month, MONTHS_PER_YEAR)
    if not rest or factor in {0, 1}:
        return factor if rest else factor**years
    return _root(rate, rest) * factor**years


@lru_cache(maxsize=8192)
def _root(rate: Decimal, twelfths: int) -> Fraction:
    with localcontext() as context:
        context.prec = _DIGITS + 10
        root = (1 + rate) ** (Decimal(twelfths) / MONTHS_PER_YEAR)
        return Fraction(root.quantize(Decimal(1).scaleb(-_DIGITS)))


def within(first: int, every: int, count: int, reach: int) -> tuple[int, int]:
    """Return first month and count of a run as far as it lies in months 1 to ``reach``; no count, no run."""
    if first < 1:
        skipped = (every - first) // every
        first, count = first + skipped * every, count - skipped
    return first, max(0, min(count, (reach - first) // every + 1))


def runs(payments: Iterable[tuple[int, K]]) -> Iterator[tuple[K, int, int, int]]:
    """Join equal payments at equal distances: yield what, first month, distance and count.

    ``payments`` are (month, what) in the order of their months.
    """
    pending: list[int] = []
    what: K | None = None
    for month, found in payments:
        fits = len(pending) < 2 or month - pending[-1] == pending[1] - pending[0]  # noqa: PLR2004 - a distance needs two
        if pending and (what is found or what == found) and fits:
            pending.append(month)
            continue
        if pending and what is not None:
            yield _run(what, pending)
        pending, what = [month], found
    if pending and what is not None:
        yield _run(what, pending)


def _run(what: K, months: list[int]) -> tuple[K, int, int, int]:
    every = months[1] - months[0] if len(months) > 1 else 1
    return what, months[0], every, len(months)
