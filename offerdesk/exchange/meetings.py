"""Interviews from a calendar, and what taking its events in would change.

An event is known again by its identity in the calendar, or else by its start and the company. It belongs to
the application whose company it names: in its title, its text, or the addresses of the people in it.
"""

import re
from collections.abc import Iterable
from dataclasses import replace
from datetime import date, datetime
from typing import Protocol

from offerdesk.app.importing import ImportPlan, PlannedRow, Verdict
from offerdesk.app.mapping import AS_GUESSED, Handling, HowToRead
from offerdesk.domain.fields import Ref, Text
from offerdesk.domain.interviews import Interview, InterviewFormat
from offerdesk.domain.journal import Person, Process
from offerdesk.domain.values import Problem
from offerdesk.domain.words import N_
from offerdesk.exchange.calendar_names import uid_of
from offerdesk.exchange.merge import Known, NewId

NO_COMPANY = N_("no company that you applied to stands in it: add the application first")
ALL_DAY = N_("it has no time of day")
CANCELLED = N_("it has been cancelled")
TWICE = N_("it stands in the calendar twice")

_VIDEO = re.compile(r"zoom\.us|meet\.google|teams\.microsoft|webex|whereby|video", re.IGNORECASE)
_PHONE = re.compile(r"\b(phone|call|telefon|anruf)", re.IGNORECASE)
_EITHER = (Handling.ADD, Handling.LEAVE_OUT)
_COMMON = frozenset(
    {"gmail", "googlemail", "outlook", "hotmail", "yahoo", "icloud", "gmx", "web", "proton", "aol"}
)
"""Hosts of mail that tell no company."""


class Guest(Protocol):
    """A person in an invitation."""

    @property
    def name(self) -> str: ...  # noqa: D102 - the protocol's own words say it

    @property
    def email(self) -> str: ...  # noqa: D102 - same


class Event(Protocol):
    """One event of a calendar, as its reader gives it; days where it lasts all day."""

    @property
    def uid(self) -> str: ...  # noqa: D102 - same

    @property
    def title(self) -> str: ...  # noqa: D102 - same

    @property
    def start(self) -> date | datetime: ...  # noqa: D102 - same

    @property
    def end(self) -> date | datetime | None: ...  # noqa: D102 - same

    @property
    def zone(self) -> str: ...  # noqa: D102 - same

    @property
    def place(self) -> str: ...  # noqa: D102 - same

    @property
    def description(self) -> str: ...  # noqa: D102 - same

    @property
    def people(self) -> Iterable[Guest]: ...  # noqa: D102 - same

    @property
    def cancelled(self) -> bool: ...  # noqa: D102 - same


def plan_meetings(
    source: str, events: Iterable[Event], desk: Known, new_id: NewId, how: HowToRead = AS_GUESSED
) -> ImportPlan:
    """Plan what the events of a calendar would change; those that are no interview say why."""
    planning = _Planning(desk, new_id, how)
    rows = tuple(planning.plan(event, f"event {n}") for n, event in enumerate(events, 1))
    return ImportPlan(source, rows, tuple(planning.puts))


class _Planning:
    """Finds for each event its application, the people in it, and the interview that it is already."""

    def __init__(self, desk: Known, new_id: NewId, how: HowToRead) -> None:
        self._new_id = new_id
        self._how = how
        self._processes = desk.all(Process)
        self._people = {p.email.casefold(): p for p in desk.all(Person) if p.email}
        interviews = desk.all(Interview)
        self._by_uid = {uid_of(i): i for i in interviews}
        self._by_start = {(i.process, i.start): i for i in interviews if i.start is not None}
        self._seen: set[str] = set()
        self.puts: list[Interview] = []

    def plan(self, event: Event, where: str) -> PlannedRow:
        """Say what becomes of an event, and keep the interview that it makes."""
        process = self._process_of(event)
        known = self._known(event, process)
        problem = self._problem(event, process, known)
        if problem:
            return PlannedRow(
                "interview", event.title, Verdict.REFUSED, where, problems=(Problem("", problem),)
            )
        self._seen.add(event.uid or f"{event.start} {event.title}")
        ways = (Handling.JOIN, Handling.LEAVE_OUT) if known else (Handling.ADD, Handling.LEAVE_OUT)
        row = PlannedRow(
            "interview", event.title, Verdict.NEW, where, twin=event.title if known else "", ways=ways
        )
        way = self._how.handling(where) if known else Handling.ADD
        if way is Handling.LEAVE_OUT or self._how.leaves_out(where):
            return replace(row, verdict=Verdict.LEFT_OUT)
        fresh = known or Interview(self._new_id(), Ref(process.id if process else ""))
        interview = self._filled(fresh, event, new=known is None)
        if interview == known:
            return replace(row, verdict=Verdict.UNCHANGED)
        self.puts.append(interview)
        if known is None:
            return row
        names = ("start", "end", "zone", "place", "people", "uid")
        changed = tuple(name for name in names if getattr(known, name) != getattr(interview, name))
        return replace(row, verdict=Verdict.UPDATED, changed=changed)

    def _known(self, event: Event, process: Process | None) -> Interview | None:
        if event.uid in self._by_uid:
            return self._by_uid[event.uid]
        start = event.start
        if process is None or not isinstance(start, datetime):
            return None
        return self._by_start.get((Ref(process.id), start))

    def _problem(self, event: Event, process: Process | None, known: Interview | None) -> str:
        if not isinstance(event.start, datetime):
            return ALL_DAY
        if event.cancelled:
            return CANCELLED
        if (event.uid or f"{event.start} {event.title}") in self._seen:
            return TWICE
        return NO_COMPANY if process is None and known is None else ""

    def _filled(self, interview: Interview, event: Event, *, new: bool) -> Interview:
        """Put what the calendar knows better into an interview; what was noted there stays."""
        met = [Ref(p.id) for g in event.people if (p := self._people.get(g.email.casefold())) is not None]
        start = event.start if isinstance(event.start, datetime) else None
        end = event.end if isinstance(event.end, datetime) else None
        return replace(
            interview,
            start=start,
            end=end or interview.end,
            zone=event.zone or interview.zone,
            place=event.place or interview.place,
            people=tuple(dict.fromkeys((*interview.people, *met))),
            format=interview.format or _format(event),
            uid=interview.uid if event.uid in {"", uid_of(interview)} else event.uid,
            notes=Text(event.description) if new else interview.notes,
        )

    def _process_of(self, event: Event) -> Process | None:
        """Return the application that an event names; of several at one company the newest."""
        said = f"{event.title}\n{event.place}\n{event.description}".casefold()
        hosts = {_host(guest.email) for guest in event.people} - _COMMON - {""}
        for process in reversed(self._processes):
            company = process.company.strip().casefold()
            if company and re.search(rf"(?<!\w){re.escape(company)}(?!\w)", said):
                return process
        for process in reversed(self._processes):
            plain = re.sub(r"\W", "", process.company.casefold())
            if any(plain.startswith(host) for host in hosts):
                return process
        return None


def _host(email: str) -> str:
    """Return the name of the company in an address: "northwind" of "a@mail.northwind.example"."""
    parts = email.casefold().rpartition("@")[2].split(".")
    return re.sub(r"\W", "", parts[-2]) if len(parts) > 1 else ""


def _format(event: Event) -> InterviewFormat | None:
    if _VIDEO.search(f"{event.place} {event.description}"):
        return InterviewFormat.VIDEO
    return InterviewFormat.PHONE if _PHONE.search(f"{event.title} {event.place}") else None
