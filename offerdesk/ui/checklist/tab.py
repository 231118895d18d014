"""The Checklist tab: what now, the lists, the deadlines, the month, and looking back."""

from collections.abc import Callable, Mapping

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from offerdesk.app.due import Due
from offerdesk.app.store import Step
from offerdesk.app.today import key_of
from offerdesk.domain.checklists import Template
from offerdesk.domain.words import tr
from offerdesk.ui.arrangement import Arranged
from offerdesk.ui.checklist.deadlines_view import DeadlinesView
from offerdesk.ui.checklist.filters import Filters
from offerdesk.ui.checklist.habits_view import HabitsView
from offerdesk.ui.checklist.lists_view import ListsView
from offerdesk.ui.checklist.look_back_view import LookBackView
from offerdesk.ui.checklist.month_view import MonthView
from offerdesk.ui.checklist.rules_view import RulesView
from offerdesk.ui.checklist.today_view import TodayView
from offerdesk.ui.tools import Tools
from offerdesk.ui.unfinished import RawKey
from offerdesk.ui.views import Views

TODAY, LISTS, DEADLINES, MONTH = "today", "lists", "deadlines", "month"
NARROWED = frozenset({TODAY, LISTS, DEADLINES, MONTH})
"""The views that the filters narrow."""
BACK, RULES, HABITS = "back", "rules", "habits"
UNSHOWN_KINDS = frozenset({"assumptions", "assumption_set", "saved_search", "bank_question"})
"""What no task and no checklist follows from."""


class ChecklistTab(Arranged):
    """Arranges the views, and passes on what is asked of the one that shows tasks."""

    letter_asked = Signal(str, str, str)  # the subject, the person, the id of the draft

    text_kinds = frozenset({"task"})

    def __init__(
        self, tools: Tools, templates: Callable[[], tuple[Template, ...]], parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.filters = filters = Filters(tools, self)
        self.today = TodayView(tools, filters, self)
        self.tasks, self.form, self.acts = self.today.tasks, self.today.form, self.today.acts
        self.views = Views(tr("View of the checklist"), self)
        self.views.add_page(TODAY, tr("Today"), self.today)
        self.views.add(LISTS, tr("Checklists"), lambda parent: ListsView(tools, filters, templates, parent))
        self.views.add(DEADLINES, tr("Deadlines"), self._deadlines)
        self.views.add(MONTH, tr("Month"), lambda parent: MonthView(tools, filters, parent))
        self.views.add(BACK, tr("Look back"), self._look_back)
        self.views.add(RULES, tr("Rules"), lambda parent: RulesView(tools, parent))
        self.views.add(HABITS, tr("Reminders"), lambda parent: HabitsView(tools, parent))
        self._tools = tools
        self.views.put_between(filters, filters.stops)
        self.views.switched.connect(self._narrow)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self.views)
        self.splitters = {"panels": self.today.splitter}
        self.tables = {"tasks": self.tasks}
        self.begins_at = self.tasks
        self.today.panel.letter_asked.connect(
            lambda due, draft: self.letter_asked.emit(due.subject, due.person or "", draft)
        )
        self.today.clashes.letter_asked.connect(self._write)
        filters.changed.connect(self.views.renew)
        self.form.texts_changed.connect(self.texts_changed)
        self.reload()

    def on_step(self, step: Step) -> None:
        """Refresh when a step touched what is shown here."""
        if step.kinds - UNSHOWN_KINDS:
            self.reload()

    def reload(self) -> None:
        """Read anew what is shown; where the keyboard begins follows the view."""
        self.filters.refresh()
        self.views.renew()

    def choices_made(self) -> dict[str, str]:
        """Return to what the views are narrowed."""
        return self.filters.choices_made()

    def choose_again(self, said: Mapping[str, str]) -> None:
        """Narrow the views as they were."""
        self.filters.choose_again(said)

    def narrow(self) -> None:
        """Go to where the views are narrowed, in one that can be."""
        if self.views.current not in NARROWED:
            self.views.choose(TODAY)
        self.filters.take_focus()

    def show_today(self, dues: tuple[Due, ...] = ()) -> None:
        """Show what now, with the keyboard in it, at the first of some tasks."""
        self.show_view(TODAY)
        if dues:
            self.filters.clear()
            self.tasks.select_row(key_of(dues[0]))

    def show_view(self, key: str) -> None:
        """Show a view, with the keyboard in it."""
        self.views.choose(key)
        self.views.take_focus()

    def add_task(self) -> None:
        """Add a task and begin with its words."""
        self.views.choose(TODAY)
        self.today.add_task()

    def delete_chosen(self) -> Step | None:
        """Delete what is selected in the view at hand; the caller offers undo."""
        page = self.views.page(self.views.current)
        return page.delete_chosen() if isinstance(page, TodayView | ListsView | LookBackView) else None

    def _write(self, about: str, draft: str) -> None:
        self.letter_asked.emit(about, "", draft)

    def _narrow(self, view: str) -> None:
        self.filters.setVisible(view in NARROWED)
        if view != TODAY:
            self.filters.headline.clear()

    def _deadlines(self, parent: QWidget) -> QWidget:
        page = DeadlinesView(self._tools, self.filters, parent)
        page.clashes.letter_asked.connect(self._write)
        return page

    def _look_back(self, parent: QWidget) -> QWidget:
        page = LookBackView(self._tools, parent)
        page.side.letter_asked.connect(self._write)
        return page

    def flush(self) -> None:
        """Save what is still in a form."""
        for page in self.views.made.values():
            flush = getattr(page, "flush", None)
            if flush is not None:
                flush()

    def keep_texts(self, texts: dict[RawKey, str]) -> None:
        """Take texts that could not be used in an earlier session."""
        self.form.keep_texts(texts)

    def kept_texts(self) -> dict[RawKey, str]:
        """Return texts that could not be used yet."""
        return self.form.kept_texts()
