"""The figure on the Checklist tab: how many tasks are due today or overdue."""

from collections.abc import Callable
from datetime import datetime

from PySide6.QtCore import QObject, QTimer

from offerdesk.app.store import Reader, Step
from offerdesk.domain.assumptions import Settings
from offerdesk.ui.shell.warmup import Warmup

PAUSE = 400
"""Milliseconds without a change after which is counted anew, so that nobody waits for it while typing."""

_AT_ONCE = frozenset({"task", "checklist"})


class DueCount(QObject):
    """Counts after the first paint and after changes; a thread loads the rules before the first time."""

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
        """Count and show."""
        from offerdesk.app.due import due_count  # noqa: PLC0415 - not for the first sheet

        self._pause.stop()
        self._show(due_count(self._reader(), self._now()))

    def close(self) -> None:
        """Count no more: the desk is about to close."""
        self._pause.stop()
        if self._rules is not None:
            self._rules.ready.disconnect(self.count)
