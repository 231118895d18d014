"""The paper that a letter is written on: plain text whose blanks stand out and are reached with Tab."""

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import QEvent, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QAction, QContextMenuEvent, QFocusEvent, QTextCursor
from PySide6.QtWidgets import QMenu, QSizePolicy, QWidget

from offerdesk.app.letters.wording import Span, blanks_in
from offerdesk.domain.words import tr
from offerdesk.ui.forms.long_text import Paper
from offerdesk.ui.letters.marks import Marks
from offerdesk.ui.letters.spelling import Speller, misspelled_at
from offerdesk.ui.shell.theme import GRID

SAVE_AFTER = 300
_FEWEST = 6
_MOST_SUGGESTIONS = 6


class LetterEditor(Paper):
    """Shows a letter. ``written`` tells of a new wording a moment after the last key stroke.

    Tab selects the next blank, or goes on where none follows; so the keyboard is never caught.
    """

    written = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.setAccessibleName(tr("Wording of the letter"))
        self._marks = Marks(self.document(), self)
        self._shown = ""
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(SAVE_AFTER)
        self._timer.timeout.connect(self.flush)
        self.textChanged.connect(self._changed)

    def show_text(self, text: str) -> None:
        """Show a text; the caret stays, and what is typed at the time wins."""
        if self._timer.isActive() or text == self._shown == self.toPlainText():
            return
        self._shown = text
        if text != self.toPlainText():
            place = self.textCursor().position()
            self.setPlainText(text)
            cursor = self.textCursor()
            cursor.setPosition(min(place, len(text)))
            self.setTextCursor(cursor)
        self._timer.stop()

    def mark(self, notes: Sequence[str], speller: Speller | None, known: frozenset[str]) -> None:
        """Mark notes that stand word for word, and words that the dictionary does not have."""
        self._marks.follow(tuple(notes), speller, known)

    def select(self, span: Span) -> None:
        """Select a piece of the text and go there."""
        cursor = self.textCursor()
        cursor.setPosition(span.start)
        cursor.setPosition(min(span.end, len(self.toPlainText())), QTextCursor.MoveMode.KeepAnchor)
        self.setTextCursor(cursor)
        self.setFocus(Qt.FocusReason.OtherFocusReason)

    def flush(self) -> None:
        """Tell of the wording now, where it is a new one."""
        self._timer.stop()
        text = self.toPlainText()
        if text != self._shown:
            self._shown = text
            self.written.emit(text)

    def sizeHint(self) -> QSize:
        """Return room for a short letter; more is taken where there is any."""
        return QSize(40 * GRID, (_FEWEST + 1) * self.fontMetrics().lineSpacing())

    def minimumSizeHint(self) -> QSize:
        """Return room for a paragraph."""
        return QSize(20 * GRID, _FEWEST * self.fontMetrics().lineSpacing())

    def focusNextPrevChild(self, on: bool) -> bool:  # noqa: FBT001 - Qt's own
        """Stop at the next blank before leaving; Qt asks this before it tells of the key."""
        return self._go_to_blank(back=not on) or super().focusNextPrevChild(on)

    def event(self, event: QEvent) -> bool:
        """Tell of a change of colours, which the marks follow."""
        if event.type() == QEvent.Type.PaletteChange and hasattr(self, "_marks"):
            self._marks.rehighlight()
        return super().event(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Keep what was typed before going."""
        self.flush()
        super().focusOutEvent(event)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """Offer other spellings above what a text edit always offers."""
        menu = self.createStandardContextMenu()
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        by_key = event.reason() == QContextMenuEvent.Reason.Keyboard
        place = self.textCursor() if by_key else self.cursorForPosition(event.pos())
        speller = self._marks.speller
        span = misspelled_at(self.toPlainText(), place.position(), speller, self._marks.known)
        if speller is not None and span is not None:
            self._add_suggestions(menu, span, speller)
        menu.popup(self.mapToGlobal(self.cursorRect().center()) if by_key else event.globalPos())

    def _add_suggestions(self, menu: QMenu, span: Span, speller: Speller) -> None:
        first = menu.actions()[0]
        word = self.toPlainText()[span.start : span.end]
        for better in speller.suggest(word)[:_MOST_SUGGESTIONS]:
            action = QAction(better, menu)
            action.triggered.connect(partial(self._replace, span, better))
            menu.insertAction(first, action)
        menu.insertSeparator(first)

    def _replace(self, span: Span, word: str, _checked: bool = False) -> None:  # noqa: FBT001, FBT002 - the slot of an action
        self.select(span)
        self.textCursor().insertText(word)

    def _go_to_blank(self, *, back: bool) -> bool:
        cursor = self.textCursor()
        found = blanks_in(self.toPlainText())
        if back:
            before = [s for s in found if s.end <= cursor.selectionStart()]
            target = before[-1] if before else None
        else:
            target = next((s for s in found if s.start >= cursor.selectionEnd()), None)
        if target is None:
            return False
        self.select(target)
        return True

    def _changed(self) -> None:
        if self.toPlainText() != self._shown:
            self._timer.start()
