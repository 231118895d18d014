"""Interviews from a table, one row an interview, and what taking them in would change.

An interview belongs to the application of its company, and of its role where the row names one; a company
that nobody has applied to yet becomes an application. An interview of the same application and the same
moment, or without a day of the same round, is known already: only what was empty there is filled in.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from datetime import UTC, date, datetime, time, timedelta, tzinfo
from functools import lru_cache
from typing import Any

from offerdesk.app.importing import ImportPlan, PlannedRow, Verdict
from offerdesk.app.journal_labels import JOURNAL_LABELS
from offerdesk.app.mapping import Handling, HowToRead, SeenTable
from offerdesk.domain.checks import YEARS
from offerdesk.domain.fields import Id, Ref, Text
from offerdesk.domain.interviews import Interview, InterviewFormat
from offerdesk.domain.journal import Person, Process
from offerdesk.domain.stages import ACTIVE, Stage, moved, stage_of
from offerdesk.domain.values import Problem, Rejected
from offerdesk.domain.words import N_
from offerdesk.exchange.csv_text import Table
from offerdesk.exchange.merge import Known, NewId
from offerdesk.exchange.table_days import read_clock, read_moment
from offerdesk.exchange.table_mapping import left_out, values

NO_COMPANY_COLUMN = N_("no column names the company: choose the one that does")
NO_COMPANY = N_("no company stands here")
NO_DAY = N_("“{text}” is no day that can be read in this order")
NO_CLOCK = N_("“{text}” is no time of day")
TWICE = N_("the same interview stands in {where} already")
NO_TIMES = N_("Where no time of day stands, noon is put in.")

_FORMATS: tuple[tuple[InterviewFormat, str], ...] = (
    (InterviewFormat.VIDEO, "video zoom teams meet webex online remote virtual"),
    (InterviewFormat.PHONE, "phone call telefon anruf"),
    (InterviewFormat.PANEL, "panel committee gremium"),
    (InterviewFormat.PRESENTATION, "present präsentation vortrag"),
    (InterviewFormat.DEMO, "demo"),
    (InterviewFormat.MEAL, "meal lunch dinner breakfast essen mittag abendessen"),
    (InterviewFormat.TEST, "test assess coding case exercise aufgabe"),
    (InterviewFormat.ON_SITE, "site office onsite person ort büro präsenz"),
)
"""What words name a format in English and German; the first that fits counts."""

_TEXTS = ("outcome", "atmosphere", "went_well", "do_differently", "lessons", "notes")
_FILLED = ("start", "end", "round", "format", "place", "hear_by", *_TEXTS)
_NOON = time(12)
_EITHER = (Handling.ADD, Handling.LEAVE_OUT)


def plan_interviews(
    source: str, table: Table, seen: SeenTable, desk: Known, new_id: NewId, how: HowToRead
) -> ImportPlan:
    """Plan what a table of interviews would change; rows that cannot be taken in say why."""
    if "company" not in seen.mapping.columns:
        raise Rejected(Problem("", NO_COMPANY_COLUMN))
    planning = _Planning(desk, new_id, how, seen)
    rows = tuple(row for n, cells in enumerate(table.rows, 2) for row in planning.plan(cells, f"row {n}"))
    remarks = (Problem("", NO_TIMES),) if planning.without_time else ()
    puts = (*planning.processes.values(), *planning.people.values(), *planning.puts.values())
    return ImportPlan(source, rows, puts, (), left_out(seen), remarks=remarks)


@dataclass(frozen=True, slots=True)
class _Said:
    """What a row says, read; ``problems`` where it cannot be."""

    texts: dict[str, str]
    start: datetime | None = None
    end: datetime | None = None
    hear_by: date | None = None
    no_time: bool = False
    problems: tuple[Problem, ...] = field(default=())


class _Planning:
    """Finds for each row its application, the people met, and the interview that it is already."""

    def __init__(self, desk: Known, new_id: NewId, how: HowToRead, seen: SeenTable) -> None:
        self._desk, self._new_id, self._how, self._seen = desk, new_id, how, seen
        self._zone = how.zone or UTC
        self._order = seen.mapping.order or how.order
        self._known_processes: dict[str, list[Process]] = {}
        for process in desk.all(Process):
            self._known_processes.setdefault(process.company.strip().casefold(), []).append(process)
        people = desk.all(Person)
        self._by_mail = {p.email.casefold(): p for p in people if p.email}
        self._by_name = {p.name.casefold(): p for p in people}
        self._known = {key: ("", i) for i in desk.all(Interview) if (key := self._key_of(i))}
        self.processes: dict[str, Process] = {}
        self.people: dict[str, Person] = {}
        self.puts: dict[str, Interview] = {}
        self.without_time = False

    def plan(self, cells: tuple[str, ...], where: str) -> Iterator[PlannedRow]:
        """Yield what becomes of a row, after what it brings along: an application, people."""
        self._desk.find(Process, Id(""))  # whoever watches over the desk can end a long file here
        said = self._read(values(self._seen.mapping, cells))
        company = said.texts.get("company", "")
        row = PlannedRow("interview", company, Verdict.NEW, where, ways=_EITHER, at=said.start)
        if said.problems:
            yield replace(row, verdict=Verdict.REFUSED, problems=said.problems, ways=())
            return
        process, is_new = self._process(said)
        round_ = _whole(said.texts.get("round", ""))
        above, known = self._known.get(_key(process.id, said.start, round_, self._zone), ("", None))
        if known is not None:
            known = self.puts.get(known.id, known)
            row = replace(row, twin=above or company, ways=tuple(Handling))
        way = self._way(where, above=bool(above), known=known is not None)
        if way is Handling.LEAVE_OUT or way is None:
            yield self._stays_out(row, way, above)
            return
        if is_new:
            self._known_processes.setdefault(company.casefold(), []).append(process)
            self.processes[process.id] = process
            yield PlannedRow("process", company, Verdict.NEW, where)
        met, brought = self._people(said, company)
        yield from (PlannedRow("person", person.name, Verdict.NEW, where) for person in brought)
        self.without_time |= said.no_time
        yield self._taken(row, said, process, known if way is Handling.JOIN else None, met)

    def _stays_out(self, row: PlannedRow, way: Handling | None, above: str) -> PlannedRow:
        if way is Handling.LEAVE_OUT:
            return replace(row, verdict=Verdict.LEFT_OUT)
        return replace(row, verdict=Verdict.REFUSED, problems=(Problem("", TWICE, (("where", above),)),))

    def _taken(
        self, row: PlannedRow, said: _Said, process: Process, known: Interview | None, met: tuple[Ref, ...]
    ) -> PlannedRow:
        blank = known or Interview(self._new_id(), Ref(process.id))
        made = _filled(blank, said, met)
        key = self._key_of(made)
        if key and key not in self._known:
            self._known[key] = (row.where, made)
        if made != known:
            self.puts[made.id] = made
        if known is None:
            return row
        changed = tuple(
            name for name in (*_FILLED, "people", "tags") if getattr(known, name) != getattr(made, name)
        )
        return replace(row, verdict=Verdict.UPDATED if changed else Verdict.UNCHANGED, changed=changed)

    def _key_of(self, interview: Interview) -> tuple[str, ...]:
        return _key(interview.process, interview.start, interview.round, self._zone)

    def _way(self, where: str, *, above: bool, known: bool) -> Handling | None:
        if not known:
            return Handling.LEAVE_OUT if self._how.leaves_out(where) else Handling.ADD
        if above and where not in self._how.rows and self._how.known is Handling.JOIN:
            return None
        return self._how.handling(where)

    def _read(self, texts: dict[str, str]) -> _Said:
        problems = [] if texts.get("company") else [Problem("company", NO_COMPANY)]
        order = self._order
        found: dict[str, date | datetime | None] = {}
        for name in ("day", "hear_by"):
            found[name] = read_moment(texts[name], order) if texts.get(name) else None
            if texts.get(name) and not _lies_in_reach(found[name]):
                problems.append(Problem(name, NO_DAY, (("text", texts[name][:60]),)))
        at = read_clock(texts["clock"]) if texts.get("clock") else None
        if texts.get("clock") and at is None:
            problems.append(Problem("clock", NO_CLOCK, (("text", texts["clock"][:60]),)))
        day, hear = found["day"], found["hear_by"]
        if day is not None and not isinstance(day, datetime) and at is not None:
            day = datetime.combine(day, at)
        timeless = day is not None and not isinstance(day, datetime)
        start = _moment(day, self._zone)
        end = None if timeless else self._end(texts, start)
        hear_by = hear.date() if isinstance(hear, datetime) else hear
        return _Said(texts, start, end, hear_by, timeless, tuple(problems))

    def _end(self, texts: dict[str, str], start: datetime | None) -> datetime | None:
        """Return when an interview ended; a time that lies before its start is none."""
        if start is None:
            return None
        minutes = re.match(r"\d{1,4}", texts.get("minutes", ""))
        text = texts.get("end", "")
        at, whole = read_clock(text), read_moment(text, self._order)
        if isinstance(whole, datetime):
            end = _moment(whole, self._zone)
        elif at is not None:
            end = datetime.combine(start.date(), at, start.tzinfo)
        else:
            end = start + timedelta(minutes=int(minutes[0])) if minutes else None
        return end if end is not None and end > start else None

    def _process(self, said: _Said) -> tuple[Process, bool]:
        """Return the application of a row, and whether it is a new one: of several the one still going."""
        company, title = said.texts["company"], said.texts.get("title", "")
        same = self._known_processes.get(company.casefold(), [])
        if title:
            titled = [p for p in same if p.title.strip().casefold() == title.casefold()]
            same = titled or [p for p in same if not p.title.strip()]
        going = [p for p in same if stage_of(p) in ACTIVE]
        if going or same:
            return (going or same)[-1], False
        made = Process(self._new_id(), company, title)
        return (moved(made, str(Stage.INTERVIEWING), said.start) if said.start else made), True

    def _people(self, said: _Said, company: str) -> tuple[tuple[Ref, ...], tuple[Person, ...]]:
        """Return who was met, and those of them who are new."""
        met: list[Ref] = []
        brought: list[Person] = []
        for name, email in _named(said.texts.get("people", "")):
            person = self._by_mail.get(email.casefold()) or self._by_name.get(name.casefold())
            if person is None:
                person = Person(self._new_id(), name, email=email, companies=(company,))
                self.people[person.id] = self._by_name[name.casefold()] = person
                if email:
                    self._by_mail[email.casefold()] = person
                brought.append(person)
            met.append(Ref(person.id))
        return tuple(dict.fromkeys(met)), tuple(brought)


def _key(process: str, start: datetime | None, round_: int | None, zone: tzinfo) -> tuple[str, ...]:
    """Return what an interview is known again by: its application and its moment, else its round."""
    if start is not None and start.tzinfo is not None:
        return (process, start.astimezone(zone).isoformat())
    return (process, str(round_)) if round_ is not None else ()


def _filled(interview: Interview, said: _Said, met: tuple[Ref, ...]) -> Interview:
    """Fill in what was empty; what stands there already stays."""
    texts = said.texts
    tags = [t for part in re.split(r"[,;]", texts.get("tags", "")) if (t := part.strip())]
    told: dict[str, Any] = {
        "start": said.start,
        "end": said.end,
        "hear_by": said.hear_by,
        "round": _whole(texts.get("round", "")),
        "format": _format(texts.get("format", "")),
        "place": texts.get("place", ""),
        **{name: Text(texts.get(name, "")) for name in _TEXTS},
    }
    kept: dict[str, Any] = {name: getattr(interview, name) or told[name] for name in _FILLED}
    people = tuple(dict.fromkeys((*interview.people, *met)))
    return replace(interview, **kept, people=people, tags=tuple(dict.fromkeys((*interview.tags, *tags))))


def _moment(at: date | datetime | None, zone: tzinfo) -> datetime | None:
    """Return a moment in the reader's zone; a day alone is its noon, which is that day far and wide."""
    if at is None:
        return None
    moment = at if isinstance(at, datetime) else datetime.combine(at, _NOON)
    return moment if moment.tzinfo is not None else moment.replace(tzinfo=zone)


def _lies_in_reach(at: date | datetime | None) -> bool:
    first, last = YEARS
    return at is not None and first <= at.year <= last


def _whole(text: str) -> int | None:
    found = re.search(r"\d{1,3}", text)
    return int(found[0]) or None if found else None


@lru_cache(maxsize=256)
def _format(text: str) -> InterviewFormat | None:
    if not text:
        return None
    low = text.casefold()
    for member, label in JOURNAL_LABELS[InterviewFormat].items():
        if low in {str(member), label.casefold()}:
            return InterviewFormat(member)
    return next((member for member, words in _FORMATS if any(w in low for w in words.split())), None)


def _named(text: str) -> Iterator[tuple[str, str]]:
    """Yield names with their addresses: "Ada Byron <ada@x.example>; Bo Li and Cy"."""
    parts = re.split(r"[;\n]|\s(?:and|und|&)\s|,(?=\s*\S)", text)
    for part in parts:
        found = re.search(r"<?([^\s<>()]+@[^\s<>()]+)>?", part)
        email = found[1] if found else ""
        name = (part[: found.start()] + part[found.end() :] if found else part).strip(" ()\"'")
        if name or email:
            yield name or email.partition("@")[0], email
