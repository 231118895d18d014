"""Makes the report anew whenever something about it changes, one at a time, beside the window."""

from PySide6.QtCore import QCoreApplication, QObject, QTimer, Signal

from offerdesk.app.comparison import Comparison
from offerdesk.app.style import Style
from offerdesk.reports.comparison import Options
from offerdesk.ui.jobs import Job, in_thread
from offerdesk.ui.printing.making import make_report

WAIT = 150
"""Milliseconds without another change before the work begins."""


class ReportMaker(QObject):
    """Turns options into a ``MadeReport``. A newer wish ends the work on the one before."""

    progressed = Signal(float, str)
    made = Signal(object)  # MadeReport
    failed = Signal(object)  # the exception
    stopped = Signal()

    def __init__(self, comparison: Comparison, style: Style, ppi: float, parent: QObject) -> None:
        super().__init__(parent)
        self._comparison = comparison
        self._style = style
        self._ppi = ppi
        self._options: Options | None = None
        self._job: Job | None = None
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(WAIT)
        self._timer.timeout.connect(self._start)

    @property
    def busy(self) -> bool:
        """Whether a report is being made or about to be."""
        return self._job is not None or self._timer.isActive()

    def ask(self, options: Options, *, at_once: bool = False) -> None:
        """Make a report with these options; the work on an earlier one ends."""
        self._options = options
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
        assert self._options is not None
        # the job outlives the dialog until its thread has seen that it should stop
        keeper = QCoreApplication.instance()
        assert keeper is not None
        arguments = (self._comparison, self._style, self._options, self._ppi)
        job = self._job = in_thread(make_report, *arguments, parent=keeper)
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
