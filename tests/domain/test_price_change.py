"""Equity over price: the engine's own figures at other prices, with the kink of options at their strike."""

from dataclasses import replace
from decimal import Decimal
from fractions import Fraction

from hypothesis import given, settings
from hypothesis import strategies as st

from offerdesk.domain.assumptions import Assumptions
from offerdesk.domain.lines import Component
from offerdesk.domain.parts import FullOffer, GrantKind
from offerdesk.domain.price_change import at_price, equity_at
from offerdesk.domain.unitworth import UnitWorth, unit_worth
from offerdesk.domain.valuation import value
from offerdesk.domain.values import Range
from tests.domain.making import amount, assumed, assumptions, bare, full_offers, grants, number, rsu, share

NONE, HALF, DOUBLE = Decimal(0), Decimal("-0.5"), Decimal(1)


@given(full_offers(), assumptions())
@settings(max_examples=80, deadline=None)
def test_without_a_change_it_is_what_the_valuation_says(full: FullOffer, under: Assumptions) -> None:
    valued = value(full, under)
    lines = (line for line in valued.lines if line.component is Component.EQUITY)
    paid = sum((line.within(1, valued.horizon_months) for line in lines), Fraction(0))
    assert equity_at(full, under, NONE) == paid


@given(full_offers(), assumptions(), st.sampled_from([Decimal("-0.8"), HALF, DOUBLE, Decimal(3)]))
@settings(max_examples=60, deadline=None)
def test_it_is_what_valuing_the_changed_offer_says(
    full: FullOffer, under: Assumptions, change: Decimal
) -> None:
    changed = replace(full, grants=tuple(at_price(grant, 1 + change) for grant in full.grants))
    assert equity_at(full, under, change) == equity_at(changed, under, NONE)


@given(grants(), st.sampled_from([Decimal("0.2"), Decimal("0.5"), Decimal(4)]))
@settings(max_examples=100, deadline=None)
def test_the_number_of_units_stays(grant: object, factor: Decimal) -> None:
    assert hasattr(grant, "units")
    before, after = unit_worth(grant), unit_worth(at_price(grant, factor))  # type: ignore[arg-type]
    if isinstance(before, UnitWorth) and isinstance(after, UnitWorth):
        assert after.units == before.units
        assert after.strike == before.strike


def test_shares_follow_the_price_in_step() -> None:
    full = FullOffer(bare(), grants=(rsu(),))
    found = [equity_at(full, assumed(), change) for change in (Decimal("-0.8"), HALF, NONE, Decimal(3))]
    assert found == [9600, 24_000, 48_000, 192_000]


def test_options_are_worth_nothing_below_their_strike_and_their_gain_above() -> None:
    full = FullOffer(bare(), grants=(rsu(kind=GrantKind.ISO, strike=amount(8)),))
    found = [equity_at(full, assumed(), change) for change in (HALF, Decimal("-0.2"), NONE, DOUBLE)]
    assert found == [0, 0, 9600, 57_600]


def test_an_unlisted_grant_keeps_its_probability_and_cash_its_amount() -> None:
    unlisted = rsu(listed=False, probability=share("0.25"))
    assert equity_at(FullOffer(bare(), grants=(unlisted,)), assumed(), DOUBLE) == 24_000
    cash = rsu(kind=GrantKind.CASH, units=None, price=None, value=amount(9000))
    assert equity_at(FullOffer(bare(), grants=(cash,)), assumed(), DOUBLE) == 9000


def test_a_value_and_prices_by_year_follow_too() -> None:
    stated = rsu(units=None, value=amount(30_000), price=amount(7))
    assert equity_at(FullOffer(bare(), grants=(stated,)), assumed(), DOUBLE) == 2 * equity_at(
        FullOffer(bare(), grants=(stated,)), assumed(), NONE
    )
    yearly = rsu(prices=(Decimal(10), Decimal(20)), units=number(480))
    assert equity_at(FullOffer(bare(), grants=(yearly,)), assumed(), HALF) == 4200


def test_a_price_that_is_only_a_range_counts_with_its_middle() -> None:
    grant = rsu(price=None, ranges=(Range("price", Decimal(8), Decimal(12)),))
    full = FullOffer(bare(), grants=(grant,))
    assert value(full, assumed()).total == equity_at(full, assumed(), NONE) == 48_000
    assert equity_at(full, assumed(), DOUBLE) == 96_000
