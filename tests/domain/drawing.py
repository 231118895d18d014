"""What random values are drawn from.

Each strategy is made once and kept: Hypothesis looks a new one through, which takes longer than to draw from
it.
"""

from collections.abc import Hashable
from decimal import Decimal
from functools import cache
from typing import Any

from hypothesis import strategies as st


@cache
def decimals(least: Hashable, most: Hashable, places: int = 2) -> st.SearchStrategy[Any]:
    """Return exact decimals with a few places, to serve as any kind of number."""
    return st.decimals(Decimal(str(least)), Decimal(str(most)), places=places, allow_nan=False)


@cache
def maybe(values: st.SearchStrategy[Any]) -> st.SearchStrategy[Any]:
    """Return a value or, now and then, an unknown."""
    return st.none() | values | values | values


@cache
def whole(least: int, most: int) -> st.SearchStrategy[int]:
    """Return a whole number."""
    return st.integers(least, most)


@cache
def any_of(*values: Any) -> st.SearchStrategy[Any]:
    """Return one of some values."""
    return st.sampled_from(values)


@cache
def some(values: st.SearchStrategy[Any], most: int) -> st.SearchStrategy[tuple[Any, ...]]:
    """Return up to so many values."""
    return st.lists(values, max_size=most).map(tuple)


@cache
def perhaps(values: st.SearchStrategy[Any]) -> st.SearchStrategy[Any]:
    """Return a value or, as often, none."""
    return st.none() | values


@cache
def different_months(n: int) -> st.SearchStrategy[list[int]]:
    """Return so many months, no two alike."""
    return st.lists(whole(0, 72), min_size=n, max_size=n, unique=True)
