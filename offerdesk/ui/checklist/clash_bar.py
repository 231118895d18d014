"""Days that clash, each with the two letters that may put it right: more time here, an earlier word there."""

from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from offerdesk.app.deadlines import Clash
from offerdesk.domain.words import tr, trn
from offerdesk.ui.shell.fonts import small
from offerdesk.ui.shell.theme import GRID, HALF, TARGET

MOST = 2
"""Clashes that are shown; the table of deadlines has them all."""


class ClashBar(QWidget):
    """``letter_asked`` carries what the letter is about ("offer:a") and its draft."""

    letter_asked = Signal(str, str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._clashes: tuple[Clash, ...] | None = None
        self._lines = QVBoxLayout(self)
        self._lines.setContentsMargins(2 * GRID, HALF, GRID, HALF)
        self._lines.setSpacing(HALF)
        self.hide()

    def show_clashes(self, clashes: tuple[Clash, ...]) -> None:
        """Show these; what is shown already stays, for a button that was just pressed must not go."""
        if clashes == self._clashes:
            return
        self._clashes = clashes
        for line in self.findChildren(QWidget, options=Qt.FindChildOption.FindDirectChildrenOnly):
            line.hide()
            line.deleteLater()
        for clash in clashes[:MOST]:
            self._lines.addWidget(self._line(clash))
        more = len(clashes) - MOST
        if more > 0:
            words = QLabel(
                trn(
                    "{n} more clash stands in the table.", "{n} more clashes stand in the table.", more
                ).format(n=more)
            )
            words.setFont(small(words.font()))
            words.setWordWrap(True)
            self._lines.addWidget(words)
        self.setVisible(bool(clashes))

    def buttons(self) -> list[QPushButton]:
        """Return the buttons that are shown, in order."""
        return [button for button in self.findChildren(QPushButton) if button.isVisibleTo(self)]

    def _line(self, clash: Clash) -> QWidget:
        line = QWidget(self)
        row = QHBoxLayout(line)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(GRID)
        words = QLabel(clash.reason, line)
        words.setTextFormat(Qt.TextFormat.PlainText)
        words.setWordWrap(True)
        row.addWidget(words, 1)
        for way in clash.ways:
            button = QPushButton(way.words.replace("&", "&&"), line)
            button.setMinimumHeight(max(TARGET, button.sizeHint().height()))
            button.setAccessibleDescription(tr("Begins a letter: {reason}").format(reason=clash.reason))
            button.clicked.connect(partial(self.letter_asked.emit, way.subject, way.draft))
            row.addWidget(button)
        return line
