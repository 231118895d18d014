"""Rows of a list that can be put in another order: dragged, or moved by Alt with the arrows."""

from PySide6.QtCore import QEvent, QObject, QPoint, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QApplication, QWidget

from offerdesk.ui.shell.colours import colours_of
from offerdesk.ui.tables.view import SheetView

_LINE = 2
_ALT = Qt.KeyboardModifier.AltModifier | Qt.KeyboardModifier.KeypadModifier


class RowMover(QObject):
    """Watches a list; ``moved`` carries the keys of its rows in the order that is wished for.

    The list itself stays as it is: its owner answers with the next sheet.
    """

    moved = Signal(list)

    def __init__(self, view: SheetView) -> None:
        super().__init__(view)
        self._view = view
        self._from = -1
        self._to = -1
        self._pressed = QPoint()
        self._line = _Line(view.viewport())
        view.installEventFilter(self)
        view.viewport().installEventFilter(self)
        view.verticalHeader().viewport().installEventFilter(self)

    def step(self, step: int) -> None:
        """Wish for the current row one place further."""
        place = self._view.currentIndex().row()
        if place >= 0 and 0 <= place + step < self._count():
            self._wish(place, place + step)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Take Alt with an arrow, and the pointer while it drags a row."""
        if watched is self._view:
            return self._key(event)
        if isinstance(event, QMouseEvent):
            return self._pointer(event)
        return super().eventFilter(watched, event)

    def _key(self, event: QEvent) -> bool:
        if event.type() != QEvent.Type.KeyPress or not isinstance(event, QKeyEvent):
            return False
        alone = not event.modifiers() & ~_ALT and bool(event.modifiers() & Qt.KeyboardModifier.AltModifier)
        steps: dict[int, int] = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}
        if not alone or event.key() not in steps:
            return False
        self.step(steps[event.key()])
        return True

    def _pointer(self, event: QMouseEvent) -> bool:
        at = event.position().toPoint()
        if event.type() == QEvent.Type.MouseButtonPress and event.button() == Qt.MouseButton.LeftButton:
            plain = event.modifiers() == Qt.KeyboardModifier.NoModifier
            self._from, self._to, self._pressed = self._view.rowAt(at.y()) if plain else -1, -1, at
        elif event.type() == QEvent.Type.MouseMove and self._from >= 0:
            return self._drag(at)
        elif event.type() == QEvent.Type.MouseButtonRelease and self._from >= 0:
            self._drop()
        return False

    def _drag(self, at: QPoint) -> bool:
        if self._to < 0 and (at - self._pressed).manhattanLength() < QApplication.startDragDistance():
            return True
        self._to, top = self._gap(at.y())
        self._line.show_at(top)
        return True  # or the list would select what the pointer passes

    def _drop(self) -> None:
        before, gap, self._from, self._to = self._from, self._to, -1, -1
        self._line.hide()
        if gap >= 0:
            after = gap - 1 if gap > before else gap
            if after != before:
                self._wish(before, after)

    def _gap(self, y: int) -> tuple[int, int]:
        """Return between which rows the pointer is: the place of the gap, and where it lies."""
        view, count = self._view, self._count()
        row = view.rowAt(y)
        if row < 0:
            bottom = view.rowViewportPosition(count - 1) + view.rowHeight(count - 1)
            return (0, 0) if y < 0 else (count, bottom)
        top, tall = view.rowViewportPosition(row), view.rowHeight(row)
        return (row, top) if y < top + tall / 2 else (row + 1, top + tall)

    def _wish(self, before: int, after: int) -> None:
        keys = [row.key for row in self._view.sheet_model.rows]
        keys.insert(after, keys.pop(before))
        self.moved.emit(keys)

    def _count(self) -> int:
        return len(self._view.sheet_model.rows)


class _Line(QWidget):
    """Shows where a row would come to lie."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.hide()

    def show_at(self, y: int) -> None:
        """Show the line at a height."""
        parent = self.parentWidget()
        if parent is not None:
            self.setGeometry(0, max(0, y - _LINE // 2), parent.width(), _LINE)
        self.show()
        self.raise_()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint it in the accent."""
        painter = QPainter(self)
        painter.fillRect(event.rect(), colours_of(self.palette()).accent)
        painter.end()
