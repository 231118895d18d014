"""The Letters view: what can be written and what was written on the left, the letter on the right."""

from collections.abc import Callable, Mapping
from dataclasses import replace

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QScrollArea, QSplitter, QVBoxLayout, QWidget

from offerdesk.app.letters.changing import NewLetters
from offerdesk.app.letters.lists import LetterList, begin_draft, interviews_to_thank_for
from offerdesk.app.letters.occasions import STALE, Occasion
from offerdesk.app.letters.subjects import instant
from offerdesk.app.letters.thanks import THANKS, Coverage, coverage
from offerdesk.app.letters.writing import write
from offerdesk.app.records import Delete
from offerdesk.app.rows import RowKind
from offerdesk.app.store import Step
from offerdesk.domain.fields import Id, Ref
from offerdesk.domain.interviews import Interview
from offerdesk.domain.journal import Process
from offerdesk.domain.letters import Letter
from offerdesk.exchange.letter_files import letter_catalogue
from offerdesk.ui.letters.sheet import LetterSheet
from offerdesk.ui.letters.side import LettersSide
from offerdesk.ui.tools import Tools

_LETTER_ROW = "letter:"


class LettersView(QWidget):
    """Arranges the two sides. ``show_process`` and ``show_letter`` are for whoever leads here."""

    def __init__(
        self,
        tools: Tools,
        parent: QWidget | None = None,
        *,
        newest_first: Callable[[], bool] = lambda: True,
    ) -> None:
        super().__init__(parent)
        self._tools = tools
        self._newest_first = newest_first
        self._process: Id | None = None
        self._offered: tuple[Occasion, ...] = ()
        self._coverage: Coverage | None = None
        self._row = ""
        self._new_id = tools.new_id()
        self.side = LettersSide(self)
        self.sheet = LetterSheet(tools, self)
        scroll = QScrollArea(self)
        scroll.setWidgetResizable(True)
        scroll.setFrameShape(QFrame.Shape.NoFrame)
        scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        scroll.setWidget(self.sheet)
        self.splitter = QSplitter(Qt.Orientation.Horizontal, self)
        self.splitter.addWidget(self.side)
        self.splitter.addWidget(scroll)
        self.splitter.setStretchFactor(1, 1)
        self.splitter.setSizes([390, 890])
        self.splitter.setChildrenCollapsible(False)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self.splitter)
        self.side.process_chosen.connect(lambda id_: self.show_process(Id(id_) if id_ else None))
        self.side.row_chosen.connect(self._choose)
        self.side.begin_asked.connect(self._open)
        self.side.thank_all_asked.connect(self.thank_everyone)
        self.side.draft_asked.connect(self.begin)
        self.sheet.begun.connect(lambda id_: self.show_letter(Id(id_)))

    def refresh(self) -> None:
        """Read anew what there is to write, what was written, and the letter on show."""
        reader, now = self._tools.reader(), self._tools.now()
        if self._process is not None and reader.find(Process, self._process) is None:
            self._process = None
        processes = tuple((Id(i), company) for i, company in reader.rows(Process, ("id", "company")))
        self.side.show_processes(processes, self._process)
        listed = LetterList(reader, now, self._tools.style, self._process, newest_first=self._newest_first())
        self._offered = listed.occasions
        self._coverage = self._newest_coverage()
        sheet = listed.sheet()
        self.side.show_letters(sheet, self._coverage, self._coverage_title())
        keys = [row.key for row in sheet.rows if row.kind is not RowKind.GROUP]
        if self._row not in keys:
            self._row = keys[0] if keys else ""
        self.side.list.select_row(self._row)
        self._show()

    def take_focus(self) -> None:
        """Take the keyboard in the list."""
        self.side.list.setFocus()

    def flush(self) -> None:
        """Keep what is still being typed."""
        self.sheet.flush()

    def show_process(self, process: Id | None) -> None:
        """Show the letters of one application, or of all."""
        self.sheet.flush()
        self._process = process
        self.refresh()

    def show_letter(self, letter: Id) -> None:
        """Show one letter, among those of all applications where it belongs to another."""
        found = self._tools.reader().find(Letter, letter)
        if found is not None and self._process is not None and found.process != str(self._process):
            self._process = None
        self._row = f"{_LETTER_ROW}{letter}"
        self.refresh()

    def here(self) -> str:
        """Return the letter that shows."""
        return self._row.removeprefix(_LETTER_ROW) if self._row.startswith(_LETTER_ROW) else ""

    def return_to(self, letter: str) -> bool:
        """Show a letter again; false where it has gone."""
        found = self._tools.reader().find(Letter, Id(letter)) is not None
        if found:
            self.show_letter(Id(letter))
        return found

    def thank_everyone(self, interview: Id | None = None) -> None:
        """Begin a thank-you to each person met who has none yet, and show the first.

        Without an interview the one is meant whose people are on show.
        """
        self.sheet.flush()
        reader = self._tools.reader()
        named = reader.find(Interview, interview) if interview else None
        found = coverage(reader, named) if named else self._coverage
        if found is None:
            return
        letters = tuple(
            Letter(
                self._tools.new_id(),
                THANKS,
                process=found.interview.process,
                interview=Ref(found.interview.id),
                person=Ref(thanks.person.id),
                made_at=self._tools.now(),
            )
            for thanks in found.people
            if thanks.letter is None
        )
        if letters and self._tools.execute(NewLetters(letters)):
            self.show_letter(letters[0].id)
            self.sheet.editor.setFocus()

    def begin(self, draft: str, meant: Mapping[str, Ref | None] | None = None) -> None:
        """Begin any letter, about what is at hand; ``meant`` names its person, interview or offer instead."""
        self.sheet.flush()
        here = self.sheet.written
        about = here.about if here else None
        letter = begin_draft(
            self._tools.reader(), draft, self._process, about, self._tools.new_id(), self._tools.now()
        )
        letter = replace(letter, **(meant or {}))  # type: ignore[arg-type]
        if self._tools.execute(NewLetters((letter,))):
            self.show_letter(letter.id)
            self.sheet.editor.setFocus()

    def delete_chosen(self) -> Step | None:
        """Delete the letters selected in the list, or the one on show; the caller offers undo."""
        rows = self.side.list.selected_rows() if self.side.list.hasFocus() else (self._row,)
        chosen = tuple(Id(r.removeprefix(_LETTER_ROW)) for r in rows if r.startswith(_LETTER_ROW))
        return self._tools.execute(Delete(Letter, chosen)) if chosen else None

    def _choose(self, row: str) -> None:
        if row and row != self._row:
            self.sheet.flush()
            self._row = row
            self._new_id = self._tools.new_id()
            self._show()

    def _open(self, row: str) -> None:
        self._choose(row)
        self.sheet.editor.setFocus()

    def _show(self) -> None:
        reader = self._tools.reader()
        letter, stored = None, self._row.startswith(_LETTER_ROW)
        if stored:
            letter = reader.find(Letter, Id(self._row.removeprefix(_LETTER_ROW)))
        else:
            occasion = next((o for o in self._offered if o.key == self._row), None)
            if occasion is not None:
                letter = occasion.letter(self._new_id, self._tools.now())
        written = write(reader, letter_catalogue(), letter, self._tools.style) if letter else None
        self.sheet.show_letter(written, stored=stored)

    def _newest_coverage(self) -> Coverage | None:
        """Return the newest interview with somebody left to thank while it is fresh, or else the newest."""
        reader, now = self._tools.reader(), self._tools.now()
        found = [coverage(reader, i) for i in interviews_to_thank_for(reader, now, self._process)]
        fresh = (c for c in found if instant(c.interview.start) >= now - STALE and c.missing)
        return next(fresh, found[0] if found else None)

    def _coverage_title(self) -> str:
        if self._coverage is None:
            return ""
        interview = self._coverage.interview
        process = self._tools.reader().find(Process, Id(interview.process))
        day = self._tools.style.day(interview.start.date()) if interview.start else ""
        return ", ".join(part for part in (process.company if process else "", day) if part)
