"""Text of several lines: plain, never formatted, and growing with what is written."""

from typing import Any

from PySide6.QtCore import QEvent, QSize, QTimer, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QKeySequence, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QPlainTextEdit, QSizePolicy, QWidget

from offerdesk.app.text import Reading, Situation
from offerdesk.domain.fields import Attribute
from offerdesk.ui.forms.editor import Editor
from offerdesk.ui.shell.theme import GRID

_FEWEST, _MOST = 4, 16


class Paper(QPlainTextEdit):
    """A plain text edit as high as its text, whose Tab key moves on; never lower than ``fewest`` lines."""

    left = Signal()
    fewest = _FEWEST

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setTabChangesFocus(True)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.document().documentLayout().documentSizeChanged.connect(lambda _size: self.updateGeometry())

    def sizeHint(self) -> QSize:
        """Return the height of the text, within bounds."""
        lines = max(self.fewest, min(_MOST, round(self.document().size().height())))
        return QSize(20 * GRID, lines * self.fontMetrics().lineSpacing() + 2 * GRID)

    def minimumSizeHint(self) -> QSize:
        """Return a width that fits any panel."""
        return QSize(10 * GRID, self.sizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Ask for more height where the new width breaks the text into more lines."""
        super().resizeEvent(event)
        if self.sizeHint().height() != self.height():
            QTimer.singleShot(0, self, self.updateGeometry)  # a layout at work does not listen

    def event(self, event: QEvent) -> bool:
        """Let Ctrl+Z through to the window where nothing is left to undo here."""
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.ShortcutOverride:
            history = self.document()
            spent = (event.matches(QKeySequence.StandardKey.Undo) and not history.isUndoAvailable()) or (
                event.matches(QKeySequence.StandardKey.Redo) and not history.isRedoAvailable()
            )
            if spent:
                event.ignore()
                return False
        return super().event(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Tell that the user is done here."""
        super().focusOutEvent(event)
        self.left.emit()


class LongTextEditor(Editor):
    """Notes and clauses."""

    def __init__(self, attribute: Attribute, here: Situation, parent: QWidget | None = None) -> None:
        super().__init__(attribute, here, parent)
        self.paper = Paper(self)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self.paper)
        self._showing = False
        self.paper.textChanged.connect(self._changed)
        self.paper.left.connect(self.left)

    @property
    def control(self) -> QWidget:
        """The text edit."""
        return self.paper

    def raw(self) -> str:
        """Return the text."""
        return self.paper.toPlainText()

    def set_raw(self, raw: str) -> None:
        """Put text into the editor."""
        if raw == self.raw():
            return
        self._showing = True
        self.paper.setPlainText(raw)
        self._showing = False

    def show_value(self, value: Any) -> None:
        """Show a text; the caret stays where the text is the same already."""
        self.set_raw(self.text_of(value))

    def hint_of(self, reading: Reading) -> str:
        """Say nothing: a text means itself, and setting it twice would make each key stroke wait."""
        del reading
        return ""

    def _changed(self) -> None:
        if not self._showing:
            self.edited.emit()
