"""Work beside the window: a pure function in a thread or a process, with progress and a way to stop it.

A job is given frozen values and returns one. It never sees a session or a widget.
"""

from collections.abc import Callable
from threading import Event, Thread
from typing import Any, Protocol

from PySide6.QtCore import QObject, Qt, Signal


class JobStopped(Exception):  # noqa: N818 - it is no error: the user wanted it
    """Raised inside a job when the user has cancelled it."""


class Ticket(Protocol):
    """What a job's function is given first: how to tell of progress and learn that it should stop."""

    def progress(self, share: float, doing: str = "") -> None:
        """Tell how much is done, 0 to 1, and what is being done; raises ``JobStopped`` when cancelled."""
        ...


Function = Callable[..., Any]
"""Takes a ``Ticket`` and frozen values."""


class Job(QObject):
    """One running function. Its signals come in the main thread; exactly one of the last three comes."""

    progressed = Signal(float, str)
    finished = Signal(object)
    failed = Signal(object)  # the exception
    cancelled = Signal()
    _told = Signal(str, object)

    def __init__(self, function: Function, arguments: tuple[Any, ...], parent: QObject) -> None:
        super().__init__(parent)
        self._function = function
        self._arguments = arguments
        self._stop = Event()
        self._over = False
        self._thread = Thread(target=self._run, name="job", daemon=True)
        self._told.connect(self._hear, Qt.ConnectionType.QueuedConnection)

    def start(self) -> "Job":
        """Begin."""
        self._thread.start()
        return self

    def cancel(self) -> None:
        """Ask the function to stop; it does at its next word of progress."""
        self._stop.set()

    def wait(self, seconds: float) -> bool:
        """Wait for the thread to end; false when it still runs. Signals come when events are handled."""
        self._thread.join(seconds)
        return not self._thread.is_alive()

    def progress(self, share: float, doing: str = "") -> None:
        """Tell of progress from within the thread; raises ``JobStopped`` when cancelled."""
        if self._stop.is_set():
            raise JobStopped
        self._tell("progress", (share, doing))

    @property
    def is_cancelled(self) -> bool:
        """Whether the job should stop."""
        return self._stop.is_set()

    def _run(self) -> None:
        try:
            self._tell("finished", self._function(self, *self._arguments))
        except JobStopped:
            self._tell("cancelled", None)
        except Exception as trouble:  # noqa: BLE001 - handed to the main thread, whatever it is
            self._tell("failed", trouble)

    def _tell(self, what: str, value: object) -> None:
        try:
            self._told.emit(what, value)
        except RuntimeError:  # the window went away while the work went on
            self._stop.set()

    def _hear(self, what: str, value: Any) -> None:
        if self._over:
            return
        if what == "progress":
            self.progressed.emit(*value)
            return
        self._over = True
        if what == "cancelled" or self._stop.is_set():
            self.cancelled.emit()
        else:
            (self.finished if what == "finished" else self.failed).emit(value)
        self.deleteLater()


def in_thread(function: Function, *arguments: Any, parent: QObject) -> Job:
    """Return a job for ``function(ticket, *arguments)`` in a thread; connect its signals, then start it."""
    return Job(function, arguments, parent)


def in_process(function: Function, *arguments: Any, parent: QObject) -> Job:
    """Return a job for a function that would hold up the window even from a thread; it can be ended at once.

    Function and values must be picklable: a function of a module, and frozen values.
    """
    return Job(_through_process, (function, arguments), parent)


POLL_SECONDS = 0.05


def _through_process(job: Job, function: Function, arguments: tuple[Any, ...]) -> Any:
    """Run in a fresh process, passing its progress on; end the process when the job is cancelled."""
    from multiprocessing import get_context  # noqa: PLC0415 - not needed for the first window

    context = get_context("spawn")
    ours, theirs = context.Pipe()
    process = context.Process(target=_work, args=(theirs, function, arguments), daemon=True)
    process.start()
    theirs.close()
    try:
        while True:
            if job.is_cancelled:
                raise JobStopped
            if not ours.poll(POLL_SECONDS):
                continue
            what, value = ours.recv()
            if what == "progress":
                job.progress(*value)
            elif what == "failed":
                raise value
            else:
                return value
    finally:
        process.terminate()
        process.join()
        ours.close()


class _Sender:
    """The ticket on the other side of the pipe."""

    def __init__(self, pipe: Any) -> None:
        self._pipe = pipe

    def progress(self, share: float, doing: str = "") -> None:
        """Send word of progress; cancelling ends the process instead."""
        self._pipe.send(("progress", (share, doing)))


def _work(pipe: Any, function: Function, arguments: tuple[Any, ...]) -> None:
    try:
        pipe.send(("finished", function(_Sender(pipe), *arguments)))
    except Exception as trouble:  # noqa: BLE001 - handed back, whatever it is
        pipe.send(("failed", trouble))
