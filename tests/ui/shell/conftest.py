"""The whole window, shown."""

import pytest
from pytestqt.qtbot import QtBot

from offerdesk.ui.shell.theme import Theme
from offerdesk.ui.shell.window import MainWindow
from tests.ui.shell.desks import whole_window


@pytest.fixture
def window(qtbot: QtBot, theme: Theme) -> MainWindow:
    made = whole_window(theme).window
    qtbot.addWidget(made)
    with qtbot.waitExposed(made):
        made.show()
    return made
