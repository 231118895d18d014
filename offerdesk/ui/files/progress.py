"""How far a piece of work is, with the way to stop it."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QProgressBar, QPushButton, QWidget

from offerdesk.domain.words import tr
from offerdesk.ui.shell.theme import GRID


class ProgressRow(QWidget):
    """What is being done, how far it is, and the way to stop it; keeps its room when nothing is done."""

    cancelled = Signal()

    def __init__(self, parent: QWidget | None = None, *, can_cancel: bool = True) -> None:
        super().__init__(parent)
        self.bar = QProgressBar(self)
        self.bar.setRange(0, 100)
        self.bar.setTextVisible(False)
        self.bar.setMaximumWidth(20 * GRID)
        self.words = QLabel(self)
        self.words.setTextFormat(Qt.TextFormat.PlainText)
        self.cancel = QPushButton(tr("Cancel"), self)
        self.cancel.setAutoDefault(False)
        self.cancel.clicked.connect(self.cancelled)
        self.cancel.setVisible(can_cancel)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(GRID)
        layout.addWidget(self.bar)
        layout.addWidget(self.words, 1)
        layout.addWidget(self.cancel)
        policy = self.sizePolicy()
        policy.setRetainSizeWhenHidden(True)
        self.setSizePolicy(policy)
        self.setVisible(False)

    def show_doing(self, doing: str) -> None:
        """Show what is being done where nobody knows how far it is."""
        self.bar.hide()
        self.words.setText(doing)
        self.show()

    def show_progress(self, share: float, doing: str) -> None:
        """Show a share of 1 and what is being done."""
        self.bar.show()
        self.bar.setValue(round(share * 100))
        self.bar.setAccessibleName(doing)
        self.words.setText(doing)
        self.show()
