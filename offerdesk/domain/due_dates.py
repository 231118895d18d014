"""When one step of a rule is due, counted from what happened, and since when it can be done."""

from collections.abc import Iterable
from datetime import date, datetime, time, timedelta

from offerdesk.domain.calendars import Skipped, WorkCalendar
from offerdesk.domain.due_rules import END, Rule, Unit
from offerdesk.domain.frozen import frozen
from offerdesk.domain.oneoffs import months_after

_PASSING = {Unit.HOURS: timedelta(hours=1), Unit.MINUTES: timedelta(minutes=1)}
_DAYS = {Unit.DAYS: 1, Unit.WEEKS: 7}
_EVENING = time(20)
LONGEST = 1200
"""Days or months that a date may lie ahead; more is a slip of the keyboard, and no calendar is endless."""


@frozen
class Reckoned:
    """A due moment or day, what it was counted from, and the holidays passed over."""

    due: date | datetime
    base: date | datetime
    skipped: Skipped = ()


def reckon(rule: Rule, anchor: date | datetime, calendar: WorkCalendar) -> Reckoned:
    """Count from ``anchor`` as the rule says."""
    if rule.unit in _PASSING:
        start = calendar.moment(anchor)
        return Reckoned(calendar.after(start, rule.amount * _PASSING[rule.unit]), anchor)
    if rule.unit is Unit.WORKING_HOURS:
        return Reckoned(calendar.hours_at_work(anchor, rule.amount), anchor)
    base = calendar.begun(anchor) if rule.fresh else calendar.day_of(anchor)
    day, skipped = _counted(rule, base, calendar)
    due = calendar.at(day, clock(rule.time, calendar)) if rule.time else day
    changed = base != calendar.day_of(anchor)
    return Reckoned(due, base if changed else anchor, skipped)


def _counted(rule: Rule, base: date, calendar: WorkCalendar) -> tuple[date, Skipped]:
    amount = max(-LONGEST, min(rule.amount, LONGEST))
    if rule.unit is Unit.BUSINESS_DAYS:
        return calendar.count(base, amount)
    if rule.unit is Unit.MONTHS:
        return months_after(base, amount), ()
    return base + timedelta(days=amount * _DAYS[rule.unit]), ()


def clock(text: str, calendar: WorkCalendar) -> time:
    """Return the time of day that a rule names."""
    return calendar.ends if text == END else time.fromisoformat(text)


def opens(
    rule: Rule, due: date | datetime, anchor: date | datetime, calendar: WorkCalendar
) -> datetime | None:
    """Return since when a task can be done; ``None`` where that was always so."""
    happened = calendar.begun_by(anchor)
    if rule.lead is None:
        return happened if rule.amount >= 0 else None
    day = calendar.day_of(due)
    if rule.unit is Unit.BUSINESS_DAYS:
        day, _ = calendar.count(day, -rule.lead)
    else:
        day -= timedelta(days=rule.lead)
    begins = calendar.at(day, time.min)
    return max(begins, happened) if rule.amount >= 0 else begins


def nudged(rules: Iterable[Rule], anchor: datetime, calendar: WorkCalendar) -> tuple[datetime, ...]:
    """Return when to speak up about a task before it is due.

    A nudge with a time of day waits for it where it would come in the evening or at night.
    """
    found = []
    for rule in rules:
        at = calendar.after(anchor, rule.amount * _PASSING.get(rule.unit, timedelta(days=1)))
        if rule.time:
            awake = clock(rule.time, calendar)
            if at.time() < awake:
                at = calendar.at(at.date(), awake)
            elif at.time() >= _EVENING:
                at = calendar.at(at.date() + timedelta(days=1), awake)
        found.append(at)
    return tuple(found)


def passed(due: date | datetime, now: datetime, calendar: WorkCalendar) -> bool:
    """Tell whether a due moment lies behind; a day alone ends with the day."""
    if isinstance(due, datetime):
        return calendar.local(due) < now
    return calendar.day_of(now) > due
