"""Questions are asked, answered and added in their page; an answer fills the offer."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget

from offerdesk.app.comparison import read_offer
from offerdesk.app.desk import Desk
from offerdesk.domain.agreeing import Addressee, Enquiry
from offerdesk.domain.fields import Id
from offerdesk.domain.offer import Offer
from offerdesk.ui.forms.choices import ChoiceEditor
from offerdesk.ui.offers.talks.pages import Around
from offerdesk.ui.offers.talks.questions_page import QuestionsPage
from offerdesk.ui.tools import Tools
from tests.storage.examples import Put
from tests.ui.accessibility import nameless


class Heard:
    """What was asked for elsewhere."""

    def __init__(self) -> None:
        self.letters: list[str] = []
        self.edits: list[tuple[str, str, str]] = []


@pytest.fixture
def heard() -> Heard:
    return Heard()


@pytest.fixture
def offer(desk: Desk) -> Id:
    """Give an offer that leaves a figure open which one text can fill."""
    found = next(o for o in desk.reader.all(Offer) if not o.current_job)
    desk.execute(Put((replace(found, start_date=None, bonus_target=None),)))
    return found.id


@pytest.fixture
def page(place: QWidget, tools: Tools, desk: Desk, heard: Heard, offer: Id) -> QuestionsPage:
    silent: Callable[..., None] = lambda *_: None  # noqa: E731
    edit: Callable[[str, Id, str], None] = lambda *where: heard.edits.append(where)  # noqa: E731
    around = Around(tools, silent, heard.letters.append, silent, edit, silent)
    made = QuestionsPage(around, place)
    layout = place.layout()
    assert layout is not None
    layout.addWidget(made)
    made.show_offer(offer)
    desk.listen(lambda _step: made.show_offer(offer))
    return made


def type_in(page: QuestionsPage, name: str, text: str) -> None:
    control = page.box.rows.rows[name].editor.control
    control.setFocus()
    QTest.keyClick(control, Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
    QTest.keyClicks(control, text)
    page.flush()


def test_an_answer_fills_the_offer_and_the_question_stays_with_its_source(
    page: QuestionsPage, desk: Desk, offer: Id
) -> None:
    assert nameless(page) == []
    page.list.select_row("start_date")
    assert page.box.heading.text() == "When would I start?"
    assert page.box.rows.entity.to is Addressee.RECRUITER
    type_in(page, "source", "Call with Ana")
    assert page.list.current_row() == "start_date", "it stays chosen when it becomes a record"
    type_in(page, "value", "2027-02-01")
    full = read_offer(desk.reader, offer)
    assert full is not None
    assert full.offer.start_date == date(2027, 2, 1)
    (kept,) = desk.reader.all(Enquiry)
    assert (kept.source, kept.value) == ("Call with Ana", "2027-02-01")
    assert kept.answered_at == page._tools.now().date()
    assert "1 answered" in page.count.text()
    page.show_record("enquiry", kept.id)
    assert page.delete_chosen() is not None
    assert desk.reader.all(Enquiry) == ()


def test_a_value_that_cannot_be_read_is_told_and_fills_nothing(
    page: QuestionsPage, desk: Desk, offer: Id
) -> None:
    page.list.select_row("start_date")
    type_in(page, "value", "some day")
    page.box.rows.rows["value"].editor.left.emit()
    assert page.box.rows.rows["value"].field.problem_text
    full = read_offer(desk.reader, offer)
    assert full is not None
    assert full.offer.start_date is None
    assert not any(e.value for e in desk.reader.all(Enquiry))


def test_the_mail_is_begun_and_the_questions_are_marked_as_asked(
    page: QuestionsPage, desk: Desk, heard: Heard
) -> None:
    page.letter.click()
    assert heard.letters == ["D-05"]
    page.asked.click()
    assert not page.asked.isEnabled()
    assert page.letter.isEnabled(), "one may ask again"
    assert {e.asked_at for e in desk.reader.all(Enquiry)} == {page._tools.now().date()}


def test_a_question_of_ones_own_is_added_and_addressed(page: QuestionsPage, desk: Desk) -> None:
    page.add_question()
    type_in(page, "text", "Who would be my mentor?")
    editor = page.box.rows.rows["to"].editor
    assert isinstance(editor, ChoiceEditor)
    editor.show_value(Addressee.MANAGER)
    editor.edited.emit()
    page.flush()
    (kept,) = desk.reader.all(Enquiry)
    assert (kept.text, kept.to) == ("Who would be my mentor?", Addressee.MANAGER)
    assert page.box.heading.text() == "Who would be my mentor?"
    assert not page.box.rows.rows["value"].field.isVisibleTo(page.box)


def test_what_only_the_form_can_take_leads_to_the_form(page: QuestionsPage, heard: Heard) -> None:
    question = next(q for q in page._found if q.source and "." not in q.key)
    page.list.select_row(question.key)
    assert page.box.to_form.isVisibleTo(page.box)
    page.box.to_form.click()
    assert heard.edits[0][0] == "offer"


def test_without_an_offer_nothing_is_shown(page: QuestionsPage) -> None:
    page.show_offer(None)
    page.add_question()
    page.show_record("enquiry", Id("gone"))
    assert page.delete_chosen() is None
    assert page.count.text() == ""
    assert not page.box.isVisibleTo(page)
    page.take_focus()
    assert page.list.hasFocus()
