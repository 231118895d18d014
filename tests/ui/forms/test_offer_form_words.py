"""What folded sections and parts say about themselves, and which applications an offer may belong to."""

from dataclasses import replace
from decimal import Decimal
from typing import TYPE_CHECKING

import pytest

from offerdesk.app.style import Style
from offerdesk.domain.fields import Amount, Group, Id, Number, Ref, Share
from offerdesk.domain.offer import Offer
from offerdesk.domain.parts import (
    Allowance,
    Cost,
    FullOffer,
    Grant,
    HealthPlan,
    OneOff,
    OneOffKind,
    PromisedRaise,
    RepayRule,
)
from offerdesk.domain.values import Per, Period
from offerdesk.ui.forms.choices import ChoiceEditor
from offerdesk.ui.offers.form_state import FormState
from offerdesk.ui.offers.form_summary import part_summary, part_title, section_summary

if TYPE_CHECKING:
    from tests.ui.forms.conftest import Desk

STYLE = Style()
ID, OWNER = Id("p"), Ref("a")


def _amount(value: int) -> Amount:
    return Amount(Decimal(value))


@pytest.mark.parametrize(
    ("part", "title", "summary"),
    [
        (Grant(ID, OWNER), "RSU", "?"),
        (Grant(ID, OWNER, units=Number(Decimal(4000))), "RSU", "4,000 units"),
        (Grant(ID, OWNER, kind=None, value=_amount(9)), "Grant", "9"),
        (
            OneOff(ID, OWNER, kind=OneOffKind.RELOCATION, label="Movers", repay_rule=RepayRule.WHOLE),
            "Relocation",
            "Movers · ? · to be repaid when leaving early",
        ),
        (HealthPlan(ID, OWNER), "Health plan", "? a month"),
        (
            HealthPlan(ID, OWNER, name="PPO", premium_month=_amount(210), chosen=True),
            "PPO",
            "210 a month · my choice",
        ),
        (PromisedRaise(ID, OWNER), "Raise", "?"),
        (PromisedRaise(ID, OWNER, month=13, rate=Share(Decimal("0.05"))), "Raise", "5% · from month 13"),
        (PromisedRaise(ID, OWNER, amount=_amount(5000)), "Raise", "5,000"),
        (Allowance(ID, OWNER), "Allowance", "?"),
        (Cost(ID, OWNER, label="Parking", amount=_amount(90), per=Per.MONTH), "Parking", "90 a month"),
    ],
)
def test_a_part_says_what_it_is_and_what_it_holds(part: object, title: str, summary: str) -> None:
    assert part_title(part) == title
    assert part_summary(part, STYLE) == summary


OFFER = Offer(
    Id("a"),
    "Northwind",
    pay_currency="EUR",
    pay_period=Period.MONTH,
    raise_rate=Share(Decimal("0.02")),
    bonus_target=Share(Decimal("0.1")),
    bonus_guaranteed=True,
    refresher_value=_amount(30000),
    unlimited_leave=True,
    week_hours=Number(Decimal("37.5")),
    remote_days=Number(Decimal(3)),
    written=True,
    notice_days=30,
    none_of=("equity", "health", "retirement", "commute", "allowances", "costs"),
)


@pytest.mark.parametrize(
    ("group", "summary"),
    [
        (Group.ABOUT, "Under review"),
        (Group.PAY, "EUR · a month · raise 2% · 1 promised raise"),
        (Group.BONUS, "10% · guaranteed"),
        (Group.ONE_OFFS, ""),
        (Group.EQUITY, "not offered · refreshers 30,000"),
        (Group.RETIREMENT, "not offered"),
        (Group.HEALTH, "not offered"),
        (Group.TIME_OFF, "unlimited leave"),
        (Group.HOURS, "37.5 h a week · 3 days remote · no commute"),
        (Group.ALLOWANCES, "not offered"),
        (Group.TERMS, "in writing · 30 days notice"),
        (Group.NOTES, ""),
    ],
)
def test_a_section_says_what_it_holds(group: Group, summary: str) -> None:
    full = FullOffer(OFFER, promised_raises=(PromisedRaise(ID, OWNER),))
    assert section_summary(group, full, STYLE) == summary


def test_an_offer_can_be_linked_to_an_application(desk: "Desk") -> None:
    row = desk.row("process", "about")
    assert not row.field.isVisible()
    desk.form.set_applications(((Id("p1"), "Northwind, engineer"),))
    assert row.field.isVisible()
    assert isinstance(row.editor, ChoiceEditor)
    row.editor.show_value(Id("p1"))
    row.editor.edited.emit()
    assert desk.last().offer.process == "p1"


def test_without_an_offer_nothing_can_be_changed_or_saved() -> None:
    state = FormState(lambda: Id("n"))
    assert state.change("offer", Id("a"), {"title": "x"}) == ()
    assert state.add("grant") is None
    assert state.duplicate("grant", Id("g")) is None
    state.remove("grant", Id("g"))
    state.set_none("equity", none=True)
    state.keep_raw("offer", Id("a"), "title", "x")
    assert state.command() is None
    assert state.raws == {}


def test_a_list_marked_as_not_offered_is_so_no_more_once_something_is_in_it() -> None:
    state = FormState(lambda: Id("n"))
    state.load(FullOffer(replace(OFFER, none_of=("bonus", "equity"), bonus_target=None)))
    state.add("grant")
    assert state.draft is not None
    assert list(state.draft.offer.none_of) == ["bonus"]
    assert state.change("offer", OFFER.id, {"bonus_target": Share(Decimal("0.1"))}) == ()
    assert list(state.draft.offer.none_of) == []
    assert state.duplicate("grant", Id("gone")) is None
    state.keep_raw("grant", Id("n"), "value", "lots")
    state.remove("grant", Id("n"))
    assert state.raws == {}
