"""What every editor of a value has in common, and the line of text that most of them are."""

from abc import abstractmethod
from decimal import Decimal
from typing import Any, get_origin

from PySide6.QtCore import QEvent, QObject, QSize, Qt, Signal
from PySide6.QtGui import QFocusEvent, QFont, QKeyEvent, QKeySequence
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QSizePolicy, QWidget

from offerdesk.app.range_text import Estimated, say_likely
from offerdesk.app.text import Reading, Situation, interpret, write
from offerdesk.domain.fields import Amount, Attribute, Number, Share, Text
from offerdesk.domain.values import Exit, Range, TaxStep, Vesting
from offerdesk.domain.words import tr
from offerdesk.ui.shell.theme import HALF, TARGET

FIGURES = frozenset({Amount, Number, Share, int})
MONEY = frozenset({Amount, tuple[Exit, ...], tuple[Range, ...], tuple[TaxStep, ...], tuple[Decimal, ...]})
"""What a discreet style hides while it is shown and typed."""

_FIGURE_CHARS, _TEXT_CHARS = 15, 28


class Editor(QWidget):
    """A widget for one value: it shows values, keeps raw text, and reads it when asked.

    ``edited`` tells of every change that the user makes, ``left`` that the focus went elsewhere. An
    editor never changes a value on its own: its owner reads it and decides.
    """

    edited = Signal()
    left = Signal()

    @property
    def is_wide(self) -> bool:
        """Whether its text needs the whole width, under its label: notes, schedules and lists."""
        return self.attribute.type in {Text, Vesting} or get_origin(self.attribute.type) is tuple

    def __init__(self, attribute: Attribute, here: Situation, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.attribute = attribute
        self.here = here
        self.takes_range = False  # whether its owner has a place for a range

    @property
    @abstractmethod
    def control(self) -> QWidget:
        """The widget that takes the focus."""

    @abstractmethod
    def raw(self) -> str:
        """Return what stands in the editor, readable or not."""

    @abstractmethod
    def set_raw(self, raw: str) -> None:
        """Put text into the editor as if it had been typed earlier; tells nobody."""

    @abstractmethod
    def show_value(self, value: Any) -> None:
        """Show a value in its usual form; leaves caret and selection alone where nothing changes."""

    def reading(self) -> Reading:
        """Read what stands in the editor; raises ``Rejected``."""
        return interpret(self.attribute, self.raw(), self.here, takes_range=self.takes_range)

    def text_of(self, value: Any) -> str:
        """Return the usual form of a value."""
        return write(self.attribute, value, self.here.style.opened(), self.here.zone)

    @property
    def unit(self) -> str:
        """What stands behind the figure: the offer's currency, days, months, a year."""
        said = tr(self.attribute.field.unit)
        return f"{self.here.currency} {said}".strip() if self.attribute.type is Amount else said

    def hint_of(self, reading: Reading) -> str:
        """Return how a text was understood, where that differs from the text itself; else empty."""
        if reading.value is None or self.raw().strip() == self.text_of(reading.value):
            return ""
        said = write(self.attribute, reading.value, self.here.style, self.here.zone)
        unit = reading.currency or (self.here.currency if self.attribute.type is Amount else "")
        return f"= {said} {unit}".rstrip()

    def note_of(self, value: Any) -> str:
        """Return what is to be said of a value beside its text: which figure of a range counts."""
        if not isinstance(value, Estimated):
            return ""
        return say_likely(value, lambda figure: write(self.attribute, figure, self.here.style))

    def accept_other(self, reading: Reading) -> None:
        """Take the second reading of an ambiguous figure in place of the first."""
        self.set_raw(self.text_of(reading.other))
        self.edited.emit()


class Line(QLineEdit):
    """A line edit that slants its placeholder and leaves undo to the window once its own is used up."""

    left = Signal()

    def __init__(self, chars: int = _TEXT_CHARS, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._chars = chars
        self.setMinimumHeight(TARGET)
        self.textChanged.connect(self._slant)
        self._slant()

    def sizeHint(self) -> QSize:
        """Return room for the usual number of characters."""
        hint = super().sizeHint()
        return QSize(self.fontMetrics().averageCharWidth() * self._chars + 4 * HALF, hint.height())

    def make_room(self, chars: int) -> None:
        """Be wide enough for ``chars``."""
        if chars != self._chars:
            self._chars = chars
            self.updateGeometry()

    def event(self, event: QEvent) -> bool:
        """Let Ctrl+Z through to the window where this line has nothing to undo."""
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.ShortcutOverride:
            spent = (event.matches(QKeySequence.StandardKey.Undo) and not self.isUndoAvailable()) or (
                event.matches(QKeySequence.StandardKey.Redo) and not self.isRedoAvailable()
            )
            if spent:
                event.ignore()
                return False
        return super().event(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Tell that the user is done here; a menu or another window only borrows the focus."""
        super().focusOutEvent(event)
        if event.reason() != Qt.FocusReason.PopupFocusReason:
            self.left.emit()

    def _slant(self) -> None:
        font = QFont()
        font.setItalic(not self.text())
        if font.italic() != self.font().italic():
            self.setFont(font if font.italic() else QFont())


class LineEditor(Editor):
    """A value typed on one line. An empty line is unknown where a value may be unknown."""

    def __init__(self, attribute: Attribute, here: Situation, parent: QWidget | None = None) -> None:
        super().__init__(attribute, here, parent)
        is_figure = attribute.type in FIGURES
        self.line = Line(_FIGURE_CHARS if is_figure else _TEXT_CHARS, self)
        if here.style.discreet and attribute.type in MONEY:
            self.line.setEchoMode(QLineEdit.EchoMode.Password)
        if is_figure:
            self.line.setAlignment(Qt.AlignmentFlag.AlignRight)
        policy = QSizePolicy.Policy.Maximum if is_figure else QSizePolicy.Policy.Expanding
        for widget in (self, self.line):
            widget.setSizePolicy(policy, QSizePolicy.Policy.Fixed)
        if attribute.optional:
            self.line.setPlaceholderText(tr("Unknown – ask"))
        self.row = QHBoxLayout(self)
        self.row.setContentsMargins(0, 0, 0, 0)
        self.row.setSpacing(HALF)
        self.row.addWidget(self.line)
        self.line.textEdited.connect(lambda _text: self.edited.emit())
        self.line.left.connect(self.left)
        self.line.returnPressed.connect(self.left)

    @property
    def control(self) -> QWidget:
        """The line."""
        return self.line

    def raw(self) -> str:
        """Return the text of the line."""
        return self.line.text()

    def set_raw(self, raw: str) -> None:
        """Put text into the line."""
        if raw != self.line.text():
            self.line.setText(raw)
            if not self.line.hasFocus():
                self.line.setCursorPosition(0)  # a long text shows its beginning

    def show_value(self, value: Any) -> None:
        """Show a value in the room that it needs; the caret stays where the text is the same already."""
        text = self.text_of(value)
        if self.attribute.type in FIGURES:
            self.line.make_room(max(_FIGURE_CHARS, len(text) + 1))
        self.set_raw(text)


class NoWheel(QObject):
    """An event filter: turning the wheel over a control without focus scrolls the form, not the value."""

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Swallow the wheel where the control has no focus, and hand it to the parent."""
        if event.type() == QEvent.Type.Wheel and isinstance(watched, QWidget) and not watched.hasFocus():
            event.ignore()
            return True
        return super().eventFilter(watched, event)
