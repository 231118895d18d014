"""Queries and commands of the Checklist tab: what is due, what is done."""

from dataclasses import dataclass, replace
from datetime import date, datetime, time
from enum import StrEnum
from typing import Any

from offerdesk.app.rows import Cell, Column, Mark, Row, RowKind, Sheet
from offerdesk.app.store import Reader, Store
from offerdesk.app.style import Style
from offerdesk.domain.fields import Id
from offerdesk.domain.interviews import Interview
from offerdesk.domain.journal import Person, Process
from offerdesk.domain.offer import Offer
from offerdesk.domain.tasks import Task
from offerdesk.domain.words import N_, tr, trn

DAYS_A_WEEK = 7


class When(StrEnum):
    """The parts of the list, in the order in which they matter."""

    OVERDUE = N_("Overdue")
    TODAY = N_("Today")
    WEEK = N_("This week")
    LATER = N_("Later")
    OPEN = N_("Without a date")
    DONE = N_("Done")


@dataclass(frozen=True, slots=True)
class MarkDone:
    """Tick a task, or open it again (``at`` is ``None``)."""

    task: Id
    at: datetime | None
    merge_key: str = ""

    @property
    def label(self) -> str:
        """The change in words."""
        return tr("Tick a task") if self.at else tr("Open a task again")

    def run(self, store: Store) -> None:
        """Set or clear the task's time of completion."""
        found = store.find(Task, self.task)
        if found is not None:
            store.put(replace(found, done_at=self.at))


@dataclass(frozen=True, slots=True)
class MoveTask:
    """Give a task another day; its time of day stays where ``due`` is a day alone. Ends a snooze."""

    task: Id
    due: date | datetime
    merge_key: str = ""

    @property
    def label(self) -> str:
        """The change in words."""
        return tr("Move a task")

    def run(self, store: Store) -> None:
        """Set the task's due day."""
        found = store.find(Task, self.task)
        if found is not None:
            due = self.due
            if isinstance(found.due, datetime) and not isinstance(due, datetime):
                due = datetime.combine(due, found.due.timetz())
            store.put(replace(found, due=due, snoozed_until=None))


def due_count(reader: Reader, now: datetime) -> int:
    """Count the open tasks that are due today or overdue."""
    rows = reader.rows(Task, ("due", "done_at", "snoozed_until"))
    return sum(1 for due, done, until in rows if done is None and _part(due, until, now) in _PRESSING)


def when(due: date | datetime | None, now: datetime) -> When:
    """Say in which part of the list an open task belongs; ``now`` carries the user's zone."""
    if due is None:
        return When.OPEN
    day = due.astimezone(now.tzinfo).date() if isinstance(due, datetime) else due
    if day < now.date() or (isinstance(due, datetime) and due < now):
        return When.OVERDUE
    ahead = (day - now.date()).days
    if ahead == 0:
        return When.TODAY
    return When.WEEK if ahead <= DAYS_A_WEEK else When.LATER


def _part(due: date | datetime | None, until: date | datetime | None, now: datetime) -> When:
    """Say where an open task belongs; one that is snoozed comes back no sooner than it was asked to."""
    asleep = until is not None and when(until, now) not in {When.OVERDUE, When.TODAY}
    return when(until if asleep else due, now)


_PRESSING = frozenset({When.OVERDUE, When.TODAY})


def subjects(reader: Reader) -> tuple[tuple[str, str], ...]:
    """Return what a task can belong to: (subject, name) of every application and offer."""
    processes = reader.rows(Process, ("id", "company"))
    offers = reader.rows(Offer, ("id", "company"))
    return (
        *((f"process:{i}", tr("{company}, application").format(company=c)) for i, c in processes),
        *((f"offer:{i}", tr("{company}, offer").format(company=c)) for i, c in offers),
    )


def task_list(reader: Reader, style: Style, now: datetime) -> Sheet:
    """List every task in groups by when it is due; done ones stand last."""
    groups: dict[When, list[tuple[Any, ...]]] = {part: [] for part in When}
    tasks = reader.rows(Task, ("id", "title", "due", "done_at", "subject", "snoozed_until"))
    named = _named(reader, {row[4].partition(":")[0] for row in tasks})
    for row in tasks:
        groups[When.DONE if row[3] else _part(row[2], row[5], now)].append(row)
    rows: list[Row] = []
    for part, found in groups.items():
        if not found:
            continue
        title = tr(part.value)
        rows.append(Row(part.name.lower(), f"{title} ({len(found)})", kind=RowKind.GROUP))
        rows += [_task_row(r, title, part, named, style, now) for r in _in_order(found, now)]
    columns = (Column("due", tr("Due"), figures=False), Column("subject", tr("Belongs to"), figures=False))
    empty = tr("Nothing to do right now. What has to happen by a day goes here.")
    return Sheet(columns, tuple(rows), tr("Task"), empty)


def _named(reader: Reader, kinds: set[str]) -> dict[str, str]:
    """Return whom tasks belong to by subject, for subjects of ``kinds``: nothing else is read.

    An interview has the name of its application's company.
    """
    named: dict[str, str] = {}
    if kinds & {"process", "interview"}:
        companies = dict(reader.rows(Process, ("id", "company")))
        named |= {f"process:{i}": c for i, c in companies.items()}
    if "interview" in kinds:
        held = reader.rows(Interview, ("id", "process"))
        named |= {f"interview:{i}": companies.get(process, "") for i, process in held}
    for kind, record, name in (("offer", Offer, "company"), ("person", Person, "name")):
        if kind in kinds:
            named |= {f"{kind}:{i}": n for i, n in reader.rows(record, ("id", name))}
    return named


def _in_order(rows: list[tuple[Any, ...]], now: datetime) -> list[tuple[Any, ...]]:
    """Sort tasks by when they are due; a day without a time ends with the day."""

    def due_at(row: tuple[Any, ...]) -> tuple[bool, datetime, str]:
        due = row[2]
        if due is None:
            return (True, now, row[1])
        at = due if isinstance(due, datetime) else datetime.combine(due, time.max, now.tzinfo)
        return (False, at, row[1])

    return sorted(rows, key=due_at)


def _task_row(
    row: tuple[Any, ...], group: str, part: When, named: dict[str, str], style: Style, now: datetime
) -> Row:
    id_, title, due, done, subject, _until = row
    mark = Mark.OVERDUE if part is When.OVERDUE else Mark.NONE
    cells = (Cell(_due(due, part, style, now), mark=mark), Cell(named.get(subject, "")))
    return Row(str(id_), f"{'✓' if done else '○'} {title}", cells, group=group)


def _due(due: date | datetime | None, part: When, style: Style, now: datetime) -> str:
    if due is None:
        return ""
    if isinstance(due, datetime):
        due = due.astimezone(now.tzinfo)
        written, day = style.instant(due), due.date()
    else:
        written, day = style.day(due), due
    late = (now.date() - day).days
    if part is not When.OVERDUE or late < 1:
        return written
    return trn("planned for {day}, {n} day ago", "planned for {day}, {n} days ago", late).format(
        day=written, n=late
    )
