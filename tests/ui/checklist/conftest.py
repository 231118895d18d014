"""The Checklist tab on a desk in a real file, by a clock that stands."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime
from itertools import count
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest
from pytestqt.qtbot import QtBot

from offerdesk.app.desk import Desk
from offerdesk.app.style import Style
from offerdesk.domain.fields import Id
from offerdesk.exchange.checklist_file import read_templates
from offerdesk.places import resources
from offerdesk.ui.checklist.tab import ChecklistTab
from offerdesk.ui.shell.theme import Theme
from offerdesk.ui.tools import Tools
from tests.app.desks import desk_of, sample_entities

NOW = datetime(2026, 11, 23, 9, tzinfo=ZoneInfo("America/Chicago"))


@dataclass
class Shown:
    """A tab that is shown, with its desk."""

    desk: Desk
    tab: ChecklistTab


@pytest.fixture
def shown(qtbot: QtBot, theme: Theme, tmp_path: Path) -> Iterator[Shown]:
    """Show the tab on the sample search, wired as the window wires it."""
    del theme
    desk = desk_of(tmp_path, sample_entities())
    made = count()
    tools = Tools(lambda: desk.reader, desk.execute, lambda: Id(f"new{next(made)}"), lambda: NOW, Style())
    tab = ChecklistTab(tools, lambda: read_templates(resources() / "checklists", "en"))
    stop = desk.listen(tab.on_step)
    qtbot.addWidget(tab)
    tab.resize(1200, 720)
    tab.show()
    tab.activateWindow()
    qtbot.waitUntil(tab.isActiveWindow)
    yield Shown(desk, tab)
    stop()
    tab.close()
    desk.close()
