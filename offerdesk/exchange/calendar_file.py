"""Interviews, dates and tasks as an iCalendar file (RFC 5545), for any calendar program.

Each entry has the same UID in every export, so that a later one updates it instead of adding another. Its
revision is the moment of the desk's last change: equal desks give equal files.
"""

from collections.abc import Iterator
from datetime import UTC, date, datetime, time, timedelta

import offerdesk
from offerdesk.app.due import PLAIN, Due, DueState, at_hand, due_tasks
from offerdesk.app.due_interviews import LONGEST_WAY
from offerdesk.app.work_calendar import work_calendar
from offerdesk.domain.calendars import WorkCalendar
from offerdesk.domain.fields import Id
from offerdesk.domain.frozen import frozen
from offerdesk.domain.interviews import Interview
from offerdesk.domain.journal import Person, Process
from offerdesk.domain.words import tr
from offerdesk.exchange.calendar_names import uid, uid_of
from offerdesk.exchange.calendar_text import escape, to_bytes
from offerdesk.exchange.data import DeskData

FIRST = datetime(2020, 1, 1, tzinfo=UTC)
"""What revisions are counted from, in minutes."""

HOUR, SPARE = timedelta(hours=1), timedelta(minutes=15)
MORNING = time(9)


@frozen
class Wanted:
    """What goes into a calendar. ``subject`` ("interview:x") limits it to one thing and what belongs to it.

    ``stamp`` is when the desk last changed; without one, every entry is a first revision. ``discreet`` leaves
    out names, places and reasons, for calendars that others can see.
    """

    now: datetime
    stamp: datetime = FIRST
    subject: str = ""
    discreet: bool = False


def write(data: DeskData, wanted: Wanted) -> bytes:
    """Return everything with a date as a calendar."""
    return to_bytes(_calendar(data, wanted))


def _calendar(data: DeskData, wanted: Wanted) -> Iterator[str]:
    yield "BEGIN:VCALENDAR"
    yield "VERSION:2.0"
    yield f"PRODID:-//OfferDesk//OfferDesk {offerdesk.__version__}//EN"
    yield "CALSCALE:GREGORIAN"
    here = work_calendar(data.settings, wanted.now.tzinfo or UTC)
    for interview in data.all(Interview):
        if interview.start is not None and wanted.subject in {"", f"interview:{interview.id}"}:
            yield from _interview(interview, interview.start, data, wanted, here)
    for due in _dues(data, wanted):
        yield from _date(due, wanted, here) if due.informs else _task(due, wanted, here)
    yield "END:VCALENDAR"


def _dues(data: DeskData, wanted: Wanted) -> Iterator[Due]:
    """Yield what is still to be done, and what the user ticked, so that it is ticked in the calendar too."""
    everything = due_tasks(data, wanted.now, PLAIN)
    ticked = [due for due in everything if due.state is DueState.DONE and due.done_at is not None]
    for due in (*at_hand(everything, wanted.now), *ticked):
        if due.due is not None and wanted.subject in {"", due.subject}:
            yield due


def _interview(
    interview: Interview, start: datetime, data: DeskData, wanted: Wanted, here: WorkCalendar
) -> Iterator[str]:
    process = data.find(Process, Id(interview.process))
    company = process.company if process else ""
    people = [person.name for id_ in interview.people if (person := data.find(Person, Id(id_)))]
    yield "BEGIN:VEVENT"
    yield from _head(uid_of(interview), wanted)
    yield f"DTSTART:{_instant(here.local(start))}"
    if interview.end is not None:
        yield f"DTEND:{_instant(here.local(interview.end))}"
    title = tr("Interview with {company}").format(company=company) if company else tr("Interview")
    yield from _words(title, tr("Appointment"), "\n".join(people), wanted)
    if interview.place and not wanted.discreet:
        yield f"LOCATION:{escape(interview.place)}"
    way = interview.travel_minutes
    before = HOUR if way is None or way > LONGEST_WAY else timedelta(minutes=way) + SPARE
    yield from _alarm(f"TRIGGER:-PT{int(before.total_seconds()) // 60}M", title, tr("Appointment"), wanted)
    yield "END:VEVENT"


def _date(due: Due, wanted: Wanted, here: WorkCalendar) -> Iterator[str]:
    day = here.day_of(due.due or wanted.now)
    yield "BEGIN:VEVENT"
    yield from _head(uid(*due.key), wanted)
    yield f"DTSTART;VALUE=DATE:{_day(day)}"
    yield f"DTEND;VALUE=DATE:{_day(day + timedelta(days=1))}"
    yield "TRANSP:TRANSPARENT"
    yield from _words(due.title, tr("Date"), due.reason, wanted)
    yield "END:VEVENT"


def _task(due: Due, wanted: Wanted, here: WorkCalendar) -> Iterator[str]:
    assert due.due is not None
    own = uid("task", due.task) if not due.rule and due.task is not None else uid(*due.key)
    yield "BEGIN:VTODO"
    yield from _head(own, wanted)
    if isinstance(due.due, datetime):
        yield f"DUE:{_instant(here.local(due.due))}"
    else:
        yield f"DUE;VALUE=DATE:{_day(due.due)}"
    yield from _words(due.title, tr("To do"), "\n".join(t for t in (due.reason, due.warning) if t), wanted)
    if due.done_at is not None:
        yield "STATUS:COMPLETED"
        yield f"COMPLETED:{_instant(here.local(due.done_at))}"
    else:
        yield "STATUS:NEEDS-ACTION"
        last = due.due if isinstance(due.due, datetime) else here.at(due.due, MORNING)
        for at in (*due.reminders, last):
            trigger = f"TRIGGER;VALUE=DATE-TIME:{_instant(here.local(at))}"
            yield from _alarm(trigger, due.title, tr("To do"), wanted)
    yield "END:VTODO"


def _head(name: str, wanted: Wanted) -> Iterator[str]:
    yield f"UID:{escape(name)}"
    yield f"DTSTAMP:{_instant(wanted.stamp)}"
    yield f"SEQUENCE:{max(0, int((wanted.stamp - FIRST).total_seconds()) // 60)}"
    yield "CLASS:PRIVATE"


def _words(title: str, discreet: str, about: str, wanted: Wanted) -> Iterator[str]:
    yield f"SUMMARY:{escape(discreet if wanted.discreet else title)}"
    if about and not wanted.discreet:
        yield f"DESCRIPTION:{escape(about)}"


def _alarm(trigger: str, title: str, discreet: str, wanted: Wanted) -> Iterator[str]:
    yield "BEGIN:VALARM"
    yield "ACTION:DISPLAY"
    yield trigger
    yield f"DESCRIPTION:{escape(discreet if wanted.discreet else title)}"
    yield "END:VALARM"


def _instant(at: datetime) -> str:
    return f"{at.astimezone(UTC):%Y%m%dT%H%M%SZ}"


def _day(day: date) -> str:
    return f"{day:%Y%m%d}"
