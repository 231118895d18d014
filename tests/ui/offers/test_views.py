"""The switch above the middle of the Offers tab: by keys, lazily, of one comparison, remembered."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from offerdesk.app.comparison import Comparison
from offerdesk.app.style import Style
from offerdesk.ui.offers.views import COMPARE, WORTH, MiddleViews
from tests.app.views import compare, plain
from tests.ui.accessibility import nameless

ONE, TWO = compare(plain(1)), compare(plain(1), plain(2))


class Other(QWidget):
    """A view that notes what it is given."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.shown: list[Comparison] = []
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)

    def show_comparison(self, comparison: Comparison) -> None:
        self.shown.append(comparison)

    def take_focus(self) -> None:
        self.setFocus()


@pytest.fixture
def views(qtbot: QtBot) -> MiddleViews:
    made = MiddleViews(Style())
    qtbot.addWidget(made)
    made.add(WORTH, "Worth over time", Other)
    made.resize(800, 700)
    with qtbot.waitExposed(made):
        made.show()
    made.activateWindow()
    return made


def other(views: MiddleViews) -> Other:
    page = views.page(WORTH)
    assert isinstance(page, Other)
    return page


def test_the_first_view_compares_and_the_others_are_made_when_chosen(views: MiddleViews) -> None:
    views.show_comparison(ONE)
    assert views.current == COMPARE
    assert views.findChildren(Other) == []
    views.choose(WORTH)
    assert other(views).shown == [ONE]


def test_only_the_view_at_hand_follows_and_the_others_catch_up(views: MiddleViews) -> None:
    views.choose(WORTH)
    views.show_comparison(ONE)
    views.choose(COMPARE)
    views.show_comparison(TWO)
    assert other(views).shown == [ONE]
    views.choose(WORTH)
    views.choose(COMPARE)
    views.choose(WORTH)
    assert other(views).shown == [ONE, TWO], "once is enough"


def test_arrow_keys_switch(views: MiddleViews, qtbot: QtBot) -> None:
    heard: list[str] = []
    views.switched.connect(heard.append)
    views.bar.setFocus()
    qtbot.waitUntil(views.bar.hasFocus)
    QTest.keyClick(views.bar, Qt.Key.Key_Right)
    QTest.keyClick(views.bar, Qt.Key.Key_Left)
    assert heard == [WORTH, COMPARE]
    assert nameless(views) == []


def test_an_unknown_view_changes_nothing(views: MiddleViews) -> None:
    views.choose("gone")
    assert views.current == COMPARE
    views.begin_with("gone")
    views.begin_with("")
    assert views.current == COMPARE


def test_a_session_begins_with_the_view_of_the_last_one_after_the_first_paint(
    views: MiddleViews, qtbot: QtBot
) -> None:
    views.show_comparison(ONE)
    views.begin_with(WORTH)
    assert views.current == COMPARE
    qtbot.waitUntil(lambda: views.current == WORTH)
    assert other(views).shown == [ONE]


def test_the_keyboard_goes_to_the_view_at_hand(views: MiddleViews, qtbot: QtBot) -> None:
    views.show_comparison(ONE)
    views.take_focus()
    qtbot.waitUntil(views.compare.sheet.hasFocus)
    views.choose(WORTH)
    views.take_focus()
    qtbot.waitUntil(other(views).hasFocus)
    assert other(views).hasFocus()
