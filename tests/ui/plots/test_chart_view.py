"""The chart on screen follows its spec, the theme and the font."""

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QColor, QPalette
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from offerdesk.app.style import Style
from offerdesk.ui.plots.view import ChartView
from tests.charts.samples import CROSSING, bars, lines
from tests.ui.plots.showing import colours, staged

STYLE = Style()
NIGHT = "#1e2023"


def test_bars_are_painted_in_their_components_colours(view: ChartView) -> None:
    staged(view, bars(3, 4, costs=True))
    assert {"#0067a6", "#3c96d0", "#00684b", "#ffffff"} <= colours(view)


def test_lines_are_painted_in_their_offers_colours(view: ChartView) -> None:
    staged(view, lines(3, 48, (CROSSING,)))
    assert {"#0067a6", "#b84a00", "#00704f"} <= colours(view)


def test_bars_give_way_to_lines_and_back(view: ChartView) -> None:
    staged(view, bars(2, 1))
    staged(view, lines(3, 24))
    assert "#b84a00" in colours(view)
    staged(view, bars(2, 1))
    assert "#b84a00" not in colours(view)
    assert "#00684b" in colours(view)


def test_an_edit_that_leaves_the_chart_as_it_is_paints_nothing(view: ChartView) -> None:
    stage = staged(view, bars(3, 2))
    shown = stage._canvas._shown
    staged(view, bars(3, 2))
    assert stage._canvas._shown is shown
    staged(view, bars(3, 2, costs=True))
    assert stage._canvas._shown is not shown


def test_names_and_legend_are_painted_once_while_figures_change(view: ChartView) -> None:
    stage = staged(view, lines(3, 24))
    view.grab()
    still = stage._canvas._still
    staged(view, lines(3, 24, (CROSSING,)))
    view.grab()
    assert stage._canvas._still is still
    staged(view, lines(3, 48))
    view.grab()
    assert stage._canvas._still is not still


def test_the_theme_is_followed_live(view: ChartView, dark: QPalette) -> None:
    staged(view, bars(3, 4, costs=True))
    view.setPalette(dark)
    shown = colours(view)
    assert NIGHT in shown
    assert "#3d8fcc" in shown
    assert not {"#0067a6", "#ffffff"} & shown
    view.setPalette(QPalette())
    assert "#0067a6" in colours(view)


def test_lines_follow_the_theme_too(view: ChartView, dark: QPalette) -> None:
    staged(view, lines(2, 24))
    view.setPalette(dark)
    assert "#6db5ea" in colours(view)


def test_a_palette_with_strong_contrast_keeps_its_own_ink(view: ChartView) -> None:
    palette = QPalette()
    palette.setColor(QPalette.ColorRole.Base, QColor("#5a5a5a"))
    palette.setColor(QPalette.ColorRole.Text, QColor("#ffff00"))
    stage = staged(view, bars(1, 1))
    view.setPalette(palette)
    assert stage._inks.muted == stage._inks.ink == "#FFFF00"


def test_the_drawing_is_never_mirrored(view: ChartView) -> None:
    view.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    stage = staged(view, bars(2, 1))
    assert stage.layoutDirection() == Qt.LayoutDirection.LeftToRight


def test_a_larger_font_makes_larger_labels(view: ChartView) -> None:
    stage = staged(view, bars(2, 1))
    small = stage._size
    font = view.font()
    font.setPointSizeF(font.pointSizeF() * 2)
    view.setFont(font)
    assert stage._size == pytest.approx(2 * small, rel=0.1)


def test_until_the_first_spec_comes_a_line_stands_in(qtbot: QtBot) -> None:
    view = ChartView()
    qtbot.addWidget(view)
    with qtbot.waitExposed(view):
        view.show()
    assert view._placeholder.isVisible()
    staged(view, bars(2, 1))
    assert not view._placeholder.isVisible()


def test_another_screen_gets_patterns_of_its_own_fineness(view: ChartView) -> None:
    stage = staged(view, bars(2, 1))
    before = stage._brushwork
    QApplication.sendEvent(stage, QEvent(QEvent.Type.DevicePixelRatioChange))
    assert stage._brushwork is not before


def test_every_marker_is_painted(view: ChartView) -> None:
    stage = staged(view, lines(8, 48))
    view.grab()
    assert sorted(stage._brushwork._signs) == list(range(8))
