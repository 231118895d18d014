"""The lists of a position, worked like a person: market figures, wishes, conditions, strengths."""

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from offerdesk.app.desk import Desk
from offerdesk.domain.fields import Id
from offerdesk.domain.negotiating import MarketFigure
from offerdesk.domain.planning import Condition, Strength, StrengthKind
from offerdesk.ui.offers.talks.position_page import CONDITIONS, STRENGTHS, PositionPage
from offerdesk.ui.offers.talks.talk_parts import AsksPart, ConditionsPart, MarketPart
from offerdesk.ui.strengths import StrengthsPart
from tests.ui.offers.talks.position_page import asks, pick, retype


def test_a_market_figure_begins_with_the_role_and_says_what_it_changes(
    page: PositionPage, desk: Desk
) -> None:
    page.show_part("market")
    part = page.parts.page("market")
    assert isinstance(part, MarketPart)
    before = part.gauge.text()
    part.new.click()
    made = max(desk.reader.all(MarketFigure), key=lambda f: f.position)
    assert (made.place, made.currency, str(made.process)) == ("Seattle", "USD", "larkspur")
    retype(part.form.row("source").editor, "Agency")
    retype(part.form.row("p25").editor, "190k")
    retype(part.form.row("p50").editor, "200k")
    part.flush()
    assert part.gauge.text() != before
    assert any(row.header == "Agency" for row in part.list.sheet_model.rows)
    assert page.delete_chosen() is not None


def test_a_wish_is_added_typed_by_its_term_and_worth_something(page: PositionPage, desk: Desk) -> None:
    page.show_part("asks")
    part = page.parts.page("asks")
    assert isinstance(part, AsksPart)
    part.new.click()
    assert asks(desk)[-1].field == "one_offs[0].amount"
    assert asks(desk)[-1].before == "25000"
    retype(part.form.row("after").editor, "30,000")
    part.flush()
    assert asks(desk)[-1].after == "30000"
    assert part.list.sheet_model.rows[-1].cells[0].text == "$30,000"
    pick(part.form.row("field").editor, "hours.flexible")
    part.flush()
    assert (asks(desk)[-1].field, asks(desk)[-1].before, asks(desk)[-1].after) == (
        "hours.flexible",
        "true",
        "",
    )
    pick(part.form.row("field").editor, "childcare")
    part.flush()
    retype(part.form.row("after").editor, "a place")
    part.flush()
    assert asks(desk)[-1].after == "a place"


def test_wishes_are_moved_by_keys_and_buttons(page: PositionPage, desk: Desk) -> None:
    page.show_part("asks")
    part = page.parts.page("asks")
    assert isinstance(part, AsksPart)
    first = asks(desk)[0].id
    part.list.select_row(first)
    part.list.setFocus()
    QTest.keyClick(part.list, Qt.Key.Key_Down, Qt.KeyboardModifier.AltModifier)
    assert [a.id for a in asks(desk)].index(first) == 1
    assert part.list.current_row() == first
    part.up.click()
    assert asks(desk)[0].id == first
    part.list.select_row("")
    part.down.click()


def test_a_strength_is_linked_by_its_tick(page: PositionPage, desk: Desk) -> None:
    page.show_part("asks")
    part = page.parts.page("asks")
    assert isinstance(part, AsksPart)
    part.list.select_row(asks(desk)[-1].id)
    assert not asks(desk)[-1].strengths
    part.links.list.setFocus()
    part.links.list.setCurrentRow(2)
    QTest.keyClick(part.links.list, Qt.Key.Key_Space)
    assert [str(s) for s in asks(desk)[-1].strengths] == [str(desk.reader.all(Strength)[2].id)]


def test_conditions_are_added_and_checked_against_each_round(page: PositionPage, desk: Desk) -> None:
    page.show_part(CONDITIONS)
    part = page.parts.page(CONDITIONS)
    assert isinstance(part, ConditionsPart)
    part.new.click()
    retype(part.form.row("value").editor, "165,000")
    part.flush()
    made = max(desk.reader.all(Condition), key=lambda c: c.position)
    assert (made.field, made.value) == ("pay.amount", "165000")
    row = next(r for r in part.list.sheet_model.rows if r.key == made.id)
    assert row.header == "Base pay at least $165,000"
    assert row.cells[-1].text == "met"


def test_strengths_show_their_uses_and_take_over_a_cost(page: PositionPage, desk: Desk) -> None:
    page.show_part(STRENGTHS)
    part = page.parts.page(STRENGTHS)
    assert isinstance(part, StrengthsPart)
    part.choose(Id("ledger"))
    assert part.uses is not None
    assert "Proves: Has led a migration" in part.uses.text()
    assert not part.reckoning.isVisibleTo(page)
    part.new.click()
    pick(part.form.row("kind").editor, StrengthKind.COST)
    part.flush()
    panel = part.reckoning
    assert panel.isVisibleTo(page)
    assert not panel.take.isEnabled()
    for name, text in (("cost", "4"), ("minutes", "45"), ("hour", "40")):
        panel.lines[name].setText(text)
        panel.lines[name].textEdited.emit(text)
    assert panel.said.text().startswith("$15,640. 460 ways a year: $1,840 in money and $13,800 in time.")
    panel.take.click()
    assert max(desk.reader.all(Strength), key=lambda s: s.position).cost == 15_640
    panel.what.setCurrentIndex(1)
    panel.what.activated.emit(1)
    assert not panel.take.isEnabled()
    for name, text in (("one", "4,000"), ("two", "oops"), ("paid", "2,500")):
        panel.lines[name].setText(text)
        panel.lines[name].textEdited.emit(text)
    assert panel.said.text() == "$1,500. Quotes of $4,000, less $2,500 that they pay: $1,500 is left."
    page.show_record("strength", Id("ledger"))
    assert part.form.entity.id == "ledger"
    part.show_record("strength", Id("kubernetes"))
    assert part.form.entity.id == "kubernetes"


def test_a_cost_of_the_way_begins_with_that_of_the_offer_it_names(page: PositionPage, desk: Desk) -> None:
    page.show_part(STRENGTHS)
    part = page.parts.page(STRENGTHS)
    assert isinstance(part, StrengthsPart)
    part.choose(Id("move-left"))
    pick(part.form.row("offer").editor, Id("larkspur"))
    part.flush()
    part.choose(Id("ledger"))
    part.choose(Id("move-left"))
    assert part.reckoning.lines["days"].text() == "3"
    assert desk.reader.find(Strength, Id("move-left")) is not None
