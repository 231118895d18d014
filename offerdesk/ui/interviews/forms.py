"""The forms at the right of the applications: application, interview, entry, promise, feedback."""

from collections.abc import Callable
from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QPushButton, QStackedWidget, QWidget

from offerdesk.app.capture import MoveToApplication
from offerdesk.app.checklist_formats import HoldAs, fitted_words
from offerdesk.app.desk import Command
from offerdesk.app.people import SetNamed, names_of, person_choices
from offerdesk.app.records import Save
from offerdesk.app.stages import CorrectHistory, MoveStage, stage_choices
from offerdesk.app.text import Situation
from offerdesk.domain.checklists import Template
from offerdesk.domain.fields import Id, Ref
from offerdesk.domain.hindsight import Feedback
from offerdesk.domain.interviews import Interview, Promise
from offerdesk.domain.journal import Event, Process
from offerdesk.domain.words import N_, tr
from offerdesk.ui.interviews.people_row import PeopleRow
from offerdesk.ui.record_form import RecordForm
from offerdesk.ui.shell.theme import TARGET
from offerdesk.ui.tools import Tools

Templates = Callable[[], tuple[Template, ...]]
"""What gives the checklists that come with the program."""

PROCESS_ROWS = ("company", "title", "stage", "applied_at", "hear_by", "hear_by_channel", "interest", "tags")
PROCESS_SECTIONS: tuple[tuple[str, tuple[str, ...]], ...] = (
    (N_("The role"), ("place", "link", "resume", "posting", "goals", "contribution")),
    (N_("What it pays"), ("range_low", "range_high", "range_currency", "range_source")),
    (N_("How it went"), ("history", "outcome", "rejected_at", "accepted_at", "closed_at")),
    (N_("How we parted"), ("relation", "would_return", "kept_on_file", "no_feedback")),
    (N_("Notes"), ("notes",)),
)
INTERVIEW_ROWS = ("process", "start", "end", "format", "round", "place")
INTERVIEW_SECTIONS: tuple[tuple[str, tuple[str, ...]], ...] = (
    (N_("Getting there"), ("zone", "travel_minutes")),
    (N_("What I want from it"), ("goals",)),
    (N_("When I hear from them"), ("hear_by", "hear_by_exact", "hear_by_channel")),
    (N_("How it went"), ("feeling", "outcome", "lessons", "notes", "tags")),
)
EVENT_ROWS = ("kind", "at", "by", "person", "channel", "text")
PROMISE_ROWS = ("who", "what", "due", "kept_at")
FEEDBACK_ROWS = ("at", "person", "channel", "outcome", "said", "surprise", "take", "missed")


class JournalForms(QStackedWidget):
    """One form for each kind of record; the one that is chosen shows. ``note_asked`` opens the whole note."""

    note_asked = Signal()
    fitted = Signal(str)  # how a preparation list follows the form of its interview

    def __init__(self, tools: Tools, templates: Templates, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._tools = tools
        self._templates = templates
        now = tools.now()
        here = Situation(tools.style, now.date(), now.tzinfo)
        nothing = tr("Choose an application to see it here.")
        self.process = RecordForm(
            Process,
            PROCESS_ROWS,
            tools,
            tr("Application"),
            nothing,
            self,
            frozenset({"stage", "referred_by"}),
        )
        self.contacts = PeopleRow(tr("Contacts"), here, self.process)
        self.process.grid.add(self.contacts.row)
        self.process.add_rows(("referred_by",))
        self.interview = RecordForm(
            Interview,
            INTERVIEW_ROWS,
            tools,
            tr("Interview"),
            tr("Choose an interview to see it here."),
            self,
            frozenset({"process"}),
        )
        self.people = PeopleRow(tr("People met"), here, self.interview)
        self.interview.grid.add(self.people.row)
        person = frozenset({"person"})
        happened = tr("What happened")
        self.happening = RecordForm(Event, EVENT_ROWS, tools, happened, nothing, self, person)
        self.promise = RecordForm(Promise, PROMISE_ROWS, tools, tr("Promise"), nothing, self)
        self.feedback = RecordForm(Feedback, FEEDBACK_ROWS, tools, tr("Feedback"), nothing, self, person)
        self.forms: dict[type[Any], RecordForm] = {
            Process: self.process,
            Interview: self.interview,
            Event: self.happening,
            Promise: self.promise,
            Feedback: self.feedback,
        }
        self._add_sections()
        for form in self.forms.values():
            self.addWidget(form)
            form.order_tab()
            form.save_requested.connect(self._save)
        self.contacts.named.connect(lambda names: self._name(Process, "contacts", names))
        self.people.named.connect(lambda names: self._name(Interview, "people", names))

    def shown(self) -> RecordForm:
        """Return the form that shows."""
        form = self.currentWidget()
        assert isinstance(form, RecordForm)
        return form

    def choose(self, kind: type[Any], id_: Id | None) -> None:
        """Show a record in its form, and that form."""
        self._show(kind, id_)
        self.setCurrentWidget(self.forms[kind])

    def reload(self, process: Id | None) -> None:
        """Read anew what stands in the forms; the application is the one that is chosen."""
        reader = self._tools.reader()
        companies = tuple((Ref(i), c) for i, c in reader.rows(Process, ("id", "company")))
        self.interview.set_choices("process", companies)
        everyone = person_choices(reader, tr("Nobody in particular"))
        for form, name in (
            (self.process, "referred_by"),
            (self.happening, "person"),
            (self.feedback, "person"),
        ):
            form.set_choices(name, everyone)
        self._show(Process, process)
        for kind, form in self.forms.items():
            if kind is not Process:
                self._show(kind, form.entity.id if form.entity is not None else None)

    def flush(self) -> None:
        """Save what is still in a form."""
        for form in self.forms.values():
            form.flush()

    def _show(self, kind: type[Any], id_: Id | None) -> None:
        reader = self._tools.reader()
        found: Any = reader.find(kind, id_) if id_ else None
        if kind is Process:
            self.process.set_choices("stage", stage_choices(found.stage if found is not None else ""))
            self.contacts.show_names(names_of(reader, found.contacts) if found is not None else ())
        if kind is Interview:
            self.people.show_names(names_of(reader, found.people) if found is not None else ())
        self.forms[kind].show_record(found)

    def _save(self, command: Command) -> None:
        """Let the history drive the stage, and the application of an interview its round."""
        meant = self._meant(command)
        step = self._tools.execute(meant)
        if step is not None and isinstance(meant, HoldAs):
            words = fitted_words(step, meant.interview)
            if words:
                self.fitted.emit(words)

    def _meant(self, command: Command) -> Command:
        if not isinstance(command, Save):
            return command
        entity: Any = command.entity
        special: dict[tuple[type[Any], str], Callable[[], Command]] = {
            (Process, "stage"): lambda: MoveStage(entity.id, entity.stage, self._tools.now().date()),
            (Process, "history"): lambda: CorrectHistory(entity.id, entity.history),
            (Interview, "format"): lambda: HoldAs(entity, self._templates(), self._tools.new_id),
            (Interview, "process"): lambda: MoveToApplication(entity.id, Id(entity.process)),
        }
        make = special.get((type(entity), command.attribute))
        return make() if make is not None else command

    def _name(self, kind: type[Any], attribute: str, names: tuple[str, ...]) -> None:
        shown = self.forms[kind].entity
        if shown is not None:
            self._tools.execute(SetNamed(kind, shown.id, attribute, names, self._tools.new_id))

    def _add_sections(self) -> None:
        for title, names in PROCESS_SECTIONS:
            self.process.add_section(tr(title), names)
        for title, names in INTERVIEW_SECTIONS:
            self.interview.add_section(tr(title), names)
        button = QPushButton(tr("Open the whole note"), self.interview)
        button.setMinimumHeight(TARGET)
        button.clicked.connect(self.note_asked)
        self.interview.column.insertWidget(1, button)
