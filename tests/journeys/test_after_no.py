"""After a no: feedback, a review in five phases, something to do, and the file closed, by keys alone."""

from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest
from PySide6.QtWidgets import QCheckBox, QLabel
from pytestqt.qtbot import QtBot

from offerdesk.app.records import Save
from offerdesk.domain.fields import Id, Ref, Text
from offerdesk.domain.hindsight import Feedback, Finding, Phase
from offerdesk.domain.interviews import Promise
from offerdesk.domain.journal import Person as Someone
from offerdesk.domain.journal import Process, Relation, Who
from offerdesk.domain.preparing import Extent
from offerdesk.domain.tasks import Task
from offerdesk.ui.interviews.after_no import AfterNoView
from offerdesk.ui.shell.theme import Theme
from tests.journeys.person import Key, Person
from tests.journeys.test_journal import own_desk


@pytest.fixture
def person(qtbot: QtBot, theme: Theme, tmp_path: Path) -> Iterator[Person]:
    """Sit down at the sample search."""
    someone = Person(qtbot, theme, tmp_path)
    yield someone
    someone.stop()


def page(person: Person) -> AfterNoView:
    """Open the page in the sample search."""
    person.services().sample().desk.close()
    person.start(person.folder / "data" / "sample.offerdesk")
    person.choose("view_after_no")
    found = person.view.journal().views.page("after_no")
    assert isinstance(found, AfterNoView)
    return found


def test_a_refusal_is_looked_back_on_and_closed(person: Person) -> None:
    view = page(person)
    assert view.heading.text() == "Quillfeather · Staff engineer · Rejected"
    assert "thank them for telling you" in view.open_ends.text()
    before = {f.id for f in person.all(Feedback)}, {f.id for f in person.all(Finding)}
    view.feedback.lines.empty.setFocus()
    person.write("The migration decided it")
    box = list(view.feedback.lines.boxes.values())[-1]
    person.tab_to(box.rows.rows["surprise"].editor.control)
    person.write("How much")
    person.view.flush()
    (said,) = [f for f in person.all(Feedback) if f.id not in before[0]]
    assert (said.process, said.said, said.surprise) == ("quill-staff", "The migration decided it", "How much")

    view.review.phases[Phase.PREPARATION].empty.setFocus()
    person.write("Rehearse the design talk")
    finding = list(view.review.phases[Phase.PREPARATION].boxes.values())[-1]
    person.tab_to(finding.rows.rows["control"].editor.control)
    person.press(Key.Key_Down)
    person.view.flush()
    (found,) = [f for f in person.all(Finding) if f.id not in before[1]]
    assert (found.phase, found.control) == (Phase.PREPARATION, Extent.YES)
    person.press_button("Do something about it: Rehearse the design talk")
    (task,) = [t for t in person.all(Task) if t.subject == f"finding:{found.id}"]
    assert task.title == "Rehearse the design talk"
    assert isinstance(task.due, date)

    view.review.strengths.empty.setFocus()
    person.write("I stayed calm")
    person.view.flush()
    assert [str(f.text) for f in person.all(Finding) if f.strength][-1] == "I stayed calm"
    relation = view.closing.rows.rows["relation"].editor.control
    relation.setFocus()
    person.press(Key.Key_Down)
    person.press_button("C&lose the file")
    closed = person.reader.find(Process, Id("quill-staff"))
    assert closed is not None
    assert closed.relation is Relation.NEUTRAL
    assert closed.closed_at is not None
    assert closed.rejected_at is not None
    assert view.heading.text().endswith("Rejected, closed")
    assert not view.close_file.isVisible()


def test_people_and_promises_are_ticked(person: Person) -> None:
    view = page(person)
    person.press_button("&Thank them for telling you")
    assert person.view.journal().views.current == "letters"
    person.choose("view_after_no")
    boxes = {b.text(): b for b in view.closing.ticks.findChildren(QCheckBox)}
    box = boxes["Keep in touch with Inês Carvalho"]
    person.tab_to(box, most=200)
    person.press(Key.Key_Space)
    ines = person.reader.find(Someone, Id("ines"))
    assert ines is not None
    assert ines.keep_in_touch is True
    assert person.focus() is box, "a tick does not take the keyboard away"
    promised = Promise(Id("mine"), Ref("quill-staff-panel"), who=Who.ME, what=Text("Return the badge"))
    person.desk.execute(Save(promised))
    person.settle()
    kept = next(b for b in view.closing.ticks.findChildren(QCheckBox) if b.text() == "Kept: Return the badge")
    kept.setFocus()
    person.press(Key.Key_Space)
    after = person.reader.find(Promise, Id("mine"))
    assert after is not None
    assert after.kept_at is not None


def test_ten_minutes_pass_quietly(person: Person) -> None:
    view = page(person)
    timer = view.timer
    person.press_button("Take 10 minutes")
    assert timer.left.text() == "10:00 left"
    timer.tick()
    assert timer.left.text() == "9:59 left"
    person.press(Key.Key_Space)
    assert timer.left.text() == ""
    timer.toggle()
    timer.seconds = 1
    timer.tick()
    assert timer.left.text().startswith("Ten minutes are enough")


def test_without_a_no_the_page_says_what_it_is_for(person: Person) -> None:
    own_desk(person)
    person.choose("view_after_no")
    view = person.view.journal().views.page("after_no")
    assert isinstance(view, AfterNoView)
    assert not view.which.isVisible()
    assert "Nothing has ended" in " ".join(label.text() for label in view.findChildren(QLabel))
