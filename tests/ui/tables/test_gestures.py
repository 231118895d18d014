"""Keys, clicks and the menu of a table."""

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QAction, QContextMenuEvent, QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMenu
from pytestqt.qtbot import QtBot

from offerdesk.app.rows import Cell
from offerdesk.ui.tables.view import SheetView
from tests.ui.tables.sheets import SHEET, with_cell
from tests.ui.tables.using import at, click, keys, told

Key = Qt.Key
_MOVE = Qt.KeyboardModifier.AltModifier | Qt.KeyboardModifier.ShiftModifier


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


def test_the_menu_sorts_a_list(lists: SheetView, qtbot: QtBot) -> None:
    given = keys(lists)
    lists.setCurrentIndex(at(lists, "t4", 0))
    actions = {a.text(): a for a in menu_of(lists, qtbot)}
    assert list(actions) == ["Copy", "Sort by this column", "Sort by name"]
    actions["Sort by this column"].trigger()
    by_column = keys(lists)
    actions["Sort by name"].trigger()
    assert keys(lists) != by_column != given


def test_a_click_beside_the_cells_opens_no_menu(view: SheetView) -> None:
    event = QContextMenuEvent(QContextMenuEvent.Reason.Mouse, QPoint(690, 490), QPoint(0, 0))
    QApplication.sendEvent(view.viewport(), event)
    assert not [m for m in view.findChildren(QMenu) if m.isVisible()]


def test_the_pointer_shows_what_can_be_opened(view: SheetView) -> None:
    view.entered.emit(at(view, "base"))
    assert view.viewport().cursor().shape() is Qt.CursorShape.PointingHandCursor
    view.viewportEntered.emit()
    assert view.viewport().cursor().shape() is Qt.CursorShape.ArrowCursor
