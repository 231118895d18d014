"""What can be chosen about the activity report: from which day to which, the paper; and the table to save."""

from datetime import date, datetime, timedelta

from PySide6.QtCore import Signal
from PySide6.QtGui import QPalette
from PySide6.QtWidgets import QLabel, QLineEdit, QPushButton, QRadioButton, QVBoxLayout, QWidget

from offerdesk.app.dates import read_date, write_date
from offerdesk.app.style import Style
from offerdesk.domain.values import Rejected
from offerdesk.domain.words import tr
from offerdesk.reports.activity import Options
from offerdesk.reports.document import Paper
from offerdesk.ui.printing.options_panel import PAPER, heading, note, usual_paper
from offerdesk.ui.services import Settings
from offerdesk.ui.shell.theme import GRID, HALF, TARGET

_USUAL = timedelta(days=90)


class ActivityPanel(QWidget):
    """Two days to type, as everywhere ("1.9.", "last monday"); a day that cannot be read is said below."""

    changed = Signal()
    table_asked = Signal(object)  # Options

    def __init__(self, at: datetime, style: Style, settings: Settings, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._at, self._style, self._settings = at, style, settings
        self._days = (at.date() - _USUAL, at.date())
        self.first, self.last = (self._line(day) for day in self._days)
        self.trouble = QLabel()
        self.trouble.setWordWrap(True)
        self.trouble.setForegroundRole(QPalette.ColorRole.BrightText)
        self.a4, self.letter = QRadioButton(tr("A&4")), QRadioButton(tr("US &Letter"))
        paper = settings.text(PAPER, usual_paper(style))
        (self.letter if paper == Paper.LETTER else self.a4).setChecked(True)
        self.table = QPushButton(tr("Save &table (CSV) …"))
        self.table.setAutoDefault(False)
        self.table.clicked.connect(lambda: self.table_asked.emit(self.options()))
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(HALF)
        for words, line in ((tr("&From"), self.first), (tr("&To"), self.last)):
            label = QLabel(words)
            label.setBuddy(line)
            layout.addWidget(label)
            layout.addWidget(line)
        layout.addWidget(self.trouble)
        layout.addSpacing(2 * GRID)
        layout.addWidget(heading(tr("Paper")))
        for button in (self.a4, self.letter):
            button.setMinimumHeight(TARGET)
            button.setAccessibleDescription(tr("Paper"))
            button.clicked.connect(self._choose_paper)
            layout.addWidget(button)
        layout.addSpacing(2 * GRID)
        layout.addWidget(note(tr("Amounts and your notes are left out.")))
        layout.addWidget(self.table)
        layout.addStretch(1)
        self.setFocusProxy(self.first)

    def options(self) -> Options:
        """Return what is chosen; the days as they could last be read."""
        first, last = self._days
        paper = Paper.LETTER if self.letter.isChecked() else Paper.A4
        return Options(first, last, self._at, paper, self._style.locale.replace("-", "_").partition("_")[0])

    def _line(self, day: date) -> QLineEdit:
        line = QLineEdit(write_date(day, self._style))
        line.editingFinished.connect(self._read)
        return line

    def _read(self) -> None:
        before, today = self._days, self._at.date()
        try:
            first, last = (read_date(line.text(), self._style, today) for line in (self.first, self.last))
        except Rejected as refused:
            self.trouble.setText(" ".join(problem.say(tr) for problem in refused.problems))
            return
        self.trouble.clear()
        self._days = (first, last)
        self.first.setText(write_date(first, self._style))
        self.last.setText(write_date(last, self._style))
        if self._days != before:
            self.changed.emit()

    def _choose_paper(self) -> None:
        self._settings.put({PAPER: str(self.options().paper)})
        self.changed.emit()
