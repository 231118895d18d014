"""Writing an interview down while it is fresh: begin with the company, add lines, see what follows."""

from collections.abc import Iterable
from dataclasses import replace
from datetime import datetime, timedelta
from typing import Any

from offerdesk.app.store import Reader, Store
from offerdesk.domain.fields import Id, Ref
from offerdesk.domain.frozen import frozen
from offerdesk.domain.interviews import (
    Asked,
    Interview,
    Missed,
    Observation,
    Promise,
    Question,
    Remark,
    RemarkKind,
)
from offerdesk.domain.journal import Person, Process, Who
from offerdesk.domain.stages import ACTIVE, stage_of
from offerdesk.domain.values import Problem, Rejected
from offerdesk.domain.words import N_, tr, trn

FRESH = timedelta(hours=12)
USUAL_LENGTH = timedelta(hours=1)
WHICH_COMPANY = N_("Which company was it?")
DETAILS_WANTED = 2
NOTE_PARTS = (Remark, Question, Asked, Missed, Promise, Observation)


def just_ended(reader: Reader, now: datetime) -> Interview | None:
    """Return the interview that one comes from: running, or over for less than half a day."""
    found = [i for i in reader.all(Interview) if i.start is not None and i.start.tzinfo is not None]
    fresh = [i for i in found if _begun(i) <= now and now - _over(i) <= FRESH]
    return max(fresh, key=_begun, default=None)


def _begun(interview: Interview) -> datetime:
    assert interview.start is not None
    return interview.start


def _over(interview: Interview) -> datetime:
    end = interview.end
    return end if end is not None and end.tzinfo is not None else _begun(interview) + USUAL_LENGTH


def companies(reader: Reader) -> tuple[str, ...]:
    """Return the names of the companies applied to, each once."""
    return tuple(dict.fromkeys(company for (company,) in reader.rows(Process, ("company",))))


def people_known(reader: Reader) -> tuple[str, ...]:
    """Return everyone's name, for completion."""
    return tuple(name for (name,) in reader.rows(Person, ("name",)))


def next_round(reader: Reader, process: Id) -> int:
    """Return the number of the round that comes next in an application."""
    rounds = [i.round for i in reader.of(Interview, "process", process)]
    return max(len(rounds), *(n or 0 for n in rounds)) + 1 if rounds else 1


def next_place(reader: Reader, kind: type[Any], interview: Id) -> int:
    """Return the position of a line that is added to an interview."""
    return max((part.position for part in reader.of(kind, "interview", interview)), default=-1) + 1


@frozen
class NewInterview:
    """Add an interview to an application; its round counts itself."""

    process: Id
    interview: Id
    start: datetime | None
    merge_key: str = ""

    @property
    def label(self) -> str:
        """The change in words."""
        return tr("Add interview")

    def run(self, store: Store) -> None:
        """Write the interview."""
        number = next_round(store, self.process)
        store.put(Interview(self.interview, Ref(self.process), start=self.start, round=number))


@frozen
class WriteDown:
    """Begin the note of an interview with nothing but the company, which may be new."""

    company: str
    start: datetime
    new_process: Id
    interview: Id
    merge_key: str = ""

    @property
    def label(self) -> str:
        """The change in words."""
        return tr("Add interview")

    def run(self, store: Store) -> None:
        """Find the application by its company, one that is going before others, or add it."""
        name = self.company.strip()
        if not name:
            raise Rejected(Problem("company", WHICH_COMPANY))
        same = [p for p in store.all(Process) if p.company.casefold() == name.casefold()]
        going = [p for p in same if stage_of(p) in ACTIVE]
        process = (going or same or [Process(self.new_process, name)])[-1]
        store.put(process)
        NewInterview(process.id, self.interview, self.start).run(store)


@frozen
class MoveToApplication:
    """Say that an interview belongs to another application; its round is counted there anew."""

    interview: Id
    process: Id
    merge_key: str = ""

    @property
    def label(self) -> str:
        """The change in words."""
        return tr("Change the application of an interview")

    def run(self, store: Store) -> None:
        """Move it."""
        found = store.find(Interview, self.interview)
        if found is not None and found.process != Ref(self.process):
            number = next_round(store, self.process)
            store.put(replace(found, process=Ref(self.process), round=number))


# --- what is written so far ---------------------------------------------------------------------------


@frozen
class Noted:
    """An interview with all its lines."""

    interview: Interview
    people: tuple[Person, ...]
    remarks: tuple[Remark, ...]
    questions: tuple[Question, ...]
    asked: tuple[Asked, ...]
    missed: tuple[Missed, ...]
    promises: tuple[Promise, ...]
    observations: tuple[Observation, ...]

    @property
    def begun(self) -> bool:
        """Whether anything has been written down."""
        return any(said for _key, said in summaries(self))


def noted(reader: Reader, interview: Id) -> Noted | None:
    """Read an interview with its lines; ``None`` where it is gone."""
    found = reader.find(Interview, interview)
    if found is None:
        return None
    people = (reader.find(Person, Id(ref)) for ref in found.people)
    lines: dict[type[Any], Any] = {kind: reader.of(kind, "interview", interview) for kind in NOTE_PARTS}
    return Noted(
        found,
        tuple(person for person in people if person is not None),
        lines[Remark],
        lines[Question],
        lines[Asked],
        lines[Missed],
        lines[Promise],
        lines[Observation],
    )


def remarks_of(note: Noted, person: Id | None, kind: RemarkKind) -> tuple[Remark, ...]:
    """Return what one person said of a kind; without a person, what nobody in particular said."""
    known = {str(p.id) for p in note.people}
    if person is None:
        return tuple(
            r for r in note.remarks if r.kind is kind and (r.person is None or r.person not in known)
        )
    return tuple(r for r in note.remarks if r.kind is kind and r.person == Ref(person))


_LISTS = ("remarks", "observations", "questions", "missed", "asked", "promises")


def summaries(note: Noted) -> tuple[tuple[str, str], ...]:
    """Say for each section of the note in a few words what stands there; empty for nothing."""
    interview = note.interview
    n = {name: _written(getattr(note, name)) for name in _LISTS}
    return (
        ("people", ", ".join(p.name for p in note.people)),
        ("told", _counted(n["remarks"], trn("{n} note", "{n} notes", n["remarks"]))),
        ("place", _first(interview.atmosphere, interview.place_notes, rated=_rated(interview))),
        (
            "observations",
            _counted(n["observations"], trn("{n} remark", "{n} remarks", n["observations"])),
        ),
        ("questions", _counted(n["questions"], trn("{n} question", "{n} questions", n["questions"]))),
        ("missed", _counted(n["missed"], trn("{n} point", "{n} points", n["missed"]))),
        ("asked", _counted(n["asked"], trn("{n} question", "{n} questions", n["asked"]))),
        ("promises", _counted(n["promises"], trn("{n} promise", "{n} promises", n["promises"]))),
        ("hear", interview.hear_by_channel or (tr("day noted") if interview.hear_by else "")),
        ("money", _money(interview)),
        ("after", _first(interview.went_well, interview.do_differently, rated=interview.feeling is not None)),
        ("then", _first(interview.if_yes, interview.if_no)),
        ("lessons", _first(interview.lessons, interview.notes)),
    )


def _rated(interview: Interview) -> bool:
    return interview.atmosphere_rating is not None or interview.place_rating is not None


def _first(*texts: str, rated: bool = False) -> str:
    said = next((" ".join(text.split()) for text in texts if text.strip()), "")
    return said or (tr("rated") if rated else "")


def _written(parts: Iterable[Any]) -> int:
    return sum(1 for part in parts if (part.what if isinstance(part, Promise) else part.text).strip())


def _counted(n: int, words: str) -> str:
    return words.format(n=n) if n else ""


def _money(interview: Interview) -> str:
    if interview.named_first is not None:
        return tr("I named a figure") if interview.named_first is Who.ME else tr("they named a figure")
    touched = interview.salary_asked is not None or interview.salary_low is not None
    return tr("noted") if touched or interview.salary_high is not None else ""


def follows(note: Noted) -> tuple[str, ...]:
    """Say what comes of the note: thanks to write, promises to keep, the day to hear by."""
    said: list[str] = []
    n = len(note.people)
    if n:
        ready = trn("{n} thank-you note to write", "{n} thank-you notes to write", n)
        said.append(ready.format(n=n))
    mine = [p for p in note.promises if p.who is Who.ME and p.kept_at is None and p.what.strip()]
    if mine:
        n = len(mine)
        said.append(trn("{n} promise of yours to keep", "{n} promises of yours to keep", n).format(n=n))
    if note.interview.hear_by is None:
        said.append(tr("no day to hear by was noted"))
    return tuple(said)
