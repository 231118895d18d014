"""Calendars that we write, read back by a library of others."""

from datetime import UTC, date, datetime, timedelta
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from icalendar import Calendar

from offerdesk.app.due import due_tasks
from offerdesk.app.importing import Verdict
from offerdesk.domain.assumptions import Settings
from offerdesk.domain.fields import Id, Ref, Text
from offerdesk.domain.interviews import Interview
from offerdesk.domain.journal import Person, Process
from offerdesk.domain.offer import Offer
from offerdesk.domain.tasks import Task
from offerdesk.exchange.calendar_file import Wanted, write
from offerdesk.exchange.calendar_names import uid_of
from offerdesk.exchange.calendar_reading import read_events
from offerdesk.exchange.calendar_text import escape, fold, unescape
from offerdesk.exchange.data import DeskData, gather
from offerdesk.exchange.reading import plan_content
from tests.app.views import sample_data

NOW = datetime(2026, 11, 24, 17, tzinfo=UTC)
START = datetime(2026, 12, 1, 15, tzinfo=UTC)
TALK = Interview(
    Id("i"),
    Ref("p"),
    START,
    START + timedelta(hours=1),
    place="12 Elm St, room 4; ring twice",
    people=(Ref("ruth"),),
    travel_minutes=30,
)
SEARCH = (
    Settings(time_zone="America/New_York"),
    Process(Id("p"), "Acme, Söhne & Co"),
    Person(Id("ruth"), "Ruth Okonkwo"),
    TALK,
    Task(Id("t"), "Call; then\nwrite", due=date(2026, 11, 25)),
    Task(Id("d"), "Done", due=date(2026, 11, 20), done_at=NOW),
)


def read(content: bytes, kind: str = "VEVENT") -> list[Any]:
    """Return the entries of one kind."""
    return list(Calendar.from_ical(content.decode()).walk(kind))


def desk(*more: Any) -> DeskData:
    """Return the search."""
    return gather([*SEARCH, *more])


def test_an_interview_is_an_event_with_its_place_people_and_alarm() -> None:
    (event,) = read(write(desk(), Wanted(NOW)))
    assert event.decoded("dtstart") == START
    assert event.decoded("dtend") == START + timedelta(hours=1)
    assert str(event["summary"]) == "Interview with Acme, Söhne & Co"
    assert str(event["location"]) == "12 Elm St, room 4; ring twice"
    assert str(event["description"]) == "Ruth Okonkwo"
    (alarm,) = event.walk("VALARM")
    assert alarm.decoded("trigger") == timedelta(minutes=-45)


def test_tasks_of_rules_and_own_ones_are_to_dos_with_their_reason_and_alarm() -> None:
    todos = {str(each["summary"]): each for each in read(write(desk(), Wanted(NOW)), "VTODO")}
    own = todos["Call; then\nwrite"]
    assert own.decoded("due") == date(2026, 11, 25)
    assert own.walk("VALARM")[0].decoded("trigger") == datetime(2026, 11, 25, 14, tzinfo=UTC)
    assert str(todos["Done"]["status"]) == "COMPLETED"
    assert todos["Done"].decoded("completed") == NOW
    thanks = todos["Thank Ruth Okonkwo"]
    assert thanks.decoded("due") == START + timedelta(hours=25)
    assert str(thanks["description"]).startswith("24 hours after the end of the interview")
    assert len(thanks.walk("VALARM")) == 3


def test_dates_to_know_last_the_whole_day() -> None:
    yes = Offer(Id("a"), "Globex", accepted_at=NOW, written=True, start_date=date(2027, 1, 11))
    events = {str(e["summary"]): e for e in read(write(desk(yes), Wanted(NOW)))}
    first = events["First day at Globex"]
    assert (first.decoded("dtstart"), first.decoded("dtend")) == (date(2027, 1, 11), date(2027, 1, 12))


def test_everything_keeps_its_name_whatever_moves_and_nothing_has_the_name_of_another() -> None:
    before = read(write(sample_data(), Wanted(NOW)), "VTODO") + read(write(sample_data(), Wanted(NOW)))
    names = [str(each["uid"]) for each in before]
    assert len(names) == len(set(names)) > 10
    moved = gather(
        [*(e for e in SEARCH if e is not TALK), Interview(Id("i"), Ref("p"), START + timedelta(days=1))]
    )
    assert [e["uid"] for e in read(write(moved, Wanted(NOW)))] == [
        e["uid"] for e in read(write(desk(), Wanted(NOW)))
    ]


def test_equal_desks_give_equal_bytes_and_a_later_change_a_later_revision() -> None:
    first = write(desk(), Wanted(NOW, NOW - timedelta(hours=1)))
    assert first == write(desk(), Wanted(NOW, NOW - timedelta(hours=1)))
    later = read(write(desk(), Wanted(NOW, NOW)))
    assert int(later[0]["sequence"]) == int(read(first)[0]["sequence"]) + 60
    assert later[0].decoded("dtstamp") == NOW


def test_a_discreet_calendar_tells_no_name() -> None:
    content = write(desk(), Wanted(NOW, discreet=True)).decode()
    for told in ("Acme", "Söhne", "Ruth", "Elm", "interview", "Call"):
        assert told not in content
    assert {str(e["summary"]) for e in read(content.encode())} == {"Appointment"}


def test_one_thing_alone_is_exported_with_what_belongs_to_it() -> None:
    content = write(desk(), Wanted(NOW, subject="interview:i"))
    assert len(read(content)) == 1
    found = {str(each["summary"]) for each in read(content, "VTODO")}
    assert "Thank Ruth Okonkwo" in found
    assert "Done" not in found


def test_our_own_events_are_known_again() -> None:
    (event,) = read_events(write(desk(), Wanted(NOW)).decode())
    assert event.uid == uid_of(TALK)
    assert (event.title, event.start, event.place) == (
        "Interview with Acme, Söhne & Co",
        START,
        "12 Elm St, room 4; ring twice",
    )
    plan = plan_content("own.ics", write(desk(), Wanted(NOW)), desk(), lambda: Id("new"))
    assert [row.verdict for row in plan.rows] == [Verdict.UNCHANGED]
    moved = write(desk(), Wanted(NOW)).replace(b"DTSTART:20261201T15", b"DTSTART:20261201T14")
    plan = plan_content("own.ics", moved, desk(), lambda: Id("new"))
    assert [(row.verdict, row.changed) for row in plan.rows] == [(Verdict.UPDATED, ("start",))]
    assert [entity.id for entity in plan.puts] == ["i"]
    brought = Interview(Id("x"), Ref("p"), START, uid="abc@elsewhere")
    assert str(read(write(gather([brought]), Wanted(NOW)))[0]["uid"]) == "abc@elsewhere"


def test_an_empty_desk_is_an_empty_calendar() -> None:
    content = write(gather([]), Wanted(NOW))
    assert Calendar.from_ical(content.decode()).walk("VEVENT") == []
    assert due_tasks(gather([]), NOW) == ()


@settings(max_examples=100, deadline=None)
@given(st.text(max_size=200))
def test_any_text_survives_escaping_and_folding(text: str) -> None:
    shown = "".join(c for c in text.replace("\r\n", "\n").replace("\r", "\n") if c >= " " or c in "\t\n")
    shown = shown.replace("\x7f", "")
    line = f"SUMMARY:{escape(text)}"
    folded = fold(line)
    assert all(len(piece.encode()) <= 75 for piece in folded.split("\r\n"))
    assert folded.replace("\r\n ", "") == line
    assert unescape(escape(text)) == shown


@pytest.mark.parametrize("text", ["ä" * 100, "👩🏽‍🚀" * 30, "a" * 75, "a" * 76, ""])
def test_lines_break_between_characters(text: str) -> None:
    assert fold(text).replace("\r\n ", "") == text


def test_a_task_that_a_name_could_break_out_of_stays_one_task() -> None:
    bad = Task(Id("x"), "Hi\r\nEND:VTODO\r\nBEGIN:VEVENT\x00", due=date(2026, 11, 25), notes=Text("n"))
    assert len(read(write(gather([bad]), Wanted(NOW)), "VTODO")) == 1
