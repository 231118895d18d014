"""The ways of a letter out of the program: clipboard, mail program, file. Nothing is sent from here."""

from collections.abc import Callable
from datetime import datetime
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QObject, QStandardPaths, QUrl, Signal
from PySide6.QtGui import QDesktopServices, QGuiApplication
from PySide6.QtWidgets import QFileDialog, QWidget

from offerdesk.app.errors import KnownTrouble
from offerdesk.app.letters.on_paper import LetterOnPaper, on_paper
from offerdesk.app.letters.writing import Written
from offerdesk.app.style import Style
from offerdesk.domain.words import tr
from offerdesk.exchange.letter_docx import letter_docx, letter_text
from offerdesk.exchange.letter_files import letter_catalogue
from offerdesk.reports.document import Paper
from offerdesk.ui.files.saving import require_ending, save_private
from offerdesk.ui.jobs import Job, in_thread
from offerdesk.ui.letters.mailing import mail_of
from offerdesk.ui.printing.options_panel import usual_paper

TEXT, DOCX, PDF = ".txt", ".docx", ".pdf"
SUGGESTED_NAME = "letter"
"""Neutral on purpose: a list of files must not tell who wrote to whom."""


class WaysOut(QObject):
    """Copies, mails and saves the letter that it is given; ``told`` says in words what came of it."""

    told = Signal(str)

    def __init__(
        self,
        host: QWidget,
        style: Style,
        now: Callable[[], datetime],
        open_url: Callable[[QUrl], bool] = QDesktopServices.openUrl,
    ) -> None:
        super().__init__(host)
        self._host = host
        self._style = style
        self._now = now
        self._open_url = open_url
        self._folder = ""
        self._job: Job | None = None

    def copy(self, written: Written) -> None:
        """Put the wording on the clipboard as plain text."""
        QGuiApplication.clipboard().setText(written.text)
        self.told.emit(tr("Copied."))

    def open_mail(self, written: Written) -> None:
        """Open the mail program with a new mail; what is too long for that waits on the clipboard."""
        address = written.about.person.email if written.about.person else ""
        mail = mail_of(address, written.subject, written.text)
        if not mail.whole:
            QGuiApplication.clipboard().setText(written.text)
        if not self._open_url(mail.url):
            self.told.emit(tr("No mail program was found. The text can be copied instead."))
        elif mail.whole:
            self.told.emit(tr("Open in your mail program. Mark it as sent once it is."))
        else:
            self.told.emit(tr("The text is too long to hand over. It is on the clipboard: paste it there."))

    def ask_where(self, written: Written, ending: str) -> None:
        """Ask for a place and save the letter there."""
        kinds = {TEXT: tr("Plain text"), DOCX: tr("Word processor"), PDF: tr("PDF files")}
        chooser = QFileDialog(self._host, tr("Save the letter"), self._folder or _documents())
        chooser.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        chooser.setNameFilter(f"{kinds[ending]} (*{ending})")
        chooser.setDefaultSuffix(ending.removeprefix("."))
        chooser.selectFile(SUGGESTED_NAME + ending)
        chooser.fileSelected.connect(lambda name: self.save(written, Path(name), ending))
        chooser.finished.connect(chooser.deleteLater)
        chooser.open()

    def save(self, written: Written, path: Path, ending: str) -> None:
        """Save the letter; a PDF is set beside the window."""
        self._folder = str(path.parent)
        at = written.about.letter.sent_at or self._now()
        letter = on_paper(written, letter_catalogue(), self._style, at)
        if ending == PDF:
            self._set_pdf(letter, path)
        elif ending == DOCX:
            self._write(path, letter_docx(letter, a4=self._paper is Paper.A4), ending)
        else:
            self._write(path, letter_text(letter), ending)

    @property
    def _paper(self) -> Paper:
        return usual_paper(self._style)

    def _set_pdf(self, letter: LetterOnPaper, path: Path) -> None:
        keeper = QCoreApplication.instance()
        assert keeper is not None
        job = self._job = in_thread(_make_pdf, letter, self._paper, parent=keeper)
        job.finished.connect(lambda made: self._write(path, made, PDF))
        job.failed.connect(self._fail)
        job.start()

    def _write(self, path: Path, content: bytes, ending: str) -> None:
        try:
            require_ending(path, ending)
            save_private(path, content)
        except KnownTrouble as trouble:
            self.told.emit(trouble.say(tr))
        else:
            self.told.emit(tr("Saved as {file}").format(file=path.name))

    def _fail(self, trouble: object) -> None:
        if not isinstance(trouble, KnownTrouble):
            assert isinstance(trouble, BaseException)
            raise trouble
        self.told.emit(trouble.say(tr))


def _make_pdf(ticket: Job, letter: LetterOnPaper, paper: Paper) -> bytes:
    from offerdesk.reports.letter import letter_pdf  # noqa: PLC0415 - when first asked for

    return letter_pdf(letter, paper, cancelled=lambda: ticket.is_cancelled).pdf


def _documents() -> str:
    return QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation)
