"""What of a total moves: units with their price, grants with the sale that is drawn, and nothing else."""

from dataclasses import replace
from decimal import Decimal
from fractions import Fraction

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from offerdesk.domain.assumptions import Assumptions
from offerdesk.domain.exposure import Exposure, exposure
from offerdesk.domain.parts import FullOffer, Grant, GrantKind
from offerdesk.domain.price_paths import Moves, Spread, outlook
from offerdesk.domain.valuation import value
from offerdesk.domain.values import Exit, Vesting
from tests.domain.drawing import decimals, maybe
from tests.domain.making import amount, assumed, assumptions, bare, full_offers, grants, number, rsu, share

SALES = (
    Exit(Decimal(100_000_000), Decimal("0.3"), Decimal(2)),
    Exit(Decimal(50_000_000), Decimal("0.2"), Decimal(4)),
)
HELD = rsu(price=None, listed=False, fully_diluted=number(10_000_000), preference=amount(0), exits=SALES)
"""4,800 units, of which 2,400 are worth 10 dollars at the first sale and all 5 dollars at the second."""
PLAN = rsu(kind=GrantKind.ESPP, discount=share("0.15"), vesting=Vesting(months=48, every=6))


@st.composite
def sold_grants(draw: st.DrawFn) -> Grant:
    """Return a grant of any kind with sales that together are at most certain."""
    chances = draw(st.lists(decimals(0, "0.3"), min_size=1, max_size=3))
    sales = (Exit(draw(decimals(0, 90_000_000)), chance, draw(decimals("0.1", 9))) for chance in chances)
    return replace(
        draw(grants()),
        exits=tuple(sales),
        fully_diluted=draw(maybe(st.integers(1, 9_000_000).map(Decimal))),
        preference=draw(maybe(decimals(0, 20_000_000))),
        preferred=draw(maybe(decimals(0, "0.9"))),
        dilution=tuple(draw(st.lists(decimals(0, "0.5"), max_size=2))),
    )


@st.composite
def purchase_plans(draw: st.DrawFn) -> Grant:
    """Return a purchase plan, of units or paid into, that looks back or does not."""
    return replace(
        draw(grants()),
        kind=GrantKind.ESPP,
        strike=None,
        contribution=draw(maybe(decimals(0, "0.2"))),
        purchase_every=draw(maybe(st.sampled_from([3, 6, 12]))),
        lookback=draw(st.sampled_from([True, False, None])),
    )


def offering(*parts: Grant, pay: object = 0) -> FullOffer:
    return FullOffer(bare(pay_amount=amount(pay)), grants=parts)


def found(*parts: Grant, pay: object = 0) -> Exposure:
    return exposure(offering(*parts, pay=pay), assumed())


def of_one(*parts: Grant) -> Spread:
    return outlook([found(*parts)], Moves(0.35, 0.6)).spreads[0]


@settings(max_examples=100, deadline=None)
@given(full_offers(), st.lists(sold_grants() | purchase_plans(), max_size=2), assumptions())
def test_what_is_sure_and_what_is_expected_of_the_rest_is_the_total(
    full: FullOffer, more: list[Grant], under: Assumptions
) -> None:
    full = replace(full, grants=(*full.grants, *more))
    parts = exposure(full, under)
    moving = sum((part.expected for part in parts.moving), Fraction(0))
    sold = sum((grant.expected for grant in parts.sold), Fraction(0))
    assert parts.sure + moving + sold == value(full, under).total


def test_a_grant_with_sales_is_paid_at_the_one_that_is_drawn() -> None:
    parts = found(HELD)
    assert parts.sure == 0
    assert parts.moving == ()
    (sold,) = parts.sold
    assert sold.sales == ((Fraction(3, 10), Fraction(24_000)), (Fraction(1, 5), Fraction(24_000)))


def test_it_pays_as_often_as_a_sale_comes_and_on_average_what_the_engine_says() -> None:
    richer = replace(HELD, exits=(SALES[0], replace(SALES[1], value=Decimal(100_000_000))))
    spread = of_one(richer)
    assert [spread.low, spread.lower, spread.upper, spread.high] == [0, 0, 24_000, 48_000]
    assert spread.mean == pytest.approx(float(value(offering(richer), assumed()).total), rel=0.02)
    assert of_one(replace(HELD, exits=SALES[:1])).middle == 0


def test_two_grants_of_one_company_are_paid_at_the_same_sale() -> None:
    pair = [replace(HELD, units=number(units)) for units in (1000, 3000)]
    spread = of_one(*pair)
    assert spread.mean == pytest.approx(float(value(offering(*pair), assumed()).total), rel=0.02)
    assert spread.high == 20_000


def test_a_sale_beyond_the_horizon_pays_nothing() -> None:
    late = replace(SALES[0], year=Decimal(5))
    assert [sold.expected for sold in found(replace(HELD, exits=(late,))).sold] == [0]


def test_a_plan_that_does_not_look_back_saves_its_discount_of_every_price() -> None:
    (moving,) = found(replace(PLAN, lookback=False)).moving
    assert moving.discount == 1
    assert sum(moving.units) == 720
    spread = of_one(replace(PLAN, lookback=False))
    assert spread.mean == pytest.approx(7200, rel=0.01)
    assert of_one(PLAN).mean > spread.mean * 1.5


def test_a_plan_that_is_paid_into_stays_at_its_expected_gain() -> None:
    plan = replace(PLAN, units=None, vesting=None, contribution=share("0.1"))
    parts = found(plan, pay=120_000)
    assert not parts.moving
    assert not parts.sold
    assert parts.sure == value(offering(plan, pay=120_000), assumed()).total > 480_000
