"""What a user does to several tasks at once, as one step; and the notes that stay with a computed one."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date, datetime
from typing import Any

from offerdesk.app.desk import Command
from offerdesk.app.due import Due
from offerdesk.app.due_commands import DismissDue, MoveDue, ResetDue, SnoozeDue, TickDue
from offerdesk.app.store import Store
from offerdesk.domain.fields import Id, Ref, Text
from offerdesk.domain.frozen import frozen
from offerdesk.domain.tasks import Task
from offerdesk.domain.words import tr, trn

NewId = Callable[[], Id]


@frozen
class Together:
    """Several commands as one step; ``many`` names it where there is more than one."""

    commands: tuple[Command, ...]
    many: str
    merge_key: str = ""

    @property
    def label(self) -> str:
        """The change in words."""
        return self.commands[0].label if len(self.commands) == 1 else self.many

    def run(self, store: Store) -> None:
        """Make each change."""
        for command in self.commands:
            command.run(store)


def ticking(dues: tuple[Due, ...], new: NewId, at: datetime | None) -> Together:
    """Tick tasks, or open them again (``at`` is ``None``)."""
    n = len(dues)
    many = (
        trn("Tick a task", "Tick {n} tasks", n) if at else trn("Open a task again", "Open {n} tasks again", n)
    )
    return Together(tuple(TickDue(due, at, new()) for due in dues), many.format(n=n))


def moving(dues: tuple[Due, ...], new: NewId, to: date | datetime) -> Together:
    """Give tasks another day."""
    n = len(dues)
    many = trn("Move a task", "Move {n} tasks", n).format(n=n)
    return Together(tuple(MoveDue(due, to, new()) for due in dues), many)


def snoozing(dues: tuple[Due, ...], new: NewId, until: datetime) -> Together:
    """Put tasks off; their day itself stays."""
    n = len(dues)
    many = trn("Put a task off", "Put {n} tasks off", n).format(n=n)
    return Together(tuple(SnoozeDue(due, until, new()) for due in dues), many)


def letting_go(dues: tuple[Due, ...], new: NewId, at: datetime) -> Together:
    """Say of tasks that they are not needed."""
    n = len(dues)
    many = trn("Let a task go", "Let {n} tasks go", n).format(n=n)
    return Together(tuple(DismissDue(due, at, new()) for due in dues), many)


def computing_again(dues: tuple[Due, ...]) -> Together:
    """Let tasks follow their rules again."""
    n = len(dues)
    many = trn("Let the rule decide again", "Let the rules decide {n} tasks again", n).format(n=n)
    return Together(tuple(ResetDue(due) for due in dues), many)


@frozen
class NoteOnDue:
    """Keep notes or a link with a computed task. ``new`` is the id of the task that is kept for it."""

    due: Due
    new: Id
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
        of = self.due
        person = Ref(of.person) if of.person else None
        found = store.find(Task, of.task) if of.task else None
        blank = Task(self.new, of.title, rule=of.rule, subject=of.subject, person=person, step=of.step)
        value = Text(self.value) if self.attribute == "notes" else self.value
        changed: dict[str, Any] = {self.attribute: value}
        after = replace(found or blank, **changed)
        kept = (after.due, after.done_at, after.snoozed_until, after.dismissed_at, after.notes, after.link)
        if any(kept):
            store.put(after)
        else:
            store.remove(Task, after.id)
