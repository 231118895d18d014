"""What a desk needs beside its user: a check after opening, and verified backups while something changes."""

from datetime import datetime

from PySide6.QtCore import QObject, QTimer, Signal

from offerdesk.app.errors import KnownTrouble
from offerdesk.domain.frozen import frozen
from offerdesk.domain.words import tr
from offerdesk.ui.jobs import Job, Ticket, in_thread
from offerdesk.ui.services import OpenDesk

BACKUP_EVERY = 30 * 60 * 1000
PATIENCE = 20.0
"""Seconds to wait at the end for a backup that is being made."""


@frozen
class LastBackup:
    """When the last verified backup was made; ``apart`` is false where the second folder was not there."""

    at: datetime
    apart: bool = True


class Upkeep(QObject):
    """Checks and backs up in a thread, so that the window never waits for the disk."""

    damaged = Signal(str)  # what is wrong with the file, in words
    backed_up = Signal(object)  # LastBackup
    look_asked = Signal()  # the backups are to be shown
    failed = Signal(str)  # why there is no backup, in words

    def __init__(self, opened: OpenDesk, parent: QObject) -> None:
        super().__init__(parent)
        self._opened = opened
        self._job: Job | None = None
        self._last: LastBackup | None = None
        self._timer = QTimer(self)
        self._timer.setInterval(BACKUP_EVERY)
        self._timer.timeout.connect(self.back_up)
        self._timer.start()

    def check(self) -> None:
        """Look through the file once, after everything that the user waits for."""
        job = in_thread(_check, self._opened, parent=self)
        job.finished.connect(self._tell_check)
        job.failed.connect(self._tell_failure)
        job.start()

    def back_up(self, *, asked: bool = False) -> None:
        """Begin a verified backup when something changed since the last one, or when asked for."""
        if self._job is not None or self._opened.read_only or not (asked or self._opened.changed()):
            return
        self._job = job = in_thread(_back_up, self._opened, parent=self)
        job.finished.connect(self._tell_backup)
        job.failed.connect(self._tell_failure)
        job.start()

    def look(self) -> None:
        """Show the backups; where there is none yet, make the first."""
        if self._last is None:
            self.back_up(asked=True)
        else:
            self.look_asked.emit()

    def wait(self) -> None:
        """Wait for a backup that is being made."""
        if self._job is not None:
            self._job.wait(PATIENCE)

    def close(self) -> None:
        """Make the last backup before the file is let go of; this one is waited for."""
        self._timer.stop()
        self.wait()
        if self._opened.changed() and not self._opened.read_only:
            try:
                _back_up(None, self._opened)
            except KnownTrouble as trouble:
                self.failed.emit(trouble.say(tr))

    def _tell_backup(self, made: LastBackup) -> None:
        self._job = None
        self._last = made
        self.backed_up.emit(made)

    def _tell_failure(self, trouble: Exception) -> None:
        self._job = None
        if not isinstance(trouble, KnownTrouble):
            raise trouble
        self.failed.emit(trouble.say(tr))

    def _tell_check(self, told: tuple[tuple[str, ...], datetime | None]) -> None:
        found, newest = told
        if newest is not None and self._last is None:
            self._last = LastBackup(newest)
            self.backed_up.emit(self._last)
        if found:
            self.damaged.emit(
                tr(
                    "This desk's file is damaged ({detail}). Export what you can and restore a backup."
                ).format(detail=found[0])
            )


def _check(_ticket: Ticket, opened: OpenDesk) -> tuple[tuple[str, ...], datetime | None]:
    return opened.check(), opened.newest_backup()


def _back_up(_ticket: Ticket | None, opened: OpenDesk) -> LastBackup:
    at = opened.back_up()
    return LastBackup(at, opened.copy_backup())
