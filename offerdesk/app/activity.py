"""What was done in a search, application by application and day by day, without amounts and private notes.

Employment offices ask for it: when one applied where, what came of it, which letters were sent.
"""

from collections import Counter
from collections.abc import Iterator
from dataclasses import replace
from datetime import date, tzinfo
from typing import Protocol

from offerdesk.app.dates import day_of
from offerdesk.app.labels import label_of
from offerdesk.app.stages import stage_words
from offerdesk.app.store import E
from offerdesk.domain.fields import Id, Ref
from offerdesk.domain.frozen import frozen
from offerdesk.domain.interviews import Interview
from offerdesk.domain.journal import Event, Person, Process
from offerdesk.domain.letters import Letter
from offerdesk.domain.offer import Offer
from offerdesk.domain.words import N_, tr, trn

_DAYS = (
    ("applied_at", N_("Applied")),
    ("accepted_at", N_("Accepted")),
    ("rejected_at", N_("Rejected")),
    ("closed_at", N_("Closed")),
)


class Finder(Protocol):
    """The part of a reader, or of a file's data, that is needed here."""

    def all(self, kind: type[E]) -> tuple[E, ...]:
        """Return every entity of a kind."""
        ...

    def find(self, kind: type[E], id: Id) -> E | None:
        """Return the entity, or ``None``."""
        ...


@frozen
class Entry:
    """Something that happened on a day: what, and with whom or how."""

    day: date
    what: str
    detail: str = ""


@frozen
class Application:
    """One application: where to, where it stands, what happened."""

    company: str
    title: str
    place: str
    stage: str
    applied: date | None
    entries: tuple[Entry, ...]
    interviews: int = 0
    letters: int = 0


@frozen
class Activity:
    """All applications with something between two days, the one that began first at the head."""

    first: date
    last: date
    applications: tuple[Application, ...]

    def summary(self) -> str:
        """Say in one line how much there is."""
        n = len(self.applications)
        interviews = sum(a.interviews for a in self.applications)
        letters = sum(a.letters for a in self.applications)
        return ", ".join(
            (
                trn("{n} application", "{n} applications", n).format(n=n),
                trn("{n} interview", "{n} interviews", interviews).format(n=interviews),
                trn("{n} letter", "{n} letters", letters).format(n=letters),
            )
        )


_INTERVIEW, _LETTER = "interview", "letter"


@frozen
class _Noted:
    kind: str
    entry: Entry


@frozen
class Trail:
    """Everything that happened, read once; a stretch of it is an ``Activity``."""

    applications: tuple[tuple[Application, tuple[_Noted, ...]], ...]

    def between(self, first: date, last: date) -> Activity:
        """Return what happened from one day to another, both included; turned round where they are."""
        first, last = min(first, last), max(first, last)
        found = []
        for application, noted in self.applications:
            within = [n for n in noted if first <= n.entry.day <= last]
            counted = Counter(n.kind for n in within)
            if within:
                entries = tuple(n.entry for n in within)
                found.append(
                    replace(
                        application,
                        entries=entries,
                        interviews=counted[_INTERVIEW],
                        letters=counted[_LETTER],
                    )
                )
        found.sort(key=lambda a: (a.entries[0].day, a.company.casefold()))
        return Activity(first, last, tuple(found))


def trail(finder: Finder, zone: tzinfo | None) -> Trail:
    """Read what happened in each application; the days are those of ``zone``."""
    noted: dict[str, list[_Noted]] = {p.id: list(_of_process(p, zone)) for p in finder.all(Process)}
    for process, found in (*_interviews(finder, zone), *_letters(finder, zone), *_others(finder, zone)):
        if process in noted:
            noted[process].append(found)
    return Trail(
        tuple(
            (_application(p, zone), tuple(sorted(noted[p.id], key=lambda n: n.entry.day)))
            for p in finder.all(Process)
        )
    )


def _application(process: Process, zone: tzinfo | None) -> Application:
    applied = None if process.applied_at is None else day_of(process.applied_at, zone)
    ended = next((tr(words) for name, words in _DAYS[1:3] if getattr(process, name) is not None), "")
    return Application(
        process.company, process.title, process.place, ended or stage_words(process.stage), applied, ()
    )


def _of_process(process: Process, zone: tzinfo | None) -> Iterator[_Noted]:
    told = set()
    for name, words in _DAYS:
        at = getattr(process, name)
        if at is not None:
            told.add((day_of(at, zone), words.casefold()))
            yield _Noted("", Entry(day_of(at, zone), tr(words)))
    for change in process.history:
        day = day_of(change.at, zone)
        if (day, change.stage.strip().casefold()) not in told:
            yield _Noted("", Entry(day, tr("Stage: {stage}").format(stage=stage_words(change.stage))))


def _interviews(finder: Finder, zone: tzinfo | None) -> Iterator[tuple[str, _Noted]]:
    for interview in finder.all(Interview):
        if interview.start is None:
            continue
        what = tr("Interview")
        if interview.format is not None:
            what = tr("Interview, {format}").format(format=label_of(interview.format))
        met = ", ".join(name for ref in interview.people if (name := _name(finder, ref)))
        yield interview.process, _Noted(_INTERVIEW, Entry(day_of(interview.start, zone), what, met))


def _letters(finder: Finder, zone: tzinfo | None) -> Iterator[tuple[str, _Noted]]:
    for letter in finder.all(Letter):
        if letter.sent_at is not None:
            details = (label_of(letter.channel), _name(finder, letter.person))
            entry = Entry(day_of(letter.sent_at, zone), tr("Letter sent"), ", ".join(d for d in details if d))
            yield _process_of(finder, letter), _Noted(_LETTER, entry)


def _process_of(finder: Finder, letter: Letter) -> str:
    interview = finder.find(Interview, Id(letter.interview)) if letter.interview else None
    offer = finder.find(Offer, Id(letter.offer)) if letter.offer else None
    owner = interview or offer
    return letter.process or (owner.process if owner is not None else None) or ""


def _others(finder: Finder, zone: tzinfo | None) -> Iterator[tuple[str, _Noted]]:
    for event in finder.all(Event):
        if event.at is not None:
            details = (event.channel, _name(finder, event.person))
            entry = Entry(day_of(event.at, zone), label_of(event.kind), ", ".join(d for d in details if d))
            yield event.process, _Noted("", entry)
    for offer in finder.all(Offer):
        if offer.process and offer.received_at is not None:
            yield offer.process, _Noted("", Entry(day_of(offer.received_at, zone), tr("Offer received")))


def _name(finder: Finder, ref: Ref | None) -> str:
    found = finder.find(Person, Id(ref)) if ref else None
    return found.name if found is not None else ""
