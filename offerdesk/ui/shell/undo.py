"""Undo and redo: what is being typed comes first, then the changes of the desk, under their names."""

from typing import Protocol

from PySide6.QtCore import QEvent, QObject
from PySide6.QtGui import QKeyEvent, QKeySequence
from PySide6.QtWidgets import QAbstractSpinBox, QApplication, QLineEdit, QPlainTextEdit, QTextEdit, QWidget
from shiboken6 import isValid

from offerdesk.domain.words import tr
from offerdesk.ui.shell.actions import Actions, ActionSpec

_UNDO, _REDO = QKeySequence.StandardKey.Undo, QKeySequence.StandardKey.Redo


class Undoable(Protocol):
    """What a desk offers here."""

    @property
    def undo_label(self) -> str:
        """What undo would take back; empty for nothing."""
        ...

    @property
    def redo_label(self) -> str:
        """What redo would do again; empty for nothing."""
        ...

    def undo(self) -> object:
        """Take the last step back."""
        ...

    def redo(self) -> object:
        """Do the last undone step again."""
        ...


class UndoActions(QObject):
    """The two actions. ``refresh`` after each change of the desk keeps their names right."""

    def __init__(self, actions: Actions, desk: Undoable) -> None:
        super().__init__(actions)
        self._desk = desk
        self._watched: QWidget | None = None
        menu = tr("Edit")
        self._undo = actions.add(ActionSpec("undo", tr("Undo"), menu, self.undo, "Ctrl+Z"))
        # Ctrl+Y too, everywhere: many expect it, and nothing else claims it.
        self._redo = actions.add(ActionSpec("redo", tr("Redo"), menu, self.redo, ("Ctrl+Shift+Z", "Ctrl+Y")))
        app = QApplication.instance()
        if isinstance(app, QApplication):
            app.focusChanged.connect(self._follow_focus)
        self.refresh()

    def use(self, desk: Undoable) -> None:
        """Work on another desk from now on."""
        self._desk = desk
        self.refresh()

    def undo(self) -> None:
        """Take back what was typed in the focused field, or else the last change."""
        field = text_field(QApplication.focusWidget())
        if field is not None and can_undo(field):
            field.undo()
        else:
            self._desk.undo()
            self.refresh()

    def redo(self) -> None:
        """Do again what was taken back in the focused field, or else the last undone change."""
        field = text_field(QApplication.focusWidget())
        if field is not None and can_redo(field):
            field.redo()
        else:
            self._desk.redo()
            self.refresh()

    def refresh(self) -> None:
        """Name what undo and redo would do, and switch off what has nothing to do."""
        field = text_field(QApplication.focusWidget())
        undo, redo = self._desk.undo_label, self._desk.redo_label
        # The two stand first in their menu, so their first letters are free to be typed with Alt.
        self._undo.setText("&" + named(tr("Undo"), tr("Undo {change}"), undo).replace("&", "&&"))
        self._redo.setText("&" + named(tr("Redo"), tr("Redo {change}"), redo).replace("&", "&&"))
        self._undo.setEnabled(bool(undo) or (field is not None and can_undo(field)))
        self._redo.setEnabled(bool(redo) or (field is not None and can_redo(field)))

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Let undo keys through to the actions when the focused field has nothing of its own to undo.

        A text field claims these keys even then, so that nothing at all would happen.
        """
        if event.type() == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent):
            field = text_field(watched)
            nothing = field is not None and (
                (event.matches(_UNDO) and not can_undo(field))
                or (event.matches(_REDO) and not can_redo(field))
            )
            if nothing:
                event.ignore()
                return True
        elif event.type() == QEvent.Type.KeyRelease:
            self.refresh()
        return False

    def _follow_focus(self, _old: QWidget | None, new: QWidget | None) -> None:
        if self._watched is not None and isValid(self._watched):
            self._watched.removeEventFilter(self)
        self._watched = new if text_field(new) is not None else None
        if self._watched is not None:
            self._watched.installEventFilter(self)
        self.refresh()


TextField = QLineEdit | QPlainTextEdit | QTextEdit


def text_field(widget: QObject | None) -> TextField | None:
    """Return the writable text field that a focused widget is or holds."""
    if isinstance(widget, QAbstractSpinBox):
        return widget.findChild(QLineEdit)
    if isinstance(widget, QLineEdit | QPlainTextEdit | QTextEdit) and not widget.isReadOnly():
        return widget
    return None


def can_undo(field: TextField) -> bool:
    """Whether a field has typing to take back."""
    return field.isUndoAvailable() if isinstance(field, QLineEdit) else field.document().isUndoAvailable()


def can_redo(field: TextField) -> bool:
    """Whether a field has typing to do again."""
    return field.isRedoAvailable() if isinstance(field, QLineEdit) else field.document().isRedoAvailable()


def named(bare: str, pattern: str, label: str) -> str:
    """Return the words of the menu: "Undo change base salary of Northwind"."""
    if not label:
        return bare
    # Only English lowers the first letter inside a sentence without asking what kind of word it is.
    english = pattern in {"Undo {change}", "Redo {change}"}
    lower = english and not label[1:2].isupper()
    return pattern.format(change=label[0].lower() + label[1:] if lower else label)
