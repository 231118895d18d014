"""The chart on screen follows its spec, the theme and the font."""

import threading

import numpy as np
import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QColor, QPalette
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from offerdesk.app.style import Style
from offerdesk.charts.bars import lay_out_bars, pieces
from offerdesk.charts.figure import Sheet
from offerdesk.ui.plots import loading
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


def test_an_edit_moves_what_is_there(view: ChartView) -> None:
    stage = staged(view, bars(3, 2))
    before = dict(stage._canvas._bars)
    staged(view, bars(3, 2, costs=True))
    after = stage._canvas._bars
    assert before.keys() < after.keys()
    assert all(after[key][0] is item for key, (item, _) in before.items())
    staged(view, bars(1, 1))
    assert set(stage._canvas._bars) == {"base"}


def test_bars_give_way_to_lines_and_back(view: ChartView) -> None:
    stage = staged(view, bars(2, 1))
    staged(view, lines(3, 24))
    assert not stage._canvas._bars
    assert len(stage._canvas._curves) == 3
    staged(view, lines(1, 24))
    assert len(stage._canvas._curves) == 1
    staged(view, bars(2, 1))
    assert not stage._canvas._curves


def test_the_arrays_on_screen_are_the_areas_on_paper() -> None:
    from offerdesk.ui.plots.canvas import areas  # noqa: PLC0415 needs pyqtgraph

    layout = lay_out_bars(bars(3, 3, costs=True), Sheet(640, 320, STYLE))
    drawn = areas(layout)
    for key, found in pieces(layout).items():
        boxes = [layout.area(piece) for piece in found]
        assert np.allclose(drawn[key].T, [(b.x, b.y, b.width, b.height) for b in boxes])


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


def test_until_pyqtgraph_is_loaded_a_line_stands_in(qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(loading, "_loaded", threading.Event())
    view = ChartView()
    qtbot.addWidget(view)
    view.set_spec(bars(2, 1), STYLE)
    with qtbot.waitExposed(view):
        view.show()
    assert view.stage is None
    assert view._placeholder.isVisible()
    view.hide()
    assert not view._timer.isActive()
    view.show()
    importing = threading.Thread(target=loading.preload)
    importing.start()
    qtbot.waitUntil(lambda: view.stage is not None)
    importing.join()
    assert not view._timer.isActive()
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
