"""The negotiation of the sample search, on a desk in a real file."""

from collections.abc import Iterator
from datetime import datetime
from itertools import count
from pathlib import Path

import pytest
from PySide6.QtWidgets import QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from offerdesk.app.desk import Desk
from offerdesk.app.style import Style
from offerdesk.domain.fields import Id
from offerdesk.ui.offers.talks.pages import Around
from offerdesk.ui.offers.talks.position_page import PositionPage
from offerdesk.ui.shell.theme import Theme
from offerdesk.ui.tools import Tools
from tests.app.desks import desk_of, sample_entities
from tests.app.preparing.sheets import NOW
from tests.storage.examples import Put
from tests.ui.offers.talks.position_page import LARKSPUR, PREPARED, Went


@pytest.fixture
def desk(tmp_path: Path) -> Iterator[Desk]:
    """Give the sample search in a file."""
    made = desk_of(tmp_path, sample_entities())
    yield made
    made.close()


@pytest.fixture
def tools(desk: Desk) -> Tools:
    """Give what every view works with."""
    ids = (Id(f"new{n}") for n in count())
    now: datetime = NOW
    return Tools(lambda: desk.reader, desk.execute, lambda: next(ids), lambda: now, Style())


@pytest.fixture
def place(qtbot: QtBot, theme: Theme) -> Iterator[QWidget]:
    """Give a window that a page stands in while a test runs."""
    del theme
    made = QWidget()
    qtbot.addWidget(made)
    QVBoxLayout(made)
    made.resize(1000, 900)
    with qtbot.waitExposed(made):
        made.show()
    made.activateWindow()
    yield made
    made.close()


@pytest.fixture
def went() -> Went:
    """Give a place to note it."""
    return Went()


@pytest.fixture
def page(qtbot: QtBot, tools: Tools, desk: Desk, went: Went, theme: Theme) -> PositionPage:
    """Give the page about Larkspur in a window."""
    del theme
    desk.execute(Put(PREPARED))
    around = Around(
        tools,
        went.pages.append,
        lambda _draft: None,
        lambda _k, _i: None,
        lambda _k, _i, _a: None,
        went.said.append,
    )
    window = went.window = QWidget()
    qtbot.addWidget(window)
    made = PositionPage(around, window)
    window.resize(1000, 700)
    made.resize(1000, 700)
    window.show()
    made.show_offer(LARKSPUR)
    desk.listen(lambda _step: made.show_offer(went.offer))
    return made
