"""The report is looked at before it is saved, and what is saved is what was looked at."""

import io
import stat
import sys
import time
from dataclasses import replace
from pathlib import Path

import pikepdf
import pytest
from PySide6.QtCore import QObject, Qt, QUrl, Slot
from PySide6.QtGui import QDesktopServices
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QFileDialog
from pytestqt.qtbot import QtBot

from offerdesk.app.comparison import Comparison
from offerdesk.app.style import Style
from offerdesk.domain.fields import Text
from offerdesk.reports.document import Paper
from offerdesk.storage.settings_file import SettingsFile
from offerdesk.ui.printing.options_panel import PAPER, OptionsPanel
from offerdesk.ui.printing.report_dialog import ReportDialog
from offerdesk.ui.shell.theme import Appearance, Theme
from tests.ui.accessibility import duplicate_mnemonics, nameless, small_targets, tab_inversions
from tests.ui.fitting import clipped
from tests.ui.printing.conftest import PATIENCE, Opens


def choices(dialog: ReportDialog) -> OptionsPanel:
    assert isinstance(dialog.panel, OptionsPanel)
    return dialog.panel


def pdf_of(dialog: ReportDialog) -> bytes:
    assert dialog.made is not None
    return dialog.made.report.pdf


def paper_of(pdf: bytes) -> tuple[int, int]:
    with pikepdf.open(io.BytesIO(pdf)) as document:
        box = document.pages[0].mediabox
        return round(box[2]), round(box[3])


def pages_of(pdf: bytes) -> int:
    with pikepdf.open(io.BytesIO(pdf)) as document:
        return len(document.pages)


def wait_for_next(qtbot: QtBot, dialog: ReportDialog) -> None:
    assert dialog.made is None
    qtbot.waitUntil(lambda: dialog.made is not None, timeout=PATIENCE)


class Viewer(QObject):
    """Stands in for the system's PDF viewer."""

    def __init__(self) -> None:
        super().__init__()
        self.shown: list[str] = []

    @Slot(QUrl)
    def show_url(self, url: QUrl) -> None:
        self.shown.append(url.toLocalFile())


def test_the_preview_shows_every_page_of_the_pdf(open_report: Opens) -> None:
    dialog = open_report()
    shown = dialog.preview.pages
    assert len(shown.pages) == pages_of(pdf_of(dialog)) > 1
    assert dialog.preview.place.text() == f"Page 1 of {len(shown.pages)}"
    width, height = paper_of(pdf_of(dialog))
    image = shown.pages[0].image
    assert image.width() / image.height() == pytest.approx(width / height, abs=0.01)


def test_what_is_saved_is_what_is_shown_and_only_its_owner_can_read_it(
    open_report: Opens, tmp_path: Path
) -> None:
    dialog = open_report()
    path = tmp_path / "comparison.pdf"
    assert dialog.write(path)
    assert path.read_bytes() == pdf_of(dialog)
    if sys.platform != "win32":
        assert stat.S_IMODE(path.stat().st_mode) == 0o600
    assert "comparison.pdf" in dialog.note.text()
    assert dialog.open_button.hasFocus()
    assert [p.name for p in tmp_path.iterdir() if p.name != "window.json"] == ["comparison.pdf"]


def test_the_place_is_asked_for_with_a_neutral_name(qtbot: QtBot, open_report: Opens, tmp_path: Path) -> None:
    dialog = open_report()
    assert dialog.write(tmp_path / "first.pdf")
    QTest.mouseClick(dialog.save_button, Qt.MouseButton.LeftButton)
    chooser = dialog.findChild(QFileDialog)
    assert isinstance(chooser, QFileDialog)
    assert Path(chooser.selectedFiles()[0]) == tmp_path / "comparison.pdf"
    chooser.accept()
    qtbot.waitUntil((tmp_path / "comparison.pdf").exists)


def test_a_place_that_cannot_be_written_is_told_and_nothing_is_lost(
    open_report: Opens, tmp_path: Path
) -> None:
    dialog = open_report()
    assert not dialog.write(tmp_path / "no such folder" / "a.pdf")
    assert "Choose another place" in dialog.note.text()
    assert dialog.open_button.isHidden()
    assert dialog.save_button.isEnabled()


def test_a_desk_is_not_written_over(open_report: Opens, tmp_path: Path) -> None:
    dialog = open_report()
    desk = tmp_path / "search.offerdesk"
    desk.write_bytes(b"precious")
    assert not dialog.write(desk)
    assert desk.read_bytes() == b"precious"
    assert ".pdf" in dialog.note.text()


def test_another_paper_makes_the_report_anew_and_is_remembered(
    qtbot: QtBot, open_report: Opens, settings: SettingsFile
) -> None:
    dialog = open_report()
    assert paper_of(pdf_of(dialog)) == (612, 792), "American English: Letter"
    choices(dialog).a4.click()
    assert not dialog.save_button.isEnabled()
    wait_for_next(qtbot, dialog)
    assert paper_of(pdf_of(dialog)) == (595, 842)
    assert settings.text(PAPER) == Paper.A4


def test_a_german_reader_gets_a4_at_once(open_report: Opens) -> None:
    dialog = open_report(style=replace(Style(), locale="de_DE"), wait=False)
    assert choices(dialog).a4.isChecked()
    assert dialog.panel.options().language == "de"


def test_names_and_amounts_can_be_left_out(qtbot: QtBot, open_report: Opens) -> None:
    dialog = open_report()
    before = pdf_of(dialog)
    choices(dialog).redacted.click()
    wait_for_next(qtbot, dialog)
    assert pdf_of(dialog) != before
    assert dialog.panel.options().redacted


def test_cancelling_stops_within_half_a_second_and_work_can_begin_again(
    qtbot: QtBot, open_report: Opens
) -> None:
    dialog = open_report(wait=False)
    qtbot.waitUntil(lambda: dialog.preview.progress.bar.value() > 0, timeout=PATIENCE)
    assert dialog.preview.progress.words.text()
    begun = time.monotonic()
    QTest.mouseClick(dialog.preview.progress.cancel, Qt.MouseButton.LeftButton)
    assert time.monotonic() - begun < 0.5
    assert dialog.preview.trouble == "Stopped. Nothing was written."
    assert not dialog.maker.busy
    assert dialog.made is None
    dialog.preview.again_asked.emit()
    wait_for_next(qtbot, dialog)
    assert dialog.preview.trouble == ""


def test_closing_stops_the_work(qtbot: QtBot, open_report: Opens) -> None:
    dialog = open_report(wait=False)
    maker = dialog.maker
    with qtbot.waitSignal(dialog.destroyed):
        QTest.keyClick(dialog, Qt.Key.Key_Escape)
        assert not maker.busy


def test_only_the_last_of_several_quick_changes_is_made(qtbot: QtBot, open_report: Opens) -> None:
    dialog = open_report()
    made: list[object] = []
    dialog.maker.made.connect(made.append)
    for button in (choices(dialog).a4, choices(dialog).letter, choices(dialog).a4):
        button.click()
    wait_for_next(qtbot, dialog)
    assert len(made) == 1
    assert paper_of(pdf_of(dialog)) == (595, 842)


def test_trouble_is_told_in_place_of_the_pages_with_a_way_on(
    qtbot: QtBot, open_report: Opens, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sys, "executable", "/no/such/program")
    dialog = open_report(wait=False)
    qtbot.waitUntil(lambda: dialog.preview.trouble != "", timeout=PATIENCE)
    assert "Close some programs" in dialog.preview.trouble
    assert not dialog.save_button.isEnabled()


def test_characters_without_a_font_are_named(open_report: Opens, comparison: Comparison) -> None:
    odd = comparison.offers[1]
    odd = replace(odd, offer=replace(odd.offer, company="Initech \U00013080", notes=Text("")))
    dialog = open_report(Comparison((comparison.offers[0], odd), comparison.assumptions))
    assert "\U00013080" in dialog.note.text()
    assert "no font" in dialog.note.text()


def test_open_and_print_hand_the_file_to_the_viewer(open_report: Opens, tmp_path: Path) -> None:
    dialog, viewer = open_report(), Viewer()
    path = tmp_path / "comparison.pdf"
    QDesktopServices.setUrlHandler("file", viewer, "show_url")  # type: ignore[arg-type]
    try:
        assert dialog.write(path)
        QTest.mouseClick(dialog.open_button, Qt.MouseButton.LeftButton)
        QTest.keyClick(dialog, Qt.Key.Key_P, Qt.KeyboardModifier.ControlModifier)
    finally:
        QDesktopServices.unsetUrlHandler("file")
    assert viewer.shown == [str(path), str(path)]
    assert "print it there" in dialog.note.text()


def test_print_saves_first_and_says_so(open_report: Opens) -> None:
    dialog = open_report()
    assert "viewer" in dialog.print_button.toolTip()
    QTest.mouseClick(dialog.print_button, Qt.MouseButton.LeftButton)
    chooser = dialog.findChild(QFileDialog)
    assert isinstance(chooser, QFileDialog)
    chooser.reject()
    assert dialog.note.text() == ""


def test_the_pages_are_reached_by_keys(open_report: Opens) -> None:
    dialog = open_report()
    pages, preview = dialog.preview.pages, dialog.preview
    last, control = len(pages.pages), Qt.KeyboardModifier.ControlModifier
    QTest.keyClick(pages, Qt.Key.Key_PageDown, control)
    assert preview.place.text() == f"Page 2 of {last}"
    QTest.keyClick(pages, Qt.Key.Key_End)
    assert pages.current_page == last
    assert not preview.on.isEnabled()
    QTest.keyClick(pages, Qt.Key.Key_Home)
    assert pages.verticalScrollBar().value() < 20
    wide = pages.scale
    QTest.keyClick(pages, Qt.Key.Key_9)
    whole = pages.scale
    QTest.keyClick(pages, Qt.Key.Key_Plus)
    assert whole < pages.scale
    assert whole < wide
    QTest.keyClick(pages, Qt.Key.Key_0)
    assert pages.scale == wide
    assert preview.fit.text() == "Whole &page"


def test_paper_stays_white_in_the_dark(open_report: Opens, theme: Theme) -> None:
    dialog = open_report()
    theme.choose(Appearance.DARK)
    picture = dialog.preview.pages.pages[0].grab().toImage()
    assert picture.pixelColor(12, 12).name() == "#ffffff"


def test_everything_has_a_name_a_size_and_a_place_in_reading_order(open_report: Opens) -> None:
    dialog = open_report()
    assert nameless(dialog) == []
    assert small_targets(dialog) == []
    assert tab_inversions(dialog) == []
    assert duplicate_mnemonics(dialog) == []


def test_words_are_whole_in_large_type_and_in_long_languages(
    open_report: Opens, large_text: None, pseudo_locale: None
) -> None:
    del large_text, pseudo_locale
    dialog = open_report(wait=False)
    dialog.resize(1024, 640)
    assert [found for found in clipped(dialog) if "QLabel" not in found] == []
    assert dialog.preview.fit.text().startswith("[")
