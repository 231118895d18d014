"""A chart can be read as a table and saved."""

from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QContextMenuEvent, QImage, QPalette
from PySide6.QtSvg import QSvgRenderer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QFileDialog, QMenu, QToolButton
from pytestqt.qtbot import QtBot

from offerdesk.app.style import Style
from offerdesk.charts.spec import LineChart
from offerdesk.ui.plots.view import ChartView
from tests.charts.samples import bars, lines
from tests.ui.plots.showing import staged

STYLE = Style()
NIGHT = "#1e2023"


def test_f_turns_the_drawing_into_its_table_and_back(view: ChartView, qtbot: QtBot) -> None:
    stage = staged(view, bars(3, 2))
    view.activateWindow()
    stage.setFocus()
    qtbot.waitUntil(stage.hasFocus)
    QTest.keyClick(stage, Qt.Key.Key_F)
    assert not stage.isVisible()
    assert view._twin.isVisible()
    assert view._twin.hasFocus()
    QTest.keyClick(view._twin, Qt.Key.Key_F)
    assert stage.isVisible()


def test_the_table_shows_every_figure(view: ChartView) -> None:
    staged(view, bars(3, 2))
    view.show_table(True)
    model = view._twin.model()
    assert (model.rowCount(), model.columnCount()) == (6, 8)
    cell = model.index(1, 2)
    role = Qt.ItemDataRole
    assert cell.data() == "102,000"
    assert cell.data(role.AccessibleTextRole) == "Base pay: 102,000"
    assert cell.data(role.TextAlignmentRole) & Qt.AlignmentFlag.AlignTrailing
    assert model.index(0, 1).data(role.TextAlignmentRole) & Qt.AlignmentFlag.AlignLeading
    assert cell.data(role.DecorationRole) is None
    assert model.headerData(2, Qt.Orientation.Horizontal) == "Base pay"
    assert model.headerData(2, Qt.Orientation.Horizontal, role.TextAlignmentRole) is not None
    assert model.headerData(2, Qt.Orientation.Horizontal, role.DecorationRole) is None
    assert model.headerData(0, Qt.Orientation.Vertical) is None
    assert model.data(model.index(-1, -1)) is None
    assert (model.rowCount(cell), model.columnCount(cell)) == (0, 0)


def test_the_table_follows_an_edit_in_place(view: ChartView, qtbot: QtBot) -> None:
    staged(view, bars(3, 2))
    view.show_table(True)
    with qtbot.waitSignal(view._twin.model().dataChanged):
        view.set_spec(bars(3, 2, incomplete=0), STYLE)
    assert view._twin.model().index(0, 7).data() == "93,000+"
    with qtbot.waitSignal(view._twin.model().modelReset):
        view.set_spec(lines(2, 12), STYLE)
    view.set_spec(LineChart("t", "USD", "Month", "", (), ()), STYLE)
    view.set_spec(LineChart("t", "USD", "Month", "", (), ()), STYLE)


def test_a_chart_is_saved_as_svg(view: ChartView, qtbot: QtBot, tmp_path: Path) -> None:
    staged(view, bars(3, 2))
    with qtbot.waitSignal(view.saved) as told:
        view.save_svg(str(tmp_path / "chart.svg"))
    text = (tmp_path / "chart.svg").read_text("utf-8")
    assert told.args == [str(tmp_path / "chart.svg")]
    assert ">Northwind</text>" in text
    assert QSvgRenderer(text.encode()).isValid()


def test_a_chart_is_saved_as_png_on_white_paper(
    view: ChartView, qtbot: QtBot, tmp_path: Path, dark: QPalette
) -> None:
    staged(view, bars(3, 2))
    view.setPalette(dark)
    with qtbot.waitSignal(view.saved):
        view.save_png(str(tmp_path / "chart.png"))
    image = QImage(str(tmp_path / "chart.png"))
    assert (image.width(), image.height()) == (1920, 1080)
    assert image.pixelColor(2, 2).name() == "#ffffff"
    found = {image.pixelColor(x, y).name() for x in range(0, 1920, 8) for y in range(0, 1080, 8)}
    assert "#0067a6" in found


def test_a_chart_that_cannot_be_saved_says_why(view: ChartView, qtbot: QtBot, tmp_path: Path) -> None:
    staged(view, bars(1, 1))
    with qtbot.waitSignal(view.save_failed) as told:
        view.save_svg(str(tmp_path / "missing" / "chart.svg"))
    assert told.args is not None
    assert told.args[0].startswith("Couldn’t save the chart: ")


def test_without_a_chart_nothing_is_saved(view: ChartView, tmp_path: Path) -> None:
    view.save_svg(str(tmp_path / "chart.svg"))
    QTest.keyClick(view, Qt.Key.Key_F)
    assert not list(tmp_path.iterdir())
    assert not view.save_svg_action.isEnabled()
    assert view.spec is None


@pytest.mark.parametrize("ending", ["svg", "png"])
def test_saving_asks_for_a_place(view: ChartView, qtbot: QtBot, tmp_path: Path, ending: str) -> None:
    staged(view, bars(1, 1))
    action = view.save_svg_action if ending == "svg" else view.save_png_action
    action.trigger()
    dialog = view.findChild(QFileDialog)
    assert dialog is not None
    assert dialog.defaultSuffix() == ending
    with qtbot.waitSignal(view.saved):
        dialog.fileSelected.emit(str(tmp_path / f"chart.{ending}"))
    dialog.close()
    assert (tmp_path / f"chart.{ending}").stat().st_size > 1000


def test_the_menu_offers_what_the_buttons_do(view: ChartView) -> None:
    staged(view, bars(1, 1))
    at = QPoint(30, 30)
    event = QContextMenuEvent(QContextMenuEvent.Reason.Keyboard, at, view.mapToGlobal(at))
    QApplication.sendEvent(view, event)
    menu = view.findChild(QMenu)
    assert menu is not None
    assert [action.text() for action in menu.actions()] == ["Show as table", "Save as SVG…", "Save as PNG…"]
    menu.close()


def test_every_part_has_a_name_and_room_for_a_finger(view: ChartView) -> None:
    staged(view, bars(1, 1))
    buttons = view.findChildren(QToolButton)
    assert [button.accessibleName() for button in buttons] == ["Show as table", "Save the chart"]
    assert all(button.width() >= 24 and button.height() >= 24 for button in buttons)


def test_the_save_button_offers_both_kinds(view: ChartView) -> None:
    staged(view, bars(1, 1))
    button = view.findChildren(QToolButton)[-1]
    button.click()
    menu = button.findChild(QMenu)
    assert menu is not None
    assert [action.text() for action in menu.actions()] == ["Save as SVG…", "Save as PNG…"]
    menu.close()
