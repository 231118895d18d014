"""Which stories to tell in an interview, and in which order: looked for, ticked and moved by keyboard."""

from collections.abc import Callable

from PySide6.QtCore import QEvent, QItemSelectionModel, QObject, QSignalBlocker, QSize, Qt, QTimer
from PySide6.QtGui import QColor, QKeyEvent, QPalette
from PySide6.QtWidgets import (
    QDialog,
    QFrame,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QListWidget,
    QListWidgetItem,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from offerdesk.app.preparing.telling import MoveStory, Tellable, TellStory, tellable
from offerdesk.domain.fields import Id
from offerdesk.domain.words import tr, trn
from offerdesk.ui.shell.colours import colours_of
from offerdesk.ui.shell.theme import GRID, HALF, TARGET
from offerdesk.ui.tools import Tools

_STORY = int(Qt.ItemDataRole.UserRole)
_WIDTH_CHARS, _HEIGHT_LINES = 90, 26
_BEST = 3


class StoriesDialog(QDialog):
    """Every tick and every move is saved at once and can be undone by name; the dialog frees itself."""

    def __init__(self, tools: Tools, interview: Id, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(tr("Stories to tell"))
        self._tools = tools
        self._interview = interview
        self.line = QLineEdit(self)
        self.line.setMinimumHeight(TARGET)
        self.line.setPlaceholderText(tr("Look for a story"))
        self.line.setAccessibleName(tr("Look for a story"))
        self.line.setClearButtonEnabled(True)
        self.list = QListWidget(self)
        self.list.setAccessibleName(tr("Stories; Space chooses one"))
        self.list.setWordWrap(True)
        self.list.setSpacing(HALF // 2)
        self.list.setFrameShape(QFrame.Shape.NoFrame)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        palette, inks = self.list.palette(), colours_of(self.palette())
        palette.setColor(QPalette.ColorRole.Highlight, QColor(inks.selected))
        palette.setColor(QPalette.ColorRole.HighlightedText, QColor(inks.ink))
        self.list.setPalette(palette)
        self.said = QLabel(self)
        self.said.setWordWrap(True)
        self.said.setForegroundRole(QPalette.ColorRole.PlaceholderText)
        self.up = _button(tr("Tell it &earlier"), lambda: self._move(-1), self)
        self.down = _button(tr("Tell it &later"), lambda: self._move(1), self)
        self.close_button = _button(tr("Close"), self.accept, self)
        self.up.setToolTip(tr("Alt+Up"))
        self.down.setToolTip(tr("Alt+Down"))
        self._soon = QTimer(self)
        self._soon.setSingleShot(True)
        self._soon.timeout.connect(self.refresh)
        self._lay_out()
        self.line.textChanged.connect(lambda _text: self.refresh())
        self.line.installEventFilter(self)
        self.list.installEventFilter(self)
        self.list.itemChanged.connect(self._tick)
        self.list.currentRowChanged.connect(lambda _row: self._enable())
        self.refresh()

    def refresh(self) -> None:
        """Read the stories anew; the same one stays current."""
        found = tellable(self._tools.reader(), self._interview, self.line.text())
        current = self._current()
        with QSignalBlocker(self.list):
            self.list.clear()
            for each in found:
                self.list.addItem(_item(each))
            ids = [each.story.id for each in found]
            place = ids.index(current) if current in ids else 0
            self.list.setCurrentRow(place if ids else -1, QItemSelectionModel.SelectionFlag.ClearAndSelect)
        self._say(found)
        self._enable()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Go from the line into the list with Down, tick with Enter, and move with Alt and an arrow."""
        if event.type() != QEvent.Type.KeyPress or not isinstance(event, QKeyEvent):
            return super().eventFilter(watched, event)
        step = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}.get(Qt.Key(event.key()), 0)
        if step and event.modifiers() & Qt.KeyboardModifier.AltModifier:
            self._move(step)
        elif watched is self.line and step > 0:
            self.list.setFocus(Qt.FocusReason.OtherFocusReason)
        elif watched is self.list and step < 0 and self.list.currentRow() <= 0:
            self.line.setFocus(Qt.FocusReason.OtherFocusReason)
        elif event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            self._turn()
        elif event.key() == Qt.Key.Key_Escape and self.line.text():
            self.line.clear()
        else:
            return super().eventFilter(watched, event)
        return True

    def _current(self) -> Id | None:
        return Id(self.list.currentItem().data(_STORY)) if self.list.currentRow() >= 0 else None

    def _turn(self) -> None:
        if self.list.currentRow() >= 0:
            item = self.list.currentItem()
            on = item.checkState() is Qt.CheckState.Checked
            item.setCheckState(Qt.CheckState.Unchecked if on else Qt.CheckState.Checked)

    def _tick(self, item: QListWidgetItem) -> None:
        chosen = item.checkState() is Qt.CheckState.Checked
        self._tools.execute(TellStory(self._interview, Id(item.data(_STORY)), chosen))
        self._soon.start()  # the list is still at work on the item

    def _move(self, step: int) -> None:
        story = self._current()
        if story is not None:
            self._tools.execute(MoveStory(self._interview, story, step))
            self.refresh()

    def _enable(self) -> None:
        there = self.list.currentRow() >= 0
        chosen = there and self.list.currentItem().checkState() is Qt.CheckState.Checked
        self.up.setEnabled(chosen)
        self.down.setEnabled(chosen)

    def _say(self, found: tuple[Tellable, ...]) -> None:
        n = sum(each.place is not None for each in found)
        if not found and not self.line.text():
            self.said.setText(tr("No stories yet. Tell one under Questions and stories first."))
        elif not found:
            self.said.setText(tr("No story holds these words."))
        elif n > _BEST:
            text = trn("{n} story is chosen.", "{n} stories are chosen.", n).format(n=n)
            self.said.setText(tr("{chosen} Three are as many as one tells well.").format(chosen=text))
        else:
            self.said.setText(trn("{n} story is chosen.", "{n} stories are chosen.", n).format(n=n))

    def _lay_out(self) -> None:
        buttons = QHBoxLayout()
        buttons.setSpacing(GRID)
        buttons.addWidget(self.up)
        buttons.addWidget(self.down)
        buttons.addStretch(1)
        buttons.addWidget(self.close_button)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(2 * GRID, 2 * GRID, 2 * GRID, 2 * GRID)
        layout.setSpacing(GRID)
        layout.addWidget(self.line)
        layout.addWidget(self.list, 1)
        layout.addWidget(self.said)
        layout.addLayout(buttons)
        char, line = self.fontMetrics().averageCharWidth(), self.fontMetrics().height()
        roomy = QSize(char * _WIDTH_CHARS, line * _HEIGHT_LINES)
        self.resize(roomy.boundedTo(self.screen().availableSize()))


def _item(each: Tellable) -> QListWidgetItem:
    title = each.story.title
    if each.place is not None:
        title = tr("{n}. {title}").format(n=each.place, title=title)
    item = QListWidgetItem(f"{title}\n{each.note}" if each.note else title)
    item.setData(_STORY, each.story.id)
    item.setFlags(item.flags() | Qt.ItemFlag.ItemIsUserCheckable)
    item.setCheckState(Qt.CheckState.Checked if each.place is not None else Qt.CheckState.Unchecked)
    return item


def _button(words: str, do: Callable[[], object], parent: QWidget) -> QPushButton:
    button = QPushButton(words, parent)
    button.setMinimumHeight(TARGET)
    button.setAutoDefault(False)
    button.clicked.connect(lambda _checked=False: do())
    return button
