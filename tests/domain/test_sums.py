"""Exact short cuts: amounts over one denominator, products, parts, and runs cut to the months that count."""

from fractions import Fraction

from hypothesis import given
from hypothesis import strategies as st

from offerdesk.domain.amounts import Amounts
from offerdesk.domain.exact import part, times, within

numbers = st.lists(st.integers(-(10**30), 10**30), min_size=1, max_size=6)
fractions = st.fractions(max_denominator=10**12)


@given(numbers, st.integers(1, 10**30))
def test_a_row_of_amounts_reads_like_its_fractions(numerators: list[int], denominator: int) -> None:
    row, plain = Amounts.of(numerators, denominator), [Fraction(n, denominator) for n in numerators]
    assert list(row) == plain
    assert row[1:] == tuple(plain[1:])
    assert (row[-1], len(row)) == (plain[-1], len(plain))


@given(numbers, st.integers(1, 10**12), st.integers(1, 10**6))
def test_equal_rows_are_equal_values(numerators: list[int], denominator: int, times_more: int) -> None:
    row = Amounts.of(numerators, denominator)
    assert row == Amounts.of([n * times_more for n in numerators], denominator * times_more)


@given(fractions, fractions, st.integers(1, 1000))
def test_a_short_cut_is_what_the_operator_says(one: Fraction, other: Fraction, parts: int) -> None:
    assert times(one, other) == one * other
    assert part(one, parts) == one / parts


@given(st.integers(-60, 60), st.integers(1, 12), st.integers(1, 30), st.integers(1, 120))
def test_a_run_is_cut_to_the_months_that_count(first: int, every: int, count: int, reach: int) -> None:
    begin, left = within(first, every, count, reach)
    kept = [begin + every * n for n in range(left)]
    assert kept == [m for m in range(first, first + every * count, every) if 1 <= m <= reach]


def test_what_a_row_gains_between_two_places_is_their_difference() -> None:
    row = Amounts.of([100, 250, 420], 100)
    assert [row.gained(-1, 1), row.gained(0, 2)] == [Fraction(5, 2), Fraction(16, 5)]
