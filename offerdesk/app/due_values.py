"""What a due task is: what names it, when it is due and why, how it stands."""

from datetime import date, datetime
from enum import StrEnum

from offerdesk.domain.fields import Id
from offerdesk.domain.frozen import frozen


class DueState(StrEnum):
    """How a task stands at a moment."""

    OPEN = "open"
    OVERDUE = "overdue"
    UPCOMING = "upcoming"  # what it follows from has not happened yet, or it was put off
    DONE = "done"  # ticked, or the data shows that nothing is left to do
    DISMISSED = "dismissed"  # the user said that it is not needed


@frozen
class Due:
    """One task, of a rule or the user's own (``rule`` is empty then).

    ``rule``, ``step``, ``subject`` ("offer:a") and ``person`` name it for good, whatever its date. ``due`` is
    a day where no time of day counts, ``None`` where none can be computed; ``opens`` is since when it can be
    done. ``planned`` is what the rule says where the user moved it (``due`` is the user's then). ``task`` is
    the stored task that holds what the user did; ``drafts`` are the letters that it suggests ("D-01").
    ``settled`` says why nothing is left to do where nobody ticked it, ``warning`` what to mind before it.
    ``reminders`` are moments before ``due`` at which to speak up. ``matter`` is the rule that it belongs to:
    tasks of one matter, subject and person are one thing to do, and ``again`` marks those that merely remind
    of it. ``informs`` marks a date to know, where nothing is to be done.
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


@frozen
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
