"""The view of the people met: the list, one person's form, and all that one shares with them."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QSplitter, QWidget

from offerdesk.app.people import SetNamed, names_of
from offerdesk.app.persons import person_list, shared_with
from offerdesk.app.records import Delete
from offerdesk.app.store import Step
from offerdesk.app.text import Situation
from offerdesk.domain.fields import Id
from offerdesk.domain.journal import Person
from offerdesk.domain.words import tr
from offerdesk.ui.interviews.order import Order
from offerdesk.ui.interviews.people_row import PeopleRow
from offerdesk.ui.interviews.writing import Writing
from offerdesk.ui.record_form import RecordForm
from offerdesk.ui.tables.first import begin_with_first
from offerdesk.ui.tables.view import SheetView
from offerdesk.ui.tools import Tools

PERSON_ROWS = ("name", "role", "email", "phone", "relation", "keep_in_touch", "tags")
WORK_ROWS = ("employments", "companies")


class PeopleView(QSplitter):
    """Three panels; ``asked`` names a record to go to ("process:a", "interview:x")."""

    asked = Signal(str)
    moved = Signal()  # another person shows

    def __init__(self, tools: Tools, writing: Writing, order: Order, parent: QWidget | None = None) -> None:
        super().__init__(Qt.Orientation.Horizontal, parent)
        self._tools = tools
        self._order = order
        self.list = SheetView(self, whole_rows=True)
        self.list.setAccessibleName(tr("People"))
        self.shared = SheetView(self, whole_rows=True)
        self.shared.setAccessibleName(tr("With this person"))
        nothing = tr("Choose a person to see them here.")
        self.form = RecordForm(Person, PERSON_ROWS, tools, tr("Person"), nothing, self)
        now = tools.now()
        here = Situation(tools.style, now.date(), now.tzinfo)
        self.knows = PeopleRow(tr("Also knows"), here, self.form)
        self.form.grid.add(self.knows.row)
        self.form.add_section(tr("Where they work and worked"), WORK_ROWS)
        self.form.add_section(tr("Notes"), ("notes",))
        self.form.order_tab()
        for panel in (self.list, self.shared, self.form):
            self.addWidget(panel)
        self.setSizes([480, 420, 380])
        self.setChildrenCollapsible(False)
        self.form.save_requested.connect(tools.execute)
        self.knows.named.connect(self._save_known)
        self.list.current_row_changed.connect(self.choose)
        self.list.opened.connect(lambda _row, _column: self.form.focus_row("name"))
        self.list.menu_asked.connect(lambda menu, row, _column: writing.add_to(menu, f"person:{row}"))
        self.shared.menu_asked.connect(lambda menu, row, _column: writing.add_to(menu, row))
        self.shared.opened.connect(lambda row, _column: self._go(row))

    def refresh(self) -> None:
        """Read list and person anew."""
        self.list.set_sheet(person_list(self._tools.reader()))
        begin_with_first(self.list)
        shown = self.form.entity
        self._show(str(shown.id) if shown is not None else self.list.current_row())

    def take_focus(self) -> None:
        """Begin in the list."""
        self.list.setFocus()

    def choose(self, person: str) -> None:
        """Show a person."""
        self._show(person)
        self.list.select_row(person)
        self.moved.emit()

    def here(self) -> str:
        """Return the person who shows."""
        return str(self.form.entity.id) if self.form.entity is not None else ""

    def return_to(self, person: str) -> bool:
        """Show a person again; false where they have gone."""
        found = self._tools.reader().find(Person, Id(person)) is not None
        if found:
            self.choose(person)
        return found

    def delete_chosen(self) -> Step | None:
        """Delete the people that are selected, or the one that the form shows."""
        shown = self.form.entity
        chosen = self.list.selected_rows() if self.list.hasFocus() else ()
        ids = tuple(Id(row) for row in chosen or ((shown.id,) if shown is not None else ()))
        return self._tools.execute(Delete(Person, ids)) if ids else None

    def _show(self, person: str) -> None:
        reader, now = self._tools.reader(), self._tools.now()
        found = reader.find(Person, Id(person)) if person else None
        self.form.show_record(found)
        self.knows.show_names(names_of(reader, found.knows) if found is not None else ())
        here = Situation(self._tools.style, now.date(), now.tzinfo)
        self.shared.set_sheet(shared_with(reader, Id(person), here, newest_first=self._order.on))

    def _save_known(self, names: tuple[str, ...]) -> None:
        shown = self.form.entity
        if shown is not None:
            self._tools.execute(SetNamed(Person, shown.id, "knows", names, self._tools.new_id))

    def _go(self, key: str) -> None:
        kind, _, rest = key.partition(":")
        if kind == "person":
            self.choose(rest)
        elif rest and kind != "company":
            self.asked.emit(key)
