"""Present values and amounts before tax."""

from decimal import Decimal
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from offerdesk.domain.discounting import present_value
from offerdesk.domain.tax_flat import grossed_up
from tests.domain.drawing import decimals

flows = st.lists(st.tuples(st.integers(0, 120), decimals(-1_000_000, 1_000_000).map(Fraction)), max_size=8)


@given(flows)
def test_money_is_worth_its_sum_where_time_costs_nothing(paid: list[tuple[int, Fraction]]) -> None:
    assert present_value(paid, Decimal(0)) == sum(amount for _, amount in paid)


@given(flows, flows, decimals("-0.5", 1))
def test_a_value_of_two_lists_is_the_sum_of_theirs(
    one: list[tuple[int, Fraction]], other: list[tuple[int, Fraction]], rate: Decimal
) -> None:
    both = present_value([*one, *other], rate)
    assert both == present_value(one, rate) + present_value(other, rate)


@given(st.integers(0, 10), decimals("-0.9", 2))
def test_whole_years_are_exact(years: int, rate: Decimal) -> None:
    due = 100 * (1 + Fraction(rate)) ** years
    assert present_value([(12 * years, due)], rate) == 100


@given(st.integers(0, 119), decimals("0.01", 1))
def test_later_is_worth_less(month: int, rate: Decimal) -> None:
    now, later = (present_value([(m, Fraction(100))], rate) for m in (month, month + 1))
    assert later < now


def test_a_part_of_a_year_is_its_root_to_far_below_a_cent() -> None:
    half = present_value([(6, Fraction(10**9))], Decimal("0.21"))
    assert abs(half - Fraction(10**9 * 10, 11)) < Fraction(1, 10**6)


def test_a_rate_that_loses_everything_is_refused() -> None:
    with pytest.raises(ValueError, match="no present value"):
        present_value([(12, Fraction(1))], Decimal(-1))


@given(decimals(0, 100_000).map(Fraction), decimals(0, "0.99").map(Fraction))
def test_a_gross_amount_leaves_the_net_one(net: Fraction, rate: Fraction) -> None:
    gross = grossed_up(net, rate)
    assert gross - gross * rate == net


def test_no_gross_amount_leaves_anything_after_a_tax_of_all() -> None:
    with pytest.raises(ValueError, match="Nothing is left"):
        grossed_up(Fraction(1), Fraction(1))
