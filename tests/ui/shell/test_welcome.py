"""The first start: three choices and at most two questions, by keyboard, each of which can be skipped."""

from pathlib import PurePath

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QPushButton
from pytestqt.qtbot import QtBot

from offerdesk.ui.shell.theme import Theme
from offerdesk.ui.shell.welcome import Beginning, Welcome
from tests.ui.accessibility import nameless, small_targets
from tests.ui.fitting import clipped, overlapping


@pytest.fixture
def welcome(qtbot: QtBot, theme: Theme) -> Welcome:
    del theme
    made = Welcome(("USD", "EUR"), (PurePath("/home/someone/my search.offerdesk"),))
    qtbot.addWidget(made)
    made.resize(900, 600)
    with qtbot.waitExposed(made):
        made.show()
    made.activateWindow()
    return made


def button(welcome: Welcome, text: str) -> QPushButton:
    return next(b for b in welcome.findChildren(QPushButton) if b.text() == text and b.isVisible())


def test_the_three_choices_are_told(welcome: Welcome, qtbot: QtBot) -> None:
    for signal, chosen in ((welcome.sample_asked, welcome.sample), (welcome.open_asked, welcome.open)):
        with qtbot.waitSignal(signal):
            chosen.click()
    with qtbot.waitSignal(welcome.recent_asked) as told:
        button(welcome, "my search").click()
    assert told.args == [PurePath("/home/someone/my search.offerdesk")]


def test_an_own_desk_begins_with_two_answers(welcome: Welcome, qtbot: QtBot) -> None:
    welcome.start.click()
    welcome.currencies.setCurrentText("EUR")
    button(welcome, "Continue").click()
    with qtbot.waitSignal(welcome.start_asked) as told:
        button(welcome, "Yes, I have a job").click()
    assert told.args == [Beginning("EUR", has_job=True)]


def test_enter_on_the_currency_goes_on(welcome: Welcome, qtbot: QtBot) -> None:
    welcome.start.click()
    welcome.currencies.setCurrentText("EUR")
    qtbot.waitUntil(welcome.currencies.hasFocus)
    QTest.keyClick(welcome.currencies, Qt.Key.Key_Return)
    with qtbot.waitSignal(welcome.start_asked) as told:
        button(welcome, "Yes, I have a job").click()
    assert told.args == [Beginning("EUR", has_job=True)]


def test_every_question_can_be_skipped(welcome: Welcome, qtbot: QtBot) -> None:
    welcome.start.click()
    button(welcome, "Skip").click()
    with qtbot.waitSignal(welcome.start_asked) as told:
        button(welcome, "Skip").click()
    assert told.args == [Beginning()]


def test_the_keyboard_alone_is_enough(welcome: Welcome, qtbot: QtBot) -> None:
    qtbot.waitUntil(welcome.sample.hasFocus)
    QTest.keyClick(welcome.sample, Qt.Key.Key_Tab)
    qtbot.waitUntil(welcome.start.hasFocus)
    QTest.keyClick(welcome.start, Qt.Key.Key_Space)
    qtbot.waitUntil(welcome.currencies.hasFocus)
    QTest.keyClick(welcome.currencies, Qt.Key.Key_Tab)
    focused = QApplication.focusWidget()
    assert isinstance(focused, QPushButton)
    assert focused.text() == "Continue"


def test_every_step_is_named_and_fits(welcome: Welcome) -> None:
    for step in range(3):
        welcome._go(step)
        QApplication.processEvents()
        assert nameless(welcome) + small_targets(welcome) + clipped(welcome) + overlapping(welcome) == []
