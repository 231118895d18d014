"""A sheet and a list, shown."""

import pytest
from pytestqt.qtbot import QtBot

from offerdesk.ui.shell.theme import Theme
from offerdesk.ui.tables.view import SheetView
from tests.ui.tables.sheets import tasks
from tests.ui.tables.using import shown


@pytest.fixture
def view(qtbot: QtBot, theme: Theme) -> SheetView:
    del theme
    return shown(qtbot, SheetView())


@pytest.fixture
def lists(qtbot: QtBot, theme: Theme) -> SheetView:
    del theme
    made = shown(qtbot, SheetView(whole_rows=True))
    made.set_sheet(tasks(30))
    return made
