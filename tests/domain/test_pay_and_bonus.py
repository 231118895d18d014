"""Base pay from any period, raises expected and promised, and the bonus."""

from dataclasses import replace
from fractions import Fraction
from typing import Any

import pytest

from offerdesk.domain.fields import Id
from offerdesk.domain.lines import Component, Layer
from offerdesk.domain.parts import FullOffer, PromisedRaise
from offerdesk.domain.valuation import value
from offerdesk.domain.values import Period
from tests.domain.making import (
    OWNER,
    amount,
    assumed,
    bare,
    component,
    number,
    salaried,
    share,
    unknown_paths,
)


@pytest.mark.parametrize(
    ("pay", "period", "more", "yearly"),
    [
        ("40", Period.HOUR, {}, 83_200),
        ("40", Period.HOUR, {"hours_per_week": number(30), "weeks_per_year": number(48)}, 57_600),
        ("500", Period.DAY, {}, 130_000),
        ("2000", Period.WEEK, {"weeks_per_year": number(50)}, 100_000),
        ("4000", Period.FORTNIGHT, {}, 104_000),
        ("4000", Period.HALF_MONTH, {}, 96_000),
        ("5000", Period.MONTH, {}, 60_000),
        ("5000", Period.MONTH, {"payments_per_year": number(14)}, 70_000),
        ("90000.50", Period.YEAR, {}, Fraction("90000.5")),
    ],
)
def test_every_period_comes_to_a_year(pay: str, period: Period, more: dict[str, Any], yearly: int) -> None:
    offer = salaried(pay, pay_period=period, **more)
    assert component(value(FullOffer(offer), assumed(12)), Component.BASE) == yearly


def test_a_raise_takes_effect_when_its_months_have_passed() -> None:
    v = value(FullOffer(salaried(120_000, raise_rate=share("0.10"), raise_every=18)), assumed(48))
    monthly = [b - a for a, b in zip((Fraction(0), *v.cumulative), v.cumulative, strict=False)]
    assert monthly[17] == 10_000
    assert monthly[18] == 11_000
    assert monthly[36] == 12_100


def _promise(month: int | None, **more: Any) -> PromisedRaise:
    return replace(PromisedRaise(Id("r"), OWNER, month=month), **more)


def test_a_promised_raise_overrides_the_expected_ones_from_its_month_on() -> None:
    offer = salaried(100_000, raise_rate=share("0.03"))
    promised = (_promise(25, rate=share("0.10")), _promise(37, amount=amount(7000)))
    v = value(FullOffer(offer, promised), assumed(60))
    bases = [component(v, Component.BASE, year) for year in range(1, 6)]
    assert bases == [100_000, 103_000, 113_300, 120_300, 120_300]


def test_a_promised_raise_in_the_month_of_an_expected_one_takes_its_place() -> None:
    offer = salaried(100_000, raise_rate=share("0.03"))
    v = value(FullOffer(offer, (_promise(13, rate=share("0.05")),)), assumed(24))
    assert component(v, Component.BASE, 2) == 105_000


def test_a_promise_without_month_or_raise_is_named_and_changes_nothing() -> None:
    v = value(FullOffer(salaried(), (_promise(None, rate=share(1)), _promise(6))), assumed(12))
    assert v.total == 120_000
    assert unknown_paths(v)[:2] == ("promised_raises[0].month", "promised_raises[1].rate")


def test_without_pay_what_depends_on_it_is_unknown_too() -> None:
    v = value(FullOffer(salaried(pay_amount=None, bonus_target=share("0.1"))), assumed())
    assert component(v, Component.BASE) is None
    assert component(v, Component.BONUS) is None
    assert v.unknown[0].path == "pay.amount"
    assert v.unknown[0].components == (Component.BASE, Component.BONUS)
    assert v.hourly_value is None


@pytest.mark.parametrize(
    ("more", "path"),
    [
        ({"pay_amount": None, "pay_period": None, "pay_currency": ""}, "pay"),
        ({"pay_period": None}, "pay.period"),
        ({"pay_period": Period.HOUR, "hours_per_week": None}, "pay.hours_per_week"),
        ({"pay_period": Period.FORTNIGHT, "weeks_per_year": None}, "pay.weeks_per_year"),
        ({"pay_period": Period.MONTH, "payments_per_year": None}, "pay.payments_per_year"),
        ({"raise_rate": share("0.1"), "raise_every": None}, "raise.every_months"),
    ],
)
def test_what_pay_lacks_is_named(more: dict[str, Any], path: str) -> None:
    assert value(FullOffer(salaried(**more)), assumed()).unknown[0].path == path


def test_the_bonus_is_paid_on_the_base_earned_in_its_twelve_months() -> None:
    offer = bare(
        pay_amount=amount(100_000),
        none_of=(),
        raise_rate=share("0.10"),
        raise_every=6,
        bonus_target=share("0.2"),
        bonus_payout=share("0.5"),
    )
    v = value(FullOffer(offer), assumed(30))
    assert component(v, Component.BONUS, 1) == 10_500
    assert component(v, Component.BONUS, 3) == 0
    (first, _) = (line for line in v.lines if line.component is Component.BONUS)
    assert (first.first, first.layer) == (12, Layer.EXPECTED)


def test_a_guaranteed_bonus_counts_among_the_guaranteed() -> None:
    offer = bare(none_of=(), bonus_amount=amount(9000), bonus_guaranteed=True, bonus_paid_every=3)
    v = value(FullOffer(offer), assumed(12))
    assert v.guaranteed == 9000
    assert [line.first for line in v.lines if line.component is Component.BONUS] == [3]


@pytest.mark.parametrize(
    ("more", "path"),
    [
        ({}, "bonus"),
        ({"bonus_payout": share("0.9")}, "bonus.target"),
        ({"bonus_target": share("0.1"), "bonus_payout": None}, "bonus.payout"),
        ({"bonus_target": share("0.1"), "bonus_paid_every": None}, "bonus.paid_every"),
    ],
)
def test_a_bonus_that_lacks_anything_is_unknown_not_zero(more: dict[str, Any], path: str) -> None:
    v = value(FullOffer(salaried(**more)), assumed())
    assert component(v, Component.BONUS) is None
    assert path in unknown_paths(v)


def test_a_bonus_that_may_be_guaranteed_is_expected_and_asked_for() -> None:
    v = value(FullOffer(salaried(bonus_target=share("0.1"), bonus_guaranteed=None)), assumed(12))
    assert v.expected == 12_000
    assert "bonus.guaranteed" in unknown_paths(v)


def test_no_bonus_is_a_known_zero() -> None:
    v = value(FullOffer(salaried(none_of=("bonus",))), assumed())
    assert component(v, Component.BONUS) == 0
    assert "bonus" not in unknown_paths(v)


def test_a_promised_raise_says_that_expected_ones_end_with_it() -> None:
    promised = (PromisedRaise(Id("r"), OWNER, month=7, rate=share("0.03")),)
    expecting = value(FullOffer(salaried(raise_rate=share("0.02")), promised_raises=promised), assumed())
    said = {line.first: line.why.text for line in expecting.lines if line.component is Component.BASE}
    assert "expected raises count up to it" in said[7]
    assert max(said) == 7, "no expected raise comes after it"
    plain = value(FullOffer(salaried(), promised_raises=promised), assumed())
    assert all("expected" not in line.why.text for line in plain.lines)
