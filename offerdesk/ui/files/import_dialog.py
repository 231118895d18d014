"""Taking in a file: first what would happen, entry by entry; then one step that can be undone."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QAction, QPalette
from PySide6.QtWidgets import QDialog, QFileDialog, QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from offerdesk.app.errors import KnownTrouble
from offerdesk.app.importing import Import, ImportPlan
from offerdesk.app.mapping import NotUnderstood, SeenTable
from offerdesk.app.rows import Sheet
from offerdesk.app.store import Step
from offerdesk.domain.values import Rejected
from offerdesk.domain.words import tr, trn
from offerdesk.ui.files.drop import FileDrop
from offerdesk.ui.files.import_preview import ImportPreview
from offerdesk.ui.files.plan_sheet import refusal_sheet, remarks, said, taken_in, verb, way_out
from offerdesk.ui.files.planning import Execute, FileReading, Planned, keeper, take_in
from offerdesk.ui.files.progress import ProgressRow
from offerdesk.ui.files.saving import remember_folder, usual_folder
from offerdesk.ui.jobs import Job, in_thread
from offerdesk.ui.services import Services
from offerdesk.ui.shell.dialogs import Question, ask
from offerdesk.ui.shell.fonts import strong
from offerdesk.ui.shell.theme import GRID
from offerdesk.ui.tools import Tools

ASK_FROM = 1000
"""From this many entries on, taking in is asked about once more."""

BESIDE_FROM = 100
"""From this many entries on, taking in goes on beside the window and can be cancelled."""

_WIDTH_CHARS, _HEIGHT_LINES = 130, 36


class ImportDialog(QDialog):
    """Shows what a file would change and does it when told to; until then nothing is written.

    ``taken`` carries the step and, in words, what it brought. ``desk_execute`` is the desk's own
    ``execute``, which a thread may call; without it long files are taken in by ``tools.execute`` as well.
    The dialog frees itself when it is closed.
    """

    taken = Signal(object, str)

    def __init__(
        self,
        tools: Tools,
        services: Services,
        parent: QWidget | None = None,
        desk_execute: Execute | None = None,
    ) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(tr("Take in a file"))
        self._tools = tools
        self._services = services
        self._desk_execute = desk_execute
        self._step: Step | None = None
        self._writing: Job | None = None
        self._path: Path | None = None
        self._first = True
        self._plan: ImportPlan | None = None
        self._reading = FileReading(services.plan_import, tools.reader, tools.style, self)
        self._reading.planned.connect(self._show_plan)
        self._reading.failed.connect(self._fail)
        self.title = _words()
        self.title.setFont(strong(self.title.font()))
        self.notes = _words()
        self.notes.setForegroundRole(QPalette.ColorRole.PlaceholderText)
        self.preview = ImportPreview(tools.style)
        self.preview.changed.connect(self._read_otherwise)
        self.sheet = self.preview.sheet
        self.progress = ProgressRow()
        self.progress.cancelled.connect(self.stop)
        self.choose_button = _button(tr("&Choose a file …"), self.choose)
        self.again_button = _button(tr("&Read again"), self.read_again)
        self.close_button = _button(tr("Close"), self.reject)
        self.take_button = _button(tr("Take in"), self.execute)
        self.take_button.setDefault(True)
        self._choose = QAction(tr("Choose a file …"), self)
        self._choose.triggered.connect(self.choose)
        self._lay_out()
        self._drop = FileDrop(self, self.take)
        self._begin()

    @property
    def plan(self) -> ImportPlan | None:
        """What would happen; ``None`` before a file has been understood."""
        return self._plan

    @property
    def reading(self) -> bool:
        """Whether a file is being read."""
        return self._reading.busy

    def choose(self) -> None:
        """Ask for a file."""
        chooser = QFileDialog(self, tr("Take in a file"), str(usual_folder(self._services.settings)))
        chooser.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        chooser.setFileMode(QFileDialog.FileMode.ExistingFile)
        chooser.setNameFilter(tr("Offers, people, calendars and desks (*.json *.csv *.tsv *.vcf *.ics)"))
        chooser.fileSelected.connect(lambda name: self.take(Path(name)))
        chooser.open()

    def take(self, path: Path) -> None:
        """Read a file and show what it would change; does nothing while another is being taken in."""
        if self._writing is not None:
            return
        self.stop()
        self.preview.begin(anew=path != self._path)
        self._path, self._plan, self._first = path, None, True
        remember_folder(self._services.settings, path)
        self._say(path.name, (), Sheet((), ()), reading=True)
        self.progress.show_doing(tr("Reading {file}").format(file=path.name))
        self._reading.begin(path, self.preview.how)

    def _read_otherwise(self) -> None:
        """Read the same file as the preview wishes; what is shown stays until that has been done."""
        if self._path is None or self._writing is not None:
            return
        self._reading.drop()
        self._plan = None
        self.take_button.setEnabled(False)
        self._reading.begin(self._path, self.preview.how)

    def read_again(self) -> None:
        """Read the same file once more, after it has been corrected."""
        if self._path is not None:
            self.take(self._path)

    def stop(self) -> None:
        """Stop reading or taking in; what was in the desk has not changed."""
        if self._writing is not None:
            self._writing.cancel()  # it tells when all of it has been rolled back
            return
        if self._reading.drop():
            self._say(tr("Stopped. Nothing was changed."), (), Sheet((), ()))

    def execute(self) -> None:
        """Take the file in as one step; a long one is asked about first."""
        assert self._plan is not None
        plan, n = self._plan, taken_in(self._plan)
        if n < ASK_FROM:
            self._execute(plan)
            return
        text = trn("Take in {n} entry?", "Take in {n} entries?", n).format(n=n)
        question = Question(text, tr("It is one step, which Undo takes back."), verb(plan))
        ask(self, question, lambda: self._execute(plan))

    def done(self, result: int) -> None:
        """Stop the work before going."""
        self.stop()
        super().done(result)

    def _execute(self, plan: ImportPlan) -> None:
        if self._desk_execute is None or taken_in(plan) < BESIDE_FROM:
            self._step = self._tools.execute(Import(plan))
            self._finish()
            return
        self._enable(on=False)
        arguments = (self._desk_execute, plan, self._keep_step)
        job = self._writing = in_thread(take_in, *arguments, parent=keeper())
        job.progressed.connect(self.progress.show_progress)
        job.finished.connect(self._finish)
        job.cancelled.connect(self._finish)
        job.failed.connect(self._fail_writing)
        job.start()

    def _keep_step(self, step: Step) -> None:
        self._step = step

    def _finish(self) -> None:
        self._writing = None
        if self._step is not None and self._plan is not None:
            self.taken.emit(self._step, said(self._plan))
            self.accept()
        else:
            self._enable(on=True)
            self._note(tr("Nothing was changed."))

    def _fail_writing(self, trouble: object) -> None:
        self._writing = None
        self._enable(on=True)
        if isinstance(trouble, Rejected):
            self._note(" ".join(problem.say(tr) for problem in trouble.problems))
        elif isinstance(trouble, KnownTrouble):
            self._note(trouble.say(tr))
        else:
            assert isinstance(trouble, BaseException)
            self._note(tr("Nothing was changed."))
            raise trouble

    def _enable(self, *, on: bool) -> None:
        self.progress.hide()
        for button in (self.take_button, self.again_button, self.choose_button):
            button.setEnabled(on)

    def _note(self, text: str) -> None:
        self.notes.setText(text)
        self.notes.show()

    def _lay_out(self) -> None:
        top = QHBoxLayout()
        top.setSpacing(GRID)
        top.addWidget(self.title, 1)
        top.addWidget(self.again_button)
        top.addWidget(self.choose_button)
        buttons = QHBoxLayout()
        buttons.setSpacing(GRID)
        buttons.addWidget(self.progress, 1)
        buttons.addWidget(self.close_button)
        buttons.addWidget(self.take_button)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(2 * GRID, 2 * GRID, 2 * GRID, 2 * GRID)
        layout.setSpacing(GRID)
        layout.addLayout(top)
        layout.addWidget(self.preview, 1)
        layout.addWidget(self.notes)
        layout.addLayout(buttons)
        char, line = self.fontMetrics().averageCharWidth(), self.fontMetrics().height()
        roomy = QSize(char * _WIDTH_CHARS, line * _HEIGHT_LINES)
        self.resize(roomy.boundedTo(self.screen().availableSize()))

    def _begin(self) -> None:
        empty = tr(
            "Drop a table, address book, calendar or .json file here, or choose one. "
            "You see what would change before anything does."
        )
        self._say(
            tr("Offers, people or interviews, or a whole desk from another computer"),
            (),
            Sheet((), (), "", empty),
        )

    def _show_plan(self, planned: Planned) -> None:
        plan = planned.plan
        self._plan = plan
        self._say(said(plan), remarks(plan), planned.sheet)
        if self._first:
            self._first = False
            self.preview.begin_where_needed()
            self.take_button.setFocus(Qt.FocusReason.OtherFocusReason)

    def _fail(self, trouble: object) -> None:
        name = self._path.name if self._path else ""
        if isinstance(trouble, Rejected):
            title = tr("Nothing of {file} can be taken in as it is").format(file=name)
            seen = trouble.seen if isinstance(trouble, NotUnderstood) else None
            self._say(title, (way_out(seen),), refusal_sheet(trouble), seen=seen)
        elif isinstance(trouble, KnownTrouble):
            self._say(tr("{file} was not read").format(file=name), (), Sheet((), (), "", trouble.say(tr)))
        else:
            assert isinstance(trouble, BaseException)
            self._say(
                tr("{file} was not read").format(file=name), (tr("Nothing was changed."),), Sheet((), ())
            )
            raise trouble

    def _say(
        self,
        title: str,
        notes: tuple[str, ...],
        sheet: Sheet,
        *,
        reading: bool = False,
        seen: SeenTable | None = None,
    ) -> None:
        self.progress.hide()
        self.sheet.set_empty_actions([] if reading else [self._choose])
        self.title.setText(title)
        self.notes.setText("\n".join(notes))
        self.notes.setVisible(bool(notes))
        plan = self._plan
        if plan is not None:
            self.preview.show_plan(plan, sheet)
        else:
            self.preview.show_nothing(sheet, seen)
        self.take_button.setText(verb(plan) if plan and taken_in(plan) else tr("Take in"))
        self.take_button.setEnabled(plan is not None and taken_in(plan) > 0)
        self.again_button.setVisible(self._path is not None and not reading)
        self.choose_button.setVisible(bool(sheet.rows))


def _words() -> QLabel:
    label = QLabel()
    label.setTextFormat(Qt.TextFormat.PlainText)
    label.setWordWrap(True)
    return label


def _button(text: str, do: Callable[[], object]) -> QPushButton:
    button = QPushButton(text)
    button.setMinimumHeight(4 * GRID)
    button.clicked.connect(lambda _checked=False: do())
    return button
