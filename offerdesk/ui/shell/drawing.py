"""The few strokes that all our own painting is made of."""

from PySide6.QtCore import QPointF, QRect, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen, QPolygonF

RADIUS = 4.0
RING = 2.0
"""Width of the focus ring in pixels."""


def draw_box(painter: QPainter, rect: QRect, fill: str, edge: str, width: float = 1.0) -> None:
    """Draw a rounded box whose edge lies inside ``rect``; an empty ``fill`` leaves the inside alone."""
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(QPen(QColor(edge), width))
    painter.setBrush(QColor(fill) if fill else Qt.BrushStyle.NoBrush)
    inset = width / 2
    painter.drawRoundedRect(QRectF(rect).adjusted(inset, inset, -inset, -inset), RADIUS, RADIUS)
    painter.restore()


def draw_outline(painter: QPainter, rect: QRect, edge: str, width: int = 1) -> None:
    """Draw a square outline inside ``rect``, for frames whose corners something else covers."""
    colour = QColor(edge)
    painter.fillRect(rect.left(), rect.top(), rect.width(), width, colour)
    painter.fillRect(rect.left(), rect.bottom() - width + 1, rect.width(), width, colour)
    painter.fillRect(rect.left(), rect.top(), width, rect.height(), colour)
    painter.fillRect(rect.right() - width + 1, rect.top(), width, rect.height(), colour)


def draw_disc(painter: QPainter, rect: QRectF, fill: str, edge: str) -> None:
    """Draw a filled circle with an edge of one pixel."""
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(QPen(QColor(edge), 1.0))
    painter.setBrush(QColor(fill))
    painter.drawEllipse(rect.adjusted(0.5, 0.5, -0.5, -0.5))
    painter.restore()


def draw_chevron(
    painter: QPainter, rect: QRect, colour: str, quarter_turns: int = 0, scale: float = 1.0
) -> None:
    """Draw a small angle in the middle of ``rect``: 0 points down, 1 left, 2 up, 3 right."""
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    pen = QPen(QColor(colour), 1.5)
    pen.setCapStyle(Qt.PenCapStyle.RoundCap)
    pen.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
    painter.setPen(pen)
    painter.translate(QRectF(rect).center())
    painter.rotate(90 * quarter_turns)
    painter.scale(scale, scale)
    painter.drawPolyline(QPolygonF([QPointF(-3.5, -1.75), QPointF(0, 1.75), QPointF(3.5, -1.75)]))
    painter.restore()


def draw_warning(painter: QPainter, rect: QRect, fill: str, ground: str) -> None:
    """Draw a triangle with an exclamation mark, filling ``rect``."""
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.translate(rect.topLeft())
    painter.scale(rect.width() / 16, rect.height() / 16)
    pen = QPen(QColor(fill), 1.5)
    pen.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
    painter.setPen(pen)
    painter.setBrush(QColor(fill))
    painter.drawPolygon(QPolygonF([QPointF(8, 2), QPointF(14.5, 13.5), QPointF(1.5, 13.5)]))
    painter.fillRect(QRectF(7.2, 5.5, 1.6, 4.5), QColor(ground))
    painter.fillRect(QRectF(7.2, 11, 1.6, 1.6), QColor(ground))
    painter.restore()
