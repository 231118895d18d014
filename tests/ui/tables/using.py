"""What a user does with a table, for its tests."""

from PySide6.QtCore import QModelIndex, Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from offerdesk.ui.tables.view import SheetView
from tests.ui.tables.sheets import SHEET


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
