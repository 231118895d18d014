"""The sheet of one interview: sections that fold, each made when it is first opened."""

from itertools import pairwise

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QApplication, QFrame, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from offerdesk.app.capture import Noted, people_known, summaries
from offerdesk.app.people import set_people_met
from offerdesk.domain.fields import Id, Ref
from offerdesk.domain.interviews import Interview
from offerdesk.domain.words import tr
from offerdesk.ui.forms.grid import RowGrid, in_reading_order
from offerdesk.ui.forms.section import Section
from offerdesk.ui.interviews.chips import PeopleChips
from offerdesk.ui.interviews.lines import LineList
from offerdesk.ui.interviews.note_parts import INTERVIEW_ROWS, LINES, SECTIONS, PersonBlock, line_list
from offerdesk.ui.record_rows import RecordRows
from offerdesk.ui.shell.theme import GRID
from offerdesk.ui.tools import Tools

WIDEST = 110 * GRID
OPEN_AT_FIRST = ("people", "told", "questions")
_NOBODY = ""


class NoteSheet(QScrollArea):
    """Shows one ``Noted`` and saves every change; ``person_asked`` names a person to look at."""

    person_asked = Signal(str)

    def __init__(self, tools: Tools, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._tools = tools
        self._note: Noted | None = None
        self.sections: dict[str, Section] = {}
        self.lists: dict[str, LineList] = {}
        self.blocks: dict[str, PersonBlock] = {}
        self.rows = RecordRows(Interview, tools, self)
        self.rows.save_requested.connect(tools.execute)
        self.chips = PeopleChips()
        self.chips.named.connect(self._name_people)
        self.chips.opened.connect(self._open_person)
        self.chips.done.connect(self.next_section)
        self._arrange()
        for key in OPEN_AT_FIRST:
            self.sections[key].set_open(is_open=True)

    @property
    def interview(self) -> Id | None:
        """The interview that is shown."""
        return self._note.interview.id if self._note is not None else None

    def show_note(self, note: Noted) -> None:
        """Show an interview as it is now; what is being typed stays."""
        if self._note is not None and self._note.interview.id != note.interview.id:
            self.flush()
        self._note = note
        self.rows.show_record(note.interview)
        self.chips.know(people_known(self._tools.reader()))
        self.chips.show_names(tuple(p.name for p in note.people))
        for key, said in summaries(note):
            self.sections[key].header.set_summary(said)
        self._show_blocks(note)
        people = ((None, tr("Nobody in particular")), *((Ref(p.id), p.name) for p in note.people))
        for key, lines in self.lists.items():
            if "person" in LINES[key][2]:
                lines.set_choices("person", people)
            lines.show_lines(getattr(note, key))

    def begin(self) -> None:
        """Put the keyboard to who was there."""
        self.sections["people"].set_open(is_open=True)
        self.chips.line.setFocus(Qt.FocusReason.OtherFocusReason)

    def next_section(self, step: int = 1) -> None:
        """Go to the next section, or the one before, and open it; round and round."""
        keys = list(self.sections)
        focused = QApplication.focusWidget()
        here = next((k for k, s in self.sections.items() if focused and s.isAncestorOf(focused)), keys[-1])
        self.go_to(keys[(keys.index(here) + step) % len(keys)])

    def go_to(self, key: str) -> None:
        """Open a section and begin to type in it."""
        section = self.sections[key]
        section.set_open(is_open=True)
        first = next((w for w in in_reading_order(section.body) if w.isVisibleTo(section)), section.header)
        if key in self.lists:
            first = self.lists[key].empty
        elif key == "told" and self.blocks:
            first = next(iter(self.blocks.values())).told.empty
        first.setFocus(Qt.FocusReason.TabFocusReason)
        QApplication.sendPostedEvents(section, 0)
        self.ensureWidgetVisible(section.header, 0, GRID)
        self.ensureWidgetVisible(first, 0, 2 * GRID)

    def flush(self) -> None:
        """Save what is still being typed."""
        self.rows.flush()
        for lines in self.lists.values():
            lines.flush()
        for block in self.blocks.values():
            block.flush()

    def _shown(self) -> Id:
        assert self._note is not None
        return self._note.interview.id

    def _make(self, key: str) -> None:
        self.flush()  # what shows below is then the note as it is now
        section = self.sections[key]
        if key == "people":
            section.content.addWidget(self.chips)
        elif key in LINES:
            made = line_list(key, self._shown, self._tools, section.body)
            made.changed.connect(self._order_tab)
            self.lists[key] = made
            section.content.addWidget(made)
        elif key in INTERVIEW_ROWS:
            grid = RowGrid(section.body)
            section.content.addWidget(grid)
            self.rows.add(INTERVIEW_ROWS[key], grid)
        if self._note is not None:
            self.show_note(self._note)
        self._order_tab()

    def _show_blocks(self, note: Noted) -> None:
        section = self.sections["told"]
        if not section.is_made:
            return
        wanted = {str(p.id): p for p in note.people}
        loose = any(r.person not in {Ref(p.id) for p in note.people} for r in note.remarks)
        keys = [*wanted, *([_NOBODY] if loose or not wanted else [])]
        same = keys == list(self.blocks)
        for gone in [key for key in self.blocks if key not in keys]:
            block = self.blocks.pop(gone)
            block.hide()
            block.deleteLater()
        for place, key in enumerate(keys):
            if key not in self.blocks:
                block = PersonBlock(wanted.get(key), self._shown, self._tools, section.body)
                block.changed.connect(self._order_tab)
                self.blocks[key] = block
                section.content.insertWidget(place, block)
            self.blocks[key].show_note(note)
        self.blocks = {key: self.blocks[key] for key in keys}
        if not same:
            self._order_tab()

    def _name_people(self, names: tuple[str, ...]) -> None:
        self._tools.execute(set_people_met(self._shown(), names, self._tools.new_id))

    def _open_person(self, name: str) -> None:
        found = [p for p in self._note.people if p.name == name] if self._note is not None else []
        if found:
            self.person_asked.emit(f"person:{found[0].id}")

    def _order_tab(self) -> None:
        """Have Tab go through the sheet as one reads it, whatever was made late."""
        for here, then in pairwise(in_reading_order(self._inner)):
            QWidget.setTabOrder(here, then)

    def _arrange(self) -> None:
        self._inner = QWidget(self)
        column = QVBoxLayout(self._inner)
        column.setContentsMargins(2 * GRID, 0, 2 * GRID, 4 * GRID)
        column.setSpacing(0)
        for key, title in SECTIONS.items():
            section = Section(tr(title), self._inner)
            section.opened.connect(lambda key=key: self._make(key))
            column.addWidget(section)
            self.sections[key] = section
        column.addStretch(1)
        self._inner.setMaximumWidth(WIDEST)
        middle = QWidget(self)
        across = QHBoxLayout(middle)
        across.setContentsMargins(0, 0, 0, 0)
        across.addStretch(1)
        across.addWidget(self._inner, 100)
        across.addStretch(1)
        self.setWidget(middle)
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
