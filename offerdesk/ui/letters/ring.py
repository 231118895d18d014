"""How many people were thanked, as a ring beside the words that say the same."""

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QWidget

from offerdesk.ui.shell.colours import colours_of
from offerdesk.ui.shell.theme import GRID

_SIZE, _WIDTH = 5 * GRID, 5.0
_FULL = 360 * 16  # Qt counts sixteenths of a degree
_TOP = 90 * 16


class Ring(QWidget):
    """A circle that closes, in as many pieces as there are people."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._done = self._of = 0
        self.setFixedSize(_SIZE, _SIZE)

    def show_share(self, done: int, of: int) -> None:
        """Show how many of how many."""
        self._done, self._of = done, of
        self.update()

    def sizeHint(self) -> QSize:
        """Return the size, which never changes."""
        return QSize(_SIZE, _SIZE)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the pieces clockwise from the top, with a gap between them."""
        del event
        colours = colours_of(self.palette())
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        rect = QRectF(self.rect()).adjusted(_WIDTH, _WIDTH, -_WIDTH, -_WIDTH)
        gap = 14 * 16 if self._of > 1 else 0
        for piece in range(self._of):
            done = piece < self._done
            pen = QPen(QColor(colours.accent if done else colours.edge), _WIDTH if done else 1.5)
            pen.setCapStyle(Qt.PenCapStyle.FlatCap)
            painter.setPen(pen)
            span = _FULL // self._of
            painter.drawArc(rect, _TOP - piece * span - gap // 2, -(span - gap))
        painter.end()
