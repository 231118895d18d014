"""Getting everything out again: the whole desk as JSON, the offers as a table, the dates as a calendar."""

from pathlib import Path

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtGui import QAccessible, QAccessibleEvent, QPalette
from PySide6.QtWidgets import (
    QCheckBox,
    QDialog,
    QFileDialog,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QRadioButton,
    QVBoxLayout,
    QWidget,
)

from offerdesk.app.errors import KnownTrouble
from offerdesk.app.store import Reader
from offerdesk.domain.values import Rejected
from offerdesk.domain.words import tr
from offerdesk.ui.files.progress import ProgressRow
from offerdesk.ui.files.saving import remember_folder, require_ending, usual_folder
from offerdesk.ui.forms.signs import ProblemSign
from offerdesk.ui.jobs import Job, in_thread
from offerdesk.ui.services import Services
from offerdesk.ui.shell.fonts import small
from offerdesk.ui.shell.theme import GRID, HALF, TARGET
from offerdesk.ui.tools import Tools

WHOLE, TABLE, CALENDAR = "desk.json", "offers.csv", "dates.ics"
"""Neutral on purpose: a list of files must not tell what somebody is up to."""

_WIDTH_CHARS = 64


class ExportDialog(QDialog):
    """Writes the whole desk, its offers or its dates where the user says. ``saved`` names the file.

    The dialog frees itself when it is closed.
    """

    saved = Signal(object)  # Path

    def __init__(self, tools: Tools, services: Services, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(tr("Export"))
        self._tools = tools
        self._services = services
        self._job: Job | None = None
        self._path = Path()
        self.whole = QRadioButton(tr("&Everything, as JSON"))
        self.table = QRadioButton(tr("The offers as a &table, as CSV"))
        self.calendar = QRadioButton(tr("Interviews and &dates as a calendar, as ICS"))
        self.discreet = QCheckBox(tr("&Leave out names in the calendar"))
        self.whole.setChecked(True)
        warning = tr(
            "The file is not locked: whoever gets it can read every company, person and amount in it."
        )
        self.warning = _words(warning)
        self.note = _words("")
        self.sign = ProblemSign(self)
        self.progress = ProgressRow(can_cancel=False)
        self.close_button = QPushButton(tr("Close"))
        self.close_button.clicked.connect(self.reject)
        self.save_button = QPushButton(tr("&Choose a place …"))
        self.save_button.clicked.connect(self.choose)
        self.save_button.setDefault(True)
        self._lay_out()

    def choose(self) -> None:
        """Ask where the file goes, then write it."""
        name, words = self._wanted()
        chooser = QFileDialog(self, tr("Export"), str(usual_folder(self._services.settings)))
        chooser.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        chooser.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        chooser.setNameFilter(words)
        chooser.setDefaultSuffix(Path(name).suffix.removeprefix("."))
        chooser.selectFile(name)
        chooser.fileSelected.connect(lambda chosen: self.write(Path(chosen)))
        chooser.open()

    def write(self, path: Path) -> None:
        """Write the file; what goes wrong is told here, and then nothing has been written."""
        try:
            require_ending(path, Path(self._wanted()[0]).suffix)
        except KnownTrouble as trouble:
            self._say(trouble.say(tr))
            return
        self._path = path
        self._say("")
        self.save_button.setEnabled(False)
        self.progress.show_doing(tr("Writing {file}").format(file=path.name))
        # the job outlives the dialog: a file that was begun is finished
        keeper = QCoreApplication.instance()
        assert keeper is not None
        job = in_thread(
            _export, self._services, self._tools.reader(), path, self.discreet.isChecked(), parent=keeper
        )
        job.finished.connect(self._finish)
        job.failed.connect(self._fail)
        job.start()

    def _wanted(self) -> tuple[str, str]:
        """Return the suggested name of what is chosen, and the words for such files."""
        if self.whole.isChecked():
            return WHOLE, tr("JSON files (*.json)")
        if self.table.isChecked():
            return TABLE, tr("Tables (*.csv)")
        return CALENDAR, tr("Calendars (*.ics)")

    def _lay_out(self) -> None:
        layout = QVBoxLayout(self)
        layout.setContentsMargins(2 * GRID, 2 * GRID, 2 * GRID, 2 * GRID)
        layout.setSpacing(HALF)
        whole = tr(
            "Offers, applications, interviews, tasks and assumptions. OfferDesk takes it in again, on this "
            "computer or another."
        )
        table = tr("One row an offer, for a spreadsheet. Interviews and tasks are not in it.")
        calendar = tr(
            "For the calendar of your phone or computer, with alarms. A second export brings the first "
            "up to date."
        )
        for button, text in ((self.whole, whole), (self.table, table), (self.calendar, calendar)):
            button.setMinimumHeight(max(TARGET, button.sizeHint().height()))
            button.setAccessibleDescription(text)
            words = _words(text)
            words.setFont(small(words.font()))
            words.setForegroundRole(QPalette.ColorRole.PlaceholderText)
            layout.addWidget(button)
            layout.addWidget(words)
            layout.addSpacing(GRID + HALF)
        self.discreet.setMinimumHeight(max(TARGET, self.discreet.sizeHint().height()))
        layout.addWidget(self.discreet)
        self.discreet.setEnabled(False)
        self.calendar.toggled.connect(self.discreet.setEnabled)
        layout.addSpacing(GRID)
        layout.addWidget(self.warning)
        told = QHBoxLayout()
        told.setSpacing(HALF)
        told.addWidget(self.sign, 0, Qt.AlignmentFlag.AlignTop)
        told.addWidget(self.note, 1)
        layout.addLayout(told)
        layout.addSpacing(GRID)
        layout.addStretch(1)
        buttons = QHBoxLayout()
        buttons.setSpacing(GRID)
        buttons.addWidget(self.progress, 1)
        for button_ in (self.close_button, self.save_button):
            button_.setMinimumHeight(4 * GRID)
            buttons.addWidget(button_)
        layout.addLayout(buttons)
        self._say("")
        width = self.fontMetrics().averageCharWidth() * _WIDTH_CHARS
        self.setMinimumWidth(min(width, self.screen().availableSize().width()))
        self.resize(self.minimumWidth(), layout.totalHeightForWidth(self.minimumWidth()))

    def _finish(self) -> None:
        remember_folder(self._services.settings, self._path)
        self.saved.emit(self._path)
        self.accept()

    def _fail(self, trouble: object) -> None:
        self.progress.hide()
        self.save_button.setEnabled(True)
        if isinstance(trouble, Rejected):
            self._say(" ".join(problem.say(tr) for problem in trouble.problems))
        elif isinstance(trouble, KnownTrouble):
            self._say(trouble.say(tr))
        elif isinstance(trouble, OSError):
            text = tr("{file} could not be written ({reason}). Choose another place.")
            self._say(text.format(file=self._path.name, reason=(trouble.strerror or "").lower()))
        else:
            assert isinstance(trouble, BaseException)
            self._say(tr("{file} could not be written.").format(file=self._path.name))
            raise trouble

    def _say(self, text: str) -> None:
        self.note.setText(text)
        self.note.setVisible(bool(text))
        self.sign.setVisible(bool(text))
        if text:
            self.resize(self.width(), max(self.height(), self.heightForWidth(self.width())))
            QAccessible.updateAccessibility(QAccessibleEvent(self.note, QAccessible.Event.Alert))


def _export(_job: Job, services: Services, reader: Reader, path: Path, discreet: bool) -> None:  # noqa: FBT001
    services.export(reader, path, discreet=discreet)


def _words(text: str) -> QLabel:
    label = QLabel(text)
    label.setTextFormat(Qt.TextFormat.PlainText)
    label.setWordWrap(True)
    return label
