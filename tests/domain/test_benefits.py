"""Retirement, health, allowances, costs, commute, time off and an hour's worth."""

from dataclasses import replace
from decimal import Decimal
from fractions import Fraction
from typing import Any

import pytest

from offerdesk.domain.fields import Id
from offerdesk.domain.lines import Component
from offerdesk.domain.parts import Allowance, Cost, FullOffer, HealthPlan
from offerdesk.domain.retirement import match_share
from offerdesk.domain.valuation import value
from offerdesk.domain.values import MatchTier, Per
from tests.domain.making import (
    OWNER,
    amount,
    assumed,
    bare,
    component,
    number,
    salaried,
    share,
    unknown_paths,
)

TWO_TIERS = (MatchTier(Decimal(1), Decimal("0.03")), MatchTier(Decimal("0.5"), Decimal("0.05")))


@pytest.mark.parametrize(
    ("own", "matched"), [("0", "0"), ("0.02", "0.02"), ("0.04", "0.035"), ("0.10", "0.04")]
)
def test_each_tier_matches_what_lies_within_it(own: str, matched: str) -> None:
    assert match_share(TWO_TIERS, Fraction(own)) == Fraction(matched)


def test_a_match_is_paid_monthly_and_follows_the_pay() -> None:
    offer = salaried(120_000, raise_rate=share("0.1"), match_tiers=TWO_TIERS, own_contribution=share("0.05"))
    v = value(FullOffer(offer), assumed(24))
    (first, second) = (line for line in v.lines if line.component is Component.RETIREMENT_MATCH)
    assert (first.amount, first.count, first.first) == (Fraction(400), 12, 1)
    assert (second.amount, second.first) == (Fraction(440), 13)


def test_a_yearly_cap_is_spread_over_the_year_that_reaches_it() -> None:
    offer = salaried(
        100_000,
        raise_rate=share("0.5"),
        match_tiers=TWO_TIERS,
        match_cap=amount(4800),
        own_contribution=share("0.05"),
    )
    v = value(FullOffer(offer), assumed(18))
    assert component(v, Component.RETIREMENT_MATCH, 1) == 4000
    assert component(v, Component.RETIREMENT_MATCH, 2) == 2400
    assert v.steady_year == 150_000 + 4800


def test_years_that_all_reach_the_cap_are_one_line() -> None:
    offer = salaried(match_tiers=TWO_TIERS, match_cap=amount(1200), own_contribution=share("0.05"))
    v = value(FullOffer(offer), assumed(36))
    (line,) = (line for line in v.lines if line.component is Component.RETIREMENT_MATCH)
    assert (line.amount, line.first, line.count) == (Fraction(100), 1, 36)


def test_the_own_contribution_of_the_offer_goes_before_the_assumed_one() -> None:
    assumptions = assumed(12, own_contribution=share("0.03"))
    own = salaried(100_000, match_tiers=TWO_TIERS)
    assert component(value(FullOffer(own), assumptions), Component.RETIREMENT_MATCH) == 3000
    stated = replace(own, own_contribution=share("0.01"))
    assert component(value(FullOffer(stated), assumptions), Component.RETIREMENT_MATCH) == 1000


@pytest.mark.parametrize(
    ("more", "path", "known"),
    [
        ({}, "retirement", False),
        ({"match_cap": amount(1)}, "retirement.tiers", False),
        ({"match_tiers": TWO_TIERS}, "assumptions.own_contribution", False),
        ({"match_tiers": TWO_TIERS, "own_contribution": share(1)}, "retirement.vesting", True),
    ],
)
def test_what_a_match_lacks_is_named(more: dict[str, Any], path: str, known: bool) -> None:  # noqa: FBT001
    v = value(FullOffer(salaried(**more)), assumed())
    assert path in unknown_paths(v)
    assert (component(v, Component.RETIREMENT_MATCH) is not None) == known


@pytest.mark.parametrize("more", [{"match_tiers": ()}, {"none_of": ("retirement",)}])
def test_no_match_is_a_known_zero(more: dict[str, Any]) -> None:
    v = value(FullOffer(salaried(**more)), assumed())
    assert component(v, Component.RETIREMENT_MATCH) == 0


PLAN = HealthPlan(
    Id("p"),
    OWNER,
    premium_month=amount(100),
    deductible=amount(1000),
    coinsurance=share("0.2"),
    out_of_pocket_max=amount(3000),
    employer_hsa=amount(600),
)


@pytest.mark.parametrize(("use", "paid"), [(0, 0), (500, 500), (2000, 1200), (100_000, 3000)])
def test_a_health_plan_costs_its_premium_and_its_part_of_the_use(use: int, paid: int) -> None:
    v = value(FullOffer(salaried(), health_plans=(PLAN,)), assumed(24, medical_use=amount(use)))
    assert component(v, Component.HEALTH_PREMIUMS, 2) == -1200
    assert component(v, Component.HEALTH_USE, 1) == -paid
    assert component(v, Component.EMPLOYER_HSA, 1) == 600


def test_the_chosen_plan_counts_else_the_first() -> None:
    dear = replace(PLAN, id=Id("q"), premium_month=amount(300))
    plans = (PLAN, replace(dear, chosen=True))
    v = value(FullOffer(salaried(), health_plans=plans), assumed(12))
    assert component(v, Component.HEALTH_PREMIUMS) == -3600
    v = value(FullOffer(salaried(), health_plans=(dear, PLAN)), assumed(12))
    assert component(v, Component.HEALTH_PREMIUMS) == -3600


@pytest.mark.parametrize(
    ("more", "use", "path", "lacking"),
    [
        ({"premium_month": None}, 0, "health[0].premium_month", Component.HEALTH_PREMIUMS),
        ({"employer_hsa": None}, 0, "health[0].employer_hsa", Component.EMPLOYER_HSA),
        ({"deductible": None}, 9, "health[0].deductible", Component.HEALTH_USE),
        ({"coinsurance": None}, 1001, "health[0].coinsurance", Component.HEALTH_USE),
        ({"out_of_pocket_max": None}, 9, "health[0].out_of_pocket_max", Component.HEALTH_USE),
        ({}, None, "assumptions.medical_use", Component.HEALTH_USE),
    ],
)
def test_what_a_health_plan_lacks_is_named(
    more: dict[str, Any], use: int | None, path: str, lacking: Component
) -> None:
    plan = replace(PLAN, **more)
    assumptions = assumed(medical_use=None if use is None else amount(use))
    v = value(FullOffer(salaried(), health_plans=(plan,)), assumptions)
    assert component(v, lacking) is None
    assert path in unknown_paths(v)


def test_without_use_and_below_the_deductible_less_needs_to_be_known() -> None:
    silent = HealthPlan(Id("p"), OWNER)
    v = value(FullOffer(salaried(), health_plans=(silent,)), assumed(medical_use=amount(0)))
    assert component(v, Component.HEALTH_USE) == 0
    below = replace(PLAN, coinsurance=None)
    v = value(FullOffer(salaried(), health_plans=(below,)), assumed(12, medical_use=amount(1000)))
    assert component(v, Component.HEALTH_USE) == -1000


def test_allowances_and_costs_recur_by_month_and_year_or_come_once() -> None:
    def item(kind: type[Any], per: Per, month: int) -> Any:
        return kind(Id("x"), OWNER, amount=amount(100), per=per, month=month)

    allowances = (item(Allowance, Per.MONTH, 1), item(Allowance, Per.YEAR, 4), item(Allowance, Per.ONCE, 20))
    v = value(FullOffer(bare(), allowances=allowances), assumed(30))
    assert [component(v, Component.ALLOWANCES, year) for year in (1, 2, 3)] == [1300, 1400, 700]
    costs = (item(Cost, Per.YEAR, 1),)
    v = value(FullOffer(bare(), costs=costs), assumed(30))
    assert [component(v, Component.OTHER_COSTS, year) for year in (1, 2, 3)] == [-100, -100, -100]
    assert v.guaranteed == -300


@pytest.mark.parametrize("lacks", [{"amount": None}, {"per": None}, {"month": None}])
def test_an_allowance_that_lacks_anything_is_named(lacks: dict[str, Any]) -> None:
    stated = Allowance(Id("x"), OWNER, amount=amount(100), per=Per.MONTH, label="Meals")
    offer = FullOffer(salaried(), allowances=(stated, replace(stated, **lacks)))
    v = value(offer, assumed(12))
    assert component(v, Component.ALLOWANCES) == 1200
    assert f"allowances[1].{next(iter(lacks))}" in unknown_paths(v)


DAILY = {
    "commute_days": number(3),
    "commute_distance": number(10),
    "commute_rate": amount("0.70"),
    "commute_parking": amount(6),
    "commute_fare": amount(0),
}


def test_a_commute_costs_on_the_days_that_are_worked() -> None:
    offer = salaried(pto_days=number(20), holidays=number(10), **DAILY)
    v = value(FullOffer(offer), assumed(12))
    assert component(v, Component.COMMUTE) == -3 * (52 - 6) * 20


def test_a_commute_sums_what_is_known_of_it() -> None:
    fare = salaried(commute_days=number(1), commute_fare=amount(5))
    v = value(FullOffer(fare), assumed(12))
    assert component(v, Component.COMMUTE) == -260
    named = {path for path in unknown_paths(v) if path.startswith("commute")}
    assert named == {"commute.distance_one_way", "commute.parking_day"}
    rate = value(FullOffer(replace(fare, commute_distance=number(3))), assumed(12))
    assert "commute.cost_per_distance" in unknown_paths(rate)


@pytest.mark.parametrize(
    ("more", "path"), [({}, "commute"), ({"commute_fare": amount(5)}, "commute.days_per_week")]
)
def test_an_unknown_commute_is_not_free(more: dict[str, Any], path: str) -> None:
    v = value(FullOffer(salaried(**more)), assumed())
    assert component(v, Component.COMMUTE) is None
    assert path in unknown_paths(v)


@pytest.mark.parametrize(
    "more",
    [
        {"commute_days": number(0)},
        {"none_of": ("commute",)},
        {
            "commute_days": number(5),
            "commute_distance": number(0),
            "commute_parking": amount(0),
            "commute_fare": amount(0),
        },
    ],
)
def test_working_at_home_costs_nothing_for_certain(more: dict[str, Any]) -> None:
    assert component(value(FullOffer(salaried(**more)), assumed()), Component.COMMUTE) == 0


def test_time_off_is_worth_its_days_and_stands_apart() -> None:
    offer = salaried(130_000, pto_days=number(20), holidays=number(10))
    v = value(FullOffer(offer), assumed(12))
    assert v.time_off_value == 15_000
    assert v.total == 130_000
    assert "time_off.sick_days" in unknown_paths(v)


def test_unknown_time_off_is_named_and_none_is_nothing() -> None:
    v = value(FullOffer(salaried()), assumed())
    assert v.time_off_value is None
    assert "time_off" in unknown_paths(v)
    assert value(FullOffer(salaried(none_of=("time_off",))), assumed()).time_off_value == 0
    unpaid = salaried(pay_amount=None, pto_days=number(3))
    assert value(FullOffer(unpaid), assumed()).time_off_value is None


def test_an_hour_is_worth_the_first_year_over_work_and_way() -> None:
    offer = salaried(
        115_000,
        pto_days=number(20),
        holidays=number(10),
        sick_days=number(0),
        week_hours=number(40),
        unpaid_overtime=number(5),
        commute_days=number(5),
        commute_minutes=number(30),
        raise_rate=share("0.5"),
    )
    hours = 45 * 46 + 5 * 46
    assert value(FullOffer(offer), assumed(48)).hourly_value == Fraction(115_000, hours)
    half = value(FullOffer(offer), assumed(6)).hourly_value
    assert half == Fraction(57_500 * 2, hours)


@pytest.mark.parametrize(
    ("more", "path", "known"),
    [
        ({}, "hours", False),
        ({"unpaid_overtime": number(5)}, "hours.week", False),
        ({"week_hours": number(40)}, "hours.unpaid_overtime", True),
        ({"week_hours": number(40), "commute_days": number(2)}, "commute.minutes_one_way", True),
        ({"week_hours": number(0), "unpaid_overtime": number(0)}, "commute", False),
    ],
)
def test_what_an_hours_worth_lacks_is_named(more: dict[str, Any], path: str, known: bool) -> None:  # noqa: FBT001
    v = value(FullOffer(salaried(**more)), assumed())
    assert path in unknown_paths(v)
    assert (v.hourly_value is not None) == known


def test_at_home_there_is_no_way_to_count() -> None:
    remote = salaried(104_000, none_of=("commute",), week_hours=number(40), unpaid_overtime=number(0))
    assert value(FullOffer(remote), assumed(12)).hourly_value == 50
    zero = replace(remote, none_of=(), commute_days=number(0))
    assert value(FullOffer(zero), assumed(12)).hourly_value == 50
