"""Speaks up about what is due while the program runs: in the window and through the system's notifications.

One timer leads to the next moment, yet never sleeps longer than a minute: so a machine that slept, a clock
that was put right and another time zone are noticed, and what was missed is said once, together.
"""

from collections.abc import Callable
from datetime import datetime, timedelta
from typing import Protocol

from PySide6.QtCore import QObject, QTimer, Signal

from offerdesk.app.due import Due, due_tasks
from offerdesk.app.reminders import Speaking, quiet_until, speaking, words_for
from offerdesk.app.store import Reader
from offerdesk.app.today_days import here
from offerdesk.domain.assumptions import SETTINGS_ID, Settings

LONGEST_SLEEP = timedelta(seconds=60)
_LEAST = timedelta(seconds=1)
_AFTER_CHANGE = 1000
"""Milliseconds between a change and looking at what it means."""


class Said(Protocol):
    """What was said on this machine."""

    def was_said(self, name: str) -> bool:
        """Tell whether a moment was spoken of."""
        ...

    def claim(self, moments: tuple[tuple[str, ...], ...], at: datetime) -> tuple[bool, ...]:
        """Keep moments as said; tell of each whether nobody had said it before."""
        ...


class Reminders(QObject):
    """Looks at what is due and tells of it; ``told`` carries the words and the tasks."""

    told = Signal(str, object)

    def __init__(
        self, reader: Callable[[], Reader], now: Callable[[], datetime], said: Said, parent: QObject
    ) -> None:
        super().__init__(parent)
        self._reader = reader
        self._now = now
        self._said = said
        self._next: datetime | None = None
        self._seen: datetime | None = None
        self._changed = False
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.timeout.connect(self.tick)

    def look(self) -> None:
        """Look at everything anew and say what has come."""
        self._changed = False
        found, settings, now = self._find()
        mine = self._claim(found, now)
        if mine:
            self.told.emit(words_for(mine, discreet=settings.discreet), mine)
        self._sleep(found, now)

    def follow(self) -> None:
        """Look again in a moment: something has changed, and more may while someone types."""
        self._changed = True
        self._timer.start(_AFTER_CHANGE)

    def tick(self) -> None:
        """Look again where a moment has come, or where the clock is not where it was to be."""
        now = self._now()
        if self._has_come(now) or self._has_jumped(now):
            self.look()
        elif self._changed:
            self._take_note()
            self._wait(now)
        else:
            self._wait(now)

    def close(self) -> None:
        """Say nothing any more."""
        self._timer.stop()

    def _take_note(self) -> None:
        """Take in a change; what the user has just made for the past needs no reminder."""
        self._changed = False
        found, settings, now = self._find()
        if quiet_until(settings, now) is None:
            self._claim(found, now)
        self._next = found.next_at

    def _find(self) -> tuple[Speaking, Settings, datetime]:
        reader = self._reader()
        now = here(reader, self._now())
        settings = reader.find(Settings, SETTINGS_ID) or Settings()
        dues = due_tasks(reader, now) if settings.remind else ()
        return speaking(dues, settings, now, self._said.was_said), settings, now

    def _claim(self, found: Speaking, now: datetime) -> tuple[Due, ...]:
        if not found.moments:
            return ()
        news = self._said.claim(tuple(m.names for m in found.moments), now)
        kept = tuple(m for m, new in zip(found.moments, news, strict=True) if new)
        return Speaking(kept).dues

    def _has_come(self, now: datetime) -> bool:
        return self._next is not None and now >= self._next

    def _has_jumped(self, now: datetime) -> bool:
        """Tell whether more or less time has passed than was slept, or the zone is another."""
        seen = self._seen
        if seen is None or seen.utcoffset() != now.utcoffset():
            return True
        return not -_LEAST <= now - seen <= 2 * LONGEST_SLEEP

    def _sleep(self, found: Speaking, now: datetime) -> None:
        self._next = found.next_at
        self._wait(now)

    def _wait(self, now: datetime) -> None:
        self._seen = now
        left = LONGEST_SLEEP if self._next is None else min(LONGEST_SLEEP, self._next - now)
        self._timer.start(int(max(left, _LEAST).total_seconds() * 1000))
