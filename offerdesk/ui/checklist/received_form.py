"""What came of one promise: a figure of the promise's own kind, and a note."""

from collections.abc import Callable

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QHideEvent
from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget

from offerdesk.app.text import Reading, Situation
from offerdesk.app.year_review import NoteReceived, Promise, as_value
from offerdesk.domain.fields import Amount, Attribute, Field, Id, Number, Share, attribute
from offerdesk.domain.hindsight import Received
from offerdesk.domain.values import Problem
from offerdesk.domain.words import N_, tr
from offerdesk.ui.forms.grid import RowGrid
from offerdesk.ui.forms.making import editor_for
from offerdesk.ui.forms.row import FormRow
from offerdesk.ui.shell.fonts import strong
from offerdesk.ui.shell.theme import GRID, HALF
from offerdesk.ui.tools import Tools

_KINDS = (Amount, Share, Number)


class ReceivedForm(QWidget):
    """``asked`` carries a command once a field is left, or before another promise is shown."""

    asked = Signal(object)

    def __init__(self, tools: Tools, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._tools = tools
        self._about: tuple[Id, Promise, Id] | None = None
        self._typed: dict[str, str] = {}
        self.title = QLabel(self)
        self.title.setTextFormat(Qt.TextFormat.PlainText)
        self.title.setWordWrap(True)
        self.title.setFont(strong(self.title.font()))
        now = tools.now()
        here = Situation(tools.style, now.date(), now.tzinfo)
        field = Field(N_("Received"))
        self.figures = {
            kind: self._row(Attribute("received", kind, optional=True, default=None, field=field), here)
            for kind in _KINDS
        }
        self.notes = self._row(attribute(Received, "notes"), here)
        grid = RowGrid(self)
        for row in (*self.figures.values(), self.notes):
            grid.add(row)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(2 * GRID, GRID, 2 * GRID, GRID)
        layout.setSpacing(HALF)
        layout.addWidget(self.title)
        layout.addWidget(grid)
        layout.addStretch(1)

    def show_promise(self, back: Id, promise: Promise, noted: Received | None) -> None:
        """Show what is noted of a promise; what was typed for the one before is saved first."""
        new = noted.id if noted is not None else self._tools.new_id()
        if self._about is not None and self._about[:2] == (back, promise):
            self._about = (back, promise, new)
        else:
            self.flush()
            self._about = (back, promise, new)
            self.title.setText(promise.label)
        for kind, row in self.figures.items():
            row.set_visible(visible=kind is promise.declared.type)
            row.show_value(as_value(noted.received) if noted is not None else None)
        self.notes.show_value(noted.notes if noted is not None else "")

    def flush(self) -> None:
        """Save now what was typed."""
        if self._about is None or not self._typed:
            return
        back, promise, new = self._about
        typed, self._typed = self._typed, {}
        for name, text in typed.items():
            received, notes = (text, None) if name == "received" else (None, text)
            self.asked.emit(NoteReceived(back, promise, new, received, notes))

    def hideEvent(self, event: QHideEvent) -> None:
        """Save before going out of sight."""
        self.flush()
        super().hideEvent(event)

    def _row(self, declared: Attribute, here: Situation) -> FormRow:
        row = FormRow(editor_for(declared, here, self), self._take(declared.name), parent=self)
        row.reset(None)
        row.left.connect(self.flush)
        return row

    def _take(self, name: str) -> Callable[[Reading], tuple[Problem, ...]]:
        def take(reading: Reading) -> tuple[Problem, ...]:
            self._typed[name] = "" if reading.value is None else str(reading.value)
            return ()

        return take


def nothing(text: str, parent: QWidget) -> QLabel:
    """Return what is said while nothing can be noted."""
    label = QLabel(tr(text), parent)
    label.setTextFormat(Qt.TextFormat.PlainText)
    label.setWordWrap(True)
    label.setMargin(2 * GRID)
    return label
