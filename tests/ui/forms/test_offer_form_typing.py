"""Typing into the form of an offer: live, saved by itself, never thrown away."""

from dataclasses import replace
from decimal import Decimal
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit
from pytestqt.qtbot import QtBot

from offerdesk.domain.fields import Amount, Id
from offerdesk.domain.offer import Offer
from offerdesk.domain.parts import FullOffer
from offerdesk.domain.values import OfferState, Period
from offerdesk.ui.forms.choices import ChoiceEditor

if TYPE_CHECKING:
    from tests.ui.forms.conftest import Desk


def _type(line: QLineEdit, text: str) -> None:
    line.setFocus()
    line.selectAll()
    QTest.keyClick(line, Qt.Key.Key_Delete)
    for char in text:
        if char.isascii():
            QTest.keyClicks(line, char)
        else:
            line.insert(char)
            line.textEdited.emit(line.text())


def _leave(desk: "Desk") -> None:
    desk.line("title").setFocus()


def test_pay_is_typed_on_one_line_and_fills_amount_currency_and_period(desk: "Desk") -> None:
    _type(desk.line("pay_amount"), "12,5k/month eur")
    offer = desk.last().offer
    assert (offer.pay_amount, offer.pay_currency, offer.pay_period) == (Decimal(12500), "EUR", Period.MONTH)
    assert desk.row("pay_amount").field.hint_text == "= 12,500 EUR a month"
    assert desk.line("pay_amount").text() == "12,5k/month eur"
    _leave(desk)
    assert desk.line("pay_amount").text() == "12,500 EUR a month"
    assert desk.row("pay_amount").field.hint_text == ""
    assert desk.line("pay_currency", "pay").text() == "EUR"


def test_large_pay_without_a_period_is_yearly_and_small_pay_is_asked_about(
    desk: "Desk", sample: FullOffer
) -> None:
    bare = replace(sample, offer=replace(sample.offer, pay_amount=None, pay_period=None))
    desk.form.show_offer(bare)
    _type(desk.line("pay_amount"), "185k")
    assert desk.last().offer.pay_period is Period.YEAR
    desk.form.show_offer(replace(bare, offer=replace(bare.offer, id=Id("b"))))
    _type(desk.line("pay_amount"), "40")
    assert desk.last().offer.pay_period is None
    assert "hour" in desk.row("pay_amount").field.hint_text


def test_every_key_stroke_that_parses_becomes_a_draft(desk: "Desk") -> None:
    _type(desk.line("pto_days", "time_off"), "30")
    assert [d.offer.pto_days for d in desk.told.drafts] == [None, Decimal(3), Decimal(30)]


def test_saving_follows_once_typing_rests(desk: "Desk", qtbot: QtBot) -> None:
    with qtbot.waitSignal(desk.form.save_requested, timeout=2000) as saved:
        _type(desk.line("pto_days", "time_off"), "30")
        assert not desk.told.commands
    assert saved.args is not None
    assert saved.args[0].full.offer.pto_days == Decimal(30)
    assert saved.args[0].label == "Change Paid leave of Northwind"


def test_leaving_a_field_saves_at_once(desk: "Desk") -> None:
    _type(desk.line("pto_days", "time_off"), "30")
    _leave(desk)
    assert [c.full.offer.pto_days for c in desk.told.commands] == [Decimal(30)]


def test_hiding_the_form_saves_at_once(desk: "Desk") -> None:
    _type(desk.line("pto_days", "time_off"), "30")
    desk.form.hide()
    assert [c.full.offer.pto_days for c in desk.told.commands] == [Decimal(30)]


def test_nothing_is_saved_where_nothing_changed(desk: "Desk") -> None:
    _type(desk.line("company"), "Northwind")
    _leave(desk)
    desk.form.flush()
    assert not desk.told.commands


def test_a_problem_shows_after_leaving_the_field_and_not_before(desk: "Desk") -> None:
    row = desk.row("pay_amount")
    _type(desk.line("pay_amount"), "12k€x")
    assert row.field.problem_text == ""
    _leave(desk)
    assert "not understood" in row.field.problem_text
    assert row.field.sign.isVisible()
    assert row.editor.control.accessibleDescription() == row.field.problem_text
    assert desk.form.draft is not None
    assert desk.form.draft.offer.pay_amount == Decimal(118000)  # and not the 12,000 typed on the way
    assert desk.line("company").isEnabled()


def test_a_problem_goes_as_soon_as_the_text_is_right(desk: "Desk") -> None:
    _type(desk.line("pay_amount"), "12kx")
    _leave(desk)
    line = desk.line("pay_amount")
    line.setFocus()
    line.end(False)
    QTest.keyClick(line, Qt.Key.Key_Backspace)
    assert desk.row("pay_amount").field.problem_text == ""
    assert desk.last().offer.pay_amount == Decimal(12000)


def test_text_that_cannot_be_used_stays_and_the_value_stays_what_it_was(desk: "Desk") -> None:
    _type(desk.line("raise_rate", "pay"), "soon")
    _leave(desk)
    assert desk.line("raise_rate", "pay").text() == "soon"
    assert desk.form.draft is not None
    assert desk.form.draft.offer.raise_rate == Decimal("0.03")


def test_unfinished_text_is_there_again_when_the_offer_is(desk: "Desk", sample: FullOffer) -> None:
    _type(desk.line("pay_amount"), "12kx")
    other = replace(sample, offer=replace(sample.offer, id=Id("b"), company="Initech"))
    desk.form.show_offer(other)
    assert desk.line("pay_amount").text() == "118,000 USD a year"
    desk.form.show_offer(sample)
    assert desk.line("pay_amount").text() == "12kx"
    assert "not understood" in desk.row("pay_amount").field.problem_text
    assert desk.form.kept_texts() == {(Id("a"), "offer", Id("a"), "pay_amount"): "12kx"}


def test_unfinished_text_outlives_the_window(desk: "Desk", sample: FullOffer) -> None:
    desk.form.keep_texts({(Id("b"), "offer", Id("b"), "pay_amount"): "about 90 or so"})
    desk.form.show_offer(replace(sample, offer=replace(sample.offer, id=Id("b"))))
    assert desk.line("pay_amount").text() == "about 90 or so"


def test_a_rule_of_the_offer_is_told_beside_its_field(desk: "Desk") -> None:
    _type(desk.line("commute_days", "hours"), "9")
    _leave(desk)
    assert desk.row("commute_days", "hours").field.problem_text.startswith("Must be at most 7")
    assert desk.form.draft is not None
    assert desk.form.draft.offer.commute_days is None


def test_the_company_cannot_be_empty_and_says_so(desk: "Desk") -> None:
    _type(desk.line("company"), "")
    _leave(desk)
    assert desk.row("company").field.problem_text != ""
    assert desk.form.draft is not None
    assert desk.form.draft.offer.company == "Northwind"


def test_an_ambiguous_figure_is_asked_about_once(desk: "Desk") -> None:
    row = desk.row("bonus_target", "bonus")
    line = desk.line("bonus_target", "bonus")
    _type(line, "0.15")
    assert row.field.ask.isVisible()
    assert row.field.ask.text() == "I meant 15%"
    row.field.ask.click()
    assert desk.last().offer.bonus_target == Decimal("0.15")
    assert line.text() == "15%"
    assert not row.field.ask.isVisible()


def test_unknown_looks_different_from_zero(desk: "Desk") -> None:
    unknown, zero = desk.row("week_hours", "hours"), desk.row("remote_days", "hours")
    assert desk.line("week_hours", "hours").text() == ""
    assert desk.line("week_hours", "hours").placeholderText() == "Unknown – ask"
    assert desk.line("week_hours", "hours").font().italic()
    assert unknown.editor.control.accessibleDescription() == "Unknown"
    assert desk.line("remote_days", "hours").text() == "0"
    assert not desk.line("remote_days", "hours").font().italic()
    assert zero.editor.control.accessibleDescription() == ""


def test_a_value_can_be_set_to_unknown_with_one_button(desk: "Desk") -> None:
    row = desk.row("pto_days", "time_off")
    row.editor.control.setFocus()
    assert row.field.forget.isVisible()
    row.field.forget.click()
    assert desk.last().offer.pto_days is None
    assert not row.field.forget.isVisible()


def test_a_choice_can_be_unknown_and_delete_makes_it_so(desk: "Desk") -> None:
    row = desk.row("written", "terms")
    assert isinstance(row.editor, ChoiceEditor)
    combo = row.editor.combo
    combo.setFocus()
    QTest.keyClicks(combo, "y")
    assert desk.last().offer.written is True
    QTest.keyClick(combo, Qt.Key.Key_Delete)
    assert desk.last().offer.written is None
    assert combo.currentText() == "Unknown – ask"


def test_a_state_is_chosen_by_its_words(desk: "Desk") -> None:
    row = desk.row("state", "about")
    row.editor.control.setFocus()
    QTest.keyClicks(row.editor.control, "neg")
    assert desk.last().offer.state is OfferState.COUNTERING


def test_typing_a_day_shows_its_weekday(desk: "Desk") -> None:
    row = desk.row("start_date", "about")
    _type(desk.line("start_date", "about"), "1 Mar")
    assert row.field.hint_text == "= Mon, Mar 1, 2027"
    _leave(desk)
    assert desk.line("start_date", "about").text() == "Mon, Mar 1, 2027"


def test_undo_in_a_field_comes_first_and_then_leaves_the_key_to_the_window(desk: "Desk") -> None:
    line = desk.line("title")
    line.setFocus()
    QTest.keyClicks(line, "x")
    QTest.keySequence(line, QKeySequence(QKeySequence.StandardKey.Undo))
    assert line.text() == "Platform engineer"
    assert not line.isUndoAvailable()


@pytest.mark.parametrize("name", ["title", "company"])
def test_the_caret_stays_where_the_saved_value_is_the_one_on_screen(desk: "Desk", name: str) -> None:
    line = desk.line(name)
    line.setFocus()
    line.setCursorPosition(2)
    QTest.keyClicks(line, "z")
    assert desk.form.draft is not None
    desk.form.show_offer(desk.form.draft)
    assert line.cursorPosition() == 3


def test_typing_survives_what_changes_elsewhere(desk: "Desk", sample: FullOffer) -> None:
    _type(desk.line("pay_amount"), "75k")
    elsewhere: Offer = replace(sample.offer, city="Berlin")
    desk.form.show_offer(replace(sample, offer=elsewhere))
    assert desk.line("pay_amount").text() == "75k"
    assert desk.line("city", "about").text() == "Berlin"
    desk.form.flush()
    saved = desk.told.commands[-1].full.offer
    assert (saved.pay_amount, saved.city) == (Decimal(75000), "Berlin")


def test_undo_elsewhere_shows_the_value_that_is_valid_again(desk: "Desk", sample: FullOffer) -> None:
    _type(desk.line("pay_amount"), "75k")
    desk.form.flush()
    desk.form.show_offer(desk.told.commands[-1].full)
    desk.form.show_offer(replace(sample, offer=replace(sample.offer, pay_amount=Amount(Decimal(118000)))))
    assert desk.line("pay_amount").text() == "118,000 USD a year"


def test_a_save_that_failed_is_tried_again(desk: "Desk") -> None:
    _type(desk.line("pto_days", "time_off"), "30")
    _leave(desk)
    desk.form.flush()
    assert [c.full.offer.pto_days for c in desk.told.commands] == [Decimal(30), Decimal(30)]


def test_the_place_without_an_offer_says_what_belongs_there(desk: "Desk") -> None:
    desk.form.show_offer(None)
    assert desk.form.currentIndex() == 0
    assert desk.form.draft is None
