"""The Checklist tab: tasks by when they are due, and the form of the one that is chosen."""

from collections.abc import Callable
from datetime import timedelta

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QSplitter, QVBoxLayout, QWidget

from offerdesk.app.checklist import MarkDone, MoveTask, subjects, task_list
from offerdesk.app.records import Delete, Save
from offerdesk.app.store import Step
from offerdesk.domain.fields import Id
from offerdesk.domain.tasks import Task
from offerdesk.domain.words import tr
from offerdesk.ui.arrangement import Arranged
from offerdesk.ui.record_form import RecordForm
from offerdesk.ui.shell.theme import GRID
from offerdesk.ui.tables.view import SheetView
from offerdesk.ui.tools import Tools
from offerdesk.ui.unfinished import RawKey
from offerdesk.ui.views import Views

TODAY = "today"
SHOWN_KINDS = frozenset({"task", "process", "offer"})
TASK_ROWS = ("title", "due", "subject", "notes")


class ChecklistTab(Arranged):
    """Arranges list and form and carries what happens in one to the other."""

    text_kinds = frozenset({"task"})

    def __init__(self, tools: Tools, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._tools = tools
        self.tasks = SheetView(self, whole_rows=True)
        self.tasks.setAccessibleName(tr("Tasks"))
        # In the order in which Tab goes; the letters are those that no menu has.
        self.new = QPushButton(tr("&New task"), self)
        self.done = QPushButton(tr("&Done"), self)
        self.tomorrow = QPushButton(tr("&Tomorrow"), self)
        self.form = RecordForm(
            Task,
            TASK_ROWS,
            tools,
            tr("Task"),
            tr("Choose a task to see it here."),
            self,
            chosen=frozenset({"subject"}),
        )
        self.form.heading.hide()  # its first row says the same
        self._arrange()
        self.splitters = {"panels": self.splitter}
        self.tables = {"tasks": self.tasks}
        self.begins_at = self.tasks
        self.form.texts_changed.connect(self.texts_changed)
        self._connect()
        self.reload()

    def on_step(self, step: Step) -> None:
        """Refresh when a step touched what is shown here."""
        if step.kinds & SHOWN_KINDS:
            self.reload()

    def reload(self) -> None:
        """Read the list and the task in the form anew."""
        reader = self._tools.reader()
        self.tasks.set_sheet(task_list(reader, self._tools.style, self._tools.now()))
        self.form.set_choices("subject", (("", tr("Nothing in particular")), *subjects(reader)))
        shown = self.form.entity
        self._show(shown.id if shown is not None else self.tasks.current_row())

    def add_task(self) -> None:
        """Add a task and begin with its words."""
        new = self._tools.new_id()
        self._tools.execute(Save(Task(new, tr("New task"))))
        self.tasks.select_row(new)
        self._show(new)
        self.form.focus_row("title")

    def toggle_done(self) -> None:
        """Tick the chosen task, or open it again."""
        self.form.flush()
        task = self.form.entity
        if task is not None:
            self._tools.execute(MarkDone(task.id, None if task.done_at else self._tools.now()))

    def move_to_tomorrow(self) -> None:
        """Give the chosen task the next day; its time of day stays."""
        self.form.flush()
        task = self.form.entity
        if task is not None:
            self._tools.execute(MoveTask(task.id, self._tools.now().date() + timedelta(days=1)))

    def delete_chosen(self) -> Step | None:
        """Delete the selected tasks; the caller offers undo."""
        chosen = tuple(Id(row) for row in self.tasks.selected_rows())
        return self._tools.execute(Delete(Task, chosen)) if chosen else None

    def flush(self) -> None:
        """Save what is still in the form."""
        self.form.flush()

    def keep_texts(self, texts: dict[RawKey, str]) -> None:
        """Take texts that could not be used in an earlier session."""
        self.form.keep_texts(texts)

    def kept_texts(self) -> dict[RawKey, str]:
        """Return texts that could not be used yet."""
        return self.form.kept_texts()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Let Space tick and R move to tomorrow in the list, which would take both for a search."""
        pressed = event.type() == QEvent.Type.KeyPress and watched is self.tasks
        if pressed and isinstance(event, QKeyEvent) and not event.modifiers():
            do = self._keys.get(event.key())
            if do is not None:
                do()
                return True
        return super().eventFilter(watched, event)

    def _show(self, task: str) -> None:
        found = self._tools.reader().find(Task, Id(task)) if task else None
        self.form.show_record(found)
        self.done.setText(tr("Open a&gain") if found is not None and found.done_at else tr("&Done"))
        for button in (self.done, self.tomorrow):
            button.setEnabled(found is not None)

    def _arrange(self) -> None:
        left = QWidget(self)
        column = QVBoxLayout(left)
        column.setContentsMargins(0, 0, 0, GRID)
        column.addWidget(self.tasks)
        column.addWidget(self.new)
        right = QWidget(self)
        side = QVBoxLayout(right)
        side.setContentsMargins(0, 0, GRID, GRID)
        buttons = QHBoxLayout()
        buttons.setContentsMargins(2 * GRID, GRID, 0, 0)
        buttons.addWidget(self.done)
        buttons.addWidget(self.tomorrow)
        buttons.addStretch(1)
        side.addLayout(buttons)
        side.addWidget(self.form)
        self.splitter = splitter = QSplitter(Qt.Orientation.Horizontal, self)
        splitter.addWidget(left)
        splitter.addWidget(right)
        splitter.setStretchFactor(0, 1)
        splitter.setSizes([780, 400])
        splitter.setChildrenCollapsible(False)
        self.views = Views(tr("View of the checklist"), self)
        self.views.add_page(TODAY, tr("Today"), splitter)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self.views)

    def _connect(self) -> None:
        self.tasks.current_row_changed.connect(self._show)
        self.new.clicked.connect(self.add_task)
        self.done.clicked.connect(self.toggle_done)
        self.tomorrow.clicked.connect(self.move_to_tomorrow)
        self.form.save_requested.connect(self._tools.execute)
        self._keys: dict[int, Callable[[], None]] = {
            Qt.Key.Key_Space: self.toggle_done,
            Qt.Key.Key_R: self.move_to_tomorrow,
        }
        self.tasks.installEventFilter(self)
