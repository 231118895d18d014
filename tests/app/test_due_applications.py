"""What applications give to do, as tables: waiting, an ending, keeping in touch, the week."""

from datetime import date
from decimal import Decimal
from typing import Any

import pytest

from offerdesk.app.due import DueState
from offerdesk.domain.assumptions import Settings
from offerdesk.domain.fields import Id, Number, Ref
from offerdesk.domain.hindsight import Feedback, FeedbackOutcome, LookBack, LookBackKind
from offerdesk.domain.journal import Event, EventKind, Person, Process, Relation, Who
from offerdesk.domain.letters import Letter
from offerdesk.domain.offer import Offer
from offerdesk.domain.values import StageChange
from tests.app.searching import ACME, at, interview, none, one, rule, written

HEARD = "They have been in touch"
RUTH, LEO = Person(Id("ruth"), "Ruth Okonkwo"), Person(Id("leo"), "Leo Marchetti")
BOTH = (Ref("ruth"), Ref("leo"))
ENDED = at("2026-11-24T11:00")


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
    cold = Process(Id("p"), "Acme", interest=Number(Decimal(1)), applied_at=date(2026, 11, 2))
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


@pytest.mark.parametrize("stage", ["Rejected", "withdrawn", "No answer"])
def test_a_stage_that_ends_an_application_ends_the_waiting(stage: str) -> None:
    over = Process(Id("p"), "Acme", stage=stage, applied_at=date(2026, 11, 2))
    assert one("R-04", over, step="first").settled == "The application has ended"
    assert none("R-15", over)


def test_a_rejection_in_the_history_counts_as_one() -> None:
    history = (StageChange("applied", date(2026, 11, 2)), StageChange("rejected", date(2026, 11, 24)))
    assert written(one("R-10", Process(Id("p"), "Acme", history=history))) == "2026-11-25T17:00-05:00"
