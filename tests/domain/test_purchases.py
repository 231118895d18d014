"""A purchase plan that is paid into: price, whole shares, the yearly limit, and what is said of each."""

from dataclasses import replace
from decimal import Decimal
from fractions import Fraction
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from offerdesk.domain.lines import Component, Line, Source, Valuation
from offerdesk.domain.parts import FullOffer, Grant, GrantKind
from offerdesk.domain.unitworth import ESPP_YEARLY_LIMIT
from offerdesk.domain.valuation import value
from tests.domain.drawing import decimals
from tests.domain.making import (
    amount,
    assumed,
    component,
    leaving,
    number,
    rsu,
    salaried,
    share,
    unknown_paths,
)

NOTHING_ELSE = ("one_offs", "health", "allowances", "costs", "bonus", "refreshers", "retirement", "commute")


def plan(**more: Any) -> Grant:
    """Return a plan of a tenth of base pay that buys every half year at 15 % off 20 dollars."""
    start = rsu(kind=GrantKind.ESPP, units=None, vesting=None, price=amount(20), discount=share("0.15"))
    return replace(start, **{"contribution": share("0.1"), **more})


def valued(grant: Grant, months: int = 12, pay: object = 120_000, **more: Any) -> Valuation:
    """Return the valuation of pay and a plan."""
    offer = salaried(pay, none_of=NOTHING_ELSE, **more)
    return value(FullOffer(offer, grants=(grant,)), assumed(months, currency=offer.pay_currency))


def purchases(valuation: Valuation) -> list[Line]:
    """Return the lines of the plan."""
    return [line for line in valuation.lines if line.component is Component.EQUITY]


def test_what_is_put_aside_buys_whole_shares_below_the_market() -> None:
    (line,) = purchases(valued(plan()))
    assert (line.first, line.every, line.count) == (6, 6, 2)
    assert line.amount == 352 * 3  # 6,000 / 17 = 352.9: 352 shares, 3 gained on each
    assert line.source.attribute == "contribution"
    assert [ground.source.attribute for ground in line.grounds] == [
        "discount",
        "purchase_every",
        "contribution",
    ]


def test_looking_back_takes_the_lower_price_of_the_period() -> None:
    doubled = plan(price=None, prices=(Decimal(20), Decimal(40)), purchase_every=12)
    first, second = purchases(valued(doubled, 24))
    assert first.amount == 705 * 3
    assert second.amount == 705 * (40 - 17)
    halved = plan(price=None, prices=(Decimal(20), Decimal(10)), purchase_every=12)
    (_, after) = purchases(valued(halved, 24, pay_currency="EUR"))
    assert after.amount == 1411 * (10 - Fraction("8.5"))


def test_without_looking_back_the_last_price_counts() -> None:
    doubled = plan(price=None, prices=(Decimal(20), Decimal(40)), purchase_every=12, lookback=False)
    first, second = purchases(valued(doubled, 24))
    assert [first.amount, second.amount] == [705 * 3, 352 * 6]


def test_raises_put_more_aside_from_their_month_on() -> None:
    v = valued(plan(purchase_every=12), 24, raise_rate=share("0.5"))
    assert [line.amount for line in purchases(v)] == [705 * 3, 1058 * 3]


def test_the_law_limits_a_year_s_shares_at_the_price_that_the_period_began_with() -> None:
    rich = plan(contribution=share("0.15"))
    first, second = purchases(valued(rich, pay=300_000))
    # 22,500 / 17 = 1,323 shares wanted; 25,000 / 20 = 1,250 allowed in the year, none left after that
    assert [first.amount, second.amount] == [1250 * 3, 0]
    assert any("the law allows" in ground.why.text for ground in first.grounds)
    assert purchases(valued(rich, 18, pay=300_000))[-1].amount == 1250 * 3


def test_the_limit_is_that_of_dollars() -> None:
    (line,) = purchases(valued(plan(contribution=share("0.15")), pay=300_000, pay_currency="EUR"))
    assert line.amount == 1323 * 3


def test_an_unlisted_plan_is_upside_at_its_probability() -> None:
    v = valued(plan(listed=False, probability=share("0.5")))
    assert v.upside == 352 * 3
    assert valued(plan()).expected == 2 * 352 * 3


def test_a_plan_recurs_in_a_steady_year_and_is_never_unvested() -> None:
    v = valued(plan(), 48)
    assert v.steady_year == 120_000 + 2 * 352 * 3
    assert leaving(v, 6).unvested_equity == 0
    rare = valued(plan(purchase_every=24), 12, pay_currency="EUR")
    assert rare.steady_year == 120_000 + Fraction(1411 * 3, 2)
    assert valued(plan(purchase_every=60), 12).steady_year == 120_000


def test_nothing_is_bought_at_a_price_of_nothing() -> None:
    assert valued(plan(price=amount(0))).total == 120_000
    assert valued(plan(discount=share(1))).total == 120_000


@pytest.mark.parametrize(
    ("more", "path"),
    [
        ({"discount": None}, "equity[0].discount"),
        ({"lookback": None}, "equity[0].lookback"),
        ({"purchase_every": None}, "equity[0].purchase_every"),
        ({"price": None}, "equity[0].price"),
    ],
)
def test_what_a_plan_lacks_is_named(more: dict[str, Any], path: str) -> None:
    v = valued(replace(plan(), **more))
    assert component(v, Component.EQUITY) is None
    assert [p for p in unknown_paths(v) if p.startswith("equity")] == [path]


def test_a_plan_s_price_may_follow_from_value_and_units() -> None:
    assert valued(plan(price=None, value=amount(2000), units=number(100))).expected == 2 * 352 * 3


def test_a_share_of_pay_that_is_unknown_leaves_the_plan_unknown() -> None:
    v = valued(plan(), pay_amount=None)
    assert component(v, Component.EQUITY) is None
    assert Component.EQUITY in next(u for u in v.unknown if u.path == "pay.amount").components


def test_growth_that_is_assumed_moves_the_price_and_is_a_ground() -> None:
    offer = salaried(none_of=NOTHING_ELSE)
    full = FullOffer(offer, grants=(plan(purchase_every=12),))
    v = value(full, assumed(12, price_growth=share("0.5")))
    (line,) = purchases(v)
    assert line.amount == 705 * (30 - 17)
    assert line.grounds[-1].source == Source("assumptions", assumed().id, "price_growth")


@given(
    decimals("0.01", "0.5"),
    decimals("0.05", "0.5"),
    st.integers(1, 24),
    decimals("-0.5", 1),
    decimals(1, 300),
)
@settings(deadline=None, max_examples=50)
def test_a_plan_that_looks_back_gains_at_least_the_discount_on_what_buys_whole_shares(
    contribution: Decimal, discount: Decimal, every: int, growth: Decimal, price: Decimal
) -> None:
    grant = plan(purchase_every=every, growth=growth, price=amount(price), discount=share(discount))
    grant = replace(grant, contribution=share(contribution))
    off, salary = Fraction(discount), Fraction(120_000)
    for line in purchases(valued(grant, 48, pay_currency="EUR")):
        paid_price = _part(line, "paid")
        put = salary * every / 12 * Fraction(contribution)
        assert line.amount >= (put - paid_price) * off / (1 - off)


@given(decimals("0.05", 1), st.integers(1, 24), decimals("-0.5", 1), decimals(1, 300))
@settings(deadline=None, max_examples=50)
def test_no_year_buys_more_than_the_law_allows(
    contribution: Decimal, every: int, growth: Decimal, price: Decimal
) -> None:
    grant = plan(purchase_every=every, growth=growth, price=amount(price))
    spent: dict[int, Fraction] = {}
    for line in purchases(valued(replace(grant, contribution=share(contribution)), 48, pay=500_000)):
        for month in range(line.first, line.first + line.every * line.count, line.every):
            year = (month - 1) // 12
            cost = _part(line, "shares") * _ground(line, "start")
            spent[year] = spent.get(year, Fraction(0)) + cost
    assert all(cost <= ESPP_YEARLY_LIMIT for cost in spent.values())


def _part(line: Line, name: str) -> Fraction:
    found = next(part.value for part in line.why.parts if part.name == name)
    assert isinstance(found, Fraction)
    return found


def _ground(line: Line, name: str) -> Fraction:
    found = next(p.value for g in line.grounds for p in g.why.parts if p.name == name)
    assert isinstance(found, Fraction)
    return found
