"""A table of another program: its columns and what becomes of its rows are put right by keyboard."""

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QMenu
from pytestqt.qtbot import QtBot

from offerdesk.app.mapping import About, DayOrder, Handling
from offerdesk.domain.interviews import Interview
from offerdesk.domain.journal import Person, Process
from offerdesk.ui.files.columns_page import MOST_SHOWN
from offerdesk.ui.files.import_dialog import ImportDialog
from offerdesk.ui.files.import_preview import COLUMNS, ENTRIES
from offerdesk.ui.forms.choices import Combo
from tests.ui.accessibility import duplicate_mnemonics, nameless, small_targets, tab_inversions
from tests.ui.files.conftest import PATIENCE, DeskInUse
from tests.ui.fitting import clipped

Opens = Callable[[], ImportDialog]
TABLES = Path(__file__).parents[2] / "exchange" / "tables"
TALKS, PEOPLE = TABLES / "talks-semi.csv", TABLES / "people-cp.csv"


def read(qtbot: QtBot, dialog: ImportDialog, path: Path) -> ImportDialog:
    dialog.take(path)
    settle(qtbot, dialog)
    return dialog


def settle(qtbot: QtBot, dialog: ImportDialog) -> None:
    qtbot.waitUntil(lambda: not dialog.reading, timeout=PATIENCE)


def choose(qtbot: QtBot, dialog: ImportDialog, combo: Combo, label: str) -> None:
    """Choose by typing what the choice begins with, as one does in a box that has the keyboard."""
    combo.setFocus()
    place = combo.findText(label)
    assert place >= 0, label
    while combo.currentIndex() != place:
        QTest.keyClick(combo, Qt.Key.Key_Down if combo.currentIndex() < place else Qt.Key.Key_Up)
        settle(qtbot, dialog)


def verdicts(dialog: ImportDialog) -> list[tuple[str, str]]:
    return [(row.header, row.cells[0].text) for row in dialog.sheet.sheet_model.sheet.rows]


def test_columns_that_are_not_understood_are_shown_first_with_their_values(
    qtbot: QtBot, importing: Opens
) -> None:
    dialog = read(qtbot, importing(), TALKS)
    page = dialog.preview.columns
    assert dialog.preview.views.current == COLUMNS
    assert page.about.value() == About.INTERVIEWS
    assert [combo.currentText() for combo in page.fields] == [
        "Company",
        "Role",
        "Day",
        "Time",
        "Length in minutes",
        "Round",
        "Format",
        "People met",
        "Notes",
        "Leave out",
    ]
    assert page.fields[9].accessibleName() == "What the column “Wetter” holds"
    assert page.fields[9].accessibleDescription() == "Regen · Sonne"
    assert not page.doubt.isHidden()


def test_the_order_of_days_and_a_column_are_changed_by_keyboard_and_the_plan_follows(
    qtbot: QtBot, importing: Opens, desk: DeskInUse
) -> None:
    before = desk.content()
    dialog = read(qtbot, importing(), TALKS)
    page = dialog.preview.columns
    choose(qtbot, dialog, page.order, "day, month, year")
    assert dialog.plan is not None
    assert dialog.plan.seen is not None
    assert dialog.plan.seen.mapping.order is DayOrder.DMY
    choose(qtbot, dialog, page.fields[9], "How the place felt")
    assert "Columns left out" not in dialog.notes.text()
    assert page.order.value() == DayOrder.DMY, "what was said of the days stays"
    assert page.fields[9].hasFocus(), "the keyboard stays where it was"
    dialog.execute()
    first = min((i for i in desk.content().all(Interview) if i.start), key=lambda i: i.round or 9)
    assert (first.start.month if first.start else 0, first.atmosphere) == (3, "Regen")
    assert len(desk.content().all(Process)) == 2
    desk.opened.desk.undo()
    assert desk.content() == before, "all of it is one step"


def test_what_the_rows_are_can_be_said_where_nothing_was_understood(
    qtbot: QtBot, importing: Opens, desk: DeskInUse
) -> None:
    dialog = read(qtbot, importing(), desk.file("who.csv", "Wer;Kanal\nAda;ada@x.example\n"))
    assert dialog.plan is None
    assert "Say under “Columns”" in dialog.notes.text()
    page = dialog.preview.columns
    dialog.preview.views.choose(COLUMNS)
    page.take_focus()
    assert page.about.hasFocus()
    choose(qtbot, dialog, page.about, "People")
    choose(qtbot, dialog, page.fields[0], "Name")
    choose(qtbot, dialog, page.fields[1], "Email")
    assert dialog.take_button.text() == "Take in 1 entry"
    dialog.execute()
    assert [(p.name, p.email) for p in desk.content().all(Person)] == [("Ada", "ada@x.example")]


def test_a_row_that_is_known_is_joined_left_out_or_taken_in_as_the_person_says(
    qtbot: QtBot, importing: Opens, desk: DeskInUse
) -> None:
    dialog = read(qtbot, importing(), desk.file("p.csv", "Name,Email\nAda,ada@x.example\nBo,bo@x.example\n"))
    dialog.execute()
    again = desk.file(
        "q.csv", "Name,Email,Phone\nAda B.,ada@x.example,1\nBo,bo@x.example,2\nCy,cy@x.example,3\n"
    )
    dialog = read(qtbot, importing(), again)
    assert dialog.preview.views.current == ENTRIES
    assert verdicts(dialog) == [("Ada", "Changed"), ("Bo", "Changed"), ("Cy", "New")]
    preview, sheet = dialog.preview, dialog.sheet
    sheet.setFocus()
    sheet.select_row("row 2")
    assert preview.way.currentText() == "Join with what is known"
    QTest.keyClick(sheet, Qt.Key.Key_Space)
    settle(qtbot, dialog)
    assert verdicts(dialog)[0] == ("Ada B.", "Left out")
    assert sheet.current_row() == "row 2"
    choose(qtbot, dialog, preview.way, "Take in as another")
    assert verdicts(dialog)[0] == ("Ada B.", "New")
    sheet.selectAll()
    assert [preview.way.itemText(n) for n in range(preview.way.count())] == ["Leave out", "Take in"]
    sheet.select_row("row 4")
    QTest.keyClick(sheet, Qt.Key.Key_Space)
    settle(qtbot, dialog)
    assert dialog.title.text() == "q.csv: 1 new, 1 changed, 0 unchanged, 1 left out"
    dialog.execute()
    assert sorted(p.name for p in desk.content().all(Person)) == ["Ada", "Ada B.", "Bo"]


def test_the_menu_of_a_row_offers_the_same(qtbot: QtBot, importing: Opens, desk: DeskInUse) -> None:
    dialog = read(qtbot, importing(), desk.file("p.csv", "Name,Email\nAda,ada@x.example\n"))
    dialog.sheet.select_row("row 2")
    menu = QMenu(dialog)
    dialog.sheet.menu_asked.emit(menu, "row 2", "verdict")
    leave = next(a for a in menu.actions() if a.text() == "Leave out")
    assert not leave.isChecked()
    leave.trigger()
    settle(qtbot, dialog)
    assert dialog.preview.how.rows == {"row 2": Handling.LEAVE_OUT}
    assert not dialog.take_button.isEnabled()


def test_a_file_in_an_old_encoding_asks_for_a_look(qtbot: QtBot, importing: Opens) -> None:
    dialog = read(qtbot, importing(), PEOPLE)
    assert "The file was read as Windows-1252" in dialog.notes.text()
    assert "Jörg Müller" in [name for name, _ in verdicts(dialog)]


def test_a_table_of_offers_says_how_its_columns_are_known(
    qtbot: QtBot, importing: Opens, desk: DeskInUse
) -> None:
    dialog = read(qtbot, importing(), desk.file("o.csv", "company,base\nNorthwind,1\n"))
    assert dialog.preview.views.current == ENTRIES
    assert "known by their names" in dialog.preview.columns.hint.text()
    assert dialog.preview.columns.fields == []
    read(qtbot, dialog, desk.file("x.json", '{"format": "offerdesk", "version": 1}'))
    assert dialog.preview.views.bar.isHidden(), "what is no table has no columns"


def test_of_very_many_columns_the_first_can_be_chosen(
    qtbot: QtBot, importing: Opens, desk: DeskInUse
) -> None:
    more = ",".join(f"c{n}" for n in range(MOST_SHOWN))
    dialog = read(qtbot, importing(), desk.file("w.csv", f"Name,Email,{more}\nAda,a@x.example\n"))
    page = dialog.preview.columns
    assert len(page.fields) == MOST_SHOWN
    assert "2 further columns" in page.hint.text()


HOSTILE = {
    "nul.csv": "Name,Email\nA\0da,a\0@x.example\n",
    "markup.csv": "<b>Name</b>,Name,Email\n<img src=x>,<img src=x>,x@x.example\n",
    "formula.csv": "Name,Email,Notes\n=1+1,@x,'=2\n",
    "ragged.csv": 'Name,Email\n"Ada\n"",",b,c,d,e\n,,,,,,\n',
    "long.csv": f"Name,Email\n{'n' * 200_000},x@x.example\n",
    "open.csv": 'Name,Email\n"never closed,',
    "talk.csv": "Company,Date,Time\n\u202egro.evil,99.99.9999,99:99\n,,\n",
}


@pytest.mark.parametrize("name", HOSTILE)
def test_a_hostile_table_leaves_the_desk_as_it_is_until_it_is_taken_in(
    qtbot: QtBot, importing: Opens, desk: DeskInUse, name: str
) -> None:
    before = desk.content()
    dialog = read(qtbot, importing(), desk.file(name, HOSTILE[name]))
    assert dialog.notes.textFormat() is Qt.TextFormat.PlainText
    assert desk.content() == before
    if dialog.take_button.isEnabled():
        dialog.execute()
        desk.opened.desk.undo()
    assert desk.content() == before


def test_the_columns_have_names_sizes_and_an_order_and_their_words_are_whole(
    qtbot: QtBot, importing: Opens, large_text: None, pseudo_locale: None
) -> None:
    del large_text, pseudo_locale
    dialog = importing()
    dialog.resize(1024, 640)
    read(qtbot, dialog, TALKS)
    assert nameless(dialog) == []
    assert small_targets(dialog) == []
    assert duplicate_mnemonics(dialog) == []
    qtbot.waitUntil(lambda: clipped(dialog) == [])
    assert tab_inversions(dialog) == []
