"""How a practice went: a mark, what was noticed, and the button that notes it."""

from decimal import Decimal

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QBoxLayout, QComboBox, QLineEdit, QPushButton, QWidget

from offerdesk.domain.fields import Number, Text
from offerdesk.domain.words import tr
from offerdesk.ui.shell.theme import GRID, TARGET

_BEST = 10


class PracticeLine(QWidget):
    """``noted`` asks for the entry; Enter in the line does so too. ``stacked`` suits a narrow place."""

    noted = Signal()

    def __init__(self, words: str, parent: QWidget | None = None, *, stacked: bool = False) -> None:
        super().__init__(parent)
        self.rating = QComboBox(self)
        self.rating.setMinimumHeight(TARGET)
        self.rating.setAccessibleName(tr("How it went"))
        self.rating.addItem(tr("How did it go?"))
        for mark in range(_BEST + 1):
            self.rating.addItem(tr("{n} of 10").format(n=mark))
        self.note = QLineEdit(self)
        self.note.setMinimumHeight(TARGET)
        self.note.setPlaceholderText(tr("What I noticed"))
        self.note.setAccessibleName(tr("What I noticed"))
        self.note.returnPressed.connect(self.noted)
        self.log_it = QPushButton(words, self)
        self.log_it.setMinimumHeight(TARGET)
        self.log_it.clicked.connect(lambda _checked=False: self.noted.emit())
        way = QBoxLayout.Direction.TopToBottom if stacked else QBoxLayout.Direction.LeftToRight
        layout = QBoxLayout(way, self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(GRID)
        layout.addWidget(self.rating)
        layout.addWidget(self.note, 1)
        layout.addWidget(self.log_it)

    @property
    def mark(self) -> Number | None:
        """The mark from 0 to 10; ``None`` for none."""
        place = self.rating.currentIndex() - 1
        return Number(Decimal(place)) if place >= 0 else None

    @property
    def text(self) -> Text:
        """What was noticed."""
        return Text(self.note.text().strip())

    def reset(self) -> None:
        """Stand empty for the next one."""
        self.rating.setCurrentIndex(0)
        self.note.clear()
