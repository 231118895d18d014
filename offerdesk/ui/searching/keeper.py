"""Keeps the index of the open desk: filled beside the window, then following every step."""

from PySide6.QtCore import QObject, Signal

from offerdesk.app.errors import KnownTrouble
from offerdesk.app.searching import Finds, Index, search
from offerdesk.app.store import Step
from offerdesk.ui.desk_window import DeskWindow
from offerdesk.ui.jobs import Job, Ticket, in_thread

PATIENCE = 20.0
"""Seconds to wait at the end for the bite that is being read."""


class SearchKeeper(QObject):
    """One desk's index from when it is first wanted until the desk is left."""

    filled = Signal()  # all has been read

    def __init__(self, desk: DeskWindow) -> None:
        super().__init__(desk)
        self._desk = desk
        self._index: Index | None = None
        self._job: Job | None = None
        self._goes_on = True

    @property
    def is_filled(self) -> bool:
        """Whether all has been read."""
        return self._index is not None and self._index.filled

    def start(self) -> None:
        """Begin to read the desk; a second call does nothing."""
        if self._index is not None:
            return
        self._index = self._desk.opened.index()
        self._desk.bridge.changed.connect(self._follow)
        self._job = job = in_thread(self._fill, self._index, parent=self)
        job.finished.connect(self._end)
        job.failed.connect(self._fail)
        job.start()

    def search(self, text: str, kinds: tuple[str, ...] = ()) -> Finds:
        """Search in what has been read so far."""
        self.start()
        assert self._index is not None
        return search(self._index, text, kinds)

    def close(self) -> None:
        """End the reading and forget the index, before the file is let go of."""
        self._goes_on = False
        if self._job is not None:
            self._job.wait(PATIENCE)
        if self._index is not None:
            self._desk.bridge.changed.disconnect(self._follow)
            self._index.close()

    def _fill(self, _ticket: Ticket, index: Index) -> None:
        index.fill(lambda: self._goes_on)

    def _end(self, _nothing: object) -> None:
        self._job = None
        self.filled.emit()

    def _fail(self, trouble: Exception) -> None:
        self._job = None
        if not isinstance(trouble, KnownTrouble):
            raise trouble
        self.filled.emit()  # the check of the file tells of it; what could be read can be found

    def _follow(self, step: Step) -> None:
        assert self._index is not None
        self._index.follow(step.changes)
