"""What a budget needs in a year, and the gross pay of which that much is left."""

from decimal import Decimal
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from offerdesk.domain.fields import Id, Ref, Share
from offerdesk.domain.need import gross_for, net_a_year, rising, tax_of, unknown_expenses
from offerdesk.domain.planning import Budget, Expense, Need
from offerdesk.domain.values import Per, TaxStep
from tests.domain.making import amount


def step(up_to: int | None, rate: str) -> TaxStep:
    return TaxStep(Decimal(rate), None if up_to is None else Decimal(up_to))


TABLE = (step(10_000, "0"), step(40_000, "0.2"), step(None, "0.42"))
BY_TABLE = Budget(Id("b"), "Life", tax_table=TABLE)


def expense(name: str, cost: int | None, per: Per | None = Per.MONTH, need: Need = Need.NEED) -> Expense:
    return Expense(
        Id(name), Ref("b"), label=name, amount=None if cost is None else amount(cost), per=per, need=need
    )


LINES = (
    expense("rent", 1500),
    expense("insurance", 1200, Per.YEAR),
    expense("a sofa", 900, Per.ONCE),
    expense("concerts", 100, need=Need.WISH),
    expense("dentist", None),
)


def test_a_year_needs_twelve_months_one_year_and_what_is_saved() -> None:
    budget = Budget(Id("b"), "Life", savings=amount(200))
    assert net_a_year(budget, LINES) == 12 * 1500 + 1200 + 12 * 200
    assert net_a_year(budget, LINES, wishes=True) == 12 * 1600 + 1200 + 12 * 200


def test_an_expense_without_a_rhythm_is_one_of_each_month() -> None:
    assert net_a_year(Budget(Id("b"), "Life"), [expense("rent", 10, None)]) == 120


def test_an_expense_of_unknown_size_is_named() -> None:
    assert [e.label for e in unknown_expenses(LINES)] == ["dentist"]


def test_one_rate_is_turned_round_exactly() -> None:
    budget = Budget(Id("b"), "Life", tax_rate=Share(Decimal("0.35")))
    assert gross_for(Fraction(65_000), budget) == 100_000
    assert gross_for(Fraction(100), budget) == Fraction(10_000, 65)


def test_a_table_counts_before_a_rate_and_is_turned_round_exactly() -> None:
    budget = Budget(Id("b"), "Life", tax_rate=Share(Decimal("0.9")), tax_table=TABLE)
    assert tax_of(Fraction(50_000), TABLE) == 30_000 * Fraction(1, 5) + 10_000 * Fraction(42, 100)
    assert gross_for(Fraction(50_000 - 10_200), budget) == 50_000
    assert gross_for(Fraction(10_000), budget) == 10_000
    assert gross_for(Fraction(0), budget) == 0


def test_without_rate_or_table_nothing_is_said() -> None:
    assert gross_for(Fraction(100), Budget(Id("b"), "Life")) is None


def test_income_above_the_last_limit_is_free() -> None:
    table = (step(10_000, "0.5"),)
    assert tax_of(Fraction(30_000), table) == 5_000
    assert gross_for(Fraction(25_000), Budget(Id("b"), "Life", tax_table=table)) == 30_000


def test_no_income_leaves_more_than_a_step_that_takes_all() -> None:
    all_of_it = Budget(Id("b"), "Life", tax_table=(step(10_000, "0.5"), step(None, "1")))
    assert gross_for(Fraction(5_000), all_of_it) == 10_000
    with pytest.raises(ValueError, match="No income"):
        gross_for(Fraction(5_001), all_of_it)
    with pytest.raises(ValueError, match=r"."):
        gross_for(Fraction(1), Budget(Id("b"), "Life", tax_rate=Share(Decimal(1))))


def test_a_step_that_takes_all_is_passed_where_another_follows() -> None:
    table = (step(100, "0"), step(200, "1"), step(None, "0"))
    assert gross_for(Fraction(150), Budget(Id("b"), "Life", tax_table=table)) == 250


def test_limits_must_rise_and_the_open_one_be_last() -> None:
    assert rising(TABLE)
    assert rising(())
    assert not rising((step(10, "0"), step(10, "0.1")))
    assert not rising((step(None, "0"), step(10, "0.1")))


@given(
    st.lists(st.integers(1, 50_000), max_size=4, unique=True),
    st.lists(st.integers(0, 99), min_size=5, max_size=5),
    st.integers(0, 500_000),
)
def test_what_the_tax_leaves_of_the_gross_pay_is_the_net_pay(
    limits: list[int], rates: list[int], net: int
) -> None:
    ends: list[int | None] = [*sorted(limits), None]
    table = tuple(step(end, f"0.{rate:02}") for end, rate in zip(ends, rates, strict=False))
    gross = gross_for(Fraction(net), Budget(Id("b"), "Life", tax_table=table))
    assert gross is not None
    assert gross - tax_of(gross, table) == net
