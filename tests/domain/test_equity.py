"""Grants of every kind: price paths, options, unlisted shares, purchase plans, refreshers."""

from dataclasses import replace
from decimal import Decimal
from fractions import Fraction
from typing import Any

import pytest

from offerdesk.domain.explain import What, explain
from offerdesk.domain.fields import Id
from offerdesk.domain.lines import Component, Source, Valuation
from offerdesk.domain.parts import FullOffer, Grant, GrantKind
from offerdesk.domain.valuation import value
from offerdesk.domain.values import Vesting
from tests.domain.making import (
    amount,
    assumed,
    bare,
    component,
    leaving,
    number,
    rsu,
    salaried,
    share,
    unknown_paths,
)

BY_YEAR = Vesting(years=(Decimal("0.25"),) * 4, every=12)
ONCE = Vesting(months=12, every=12)


def _equity(*grants: Grant, months: int = 48) -> list[Fraction | None]:
    v = value(FullOffer(bare(none_of=()), grants=grants), assumed(months))
    return [component(v, Component.EQUITY, y.year) for y in v.years]


def test_units_are_worth_the_price_of_the_month_in_which_they_vest() -> None:
    grown = rsu(units=number(400), price=amount(100), growth=share("0.10"), vesting=BY_YEAR)
    assert _equity(grown) == [11_000, 12_100, 13_310, Fraction("14641")]


def test_growth_counts_the_months_of_a_broken_year() -> None:
    half = rsu(units=number(1), price=amount(100), growth=share("0.21"), vesting=Vesting(months=6, every=6))
    (worth,) = _equity(half, months=12)
    assert worth == pytest.approx(110)
    assert worth is not None
    assert abs(worth - 110) < Fraction(1, 10**15)


def test_prices_by_year_take_the_place_of_growth() -> None:
    by_year = rsu(units=number(4), price=None, prices=(Decimal(10), Decimal(20), Decimal(5)), vesting=BY_YEAR)
    assert _equity(by_year) == [10, 20, 5, 5]


def test_a_value_is_worth_its_share_and_grows_like_its_price() -> None:
    by_value = rsu(units=None, price=None, value=amount(40_000), growth=share("0.5"), vesting=BY_YEAR)
    assert _equity(by_value) == [15_000, 22_500, 33_750, 50_625]


def test_a_value_at_a_price_is_so_many_units() -> None:
    both = rsu(units=None, value=amount(1000), price=amount(300), vesting=BY_YEAR)
    assert _equity(both) == [250, 250, 250, 250]
    whole = rsu(units=None, value=amount(1000), price=amount(100), vesting=BY_YEAR)
    assert _equity(whole) == [200, 300, 200, 300]


def test_units_of_a_value_have_its_price() -> None:
    assert _equity(rsu(units=number(100), price=None, value=amount(2000), vesting=ONCE)) == [2000, 0, 0, 0]


@pytest.mark.parametrize("kind", [GrantKind.NSO, GrantKind.ISO, GrantKind.PHANTOM])
def test_an_option_is_worth_what_the_price_exceeds_the_strike(kind: GrantKind) -> None:
    option = rsu(kind=kind, units=number(100), price=amount(10), strike=amount(8), vesting=ONCE)
    assert _equity(option)[0] == 200
    assert _equity(replace(option, strike=amount(12)))[0] == 0


def test_a_strike_on_shares_that_are_given_is_not_paid() -> None:
    assert _equity(rsu(units=number(10), strike=amount(5), vesting=ONCE))[0] == 100


def test_an_unlisted_grant_is_worth_its_probability_and_discount_and_nothing_hidden() -> None:
    unlisted = rsu(listed=False, probability=share("0.5"), discount=share("0.2"), vesting=ONCE)
    v = value(FullOffer(bare(none_of=()), grants=(unlisted,)), assumed(12))
    assert v.upside == 48_000 * Fraction("0.4")
    assert v.expected == 0
    plain = value(FullOffer(bare(none_of=()), grants=(rsu(listed=False, vesting=ONCE),)), assumed(12))
    assert plain.upside == 48_000


def test_a_listed_grant_is_expected_and_takes_no_discount() -> None:
    listed = rsu(probability=share("0.5"), discount=share("0.2"), vesting=ONCE)
    v = value(FullOffer(bare(none_of=()), grants=(listed,)), assumed(12))
    assert (v.expected, v.upside) == (Fraction(48_000), Fraction(0))


def test_a_grant_that_may_be_listed_counts_as_upside_and_is_asked_for() -> None:
    v = value(FullOffer(bare(none_of=()), grants=(rsu(listed=None, vesting=ONCE),)), assumed(12))
    assert v.upside == 48_000
    assert "equity[0].listed" in unknown_paths(v)


def test_cash_and_purchases_need_no_listing() -> None:
    cash = rsu(kind=GrantKind.CASH, units=None, price=None, value=amount(9000), listed=None, vesting=ONCE)
    v = value(FullOffer(bare(none_of=()), grants=(cash,)), assumed(12))
    assert v.expected == 9000
    assert "equity[0].listed" not in unknown_paths(v)


def _plan(**more: Any) -> Grant:
    months = Vesting(months=12, every=6)
    return replace(
        rsu(kind=GrantKind.ESPP, units=number(100), price=amount(20), discount=share("0.15")),
        **{"vesting": months, **more},
    )


def test_a_purchase_plan_gains_its_discount() -> None:
    assert _equity(_plan(), months=12) == [300]


def test_a_purchase_plan_looks_back_to_the_lower_price() -> None:
    up = _plan(price=None, prices=(Decimal(20), Decimal(30)), vesting=Vesting(months=24, every=24))
    assert _equity(up, months=24) == [0, 100 * (30 - 17)]
    down = replace(up, prices=(Decimal(20), Decimal(10)))
    assert _equity(down, months=24) == [0, 150]


def test_a_purchase_plan_that_does_not_look_back_pays_for_the_rise() -> None:
    up = _plan(price=None, prices=(Decimal(20), Decimal(30)), vesting=Vesting(months=24, every=24))
    assert _equity(replace(up, lookback=False), months=24) == [0, 100 * Fraction("4.5")]


def test_a_purchase_plan_without_its_discount_or_its_looking_back_is_unknown() -> None:
    for name in ("discount", "lookback"):
        v = value(FullOffer(bare(none_of=()), grants=(_plan(**{name: None}),)), assumed(12))
        assert component(v, Component.EQUITY) is None
        assert f"equity[0].{name}" in unknown_paths(v)


def test_units_may_follow_from_the_share_of_the_company() -> None:
    owned = rsu(units=None, ownership=share("0.0001"), fully_diluted=number(1_000_000), vesting=ONCE)
    assert _equity(owned, months=12) == [1000]
    by_value = replace(owned, price=None, value=amount(500), prices=(Decimal(7),))
    assert _equity(by_value, months=12) == [700]


def test_growth_that_is_assumed_counts_where_a_grant_states_none_and_says_whose_it_is() -> None:
    assumptions = assumed(24, price_growth=share("0.10"))

    def grown(**more: Any) -> Valuation:
        grant = rsu(units=number(400), price=amount(100), vesting=BY_YEAR, **more)
        return value(FullOffer(bare(none_of=()), grants=(grant,)), assumptions)

    silent = grown()
    assert silent.total == 11_000 + 12_100
    own = Source("assumptions", assumptions.id, "price_growth")
    assert [ground.source for line in silent.lines for ground in line.grounds] == [own, own]
    leaf = explain(silent, What(component=Component.EQUITY, year=1)).leaves()[0]
    assert leaf.source == own
    assert leaf.amount == 11_000
    for stated in (grown(growth=share(0)), grown(prices=(Decimal(100),)), grown(kind=GrantKind.CASH)):
        assert stated.total == 20_000
        assert not any(line.grounds for line in stated.lines)


def test_a_purchase_plan_stops_at_the_yearly_limit() -> None:
    assert _equity(_plan(units=number(5000)), months=12) == [1250 * 3]
    abroad = FullOffer(bare(none_of=(), pay_currency="EUR"), grants=(_plan(units=number(5000)),))
    assert component(value(abroad, assumed(12, currency="EUR")), Component.EQUITY) == 15_000


def test_a_purchase_plan_stated_by_its_benefit_is_worth_that() -> None:
    stated = _plan(units=None, price=None, value=amount(3750), discount=share(0))
    assert _equity(stated, months=12) == [3750]


def test_a_purchase_at_a_fixed_price_gains_what_the_market_exceeds() -> None:
    assert _equity(_plan(strike=amount(18), discount=share(0)), months=12) == [200]


@pytest.mark.parametrize(
    ("more", "paths"),
    [
        ({"units": None, "price": None}, ["value"]),
        ({"units": None}, ["units"]),
        ({"price": None}, ["price"]),
        ({"vesting": None}, ["vesting"]),
        ({"kind": None}, ["kind"]),
        ({"kind": GrantKind.ISO}, ["strike"]),
        ({"kind": GrantKind.ISO, "units": None, "price": None, "value": amount(9)}, ["strike", "price"]),
        ({"listed": False, "probability": None, "discount": None}, ["probability", "discount"]),
        ({"units": None, "price": None, "value": amount(9), "prices": (Decimal(1),)}, ["price"]),
        ({"vesting": Vesting(months=12, years=(Decimal(1),))}, ["vesting"]),
    ],
)
def test_what_a_grant_lacks_is_named(more: dict[str, Any], paths: list[str]) -> None:
    v = value(FullOffer(bare(none_of=()), grants=(rsu(**more),)), assumed())
    assert component(v, Component.EQUITY) is None
    named = [u.path for u in v.unknown if u.path.startswith("equity")]
    assert named == [f"equity[0].{path}" for path in paths]
    assert all(u.source.kind == "grant" for u in v.unknown if u.path.startswith("equity"))


def test_of_two_grants_the_known_one_counts_and_the_other_is_named() -> None:
    offer = FullOffer(bare(none_of=()), grants=(rsu(), rsu(id=Id("h"), price=None)))
    v = value(offer, assumed())
    assert component(v, Component.EQUITY) == 48_000
    assert "equity[1].price" in unknown_paths(v)
    assert not v.complete


def test_unvested_equity_has_the_price_of_the_month_of_leaving() -> None:
    grown = rsu(units=number(400), price=amount(100), growth=share("0.10"), vesting=BY_YEAR)
    v = value(FullOffer(bare(none_of=()), grants=(grown,)), assumed())
    assert leaving(v, 24).unvested_equity == 200 * 121
    assert leaving(v, 48).unvested_equity == 0
    shares = value(FullOffer(bare(none_of=()), grants=(_plan(),)), assumed())
    assert leaving(shares, 6).unvested_equity == 0


def _refreshed(**more: Any) -> dict[str, Any]:
    start = {"refresher_value": amount(40_000), "refresher_vesting": BY_YEAR}
    return {"none_of": (), **start, **more}


def test_each_refresher_vests_from_its_own_month() -> None:
    v = value(FullOffer(bare(**_refreshed())), assumed(72))
    vests = [component(v, Component.REFRESHERS, year) for year in range(1, 7)]
    assert vests == [0, 10_000, 20_000, 30_000, 40_000, 40_000]
    assert v.upside == 140_000
    assert v.steady_year == 40_000


def test_refreshers_in_writing_are_expected() -> None:
    v = value(FullOffer(bare(**_refreshed(refresher_written=True))), assumed(24))
    assert v.expected == 10_000


def test_a_refresher_not_yet_granted_cannot_be_lost() -> None:
    v = value(FullOffer(bare(**_refreshed())), assumed(72))
    assert leaving(v, 6).unvested_equity == 0
    assert leaving(v, 12).unvested_equity == 40_000
    assert leaving(v, 24).unvested_equity == 70_000


@pytest.mark.parametrize(
    ("more", "path"),
    [
        ({"refresher_value": None, "refresher_vesting": None}, "refreshers"),
        ({"refresher_value": None}, "refreshers.value"),
        ({"refresher_vesting": None}, "refreshers.vesting"),
        ({"refresher_first": None}, "refreshers.first_month"),
        ({"refresher_every": None}, "refreshers.every"),
    ],
)
def test_what_refreshers_lack_is_named(more: dict[str, Any], path: str) -> None:
    v = value(FullOffer(salaried(**_refreshed(**more))), assumed())
    assert component(v, Component.REFRESHERS) is None
    assert [u.path for u in v.unknown if u.path.startswith("refreshers")] == [path]


def test_refreshers_that_may_be_written_count_as_upside_and_are_asked_for() -> None:
    v = value(FullOffer(bare(**_refreshed(refresher_written=None))), assumed(24))
    assert v.upside == 10_000
    assert "refreshers.written" in unknown_paths(v)


def test_no_equity_is_a_known_zero() -> None:
    v = value(FullOffer(bare()), assumed())
    assert component(v, Component.EQUITY) == 0
    assert component(v, Component.REFRESHERS) == 0
