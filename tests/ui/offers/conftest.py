"""The panel of assumptions on a desk in a real file."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from offerdesk.app.desk import Desk
from offerdesk.app.offers import ChangeAssumptions
from offerdesk.app.style import Style
from offerdesk.domain.assumptions import (
    AssumptionSet,
)
from offerdesk.domain.fields import Id
from offerdesk.storage.desk_file import create_desk
from offerdesk.ui.offers.assumptions_panel import AssumptionsPanel
from offerdesk.ui.shell.theme import Theme
from offerdesk.ui.tools import Tools
from tests.ui.offers.assumed_panel import NOW, STORED, stored


@pytest.fixture
def desk(tmp_path: Path) -> Iterator[Desk]:
    """Make a desk in a real file."""
    made = Desk(create_desk(tmp_path / "search.offerdesk", NOW), lambda: NOW)
    yield made
    made.close()


@pytest.fixture
def panel(qtbot: QtBot, theme: Theme, desk: Desk) -> AssumptionsPanel:
    """Show the panel on the desk, wired as the tab wires it."""
    del theme
    tools = Tools(lambda: desk.reader, desk.execute, lambda: Id("new"), lambda: NOW, Style())
    desk.execute(ChangeAssumptions(STORED, "Begin"))
    made = AssumptionsPanel(tools)
    qtbot.addWidget(made)

    def save(command: ChangeAssumptions) -> None:
        desk.execute(command)
        made.show_kept(desk.reader.all(AssumptionSet))
        made.show_assumptions(stored(desk))

    made.save_requested.connect(save)
    made.show_assumptions(STORED)
    made.resize(420, 1200)
    made.show()
    made.activateWindow()
    qtbot.waitUntil(made.isActiveWindow)
    return made
