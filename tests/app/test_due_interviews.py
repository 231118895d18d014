"""What interviews and applications give to do, as tables."""

from datetime import date
from decimal import Decimal
from typing import Any

import pytest

from offerdesk.app.due import DueState
from offerdesk.domain.fields import Id, Number, Ref, Text
from offerdesk.domain.interviews import Asked, InterviewFormat, Promise, Remark
from offerdesk.domain.journal import Person, Process, Who
from offerdesk.domain.letters import Letter
from offerdesk.domain.tasks import Checklist, ChecklistItem
from tests.app.searching import ACME, at, dues, interview, none, one, rule, written

HEARD = "They have been in touch"
RUTH, LEO = Person(Id("ruth"), "Ruth Okonkwo"), Person(Id("leo"), "Leo Marchetti")
BOTH = (Ref("ruth"), Ref("leo"))
ENDED = at("2026-11-24T11:00")


def test_everyone_met_is_thanked_by_a_task_of_their_own() -> None:
    found = rule("R-01", ACME, RUTH, LEO, interview(end=ENDED, people=(*BOTH, Ref("ruth"))))
    assert {(d.person, d.title, written(d)) for d in found} == {
        ("ruth", "Thank Ruth Okonkwo", "2026-11-25T11:00-05:00"),
        ("leo", "Thank Leo Marchetti", "2026-11-25T11:00-05:00"),
    }
    assert found[0].reason == "24 hours after the end of the interview, Tue 24 Nov 2026, 11:00"


def test_a_panel_without_names_is_thanked_once() -> None:
    found = one("R-01", ACME, interview(end=ENDED, format=InterviewFormat.PANEL))
    assert (found.person, found.title) == (None, "Thank the people you met at Acme")
    assert len(rule("R-02", ACME, RUTH, LEO, interview(end=ENDED, people=BOTH))) == 3


@pytest.mark.parametrize(
    ("end", "zone", "due"),
    [
        ("2026-03-07T15:00-05:00", "America/New_York", "2026-03-08T16:00-04:00"),
        ("2026-10-31T15:00-04:00", "America/New_York", "2026-11-01T14:00-05:00"),
        ("2026-03-28T16:00+01:00", "Europe/Berlin", "2026-03-29T17:00+02:00"),
        ("2026-11-24T16:00+05:45", "Asia/Kathmandu", "2026-11-25T16:00+05:45"),
        ("2026-12-31T23:30+01:00", "Europe/Berlin", "2027-01-01T23:30+01:00"),
        ("2028-02-28T10:00-05:00", "", "2028-02-29T10:00-05:00"),
    ],
)
def test_thanks_are_due_when_a_day_of_hours_has_passed(end: str, zone: str, due: str) -> None:
    assert written(one("R-01", ACME, interview(end=at(end), zone=zone))) == due


def test_a_reason_names_the_place_whose_clocks_it_goes_by_where_mine_show_another_time() -> None:
    far = one("R-01", ACME, interview(end=at("2026-11-24T16:00+01:00"), zone="Europe/Berlin"))
    assert far.reason == "24 hours after the end of the interview, Tue 24 Nov 2026, 16:00, Berlin time"
    near = one("R-01", ACME, interview(end=ENDED, zone="America/New_York"))
    assert near.reason == "24 hours after the end of the interview, Tue 24 Nov 2026, 11:00"


def test_an_interview_without_an_end_counts_from_its_start() -> None:
    assert written(one("R-01", ACME, interview(start=ENDED))) == "2026-11-25T11:00-05:00"
    assert none("R-01", ACME, interview())
    assert none("R-01", ACME, interview(end=ENDED, outcome="Cancelled"))


@pytest.mark.parametrize(
    ("end", "nudges"),
    [
        ("2026-11-24T11:00", ["2026-11-24T13:00", "2026-11-25T07:00"]),
        ("2026-11-24T18:30", ["2026-11-25T09:00", "2026-11-25T14:30"]),
        ("2026-11-24T05:00", ["2026-11-24T09:00", "2026-11-25T01:00"]),
    ],
)
def test_thanks_are_spoken_of_in_the_day_and_once_more_late(end: str, nudges: list[str]) -> None:
    found = one("R-01", ACME, interview(end=at(end)))
    assert [each.isoformat(timespec="minutes")[:16] for each in found.reminders] == nudges


@pytest.mark.parametrize(
    ("end", "zone", "steps"),
    [
        (
            "2026-11-24T11:00",
            "",
            ["2026-11-24T11:00-05:00", "2026-11-24T20:00-05:00", "2026-11-25T08:00-05:00"],
        ),
        (
            "2026-11-24T14:00",
            "America/Los_Angeles",
            ["2026-11-24T11:00-08:00", "2026-11-24T20:00-08:00", "2026-11-25T08:00-08:00"],
        ),
        ("2026-11-24T21:00", "", ["2026-11-24T21:00-05:00", "2026-11-25T08:00-05:00"]),
    ],
)
def test_notes_are_asked_for_at_once_in_the_evening_and_in_the_morning(
    end: str, zone: str, steps: list[str]
) -> None:
    found = rule("R-02", ACME, interview(end=at(end), zone=zone))
    assert [written(due) for due in found] == steps


@pytest.mark.parametrize(
    "notes",
    [
        (interview(end=ENDED, atmosphere=Text("Quiet")),),
        (interview(end=ENDED, feeling=Number(Decimal(7))),),
        (interview(end=ENDED), Remark(Id("r"), Ref("i"), text=Text("They rebuild the farm"))),
        (interview(end=ENDED), Asked(Id("q"), Ref("i"), text=Text("Who leads?"), answer=Text("Ruth"))),
        (
            interview(end=ENDED),
            Checklist(Id("c"), "After", template="C-03", subject="interview:i"),
            ChecklistItem(Id("x"), Ref("c"), done_at=ENDED),
        ),
    ],
)
def test_notes_that_are_begun_are_not_asked_for(notes: tuple[Any, ...]) -> None:
    assert {due.settled for due in rule("R-02", ACME, *notes)} == {"Notes are begun"}


def test_questions_that_wait_for_an_answer_are_no_notes_yet() -> None:
    prepared = Asked(Id("q"), Ref("i"), text=Text("Who leads?"))
    assert {due.settled for due in rule("R-02", ACME, interview(end=ENDED), prepared)} == {""}


def test_a_thank_you_that_was_sent_settles_the_task_of_its_person_alone() -> None:
    held = interview(end=ENDED, people=BOTH)
    sent = Letter(Id("l"), "D-01", interview=Ref("i"), person=Ref("ruth"), sent_at=at("2026-11-24T12:00"))
    states = {d.person: d.state for d in rule("R-01", ACME, RUTH, LEO, held, sent)}
    assert states == {"ruth": DueState.DONE, "leo": DueState.OPEN}


def test_a_later_interview_or_an_ending_makes_old_thanks_needless() -> None:
    later = interview("j", start=at("2026-12-01T10:00"))
    before, after = at("2026-11-30T10:00"), at("2026-12-01T11:00")
    key = ("R-01", "", "interview:i", None)
    assert dues(ACME, interview(end=ENDED), later, now=before)[key].state is DueState.OVERDUE
    found = dues(ACME, interview(end=ENDED), later, now=after)[key]
    assert found.settled == "It has gone further since"
    closed = Process(Id("p"), "Acme", closed_at=date(2026, 11, 25))
    assert one("R-01", closed, interview(end=ENDED)).settled == "The application has ended"


def test_an_interview_ahead_is_prepared_backwards_from_its_start() -> None:
    held = interview(start=at("2026-12-01T09:30"), format=InterviewFormat.PRESENTATION, travel_minutes=40)
    assert {due.step: written(due) for due in rule("R-14", ACME, held)} == {
        "presentation": "2026-11-26",
        "research": "2026-11-29",
        "prep": "2026-11-30",
        "logistics": "2026-11-30T18:00-05:00",
        "leave": "2026-12-01T08:35-05:00",
    }


def test_only_a_presentation_is_made_and_only_a_known_way_is_set_out_on() -> None:
    held = interview(start=at("2026-12-01T09:30"), format=InterviewFormat.VIDEO)
    assert [due.step for due in rule("R-14", ACME, held)] == ["research", "logistics", "prep"]
    assert {d.state for d in rule("R-14", ACME, held)} == {DueState.UPCOMING}
    assert {d.settled for d in rule("R-14", ACME, held, now=at("2026-12-01T09:31"))} == {
        "The interview has begun"
    }


@pytest.mark.parametrize(
    ("due", "expected"),
    [
        (date(2026, 12, 1), "2026-11-30"),
        (at("2026-12-01T15:00"), "2026-11-30"),
        (date(2027, 1, 1), "2026-12-31"),
    ],
)
def test_what_i_promised_is_due_a_day_before(due: Any, expected: str) -> None:
    mine = Promise(Id("m"), Ref("i"), who=Who.ME, what=Text("Send the\ntalk"), due=due)
    theirs = Promise(Id("t"), Ref("i"), who=Who.THEM, what=Text("Call"), due=due)
    (found,) = rule("R-18", ACME, interview(), mine, theirs)
    assert (written(found), found.title) == (expected, "Keep your promise to Acme: Send the talk")
    kept = Promise(Id("m"), Ref("i"), who=Who.ME, what=Text("Send"), due=due, kept_at=date(2026, 11, 24))
    assert rule("R-18", ACME, interview(), kept)[0].settled == "The promise is kept"
