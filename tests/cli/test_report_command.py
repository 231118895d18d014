"""The report on the command line: a PDF without a display, the same bytes for the same input and date."""

from pathlib import Path

import pikepdf
import pytest

from offerdesk.cli.report import comparison_of
from offerdesk.exchange import json_file
from tests.cli.command_line import SAMPLE, CommandLine


def test_the_same_file_and_date_give_the_same_bytes(offerdesk: CommandLine, sample_desk: Path) -> None:
    one, two = offerdesk.folder / "one.pdf", offerdesk.folder / "two.pdf"
    answer = offerdesk("report", sample_desk, "-o", one, "--date", "2026-11-21")
    assert (answer.code, answer.err) == (0, "")
    assert answer.out.startswith("one.pdf: ")
    offerdesk("report", SAMPLE, "-o", two, "--date", "2026-11-21")
    assert one.read_bytes() == two.read_bytes()


@pytest.mark.parametrize(("paper", "width"), [("a4", 595), ("letter", 612)])
def test_the_paper_can_be_chosen(paper: str, width: int, offerdesk: CommandLine) -> None:
    out = offerdesk.folder / "x.pdf"
    assert offerdesk("report", SAMPLE, "-o", out, "--paper", paper, "--redact").code == 0
    with pikepdf.open(out) as pdf:
        assert round(float(pdf.pages[0].mediabox[2])) == width
        assert "Larkspur" not in str(pdf.docinfo)


def test_a_character_without_a_font_is_told(offerdesk: CommandLine) -> None:
    content = {"format": "offerdesk", "version": 1, "offers": [{"id": "a", "company": "A \U00012000"}]}
    answer = offerdesk("report", offerdesk.file("x.json", content), "-o", offerdesk.folder / "x.pdf")
    assert answer.code == 0
    assert "1 character has no font" in answer.err


def test_a_report_needs_an_offer(offerdesk: CommandLine) -> None:
    file = offerdesk.file("x.json", {"format": "offerdesk", "version": 1})
    answer = offerdesk("report", file, "-o", offerdesk.folder / "x.pdf")
    assert (answer.code, answer.err) == (
        2,
        "offerdesk: x.json: there is no offer to compare: add one first\n",
    )
    assert not (offerdesk.folder / "x.pdf").exists()


def test_the_current_job_comes_first_and_hidden_offers_stay_out() -> None:
    data = json_file.read(SAMPLE.read_bytes())
    names = [full.offer.id for full in comparison_of(data).offers]
    assert names == ["current", "larkspur", "meridian", "quillfeather"]


def test_the_review_sheet_of_the_next_interview_is_written(offerdesk: CommandLine) -> None:
    out = offerdesk.folder / "sheet.pdf"
    answer = offerdesk("report", SAMPLE, "-o", out, "--kind", "preparation", "--date", "2026-11-28")
    assert (answer.code, answer.err) == (0, "")
    with pikepdf.open(out) as pdf:
        assert len(pdf.pages) > 1
        assert "Meridian" not in str(pdf.docinfo)


@pytest.mark.parametrize(
    ("more", "said"),
    [
        (("--date", "2030-01-01"), "no interview is planned: name one with --interview"),
        (("--interview", "gone"), "there is no interview “gone”"),
        (("--redact",), "--redact: a review sheet cannot do without names"),
    ],
)
def test_a_review_sheet_needs_an_interview_and_its_names(
    more: tuple[str, ...], said: str, offerdesk: CommandLine
) -> None:
    out = offerdesk.folder / "sheet.pdf"
    answer = offerdesk("report", SAMPLE, "-o", out, "--kind", "preparation", *more)
    assert answer.code == 2
    assert said in answer.err
    assert not out.exists()


def test_the_negotiation_is_a_brief_for_oneself_or_for_them(offerdesk: CommandLine) -> None:
    mine, theirs = offerdesk.folder / "mine.pdf", offerdesk.folder / "theirs.pdf"
    dated = ("--kind", "negotiation", "--date", "2026-11-28")
    assert offerdesk("report", SAMPLE, "-o", mine, *dated).code == 0
    assert offerdesk("report", SAMPLE, "-o", theirs, *dated, "--for-them").code == 0
    assert mine.read_bytes() != theirs.read_bytes()


@pytest.mark.parametrize(
    ("given", "words"),
    [
        (("--kind", "negotiation", "--offer", "nobody"), "there is no offer “nobody”"),
        (("--kind", "negotiation", "--redact"), "a brief needs names: --for-them leaves out what is private"),
        (("--for-them",), "only the negotiation has a variant for the other side"),
    ],
)
def test_a_brief_that_cannot_be_made_says_why(
    given: tuple[str, ...], words: str, offerdesk: CommandLine
) -> None:
    answer = offerdesk("report", SAMPLE, "-o", offerdesk.folder / "x.pdf", *given)
    assert answer.code == 2
    assert words in answer.err


def test_without_an_offer_there_is_nothing_to_brief(offerdesk: CommandLine) -> None:
    file = offerdesk.file("x.json", {"format": "offerdesk", "version": 1})
    answer = offerdesk("report", file, "-o", offerdesk.folder / "x.pdf", "--kind", "negotiation")
    assert (answer.code, "add one first" in answer.err) == (2, True)
