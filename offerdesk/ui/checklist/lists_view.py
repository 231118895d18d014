"""Checklists: all of them with how far they are, the items of one, and the form of an item."""

from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QKeyEvent, QKeySequence
from PySide6.QtWidgets import QHBoxLayout, QMenu, QPushButton, QSplitter, QVBoxLayout, QWidget

from offerdesk.app.checklist_sheets import checklist_list, item_list
from offerdesk.app.checklists import KeepAsTemplate, LetItemsGo, OrderItems, TickItems
from offerdesk.app.records import Delete, Save
from offerdesk.app.store import Step
from offerdesk.domain.checklists import Template
from offerdesk.domain.fields import Id, Ref, Text
from offerdesk.domain.tasks import Checklist, ChecklistItem
from offerdesk.domain.words import tr
from offerdesk.ui.checklist.begin_list import BeginList
from offerdesk.ui.checklist.filters import Filters
from offerdesk.ui.record_form import RecordForm
from offerdesk.ui.shell.theme import GRID, TARGET
from offerdesk.ui.tables.first import begin_with_first
from offerdesk.ui.tables.moving import RowMover
from offerdesk.ui.tables.view import SheetView
from offerdesk.ui.tools import Tools

ITEM_ROWS = ("text", "notes", "link")


class ListsView(QWidget):
    """Arranges lists, items and form; every change is one step."""

    def __init__(
        self,
        tools: Tools,
        filters: Filters,
        templates: Callable[[], tuple[Template, ...]],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._tools = tools
        self._filters = filters
        self._templates = templates
        self.lists, self.items = SheetView(self, whole_rows=True), SheetView(self, whole_rows=True)
        self.lists.setAccessibleName(tr("Checklists"))
        self.items.setAccessibleName(tr("Items of the checklist"))
        self.begin = BeginList(tools, templates, self)
        self.name = RecordForm(Checklist, ("title",), tools, "", "", self)
        self.name.heading.hide()
        nothing = tr("Choose an item to add notes or a link.")
        self.form = RecordForm(ChecklistItem, ITEM_ROWS, tools, "", nothing, self)
        self.form.heading.hide()
        self.add, self.keep = QPushButton(tr("Add item"), self), QPushButton(tr("Keep as template"), self)
        self.up, self.down = QPushButton(tr("Up"), self), QPushButton(tr("Down"), self)
        self.mover = RowMover(self.items)
        self._arrange()
        self._connect()

    def refresh(self) -> None:
        """Read lists, items and form anew."""
        tools = self._tools
        self.lists.set_sheet(
            checklist_list(tools.reader(), tools.style, tools.now().tzinfo, self._filters.wanted)
        )
        self.begin.refresh()
        begin_with_first(self.lists)
        self._show_list(self.lists.current_row())

    def take_focus(self) -> None:
        """Begin where work goes on: in the items once a list is chosen."""
        target = self.items if self._checklist() is not None else self.lists
        target.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def flush(self) -> None:
        """Save what is still in a form."""
        self.name.flush()
        self.form.flush()

    def choose(self, checklist: str) -> None:
        """Show a checklist and give the keyboard to its items."""
        self.lists.select_row(checklist)
        self.take_focus()

    def toggle(self) -> None:
        """Tick the selected items; where all of them are ticked, open them again."""
        items = self._selected()
        ticked = all(item.done_at is not None for item in items)
        ids = tuple(item.id for item in items)
        self._do(TickItems(ids, None if ticked else self._tools.now()), ids)

    def let_go(self) -> None:
        """Say that the selected items are not needed, or that they are after all."""
        items = self._selected()
        gone = all(item.dismissed_at is not None for item in items)
        ids = tuple(item.id for item in items)
        self._do(LetItemsGo(ids, None if gone else self._tools.now()), ids)

    def add_item(self) -> None:
        """Add an item of one's own and begin with its words."""
        checklist = self._checklist()
        if checklist is None:
            return
        new, place = self._tools.new_id(), len(self.items.sheet_model.rows)
        item = ChecklistItem(new, Ref(checklist.id), place, text=Text(tr("New item")))
        self._tools.execute(Save(item))
        self.items.select_row(new)
        self.form.focus_row("text")

    def delete_chosen(self) -> Step | None:
        """Delete the selected items, or the list itself where the keyboard is among the lists."""
        checklist = self._checklist()
        if self.lists.hasFocus() or not self._selected():
            return self._tools.execute(Delete(Checklist, (checklist.id,))) if checklist else None
        return self._tools.execute(Delete(ChecklistItem, tuple(item.id for item in self._selected())))

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Take single keys in the items, which would take them for a search."""
        if watched is self.items and event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            by_key: dict[int, Callable[[], None]] = {Qt.Key.Key_Space: self.toggle, Qt.Key.Key_N: self.let_go}
            if event.key() in by_key and not event.modifiers():
                by_key[event.key()]()
                return True
        return super().eventFilter(watched, event)

    def _do(self, command: TickItems | LetItemsGo, ids: tuple[Id, ...]) -> None:
        self.flush()
        if ids:
            self._tools.execute(command)

    def _checklist(self) -> Checklist | None:
        row = self.lists.current_row()
        return self._tools.reader().find(Checklist, Id(row)) if row else None

    def _selected(self) -> tuple[ChecklistItem, ...]:
        reader = self._tools.reader()
        found = (reader.find(ChecklistItem, Id(row)) for row in self.items.selected_rows())
        return tuple(item for item in found if item is not None)

    def _show_list(self, row: str) -> None:
        checklist = self._checklist()
        self.name.show_record(checklist)
        self.name.setVisible(checklist is not None)
        self.items.set_sheet(item_list(self._tools.reader(), Id(row)))
        for button in (self.add, self.keep, self.up, self.down):
            button.setEnabled(checklist is not None)
        if self.items.sheet_model.rows and not self.items.selected_rows():
            self.items.select_row(self.items.sheet_model.rows[0].key)  # keys act on what is selected
        self._show_item(self.items.current_row())

    def _show_item(self, row: str) -> None:
        found = self._tools.reader().find(ChecklistItem, Id(row)) if row else None
        self.form.show_record(found)

    def _order(self, keys: list[str]) -> None:
        checklist = self._checklist()
        if checklist is not None:
            self._tools.execute(OrderItems(checklist.id, tuple(Id(key) for key in keys)))

    def _keep(self, instead: str) -> None:
        checklist = self._checklist()
        if checklist is not None:
            ids = tuple(self._tools.new_id() for _ in range(len(self.items.sheet_model.rows) + 1))
            self._tools.execute(KeepAsTemplate(checklist.id, checklist.title, ids, instead))

    def _fill_keep(self, menu: QMenu) -> None:
        menu.clear()
        checklist = self._checklist()
        origin = next((t for t in self._templates() if checklist and t.id == checklist.template), None)
        menu.addAction(tr("As a new template"), lambda: self._keep(""))
        if origin is not None:
            words = tr("In place of “{title}”").format(title=origin.title)
            menu.addAction(words, lambda: self._keep(origin.id))

    def _fill(self, menu: QMenu, _row: str, _column: str) -> None:
        menu.addSeparator()
        menu.addAction(tr("Tick or open again"), QKeySequence("Space"), self.toggle)
        menu.addAction(tr("Not needed"), QKeySequence("N"), self.let_go)
        menu.addAction(tr("Up"), QKeySequence("Alt+Up"), lambda: self.mover.step(-1))
        menu.addAction(tr("Down"), QKeySequence("Alt+Down"), lambda: self.mover.step(1))

    def _arrange(self) -> None:
        left, right = QWidget(self), QWidget(self)
        column = QVBoxLayout(left)
        column.setContentsMargins(0, 0, 0, GRID)
        column.addWidget(self.lists, 1)
        column.addWidget(self.begin)
        self.name.setMaximumHeight(2 * TARGET + GRID)
        buttons = QHBoxLayout()
        buttons.setContentsMargins(2 * GRID, 0, GRID, 0)
        for button in (self.add, self.up, self.down, self.keep):
            button.setMinimumHeight(TARGET)
            buttons.addWidget(button)
        buttons.addStretch(1)
        side = QVBoxLayout(right)
        side.setContentsMargins(0, GRID, 0, GRID)
        side.addWidget(self.name)
        side.addWidget(self.items, 3)
        side.addLayout(buttons)
        side.addWidget(self.form, 1)
        self.splitter = QSplitter(Qt.Orientation.Horizontal, self)
        self.splitter.addWidget(left)
        self.splitter.addWidget(right)
        self.splitter.setStretchFactor(1, 1)
        self.splitter.setSizes([380, 800])
        self.splitter.setChildrenCollapsible(False)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self.splitter)

    def _connect(self) -> None:
        self.lists.current_row_changed.connect(self._show_list)
        self.items.current_row_changed.connect(self._show_item)
        self.items.menu_asked.connect(self._fill)
        self.items.installEventFilter(self)
        self.mover.moved.connect(self._order)
        self.begin.begun.connect(self.choose)
        self.add.clicked.connect(self.add_item)
        self.up.clicked.connect(lambda: self.mover.step(-1))
        self.down.clicked.connect(lambda: self.mover.step(1))
        menu = QMenu(self.keep)
        menu.aboutToShow.connect(lambda: self._fill_keep(menu))
        self.keep.setMenu(menu)
        self.name.save_requested.connect(self._tools.execute)
        self.form.save_requested.connect(self._tools.execute)
