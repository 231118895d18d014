"""The side-by-side sheet: which value is best, and how far each is from the current job."""

from offerdesk.domain.fields import Id
from offerdesk.domain.parts import Cost, FullOffer, HealthPlan
from offerdesk.domain.values import Per
from tests.app.views import best, plain, row, sheet_of, texts
from tests.domain.making import (
    NOTHING,
    OWNER,
    amount,
    assumed,
    number,
)


def test_differences_are_from_the_current_job_in_amount_and_percent() -> None:
    sheet = sheet_of(plain(100_000, current_job=True), plain(134_000), plain(90_000), plain(100_000))
    notes = [cell.note for cell in row(sheet, "year.1").cells]
    assert notes == ["", "+34,000 · +34%", "−10,000 · −10%", ""]
    assert sheet.columns[0].baseline
    assert sheet.columns[0].subtitle == "Current job"


def test_without_a_current_job_there_are_no_differences() -> None:
    sheet = sheet_of(plain(100_000), plain(134_000))
    assert not any(cell.note for r in sheet.rows for cell in r.cells)


def test_a_difference_from_nothing_or_from_a_cost_has_no_percent() -> None:
    def with_premium(premium: object, **more: object) -> FullOffer:
        offer = plain(90_000, none_of=tuple(set(NOTHING) - {"health"}), **more)
        plan = HealthPlan(Id("h"), OWNER, premium_month=amount(premium), employer_hsa=amount(0))
        return FullOffer(offer, health_plans=(plan,))

    under = assumed(medical_use=amount(0))
    sheet = sheet_of(with_premium(200, current_job=True), with_premium(100), plain(90_000), under=under)
    assert [c.note for c in row(sheet, "year.1.health_premiums").cells] == ["", "+1,200", "+2,400"]
    sheet = sheet_of(plain(90_000, current_job=True), with_premium(100), under=under)
    assert [c.note for c in row(sheet, "year.1.health_premiums").cells] == ["", "−1,200"]


def test_a_difference_is_that_of_the_figures_as_they_are_shown() -> None:
    sheet = sheet_of(plain("100000.40", current_job=True), plain("100001.60"), plain("100000.10"))
    assert texts(sheet, "year.1") == ["100,000", "100,002", "100,000"]
    assert [c.note for c in row(sheet, "year.1").cells] == ["", "+2", ""]


def test_an_hour_is_compared_to_the_cent() -> None:
    hours = {"week_hours": number(40), "unpaid_overtime": number(0)}
    sheet = sheet_of(plain(104_000, current_job=True, **hours), plain(106_000, **hours))
    assert texts(sheet, "hourly") == ["50.00", "50.96"]
    assert row(sheet, "hourly").cells[1].note == "+0.96 · +2%"


def test_the_best_known_value_is_marked_where_more_is_better() -> None:
    sheet = sheet_of(plain(90_000), plain(120_000), plain(110_000))
    assert best(sheet, "total") == [1]
    assert best(sheet, "year.1.base") == [1]
    assert best(sheet, "layer.guaranteed") == []


def test_equal_values_have_no_best_and_no_difference() -> None:
    sheet = sheet_of(plain(90_000), plain(90_000))
    assert best(sheet, "total") == []
    assert not row(sheet, "total").differs
    assert row(sheet_of(plain(90_000), plain(90_001)), "total").differs


def test_one_offer_alone_is_not_the_best() -> None:
    assert best(sheet_of(plain(90_000)), "total") == []


def test_the_best_cost_is_the_lowest_and_unknown_costs_are_none() -> None:
    def with_cost(cost: object) -> FullOffer:
        offer = plain(90_000, none_of=tuple(set(NOTHING) - {"costs"}))
        return FullOffer(offer, costs=(Cost(Id("c"), OWNER, amount=cost, per=Per.YEAR),))  # type: ignore[arg-type]

    sheet = sheet_of(with_cost(amount(1140)), with_cost(amount(2520)), with_cost(None))
    assert texts(sheet, "year.1.other_costs") == ["−1,140", "−2,520", "?"]
    assert best(sheet, "year.1.other_costs") == [0]
    sheet = sheet_of(with_cost(amount(0)), with_cost(amount(2520)), with_cost(amount(1000)))
    assert best(sheet, "year.1.other_costs") == [0]


def test_that_most_offers_cost_nothing_marks_none_of_them() -> None:
    costly = FullOffer(
        plain(90_000, none_of=tuple(set(NOTHING) - {"costs"})),
        costs=(Cost(Id("c"), OWNER, amount=amount(500), per=Per.YEAR),),
    )
    assert best(sheet_of(plain(90_000), plain(90_000), costly), "year.1.other_costs") == []
    assert best(sheet_of(plain(90_000), costly), "year.1.other_costs") == [0]


def test_a_baseline_that_cannot_be_compared_gives_no_differences() -> None:
    sheet = sheet_of(plain(90_000, current_job=True, pay_currency="EUR"), plain(80_000))
    assert row(sheet, "year.1").cells[1].note == ""
