"""A find whose kind has no place of its own: all of it to read, and the way to what it belongs to."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QPalette
from PySide6.QtWidgets import (
    QDialog,
    QFrame,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from offerdesk.app.findable import SHOWN
from offerdesk.app.record_card import Card
from offerdesk.domain.words import tr
from offerdesk.ui.going import PLACES
from offerdesk.ui.shell.fonts import small
from offerdesk.ui.shell.theme import GRID

_WIDTH, _HEIGHT = 70 * GRID, 56 * GRID


class RecordCard(QDialog):
    """Shows a record; ``asked`` names the record to go to. The dialog frees itself when it is closed."""

    asked = Signal(str, str)  # kind and id

    def __init__(self, card: Card, parent: QWidget) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(card.title)
        inner = QWidget(self)
        column = QVBoxLayout(inner)
        column.setContentsMargins(0, 0, GRID, 0)
        column.setSpacing(GRID)
        for _, _, name in card.owners[-1:]:
            column.addWidget(_label(name, inner, quiet=True))
        for label, words in card.rows:
            column.addWidget(_label(label, inner, quiet=True))
            column.addWidget(_label(words, inner))
        column.addStretch(1)
        scroll = QScrollArea(self)
        scroll.setWidgetResizable(True)
        scroll.setFrameShape(QFrame.Shape.NoFrame)
        scroll.setAccessibleName(card.title)
        scroll.setWidget(inner)
        buttons = QHBoxLayout()
        buttons.setSpacing(GRID)
        buttons.addStretch(1)
        near = next(((kind, id_) for kind, id_, _ in card.owners if kind in PLACES), None)
        if near is not None:
            kind, id_ = near
            go = QPushButton(tr("&Go to: {record}").format(record=tr(SHOWN[kind].one)), self)
            go.clicked.connect(lambda: self._ask(kind, id_))
            go.setDefault(True)
            buttons.addWidget(go)
        close = QPushButton(tr("Close"), self)
        close.clicked.connect(self.reject)
        buttons.addWidget(close)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(2 * GRID, 2 * GRID, 2 * GRID, 2 * GRID)
        layout.setSpacing(2 * GRID)
        layout.addWidget(scroll, 1)
        layout.addLayout(buttons)
        size = parent.size()
        self.resize(min(_WIDTH, size.width() - 4 * GRID), min(_HEIGHT, size.height() - 4 * GRID))

    def _ask(self, kind: str, id_: str) -> None:
        self.accept()
        self.asked.emit(kind, id_)


def _label(words: str, parent: QWidget, *, quiet: bool = False) -> QLabel:
    label = QLabel(words, parent)
    label.setTextFormat(Qt.TextFormat.PlainText)
    label.setWordWrap(True)
    if quiet:
        label.setFont(small(label.font()))
        label.setForegroundRole(QPalette.ColorRole.PlaceholderText)
    else:
        label.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByMouse | Qt.TextInteractionFlag.TextSelectableByKeyboard
        )
    return label
