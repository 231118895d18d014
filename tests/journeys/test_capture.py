"""It just ended: an interview is written down by keyboard alone, and every letter of it is kept."""

from datetime import UTC, datetime
from decimal import Decimal

from offerdesk.domain.interviews import (
    Interview,
    Missed,
    Observation,
    Promise,
    Question,
    Remark,
    RemarkKind,
)
from offerdesk.domain.journal import Person as Someone
from offerdesk.domain.journal import Process, Who
from offerdesk.domain.negotiating import Criterion
from offerdesk.ui.interviews.note import NoteView
from tests.journeys.person import CTRL, SHIFT, Key, Person
from tests.journeys.test_journal import own_desk

KEYS_IN_90_SECONDS = 450
"""At five keys a second, which most people type on the way home."""


def note(person: Person) -> NoteView:
    """Return the view of the note."""
    page = person.view.journal().views.page("note")
    assert isinstance(page, NoteView)
    return page


def begin(person: Person, company: str = "Contoso") -> NoteView:
    """Write down an interview with a company that is not known yet."""
    own_desk(person)
    person.press(Key.Key_J, CTRL)
    person.write(company)
    person.press(Key.Key_Return)
    return note(person)


def write_it_down(person: Person) -> None:
    """Log an interview with three people from anywhere, by keys alone."""
    person.keys = 0
    person.press(Key.Key_J, CTRL)
    person.write("Contoso")
    person.press(Key.Key_Return)
    for name in ("Ana Ruiz", "Tom Lee", "Mei Chen"):
        person.write(name)
        person.press(Key.Key_Return)
    person.press(Key.Key_F8)
    for told, detail in (
        ("The team doubles", "Rows"),
        ("Budget is set", "Two cats"),
        ("Go only", "From Bern"),
    ):
        person.write(told)
        person.press(Key.Key_Return)
        person.press(Key.Key_Tab)
        person.write(detail)
        person.press(Key.Key_Return)
        person.press(Key.Key_Tab)
    person.press(Key.Key_F8)  # past place and mood
    person.write("Why now?")
    person.press(Key.Key_Tab)
    person.write("Growth.")
    person.press(Key.Key_F8)
    person.write("The cost figures")
    person.press(Key.Key_F8, times=2)
    person.write("Send the talk")
    person.press(Key.Key_F8)
    person.write("fri")
    person.view.flush()


def test_an_interview_with_three_people_takes_a_minute_and_a_half(person: Person) -> None:
    own_desk(person)
    write_it_down(person)
    assert person.keys < KEYS_IN_90_SECONDS

    (process,) = person.all(Process)
    (interview,) = person.all(Interview)
    assert (process.company, interview.round, len(interview.people)) == ("Contoso", 1, 3)
    assert interview.hear_by is not None
    remarks = [(str(r.text), r.kind) for r in person.all(Remark)]
    assert remarks[:2] == [("The team doubles", RemarkKind.TOLD), ("Rows", RemarkKind.DETAIL)]
    assert len({r.person for r in person.all(Remark)}) == 3
    (question,) = person.all(Question)
    assert (question.text, question.answer) == ("Why now?", "Growth.")
    assert [str(m.text) for m in person.all(Missed)] == ["The cost figures"]
    assert [str(p.what) for p in person.all(Promise)] == ["Send the talk"]

    before = person.dump()
    note(person).close_note()
    assert "3 thank-you notes to write" in person.window.toast.text
    assert person.view.journal().forms.interview.entity == interview
    person.stop()
    person.start()
    assert person.dump() == before


def test_the_clock_knows_which_interview_ended(person: Person) -> None:
    person.clock = lambda: datetime(2026, 10, 19, 22, 10, tzinfo=UTC)
    person.services().sample().desk.close()
    person.start(person.folder / "data" / "sample.offerdesk")
    person.press(Key.Key_J, CTRL)
    view = note(person)
    assert view.sheet.interview == "larkspur-onsite"
    assert view.heading.text().startswith("Larkspur Systems · round 2 · On site")
    assert person.focus() is view.sheet.chips.line
    view.another()
    assert person.focus() is view.company
    person.retype("larkspur sys")
    person.press(Key.Key_Return)
    newest = person.all(Interview)[-1]
    assert (newest.process, newest.round) == ("larkspur", 3), "the name was completed"


def test_names_are_completed_and_taken_away(person: Person) -> None:
    view = begin(person)
    for name in ("Ana Ruiz", "Tom Lee"):
        person.write(name)
        person.press(Key.Key_Comma)
    assert [chip.text() for chip in view.sheet.chips.chips] == ["Ana Ruiz", "Tom Lee"]
    person.press(Key.Key_Backspace)
    assert [chip.text() for chip in view.sheet.chips.chips] == ["Ana Ruiz"]
    person.write("tom")
    person.press(Key.Key_Return)
    assert [p.name for p in person.all(Someone)] == ["Ana Ruiz", "Tom Lee"]
    assert len(person.all(Interview)[0].people) == 2
    view.sheet.chips.chips[0].setFocus()
    person.press(Key.Key_Delete)
    assert [chip.text() for chip in view.sheet.chips.chips] == ["Tom Lee"]
    view.sheet.chips.chips[0].setFocus()
    person.press(Key.Key_Space)
    assert person.view.journal().views.current == "people"


def test_a_line_begins_with_its_first_letter_and_goes_when_it_is_emptied(person: Person) -> None:
    view = begin(person)
    view.sheet.go_to("questions")
    person.write("W")
    assert [str(q.text) for q in person.all(Question)] == ["W"]
    person.write("hy?")
    person.press(Key.Key_Return)
    assert [str(q.text) for q in person.all(Question)] == ["Why?"]
    assert person.focus() is view.sheet.lists["questions"].empty
    person.press(Key.Key_Return)
    person.write("How?")
    person.view.flush()
    assert [q.position for q in person.all(Question)] == [0, 1]
    person.press(Key.Key_Backspace, times=5)
    assert [str(q.text) for q in person.all(Question)] == ["Why?"]
    person.press(Key.Key_Backspace, times=5)
    assert person.all(Question) == ()
    assert person.focus() is view.sheet.lists["questions"].empty


def test_what_belongs_to_a_line_shows_while_it_is_worked_on(person: Person) -> None:
    view = begin(person)
    view.sheet.go_to("promises")
    person.write("Send the talk")
    (box,) = view.sheet.lists["promises"].boxes.values()
    assert box.more.isVisible()
    person.tab_to(box.rows.rows["who"].editor.control)
    person.press(Key.Key_Down)
    person.view.flush()
    assert person.all(Promise)[0].who is Who.ME
    view.sheet.go_to("lessons")
    assert box.more.isVisible(), "who promised still shows"
    assert not box.rows.rows["due"].editor.control.isVisible()


def test_an_observation_names_a_criterion_or_ones_own_words(person: Person) -> None:
    person.services().sample().desk.close()
    person.start(person.folder / "data" / "sample.offerdesk")
    person.choose("go_interviews")
    person.view.journal().open("interview:larkspur-onsite")
    person.choose("note")
    view = note(person)
    before = len(person.all(Observation))
    view.sheet.go_to("observations")
    person.write("Everyone left at five")
    box = list(view.sheet.lists["observations"].boxes.values())[-1]
    person.tab_to(box.rows.rows["about"].editor.control)
    criterion = next(c for c in person.reader.all(Criterion) if c.label)
    person.write(criterion.label)
    person.press(Key.Key_Tab)
    person.write("8")
    person.view.flush()
    made = person.all(Observation)[before:]
    assert [(o.about, o.rating) for o in made] == [(criterion.id, Decimal(8))]
    assert box.rows.rows["about"].editor.raw() == criterion.label


def test_the_keys_lead_round_all_sections(person: Person) -> None:
    view = begin(person)
    for key in [*view.sheet.sections][1:]:
        person.press(Key.Key_F8)
        assert view.sheet.sections[key].is_open, key
        assert view.sheet.sections[key].isAncestorOf(person.focus()), key
    person.press(Key.Key_F8, SHIFT)
    assert view.sheet.sections["then"].isAncestorOf(person.focus())
    assert view.progress.text().startswith("Begin anywhere")
    person.write("Take it")
    person.view.flush()
    assert person.all(Interview)[0].if_yes == "Take it"
    assert view.progress.text().startswith("Perhaps still")


def test_an_interview_that_is_deleted_leaves_the_question_for_a_company(person: Person) -> None:
    view = begin(person)
    person.choose("delete")
    assert person.all(Interview) == ()
    assert view.company.isVisible()
    assert person.all(Process)[0].company == "Contoso"
