"""Horizon, layers, currencies, cost of living, tax, the steady year and what is unknown as a whole."""

from dataclasses import replace
from decimal import Decimal
from fractions import Fraction

import pytest

from offerdesk.domain.assumptions import ExchangeRate, TaxMethod
from offerdesk.domain.crossover import crossovers
from offerdesk.domain.explain import Figure, What, explain
from offerdesk.domain.fields import Id
from offerdesk.domain.lines import Component, Line, to_money
from offerdesk.domain.parts import Allowance, FullOffer, HealthPlan, OneOff
from offerdesk.domain.valuation import value
from offerdesk.domain.values import MatchTier, Per, Vesting
from tests.domain.making import (
    OWNER,
    amount,
    assumed,
    bare,
    component,
    number,
    rsu,
    salaried,
    share,
    unknown_paths,
)


def _signed(pay: object, sign_on: object, **more: object) -> FullOffer:
    offer = replace(salaried(pay), **more)  # type: ignore[arg-type]
    return FullOffer(offer, one_offs=(OneOff(Id("s"), OWNER, amount=amount(sign_on)),))


def test_the_last_year_of_a_broken_horizon_is_a_part_of_one() -> None:
    v = value(FullOffer(salaried(12_000)), assumed(30))
    assert [(y.first_month, y.last_month, y.total) for y in v.years] == [
        (1, 12, Fraction(12_000)),
        (13, 24, Fraction(12_000)),
        (25, 30, Fraction(6000)),
    ]
    assert v.average_year == 12_000
    assert len(v.cumulative) == 30


@pytest.mark.parametrize(("asked", "shown"), [(0, 1), (1, 1), (120, 120), (500, 120)])
def test_a_horizon_reaches_from_one_month_to_ten_years(asked: int, shown: int) -> None:
    v = value(FullOffer(salaried(12_000)), assumed(asked))
    assert v.horizon_months == shown
    assert v.total == 1000 * shown


def test_the_same_inputs_give_the_remembered_answer() -> None:
    assert value(FullOffer(salaried()), assumed()) is value(FullOffer(salaried()), assumed())


def test_an_empty_offer_is_unknown_in_every_part() -> None:
    v = value(FullOffer(salaried(pay_amount=None, pay_period=None, pay_currency="")), assumed())
    counted = [pair for year in v.years for pair in year.lines if pair[0] is not Component.TIME_OFF]
    assert all(amount_ is None for _, amount_ in counted)
    assert unknown_paths(v) == (
        "pay",
        "bonus",
        "one_offs",
        "equity",
        "refreshers",
        "retirement",
        "health",
        "allowances",
        "costs",
        "commute",
        "time_off",
        "hours",
    )
    assert v.total == 0


def test_an_offer_of_nothing_else_is_complete() -> None:
    v = value(FullOffer(bare(pay_amount=amount(50_000))), assumed(12))
    assert v.complete
    assert all(amount_ is not None for _, amount_ in v.years[0].lines)
    assert v.total == v.guaranteed == 50_000


def test_the_steady_year_has_no_one_offs_and_no_grants_that_run_out() -> None:
    offer = salaried(
        100_000,
        raise_rate=share("0.1"),
        bonus_target=share("0.1"),
        refresher_value=amount(8000),
        refresher_every=6,
        refresher_vesting=Vesting(months=48, every=12),
        match_tiers=(MatchTier(Decimal(1), Decimal("0.03")),),
        own_contribution=share("0.03"),
    )
    once = Allowance(Id("x"), OWNER, amount=amount(500), per=Per.ONCE)
    meals = Allowance(Id("y"), OWNER, amount=amount(100), per=Per.MONTH)
    full = replace(_signed(1, 1), offer=offer, grants=(rsu(),), allowances=(once, meals))
    v = value(full, assumed(30))
    assert v.steady_year == Fraction(121_000) * Fraction("1.13") + 16_000 + 1200


def test_another_currency_is_converted_at_the_given_rate() -> None:
    euro = ExchangeRate("EUR", Decimal("1.10"))
    v = value(_signed(100_000, 5000, pay_currency="EUR"), assumed(12, exchange_rates=(euro,)))
    assert (v.currency, v.comparable, v.total) == ("USD", True, Fraction(115_500))
    (leaf, *_) = explain(v, What()).leaves()
    assert leaf.source is not None
    assert leaf.source.attribute == "exchange_rates"


def test_without_a_rate_an_offer_keeps_its_currency_and_is_not_compared() -> None:
    v = value(_signed(100_000, 5000, pay_currency="EUR"), assumed(12))
    assert (v.currency, v.comparable, v.total) == ("EUR", False, Fraction(105_000))
    assert "assumptions.exchange_rates.EUR" in unknown_paths(v)
    other = value(_signed(1, 0, id=Id("b")), assumed(12))
    assert crossovers((v, other)) == ()


def test_medical_use_is_converted_into_the_plans_currency() -> None:
    plan = HealthPlan(
        Id("p"),
        OWNER,
        premium_month=amount(0),
        deductible=amount(1000),
        out_of_pocket_max=amount(5000),
        employer_hsa=amount(0),
    )
    full = FullOffer(salaried(pay_currency="EUR"), health_plans=(plan,))
    rate = ExchangeRate("EUR", Decimal(2))
    known = assumed(12, medical_use=amount(1500), exchange_rates=(rate,))
    assert component(value(full, known), Component.HEALTH_USE) == -1500
    unknown = value(full, assumed(12, medical_use=amount(1500)))
    assert component(unknown, Component.HEALTH_USE) is None
    assert Component.HEALTH_USE in unknown.unknown[-1].components


def test_the_total_is_shown_at_the_cost_of_living_at_home() -> None:
    offer = FullOffer(salaried(120_000, cost_of_living=number(120)))
    at_home = assumed(12, cost_of_living_base=number(90))
    assert value(offer, at_home).cost_of_living_total == 90_000
    assert "assumptions.cost_of_living_base" in unknown_paths(value(offer, assumed(12)))
    unplaced = value(FullOffer(salaried()), at_home)
    assert unplaced.cost_of_living_total is None
    assert "cost_of_living" in unknown_paths(unplaced)


def test_a_flat_tax_takes_pay_and_equity_but_neither_match_nor_costs() -> None:
    offer = bare(
        pay_amount=amount(100_000),
        none_of=("bonus", "refreshers", "health", "allowances", "costs"),
        match_tiers=(MatchTier(Decimal(1), Decimal("0.05")),),
        own_contribution=share("0.05"),
        commute_days=number(1),
        commute_fare=amount(10),
    )
    full = replace(_signed(1, 20_000), offer=offer, grants=(rsu(),))
    v = value(full, assumed(12, tax_method=TaxMethod.FLAT, tax_rate=share("0.5")))
    year = v.years[0]
    assert year.tax == Fraction(100_000 + 20_000 + 12_000, 2)
    assert year.take_home == 132_000 + 5000 - 520 - 66_000


def test_a_tax_that_cannot_be_worked_out_is_unknown() -> None:
    us = value(FullOffer(salaried()), assumed(12, tax_method=TaxMethod.US))
    assert (us.years[0].tax, us.years[0].take_home) == (None, None)
    assert "assumptions.tax" in unknown_paths(us)
    flat = value(FullOffer(salaried()), assumed(12, tax_method=TaxMethod.FLAT))
    assert "assumptions.tax.rate" in unknown_paths(flat)


def test_the_lagging_offer_gets_ahead_in_the_month_in_which_it_has_brought_more() -> None:
    first, second = (
        value(full, assumed(48)) for full in (_signed(100_000, 30_000), _signed(112_000, 0, id=Id("b")))
    )
    (change,) = crossovers((first, second))
    assert (change.ahead, change.behind, change.month) == ("b", "a", 31)
    assert crossovers((second, first)) == (change,)


def test_offers_valued_in_different_currencies_are_not_compared() -> None:
    dollars = value(_signed(100_000, 30_000), assumed(48))
    euros = value(_signed(112_000, 0, id=Id("b"), pay_currency="EUR"), assumed(48, currency="EUR"))
    assert dollars.comparable
    assert euros.comparable
    assert crossovers((dollars, euros)) == ()


def test_a_tie_is_no_change_of_the_lead() -> None:
    first, second = (
        value(full, assumed(30)) for full in (_signed(100_000, 30_000), _signed(112_000, 0, id=Id("b")))
    )
    assert first.cumulative[29] == second.cumulative[29]
    assert crossovers((first, second)) == ()


def test_a_payment_dated_before_the_job_is_none() -> None:
    early = Allowance(Id("x"), OWNER, amount=amount(100), per=Per.MONTH, month=-5)
    once = replace(early, per=Per.ONCE)
    v = value(FullOffer(bare(), allowances=(early, once)), assumed(12))
    assert v.total == 1200


def test_every_change_of_the_lead_is_told() -> None:
    monthly = value(FullOffer(salaried(12_000)), assumed(36))
    yearly = FullOffer(bare(id=Id("b"), bonus_amount=amount(13_000), none_of=("equity",)))
    changes = [(c.ahead, c.month) for c in crossovers((monthly, value(yearly, assumed(36))))]
    assert changes == [("b", 12), ("a", 14), ("b", 24), ("a", 27), ("b", 36)]


@pytest.mark.parametrize(
    ("exact", "shown"),
    [("0.005", "0.01"), ("-0.005", "-0.01"), ("1.004999", "1.00"), ("2.675", "2.68"), ("0", "0.00")],
)
def test_money_is_rounded_half_up_at_the_end(exact: str, shown: str) -> None:
    assert str(to_money(Fraction(exact))) == shown


def test_a_line_counts_the_payments_that_lie_within_a_span() -> None:
    v = value(FullOffer(salaried(12_000)), assumed(48))
    line: Line = v.lines[0]
    assert [line.payments(*span) for span in ((1, 48), (5, 7), (48, 99), (60, 99), (9, 8))] == [
        48,
        3,
        1,
        0,
        0,
    ]


def test_what_is_too_little_known_is_explained_as_that() -> None:
    v = value(FullOffer(salaried()), assumed())
    node = explain(v, What(Figure.HOURLY))
    assert node.reason is not None
    assert node.amount == 0


def test_an_explanation_names_what_is_missing_from_the_figure() -> None:
    v = value(FullOffer(salaried()), assumed())
    assert "bonus" in [u.path for u in explain(v, What()).unknown]
    assert [u.path for u in explain(v, What(component=Component.BONUS)).unknown] == ["bonus"]
