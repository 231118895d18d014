"""The Interview notes tab: applications, the board, waiting, notes, people, and what comes after a no."""

from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING, Any, cast

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from offerdesk.app.capture import NewInterview
from offerdesk.app.letters.occasions import Occasion
from offerdesk.app.letters.thanks import unbegun
from offerdesk.app.preparing.page import Source
from offerdesk.app.records import Save
from offerdesk.app.store import Step
from offerdesk.domain.fields import Id, Ref
from offerdesk.domain.interviews import Interview
from offerdesk.domain.journal import Event, EventKind, Process
from offerdesk.domain.words import tr, trn
from offerdesk.ui.arrangement import Arranged
from offerdesk.ui.interviews.applications import ApplicationsView
from offerdesk.ui.interviews.forms import Templates
from offerdesk.ui.interviews.moving import Moving
from offerdesk.ui.interviews.noting import NOTE, show_note
from offerdesk.ui.interviews.order import Order
from offerdesk.ui.interviews.preparing import IN_LIBRARY, Preparing
from offerdesk.ui.interviews.writing import Writing
from offerdesk.ui.tools import Tools
from offerdesk.ui.views import Views

if TYPE_CHECKING:
    from offerdesk.ui.letters.view import LettersView

APPLICATIONS, BOARD, WAITING, PEOPLE, AFTER = "applications", "board", "waiting", "people", "after_no"
LETTERS = "letters"


class InterviewsTab(Arranged):
    """Arranges the views and carries what is chosen in one to the others.

    ``record_asked`` names what has its place in another tab ("offer:a"); ``said`` is to be told once,
    ``undoable`` with the offer to take it back, ``offered`` with what to do next.
    """

    record_asked = Signal(str)
    said = Signal(str)
    undoable = Signal(str)
    offered = Signal(str, str, object)  # words, verb, what it does

    def __init__(self, tools: Tools, templates: Templates, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._tools = tools
        self.order = Order(self)
        self.moving = Moving(tools, self)
        self.moving.moved_together.connect(self.undoable)
        self.writing = Writing(tools, self)
        self.applications = ApplicationsView(tools, self.moving, self.writing, self.order, templates, self)
        self.processes, self.line = self.applications.processes, self.applications.line
        self.forms = self.applications.forms
        self.views = Views(tr("View of the interview notes"), self)
        self.views.add_page(APPLICATIONS, tr("Applications"), self.applications)
        for key, title, make in self._later():
            self.views.add(key, title, make)
        self.preparing = Preparing(tools, self.views, self.open, self)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self.views)
        self.splitters = {"panels": self.applications}
        self.switches = {"newest_first": self.order}
        self.tables = {"processes": self.processes, "line": self.line}
        self.begins_at = self.processes
        self._connect()
        self.reload()

    def on_step(self, step: Step) -> None:
        """Refresh the view at hand; the others catch up when they are chosen."""
        del step  # all that happens in a search may stand on a time line
        self.views.renew()

    def reload(self) -> None:
        """Read everything anew; the other views ask which application is chosen."""
        if self.views.current != APPLICATIONS:
            self.applications.refresh()
        self.views.renew()

    def add_process(self) -> None:
        """Add an application and begin with its company."""
        self.views.choose(APPLICATIONS)
        new = self._tools.new_id()
        self._tools.execute(Save(Process(new, tr("New company"))))
        self.applications.select(new)
        self.forms.process.focus_row("company")

    def add_interview(self) -> None:
        """Add an interview to the application that is chosen; one is made where there is none."""
        process = self._process()
        new = self._tools.new_id()
        start = self._tools.now().replace(minute=0, second=0, microsecond=0)
        self._tools.execute(NewInterview(process, new, start))
        self.applications.choose_interview(new)
        self.forms.interview.focus_row("start")

    def add_event(self) -> None:
        """Note a call, a message or a silence in the application that is chosen."""
        process = self._process()
        new = self._tools.new_id()
        self._tools.execute(Save(Event(new, Ref(process), EventKind.CALL, self._tools.now())))
        self.applications.line.select_row(f"event:{new}")
        self.applications.open(f"event:{new}")

    def choose_process(self, process: str) -> None:
        """Show an application with its time line."""
        self.views.choose(APPLICATIONS)
        self.applications.select(Id(process))

    def open(self, key: str) -> None:
        """Go to a record ("process:a", "interview:x", "person:p"); what lies elsewhere is asked for."""
        kind, _, id_ = key.partition(":")
        if kind == "person":
            self.views.choose(PEOPLE)
            self._page(PEOPLE).choose(id_)
        elif kind == "process":
            self.choose_process(id_)
        elif kind == "interview":
            self.views.choose(APPLICATIONS)
            self.applications.choose_interview(Id(id_))
        elif kind == "letter":
            self.views.choose(LETTERS)
            self.letters.show_letter(Id(id_))
        elif kind in IN_LIBRARY:
            self.preparing.follow(Source(kind, Id(id_)))
        elif kind in {"event", "promise", "feedback"}:
            self.views.choose(APPLICATIONS)
            self.applications.open(key)
        else:
            self.record_asked.emit(key)

    def delete_chosen(self) -> Step | None:
        """Delete what is selected in the view at hand; the caller offers undo."""
        self.flush()  # what is still being typed would bring it back
        page: Any = self.views.page(self.views.current)
        delete: Callable[[], Step | None] | None = getattr(page, "delete_chosen", None)
        return delete() if delete is not None else None

    @property
    def letters(self) -> "LettersView":
        """The view of the letters, made now if it was not yet."""
        return cast("LettersView", self.views.page(LETTERS))

    def write_letters(
        self,
        process: Id | None = None,
        draft: str = "",
        meant: Mapping[str, Ref | None] | None = None,
        *,
        thanks: bool = False,
    ) -> None:
        """Show the letters of an application, the one at hand where none is named.

        ``draft`` begins such a letter, about the person, interview or offer that ``meant`` names; ``thanks``
        begins one to each person met.
        """
        self.flush()
        interview = self.forms.interview.entity
        self.views.choose(LETTERS)
        self.letters.show_process(process or self.applications.process)
        self.letters.take_focus()
        if draft:
            self.letters.begin(draft, meant)
        if thanks:
            self.letters.thank_everyone(Id(interview.id) if interview is not None else None)

    def flush(self) -> None:
        """Save what is still in a form."""
        for page in self.views.made.values():
            flush: Callable[[], None] | None = getattr(page, "flush", None)
            if flush is not None:
                flush()
        self.forms.flush()

    def _process(self) -> Id:
        """Return the application that is chosen, made now if there is none."""
        self.views.choose(APPLICATIONS)
        if self.applications.process is None:
            self.add_process()
        process = self.applications.process
        assert process is not None
        return process

    def _page(self, key: str) -> Any:
        return self.views.page(key)

    def _later(self) -> tuple[tuple[str, str, Callable[[QWidget], QWidget]], ...]:
        """Return the views that are made when they are first chosen."""
        return (
            (BOARD, tr("Board"), self._make_board),
            (WAITING, tr("Waiting"), self._make_waiting),
            (NOTE, tr("Note"), self._make_note),
            (LETTERS, tr("Letters"), self._make_letters),
            (PEOPLE, tr("People"), self._make_people),
            (AFTER, tr("After a no"), self._make_after_no),
        )

    def _make_board(self, parent: QWidget) -> QWidget:
        from offerdesk.ui.interviews.board import BoardView  # noqa: PLC0415 - when first looked at

        view = BoardView(self._tools, self.moving, self.writing, parent)
        view.opened.connect(self.choose_process)
        view.process_asked.connect(self.add_process)
        return view

    def _make_letters(self, parent: QWidget) -> QWidget:
        from offerdesk.ui.letters.view import LettersView  # noqa: PLC0415 - when first looked at

        return LettersView(self._tools, parent, newest_first=lambda: self.order.on)

    def _make_after_no(self, parent: QWidget) -> QWidget:
        from offerdesk.ui.interviews.after_no import AfterNoView  # noqa: PLC0415 - when first looked at

        view = AfterNoView(self._tools, lambda: self.applications.process, parent)
        view.letter_asked.connect(lambda process, draft: self.write_letters(Id(process), draft))
        return view

    def _make_waiting(self, parent: QWidget) -> QWidget:
        from offerdesk.ui.interviews.waiting import WaitingView  # noqa: PLC0415 - when first looked at

        view = WaitingView(self._tools, self.moving, self.writing, parent)
        view.opened.connect(self.choose_process)
        return view

    def _make_note(self, parent: QWidget) -> QWidget:
        from offerdesk.ui.interviews.note import NoteView  # noqa: PLC0415 - when first looked at

        view = NoteView(self._tools, lambda: self.applications.process, parent)
        view.asked.connect(self.open)
        view.done.connect(self._leave_note)
        return view

    def _leave_note(self, interview: str, words: str) -> None:
        self.open(f"interview:{interview}")
        self.views.take_focus()
        found = self._tools.reader().find(Interview, Id(interview))
        n = len(unbegun(self._tools.reader(), found)) if found is not None else 0
        if words and n:
            verb = trn("Write {n} thank-you", "Write {n} thank-yous", n).format(n=n)
            self.offered.emit(words, verb, lambda: self._thank(Id(interview)))
        elif words:
            self.said.emit(words)

    def _thank(self, interview: Id) -> None:
        """Begin a thank-you to each person met there."""
        self.open(f"interview:{interview}")
        self.write_letters(thanks=True)

    def _write(self, occasion: Occasion) -> None:
        """Begin the letter that was chosen in a menu."""
        about = {"interview": occasion.interview, "offer": occasion.offer, "person": occasion.person}
        meant = {name: ref for name, ref in about.items() if ref is not None}
        self.write_letters(Id(occasion.process) if occasion.process else None, occasion.draft, meant)

    def _make_people(self, parent: QWidget) -> QWidget:
        from offerdesk.ui.interviews.people_view import PeopleView  # noqa: PLC0415 - when first looked at

        view = PeopleView(self._tools, self.writing, self.order, parent)
        view.asked.connect(self.open)
        return view

    def _connect(self) -> None:
        self.order.changed.connect(self.views.renew)
        self.writing.asked.connect(self._write)
        view = self.applications
        view.asked.connect(self.open)
        view.process_asked.connect(self.add_process)
        view.interview_asked.connect(self.add_interview)
        view.event_asked.connect(self.add_event)
        self.forms.fitted.connect(self.undoable)
        self.forms.note_asked.connect(lambda: show_note(self.views, self.forms))
