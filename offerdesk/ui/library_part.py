"""One part of a library: a list, the form of what is chosen in it, and what belongs to that."""

from collections.abc import Callable, Mapping
from typing import Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QSplitter, QVBoxLayout, QWidget

from offerdesk.app.records import Delete
from offerdesk.app.rows import Sheet
from offerdesk.app.store import Reader, Step
from offerdesk.domain.fields import Id
from offerdesk.domain.frozen import frozen
from offerdesk.domain.preparing import Story
from offerdesk.domain.words import tr
from offerdesk.ui.record_form import RecordForm
from offerdesk.ui.record_rows import MakeEditor
from offerdesk.ui.shell.theme import GRID, TARGET
from offerdesk.ui.tables.view import SheetView
from offerdesk.ui.tools import Tools


@frozen
class PartKind:
    """What a part shows: the kind of record, the rows of its form, its list, and its words."""

    kind: type[Any]
    rows: tuple[str, ...]
    sheet: Callable[[Reader], Sheet]
    name: str
    title: str
    nothing: str
    new: str
    stories: bool = False  # whether the form links a story
    below: int = 0  # how much of the height is for what stands below the form, in parts of the form's 3
    chosen: frozenset[str] = frozenset()  # further attributes picked from a list, which the owner fills
    editors: Mapping[str, MakeEditor] | None = None


class LibraryPart(QWidget):
    """Shows and edits the records of one kind; ``add`` makes a new one and returns its id."""

    chosen_changed = Signal(str)

    def __init__(
        self, what: PartKind, tools: Tools, add: Callable[[], Id | None], parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._what = what
        self._tools = tools
        self._add = add
        self.list = SheetView(self, whole_rows=True)
        self.list.setAccessibleName(what.name)
        self.new = QPushButton(what.new, self)
        self.new.setMinimumHeight(TARGET)
        chosen = what.chosen | ({"story"} if what.stories else frozenset())
        self.form = RecordForm(
            what.kind, what.rows, tools, what.title, what.nothing, self, chosen=chosen, editors=what.editors
        )
        self.below, self.under_list = QVBoxLayout(), QVBoxLayout()
        self.buttons = QHBoxLayout()
        self._lay_out()
        self.new.clicked.connect(lambda _checked=False: self.add())
        self.list.current_row_changed.connect(self._choose)
        self.form.save_requested.connect(self.save)

    def refresh(self) -> None:
        """Read the list and what is chosen anew."""
        reader = self._tools.reader()
        if self._what.stories:
            titles = tuple((story.id, story.title) for story in reader.all(Story))
            self.form.set_choices("story", ((None, tr("None")), *titles))
        self.list.set_sheet(self._what.sheet(reader))
        self._choose(self.list.current_row())

    def take_focus(self) -> None:
        """Take the keyboard to the list, or where it is empty to the one next step."""
        (self.list if self._rows() else self.new).setFocus(Qt.FocusReason.OtherFocusReason)

    def add(self) -> None:
        """Add a record and begin with its words."""
        self.form.flush()
        new = self._add()
        if new is not None:
            self.choose(new)
            self.form.focus_row(self._what.rows[0])

    def choose(self, row: str) -> None:
        """Choose a row of the list."""
        self.refresh()
        self.list.select_row(row)
        self._choose(row)

    def delete_chosen(self) -> Step | None:
        """Delete what is selected; the caller offers undo."""
        reader = self._tools.reader()
        ids = tuple(Id(row.rpartition(":")[2]) for row in self.list.selected_rows())
        there = tuple(id_ for id_ in ids if reader.find(self._what.kind, id_) is not None)
        return self._tools.execute(Delete(self._what.kind, there)) if there else None

    def save(self, command: Any) -> None:
        """Write what was typed."""
        self._tools.execute(command)

    def flush(self) -> None:
        """Save what is still in the form."""
        self.form.flush()

    def _rows(self) -> int:
        return len(self.list.sheet_model.rows)

    def _choose(self, row: str) -> None:
        found = self._tools.reader().find(self._what.kind, Id(row.rpartition(":")[2])) if row else None
        self.form.show_record(found)
        self.chosen_changed.emit(row)

    def _lay_out(self) -> None:
        left, right = QWidget(self), QWidget(self)
        column = QVBoxLayout(left)
        column.setContentsMargins(0, 0, 0, GRID)
        column.addWidget(self.list, 1)
        column.addLayout(self.under_list)
        column.addLayout(self.buttons)
        self.buttons.addWidget(self.new, 1)
        self.below.setContentsMargins(2 * GRID, 0, 2 * GRID, GRID)
        self.below.setSpacing(GRID)
        side = QVBoxLayout(right)
        side.setContentsMargins(0, 0, 0, 0)
        side.addWidget(self.form, 3)
        side.addLayout(self.below, self._what.below)
        splitter = QSplitter(Qt.Orientation.Horizontal, self)
        splitter.addWidget(left)
        splitter.addWidget(right)
        splitter.setStretchFactor(0, 1)
        splitter.setSizes([760, 440])
        splitter.setChildrenCollapsible(False)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(splitter)
