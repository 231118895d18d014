"""Two panels that stand beside each other where there is room, and below each other where there is not."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QSplitter, QTableView, QWidget

WIDE = 760
"""Pixels from which two charts fit side by side."""


class Pair(QSplitter):
    """Turns with its width: side by side from ``wide`` pixels on.

    Its two panels are made with it as their parent, in reading order, so that Tab walks them in that order.
    """

    def __init__(self, parent: QWidget, wide: int = WIDE) -> None:
        super().__init__(Qt.Orientation.Vertical, parent)
        self._wide = wide
        self.setChildrenCollapsible(False)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Qt's hook."""
        beside = event.size().width() >= self._wide
        wanted = Qt.Orientation.Horizontal if beside else Qt.Orientation.Vertical
        turns = wanted is not self.orientation()
        if turns:
            self.setOrientation(wanted)
        super().resizeEvent(event)
        if turns:  # only now is the room known that they share alike, whatever each would like to have
            room = event.size().width() if beside else event.size().height()
            self.setSizes([room // self.count()] * self.count())


def fit_height(table: QTableView) -> None:
    """Make a table as high as its rows, so that what it stands in scrolls, and not the table."""
    bar = table.horizontalScrollBar().sizeHint().height()
    rows = table.horizontalHeader().height() + table.verticalHeader().length()
    table.setMinimumHeight(rows + 2 * table.frameWidth() + bar)
