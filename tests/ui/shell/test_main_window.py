"""The window: tabs, place on the screen, status, messages; usable without mouse, at any size of text."""

from datetime import datetime
from functools import partial

import pytest
from PySide6.QtCore import QEvent, QPoint, QRect, QSize, Qt
from PySide6.QtGui import QEnterEvent, QFocusEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QMessageBox, QPushButton, QWidget
from pytestqt.qtbot import QtBot
from shiboken6 import isValid

from offerdesk.ui.shell.banner import Answer, Message, Tone
from offerdesk.ui.shell.dialogs import Question, ask, tell
from offerdesk.ui.shell.status import Status, backup_words, saved_words, unknown_words
from offerdesk.ui.shell.theme import Theme
from offerdesk.ui.shell.toast import SHOWN_FOR, Toast
from offerdesk.ui.shell.window import MainWindow, Tab, on_screen
from tests.ui.accessibility import duplicate_mnemonics, nameless, small_targets, tab_inversions
from tests.ui.fitting import clipped, overlapping
from tests.ui.shell.desks import whole_window

AT = datetime(2026, 11, 21, 14, 2)  # noqa: DTZ001 - a wall clock is what the bar shows
SCREEN = QRect(0, 0, 1600, 900)


@pytest.fixture
def window(qtbot: QtBot, theme: Theme) -> MainWindow:
    made = whole_window(theme).window
    qtbot.addWidget(made)
    with qtbot.waitExposed(made):
        made.show()
    return made


def nothing() -> None:
    """Do nothing, as a button of a message under test."""


def gone(widget: QWidget) -> bool:
    """Whether Qt has deleted a widget."""
    return not isValid(widget)


def crowd(window: MainWindow) -> None:
    """Show everything that the window can show at once."""
    window.status.show_status(Status(AT, False, AT, True, "USD", 2, "Globex", True))
    window.banners.show_message(
        Message("sample", "This is the sample search.", (Answer("Start my own", nothing),))
    )
    answers = (Answer("Free reserve and retry", nothing), Answer("Copy text", nothing))
    text = "Not saved: the disk is full. What you typed is still here."
    window.banners.show_message(Message("save", text, answers, Tone.TROUBLE))
    QApplication.processEvents()


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


def test_the_bar_tells_what_is_saved_backed_up_and_unknown(window: MainWindow) -> None:
    window.status.show_status(Status(AT, False, AT, True, "USD", 2, "Globex", True))
    bar = window.status
    shown = [w.text() for w in (bar.saved, bar.backup, bar.currency, bar.unknown, bar.sample)]
    assert shown == [
        "Saved 14:02",
        "Backup 14:02, verified",
        "Amounts in USD",
        "2 unknowns in Globex",
        "Sample search",
    ]
    window.status.show_status(Status())
    assert bar.unknown.isHidden()
    assert bar.sample.isHidden()


def test_the_bar_says_so_when_something_is_missing() -> None:
    assert saved_words(Status(failed=True, saved_at=AT)) == "Not saved"
    assert saved_words(Status()) == "All saved"
    assert backup_words(Status()) == "No backup yet"
    assert backup_words(Status(backup_at=AT)) == "Backup 14:02"
    assert unknown_words(Status(unknown=1)) == "1 unknown"
    assert unknown_words(Status(unknown=1, unknown_in="Globex")) == "1 unknown in Globex"


def test_a_message_stays_until_it_is_answered(window: MainWindow) -> None:
    done: list[str] = []
    answers = (Answer("Retry", lambda: done.append("retry"), closes=False), Answer("Leave", nothing))
    banner = window.banners.show_message(Message("save", "Not saved.", answers, Tone.TROUBLE))
    QTest.mouseClick(banner.buttons[0], Qt.MouseButton.LeftButton)
    assert (done, len(window.banners.messages())) == (["retry"], 1)
    QTest.mouseClick(banner.buttons[1], Qt.MouseButton.LeftButton)
    assert window.banners.messages() == ()
    assert not window.banners.isVisible()


def test_a_newer_message_takes_the_place_of_its_elder(window: MainWindow) -> None:
    for n in (1, 2):
        window.banners.show_message(Message("save", f"Not saved {n} times."))
    assert [m.text for m in window.banners.messages()] == ["Not saved 2 times."]


def test_f6_reaches_the_message_and_then_the_notice(window: MainWindow, qtbot: QtBot) -> None:
    window.activateWindow()
    window.reach_message()
    banner = window.banners.show_message(Message("sample", "Sample.", (Answer("Start my own", nothing),)))
    QTest.keyClick(window, Qt.Key.Key_F6)
    qtbot.waitUntil(banner.buttons[0].hasFocus)
    window.toast.say("Deleted offer Hooli.", nothing)
    QTest.keyClick(window, Qt.Key.Key_F6)
    qtbot.waitUntil(window.toast.button.hasFocus)
    assert window.toast.waiting


def test_a_notice_stays_at_least_eight_seconds() -> None:
    assert SHOWN_FOR >= 8_000


def test_a_notice_goes_by_itself(window: MainWindow, qtbot: QtBot) -> None:
    toast = Toast(window, milliseconds=20)
    toast.say("Deleted.")
    assert toast.button.isHidden()
    qtbot.waitUntil(lambda: not toast.isVisible())
    assert not toast.reach()


def test_a_notice_waits_under_the_pointer_and_while_it_has_the_focus(window: MainWindow) -> None:
    toast = window.toast
    toast.say("Deleted.", nothing)
    waited = []
    for receiver, event in (
        (toast, QEnterEvent(QPoint(1, 1), QPoint(1, 1), QPoint(1, 1))),
        (toast, QEvent(QEvent.Type.Leave)),
        (toast.button, QFocusEvent(QEvent.Type.FocusIn)),
        (toast.button, QFocusEvent(QEvent.Type.FocusOut)),
    ):
        QApplication.sendEvent(receiver, event)
        waited.append(toast.waiting)
    assert waited == [True, False, True, False]


def test_undo_in_the_notice_takes_back_once(window: MainWindow) -> None:
    done: list[str] = []
    window.toast.say("Deleted offer Hooli.", lambda: done.append("undone"))
    assert window.toast.button.accessibleName() == "Undo: Deleted offer Hooli."
    QTest.mouseClick(window.toast.button, Qt.MouseButton.LeftButton)
    assert done == ["undone"]
    assert not window.toast.isVisible()


def test_a_notice_keeps_its_place_when_the_window_grows(window: MainWindow) -> None:
    window.toast.say("Deleted.")
    window.resize(1000, 700)
    QApplication.processEvents()
    assert window.rect().contains(window.toast.geometry())
    assert abs(window.toast.geometry().center().x() - window.rect().center().x()) <= 1


def test_a_question_keeps_all_as_it_is_unless_the_verb_is_chosen(window: MainWindow, qtbot: QtBot) -> None:
    done: list[str] = []
    question = Question("Erase offer Hooli for good?", "It cannot be brought back.", "Erase for good")
    for choose, expected in (("Keep as it is", 0), ("Erase for good", 1)):
        box = ask(window, question, lambda: done.append("erased"))
        assert box.defaultButton().text().replace("&", "") == "Keep as it is"
        assert box.escapeButton() is box.defaultButton()
        button = next(b for b in box.buttons() if b.text().replace("&", "") == choose)
        button.click()
        qtbot.waitUntil(partial(gone, box))
        assert len(done) == expected


def test_a_box_shows_what_users_wrote_as_plain_text(window: MainWindow, qtbot: QtBot) -> None:
    box: QMessageBox = tell(window, "<b>Hooli</b>", "Words", "Details")
    assert box.textFormat() is Qt.TextFormat.PlainText
    box.buttons()[0].click()
    qtbot.waitUntil(lambda: not isValid(box))


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
    assert len(tab_inversions(window)) == 1
    assert len(duplicate_mnemonics(window)) == 1


def test_a_click_on_the_bar_is_told(window: MainWindow, qtbot: QtBot) -> None:
    window.status.show_status(Status(unknown=1))
    with qtbot.waitSignal(window.status.unknown_clicked):
        window.status.unknown.click()
    with qtbot.waitSignal(window.status.backup_clicked):
        window.status.backup.click()
    assert window.status.unknown.text() == "1 unknown"
