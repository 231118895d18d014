"""Everything comes out again, and the dialog says who could read it."""

import stat
import sys
from collections.abc import Callable, Iterator
from datetime import UTC, datetime
from itertools import count
from pathlib import Path

import pytest
from PySide6.QtWidgets import QFileDialog
from pytestqt.qtbot import QtBot
from shiboken6 import isValid

from offerdesk.app.importing import Import
from offerdesk.app.offers import AddOffer
from offerdesk.domain.fields import Id, Ref
from offerdesk.domain.interviews import Interview
from offerdesk.domain.journal import Process
from offerdesk.domain.offer import Offer
from offerdesk.exchange import json_file
from offerdesk.exchange.data import gather
from offerdesk.exchange.reading import plan
from offerdesk.ui.files.export_dialog import CALENDAR, TABLE, WHOLE, ExportDialog
from offerdesk.ui.shell.theme import Theme
from tests.storage.examples import Put
from tests.ui.accessibility import duplicate_mnemonics, nameless, small_targets, tab_inversions
from tests.ui.files.conftest import PATIENCE, DeskInUse
from tests.ui.fitting import clipped

Opens = Callable[[], ExportDialog]


@pytest.fixture
def exporting(qtbot: QtBot, theme: Theme, desk: DeskInUse) -> Iterator[Opens]:
    """Open the export dialog on a desk with one offer."""
    del theme
    desk.tools.execute(AddOffer(Id("a"), "USD", "Northwind"))
    opened: list[ExportDialog] = []

    def open_it() -> ExportDialog:
        dialog = ExportDialog(desk.tools, desk.services)
        opened.append(dialog)
        dialog.show()
        qtbot.waitExposed(dialog)
        return dialog

    yield open_it
    for dialog in opened:
        if isValid(dialog):
            dialog.close()


def test_the_whole_desk_comes_out_as_json(qtbot: QtBot, exporting: Opens, desk: DeskInUse) -> None:
    dialog = exporting()
    path = desk.folder / WHOLE
    with qtbot.waitSignal(dialog.saved, timeout=PATIENCE) as saved:
        dialog.write(path)
    assert saved.args == [path]
    assert json_file.read(path.read_bytes()).entities == desk.content().entities
    if sys.platform != "win32":
        assert stat.S_IMODE(path.stat().st_mode) == 0o600


def test_the_offers_come_out_as_a_table_that_is_taken_in_again(
    qtbot: QtBot, exporting: Opens, desk: DeskInUse
) -> None:
    dialog = exporting()
    dialog.table.click()
    path = desk.folder / TABLE
    with qtbot.waitSignal(dialog.saved, timeout=PATIENCE):
        dialog.write(path)
    made = count(1)
    found = plan(path, gather([]), lambda: Id(f"n{next(made)}"))
    assert Import(found).label == f"Import {TABLE}"
    assert [e.company for e in found.puts if isinstance(e, Offer)] == ["Northwind"]


def test_dates_come_out_as_a_calendar_with_or_without_names(
    qtbot: QtBot, exporting: Opens, desk: DeskInUse
) -> None:
    process = Process(Id("p"), "Northwind")
    held = Interview(Id("i"), Ref("p"), start=datetime(2026, 12, 2, 10, tzinfo=UTC))
    desk.opened.desk.execute(Put((process, held)))
    said = {}
    for discreet in (False, True):
        dialog = exporting()
        assert not dialog.discreet.isEnabled()
        dialog.calendar.click()
        dialog.discreet.setChecked(discreet)
        path = desk.folder / CALENDAR
        with qtbot.waitSignal(dialog.saved, timeout=PATIENCE):
            dialog.write(path)
        said[discreet] = path.read_text(encoding="utf-8")
    assert all("BEGIN:VEVENT" in text for text in said.values())
    assert ("Northwind" in said[False], "Northwind" in said[True]) == (True, False)


def test_the_place_is_asked_for_with_a_neutral_name(qtbot: QtBot, exporting: Opens, desk: DeskInUse) -> None:
    desk.services.settings.put({"save_folder": str(desk.folder)})
    dialog = exporting()
    dialog.choose()
    chooser = dialog.findChild(QFileDialog)
    assert isinstance(chooser, QFileDialog)
    assert Path(chooser.selectedFiles()[0]).name == WHOLE
    with qtbot.waitSignal(dialog.saved, timeout=PATIENCE):
        chooser.accept()
    assert (desk.folder / WHOLE).exists()


def test_a_desk_is_not_written_over(exporting: Opens, desk: DeskInUse) -> None:
    dialog = exporting()
    dialog.write(desk.opened.path)
    assert "must end in .json" in dialog.note.text()
    assert desk.content().all(Offer) != ()


def test_a_place_that_cannot_be_written_is_told_beside_the_button(
    qtbot: QtBot, exporting: Opens, desk: DeskInUse
) -> None:
    dialog = exporting()
    dialog.write(desk.folder / "no such folder" / WHOLE)
    qtbot.waitUntil(lambda: dialog.note.text() != "", timeout=PATIENCE)
    assert "Choose another place" in dialog.note.text()
    assert dialog.save_button.isEnabled()
    assert clipped(dialog) == []


def test_everything_has_a_name_a_size_and_a_place_in_reading_order(exporting: Opens) -> None:
    dialog = exporting()
    assert nameless(dialog) == []
    assert small_targets(dialog) == []
    assert tab_inversions(dialog) == []
    assert duplicate_mnemonics(dialog) == []
    assert "not locked" in dialog.warning.text()


def test_words_are_whole_in_large_type_and_in_long_languages(
    exporting: Opens, large_text: None, pseudo_locale: None
) -> None:
    del large_text, pseudo_locale
    assert clipped(exporting()) == []
