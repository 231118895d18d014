"""A mark of a chart asks how its figure comes about: clicked, or with Enter where the keyboard stands."""

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QToolTip
from pytestqt.qtbot import QtBot

from offerdesk.charts.cumulative import cumulative
from offerdesk.charts.families import gathered
from offerdesk.charts.ranges import ranges
from offerdesk.charts.spec import ChartSpec
from offerdesk.charts.waterfall import waterfall
from offerdesk.charts.yearly import yearly
from offerdesk.ui.plots.stage import MARGIN, Stage
from offerdesk.ui.plots.targets import BarTargets, LineTargets
from offerdesk.ui.plots.view import ChartView
from tests.app.views import sample
from tests.charts.samples import bars
from tests.ui.plots.showing import staged

FIRST, LAST = sample().offers[0].offer.id, sample().offers[-1].offer.id
HINT = "Click, or press Enter, to see how it comes about."


@pytest.fixture
def asked(view: ChartView) -> list[tuple[str, str]]:
    """Return what the chart has been asked about so far."""
    found: list[tuple[str, str]] = []
    view.answer(lambda row, offer: found.append((row, offer)))
    return found


def click(stage: Stage, x: float, y: float) -> None:
    QTest.mouseClick(stage, Qt.MouseButton.LeftButton, pos=QPoint(round(x) + MARGIN, round(y) + MARGIN))


def middle(stage: Stage, index: int) -> tuple[float, float]:
    place = stage.spoken_place(index).center()
    return place.x() - MARGIN, place.y() - MARGIN


def test_a_part_of_a_bar_asks_about_itself_and_beside_it_the_bar_does(
    view: ChartView, asked: list[tuple[str, str]]
) -> None:
    spec = yearly(sample())
    stage = staged(view, spec)
    targets = stage.spoken_targets()
    assert isinstance(targets, BarTargets)
    layout = targets.layout
    slot, spans = layout.slots[0], layout.sums[0].spans
    key, start, end = spans[0]
    height = layout.plot.bottom - ((start + end) / 2 - float(layout.scale.low)) * layout.per_unit
    click(stage, slot.centre, height)
    click(stage, slot.centre, targets.box(0).y - 8)
    assert asked == [(f"year.1.{key}", FIRST), ("year.1", FIRST)]


def test_parts_that_are_drawn_as_one_are_asked_about_together(
    view: ChartView, asked: list[tuple[str, str]]
) -> None:
    spec = yearly(sample(), gathered)
    stage = staged(view, spec)
    targets = stage.spoken_targets()
    assert isinstance(targets, BarTargets)
    layout = targets.layout
    place = next(i for i, sums in enumerate(layout.sums) if "equity" in sums.parts)
    start, end = next((start, end) for key, start, end in layout.sums[place].spans if key == "equity")
    height = layout.plot.bottom - ((start + end) / 2 - float(layout.scale.low)) * layout.per_unit
    click(stage, layout.slots[place].centre, height)
    assert [row for row, _ in asked] == ["year.1.equity+refreshers"]


def test_a_line_asks_about_the_month_under_the_mouse_and_only_near_a_line(
    view: ChartView, asked: list[tuple[str, str]]
) -> None:
    spec = cumulative(sample())
    stage = staged(view, spec)
    targets = stage.spoken_targets()
    assert isinstance(targets, LineTargets)
    layout = targets.layout
    click(stage, layout.x(29), layout.y(spec.lines[-1].values[29]))
    click(stage, layout.x(29), layout.plot.y + 1)
    assert asked == [("received.29", spec.lines[-1].key)]


@pytest.mark.parametrize(
    ("spec", "steps", "wanted"),
    [
        (yearly(sample()), 1, "year.1"),
        (cumulative(sample()), 1, "received.3"),
        (ranges(sample()), 0, "reach"),
        (waterfall(sample()), 0, "total"),
    ],
)
def test_enter_asks_about_the_mark_on_which_the_keyboard_stands(
    view: ChartView, asked: list[tuple[str, str]], spec: ChartSpec, steps: int, wanted: str
) -> None:
    stage = staged(view, spec)
    stage.setFocus()
    for _ in range(steps + 1):
        QTest.keyClick(stage, Qt.Key.Key_Right)
    QTest.keyClick(stage, Qt.Key.Key_Return)
    QTest.keyClick(stage, Qt.Key.Key_Enter)
    assert [row for row, _ in asked] == [wanted] * 2


def test_a_row_asks_where_it_is_clicked(view: ChartView, asked: list[tuple[str, str]]) -> None:
    stage = staged(view, waterfall(sample()))
    click(stage, *middle(stage, 1))
    click(stage, -3, -3)
    ((row, offer),) = asked
    assert row.startswith("gap.")
    assert offer != row.rpartition(".")[2]


def test_a_press_that_is_let_go_elsewhere_or_of_another_button_asks_nothing(
    view: ChartView, asked: list[tuple[str, str]]
) -> None:
    stage = staged(view, ranges(sample()))
    one, other = (stage.spoken_place(i).center() for i in (0, 1))
    QTest.mousePress(stage, Qt.MouseButton.LeftButton, pos=one)
    QTest.mouseRelease(stage, Qt.MouseButton.LeftButton, pos=other)
    QTest.mouseClick(stage, Qt.MouseButton.RightButton, pos=one)
    assert asked == []


def test_the_pointer_the_tooltip_and_the_screen_reader_tell_that_a_mark_opens(
    view: ChartView, asked: list[tuple[str, str]], qtbot: QtBot
) -> None:
    stage = staged(view, ranges(sample()))
    QTest.mouseMove(stage, stage.spoken_place(0).center())
    qtbot.waitUntil(lambda: stage.cursor().shape() == Qt.CursorShape.PointingHandCursor)
    qtbot.waitUntil(lambda: HINT in QToolTip.text())
    QTest.mouseMove(stage, QPoint(1, 1))
    qtbot.waitUntil(lambda: stage.cursor().shape() == Qt.CursorShape.ArrowCursor)
    said = QAccessible.queryAccessibleInterface(stage).text(QAccessible.Text.Description)
    assert said.endswith(HINT)
    assert asked == []
    QToolTip.hideText()


def test_a_chart_that_nobody_answers_for_says_nothing_of_it(view: ChartView) -> None:
    stage = staged(view, bars(2, 2))
    stage.setFocus()
    QTest.keyClick(stage, Qt.Key.Key_Right)
    QTest.keyClick(stage, Qt.Key.Key_Return)
    assert stage.hint == ""
    assert HINT not in stage.spoken_description()


def test_a_mark_without_a_figure_of_the_sheet_asks_nothing(
    view: ChartView, asked: list[tuple[str, str]]
) -> None:
    stage = staged(view, bars(2, 2))
    click(stage, *middle(stage, 0))
    stage.setFocus()
    QTest.keyClick(stage, Qt.Key.Key_Return)
    assert asked == []
