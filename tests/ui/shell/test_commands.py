"""Actions, menus, finder, undo: every command reachable by keyboard, none in the way of another."""

from collections import Counter

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QDialog, QLineEdit, QMenu, QMessageBox, QPlainTextEdit, QSpinBox, QTextBrowser
from pytestqt.qtbot import QtBot
from shiboken6 import isValid

from offerdesk.ui.shell.actions import ActionSpec, sequences
from offerdesk.ui.shell.menus import with_mnemonics
from offerdesk.ui.shell.theme import Appearance, Theme
from offerdesk.ui.shell.undo import named
from tests.ui.shell.desks import Steps, Whole, whole_window

Key = Qt.Key
_CTRL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def whole(qtbot: QtBot, theme: Theme) -> Whole:
    made = whole_window(theme)
    qtbot.addWidget(made.window)
    with qtbot.waitExposed(made.window):
        made.window.show()
    made.window.activateWindow()
    return made


def in_menus(whole: Whole) -> list[QAction]:
    found: list[QAction] = []
    todo = [action.menu() for action in whole.window.menuBar().actions()]
    while todo:
        menu = todo.pop()
        assert isinstance(menu, QMenu)
        for action in menu.actions():
            below = action.menu()
            if isinstance(below, QMenu):
                todo.append(below)
            elif not action.isSeparator():
                found.append(action)
    return found


def test_every_command_stands_in_a_menu(whole: Whole) -> None:
    assert {a.objectName() for a in in_menus(whole)} == {spec.id for spec, _ in whole.actions.specs()}


def test_no_two_commands_share_a_key(whole: Whole) -> None:
    keys = Counter(k.toString() for _, action in whole.actions.specs() for k in action.shortcuts())
    assert [key for key, n in keys.items() if n > 1] == []


def test_a_taken_key_or_name_is_refused(whole: Whole) -> None:
    with pytest.raises(ValueError, match=r"Ctrl\+N of other belongs to new_offer"):
        whole.actions.add(ActionSpec("other", "Other", "Offer", lambda: None, "Ctrl+N"))
    with pytest.raises(ValueError, match="exists already"):
        whole.actions.add(ActionSpec("new_offer", "Other", "Offer", lambda: None))


def test_no_two_entries_of_a_menu_share_a_letter(whole: Whole) -> None:
    whole.steps.done.append("Change pay")
    whole.undo.refresh()
    menus = [whole.window.menuBar(), *whole.window.menuBar().findChildren(QMenu)]
    for menu in menus:
        letters = [a.text().replace("&&", "").partition("&")[2][:1].casefold() for a in menu.actions()]
        counted = Counter(letter for letter in letters if letter)
        assert [letter for letter, n in counted.items() if n > 1] == []


@pytest.mark.usefixtures("pseudo_locale")
def test_letters_stay_apart_in_another_language(qtbot: QtBot, theme: Theme) -> None:
    whole = whole_window(theme)
    qtbot.addWidget(whole.window)
    titles = [a.text() for a in whole.window.menuBar().actions()]
    letters = [t.partition("&")[2][:1].casefold() for t in titles]
    assert len(set(letters)) == len(letters)
    assert all("[" in t for t in titles if t != "&Offer")


def test_more_entries_than_letters_leave_some_without() -> None:
    assert with_mnemonics(["ab", "ab", "ab"]) == ["&ab", "a&b", "ab"]
    assert with_mnemonics(["New offer", "No offer"]) == ["&New offer", "No &offer"]


def test_standard_keys_are_those_of_the_platform(whole: Whole) -> None:
    assert sequences(QKeySequence.StandardKey.Copy) == QKeySequence.keyBindings(QKeySequence.StandardKey.Copy)
    assert sequences("") == []
    assert whole.actions.action("quit").shortcut().toString() == "Ctrl+Q"


def test_a_command_without_use_now_is_switched_off(whole: Whole) -> None:
    whole.actions.refresh()
    assert not whole.actions.action("never").isEnabled()
    assert whole.actions.action("new_offer").isEnabled()


def test_ctrl_tab_and_numbers_go_through_the_tabs(whole: Whole) -> None:
    whole.actions.action("go_checklist").trigger()
    assert whole.window.current_tab() == "checklist"
    whole.actions.action("next_tab").trigger()
    assert whole.window.current_tab() == "offers"
    whole.actions.action("previous_tab").trigger()
    assert whole.window.current_tab() == "checklist"


def test_the_appearance_is_chosen_in_the_menu(whole: Whole, theme: Theme) -> None:
    whole.actions.action("appearance_dark").trigger()
    assert (theme.appearance, whole.chosen) == (Appearance.DARK, [Appearance.DARK])
    assert not whole.actions.action("appearance_light").isChecked()


def test_the_finder_offers_every_command_that_can_be_used_and_every_record(whole: Whole) -> None:
    whole.finder.ask()
    titles = {found.title for _, found in whole.finder._candidates}
    usable = {a.text().replace("&", "") for s, a in whole.actions.specs() if a.isEnabled() and s.id != "find"}
    assert titles == usable | {"Müller, Jana", "Northwind"}
    whole.finder.reject()


def test_the_finder_opens_by_keyboard_alone(whole: Whole) -> None:
    QTest.keyClick(whole.window, Key.Key_K, _CTRL)
    assert whole.finder.isVisible()
    QTest.keyClicks(whole.finder.line, "mul")
    assert whole.finder.shown[0].title == "Müller, Jana"
    assert whole.finder.grab().width() > 0
    QTest.keyClick(whole.finder.line, Key.Key_Return)
    assert whole.opened == ["person"]
    assert not whole.finder.isVisible()


def test_the_finder_moves_through_its_list_and_clears_with_esc(whole: Whole) -> None:
    whole.finder.ask()
    QTest.keyClicks(whole.finder.line, "o")
    QTest.keyClick(whole.finder.line, Key.Key_Down)
    assert whole.finder.list.currentRow() == 1
    QTest.keyClick(whole.finder.line, Key.Key_Up)
    QTest.keyClick(whole.finder.line, Key.Key_Up)
    assert whole.finder.list.currentRow() == 0
    QTest.keyClick(whole.finder.line, Key.Key_Escape)
    assert whole.finder.line.text() == ""
    QTest.keyClick(whole.finder.line, Key.Key_Escape)
    assert not whole.finder.isVisible()


def test_the_finder_says_when_nothing_fits(whole: Whole) -> None:
    whole.finder.ask()
    QTest.keyClicks(whole.finder.line, "qqqzzz")
    assert whole.finder.shown == ()
    assert whole.finder.list.count() == 1
    assert whole.finder.grab().width() > 0
    QTest.keyClick(whole.finder.line, Key.Key_Return)
    QTest.keyClick(whole.finder.line, Key.Key_Down)
    assert whole.finder.isVisible()
    whole.finder.reject()


def test_undo_is_named_in_the_menu(whole: Whole) -> None:
    whole.steps.done.append("Change base salary of Northwind")
    whole.undo.refresh()
    assert whole.actions.action("undo").text() == "&Undo change base salary of Northwind"
    assert not whole.actions.action("redo").isEnabled()
    whole.actions.action("undo").trigger()
    assert whole.actions.action("redo").text() == "&Redo change base salary of Northwind"
    whole.actions.action("redo").trigger()
    assert whole.steps.done == ["Change base salary of Northwind"]


def test_undo_works_on_another_desk_when_told(whole: Whole) -> None:
    whole.undo.use(Steps(["Delete offer"]))
    assert whole.actions.action("undo").text() == "&Undo delete offer"


def test_abbreviations_keep_their_capitals_and_other_languages_all_of_theirs() -> None:
    assert named("Undo", "Undo {change}", "RSU grant added") == "Undo RSU grant added"
    assert named("Zurück", "Zurücknehmen: {change}", "Gehalt geändert") == "Zurücknehmen: Gehalt geändert"


@pytest.mark.parametrize("kind", [QLineEdit, QPlainTextEdit, QSpinBox])
def test_a_focused_field_takes_back_its_typing_first(
    whole: Whole, qtbot: QtBot, kind: type[QLineEdit] | type[QPlainTextEdit] | type[QSpinBox]
) -> None:
    whole.steps.done.append("Change pay")
    field = kind(whole.window.tabs.widget(0))
    field.show()
    field.setFocus()
    qtbot.waitUntil(field.hasFocus)
    QTest.keyClicks(field, "7")
    QTest.keyClick(field, Key.Key_Z, _CTRL)
    assert whole.steps.done == ["Change pay"]
    assert "7" not in text_of(field)
    QTest.keyClick(field, Key.Key_Z, _CTRL)
    assert whole.steps.undone == ["Change pay"]
    QTest.keyClick(field, Key.Key_Z, _CTRL | Qt.KeyboardModifier.ShiftModifier)
    assert "7" in text_of(field)


def text_of(field: QLineEdit | QPlainTextEdit | QSpinBox) -> str:
    return field.toPlainText() if isinstance(field, QPlainTextEdit) else field.text()


def test_the_undo_action_serves_the_field_too(whole: Whole, qtbot: QtBot) -> None:
    field = QLineEdit(whole.window.tabs.widget(0))
    field.show()
    field.setFocus()
    qtbot.waitUntil(field.hasFocus)
    QTest.keyClicks(field, "abc")
    whole.actions.action("undo").trigger()
    assert field.text() == ""
    whole.undo.refresh()
    whole.actions.action("redo").trigger()
    assert field.text() == "abc"


def test_a_field_that_goes_away_is_forgotten(whole: Whole, qtbot: QtBot) -> None:
    field = QLineEdit(whole.window.tabs.widget(0))
    field.show()
    field.setFocus()
    qtbot.waitUntil(field.hasFocus)
    field.deleteLater()
    qtbot.waitUntil(lambda: not isValid(field))
    whole.window.tabs.setFocus()
    assert whole.undo._watched is None


def test_f1_lists_every_key(whole: Whole, qtbot: QtBot) -> None:
    whole.actions.action("shortcuts").trigger()
    page = next(d for d in whole.window.findChildren(QDialog) if d.windowTitle() == "Keyboard shortcuts")
    text = page.findChild(QTextBrowser)
    assert isinstance(text, QTextBrowser)
    for key in ("Ctrl+K", "Ctrl+N", "Ctrl+Z", "Alt+Shift+←"):
        assert key in text.toPlainText()
    page.close()
    qtbot.waitUntil(lambda: not isValid(page))


def test_about_tells_version_and_licence(whole: Whole, qtbot: QtBot) -> None:
    whole.actions.action("about").trigger()
    box = whole.window.findChild(QMessageBox)
    assert isinstance(box, QMessageBox)
    assert box.text().startswith("OfferDesk ")
    assert "MIT" in box.informativeText()
    box.close()
    qtbot.waitUntil(lambda: not isValid(box))


def test_the_button_in_the_corner_opens_the_finder(whole: Whole) -> None:
    button = whole.window.menuBar().cornerWidget()
    assert button is not None
    QTest.mouseClick(button, Qt.MouseButton.LeftButton, pos=QPoint(5, 5))
    assert whole.finder.isVisible()
    whole.finder.reject()
