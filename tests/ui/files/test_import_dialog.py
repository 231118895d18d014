"""A file is looked at before it changes anything, and what it changed can be taken back in one step."""

import json
import time
from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QFileDialog, QMessageBox, QPushButton
from pytestqt.qtbot import QtBot

from offerdesk.domain.offer import Offer
from offerdesk.ui.files.import_dialog import ASK_FROM, ImportDialog
from offerdesk.ui.files.plan_sheet import MOST_SHOWN
from tests.ui.accessibility import duplicate_mnemonics, nameless, small_targets, tab_inversions
from tests.ui.files.conftest import PATIENCE, DeskInUse
from tests.ui.fitting import clipped

Opens = Callable[[], ImportDialog]

BAD_OF_100 = "company,base,sign-on,mood\n" + "".join(
    f"Company {n},{'lots' if n % 20 == 7 else 90_000 + n},5000,fine\n" for n in range(100)
)


def read(qtbot: QtBot, dialog: ImportDialog, path: Path) -> None:
    dialog.take(path)
    qtbot.waitUntil(lambda: not dialog.reading, timeout=PATIENCE)


def shown(dialog: ImportDialog) -> list[list[str]]:
    return [[row.header, *(cell.text for cell in row.cells)] for row in dialog.sheet.sheet_model.sheet.rows]


def test_five_bad_rows_of_a_hundred_are_explained_and_the_others_taken_in(
    qtbot: QtBot, importing: Opens, desk: DeskInUse
) -> None:
    dialog = importing()
    read(qtbot, dialog, desk.file("offers.csv", BAD_OF_100))
    assert dialog.title.text() == "offers.csv: 95 new, 0 changed, 0 unchanged, 5 not taken in"
    first = shown(dialog)[:6]
    assert [row[:4] for row in first] == [
        ["Company 7", "Not taken in", "Offer", "row 9"],
        ["Company 27", "Not taken in", "Offer", "row 29"],
        ["Company 47", "Not taken in", "Offer", "row 49"],
        ["Company 67", "Not taken in", "Offer", "row 69"],
        ["Company 87", "Not taken in", "Offer", "row 89"],
        ["Company 0", "New", "Offer", "row 2"],
    ]
    assert "must be a number" in first[0][4]
    assert "5 entries stay out" in dialog.notes.text()
    assert "Columns left out: mood" in dialog.notes.text()
    assert desk.content().all(Offer) == (), "nothing is written before the button is pressed"
    assert dialog.take_button.text() == "Take in 95 offers"
    with qtbot.waitSignal(dialog.taken) as taken:
        QTest.mouseClick(dialog.take_button, Qt.MouseButton.LeftButton)
    assert "95 new" in taken.args[1]
    assert len(desk.content().all(Offer)) == 95


def test_one_undo_restores_the_desk_as_it_was(qtbot: QtBot, importing: Opens, desk: DeskInUse) -> None:
    dialog = importing()
    read(qtbot, dialog, desk.file("first.csv", "id,company,base\na,Northwind,90000\nb,Initech,80000\n"))
    dialog.execute()
    before = desk.content()
    dialog = importing()
    read(qtbot, dialog, desk.file("second.csv", "id,company,base\na,Northwind,95000\nc,Globex,70000\n"))
    assert dialog.title.text() == "second.csv: 1 new, 1 changed, 0 unchanged"
    assert ["Northwind", "Changed", "Offer", "row 2", "Pay"] in shown(dialog)
    dialog.execute()
    after = desk.content()
    assert after != before
    step = desk.opened.desk.undo()
    assert step is not None
    assert step.label == "Import second.csv"
    assert desk.content() == before
    desk.opened.desk.redo()
    assert desk.content() == after


def test_a_file_that_brings_nothing_new_says_so(qtbot: QtBot, importing: Opens, desk: DeskInUse) -> None:
    path = desk.file("offers.csv", "id,company,base\na,Northwind,90000\n")
    dialog = importing()
    read(qtbot, dialog, path)
    dialog.execute()
    dialog = importing()
    read(qtbot, dialog, path)
    assert not dialog.take_button.isEnabled()
    assert "here already" in dialog.notes.text()


def test_the_sample_names_every_kind_in_words(qtbot: QtBot, importing: Opens) -> None:
    sample = Path(__file__).parents[3] / "resources" / "sample" / "search.offerdesk.json"
    dialog = importing()
    read(qtbot, dialog, sample)
    rows = shown(dialog)
    assert {row[2] for row in rows} >= {"Offer", "Interview", "Person", "Application", "Assumptions"}
    assert all("_" not in row[2] for row in rows)
    companies = {row[0] for row in rows if row[2] == "Offer"}
    assert {row[0] for row in rows if row[2] == "Interview"} & companies
    assert dialog.take_button.text().startswith("Take in ")


HOSTILE = {
    "text.json": "this is no JSON",
    "deep.json": "[" * 100_000,
    "null.json": "null",
    "keys.json": '{"format": "offerdesk", "version": 1, "offers": [{"id": "a", "compani": "X"}]}',
    "newer.json": '{"format": "offerdesk", "version": 99}',
    "numbers.json": '{"format": "offerdesk", "version": 1, "offers": [{"id": "a", "company": "X", '
    '"pay": {"amount": 1e999999, "currency": "USD", "period": "year"}}]}',
    "none.csv": "",
    "nul.csv": "company,base\nA\0B,1\n",
    "headless.csv": "1,2,3\n4,5,6\n",
}


@pytest.mark.parametrize("name", HOSTILE)
def test_a_hostile_file_is_refused_with_its_reason_and_changes_nothing(
    qtbot: QtBot, importing: Opens, desk: DeskInUse, name: str
) -> None:
    before = desk.content()
    dialog = importing()
    read(qtbot, dialog, desk.file(name, HOSTILE[name]))
    told = [cell for row in shown(dialog) for cell in row] + [dialog.sheet.empty_place.text]
    assert any(told), "something is said"
    assert not dialog.take_button.isEnabled() or dialog.plan is not None
    assert desk.content() == before


def test_markup_in_a_file_stays_text(qtbot: QtBot, importing: Opens, desk: DeskInUse) -> None:
    dialog = importing()
    name = "<img src=x>"
    read(qtbot, dialog, desk.file("offers.csv", f"company,base,<b>odd</b>\n{name},1,2\n"))
    assert shown(dialog)[0][0] == name
    assert "<b>odd</b>" in dialog.notes.text()
    assert dialog.notes.textFormat() is Qt.TextFormat.PlainText


@pytest.mark.parametrize(
    ("name", "said"),
    [("gone.csv", "no file"), ("x.offerdesk", "is a desk"), ("x.xlsx", "none of .json, .csv, .vcf and .ics")],
)
def test_what_is_no_file_to_take_in_says_what_to_do(
    qtbot: QtBot, importing: Opens, desk: DeskInUse, name: str, said: str
) -> None:
    dialog = importing()
    read(qtbot, dialog, desk.folder / name)
    assert said in dialog.sheet.empty_place.text
    assert not dialog.take_button.isEnabled()


def test_a_corrected_file_can_be_read_again(qtbot: QtBot, importing: Opens, desk: DeskInUse) -> None:
    dialog = importing()
    read(qtbot, dialog, desk.file("offers.json", '{"format": "offerdesk", "version": 1, "offers": 5}'))
    assert dialog.plan is None
    good = {"format": "offerdesk", "version": 1, "offers": [{"id": "a", "company": "Northwind"}]}
    desk.file("offers.json", json.dumps(good))
    QTest.mouseClick(dialog.again_button, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: dialog.plan is not None, timeout=PATIENCE)
    assert dialog.take_button.text() == "Take in 1 offer"


def test_reading_a_long_file_can_be_stopped_and_changes_nothing(
    qtbot: QtBot, importing: Opens, desk: DeskInUse
) -> None:
    path = desk.file("long.csv", long_table(20_000))
    before = desk.content()
    dialog = importing()
    dialog.take(path)
    qtbot.waitUntil(dialog.progress.isVisible)
    begun = time.monotonic()
    QTest.mouseClick(dialog.progress.cancel, Qt.MouseButton.LeftButton)
    assert time.monotonic() - begun < 0.5
    assert dialog.title.text() == "Stopped. Nothing was changed."
    assert dialog.plan is None
    assert desk.content() == before


def long_table(rows: int) -> str:
    return "company,base\n" + "".join(f"Company {n},{n}\n" for n in range(rows))


def test_a_long_file_is_taken_in_beside_the_window_as_one_step(
    qtbot: QtBot, importing: Opens, desk: DeskInUse
) -> None:
    before = desk.content()
    dialog = importing()
    read(qtbot, dialog, desk.file("long.csv", long_table(300)))
    with qtbot.waitSignal(dialog.taken, timeout=PATIENCE):
        dialog.execute()
        assert not dialog.take_button.isEnabled()
    assert len(desk.content().all(Offer)) == 300
    desk.opened.desk.undo()
    assert desk.content() == before


def test_cancelling_while_taking_in_rolls_everything_back(
    qtbot: QtBot, importing: Opens, desk: DeskInUse
) -> None:
    before = desk.content()
    dialog = importing()
    read(qtbot, dialog, desk.file("long.csv", long_table(900)))
    dialog.execute()
    qtbot.waitUntil(lambda: dialog.progress.bar.value() > 0, timeout=PATIENCE)
    QTest.mouseClick(dialog.progress.cancel, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: dialog.notes.text() == "Nothing was changed.", timeout=PATIENCE)
    assert desk.content() == before
    assert desk.opened.desk.undo_label == ""
    assert dialog.take_button.isEnabled(), "it can be tried again"


def test_only_the_first_entries_of_a_very_long_file_are_listed(
    qtbot: QtBot, importing: Opens, desk: DeskInUse
) -> None:
    dialog = importing()
    read(qtbot, dialog, desk.file("long.csv", long_table(MOST_SHOWN + 1)))
    assert len(shown(dialog)) == MOST_SHOWN
    assert "The first 1000 of 1001 entries are listed." in dialog.notes.text()
    assert dialog.take_button.text() == "Take in 1001 offers"


def test_a_very_long_import_is_asked_about_and_the_safe_answer_is_the_default(
    qtbot: QtBot, importing: Opens, desk: DeskInUse
) -> None:
    dialog = importing()
    read(qtbot, dialog, desk.file("long.csv", long_table(ASK_FROM)))
    dialog.execute()
    box = dialog.findChild(QMessageBox)
    assert isinstance(box, QMessageBox)
    assert desk.content().all(Offer) == ()
    default = box.defaultButton()
    assert isinstance(default, QPushButton)
    assert default.text() == "Keep as it is"
    box.close()


def test_a_file_is_chosen_by_keyboard(importing: Opens) -> None:
    dialog = importing()
    dialog.choose()
    chooser = dialog.findChild(QFileDialog)
    assert isinstance(chooser, QFileDialog)
    assert "*.csv" in chooser.nameFilters()[0]
    chooser.reject()


def test_everything_has_a_name_a_size_and_a_place_in_reading_order(
    qtbot: QtBot, importing: Opens, desk: DeskInUse
) -> None:
    dialog = importing()
    read(qtbot, dialog, desk.file("offers.csv", BAD_OF_100))
    assert nameless(dialog) == []
    assert small_targets(dialog) == []
    assert tab_inversions(dialog) == []
    assert duplicate_mnemonics(dialog) == []


def test_words_are_whole_in_large_type_and_in_long_languages(
    qtbot: QtBot, importing: Opens, desk: DeskInUse, large_text: None, pseudo_locale: None
) -> None:
    del large_text, pseudo_locale
    dialog = importing()
    dialog.resize(1024, 640)
    read(qtbot, dialog, desk.file("offers.csv", BAD_OF_100))
    qtbot.waitUntil(lambda: clipped(dialog) == [])
    assert clipped(dialog) == []
