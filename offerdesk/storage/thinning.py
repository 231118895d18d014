"""Which backups to keep: all of two days, then one a day, one a week, one a month."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from datetime import datetime, timedelta

from offerdesk.storage.manifest import Backup

ALL_WITHIN = timedelta(days=2)


@dataclass
class _Ladder:
    """Keeps the newest backup of each of the last ``most`` periods in which there is one."""

    most: int
    period: Callable[[datetime], tuple[int, ...]]
    seen: set[tuple[int, ...]] = field(default_factory=set)

    def takes(self, at: datetime) -> bool:
        period = self.period(at)
        if period in self.seen or len(self.seen) >= self.most:
            return False
        self.seen.add(period)
        return True

    def covers(self, at: datetime) -> bool:
        return len(self.seen) < self.most or self.period(at) in self.seen


def superfluous(backups: Iterable[Backup], now: datetime) -> tuple[Backup, ...]:
    """Return the backups that may go: 12 daily, 10 weekly and 9 monthly ones stay beyond two days.

    Times are those of the manifest. The newest always stays, and so does what seems to come from the future:
    a clock that was set back deletes nothing.
    """
    ordered = sorted(backups, key=lambda b: b.at, reverse=True)
    ladders = (
        _Ladder(12, lambda at: (at.year, at.month, at.day)),
        _Ladder(10, lambda at: tuple(at.isocalendar()[:2])),
        _Ladder(9, lambda at: (at.year, at.month)),
    )
    gone = []
    for backup in ordered[1:]:
        if backup.lasting or now - backup.at <= ALL_WITHIN:
            continue
        ladder = next((step for step in ladders if step.covers(backup.at)), None)
        if ladder is None or not ladder.takes(backup.at):
            gone.append(backup)
    return tuple(gone)
