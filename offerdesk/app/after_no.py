"""After a no: thanks and feedback, a short review in five phases, what to keep and what to change."""

from dataclasses import replace
from datetime import date, datetime

from offerdesk.app.labels import label_of
from offerdesk.app.store import Reader, Store
from offerdesk.domain.fields import Id, Text
from offerdesk.domain.frozen import frozen
from offerdesk.domain.hindsight import Feedback, Finding, Phase
from offerdesk.domain.interviews import Interview, Missed, Promise
from offerdesk.domain.journal import Person, Process, Who
from offerdesk.domain.letters import Letter
from offerdesk.domain.preparing import Extent
from offerdesk.domain.stages import Stage, in_time, stage_of
from offerdesk.domain.tasks import Task
from offerdesk.domain.values import Problem, Rejected
from offerdesk.domain.words import N_, tr, trn

THANKS, ADVICE = "D-15", "D-16"
REVIEW_MINUTES = 10
NOT_IN_MY_CONTROL = N_("Only what is at least partly in your control becomes something to do.")
_ENDED = frozenset({Stage.REJECTED, Stage.NO_ANSWER, Stage.WITHDRAWN, Stage.CLOSED})


@frozen
class Looked:
    """One finding with the things to do that came of it."""

    finding: Finding
    actions: tuple[Task, ...]

    @property
    def may_act(self) -> bool:
        """Whether it is, at least partly, in one's own control."""
        return self.finding.control in {Extent.YES, Extent.PARTLY}


@frozen
class AfterNo:
    """All that the page about a process that ended shows.

    ``letters`` are those sent, the last one first; ``promises`` are mine that are not kept yet.
    """

    process: Process
    stage: Stage
    letters: tuple[Letter, ...]
    feedback: tuple[Feedback, ...]
    review: tuple[tuple[Phase, tuple[Looked, ...]], ...]
    strengths: tuple[Finding, ...]
    missed: tuple[Missed, ...]
    promises: tuple[Promise, ...]
    people: tuple[Person, ...]
    lessons: tuple[str, ...]

    def sent(self, draft: str) -> Letter | None:
        """Return the letter of a kind that was sent."""
        return next((letter for letter in self.letters if letter.draft == draft and letter.sent_at), None)


def has_ended(process: Process) -> bool:
    """Tell whether an application is one to look back on."""
    return stage_of(process) in _ENDED


def after_no(reader: Reader, process: Id) -> AfterNo | None:
    """Read the page of one application; ``None`` where it is gone."""
    found = reader.find(Process, process)
    if found is None:
        return None
    interviews = reader.of(Interview, "process", process)
    findings = sorted(reader.of(Finding, "process", process), key=lambda f: f.position)
    looked = [
        Looked(f, reader.of(Task, "subject", Id(f"finding:{f.id}"))) for f in findings if not f.strength
    ]
    sent = [letter for letter in reader.of(Letter, "process", process) if letter.sent_at]
    met = dict.fromkeys((*found.contacts, *(p for i in interviews for p in i.people)))
    people = (reader.find(Person, Id(ref)) for ref in met)
    promises = [p for i in interviews for p in reader.of(Promise, "interview", i.id)]
    return AfterNo(
        found,
        stage_of(found),
        tuple(sorted(sent, key=lambda s: in_time(s.sent_at or date.min), reverse=True)),
        reader.of(Feedback, "process", process),
        tuple((phase, tuple(one for one in looked if one.finding.phase is phase)) for phase in Phase),
        tuple(f for f in findings if f.strength),
        tuple(m for i in interviews for m in reader.of(Missed, "interview", i.id) if m.text.strip()),
        tuple(p for p in promises if p.who is Who.ME and p.kept_at is None),
        tuple(person for person in people if person is not None),
        tuple(str(i.lessons) for i in interviews if i.lessons.strip()),
    )


def _actions(reader: Reader, finding: Finding) -> tuple[Task, ...]:
    return reader.of(Task, "subject", Id(f"finding:{finding.id}"))


def next_finding(reader: Reader, process: Id) -> int:
    """Return the position of a finding that is added."""
    return max((f.position for f in reader.of(Finding, "process", process)), default=-1) + 1


@frozen
class ActOn:
    """Make something to do, by a day, of a finding that is at least partly in one's own control."""

    finding: Id
    task: Id
    title: str
    due: date | datetime | None
    merge_key: str = ""

    @property
    def label(self) -> str:
        """The change in words."""
        return tr("Add task")

    def run(self, store: Store) -> None:
        """Write the task; raises ``Rejected`` for what one cannot change."""
        found = store.find(Finding, self.finding)
        if found is None:
            return
        if found.control not in {Extent.YES, Extent.PARTLY}:
            raise Rejected(Problem("control", NOT_IN_MY_CONTROL))
        title = self.title.strip() or " ".join(found.text.split()) or tr("New task")
        store.put(Task(self.task, title, due=self.due, subject=f"finding:{found.id}"))


@frozen
class KeepPromise:
    """Say that a promise was kept, or that it was not after all."""

    promise: Id
    at: date | datetime | None
    merge_key: str = ""

    @property
    def label(self) -> str:
        """The change in words."""
        return tr("Keep a promise") if self.at else tr("Open a promise again")

    def run(self, store: Store) -> None:
        """Set or clear the day."""
        found = store.find(Promise, self.promise)
        if found is not None:
            store.put(replace(found, kept_at=self.at))


@frozen
class KeepInTouch:
    """Mark a person to keep in touch with, or not."""

    person: Id
    wanted: bool
    merge_key: str = ""

    @property
    def label(self) -> str:
        """The change in words."""
        return tr("Keep in touch") if self.wanted else tr("Let a contact rest")

    def run(self, store: Store) -> None:
        """Set the mark."""
        found = store.find(Person, self.person)
        if found is not None:
            store.put(replace(found, keep_in_touch=self.wanted or None))


@frozen
class MakeThePoint:
    """Link a point that was missed to what they said: it may have decided."""

    feedback: Id
    point: str
    merge_key: str = ""

    @property
    def label(self) -> str:
        """The change in words."""
        return tr("Link a missed point")

    def run(self, store: Store) -> None:
        """Write the point to the feedback."""
        found = store.find(Feedback, self.feedback)
        if found is not None:
            store.put(replace(found, missed=Text(self.point)))


def open_ends(page: AfterNo) -> tuple[str, ...]:
    """Say what is still worth doing before the file is closed; nothing of it is a must."""
    said: list[str] = []
    if page.sent(THANKS) is None:
        said.append(tr("thank them for telling you"))
    asked = page.sent(ADVICE) is not None or page.process.no_feedback or page.feedback
    if not asked:
        said.append(tr("ask for feedback"))
    if not any(looked for _phase, looked in page.review):
        said.append(tr("look back for ten minutes"))
    if not page.strengths:
        said.append(tr("name one strength to keep"))
    n = len(page.promises)
    if n:
        said.append(trn("keep {n} promise", "keep {n} promises", n).format(n=n))
    if page.process.relation is None:
        said.append(tr("note on which terms you parted"))
    return tuple(said)


def last_message(page: AfterNo) -> str:
    """Say which message was the last, by its subject; empty where none was sent."""
    letter = page.letters[0] if page.letters else None
    return "" if letter is None else " · ".join((letter.subject or letter.draft, label_of(letter.channel)))
