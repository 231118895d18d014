"""Draws the time line: a lane for each company, a sign on each day, and a bar between two that clash."""

from datetime import date, timedelta

from PySide6.QtCore import QPointF, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen, QPolygonF
from PySide6.QtWidgets import QSizePolicy, QWidget

from offerdesk.app.deadlines import Board, Mile, Stands
from offerdesk.app.style import Style
from offerdesk.domain.words import tr
from offerdesk.ui.shell.colours import Colours, colours_of
from offerdesk.ui.shell.fonts import small
from offerdesk.ui.shell.theme import GRID, TARGET

_SIGN = 6
_NAME_SHARE = 0.24
_WEEK = 7


class TimeLine(QWidget):
    """A picture only: the table below it says the same in words, and takes the keys."""

    def __init__(self, style: Style, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._style = style
        self._board: Board | None = None
        self._lanes: tuple[str, ...] = ()
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def show_board(self, board: Board) -> None:
        """Show these days; a screen reader hears how many there are."""
        self._board = board
        self._lanes = tuple(dict.fromkeys(mile.company for mile in board.miles))
        n, clashes = len(board.miles), len(board.clashes)
        self.setAccessibleName(
            tr("Time line of {n} days with {clashes} conflicts").format(n=n, clashes=clashes)
        )
        self.setVisible(bool(board.miles))
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        """Be as tall as there are lanes."""
        return QSize(400, (len(self._lanes) + 1) * self._lane() + 2 * GRID)

    def minimumSizeHint(self) -> QSize:
        """Be as tall as there are lanes."""
        return QSize(200, self.sizeHint().height())

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint names, weeks, today, then what lies on the days."""
        del event
        board = self._board
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        colours = colours_of(self.palette())
        painter.fillRect(self.rect(), QColor(colours.base))
        if board is not None and board.miles:
            self._weeks(painter, board, colours)
            self._names(painter, colours)
            for first, second in board.clashes:
                self._clash(painter, board.miles[first], board.miles[second], colours)
            for mile in board.miles:
                self._sign(painter, mile, colours)
        painter.end()

    def _weeks(self, painter: QPainter, board: Board, colours: Colours) -> None:
        painter.setFont(small(self.font()))
        bottom = self.height() - GRID
        day = board.first + timedelta(days=-board.first.weekday() % _WEEK)
        free = 0.0
        while day <= board.last:
            x = self._x(day)
            painter.setPen(QPen(QColor(colours.hairline), 1))
            painter.drawLine(QPointF(x, self._lane()), QPointF(x, bottom))
            words = self._style.day(day)
            wide = painter.fontMetrics().horizontalAdvance(words) + GRID
            if x >= free and x + wide < self.width():
                painter.setPen(QColor(colours.muted))
                painter.drawText(QPointF(x + 2, self._lane() - GRID), words)
                free = x + wide
            day += timedelta(days=_WEEK)
        painter.setPen(QPen(QColor(colours.accent), 2))
        x = self._x(board.today)
        painter.drawLine(QPointF(x, self._lane() - 4), QPointF(x, bottom))

    def _names(self, painter: QPainter, colours: Colours) -> None:
        painter.setFont(self.font())
        painter.setPen(QColor(colours.ink))
        wide = int(self.width() * _NAME_SHARE) - 3 * GRID
        for place, company in enumerate(self._lanes):
            rect = QRect(2 * GRID, (place + 1) * self._lane(), wide, self._lane())
            name = painter.fontMetrics().elidedText(company, Qt.TextElideMode.ElideRight, wide)
            painter.drawText(rect, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, name)

    def _clash(self, painter: QPainter, one: Mile, other: Mile, colours: Colours) -> None:
        painter.setPen(QPen(QColor(colours.alarm), 2, Qt.PenStyle.DashLine))
        painter.drawLine(self._at(one), self._at(other))

    def _sign(self, painter: QPainter, mile: Mile, colours: Colours) -> None:
        """Draw a filled rhombus for my answer, a ring for theirs."""
        at = self._at(mile)
        ink = QColor(colours.alarm if mile.clashes else colours.accent)
        painter.setPen(QPen(ink, 2))
        if mile.stands is Stands.ANSWER:
            painter.setBrush(ink)
            x, y = at.x(), at.y()
            corners = ((x, y - _SIGN), (x + _SIGN, y), (x, y + _SIGN), (x - _SIGN, y))
            painter.drawPolygon(QPolygonF([QPointF(*corner) for corner in corners]))
        else:
            painter.setBrush(QColor(colours.base))
            painter.drawEllipse(QRectF(at.x() - _SIGN, at.y() - _SIGN, 2 * _SIGN, 2 * _SIGN))

    def _at(self, mile: Mile) -> QPointF:
        lane = self._lanes.index(mile.company) + 1
        return QPointF(self._x(mile.day), (lane + 0.5) * self._lane())

    def _x(self, day: date) -> float:
        board = self._board
        assert board is not None
        left = self.width() * _NAME_SHARE
        span = max(1, (board.last - board.first).days)
        return left + (day - board.first).days / span * (self.width() - left - 3 * GRID)

    def _lane(self) -> int:
        return max(TARGET, self.fontMetrics().height() + GRID)
