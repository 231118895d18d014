"""What a file would change, entry by entry, and how its columns are read; both can be put right here."""

from dataclasses import replace
from functools import partial
from typing import Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QAction, QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QMenu, QVBoxLayout, QWidget

from offerdesk.app.importing import ImportPlan, PlannedRow, Verdict
from offerdesk.app.mapping import About, DayOrder, Handling, HowToRead, SeenTable, TableMapping
from offerdesk.app.rows import Sheet
from offerdesk.app.style import Style
from offerdesk.domain.words import tr
from offerdesk.ui.files.columns_page import ColumnsPage
from offerdesk.ui.forms.choices import Combo
from offerdesk.ui.shell.theme import GRID
from offerdesk.ui.tables.view import SheetView
from offerdesk.ui.views import Views
from offerdesk.ui.zone import system_zone

ENTRIES, COLUMNS = "entries", "columns"


class EntryList(SheetView):
    """The entries of a file; Space goes through what can become of those that are chosen."""

    turned = Signal()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Turn the chosen entries over with Space."""
        if event.key() == Qt.Key.Key_Space and not event.modifiers():
            self.turned.emit()
            return
        super().keyPressEvent(event)


class ImportPreview(QWidget):
    """Two pages, entries and columns; ``changed`` asks for the file to be read again as ``how`` says."""

    changed = Signal()

    def __init__(self, style: Style, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        order = DayOrder(style.date_order) if style.date_order in set(DayOrder) else DayOrder.YMD
        self._first = HowToRead(order=order, zone=system_zone())
        self.how = self._first
        self._plan: ImportPlan | None = None
        self.sheet = EntryList(whole_rows=True)
        self.sheet.setAccessibleName(tr("What would happen to each entry"))
        self.columns = ColumnsPage()
        self.way = Combo(self)
        self.way.setPlaceholderText(tr("Choose"))
        self.way_label = QLabel(tr("&Selected entries"))
        self.way_label.setBuddy(self.way)
        self.views = Views(tr("What is shown of the file"), self)
        self.views.add_page(ENTRIES, tr("Entries"), _Entries(self))
        self.views.add_page(COLUMNS, tr("Columns"), self.columns)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self.views)
        self.columns.changed.connect(self._read_otherwise)
        self.sheet.selected_rows_changed.connect(self._show_ways)
        self.sheet.menu_asked.connect(self._fill_menu)
        self.sheet.turned.connect(self._turn)
        self.way.activated.connect(lambda _place: self._handle(self.way.value()))
        self.show_nothing(Sheet((), ()))

    def begin(self, *, anew: bool) -> None:
        """Forget what was wished for another file, or only for the rows of an earlier state of this one."""
        self.how = self._first if anew else replace(self.how, rows={})

    def show_nothing(self, sheet: Sheet, seen: SeenTable | None = None) -> None:
        """Show a sheet that is no plan; ``seen`` is a table that could be read otherwise."""
        self._show(None, sheet, seen)

    def show_plan(self, plan: ImportPlan, sheet: Sheet) -> None:
        """Show what a file would change."""
        self._show(plan, sheet, plan.seen)

    def begin_where_needed(self) -> None:
        """Show the columns first where a person should look at them."""
        seen = self._plan.seen if self._plan is not None else None
        told = seen is not None and seen.mapping.about is not About.OFFERS
        assert self._plan is not None
        doubtful = seen is not None and told and bool(self._plan.left_out or not seen.sure)
        self.views.choose(COLUMNS if doubtful else ENTRIES)

    def _show(self, plan: ImportPlan | None, sheet: Sheet, seen: SeenTable | None) -> None:
        self._plan = plan
        self.sheet.set_sheet(sheet)
        if seen is not None:
            self.columns.show_table(seen)
        else:
            self.views.choose(ENTRIES)
        self.views.bar.setVisible(seen is not None)
        self._show_ways()

    def _read_otherwise(self, wish: TableMapping | About) -> None:
        if isinstance(wish, About):
            self.how = replace(self.how, mapping=None, about=wish, rows={})
        else:
            self.how = replace(self.how, mapping=wish)
        self.changed.emit()

    # --- what becomes of single entries --------------------------------------------------------------

    def _chosen(self) -> tuple[PlannedRow, ...]:
        """Return the selected entries of which something else could become."""
        plan = self._plan
        open_rows = {row.where: row for row in plan.rows if row.ways} if plan is not None else {}
        return tuple(open_rows[key] for key in self.sheet.selected_rows() if key in open_rows)

    def _ways(self) -> tuple[tuple[Handling, str], ...]:
        """Return what could become of every one of the selected entries."""
        chosen = self._chosen()
        known = bool(chosen) and all(row.twin for row in chosen)
        words = {
            Handling.JOIN: tr("Join with what is known"),
            Handling.LEAVE_OUT: tr("Leave out"),
            Handling.ADD: tr("Take in as another") if known else tr("Take in"),
        }
        shared = [way for way in Handling if chosen and all(way in row.ways for row in chosen)]
        return tuple((way, words[way]) for way in shared)

    def _now(self) -> Handling | None:
        """Return what becomes of the selected entries as things are, where it is the same for all."""
        found = {_way_of(row) for row in self._chosen()}
        return found.pop() if len(found) == 1 else None

    def _show_ways(self) -> None:
        ways, now = self._ways(), self._now()
        self.way.clear()
        self.way.values.clear()
        for way, label in ways:
            self.way.offer(way, label)
        places = [way for way, _ in ways]
        self.way.setCurrentIndex(places.index(now) if now in places else -1)
        any_way = self._plan is not None and any(row.ways for row in self._plan.rows)
        for widget in (self.way, self.way_label):
            widget.setEnabled(bool(ways))
            widget.setVisible(any_way)

    def _fill_menu(self, menu: Any, _row: str, _column: str) -> None:
        assert isinstance(menu, QMenu)
        ways = self._ways()
        if ways:
            menu.addSeparator()
        for way, label in ways:
            action = QAction(label, menu)
            action.setCheckable(True)
            action.setChecked(way is self._now())
            action.triggered.connect(partial(self._handle, way))
            menu.addAction(action)

    def _turn(self) -> None:
        ways = [way for way, _ in self._ways()]
        now = self._now()
        if ways:
            self._handle(ways[(ways.index(now) + 1) % len(ways)] if now in ways else ways[0])

    def _handle(self, way: Handling, _checked: bool = False) -> None:  # noqa: FBT001, FBT002 - a menu's slot
        rows = dict(self.how.rows) | {row.where: way for row in self._chosen()}
        if rows != self.how.rows:
            self.how = replace(self.how, rows=rows)
            self.changed.emit()


class _Entries(QWidget):
    """The list of entries above what becomes of the selected ones."""

    def __init__(self, preview: ImportPreview) -> None:
        super().__init__(preview)
        self._sheet = preview.sheet
        row = QHBoxLayout()
        row.setSpacing(GRID)
        row.addWidget(preview.way_label)
        row.addWidget(preview.way)
        row.addStretch(1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(GRID)
        layout.addWidget(preview.sheet, 1)
        layout.addLayout(row)

    def take_focus(self) -> None:
        """Give the keyboard to the list."""
        self._sheet.setFocus(Qt.FocusReason.OtherFocusReason)

    def refresh(self) -> None:
        """Do nothing: what is shown is handed over with each reading of the file."""


def _way_of(row: PlannedRow) -> Handling | None:
    """Return what becomes of an entry as it is planned."""
    if row.verdict is Verdict.LEFT_OUT:
        return Handling.LEAVE_OUT
    if row.verdict is Verdict.NEW:
        return Handling.ADD
    return Handling.JOIN if row.verdict in {Verdict.UPDATED, Verdict.UNCHANGED} else None
