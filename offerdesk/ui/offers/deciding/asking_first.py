"""A card that says that nothing was asked for yet, with the way to do it; it holds up nothing."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QPushButton, QVBoxLayout, QWidget

from offerdesk.domain.words import tr
from offerdesk.ui.offers.deciding.sheet import words
from offerdesk.ui.shell.theme import GRID, HALF, TARGET


class AskingFirst(QFrame):
    """``asked`` tells that the user wants to ask for more first."""

    asked = Signal()

    def __init__(self, text: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setFrameShape(QFrame.Shape.StyledPanel)
        self.text = words(text)
        self.button = QPushButton(tr("Make a &counter-offer first"), self)
        self.button.setAutoDefault(False)
        self.button.setMinimumHeight(max(TARGET, self.button.sizeHint().height()))
        self.button.clicked.connect(self.asked)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(GRID, GRID, GRID, GRID)
        layout.setSpacing(HALF)
        layout.addWidget(self.text)
        layout.addWidget(self.button, 0, Qt.AlignmentFlag.AlignLeft)
