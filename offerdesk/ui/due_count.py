"""The figure on the Checklist tab: how many tasks are due today or overdue."""

from collections.abc import Callable
from datetime import datetime

from PySide6.QtCore import QObject, QTimer

from offerdesk.app.store import Reader, Step
from offerdesk.domain.assumptions import Settings
from offerdesk.ui.jobs import Job, Ticket, in_thread
from offerdesk.ui.shell.warmup import Warmup

PAUSE = 400
"""Milliseconds without a change after which is counted anew, so that nobody waits for it while typing."""

PATIENCE = 20.0
"""Seconds to wait at the end for a count that is being made."""

_AT_ONCE = frozenset({"task", "checklist"})


class DueCount(QObject):
    """Counts after the first paint and after changes, in a thread: a large desk takes its time."""

    def __init__(
        self,
        reader: Callable[[], Reader],
        now: Callable[[], datetime],
        show: Callable[[int], object],
        parent: QObject,
    ) -> None:
        super().__init__(parent)
        self._reader, self._now, self._show = reader, now, show
        self._pause = QTimer(self, singleShot=True, interval=PAUSE)
        self._pause.timeout.connect(self.count)
        self._rules: Warmup | None = None
        self._job: Job | None = None
        self._again = False

    def begin(self) -> None:
        """Load what counting needs without holding up the window, then count."""
        settings = self._reader().all(Settings)
        library = ("holidays",) if any(each.country for each in settings) else ()
        self._rules = Warmup(("offerdesk.app.due", *library), self)
        self._rules.ready.connect(self.count)
        self._rules.start()

    def on_step(self, step: Step) -> None:
        """Count at once what was done to a task, and after a pause what may follow from anything else."""
        if step.kinds & _AT_ONCE:
            self.count()
        else:
            self._pause.start()

    def count(self) -> None:
        """Count, then show; what changed while something was counted is counted after it."""
        self._pause.stop()
        self._again = self._job is not None
        if self._job is None:
            self._job = job = in_thread(_counted, self._reader(), self._now(), parent=self)
            job.finished.connect(self._finish)
            job.failed.connect(self._fail)
            job.start()

    def close(self) -> None:
        """Count no more: the desk is about to close."""
        self._pause.stop()
        if self._rules is not None:
            self._rules.ready.disconnect(self.count)
        if self._job is not None:
            self._job.finished.disconnect(self._finish)
            self._job.failed.disconnect(self._fail)
            self._job.wait(PATIENCE)

    def _finish(self, count: int) -> None:
        self._job = None
        if self._again:
            self.count()
        else:
            self._show(count)

    def _fail(self, trouble: Exception) -> None:
        self._job = None
        raise trouble  # where everything that goes wrong in the window is told


def _counted(_ticket: Ticket, reader: Reader, now: datetime) -> int:
    from offerdesk.app.due import due_count  # noqa: PLC0415 - not for the first sheet

    return due_count(reader, now)
