"""The Interview notes tab: applications, their interviews, and the form of what is chosen."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPushButton, QSplitter, QStackedWidget, QVBoxLayout, QWidget

from offerdesk.app.journal import interview_list, process_list
from offerdesk.app.people import SetPeopleMet, names_met
from offerdesk.app.records import Delete, Save
from offerdesk.app.store import Step
from offerdesk.app.text import Situation
from offerdesk.domain.fields import Id, Ref
from offerdesk.domain.interviews import Interview
from offerdesk.domain.journal import Process
from offerdesk.domain.words import tr
from offerdesk.ui.arrangement import Arranged
from offerdesk.ui.interviews.people_row import PeopleRow
from offerdesk.ui.interviews.preparing import LIBRARY, Preparing
from offerdesk.ui.record_form import RecordForm
from offerdesk.ui.shell.theme import GRID
from offerdesk.ui.tables.view import SheetView
from offerdesk.ui.tools import Tools
from offerdesk.ui.unfinished import RawKey
from offerdesk.ui.views import Views

APPLICATIONS = "applications"
SHOWN_KINDS = frozenset({"process", "interview", "person"})
PROCESS_ROWS = (
    "company",
    "title",
    "stage",
    "applied_at",
    "hear_by",
    "hear_by_channel",
    "interest",
    "outcome",
    "posting",
)
INTERVIEW_ROWS = (
    "process",
    "start",
    "end",
    "format",
    "round",
    "place",
    "hear_by",
    "hear_by_channel",
    "atmosphere_rating",
    "atmosphere",
    "feeling",
    "lessons",
    "if_yes",
    "if_no",
    "outcome",
)


class Applications(QSplitter):
    """The first view: its lists and forms are the tab's own."""

    def refresh(self) -> None:
        """Do nothing: the tab has read them anew."""

    def take_focus(self) -> None:
        """Take the keyboard to the applications."""
        first = self.widget(0)
        if first is not None:
            first.setFocus()


class InterviewsTab(Arranged):
    """Arranges lists and forms and carries what happens in one to the others."""

    text_kinds = frozenset({"process", "interview"})

    def __init__(self, tools: Tools, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._tools = tools
        self._process: Id | None = None
        self.processes = SheetView(self, whole_rows=True)
        self.processes.setAccessibleName(tr("Applications"))
        self.interviews = SheetView(self, whole_rows=True)
        self.interviews.setAccessibleName(tr("Interviews"))
        self.process_form = RecordForm(
            Process, PROCESS_ROWS, tools, tr("Application"), tr("Choose an application to see it here."), self
        )
        self.interview_form = RecordForm(
            Interview,
            INTERVIEW_ROWS,
            tools,
            tr("Interview"),
            tr("Choose an interview to see it here."),
            self,
            chosen=frozenset({"process"}),
        )
        now = tools.now()
        self.people = PeopleRow(self.interview_form, Situation(tools.style, now.date(), now.tzinfo))
        self.interview_form.grid.add(self.people.row)
        self.side = QStackedWidget(self)
        self.side.addWidget(self.process_form)
        self.side.addWidget(self.interview_form)
        self._arrange()
        self.splitters = {"panels": self.splitter}
        self.tables = {"processes": self.processes, "interviews": self.interviews}
        self.begins_at = self.processes
        self._connect()
        self.reload()

    def on_step(self, step: Step) -> None:
        """Refresh when a step touched what is shown here."""
        if step.kinds & SHOWN_KINDS:
            self.reload()
        self.views.renew()

    def reload(self) -> None:
        """Read both lists and the records in the forms anew."""
        reader = self._tools.reader()
        self.processes.set_sheet(process_list(reader))
        if self._process is not None and reader.find(Process, self._process) is None:
            self._process = None
        self.interviews.set_sheet(
            interview_list(reader, self._tools.style, self._process, self._tools.now().tzinfo)
        )
        companies = tuple((Ref(i), c) for i, c in reader.rows(Process, ("id", "company")))
        self.interview_form.set_choices("process", companies)
        process = reader.find(Process, self._process) if self._process else None
        self.process_form.show_record(process)
        interview = self.interview_form.entity
        self._show_interview(Id(interview.id) if interview is not None else None)

    def add_process(self) -> None:
        """Add an application and begin with its company."""
        new = self._tools.new_id()
        self._tools.execute(Save(Process(new, tr("New company"))))
        self.processes.select_row(new)
        self.choose_process(new)
        self.process_form.focus_row("company")

    def add_interview(self) -> None:
        """Add an interview to the application that is chosen; one is made where there is none."""
        if self._process is None:
            self.add_process()
        assert self._process is not None
        new = self._tools.new_id()
        start = self._tools.now().replace(minute=0, second=0, microsecond=0)
        self._tools.execute(Save(Interview(new, Ref(self._process), start=start)))
        self.interviews.select_row(new)
        self._choose_interview(new)
        self.interview_form.focus_row("start")

    def choose_process(self, process: str) -> None:
        """Show an application with its interviews; an empty id shows all interviews."""
        self._process = Id(process) if process else None
        self.reload()
        self.side.setCurrentWidget(self.process_form)

    def delete_chosen(self) -> Step | None:
        """Delete what is selected in the list that has the focus, or else what the form shows.

        The caller offers undo.
        """
        if self.views.current == LIBRARY:
            return self.preparing.library.delete_chosen()
        applications = self.side.currentWidget() is self.process_form
        if self.processes.hasFocus() or (applications and not self.interviews.hasFocus()):
            return self._delete(Process, self.processes, self.process_form)
        return self._delete(Interview, self.interviews, self.interview_form)

    def open(self, key: str) -> None:
        """Show a record by its key ("interview:x") among the applications."""
        kind, _, id_ = key.partition(":")
        self.views.choose(APPLICATIONS)
        if kind == "interview":
            self.interviews.select_row(id_)
            self._choose_interview(id_)
        else:
            self.processes.select_row(id_)
            self.choose_process(id_)

    def flush(self) -> None:
        """Save what is still in a form."""
        if LIBRARY in self.views.made:
            self.preparing.library.flush()
        self.process_form.flush()
        self.interview_form.flush()

    def keep_texts(self, texts: dict[RawKey, str]) -> None:
        """Take texts that could not be used in an earlier session."""
        self.process_form.keep_texts(texts)
        self.interview_form.keep_texts(texts)

    def kept_texts(self) -> dict[RawKey, str]:
        """Return texts that could not be used yet."""
        return self.process_form.kept_texts() | self.interview_form.kept_texts()

    def _delete(self, kind: type[Process | Interview], view: SheetView, form: RecordForm) -> Step | None:
        selected = view.selected_rows() if view.hasFocus() else ()
        shown = (form.entity.id,) if form.entity is not None else ()
        chosen = tuple(Id(row) for row in selected or shown)
        return self._tools.execute(Delete(kind, chosen)) if chosen else None

    def _choose_interview(self, interview: str) -> None:
        if interview:
            self._show_interview(Id(interview))
            self.side.setCurrentWidget(self.interview_form)

    def _show_interview(self, interview: Id | None) -> None:
        reader = self._tools.reader()
        found = reader.find(Interview, interview) if interview else None
        self.interview_form.show_record(found)
        self.people.show_names(names_met(reader, found) if found else ())

    def _save_people(self, names: tuple[str, ...]) -> None:
        interview = self.interview_form.entity
        if interview is not None:
            self._tools.execute(SetPeopleMet(Id(interview.id), names, self._tools.new_id))

    def _arrange(self) -> None:
        self.splitter = splitter = Applications(Qt.Orientation.Horizontal, self)
        splitter.addWidget(_with_button(self.processes, tr("New &application"), self.add_process))
        splitter.addWidget(_with_button(self.interviews, tr("New i&nterview"), self.add_interview))
        splitter.addWidget(self.side)
        splitter.setStretchFactor(1, 1)
        splitter.setSizes([372, 520, 388])
        splitter.setChildrenCollapsible(False)
        self.views = Views(tr("View of the interview notes"), self)
        self.views.add_page(APPLICATIONS, tr("Applications"), splitter)
        self.preparing = Preparing(self._tools, self.views, self.open, self)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self.views)

    def _connect(self) -> None:
        self.processes.current_row_changed.connect(self.choose_process)
        self.interviews.current_row_changed.connect(self._choose_interview)
        self.process_form.save_requested.connect(self._tools.execute)
        self.interview_form.save_requested.connect(self._tools.execute)
        for form in (self.process_form, self.interview_form):
            form.texts_changed.connect(self.texts_changed)
        self.people.named.connect(self._save_people)


def _with_button(view: SheetView, words: str, do: object) -> QWidget:
    panel = QWidget()
    button = QPushButton(words, panel)
    button.clicked.connect(do)
    layout = QVBoxLayout(panel)
    layout.setContentsMargins(0, 0, 0, GRID)
    layout.addWidget(view)
    layout.addWidget(button)
    return panel
