"""A chart in a window of its own, and a dark palette."""

from collections.abc import Iterator

import pytest
from PySide6.QtGui import QColor, QPalette
from PySide6.QtWidgets import QToolTip
from pytestqt.qtbot import QtBot

from offerdesk.app.style import Style
from offerdesk.ui.plots.view import ChartView

STYLE = Style()
NIGHT = "#1e2023"


@pytest.fixture
def view(qtbot: QtBot) -> ChartView:
    made = ChartView()
    qtbot.addWidget(made)
    made.resize(700, 400)
    with qtbot.waitExposed(made):
        made.show()
    return made


@pytest.fixture
def dark() -> Iterator[QPalette]:
    palette = QPalette()
    palette.setColor(QPalette.ColorRole.Base, QColor(NIGHT))
    palette.setColor(QPalette.ColorRole.Text, QColor("#eceef0"))
    yield palette
    QToolTip.hideText()
