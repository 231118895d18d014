"""A chart can be walked with keys, pointed at, and listened to."""

from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QToolTip
from pytestqt.qtbot import QtBot

from offerdesk.app.style import Style
from offerdesk.charts.spec import LineChart, StackedBars
from offerdesk.ui.plots.stage import Stage, tip_markup
from offerdesk.ui.plots.targets import Tip
from offerdesk.ui.plots.view import ChartView
from tests.charts.samples import CROSSING, bars, lines
from tests.ui.plots.showing import outlined, staged

STYLE = Style()
NIGHT = "#1e2023"


def test_a_chart_has_a_role_a_name_and_its_bars_as_items(view: ChartView) -> None:
    stage = staged(view, bars(3, 2, incomplete=1))
    chart = QAccessible.queryAccessibleInterface(stage)
    assert chart.role() == QAccessible.Role.Chart
    assert chart.text(QAccessible.Text.Name) == "Value by year"
    assert chart.text(QAccessible.Text.Description).startswith("Stacked bars: Value by year")
    assert chart.childCount() == 6
    bar = chart.child(1)
    assert bar.role() == QAccessible.Role.ListItem
    assert bar.text(QAccessible.Text.Name) == "Northwind, 1: 144,500+ USD"
    assert bar.text(QAccessible.Text.Value) == ""
    assert chart.rect().contains(bar.rect())
    assert bar.rect().topLeft() == stage.mapToGlobal(stage.spoken_place(1).topLeft())
    assert bar.parent() is chart
    assert chart.indexOfChild(bar) == 1
    assert chart.childAt(bar.rect().center().x(), bar.rect().center().y()) is bar
    assert chart.childAt(-5, -5) is None
    assert chart.child(6) is None
    assert bar.childCount() == 0
    assert [bar.child(0), bar.childAt(0, 0)] == [None, None]
    assert bar.indexOfChild(chart) == -1


def test_points_of_lines_are_items_too(view: ChartView) -> None:
    stage = staged(view, lines(2, 24, (CROSSING,)))
    chart = QAccessible.queryAccessibleInterface(stage)
    names = [chart.child(i).text(QAccessible.Text.Name) for i in range(chart.childCount())]
    assert names[:4] == [
        "Current job, Month 0: 22,000 USD",
        "Current job, Month 12: 108,400 USD",
        "Current job, Month 15: 130,000 USD",
        "Current job, Month 24: 194,800 USD",
    ]


def test_an_item_of_a_smaller_chart_is_no_longer_valid(view: ChartView) -> None:
    stage = staged(view, bars(3, 2))
    bar = QAccessible.queryAccessibleInterface(stage).child(5)
    staged(view, bars(1, 1))
    assert not bar.isValid()
    assert bar.text(QAccessible.Text.Name) == ""
    assert bar.rect().isNull()


def test_arrow_keys_walk_over_the_bars(view: ChartView) -> None:
    stage = staged(view, bars(3, 2))
    heard: list[str] = []
    stage.moved.connect(heard.append)
    keys = ("Right", "Right", "Down", "Down", "Up", "Left", "Left", "End", "Home")
    for key in keys:
        QTest.keyClick(stage, getattr(Qt.Key, f"Key_{key}"))
    places = [words.split(":")[0] for words in heard]
    assert places == [
        "Current job, 1",
        "Northwind, 1",
        "Northwind, 2",
        "Northwind, 2",
        "Northwind, 1",
        "Current job, 1",
        "Current job, 1",
        "Initech, 2",
        "Current job, 1",
    ]


def test_arrow_keys_walk_along_and_between_lines(view: ChartView) -> None:
    stage = staged(view, lines(2, 24))
    heard: list[str] = []
    stage.moved.connect(heard.append)
    for key in ("Right", "Right", "Down", "Down", "End", "Right", "Up", "Home", "Left"):
        QTest.keyClick(stage, getattr(Qt.Key, f"Key_{key}"))
    assert [words.split(":")[0] for words in heard] == [
        "Current job, Month 0",
        "Current job, Month 12",
        "Northwind, Month 12",
        "Northwind, Month 12",
        "Northwind, Month 24",
        "Northwind, Month 24",
        "Current job, Month 24",
        "Current job, Month 0",
        "Current job, Month 0",
    ]


def test_moving_is_announced_to_a_screen_reader(view: ChartView) -> None:
    QAccessible.setActive(True)
    try:
        stage = staged(view, bars(2, 1))
        QTest.keyClick(stage, Qt.Key.Key_Right)
        QTest.keyClick(stage, Qt.Key.Key_Right)
        assert stage.interface.focusChild() is stage.interface.child(1)
    finally:
        QAccessible.setActive(False)


def test_the_keyboard_s_place_is_outlined(view: ChartView, qtbot: QtBot) -> None:
    stage = staged(view, bars(2, 1))
    unfocused = outlined(stage)
    view.activateWindow()
    stage.setFocus()
    qtbot.waitUntil(stage.hasFocus)
    QTest.keyClick(stage, Qt.Key.Key_Right)
    focused = outlined(stage)
    view.grab()
    stage.clearFocus()
    assert [unfocused, focused, outlined(stage)] == [False, True, False]


def test_a_place_that_is_gone_is_forgotten(view: ChartView) -> None:
    stage = staged(view, bars(3, 2))
    QTest.keyClick(stage, Qt.Key.Key_Right)
    QTest.keyClick(stage, Qt.Key.Key_End)
    staged(view, bars(1, 1))
    assert stage.spoken_current() is None


def test_other_keys_are_left_to_the_window(view: ChartView) -> None:
    stage = staged(view, StackedBars("t", "USD", "Year", "", ()))
    QTest.keyClick(stage, Qt.Key.Key_Right)
    QTest.keyClick(stage, Qt.Key.Key_A)
    assert stage.spoken_current() is None


def test_the_mouse_finds_the_exact_figures_of_a_bar(view: ChartView, qtbot: QtBot) -> None:
    stage = staged(view, bars(3, 1, costs=True))
    assert stage._targets is not None
    box = stage._targets.box(1)
    tip = stage._targets.tip_at(box.x + 5, box.y + 20)
    assert tip is not None
    assert tip.heading == "Northwind · 1"
    assert tip.rows[-1] == ("Base pay", "102,000")
    assert tip.total == ("Total (USD)", "138,700")
    QTest.mouseMove(stage, QPoint(round(box.x) + 10, round(box.y) + 30))
    qtbot.waitUntil(QToolTip.isVisible)
    assert "102,000" in QToolTip.text()
    QToolTip.hideText()


def test_the_mouse_finds_a_month_on_the_lines(view: ChartView) -> None:
    stage = staged(view, lines(2, 24))
    assert stage._targets is not None
    assert stage._layout is not None
    plot = stage._layout.plot
    tip = stage._targets.tip_at(plot.x + plot.width / 2, plot.y + 20)
    assert tip is not None
    assert tip.heading == "Month 12, USD"
    assert tip.rows == (("Current job", "108,400"), ("Northwind", "104,400+"))
    assert stage._targets.tip_at(plot.x + plot.width / 2, plot.bottom + 30) is None


def test_nothing_is_said_where_nothing_lies(view: ChartView) -> None:
    for spec in (bars(1, 1), StackedBars("t", "USD", "Year", "", ())):
        stage = staged(view, spec)
        assert stage._targets is not None
        assert stage._targets.tip_at(1.0, 1.0) is None
    empty = staged(view, LineChart("t", "USD", "Month", "", (), ()))
    assert empty._targets is not None
    assert empty._targets.tip_at(50, 50) is None
    assert empty._targets.count() == 0


def test_a_name_in_a_tooltip_is_only_text() -> None:
    markup = tip_markup(Tip("<img src=x>", (("<b>", "1"),)))
    assert "<img" not in markup
    assert "&lt;b&gt;" in markup


def test_a_chart_that_is_gone_says_nothing_more(qtbot: QtBot) -> None:
    stage = Stage()
    stage.show_spec(bars(2, 1), STYLE)
    stage.resize(400, 300)
    with qtbot.waitExposed(stage):
        stage.show()
    bar = stage.interface.child(0)
    assert bar is not None
    assert bar.isValid()
    with qtbot.waitSignal(stage.destroyed):
        stage.deleteLater()
    assert not bar.isValid()
