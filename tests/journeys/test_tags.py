"""Tags by keyboard alone: typed with completion, taken away, given another name, merged, sought."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication, QMenu
from pytestqt.qtbot import QtBot

from offerdesk.app.tags import tag_names
from offerdesk.domain.fields import Id
from offerdesk.domain.journal import Process
from offerdesk.ui.forms.tags_editor import TagsEditor
from offerdesk.ui.searching.panel import SearchPanel
from offerdesk.ui.searching.tags_dialog import TagsDialog
from offerdesk.ui.shell.theme import Theme
from tests.journeys.person import Key, Person
from tests.ui.accessibility import nameless, tab_inversions

LARKSPUR, MERIDIAN = "larkspur", "meridian"


@pytest.fixture
def person(qtbot: QtBot, theme: Theme, tmp_path: Path) -> Iterator[Person]:
    """Sit down at the sample search, at the notes."""
    someone = Person(qtbot, theme, tmp_path)
    someone.services().sample().desk.close()
    someone.start(tmp_path / "data" / "sample.offerdesk")
    someone.choose("go_interviews")
    yield someone
    someone.stop()


def tags_of(person: Person, process: str) -> tuple[str, ...]:
    """Return the tags of an application, in the file."""
    person.view.flush()
    found = person.reader.find(Process, Id(process))
    assert found is not None
    return found.tags


def editor(person: Person, process: str) -> TagsEditor:
    """Begin in the tags of an application."""
    journal = person.view.journal()
    journal.choose_process(process)
    journal.forms.process.focus_row("tags")
    made = journal.forms.process.row("tags").editor
    assert isinstance(made, TagsEditor)
    assert person.focus() is made.line
    return made


def test_tags_become_chips_and_are_completed_from_those_in_use(person: Person) -> None:
    made = editor(person, LARKSPUR)
    before = tags_of(person, LARKSPUR)
    person.write("zebra")
    person.press(Key.Key_Return)
    person.write("yak, xenon;")
    assert tags_of(person, LARKSPUR) == (*before, "zebra", "yak", "xenon")
    assert [chip.tag for chip in made.chips] == [*before, "zebra", "yak", "xenon"]
    made = editor(person, MERIDIAN)
    other = tags_of(person, MERIDIAN)
    person.write("zeb")
    assert made.line.text() == "zebra", "what is in use elsewhere is offered"
    person.press(Key.Key_Return)
    assert tags_of(person, MERIDIAN) == (*other, "zebra")
    person.write("zebra")
    person.press(Key.Key_Return)
    assert tags_of(person, MERIDIAN) == (*other, "zebra"), "a tag stands once"
    person.write("half")
    person.press(Key.Key_Tab)
    assert tags_of(person, MERIDIAN) == (*other, "zebra", "half"), "going on takes what was typed"
    assert made.line.text() == ""


def test_chips_are_reached_and_removed_by_keys(person: Person) -> None:
    made = editor(person, LARKSPUR)
    before = tags_of(person, LARKSPUR)
    person.write("one,two,three,")
    person.press(Key.Key_Backspace)
    assert tags_of(person, LARKSPUR) == (*before, "one", "two")
    person.press(Key.Key_Left, times=2)
    assert person.focus() is made.chips[-2].name
    person.press(Key.Key_Right)
    assert person.focus() is made.chips[-1].name
    person.press(Key.Key_Left)
    person.press(Key.Key_Delete)
    assert tags_of(person, LARKSPUR) == (*before, "two")
    assert person.focus() is made.line
    made.chips[-1].away.click()
    assert tags_of(person, LARKSPUR) == before
    person.write("four,")
    person.press(Key.Key_Left)
    person.press(Key.Key_Right)
    assert person.focus() is made.line
    person.write("x")
    person.press(Key.Key_Left)
    assert person.focus() is made.line, "in a text, Left goes through the text"


def test_a_chip_is_given_another_name_everywhere(person: Person) -> None:
    editor(person, MERIDIAN)
    person.write("old,")
    made = editor(person, LARKSPUR)
    person.write("old,")
    person.view.flush()
    person.press(Key.Key_Left)
    person.press(Key.Key_Space)
    menu = QApplication.activePopupWidget()
    assert isinstance(menu, QMenu)
    assert [a.text() for a in menu.actions()] == ["Remove here", "Rename everywhere …"]
    menu.actions()[1].trigger()
    menu.close()
    assert made.line.selectedText() == "old"
    person.retype("new")
    person.press(Key.Key_Escape)
    assert "old" in tags_of(person, LARKSPUR), "Escape leaves all as it is"
    made.rename("old")
    person.retype("new")
    person.press(Key.Key_Return)
    assert "new" in tags_of(person, LARKSPUR)
    assert "new" in tags_of(person, MERIDIAN)
    assert person.desk.undo_label == "Rename tag “old” to “new”"
    made.rename("new")
    person.retype("lost")
    person.press(Key.Key_Tab)
    assert "new" in tags_of(person, LARKSPUR), "a name that was not confirmed is none"


def test_all_tags_are_renamed_merged_removed_and_sought_in_one_place(person: Person) -> None:
    editor(person, MERIDIAN)
    person.write("aaa,bbb,")
    editor(person, LARKSPUR)
    person.write("aaa,")
    person.view.flush()
    person.choose("tags")
    dialog = person.dialog(TagsDialog)
    assert nameless(dialog) == []
    assert tab_inversions(dialog) == []
    dialog.list.select_row("aaa")
    person.press(Key.Key_Return)
    person.retype("bbb")
    assert dialog.rename.text().replace("&", "") == "Merge into “bbb”"
    person.press(Key.Key_Return)
    assert tags_of(person, LARKSPUR)[-1] == "bbb"
    assert tags_of(person, MERIDIAN).count("bbb") == 1
    assert dialog.list.current_row() == "bbb"
    dialog.name.setFocus()
    person.retype("ccc")
    dialog.rename.setFocus()
    person.press(Key.Key_Space)
    assert tags_of(person, LARKSPUR)[-1] == "ccc"
    dialog.remove.setFocus()
    person.press(Key.Key_Space)
    assert "ccc" not in tag_names(person.reader)
    person.view.undo()
    dialog.list.select_row("ccc")
    dialog.look.setFocus()
    person.press(Key.Key_Space)
    panel = person.dialog(SearchPanel)
    person.wait(lambda: panel.finds.hits)
    assert {f"{hit.kind}:{hit.id}" for hit in panel.finds.hits} == {
        f"process:{LARKSPUR}",
        f"process:{MERIDIAN}",
    }
    panel.reject()
