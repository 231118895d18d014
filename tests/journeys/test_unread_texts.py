"""What cannot be read yet stays, wherever it was typed: with its message, over views, people and sessions."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from offerdesk.app.records import Save
from offerdesk.domain.fields import Id, Ref, Text
from offerdesk.domain.hindsight import Feedback
from offerdesk.domain.interviews import Promise
from offerdesk.domain.journal import Process
from offerdesk.ui.interviews.after_no import AfterNoView
from offerdesk.ui.interviews.note import NoteView
from offerdesk.ui.interviews.people_view import PeopleView
from offerdesk.ui.interviews.tab import InterviewsTab
from offerdesk.ui.shell.theme import Theme
from tests.journeys.person import Key, Person


@pytest.fixture
def person(qtbot: QtBot, theme: Theme, tmp_path: Path) -> Iterator[Person]:
    """Sit down at the sample search, at the notes."""
    someone = Person(qtbot, theme, tmp_path)
    someone.services().sample().desk.close()
    start(someone)
    yield someone
    someone.stop()


def start(person: Person) -> None:
    """Open the sample search at the notes."""
    person.start(person.folder / "data" / "sample.offerdesk")
    person.choose("go_interviews")


def tab(person: Person) -> InterviewsTab:
    """Return the tab."""
    return person.view.journal()


def people(person: Person) -> PeopleView:
    """Go to the people."""
    person.choose("view_people")
    view = tab(person).views.page("people")
    assert isinstance(view, PeopleView)
    return view


def test_what_cannot_be_read_of_a_person_waits_for_them(person: Person) -> None:
    view = people(person)
    view.choose("tom")
    view.form.focus_row("employments")
    person.retype("Contoso @ someday")
    person.press(Key.Key_Tab)
    row = view.form.row("employments")
    problem = row.field.problem_text
    assert problem != ""
    person.choose("view_board")
    view = people(person)
    assert row.editor.raw() == "Contoso @ someday"
    view.choose("dana")
    assert row.field.problem_text == ""
    view.choose("tom")
    assert (row.editor.raw(), row.field.problem_text) == ("Contoso @ someday", problem)
    person.wait(lambda: "someday" in person.view.opened.unfinished())
    person.stop()
    start(person)
    view = people(person)
    view.choose("tom")
    row = view.form.row("employments")
    assert (row.editor.raw(), row.field.problem_text) == ("Contoso @ someday", problem)
    view.form.focus_row("employments")
    person.press(Key.Key_Delete)
    person.press(Key.Key_Tab)
    assert row.field.problem_text == ""
    person.view.flush()
    assert "someday" not in person.view.opened.unfinished()


def test_what_cannot_be_read_of_feedback_waits_on_its_page(person: Person) -> None:
    person.choose("view_after_no")
    view = tab(person).views.page("after_no")
    assert isinstance(view, AfterNoView)
    process = view.here()
    new = Feedback(Id("fb"), Ref(process), said=Text("Too slow"))
    person.view.execute(Save(new))
    box = view.feedback.lines.boxes[new.id]
    box.rows.focus_row("at")
    person.retype("someday soon")
    person.press(Key.Key_Tab)
    problem = box.rows.rows["at"].field.problem_text
    assert problem != ""
    other = Process(Id("zz"), "Zeta", stage="withdrawn")
    person.view.execute(Save(other))
    view.show_process(other.id)
    assert new.id not in view.feedback.lines.boxes
    person.choose("view_board")
    person.choose("view_after_no")
    view.show_process(Id(process))
    box = view.feedback.lines.boxes[new.id]
    assert box.rows.rows["at"].editor.raw() == "someday soon"
    assert box.rows.rows["at"].field.problem_text == problem
    assert not box.more.isHidden(), "what is wrong can be seen"
    box.rows.focus_row("at")
    person.retype("yesterday")
    person.press(Key.Key_Tab)
    person.view.flush()
    (found,) = [f for f in person.all(Feedback) if f.id == new.id]
    assert found.at is not None
    assert "someday" not in person.view.opened.unfinished()


def test_what_is_put_right_in_one_form_is_right_in_the_other(person: Person) -> None:
    tab(person).open("interview:larkspur-onsite")
    forms = tab(person).forms
    forms.interview.focus_row("hear_by")
    person.retype("someday")
    person.press(Key.Key_Tab)
    person.choose("note")
    note = tab(person).views.page("note")
    assert isinstance(note, NoteView)
    note.sheet.go_to("hear")
    row = note.sheet.rows.rows["hear_by"]
    assert row.editor.raw() == "someday", "the note shows it, too"
    note.sheet.rows.focus_row("hear_by")
    person.retype("tomorrow")
    person.press(Key.Key_Tab)
    person.view.flush()
    assert "someday" not in person.view.opened.unfinished()
    tab(person).open("interview:larkspur-onsite")
    assert forms.interview.row("hear_by").field.problem_text == ""


def test_a_promise_of_the_note_keeps_a_day_that_cannot_be_read(person: Person) -> None:
    tab(person).open("interview:larkspur-onsite")
    person.choose("note")
    note = tab(person).views.page("note")
    assert isinstance(note, NoteView)
    note.sheet.go_to("promises")
    promise = next(p for p in person.all(Promise) if p.interview == "larkspur-onsite")
    note.sheet.lists["promises"].boxes[promise.id].rows.focus_row("due")
    person.retype("whenever")
    person.press(Key.Key_Tab)
    person.wait(lambda: "whenever" in person.view.opened.unfinished())
    person.stop()
    start(person)
    tab(person).open("interview:larkspur-onsite")
    person.choose("note")
    note = tab(person).views.page("note")
    assert isinstance(note, NoteView)
    note.sheet.go_to("promises")
    rows = note.sheet.lists["promises"].boxes[promise.id].rows
    assert rows.rows["due"].editor.raw() == "whenever"
    assert rows.rows["due"].field.problem_text != ""
