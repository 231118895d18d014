"""A yes, a no and what comes between, by keys alone, in the real window."""

from datetime import datetime

from PySide6.QtWidgets import QMenu

from offerdesk.domain.fields import Id, Ref
from offerdesk.domain.journal import Event, EventKind, Process
from offerdesk.domain.letters import Letter
from offerdesk.domain.negotiating import Round
from offerdesk.domain.offer import Offer
from offerdesk.domain.tasks import Checklist, ChecklistItem
from offerdesk.domain.values import OfferState
from offerdesk.ui.offers.deciding.accepting import AcceptSheet
from offerdesk.ui.offers.deciding.declining import DeclineSheet
from offerdesk.ui.offers.deciding.ending import ExpireSheet, WithdrawSheet
from offerdesk.ui.offers.deciding.reopening import ReopenSheet
from tests.journeys.person import Key, Person
from tests.storage.examples import Put

MORNING = datetime(2026, 11, 24, 15).astimezone()
ENTITIES = (
    Process(Id("p"), "Acme", stage="offer"),
    Process(Id("q"), "Globex", stage="interviewing"),
    Offer(Id("a"), "Acme", process=Ref("p"), received_at=MORNING),
    Offer(Id("job"), "Old Works", current_job=True, position=1),
)


def begin(person: Person) -> None:
    person.clock = lambda: MORNING
    opened = person.services().create(person.folder / "data" / "my-search.offerdesk")
    opened.desk.execute(Put(ENTITIES))
    opened.desk.close()
    person.start()
    person.offers.offers.select("a")
    person.offers.choose("a")


def offer(person: Person) -> Offer:
    return next(o for o in person.all(Offer) if o.id == "a")


def test_a_yes_takes_two_steps_and_one_explicit_choice(person: Person) -> None:
    begin(person)
    person.choose("accept")
    sheet = person.dialog(AcceptSheet)
    assert sheet.points.hasFocus()
    assert not sheet.next.isEnabled()
    person.press(Key.Key_Space)
    assert sheet.points.sheet_model.rows[0].header.startswith("✓")
    person.tab_to(sheet.anyway)
    person.press(Key.Key_Space)
    person.tab_to(sheet.next)
    person.press(Key.Key_Space)
    titles = [row.header for row in sheet.follows.sheet_model.rows]
    assert "Tell Globex that you withdraw" in titles
    assert "Resign from Old Works" in titles
    assert "Talking about pay" not in titles, "no day to begin is known yet"
    person.tab_to(sheet.start.editor.control)
    person.retype("2027-01-11")
    person.tab_to(sheet.plain)
    assert "Talking about pay" in [row.header for row in sheet.follows.sheet_model.rows]
    before = person.dump()
    person.press(Key.Key_Space)
    person.settle()
    assert offer(person).state is OfferState.ACCEPTED
    (made,) = person.all(Checklist)
    ticked = [item for item in person.all(ChecklistItem) if item.done_at is not None]
    assert (made.template, made.subject, len(ticked)) == ("C-05", "offer:a", 1)
    assert person.desk.undo_label == "Accept an offer"
    person.view.undo()
    assert person.dump() == before


def test_going_back_changes_nothing_and_escape_leaves_all_as_it_is(person: Person) -> None:
    begin(person)
    before = person.dump()
    person.choose("accept")
    sheet = person.dialog(AcceptSheet)
    sheet.anyway.setChecked(True)
    sheet.go_on()
    sheet.written.setChecked(True)
    assert not any("in writing" in row.note for row in sheet.follows.sheet_model.rows)
    sheet.go_back()
    assert sheet.points.hasFocus()
    person.press(Key.Key_Escape)
    person.settle()
    assert person.dump() == before


def test_a_list_in_use_is_ticked_itself(person: Person) -> None:
    begin(person)
    item = ChecklistItem(Id("i"), Ref("c"), 0)
    person.view.execute(Put((Checklist(Id("c"), "Mine", "C-05", "offer:a"), item)))
    person.choose("accept")
    sheet = person.dialog(AcceptSheet)
    person.press(Key.Key_Space)
    assert sheet.next.isEnabled()
    sheet.go_on()
    sheet.write.click()
    person.settle()
    assert [i.done_at for i in person.all(ChecklistItem)] == [MORNING]
    (letter,) = person.all(Letter)
    assert (letter.draft, letter.offer, letter.process) == ("D-24", "a", "p")
    assert person.window.current_tab() == "interviews"


def test_a_no_offers_to_ask_first(person: Person) -> None:
    begin(person)
    person.choose("decline")
    sheet = person.dialog(DeclineSheet)
    assert sheet.first is not None
    person.tab_to(sheet.first.button)
    person.press(Key.Key_Space)
    person.settle()
    assert offer(person).state is OfferState.COUNTERING
    assert len(person.all(Round)) == 1
    assert [letter.draft for letter in person.all(Letter)] == ["D-08"]
    person.choose("go_offers")
    person.choose("decline")
    assert person.dialog(DeclineSheet).first is None, "it was asked for something"
    person.press(Key.Key_Escape)
    person.choose("accept")
    accepting = person.dialog(AcceptSheet)
    assert accepting.first is None
    accepting.close()


def test_a_no_for_reasons_leads_to_its_letter(person: Person) -> None:
    begin(person)
    person.choose("decline")
    sheet = person.dialog(DeclineSheet)
    person.tab_to(next(iter(sheet.reasons.values())))
    person.press(Key.Key_Space)
    person.tab_to(sheet.other)
    person.write("too much travel")
    person.tab_to(sheet.write)
    person.press(Key.Key_Space)
    person.settle()
    assert offer(person).decline_reasons == ("too low", "too much travel")
    assert [letter.draft for letter in person.all(Letter)] == ["D-14"]
    text = person.view.journal().letters.sheet.editor.toPlainText()
    assert "What spoke against it was this: the pay, too much travel." in text


def test_they_come_back_and_the_call_is_prepared(person: Person) -> None:
    begin(person)
    person.choose("decline")
    person.dialog(DeclineSheet).plain.click()
    person.settle()
    assert offer(person).state is OfferState.DECLINED
    assert not person.action("expire").isEnabled()
    person.choose("reopen")
    sheet = person.dialog(ReopenSheet)
    assert sheet.text.hasFocus()
    sheet.plain.click()
    assert sheet.problem.text() == "Say in a few words what has changed."
    person.write("A senior title")
    person.tab_to(sheet.answer_by.editor.control)
    person.write("2026-12-04")
    person.tab_to(sheet.write)
    person.press(Key.Key_Space)
    person.settle()
    (came,) = person.all(Event)
    assert (came.kind, came.text) == (EventKind.CAME_BACK, "A senior title")
    assert [letter.draft for letter in person.all(Letter)] == ["D-17"]


def test_taking_a_yes_back_asks_for_the_reason_and_shows_the_courtesy(person: Person) -> None:
    begin(person)
    person.choose("accept")
    sheet = person.dialog(AcceptSheet)
    sheet.anyway.setChecked(True)
    sheet.say_yes()
    person.settle()
    person.choose("reopen")
    again = person.dialog(ReopenSheet)
    assert again.after_yes
    person.write("My family needs me here")
    again.plain.click()
    person.settle()
    assert offer(person).state is OfferState.REOPENED
    assert [e.kind for e in person.all(Event)] == [EventKind.OTHER]


def test_an_offer_ends_without_an_answer(person: Person) -> None:
    begin(person)
    person.choose("expire")
    person.dialog(ExpireSheet).more.click()
    person.settle()
    assert offer(person).state is OfferState.UNDER_REVIEW
    assert [letter.draft for letter in person.all(Letter)] == ["D-06"]
    for command, button, state in (
        ("expire", "plain", OfferState.EXPIRED),
        ("withdraw", "plain", OfferState.WITHDRAWN),
    ):
        person.choose("go_offers")
        person.choose(command)
        kind = ExpireSheet if command == "expire" else WithdrawSheet
        getattr(person.dialog(kind), button).click()
        person.settle()
        assert offer(person).state is state
        person.view.undo()
    person.choose("expire")
    person.dialog(ExpireSheet).write.click()
    person.settle()
    person.choose("go_offers")
    person.choose("withdraw")
    sheet = person.dialog(WithdrawSheet)
    sheet.theirs.setChecked(True)
    sheet.write.click()
    person.settle()
    assert offer(person).declined_at is None
    assert [letter.draft for letter in person.all(Letter)] == ["D-06", "D-14", "D-15"]


def test_the_decisions_stand_in_the_menu_of_the_list(person: Person) -> None:
    begin(person)
    listed = person.offers.offers.list
    listed.setFocus()
    menu = QMenu(person.window)
    listed.menu_asked.emit(menu, "a", "")
    usable = {a.objectName() for a in menu.actions() if a.isEnabled() and a.objectName()}
    assert usable == {"accept", "decline", "withdraw", "expire"}
    person.offers.choose("job")
    listed.menu_asked.emit(menu, "job", "")
    assert not person.action("accept").isEnabled(), "the current job is no offer"
    menu.deleteLater()
