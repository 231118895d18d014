"""In which order the lists of what happened go: newest first, or as it happened."""

from PySide6.QtCore import QObject, Signal


class Order(QObject):
    """One switch for the time line, what one shares with a person, and letters; remembered with the tab."""

    changed = Signal()

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self.on = True

    def turn(self, on: bool) -> None:  # noqa: FBT001 - the slot of a checkable button
        """Put the newest first, or last."""
        if on != self.on:
            self.on = on
            self.changed.emit()
