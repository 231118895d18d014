"""When to speak up about what is due, and what to say: each moment once, none at night, missed ones together.

Nothing here is stored or read: what was already said is asked of ``said``, whose names stay the same when the
user travels (by the clock on the wall) and when clocks are put right (by the moment).
"""

from collections.abc import Callable, Iterable
from datetime import UTC, date, datetime, time, timedelta

from offerdesk.app.due import Due, DueState, at_hand
from offerdesk.app.today import key_of
from offerdesk.domain.assumptions import Settings
from offerdesk.domain.frozen import frozen
from offerdesk.domain.words import tr, trn

MORNING = time(9)
FORGOTTEN_AFTER = timedelta(days=30)
"""What was missed for longer is not spoken of any more; it stands in the list."""
_AT_MOST = 3


@frozen
class Moment:
    """A moment at which one task wants to be spoken of; it is kept as said under both its ``names``."""

    due: Due
    at: datetime
    names: tuple[str, str]


@frozen
class Speaking:
    """What is to be said now (nothing where empty), and when to look again at the latest."""

    moments: tuple[Moment, ...] = ()
    next_at: datetime | None = None

    @property
    def dues(self) -> tuple[Due, ...]:
        """The tasks to speak of, each once."""
        return tuple({key_of(m.due): m.due for m in self.moments}.values())


def speaking(dues: Iterable[Due], settings: Settings, now: datetime, said: Callable[[str], bool]) -> Speaking:
    """Return what is to be said at ``now``, which carries the user's zone."""
    if not settings.remind:
        return Speaking()
    open_moments = [m for due in at_hand(dues, now) if _speaks(due) for m in moments_of(due, now)]
    fresh = [m for m in open_moments if not any(said(name) for name in m.names)]
    ahead = min((m.at for m in fresh if m.at > now), default=None)
    come = tuple(m for m in fresh if now - FORGOTTEN_AFTER <= m.at <= now)
    loud_again = quiet_until(settings, now)
    if loud_again is not None:
        waiting = come or (ahead is not None and ahead <= loud_again)
        return Speaking(next_at=loud_again if waiting else ahead)
    return Speaking(come, ahead)


def moments_of(due: Due, now: datetime) -> tuple[Moment, ...]:
    """Return when a task wants to be spoken of: before it is due, then, and when it was put off until."""
    if due.snoozed_until is not None:
        return (_moment(due, due.snoozed_until, "snoozed", now),)
    found = [_moment(due, at, "before", now) for at in due.reminders]
    if due.due is not None:
        found.append(_moment(due, due.due, "due", now))
    return tuple(found)


def quiet_until(settings: Settings, now: datetime) -> datetime | None:
    """Return when quiet hours end; ``None`` outside of them. They may reach over midnight."""
    try:
        begins, ends = time.fromisoformat(settings.quiet_from), time.fromisoformat(settings.quiet_to)
    except ValueError:
        return None
    clock = now.time()
    over_night = begins > ends
    quiet = clock >= begins or clock < ends if over_night else begins <= clock < ends
    if not quiet:
        return None
    day = now.date() + timedelta(days=1) if over_night and clock >= begins else now.date()
    return datetime.combine(day, ends, now.tzinfo)


def words_for(dues: tuple[Due, ...], *, discreet: bool) -> str:
    """Say that something is due: how many things, or where nobody else looks on, which."""
    n = len(dues)
    if discreet:
        return trn("One thing is due.", "{n} things are due.", n).format(n=n)
    titles = [due.title for due in dues[:_AT_MOST]]
    if n > _AT_MOST:
        more = n - _AT_MOST
        titles.append(trn("{n} more", "{n} more", more).format(n=more))
    return tr("Due: {titles}").format(titles=" · ".join(titles))


def _speaks(due: Due) -> bool:
    asleep = due.snoozed_until is not None
    return not due.informs and (due.state is not DueState.UPCOMING or asleep or bool(due.reminders))


def _moment(due: Due, when: date | datetime, what: str, now: datetime) -> Moment:
    if isinstance(when, datetime):
        at = when
        names = (f"{when.astimezone(UTC):%Y-%m-%dT%H:%MZ}", f"{when.astimezone(now.tzinfo):%Y-%m-%dT%H:%M}")
    else:
        at = datetime.combine(when, MORNING, now.tzinfo)
        names = (when.isoformat(), when.isoformat())
    begin = f"{key_of(due)}@{what}:"
    return Moment(due, at, (begin + names[0], begin + names[1]))
