"""The item model: what it shows and what it tells the view."""

from collections.abc import Callable
from dataclasses import replace

import pytest
from PySide6.QtCore import QPersistentModelIndex, Qt
from pytestqt.modeltest import ModelTester
from pytestqt.qtbot import QtBot

from offerdesk.app.rows import Cell, Row, RowKind, Sheet
from offerdesk.ui.tables.arrange import BY_HEADER, Arrangement
from offerdesk.ui.tables.model import SheetModel
from tests.ui.tables.sheets import SHEET, tasks, with_cell

_SPEECH = int(Qt.ItemDataRole.AccessibleTextRole)
_LEVEL, _UPRIGHT = Qt.Orientation.Horizontal, Qt.Orientation.Vertical


@pytest.fixture
def model(qtbot: QtBot, qtmodeltester: ModelTester) -> SheetModel:
    del qtbot
    made = SheetModel()
    made.set_sheet(SHEET)
    check_model(qtmodeltester, made)
    return made


def check_model(tester: ModelTester, model: SheetModel) -> None:
    """Let pytest-qt look for what a model must never do; it fails the test itself."""
    check: Callable[[SheetModel], None] = tester.check
    check(model)


def changed_cells(model: SheetModel) -> list[tuple[int, int]]:
    told: list[tuple[int, int]] = []
    model.dataChanged.connect(lambda first, _last: told.append((first.row(), first.column())))
    model.modelReset.connect(lambda: told.append((-1, -1)))
    return told


def test_it_shows_texts_and_titles(model: SheetModel) -> None:
    assert model.index(2, 1).data() == "118,000"
    assert model.headerData(1, _LEVEL) == "Northwind"
    assert model.headerData(2, _UPRIGHT) == "Base"
    assert model.headerData(99, _UPRIGHT) is None
    assert model.headerData(99, _LEVEL) is None


def test_a_screen_reader_hears_speech_and_difference(model: SheetModel) -> None:
    assert model.index(1, 1).data(_SPEECH) == "148,000 dollars, best, +51,900 · +54%"
    assert model.index(2, 1).data(_SPEECH) == "118,000"
    assert model.index(3, 2).data(_SPEECH) == "unknown"
    assert model.headerData(0, _LEVEL, _SPEECH) == "Meridian, Current job"


def test_a_screen_reader_hears_whether_a_group_is_folded(model: SheetModel) -> None:
    assert model.headerData(0, _UPRIGHT, _SPEECH) == "Pay, unfolded"
    assert model.index(0, 0).data(_SPEECH) == "Pay, unfolded"
    model.set_folded("pay", folded=True)
    assert model.headerData(0, _UPRIGHT, _SPEECH) == "Pay, folded"


def test_what_a_user_wrote_stays_plain_in_a_tool_tip(model: SheetModel) -> None:
    model.set_sheet(with_cell(SHEET, "base", 1, Cell("1", tip="<img src='/etc/passwd'>")))
    assert "&lt;img" in model.index(2, 1).data(Qt.ItemDataRole.ToolTipRole)
    assert model.index(2, 1).data(Qt.ItemDataRole.AccessibleDescriptionRole).startswith("<img")


def test_a_changed_cell_is_told_alone(model: SheetModel) -> None:
    told = changed_cells(model)
    model.set_sheet(with_cell(SHEET, "base", 1, Cell("119,000")))
    assert told == [(2, 1)]


def test_an_equal_sheet_tells_nothing(model: SheetModel) -> None:
    told = changed_cells(model)
    model.set_sheet(replace(SHEET, rows=tuple(replace(row) for row in SHEET.rows)))
    assert told == []


def test_a_row_that_goes_takes_no_other_with_it(model: SheetModel) -> None:
    kept = QPersistentModelIndex(model.index(6, 2))
    told = changed_cells(model)
    model.set_sheet(replace(SHEET, rows=tuple(r for r in SHEET.rows if r.key != "base")))
    assert kept.row() == 5
    assert kept.data() == "30"
    assert told == []


def test_a_new_row_is_inserted_in_its_place(model: SheetModel, qtmodeltester: ModelTester) -> None:
    new = Row("sign_on", "Sign-on", (Cell("–"), Cell("10,000"), Cell("–")), group="Pay")
    model.set_sheet(replace(SHEET, rows=(*SHEET.rows[:4], new, *SHEET.rows[4:])))
    assert [row.key for row in model.rows][3:6] == ["bonus", "sign_on", "time"]
    check_model(qtmodeltester, model)


def test_rows_that_change_places_keep_who_points_at_them(model: SheetModel) -> None:
    kept = QPersistentModelIndex(model.index(2, 1))
    rows = list(SHEET.rows)
    rows[2], rows[3] = rows[3], rows[2]
    model.set_sheet(replace(SHEET, rows=tuple(rows)))
    assert (kept.row(), kept.data()) == (3, "118,000")


def test_another_set_of_columns_begins_anew(model: SheetModel) -> None:
    told = changed_cells(model)
    rows = tuple(replace(r, cells=r.cells[:2]) for r in SHEET.rows)
    model.set_sheet(replace(SHEET, columns=SHEET.columns[:2], rows=rows))
    assert told == [(-1, -1)]
    assert model.columnCount() == 2


def test_a_new_title_is_told_to_the_header(model: SheetModel, qtbot: QtBot) -> None:
    columns = (replace(SHEET.columns[0], title="Meridian Labs"), *SHEET.columns[1:])
    with qtbot.waitSignal(model.headerDataChanged):
        model.set_sheet(replace(SHEET, columns=columns))
    assert model.headerData(0, _LEVEL) == "Meridian Labs"


def test_a_row_that_becomes_a_total_is_repainted_whole(model: SheetModel) -> None:
    told = changed_cells(model)
    rows = tuple(replace(r, kind=RowKind.TOTAL, header="Sum") if r.key == "base" else r for r in SHEET.rows)
    model.set_sheet(replace(SHEET, rows=rows))
    assert told == [(2, 0), (2, 1), (2, 2)]


def test_folding_removes_rows_and_unfolding_brings_them_back(model: SheetModel) -> None:
    model.set_folded("pay", folded=True)
    assert [row.key for row in model.rows] == ["pay", "time", "hours", "leave"]
    assert model.is_folded(model.rows[0])
    model.set_folded("pay", folded=False)
    assert len(model.rows) == len(SHEET.rows)


def test_folding_survives_the_next_sheet(model: SheetModel) -> None:
    model.set_folded("pay", folded=True)
    model.set_sheet(with_cell(SHEET, "base", 1, Cell("1")))
    assert [row.key for row in model.rows] == ["pay", "time", "hours", "leave"]


def test_keys_that_are_not_unique_still_show(model: SheetModel) -> None:
    model.set_sheet(replace(SHEET, rows=(*SHEET.rows, SHEET.rows[-1])))
    assert model.rowCount() == len(SHEET.rows) + 1


def test_a_short_row_shows_empty_cells(model: SheetModel) -> None:
    model.set_sheet(Sheet(SHEET.columns, (Row("x", "X", (Cell("1"),)),)))
    assert model.index(0, 2).data() == ""
    assert model.place_of("nowhere") is None


def test_ten_thousand_rows_sort_in_the_list_behind(qtbot: QtBot, qtmodeltester: ModelTester) -> None:
    del qtbot
    model = SheetModel()
    model.set_sheet(tasks(10_000))
    model.arrange(Arrangement(sort_by=BY_HEADER))
    assert [row.header for row in model.rows[:2]] == ["Task 00000", "Task 00001"]
    small = SheetModel()
    small.set_sheet(tasks(20))
    small.arrange(Arrangement(sort_by="state"))
    check_model(qtmodeltester, small)


def test_the_tip_of_a_header_says_all_that_its_place_may_cut_short() -> None:
    long = "A company whose name & role are long"
    row = Row("a", long, note="Negotiating · Principal <staff> engineer")
    model = SheetModel(None)
    model.set_sheet(Sheet((), (row,)))
    tip = model.headerData(0, Qt.Orientation.Vertical, Qt.ItemDataRole.ToolTipRole)
    assert tip == (
        "<qt>A company whose name &amp; role are long<br/>Negotiating · Principal &lt;staff&gt; engineer</qt>"
    )
