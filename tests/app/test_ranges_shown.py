"""Ranges around figures where they are shown: sheet, explanation, terms, questions, bars; redacted, too."""

from dataclasses import replace
from decimal import Decimal

from offerdesk.app.comparison import Comparison
from offerdesk.app.explained import Explained
from offerdesk.app.explanation import explain_cell
from offerdesk.app.part_text import part_text
from offerdesk.app.questions import open_questions, questions
from offerdesk.app.redact import redact
from offerdesk.app.rows import Mark
from offerdesk.app.side_by_side import side_by_side
from offerdesk.app.spans import Span, span_of
from offerdesk.app.style import Style
from offerdesk.app.term_texts import term_texts
from offerdesk.domain.fields import Id
from offerdesk.domain.lines import Source
from offerdesk.domain.parts import Cost, FullOffer
from offerdesk.domain.values import Per, Range
from tests.app.views import compare, row
from tests.domain.making import OWNER, amount, assumed, bare, rsu, share

STYLE = Style()
PAY = Range("pay.amount", Decimal(100_000), Decimal(120_000))
PARKING = Cost(
    Id("c"), OWNER, label="Parking", per=Per.YEAR, ranges=(Range("amount", Decimal(1000), Decimal(3000)),)
)


def wide() -> FullOffer:
    """Return an offer whose pay and parking lie in ranges."""
    return FullOffer(bare(pay_amount=None, none_of=(), ranges=(PAY,)), costs=(PARKING,))


def shown(*offers: FullOffer) -> Comparison:
    """Return offers side by side over a year."""
    return compare(*offers, under=assumed(12))


def explained(comparison: Comparison, key: str = "total") -> Explained:
    """Return the explanation of a cell of the first offer."""
    found = explain_cell(comparison, key, comparison.offers[0].offer.id, STYLE)
    assert found is not None
    return found


def test_a_total_over_ranges_shows_how_far_it_may_reach() -> None:
    cell = row(side_by_side(shown(wide()), STYLE), "total").cells[0]
    assert cell.text == "108,000+"
    assert cell.note == "97,000–119,000"
    assert "may lie between 97,000 and 119,000" in cell.speech
    assert "between 97,000 and 119,000" in cell.tip


def test_the_difference_from_the_current_job_follows_the_reach_of_a_total() -> None:
    mine = FullOffer(bare(pay_amount=amount(90_000), current_job=True))
    cell = row(side_by_side(shown(wide(), mine), STYLE), "total").cells[0]
    assert cell.note == "97,000–119,000 · +18,000 · +20%"


def test_a_figure_that_no_range_moves_has_no_reach() -> None:
    comparison = shown(replace(wide(), costs=()))
    sheet = side_by_side(comparison, STYLE)
    assert row(sheet, "average").cells[0].note == ""
    assert "between 100,000 and 120,000" in row(sheet, "average").cells[0].tip
    assert "between" not in row(sheet, "year.1.commute").cells[0].tip
    assert comparison.spreads[0] is not None
    assert shown(FullOffer(bare())).spreads == (None,)


def test_a_total_over_unknown_parts_names_them() -> None:
    cell = row(side_by_side(shown(wide()), STYLE), "total").cells[0]
    assert cell.mark is Mark.INCOMPLETE
    assert cell.tip.startswith("Still unknown: Bonus, Sign-on,")


def test_an_explanation_names_each_range_and_who_can_narrow_it() -> None:
    tree = explained(shown(wide()))
    assert tree.why == "given its ranges, between 97,000 and 119,000"
    pay, parking = tree.children[-2:]
    assert pay.label == "Pay: where in $100,000–$120,000 will it be?"
    assert (pay.amount, pay.why) == ("$98,000–$118,000", "The employer can narrow it.")
    assert pay.source == Source("offer", Id("o1"), "pay_amount")
    assert parking.label == "Parking, Amount: where in $1,000–$3,000 will it be?"
    assert (parking.amount, parking.why) == ("$107,000–$109,000", "Yours to narrow.")
    assert parking.source == Source("cost", Id("c"), "amount")


def test_the_line_of_a_middle_says_so() -> None:
    base = explained(shown(wide()), "year.1.base")
    assert base.children[0].why.endswith("; Pay: the middle of $100,000 to $120,000")


def test_each_range_that_an_employer_knows_is_a_question() -> None:
    comparison = shown(wide())
    valuation, full = comparison.valuations[0], comparison.offers[0]
    asked = "Pay: where in $100,000–$120,000 will it be?"
    assert asked in questions(valuation, full)
    assert asked in open_questions(valuation, full, STYLE)
    assert not any("Parking" in found for found in open_questions(valuation, full, STYLE))
    assert not any("base pay" in found for found in questions(valuation, full))
    own = replace(full, costs=(), grants=(rsu(ranges=(Range("growth", Decimal(0), Decimal("0.1")),)),))
    assert not any("growth" in found for found in questions(valuation, own))


def test_terms_and_parts_show_their_range() -> None:
    bonus = Range("bonus.target", Decimal("0.08"), Decimal("0.12"))
    ranges = (PAY, bonus, Range("time_off.pto_days", Decimal(20), Decimal(30)))
    full = FullOffer(bare(pay_amount=None, bonus_target=share("0.1"), none_of=(), ranges=ranges))
    said = term_texts(full, STYLE)
    assert said["field.pay_amount"] == "$100,000–$120,000 a year"
    assert said["field.bonus_target"] == "8–12% of base pay"
    assert said["field.pto_days"] == "20–30 days"
    assert part_text(PARKING, full.offer, STYLE) == "Parking $2,000 a year · Amount $1,000–$3,000"


def test_the_bar_of_an_offer_reaches_as_far_as_its_ranges() -> None:
    comparison = shown(wide())
    (valuation,), (reach,) = comparison.valuations, comparison.spreads
    assert span_of(valuation) == Span(Decimal(108_000), Decimal(108_000), Decimal(108_000))
    assert span_of(valuation, reach) == Span(Decimal(97_000), Decimal(108_000), Decimal(119_000))


def test_a_redacted_comparison_holds_its_ranges_in_points() -> None:
    redacted = redact(shown(wide()))
    (found,) = redacted.offers[0].offer.ranges
    assert (round(found.low), round(found.high)) == (926, 1111)
    assert redacted.valuations[0].complete == shown(wide()).valuations[0].complete
    assert round(redacted.valuations[0].total) == 1000
    assert "$" not in " ".join(open_questions(redacted.valuations[0], redacted.offers[0], STYLE))
