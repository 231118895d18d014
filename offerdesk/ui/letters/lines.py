"""A line of text with its name above it."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLabel, QLineEdit, QVBoxLayout, QWidget

from offerdesk.ui.shell.fonts import small
from offerdesk.ui.shell.theme import HALF, TARGET


class LabelledLine(QWidget):
    """``changed`` carries a new text when the line is left or Enter is pressed."""

    changed = Signal(str)

    def __init__(self, title: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.line = QLineEdit(self)
        self.line.setMinimumHeight(TARGET)
        label = QLabel(title, self)
        label.setFont(small(label.font()))
        label.setBuddy(self.line)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(HALF // 2)
        layout.addWidget(label)
        layout.addWidget(self.line)
        self._shown = ""
        self.line.editingFinished.connect(self.tell)

    def show_text(self, text: str) -> None:
        """Show a text, unless another one is being typed."""
        if self.line.hasFocus() and self.line.text() != self._shown:
            return
        self._shown = text
        if text != self.line.text():
            self.line.setText(text)
            self.line.setCursorPosition(0)

    def tell(self) -> None:
        """Tell of the text now, where it is a new one."""
        text = self.line.text()
        if text != self._shown:
            self._shown = text
            self.changed.emit(text)
