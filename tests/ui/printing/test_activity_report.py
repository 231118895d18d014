"""The activity report in its dialog: two days, pages, and a table to save."""

from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest
from PySide6.QtWidgets import QFileDialog
from pytestqt.qtbot import QtBot
from shiboken6 import isValid

from offerdesk.app.activity import trail
from offerdesk.app.style import Style
from offerdesk.domain.fields import Id
from offerdesk.domain.journal import Process
from offerdesk.exchange.data import gather
from offerdesk.reports.document import Paper
from offerdesk.storage.settings_file import SettingsFile
from offerdesk.ui.printing.activity_panel import ActivityPanel
from offerdesk.ui.printing.activity_report import activity_dialog
from offerdesk.ui.printing.report_dialog import ReportDialog
from offerdesk.ui.shell.theme import Theme
from tests.ui.accessibility import nameless, tab_inversions
from tests.ui.fitting import clipped, overlapping
from tests.ui.printing.conftest import AT, PATIENCE

FOUND = trail(gather((Process(Id("n"), "Northwind", applied_at=date(2026, 11, 2)),)), None)


@pytest.fixture
def dialog(qtbot: QtBot, theme: Theme, settings: SettingsFile) -> Iterator[ReportDialog]:
    """Open the dialog."""
    del theme
    opened = activity_dialog(FOUND, Style(), AT, settings)
    opened.show()
    qtbot.waitExposed(opened)
    yield opened
    if isValid(opened):
        opened.close()


def panel_of(dialog: ReportDialog) -> ActivityPanel:
    """Return what is chosen in."""
    assert isinstance(dialog.panel, ActivityPanel)
    return dialog.panel


def test_another_day_makes_the_report_anew_and_a_day_that_is_none_is_said(
    dialog: ReportDialog, qtbot: QtBot
) -> None:
    panel = panel_of(dialog)
    assert panel.options().first == date(2026, 8, 26)
    qtbot.waitUntil(lambda: dialog.made is not None, timeout=PATIENCE)
    panel.first.setText("11/1/2026")
    with qtbot.waitSignal(panel.changed):
        panel.first.editingFinished.emit()
    assert panel.options().first == date(2026, 11, 1)
    assert panel.first.text() == Style().day(date(2026, 11, 1))
    panel.last.setText("someday")
    panel.last.editingFinished.emit()
    assert panel.trouble.text()
    assert panel.options().last == AT.date()
    panel.last.setText("today")
    panel.last.editingFinished.emit()
    assert panel.trouble.text() == ""
    with qtbot.waitSignal(panel.changed):
        panel.letter.click()
    assert panel.options().paper is Paper.LETTER
    assert nameless(dialog) == []
    assert tab_inversions(panel) == []
    assert clipped(panel) == overlapping(panel) == []


def test_the_table_is_saved_where_the_user_says(dialog: ReportDialog, tmp_path: Path) -> None:
    panel_of(dialog).table.click()
    (chooser,) = dialog.findChildren(QFileDialog)
    chooser.fileSelected.emit(str(tmp_path / "x.csv"))
    assert "Northwind" in (tmp_path / "x.csv").read_text()
    assert "x.csv" in dialog.note.text()
    chooser.fileSelected.emit(str(tmp_path / "x.offerdesk"))
    assert ".csv" in dialog.note.text()
    assert not (tmp_path / "x.offerdesk").exists()
    chooser.close()
