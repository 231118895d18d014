"""Column titles of two lines, row headers that stay while the sheet scrolls, and the corner between them."""

from PySide6.QtCore import QPoint, QRect, Qt, Signal
from PySide6.QtGui import QMouseEvent, QPainter, QPaintEvent, QPalette
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QWidget

from offerdesk.app.rows import Column, Row, RowKind
from offerdesk.ui.shell.drawing import draw_chevron
from offerdesk.ui.shell.theme import GRID, HALF
from offerdesk.ui.tables.arrange import BY_HEADER
from offerdesk.ui.tables.delegate import is_focused_row, ring_row, rule_rows
from offerdesk.ui.tables.ground import own_viewport
from offerdesk.ui.tables.look import INDENT, SIDE, Look, has_note
from offerdesk.ui.tables.model import SheetModel

_Align = Qt.AlignmentFlag
_LEFT, _RIGHT = _Align.AlignLeft | _Align.AlignAbsolute, _Align.AlignRight | _Align.AlignAbsolute
_MIDDLE, _TOP, _BOTTOM = _Align.AlignVCenter, _Align.AlignTop, _Align.AlignBottom
_ARROW = 14


class TitleHeader(QHeaderView):
    """Column titles: company above, role below, and an angle where the list is sorted."""

    def __init__(self, model: SheetModel, look: Look, parent: QWidget) -> None:
        super().__init__(Qt.Orientation.Horizontal, parent)
        own_viewport(self, QPalette.ColorRole.Button)
        self._model = model
        self.look = look
        self.setSectionsClickable(True)
        self.setHighlightSections(False)
        self.setMinimumSectionSize(6 * GRID)

    def paintSection(self, painter: QPainter, rect: QRect, logicalIndex: int) -> None:  # noqa: N803 - Qt's name
        """Paint one title over its hairline."""
        columns = self._model.sheet.columns
        if logicalIndex >= len(columns):
            return
        column = columns[logicalIndex]
        look = self.look
        painter.fillRect(rect, look.base)
        painter.fillRect(rect.left(), rect.bottom(), rect.width(), 1, look.edge)
        inner = rect.adjusted(SIDE, 2, -SIDE, -3)
        mirrored = self.layoutDirection() is Qt.LayoutDirection.RightToLeft
        side = _RIGHT if column.figures or mirrored else _LEFT
        arrangement = self._model.arrangement
        if arrangement.sort_by == column.key:
            sorted_at = QRect(
                inner.left() if side is _RIGHT else inner.right() - _ARROW,
                inner.top(),
                _ARROW,
                inner.height(),
            )
            draw_chevron(painter, sorted_at, look.colours.accent, 0 if arrangement.descending else 2)
            inner = inner.adjusted(*(_ARROW, 0, 0, 0) if side is _RIGHT else (0, 0, -_ARROW, 0))
        _two_lines(painter, inner, column, look, side)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Leave plain ground beside the last title."""
        super().paintEvent(event)
        used = self.length() - self.offset()
        rest = QRect(used, 0, max(0, self.width() - used), self.height())
        if self.layoutDirection() is Qt.LayoutDirection.RightToLeft:
            rest.moveLeft(0)
        painter = QPainter(self.viewport())
        painter.fillRect(rest, self.look.base)
        painter.end()


def _two_lines(painter: QPainter, rect: QRect, column: Column, look: Look, side: Qt.AlignmentFlag) -> None:
    elide = Qt.TextElideMode.ElideRight
    painter.setPen(look.ink)
    painter.setFont(look.strong)
    title = look.strong_metrics.elidedText(column.title, elide, rect.width())
    painter.drawText(rect, side | (_TOP if column.subtitle else _BOTTOM), title)
    if column.subtitle:
        painter.setPen(look.muted)
        painter.setFont(look.small)
        painter.drawText(
            rect, side | _BOTTOM, look.small_metrics.elidedText(column.subtitle, elide, rect.width())
        )


class RowHeader(QHeaderView):
    """Row headers: names of values, groups with an angle that folds them, totals heavier."""

    def __init__(self, model: SheetModel, look: Look, view: QAbstractItemView, *, whole_rows: bool) -> None:
        super().__init__(Qt.Orientation.Vertical, view)
        own_viewport(self, QPalette.ColorRole.Button)
        self._model = model
        self._view = view
        self._whole_rows = whole_rows
        self.look = look
        self.setSectionsClickable(True)
        self.setHighlightSections(False)
        self.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self.setMinimumSectionSize(1)

    def paintSection(self, painter: QPainter, rect: QRect, logicalIndex: int) -> None:  # noqa: N803 - Qt's name
        """Paint one row's header over its hairline."""
        if logicalIndex >= len(self._model.rows):
            return
        row = self._model.rows[logicalIndex]
        look = self.look
        grouped = row.kind is RowKind.GROUP
        selected = self._is_selected(logicalIndex)
        painter.fillRect(rect, look.selected if selected else look.band if grouped else look.base)
        rule_rows(painter, rect, row, look, first=self._model.is_first_of_group(logicalIndex))
        inner = rect.adjusted(SIDE, 0, -SIDE, -1)
        mirrored = self.layoutDirection() is Qt.LayoutDirection.RightToLeft
        indent = INDENT if grouped or self._model.in_group(row) else 0
        inner = inner.adjusted(*(0, 0, -indent, 0) if mirrored else (indent, 0, 0, 0))
        if grouped:
            turns = 0 if not self._model.is_folded(row) else 1 if mirrored else 3
            left = inner.right() + GRID - 2 if mirrored else inner.left() - INDENT
            place = QRect(left, inner.top(), GRID, inner.height())
            draw_chevron(painter, place, look.colours.muted, turns, look.unit)
        self._write(painter, inner, row, mirrored=mirrored)
        if self._whole_rows and is_focused_row(self._view, logicalIndex):
            ring_row(painter, rect, look)
            edge = rect.right() - 1 if mirrored else rect.left()
            painter.fillRect(edge, rect.top(), 2, rect.height(), look.accent)

    def _write(self, painter: QPainter, rect: QRect, row: Row, *, mirrored: bool) -> None:
        look = self.look
        heavy = row.kind is not RowKind.PLAIN
        painter.setFont(look.strong if heavy else look.plain)
        painter.setPen(look.ink)
        metrics = look.strong_metrics if heavy else look.plain_metrics
        text = metrics.elidedText(row.header, Qt.TextElideMode.ElideRight, rect.width())
        side = _RIGHT if mirrored else _LEFT
        if has_note(row) and row.kind is not RowKind.GROUP:
            rect = rect.adjusted(0, 0, 0, -look.note_line)
        painter.drawText(rect, side | _MIDDLE, text)
        if row.note:
            below = QRect(rect.left(), rect.bottom() - HALF, rect.width(), look.note_line + HALF)
            painter.setFont(look.small)
            painter.setPen(look.muted)
            note = look.small_metrics.elidedText(row.note, Qt.TextElideMode.ElideRight, rect.width())
            painter.drawText(below, side | _MIDDLE, note)

    def _is_selected(self, place: int) -> bool:
        return bool(self.selectionModel().isRowSelected(place))

    def paintEvent(self, event: QPaintEvent) -> None:
        """Leave plain ground below the last row."""
        super().paintEvent(event)
        used = self.length() - self.offset()
        painter = QPainter(self.viewport())
        painter.fillRect(0, used, self.width(), max(0, self.height() - used), self.look.base)
        painter.end()


class Corner(QWidget):
    """Names what the row headers are; in a list that sorts, a click sorts by them."""

    clicked = Signal()

    def __init__(self, model: SheetModel, look: Look, parent: QWidget) -> None:
        super().__init__(parent)
        self._model = model
        self.look = look

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the words of the corner small, on the line of the column titles."""
        painter = QPainter(self)
        look = self.look
        painter.fillRect(event.rect(), look.base)
        painter.fillRect(0, self.height() - 1, self.width(), 1, look.edge)
        painter.setFont(look.small)
        painter.setPen(look.muted)
        inner = self.rect().adjusted(SIDE, 2, -SIDE, -3)
        arrangement = self._model.arrangement
        if arrangement.sort_by == BY_HEADER:
            at = QRect(inner.right() - _ARROW, inner.top(), _ARROW, inner.height())
            draw_chevron(painter, at, look.colours.accent, 0 if arrangement.descending else 2)
            inner.setRight(at.left())
        mirrored = self.layoutDirection() is Qt.LayoutDirection.RightToLeft
        words = look.small_metrics.elidedText(
            self._model.sheet.corner, Qt.TextElideMode.ElideRight, inner.width()
        )
        painter.drawText(inner, (_RIGHT if mirrored else _LEFT) | _BOTTOM, words)
        painter.end()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Take the pointer, so that its release comes here too."""
        event.accept()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Tell of a click."""
        at: QPoint = event.position().toPoint()
        if self.rect().contains(at):
            self.clicked.emit()
