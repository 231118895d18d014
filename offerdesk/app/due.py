"""What is due: tasks that follow from what happened, and the user's own, in one list with their reasons.

    due_tasks(reader, now, style)   every task, the earliest first
    conflicts(reader, now, style)   offers that must be answered before another employer speaks
    at_hand(dues, now)              what a list shows: live tasks, each matter once
    pressing(dues, now)             how many are due today or overdue: the figure on the tab

Tasks of a rule are computed and never stored. What the user did to one (ticked, moved, put off, let go) is
kept in a ``Task`` with the same rule, step, subject and person; the commands are in ``due_commands``.
``now`` carries the zone that counts where the settings name none.
"""

from collections.abc import Iterable, Iterator
from datetime import date, datetime, time, timedelta

from offerdesk.app.due_engine import Engine, Key
from offerdesk.app.due_facts import Entities
from offerdesk.app.due_processes import hear_by
from offerdesk.app.due_values import Conflict, Due, DueState
from offerdesk.app.style import Style
from offerdesk.domain.fields import Id
from offerdesk.domain.words import tr

__all__ = [
    "PLAIN",
    "Conflict",
    "Due",
    "DueState",
    "Entities",
    "at_hand",
    "conflicts",
    "due_and_conflicts",
    "due_count",
    "due_tasks",
    "pressing",
]

PLAIN = Style(date_order="dmy")
"""How days are written where no reader's way is known: Tue 24 Nov 2026."""

_NEVER = date(9000, 1, 1)
FADES = timedelta(days=30)
"""A rule's task that is overdue for longer presses no more; it stays in the list."""


def due_tasks(entities: Entities, now: datetime, style: Style = PLAIN) -> tuple[Due, ...]:
    """Return every task with its due moment and its reason, the earliest first."""
    return _tasks(Engine.of(entities, now, style))


def conflicts(entities: Entities, now: datetime, style: Style = PLAIN) -> tuple[Conflict, ...]:
    """Return the offers whose deadline comes before another employer's answer."""
    engine = Engine.of(entities, now, style)
    return tuple(_conflicts(engine, _tasks(engine)))


def due_and_conflicts(
    entities: Entities, now: datetime, style: Style = PLAIN
) -> tuple[tuple[Due, ...], tuple[Conflict, ...]]:
    """Return both at the price of one."""
    engine = Engine.of(entities, now, style)
    dues = _tasks(engine)
    return dues, tuple(_conflicts(engine, dues))


def at_hand(dues: Iterable[Due], now: datetime) -> tuple[Due, ...]:
    """Return what a list shows: live tasks, each matter once.

    Of a task and those that remind of it, the task itself stands for all; where it has none, the last
    reminder that has come, or the first that will.
    """
    chosen: dict[tuple[str, str, Id | None], Due] = {}
    others: list[Due] = []
    for due in dues:
        if not due.live:
            continue
        if due.matter not in _REMINDED:
            others.append(due)
            continue
        key = (due.matter, due.subject, due.person)
        known = chosen.get(key)
        chosen[key] = due if known is None else _standing(known, due, now)
    return tuple(sorted((*others, *chosen.values()), key=lambda due: _order(due, now)))


def pressing(dues: Iterable[Due], now: datetime) -> int:
    """Count what is due today or overdue, each matter once; dates that merely inform do not count."""
    return sum(1 for due in at_hand(dues, now) if _presses(due, now))


def due_count(entities: Entities, now: datetime) -> int:
    """Count what is due today or overdue."""
    return pressing(due_tasks(entities, now), now)


_REMINDED = frozenset({"R-02", "R-05"})
"""The rules whose tasks are reminded of by tasks of their own."""


def _standing(one: Due, other: Due, now: datetime) -> Due:
    if one.again != other.again:
        return other if one.again else one
    times = sorted((_at(one, now), _at(other, now)))
    wanted = max((at for at in times if at <= now), default=times[0])
    return one if _at(one, now) == wanted else other


def _presses(due: Due, now: datetime) -> bool:
    if due.informs or due.due is None or due.state is DueState.UPCOMING:
        return False
    if due.state is DueState.OVERDUE:
        return not due.rule or due.moved or _at(due, now) > now - FADES
    day = due.due.astimezone(now.tzinfo).date() if isinstance(due.due, datetime) else due.due
    return day <= now.date()


def _tasks(engine: Engine) -> tuple[Due, ...]:
    derived = tuple(_each_once(engine))
    own = engine.own(due.task for due in derived if due.task is not None)
    return tuple(sorted((*derived, *own), key=lambda due: _order(due, engine.now)))


def _each_once(engine: Engine) -> Iterable[Due]:
    """Return each task once, as soon as it is due: two acceptances ask for one withdrawal."""
    found: dict[Key, Due] = {}
    for due in engine.derived():
        known = found.get(due.key)
        if known is None or _order(due, engine.now) < _order(known, engine.now):
            found[due.key] = due
    return found.values()


def _order(due: Due, now: datetime) -> tuple[bool, datetime, str, str, str, str]:
    return (due.due is None, _at(due, now), due.rule, due.step, due.subject, due.person or "")


def _at(due: Due, now: datetime) -> datetime:
    """Return when a task is due, to sort by: a day alone ends with the day, where ``now`` is."""
    if isinstance(due.due, datetime):
        return due.due
    return datetime.combine(due.due or _NEVER, time.max, now.tzinfo)


def _conflicts(engine: Engine, dues: tuple[Due, ...]) -> Iterator[Conflict]:
    """Yield each open offer together with each application that is heard of only after its deadline."""
    rule = next(rule for rule in engine.rules if rule.id == "R-09")
    deadlines = [due for due in dues if due.rule == "R-05" and due.live]
    if rule.off:
        return
    for due in deadlines:
        offer = engine.facts.offers[Id(due.subject.removeprefix("offer:"))]
        if due.due is None:
            continue
        for process in engine.facts.processes.values():
            day = hear_by(process, engine.facts)
            if str(process.id) == offer.process or day is None or engine.facts.over(process.id):
                continue
            if engine.calendar.day_of(due.due) < day:
                why = tr("{company} wants an answer by {deadline}; {other} is heard of by {day} only").format(
                    company=due.company,
                    deadline=engine.style.day(engine.calendar.day_of(due.due)),
                    other=process.company,
                    day=engine.style.day(day),
                )
                subjects = (due.subject, f"process:{process.id}")
                yield Conflict("R-09", subjects, why, engine.calendar.moment(due.due), day, rule.drafts)
