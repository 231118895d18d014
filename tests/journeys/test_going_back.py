"""Back and forth between the places visited, across the tabs; newest first or last, remembered; by keys."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from offerdesk.app.records import Delete
from offerdesk.domain.fields import Id
from offerdesk.domain.journal import Process
from offerdesk.ui.interviews.people_view import PeopleView
from offerdesk.ui.interviews.tab import InterviewsTab
from offerdesk.ui.shell.theme import Theme
from offerdesk.ui.visited import Visited
from tests.journeys.person import ALT, Key, Person


@pytest.fixture
def person(qtbot: QtBot, theme: Theme, tmp_path: Path) -> Iterator[Person]:
    """Sit down at the sample search."""
    someone = Person(qtbot, theme, tmp_path)
    someone.services().sample().desk.close()
    someone.start(tmp_path / "data" / "sample.offerdesk")
    visited(someone).passing = 0
    yield someone
    someone.stop()


def visited(person: Person) -> Visited:
    """Return what remembers the way."""
    (found,) = person.window.findChildren(Visited)
    return found


def tab(person: Person) -> InterviewsTab:
    """Return the tab of the notes."""
    return person.view.journal()


def where(person: Person) -> tuple[str, str]:
    """Return the tab and the view at hand."""
    at = person.window.current_tab()
    if at == "offers":
        return at, person.offers.views.current
    return at, (tab(person).views if at == "interviews" else person.view.tasks().views).current


def back(person: Person) -> None:
    """Press Alt+Left."""
    person.press(Key.Key_Left, ALT)
    person.settle()


def forth(person: Person) -> None:
    """Press Alt+Right."""
    person.press(Key.Key_Right, ALT)
    person.settle()


def test_one_goes_back_and_forth_across_tabs_and_views(person: Person) -> None:
    assert not person.action("go_back").isEnabled()
    offer = person.offers.chosen
    person.choose("go_interviews")
    person.settle()
    tab(person).choose_process("meridian")
    person.choose("view_people")
    people = tab(person).views.page("people")
    assert isinstance(people, PeopleView)
    people.choose("tom")
    person.choose("view_lists")
    person.settle()
    assert where(person) == ("checklist", "lists")
    back(person)
    assert where(person) == ("interviews", "people")
    assert people.here() == "tom"
    assert person.window.isAncestorOf(person.focus())
    person.wait(lambda: people.isAncestorOf(person.focus()))
    while where(person) != ("interviews", "applications"):
        back(person)
    assert tab(person).applications.process == "meridian"
    while person.action("go_back").isEnabled():
        back(person)
    assert where(person)[0] == "offers"
    assert person.offers.chosen == offer
    while person.action("go_forth").isEnabled():
        forth(person)
    assert where(person) == ("checklist", "lists")


def test_a_new_way_forgets_the_places_that_lay_ahead(person: Person) -> None:
    person.choose("go_interviews")
    person.settle()
    person.choose("view_board")
    back(person)
    assert person.action("go_forth").isEnabled()
    person.choose("view_waiting")
    assert not person.action("go_forth").isEnabled()
    back(person)
    assert where(person) == ("interviews", "applications")


def test_what_was_only_passed_on_the_way_is_no_place(person: Person) -> None:
    person.choose("go_interviews")
    person.settle()
    tab(person).choose_process("larkspur")
    visited(person).passing = 60_000
    tab(person).choose_process("meridian")
    tab(person).choose_process("quill-staff")
    person.choose("view_board")
    back(person)
    assert tab(person).applications.process == "quill-staff"
    visited(person).passing = 0
    tab(person).choose_process("larkspur")
    back(person)
    assert tab(person).applications.process == "quill-staff", "another record is another place"


def test_places_of_what_has_gone_are_passed_over(person: Person) -> None:
    person.choose("go_interviews")
    person.settle()
    tab(person).choose_process("larkspur")
    tab(person).choose_process("meridian")
    tab(person).choose_process("quill-staff")
    person.choose("view_board")
    person.view.execute(Delete(Process, (Id("meridian"),)))
    back(person)
    back(person)
    assert tab(person).applications.process == "larkspur"
    forth(person)
    assert tab(person).applications.process == "quill-staff"


def test_notes_letters_and_pages_after_a_no_are_places(person: Person) -> None:
    person.choose("go_interviews")
    person.settle()
    journal = tab(person)
    journal.open("interview:larkspur-onsite")
    person.choose("note")
    person.choose("letters")
    letter = next(r.key for r in journal.letters.side.list.sheet_model.rows if r.key.startswith("letter:"))
    journal.letters.show_letter(Id(letter.removeprefix("letter:")))
    person.choose("view_after_no")
    person.choose("view_board")
    for view in ("after_no", "letters"):
        back(person)
        assert where(person) == ("interviews", view)
    assert journal.letters.here() == letter.removeprefix("letter:")
    while where(person) != ("interviews", "note"):
        back(person)
    assert journal.views.page("note").here() == "larkspur-onsite"  # type: ignore[attr-defined]


def test_the_order_of_what_happened_is_turned_by_key_and_remembered(person: Person) -> None:
    person.choose("go_interviews")
    person.settle()
    journal = tab(person)
    journal.choose_process("larkspur")
    newest = [r.key for r in journal.line.sheet_model.sheet.rows if ":" in r.key]
    switch = journal.applications.newest
    assert switch.isChecked()
    switch.setFocus()
    person.press(Key.Key_Space)
    assert [r.key for r in journal.line.sheet_model.sheet.rows if ":" in r.key] != newest
    person.choose("view_people")
    people = journal.views.page("people")
    assert isinstance(people, PeopleView)
    people.choose("dana")
    oldest = [r.key for r in people.shared.sheet_model.sheet.rows]
    person.choose("newest_first")
    assert journal.order.on
    turned = [r.key for r in people.shared.sheet_model.sheet.rows]
    assert sorted(turned) == sorted(oldest)
    assert turned != oldest
    person.choose("newest_first")
    person.stop()
    person.start(person.folder / "data" / "sample.offerdesk")
    person.choose("go_interviews")
    assert not tab(person).order.on
    assert not tab(person).applications.newest.isChecked()
