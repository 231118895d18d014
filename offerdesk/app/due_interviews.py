"""What interviews give to do: before them, after them, and what was promised in them."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import datetime, timedelta

from offerdesk.app.due_facts import Facts
from offerdesk.app.due_happening import Happening
from offerdesk.app.work_calendar import zone_named
from offerdesk.domain.calendars import WorkCalendar
from offerdesk.domain.due_rules import Trigger
from offerdesk.domain.fields import Id
from offerdesk.domain.interviews import Interview, InterviewFormat
from offerdesk.domain.journal import Who

LONGEST_WAY = 7 * 24 * 60
"""Minutes; a way that takes longer than a week is a slip of the keyboard."""

_CANCELLED = frozenset({"cancelled", "canceled"})


def happened(facts: Facts, calendar: WorkCalendar) -> Iterator[Happening]:
    """Yield what every interview gives rise to, each in its own zone."""
    for interview in facts.interviews:
        if interview.outcome.strip().casefold() not in _CANCELLED:
            there = calendar.within(zone_named(interview.zone))
            yield from _of(interview, facts, there, _place(interview, calendar, there))


def _place(interview: Interview, here: WorkCalendar, there: WorkCalendar) -> str:
    """Name the place of an interview whose clocks show another time than one's own; else nothing."""
    at = interview.end or interview.start
    if at is None or here.local(at).utcoffset() == there.local(at).utcoffset():
        return ""
    return interview.zone.rpartition("/")[2].replace("_", " ")


def _of(interview: Interview, facts: Facts, calendar: WorkCalendar, place: str) -> Iterator[Happening]:
    process = facts.processes.get(interview.process)
    plain = Happening(
        Trigger.INTERVIEW_PLANNED,
        f"interview:{interview.id}",
        None,
        calendar,
        process.company if process else "",
        process=interview.process,
        interview=interview.id,
        place=place,
    )
    if interview.start is not None:
        yield from _before(interview, calendar.local(interview.start), plain)
    ended = interview.end or interview.start
    if ended is not None:
        met = tuple(dict.fromkeys(Id(person) for person in interview.people))
        at = calendar.local(ended)
        yield replace(plain, trigger=Trigger.INTERVIEW_ENDED, at=at, people=met or (None,))
    for promise in facts.promises.get(interview.id, ()):
        if promise.who is Who.ME and promise.due is not None:
            what = " ".join(promise.what.split())
            yield replace(
                plain, trigger=Trigger.PROMISED, at=promise.due, occasion=promise.id, names={"what": what}
            )


def _before(interview: Interview, start: datetime, plain: Happening) -> Iterator[Happening]:
    steps = {"research", "prep", "logistics"}
    if interview.format is InterviewFormat.PRESENTATION:
        steps.add("presentation")
    yield replace(plain, at=start, only=frozenset(steps))
    if interview.travel_minutes is not None and interview.travel_minutes <= LONGEST_WAY:
        leaves = plain.calendar.after(start, -timedelta(minutes=interview.travel_minutes))
        yield replace(plain, trigger=Trigger.LEAVING, at=leaves)
