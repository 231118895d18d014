"""How a cell is painted: figures under each other, a note below, a mark that is never colour alone."""

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPointF, QRect, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen, QPolygonF
from PySide6.QtWidgets import QAbstractItemView, QStyle, QStyledItemDelegate, QStyleOptionViewItem

from offerdesk.app.rows import Cell, Mark, Row, RowKind
from offerdesk.ui.shell.drawing import RING, draw_box
from offerdesk.ui.shell.theme import HALF
from offerdesk.ui.tables.look import SIDE, Look
from offerdesk.ui.tables.model import SheetModel

_SELECTED = QStyle.StateFlag.State_Selected
_FOCUS = QStyle.StateFlag.State_HasFocus
_HOVER = QStyle.StateFlag.State_MouseOver
_ABSOLUTE = Qt.AlignmentFlag.AlignAbsolute | Qt.AlignmentFlag.AlignVCenter
_LEFT, _RIGHT = Qt.AlignmentFlag.AlignLeft | _ABSOLUTE, Qt.AlignmentFlag.AlignRight | _ABSOLUTE
_PLUS = "+"


class CellPainter(QStyledItemDelegate):
    """Paints the cells of one table with its ``Look``."""

    def __init__(self, model: SheetModel, look: Look, view: QAbstractItemView, *, whole_rows: bool) -> None:
        super().__init__(view)
        self._model = model
        self._view = view
        self._whole_rows = whole_rows
        self.look = look

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        """Paint ground, hairline, text, note and mark."""
        row = self._model.rows[index.row()]
        cell = self._model.cell(index.row(), index.column())
        rect: QRect = option.rect
        state: QStyle.StateFlag = option.state
        self._ground(painter, rect, state, row, cell)
        rule_rows(painter, rect, row, self.look, first=self._model.is_first_of_group(index.row()))
        if cell.text:
            figures = self._model.sheet.columns[index.column()].figures
            mirrored = option.direction is Qt.LayoutDirection.RightToLeft
            if mirrored and figures:  # digits, signs and separators keep their order in every script
                painter.setLayoutDirection(Qt.LayoutDirection.LeftToRight)
            self._words(painter, rect, row, cell, to_right=figures or mirrored)
            painter.setLayoutDirection(option.direction)
        if self._whole_rows:
            if is_focused_row(self._view, index.row()):
                ring_row(painter, rect, self.look)
        elif state & _FOCUS:
            draw_box(painter, rect.adjusted(1, 1, -1, -1), "", self.look.colours.accent, RING)

    def _ground(self, painter: QPainter, rect: QRect, state: QStyle.StateFlag, row: Row, cell: Cell) -> None:
        look = self.look
        if state & _SELECTED:
            painter.fillRect(rect, look.selected)
        elif row.kind is RowKind.GROUP:
            painter.fillRect(rect, look.band)
        elif state & _HOVER and cell.opens:
            painter.fillRect(rect, look.hover)

    def _words(self, painter: QPainter, rect: QRect, row: Row, cell: Cell, *, to_right: bool) -> None:
        look = self.look
        inner = rect.adjusted(SIDE, 0, -SIDE, -1)
        top = inner
        if rect.height() > look.line and row.kind is not RowKind.GROUP:
            top = QRect(inner.left(), inner.top(), inner.width(), inner.height() - look.note_line)
        if cell.note:
            below = QRect(inner.left(), top.bottom() - HALF, inner.width(), look.note_line + HALF)
        text, hanging = _hang(cell)
        font = look.font_of(row, cell)
        metrics = look.plain_metrics if font is look.plain else look.strong_metrics
        width = metrics.horizontalAdvance(text)
        if width > top.width():
            text = metrics.elidedText(text, Qt.TextElideMode.ElideRight, top.width())
            width = top.width()
        painter.setFont(font)
        painter.setPen(look.ink_of(cell))
        start = top.right() + 1 - width if to_right else top.left()
        if cell.mark in {Mark.BEST, Mark.OVERDUE} and not to_right:
            start += look.mark_width
        painter.drawText(QRect(start, top.top(), width + 2, top.height()), _LEFT, text)
        if hanging:
            painter.drawText(QRect(start + width, top.top(), SIDE, top.height()), _LEFT, hanging)
        if cell.mark in {Mark.BEST, Mark.OVERDUE}:
            _draw_mark(painter, QPointF(start - look.mark_width + 2, top.center().y() + 1), cell.mark, look)
        if cell.note:
            painter.setFont(look.small)
            painter.setPen(look.muted)
            note = look.small_metrics.elidedText(cell.note, Qt.TextElideMode.ElideRight, below.width())
            painter.drawText(below, _RIGHT if to_right else _LEFT, note)


def rule_rows(painter: QPainter, rect: QRect, row: Row, look: Look, *, first: bool) -> None:
    """Draw the hairline under a row, and the stronger one above a total that is not its group's first."""
    painter.fillRect(rect.left(), rect.bottom(), rect.width(), 1, look.hairline)
    if row.kind is RowKind.TOTAL and not first:
        painter.fillRect(rect.left(), rect.top(), rect.width(), 1, look.edge)


def is_focused_row(view: QAbstractItemView, place: int) -> bool:
    """Whether keys go to this row of a list."""
    return view.hasFocus() and view.currentIndex().row() == place


def ring_row(painter: QPainter, rect: QRect, look: Look) -> None:
    """Draw the part of a row's focus ring that runs through one of its cells."""
    width = int(RING)
    painter.fillRect(rect.left(), rect.top(), rect.width(), width, look.accent)
    painter.fillRect(rect.left(), rect.bottom() - width + 1, rect.width(), width, look.accent)


def _hang(cell: Cell) -> tuple[str, str]:
    """Part the "+" of an incomplete figure from its digits, which then stand under the others."""
    if cell.text.endswith(_PLUS) and cell.text[:-1]:
        return cell.text[:-1], _PLUS
    return cell.text, ""


def _draw_mark(painter: QPainter, left: QPointF, mark: Mark, look: Look) -> None:
    """Draw a triangle for the best value or a clock for what is overdue, at a point left of the text."""
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.translate(left)
    painter.scale(look.unit, look.unit)
    if mark is Mark.BEST:
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(look.accent)
        painter.drawPolygon(QPolygonF([QPointF(0, 3), QPointF(7, 3), QPointF(3.5, -4)]))
    else:
        painter.setPen(QPen(QColor(look.alarm), 1.3))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawEllipse(QRectF(-1, -5, 9, 9))
        painter.drawPolyline(QPolygonF([QPointF(3.5, -3), QPointF(3.5, -0.5), QPointF(5.5, 1)]))
    painter.restore()
