"""A report: choose, look at the real pages, save as PDF, print."""

from collections.abc import Callable
from pathlib import Path
from typing import Any, Protocol, cast

from PySide6.QtCore import QSize, Qt, QUrl, SignalInstance
from PySide6.QtGui import QAccessible, QAccessibleEvent, QDesktopServices, QKeySequence, QShortcut
from PySide6.QtWidgets import (
    QDialog,
    QFileDialog,
    QFrame,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from offerdesk.app.errors import KnownTrouble
from offerdesk.app.style import Style
from offerdesk.domain.frozen import frozen
from offerdesk.domain.words import tr, trn
from offerdesk.reports.document import Document
from offerdesk.ui.files.saving import remember_folder, require_ending, save_private, usual_folder
from offerdesk.ui.latest import Latest
from offerdesk.ui.printing.making import MadeReport, make_report
from offerdesk.ui.printing.preview import Preview
from offerdesk.ui.services import Settings
from offerdesk.ui.shell.theme import GRID

PREVIEW_PPI = 132.0
_SIDE_CHARS, _WIDTH_CHARS, _HEIGHT_LINES = 34, 140, 42


class Panel(Protocol):
    """What can be chosen about a report: a widget that tells when that changed."""

    @property
    def changed(self) -> SignalInstance:
        """Something else was chosen."""
        ...

    def options(self) -> Any:
        """Return what is chosen, as a frozen value."""
        ...


@frozen
class ReportKind:
    """One kind of report: its name, how its document comes from what is chosen, and its suggested file.

    ``build`` runs in a thread: it holds frozen values, never a store. ``file_name`` is neutral on purpose: a
    list of files must not tell who made whom an offer.
    """

    title: str
    build: Callable[[Any], Document]
    file_name: str


class ReportDialog(QDialog):
    """Shows a report and writes it. The saved file is the very one that is on show.

    The dialog frees itself when it is closed; ``open`` it, never ``exec`` it.
    """

    def __init__(
        self,
        kind: ReportKind,
        panel: "Panel",
        style: Style,
        settings: Settings,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(kind.title)
        self.setWindowFlag(Qt.WindowType.WindowMaximizeButtonHint)
        self._kind = kind
        self._style = style
        self._settings = settings
        self._made: MadeReport | None = None
        self._saved: Path | None = None
        self.maker = Latest(make_report, self)
        self.panel = panel
        self.preview = Preview()
        self.note = QLabel()
        self.note.setTextFormat(Qt.TextFormat.PlainText)
        self.note.setWordWrap(True)
        self.open_button = _button(tr("&Open the PDF"), self._open)
        self.save_button = _button(tr("&Save PDF …"), self.save)
        self.print_button = _button(tr("P&rint …"), self.print_out)
        self.close_button = _button(tr("Close"), self.reject)
        told = tr("Saves the PDF and opens it in your PDF viewer, which prints it.")
        self.print_button.setToolTip(told)
        self.print_button.setAccessibleDescription(told)
        self.save_button.setDefault(True)
        self._lay_out()
        self._connect()
        char, line = self.fontMetrics().averageCharWidth(), self.fontMetrics().height()
        roomy = QSize(char * _WIDTH_CHARS, line * _HEIGHT_LINES)
        self.resize(roomy.boundedTo(self.screen().availableSize()))
        _widget(panel).setFocus()
        self._ask(at_once=True)

    @property
    def made(self) -> MadeReport | None:
        """The report on show; ``None`` while there is none that fits the options."""
        return self._made

    def save(self) -> None:
        """Ask for a place and write the PDF there."""
        self._choose_place(lambda _path: None)

    def print_out(self) -> None:
        """Have the viewer print the PDF, after writing it where that has not been done."""
        if self._saved is not None:
            self._print(self._saved)
        else:
            self._choose_place(self._print)

    def write(self, path: Path) -> bool:
        """Write the report on show to ``path``; whether that worked is told in the dialog as well."""
        assert self._made is not None
        try:
            require_ending(path, ".pdf")
            save_private(path, self._made.report.pdf)
        except KnownTrouble as trouble:
            self._say(trouble.say(tr))
            return False
        self._saved = path
        remember_folder(self._settings, path)
        self._say(tr("Saved as {file} in {folder}.").format(file=path.name, folder=path.parent.name or path))
        self.open_button.show()
        self.open_button.setFocus(Qt.FocusReason.OtherFocusReason)
        return True

    def done(self, result: int) -> None:
        """Stop the work before going."""
        self.maker.blockSignals(True)  # nobody is left to tell
        self.maker.stop()
        super().done(result)

    def _lay_out(self) -> None:
        side = QWidget()
        column = QVBoxLayout(side)
        column.setContentsMargins(0, 0, GRID, 0)
        column.setSpacing(GRID)
        column.addWidget(_widget(self.panel))
        column.addStretch(1)
        column.addWidget(self.note)
        column.addWidget(self.open_button)
        scroll = QScrollArea()
        scroll.setWidgetResizable(True)
        scroll.setFrameShape(QFrame.Shape.NoFrame)
        scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        scroll.setWidget(side)
        scroll.setFixedWidth(self.fontMetrics().averageCharWidth() * _SIDE_CHARS)
        upper = QHBoxLayout()
        upper.setSpacing(2 * GRID)
        upper.addWidget(scroll)
        upper.addWidget(self.preview, 1)
        buttons = QHBoxLayout()
        buttons.setSpacing(GRID)
        buttons.addWidget(self.preview.progress, 1)
        for button in (self.close_button, self.print_button, self.save_button):
            buttons.addWidget(button)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(2 * GRID, 2 * GRID, 2 * GRID, 2 * GRID)
        layout.setSpacing(2 * GRID)
        layout.addLayout(upper, 1)
        layout.addLayout(buttons)
        self.open_button.hide()

    def _connect(self) -> None:
        self.panel.changed.connect(self._ask)
        self.preview.stop_asked.connect(self.maker.stop)
        self.preview.again_asked.connect(lambda: self._ask(at_once=True))
        self.maker.progressed.connect(self.preview.progress.show_progress)
        self.maker.made.connect(self._show_made)
        self.maker.failed.connect(self._fail)
        self.maker.stopped.connect(self._stopped)
        QShortcut(QKeySequence.StandardKey.Save, self, self.save_button.click)
        QShortcut(QKeySequence.StandardKey.Print, self, self.print_button.click)

    def _ask(self, *, at_once: bool = False) -> None:
        self._made = self._saved = None
        self._enable()
        self.note.clear()
        self.open_button.hide()
        self.preview.progress.show_progress(0, tr("Starting"))
        ppi = PREVIEW_PPI * self.devicePixelRatioF()
        self.maker.ask(self._kind.build, self.panel.options(), self._style, ppi, at_once=at_once)

    def _show_made(self, made: MadeReport) -> None:
        self._made = made
        self._enable()
        self.preview.show_made(made)
        n = len(made.report.replaced)
        if n:
            text = trn(
                "{n} character has no font and stands as a box: {characters}",
                "{n} characters have no font and stand as boxes: {characters}",
                n,
            )
            self._say(text.format(n=n, characters=" ".join(made.report.replaced)))

    def _fail(self, trouble: object) -> None:
        if not isinstance(trouble, KnownTrouble):
            assert isinstance(trouble, BaseException)
            self.preview.show_message(tr("The report could not be made. Try again."))
            raise trouble
        self.preview.show_message(trouble.say(tr))

    def _stopped(self) -> None:
        self.preview.show_message(tr("Stopped. Nothing was written."), tr("Make the report"))

    def _enable(self) -> None:
        for button in (self.save_button, self.print_button):
            button.setEnabled(self._made is not None)

    def _choose_place(self, then: Callable[[Path], object]) -> None:
        chooser = QFileDialog(self, tr("Save the report"), str(usual_folder(self._settings)))
        chooser.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        chooser.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        chooser.setNameFilter(tr("PDF files (*.pdf)"))
        chooser.setDefaultSuffix("pdf")
        chooser.selectFile(self._kind.file_name)

        def chosen(name: str) -> None:
            if self.write(Path(name)):
                then(Path(name))

        chooser.fileSelected.connect(chosen)
        chooser.open()

    def _open(self) -> None:
        if self._saved is not None:
            self._show_file(self._saved)

    def _print(self, path: Path) -> None:
        if self._show_file(path):
            self._say(tr("{file} is open in your PDF viewer: print it there.").format(file=path.name))

    def _show_file(self, path: Path) -> bool:
        if QDesktopServices.openUrl(QUrl.fromLocalFile(str(path))):
            return True
        self._say(tr("No PDF viewer was found. The file is {path}.").format(path=path))
        return False

    def _say(self, text: str) -> None:
        self.note.setText(text)
        QAccessible.updateAccessibility(QAccessibleEvent(self.note, QAccessible.Event.Alert))


def _widget(panel: Panel) -> QWidget:
    return cast("QWidget", panel)


def _button(text: str, do: Callable[[], object]) -> QPushButton:
    button = QPushButton(text)
    button.setMinimumHeight(4 * GRID)
    button.clicked.connect(lambda _checked=False: do())
    return button
