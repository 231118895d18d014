"""Ctrl+K: every command, every record and every field, found by a few letters."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QKeyEvent, QKeySequence, QPainter, QPaintEvent
from PySide6.QtWidgets import QDialog, QFrame, QLineEdit, QListWidget, QListWidgetItem, QVBoxLayout, QWidget

from offerdesk.app.folding import fold
from offerdesk.domain.frozen import frozen
from offerdesk.domain.words import tr
from offerdesk.ui.shell.actions import Actions
from offerdesk.ui.shell.colours import colours_of
from offerdesk.ui.shell.drawing import draw_outline
from offerdesk.ui.shell.finder_list import DETAIL, KEYS, FoundPainter
from offerdesk.ui.shell.match import best
from offerdesk.ui.shell.theme import GRID

LIMIT = 12
"""How many finds are shown; what is meant should be among the first few."""

_STEPS = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1, Qt.Key.Key_PageDown: 5, Qt.Key.Key_PageUp: -5}


@frozen
class Found:
    """Something to go to: its name, what it is, the keys that do the same, and what opening it does."""

    title: str
    detail: str
    open: Callable[[], object]
    keys: str = ""


Records = Callable[[], Sequence[Found]]
"""Returns all records; asked once each time the finder opens."""


def found_actions(actions: Actions) -> list[Found]:
    """Return every command that can be used now."""
    actions.refresh()
    return [
        Found(
            action.text().replace("&", ""),
            spec.menu.replace("/", " – "),
            action.trigger,
            action.shortcut().toString(QKeySequence.SequenceFormat.NativeText),
        )
        for spec, action in actions.specs()
        if action.isEnabled() and spec.id != "find"
    ]


class Finder(QDialog):
    """A line to type into and what fits it. Enter opens, Esc clears and then closes."""

    def __init__(self, actions: Actions, records: Records, parent: QWidget) -> None:
        super().__init__(parent, Qt.WindowType.Dialog | Qt.WindowType.FramelessWindowHint)
        self._actions = actions
        self._records = records
        self._candidates: list[tuple[str, Found]] = []
        self._shown: list[Found] = []
        self.setModal(True)
        self.setWindowTitle(tr("Find"))
        self.line = QLineEdit(self)
        self.line.setPlaceholderText(tr("Type a command, a company, a field …"))
        self.line.setAccessibleName(tr("Find a command, a record or a field"))
        self.line.textChanged.connect(self._search)
        self.line.installEventFilter(self)
        self.list = QListWidget(self)
        self.list.setAccessibleName(tr("What fits"))
        self.list.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.list.setUniformItemSizes(True)
        self.list.setFrameShape(QFrame.Shape.NoFrame)
        self._painter = FoundPainter(self.list)
        self.list.setItemDelegate(self._painter)
        self.list.itemClicked.connect(self._open)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(2 * GRID, 2 * GRID, 2 * GRID, 2 * GRID)
        layout.setSpacing(GRID)
        layout.addWidget(self.line)
        layout.addWidget(self.list, 1)

    @property
    def shown(self) -> tuple[Found, ...]:
        """What fits what was typed, best first."""
        return tuple(self._shown)

    def ask(self) -> None:
        """Open over the window, empty."""
        found = [*found_actions(self._actions), *self._records()]
        self._candidates = [(fold(f"{f.title} {f.detail}"), f) for f in found]
        self.line.clear()
        self._search("")
        window = self.parentWidget()
        if window is not None:
            width = min(window.width() - 4 * GRID, 80 * GRID)
            self.resize(width, min(window.height() - 8 * GRID, 56 * GRID))
            self.move(window.mapToGlobal(window.rect().topLeft()).x() + (window.width() - width) // 2, 0)
            self.move(self.x(), window.mapToGlobal(window.rect().topLeft()).y() + 6 * GRID)
        self.open()
        self.line.setFocus()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Move in the list and open from the line, so that the hands stay on the keys."""
        if event.type() != QEvent.Type.KeyPress or not isinstance(event, QKeyEvent):
            return super().eventFilter(watched, event)
        key = Qt.Key(event.key())
        if key in _STEPS:
            self._step(_STEPS[key])
        elif key in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            self._open()
        elif key == Qt.Key.Key_Escape and self.line.text():
            self.line.clear()
        else:
            return super().eventFilter(watched, event)
        return True

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw an edge, since there is no frame of the system's."""
        super().paintEvent(event)
        painter = QPainter(self)
        draw_outline(painter, self.rect(), colours_of(self.palette()).edge)
        painter.end()

    def _search(self, query: str) -> None:
        # Before a letter is typed nothing fits better than anything else: the order of the menus stands, so
        # that Enter alone never does what ends or deletes.
        unsorted = [candidate for _, candidate in self._candidates[:LIMIT]]
        self._shown = best(query, self._candidates, LIMIT) if query.strip() else unsorted
        self.list.clear()
        self._painter.query = fold(query)
        for found in self._shown:
            item = QListWidgetItem(found.title)
            item.setData(DETAIL, found.detail)
            item.setData(KEYS, found.keys)
            said = ", ".join(part for part in (found.title, found.detail, found.keys) if part)
            item.setData(Qt.ItemDataRole.AccessibleTextRole, said)
            self.list.addItem(item)
        if not self._shown:
            nothing = QListWidgetItem(tr("Nothing fits. Fewer letters find more."))
            nothing.setFlags(Qt.ItemFlag.NoItemFlags)
            self.list.addItem(nothing)
        self.list.setCurrentRow(0 if self._shown else -1)

    def _step(self, step: int) -> None:
        if self._shown:
            last = len(self._shown) - 1
            self.list.setCurrentRow(min(max(self.list.currentRow() + step, 0), last))

    def _open(self) -> None:
        place = self.list.currentRow()
        if 0 <= place < len(self._shown):
            self.accept()
            self._shown[place].open()
