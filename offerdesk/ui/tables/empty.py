"""What stands in an empty place: what belongs there, and the next step."""

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction, QPalette
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from offerdesk.ui.shell.theme import GRID


class EmptyPlace(QWidget):
    """One quiet sentence and a button for each action; the first is the one that most will want."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._words = QLabel(self)
        self._words.setTextFormat(Qt.TextFormat.PlainText)
        self._words.setWordWrap(True)
        self._words.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._words.setForegroundRole(QPalette.ColorRole.PlaceholderText)
        self._buttons = QHBoxLayout()
        self._buttons.setSpacing(GRID)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(3 * GRID, 3 * GRID, 3 * GRID, 3 * GRID)
        layout.setSpacing(2 * GRID)
        layout.addStretch(2)
        layout.addWidget(self._words)
        layout.addLayout(self._buttons)
        layout.addStretch(3)

    @property
    def text(self) -> str:
        """The sentence."""
        return self._words.text()

    def say(self, text: str) -> None:
        """Show another sentence."""
        self._words.setText(text)

    def offer(self, actions: Sequence[QAction]) -> None:
        """Show a button for each action."""
        while (item := self._buttons.takeAt(0)) is not None:
            widget = item.widget()
            if widget is not None:
                widget.deleteLater()
        self._buttons.addStretch(1)
        for action in actions:
            button = QPushButton(action.text(), self)
            button.setEnabled(action.isEnabled())
            button.clicked.connect(action.trigger)
            self._buttons.addWidget(button)
        self._buttons.addStretch(1)
