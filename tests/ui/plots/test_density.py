"""Curves to look at closely: a line moved by mouse and keyboard, bounds of zooming, colours, words."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QAccessible, QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot
from shiboken6 import isValid

from offerdesk.app.style import Style
from offerdesk.charts.palette import offer_look
from offerdesk.ui.plots.density import DensityStage
from offerdesk.ui.plots.twin import TwinView
from offerdesk.ui.plots.view import ChartView
from offerdesk.ui.shell.theme import Appearance, Theme
from tests.charts.samples import shapes

Key = Qt.Key
STYLE = Style()


@pytest.fixture
def stage(qtbot: QtBot, theme: Theme) -> Iterator[DensityStage]:
    """Curves of three offers."""
    del theme
    made = DensityStage()
    made.resize(700, 400)
    made.show_spec(shapes(3, note="Look."), STYLE)
    made.show()
    qtbot.waitExposed(made)
    yield made
    made.close()
    made.deleteLater()


def press(stage: DensityStage, key: Qt.Key) -> None:
    """Press a key on the curves."""
    QTest.keyClick(stage, key)


def seen(stage: DensityStage) -> tuple[float, float]:
    """Return the values between which curves are seen."""
    return stage.view


def roll(stage: DensityStage, clicks: int) -> None:
    """Turn the wheel over the middle of the plot."""
    middle = QPointF(stage.plot.rect().center())
    event = QWheelEvent(
        middle,
        QPointF(stage.plot.mapToGlobal(middle.toPoint())),
        QPoint(),
        QPoint(0, 120 * clicks),
        Qt.MouseButton.NoButton,
        Qt.KeyboardModifier.NoModifier,
        Qt.ScrollPhase.NoScrollPhase,
        False,
    )
    QApplication.sendEvent(stage.plot.viewport(), event)


def test_arrow_keys_move_the_line_from_edge_to_edge_and_say_so(stage: DensityStage) -> None:
    told: list[int] = []
    stage.edge_moved.connect(told.append)
    walk = (Key.Key_Right, Key.Key_Right, Key.Key_Left, Key.Key_PageUp, Key.Key_End, Key.Key_PageDown)
    for key in (*walk, Key.Key_Home):
        press(stage, key)
    assert told == [1, 2, 1, 11, 40, 30, 0]
    assert stage.edge == 0


def test_a_dragged_line_comes_to_rest_at_an_edge(stage: DensityStage) -> None:
    told: list[int] = []
    stage.edge_moved.connect(told.append)
    stage._curves.line.setValue(483_000)
    assert stage._curves.line.value() == 480_000
    stage.place(3)
    assert told == [8]


def test_nothing_is_told_when_other_curves_come(stage: DensityStage) -> None:
    told: list[int] = []
    stage.edge_moved.connect(told.append)
    stage.place(30)
    stage.show_spec(shapes(2, bins=20), STYLE)
    assert told == []
    assert stage.edge == 20


def test_one_can_come_closer_within_bounds_and_see_the_whole_range_again(stage: DensityStage) -> None:
    press(stage, Key.Key_Minus)
    assert seen(stage) == (400_000, 800_000)
    stage.place(20)
    press(stage, Key.Key_Plus)
    low, high = seen(stage)
    assert 400_000 < low < 600_000 < high < 800_000
    for _ in range(40):
        press(stage, Key.Key_Plus)
    low, high = seen(stage)
    assert high - low == pytest.approx(60_000)
    press(stage, Key.Key_0)
    assert seen(stage) == (400_000, 800_000)
    press(stage, Key.Key_F1)
    assert seen(stage) == (400_000, 800_000)


def test_the_wheel_zooms_along_the_values_only(stage: DensityStage) -> None:
    heights = stage.plot.getViewBox().viewRange()[1]
    roll(stage, 3)
    low, high = seen(stage)
    assert high - low < 400_000
    assert stage.plot.getViewBox().viewRange()[1] == heights
    roll(stage, -30)
    assert seen(stage) == (400_000, 800_000)


def test_the_figures_follow_what_is_seen(stage: DensityStage) -> None:
    def figures() -> list[str]:
        (ticks,) = stage.plot.getAxis("bottom")._tickLevels
        return [text for _, text in ticks]

    assert figures()[0] == "400"
    assert len(figures()) >= 4
    stage.place(20)
    stage._curves.zoom(0.1)
    assert "600" in figures()
    assert "400" not in figures()


def test_colours_follow_the_theme_and_nothing_offers_a_menu(
    qtbot: QtBot, stage: DensityStage, theme: Theme
) -> None:
    def pixels() -> set[str]:
        image = stage.grab().toImage()
        return {image.pixelColor(x, y).name() for x in range(0, 700, 2) for y in range(0, 400, 2)}

    assert offer_look(0).light.lower() in pixels()
    theme.choose(Appearance.DARK)
    qtbot.waitUntil(lambda: offer_look(0).dark.lower() in pixels())
    assert "#ffffff" not in pixels()
    assert not stage.plot.getViewBox().menuEnabled()


def test_a_screen_reader_finds_each_curve(stage: DensityStage) -> None:
    chart = QAccessible.queryAccessibleInterface(stage)
    assert chart.role() == QAccessible.Role.Chart
    assert chart.childCount() == 3
    assert chart.child(1).text(QAccessible.Text.Name) == "Northwind: 514,000 USD in the middle case"
    assert chart.child(1).rect().width() > 0
    assert "Step curves" in chart.text(QAccessible.Text.Description)
    targets = stage.spoken_targets()
    assert targets is not None
    assert [targets.step(0, Key.Key_Down), targets.step(0, Key.Key_End)] == [1, 2]
    assert targets.tip_at(0, 0) is None
    assert stage.spoken_current() is None


def test_before_anything_is_shown_there_is_nothing_to_move(qtbot: QtBot, theme: Theme) -> None:
    del theme
    empty = DensityStage()
    qtbot.addWidget(empty)
    empty.place(3)
    empty.show_whole_range()
    assert (empty.edge, empty.spoken_targets(), empty.spoken_description()) == (0, None, "")


def test_the_same_curves_are_saved_and_read_as_a_table(qtbot: QtBot, theme: Theme, tmp_path: Path) -> None:
    del theme
    view = ChartView(None, DensityStage)
    qtbot.addWidget(view)
    view.set_spec(shapes(3), STYLE)
    assert isinstance(view.stage, DensityStage)
    with qtbot.waitSignal(view.saved):
        view.save_svg(str(tmp_path / "curves.svg"))
    view.show_table(True)
    assert view.findChild(TwinView) is not None


def test_a_plot_that_goes_leaves_no_menu_behind(qtbot: QtBot, theme: Theme) -> None:
    del theme
    before = len(QApplication.topLevelWidgets())
    gone = DensityStage()
    gone.deleteLater()
    qtbot.waitUntil(lambda: not isValid(gone))
    assert len(QApplication.topLevelWidgets()) == before
