"""A letter in large calm type, to be read aloud once before it goes."""

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPalette, QResizeEvent
from PySide6.QtWidgets import (
    QCheckBox,
    QFrame,
    QHBoxLayout,
    QLabel,
    QPlainTextEdit,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from offerdesk.domain.words import tr
from offerdesk.ui.shell.fonts import figure
from offerdesk.ui.shell.theme import GRID, TARGET

_CHARS = 58
"""Letters to a line that the eye follows without effort."""


class ReadAloud(QWidget):
    """Only the words, and a tick for having read them. Esc goes back."""

    left = Signal()
    ticked = Signal(bool)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.paper = QPlainTextEdit(self)
        self.paper.setReadOnly(True)
        self.paper.setTabChangesFocus(True)
        self.paper.setFrameShape(QFrame.Shape.NoFrame)
        self.paper.setAccessibleName(tr("The letter in large type"))
        self.paper.setFont(figure(self.font()))
        self.tick = QCheckBox(tr("P&roofread"), self)
        self.tick.setMinimumHeight(TARGET)
        self.tick.clicked.connect(self.ticked)
        self.back = QPushButton(tr("&Back to writing"), self)
        self.back.clicked.connect(self.left)
        advice = QLabel(tr("Read it aloud: what one stumbles over is too long."), self)
        advice.setWordWrap(True)
        advice.setForegroundRole(QPalette.ColorRole.PlaceholderText)
        foot = QHBoxLayout()
        foot.addWidget(self.tick)
        foot.addStretch(1)
        foot.addWidget(self.back)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(2 * GRID, GRID, 2 * GRID, GRID)
        layout.setSpacing(GRID)
        layout.addWidget(advice)
        layout.addWidget(self.paper, 1)
        layout.addLayout(foot)

    def show_text(self, text: str, *, proofread: bool) -> None:
        """Show a text from its beginning."""
        if self.paper.toPlainText() != text:
            self.paper.setPlainText(text)
        self.tick.setChecked(proofread)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Go back with Esc."""
        if event.key() == Qt.Key.Key_Escape:
            self.left.emit()
            return
        super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep lines short in a wide window."""
        super().resizeEvent(event)
        self._keep_short()

    def changeEvent(self, event: QEvent) -> None:
        """Follow the size of the text."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.FontChange and hasattr(self, "paper"):
            self.paper.setFont(figure(self.font()))
            self._keep_short()

    def _keep_short(self) -> None:
        spare = self.width() - 4 * GRID - _CHARS * self.paper.fontMetrics().averageCharWidth()
        beside = max(0, spare // 2)
        self.paper.setViewportMargins(beside, GRID, beside, GRID)
