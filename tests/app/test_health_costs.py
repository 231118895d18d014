"""What health plans cost in a year, told below the plans, in the sheet, and in an explanation."""

from dataclasses import replace

import pytest

from offerdesk.app.explanation import explain_cell
from offerdesk.app.health_costs import plan_cost
from offerdesk.app.health_words import health_lines
from offerdesk.app.style import Style
from offerdesk.domain.assumptions import Assumptions
from offerdesk.domain.fields import Id
from offerdesk.domain.parts import FullOffer, HealthPlan
from offerdesk.domain.values import Period
from tests.app.views import best, compare, keys, row, sample, sheet_of, texts
from tests.domain.making import NOTHING, amount, assumed, salaried
from tests.domain.test_health_outlook import HDHP, PPO

STYLE = Style()
USED = assumed(medical_use=amount(2400))
OFFER = salaried(none_of=tuple(set(NOTHING) - {"health"}))


def with_plans(*plans: HealthPlan) -> FullOffer:
    return FullOffer(OFFER, health_plans=plans)


def test_one_plan_tells_its_three_costs() -> None:
    assert health_lines(with_plans(PPO), USED, STYLE) == (
        "Certain 2,160 · expected 3,040 · worst 5,160 a year",
    )


def test_several_plans_are_named_and_weighed_against_one_another() -> None:
    assert health_lines(with_plans(PPO, HDHP), USED, STYLE) == (
        "PPO: certain 2,160 · expected 3,040 · worst 5,160 a year",
        "HDHP: certain 1,320 · expected 2,720 · worst 6,320 a year",
        "From charges of $2,800 a year on, PPO costs less than HDHP.",
        "From charges of $4,600 a year on, HDHP costs less than PPO.",
        "From charges of $21,400 a year on, PPO costs less than HDHP.",
    )


def test_plans_of_one_name_are_numbered() -> None:
    dearer = replace(PPO, id=Id("x"), premium_month=amount(200))
    last = health_lines(with_plans(PPO, dearer), USED, STYLE)[-1]
    assert last == "PPO 1 costs less than PPO 2, whatever the charges."


def test_plans_that_cost_the_same_say_so() -> None:
    twin = replace(PPO, id=Id("x"), name="Twin")
    assert health_lines(with_plans(PPO, twin), USED, STYLE)[-1] == (
        "PPO and Twin cost the same, whatever the charges."
    )
    wider = replace(twin, deductible=amount(1000))
    assert health_lines(with_plans(PPO, wider), USED, STYLE)[-2:] == (
        "From charges of $500 a year on, PPO costs less than Twin.",
        "From charges of $13,000 a year on, Twin costs no more than PPO.",
    )


def test_what_is_missing_is_named_and_nothing_is_weighed_with_it() -> None:
    told = health_lines(with_plans(PPO, replace(HDHP, premium_month=None)), Assumptions(), STYLE)
    assert told == (
        "PPO: certain 2,160 · expected ? · worst 5,160 a year. Not known yet: Medical charges a year.",
        (
            "HDHP: certain ? · expected ? · worst ? a year. Not known yet: "
            "Premium I pay a month, Medical charges a year."
        ),
    )


def test_amounts_without_a_currency_stand_alone() -> None:
    full = replace(with_plans(PPO, HDHP), offer=replace(OFFER, pay_currency=""))
    under = replace(USED, medical_use=amount(0))
    assert health_lines(full, under, STYLE)[2].startswith("From charges of 2,800 a year on")


def test_the_sheet_shows_the_plan_that_counts_and_marks_the_least_cost() -> None:
    offers = (with_plans(PPO), with_plans(HDHP, replace(PPO, chosen=False)))
    sheet = sheet_of(*offers, under=USED)
    assert texts(sheet, "health.certain") == ["$2,160", "$1,320"]
    assert texts(sheet, "health.expected") == ["$3,040", "$2,720"]
    assert texts(sheet, "health.worst") == ["$5,160", "$6,320"]
    assert best(sheet, "health.certain") == [1]
    assert best(sheet, "health.worst") == [0]
    assert row(sheet, "health.worst").cells[0].speech == "$5,160, best"


def test_the_sheet_tells_unknown_from_not_offered() -> None:
    none = replace(OFFER, none_of=NOTHING)
    sheet = sheet_of(with_plans(replace(PPO, out_of_pocket_max=None)), none, with_plans(), under=USED)
    assert texts(sheet, "health.worst") == ["?", "–", "?"]
    assert [cell.opens for cell in row(sheet, "health.worst").cells] == [True, False, False]


def test_without_any_plan_the_sheet_has_no_such_rows() -> None:
    assert "health.certain" not in keys(sheet_of(with_plans(), with_plans(), under=USED))


@pytest.mark.parametrize("name", ["certain", "expected", "worst"])
def test_every_cost_of_the_sample_opens_its_parts(name: str) -> None:
    found = explain_cell(sample(), f"health.{name}", Id("larkspur"), STYLE)
    cost = plan_cost(sample(), f"health.{name}", Id("larkspur"))
    assert found is not None
    assert cost is not None
    assert found.label.startswith("Larkspur Systems, High-deductible plan: ")
    assert [child.source.kind for child in found.children if child.source] == ["health_plan"] * len(
        cost.cost.parts
    )
    assert sum(part.amount for part in cost.cost.parts) == cost.cost.amount


def test_what_is_missing_is_asked_for_in_the_explanation() -> None:
    found = explain_cell(sample(), "health.worst", Id("quillfeather"), STYLE)
    assert found is not None
    assert found.amount == "?"
    assert found.children[-1].label == "Startup plan: what would I pay a month?"
    source = found.children[-1].source
    assert source is not None
    assert (source.kind, source.attribute) == ("health_plan", "premium_month")


def test_a_cost_in_another_currency_is_converted_or_kept_apart() -> None:
    euro = replace(with_plans(PPO), offer=replace(OFFER, pay_currency="EUR", pay_period=Period.YEAR))
    assert texts(sheet_of(euro, with_plans(PPO), under=USED), "health.worst") == ["€5,160", "$5,160"]
    assert best(sheet_of(euro, with_plans(HDHP), under=USED), "health.certain") == []
    lacking = explain_cell(compare(euro, under=USED), "health.expected", Id("o1"), STYLE)
    assert lacking is not None
    assert lacking.amount == "?"
    meridian = explain_cell(sample(), "health.certain", Id("meridian"), STYLE)
    assert meridian is not None
    assert meridian.amount == "$6,534"


def test_other_rows_and_offers_without_a_plan_explain_no_cost() -> None:
    offers = compare(with_plans(), under=USED)
    assert explain_cell(offers, "health.worst", Id("o1"), STYLE) is None
    assert explain_cell(offers, "field.pto_days", Id("o1"), STYLE) is None
