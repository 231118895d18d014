"""The assembled window on the sample search, every tab built."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from offerdesk.ui.shell.theme import Theme
from tests.journeys.person import Person


@pytest.fixture
def sample(qtbot: QtBot, theme: Theme, tmp_path: Path) -> Iterator[Person]:
    """Open the sample search in the real window and look at each tab once."""
    someone = Person(qtbot, theme, tmp_path)
    someone.services().sample().desk.close()
    someone.start(tmp_path / "data" / "sample.offerdesk")
    for tab in ("go_interviews", "go_checklist", "go_offers"):
        someone.choose(tab)
        someone.settle()
    yield someone
    someone.stop()
