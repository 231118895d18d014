"""What a table keeps and shows when sheets come, and lists of whole rows."""

from dataclasses import replace

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from offerdesk.app.rows import Cell, Sheet
from offerdesk.ui.tables.view import SheetView
from tests.ui.accessibility import nameless
from tests.ui.tables.sheets import SHEET, tasks, with_cell
from tests.ui.tables.using import at, keys, shown, told

Key = Qt.Key
_MOVE = Qt.KeyboardModifier.AltModifier | Qt.KeyboardModifier.ShiftModifier


def test_a_new_order_of_columns_keeps_cell_and_selection(view: SheetView) -> None:
    view.setCurrentIndex(at(view, "base", 2))
    order = (2, 0, 1)
    rows = tuple(replace(r, cells=tuple(r.cells[i] for i in order) if r.cells else ()) for r in SHEET.rows)
    view.set_sheet(replace(SHEET, columns=tuple(SHEET.columns[i] for i in order), rows=rows))
    assert (view.current_row(), view.currentIndex().column()) == ("base", 0)
    assert view.selected_rows() == ("base",)


def test_a_live_change_keeps_cell_selection_and_scroll_position(view: SheetView) -> None:
    view.resize(700, 150)
    view.setCurrentIndex(at(view, "leave"))
    scrolled = view.verticalScrollBar().value()
    view.set_sheet(with_cell(SHEET, "base", 1, Cell("119,000", "+28,000")))
    assert view.current_row() == "leave"
    assert view.verticalScrollBar().value() >= scrolled > 0


def test_a_row_grows_when_a_difference_appears(view: SheetView) -> None:
    place = at(view, "base").row()
    before = view.rowHeight(place)
    view.set_sheet(with_cell(SHEET, "base", 1, Cell("119,000", "+28,000")))
    assert view.rowHeight(place) > before


def test_only_rows_that_differ(view: SheetView) -> None:
    view.set_only_differing(True)
    assert "hours" not in keys(view)
    view.set_only_differing(False)
    assert "hours" in keys(view)


def test_a_group_row_spans_the_table(view: SheetView) -> None:
    assert view.columnSpan(0, 0) == 3
    view.sheet_model.set_folded("pay", folded=True)
    assert view.columnSpan(at(view, "time", 0).row(), 0) == 3


def test_an_empty_table_says_what_belongs_there_and_offers_the_next_step(view: SheetView) -> None:
    done: list[str] = []
    action = QAction("Add offer", view)
    action.triggered.connect(lambda: done.append("added"))
    view.set_empty_actions([action])
    view.set_sheet(Sheet((), (), empty="No offers yet."))
    assert view.empty_place.isVisible()
    assert view.empty_place.text == "No offers yet."
    button = next(b for b in view.empty_place.findChildren(QPushButton) if b.text() == "Add offer")
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)
    assert done == ["added"]
    assert nameless(view) == []


def test_a_table_in_which_nothing_differs_says_so(view: SheetView) -> None:
    view.set_sheet(
        replace(SHEET, rows=tuple(replace(r, differs=False) for r in SHEET.rows if r.key == "hours"))
    )
    view.set_only_differing(True)
    assert view.empty_place.text == "Nothing differs here."
    view.set_sheet(SHEET)
    assert not view.empty_place.isVisible()


def test_the_table_is_arranged_as_before_after_a_new_start(view: SheetView, qtbot: QtBot) -> None:
    view.sheet_model.set_folded("pay", folded=True)
    view.set_only_differing(True)
    view.horizontalHeader().resizeSection(1, 222)
    other = shown(qtbot, SheetView())
    other.restore_layout_state(view.layout_state())
    assert keys(other) == keys(view)
    assert other.columnWidth(1) == 222


def test_a_damaged_arrangement_is_left_out(view: SheetView) -> None:
    view.restore_layout_state({"folded": 7, "widths": "wide", "sort_by": None})
    view.restore_layout_state({"folded": [1, "pay"], "widths": {"b": -5, "c": "x"}})
    assert keys(view) == ["pay", "time", "hours", "leave"]


def test_figures_have_one_width_to_be_compared(view: SheetView) -> None:
    assert len({view.columnWidth(i) for i in range(3)}) == 1


def test_a_list_tells_which_row_is_chosen(lists: SheetView) -> None:
    chosen: list[str] = []
    lists.current_row_changed.connect(chosen.append)
    lists.select_row("t3")
    assert (chosen, lists.selected_rows()) == (["t3"], ("t3",))
    lists.select_row("gone")
    assert lists.current_row() == "t3"


def test_a_row_chosen_while_ctrl_is_held_is_alone_selected(lists: SheetView) -> None:
    lists.select_row("t1")
    QTest.keyPress(lists, Qt.Key.Key_Control, Qt.KeyboardModifier.ControlModifier)
    lists.select_row("t3")
    QTest.keyRelease(lists, Qt.Key.Key_Control)
    assert lists.selected_rows() == ("t3",)


def test_the_current_row_is_selected_again_when_nothing_is(lists: SheetView) -> None:
    lists.select_row("t3")
    lists.clearSelection()
    lists.select_row("t3")
    assert lists.selected_rows() == ("t3",)


def test_a_list_selects_all_rows(lists: SheetView) -> None:
    lists.selectAll()
    assert len(lists.selected_rows()) == 30


def test_a_click_on_a_title_sorts_a_list_then_turns_it_then_lets_it_be(lists: SheetView) -> None:
    given = keys(lists)
    lists.horizontalHeader().sectionClicked.emit(0)
    up = keys(lists)
    lists.horizontalHeader().sectionClicked.emit(0)
    down = keys(lists)
    titles = lists.horizontalHeader()
    with_angle = titles.grab().toImage()
    lists.horizontalHeader().sectionClicked.emit(0)
    assert up != given
    assert down != up
    assert keys(lists) == given
    assert titles.grab().toImage() != with_angle


def test_a_click_on_the_corner_sorts_by_the_names(lists: SheetView) -> None:
    corner = next(c for c in lists.children() if type(c).__name__ == "Corner")
    QTest.mouseClick(corner, Qt.MouseButton.LeftButton)  # type: ignore[call-overload]
    headers = [row.header for row in lists.sheet_model.rows]
    assert headers == sorted(headers)
    assert lists.grab().height() > 0


def test_enter_and_a_double_click_open_a_row_of_a_list(lists: SheetView) -> None:
    opened = told(lists)
    lists.select_row("t4")
    QTest.keyClick(lists, Key.Key_Return)
    lists.doubleClicked.emit(at(lists, "t4", 0))
    assert opened == [("t4", "n"), ("t4", "n")]


def test_a_list_does_not_move_columns(lists: SheetView) -> None:
    orders: list[list[str]] = []
    lists.columns_moved.connect(orders.append)
    lists.select_row("t4")
    QTest.keyClick(lists, Key.Key_Right, _MOVE)
    assert orders == []


def test_a_second_line_under_a_name_makes_its_row_higher(lists: SheetView) -> None:
    sheet = tasks(3)
    lists.set_sheet(sheet)
    before = lists.rowHeight(1), lists.grab().toImage()
    rows = (sheet.rows[0], replace(sheet.rows[1], note="by Thursday"), sheet.rows[2])
    lists.set_sheet(replace(sheet, rows=rows))
    assert lists.rowHeight(1) > before[0]
    assert lists.grab().toImage() != before[1]
    speech = Qt.ItemDataRole.AccessibleTextRole
    assert lists.sheet_model.headerData(1, Qt.Orientation.Vertical, speech).endswith(", by Thursday")


def test_columns_of_a_list_fit_a_narrow_pane(lists: SheetView) -> None:
    lists.resize(300, 300)
    used = lists.verticalHeader().width() + sum(lists.columnWidth(i) for i in range(2))
    assert used <= 300


def test_a_list_tells_of_another_row_only_when_its_new_rows_are_in(lists: SheetView) -> None:
    lists.select_row("t3")
    fewer = replace(
        lists.sheet_model.sheet, rows=tuple(r for r in lists.sheet_model.sheet.rows if r.key != "t3")
    )
    lists.current_row_changed.connect(lambda _row: lists.set_sheet(fewer))
    lists.set_sheet(fewer)
    assert "t3" not in keys(lists)
    assert lists.current_row() != "t3"
