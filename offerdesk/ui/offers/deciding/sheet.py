"""What the dialogs of a decision have in common: words above, what they ask for, and buttons that say it."""

from collections.abc import Callable

from PySide6.QtCore import QSize, Qt, Signal
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

from offerdesk.app.desk import Command
from offerdesk.app.letters.drafts import DRAFTS
from offerdesk.domain.frozen import frozen
from offerdesk.domain.offer import Offer
from offerdesk.domain.words import tr
from offerdesk.ui.shell.fonts import small, strong
from offerdesk.ui.shell.theme import GRID, HALF, TARGET

_WIDTH_CHARS = 72
_MOST_OF_SCREEN = 0.9


@frozen
class Decision:
    """What was decided, ``None`` where only a letter is wanted; and the letter to begin, empty for none."""

    command: Command | None
    letter: str = ""


class DecisionSheet(QDialog):
    """Holds the words and fields of a decision; ``decided`` carries it.

    Enter does nothing by itself: an answer is given by a button. The dialog frees itself when it is closed.
    """

    decided = Signal(object)  # Decision

    def __init__(self, title: str, offer: Offer, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(title)
        self.offer = offer
        self.inside = QWidget(self)
        self.body = QVBoxLayout(self.inside)
        self.body.setContentsMargins(2 * GRID, 2 * GRID, 2 * GRID, GRID)
        self.body.setSpacing(GRID)
        self._area = QScrollArea(self)
        self._area.setFrameShape(QFrame.Shape.NoFrame)
        self._area.setWidgetResizable(True)
        self._area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._area.setWidget(self.inside)
        self.cancel = self.button(tr("Keep as it is"), self.reject)
        self._buttons = QVBoxLayout()
        self._buttons.setContentsMargins(2 * GRID, GRID, 2 * GRID, 2 * GRID)
        self._buttons.setSpacing(HALF)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self._area, 1)
        layout.addLayout(self._buttons)

    def button(self, text: str, do: Callable[[], object]) -> QPushButton:
        """Make a button that Enter presses only where it has the keyboard."""
        made = QPushButton(text, self)
        made.setAutoDefault(False)
        made.setMinimumHeight(max(TARGET, made.sizeHint().height()))
        made.clicked.connect(lambda _checked=False: do())
        return made

    def add_buttons(self, *buttons: QPushButton) -> None:
        """Put a row of buttons below, the safe one first."""
        row = QHBoxLayout()
        row.setSpacing(GRID)
        row.addStretch(1)
        for button in buttons:
            row.addWidget(button)
            last = self.previousInFocusChain()
            assert last is not None
            self.setTabOrder(last, button)  # behind all that is asked
        self._buttons.addLayout(row)

    def letter_button(self, verb: str, draft: str, do: Callable[[], object]) -> QPushButton:
        """Make the button that decides and begins the letter; its name is told where it is pointed at."""
        made = self.button(verb, do)
        words = tr("Begins the letter “{letter}”").format(letter=tr(DRAFTS[draft].title))
        made.setToolTip(words)
        made.setAccessibleDescription(words)
        return made

    def decide(self, command: Command | None, letter: str = "") -> None:
        """Hand the decision over and close."""
        self.decided.emit(Decision(command, letter))
        self.accept()

    def fit(self, wish: int = 0) -> None:
        """Take as much room as the words need, and no more than the screen has."""
        room = self.screen().availableSize() * _MOST_OF_SCREEN
        parent = self.parentWidget()
        if parent is not None:
            room = room.boundedTo(parent.window().size().expandedTo(QSize(640, 480)))
        wide = min(self.fontMetrics().averageCharWidth() * _WIDTH_CHARS, room.width())
        wide = min(max(wide, self._buttons.minimumSize().width()), room.width())
        tall = self.body.totalHeightForWidth(wide) + self._buttons.sizeHint().height() + GRID
        self.resize(wide, min(max(tall, wish), room.height()))


def heading(text: str) -> QLabel:
    """Return what the sheet is about."""
    label = words(text)
    label.setFont(strong(label.font()))
    return label


def words(text: str = "") -> QLabel:
    """Return plain text that wraps."""
    label = QLabel(text)
    label.setTextFormat(Qt.TextFormat.PlainText)
    label.setWordWrap(True)
    return label


def quiet(text: str = "") -> QLabel:
    """Return what only explains."""
    label = words(text)
    label.setFont(small(label.font()))
    label.setForegroundRole(QPalette.ColorRole.PlaceholderText)
    return label
