"""What a user does to tasks, several at once or one: ticking, moving, putting off, letting go, taking back.

A task of a rule is computed; the first thing done to it puts a ``Task`` with the same name beside it, and
when nothing is left of what was done, that one goes. ``ids`` hold an identity for each task, used where none
is stored yet.
"""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import UTC, date, datetime, tzinfo
from typing import Any

from offerdesk.app.due import Due
from offerdesk.app.store import Store
from offerdesk.domain.fields import Id, Ref, Text
from offerdesk.domain.tasks import Task
from offerdesk.domain.words import tr, trn


@dataclass(frozen=True, slots=True)
class TickDues:
    """Tick tasks, or open them again (``at`` is ``None``)."""

    dues: tuple[Due, ...]
    ids: tuple[Id, ...]
    at: datetime | None
    merge_key: str = ""

    @property
    def label(self) -> str:
        """The change in words."""
        n = len(self.dues)
        if self.at is None:
            return trn("Open a task again", "Open {n} tasks again", n).format(n=n)
        return trn("Tick a task", "Tick {n} tasks", n).format(n=n)

    def run(self, store: Store) -> None:
        """Set or clear when each was done."""
        for task in _stored(store, self.dues, self.ids):
            _put(store, task, done_at=self.at, dismissed_at=None)


@dataclass(frozen=True, slots=True)
class MoveDues:
    """Give tasks another day; the time of day stays where there was one, in ``zone``. Ends a snooze."""

    dues: tuple[Due, ...]
    ids: tuple[Id, ...]
    to: date | datetime
    zone: tzinfo | None = None
    merge_key: str = ""

    @property
    def label(self) -> str:
        """The change in words."""
        n = len(self.dues)
        return trn("Move a task", "Move {n} tasks", n).format(n=n)

    def run(self, store: Store) -> None:
        """Set each one's day."""
        for due, id_ in zip(self.dues, self.ids, strict=True):
            for task in _stored(store, (due,), (id_,)):
                _put(store, task, due=_moved(due.due, self.to, self.zone), snoozed_until=None)


@dataclass(frozen=True, slots=True)
class SnoozeDues:
    """Put tasks off until a day or a moment; their day itself stays."""

    dues: tuple[Due, ...]
    ids: tuple[Id, ...]
    until: date | datetime
    merge_key: str = ""

    @property
    def label(self) -> str:
        """The change in words."""
        n = len(self.dues)
        return trn("Put a task off", "Put {n} tasks off", n).format(n=n)

    def run(self, store: Store) -> None:
        """Set until when each one sleeps."""
        for task in _stored(store, self.dues, self.ids):
            _put(store, task, snoozed_until=self.until)


@dataclass(frozen=True, slots=True)
class LetDuesGo:
    """Say of tasks that they are not needed."""

    dues: tuple[Due, ...]
    ids: tuple[Id, ...]
    at: datetime
    merge_key: str = ""

    @property
    def label(self) -> str:
        """The change in words."""
        return tr("Not needed")

    def run(self, store: Store) -> None:
        """Set when each was let go."""
        for task in _stored(store, self.dues, self.ids):
            _put(store, task, dismissed_at=self.at)


@dataclass(frozen=True, slots=True)
class ComputeAgain:
    """Take back what was done to a rule's tasks by hand, so that they follow what happened again."""

    dues: tuple[Due, ...]
    merge_key: str = ""

    @property
    def label(self) -> str:
        """The change in words."""
        return tr("Back to the computed day")

    def run(self, store: Store) -> None:
        """Clear day, snooze, tick and dismissal of each; notes and link stay."""
        for due in self.dues:
            task = store.find(Task, due.task) if due.task and due.rule else None
            if task is not None:
                _put(store, task, due=None, snoozed_until=None, done_at=None, dismissed_at=None)


@dataclass(frozen=True, slots=True)
class NoteOnDue:
    """Keep notes or a link with a task."""

    due: Due
    id: Id
    attribute: str
    value: str

    @property
    def label(self) -> str:
        """The change in words."""
        return tr("Change notes of a task") if self.attribute == "notes" else tr("Change link of a task")

    @property
    def merge_key(self) -> str:
        """Typing in the same field merges into one step."""
        return f"due:{'|'.join(map(str, self.due.key))}:{self.attribute}"

    def run(self, store: Store) -> None:
        """Set the text."""
        for task in _stored(store, (self.due,), (self.id,)):
            value = Text(self.value) if self.attribute == "notes" else self.value
            _put(store, task, **{self.attribute: value})


def _stored(store: Store, dues: tuple[Due, ...], ids: tuple[Id, ...]) -> Iterator[Task]:
    """Yield what is stored of each task, made now where nothing is; a deleted own one is left out."""
    for due, new in zip(dues, ids, strict=True):
        found = store.find(Task, due.task) if due.task else None
        if found is not None:
            yield found
        elif due.rule:
            person = Ref(due.person) if due.person else None
            yield Task(new, due.title, rule=due.rule, subject=due.subject, person=person, step=due.step)


def _put(store: Store, task: Task, **changes: Any) -> None:
    after = replace(task, **changes)
    done = (after.due, after.done_at, after.snoozed_until, after.dismissed_at)
    untouched = done == (None, None, None, None) and not after.notes and not after.link
    if after.rule and untouched:
        if store.find(Task, task.id) is not None:
            store.remove(Task, task.id)
    else:
        store.put(after)


def _moved(due: date | datetime | None, to: date | datetime, zone: tzinfo | None) -> date | datetime:
    if not isinstance(due, datetime) or isinstance(to, datetime):
        return to
    local = due.astimezone(zone) if zone else due
    at = datetime.combine(to, local.time(), local.tzinfo)
    return at.astimezone(UTC).astimezone(local.tzinfo)  # a time that the clocks skip becomes the one after
