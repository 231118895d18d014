"""What interviews and applications give to do, as tables."""

from datetime import date, datetime
from typing import Any

import pytest

from offerdesk.app.due import DueState
from offerdesk.domain.assumptions import Settings
from offerdesk.domain.fields import Id, Number, Ref, Text
from offerdesk.domain.hindsight import Feedback, FeedbackOutcome, LookBack, LookBackKind
from offerdesk.domain.interviews import Asked, InterviewFormat, Promise, Remark
from offerdesk.domain.journal import Event, EventKind, Person, Process, Relation, StageChange, Who
from offerdesk.domain.letters import Letter
from offerdesk.domain.offer import Offer
from offerdesk.domain.tasks import Checklist, ChecklistItem
from tests.app.searching import ACME, NEW_YORK, at, dues, interview, none, one, written

HEARD = "They have been in touch"
RUTH, LEO = Person(Id("ruth"), "Ruth Okonkwo"), Person(Id("leo"), "Leo Marchetti")
BOTH = (Ref("ruth"), Ref("leo"))
ENDED = at("2026-11-24T11:00")


def rule(name: str, *entities: Any, now: datetime = ENDED, settings: Settings = NEW_YORK) -> list[Any]:
    """Return the tasks of one rule."""
    return [d for d in dues(*entities, now=now, settings=settings).values() if d.rule == name]


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
        (interview(end=ENDED, feeling=Number(7)),),
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


@pytest.mark.parametrize(
    ("hear_by", "due"),
    [
        ("2026-11-24", "2026-11-27T17:00-05:00"),
        ("2026-11-26", "2026-11-30T17:00-05:00"),
        ("2026-11-27", "2026-12-01T17:00-05:00"),
        ("2026-11-28", "2026-12-01T17:00-05:00"),
        ("2026-12-31", "2027-01-05T17:00-05:00"),
    ],
)
def test_news_are_asked_for_two_business_days_after_they_were_to_come(hear_by: str, due: str) -> None:
    day = date.fromisoformat(hear_by)
    waiting = Process(Id("p"), "Acme", hear_by=day)
    assert written(one("R-03", waiting)) == due
    said = interview(end=at("2026-11-20T11:00"), hear_by=day)
    found = one("R-03", ACME, said)
    assert (written(found), found.subject) == (due, "process:p")
    assert none("R-04", waiting)


def test_asking_opens_softly_on_the_first_business_day() -> None:
    waiting = Process(Id("p"), "Acme", hear_by=date(2026, 11, 23))
    assert one("R-03", waiting, now=at("2026-11-23T12:00")).state is DueState.UPCOMING
    assert one("R-03", waiting, now=at("2026-11-24T00:00")).state is DueState.OPEN
    assert one("R-03", waiting, now=at("2026-11-25T17:01")).state is DueState.OVERDUE


@pytest.mark.parametrize(
    ("entity", "settled"),
    [
        (
            Event(Id("e"), Ref("p"), EventKind.MESSAGE, date(2026, 11, 23), Who.THEM),
            HEARD,
        ),
        (Letter(Id("l"), "D-02", process=Ref("p"), sent_at=at("2026-11-24T10:00")), "The letter was sent"),
        (interview(start=at("2026-11-30T10:00")), HEARD),
        (
            Offer(Id("o"), "Acme", process=Ref("p"), received_at=at("2026-11-23T10:00")),
            HEARD,
        ),
        (Event(Id("e"), Ref("p"), EventKind.NO_ANSWER, date(2026, 11, 23), Who.THEM), ""),
        (Event(Id("e"), Ref("p"), EventKind.MESSAGE, date(2026, 11, 20), Who.THEM), ""),
    ],
)
def test_news_or_having_asked_settle_the_question(entity: Any, settled: str) -> None:
    waiting = Process(Id("p"), "Acme", hear_by=date(2026, 11, 23))
    assert one("R-03", waiting, entity).settled == settled


def test_silence_after_asking_leads_to_a_second_letter_and_then_to_letting_go() -> None:
    waiting = Process(Id("p"), "Acme", hear_by=date(2026, 11, 9))
    asked = Letter(Id("l"), "D-02", process=Ref("p"), sent_at=at("2026-11-11T10:00"))
    assert one("R-04", waiting, asked, step="first").state is DueState.DONE
    assert written(one("R-04", waiting, asked, step="second")) == "2026-11-24T17:00-05:00"
    assert written(one("R-04", waiting, asked, step="silence")) == "2026-12-02T17:00-05:00"
    again = Letter(Id("m"), "D-03", process=Ref("p"), sent_at=at("2026-11-23T10:00"))
    assert one("R-04", waiting, asked, again, step="second").settled == "Asked twice"


@pytest.mark.parametrize(
    ("entities", "first"),
    [
        ((Process(Id("p"), "Acme", applied_at=date(2026, 11, 16)),), "2026-11-23T17:00-05:00"),
        ((ACME, interview(end=at("2026-11-20T11:00"))), "2026-11-30T17:00-05:00"),
        ((ACME, Event(Id("e"), Ref("p"), EventKind.CALL, at("2026-11-18T10:00"))), "2026-11-25T17:00-05:00"),
        (
            (Process(Id("p"), "Acme", history=(StageChange("screening", date(2026, 11, 17)),)),),
            "2026-11-24T17:00-05:00",
        ),
    ],
)
def test_without_a_day_the_last_contact_counts(entities: tuple[Any, ...], first: str) -> None:
    assert written(one("R-04", *entities, step="first")) == first


def test_what_interests_little_is_ended_rather_than_chased() -> None:
    cold = Process(Id("p"), "Acme", interest=Number(1), applied_at=date(2026, 11, 2))
    assert none("R-04", cold)
    found = one("R-11", cold, step="no")
    assert (written(found), found.drafts) == ("2026-11-16", ("D-19",))


@pytest.mark.parametrize(
    ("rejected", "thanks", "check"),
    [
        (date(2026, 11, 24), "2026-11-25T17:00-05:00", "2026-12-02T17:00-05:00"),
        (at("2026-11-27T18:00"), "2026-11-30T17:00-05:00", "2026-12-04T17:00-05:00"),
        (date(2026, 11, 28), "2026-11-30T17:00-05:00", "2026-12-04T17:00-05:00"),
    ],
)
def test_a_rejection_is_thanked_for_and_feedback_looked_for_once(
    rejected: Any, thanks: str, check: str
) -> None:
    lost = Process(Id("p"), "Acme", rejected_at=rejected)
    assert written(one("R-10", lost)) == thanks
    assert written(one("R-10", lost, step="check")) == check


def test_feedback_or_a_policy_against_it_stops_the_asking() -> None:
    lost = Process(Id("p"), "Acme", rejected_at=date(2026, 11, 24))
    told = Feedback(Id("f"), Ref("p"), outcome=FeedbackOutcome.NOT_ALLOWED)
    assert one("R-10", lost, told, step="check").state is DueState.DONE
    silent = Process(Id("p"), "Acme", rejected_at=date(2026, 11, 24), no_feedback=True)
    assert one("R-10", silent, step="check").settled == "They may not give feedback"
    assert one("R-10", silent).state is DueState.OPEN


def test_keeping_in_touch_is_chosen_per_person_and_comes_once_a_year() -> None:
    people = (
        Person(Id("ruth"), "Ruth", keep_in_touch=True),
        Person(Id("leo"), "Leo", relation=Relation.WARM),
        Person(Id("dana"), "Dana"),
        Person(Id("tom"), "Tom", relation=Relation.WARM, keep_in_touch=False),
    )
    over = Process(Id("p"), "Acme", closed_at=date(2026, 8, 31), contacts=tuple(Ref(p.id) for p in people))
    found = rule("R-17", over, *people)
    assert {(d.person, written(d)) for d in found} == {("ruth", "2027-02-28"), ("leo", "2027-02-28")}
    later = rule("R-17", over, *people, now=at("2028-03-01T10:00"))
    assert {written(d) for d in later} == {"2028-02-28"}
    parted = Process(
        Id("p"), "Acme", closed_at=date(2026, 8, 31), contacts=(Ref("ruth"),), relation=Relation.CLOSED
    )
    assert none("R-17", parted, *people)


@pytest.mark.parametrize(
    ("now", "due"),
    [
        ("2026-11-24T10:00", "2026-11-27T16:00-05:00"),
        ("2026-11-27T15:00", "2026-11-27T16:00-05:00"),
        ("2026-11-27T23:00", "2026-11-27T16:00-05:00"),
        ("2026-11-28T10:00", "2026-12-04T16:00-05:00"),
    ],
)
def test_the_week_is_looked_back_on_each_friday_and_never_overdue(now: str, due: str) -> None:
    (found,) = rule("R-15", ACME, now=at(now))
    assert written(found) == due
    assert found.state in {DueState.OPEN, DueState.UPCOMING}


def test_a_look_back_settles_its_week_and_an_idle_desk_has_none() -> None:
    done = LookBack(Id("l"), LookBackKind.WEEK, date(2026, 11, 26))
    assert rule("R-15", ACME, done)[0].settled == "The look back is written"
    assert rule("R-15") == []
    gulf = Settings(time_zone="Asia/Dubai", weekend=("fri", "sat"))
    assert written(rule("R-15", ACME, settings=gulf)[0]) == "2026-11-26T16:00+04:00"
