"""A person at the real window, on real files in a folder of their own."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from offerdesk.ui.shell.theme import Theme
from tests.journeys.person import Person
from tests.ui.conftest import pseudo_locale, theme

__all__ = ["pseudo_locale", "theme"]


@pytest.fixture
def person(qtbot: QtBot, theme: Theme, tmp_path: Path) -> Iterator[Person]:
    """Sit down at the computer; the program is closed afterwards."""
    someone = Person(qtbot, theme, tmp_path)
    yield someone
    someone.stop()
