"""Events of an iCalendar file that someone else wrote: invitations to interviews.

Times of a named zone, of UTC and without any are understood, Windows' names of zones too. What repeats is
read as its first occurrence.
"""

import re
from collections.abc import Iterable
from datetime import UTC, date, datetime, timedelta, tzinfo

from offerdesk.app.work_calendar import zone_named
from offerdesk.domain.frozen import frozen
from offerdesk.domain.values import Problem, Rejected
from offerdesk.domain.words import N_
from offerdesk.exchange.calendar_text import ContentLine, content_lines, unescape

MOST_EVENTS = 5_000
LONGEST_TEXT = 10_000
MOST_PEOPLE = 200
YEARS = range(1900, 2201)
LONGEST = timedelta(days=3660)

NO_CALENDAR = N_("this is no calendar: it must begin with BEGIN:VCALENDAR")
TOO_MANY = N_("the calendar has too many events: at most {limit}")
BAD_TIME = N_("{name} of the event “{title}” is no date or time: “{value}”")

_WHEN = re.compile(r"(\d{4})(\d{2})(\d{2})(?:T(\d{2})(\d{2})(\d{2})(Z?))?")
_LENGTH = re.compile(
    r"([+-]?)P(?:(\d{1,4})W)?(?:(\d{1,4})D)?(?:T(?:(\d{1,5})H)?(?:(\d{1,5})M)?(?:(\d{1,6})S)?)?"
)


@frozen
class Attendee:
    """A person in an invitation; ``organizes`` is true for the one who sent it."""

    name: str
    email: str
    organizes: bool = False


@frozen
class CalendarEvent:
    """One event; days where it lasts all day. ``zone`` is the name of its own zone, if it has one."""

    uid: str
    title: str
    start: date | datetime
    end: date | datetime | None = None
    zone: str = ""
    place: str = ""
    description: str = ""
    people: tuple[Attendee, ...] = ()
    cancelled: bool = False
    repeats: bool = False


def read_events(text: str, zone: tzinfo = UTC) -> tuple[CalendarEvent, ...]:
    """Return the events of a calendar in their order; ``zone`` is that of times which name none.

    Raises ``Rejected`` for what is no calendar, is too large, or holds a time that does not exist.
    """
    lines = list(content_lines(text))
    if not lines or (lines[0].name, lines[0].value.strip().upper()) != ("BEGIN", "VCALENDAR"):
        raise Rejected(Problem("", NO_CALENDAR))
    found: list[CalendarEvent] = []
    for event in _events(lines):
        if len(found) == MOST_EVENTS:
            raise Rejected(Problem("", TOO_MANY, (("limit", str(MOST_EVENTS)),)))
        read = _read(event, zone)
        if read is not None:
            found.append(read)
    return tuple(found)


def _events(lines: Iterable[ContentLine]) -> Iterable[list[ContentLine]]:
    """Yield the properties of each event; those of alarms inside it are left out."""
    inside: list[str] = []
    event: list[ContentLine] = []
    for line in lines:
        if line.name == "BEGIN":
            inside.append(line.value.strip().upper())
            event = [] if inside[-1] == "VEVENT" else event
        elif line.name == "END":
            ended = inside.pop() if inside else ""
            if ended == "VEVENT":
                yield event
        elif inside and inside[-1] == "VEVENT":
            event.append(line)


def _read(event: list[ContentLine], zone: tzinfo) -> CalendarEvent | None:
    known = {line.name: line for line in reversed(event)}
    title = _text(known.get("SUMMARY"))
    if "DTSTART" not in known:
        return None
    named = _zone_of(known["DTSTART"])
    start = _when(known["DTSTART"], title, zone)
    end = _when(known["DTEND"], title, zone) if "DTEND" in known else None
    if end is None and "DURATION" in known:
        end = _after(start, known["DURATION"].value)
    return CalendarEvent(
        _text(known.get("UID")),
        title,
        start,
        end if end is None or _comparable(end) >= _comparable(start) else None,
        named,
        _text(known.get("LOCATION")),
        _text(known.get("DESCRIPTION")),
        tuple(_person(line) for line in event if line.name in {"ORGANIZER", "ATTENDEE"})[:MOST_PEOPLE],
        _text(known.get("STATUS")).upper() == "CANCELLED",
        "RRULE" in known,
    )


def _text(line: ContentLine | None) -> str:
    return "" if line is None else unescape(line.value)[:LONGEST_TEXT].strip()


def _when(line: ContentLine, title: str, zone: tzinfo) -> date | datetime:
    value = line.value.strip()
    found = _WHEN.fullmatch(value)
    when = _real(found, line, zone) if found is not None else None
    if when is None:
        values = (("name", line.name), ("title", title[:80]), ("value", value[:40]))
        raise Rejected(Problem("", BAD_TIME, values))
    return when


def _real(found: re.Match[str], line: ContentLine, zone: tzinfo) -> date | datetime | None:
    year, month, day = (int(part) for part in found.groups()[:3])
    try:
        if year not in YEARS:
            return None
        if found[4] is None:
            return date(year, month, day)
        second = min(int(found[6]), 59)  # a leap second is no second of ours
        own = UTC if found[7] else zone_named(_zone_of(line)) or zone
        return datetime(year, month, day, int(found[4]), int(found[5]), second, tzinfo=own)
    except ValueError:
        return None


def _zone_of(line: ContentLine) -> str:
    """Return the name of a line's zone as the world has it; empty where it names none that is known."""
    name = line.parameters.get("TZID", "").strip("/ ")
    if not name or zone_named(name) is not None:
        return name
    from babel.core import get_global  # noqa: PLC0415 - a large table, for Outlook's names alone

    return str(get_global("windows_zone_mapping").get(name, ""))


def _after(start: date | datetime, length: str) -> date | datetime | None:
    found = _LENGTH.fullmatch(length.strip())
    if found is None or found[1] == "-":
        return None
    weeks, days, hours, minutes, seconds = (int(part or 0) for part in found.groups()[1:])
    passing = timedelta(weeks=weeks, days=days, hours=hours, minutes=minutes, seconds=seconds)
    if passing > LONGEST:
        return None
    if not isinstance(start, datetime):
        return start + timedelta(days=passing.days)
    return (start.astimezone(UTC) + passing).astimezone(start.tzinfo)


def _comparable(at: date | datetime) -> datetime:
    return at if isinstance(at, datetime) else datetime(at.year, at.month, at.day, tzinfo=UTC)


def _person(line: ContentLine) -> Attendee:
    address = line.value.strip()
    email = address[len("mailto:") :] if address.casefold().startswith("mailto:") else ""
    return Attendee(line.parameters.get("CN", "")[:200], email[:200], line.name == "ORGANIZER")
