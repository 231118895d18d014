"""Questions and stories in the window: kept, linked, timed, practised, matched, exported."""

from decimal import Decimal
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from offerdesk.app.desk import Desk
from offerdesk.app.preparing.page import Source
from offerdesk.app.records import Delete
from offerdesk.domain.fields import Id, Number, Ref
from offerdesk.domain.journal import Who
from offerdesk.domain.preparing import BankQuestion, Pitch, Practice, PracticeKind, Requirement, Story
from offerdesk.ui.interviews.lessons import LessonsPart
from offerdesk.ui.interviews.library import LibraryView
from offerdesk.ui.interviews.library_keys import ASK, LESSONS, NEEDS, PITCH, PRACTISE, QUESTIONS, STORIES
from offerdesk.ui.interviews.needs import NeedsPart
from offerdesk.ui.interviews.pitch_part import PitchPart
from offerdesk.ui.interviews.practise import PractisePart
from offerdesk.ui.interviews.questions_part import QuestionsPart
from offerdesk.ui.interviews.stories_part import StoriesPart
from offerdesk.ui.library_part import LibraryPart
from offerdesk.ui.tools import Tools
from tests.ui.accessibility import duplicate_mnemonics, nameless, small_targets, tab_inversions
from tests.ui.fitting import clipped
from tests.ui.interviews.conftest import Clock, Shows

PARTS = (QUESTIONS, ASK, STORIES, PITCH, NEEDS, PRACTISE, LESSONS)


@pytest.fixture
def view(tools: Tools, show: Shows) -> LibraryView:
    """Show the library."""
    made = LibraryView(tools)
    show(made)
    return made


def test_every_part_can_be_reached_read_and_operated(view: LibraryView) -> None:
    for part in PARTS:
        view.show_part(part)
        assert nameless(view) == [], part
        assert small_targets(view) == [], part
        assert tab_inversions(view) == [], part
        assert duplicate_mnemonics(view) == [], part


@pytest.mark.usefixtures("large_text", "pseudo_locale")
def test_long_words_fit_at_twice_the_size(tools: Tools, show: Shows) -> None:
    view = LibraryView(tools)
    show(view)
    view.resize(1440, 900)
    for part in PARTS:
        view.show_part(part)
        assert clipped(view) == [], part


def test_a_question_from_an_interview_is_kept_and_its_improved_answer_taken(
    view: LibraryView, desk: Desk
) -> None:
    part = view.parts.page(QUESTIONS)
    assert isinstance(part, QuestionsPart)
    part.choose("question:quill-senior-video.questions.0")
    assert part.keep.isVisibleTo(view)
    part.keep.click()
    kept = desk.reader.all(BankQuestion)[-1]
    assert (kept.text, kept.answer) == (
        "What would you change about the editor?",
        "Undo across devices; brought a sketch.",
    )
    assert not part.keep.isVisibleTo(view)
    part.choose("bank_question:earn")
    assert any("Say the same, a little slower." in text for text in part.times.texts())
    part.adopt.click()
    earn = desk.reader.find(BankQuestion, Id("earn"))
    assert earn is not None
    assert earn.answer == "Say the same, a little slower."
    assert not part.adopt.isVisibleTo(view)


def test_new_questions_of_both_sides_begin_with_their_words(view: LibraryView, desk: Desk) -> None:
    for key, side in ((QUESTIONS, Who.THEM), (ASK, Who.ME)):
        view.show_part(key)
        part = view.parts.page(key)
        assert isinstance(part, LibraryPart)
        part.new.click()
        QTest.keyClicks(part.form.row("text").editor.control, f"Words {key}")
        view.flush()
        newest = desk.reader.all(BankQuestion)[-1]
        assert (newest.text, newest.asked_by) == (f"Words {key}", side)
    step = view.delete_chosen()
    assert step is not None
    assert "Words ask" not in [q.text for q in desk.reader.all(BankQuestion)]


def test_a_story_says_what_it_lacks_and_where_it_is_used(view: LibraryView, desk: Desk, qtbot: QtBot) -> None:
    view.show_record(Source("story", Id("mentor")))
    part = view.parts.page(STORIES)
    assert isinstance(part, LibraryPart)
    assert part.form.entity.id == "mentor"
    part.add()
    assert desk.reader.all(Story)[-1].title == "New story"
    part.choose("double-write")
    with qtbot.waitSignal(view.print_asked):
        next(b for b in part.findChildren(QPushButton) if b.text() == "As P&DF …").click()


def test_a_pitch_is_timed_noted_and_copied_into_a_new_version(
    view: LibraryView, desk: Desk, clock: Clock
) -> None:
    view.show_part(PITCH)
    part = view.parts.page(PITCH)
    assert isinstance(part, PitchPart)
    part.choose("short")
    assert (part.length.text(), part.watch.target) == ("54 words, about 0:25", 30)
    part.watch.start.click()
    clock.pass_(42)
    part.watch.show_time()
    assert (part.watch.time.text(), part.watch.said.text()) == ("0:42", "0:12 over")
    part.noted.click()
    log = desk.reader.all(Practice)[-1]
    assert (log.pitch, log.seconds) == ("short", 42)
    part.target.setCurrentIndex(1)
    part.target.activated.emit(1)
    assert part.watch.said.text() == "of 1:00"
    part.new.click()
    assert desk.reader.all(Pitch)[-1].text == desk.reader.all(Pitch)[0].text


def test_pasted_lines_become_requirements_of_the_chosen_application(view: LibraryView, desk: Desk) -> None:
    view.show_record(Source("requirement", Id("meridian.requirements.1")))
    part = view.parts.page(NEEDS)
    assert isinstance(part, NeedsPart)
    assert part.choice.currentText() == "Meridian Karten · Staff engineer, routing"
    assert part.gaps.text() == "3 requirements need a thought."
    part.paper.setPlainText("- Patience\n- Humour")
    assert part.take.text() == "Add 2 &requirements"
    part.take.click()
    texts = [r.text for r in desk.reader.of(Requirement, "process", Id("meridian"))]
    assert texts[-2:] == ["Patience", "Humour"]
    assert not part.take.isEnabled()
    part.part.new.click()
    assert part.part.form.entity.text == "New requirement"
    part.choice.setCurrentIndex(0)
    part.choice.activated.emit(0)
    assert part.gaps.text() == "1 requirement needs a thought."
    part.show_process(Id("quill-senior"))
    assert len(part.part.list.sheet_model.rows) == 2
    part.part.list.selectAll()
    assert view.delete_chosen() is not None
    assert desk.reader.of(Requirement, "process", Id("quill-senior")) == ()


def test_questions_are_practised_at_random_with_timer_answer_and_note(
    tools: Tools, show: Shows, desk: Desk, clock: Clock
) -> None:
    part = PractisePart(tools, choose=lambda n: n - 1)
    show(part)
    part.take_focus()
    assert part.question.text() == "What do you expect to earn?"
    assert part.counts.text() == "5 questions wait · practised 5 times, 0 this week"
    assert part.answer.isHidden()
    QTest.keyClick(part.watch.start, Qt.Key.Key_Space)
    clock.pass_(75)
    part.watch.show_time()
    assert part.watch.time.text() == "1:15"
    part.show_answer.click()
    assert part.answer.text().startswith("I would like to understand the role first.")
    part.rating.setCurrentIndex(8)
    QTest.keyClicks(part.note, "Calmer")
    part.log_it.click()
    log = desk.reader.all(Practice)[-1]
    assert log.question == "earn"
    assert log.seconds == 75
    assert log.rating == Number(Decimal(7))
    assert log.notes == "Calmer"
    assert part.question.text() != "What do you expect to earn?"
    assert (part.answer.isHidden(), part.watch.seconds, part.note.text()) == (True, 0, "")
    part.skip.click()
    assert part.question.text() == "What do you expect to earn?"
    for _ in range(5):
        part.settle.click()
    assert part.question.text() == "Nothing waits to be practised."
    assert not part.log_it.isEnabled()
    part.log()
    part.take_focus()
    part.log_list.selectRow(0)
    assert part.delete_chosen() is not None


def test_practising_keeps_a_question_from_an_interview_in_the_bank(
    tools: Tools, show: Shows, desk: Desk
) -> None:
    asked = desk.reader.all(BankQuestion)
    desk.execute(Delete(BankQuestion, tuple(q.id for q in asked)))
    part = PractisePart(tools, choose=lambda _n: 0)
    show(part)
    words = part.question.text()
    part.log_it.click()
    assert [q.text for q in desk.reader.all(BankQuestion)] == [words]
    log = desk.reader.all(Practice)[-1]
    assert log.question == Ref(desk.reader.all(BankQuestion)[0].id)
    assert (log.seconds, log.rating) == (None, None)


def test_lessons_are_read_by_year_and_saved_as_text(view: LibraryView, tmp_path: Path, qtbot: QtBot) -> None:
    view.show_part(LESSONS)
    part = view.parts.page(LESSONS)
    assert isinstance(part, LessonsPart)
    assert [part.choice.itemText(n) for n in range(part.choice.count())] == ["All years", "2026"]
    part.choice.setCurrentIndex(1)
    part.choice.activated.emit(1)
    assert part.year == 2026
    with qtbot.waitSignal(view.said) as told:
        part.write(tmp_path / "2026.md")
    assert told.args == ["Saved as 2026.md"]
    assert "Eat before a five-hour day." in (tmp_path / "2026.md").read_text(encoding="utf-8")
    with qtbot.waitSignal(view.said) as told:
        part.write(tmp_path / "missing" / "2026.md")
    assert told.args[0] != "Saved as 2026.md"
    part.page.go_to("Larkspur Systems")
    QTest.keyClick(part.page, Qt.Key.Key_Down)
    with qtbot.waitSignal(view.followed) as followed:
        QTest.keyClick(part.page, Qt.Key.Key_Return)
    assert followed.args == [Source("interview", Id("larkspur-onsite"))]


def test_records_are_shown_in_their_part(view: LibraryView) -> None:
    for source, part in (
        (Source("bank_question", Id("earn")), QUESTIONS),
        (Source("bank_question", Id("ask-leave")), ASK),
        (Source("pitch", Id("long")), PITCH),
        (Source("practice", Id("p1")), PRACTISE),
    ):
        view.show_record(source)
        assert view.parts.current == part


def test_telling_a_story_is_timed_rated_and_noted(
    view: LibraryView, tools: Tools, desk: Desk, clock: Clock
) -> None:
    del tools
    view.show_part(STORIES)
    part = view.parts.page(STORIES)
    assert isinstance(part, StoriesPart)
    part.choose("cache")
    part.watch.toggle()
    clock.pass_(95)
    part.practice.rating.setCurrentIndex(8)
    QTest.keyClicks(part.practice.note, "Begin with the result")
    QTest.keyClick(part.practice.note, Qt.Key.Key_Return)
    log = desk.reader.all(Practice)[-1]
    assert (log.kind, log.story, log.seconds) == (PracticeKind.STORY, "cache", 95)
    assert (str(log.rating), log.notes) == ("7", "Begin with the result")
    assert part.practice.note.text() == ""
    part.refresh()
    row = next(r for r in part.list.sheet_model.sheet.rows if r.key == "cache")
    assert row.cells[-1].text == "1"
    part.watch.toggle()
    clock.pass_(5)
    part.choose(next(r.key for r in part.list.sheet_model.sheet.rows if r.key != "cache"))
    assert part.watch.seconds == 0, "another story begins at nothing"


def test_a_rehearsal_is_noted_for_the_next_interview_and_its_entry_can_be_put_right(
    view: LibraryView, desk: Desk
) -> None:
    view.show_part(PRACTISE)
    part = view.parts.page(PRACTISE)
    assert isinstance(part, PractisePart)
    part.rehearsal.click()
    entry = desk.reader.all(Practice)[-1]
    assert (entry.kind, entry.process) == (PracticeKind.REHEARSAL, "meridian")
    partner = part.form.row("partner").editor.control
    assert partner.hasFocus()
    QTest.keyClicks(partner, "Bo")
    part.flush()
    assert desk.reader.all(Practice)[-1].partner == "Bo"
    part.refresh()
    assert part.log_list.current_row() == entry.id
    assert part.log_list.sheet_model.sheet.rows[0].header == "Rehearsal"
