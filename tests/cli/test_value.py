"""What the command line says that offers are worth."""

import json
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest

from offerdesk.domain.lines import Component
from tests.cli.command_line import ROOT, SAMPLE, CommandLine

CASES = sorted((ROOT / "tests" / "cases" / "value").glob("*.json"))
ROUNDED_TWICE = {"offerlens": {"offers.0.total": "1623442.94"}}
"""Figures of a case that adds up rounded years: the contract rounds once, at the end (1,623,442.93595)."""


def at(answer: Any, path: str) -> Any:
    """Return the value at a dotted path of an answer."""
    for step in path.split("."):
        answer = answer[int(step)] if isinstance(answer, list) else answer[step]
    return answer


@pytest.mark.parametrize("case", CASES, ids=lambda path: path.stem)
def test_every_worked_case_comes_out_to_the_cent(case: Path, offerdesk: CommandLine) -> None:
    content = json.loads(case.read_bytes())
    answer = offerdesk("value", offerdesk.file("case.offerdesk.json", content["file"]), "--json").json
    expected = content["expect"] | ROUNDED_TWICE.get(case.stem, {})
    assert {path: at(answer, path) for path in expected} == expected


def test_every_key_of_the_contract_is_there(offerdesk: CommandLine) -> None:
    answer = offerdesk("value", SAMPLE, "--json").json
    assert list(answer) == ["format", "version", "currency", "horizon_months", "offers", "crossovers"]
    assert (answer["format"], answer["version"], answer["currency"]) == ("offerdesk-valuation", 1, "USD")
    offer = answer["offers"][3]
    assert list(offer) == [
        "id",
        "company",
        "years",
        "total",
        "average_year",
        "steady_year",
        "guaranteed",
        "expected",
        "upside",
        "cumulative",
        "leave_after",
        "time_off_value",
        "hourly_value",
        "cost_of_living_total",
        "present_value",
        "parental_leave_value",
        "commute_time_value",
        "unknown",
        "health",
    ]
    assert list(offer["years"][0]) == ["year", "lines", "cash", "total", "tax", "take_home"]
    assert list(offer["years"][0]["lines"]) == [
        component.value for component in Component if component is not Component.TIME_OFF
    ]
    assert list(offer["leave_after"]) == ["6", "12", "18", "24", "36", "48"]
    assert list(offer["leave_after"]["6"]) == [
        "received",
        "unvested_equity",
        "unvested_match",
        "repay",
        "net",
        "exercise_cost",
    ]
    assert len(offer["cumulative"]) == 48
    assert offer["unknown"] == ["retirement", "health[0].premium_month"]
    assert offer["years"][0]["lines"]["health_premiums"] is None


def test_health_plans_say_what_they_cost_a_year_where_there_are_any(offerdesk: CommandLine) -> None:
    offers = offerdesk("value", SAMPLE, "--json").json["offers"]
    assert offers[1]["health"] == [
        {"name": "High-deductible plan", "certain": "1140.00", "expected": "1910.00", "worst": "4140.00"},
        {"name": "PPO", "certain": "2880.00", "expected": "3665.00", "worst": "5880.00"},
    ]
    assert offers[2]["health"][0]["certain"] == "6534.00", "converted, as all amounts are"
    assert offers[3]["health"][0]["worst"] is None
    said = offerdesk("value", SAMPLE).out
    assert "Larkspur Systems, health plans in USD" in said
    assert "High-deductible plan costs less than PPO, whatever the charges." in said


def test_every_amount_has_two_decimals_and_totals_are_sums(offerdesk: CommandLine) -> None:
    for offer in offerdesk("value", SAMPLE, "--json").json["offers"]:
        for year in offer["years"]:
            assert all(v is None or v == f"{Decimal(v):.2f}" for v in year["lines"].values())
        layers = sum(Decimal(offer[layer]) for layer in ("guaranteed", "expected", "upside"))
        assert abs(layers - Decimal(offer["total"])) <= Decimal("0.02")
        assert offer["cumulative"][-1] == offer["total"]


def test_the_horizon_can_be_chosen(offerdesk: CommandLine) -> None:
    answer = offerdesk("value", SAMPLE, "--json", "--horizon", "18").json
    assert answer["horizon_months"] == 18
    assert [len(offer["years"]) for offer in answer["offers"]] == [2] * 4
    assert len(answer["offers"][0]["cumulative"]) == 18


def test_lines_carry_their_reason_where_it_is_asked_for(offerdesk: CommandLine) -> None:
    offer = offerdesk("value", SAMPLE, "--json", "--explain").json["offers"][0]
    assert offer["lines"][0] == {
        "component": "base",
        "layer": "guaranteed",
        "amount": "10666.67",
        "first_month": 1,
        "every": 1,
        "count": 12,
        "source": {"kind": "offer", "id": "current", "attribute": "pay_amount"},
        "why": "$128,000 a year, paid monthly",
    }


def test_a_person_gets_a_table(offerdesk: CommandLine) -> None:
    lines = offerdesk("value", SAMPLE).out.splitlines()
    assert lines[0] == "Worth over 48 months, in USD"
    assert "Larkspur Systems" in lines[2]
    total = next(line for line in lines if line.startswith("Total over"))
    assert len(total) == len(lines[2])
    assert total.endswith("637,499+")
    assert "Quillfeather does not say: retirement, health[0].premium_month" in lines


def test_an_offer_with_ranges_tells_how_far_its_total_may_reach(offerdesk: CommandLine) -> None:
    content = json.loads((ROOT / "tests" / "cases" / "value" / "ranges.json").read_bytes())
    file = offerdesk.file("case.offerdesk.json", content["file"])
    answer = offerdesk("value", file, "--json", "--explain").json
    assert [("low" in offer, "high" in offer) for offer in answer["offers"]] == [(True, True)] * 2 + [
        (False, False)
    ]
    why = [line["why"] for line in answer["offers"][0]["lines"] if line["component"] == "base"]
    assert why == ["$110,000 a year, paid monthly; Pay: the middle of $100,000 to $120,000"]
    (row,) = [row for row in offerdesk("value", file).out.splitlines() if "given its ranges" in row]
    assert row.split()[-2:] == ["210,000–266,800", "200,000–204,000"]


def test_an_offer_of_which_nothing_is_known_is_all_questions(offerdesk: CommandLine) -> None:
    file = offerdesk.file(
        "x.json", {"format": "offerdesk", "version": 1, "offers": [{"id": "a", "company": "A"}]}
    )
    lines = offerdesk("value", file).out.splitlines()
    assert {line.split()[-1] for line in lines if line.startswith("Total")} == {"?"}


def test_the_table_explains_itself_on_demand(offerdesk: CommandLine) -> None:
    out = offerdesk("value", SAMPLE, "--explain").out
    assert "  Base pay: $10,666.67, months 1 to 12. $128,000 a year, paid monthly" in out
    assert "Sign-on: $25,000.00, in month 1." in out
    assert "every 3" in out


def test_figures_follow_the_locale(offerdesk: CommandLine) -> None:
    assert "1.044.78" in offerdesk("value", SAMPLE, "--locale", "de_DE").out
    assert "1,044,78" in offerdesk("value", SAMPLE, environment={"LANG": "de_DE.UTF-8"}).out
    assert "1.044.78" in offerdesk("value", SAMPLE, environment={"LC_ALL": "de_DE.UTF-8"}).out
    assert "1,044,78" in offerdesk("value", SAMPLE, environment={"LC_ALL": "C.UTF-8"}).out
    assert "10,44,78" in offerdesk("value", SAMPLE, "--locale", "en-IN").out


def test_json_is_the_same_in_every_locale(offerdesk: CommandLine) -> None:
    assert (
        offerdesk("value", SAMPLE, "--json").out == offerdesk("value", SAMPLE, "--json", "--locale", "fr").out
    )


def test_a_desk_and_its_file_are_worth_the_same(offerdesk: CommandLine, sample_desk: Path) -> None:
    assert offerdesk("value", sample_desk, "--json").out == offerdesk("value", SAMPLE, "--json").out


def test_an_offer_in_a_currency_without_a_rate_says_so(offerdesk: CommandLine) -> None:
    pay = {"amount": "1000", "currency": "JPY", "period": "month"}
    file = offerdesk.file(
        "x.json", {"format": "offerdesk", "version": 1, "offers": [{"id": "a", "company": "A", "pay": pay}]}
    )
    assert offerdesk("value", file, "--json").json["offers"][0]["currency"] == "JPY"
    assert "¥" in offerdesk("value", file).out


def test_a_file_without_offers_has_nothing_to_value(offerdesk: CommandLine) -> None:
    file = offerdesk.file("x.json", {"format": "offerdesk", "version": 1})
    assert offerdesk("value", file).out == "No offers yet.\n"
    assert offerdesk("value", file, "--json").json["offers"] == []
