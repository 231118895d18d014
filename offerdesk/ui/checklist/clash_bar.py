"""Days that clash, each with the two letters that may put it right: more time here, an earlier word there."""

from collections.abc import Callable
from functools import partial
from itertools import pairwise

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from offerdesk.app.deadlines import Clash
from offerdesk.domain.words import tr, trn
from offerdesk.ui.shell.theme import GRID, HALF, TARGET

_WORDS = 60
"""Characters that the words want beside the buttons."""


class ClashBar(QWidget):
    """``letter_asked`` carries what the letter is about ("offer:a") and its draft."""

    letter_asked = Signal(str, str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.table: QWidget | None = None  # what stands below
        self._shown: tuple[Clash, ...] = ()
        self._lines = QVBoxLayout(self)
        self._lines.setContentsMargins(2 * GRID, HALF, GRID, HALF)
        self._lines.setSpacing(HALF)
        self.hide()

    def show_clashes(self, clashes: tuple[Clash, ...]) -> None:
        """Show the first of these and how many more there are.

        What is shown already stays: a button that was just pressed must not go.
        """
        if clashes == self._shown:
            return
        self._shown = clashes
        for line in self.findChildren(QWidget, options=Qt.FindChildOption.FindDirectChildrenOnly):
            line.hide()
            line.deleteLater()
        if clashes:
            others = len(clashes) - 1
            more = trn("{n} more under Deadlines", "{n} more under Deadlines", others).format(n=others)
            said = (clashes[0].reason, more) if others else (clashes[0].reason,)
            self._lines.addWidget(_Line(clashes[0], " · ".join(said), self.letter_asked.emit, self))
        self.setVisible(bool(clashes))
        self._chain()

    def buttons(self) -> list[QPushButton]:
        """Return the buttons that are shown, in order."""
        return [button for button in self.findChildren(QPushButton) if button.isVisibleTo(self)]

    def _chain(self) -> None:
        """Have Tab reach the buttons before the table below: what is made late would come after the rest."""
        here = self.table.previousInFocusChain() if self.table is not None else None
        while here is not None and here is not self.table:
            if here.focusPolicy() & Qt.FocusPolicy.TabFocus and not self.isAncestorOf(here):
                for before, after in pairwise([here, *self.buttons()]):
                    QWidget.setTabOrder(before, after)
                return
            here = here.previousInFocusChain()


class _Line(QWidget):
    """The words, and beside them the buttons; below them where there is little room."""

    def __init__(
        self, clash: Clash, text: str, ask: Callable[[str, str], object], parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._words = QLabel(text, self)
        self._words.setTextFormat(Qt.TextFormat.PlainText)
        self._words.setWordWrap(True)
        self._ways = QWidget(self)
        row = QHBoxLayout(self._ways)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(GRID)
        row.addStretch(1)
        for way in clash.ways:
            button = QPushButton(way.words.replace("&", "&&"), self._ways)
            button.setMinimumHeight(max(TARGET, button.sizeHint().height()))
            button.setAccessibleDescription(tr("Begins a letter: {reason}").format(reason=clash.reason))
            button.clicked.connect(partial(ask, way.subject, way.draft))
            row.addWidget(button)
        self._box = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        self._box.setContentsMargins(0, 0, 0, 0)
        self._box.setSpacing(GRID)
        self._box.addWidget(self._words, 1)
        self._box.addWidget(self._ways)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Put the buttons below words that would be squeezed."""
        super().resizeEvent(event)
        wanted = self._ways.sizeHint().width() + self.fontMetrics().averageCharWidth() * _WORDS
        below = event.size().width() < wanted
        way = QBoxLayout.Direction.TopToBottom if below else QBoxLayout.Direction.LeftToRight
        if self._box.direction() != way:
            self._box.setDirection(way)
