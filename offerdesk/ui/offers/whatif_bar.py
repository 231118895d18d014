"""One quiet line above the sheet while it shows what is only supposed, with the way back."""

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QPalette
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QWidget

from offerdesk.domain.words import tr, trn
from offerdesk.ui.shell.theme import GRID, HALF, TARGET

if TYPE_CHECKING:  # the first sheet waits for nothing that is supposed
    from offerdesk.app.whatif import Said

_SAID_IN_FULL = 2


class WhatIfBar(QWidget):
    """Hidden while nothing is supposed."""

    put_back = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAutoFillBackground(True)
        self.setBackgroundRole(QPalette.ColorRole.AlternateBase)
        self.words = QLabel(self)
        self.words.setTextFormat(Qt.TextFormat.PlainText)
        self.words.setWordWrap(True)
        self.button = QPushButton(tr("Put all back"), self)
        self.button.setMinimumHeight(TARGET)
        self.button.clicked.connect(self.put_back)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(2 * GRID, HALF, 2 * GRID, HALF)
        layout.setSpacing(2 * GRID)
        layout.addWidget(self.words, 1)
        layout.addWidget(self.button, 0, Qt.AlignmentFlag.AlignVCenter)
        self.hide()

    def show_said(self, said: "tuple[Said, ...]") -> None:
        """Say the changes, those beyond the second by their number."""
        texts = [each.text for each in said[:_SAID_IN_FULL]]
        more = len(said) - len(texts)
        if more:
            texts.append(trn("{n} change more", "{n} changes more", more).format(n=more))
        self.words.setText(tr("What if: {changes}").format(changes=" · ".join(texts)))
        self.setVisible(bool(said))
