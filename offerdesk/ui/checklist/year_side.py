"""Beside the year in a job: what came of the chosen promise, the chosen achievement, the letter about pay."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QPlainTextEdit, QPushButton, QStackedWidget, QVBoxLayout, QWidget

from offerdesk.app.records import Save
from offerdesk.app.year_review import ACHIEVED, PROMISE, promises, received_of
from offerdesk.domain.fields import Id, Ref, Text
from offerdesk.domain.hindsight import Achievement, LookBack
from offerdesk.domain.words import N_, tr
from offerdesk.ui.checklist.received_form import ReceivedForm, nothing
from offerdesk.ui.record_form import RecordForm
from offerdesk.ui.shell.theme import GRID, TARGET
from offerdesk.ui.tools import Tools

LETTER = "D-21"
ROWS = ("text", "day", "figure", "milestone")


class YearSide(QWidget):
    """Follows the row that is chosen. ``letter_asked`` names what the letter is about and its draft."""

    letter_asked = Signal(str, str)
    added = Signal(str)  # the row of a new achievement

    def __init__(self, tools: Tools, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._tools = tools
        self._job = Id("")
        self.new, self.write = (
            QPushButton(tr("New achievement"), self),
            QPushButton(tr("Write: Pay review"), self),
        )
        self.received = ReceivedForm(tools, self)
        self.achieved = RecordForm(Achievement, ROWS, tools, tr("Achievement"), "", self)
        choose = N_("Begin, and choose a promise to note what came of it, or an achievement.")
        self.pages = QStackedWidget(self)
        for page in (nothing(choose, self), self.received, self.achieved):
            self.pages.addWidget(page)
        buttons = QHBoxLayout()
        buttons.setContentsMargins(2 * GRID, GRID, 0, 0)
        for button, do in ((self.new, self.add), (self.write, self._ask)):
            button.setMinimumHeight(max(TARGET, button.sizeHint().height()))
            button.clicked.connect(do)
            buttons.addWidget(button)
        buttons.addStretch(1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addLayout(buttons)
        layout.addWidget(self.pages, 1)
        self.received.asked.connect(tools.execute)
        self.achieved.save_requested.connect(tools.execute)

    def show_row(self, job: Id, back: LookBack | None, row: str) -> None:
        """Show what belongs to a row of the year."""
        self._job = job
        kind, _, key = row.partition("|")
        reader = self._tools.reader()
        promise = (
            next((p for p in promises(reader, job) if p.field == key), None) if kind == PROMISE else None
        )
        done = reader.find(Achievement, Id(key)) if kind == ACHIEVED else None
        self.achieved.show_record(done)
        if promise is not None and back is not None:
            self.received.show_promise(back.id, promise, received_of(reader, back, key))
            self.pages.setCurrentWidget(self.received)
        else:
            self.pages.setCurrentIndex(0 if done is None else 2)

    def add(self) -> None:
        """Add an achievement of today in this job and begin with its words."""
        new, today = self._tools.new_id(), self._tools.now().date()
        self._tools.execute(Save(Achievement(new, Text(tr("New achievement")), today, offer=Ref(self._job))))
        self.added.emit(f"{ACHIEVED}|{new}")
        self.achieved.focus_row("text")
        words = self.achieved.row("text").editor.control
        if isinstance(words, QPlainTextEdit):
            words.selectAll()  # what is typed takes the place of "New achievement"

    def flush(self) -> None:
        """Save what is still in a form."""
        self.received.flush()
        self.achieved.flush()

    def _ask(self) -> None:
        self.letter_asked.emit(f"offer:{self._job}", LETTER)
