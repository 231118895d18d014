"""Files dropped onto a window."""

from collections.abc import Callable, Collection
from pathlib import Path

from PySide6.QtCore import QEvent, QMimeData, QObject
from PySide6.QtGui import QDragMoveEvent, QDropEvent
from PySide6.QtWidgets import QWidget

_ASKS = {QEvent.Type.DragEnter, QEvent.Type.DragMove}


class FileDrop(QObject):
    """Lets one file be dropped onto ``window`` and hands its path to ``handler``.

    ``suffixes`` are accepted; without them those of the files that can be taken in.

    It lives as long as the window. Several files at once and other suffixes are not accepted, which the
    pointer shows while it is still over the window. Every drop needs its equal in a menu.
    """

    def __init__(
        self, window: QWidget, handler: Callable[[Path], object], suffixes: Collection[str] = ()
    ) -> None:
        super().__init__(window)
        self._handler = handler
        self._suffixes = suffixes
        window.setAcceptDrops(True)
        window.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Accept what can be read and take it when it is let go."""
        if event.type() in _ASKS and isinstance(event, QDragMoveEvent):
            if self.path_in(event.mimeData()) is not None:
                event.acceptProposedAction()
                return True
        elif event.type() == QEvent.Type.Drop and isinstance(event, QDropEvent):
            path = self.path_in(event.mimeData())
            if path is not None:
                event.acceptProposedAction()
                self._handler(path)
                return True
        return super().eventFilter(watched, event)

    def path_in(self, dragged: QMimeData) -> Path | None:
        """Return the one file that is dragged, if it is a file that can be read."""
        urls = dragged.urls()
        if len(urls) != 1 or not urls[0].isLocalFile():
            return None
        path = Path(urls[0].toLocalFile())
        return path if path.suffix.lower() in (self._suffixes or _readable()) else None


def _readable() -> Collection[str]:
    from offerdesk.exchange.reading import READABLE  # noqa: PLC0415 - not needed for the first paint

    return READABLE
