"""What a user does to what is due: tick, move, put off, let go, and set the rules themselves.

Tasks of a rule are computed; a change to one is kept in a ``Task`` that the engine lays over it. One that
says nothing any more is removed again.
"""

from dataclasses import replace
from datetime import date, datetime, time, timedelta
from enum import StrEnum
from typing import Any

from offerdesk.app.due_values import Due
from offerdesk.app.store import Store
from offerdesk.domain.calendars import WorkCalendar
from offerdesk.domain.checks import check
from offerdesk.domain.fields import Id, Ref
from offerdesk.domain.frozen import frozen
from offerdesk.domain.tasks import RuleSetting, Task
from offerdesk.domain.values import Rejected
from offerdesk.domain.words import N_, tr

MORNING = time(9)
_KEPT = ("due", "done_at", "snoozed_until", "dismissed_at", "notes", "link")


class Snooze(StrEnum):
    """For how long a task is put off."""

    HOUR = N_("For an hour")
    TOMORROW = N_("Until tomorrow")
    NEXT_BUSINESS_DAY = N_("Until the next business day")


def snoozed_until(snooze: Snooze, now: datetime, calendar: WorkCalendar) -> datetime:
    """Return when a task comes back: in an hour, or at nine in the morning."""
    if snooze is Snooze.HOUR:
        return calendar.after(now, timedelta(hours=1))
    day = calendar.day_of(now) + timedelta(days=1)
    if snooze is Snooze.NEXT_BUSINESS_DAY:
        day = calendar.next_working(day)
    return calendar.at(day, MORNING)


@frozen
class TickDue:
    """Tick a task, or open it again (``at`` is ``None``). ``new`` is the id of a task that is kept for it."""

    due: Due
    at: datetime | None
    new: Id
    merge_key: str = ""

    @property
    def label(self) -> str:
        """The change in words."""
        return tr("Tick a task") if self.at else tr("Open a task again")

    def run(self, store: Store) -> None:
        """Keep when it was done."""
        _keep(store, self.due, self.new, done_at=self.at)


@frozen
class MoveDue:
    """Give a task another day; its time of day stays where ``to`` is a day alone. Ends a snooze."""

    due: Due
    to: date | datetime
    new: Id
    merge_key: str = ""

    @property
    def label(self) -> str:
        """The change in words."""
        return tr("Move a task")

    def run(self, store: Store) -> None:
        """Keep the day; the one that the rule says needs no keeping."""
        to, before = self.to, self.due.due
        if isinstance(before, datetime) and not isinstance(to, datetime):
            to = datetime.combine(to, before.timetz())
        by_rule = self.due.planned or (before if self.due.rule else None)
        _keep(store, self.due, self.new, due=None if to == by_rule else to, snoozed_until=None)


@frozen
class SnoozeDue:
    """Put a task off for a while; it stays due when it was. See ``snoozed_until``."""

    due: Due
    until: datetime
    new: Id
    merge_key: str = ""

    @property
    def label(self) -> str:
        """The change in words."""
        return tr("Put a task off")

    def run(self, store: Store) -> None:
        """Keep until when."""
        _keep(store, self.due, self.new, snoozed_until=self.until)


@frozen
class DismissDue:
    """Say that a task is not needed, or that it is after all (``at`` is ``None``)."""

    due: Due
    at: datetime | None
    new: Id
    merge_key: str = ""

    @property
    def label(self) -> str:
        """The change in words."""
        return tr("Let a task go") if self.at else tr("Take a task up again")

    def run(self, store: Store) -> None:
        """Keep when it was let go."""
        _keep(store, self.due, self.new, dismissed_at=self.at)


@frozen
class ResetDue:
    """Let a rule's task be again as the rule has it; notes and link stay."""

    due: Due
    merge_key: str = ""

    @property
    def label(self) -> str:
        """The change in words."""
        return tr("Let the rule decide again")

    def run(self, store: Store) -> None:
        """Forget what was done to it; an own task has no rule to go back to."""
        found = _found(store, self.due)
        if found is not None and found.rule:
            _keep(store, self.due, found.id, due=None, done_at=None, snoozed_until=None, dismissed_at=None)


@frozen
class SetRule:
    """Say how a rule or one of its steps shall count, or switch it off."""

    setting: RuleSetting
    merge_key: str = ""

    @property
    def label(self) -> str:
        """The change in words."""
        return tr("Change a due rule")

    def run(self, store: Store) -> None:
        """Keep the wish; one that wishes nothing is removed. ``Rejected`` with what is wrong with it."""
        problems = check(self.setting)
        if problems:
            raise Rejected(*problems)
        if self.setting == RuleSetting(self.setting.id):
            store.remove(RuleSetting, self.setting.id)
        else:
            store.put(self.setting)


def _found(store: Store, due: Due) -> Task | None:
    """Return the stored task of exactly this one."""
    if not due.rule:
        return store.find(Task, due.task) if due.task is not None else None
    return next((t for t in store.of(Task, "subject", Id(due.subject)) if _is(t, due)), None)


def _is(task: Task, due: Due) -> bool:
    return (task.rule, task.step, task.person or None) == (due.rule, due.step, due.person)


def _keep(store: Store, of: Due, new: Id, **changed: Any) -> None:
    found = _found(store, of)
    if found is None and not of.rule:
        return  # it is gone
    person = Ref(of.person) if of.person is not None else None
    blank = Task(new, of.title, rule=of.rule, subject=of.subject, person=person, step=of.step)
    task = replace(found or blank, **changed)
    if task.rule and not any(getattr(task, name) for name in _KEPT):
        store.remove(Task, task.id)
    else:
        store.put(task)
