"""Preparing for an interview by keyboard alone, from the command to a PDF and back to the source."""

from datetime import datetime
from zoneinfo import ZoneInfo

from PySide6.QtWidgets import QWidget

from offerdesk.domain.interviews import Asked, Missed
from offerdesk.domain.preparing import BankQuestion, Practice, Requirement
from offerdesk.ui.interviews.needs import NeedsPart
from offerdesk.ui.interviews.page_view import PageView
from offerdesk.ui.interviews.practise import PractisePart
from offerdesk.ui.interviews.questions_part import QuestionsPart
from offerdesk.ui.printing.report_dialog import ReportDialog
from tests.journeys.person import CTRL, SHIFT, Key, Person

BEFORE = datetime(2026, 11, 28, 9, tzinfo=ZoneInfo("America/Chicago"))


def on_the_sample(person: Person) -> Person:
    """Start on the sample search, four days before its next interview."""
    person.clock = lambda: BEFORE
    person.start()
    person.choose("sample")
    person.wait(person.has_desk)
    return person


def control(part: QuestionsPart | NeedsPart, name: str) -> QWidget:
    """Return the field of a row of a part's form."""
    form = part.form if isinstance(part, QuestionsPart) else part.part.form
    return form.row(name).editor.control


def walk_to(person: Person, page: PageView, words: str) -> None:
    """Press Down until a point that begins so is current."""
    person.press(Key.Key_Home)
    for _ in page.texts():
        if page.point is not None and page.point.text.startswith(words):
            return
        person.press(Key.Key_Down)
    raise AssertionError(f"no point begins with {words}; the focus is on {person.focus()}")


def test_the_next_interview_is_prepared_for(person: Person) -> None:
    on_the_sample(person)
    person.press(Key.Key_P, CTRL | SHIFT)
    preparing = person.view.journal().preparing
    view = preparing.prepare
    person.wait(view.page.hasFocus)
    assert (person.window.current_tab(), view.title.text()) == ("interviews", "Meridian Karten")

    person.press(Key.Key_Q)
    person.write("Who reviews my code?")
    person.press(Key.Key_Return)
    assert "Who reviews my code?" in [a.text for a in person.all(Asked)]
    assert view.page.hasFocus()
    walk_to(person, view.page, "That we moved")
    person.press(Key.Key_U)
    assert all(m.used_in for m in person.all(Missed))
    person.choose("undo")
    assert not all(m.used_in for m in person.all(Missed))

    person.choose("review_pdf")
    dialog = person.dialog(ReportDialog)
    person.wait(lambda: dialog.made is not None)
    person.press(Key.Key_Escape)
    person.settle()

    person.window.activateWindow()
    person.wait(person.window.isActiveWindow)
    view.take_focus()
    walk_to(person, view.page, "Jürgen Böhm")
    person.press(Key.Key_Return)
    journal = person.view.journal()
    assert journal.views.current == "people"
    person.choose("prepare")
    walk_to(person, view.page, "C++")
    person.press(Key.Key_Return)
    needs = preparing.library.parts.page("needs")
    assert isinstance(needs, NeedsPart)
    assert needs.part.form.entity.text == "C++ or Rust"
    person.tab_to(control(needs, "proof"))
    person.write("A course")
    person.tab_to(needs.paper)
    person.write("Patience")
    person.press(Key.Key_Return)
    person.write("Humour")
    person.tab_to(needs.take)
    person.press(Key.Key_Space)
    texts = {str(r.text): r.proof for r in person.all(Requirement)}
    assert "Humour" in texts
    assert texts["C++ or Rust"] == "A course"


def test_a_question_is_kept_practised_and_noted(person: Person) -> None:
    on_the_sample(person)
    person.press(Key.Key_B, CTRL)
    library = person.view.journal().preparing.library
    part = library.parts.page("questions")
    assert isinstance(part, QuestionsPart)
    person.wait(part.list.hasFocus)
    person.tab_to(part.new)
    person.press(Key.Key_Space)
    person.retype("What would you teach us?")
    person.tab_to(control(part, "answer"))
    person.write("To delete things.")
    person.tab_to(control(part, "practise"))
    person.press(Key.Key_Space)
    person.view.flush()
    (mine,) = [q for q in person.all(BankQuestion) if q.text == "What would you teach us?"]
    assert (mine.answer, mine.practise) == ("To delete things.", True)

    before = len(person.all(Practice))
    person.choose("practise")
    practise = library.parts.page("practise")
    assert isinstance(practise, PractisePart)
    person.press(Key.Key_Space)
    person.tab_to(practise.show_answer)
    person.press(Key.Key_Space)
    assert not practise.answer.isHidden()
    person.tab_to(practise.note)
    person.write("Better")
    person.tab_to(practise.log_it)
    person.press(Key.Key_Space)
    assert len(person.all(Practice)) == before + 1
    assert person.all(Practice)[-1].notes == "Better"

    person.choose("stories_pdf")
    dialog = person.dialog(ReportDialog)
    person.wait(lambda: dialog.made is not None)
    person.press(Key.Key_Escape)
    person.settle()
