"""A legend of its own above a plot: line, marker and name of every offer, in as many rows as they need."""

from math import ceil

from PySide6.QtCore import QEvent
from PySide6.QtGui import QFontInfo, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QWidget

from offerdesk.app.style import Style
from offerdesk.charts.figure import Entry, Flow, Sheet, flow
from offerdesk.ui.plots.brushwork import Brushwork
from offerdesk.ui.plots.inks import FontBook, inks_of


class Legend(QWidget):
    """Paints legend entries as the charts on paper do."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._entries: tuple[Entry, ...] = ()
        self._flow = Flow((), 0.0)
        self._dress()

    def show_entries(self, entries: tuple[Entry, ...]) -> None:
        """Show these instead of those before."""
        self._entries = entries
        self._set()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Qt's hook: the rows depend on the width."""
        self._set()
        super().resizeEvent(event)

    def changeEvent(self, event: QEvent) -> None:
        """Qt's hook: follow the theme and the font."""
        if event.type() in {QEvent.Type.PaletteChange, QEvent.Type.FontChange, QEvent.Type.StyleChange}:
            self._dress()
            self._set()
        super().changeEvent(event)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Qt's hook."""
        self._brushwork.paint(QPainter(self), self._flow.items)

    def _dress(self) -> None:
        inks, dark = inks_of(self.palette())
        self._book = FontBook(self.font(), self.logicalDpiY())
        self._size = QFontInfo(self.font()).pixelSize() * 0.92
        self._brushwork = Brushwork(inks, self._book, self.devicePixelRatioF(), dark=dark)

    def _set(self) -> None:
        sheet = Sheet(self.width(), 0, Style(), self._size, measure=self._book.width)
        self._flow = flow(self._entries, sheet, 0, 0, self.width())
        self.setFixedHeight(ceil(self._flow.height))
        self.update()
