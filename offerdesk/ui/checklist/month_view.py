"""The month: a table of weeks to walk through by arrows, and what is due on the day that is reached."""

from collections.abc import Callable
from datetime import date

from PySide6.QtCore import QEvent, QModelIndex, QObject, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QHeaderView, QLabel, QPushButton, QVBoxLayout, QWidget

from offerdesk.app.due import Due, due_tasks
from offerdesk.app.month import DAYS, day_at, day_sheet, month_sheet, month_title, other_month
from offerdesk.app.today import key_of
from offerdesk.domain.words import tr
from offerdesk.ui.checklist.due_actions import DueActions
from offerdesk.ui.checklist.filters import Filters
from offerdesk.ui.shell.fonts import strong
from offerdesk.ui.shell.theme import GRID
from offerdesk.ui.tables.view import SheetView
from offerdesk.ui.tools import Tools


class MonthView(QWidget):
    """Arranges the month, the way to others, and the list of one day with all that can be done there."""

    def __init__(self, tools: Tools, filters: Filters, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._tools = tools
        self._filters = filters
        self._dues: tuple[Due, ...] = ()
        self._day = tools.now().date()
        self.title = QLabel(self)
        self.title.setFont(strong(self.title.font()))
        self.before, self.now = QPushButton(tr("Month before"), self), QPushButton(tr("This month"), self)
        self.after = QPushButton(tr("Month after"), self)
        self.month = SheetView(self)
        self.month.setAccessibleName(tr("Days of the month"))
        self.month.horizontalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Stretch)
        self.day = SheetView(self, whole_rows=True)
        self.day.setAccessibleName(tr("Due on this day"))
        self.acts = DueActions(tools, self.chosen, lambda: None, self.day)
        top = QHBoxLayout()
        top.setContentsMargins(2 * GRID, GRID, GRID, GRID)
        top.setSpacing(GRID)
        top.addWidget(self.title, 1)
        for button in (self.before, self.now, self.after):
            top.addWidget(button)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addLayout(top)
        layout.addWidget(self.month, 3)
        layout.addWidget(self.day, 2)
        self.before.clicked.connect(lambda: self.turn(-1))
        self.after.clicked.connect(lambda: self.turn(1))
        self.now.clicked.connect(lambda: self.show_day(self._tools.now().date()))
        self.month.selectionModel().currentChanged.connect(self._reach)
        self.month.installEventFilter(self)

    def refresh(self) -> None:
        """Read the month and the day anew."""
        tools = self._tools
        reader, wanted = tools.reader(), self._filters.wanted
        dues = due_tasks(reader, tools.now(), tools.style)
        self._dues = tuple(due for due in dues if wanted.fits(reader, due.subject))
        self._show()

    def take_focus(self) -> None:
        """Begin among the days."""
        self.month.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def turn(self, step: int) -> None:
        """Show the month before or after."""
        self.show_day(other_month(self._day.replace(day=1), step))

    def show_day(self, day: date) -> None:
        """Show the month of a day, and what is due on it."""
        self._day = day
        self._show()

    def chosen(self) -> tuple[Due, ...]:
        """Return the tasks that are selected in the list of the day."""
        rows = set(self.day.selected_rows())
        return tuple(due for due in self._dues if key_of(due) in rows)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Turn the month by Page up and Page down."""
        if watched is self.month and event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            steps: dict[int, Callable[[], None]] = {
                Qt.Key.Key_PageUp: lambda: self.turn(-1),
                Qt.Key.Key_PageDown: lambda: self.turn(1),
            }
            if event.key() in steps:
                steps[event.key()]()
                return True
        return super().eventFilter(watched, event)

    def _show(self) -> None:
        style, now, first = self._tools.style, self._tools.now(), self._day.replace(day=1)
        self.title.setText(month_title(first, style))
        self.month.set_sheet(month_sheet(first, self._dues, style, now))
        self._list_day()
        rows = [row.key for row in self.month.sheet_model.rows]
        place = next(n for n, row in enumerate(rows) if (self._day - day_at(row, DAYS[0])).days < len(DAYS))
        index = self.month.sheet_model.index(place, self._day.weekday())
        if index != self.month.currentIndex():
            self.month.setCurrentIndex(index)

    def _reach(self, index: QModelIndex) -> None:
        if not index.isValid():
            return
        row = self.month.sheet_model.rows[index.row()].key
        day = day_at(row, DAYS[index.column()])
        if day != self._day and day.month == self._day.month:
            self._day = day
            self._list_day()

    def _list_day(self) -> None:
        self.day.set_sheet(day_sheet(self._day, self._dues, self._tools.style, self._tools.now()))
        if self.day.sheet_model.rows and not self.day.selected_rows():
            self.day.select_row(self.day.sheet_model.rows[0].key)  # keys act on what is selected
