"""Tags as chips before a line: typed with completion, taken with Enter or a comma, gone with Delete."""

from collections.abc import Callable
from typing import Any

from PySide6.QtCore import QEvent, QObject, QRect, QStringListModel, Qt, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import (
    QCompleter,
    QHBoxLayout,
    QMenu,
    QPushButton,
    QSizePolicy,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from offerdesk.app.list_text import join, split
from offerdesk.app.text import Situation
from offerdesk.domain.fields import Attribute
from offerdesk.domain.words import tr
from offerdesk.ui.forms.editor import Editor, Line
from offerdesk.ui.shell.theme import HALF, TARGET

_ENTER = frozenset({Qt.Key.Key_Return, Qt.Key.Key_Enter})
_GONE = frozenset({Qt.Key.Key_Delete, Qt.Key.Key_Backspace})


class TagsEditor(Editor):
    """Edits a tuple of tags. ``known`` gives those to complete from; ``renamed`` asks to do so everywhere.

    From the line, Left at its beginning goes to the chips and on between them; Backspace in the empty line
    takes the last one away. What stands in the line counts as a tag already, so that nothing is lost.
    """

    renamed = Signal(str, str)

    def __init__(
        self,
        attribute: Attribute,
        here: Situation,
        parent: QWidget | None,
        known: Callable[[], tuple[str, ...]],
    ) -> None:
        super().__init__(attribute, here, parent)
        self._known = known
        self._tags: tuple[str, ...] = ()
        self._renaming = ""
        self.flow = ChipFlow(self)
        self.line = Line(parent=self)
        self.line.installEventFilter(self)
        self.line.left.connect(self._leave)
        self.line.textEdited.connect(lambda _text: None if self._renaming else self.edited.emit())
        self._model = QStringListModel(self)
        completer = QCompleter(self._model, self.line)
        completer.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        completer.setCompletionMode(QCompleter.CompletionMode.InlineCompletion)
        self.line.setCompleter(completer)
        for widget in (self, self.line):
            widget.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(HALF)
        column.addWidget(self.flow)
        column.addWidget(self.line)
        self._ask_for_tag()

    @property
    def control(self) -> QWidget:
        """The line."""
        return self.line

    @property
    def chips(self) -> list["Chip"]:
        """The chips, in order."""
        return self.flow.chips

    def raw(self) -> str:
        """Return the tags with what stands in the line, as it would be written in a list."""
        text = self.line.text()
        if self.line.hasSelectedText() and self.line.selectionEnd() == len(text):
            text = text[: self.line.selectionStart()]  # a completion that nobody has taken yet
        typed = () if self._renaming else _typed(text)
        return join(dict.fromkeys((*self._tags, *typed)))

    def set_raw(self, raw: str) -> None:
        """Show the tags of a text."""
        self._show(split(raw))

    def show_value(self, value: Any) -> None:
        """Show a chip for each tag; a line in which the last of them is being typed is left alone."""
        if tuple(value or ()) != split(self.raw()) or not self.line.hasFocus():
            self._show(tuple(value or ()))

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Take a tag, go to the chips, or take the last one away."""
        if event.type() != QEvent.Type.KeyPress or not isinstance(event, QKeyEvent):
            return super().eventFilter(watched, event)
        if watched is self.line:
            return self._press_in_line(event)
        chip = next((c for c in self.chips if watched is c.name), None)
        return chip is not None and self._press_on(chip, event)

    def remove(self, tag: str) -> None:
        """Take a tag away; the keyboard goes to the line."""
        self._change(tuple(t for t in self._tags if t != tag))
        self.line.setFocus()

    def rename(self, tag: str) -> None:
        """Ask for another name in the line; Enter gives it everywhere, Escape leaves all as it is."""
        self._take()
        self._renaming = tag
        self._model.setStringList([known for known in self._known() if known != tag])
        self.line.setText(tag)
        words = tr("New name for “{tag}” everywhere, then Enter").format(tag=tag)
        self.line.setPlaceholderText(words)
        self.line.setAccessibleName(words)
        self.line.setFocus()
        self.line.selectAll()

    def menu_of(self, tag: str, parent: QWidget) -> QMenu:
        """Return what can be done with a tag."""
        menu = QMenu(parent)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.addAction(tr("Remove here"), lambda: self.remove(tag))
        menu.addAction(tr("Rename everywhere …"), lambda: self.rename(tag))
        return menu

    def _press_in_line(self, event: QKeyEvent) -> bool:
        key, at_start = event.key(), self.line.cursorPosition() == 0 and not self.line.hasSelectedText()
        if key in _ENTER or event.text() in {",", ";"}:
            return self._enter()
        if key == Qt.Key.Key_Escape and self._renaming:
            self._ask_for_tag()
            return True
        if not self._renaming and not self.line.text():
            self._model.setStringList([tag for tag in self._known() if tag not in self._tags])
        if self._renaming or not self._tags:
            return False
        if key == Qt.Key.Key_Backspace and not self.line.text():
            self._change(self._tags[:-1])
            return True
        if key == Qt.Key.Key_Left and at_start:
            self.chips[-1].name.setFocus(Qt.FocusReason.OtherFocusReason)
            return True
        return False

    def _press_on(self, chip: "Chip", event: QKeyEvent) -> bool:
        if event.key() in _GONE:
            self.remove(chip.tag)
            return True
        step = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1}.get(Qt.Key(event.key()))
        if step is None:
            return False
        place = self.chips.index(chip) + step
        goal: QWidget = self.chips[max(0, place)].name if place < len(self.chips) else self.line
        goal.setFocus(Qt.FocusReason.OtherFocusReason)
        return True

    def _enter(self) -> bool:
        if self._renaming:
            before, after = self._renaming, " ".join(self.line.text().split())
            self._ask_for_tag()
            if after and after != before:
                self.renamed.emit(before, after)
        else:
            self._take()
        return True

    def _take(self) -> None:
        """Make chips of what stands in the line."""
        typed = _typed(self.line.text())
        self.line.clear()
        if typed:
            self._change(tuple(dict.fromkeys((*self._tags, *typed))))

    def _leave(self) -> None:
        if self._renaming:
            self._ask_for_tag()
        self._take()
        self.left.emit()

    def _ask_for_tag(self) -> None:
        self._renaming = ""
        self.line.clear()
        self.line.setPlaceholderText(tr("Tag, then Enter"))
        self.line.setAccessibleName(tr(self.attribute.field.label))

    def _change(self, tags: tuple[str, ...]) -> None:
        self._show(tags)
        self.edited.emit()

    def _show(self, tags: tuple[str, ...]) -> None:
        if not self._renaming:
            self.line.clear()
        if tags != self._tags or len(self.chips) != len(tags):
            self._tags = tags
            self.flow.show_chips([self._chip(tag) for tag in tags])

    def _chip(self, tag: str) -> "Chip":
        chip = Chip(tag, self.flow)
        chip.name.clicked.connect(lambda: self._open_menu(chip))
        chip.away.clicked.connect(lambda: self.remove(tag))
        chip.name.installEventFilter(self)
        return chip

    def _open_menu(self, chip: "Chip") -> None:
        self.menu_of(chip.tag, self).popup(chip.mapToGlobal(chip.rect().bottomLeft()))


class Chip(QWidget):
    """One tag: its name, which opens its menu, and a cross."""

    def __init__(self, tag: str, parent: QWidget) -> None:
        super().__init__(parent)
        self.tag = tag
        self.name = QPushButton(tag.replace("&", "&&"), self)
        self.name.setToolTip(tr("{tag}: Enter for more, Delete removes it here").format(tag=tag))
        self.name.setMinimumHeight(TARGET)
        self.name.setFocusPolicy(Qt.FocusPolicy.ClickFocus)  # Left in the line leads here; Tab goes on
        self.away = QToolButton(self)
        self.away.setText("×")
        self.away.setAutoRaise(True)
        self.away.setMinimumSize(TARGET, TARGET)
        self.away.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.away.setAccessibleName(tr("Remove {tag}").format(tag=tag))
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addWidget(self.name, 1)
        row.addWidget(self.away)


class ChipFlow(QWidget):
    """Chips one after the other, in as many rows as they need."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.chips: list[Chip] = []
        self.hide()

    def show_chips(self, chips: list[Chip]) -> None:
        """Show these chips in the place of those that are there."""
        for gone in self.chips:
            gone.hide()
            gone.deleteLater()
        self.chips = chips
        for chip in chips:
            chip.show()
        self.setVisible(bool(chips))
        self._place()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Part the chips into rows anew."""
        super().resizeEvent(event)
        self._place()

    def _place(self) -> None:
        across = down = 0
        rtl = self.layoutDirection() is Qt.LayoutDirection.RightToLeft
        tall = max((chip.sizeHint().height() for chip in self.chips), default=0)
        for chip in self.chips:
            wide = min(chip.sizeHint().width(), max(self.width(), TARGET))
            if across and across + wide > self.width():
                across, down = 0, down + tall + HALF
            left = self.width() - across - wide if rtl else across
            chip.setGeometry(QRect(left, down, wide, tall))
            across += wide + HALF
        self.setFixedHeight(down + tall)


def _typed(text: str) -> tuple[str, ...]:
    return tuple(tag for part in text.replace(",", ";").split(";") if (tag := " ".join(part.split())))
