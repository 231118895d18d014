"""Lines that lead somewhere: remarks, and what is still to be prepared."""

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QPalette
from PySide6.QtWidgets import QAbstractItemView, QFrame, QListWidget, QListWidgetItem, QWidget

from offerdesk.ui.shell.theme import GRID

_LINES = 5


class LeadList(QListWidget):
    """Lists lines; Enter or a double click follows one. ``calm`` is said where there are none."""

    followed = Signal(object)

    def __init__(self, name: str, calm: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._calm = calm
        self._leads: tuple[tuple[str, Any], ...] | None = None
        self.setAccessibleName(name)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.viewport().setBackgroundRole(QPalette.ColorRole.Window)
        self.setWordWrap(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setResizeMode(QListWidget.ResizeMode.Adjust)
        self.setTabKeyNavigation(False)
        self.setSpacing(GRID // 4)
        self.itemActivated.connect(lambda _item: self.follow())

    def show_leads(self, leads: Sequence[tuple[str, Any]]) -> None:
        """Show other lines; the same place stays current."""
        if tuple(leads) == self._leads:
            return
        here = self.currentRow()
        self._leads = tuple(leads)
        self.clear()
        for text, _lead in self._leads:
            QListWidgetItem(text, self)
        if not self._leads:
            QListWidgetItem(self._calm, self)
        self.setCurrentRow(min(max(here, 0), self.count() - 1))

    def follow(self) -> None:
        """Lead to where the current line is about."""
        place = self.currentRow()
        if self._leads and 0 <= place < len(self._leads):
            self.followed.emit(self._leads[place][1])

    def sizeHint(self) -> QSize:
        """Return room for a few lines."""
        metrics = self.fontMetrics()
        return QSize(32 * metrics.averageCharWidth(), _LINES * (metrics.lineSpacing() + GRID))

    def minimumSizeHint(self) -> QSize:
        """Return the same: what they stand in scrolls."""
        return QSize(20 * self.fontMetrics().averageCharWidth(), self.sizeHint().height())
