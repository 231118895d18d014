"""Work that is wished for anew with every change: only the newest wish is carried out."""

from collections.abc import Callable
from typing import Any

from PySide6.QtCore import QCoreApplication, QObject, QTimer, Signal

from offerdesk.ui.jobs import Job, in_thread

WAIT = 150
"""Milliseconds without another change before the work begins."""


class Latest(QObject):
    """Runs ``function(ticket, *arguments)`` in a thread; a newer wish ends the work on the one before."""

    progressed = Signal(float, str)
    made = Signal(object)
    failed = Signal(object)  # the exception
    stopped = Signal()

    def __init__(self, function: Callable[..., Any], parent: QObject) -> None:
        super().__init__(parent)
        self._function = function
        self._arguments: tuple[Any, ...] = ()
        self._job: Job | None = None
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(WAIT)
        self._timer.timeout.connect(self._start)

    @property
    def busy(self) -> bool:
        """Whether something is being made or about to be."""
        return self._job is not None or self._timer.isActive()

    def ask(self, *arguments: Any, at_once: bool = False) -> None:
        """Make it with these frozen values; the work on earlier ones ends."""
        self._arguments = arguments
        self._drop()
        if at_once:
            self._start()
        else:
            self._timer.start()

    def stop(self) -> None:
        """End the work and tell so at once; does nothing where there is none."""
        if self.busy:
            self._drop()
            self.stopped.emit()

    def _start(self) -> None:
        # the job outlives its dialog until its thread has seen that it should stop
        keeper = QCoreApplication.instance()
        assert keeper is not None
        job = self._job = in_thread(self._function, *self._arguments, parent=keeper)
        job.progressed.connect(self.progressed)
        job.finished.connect(self._finish)
        job.failed.connect(self._fail)
        job.start()

    def _drop(self) -> None:
        self._timer.stop()
        job, self._job = self._job, None
        if job is not None:
            job.progressed.disconnect(self.progressed)
            job.finished.disconnect(self._finish)
            job.failed.disconnect(self._fail)
            job.cancel()

    def _finish(self, made: object) -> None:
        self._job = None
        self.made.emit(made)

    def _fail(self, trouble: object) -> None:
        self._job = None
        self.failed.emit(trouble)
