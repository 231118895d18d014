"""Status, banners, notices and questions."""

from functools import partial

from PySide6.QtCore import QEvent, QPoint, Qt
from PySide6.QtGui import QEnterEvent, QFocusEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMessageBox
from pytestqt.qtbot import QtBot
from shiboken6 import isValid

from offerdesk.ui.shell.dialogs import Question, ask, tell
from offerdesk.ui.shell.message import Answer, Message, Tone
from offerdesk.ui.shell.status import Status, amounts_words, backup_words, saved_words, unknown_words
from offerdesk.ui.shell.toast import SHOWN_FOR, Toast
from offerdesk.ui.shell.window import MainWindow
from tests.ui.shell.crowd import AT, gone, nothing


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
    old = Status(backup_at=AT, backup_verified=True, backup_day="Sat, Nov 21, 2026")
    assert backup_words(old) == "Backup Sat, Nov 21, 2026, 14:02, verified"
    assert backup_words(Status(backup_at=AT, apart=False)) == "Backup 14:02, second folder not there"
    assert amounts_words(Status(currency="USD", assumed="Careful")) == "Amounts in USD · assuming “Careful”"
    assert amounts_words(Status()) == ""
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


def test_a_click_on_the_bar_is_told(window: MainWindow, qtbot: QtBot) -> None:
    window.status.show_status(Status(unknown=1))
    with qtbot.waitSignal(window.status.unknown_clicked):
        window.status.unknown.click()
    with qtbot.waitSignal(window.status.backup_clicked):
        window.status.backup.click()
    assert window.status.unknown.text() == "1 unknown"
