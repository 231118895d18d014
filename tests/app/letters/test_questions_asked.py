"""The mail with questions asks what is still open: what was answered or dropped is left out."""

from datetime import date

from offerdesk.domain.agreeing import AgreedPoint, Enquiry
from offerdesk.domain.fields import Id, Ref, Text
from tests.app.letters.shelf import search, written

OFFER = Ref("offer")


def body(*enquiries: Enquiry, language: str = "en") -> str:
    return written(search().but(*enquiries), draft="D-05", language=language).text


def test_every_open_point_of_the_offer_is_asked() -> None:
    assert "- When would I start?" in body() or "- When may I expect the offer in writing?" in body()


def test_what_was_answered_is_not_asked_again_and_ones_own_question_is() -> None:
    text = body(
        Enquiry(Id("1"), OFFER, "written", answer=Text("Friday"), answered_at=date(2026, 11, 3)),
        Enquiry(Id("2"), OFFER, text=Text("Who would be my mentor?")),
    )
    assert "in writing" not in text
    assert "- Who would be my mentor?" in text


def test_another_language_has_its_own_words() -> None:
    text = body(Enquiry(Id("2"), OFFER, text=Text("Wer wäre mein Mentor?")), language="de")
    assert "- Wann darf ich das Angebot schriftlich erwarten?" in text
    assert "- Wer wäre mein Mentor?" in text


def test_the_letter_on_what_was_agreed_lists_every_noted_point_once() -> None:
    points = (
        AgreedPoint(Id("1"), OFFER, "pay.amount", value="181000"),
        AgreedPoint(Id("2"), OFFER, text=Text("A parking place")),
    )
    text = written(search().but(*points), draft="D-11", language="en").text
    assert text.count("base salary") == 1
    assert "$181,000" in text
    assert "- a parking place" in text.lower()
