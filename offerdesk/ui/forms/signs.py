"""Small signs drawn in the ink of the moment: a warning beside a problem, a calendar on its button."""

from collections.abc import Callable

from PySide6.QtCore import QEvent, QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QIcon, QPainter, QPaintEvent, QPen, QPixmap, QPolygonF
from PySide6.QtWidgets import QWidget

from offerdesk.ui.shell.colours import colours_of
from offerdesk.ui.shell.theme import GRID

SIGN = 2 * GRID


class ProblemSign(QWidget):
    """A triangle with a stroke and a dot: something here cannot be used yet."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._fit()

    def changeEvent(self, event: QEvent) -> None:
        """Grow with the text beside it."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.FontChange:
            self._fit()

    def _fit(self) -> None:
        side = max(SIGN, self.fontMetrics().height())
        self.setFixedSize(side, side)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the sign in the alarm ink."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        ink = QColor(colours_of(self.palette()).alarm)
        pen = QPen(ink, 1.4)
        pen.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
        pen.setCapStyle(Qt.PenCapStyle.RoundCap)
        painter.setPen(pen)
        painter.scale(self.width() / SIGN, self.height() / SIGN)
        painter.drawPolygon(QPolygonF([QPointF(8, 2), QPointF(14.5, 13.5), QPointF(1.5, 13.5)]))
        painter.drawLine(QPointF(8, 6.2), QPointF(8, 9.2))
        painter.drawPoint(QPointF(8, 11.4))
        painter.end()


def calendar_icon(widget: QWidget, side: int = SIGN) -> QIcon:
    """Return a calendar leaf in the muted ink of a widget's palette, sharp at its scale."""
    return _icon(widget, _calendar, side)


def _icon(widget: QWidget, draw: Callable[[QPainter], None], side: int) -> QIcon:
    ratio = widget.devicePixelRatioF()
    picture = QPixmap(QSize(side, side) * ratio)
    picture.setDevicePixelRatio(ratio)
    picture.fill(Qt.GlobalColor.transparent)
    painter = QPainter(picture)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(QPen(QColor(colours_of(widget.palette()).muted), 1.2))
    painter.scale(side / SIGN, side / SIGN)
    draw(painter)
    painter.end()
    return QIcon(picture)


def _calendar(painter: QPainter) -> None:
    painter.drawRoundedRect(QRectF(2.5, 3.5, 11, 10), 1.5, 1.5)
    painter.drawLine(QPointF(2.5, 6.5), QPointF(13.5, 6.5))
    painter.drawLine(QPointF(5.5, 2), QPointF(5.5, 4.5))
    painter.drawLine(QPointF(10.5, 2), QPointF(10.5, 4.5))
