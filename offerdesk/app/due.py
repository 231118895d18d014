"""What is due: tasks that follow from what happened, and the user's own, in one list with their reasons.

    due_tasks(reader, now, style)   every task, the earliest first
    conflicts(reader, now, style)   offers that must be answered before another employer speaks
    at_hand(dues)                   what a list shows: one entry for each matter, reminders of it left out
    pressing(dues, now)             how many of them are due today or overdue: the figure on the tab

Tasks of a rule are computed and never stored. What the user did to one (ticked, moved, put off, let go) is
kept in a ``Task`` with the same rule, step, subject and person; the commands are in ``due_commands``.
``now`` carries the zone that counts where the settings name none.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum
from typing import Protocol, TypeVar

from offerdesk.app.style import Style
from offerdesk.domain.fields import Id
from offerdesk.domain.model import Entity
from offerdesk.domain.tasks import Task

E = TypeVar("E", bound=Entity)

PLAIN = Style(date_order="dmy")
"""How days are written where no reader's way is known: Tue 24 Nov 2026."""


class Entities(Protocol):
    """Whatever entities can be read from: a desk's reader, or the data of an exchange file."""

    def all(self, kind: type[E]) -> tuple[E, ...]:
        """Return every entity of a kind."""
        ...


class DueState(StrEnum):
    """How a task stands at a moment."""

    OPEN = "open"
    OVERDUE = "overdue"
    UPCOMING = "upcoming"  # what it follows from has not happened yet, or it was put off
    DONE = "done"  # ticked, or the data shows that nothing is left to do
    DISMISSED = "dismissed"  # the user said that it is not needed


@dataclass(frozen=True, slots=True)
class Due:
    """One task, of a rule or the user's own (``rule`` is empty then).

    ``rule``, ``step``, ``subject`` ("offer:a") and ``person`` name it for good, whatever its date. ``due`` is a
    day where no time of day counts, ``None`` where none can be computed. ``planned`` is what the rule says
    where the user moved it (``due`` is the user's then). ``task`` is the stored task that holds what the user
    did; ``drafts`` are the letters that it suggests ("D-01"). ``settled`` says why nothing is left to do where
    nobody ticked it, ``warning`` what to mind before doing it. ``reminders`` are moments before ``due`` at which
    to speak up. ``matter`` is the rule's id that it belongs to: tasks with the same matter, subject and
    person are one thing to do, and ``again`` marks those that merely remind of it. ``informs`` marks a date to
    know where nothing is to be done.
    """

    rule: str
    step: str
    subject: str
    person: Id | None
    title: str
    due: date | datetime | None
    reason: str
    state: DueState
    task: Id | None = None
    drafts: tuple[str, ...] = ()
    company: str = ""
    opens: datetime | None = None
    planned: date | datetime | None = None
    done_at: datetime | None = None
    snoozed_until: date | datetime | None = None
    settled: str = ""
    warning: str = ""
    reminders: tuple[datetime, ...] = ()
    matter: str = ""
    again: bool = False
    informs: bool = False
    notes: str = ""
    link: str = ""

    @property
    def key(self) -> tuple[str, str, str, Id | None]:
        """What names a rule's task whatever its date: rule, step, subject and person."""
        return (self.rule, self.step, self.subject, self.person)

    @property
    def moved(self) -> bool:
        """Whether the user gave it another day than the rule."""
        return self.planned is not None

    @property
    def live(self) -> bool:
        """Whether something is left to do, now or later."""
        return self.state in {DueState.OPEN, DueState.OVERDUE, DueState.UPCOMING}


@dataclass(frozen=True, slots=True)
class Conflict:
    """An offer that wants an answer before another employer has spoken (R-09).

    ``subjects`` are the offer and the application that is waited for; ``drafts`` ask for more time and speed
    the other one up. ``deadline`` is the offer's, ``hear_by`` the other's day.
    """

    rule: str
    subjects: tuple[str, str]
    reason: str
    deadline: datetime
    hear_by: date
    drafts: tuple[str, ...] = ("D-06", "D-07")


def due_tasks(entities: Entities, now: datetime, style: Style = PLAIN) -> tuple[Due, ...]:
    """Return every task with its due moment and its reason, the earliest first."""
    del style
    return tuple(_own(task, now) for task in entities.all(Task))


def conflicts(entities: Entities, now: datetime, style: Style = PLAIN) -> tuple[Conflict, ...]:
    """Return the offers whose deadline comes before another employer's answer."""
    del entities, now, style
    return ()


def at_hand(dues: Iterable[Due]) -> tuple[Due, ...]:
    """Return what a list shows: live tasks, one for each matter, without dates that merely inform."""
    return tuple(due for due in dues if due.live)


def pressing(dues: Iterable[Due], now: datetime) -> int:
    """Count what is due today or overdue, once for each matter."""
    return sum(1 for due in at_hand(dues) if due.state is DueState.OVERDUE or due.due == now.date())


def _own(task: Task, now: datetime) -> Due:
    at = task.due
    late = at is not None and (at < now if isinstance(at, datetime) else at < now.date())
    state = DueState.OVERDUE if late else DueState.OPEN
    if task.done_at is not None:
        state = DueState.DONE
    return Due(task.rule, task.step, task.subject, task.person, task.title, at, "", state, task=task.id)
