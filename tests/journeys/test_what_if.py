"""Other figures tried by keyboard: the sheet tells so, the record stays, and one change is kept."""

from dataclasses import replace
from decimal import Decimal

import pytest
from PySide6.QtWidgets import QPushButton

from offerdesk.app.comparison import read_offer
from offerdesk.app.offers import AddOffer, SaveOffer
from offerdesk.domain.fields import Amount, Id
from offerdesk.domain.offer import Offer
from offerdesk.domain.values import Period
from tests.journeys.person import CTRL, SHIFT, Key, Person

TWO = (("Northwind", 118_000), ("Initech", 131_000))


@pytest.fixture
def weighing(person: Person) -> Person:
    """Open a desk with two offers."""
    opened = person.services().create(person.folder / "data" / "my-search.offerdesk")
    for company, pay in TWO:
        id_ = Id(company.casefold())
        opened.desk.execute(AddOffer(id_, "USD", company))
        full = read_offer(opened.desk.reader, id_)
        assert full is not None
        offer = replace(full.offer, pay_amount=Amount(Decimal(pay)), pay_period=Period.YEAR)
        opened.desk.execute(SaveOffer(replace(full, offer=offer), "Change pay"))
    opened.desk.close()
    person.start()
    return person


def pays(person: Person) -> dict[str, Decimal | None]:
    """Return what the file says each offer pays."""
    return {offer.company: offer.pay_amount for offer in person.all(Offer)}


def suppose_pay(person: Person, text: str) -> None:
    """Open the panel by its keys, find the pay of the first offer and type another."""
    person.press(Key.Key_W, CTRL | SHIFT)
    assert person.focus() is person.offers.trial.panel.fields.line
    person.retype("pay")
    person.press(Key.Key_Return)
    person.retype(text)


def test_a_raise_is_tried_seen_kept_and_undone_by_keyboard(weighing: Person) -> None:
    person = weighing
    bar = person.offers.trial.bar
    total = person.cell("Total over 4 years", 0)
    assert bar.isHidden()
    suppose_pay(person, "140k")
    assert bar.words.text() == "What if: Northwind, Pay 140,000 USD a year instead of 118,000"
    assert person.cell("Total over 4 years", 0) == "560,000+"
    assert pays(person)["Northwind"] == 118_000, "nothing is written"

    person.press(Key.Key_Escape)
    assert person.offers.side.currentWidget() is person.offers.form
    assert bar.isVisible(), "what is supposed stays until it is put back"
    person.press(Key.Key_W, CTRL | SHIFT)
    keep = person.offers.trial.panel.changes.blocks[0].keep
    person.tab_to(keep)
    person.press(Key.Key_Space)
    assert pays(person)["Northwind"] == 140_000
    assert person.desk.undo_label == "Change Pay of Northwind"
    assert bar.isHidden()
    assert person.cell("Total over 4 years", 0) == "560,000+"
    person.choose("undo")
    assert pays(person)["Northwind"] == 118_000
    assert person.cell("Total over 4 years", 0) == total


def test_all_is_put_back_from_the_line_above_the_sheet(weighing: Person) -> None:
    person = weighing
    total = person.cell("Total over 4 years", 0)
    suppose_pay(person, "1")
    assert person.cell("Total over 4 years", 0) != total
    person.press_button("Put all back")
    assert person.cell("Total over 4 years", 0) == total
    assert person.offers.trial.bar.isHidden()


def test_what_would_make_them_equal_is_asked_and_tried_by_keyboard(weighing: Person) -> None:
    person = weighing
    panel = person.offers.trial.panel
    suppose_pay(person, "118k")
    person.wait(lambda: bool(panel.equal.sentence.text()))
    assert panel.equal.sentence.text() == (
        "Northwind comes to the total of Initech over 4 years with Pay 131,000 USD a year instead of 118,000."
    )
    person.tab_to(panel.equal.button)
    person.press(Key.Key_Space)
    assert person.cell("Total over 4 years", 0) == person.cell("Total over 4 years", 1)
    assert pays(person)["Northwind"] == 118_000


def test_the_form_and_the_report_hold_the_record(weighing: Person) -> None:
    person = weighing
    suppose_pay(person, "140k")
    assert person.offers.trial.recorded.offers[0].offer.pay_amount == 118_000
    assert person.offers.comparison.offers[0].offer.pay_amount == 140_000
    person.choose("form")
    row = person.offers.form.head.rows["pay_amount"]
    assert row.editor.raw() == "118,000 USD a year"
    row.editor.control.setFocus()
    person.retype("150k USD a year")
    assert person.offers.trial.bar.words.text().endswith("instead of 150,000")
    person.retype("140k USD a year")
    assert person.offers.trial.bar.isHidden(), "the record says the same by now"
    person.wait(lambda: pays(person)["Northwind"] == 140_000)


def test_several_changes_share_the_line(weighing: Person) -> None:
    person = weighing
    suppose_pay(person, "140k")
    for field, text in (("raise", "5"), ("paid leave", "30")):
        person.press(Key.Key_W, CTRL | SHIFT)
        person.retype(field)
        person.press(Key.Key_Return)
        person.retype(text)
    words = person.offers.trial.bar.words.text()
    assert words.startswith("What if: Northwind, Pay 140,000")
    assert words.endswith(" · 1 change more")
    buttons = [b.text() for b in person.offers.trial.bar.findChildren(QPushButton)]
    assert buttons == ["Put all back"]
