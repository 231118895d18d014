"""Calendars that others wrote: invitations of every make, and files that mean harm."""

from contextlib import suppress
from datetime import UTC, date, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from offerdesk.domain.values import Rejected
from offerdesk.exchange.calendar_reading import MOST_EVENTS, Attendee, read_events
from offerdesk.exchange.calendar_text import LARGEST, MOST_LINES

BERLIN = ZoneInfo("Europe/Berlin")
THREE = datetime(2026, 12, 1, 15, tzinfo=BERLIN)
HARM = (
    "BEGIN:VEVENT",
    "END:VEVENT",
    "BEGIN:VALARM",
    "END:X",
    "DTSTART:20261201",
    "DTSTART;TZID=../../etc:20261201T000000",
    "DURATION:P9999W",
    "DTEND:20000101",
    "SUMMARY:\\",
    "ATTENDEE;CN=:mailto:",
    "UID",
    " x",
    ":",
    "RRULE:",
    "DTSTART:",
)


def calendar(*lines: str, ends: str = "\r\n") -> str:
    """Return a calendar with one event of these lines."""
    inner = ["BEGIN:VCALENDAR", "BEGIN:VEVENT", "UID:u@x", *lines, "END:VEVENT", "END:VCALENDAR"]
    return ends.join(inner) + ends


@pytest.mark.parametrize(
    ("line", "start", "zone"),
    [
        ("DTSTART:20261201T150000Z", THREE.replace(tzinfo=UTC), ""),
        ("DTSTART;TZID=Europe/Berlin:20261201T150000", THREE, "Europe/Berlin"),
        ('DTSTART;TZID="W. Europe Standard Time":20261201T150000', THREE, "Europe/Berlin"),
        ("DTSTART;TZID=Nowhere:20261201T150000", THREE, ""),
        ("DTSTART:20261201T150000", THREE, ""),
        ("DTSTART;VALUE=DATE:20261201", date(2026, 12, 1), ""),
        ("dtstart;value=date:20261201", date(2026, 12, 1), ""),
        ("DTSTART:20161231T235960Z", datetime(2016, 12, 31, 23, 59, 59, tzinfo=UTC), ""),
    ],
)  # fmt: skip
def test_times_are_read_in_their_zone_or_in_that_of_the_reader(line: str, start: date, zone: str) -> None:
    (event,) = read_events(calendar(line), BERLIN)
    assert (event.start, event.zone) == (start, zone)


@pytest.mark.parametrize(
    ("line", "length"),
    [
        ("DTEND:20261201T160000Z", timedelta(hours=1)),
        ("DURATION:PT1H30M", timedelta(minutes=90)),
        ("DURATION:P1DT2H", timedelta(hours=26)),
        ("DURATION:P1W", timedelta(weeks=1)),
        ("DURATION:P9999W", None),
        ("DURATION:-PT1H", None),
        ("DURATION:soon", None),
        ("DTEND:20261201T140000Z", None),
    ],
)
def test_an_end_is_stated_or_counted_and_lies_behind_the_start(line: str, length: timedelta | None) -> None:
    (event,) = read_events(calendar("DTSTART:20261201T150000Z", line))
    assert event.end == (None if length is None else datetime(2026, 12, 1, 15, tzinfo=UTC) + length)


def test_days_have_lengths_too() -> None:
    (event,) = read_events(calendar("DTSTART;VALUE=DATE:20261201", "DURATION:P2D"))
    assert event.end == date(2026, 12, 3)


def test_words_people_and_state_are_read() -> None:
    text = calendar(
        "DTSTART:20261201T150000Z",
        "SUMMARY;LANGUAGE=en:Interview\\, round 2\\nwith Ruth",
        "LOCATION:Room 4\\; ring twice and wait until somebody comes to the door and le",
        " ts you in",
        'ORGANIZER;CN="Okonkwo, Ruth":MAILTO:ruth@acme.example',
        "ATTENDEE;CN=Leo:mailto:leo@acme.example",
        "ATTENDEE:https://acme.example/room4",
        "STATUS:CANCELLED",
        "RRULE:FREQ=WEEKLY",
        "BEGIN:VALARM",
        "SUMMARY:not mine",
        "DTSTART:nonsense",
        "END:VALARM",
    )
    (event,) = read_events(text)
    assert event.title == "Interview, round 2\nwith Ruth"
    assert event.place == "Room 4; ring twice and wait until somebody comes to the door and lets you in"
    assert event.people == (
        Attendee("Okonkwo, Ruth", "ruth@acme.example", organizes=True),
        Attendee("Leo", "leo@acme.example"),
        Attendee("", ""),
    )
    assert (event.cancelled, event.repeats, event.uid) == (True, True, "u@x")


def test_plain_line_ends_and_a_mark_at_the_start_do_no_harm() -> None:
    text = "\ufeff" + calendar("DTSTART:20261201T150000Z", ends="\n")
    assert len(read_events(text)) == 1


def test_an_event_without_a_start_is_none_and_what_is_no_event_is_left_out() -> None:
    text = calendar("SUMMARY:Whenever") + calendar("DTSTART:20261201T150000Z").replace("VEVENT", "VTODO")
    assert read_events(text) == ()


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("", "no calendar"),
        ("hello", "line 1 is no line"),
        ("BEGIN:VCARD\r\nEND:VCARD", "no calendar"),
        ("BEGIN:VCALENDAR\n;=:x", "line 2 is no line"),
        (calendar("DTSTART:tomorrow", "SUMMARY:Talk"), "event “Talk” is no date or time: “tomorrow”"),
        (calendar("DTSTART:20261301T000000Z"), "is no date or time"),
        (calendar("DTSTART:00010101"), "is no date or time"),
        ("BEGIN:VCALENDAR\n" * (MOST_LINES + 2), "too large"),
        ("BEGIN:VCALENDAR\nX:" + "x" * LARGEST, "too large"),
        (calendar("DTSTART:20261201T150000Z") * (MOST_EVENTS + 1), "too many events"),
    ],
    ids=range(10),
)  # fmt: skip
def test_what_is_no_calendar_is_refused_in_words(text: str, words: str) -> None:
    with pytest.raises(Rejected, match=words):
        read_events(text)


@settings(max_examples=200, deadline=None)
@given(st.lists(st.sampled_from(HARM), max_size=12))
def test_no_order_of_lines_does_more_than_be_refused(lines: list[str]) -> None:
    found: tuple[object, ...] = ()
    with suppress(Rejected):
        found = read_events("\n".join(["BEGIN:VCALENDAR", *lines]))
    assert len(found) <= len(lines)
