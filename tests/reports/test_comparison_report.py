"""The comparison report: what it says, in which order, and that its figures are the sheet's."""

from dataclasses import replace
from datetime import date
from decimal import Decimal
from itertools import pairwise

from hypothesis import given, settings
from hypothesis import strategies as st

from offerdesk.app.assumption_sets import as_assumptions
from offerdesk.app.comparison import Comparison
from offerdesk.app.questions import open_points
from offerdesk.app.side_by_side import side_by_side
from offerdesk.charts.cumulative import cumulative
from offerdesk.charts.leaving import leaving
from offerdesk.charts.ranges import ranges
from offerdesk.charts.svg import draw
from offerdesk.charts.waterfall import waterfall
from offerdesk.charts.yearly import yearly
from offerdesk.domain.agreeing import Enquiry
from offerdesk.domain.assumptions import Assumptions, AssumptionSet, ExchangeRate, TaxMethod
from offerdesk.domain.fields import Id, Ref, Text
from offerdesk.domain.offer import Offer
from offerdesk.domain.parts import FullOffer, OneOff, OneOffKind, RepayRule
from offerdesk.domain.valuation import value
from offerdesk.reports.document import (
    Bullets,
    Chart,
    Facts,
    Figures,
    Heading,
    Paper,
    Paragraph,
    Table,
)
from offerdesk.reports.to_data import to_data
from tests.app.conftest import DE
from tests.app.views import compare, plain, sample, sample_data, texts
from tests.domain.making import NOTHING, OWNER, amount, assumed, assumptions, full_offers, share
from tests.reports.reporting import AT, STYLE, bullets_under, lead, of_kind, report, written
from tests.snapshots.compare import snapshot


def test_the_report_of_the_sample_reads_as_it_did() -> None:
    shown = written(report(sample()))
    assert shown == snapshot("reports/sample-comparison.txt", shown)


def test_the_redacted_report_of_the_sample_reads_as_it_did() -> None:
    shown = written(report(sample(), redacted=True))
    assert shown == snapshot("reports/sample-comparison-redacted.txt", shown)


def test_the_same_input_gives_the_same_document() -> None:
    assert report(sample()) == report(sample())


def test_sections_stand_in_the_order_in_which_they_are_read() -> None:
    heads = [block.text for block in of_kind(report(sample()), Heading) if block.level == 1]
    assert heads == [
        "At a glance",
        "Side by side",
        "What the offers say",
        "Worth over time",
        "Open questions",
        "Assumptions and sources",
        "How the totals come about",
    ]


def test_heading_levels_never_skip() -> None:
    levels = [block.level for block in of_kind(report(sample()), Heading)]
    assert levels[0] == 1
    assert all(after <= before + 1 for before, after in pairwise(levels))


def test_the_table_shows_what_the_sheet_shows() -> None:
    sheet = side_by_side(sample(), STYLE)
    worth, terms = of_kind(report(sample()), Table)[:2]
    printed = [[cell.text for cell in row.cells] for row in (*worth.rows, *terms.rows)]
    blank = ["" for _ in sheet.columns]
    assert printed == [[row.header, *([cell.text for cell in row.cells] or blank)] for row in sheet.rows]
    assert worth.header == ("Amounts in USD", *sample().names)


def test_figures_and_charts_are_those_of_the_sheet() -> None:
    document = report(sample())
    sheet = side_by_side(sample(), STYLE)
    (figures,) = of_kind(document, Figures)
    assert [item.value.strip("$") for item in figures.items] == texts(sheet, "total")
    assert [item.best for item in figures.items] == [False, True, False, False]
    assert [chart.spec for chart in of_kind(document, Chart)] == [
        yearly(sample()),
        cumulative(sample()),
        leaving(sample()),
        waterfall(sample()),
        ranges(sample()),
    ]


def test_the_verdict_names_the_best_its_lead_and_what_may_change_it() -> None:
    assert lead(sample()) == (
        "Over 4 years, Larkspur Systems brings the most: $407,287 more than Quillfeather. "
        "Something is still unknown about Quillfeather, so this can change."
    )
    two = plain(80_000, company="Globex", none_of=NOTHING[:-1])
    three = plain(70_000, company="Initech", none_of=NOTHING[:-1])
    assert lead(compare(plain(90_000), two, three)).endswith("about Globex and Initech, so this can change.")


def test_equal_offers_are_called_equal() -> None:
    said = lead(compare(plain(1), plain(1, company="Globex")))
    assert said == "Over 4 years, Acme and Globex bring the same."
    assert all(f.best for f in of_kind(report(compare(plain(1), plain(1))), Figures)[0].items)


def test_too_few_offers_are_not_ranked() -> None:
    assert lead(Comparison((), Assumptions())) == "There is nothing to compare yet."
    assert lead(compare(plain(1))).startswith("One offer is on the table")
    foreign = plain(1, company="Globex", pay_currency="EUR")
    only = lead(compare(plain(1), foreign))
    assert "only Acme can be valued" in only
    assert only.endswith("Without an exchange rate, Globex cannot be compared.")
    silent = Offer(Id("x"), "New")
    assert lead(compare(silent, silent)) == "Too little is known to rank the offers."
    three = compare(plain(1), plain(2, company="B"), foreign)
    assert lead(three).endswith("Without an exchange rate, Globex cannot be compared.")
    (figures,) = of_kind(report(three), Figures)
    assert figures.items[2].value == "€4"
    assert figures.items[2].note == "no exchange rate, not comparable"
    (figures,) = of_kind(report(compare(silent, plain(1))), Figures)
    assert (figures.items[0].value, figures.items[0].note) == ("?", "nothing is known yet")
    assert not figures.items[1].best


def test_the_charts_of_a_report_say_whom_they_leave_out() -> None:
    foreign = plain(1, company="Globex", pay_currency="EUR")
    noted = [chart.spec.note for chart in of_kind(report(compare(plain(1), foreign)), Chart)]
    assert noted == ["Without an exchange rate, not shown: Globex."] * 2
    charts = of_kind(report(compare(plain(1), foreign, Offer(Id("x"), "New"))), Chart)
    assert [chart.alt.endswith("Globex.") for chart in charts] == [True, False]
    assert charts[1].alt.endswith("Nothing known yet of New.")


def test_a_report_of_nothing_has_neither_table_nor_chart() -> None:
    document = report(Comparison((), Assumptions()))
    assert not of_kind(document, Table)
    assert not of_kind(document, Chart)
    assert not of_kind(report(compare(Offer(Id("x"), "New"))), Chart)


def test_it_tells_who_leads_when() -> None:
    assert bullets_under(report(sample()), "At a glance") == (
        "Meridian Karten pays more at first; from month 3 on, Quillfeather has brought more in total.",
        (
            "Meridian Karten pays more at first; from month 6 on, "
            "Harbor Freight Lines has brought more in total."
        ),
    )
    steady = compare(plain(100_000), plain(110_000, company="Globex"))
    assert not [p for p in of_kind(report(steady), Paragraph) if "paid back" in p.text]
    assert not any("pays more at first" in item for b in of_kind(report(steady), Bullets) for item in b.items)


def test_places_changed_more_than_once_are_told_in_one_sentence() -> None:
    def one_off(month: int, money: int) -> OneOff:
        return OneOff(Id(f"s{month}"), OWNER, kind=OneOffKind.OTHER, amount=amount(money), month=month)

    none = tuple(set(NOTHING) - {"one_offs"})
    early = FullOffer(plain(12_000, none_of=none), one_offs=(one_off(1, 5000), one_off(20, 9000)))
    late = FullOffer(plain(12_000, company="Globex", none_of=none), one_offs=(one_off(10, 7000),))
    document = report(compare(early, late))
    assert bullets_under(document, "At a glance") == (
        "Globex and Acme change places 2 times; from month 20 on, Acme stays ahead.",
    )
    assert not [p for p in of_kind(document, Paragraph) if "paid back" in p.text]
    repaid = replace(early.one_offs[0], repay_rule=RepayRule.WHOLE, repay_months=12)
    again = report(compare(replace(early, one_offs=(repaid, early.one_offs[1])), late))
    assert [p for p in of_kind(again, Paragraph) if "paid back" in p.text]


def test_each_employer_has_its_questions_and_the_current_job_has_none() -> None:
    document = report(compare(plain(1, current_job=True), plain(1, company="Globex")))
    assert len(bullets_under(document, "Globex: ")) > 1
    assert not [b for b in of_kind(document, Heading) if b.text.startswith("Acme: ")]
    settled = plain(
        1, decide_by=date(2026, 12, 1), start_date=date(2027, 1, 1), written=True, week_hours=None
    )
    heads = [b.text for b in of_kind(report(compare(settled)), Heading)]
    assert "Acme: 1 question" in heads
    (point,) = open_points(value(FullOffer(settled), Assumptions()), FullOffer(settled))
    answered = Enquiry(Id("q"), Ref("o1"), point.path, answer=Text("38"))
    told = replace(compare(settled), enquiries=(answered,))
    assert "Open questions" not in [b.text for b in of_kind(report(told), Heading)]
    job = report(compare(plain(1, current_job=True)))
    assert "Open questions" not in [b.text for b in of_kind(job, Heading)]


def test_assumptions_kept_under_a_name_are_named() -> None:
    (facts,) = of_kind(report(sample()), Facts)
    assert "Assumptions kept as" not in dict(facts.pairs)
    (careful, _) = sample_data().all(AssumptionSet)
    (facts,) = of_kind(report(replace(sample(), assumptions=as_assumptions(careful), kept=(careful,))), Facts)
    assert dict(facts.pairs)["Assumptions kept as"] == "Careful"


def test_assumptions_have_their_units_and_rates_their_day_and_source() -> None:
    (facts,) = of_kind(report(sample()), Facts)
    assert dict(facts.pairs) == {
        "Data as of": "Sat, Nov 21, 2026",
        "Currency": "USD",
        "Horizon": "48 months",
        "Working days a year": "260",
        "Own retirement contribution": "6%",
        "Medical charges a year": "$2,400",
        "Cost of living at home": "107",
        "Exchange rate": "1 EUR = 1.10 USD · Fri, Nov 13, 2026 · Sample figure, not a market rate",
    }


def test_a_rate_without_day_or_source_is_given_to_its_last_figure_and_only_where_it_is_used() -> None:
    rates = (ExchangeRate("EUR", Decimal("1.08515")), ExchangeRate("GBP", Decimal("1.3")))
    under = assumed(exchange_rates=rates, tax_method=TaxMethod.FLAT, tax_rate=share("0.4"))
    document = report(compare(plain(1), plain(2, pay_currency="EUR"), under=under))
    (facts,) = of_kind(document, Facts)
    assert [said for term, said in facts.pairs if term == "Exchange rate"] == ["1 EUR = 1.08515 USD"]
    assert ("Flat tax rate", "40%") in facts.pairs
    assert "except for take-home pay" in bullets_under(document, "Assumptions")[-1]


def test_it_is_written_in_the_readers_figures() -> None:
    document = report(sample(), DE, language="de", paper=Paper.LETTER)
    assert document.date == "Sa 21 Nov. 2026"
    assert (document.language, document.paper) == ("de", Paper.LETTER)
    (figures,) = of_kind(document, Figures)
    assert figures.items[0].value == "571.679\u00a0$"
    (facts,) = of_kind(document, Facts)
    assert ("Exchange rate", "1 EUR = 1,10 USD · Fr 13 Nov. 2026 · Sample figure, not a market rate") in (
        facts.pairs
    )


def test_rows_in_which_offers_agree_can_be_left_out() -> None:
    same = {"pto_days": amount(20), "title": "Clerk"}
    found = compare(plain(1, **same), plain(2, level="L5", **same))
    every = of_kind(report(found), Table)
    fewer = of_kind(report(found, differences_only=True), Table)
    assert "Paid leave" in [row.cells[0].text for row in every[1].rows]
    assert "Paid leave" not in [row.cells[0].text for row in fewer[1].rows]
    assert "Level" in [row.cells[0].text for row in fewer[1].rows]
    assert "Time off" not in [row.cells[0].text for row in fewer[1].rows]
    alike = report(compare(plain(1), plain(1)), differences_only=True)
    assert [b.text for b in of_kind(alike, Heading)].count("What the offers say") == 0


def test_metadata_are_neutral_and_the_date_is_given() -> None:
    document = report(sample())
    assert document.pdf_title == "Report"
    assert document.timestamp == int(AT.timestamp())
    assert document.footer == "Private"


@given(st.lists(full_offers(), max_size=4), assumptions(), st.booleans(), st.booleans())
@settings(max_examples=40, deadline=None)
def test_any_offers_make_a_report(
    found: list[FullOffer],
    under: Assumptions,
    redacted: bool,  # noqa: FBT001 - drawn by hypothesis
    fewer: bool,  # noqa: FBT001 - drawn by hypothesis
) -> None:
    comparison = compare(*found, under=under)
    document = report(comparison, redacted=redacted, differences_only=fewer)
    assert to_data(document, STYLE, draw)["blocks"]
