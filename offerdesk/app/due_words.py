"""Why a task is due when it is, in words: what it was counted from, and which holidays were passed over."""

from datetime import date, datetime

from offerdesk.app.due_happening import Happening
from offerdesk.app.style import Style
from offerdesk.domain.due_dates import Reckoned
from offerdesk.domain.due_rules import Rule, Unit
from offerdesk.domain.words import N_, tr, trn

COUNTED = {
    Unit.MINUTES: (N_("{n} minute"), N_("{n} minutes")),
    Unit.HOURS: (N_("{n} hour"), N_("{n} hours")),
    Unit.WORKING_HOURS: (N_("{n} working hour"), N_("{n} working hours")),
    Unit.DAYS: (N_("{n} day"), N_("{n} days")),
    Unit.BUSINESS_DAYS: (N_("{n} business day"), N_("{n} business days")),
    Unit.WEEKS: (N_("{n} week"), N_("{n} weeks")),
    Unit.MONTHS: (N_("{n} month"), N_("{n} months")),
}
"""The words for one and for several of each unit."""

_TO_THE_MINUTE = frozenset({Unit.MINUTES, Unit.HOURS, Unit.WORKING_HOURS})
NO_DAY = N_("It is not noted when this happened")


def reason(rule: Rule, happening: Happening, found: Reckoned, style: Style) -> str:
    """Say what a date is counted from: "1 business day after Wed 25 Nov 2026; Thu 26 is Thanksgiving Day"."""
    since = tr(rule.since).format(
        when=_when(rule, found.base, happening, style), company=happening.company, **_other(happening)
    )
    text = offset(rule, since)
    came = _came(happening, found, style)
    parts = [
        f"{text} ({came})" if came else text,
        *(_skipped(day, name, style) for day, name in found.skipped),
    ]
    return "; ".join(parts)


def offset(rule: Rule, since: str) -> str:
    """Say how far from what it counts from a step is due."""
    if not rule.amount:
        return since[:1].upper() + since[1:]
    n = abs(rule.amount)
    far = trn(*COUNTED[rule.unit], n).format(n=n)
    text = tr("{offset} after {since}") if rule.amount > 0 else tr("{offset} before {since}")
    return text.format(offset=far, since=since)


def _when(rule: Rule, base: date | datetime, happening: Happening, style: Style) -> str:
    if isinstance(base, datetime) and rule.unit in _TO_THE_MINUTE:
        return _instant(base, happening, style)
    return style.day(happening.calendar.day_of(base))


def _instant(at: datetime, happening: Happening, style: Style) -> str:
    """Write a moment by the clocks of the place, which is named where one lives elsewhere."""
    said = style.instant(happening.calendar.local(at))
    if not happening.place:
        return said
    return tr("{when}, {place} time").format(when=said, place=happening.place)


def _came(happening: Happening, found: Reckoned, style: Style) -> str:
    """Say when something came where the count begins on a later day."""
    if happening.at is None or found.base == happening.at:
        return ""
    if isinstance(happening.at, datetime):
        return tr("it came {when}").format(when=_instant(happening.at, happening, style))
    return tr("it came {when}").format(when=style.day(happening.at))


def _skipped(day: date, name: str, style: Style) -> str:
    short = f"{style.weekdays[day.weekday()]} {day.day}"
    return tr("{day} is {holiday}").format(day=short, holiday=name)


def _other(happening: Happening) -> dict[str, str]:
    return {"other": happening.names.get("other", "")}
