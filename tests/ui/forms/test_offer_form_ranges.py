"""A range typed into the field of a figure: kept, shown again, dropped by a plain figure."""

from dataclasses import replace
from decimal import Decimal
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit

from offerdesk.app.offers import saving
from offerdesk.app.range_text import Estimated
from offerdesk.domain.fields import Id
from offerdesk.domain.parts import FullOffer
from offerdesk.domain.values import Range
from offerdesk.ui.offers.form_state import FormState

if TYPE_CHECKING:
    from tests.ui.forms.conftest import Desk

PAY = Range("pay.amount", Decimal(100_000), Decimal(120_000))


def _type(line: QLineEdit, text: str) -> None:
    line.setFocus()
    line.selectAll()
    QTest.keyClick(line, Qt.Key.Key_Delete)
    QTest.keyClicks(line, text)


def _leave(desk: "Desk") -> None:
    desk.line("title").setFocus()


def test_a_range_of_pay_is_kept_beside_it_and_shown_again(desk: "Desk") -> None:
    _type(desk.line("pay_amount"), "100k-120k")
    assert desk.row("pay_amount").field.hint_text == "= 100,000–120,000 USD a year"
    offer = desk.last().offer
    assert (offer.pay_amount, offer.ranges) == (None, (PAY,))
    _leave(desk)
    assert desk.line("pay_amount").text() == "100,000–120,000 USD a year"
    assert desk.row("pay_amount").field.hint_text == "110,000 counts, the middle"
    assert desk.line("pay_amount").accessibleDescription() == "110,000 counts, the middle"
    assert desk.told.commands[-1].label == "Change Pay of Northwind"


def test_the_likely_figure_of_a_range_stays_the_figure(desk: "Desk") -> None:
    _type(desk.line("bonus_target", "bonus"), "8..10..12%")
    offer = desk.last().offer
    assert offer.bonus_target == Decimal("0.1")
    assert offer.ranges == (Range("bonus.target", Decimal("0.08"), Decimal("0.12")),)
    _leave(desk)
    assert desk.line("bonus_target", "bonus").text() == "8..10..12%"
    assert desk.row("bonus_target", "bonus").field.hint_text == "10% counts, between 8% and 12%"


def test_a_plain_figure_drops_the_range_and_clearing_forgets_both(desk: "Desk", sample: FullOffer) -> None:
    ranges = (PAY, Range("time_off.pto_days", Decimal(20), Decimal(30)))
    desk.form.show_offer(replace(sample, offer=replace(sample.offer, pay_amount=None, ranges=ranges)))
    _type(desk.line("pay_amount"), "115k")
    assert desk.last().offer.pay_amount == 115_000
    assert [found.field for found in desk.last().offer.ranges] == ["time_off.pto_days"]
    desk.row("pto_days", "time_off").forget()
    assert desk.last().offer.pto_days is None
    assert desk.last().offer.ranges == ()
    assert desk.row("pto_days", "time_off").field.hint_text == ""


def test_a_range_that_cannot_be_is_told_beside_its_field(desk: "Desk") -> None:
    _type(desk.line("remote_days", "hours"), "2-9")
    _leave(desk)
    assert "between 0 and 7" in desk.row("remote_days", "hours").field.problem_text
    assert desk.line("remote_days", "hours").text() == "2-9"
    assert not any(draft.offer.ranges for draft in desk.told.drafts[-1:])


def test_a_range_takes_a_section_back_from_not_offered(desk: "Desk", sample: FullOffer) -> None:
    none = replace(sample.offer, none_of=("bonus",))
    state = FormState(lambda: Id("new"))
    state.load(replace(sample, offer=none))
    assert state.change("offer", none.id, {"bonus_target": Estimated(Decimal("0.08"), Decimal("0.12"))}) == ()
    assert state.draft is not None
    assert state.draft.offer.none_of == ()
    state.set_none("bonus", none=True)
    assert state.draft.offer.ranges == ()
    assert not desk.told.drafts


def test_a_part_keeps_its_own_ranges(sample: FullOffer) -> None:
    state = FormState(lambda: Id("new"))
    state.load(sample)
    wide = Estimated(Decimal(3000), Decimal(5000), Decimal(4000))
    assert state.change("grant", sample.grants[1].id, {"units": wide}) == ()
    assert state.draft is not None
    changed = state.draft.grants[1]
    assert changed.units == Decimal(4000)
    assert changed.ranges == (Range("units", Decimal(3000), Decimal(5000)),)
    assert saving(sample, state.draft).label == "Change Units of Northwind"
