"""The window: tabs, place on the screen; usable without mouse, at any size of text."""

import pytest
from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QPushButton, QWidget
from pytestqt.qtbot import QtBot
from shiboken6 import isValid

from offerdesk.ui.shell.theme import Theme
from offerdesk.ui.shell.window import MainWindow, Tab, on_screen
from tests.ui.accessibility import duplicate_mnemonics, nameless, small_targets, tab_inversions
from tests.ui.fitting import clipped, overlapping
from tests.ui.shell.crowd import crowd, nothing
from tests.ui.shell.desks import whole_window

SCREEN = QRect(0, 0, 1600, 900)


def test_the_first_paint_is_told_once(qtbot: QtBot, theme: Theme) -> None:
    window = whole_window(theme).window
    qtbot.addWidget(window)
    with qtbot.waitSignal(window.painted):
        window.show()
    with qtbot.assertNotEmitted(window.painted):
        window.repaint()
    assert window.isVisible()


def test_tabs_are_shown_counted_and_named(window: MainWindow, qtbot: QtBot) -> None:
    window.set_count("checklist", 3)
    assert window.tabs.tabText(2) == "Checklist (3)"
    window.set_count("checklist", 0)
    assert window.tabs.tabText(2) == "Checklist"
    with qtbot.waitSignal(window.tab_changed) as told:
        window.go_to("interviews")
    assert told.args == ["interviews"]
    window.go_to("nowhere")
    assert window.current_tab() == "interviews"


def test_new_tabs_take_the_place_of_the_old_ones(window: MainWindow, qtbot: QtBot) -> None:
    old = window.tabs.widget(0)
    assert old is not None
    window.set_tabs([Tab("only", "Only", QWidget())])
    qtbot.waitUntil(lambda: not isValid(old))
    assert window.current_tab() == "only"


def test_a_window_without_tabs_has_no_current_one(qtbot: QtBot) -> None:
    window = MainWindow()
    qtbot.addWidget(window)
    window.next_tab()
    assert window.current_tab() == ""


def test_a_page_stands_in_for_the_tabs(window: MainWindow, qtbot: QtBot) -> None:
    page = QLabel("Welcome")
    window.show_page(page)
    assert page.isVisible()
    window.show_page(None)
    qtbot.waitUntil(lambda: not isValid(page))
    assert window.tabs.isVisible()


def test_the_title_names_the_desk_and_nothing_else(window: MainWindow) -> None:
    window.name_desk("my search")
    assert window.windowTitle() == "my search – OfferDesk"
    window.name_desk("")
    assert window.windowTitle() == "OfferDesk"


def test_size_and_place_come_back(window: MainWindow, qtbot: QtBot) -> None:
    window.resize(700, 555)
    other = MainWindow()
    qtbot.addWidget(other)
    other.restore_layout(window.layout_state())
    assert other.height() == window.height()
    other.restore_layout("not a geometry")
    other.restore_layout("")
    assert other.height() == window.height()


@pytest.mark.parametrize(
    "wanted", [QRect(5000, 100, 800, 600), QRect(-700, 100, 790, 600), QRect(100, -500, 800, 600)]
)
def test_a_window_from_a_screen_that_is_gone_comes_back_into_view(wanted: QRect) -> None:
    assert SCREEN.contains(on_screen(wanted, [SCREEN]))


def test_a_window_in_view_stays_where_it_is() -> None:
    assert on_screen(QRect(100, 80, 800, 600), [SCREEN]) == QRect(100, 80, 800, 600)
    assert on_screen(QRect(100, 80, 9999, 9999), [SCREEN]).size() == QSize(1600, 900)


def test_drafts_can_be_written_before_the_window_goes(window: MainWindow, qtbot: QtBot) -> None:
    with qtbot.waitSignal(window.closing):
        window.close()
    assert not window.isVisible()


def test_everything_has_a_name_and_can_be_hit(window: MainWindow) -> None:
    crowd(window)
    window.toast.say("Deleted.", nothing)
    assert nameless(window) == []
    assert small_targets(window) == []
    assert duplicate_mnemonics(window) == []


def test_tab_follows_the_order_of_reading(window: MainWindow) -> None:
    crowd(window)
    assert tab_inversions(window) == []


@pytest.mark.usefixtures("large_text")
def test_words_fit_at_twice_the_size(window: MainWindow) -> None:
    window.resize(1280, 900)
    crowd(window)
    assert clipped(window) + overlapping(window) == []


@pytest.mark.usefixtures("pseudo_locale")
def test_words_of_a_longer_language_fit(qtbot: QtBot, theme: Theme) -> None:
    window = whole_window(theme).window
    qtbot.addWidget(window)
    window.resize(1024, 640)
    window.show()
    crowd(window)
    assert clipped(window) + overlapping(window) == []


def test_a_small_screen_is_enough(window: MainWindow) -> None:
    crowd(window)
    need = window.minimumSizeHint()
    assert need.width() <= 1024
    assert need.height() <= 640


def test_helpers_of_the_tests_find_what_they_look_for(qtbot: QtBot) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    upper, lower = QPushButton("", window), QPushButton("Some long words", window)
    upper.setGeometry(0, 0, 20, 20)
    lower.setGeometry(0, 10, 30, 30)
    third = QPushButton("&Some", window)
    third.setGeometry(0, 200, 100, 30)
    fourth = QPushButton("&same", window)
    fourth.setGeometry(0, 100, 100, 30)
    window.show()
    assert len(nameless(window)) == 1
    assert len(small_targets(window)) == 1
    assert len(clipped(window)) == 1
    assert len(overlapping(window)) == 1
    assert len(tab_inversions(window)) == 2
    assert len(duplicate_mnemonics(window)) == 1


def test_enter_presses_the_button_that_has_the_focus(window: MainWindow, qtbot: QtBot) -> None:
    pressed: list[bool] = []
    button = QPushButton("Add", window.centralWidget())
    button.clicked.connect(lambda: pressed.append(True))
    button.show()
    button.setFocus()
    qtbot.waitUntil(button.hasFocus)
    QTest.keyClick(button, Qt.Key.Key_Return)
    assert pressed == [True]
