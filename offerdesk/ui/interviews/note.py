"""The view of one interview's note: calm, full height, and nothing required but the company."""

from collections.abc import Callable

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QPalette
from PySide6.QtWidgets import (
    QCompleter,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QStackedLayout,
    QVBoxLayout,
    QWidget,
)

from offerdesk.app.capture import Noted, WriteDown, companies, follows, just_ended, noted, summaries
from offerdesk.app.labels import label_of
from offerdesk.app.records import Delete
from offerdesk.app.store import Step
from offerdesk.app.time_line import written_moment
from offerdesk.domain.fields import Id
from offerdesk.domain.interviews import Interview
from offerdesk.domain.journal import Process
from offerdesk.domain.words import tr
from offerdesk.ui.forms.editor import Line
from offerdesk.ui.interviews.note_parts import SECTIONS
from offerdesk.ui.interviews.note_sheet import NoteSheet
from offerdesk.ui.shell.fonts import strong
from offerdesk.ui.shell.theme import GRID, TARGET
from offerdesk.ui.tools import Tools

_PROMPT, _SHEET = 0, 1


class NoteView(QWidget):
    """Asks for the company where it is not known yet, and shows the sheet.

    ``asked`` names a record to go to; ``done`` tells that the note is closed, with what follows from it.
    """

    asked = Signal(str)
    done = Signal(str, str)  # the interview, what follows

    def __init__(self, tools: Tools, chosen: Callable[[], Id | None], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._tools = tools
        self._chosen = chosen  # the application that is at hand elsewhere
        self._interview: Id | None = None
        self.company = Line(parent=self)
        self.company.setAccessibleName(tr("Which company was it?"))
        self.company.returnPressed.connect(self._write_down)
        self.sheet = NoteSheet(tools, self)
        self.sheet.person_asked.connect(self.asked)
        self.heading, self.progress = QLabel(self), QLabel(self)
        self._pages = QStackedLayout(self)
        self._pages.addWidget(self._prompt())
        self._pages.addWidget(self._page())

    def refresh(self) -> None:
        """Read the note anew; one that is gone gives way to the question for a company."""
        note = noted(self._tools.reader(), self._interview) if self._interview else None
        if note is None:
            self._interview = None
            self._pages.setCurrentIndex(_PROMPT)
            return
        self._pages.setCurrentIndex(_SHEET)
        self._head(note)
        self.sheet.show_note(note)

    def take_focus(self) -> None:
        """Begin with who was there, or with the company."""
        if self._interview is None:
            self._ask()
        else:
            self.sheet.begin()

    def show_interview(self, interview: Id) -> None:
        """Show the note of an interview."""
        self.flush()
        self._interview = interview
        self.refresh()

    def here(self) -> str:
        """Return the interview whose note shows."""
        return str(self._interview or "")

    def return_to(self, interview: str) -> bool:
        """Show a note again; false where it has gone."""
        found = self._tools.reader().find(Interview, Id(interview)) is not None
        if found:
            self.show_interview(Id(interview))
        return found

    def just_ended(self) -> None:
        """Show the interview that one comes from by the clock, or ask for the company."""
        found = just_ended(self._tools.reader(), self._tools.now())
        if found is not None:
            self.show_interview(found.id)
            self.sheet.begin()
        else:
            self.another()

    def another(self) -> None:
        """Ask for the company of an interview that is not planned here."""
        self.flush()
        self._interview = None
        self._pages.setCurrentIndex(_PROMPT)
        self._ask()

    def delete_chosen(self) -> Step | None:
        """Delete the interview with all that was noted."""
        return self._tools.execute(Delete(Interview, (self._interview,))) if self._interview else None

    def flush(self) -> None:
        """Save what is still being typed."""
        self.sheet.flush()

    def close_note(self) -> None:
        """Close the note and say what follows."""
        self.flush()
        note = noted(self._tools.reader(), self._interview) if self._interview else None
        if note is not None:
            said = ", ".join(follows(note))
            words = tr("It is written down: {follows}.").format(follows=said) if said else ""
            self.done.emit(str(note.interview.id), words)

    def _ask(self) -> None:
        reader, process = self._tools.reader(), self._chosen()
        known = companies(reader)
        completer = QCompleter(list(known), self.company)
        completer.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        completer.setCompletionMode(QCompleter.CompletionMode.InlineCompletion)
        self.company.setCompleter(completer)
        found = reader.find(Process, process) if process else None
        self.company.setText(found.company if found is not None else "")
        self.company.selectAll()
        self.company.setFocus(Qt.FocusReason.OtherFocusReason)

    def _write_down(self) -> None:
        now = self._tools.now().replace(second=0, microsecond=0)
        new = self._tools.new_id()
        command = WriteDown(self.company.text(), now, self._tools.new_id(), new)
        if self._tools.execute(command) is not None:
            self.show_interview(new)
            self.sheet.begin()

    def _head(self, note: Noted) -> None:
        interview = note.interview
        process = self._tools.reader().find(Process, Id(interview.process))
        number = tr("round {n}").format(n=interview.round) if interview.round else ""
        held = label_of(interview.format) if interview.format else ""
        zone = self._tools.now().tzinfo
        when = written_moment(interview.start, self._tools.style, zone) if interview.start else ""
        company = process.company if process is not None else ""
        self.heading.setText(" · ".join(s for s in (company, number, held, when) if s))
        lacking = [tr(SECTIONS[key]) for key, said in summaries(note) if not said]
        if len(lacking) == len(SECTIONS):
            words = tr("Begin anywhere. Nothing is required, and everything is saved as you type.")
        elif lacking:
            words = tr("Perhaps still: {sections}").format(sections=" · ".join(lacking[:4]))
        else:
            words = tr("Something is noted everywhere.")
        self.progress.setText(words)

    def _prompt(self) -> QWidget:
        page = QWidget(self)
        words = QLabel(tr("It just ended. Which company was it?"), page)
        words.setFont(strong(words.font()))
        words.setBuddy(self.company)
        begin = QPushButton(tr("&Write it down"), page)
        begin.setMinimumHeight(TARGET)
        begin.clicked.connect(self._write_down)
        column = QVBoxLayout(page)
        column.setSpacing(GRID)
        column.addStretch(1)
        for part in (words, self.company, begin):
            part.setMaximumWidth(50 * GRID)
            column.addWidget(part, 0, Qt.AlignmentFlag.AlignHCenter)
        self.company.setMinimumWidth(40 * GRID)
        column.addStretch(2)
        return page

    def _page(self) -> QWidget:
        page = QWidget(self)
        self.heading.setFont(strong(self.heading.font()))
        self.progress.setForegroundRole(QPalette.ColorRole.PlaceholderText)
        for label in (self.heading, self.progress):
            label.setTextFormat(Qt.TextFormat.PlainText)
            label.setWordWrap(True)
        other = QPushButton(tr("Anothe&r interview"), page)
        done = QPushButton(tr("&Done"), page)
        other.clicked.connect(self.another)
        done.clicked.connect(self.close_note)
        top = QHBoxLayout()
        top.setContentsMargins(2 * GRID, GRID, 2 * GRID, GRID)
        top.setSpacing(GRID)
        words = QVBoxLayout()
        words.addWidget(self.heading)
        words.addWidget(self.progress)
        top.addLayout(words, 1)
        for button in (other, done):
            button.setMinimumHeight(TARGET)
            top.addWidget(button, 0, Qt.AlignmentFlag.AlignTop)
        column = QVBoxLayout(page)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(top)
        column.addWidget(self.sheet, 1)
        return page
