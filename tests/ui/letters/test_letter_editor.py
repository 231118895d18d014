"""The paper of a letter: Tab leads from blank to blank and on, marks are drawn, spellings are offered."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QEvent, QPoint, Qt
from PySide6.QtGui import QContextMenuEvent, QTextCharFormat
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QMenu, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from offerdesk.app.letters.wording import Span
from offerdesk.ui.letters.editor import LetterEditor
from offerdesk.ui.letters.spelling import misspelled, misspelled_at, names_in, speller_for

TEXT = "Dear {name},\n\nthank you for {reason}.\n\nKim"
TAB, BACKTAB = Qt.Key.Key_Tab, Qt.Key.Key_Backtab
Line = QTextCharFormat.UnderlineStyle


class Dictionary:
    """A dictionary of the words of this page."""

    def check(self, word: str) -> bool:
        return word.casefold() in {"dear", "thank", "you", "for", "your", "letter"}

    def suggest(self, word: str) -> list[str]:
        return ["letter", "latter"] if word == "leter" else []


@pytest.fixture
def page(qtbot: QtBot) -> Iterator[QWidget]:
    window = QWidget()
    layout = QVBoxLayout(window)
    for widget in (QLineEdit(window), LetterEditor(window), QLineEdit(window)):
        layout.addWidget(widget)
    window.show()
    qtbot.waitExposed(window)
    window.activateWindow()
    yield window
    window.close()
    window.deleteLater()


@pytest.fixture
def editor(page: QWidget) -> LetterEditor:
    found = page.findChild(LetterEditor)
    assert found is not None
    found.show_text(TEXT)
    found.setFocus()
    return found


def selected(editor: LetterEditor) -> str:
    return editor.textCursor().selectedText()


def test_tab_goes_from_blank_to_blank_and_then_on(editor: LetterEditor) -> None:
    visited = []
    for _ in range(2):
        QTest.keyClick(editor, TAB)
        visited.append(selected(editor))
    assert visited == ["{name}", "{reason}"]
    QTest.keyClick(editor, TAB)
    assert not editor.hasFocus()


def test_the_way_back_stops_at_blanks_too(editor: LetterEditor) -> None:
    QTest.keyClick(editor, TAB)
    QTest.keyClick(editor, TAB)
    QTest.keyClick(editor, BACKTAB, Qt.KeyboardModifier.ShiftModifier)
    assert selected(editor) == "{name}"
    QTest.keyClick(editor, BACKTAB, Qt.KeyboardModifier.ShiftModifier)
    assert not editor.hasFocus()


def test_typing_takes_the_place_of_the_blank_and_is_told_once(editor: LetterEditor) -> None:
    told: list[str] = []
    editor.written.connect(told.append)
    QTest.keyClick(editor, TAB)
    QTest.keyClicks(editor, "Ana")
    editor.flush()
    editor.flush()
    assert told == [TEXT.replace("{name}", "Ana")]


def test_leaving_keeps_what_was_typed(editor: LetterEditor, page: QWidget, qtbot: QtBot) -> None:
    told: list[str] = []
    editor.written.connect(told.append)
    QTest.keyClicks(editor, "x")
    page.findChildren(QLineEdit)[0].setFocus()
    qtbot.waitUntil(lambda: len(told) == 1)
    assert told[0].startswith("xDear")


def test_what_is_typed_at_the_time_wins(editor: LetterEditor) -> None:
    QTest.keyClicks(editor, "x")
    editor.show_text("Another text")
    assert editor.toPlainText().startswith("xDear")
    editor.flush()
    editor.show_text("Another text")
    assert editor.toPlainText() == "Another text"


def formats(editor: LetterEditor, line: int = 0) -> list[tuple[int, int, Line]]:
    found = editor.document().findBlockByNumber(line).layout().formats()
    return [(f.start, f.length, f.format.underlineStyle()) for f in found]


def test_blanks_notes_and_misspellings_differ_by_their_line(editor: LetterEditor) -> None:
    editor.show_text("Dear {name}, thank you for your leter. Small steps, Ana.")
    editor.mark(("Small steps",), Dictionary(), names_in("Ana Ruiz", "name"))
    QApplication.processEvents()
    assert formats(editor) == [
        (5, 6, Line.SingleUnderline),
        (32, 5, Line.SpellCheckUnderline),
        (39, 11, Line.DotLine),
    ]


def test_the_menu_offers_other_spellings(editor: LetterEditor) -> None:
    editor.show_text("Thank you for your leter")
    editor.mark((), Dictionary(), frozenset())
    cursor = editor.textCursor()
    cursor.setPosition(21)
    editor.setTextCursor(cursor)
    at = editor.cursorRect().center()
    event = QContextMenuEvent(QContextMenuEvent.Reason.Keyboard, at, editor.mapToGlobal(at))
    QApplication.sendEvent(editor, event)
    (menu,) = (m for m in editor.findChildren(QMenu) if m.isVisible())
    first = menu.actions()[0]
    assert [a.text() for a in menu.actions()[:2]] == ["letter", "latter"]
    first.trigger()
    menu.close()
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
    assert editor.toPlainText() == "Thank you for your letter"


def test_a_click_beside_any_misspelling_offers_the_usual_menu(editor: LetterEditor) -> None:
    event = QContextMenuEvent(QContextMenuEvent.Reason.Mouse, QPoint(4, 4), editor.mapToGlobal(QPoint(4, 4)))
    QApplication.sendEvent(editor.viewport(), event)
    (menu,) = (m for m in editor.findChildren(QMenu) if m.isVisible())
    assert menu.actions()
    menu.close()


def test_names_and_known_words_are_never_misspelled() -> None:
    text = "Dear Şahin, thank you’ for xyz"
    spans = list(misspelled(text, Dictionary(), names_in("Aylin Şahin")))
    assert [text[s.start : s.end] for s in spans] == ["xyz"]
    assert misspelled_at(text, 28, Dictionary(), frozenset()) == Span(27, 30)
    assert misspelled_at(text, 2, Dictionary(), frozenset()) is None
    assert misspelled_at(text, 28, None, frozenset()) is None


def test_a_language_without_a_dictionary_has_no_speller() -> None:
    assert speller_for("xx") is None
