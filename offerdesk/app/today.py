"""What now: every task in groups by when it is due, with its reason, and what one waits for."""

from collections.abc import Iterable
from datetime import UTC, date, datetime, time
from enum import StrEnum

from offerdesk.app.due import Due, DueState, at_hand
from offerdesk.app.rows import Cell, Column, Mark, Row, RowKind, Sheet
from offerdesk.app.store import Reader
from offerdesk.app.style import Style
from offerdesk.app.subjects import process_of, subject_names
from offerdesk.app.waiting import Waiting, waiting
from offerdesk.domain.frozen import frozen
from offerdesk.domain.words import N_, tr, trn

_WEEK = 7
_MOST_DONE = 30
_NEVER = datetime.min.replace(tzinfo=UTC)


class Part(StrEnum):
    """The groups of the list, in the order in which they matter."""

    OVERDUE = N_("Overdue")
    TODAY = N_("Today")
    WEEK = N_("This week")
    LATER = N_("Later")
    OPEN = N_("Without a date")
    WAITING = N_("Waiting")
    DONE = N_("Done")


@frozen
class Wanted:
    """What the list is narrowed to: one application's tasks, one kind of subject; empty for all."""

    process: str = ""
    kind: str = ""

    def fits(self, reader: Reader, subject: str) -> bool:
        """Tell whether what belongs to a subject is shown."""
        if self.kind and subject.partition(":")[0] != self.kind:
            return False
        return not self.process or process_of(reader, subject) == self.process


EVERYTHING = Wanted()


def key_of(due: Due) -> str:
    """Name a task's row: a stored task of one's own by its id, a rule's by what names it for good."""
    if not due.rule and due.task is not None:
        return due.task
    return "|".join((due.rule, due.step, due.subject, due.person or ""))


def part_of(due: Due, now: datetime) -> Part:
    """Say in which group a task belongs; ``now`` carries the reader's zone."""
    if not due.live:
        return Part.DONE
    asleep = asleep_until(due, now)
    if asleep is not None:
        return Part.WAITING
    if due.due is None:
        return Part.OPEN
    if due.state is DueState.OVERDUE:
        return Part.OVERDUE
    ahead = (day_of(due.due, now) - now.date()).days
    if ahead <= 0:
        return Part.TODAY
    return Part.WEEK if ahead <= _WEEK else Part.LATER


def asleep_until(due: Due, now: datetime) -> date | datetime | None:
    """Return until when a task was put off; ``None`` where it is awake."""
    until = due.snoozed_until
    if until is None:
        return None
    over = until <= now if isinstance(until, datetime) else until <= now.date()
    return None if over else until


def day_of(due: date | datetime, now: datetime) -> date:
    """Return the day on which something falls for the one who looks."""
    return due.astimezone(now.tzinfo).date() if isinstance(due, datetime) else due


def due_sort(due: Due, now: datetime) -> tuple[bool, datetime, str]:
    """Sort by when it is due; a day without a time ends with the day, no day comes last."""
    if due.due is None:
        return (True, now, due.title)
    at = due.due if isinstance(due.due, datetime) else datetime.combine(due.due, time.max, now.tzinfo)
    return (False, at, due.title)


def today_sheet(
    reader: Reader, dues: Iterable[Due], style: Style, now: datetime, wanted: Wanted = EVERYTHING
) -> Sheet:
    """List what is to be done, what is waited for, and what was done last."""
    named = subject_names(reader, style, now.tzinfo)
    every = tuple(dues)
    groups: dict[Part, list[Row]] = {part: [] for part in Part}
    for due in sorted(at_hand(every, now), key=lambda d: due_sort(d, now)):
        if wanted.fits(reader, due.subject):
            part = part_of(due, now)
            groups[part].append(_row(due, part, named, style, now))
    if wanted.kind in {"", "process"}:
        groups[Part.WAITING] += [
            _waiting_row(found, style)
            for found in waiting(reader, now)
            if wanted.process in {"", found.process}
        ]
    for due in _done(every):
        if wanted.fits(reader, due.subject):
            groups[Part.DONE].append(_row(due, Part.DONE, named, style, now))
    rows: list[Row] = []
    for part, found in groups.items():
        if found:
            title = tr(part.value)
            rows.append(Row(part.name.lower(), f"{title} ({len(found)})", kind=RowKind.GROUP))
            rows += found
    columns = (Column("due", tr("Due"), figures=False), Column("subject", tr("Belongs to"), figures=False))
    return Sheet(columns, tuple(rows), tr("Task"), _nothing(wanted))


def headline(dues: Iterable[Due], style: Style, now: datetime) -> str:
    """Say in one sentence what now: what is late, what is due today, or when the next thing is."""
    live = sorted(at_hand(dues, now), key=lambda d: due_sort(d, now))
    parts = [part_of(due, now) for due in live]
    late, today = parts.count(Part.OVERDUE), parts.count(Part.TODAY)
    if today or late:
        said = [trn("{n} thing for today", "{n} things for today", today).format(n=today)] if today else []
        if late:
            said.append(
                trn("{n} has waited since before", "{n} have waited since before", late).format(n=late)
            )
        return tr("{list}.").format(list=", ".join(said))
    ahead = next((d for d, part in zip(live, parts, strict=True) if part in {Part.WEEK, Part.LATER}), None)
    if ahead is None or ahead.due is None:
        return tr("Nothing is due. The day is yours.")
    day = style.day(day_of(ahead.due, now))
    return tr("Nothing is due today. Next: {title}, {day}.").format(title=ahead.title, day=day)


def _nothing(wanted: Wanted) -> str:
    if wanted != EVERYTHING:
        return tr("Nothing of this kind is to be done.")
    return tr("Nothing is due. The day is yours. What has to happen by a day goes here.")


def _done(dues: tuple[Due, ...]) -> list[Due]:
    """Return what the user ticked, the newest first."""
    ticked = [due for due in dues if due.state is DueState.DONE and due.done_at is not None and not due.again]
    return sorted(ticked, key=lambda d: d.done_at or _NEVER, reverse=True)[:_MOST_DONE]


def _row(due: Due, part: Part, named: dict[str, str], style: Style, now: datetime) -> Row:
    cells = (_when(due, part, style, now), Cell(named.get(due.subject, "")))
    sign = "✓" if part is Part.DONE else "○"
    said = [due.warning] if due.warning and part is not Part.DONE else []
    if due.reason:
        said.append(due.reason)
    elif due.notes:
        said.append(due.notes.splitlines()[0])
    return Row(key_of(due), f"{sign} {due.title}", cells, group=part.name.lower(), note=" · ".join(said))


def _waiting_row(found: Waiting, style: Style) -> Row:
    said = found.say(style)
    by = style.day(found.hear_by) if found.hear_by else ""
    due = tr("hear by {day}").format(day=by) if by else tr("no day named")
    title = tr("{company} has the next word").format(company=found.company)
    cells = (Cell(due), Cell(tr("{company}, application").format(company=found.company)))
    return Row(f"waiting|{found.process}", f"… {title}", cells, group=Part.WAITING.name.lower(), note=said)


def _when(due: Due, part: Part, style: Style, now: datetime) -> Cell:
    """Say when it is due: the day, below it the time; of what is late, how long ago, and the day below it."""
    asleep = asleep_until(due, now)
    if asleep is not None and part is Part.WAITING:
        return Cell(_written(asleep, style, now), note=tr("put off until then"))
    if due.due is None:
        return Cell("")
    day = style.day(day_of(due.due, now))
    at = f"{due.due.astimezone(now.tzinfo):%H:%M}" if isinstance(due.due, datetime) else ""
    if part is not Part.OVERDUE:
        return Cell(day, note=at)
    planned = tr("planned for {day}").format(day=f"{day}, {at}" if at else day)
    return Cell(_ago(due.due, now), note=planned, mark=Mark.OVERDUE)


def _ago(due: date | datetime, now: datetime) -> str:
    late = (now.date() - day_of(due, now)).days
    if late >= 1:
        return trn("{n} day ago", "{n} days ago", late).format(n=late)
    hours = int((now - due).total_seconds() // 3600) if isinstance(due, datetime) else 0
    return trn("{n} hour ago", "{n} hours ago", hours).format(n=hours) if hours else tr("just now")


def _written(due: date | datetime, style: Style, now: datetime) -> str:
    return style.instant(due.astimezone(now.tzinfo)) if isinstance(due, datetime) else style.day(due)
