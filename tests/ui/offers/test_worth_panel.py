"""Worth over time: a month by slider, keys or number, in chart and figures; two offers to choose; live."""

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QSplitter
from pytestqt.qtbot import QtBot

from offerdesk.app.comparison import Comparison
from offerdesk.app.style import Style
from offerdesk.charts.leaving import leaving
from offerdesk.charts.prices import prices
from offerdesk.charts.ranges import ranges
from offerdesk.charts.spec import LineChart, Waterfall
from offerdesk.charts.waterfall import waterfall
from offerdesk.domain.assumptions import Assumptions
from offerdesk.ui.offers.worth_panel import WorthPanel
from offerdesk.ui.shell.theme import Theme
from tests.app.views import compare, plain, sample, texts
from tests.domain.making import amount
from tests.ui.accessibility import duplicate_mnemonics, nameless, small_targets, tab_inversions
from tests.ui.fitting import clipped, overlapping

STYLE = Style()
Key = Qt.Key


@pytest.fixture
def panel(qtbot: QtBot, theme: Theme) -> WorthPanel:
    del theme
    made = WorthPanel(STYLE)
    qtbot.addWidget(made)
    made.resize(900, 900)
    made.show_comparison(sample())
    with qtbot.waitExposed(made):
        made.show()
    made.activateWindow()
    qtbot.waitUntil(lambda: made.prices.stage is not None)
    return made


def cursor(panel: WorthPanel) -> int | None:
    spec = panel.leave.chart.spec
    assert isinstance(spec, LineChart)
    return spec.cursor


def test_every_chart_is_that_of_the_comparison(panel: WorthPanel) -> None:
    found = [chart.spec for chart in panel.charts]
    assert found == [leaving(sample(), 18), waterfall(sample()), ranges(sample()), prices(sample())]


def test_keys_on_the_slider_move_the_month_in_chart_and_figures(panel: WorthPanel) -> None:
    slider = panel.leave.slider
    slider.setFocus()
    moved = []
    for key in (Key.Key_Right, Key.Key_PageUp, Key.Key_PageDown, Key.Key_Left, Key.Key_End, Key.Key_Home):
        QTest.keyClick(slider, key)
        moved.append(panel.leave.chosen)
    assert moved == [19, 25, 19, 18, 60, 0]
    assert cursor(panel) == 0
    assert panel.leave.number.value() == 0


def test_a_month_can_be_typed(panel: WorthPanel) -> None:
    number = panel.leave.number
    number.setFocus()
    number.selectAll()
    QTest.keyClicks(number, "9")
    QTest.keyClick(number, Key.Key_Return)
    assert (panel.leave.slider.value(), cursor(panel)) == (9, 9)
    sheet = panel.leave.month.sheet_model.sheet
    assert texts(sheet, "leave.9.repay") == ["–", "15,250", "8,250", "–"]


def test_a_figure_asks_for_its_explanation(panel: WorthPanel, qtbot: QtBot) -> None:
    month = panel.leave.month
    place = [row.key for row in month.sheet_model.rows].index("leave.18.net")
    month.setFocus()
    month.setCurrentIndex(month.model().index(place, 1))
    with qtbot.waitSignal(panel.opened) as asked:
        QTest.keyClick(month, Key.Key_Return)
    assert asked.args == ["leave.18.net", sample().offers[1].offer.id]


def test_an_edit_is_followed_by_all_and_the_month_stays(panel: WorthPanel, qtbot: QtBot) -> None:
    panel.leave.choose(7)
    full = sample().offers[1]
    edited = replace(full, offer=replace(full.offer, pay_amount=amount(200_000)))
    comparison = sample().with_draft(edited)
    before = [chart.spec for chart in panel.charts]
    panel.show_comparison(comparison)
    after = [chart.spec for chart in panel.charts]
    assert after[:3] == [leaving(comparison, 7), waterfall(comparison), ranges(comparison)]
    assert before[:3] != after[:3]
    few = compare(plain(1))
    panel.show_comparison(few)
    qtbot.waitUntil(lambda: panel.prices.spec == prices(few))


def test_the_two_offers_can_be_chosen_and_stay_chosen(panel: WorthPanel) -> None:
    gap = panel.gap
    assert (gap.first.currentText(), gap.second.currentText()) == ("Harbor Freight Lines", "Larkspur Systems")
    gap.first.setFocus()
    QTest.keyClick(gap.first, Key.Key_End)
    assert gap.chart.spec == waterfall(sample(), (3, 1))
    panel.show_comparison(Comparison(sample().offers, sample().assumptions))
    assert gap.first.currentText() == "Quillfeather"
    assert gap.chart.spec == waterfall(sample(), (3, 1))
    without = Comparison(sample().offers[:2], sample().assumptions)
    panel.show_comparison(without)
    assert gap.first.currentText() == "Harbor Freight Lines"
    assert gap.chart.spec == waterfall(without, (0, 1))


def test_too_few_offers_leave_nothing_to_choose(panel: WorthPanel) -> None:
    panel.show_comparison(compare(plain(1)))
    assert not panel.gap.first.isEnabled()
    assert panel.gap.first.currentIndex() == -1
    assert isinstance(panel.gap.chart.spec, Waterfall)
    assert panel.gap.chart.spec.note
    panel.show_comparison(Comparison((), Assumptions()))
    assert panel.leave.month.empty_place.text == "No offers yet."


def test_panels_stand_side_by_side_where_there_is_room(panel: WorthPanel, qtbot: QtBot) -> None:
    pairs = panel.findChildren(QSplitter)
    panel.resize(1300, 900)
    qtbot.waitUntil(lambda: all(pair.orientation() is Qt.Orientation.Horizontal for pair in pairs))
    panel.resize(500, 900)
    qtbot.waitUntil(lambda: all(pair.orientation() is Qt.Orientation.Vertical for pair in pairs))
    assert len(pairs) == 2


def test_the_panel_can_be_used_without_mouse_or_sight(panel: WorthPanel) -> None:
    assert nameless(panel) == []
    assert small_targets(panel) == []
    assert tab_inversions(panel) == []
    assert duplicate_mnemonics(panel) == []
    assert clipped(panel) + overlapping(panel) == []


def test_the_keyboard_lands_in_the_figures(panel: WorthPanel, qtbot: QtBot) -> None:
    panel.take_focus()
    qtbot.waitUntil(panel.leave.month.hasFocus)
    assert panel.leave.month.hasFocus()


def test_from_right_to_left_the_slider_runs_as_the_chart_does(panel: WorthPanel) -> None:
    panel.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    assert panel.leave.slider.layoutDirection() is Qt.LayoutDirection.LeftToRight
    QTest.keyClick(panel.leave.slider, Key.Key_Right)
    assert panel.leave.chosen == 19
