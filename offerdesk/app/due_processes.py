"""What applications give to do: waiting, a rejection, keeping in touch, the weekly look back."""

from collections.abc import Iterator
from datetime import date, datetime, timedelta
from decimal import Decimal
from typing import Any

from offerdesk.app.due_facts import Facts, accepted
from offerdesk.app.due_happening import Happening
from offerdesk.domain.calendars import WorkCalendar
from offerdesk.domain.due_rules import Trigger
from offerdesk.domain.fields import Id
from offerdesk.domain.interviews import Interview
from offerdesk.domain.journal import EventKind, Person, Process, Relation
from offerdesk.domain.oneoffs import months_after

LITTLE_INTEREST = Decimal(2)
"""An application that interests no more than this and has gone quiet is better ended than chased."""

_SAID: dict[EventKind, tuple[Trigger, Any]] = {
    EventKind.CAME_BACK: (Trigger.CAME_BACK, max),
    EventKind.VERBAL_YES: (Trigger.VERBAL_YES, min),
}
_DAYS_PER_WEEK, _FIRST, _YEARLY = 7, 6, 12


def happened(facts: Facts, calendar: WorkCalendar, now: datetime) -> Iterator[Happening]:
    """Yield what every application gives rise to."""
    for process in facts.processes.values():
        yield from _waiting(process, facts, calendar)
        subject = f"process:{process.id}"
        rejected = facts.rejected_at(process)
        if rejected is not None:
            yield Happening(
                Trigger.REJECTED, subject, rejected, calendar, process.company, process=process.id
            )
        if not _with_offer(process, facts):
            yield from _told(process, facts, calendar)
    yield from _keeping_in_touch(facts, calendar, now)
    yield from _week(facts, calendar, now)


def _told(process: Process, facts: Facts, calendar: WorkCalendar) -> Iterator[Happening]:
    """Yield what they said before there is an offer to say it of: the first yes, the last coming back."""
    subject = f"process:{process.id}"
    for kind, (trigger, which) in _SAID.items():
        said = [e.at for e in facts.events.get(process.id, ()) if e.kind is kind and e.at is not None]
        if said:
            at = which(said, key=calendar.moment)
            yield Happening(trigger, subject, at, calendar, process.company, process=process.id)


def _with_offer(process: Process, facts: Facts) -> bool:
    return bool(facts.offers_by_process.get(process.id))


def _waiting(process: Process, facts: Facts, calendar: WorkCalendar) -> Iterator[Happening]:
    """Yield the wait for news: by the day that they named, else since the last contact.

    Where asking after that day brought no answer, the wait goes on as one since that day.
    """
    subject = f"process:{process.id}"
    named = hear_by(process, facts)
    if named is not None:
        yield Happening(Trigger.HEAR_BY, subject, named, calendar, process.company, process=process.id)
        asked = [
            each
            for each in facts.letters
            if each.process == str(process.id) and each.draft in {"D-02", "D-03"}
        ]
        if not any(calendar.day_of(each.sent_at) >= named for each in asked if each.sent_at):
            return
    if _with_offer(process, facts):
        return
    known = [at for at in (named, last_contact(process, facts, calendar)) if at is not None]
    if not known:
        return
    last = max(known, key=calendar.begun_by)
    cool = process.interest is not None and process.interest <= LITTLE_INTEREST
    trigger = Trigger.COOLED if cool else Trigger.LAST_CONTACT
    yield Happening(trigger, subject, last, calendar, process.company, process=process.id)


def hear_by(process: Process, facts: Facts) -> date | None:
    """Return the day by which an application should hear: the latest that they named and that still counts.

    A day named in an interview counts until the next interview.
    """
    held = [i for i in facts.by_process.get(process.id, ()) if i.start is not None or i.hear_by is not None]
    days = [day for day in (process.hear_by, held[-1].hear_by if held else None) if day is not None]
    return max(days, default=None)


def last_contact(process: Process, facts: Facts, calendar: WorkCalendar) -> date | datetime | None:
    """Return when both sides last dealt with each other: an interview, a call, a new stage."""
    interviews = (_held(i) for i in facts.by_process.get(process.id, ()))
    events = (e.at for e in facts.events.get(process.id, ()) if e.kind is not EventKind.NO_ANSWER)
    stages = (change.at for change in process.history)
    known = [at for at in (process.applied_at, *stages, *interviews, *events) if at is not None]
    return max(known, key=calendar.begun_by, default=None)


def _held(interview: Interview) -> datetime | None:
    return interview.end or interview.start


def _keeping_in_touch(facts: Facts, calendar: WorkCalendar, now: datetime) -> Iterator[Happening]:
    """Yield one happening for each person whom the user wants to keep in touch with after an ending.

    Saying yes to an offer ends the other applications, too, even before each of them is told.
    """
    ended: dict[Id, tuple[date, Process]] = {}
    for process in facts.processes.values():
        end = process.closed_at or process.rejected_at or _given_up(process, facts)
        if end is None or process.relation is Relation.CLOSED:
            continue
        day = calendar.day_of(end)
        for person in _met(process, facts):
            if person not in ended or ended[person][0] < day:
                ended[person] = (day, process)
    for person, (day, process) in ended.items():
        if _stays_in_touch(facts.people.get(person)):
            yield _next_word(person, day, process, calendar, now)


def _given_up(process: Process, facts: Facts) -> date | datetime | None:
    """Return when an open application was given up for an offer elsewhere."""
    if facts.over(process.id):
        return None
    others = (o for o in facts.offers.values() if accepted(o) and o.process != str(process.id))
    return next((o.accepted_at for o in others if o.accepted_at is not None), None)


def _next_word(person: Id, day: date, process: Process, calendar: WorkCalendar, now: datetime) -> Happening:
    """Return the last date to write that has come, or the first one; later ones wait for it."""
    today, years = calendar.day_of(now), 0
    while months_after(day, _FIRST + _YEARLY * (years + 1)) <= today:
        years += 1
    step, since = ("yearly", months_after(day, _FIRST + _YEARLY * (years - 1))) if years else ("", day)
    return Happening(
        Trigger.CLOSED, f"process:{process.id}", since, calendar, process.company, (person,),
        process=process.id, only=frozenset({step}), occasion=str(years + 1) if years else "",
    )  # fmt: skip


def _met(process: Process, facts: Facts) -> Iterator[Id]:
    people = [*process.contacts, *(p for i in facts.by_process.get(process.id, ()) for p in i.people)]
    return (Id(person) for person in dict.fromkeys(people))


def _stays_in_touch(person: Person | None) -> bool:
    if person is None:
        return False
    wanted = person.keep_in_touch
    return person.relation is Relation.WARM if wanted is None else wanted


def _week(facts: Facts, calendar: WorkCalendar, now: datetime) -> Iterator[Happening]:
    """Yield the look back on this week while a search is on; a week that has gone by is let go."""
    if not any(not facts.over(process) for process in facts.processes):
        return
    last = _last_working_day(calendar)
    today = calendar.day_of(now)
    day = today + timedelta(days=(last - today.weekday()) % _DAYS_PER_WEEK)
    yield Happening(Trigger.WEEK, "", day, calendar, occasion=day.isoformat())


def _last_working_day(calendar: WorkCalendar) -> int:
    """Return the day of the week before the days of rest: Friday, or Thursday where Friday is one of them."""
    days = range(_DAYS_PER_WEEK)
    ends = [d for d in days if d not in calendar.weekend and (d + 1) % _DAYS_PER_WEEK in calendar.weekend]
    return ends[0] if ends else 4
