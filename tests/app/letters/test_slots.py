"""What the desk knows stands in the letter, in its language; what it does not know stays a blank."""

from dataclasses import replace
from datetime import UTC, date, datetime

import pytest

from offerdesk.app.letters.drafts import language_of
from offerdesk.app.style import Style
from offerdesk.domain.assumptions import Settings
from offerdesk.domain.fields import Id, Ref, Text
from offerdesk.domain.interviews import Interview, Missed
from offerdesk.domain.journal import Person
from offerdesk.domain.offer import Offer
from tests.app.letters.shelf import WARM, Shelf, search, written

BRITISH = Style("en_GB", date_order="dmy")


def value(name: str, language: str) -> str:
    return written(language=language).values[name].replace("\u00a0", " ")


@pytest.mark.parametrize(
    ("name", "english", "german"),
    [
        ("name", "Ana Ruiz", "Ana Ruiz"),
        ("first", "Ana", "Ana"),
        ("me", "Kim Novak", "Kim Novak"),
        ("met", "our video call", "unser Videogespräch"),
        ("interview_day", "November 19", "19. November"),
        ("detail1", "The team plans in small steps", "The team plans in small steps"),
        ("detail2", "She sings in a choir", "She sings in a choir"),
        ("missed1", "My certificate in safety", "My certificate in safety"),
        ("hear_by", "November 27", "27. November"),
        ("decide_by", "December 4", "4. Dezember"),
        (
            "asks",
            "- a base salary of $97,500\n- 28 days of paid leave",
            "- ein Grundgehalt von 97.500 $\n- 28 Urlaubstage",
        ),
        ("agreed", "- a base salary of $95,000", "- ein Grundgehalt von 95.000 $"),
        (
            "market",
            "between $88,000 and $101,000 a year in Oslo (Pay survey, September 2026)",
            "zwischen 88.000 $ und 101.000 $ im Jahr in Oslo (Pay survey, September 2026)",
        ),
        ("range", "$94,000 to $101,000", "94.000 $ bis 101.000 $"),
        ("argument1", "I lead a team now", "I lead a team now"),
        (
            "achievements",
            "- Cut build times (from 30 to 4 minutes)",
            "- Cut build times (from 30 to 4 minutes)",
        ),
    ],
)
def test_a_slot_has_its_value_in_both_languages(name: str, english: str, german: str) -> None:
    assert (value(name, "en"), value(name, "de")) == (english, german)


def test_days_follow_the_readers_english() -> None:
    assert written(style=BRITISH).values["interview_day"] == "19 November"


def test_the_latest_interview_with_the_person_is_meant_where_none_is_named() -> None:
    later = Interview(
        Id("later"), Ref("contoso"), start=datetime(2026, 11, 20, tzinfo=UTC), people=(Ref("tom"),)
    )
    shelf = search().but(later)
    assert written(shelf, interview=None).values["interview_day"] == "November 19"
    assert written(shelf, interview=None, person=Ref("tom")).values["interview_day"] == "November 20"
    assert written(shelf, interview=None, person=None).values["interview_day"] == "November 20"


def test_a_missed_point_that_another_letter_made_is_not_made_again() -> None:
    point = Missed(Id("point"), Ref("onsite"), text=Text("My certificate"), used_in="letter:other")
    assert "missed1" not in written(search().but(point)).values
    assert "missed1" in written(search().but(replace(point, used_in="letter:letter"))).values


def test_what_is_not_known_stays_a_blank() -> None:
    shelf = Shelf((Settings(), Person(Id("ana"), "Ana Ruiz")))
    english = written(shelf, process=None, interview=None, offer=None)
    german = written(shelf, language="de", process=None, interview=None, offer=None, tone=WARM)
    assert "{your name}" in english.text
    assert "{day you met}" in english.text
    assert not english.ready
    assert "{Tag des Gesprächs}" in german.text
    assert "{etwas, das Ihnen erzählt wurde}" in german.text


def test_a_letter_to_nobody_greets_without_a_name() -> None:
    assert written(person=None).text.startswith("Hello,")
    assert written(person=None, language="de").text.startswith("Guten Tag,")


def test_another_offer_gives_the_date_to_tell_of() -> None:
    other = Offer(Id("o2"), "Initech", Ref("initech"), decide_by=date(2026, 11, 30))
    shelf = search().but(other)
    assert written(shelf, draft="D-07", offer=None).values["other_deadline"] == "November 30"
    own = written(shelf, draft="D-07", offer=None, process=Ref("initech"), interview=None)
    assert own.values["other_deadline"] == "December 4"


def test_figures_of_the_market_need_a_place_that_fits() -> None:
    there = search().find(Offer, Id("offer"))
    assert there is not None
    assert "market" not in written(search().but(replace(there, city="Bergen"))).values


def test_what_was_typed_is_kept_whole() -> None:
    letter = written(text=Text("Dear Ana,\n\nThank you [for it]."), subject="Thanks")
    assert (letter.text, letter.subject, letter.own) == ("Dear Ana,\n\nThank you [for it].", "Thanks", True)
    assert letter.ready
    assert letter.notes == ()


def test_the_language_is_the_letters_or_the_persons_or_the_readers() -> None:
    assert language_of("de", "en_US") == "de"
    assert language_of("", "de_AT") == "de"
    assert language_of("fr", "pt_BR") == "en"
    german = search().but(Settings(name="Kim Novak", letter_language="de"))
    assert written(german, language="").language == "de"
