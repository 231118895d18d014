"""The ways of a letter out: clipboard, mail program, files; what cannot be done is said."""

from collections.abc import Iterator
from io import BytesIO
from pathlib import Path

import docx
import pytest
from PySide6.QtCore import QUrl
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QFileDialog, QWidget
from pytestqt.qtbot import QtBot

from offerdesk.app.style import Style
from offerdesk.domain.fields import Id, Text
from offerdesk.domain.journal import Person
from offerdesk.ui.letters.mailing import LONGEST, mail_of
from offerdesk.ui.letters.ways_out import DOCX, PDF, TEXT, WaysOut
from tests.app.letters.shelf import NOW, search, written

LETTER = written(search().but(Person(Id("ana"), "Ana Ruiz", email="ana@contoso.example")), draft="D-11")
PATIENCE = 30_000


class Outside:
    """What the program reaches: a host window, a mail program, and what was told."""

    def __init__(self, host: QWidget) -> None:
        self.host = host
        self.opened: list[QUrl] = []
        self.has_mail = True
        self.told: list[str] = []
        self.ways = WaysOut(host, Style(), lambda: NOW, self._open)
        self.ways.told.connect(self.told.append)

    def _open(self, url: QUrl) -> bool:
        self.opened.append(url)
        return self.has_mail


@pytest.fixture
def outside(qtbot: QtBot) -> Iterator[Outside]:
    del qtbot
    host = QWidget()
    yield Outside(host)
    host.deleteLater()


def test_the_text_is_copied(outside: Outside) -> None:
    outside.ways.copy(LETTER)
    assert QGuiApplication.clipboard().text() == LETTER.text
    assert outside.told == ["Copied."]


def test_the_mail_program_gets_address_subject_and_text(outside: Outside) -> None:
    outside.ways.open_mail(LETTER)
    url = outside.opened[0].toString(QUrl.ComponentFormattingOption.FullyEncoded)
    assert url.startswith(
        "mailto:ana@contoso.example?subject=What%20we%20agreed&body=Dear%20Ana%20Ruiz%2C%0D%0A"
    )
    assert "Mark it as sent" in outside.told[0]


def test_a_long_text_waits_on_the_clipboard(outside: Outside) -> None:
    long = written(draft="D-11", text=Text("Dear Ana " * 300))
    outside.ways.open_mail(long)
    assert "body" not in outside.opened[0].toString()
    assert QGuiApplication.clipboard().text() == long.text
    assert "clipboard" in outside.told[0]


def test_a_missing_mail_program_is_told(outside: Outside) -> None:
    outside.has_mail = False
    outside.ways.open_mail(LETTER)
    assert "No mail program" in outside.told[0]


@pytest.mark.parametrize(
    ("subject", "text", "whole"),
    [("Hi & bye?", "a=b#c\nd", True), ("Grüße", "schön", True), ("Hi", "x" * LONGEST, False)],
)
def test_an_address_is_encoded_and_never_too_long(subject: str, text: str, *, whole: bool) -> None:
    mail = mail_of(" a+b@c.example ", subject, text)
    encoded = mail.url.toString(QUrl.ComponentFormattingOption.FullyEncoded)
    assert mail.whole is whole
    assert len(encoded) <= LONGEST
    assert encoded.count("?") == 1
    assert encoded.count("&") == (1 if whole else 0)
    assert "#" not in encoded


def test_files_are_written_whole(outside: Outside, tmp_path: Path, qtbot: QtBot) -> None:
    outside.ways.save(LETTER, tmp_path / "letter.txt", TEXT)
    assert (
        (tmp_path / "letter.txt").read_text(encoding="utf-8").startswith("What we agreed\n\nDear Ana Ruiz,")
    )
    outside.ways.save(LETTER, tmp_path / "letter.docx", DOCX)
    document = docx.Document(BytesIO((tmp_path / "letter.docx").read_bytes()))
    assert "Dear Ana Ruiz," in [p.text for p in document.paragraphs]
    outside.ways.save(LETTER, tmp_path / "letter.pdf", PDF)
    qtbot.waitUntil(lambda: len(outside.told) == 3, timeout=PATIENCE)
    assert (tmp_path / "letter.pdf").read_bytes().startswith(b"%PDF")
    assert outside.told == ["Saved as letter.txt", "Saved as letter.docx", "Saved as letter.pdf"]


def test_a_file_of_another_kind_is_not_written_over(outside: Outside, tmp_path: Path) -> None:
    outside.ways.save(LETTER, tmp_path / "my.offerdesk", TEXT)
    assert not (tmp_path / "my.offerdesk").exists()
    assert ".txt" in outside.told[0]


def test_the_suggested_name_tells_nothing(outside: Outside) -> None:
    outside.ways.ask_where(LETTER, PDF)
    (chooser,) = outside.host.findChildren(QFileDialog)
    assert [Path(name).name for name in chooser.selectedFiles()] == ["letter.pdf"]
    chooser.close()
