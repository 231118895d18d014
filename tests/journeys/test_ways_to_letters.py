"""Ways to letters: from the end of a note, and from the menus of applications, interviews and people."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication, QMenu
from pytestqt.qtbot import QtBot

from offerdesk.domain.letters import Letter
from offerdesk.ui.interviews.board import BoardView
from offerdesk.ui.interviews.people_view import PeopleView
from offerdesk.ui.interviews.tab import InterviewsTab
from offerdesk.ui.shell.theme import Theme
from tests.journeys.person import SHIFT, Key, Person


@pytest.fixture
def person(qtbot: QtBot, theme: Theme, tmp_path: Path) -> Iterator[Person]:
    """Sit down at the sample search, at the notes."""
    someone = Person(qtbot, theme, tmp_path)
    someone.services().sample().desk.close()
    someone.start(tmp_path / "data" / "sample.offerdesk")
    someone.choose("go_interviews")
    yield someone
    someone.stop()


def tab(person: Person) -> InterviewsTab:
    """Return the tab."""
    return person.view.journal()


def letters_in_menu(person: Person) -> list[str]:
    """Open the menu where the keyboard is, begin the first letter of it, and return what is offered."""
    person.press(Key.Key_F10, SHIFT)
    menu = QApplication.activePopupWidget()
    assert isinstance(menu, QMenu)
    (way,) = [a for a in menu.actions() if a.text() == "Write …"]
    under = way.menu()
    assert isinstance(under, QMenu)
    offered = [a.text() for a in under.actions() if not a.isSeparator()]
    under.actions()[0].trigger()
    menu.close()
    person.settle()
    return offered


def begun(person: Person, before: tuple[Letter, ...]) -> Letter:
    """Return the letter that has come, with the keyboard in it."""
    (new,) = [letter for letter in person.all(Letter) if letter not in before]
    assert tab(person).views.current == "letters"
    assert person.focus() is tab(person).letters.sheet.editor
    assert tab(person).letters.here() == new.id
    return new


def test_after_the_note_one_key_leads_to_all_the_thank_yous(person: Person) -> None:
    person.choose("just_ended")
    person.retype("Contoso")
    person.press(Key.Key_Return)
    person.write("Ana Ruiz")
    person.press(Key.Key_Return)
    person.write("Tom Lee")
    person.press(Key.Key_Return)
    person.press_button("&Done")
    toast = person.window.toast
    person.wait(toast.isVisible)
    assert toast.text.startswith("It is written down: 2 thank-you notes to write")
    assert toast.button.text() == "Write 2 thank-yous"
    before = person.all(Letter)
    person.press(Key.Key_F6)
    person.press(Key.Key_Space)
    new = [letter for letter in person.all(Letter) if letter not in before]
    assert [letter.draft for letter in new] == ["D-01", "D-01"]
    assert tab(person).views.current == "letters"
    person.choose("delete")
    assert toast.button.text() == "Undo", "the next notice has its usual button"


def test_an_application_has_its_letters_in_list_board_and_waiting(person: Person) -> None:
    before = person.all(Letter)
    tab(person).choose_process("meridian")
    tab(person).processes.setFocus()
    offered = letters_in_menu(person)
    assert "Withdrawing, not a fit" in " ".join(offered)
    assert begun(person, before).process == "meridian"
    person.view.undo()
    person.choose("view_board")
    board = tab(person).views.page("board")
    assert isinstance(board, BoardView)
    board.hold("meridian")
    assert letters_in_menu(person) == offered
    assert begun(person, before).process == "meridian"
    person.view.undo()
    person.choose("view_waiting")
    waiting = tab(person).views.page("waiting")
    waiting.list.select_row("meridian")  # type: ignore[attr-defined]
    assert letters_in_menu(person) == offered


def test_an_interview_and_a_person_have_their_letters(person: Person) -> None:
    before = person.all(Letter)
    tab(person).open("interview:larkspur-onsite")
    tab(person).line.setFocus()
    assert letters_in_menu(person)
    assert begun(person, before).interview == "larkspur-onsite"
    person.view.undo()
    person.choose("view_people")
    people = tab(person).views.page("people")
    assert isinstance(people, PeopleView)
    people.choose("tom")
    people.list.setFocus()
    assert any("reference" in words for words in letters_in_menu(person))
    assert begun(person, before).person == "tom"


def test_other_entries_of_the_time_line_have_none(person: Person) -> None:
    tab(person).choose_process("larkspur")
    tab(person).line.setFocus()
    tab(person).line.select_row("stage:0")
    person.press(Key.Key_F10, SHIFT)
    menu = QApplication.activePopupWidget()
    assert isinstance(menu, QMenu)
    assert "Write …" not in [a.text() for a in menu.actions()]
    menu.close()
