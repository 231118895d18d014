"""One-offs, their clawbacks, and what leaving early means."""

from dataclasses import replace
from datetime import date
from decimal import Decimal
from fractions import Fraction
from typing import Any

import pytest

from offerdesk.domain.assumptions import TaxMethod
from offerdesk.domain.fields import Id
from offerdesk.domain.lines import Component
from offerdesk.domain.oneoffs import months_after, repayable
from offerdesk.domain.parts import FullOffer, OneOff, OneOffKind, RepayBasis, RepayRule
from offerdesk.domain.valuation import leave_after, value
from offerdesk.domain.values import MatchTier, Step, Vesting
from tests.domain.making import (
    OWNER,
    amount,
    assumed,
    bare,
    component,
    leaving,
    rsu,
    salaried,
    share,
    unknown_paths,
)


def _sign_on(**more: Any) -> OneOff:
    return replace(OneOff(Id("s"), OWNER, amount=amount(24_000)), **more)


def _repay(one_off: OneOff, month: int, start: date | None = None) -> Fraction:
    return repayable(one_off, month, start, Fraction(1))


def test_a_sign_on_is_paid_once() -> None:
    v = value(FullOffer(salaried(), one_offs=(_sign_on(),)), assumed(36))
    paid = [component(v, Component.SIGN_ON, year) for year in (1, 2, 3)]
    assert paid == [24_000, 0, 0]
    assert v.years[0].cash == 144_000


def test_each_kind_has_its_own_line_and_month() -> None:
    kinds = {OneOffKind.RELOCATION: 5, OneOffKind.RETENTION: 13, OneOffKind.OTHER: 25}
    parts = tuple(_sign_on(kind=kind, month=month) for kind, month in kinds.items())
    v = value(FullOffer(bare(), one_offs=parts), assumed(24))
    assert component(v, Component.RELOCATION, 1) == 24_000
    assert component(v, Component.RETENTION, 2) == 24_000
    assert component(v, Component.OTHER_ONE_OFF) == 0
    assert component(v, Component.SIGN_ON) == 0


@pytest.mark.parametrize(
    ("rule", "month", "due"),
    [
        (RepayRule.WHOLE, 11, 24_000),
        (RepayRule.WHOLE, 12, 0),
        (RepayRule.MONTHLY, 1, 22_000),
        (RepayRule.MONTHLY, 6, 12_000),
        (RepayRule.MONTHLY, 12, 0),
        (RepayRule.DAILY, 6, 12_000),
    ],
)
def test_a_clawback_shrinks_by_its_rule(rule: RepayRule, month: int, due: int) -> None:
    assert _repay(_sign_on(repay_rule=rule, repay_months=12), month) == due


def test_a_clawback_by_the_day_counts_the_days_of_the_calendar() -> None:
    daily = _sign_on(repay_rule=RepayRule.DAILY, repay_months=12)
    assert _repay(daily, 2, date(2027, 1, 1)) == Fraction(24_000 * (365 - 59), 365)
    assert _repay(daily, 2, date(2028, 1, 1)) == Fraction(24_000 * (366 - 60), 366)


def test_a_stepped_clawback_takes_the_share_of_the_step_that_is_reached() -> None:
    steps = (Step(24, Decimal("0.5")), Step(12, Decimal(1)))
    stepped = _sign_on(repay_rule=RepayRule.STEPPED, repay_steps=steps)
    assert [_repay(stepped, month) for month in (11, 12, 23, 24)] == [24_000, 12_000, 12_000, 0]


def test_a_later_payment_is_clawed_back_from_its_own_month_on() -> None:
    retention = _sign_on(month=13, repay_rule=RepayRule.MONTHLY, repay_months=12)
    assert [_repay(retention, month) for month in (12, 13, 18, 24)] == [0, 22_000, 12_000, 0]


def test_a_clawback_of_the_net_leaves_the_tax_out() -> None:
    net = _sign_on(repay_rule=RepayRule.WHOLE, repay_months=24, repay_basis=RepayBasis.NET)
    full = FullOffer(salaried(), one_offs=(net,))
    taxed = assumed(tax_method=TaxMethod.FLAT, tax_rate=share("0.4"))
    assert leaving(value(full, taxed), 12).repay == 14_400
    assert leaving(value(full, assumed()), 12).repay == 24_000


@pytest.mark.parametrize(
    ("more", "path"),
    [
        ({"amount": None}, "one_offs[0].amount"),
        ({"month": None}, "one_offs[0].month"),
        ({"repay_rule": RepayRule.MONTHLY}, "one_offs[0].repay.months"),
        ({"repay_rule": RepayRule.STEPPED, "repay_months": 12}, "one_offs[0].repay.steps"),
    ],
)
def test_what_a_one_off_lacks_is_named(more: dict[str, Any], path: str) -> None:
    full = FullOffer(bare(none_of=()), one_offs=(_sign_on(**more),))
    v = value(full, assumed())
    assert path in unknown_paths(v)
    assert (component(v, Component.SIGN_ON) is None) == ("repay" not in path)
    assert component(v, Component.RELOCATION) == 0
    assert leaving(v, 6).repay == 0


def test_months_are_added_without_drifting() -> None:
    assert months_after(date(2027, 1, 31), 1) == date(2027, 2, 28)
    assert months_after(date(2027, 1, 31), 2) == date(2027, 3, 31)
    assert months_after(date(2027, 11, 30), 3) == date(2028, 2, 29)


def test_leaving_brings_what_was_paid_less_what_is_owed() -> None:
    matched = salaried(
        60_000,
        match_tiers=(MatchTier(Decimal(1), Decimal("0.05")),),
        own_contribution=share("0.05"),
        match_vesting=Vesting(years=(Decimal(0), Decimal("0.5"), Decimal("0.5")), every=12),
    )
    clawed = _sign_on(repay_rule=RepayRule.MONTHLY, repay_months=24)
    v = value(FullOffer(matched, one_offs=(clawed,), grants=(rsu(),)), assumed(24))
    row = leaving(v, 12)
    assert row.received == 60_000 + 24_000 + 12_000
    assert row.unvested_equity == 36_000
    assert row.unvested_match == 3000
    assert row.repay == 12_000
    assert row.net == 84_000
    later = leaving(v, 24)
    assert (later.unvested_match, later.repay) == (Fraction(3000), Fraction(0))
    assert later.received == v.total - 3000


def test_leaving_is_answered_beyond_the_horizon_and_for_any_month() -> None:
    full = FullOffer(salaried(12_000))
    v = value(full, assumed(12))
    assert leaving(v, 48).received == 48_000
    assert leave_after(full, assumed(12), 60).received == 60_000
    assert leave_after(full, assumed(12), 0).net == 0
