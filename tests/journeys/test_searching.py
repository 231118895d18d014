"""Searching everything by keyboard alone: what is typed, where Enter leads, what is kept."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtWidgets import QLabel, QPushButton
from pytestqt.qtbot import QtBot

from offerdesk.app.records import Delete, Save
from offerdesk.domain.fields import Id, Ref, Text
from offerdesk.domain.interviews import Interview, Question
from offerdesk.domain.journal import Person as Known
from offerdesk.domain.journal import Process
from offerdesk.domain.tasks import SavedSearch
from offerdesk.ui.searching.card import RecordCard
from offerdesk.ui.searching.commands import Search
from offerdesk.ui.searching.panel import SearchPanel
from offerdesk.ui.searching.rows import DETAIL
from offerdesk.ui.shell.theme import Theme
from tests.journeys.person import CTRL, Key, Person
from tests.ui.accessibility import nameless, tab_inversions


@pytest.fixture
def person(qtbot: QtBot, theme: Theme, tmp_path: Path) -> Iterator[Person]:
    """Open the sample search and wait until it has been read into the index."""
    someone = Person(qtbot, theme, tmp_path)
    someone.services().sample().desk.close()
    someone.start(tmp_path / "data" / "sample.offerdesk")
    keeper = the_search(someone).keeper
    assert keeper is not None
    keeper.start()
    someone.wait(lambda: keeper.is_filled)
    yield someone
    someone.stop()


def the_search(person: Person) -> Search:
    """Return the search of the window."""
    found = person.window.findChild(Search)
    assert found is not None
    return found


def ask(person: Person, words: str) -> SearchPanel:
    """Press Ctrl+F and type."""
    person.choose("search")
    panel = person.dialog(SearchPanel)
    assert person.focus() is panel.line
    person.retype(words)
    return panel


def found(panel: SearchPanel) -> list[str]:
    """Return what is found as ``kind:id``."""
    return [f"{hit.kind}:{hit.id}" for hit in panel.finds.hits]


def rows(panel: SearchPanel) -> list[str]:
    """Return the rows of the list as they read."""
    return [panel.list.item(n).text() for n in range(panel.list.count())]


def test_enter_goes_to_what_was_found_and_esc_gives_the_focus_back(person: Person) -> None:
    person.choose("go_checklist")
    before = person.focus()
    panel = ask(person, "meridian kind:application")
    (hit,) = panel.finds.hits
    person.press(Key.Key_Escape)
    assert panel.line.text() == ""
    person.press(Key.Key_Escape)
    assert not panel.isVisible()
    person.wait(lambda: person.focus() is before)
    ask(person, "meridian kind:application")
    person.press(Key.Key_Return)
    assert person.window.current_tab() == "interviews"
    assert person.view.journal().forms.process.entity.id == hit.id


def test_interviews_tasks_offers_and_their_parts_have_a_place(person: Person) -> None:
    interview = person.all(Interview)[0]
    person.desk.execute(Save(replace(interview, lessons=Text("Zanzibar")), "lessons"))
    ask(person, "zanzibar")
    person.press(Key.Key_Return)
    assert person.view.journal().forms.interview.entity.id == interview.id
    panel = ask(person, "learning budget kind:allowance")
    (hit,) = panel.finds.hits
    person.press(Key.Key_Return)
    assert person.window.current_tab() == "offers"
    assert person.offers.chosen == hit.owner.partition(":")[2]
    panel = ask(person, "kind:task")
    last = panel.finds.hits[-1]
    person.press(Key.Key_Down, times=len(panel.finds.hits))
    person.press(Key.Key_Return)
    assert person.window.current_tab() == "checklist"
    assert person.view.tasks().tasks.current_row() == last.id
    ask(person, "kind:offer quillfeather")
    person.press(Key.Key_Return)
    assert person.window.current_tab() == "offers"


def test_a_find_without_a_place_is_shown_whole_with_the_way_to_what_it_belongs_to(person: Person) -> None:
    interview = person.all(Interview)[0]
    someone = person.all(Known)[0]
    asked = Question(
        Id("zq"),
        Ref(interview.id),
        text=Text("Why zebras?"),
        answer=Text("<b>Stripes</b>"),
        person=Ref(someone.id),
    )
    person.desk.execute(Save(asked))
    ask(person, "zebras")
    person.press(Key.Key_Return)
    card = person.dialog(RecordCard)
    said = [label.text() for label in card.findChildren(QLabel)]
    assert {"Why zebras?", "<b>Stripes</b>", someone.name} <= set(said)
    assert nameless(card) == []
    (go,) = (b for b in card.findChildren(QPushButton) if b.isDefault())
    go.click()
    person.settle()
    assert person.view.journal().forms.interview.entity.id == interview.id


def test_kinds_narrow_the_finds_by_keyboard(person: Person) -> None:
    panel = ask(person, "larkspur")
    kinds = {hit.kind for hit in panel.finds.hits}
    assert len(kinds) > 1
    person.tab_to(panel.kinds)
    person.press(Key.Key_Right)
    assert len({hit.kind for hit in panel.finds.hits}) == 1
    person.press(Key.Key_Left)
    assert {hit.kind for hit in panel.finds.hits} == kinds
    assert panel.list.item(0).data(DETAIL)
    assert nameless(panel) == []
    assert tab_inversions(panel) == []


def test_a_search_is_kept_under_a_name_used_again_and_forgotten(person: Person) -> None:
    panel = ask(person, "larkspur kind:task")
    sought = found(panel)
    person.tab_to(panel.foot.keep)
    person.press(Key.Key_Space)
    assert person.focus() is panel.foot.name
    person.retype("To do there")
    person.press(Key.Key_Return)
    (kept,) = person.all(SavedSearch)
    assert (kept.name, kept.words) == ("To do there", "larkspur kind:task")
    assert person.focus() is panel.line
    person.press(Key.Key_Escape)
    assert "To do there" in rows(panel)
    person.press(Key.Key_Return)
    assert found(panel) == sought
    person.press(Key.Key_Escape)
    person.press(Key.Key_Delete)
    assert person.all(SavedSearch) == ()
    assert rows(panel) == []


def test_naming_can_be_given_up_and_an_old_name_is_used_anew(person: Person) -> None:
    panel = ask(person, "larkspur")
    for words in ("larkspur", "larkspur kind:task"):
        person.retype(words)
        person.tab_to(panel.foot.keep)
        person.press(Key.Key_Space)
        person.retype("Larkspur")
        person.tab_to(panel.foot.keep)
        person.press(Key.Key_Space)
    assert [kept.words for kept in person.all(SavedSearch)] == ["larkspur kind:task"]
    person.tab_to(panel.foot.keep)
    person.press(Key.Key_Space)
    person.press(Key.Key_Escape)
    assert not panel.foot.name.isVisible()
    assert person.focus() is panel.line


def test_what_nothing_fits_is_said_and_a_mistyped_word_mended(person: Person) -> None:
    panel = ask(person, "xyzzyx")
    assert "Nothing fits" in panel.foot.told.text()
    person.press(Key.Key_Return)  # there is nothing to go to
    assert panel.isVisible()
    person.retype("larkspru")
    assert "larkspur" in panel.foot.told.text()
    assert panel.finds.hits


def test_a_find_that_has_gone_meanwhile_is_said(person: Person) -> None:
    new = Process(Id("gone"), "Vanishing Works")
    person.desk.execute(Save(new))
    panel = ask(person, "vanishing")
    person.desk.execute(Delete(Process, (new.id,)))
    person.press(Key.Key_Return)
    assert not panel.isVisible()
    assert "no longer there" in person.window.toast.text


def test_another_desk_is_searched_anew(person: Person, tmp_path: Path) -> None:
    ask(person, "larkspur")
    person.press(Key.Key_Escape, times=2)
    person.program.create(tmp_path / "data" / "own.offerdesk")
    keeper = the_search(person).keeper
    assert keeper is not None
    panel = ask(person, "larkspur")
    person.wait(lambda: keeper.is_filled)
    assert panel.finds.hits == ()
    person.press(Key.Key_F, CTRL)  # the panel is open already
    assert panel.isVisible()
