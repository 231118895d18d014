"""What a field must be for an offer to come to a total: exact, or to the smallest step."""

from dataclasses import replace
from decimal import Decimal
from fractions import Fraction
from typing import Any

import pytest

from offerdesk.domain import breakeven
from offerdesk.domain.breakeven import Answer, Kind, solve
from offerdesk.domain.fields import Id
from offerdesk.domain.lines import Source
from offerdesk.domain.parts import Allowance, Cost, FullOffer, GrantKind, OneOff
from offerdesk.domain.valuation import value
from offerdesk.domain.values import Allocation, MatchTier, Per
from offerdesk.domain.variables import Variable, get, put
from tests.domain.breaking_even import dollars, of_grant, of_offer, total_with
from tests.domain.making import (
    FOUR_YEARS,
    OWNER,
    amount,
    assumed,
    bare,
    number,
    rsu,
    share,
)


def test_a_line_is_explained_from_the_present_value() -> None:
    full = FullOffer(bare(pay_amount=amount(118_000)))
    answer = solve(full, of_offer("pay_amount"), dollars(600_000), assumed(48))
    assert answer.value == 150_000
    assert answer.over == 0
    assert answer.why.text == breakeven.LINE
    parts = {p.name: p.value for p in answer.why.parts}
    assert parts == {"at": 118_000, "total": 472_000, "unit": 1000, "slope": 4000}


@pytest.mark.parametrize(
    ("part", "name", "wanted"),
    [
        (OneOff(Id("s"), OWNER, amount=amount(5000)), "amount", 80_000),
        (Allowance(Id("x"), OWNER, amount=amount(5), per=Per.MONTH), "amount", Decimal("1666.67")),
        (Allowance(Id("x"), OWNER, amount=amount(5), per=Per.YEAR), "amount", 20_000),
        (rsu(value=amount(1), units=None, price=None), "value", 80_000),
        (rsu(units=number(100), price=amount(40)), "price", 800),
        (rsu(units=number(100), price=amount(40)), "units", 2000),
    ],
)
def test_what_is_paid_in_parts_is_solved_for(part: OneOff | Allowance, name: str, wanted: object) -> None:
    kind = {OneOff: "one_off", Allowance: "allowance"}.get(type(part), "grant")
    parts: dict[str, Any] = {f"{kind}s": (part,)}
    full = FullOffer(bare(pay_amount=amount(100_000)), **parts)
    variable = Variable(Source(kind, part.id, name))
    answer = solve(full, variable, dollars(480_000), assumed(48))
    assert answer.kind is Kind.LINE
    assert answer.value == wanted


def test_whole_units_make_steps_and_the_first_that_reaches_is_told_with_what_it_is_above() -> None:
    full = FullOffer(bare(), grants=(rsu(units=number(100), price=amount(40)),))
    answer = solve(full, of_grant("units"), dollars(4030), assumed(48))
    assert answer.value == 101
    assert answer.over == 10
    assert answer.exact is None
    stepped = solve(full, of_grant("units"), dollars(4030), assumed(24))
    assert stepped.kind is Kind.STEPS
    assert stepped.value == 202
    assert stepped.over == 10
    assert stepped.why.text == breakeven.STEPS


def test_fractional_units_are_solved_for_in_hundredths() -> None:
    grant = rsu(units=number(100), price=amount(40), allocation=Allocation.FRACTIONAL)
    answer = solve(FullOffer(bare(), grants=(grant,)), of_grant("units"), dollars(4030), assumed(48))
    assert (answer.kind, answer.value, answer.exact) == (Kind.LINE, Decimal("100.75"), Fraction("100.75"))


def test_a_raise_is_a_curve_and_met_to_the_cent() -> None:
    full = FullOffer(bare(pay_amount=amount(100_000), raise_rate=share("0.03")))
    answer = solve(full, of_offer("raise_rate"), dollars(450_000), assumed(48))
    assert answer.kind is Kind.CURVE
    assert answer.exact is not None
    rate = answer.exact
    total = 100_000 * sum(((1 + rate) ** year for year in range(4)), Fraction(0))
    assert 0 <= total - 450_000 < Fraction(1, 100)
    assert answer.value == Decimal((rate * 10_000).__ceil__()) / 10_000
    assert answer.over > 0


def test_raises_that_must_fall_are_found_below_zero() -> None:
    full = FullOffer(bare(pay_amount=amount(100_000), raise_rate=share("0.03")))
    answer = solve(full, of_offer("raise_rate"), dollars(390_000), assumed(48))
    assert answer.exact is not None
    assert -0.1 < answer.exact < 0


def test_a_cost_that_must_shrink_is_the_largest_that_still_reaches() -> None:
    cost = Cost(Id("c"), OWNER, amount=amount(500), per=Per.MONTH)
    full = FullOffer(bare(pay_amount=amount(100_000)), costs=(cost,))
    answer = solve(full, Variable(Source("cost", Id("c"), "amount")), dollars(Fraction(399_001)), assumed(48))
    assert answer.value == Decimal("20.81")
    assert answer.over == Fraction("0.12")


def test_a_match_rate_is_solved_for_in_its_tier() -> None:
    tiers = (MatchTier(Decimal(1), Decimal("0.03")), MatchTier(Decimal("0.5"), Decimal("0.05")))
    full = FullOffer(
        bare(pay_amount=amount(100_000), match_tiers=tiers, own_contribution=share("0.05"), none_of=())
    )
    here = assumed(12)
    aim = dollars(value(full, here).total + 1000)
    answer = solve(full, of_offer("match_tiers", 1, "rate"), aim, here)
    assert answer.kind is Kind.LINE
    assert answer.value == 1
    assert answer.over == 0


def test_a_cap_bends_the_line_and_the_answer_lies_on_the_right_side_of_it() -> None:
    tiers = (MatchTier(Decimal(1), Decimal("0.05")),)
    full = FullOffer(
        bare(
            match_tiers=tiers,
            own_contribution=share("0.05"),
            match_cap=amount(4000),
            pay_amount=amount(50_000),
        )
    )
    answer = solve(full, of_offer("pay_amount"), dollars(104_000), assumed(12))
    assert answer.value == 100_000
    assert answer.over == 0
    assert answer.why.text == breakeven.NEAR


def test_months_are_solved_for_as_whole_ones() -> None:
    full = FullOffer(bare(pay_amount=amount(100_000), bonus_amount=amount(12_000), bonus_paid_every=12))
    every = of_offer("bonus_paid_every")
    answer = solve(full, every, dollars(430_000), assumed(48))
    assert answer.kind is Kind.STEPS
    assert answer.value is not None
    assert total_with(full, every, answer.value, assumed(48)) == 430_000 + answer.over
    assert total_with(full, every, answer.value + 1, assumed(48)) < 430_000


def test_options_and_yearly_prices_are_solved_for() -> None:
    options = rsu(kind=GrantKind.NSO, units=number(1000), price=amount(50), strike=amount(10))
    full = FullOffer(bare(), grants=(options,))
    strike: Answer = solve(full, of_grant("strike"), dollars(30_000), assumed(48))
    assert strike.value == 20
    priced = rsu(units=number(480), prices=(Decimal(10), Decimal(10), Decimal(10), Decimal(10)),
                 price=None, vesting=replace(FOUR_YEARS, cliff=0))  # fmt: skip
    full = FullOffer(bare(), grants=(priced,))
    answer = solve(full, Variable(Source("grant", Id("g"), "prices"), 3), dollars(6000), assumed(48))
    assert answer.value == 20
    assert get(put(full, Variable(Source("grant", Id("g"), "prices"), 3), 20), of_grant("prices")) == (
        10, 10, 10, 20,
    )  # fmt: skip


def test_commuting_days_trade_against_pay() -> None:
    full = FullOffer(
        bare(pay_amount=amount(100_000), commute_days=number(5), commute_fare=amount(10),
             commute_parking=amount(0), commute_distance=number(0), none_of=())
    )  # fmt: skip
    answer = solve(full, of_offer("commute_days"), dollars(100_000 - 3 * 52 * 10), assumed(12))
    assert answer.kind is Kind.LINE
    assert answer.value == 3
