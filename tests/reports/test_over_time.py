"""Leaving early, the way between two totals and their reach, on paper where there is something to say."""

from offerdesk.app.leaving import leave_overview
from offerdesk.charts.leaving import leaving
from offerdesk.charts.ranges import ranges
from offerdesk.charts.waterfall import waterfall
from offerdesk.domain.fields import Id
from offerdesk.domain.offer import Offer
from offerdesk.domain.parts import FullOffer, OneOff, RepayRule
from offerdesk.reports.document import Chart, Document, Heading, RowStyle, Table
from tests.app.views import compare, plain, sample
from tests.domain.making import OWNER, amount, bare, rsu, share
from tests.reports.reporting import STYLE, of_kind, report

SECTIONS = ("If I leave", "What makes the difference", "How far it may reach")


def sections(document: Document) -> list[str]:
    return [block.text for block in of_kind(document, Heading) if block.text in SECTIONS]


def test_the_sample_has_all_three_in_order() -> None:
    assert sections(report(sample())) == list(SECTIONS)


def test_the_table_of_leaving_shows_what_the_window_shows() -> None:
    table = next(t for t in of_kind(report(sample()), Table) if t.caption == "If I leave")
    sheet = leave_overview(sample(), STYLE)
    assert [row.cells[0].text for row in table.rows] == [row.header for row in sheet.rows]
    groups = [row.cells[0].text for row in table.rows if row.style is RowStyle.GROUP]
    assert groups == [
        "Left in the end",
        "Unvested equity lost",
        "Unvested match lost",
        "Cost of keeping options",
    ]
    assert table.rows[1].cells[2].note == "21,500 paid back"
    assert table.header[0] == "Leaving after, in USD"


def test_offers_that_can_be_left_at_any_time_have_no_section_on_leaving() -> None:
    assert sections(report(compare(plain(1), plain(2)))) == ["What makes the difference"]


def test_one_offer_has_no_way_to_another() -> None:
    clause = OneOff(Id("s"), OWNER, amount=amount(9000), repay_rule=RepayRule.WHOLE, repay_months=12)
    document = report(compare(FullOffer(bare(), one_offs=(clause,), grants=(rsu(),))))
    assert sections(document) == ["If I leave", "How far it may reach"]


def test_what_is_certain_and_alike_needs_no_section() -> None:
    assert sections(report(compare(plain(1), plain(1)))) == []
    assert sections(report(compare(Offer(Id("x"), "New")))) == []
    foreign = plain(9, company="Globex", pay_currency="EUR")
    assert sections(report(compare(plain(1), foreign))) == []


def test_an_unknown_part_opens_the_range() -> None:
    assert "How far it may reach" in sections(report(compare(plain(1, none_of=()))))
    bonus = plain(1, bonus_target=share("0.1"), none_of=tuple(set(bare().none_of) - {"bonus"}))
    assert "How far it may reach" in sections(report(compare(bonus)))


def test_each_chart_is_described() -> None:
    charts = of_kind(report(sample()), Chart)[2:]
    assert [chart.spec for chart in charts] == [leaving(sample()), waterfall(sample()), ranges(sample())]
    kinds = [chart.alt.partition(":")[0] for chart in charts]
    assert kinds == ["Lines", "Waterfall", "Ranges"]
