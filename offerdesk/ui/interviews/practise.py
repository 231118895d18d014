"""Practising: a question at random, a timer, my best answer when I want it, and a note of how it went."""

import secrets
from collections.abc import Callable

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QPalette
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from offerdesk.app.preparing import practice
from offerdesk.app.preparing.bank import AskedGroup, KeepInBank, Settle
from offerdesk.app.preparing.lists import practice_list
from offerdesk.app.preparing.review import next_interview
from offerdesk.app.records import Delete, Save
from offerdesk.app.store import Step
from offerdesk.domain.fields import Id, Ref
from offerdesk.domain.interviews import Interview
from offerdesk.domain.journal import Process
from offerdesk.domain.preparing import Practice, PracticeKind
from offerdesk.domain.words import tr, trn
from offerdesk.ui.interviews.practice_line import PracticeLine
from offerdesk.ui.interviews.stopwatch import Stopwatch
from offerdesk.ui.record_form import RecordForm
from offerdesk.ui.shell.fonts import figure
from offerdesk.ui.shell.theme import GRID, TARGET
from offerdesk.ui.tables.view import SheetView
from offerdesk.ui.tools import Tools


class PractisePart(QWidget):
    """Asks one question after the other; ``choose`` picks among those that wait."""

    asked = Signal(str)  # a record to show

    def __init__(
        self, tools: Tools, parent: QWidget | None = None, choose: practice.Choose = secrets.randbelow
    ) -> None:
        super().__init__(parent)
        self._tools = tools
        self._pick = choose
        self._key = ""
        self.counts, self.question, self.answer = _label(self), _label(self), _label(self)
        self.question.setFont(figure(self.question.font()))
        self.counts.setForegroundRole(QPalette.ColorRole.PlaceholderText)
        self.rehearsal = _button(tr("Note a rehearsa&l"), self.rehearse, self)
        self.watch = Stopwatch(tools.now, self)
        self.show_answer = _button("", self._show_or_hide, self)
        self.line = PracticeLine(tr("Note it, &next question"), self)
        self.rating, self.note, self.log_it = self.line.rating, self.line.note, self.line.log_it
        self.line.noted.connect(self.log)
        self.skip = _button(tr("Another &question"), self.next, self)
        self.settle = _button(tr("Needs no more p&ractice"), self._settle, self)
        self.log_list = SheetView(self, whole_rows=True)
        self.log_list.setAccessibleName(tr("Practice log"))
        self.form = RecordForm(
            Practice,
            ("at", "process", "seconds", "rating", "partner", "notes"),
            tools,
            tr("Practice"),
            tr("Choose a practice to see it here."),
            self,
            chosen=frozenset({"process"}),
        )
        for widget in (self.log_list, self.form):
            widget.setMinimumHeight(8 * GRID)  # both scroll
        self.form.save_requested.connect(tools.execute)
        self.log_list.current_row_changed.connect(self._show_entry)
        self._lay_out()
        self.refresh()

    @property
    def group(self) -> AskedGroup | None:
        """The question that is practised; ``None`` where none waits."""
        return next((g for g in practice.queue(self._tools.reader()) if g.key == self._key), None)

    def refresh(self) -> None:
        """Read the queue and the log anew; the question stays as long as it waits."""
        reader = self._tools.reader()
        waiting = practice.queue(reader)
        if self._key not in {g.key for g in waiting}:
            found = practice.pick(waiting, self._pick)
            self._begin(found)
        going = tuple((Ref(p.id), _named(p)) for p in reader.all(Process))
        self.form.set_choices("process", ((None, tr("None")), *going))
        self.log_list.set_sheet(practice_list(reader, self._tools.style))
        self._show_entry(self.log_list.current_row())
        counted = practice.counts(reader, self._tools.now())
        n = len(waiting)
        said = trn("{n} question waits", "{n} questions wait", n).format(n=n)
        done = tr("practised {every} times, {week} this week")
        self.counts.setText(f"{said} · " + done.format(every=counted.every, week=counted.this_week))

    def take_focus(self) -> None:
        """Take the keyboard to the timer."""
        target = self.watch.start if self.watch.start.isEnabled() else self.log_list
        target.setFocus(Qt.FocusReason.OtherFocusReason)

    def next(self) -> None:
        """Ask another question."""
        self._begin(practice.pick(practice.queue(self._tools.reader()), self._pick, but=self._key))
        self.take_focus()

    def log(self) -> None:
        """Note how it went and ask the next question."""
        group = self.group
        if group is None:
            return
        if self.watch.running:
            self.watch.toggle()
        entry = self._entry(group)
        self._tools.execute(
            Save(
                Practice(
                    self._tools.new_id(),
                    PracticeKind.QUESTION,
                    self._tools.now(),
                    Ref(entry),
                    seconds=self.watch.seconds or None,
                    rating=self.line.mark,
                    notes=self.line.text,
                )
            )
        )
        self.next()

    def rehearse(self) -> None:
        """Note that an interview was rehearsed, the next one, and begin with whom."""
        reader, now = self._tools.reader(), self._tools.now()
        coming = next_interview(reader, now)
        interview = reader.find(Interview, coming) if coming is not None else None
        new = self._tools.new_id()
        entry = Practice(new, PracticeKind.REHEARSAL, now, process=interview.process if interview else None)
        if self._tools.execute(Save(entry)) is not None:
            self.choose(new)
            self.form.focus_row("partner")

    def choose(self, entry: str) -> None:
        """Show an entry of the log."""
        self.refresh()
        self.log_list.select_row(entry)
        self._show_entry(entry)

    def flush(self) -> None:
        """Save what is still in the form."""
        self.form.flush()

    def delete_chosen(self) -> Step | None:
        """Delete what is selected in the log; the caller offers undo."""
        ids = tuple(Id(row) for row in self.log_list.selected_rows())
        return self._tools.execute(Delete(Practice, ids)) if ids else None

    def _show_entry(self, row: str) -> None:
        self.form.show_record(self._tools.reader().find(Practice, Id(row)) if row else None)

    def _entry(self, group: AskedGroup) -> Id:
        """Return the entry of the bank that the log names; a question without one gets it now."""
        if group.bank is not None:
            return group.bank.id
        new = self._tools.new_id()
        self._key = f"bank_question:{new}"
        self._tools.execute(KeepInBank(group.text, practice.times_asked(group), group.answer, new))
        return new

    def _settle(self) -> None:
        group = self.group
        if group is not None:
            entry = group.bank.id if group.bank is not None else None
            self._tools.execute(Settle(practice.times_asked(group), settled=True, entry=entry))

    def _begin(self, group: AskedGroup | None) -> None:
        self._key = group.key if group is not None else ""
        self.question.setText(group.text if group else tr("Nothing waits to be practised."))
        self.answer.setText(
            group.answer.strip() or tr("No answer yet: write the best one you can think of.")
            if group
            else tr("Mark a question “To be practised”, or note after an interview what to say next time.")
        )
        self.watch.reset(practice.TARGET_SECONDS if group else None)
        self.line.reset()
        self._reveal(shown=group is None)
        for widget in (self.watch.start, self.show_answer, self.rating, self.note, self.log_it, self.skip):
            widget.setEnabled(group is not None)
        self.settle.setEnabled(group is not None)

    def _show_or_hide(self) -> None:
        self._reveal(shown=self.answer.isHidden())

    def _reveal(self, *, shown: bool) -> None:
        self.answer.setVisible(shown)
        self.show_answer.setText(tr("Hide &my answer") if shown else tr("Show &my best answer"))

    def _lay_out(self) -> None:
        above, first = QHBoxLayout(), QHBoxLayout()
        above.addWidget(self.counts, 1)
        above.addWidget(self.rehearsal)
        first.setSpacing(GRID)
        for widget in (self.show_answer, self.skip, self.settle):
            first.addWidget(widget)
        first.addStretch(1)
        below = QHBoxLayout()
        below.setSpacing(GRID)
        below.addWidget(self.log_list, 3)
        below.addWidget(self.form, 2)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(2 * GRID, 2 * GRID, 2 * GRID, GRID)
        layout.setSpacing(GRID)
        layout.addLayout(above)
        layout.addWidget(self.question)
        layout.addWidget(self.watch)
        layout.addLayout(first)
        layout.addWidget(self.answer)
        layout.addWidget(self.line)
        layout.addLayout(below, 1)


def _named(process: Process) -> str:
    return ", ".join(part for part in (process.company, process.title) if part)


def _label(parent: QWidget) -> QLabel:
    label = QLabel(parent)
    label.setTextFormat(Qt.TextFormat.PlainText)
    label.setWordWrap(True)
    return label


def _button(words: str, do: Callable[[], object], parent: QWidget) -> QPushButton:
    button = QPushButton(words, parent)
    button.setMinimumHeight(TARGET)
    button.clicked.connect(lambda _checked=False: do())
    return button
