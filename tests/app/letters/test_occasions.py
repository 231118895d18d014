"""What is offered to be written, who was thanked, and how the list reads."""

from dataclasses import replace
from datetime import date, datetime, timedelta
from typing import Any

import pytest

from offerdesk.app.letters.lists import LetterList, interviews_to_thank_for
from offerdesk.app.letters.occasions import Occasion, occasions
from offerdesk.app.letters.thanks import Coverage, Enough, coverage
from offerdesk.app.rows import RowKind
from offerdesk.app.style import Style
from offerdesk.domain.fields import Id, Ref
from offerdesk.domain.interviews import Interview, Remark
from offerdesk.domain.journal import Process
from offerdesk.domain.letters import Channel, Letter
from offerdesk.domain.offer import Offer
from offerdesk.domain.values import OfferState
from tests.app.letters.shelf import LETTER, NOW, Shelf, search

CONTOSO = Id("contoso")


def changed(kind: type[Any], id_: str, shelf: Shelf | None = None, **values: Any) -> Shelf:
    """Return the search with one entity changed."""
    here = shelf or search()
    found = here.find(kind, Id(id_))
    assert found is not None
    return here.but(replace(found, **values))


BY_PHONE = changed(Interview, "onsite", hear_by_channel="phone")


def offered(shelf: Shelf, now: datetime = NOW, process: str = "contoso") -> list[str]:
    return [o.draft for o in occasions(shelf, now, Style(), Id(process))]


def without_offer(shelf: Shelf | None = None) -> Shelf:
    return (shelf or search()).without(Offer)


def written(draft: str, **values: Any) -> Letter:
    return replace(LETTER, id=Id(draft), draft=draft, person=None, interview=None, **values)


def coverage_of(shelf: Shelf) -> Coverage:
    interview = shelf.find(Interview, Id("onsite"))
    assert interview is not None
    return coverage(shelf, interview)


def test_everybody_met_is_to_be_thanked() -> None:
    found = [o for o in occasions(search(), NOW, Style()) if o.draft == "D-01"]
    assert [(o.person, o.interview) for o in found] == [("ana", "onsite"), ("tom", "onsite")]
    assert found[0].why == "Met on Thu, Nov 19, 2026"
    assert len({o.key for o in found}) == 2


def test_who_has_a_letter_already_is_not_offered_again() -> None:
    found = [o.person for o in occasions(search().but(LETTER), NOW, Style()) if o.draft == "D-01"]
    assert found == ["tom"]


@pytest.mark.parametrize(
    ("shelf", "draft"),
    [
        (changed(Process, "contoso", rejected_at=date(2026, 11, 20)), "D-01"),
        (changed(Offer, "offer", state=OfferState.ACCEPTED), "D-06"),
        (changed(Process, "contoso", no_feedback=True, rejected_at=date(2026, 11, 20)), "D-16"),
        (search().but(written("D-11")), "D-11"),
    ],
)
def test_what_does_not_fit_is_not_offered(shelf: Shelf, draft: str) -> None:
    assert draft not in offered(shelf)


@pytest.mark.parametrize(
    ("shelf", "now", "draft"),
    [
        (changed(Offer, "offer", state=OfferState.UNDER_REVIEW), NOW, "D-04"),
        (changed(Offer, "offer", state=OfferState.QUESTIONS), NOW, "D-05"),
        (search(), NOW + timedelta(days=12), "D-06"),
        (search(), NOW, "D-11"),
        (without_offer(), NOW + timedelta(days=10), "D-02"),
        (without_offer(BY_PHONE), NOW + timedelta(days=10), "D-03"),
        (changed(Process, "initech", without_offer(), accepted_at=date(2026, 11, 18)), NOW, "D-12"),
        (changed(Process, "contoso", rejected_at=date(2026, 11, 20)), NOW, "D-15"),
        (changed(Process, "contoso", rejected_at=date(2026, 11, 20)), NOW, "D-16"),
        (search(), NOW - timedelta(days=3), "D-20"),
        (changed(Process, "contoso", referred_by=Ref("eve")), NOW, "D-26"),
        (changed(Offer, "offer", process=Ref("initech")), NOW, "D-07"),
    ],
)
def test_each_occasion_comes_in_its_time(shelf: Shelf, now: datetime, draft: str) -> None:
    assert draft in offered(shelf, now)


def test_an_occasion_begins_a_letter() -> None:
    occasion = Occasion("D-03", Ref("contoso"), "They named a day", person=Ref("ana"))
    letter = occasion.letter(Id("new"), NOW)
    assert (letter.draft, letter.channel, letter.made_at) == ("D-03", Channel.PHONE, NOW)
    assert occasion.key == "D-03:contoso:::ana"


def test_coverage_counts_people_and_looks_at_their_details() -> None:
    found = coverage_of(search())
    assert found.say() == "0 of 2 thanked"
    assert [(t.person.name, t.details, t.enough) for t in found.people] == [
        ("Ana Ruiz", 2, Enough.GOOD),
        ("Tom Lee", 0, Enough.NOTHING),
    ]
    assert coverage_of(search().without(Remark, "own")).people[0].enough is Enough.THIN


def test_only_what_was_sent_counts_as_thanks() -> None:
    drafted = coverage_of(search().but(LETTER))
    sent = coverage_of(search().but(LETTER, replace(LETTER, id=Id("second"), sent_at=NOW)))
    assert (drafted.thanked, sent.thanked) == (0, 1)
    assert drafted.people[0].letter == LETTER
    assert [t.person.name for t in sent.missing] == ["Tom Lee"]


def test_the_list_has_what_to_write_what_was_begun_and_what_was_sent() -> None:
    shelf = search().but(
        replace(LETTER, made_at=NOW), replace(LETTER, id=Id("out"), person=Ref("tom"), sent_at=NOW)
    )
    sheet = LetterList(shelf, NOW, Style(), CONTOSO).sheet()
    groups = [row.header for row in sheet.rows if row.kind is RowKind.GROUP]
    assert groups == ["To write now", "Drafts", "Sent"]
    rows = {row.key: row for row in sheet.rows}
    assert rows["letter:letter"].cells[0].text == "Ana Ruiz"
    assert rows["letter:letter"].group == "draft"
    assert rows["letter:out"].cells[1].text == "Fri, Nov 20, 2026"
    everywhere = LetterList(shelf, NOW, Style()).sheet()
    assert next(r for r in everywhere.rows if r.key == "letter:out").cells[0].note == "Contoso"


def test_an_empty_list_says_what_belongs_there() -> None:
    sheet = LetterList(Shelf(()), NOW, Style()).sheet()
    assert sheet.rows == ()
    assert "after each interview" in sheet.empty


def test_past_interviews_with_people_have_a_coverage() -> None:
    later = Interview(Id("later"), Ref("initech"), start=NOW + timedelta(days=1), people=(Ref("ana"),))
    alone = Interview(Id("alone"), Ref("initech"), start=NOW - timedelta(days=1))
    shelf = search().but(later, alone)
    assert [i.id for i in interviews_to_thank_for(shelf, NOW, None)] == ["onsite"]
    assert [i.id for i in interviews_to_thank_for(shelf, NOW, CONTOSO)] == ["onsite"]
    assert interviews_to_thank_for(shelf, NOW, Id("initech")) == ()
