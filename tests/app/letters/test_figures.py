"""Terms and market figures in words, and which amounts may stand in a letter."""

from dataclasses import replace
from decimal import Decimal

import pytest

from offerdesk.app.letters.figures import known_amounts
from offerdesk.app.letters.hints import hints
from offerdesk.app.letters.lists import begin_draft, people_around
from offerdesk.domain.fields import Id, Ref, Text
from offerdesk.domain.journal import Person, Process
from offerdesk.domain.letters import Channel
from offerdesk.domain.negotiating import Ask, MarketFigure
from tests.app.letters.shelf import LETTER, NOW, Shelf, search, written


def asking(path: str, after: str) -> Shelf:
    return search().without(Ask).but(Ask(Id("a"), Ref("r1"), 0, path, "", after))


@pytest.mark.parametrize(
    ("path", "after", "said"),
    [
        ("one_offs[0].amount", "12000", "- a one-off payment of $12,000"),
        ("equity[1].value", "40000", "- equity worth $40,000"),
        ("start_date", "2027-02-01", "- February 1 as the first day"),
        ("title", "Lead engineer", "- the title Lead engineer"),
        ("hours.remote_days", "2.5", "- 2.5 remote days a week"),
    ],
)
def test_what_is_asked_for_is_said_in_words(path: str, after: str, said: str) -> None:
    assert written(asking(path, after), draft="D-08").values["asks"] == said


@pytest.mark.parametrize(("path", "after"), [("bonus.payout", "1"), ("title", " ")])
def test_what_has_no_words_stays_a_blank(path: str, after: str) -> None:
    letter = written(asking(path, after), draft="D-08")
    assert "asks" not in letter.values
    assert "{what you ask for}" in letter.text


def test_a_market_with_a_middle_alone_names_it() -> None:
    found = search().find(MarketFigure, Id("m"))
    assert found is not None
    middle = replace(found, p25=None, p75=None, as_of=None)
    letter = written(search().but(middle))
    assert letter.values["market"] == "about $94,000 a year in Oslo (Pay survey)"
    assert "range" not in letter.values
    assert Decimal(94000) in known_amounts(letter.about)


def test_an_application_without_an_offer_uses_its_own_place() -> None:
    process = replace(search().find(Process, Id("contoso")) or Process(Id("x"), "X"), place="oslo")
    letter = written(search().but(process), draft="D-22", offer=None)
    assert letter.values["range"] == "$94,000 to $101,000"


def test_a_counter_offer_says_what_one_brings() -> None:
    process = search().find(Process, Id("contoso"))
    assert process is not None
    bare = search().but(replace(process, contribution=Text("")))
    assert "contribution" in {h.kind for h in hints(written(bare, draft="D-08"))}


def test_people_around_a_letter_come_first() -> None:
    late = search().but(replace(search().find(Person, Id("ana")) or Person(Id("x"), "X"), name="Ana Ruiz"))
    assert [name for _, name in people_around(late, written(late).about)] == [
        "Ana Ruiz",
        "Tom Lee",
        "Eve Stone",
    ]


def test_any_letter_begins_about_what_is_at_hand() -> None:
    about = written().about
    offer = begin_draft(search(), "D-14", None, about, Id("n"), NOW)
    assert (offer.process, offer.offer, offer.person) == ("contoso", "offer", "ana")
    other = begin_draft(search(), "D-19", Id("initech"), about, Id("n"), NOW)
    assert (other.process, other.offer, other.person, other.interview) == ("initech", None, None, None)
    contact = begin_draft(search(), "D-03", Id("contoso"), None, Id("n"), NOW)
    assert (contact.person, contact.channel, contact.interview) == ("ana", Channel.PHONE, "onsite")
    assert begin_draft(search(), "D-18", None, None, Id("n"), NOW).process is None
    reference = begin_draft(search(), "D-25", Id("contoso"), about, Id("n"), NOW)
    assert (reference.process, reference.person) == ("contoso", None), "a reference is nobody of theirs"


def test_a_letter_about_a_person_alone_has_no_other_company() -> None:
    lonely = written(process=None, interview=None, offer=None, draft="D-18")
    assert "company" not in {h.kind for h in hints(lonely)}
    assert LETTER.person == "ana"
