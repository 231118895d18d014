"""The view of the applications: the list, the time line of the one that is chosen, and forms beside it."""

from typing import Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QPalette
from PySide6.QtWidgets import (
    QCheckBox,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QMenu,
    QPushButton,
    QSplitter,
    QVBoxLayout,
    QWidget,
)

from offerdesk.app.application_lists import application_list, matching, waiting_words
from offerdesk.app.applications import Application, applications, find_application
from offerdesk.app.records import Delete
from offerdesk.app.stages import without_entry
from offerdesk.app.store import Step
from offerdesk.app.time_line import time_line
from offerdesk.domain.assumptions import SETTINGS_ID, Settings
from offerdesk.domain.fields import Id
from offerdesk.domain.hindsight import Feedback
from offerdesk.domain.interviews import Interview, Promise
from offerdesk.domain.journal import Event, Process
from offerdesk.domain.letters import Letter
from offerdesk.domain.words import tr
from offerdesk.ui.interviews.forms import JournalForms, Templates
from offerdesk.ui.interviews.moving import Moving
from offerdesk.ui.interviews.order import Order
from offerdesk.ui.interviews.writing import Writing
from offerdesk.ui.shell.fonts import strong
from offerdesk.ui.shell.theme import GRID, HALF, TARGET
from offerdesk.ui.tables.first import begin_with_first
from offerdesk.ui.tables.view import SheetView
from offerdesk.ui.tools import Tools

_FORMS: dict[str, type[Any]] = {
    "interview": Interview,
    "event": Event,
    "promise": Promise,
    "feedback": Feedback,
}
_DELETABLE: dict[str, type[Any]] = {**_FORMS, "letter": Letter}


class ApplicationsView(QSplitter):
    """Three panels. ``asked`` names a record that has its place elsewhere ("offer:a", "letter:x")."""

    asked = Signal(str)
    process_asked = Signal()
    interview_asked = Signal()
    event_asked = Signal()
    moved = Signal()  # another application shows

    def __init__(
        self,
        tools: Tools,
        moving: Moving,
        writing: Writing,
        order: Order,
        templates: Templates,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(Qt.Orientation.Horizontal, parent)
        self._tools = tools
        self._moving = moving
        self._writing = writing
        self.process: Id | None = None
        self._order = order
        self.newest = QCheckBox(tr("Newest first"), self)
        self.newest.setMinimumHeight(TARGET)
        self.filter = QLineEdit(self)
        self.filter.setMinimumHeight(TARGET)
        self.filter.setClearButtonEnabled(True)
        self.filter.setPlaceholderText(tr("Filter by words or #tag"))
        self.filter.setAccessibleName(tr("Filter applications"))
        self.processes = SheetView(self, whole_rows=True)
        self.processes.setAccessibleName(tr("Applications"))
        self.heading, self.waiting = QLabel(self), QLabel(self)
        self.line = SheetView(self, whole_rows=True)
        self.line.setAccessibleName(tr("Time line"))
        self.forms = JournalForms(tools, templates, self)
        self._arrange()
        self.processes.menu_asked.connect(self._fill_menu)
        self.line.menu_asked.connect(lambda menu, row, _column: writing.add_to(menu, row))
        self.newest.toggled.connect(order.turn)
        self.filter.textChanged.connect(lambda _text: self._show_list())
        self.processes.current_row_changed.connect(self._choose)
        self.processes.opened.connect(lambda _row, _column: self.forms.process.focus_row("company"))
        self.line.current_row_changed.connect(self._look_at)
        self.line.opened.connect(lambda row, _column: self.open(row))

    def refresh(self) -> None:
        """Read all that shows here anew."""
        reader = self._tools.reader()
        if self.process is not None and reader.find(Process, self.process) is None:
            self.process = None
        self._show_list()
        if self.process is None:
            begin_with_first(self.processes)
        self._show_line()
        self.forms.reload(self.process)

    def take_focus(self) -> None:
        """Begin in the list."""
        self.processes.setFocus()

    def choose(self, process: Id | None) -> None:
        """Show an application with its time line; ``None`` for none."""
        self.process = process
        self.refresh()
        self.forms.choose(Process, process)
        self.moved.emit()

    def here(self) -> str:
        """Return the application that shows."""
        return str(self.process or "")

    def return_to(self, process: str) -> bool:
        """Show an application again; false where it has gone."""
        found = self._tools.reader().find(Process, Id(process)) is not None
        if found:
            self.select(Id(process))
        return found

    def chosen(self) -> tuple[str, ...]:
        """Return the applications that are selected in the list, or else the one that shows."""
        known = {str(id_) for (id_,) in self._tools.reader().rows(Process, ("id",))}
        selected = tuple(row for row in self.processes.selected_rows() if row in known)
        return selected or ((str(self.process),) if self.process is not None else ())

    def select(self, process: Id) -> None:
        """Choose an application in the list as well, whatever the filter says."""
        if process not in [row.key for row in self.processes.sheet_model.rows]:
            self.filter.clear()
        self.choose(process)
        self.processes.select_row(process)

    def choose_interview(self, interview: Id) -> None:
        """Show an interview with the time line that it stands in."""
        found = self._tools.reader().find(Interview, interview)
        if found is not None:
            if self.process != Id(found.process):
                self.select(Id(found.process))
            self.line.select_row(f"interview:{interview}")
            self.forms.choose(Interview, interview)

    def open(self, key: str) -> None:
        """Go to the place of an entry of the time line."""
        kind, _, rest = key.partition(":")
        if kind in {"stage", "applied"} and self.process is not None:
            self.forms.choose(Process, self.process)
            self.forms.process.focus_row("history" if kind == "stage" else "applied_at")
        elif kind in _FORMS:
            self.forms.choose(_FORMS[kind], Id(rest))
            names = {"interview": "start", "event": "text", "promise": "what", "feedback": "said"}
            self.forms.shown().focus_row(names[kind])
        elif rest:
            self.asked.emit(f"{kind}:{rest.partition(':')[0]}")

    def delete_chosen(self) -> Step | None:
        """Delete what is selected in the list that has the focus, or else what the form shows."""
        execute, shown = self._tools.execute, self.forms.shown().entity
        if self.line.hasFocus():
            return self._delete_entry(self.line.current_row())
        if self.processes.hasFocus():
            chosen = tuple(Id(row) for row in self.processes.selected_rows())
            return execute(Delete(Process, chosen)) if chosen else None
        return execute(Delete(type(shown), (shown.id,))) if shown is not None else None

    def _fill_menu(self, menu: QMenu, row: str, _column: str) -> None:
        chosen = self.chosen()
        if row in chosen:
            self._moving.add_to(menu, chosen)
            self._writing.add_to(menu, f"process:{row}")

    def _delete_entry(self, key: str) -> Step | None:
        kind, _, rest = key.partition(":")
        reader, execute = self._tools.reader(), self._tools.execute
        if kind == "stage" and self.process is not None:
            process = reader.find(Process, self.process)
            return execute(without_entry(process, int(rest))) if process is not None else None
        return execute(Delete(_DELETABLE[kind], (Id(rest),))) if kind in _DELETABLE else None

    def _choose(self, row: str) -> None:
        if row and self._tools.reader().find(Process, Id(row)) is not None:
            self.choose(Id(row))

    def _look_at(self, key: str) -> None:
        """Show in its form what the time line stands on."""
        kind, _, rest = key.partition(":")
        if kind in _FORMS:
            self.forms.choose(_FORMS[kind], Id(rest))
        elif kind in {"stage", "applied"}:
            self.forms.choose(Process, self.process)

    def _show_list(self) -> None:
        reader, now = self._tools.reader(), self._tools.now()
        settings = reader.find(Settings, SETTINGS_ID)
        found = applications(reader, now)
        kept = matching(found, self.filter.text())
        sheet = application_list(kept, self._tools.style, now, settings.active_goal if settings else None)
        self.processes.set_sheet(sheet)
        self._name(find_application(found, self.process) if self.process else None)

    def _name(self, application: Application | None) -> None:
        if application is None:
            self.heading.setText(tr("Time line"))
            self.waiting.setText("")
            return
        process = application.process
        self.heading.setText(" – ".join(s for s in (process.company, process.title) if s))
        said = waiting_words(application, self._tools.style, self._tools.now())
        self.waiting.setText(said[:1].upper() + said[1:] or application.standing)

    def _show_line(self) -> None:
        self.newest.setChecked(self._order.on)
        sheet = time_line(
            self._tools.reader(),
            self.process,
            self._tools.style,
            self._tools.now(),
            newest_first=self._order.on,
        )
        self.line.set_sheet(sheet)

    def _arrange(self) -> None:
        self.heading.setFont(strong(self.heading.font()))
        self.waiting.setForegroundRole(QPalette.ColorRole.PlaceholderText)
        for label in (self.heading, self.waiting):
            label.setTextFormat(Qt.TextFormat.PlainText)
            label.setWordWrap(True)
        left = _column(self.filter, self.processes, _buttons((tr("New &application"), self.process_asked)))
        head = QWidget()
        beside = QHBoxLayout(head)
        beside.setContentsMargins(GRID, HALF, GRID, 0)
        beside.addWidget(self.heading, 1)
        beside.addWidget(self.newest, 0, Qt.AlignmentFlag.AlignTop)
        middle = _column(
            head,
            self.waiting,
            self.line,
            _buttons(
                (tr("New i&nterview"), self.interview_asked), (tr("Call or &message"), self.event_asked)
            ),
        )
        for panel in (left, middle, self.forms):
            self.addWidget(panel)
        for place, share in enumerate((1, 3, 1)):
            self.setStretchFactor(place, share)
        self.setSizes([372, 520, 388])
        self.setChildrenCollapsible(False)


def _column(*parts: QWidget) -> QWidget:
    panel = QWidget()
    layout = QVBoxLayout(panel)
    layout.setContentsMargins(0, 0, 0, GRID)
    layout.setSpacing(HALF)
    for part in parts:
        if isinstance(part, QLabel):
            part.setContentsMargins(GRID, HALF, GRID, 0)
        layout.addWidget(part, 1 if isinstance(part, SheetView) else 0)
    return panel


def _buttons(*wanted: tuple[str, Any]) -> QWidget:
    row = QWidget()
    layout = QHBoxLayout(row)
    layout.setContentsMargins(0, 0, 0, 0)
    layout.setSpacing(GRID)
    for words, signal in wanted:
        button = QPushButton(words, row)
        button.setMinimumHeight(TARGET)
        button.clicked.connect(lambda _on=False, signal=signal: signal.emit())
        layout.addWidget(button, 1)
    return row
