"""Lines of a note (what was told, questions, promises): typed one after the other, Enter adds the next.

The empty line at the end becomes a record with its first letter, so that no keystroke is only on the screen.
What belongs to a line (an answer, a mark, a day) shows while the line is worked on, and where it says more.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import Any

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent, QTextCursor
from PySide6.QtWidgets import QApplication, QHBoxLayout, QToolButton, QVBoxLayout, QWidget

from offerdesk.app.records import Delete, Save
from offerdesk.domain.fields import Id, Text
from offerdesk.domain.words import tr
from offerdesk.ui.forms.choices import Choices
from offerdesk.ui.forms.grid import RowGrid
from offerdesk.ui.forms.long_text import LongTextEditor, Paper
from offerdesk.ui.record_rows import MakeEditor, RecordRows
from offerdesk.ui.shell.theme import GRID, HALF, TARGET
from offerdesk.ui.tools import Tools


@dataclass(frozen=True, slots=True)
class LineKind:
    """What the lines of a list are: a kind of record, its text, what else it has, what an empty one asks."""

    kind: type[Any]
    main: str
    more: tuple[str, ...]
    asks: str
    make: Callable[[Id, Text], Any]  # a new record with its first letters
    chosen: frozenset[str] = frozenset()  # attributes picked from a list
    editors: Mapping[str, MakeEditor] = field(default_factory=dict)


class LineList(QWidget):
    """The lines and the empty one after them."""

    changed = Signal()  # lines came or went: Tab has another way to go

    def __init__(self, kind: LineKind, tools: Tools, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._kind = kind
        self._tools = tools
        self.boxes: dict[Id, LineBox] = {}
        self.choices: dict[str, Choices] = {}
        self.empty = Paper(self)
        self.empty.fewest = 1
        self.empty.setPlaceholderText(kind.asks)
        self.empty.setAccessibleName(kind.asks)
        self.empty.textChanged.connect(self._begin)
        self.empty.installEventFilter(self)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(HALF)
        last = QHBoxLayout()
        last.setSpacing(HALF)
        last.addWidget(self.empty)
        room = _away(self)  # as wide as the lines above it
        kept = room.sizePolicy()
        kept.setRetainSizeWhenHidden(True)
        room.setSizePolicy(kept)
        room.hide()
        last.addWidget(room)
        self._column.addLayout(last)

    def show_lines(self, parts: tuple[Any, ...]) -> None:
        """Show the records; boxes of those that stay are kept, with their caret."""
        ids = [part.id for part in parts]
        same = ids == list(self.boxes)
        for gone in [id_ for id_ in self.boxes if id_ not in ids]:
            box = self.boxes.pop(gone)
            box.hide()
            box.deleteLater()
        for place, part in enumerate(parts):
            box = self.boxes.get(part.id) or LineBox(self._kind, self._tools, self)
            self.boxes[part.id] = box
            if self._column.indexOf(box) != place:
                self._column.insertWidget(place, box)
                box.show()
            box.show_part(part)
        self.boxes = {id_: self.boxes[id_] for id_ in ids}
        if not same:
            self.changed.emit()

    def set_choices(self, name: str, choices: Choices) -> None:
        """Offer records to refer to in each line."""
        if self.choices.get(name) != choices:
            self.choices[name] = choices
            for box in self.boxes.values():
                box.rows.set_choices(name, choices)

    def go_on(self) -> None:
        """Give the keyboard to the empty line."""
        self.empty.setFocus(Qt.FocusReason.TabFocusReason)

    def remove(self, id_: Id) -> None:
        """Delete a line; the keyboard goes to the one before, or to the empty one."""
        ids = list(self.boxes)
        before = ids[max(0, ids.index(id_) - 1)]
        self.boxes[id_].rows.flush()  # what is typed a moment later would bring the line back
        self._tools.execute(Delete(self._kind.kind, (id_,)))
        box = self.boxes.get(before)
        if box is not None and before != id_:
            box.take_caret()
        else:
            self.go_on()

    def flush(self) -> None:
        """Save what is still being typed."""
        for box in self.boxes.values():
            box.rows.flush()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Let Enter in the empty line stay where it is: there is nothing to add to."""
        if watched is self.empty and _is_enter(event):
            return True
        return super().eventFilter(watched, event)

    def _begin(self) -> None:
        text = self.empty.toPlainText()
        if not text.strip():
            return
        new = self._tools.new_id()
        self.empty.blockSignals(True)
        self.empty.clear()
        self.empty.blockSignals(False)
        self._tools.execute(Save(self._kind.make(new, Text(text))))
        box = self.boxes.get(new)
        if box is not None:
            box.take_caret()
        else:  # it could not be saved; the letters must not be lost
            self.empty.blockSignals(True)
            self.empty.setPlainText(text)
            self.empty.moveCursor(QTextCursor.MoveOperation.End)
            self.empty.blockSignals(False)


class LineBox(QWidget):
    """One line: its text, and below it what else it has."""

    def __init__(self, kind: LineKind, tools: Tools, owner: LineList) -> None:
        super().__init__(owner)
        self._kind = kind
        self._owner = owner
        self._id = Id("")
        self.rows = RecordRows(kind.kind, tools, self, kind.chosen, kind.editors)
        self.rows.save_requested.connect(tools.execute)
        for name, choices in owner.choices.items():
            self.rows.set_choices(name, choices)
        main = RowGrid(self)
        self.rows.add((kind.main,), main)
        editor = self.rows.rows[kind.main].editor
        assert isinstance(editor, LongTextEditor)
        self.paper = editor.paper
        self.paper.fewest = 1
        self.paper.installEventFilter(self)
        self.rows.rows[kind.main].label.hide()
        keep = self.rows.rows[kind.main].field.forget.sizePolicy()
        keep.setRetainSizeWhenHidden(False)  # a text needs no button to be unknown; the line has one to go
        self.rows.rows[kind.main].field.forget.setSizePolicy(keep)
        self.more = RowGrid(self)
        self.rows.add(kind.more, self.more)
        for name in kind.more:
            inner = self.rows.rows[name].editor
            if isinstance(inner, LongTextEditor):
                inner.paper.fewest = 1
        self._arrange(main)
        self._working = False
        app = QApplication.instance()
        assert isinstance(app, QApplication)
        app.focusChanged.connect(self._follow)

    def show_part(self, part: Any) -> None:
        """Show the record."""
        self._id = part.id
        self.rows.show_record(part)
        self._unfold()

    def take_caret(self) -> None:
        """Go on typing at the end of the text."""
        self.paper.setFocus(Qt.FocusReason.OtherFocusReason)
        self.paper.moveCursor(QTextCursor.MoveOperation.End)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Let Enter go on to the next line, and Backspace in an empty line remove it."""
        if watched is self.paper and _is_enter(event):
            self.rows.flush()
            self._owner.go_on()
            return True
        pressed = watched is self.paper and event.type() == QEvent.Type.KeyPress
        back = pressed and isinstance(event, QKeyEvent) and event.key() == Qt.Key.Key_Backspace
        if back and not self.paper.toPlainText():
            self._owner.remove(self._id)
            return True
        return super().eventFilter(watched, event)

    def _follow(self, _before: QWidget | None, now: QWidget | None) -> None:
        working = now is not None and self.isAncestorOf(now)
        if working != self._working:
            self._working = working
            self._unfold()

    def _unfold(self) -> None:
        if not self._kind.more:
            return
        told = False
        for name in self._kind.more:
            row = self.rows.rows[name]
            says = row.value not in {None, ""} or bool(row.problems)
            told = told or says or self._working
            self.more.show_row(row, visible=says or self._working)
        self.more.setVisible(told)

    def _arrange(self, main: RowGrid) -> None:
        away = _away(self)
        away.clicked.connect(lambda: self._owner.remove(self._id))
        top = QHBoxLayout()
        top.setSpacing(HALF)
        top.addWidget(main, 1)
        top.addWidget(away, 0, Qt.AlignmentFlag.AlignTop)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(HALF)
        column.addLayout(top)
        below = QHBoxLayout()
        below.setContentsMargins(3 * GRID, 0, 0, HALF)
        below.addWidget(self.more)
        column.addLayout(below)
        self.more.setVisible(False)


def _away(parent: QWidget) -> QToolButton:
    """Return the button that removes a line."""
    button = QToolButton(parent)
    button.setText("×")
    button.setAutoRaise(True)
    button.setMinimumSize(TARGET, TARGET)
    button.setFocusPolicy(Qt.FocusPolicy.NoFocus)  # Backspace in the empty line does the same
    button.setToolTip(tr("Remove this line (Backspace once it is empty)"))
    button.setAccessibleName(tr("Remove this line"))
    return button


def _is_enter(event: QEvent) -> bool:
    pressed = event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent)
    return (
        pressed
        and isinstance(event, QKeyEvent)
        and event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}
        and event.modifiers() in {Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.KeypadModifier}
    )
