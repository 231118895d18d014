"""From the desk to the window: one signal for the whole application."""

from PySide6.QtCore import QObject, Signal

from offerdesk.app.desk import Desk


class Bridge(QObject):
    """Turns what a desk tells into ``changed(step)``; panels decide by ``step.kinds``."""

    changed = Signal(object)

    def __init__(self, desk: Desk, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._stop = desk.listen(self.changed.emit)

    def close(self) -> None:
        """Listen no more."""
        self._stop()
