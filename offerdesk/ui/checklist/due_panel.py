"""What a rule's task says: why it is there, what to mind, and what the user adds to it."""

from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QPalette
from PySide6.QtWidgets import QLabel, QPushButton, QVBoxLayout, QWidget

from offerdesk.app.due import Due
from offerdesk.app.due_changes import NoteOnDue
from offerdesk.app.due_commands import MoveDue
from offerdesk.app.letters.drafts import DRAFTS
from offerdesk.app.records import Save
from offerdesk.app.store import Reader
from offerdesk.app.style import Style
from offerdesk.app.today import day_of
from offerdesk.domain.fields import Id, Ref
from offerdesk.domain.tasks import Task
from offerdesk.domain.words import tr
from offerdesk.ui.record_form import RecordForm
from offerdesk.ui.shell.fonts import strong
from offerdesk.ui.shell.theme import GRID, HALF, TARGET
from offerdesk.ui.tools import Tools

ROWS = ("due", "notes", "link")


class DuePanel(QWidget):
    """Shows one computed task; its day, notes and link can be changed. ``asked`` carries a command.

    ``letter_asked`` carries the task and the id of the draft to begin for it.
    """

    asked = Signal(object)
    letter_asked = Signal(object, str)

    def __init__(self, tools: Tools, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._tools = tools
        self._due: Due | None = None
        self._drafts: tuple[str, ...] = ()
        self.title = QLabel(self)
        self.title.setFont(strong(self.title.font()))
        self.reason, self.warning, self.planned = QLabel(self), QLabel(self), QLabel(self)
        self.form = RecordForm(Task, ROWS, tools, "", tr("Choose a task to see it here."), self)
        self.form.heading.hide()
        self.form.save_requested.connect(self._save)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, GRID, 0, 0)
        layout.setSpacing(HALF)
        for label in (self.title, self.reason, self.warning, self.planned):
            label.setTextFormat(Qt.TextFormat.PlainText)
            label.setWordWrap(True)
            label.setContentsMargins(2 * GRID, 0, 2 * GRID, 0)
            layout.addWidget(label)
        self.planned.setForegroundRole(QPalette.ColorRole.PlaceholderText)
        self.drafts = QWidget(self)
        lines = QVBoxLayout(self.drafts)
        lines.setContentsMargins(2 * GRID, HALF, 2 * GRID, HALF)
        lines.setSpacing(HALF)
        self.drafts.hide()
        layout.addWidget(self.drafts)
        layout.addWidget(self.form, 1)

    def show_due(self, due: Due, reader: Reader, style: Style) -> None:
        """Show a task; its form keeps what is being typed for the same one."""
        self._due = due
        self.title.setText(due.title)
        self.reason.setText(due.reason)
        self.warning.setText(tr("Mind: {warning}").format(warning=due.warning) if due.warning else "")
        self.warning.setVisible(bool(due.warning))
        self.planned.setText(_planned(due, style, self._tools))
        self.planned.setVisible(bool(self.planned.text()))
        self._offer_drafts(due)
        stored = reader.find(Task, due.task) if due.task else None
        self.form.show_record(_as_task(due, stored))

    def _offer_drafts(self, due: Due) -> None:
        """Give each letter that the task suggests a button."""
        wanted = due.drafts if due.live else ()
        if wanted == self._drafts:
            return  # a button that was just pressed must not go
        self._drafts = wanted
        for button in self.drafts.findChildren(QPushButton):
            button.hide()
            button.deleteLater()
        lines = self.drafts.layout()
        assert lines is not None
        for draft in wanted:
            button = QPushButton(tr("Write: {letter}").format(letter=tr(DRAFTS[draft].title)), self.drafts)
            button.setMinimumHeight(TARGET)
            button.clicked.connect(partial(self._write, draft))
            lines.addWidget(button)
            button.show()
        self.drafts.setVisible(bool(wanted))

    def _write(self, draft: str) -> None:
        self.letter_asked.emit(self._due, draft)

    def _save(self, command: Save) -> None:
        task, due = command.entity, self._due
        if due is None or not isinstance(task, Task):
            return
        id_ = due.task or self._tools.new_id()
        if command.attribute == "due":
            if task.due is not None:
                self.asked.emit(MoveDue(due, task.due, id_))
        else:
            value = str(getattr(task, command.attribute))
            self.asked.emit(NoteOnDue(due, id_, command.attribute, value))


def _as_task(due: Due, stored: Task | None) -> Task:
    """Return what the form shows: the task with the day that counts, under a name that stays the same."""
    key = Id("|".join((due.rule, due.step, due.subject, due.person or "")))
    person = Ref(due.person) if due.person else None
    plain = Task(key, due.title, due.due, None, due.rule, due.subject, person=person, step=due.step)
    if stored is None:
        return plain
    return Task(
        key, due.title, due.due, None, due.rule, due.subject, stored.notes, person=person, step=due.step,
        link=stored.link,
    )  # fmt: skip


def _planned(due: Due, style: Style, tools: Tools) -> str:
    said = []
    if due.planned is not None:
        day = style.day(day_of(due.planned, tools.now()))
        said.append(tr("Moved by you; the rule says {day}.").format(day=day))
    return "\n".join(said)
