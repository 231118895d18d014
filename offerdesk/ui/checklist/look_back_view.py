"""Looking back on the week, or on the first year in a job: what was, and questions that may be skipped."""

from PySide6.QtCore import QSignalBlocker, Qt
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QSplitter, QVBoxLayout, QWidget

from offerdesk.app.looking_back import (
    WEEK_PROMPTS,
    YEAR_PROMPTS,
    BeginLookBack,
    begun,
    jobs,
    week_sheet,
)
from offerdesk.app.records import Delete
from offerdesk.app.store import Step
from offerdesk.app.year_review import ACHIEVED, year_sheet
from offerdesk.domain.fields import Id, Ref
from offerdesk.domain.hindsight import Achievement, LookBack, LookBackKind
from offerdesk.domain.words import tr
from offerdesk.ui.checklist.year_side import YearSide
from offerdesk.ui.forms.choices import Combo
from offerdesk.ui.record_form import RecordForm
from offerdesk.ui.shell.theme import GRID, TARGET
from offerdesk.ui.tables.view import SheetView
from offerdesk.ui.tools import Tools


class LookBackView(QWidget):
    """One page for both: what it is about is chosen above, the figures stand left, the questions right."""

    def __init__(self, tools: Tools, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._tools = tools
        self.about = Combo(self)
        self.about.setAccessibleName(tr("Look back on"))
        self.about.setMinimumContentsLength(28)
        self.begin = QPushButton(tr("Begin"), self)
        self.begin.setMinimumHeight(TARGET)
        self.figures = SheetView(self, whole_rows=True)
        self.figures.setAccessibleName(tr("What there was"))
        later = tr("Ten minutes, whenever you like. Nothing is lost by leaving it out.")
        self.side = YearSide(tools, self)
        self.week = RecordForm(LookBack, WEEK_PROMPTS, tools, tr("This week"), later, self)
        self.year = RecordForm(LookBack, YEAR_PROMPTS, tools, tr("The year"), later, self)
        top = QHBoxLayout()
        top.setContentsMargins(GRID, GRID, GRID, GRID)
        top.addWidget(self.about)
        top.addWidget(self.begin)
        top.addStretch(1)
        right = QWidget(self)
        side = QVBoxLayout(right)
        side.setContentsMargins(0, 0, GRID, GRID)
        side.addWidget(self.week)
        side.addWidget(self.side, 3)
        side.addWidget(self.year, 4)
        self.splitter = QSplitter(Qt.Orientation.Horizontal, self)
        self.splitter.addWidget(self.figures)
        self.splitter.addWidget(right)
        self.splitter.setSizes([560, 620])
        self.splitter.setChildrenCollapsible(False)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addLayout(top)
        layout.addWidget(self.splitter, 1)
        self.about.currentIndexChanged.connect(self._show)
        self.figures.current_row_changed.connect(lambda _row: self._show_side())
        self.side.added.connect(self.figures.select_row)
        self.begin.clicked.connect(self._begin)
        for form in (self.week, self.year):
            form.save_requested.connect(tools.execute)

    def refresh(self) -> None:
        """Offer what can be looked back on and show it."""
        found = [
            ("", tr("The week")),
            *((id_, tr("A year at {job}").format(job=j)) for id_, j in self._jobs()),
        ]
        kept = self.about.value()
        if [value for value, _ in found] != self.about.values:
            with QSignalBlocker(self.about):
                self.about.clear()
                self.about.values.clear()
                for value, words in found:
                    self.about.offer(value, words)
                values = self.about.values
                self.about.setCurrentIndex(values.index(kept) if kept in values else 0)
            self.about.slant()
        self._show()

    def take_focus(self) -> None:
        """Begin where something is chosen."""
        self.about.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def flush(self) -> None:
        """Save what is still in a form."""
        self.week.flush()
        self.year.flush()
        self.side.flush()

    def delete_chosen(self) -> Step | None:
        """Delete the chosen achievement; the caller offers undo."""
        kind, _, key = self.figures.current_row().partition("|")
        return self._tools.execute(Delete(Achievement, (Id(key),))) if kind == ACHIEVED and key else None

    def _jobs(self) -> tuple[tuple[Id, str], ...]:
        return jobs(self._tools.reader())

    def _show(self) -> None:
        tools, now = self._tools, self._tools.now()
        reader, job = tools.reader(), self._job()
        kind = LookBackKind.YEAR if job else LookBackKind.WEEK
        found = begun(reader, kind, now.date(), job)
        sheet = (
            year_sheet(reader, Id(job), found, tools.style) if job else week_sheet(reader, now, tools.style)
        )
        self.figures.set_sheet(sheet)
        self.week.setVisible(job is None)
        self.year.setVisible(job is not None)
        self.side.setVisible(job is not None)
        self._show_side()
        self.week.show_record(None if job else found)
        self.year.show_record(found if job else None)
        self.begin.setEnabled(found is None)

    def _show_side(self) -> None:
        job = self._job()
        if job is not None:
            back = begun(self._tools.reader(), LookBackKind.YEAR, self._tools.now().date(), job)
            self.side.show_row(Id(job), back, self.figures.current_row())

    def _begin(self) -> None:
        job = self._job()
        kind = LookBackKind.YEAR if job else LookBackKind.WEEK
        self._tools.execute(BeginLookBack(self._tools.new_id(), kind, self._tools.now().date(), job))
        form = self.year if job else self.week
        form.focus_row("kept" if job else "went_well")

    def _job(self) -> Ref | None:
        value = self.about.value()
        return Ref(value) if value else None
