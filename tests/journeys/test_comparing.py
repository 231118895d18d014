"""Three offers side by side, worked by keys: columns, differing rows, and how a figure came about."""

from dataclasses import replace
from decimal import Decimal

import pytest
from PySide6.QtWidgets import QApplication, QMenu

from offerdesk.app.comparison import read_offer
from offerdesk.app.offers import AddOffer, SaveOffer
from offerdesk.domain.fields import Amount, Id, Share
from offerdesk.domain.offer import Offer
from offerdesk.domain.values import Period
from offerdesk.ui.offers.assumptions_panel import AssumptionsPanel
from tests.journeys.person import ALT, CTRL, SHIFT, Key, Person

THREE = (("Northwind", 120_000, "0.05"), ("Initech", 131_000, "0.05"), ("Contoso", 118_000, "0.25"))


@pytest.fixture
def comparing(person: Person) -> Person:
    """Open a desk with three offers."""
    opened = person.services().create(person.folder / "data" / "my-search.offerdesk")
    for company, pay, bonus in THREE:
        id_ = Id(company.casefold())
        opened.desk.execute(AddOffer(id_, "USD", company, current_job=company == "Northwind"))
        full = read_offer(opened.desk.reader, id_)
        assert full is not None
        offer = replace(
            full.offer,
            title="Engineer",
            pay_amount=Amount(Decimal(pay)),
            pay_period=Period.YEAR,
            bonus_target=Share(Decimal(bonus)),
        )
        opened.desk.execute(SaveOffer(replace(full, offer=offer), "Change pay"))
    opened.desk.close()
    person.start()
    return person


def columns(person: Person) -> list[str]:
    """Return the titles of the sheet's columns."""
    return [column.title for column in person.offers.compare.sheet.sheet_model.sheet.columns]


def go_to_cell(person: Person, header: str, column: int) -> None:
    """Walk to a cell of the sheet with Tab and the arrow keys."""
    sheet = person.offers.compare.sheet
    person.tab_to(sheet)
    rows = [row.header for row in sheet.sheet_model.rows]
    person.press(Key.Key_Home, CTRL)
    person.press(Key.Key_Down, times=rows.index(header))
    person.press(Key.Key_Right, times=column)
    here = sheet.currentIndex()
    assert (sheet.sheet_model.rows[here.row()].header, here.column()) == (header, column)


def test_columns_are_reordered_hidden_and_taken_back_by_keyboard(comparing: Person) -> None:
    person = comparing
    assert columns(person) == ["Northwind", "Initech", "Contoso"]
    go_to_cell(person, "Base pay", 2)
    person.press(Key.Key_Left, ALT | SHIFT)
    assert columns(person) == ["Northwind", "Contoso", "Initech"]
    assert [offer.company for offer in person.all(Offer)] == ["Northwind", "Contoso", "Initech"]
    assert person.offers.compare.sheet.currentIndex().column() == 1, "the caret goes with the column"
    person.choose("undo")
    assert columns(person) == ["Northwind", "Initech", "Contoso"]

    go_to_cell(person, "Base pay", 2)
    person.press(Key.Key_F10, SHIFT)
    menu = QApplication.activePopupWidget()
    assert isinstance(menu, QMenu)
    next(a for a in menu.actions() if a.text() == "Hide column").trigger()
    menu.close()
    person.settle()
    assert columns(person) == ["Northwind", "Initech"]
    assert len(person.all(Offer)) == 3, "hidden, not deleted"
    person.choose("undo")
    assert columns(person) == ["Northwind", "Initech", "Contoso"]


def test_an_offer_is_taken_out_of_the_comparison_and_back_from_the_list(comparing: Person) -> None:
    person = comparing
    person.offers.offers.select("contoso")
    person.offers.choose("contoso")
    person.choose("compare")
    assert columns(person) == ["Northwind", "Initech"]
    person.choose("compare")
    assert columns(person) == ["Northwind", "Initech", "Contoso"]


def test_only_rows_that_differ_can_be_shown(comparing: Person) -> None:
    person = comparing
    sheet = person.offers.compare.sheet
    before = [row.header for row in sheet.sheet_model.rows]
    person.press(Key.Key_D, CTRL | SHIFT)
    after = [row.header for row in sheet.sheet_model.rows]
    assert "Base pay" in after
    assert set(after) < set(before)
    person.press(Key.Key_D, CTRL | SHIFT)
    assert [row.header for row in sheet.sheet_model.rows] == before


def test_a_figure_leads_to_its_field_and_esc_leads_back(comparing: Person) -> None:
    person = comparing
    go_to_cell(person, "Base pay", 1)
    person.press(Key.Key_Return)
    panel = person.offers.explanation
    assert person.offers.side.currentWidget() is panel
    assert person.focus() is panel.tree
    assert "131,000" in panel.title.text()
    person.press(Key.Key_Escape)
    assert person.offers.side.currentWidget() is person.offers.form
    assert person.focus() is person.offers.compare.sheet, "back to the cell that was asked about"

    person.press(Key.Key_Return)
    person.press(Key.Key_Down, times=20)
    person.press(Key.Key_Return)
    assert person.offers.side.currentWidget() is person.offers.form
    assert person.offers.chosen == "initech"
    row = person.offers.form.head.rows["pay_amount"]
    assert row.editor.control.hasFocus(), f"the focus is on {person.focus()}"


def test_what_was_folded_and_widened_is_there_at_the_next_start(comparing: Person) -> None:
    person = comparing
    sheet = person.offers.compare.sheet
    go_to_cell(person, "Worth", 0)
    person.press(Key.Key_Space)
    folded = [row.header for row in sheet.sheet_model.rows]
    person.press(Key.Key_2, CTRL)
    assert person.window.current_tab() == "interviews"
    person.stop()
    person.start()
    assert [row.header for row in person.offers.compare.sheet.sheet_model.rows] == folded


def test_an_offer_without_a_rate_is_named_over_the_charts_and_brought_back(comparing: Person) -> None:
    person = comparing
    compare = person.offers.compare
    assert not compare.left_out.isVisible()
    full = read_offer(person.reader, Id("contoso"))
    assert full is not None
    abroad = replace(full, offer=replace(full.offer, pay_currency="EUR"))
    person.view.execute(SaveOffer(abroad, "Change currency"))
    person.settle()
    assert compare.left_out.words.text() == "Offers in EUR cannot be drawn without an exchange rate."
    person.press_button("Add the rate of EUR")
    person.write("1.1")
    person.press(Key.Key_Tab)
    person.wait(lambda: not compare.left_out.isVisible())
    assert person.cell("Average year", 2) != "?"
    (rate,) = person.offers.comparison.assumptions.exchange_rates
    assert (rate.currency, rate.rate) == ("EUR", Decimal("1.1"))


def test_a_rate_begun_for_a_currency_is_taken_up_again(comparing: Person) -> None:
    person = comparing
    ask = person.offers.compare.left_out.rate_asked
    ask.emit("EUR")
    ask.emit("EUR")
    panel = person.offers.side.currentWidget()
    assert isinstance(panel, AssumptionsPanel)
    (block,) = panel.rates.blocks
    assert block.currency == "EUR"
    assert person.focus() is block.row("rate").editor.control
