"""Today: what now, why, and what can be done with it."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QHBoxLayout,
    QMenu,
    QPushButton,
    QSplitter,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from offerdesk.app.deadlines import clashes_shown
from offerdesk.app.due import Due, due_and_conflicts
from offerdesk.app.due_changes import letting_go
from offerdesk.app.records import Delete, Save
from offerdesk.app.store import Step
from offerdesk.app.subjects import choices
from offerdesk.app.today import headline, key_of, today_sheet
from offerdesk.domain.fields import Id
from offerdesk.domain.tasks import Task
from offerdesk.domain.words import tr
from offerdesk.ui.checklist.clash_bar import ClashBar
from offerdesk.ui.checklist.due_actions import DueActions
from offerdesk.ui.checklist.due_panel import DuePanel
from offerdesk.ui.checklist.filters import Filters
from offerdesk.ui.record_form import RecordForm
from offerdesk.ui.shell.theme import GRID
from offerdesk.ui.tables.view import SheetView
from offerdesk.ui.tools import Tools

TASK_ROWS = ("title", "due", "subject", "notes", "link")
SUBJECTS = ("process", "interview", "offer", "person")


class TodayView(QWidget):
    """The list in groups, and beside it the task that is chosen."""

    def __init__(self, tools: Tools, filters: Filters, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._tools = tools
        self._dues: dict[str, Due] = {}
        self.filters = filters
        self.clashes = ClashBar(self)
        self.tasks = SheetView(self, whole_rows=True)
        self.clashes.table = self.tasks
        self.tasks.setAccessibleName(tr("Tasks"))
        # In the order in which Tab goes; the letters are those that no menu has.
        self.new = QPushButton(tr("&New task"), self)
        self.done = QPushButton(tr("&Done"), self)
        self.tomorrow = QPushButton(tr("&Tomorrow"), self)
        self.more = QPushButton(tr("&More"), self)
        choose = tr("Choose a task to see it here.")
        self.form = RecordForm(
            Task, TASK_ROWS, tools, tr("Task"), choose, self, chosen=frozenset({"subject"})
        )
        self.form.heading.hide()  # its first row says the same
        self.panel = DuePanel(tools, self)
        self.side = QStackedWidget(self)
        self.side.addWidget(self.form)
        self.side.addWidget(self.panel)
        self.acts = DueActions(tools, self.chosen, self.flush, self.tasks)
        self._arrange()
        self._connect()

    def refresh(self) -> None:
        """Read the list and what is chosen anew."""
        tools, now = self._tools, self._tools.now()
        reader = tools.reader()
        dues, clashes = due_and_conflicts(reader, now, tools.style)
        self.clashes.show_clashes(clashes_shown(reader, clashes, self.filters.wanted))
        self._dues = {key_of(due): due for due in dues}
        self.filters.headline.setText(headline(dues, tools.style, now))
        self.tasks.set_sheet(today_sheet(reader, dues, tools.style, now, self.filters.wanted))
        nothing = ("", tr("Nothing in particular"))
        self.form.set_choices("subject", (nothing, *choices(reader, tools.style, now.tzinfo, SUBJECTS)))
        if not self.tasks.current_row():
            self.tasks.select_row(
                next((r.key for r in self.tasks.sheet_model.rows if r.key in self._dues), "")
            )
        self._show(self.tasks.current_row())

    def take_focus(self) -> None:
        """Begin in the list."""
        self.tasks.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def chosen(self) -> tuple[Due, ...]:
        """Return the tasks that are selected, from the top."""
        return tuple(self._dues[row] for row in self.tasks.selected_rows() if row in self._dues)

    def add_task(self) -> None:
        """Add a task and begin with its words."""
        self.filters.clear()
        new = self._tools.new_id()
        self._tools.execute(Save(Task(new, tr("New task"))))
        self.tasks.select_row(new)
        self._show(new)
        self.form.focus_row("title")

    def delete_chosen(self) -> Step | None:
        """Delete the selected tasks of one's own; what a rule computes is let go instead."""
        dues = self.chosen()
        own = tuple(due.task for due in dues if not due.rule and due.task is not None)
        if own:
            return self._tools.execute(Delete(Task, own))
        let_go = letting_go(dues, self._tools.new_id, self._tools.now())
        return self._tools.execute(let_go) if dues else None

    def flush(self) -> None:
        """Save what is still in a form."""
        self.form.flush()
        self.panel.form.flush()

    def _show(self, row: str) -> None:
        due = self._dues.get(row)
        reader = self._tools.reader()
        if due is not None and due.rule:
            self.form.show_record(None)
            self.panel.show_due(due, reader, self._tools.style)
            self.side.setCurrentWidget(self.panel)
        else:
            self.panel.form.show_record(None)
            self.form.show_record(reader.find(Task, Id(row)) if due is not None else None)
            self.side.setCurrentWidget(self.form)
        over = due is not None and not due.live
        self.done.setText(tr("Open a&gain") if over else tr("&Done"))
        for button in (self.done, self.tomorrow, self.more):
            button.setEnabled(due is not None)

    def _arrange(self) -> None:
        left, right = QWidget(self), QWidget(self)
        column = QVBoxLayout(left)
        column.setContentsMargins(0, 0, 0, GRID)
        column.addWidget(self.tasks)
        column.addWidget(self.new)
        side = QVBoxLayout(right)
        side.setContentsMargins(0, 0, GRID, GRID)
        buttons = QHBoxLayout()
        buttons.setContentsMargins(2 * GRID, GRID, 0, 0)
        for button in (self.done, self.tomorrow, self.more):
            buttons.addWidget(button)
        buttons.addStretch(1)
        side.addLayout(buttons)
        side.addWidget(self.side)
        self.splitter = QSplitter(Qt.Orientation.Horizontal, self)
        self.splitter.addWidget(left)
        self.splitter.addWidget(right)
        self.splitter.setStretchFactor(0, 1)
        self.splitter.setSizes([780, 400])
        self.splitter.setChildrenCollapsible(False)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self.clashes)
        layout.addWidget(self.splitter, 1)

    def _connect(self) -> None:
        self.tasks.current_row_changed.connect(self._show)
        self.new.clicked.connect(self.add_task)
        self.done.clicked.connect(self.acts.toggle_done)
        self.tomorrow.clicked.connect(self.acts.move_to_tomorrow)
        menu = QMenu(self.more)
        menu.aboutToShow.connect(menu.clear)
        menu.aboutToShow.connect(lambda: self.acts.fill(menu))
        self.more.setMenu(menu)
        self.form.save_requested.connect(self._tools.execute)
        self.panel.asked.connect(self._tools.execute)
