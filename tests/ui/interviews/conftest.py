"""The views that one prepares with, on the sample search in a real file."""

from collections.abc import Callable, Iterator
from datetime import datetime, timedelta
from itertools import count
from pathlib import Path

import pytest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from offerdesk.app.desk import Desk
from offerdesk.app.style import Style
from offerdesk.domain.fields import Id
from offerdesk.ui.shell.theme import Theme
from offerdesk.ui.tools import Tools
from tests.app.desks import desk_of, sample_entities
from tests.app.preparing.sheets import NOW


class Clock:
    """A clock that a test sets."""

    def __init__(self) -> None:
        self.at = NOW

    def __call__(self) -> datetime:
        return self.at

    def pass_(self, seconds: int) -> None:
        """Let time pass."""
        self.at += timedelta(seconds=seconds)


@pytest.fixture
def clock() -> Clock:
    """Give a clock."""
    return Clock()


@pytest.fixture
def desk(tmp_path: Path) -> Iterator[Desk]:
    """Give the sample search in a file."""
    made = desk_of(tmp_path, sample_entities())
    yield made
    made.close()


@pytest.fixture
def tools(desk: Desk, clock: Clock) -> Tools:
    """Give what every view works with."""
    ids = (Id(f"new{n}") for n in count())
    return Tools(lambda: desk.reader, desk.execute, lambda: next(ids), clock, Style())


Shows = Callable[[QWidget], None]


@pytest.fixture
def show(qtbot: QtBot, theme: Theme, desk: Desk) -> Iterator[Shows]:
    """Show a view as the tab does: it reads anew after each step."""
    del theme
    ends: list[Callable[[], None]] = []

    def show_it(view: QWidget) -> None:
        qtbot.addWidget(view)
        ends.append(desk.listen(lambda _step: view.refresh()))  # type: ignore[attr-defined]
        view.resize(1024, 640)
        view.show()
        view.activateWindow()
        qtbot.waitUntil(view.isActiveWindow)

    yield show_it
    for end in ends:
        end()
