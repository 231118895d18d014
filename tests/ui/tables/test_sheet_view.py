"""The table: keys, pointer, menu, and what stays when the next sheet comes."""

from dataclasses import replace

import pytest
from PySide6.QtCore import QModelIndex, QPoint, Qt
from PySide6.QtGui import QAction, QContextMenuEvent, QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMenu, QPushButton
from pytestqt.qtbot import QtBot

from offerdesk.app.rows import Cell, Sheet
from offerdesk.ui.shell.theme import Theme
from offerdesk.ui.tables.view import SheetView
from tests.ui.accessibility import nameless
from tests.ui.tables.sheets import SHEET, tasks, with_cell

Key = Qt.Key
_MOVE = Qt.KeyboardModifier.AltModifier | Qt.KeyboardModifier.ShiftModifier


@pytest.fixture
def view(qtbot: QtBot, theme: Theme) -> SheetView:
    del theme
    return shown(qtbot, SheetView())


@pytest.fixture
def lists(qtbot: QtBot, theme: Theme) -> SheetView:
    del theme
    made = shown(qtbot, SheetView(whole_rows=True))
    made.set_sheet(tasks(30))
    return made


def shown(qtbot: QtBot, view: SheetView) -> SheetView:
    qtbot.addWidget(view)
    view.setAccessibleName("Offers")
    view.resize(700, 500)
    view.set_sheet(SHEET)
    with qtbot.waitExposed(view):
        view.show()
    return view


def at(view: SheetView, row: str, column: int = 1) -> QModelIndex:
    place = view.sheet_model.place_of(row)
    assert place is not None
    return view.sheet_model.index(place, column)


def keys(view: SheetView) -> list[str]:
    return [row.key for row in view.sheet_model.rows]


def click(view: SheetView, index: QModelIndex) -> None:
    QTest.mouseClick(
        view.viewport(),
        Qt.MouseButton.LeftButton,
        Qt.KeyboardModifier.NoModifier,
        view.visualRect(index).center(),
    )


def told(view: SheetView) -> list[tuple[str, str]]:
    opened: list[tuple[str, str]] = []
    view.opened.connect(lambda row, column: opened.append((row, column)))
    return opened


def test_enter_opens_a_computed_cell(view: SheetView) -> None:
    opened = told(view)
    view.setCurrentIndex(at(view, "base"))
    QTest.keyClick(view, Key.Key_Return)
    assert opened == [("base", "b")]


def test_a_click_opens_a_computed_cell_and_a_double_click_does_not_twice(view: SheetView) -> None:
    opened = told(view)
    click(view, at(view, "base", 2))
    assert opened == [("base", "c")]


def test_a_cell_without_explanation_opens_nothing(view: SheetView) -> None:
    view.set_sheet(with_cell(SHEET, "base", 1, Cell("118,000")))
    opened = told(view)
    click(view, at(view, "base"))
    QTest.keyClick(view, Key.Key_Return)
    assert opened == []


@pytest.mark.parametrize("key", [Key.Key_Space, Key.Key_Left, Key.Key_Return])
def test_a_group_folds_by_key(view: SheetView, key: Qt.Key) -> None:
    view.setCurrentIndex(at(view, "pay", 0))
    QTest.keyClick(view, key)
    assert keys(view) == ["pay", "time", "hours", "leave"]


def test_the_right_arrow_unfolds_and_then_moves_on(view: SheetView) -> None:
    view.sheet_model.set_folded("pay", folded=True)
    view.setCurrentIndex(at(view, "pay", 0))
    QTest.keyClick(view, Key.Key_Right)
    assert "base" in keys(view)
    assert view.current_row() == "pay"


def test_in_a_mirrored_window_the_arrows_fold_the_other_way(view: SheetView) -> None:
    view.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    view.setCurrentIndex(at(view, "pay", 0))
    QTest.keyClick(view, Key.Key_Right)
    assert "base" not in keys(view)
    assert view.grab().width() > 0


def test_a_group_folds_by_a_click_on_its_row_or_its_header(view: SheetView) -> None:
    click(view, at(view, "pay", 0))
    assert "base" not in keys(view)
    header = view.verticalHeader()
    QTest.mouseClick(
        header.viewport(), Qt.MouseButton.LeftButton, pos=QPoint(20, header.sectionViewportPosition(0) + 5)
    )
    assert "base" in keys(view)


def test_alt_shift_arrow_asks_for_a_new_order_of_columns(view: SheetView) -> None:
    orders: list[list[str]] = []
    view.columns_moved.connect(orders.append)
    view.setCurrentIndex(at(view, "base", 1))
    QTest.keyClick(view, Key.Key_Right, _MOVE)
    QTest.keyClick(view, Key.Key_Left, _MOVE)
    assert orders == [["a", "c", "b"], ["b", "a", "c"]]


def test_a_column_at_the_edge_moves_no_further(view: SheetView) -> None:
    orders: list[list[str]] = []
    view.columns_moved.connect(orders.append)
    view.setCurrentIndex(at(view, "base", 0))
    QTest.keyClick(view, Key.Key_Left, _MOVE)
    assert orders == []


def test_a_dragged_title_asks_for_a_new_order_and_waits_for_the_answer(view: SheetView) -> None:
    orders: list[list[str]] = []
    view.columns_moved.connect(orders.append)
    view.horizontalHeader().moveSection(2, 0)
    assert orders == [["c", "a", "b"]]
    assert view.horizontalHeader().visualIndex(2) == 2


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


def test_the_selection_is_copied_with_titles(view: SheetView) -> None:
    chooser = view.selectionModel()
    for column in (0, 1):
        chooser.select(at(view, "base", column), chooser.SelectionFlag.Select)
    view.setFocus()
    view.selectionModel().setCurrentIndex(at(view, "base", 1), chooser.SelectionFlag.NoUpdate)
    QTest.keyClick(view, Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    assert QGuiApplication.clipboard().text() == "Amounts in USD\tMeridian\tNorthwind\nBase\t91,000\t118,000"


def test_one_cell_is_copied_as_it_is(view: SheetView) -> None:
    view.setCurrentIndex(at(view, "base"))
    view.copy_selection()
    assert QGuiApplication.clipboard().text() == "118,000"


def menu_of(view: SheetView, qtbot: QtBot) -> list[QAction]:
    event = QContextMenuEvent(QContextMenuEvent.Reason.Keyboard, QPoint(0, 0), QPoint(0, 0))
    QApplication.sendEvent(view, event)
    qtbot.waitUntil(lambda: bool(view.findChildren(QMenu)))
    return [a for a in view.findChildren(QMenu)[-1].actions() if not a.isSeparator()]


def test_the_menu_key_opens_the_menu_of_the_current_cell(view: SheetView, qtbot: QtBot) -> None:
    asked: list[tuple[str, str]] = []
    view.menu_asked.connect(lambda _menu, row, column: asked.append((row, column)))
    hidden: list[str] = []
    view.column_hidden.connect(hidden.append)
    opened = told(view)
    view.setCurrentIndex(at(view, "base"))
    actions = {a.text(): a for a in menu_of(view, qtbot)}
    assert list(actions) == [
        "How this came about",
        "Copy",
        "Move column left",
        "Move column right",
        "Hide column",
        "Only rows that differ",
    ]
    actions["Hide column"].trigger()
    actions["How this came about"].trigger()
    actions["Only rows that differ"].trigger()
    assert (asked, hidden, opened) == ([("base", "b")], ["b"], [("base", "b")])
    assert "hours" not in keys(view)


def test_the_menu_moves_columns(view: SheetView, qtbot: QtBot) -> None:
    orders: list[list[str]] = []
    view.columns_moved.connect(orders.append)
    view.setCurrentIndex(at(view, "base"))
    actions = {a.text(): a for a in menu_of(view, qtbot)}
    actions["Move column left"].trigger()
    actions["Move column right"].trigger()
    assert orders == [["b", "a", "c"], ["a", "c", "b"]]


def test_the_menu_of_a_group_folds_it(view: SheetView, qtbot: QtBot) -> None:
    view.setCurrentIndex(at(view, "pay", 0))
    actions = {a.text(): a for a in menu_of(view, qtbot)}
    actions["Fold group"].trigger()
    assert "base" not in keys(view)


def test_a_click_beside_the_cells_opens_no_menu(view: SheetView) -> None:
    event = QContextMenuEvent(QContextMenuEvent.Reason.Mouse, QPoint(690, 490), QPoint(0, 0))
    QApplication.sendEvent(view.viewport(), event)
    assert not [m for m in view.findChildren(QMenu) if m.isVisible()]


def test_the_pointer_shows_what_can_be_opened(view: SheetView) -> None:
    view.entered.emit(at(view, "base"))
    assert view.viewport().cursor().shape() is Qt.CursorShape.PointingHandCursor
    view.viewportEntered.emit()
    assert view.viewport().cursor().shape() is Qt.CursorShape.ArrowCursor


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


def test_columns_of_a_list_fit_a_narrow_pane(lists: SheetView) -> None:
    lists.resize(300, 300)
    used = lists.verticalHeader().width() + sum(lists.columnWidth(i) for i in range(2))
    assert used <= 300
