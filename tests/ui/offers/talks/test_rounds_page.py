"""Rounds are planned, sent, answered and taken over in their page; what is typed is kept."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget

from offerdesk.app.comparison import read_offer
from offerdesk.app.desk import Desk
from offerdesk.app.negotiating.asking import asks_of, replies_of, rounds_of
from offerdesk.app.negotiating.versions import versions
from offerdesk.domain.fields import Id
from offerdesk.domain.negotiating import OfferVersion, Refusal, Round
from offerdesk.ui.forms.choices import ChoiceEditor
from offerdesk.ui.offers.talks.pages import Around
from offerdesk.ui.offers.talks.point_box import PointBox
from offerdesk.ui.offers.talks.rounds_page import RoundsPage
from offerdesk.ui.tools import Tools
from tests.ui.accessibility import nameless

OFFER = Id("larkspur")


class Heard:
    """Which letters and pages were asked for."""

    def __init__(self) -> None:
        self.letters: list[str] = []
        self.pages: list[str] = []


@pytest.fixture
def heard() -> Heard:
    return Heard()


@pytest.fixture
def page(place: QWidget, tools: Tools, desk: Desk, heard: Heard) -> RoundsPage:
    silent: Callable[..., None] = lambda *_: None  # noqa: E731
    around = Around(tools, heard.pages.append, heard.letters.append, silent, silent, silent)
    made = RoundsPage(around, place)
    layout = place.layout()
    assert layout is not None
    layout.addWidget(made)
    made.show_offer(OFFER)
    desk.listen(lambda _step: made.show_offer(OFFER))
    return made


def pick(box: PointBox, name: str, value: object) -> None:
    editor = box.rows.rows[name].editor
    assert isinstance(editor, ChoiceEditor)
    editor.show_value(value)
    editor.edited.emit()
    box.flush()


def type_in(box: PointBox, name: str, text: str) -> None:
    line = box.rows.rows[name].editor.control
    line.setFocus()
    QTest.keyClick(line, Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
    QTest.keyClicks(line, text)
    box.flush()


def words_in(page: RoundsPage) -> list[str]:
    return [row.header for row in page.list.sheet_model.sheet.rows]


def test_their_first_offer_and_every_round_stand_in_order(page: RoundsPage) -> None:
    assert words_in(page) == [
        "Their first offer", "Round 1: I ask", "Round 2: they answer", "Round 3: I ask",
    ]  # fmt: skip
    assert page.list.current_row() == "larkspur-4", "the last one is what goes on"
    assert "the middle is" in page.progress.text()
    assert nameless(page) == []
    page.list.select_row("first")
    assert page.detail.currentWidget() is page.first
    assert page.first.kept.text() == "Kept as it came."
    rows = {r.key: r.cells[0].text for r in page.first.terms.sheet_model.sheet.rows if r.cells}
    assert rows["field.pay_amount"] == "$160,000 a year"


def test_an_ask_is_planned_written_and_sent(page: RoundsPage, desk: Desk, heard: Heard) -> None:
    page.plan_ask()
    assert words_in(page)[-1] == "Next: what I ask for"
    assert not page.asking.sent.isEnabled(), "nothing is asked for yet"
    page.asking.add_wish()
    box = page.asking.wishes.boxes[0]
    type_in(box, "after", "172k")
    planned = next(r for r in rounds_of(desk.reader, OFFER) if r.number is None)
    (ask,) = asks_of(desk.reader, planned.id)
    assert (ask.field, ask.before, ask.after) == ("pay.amount", "168000", "172000")
    assert box.title.text() == "Base pay: $168,000 → $172,000"
    page.asking.add_wish()
    second = page.asking.wishes.boxes[1]
    pick(second, "field", "start_date")
    type_in(second, "after", "2027-02-01")
    assert asks_of(desk.reader, planned.id)[1].after == "2027-02-01"
    assert asks_of(desk.reader, planned.id)[1].before == "2027-01-11"
    second.why.header.click()
    type_in(second, "reason", "A rest between")
    assert asks_of(desk.reader, planned.id)[1].reason == "A rest between"
    page.plan_ask()
    assert [r.number for r in rounds_of(desk.reader, OFFER)].count(None) == 1, "one is planned already"
    page.asking.send()
    assert words_in(page)[-1] == "Round 4: I ask"
    page.asking.letter.click()
    page.asking.call.click()
    assert heard.letters == ["D-08", "D-23"]
    page.asking.wishes.boxes[1].remove.click()
    assert len(page.asking.wishes.boxes) == 1


def test_a_text_that_is_no_value_stays_and_is_told(page: RoundsPage, desk: Desk) -> None:
    page.plan_ask()
    page.asking.add_wish()
    box = page.asking.wishes.boxes[0]
    type_in(box, "after", "a lot")
    box.rows.rows["after"].editor.left.emit()
    assert box.rows.rows["after"].field.problem_text
    planned = rounds_of(desk.reader, OFFER)[-1]
    assert asks_of(desk.reader, planned.id)[0].after == ""


def test_an_answer_is_noted_says_what_it_changes_and_is_taken_over(
    page: RoundsPage, desk: Desk, heard: Heard
) -> None:
    page.note_answer()
    assert words_in(page)[-1] == "Round 4: they answer"
    (box,) = page.answering.answers.boxes
    assert box.title.text() == "Paid leave: 20 days → 23 days"
    assert not page.answering.take.isVisible(), "nothing is agreed yet"
    pick(box, "status", "agreed")
    found = rounds_of(desk.reader, OFFER)[-1]
    assert replies_of(desk.reader, found.id)[0].value == "23", "a plain yes is what was asked for"
    assert "Paid leave: 20 days → 23 days" in page.answering.changes.text()
    assert page.answering.take.text() == "&Take it over as version 2"
    page.answering.take.click()
    full = read_offer(desk.reader, OFFER)
    assert full is not None
    assert (full.offer.version, str(full.offer.pto_days)) == (2, "23")
    assert [v.number for v in versions(desk.reader, OFFER)] == [0, 1, 2]
    assert not page.answering.take.isVisible()
    assert "version 2" in page.answering.changes.text()
    assert page.answering.outcome.text() == "They agreed to all you asked for."
    page.answering.steps[0].click()
    assert heard.letters == ["D-09"]
    desk.undo()
    assert page.answering.take.isVisible()


def test_a_refusal_asks_why_and_stays_calm(page: RoundsPage, desk: Desk) -> None:
    page.note_answer()
    (box,) = page.answering.answers.boxes
    assert not box.rows.rows["refusal"].field.isVisibleTo(box)
    pick(box, "status", "refused")
    assert box.rows.rows["refusal"].field.isVisibleTo(box)
    assert not box.rows.rows["value"].field.isVisibleTo(box)
    pick(box, "refusal", Refusal.BUDGET)
    assert page.answering.outcome.text() == "The offer stays as it was. You asked, and asking did no harm."
    assert "budget" in page.answering.advice.text()
    assert [b.text() for b in page.answering.steps] == [
        "Thank them, with the ne&xt step", "Ask for a pay review &later",
    ]  # fmt: skip
    assert desk.reader.all(OfferVersion)[0].number == 0


def test_what_they_improve_unasked_can_be_added(page: RoundsPage, desk: Desk) -> None:
    page.note_answer()
    page.note_answer()
    assert page.answering.answers.boxes == [], "nothing waits for an answer any more"
    page.answering.take_focus()
    assert page.answering.more.hasFocus()
    page.answering.add_answer()
    (box,) = page.answering.answers.boxes
    pick(box, "field", "hours.remote_days")
    type_in(box, "value", "4")
    assert "4" in page.answering.changes.text()
    found = rounds_of(desk.reader, OFFER)[-1]
    assert replies_of(desk.reader, found.id)[0].field == "hours.remote_days"


def test_a_round_can_be_deleted_and_the_first_offer_not(page: RoundsPage, desk: Desk) -> None:
    page.show_record("round", Id("larkspur-3"))
    assert page.answering.round is not None
    assert page.delete_chosen() is not None
    assert desk.reader.find(Round, Id("larkspur-3")) is None
    page.list.select_row("first")
    assert page.delete_chosen() is None
    assert len(versions(desk.reader, OFFER)) == 2, "what came of it stays"


def test_without_an_offer_nothing_is_shown(page: RoundsPage) -> None:
    page.show_offer(None)
    page.plan_ask()
    page.note_answer()
    assert words_in(page) == []
    assert not page.progress.isVisible()
