"""Interviews from a calendar: which application they belong to, what is known already, what is none."""

from dataclasses import dataclass, replace
from datetime import UTC, date, datetime, timedelta
from itertools import count

import pytest

from offerdesk.app.importing import ImportPlan, Verdict
from offerdesk.domain.assumptions import Settings
from offerdesk.domain.fields import Id, Ref, Text
from offerdesk.domain.interviews import Interview, InterviewFormat
from offerdesk.domain.journal import Person, Process
from offerdesk.domain.values import Rejected
from offerdesk.exchange.data import gather
from offerdesk.exchange.meetings import plan_meetings
from offerdesk.exchange.reading import plan_content

START = datetime(2026, 12, 1, 10, tzinfo=UTC)


@dataclass(frozen=True)
class Guest:
    """A person in an invitation."""

    name: str
    email: str


@dataclass(frozen=True)
class Event:
    """An event as a reader of calendars gives it."""

    uid: str = "u1"
    title: str = "Interview with Northwind"
    start: date | datetime = START
    end: date | datetime | None = START + timedelta(hours=1)
    zone: str = "Europe/Berlin"
    place: str = "https://zoom.us/j/1"
    description: str = "Bring questions"
    people: tuple[Guest, ...] = (Guest("Ada", "ADA@northwind.example"), Guest("?", "who@x.example"))
    cancelled: bool = False


KNOWN = (
    Person(Id("ada"), "Ada Byron", email="ada@northwind.example"),
    Process(Id("n"), "Northwind"),
    Process(Id("b"), "Big Tech"),
)


def planned(*events: Event, more: tuple[object, ...] = ()) -> ImportPlan:
    """Plan what events would change."""
    numbers = count(1)
    return plan_meetings("x.ics", events, gather((*KNOWN, *more)), lambda: Id(f"new{next(numbers)}"))


def test_an_event_becomes_an_interview_of_the_company_that_it_names() -> None:
    plan = planned(Event())
    assert plan.puts == (
        Interview(
            Id("new1"),
            Ref("n"),
            start=START,
            end=START + timedelta(hours=1),
            format=InterviewFormat.VIDEO,
            zone="Europe/Berlin",
            place="https://zoom.us/j/1",
            people=(Ref("ada"),),
            notes=Text("Bring questions"),
            uid="u1",
        ),
    )
    assert [(row.verdict, row.where) for row in plan.rows] == [(Verdict.NEW, "event 1")]


def test_the_address_of_a_guest_tells_the_company_too_but_not_a_mail_house() -> None:
    by_mail = Event(title="Chat", description="", people=(Guest("R", "r@mail.bigtech.example"),))
    assert planned(by_mail).puts[0].process == "b"
    assert planned(replace(by_mail, people=(Guest("R", "r@gmail.com"),))).puts == ()


def test_an_event_that_moved_moves_its_interview_and_leaves_the_notes() -> None:
    mine = replace(planned(Event()).puts[0], notes=Text("Mine"), format=InterviewFormat.PANEL)
    assert planned(Event(), more=(mine,)).rows[0].verdict is Verdict.UNCHANGED
    later = START + timedelta(days=1)
    plan = planned(Event(start=later, end=None, title="Moved", description=""), more=(mine,))
    (row,) = plan.rows
    assert (row.verdict, row.changed) == (Verdict.UPDATED, ("start",))
    assert (plan.puts[0].notes, plan.puts[0].format, plan.puts[0].start) == (
        "Mine",
        InterviewFormat.PANEL,
        later,
    )


def test_an_interview_without_identity_is_known_by_start_and_company() -> None:
    noted = Interview(Id("mine"), Ref("n"), start=START)
    plan = planned(Event(place="Call +1 555"), more=(noted,))
    assert [p.id for p in plan.puts] == ["mine"]
    assert plan.puts[0].format is InterviewFormat.PHONE
    assert plan.rows[0].verdict is Verdict.UPDATED


def test_what_is_no_interview_says_why() -> None:
    plan = planned(
        Event(start=date(2026, 12, 1), end=None),
        Event(cancelled=True),
        Event(title="Dentist", people=(), description=""),
        Event(),
        Event(),
        Event(uid="", place="Room 1"),
    )
    said = ["no time of day", "cancelled", "no company", "", "twice", ""]
    for row, words in zip(plan.rows, said, strict=True):
        assert (row.verdict is Verdict.REFUSED) == bool(words)
        assert words in " ".join(p.say() for p in row.problems)


def test_a_company_is_no_part_of_a_longer_word() -> None:
    assert planned(Event(title="Northwinds", description="", people=())).puts == ()


def test_a_calendar_file_is_read_in_the_time_of_the_desk() -> None:
    calendar = """BEGIN:VCALENDAR
VERSION:2.0
BEGIN:VEVENT
UID:abc
SUMMARY:Interview Northwind
DTSTART:20261201T100000
DTEND:20261201T110000
END:VEVENT
END:VCALENDAR
"""
    desk = gather((*KNOWN, Settings(time_zone="Europe/Berlin")))
    plan = plan_content("x.ics", calendar.replace("\n", "\r\n").encode(), desk, lambda: Id("new"))
    (interview,) = plan.puts
    assert interview.start == datetime(2026, 12, 1, 9, tzinfo=UTC)
    assert interview.uid == "abc"


def test_what_is_no_calendar_is_refused_in_one_line() -> None:
    with pytest.raises(Rejected, match="no line of a calendar"):
        plan_content("x.ics", b"hello", gather(()), lambda: Id("new"))
