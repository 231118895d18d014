"""Single rules of the field, as data with their derivations."""

import json
from datetime import date
from decimal import Decimal
from fractions import Fraction
from pathlib import Path
from typing import Any

import pytest

from offerdesk.domain.discounting import present_value
from offerdesk.domain.fields import Id
from offerdesk.domain.lines import to_money
from offerdesk.domain.oneoffs import months_after
from offerdesk.domain.options import Habits, Option, black_scholes, expected_term, hull_white
from offerdesk.domain.parts import FullOffer
from offerdesk.domain.retirement import yearly_match
from offerdesk.domain.tax_flat import grossed_up
from offerdesk.domain.unitworth import espp_unit_limit
from offerdesk.domain.valuation import value
from offerdesk.domain.values import Allocation, MatchTier, Vesting
from offerdesk.domain.vesting import tranches, vested_units
from offerdesk.domain.worktime import commute_time_value
from tests.domain.making import assumed, number, salaried

RULES = {rule["id"]: rule for rule in json.loads((Path(__file__).parent / "field.json").read_text("utf-8"))}
EVEN = Vesting(months=4, every=1)
PAY_LIMIT_2026 = Fraction(360_000)  # section 401(a)(17)


def _given(rule: str) -> tuple[dict[str, Any], dict[str, Any]]:
    return RULES[rule]["inputs"], RULES[rule]["expected"]


def _parts(units: int, vesting: Vesting, allocation: str) -> list[int]:
    return [int(part) for _, part in tranches(vesting, Fraction(units), Allocation(allocation))]


def test_a_cliff_of_a_year_and_quarters_after_it_fall_into_calendar_years() -> None:
    given, expected = _given("V01")
    start = date.fromisoformat(given["start"])
    by_year: dict[str, int] = dict.fromkeys(expected["by_calendar_year"], 0)
    schedule = Vesting(months=48, every=3, cliff=12)
    for month, units in tranches(schedule, Fraction(given["shares"]), Allocation.CUMULATIVE_ROUND_DOWN):
        by_year[str(months_after(start, month).year)] += int(units)
    assert by_year == expected["by_calendar_year"]


@pytest.mark.parametrize(
    ("rule", "allocation"), [("V02", "CUMULATIVE_ROUNDING"), ("V03", "CUMULATIVE_ROUND_DOWN")]
)
def test_cumulative_rounding_never_drifts(rule: str, allocation: str) -> None:
    given, expected = _given(rule)
    assert _parts(given["shares"], EVEN, allocation) == expected["tranches"]


@pytest.mark.parametrize("allocation", _given("V04")[1])
def test_a_remainder_goes_where_the_allocation_says(allocation: str) -> None:
    given, expected = _given("V04")
    assert _parts(given["shares"], EVEN, allocation) == expected[allocation]


def test_a_cliff_releases_all_that_accrued_in_whole_units() -> None:
    given, expected = _given("V05")
    schedule, units = Vesting(months=48, every=1, cliff=12), Fraction(given["shares"])
    allocation = Allocation(given["allocation"])
    first = expected["first_tranches"]
    assert [int(part) for _, part in tranches(schedule, units, allocation)][: len(first)] == first
    assert vested_units(schedule, units, allocation, 24) == expected["cum_24"]
    assert vested_units(schedule, units, allocation, 48) == expected["cum_48"]


def test_a_match_counts_what_is_contributed_up_to_its_tier() -> None:
    given, expected = _given("M01")
    tiers = tuple(MatchTier(Decimal(str(rate)), Decimal(str(up_to))) for up_to, rate in given["tiers"])
    match = yearly_match(Fraction(given["pay"]), Fraction(str(given["deferral_pct"])), tiers)
    assert str(to_money(match)) == expected["match"]


def test_a_match_counts_pay_up_to_the_limit_of_the_law() -> None:
    given, expected = _given("M02")
    up_to, tiers = Decimal(0), []
    for width, rate in given["tiers"]:
        up_to += Decimal(str(width))
        tiers.append(MatchTier(Decimal(str(rate)), up_to))
    own = Fraction(given["deferral"]) / PAY_LIMIT_2026
    match = yearly_match(Fraction(given["pay"]), own, tuple(tiers), pay_limit=PAY_LIMIT_2026)
    assert str(to_money(match)) == expected["match"]


def test_a_purchase_plan_buys_no_more_than_the_yearly_limit() -> None:
    given, expected = _given("E02")
    assert espp_unit_limit(Fraction(given["offer_date_fmv"])) == expected["max_shares_per_calendar_year"]


def test_days_off_are_worth_their_share_of_base_pay() -> None:
    given, expected = _given("P01")
    offer = salaried(given["salary"], id=Id("p"), pto_days=number(given["extra_days"]))
    worth = value(FullOffer(offer), assumed()).time_off_value
    assert worth is not None
    assert str(to_money(worth)) == expected["value"]
    assert str(to_money(worth / given["extra_days"])) == expected["daily"]


def test_time_on_the_way_is_worth_a_share_of_hourly_pay() -> None:
    given, expected = _given("C02")
    hourly = Fraction(given["salary"], 52 * 40)
    trips, minutes = Fraction(given["trips"]), Fraction(given["minutes"])
    assert trips * minutes / 60 == expected["hours"]
    worth = commute_time_value(trips, minutes, hourly, Fraction(str(given["value_share"])))
    assert str(to_money(worth)) == expected["value"]


def test_an_option_is_worth_what_the_closed_form_says() -> None:
    given, expected = _given("O01")
    assert black_scholes(_option(given)) == pytest.approx(expected["value"], abs=5e-7)


def test_a_grant_at_the_money_is_expected_to_be_exercised_halfway() -> None:
    given, expected = _given("O02")
    years = expected_term(given["vest_weighted"], given["contract"])
    assert years == expected["expected_term"]
    assert black_scholes(_option({**given, "T": years})) == pytest.approx(expected["value"], abs=5e-7)


def test_an_employees_option_is_worth_less_for_early_exercise_and_leaving() -> None:
    given, expected = _given("O03")
    found = hull_white(_option(given), Habits(given["vest"], given["exit"], given["M"]))
    assert found == pytest.approx(expected["value"], abs=expected["tolerance"])


def _option(given: dict[str, Any]) -> Option:
    return Option(given["S"], given["K"], given["T"], given["sigma"], given["r"], given["q"])


def test_a_net_amount_for_the_move_is_grossed_up() -> None:
    given, expected = _given("G01")
    rates = Fraction(str(given["fed"])) + Fraction(str(given["fica"]))
    assert str(to_money(grossed_up(Fraction(given["net"]), rates))) == expected["gross"]


@pytest.mark.parametrize(
    ("convention", "first"), [("start_of_year", 0), ("mid_year", 6), ("end_of_year", 12)]
)
def test_later_money_is_discounted_from_the_day_it_is_paid(convention: str, first: int) -> None:
    given, expected = _given("D01")
    flows = [(first + 12 * year, Fraction(given["flow"])) for year in range(given["years"])]
    found = present_value(flows, Decimal(str(given["r"])))
    assert float(found) == pytest.approx(expected[convention], abs=0.05)
