"""The review sheet and the stories on paper: tables to write into, facts, text; nothing empty."""

from datetime import UTC, datetime

import pytest

from offerdesk.app.preparing.page import Page, Point, Section, Sign
from offerdesk.app.preparing.review import review_sheet
from offerdesk.app.preparing.to_print import stories_and_pitches
from offerdesk.app.style import Style
from offerdesk.domain.fields import Id
from offerdesk.exchange.data import gather
from offerdesk.reports.document import Bullets, Document, Facts, Heading, Paragraph, Table
from offerdesk.reports.page_report import PageOptions, build
from offerdesk.reports.typst_runner import render
from tests.app.views import sample_data
from tests.reports.reporting import of_kind, written

AT = datetime(2026, 11, 28, 15, tzinfo=UTC)
STYLE = Style()


@pytest.fixture(scope="module")
def sheet() -> Document:
    """Give the review sheet of the sample's next interview."""
    page = review_sheet(sample_data(), Id("meridian-team"), STYLE, AT)
    assert page is not None
    return build(page, STYLE, PageOptions(AT))


def test_the_review_sheet_is_set_in_the_order_in_which_it_helps(sheet: Document) -> None:
    titles = [b.text for b in of_kind(sheet, Heading) if b.level == 1]
    assert titles[0] == "When and where"
    assert titles[2] == "What the role asks for – 3 gaps"
    assert titles[-1] == "Pay, last"
    assert (sheet.title, sheet.footer, sheet.pdf_title) == ("Meridian Karten", "Private", "Report")


def test_requirements_and_questions_are_tables_with_room_for_answers(sheet: Document) -> None:
    needs, asks = of_kind(sheet, Table)
    assert needs.rows[0].cells[1].text == (
        "The shipment ledger, without a minute of downtime\nMoving the ledger while it was in use"
    )
    assert asks.header == ("Question", "Their answer")
    assert {row.cells[1].text for row in asks.rows} == {""}
    assert asks.rows[1].cells[0].note.startswith("The team · still without an answer")


def test_each_shape_of_a_section_has_its_block() -> None:
    page = Page(
        "T",
        sections=(
            Section("facts", "Facts", (Point("nine", "When", "there"),)),
            Section("bullets", "Bullets", (Point("one"), Point("two", note="why"))),
            Section("told", "Told", (Point("Ana", "CTO", "new", (("", "Rows."), ("Met", "twice"))),)),
            Section("ask", "Ask", (Point("Q", sign=Sign.DONE, lines=(("A", "yes"),)),)),
            Section("none", "None"),
        ),
    )
    blocks = build(page, STYLE, PageOptions(AT)).blocks
    assert blocks[1] == Facts((("When", "nine\n(there)"),))
    assert blocks[3] == Bullets(("one", "two\n(why)"))
    assert blocks[5:9] == (
        Heading("Ana – CTO", 2),
        Paragraph("new", small=True),
        Paragraph("Rows."),
        Facts((("Met", "twice"),)),
    )
    assert isinstance(blocks[-1], Table)
    assert blocks[-1].rows[0].cells[0].note == "answered"
    assert "None" not in [b.text for b in blocks if isinstance(b, Heading)]


def test_stories_and_pitches_are_printed_with_their_length_and_what_they_lack() -> None:
    text = written(build(stories_and_pitches(sample_data()), STYLE, PageOptions(AT)))
    assert "## In half a minute\n54 words, about 0:25\n" in text
    assert "## Priya’s first design review\nStill lacks: result, result in figures\n" in text
    empty = build(stories_and_pitches(gather(())), STYLE, PageOptions(AT))
    assert [b.text for b in of_kind(empty, Paragraph)] == ["Nothing is written down yet."]


def test_the_review_sheet_can_be_set(sheet: Document) -> None:
    report = render(sheet, STYLE)
    assert report.pages >= 2
    assert report.replaced == ()
