"""A health plan has three costs a year, and between two plans the charges decide."""

from dataclasses import replace
from decimal import Decimal
from fractions import Fraction
from itertools import pairwise
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from offerdesk.domain.fields import Id
from offerdesk.domain.health_outlook import Spell, cost_of, outlook, spells
from offerdesk.domain.parts import HealthPlan
from tests.domain.drawing import decimals, maybe
from tests.domain.making import OWNER, amount, plans, share

PPO = HealthPlan(
    Id("ppo"),
    OWNER,
    name="PPO",
    premium_month=amount(180),
    deductible=amount(500),
    coinsurance=share("0.2"),
    out_of_pocket_max=amount(3000),
    employer_hsa=amount(0),
)
HDHP = HealthPlan(
    Id("hdhp"),
    OWNER,
    name="HDHP",
    premium_month=amount(110),
    deductible=amount(3000),
    coinsurance=share("0.1"),
    out_of_pocket_max=amount(6000),
    employer_hsa=amount(1000),
)


@st.composite
def known_plans(draw: st.DrawFn) -> HealthPlan:
    """Return a plan of which everything is known, in round figures, so that plans often meet."""
    hundreds = st.integers(0, 60).map(lambda n: amount(100 * n))
    return HealthPlan(
        Id("p"),
        OWNER,
        premium_month=amount(draw(st.integers(0, 8)) * 50),
        deductible=draw(hundreds),
        coinsurance=share(draw(st.sampled_from(["0", "0.1", "0.2", "0.5", "1"]))),
        out_of_pocket_max=draw(hundreds),
        employer_hsa=draw(st.sampled_from([amount(0), amount(600)])),
    )


def test_the_three_costs_follow_their_formulas() -> None:
    found = outlook(PPO, Fraction(2400), "USD")
    assert found.certain.amount == 12 * 180
    assert found.expected.amount == 12 * 180 + 500 + Fraction(1900, 5)
    assert found.worst.amount == 12 * 180 + 3000
    assert outlook(HDHP, Fraction(2400), "USD").expected.amount == 12 * 110 + 2400 - 1000


def test_the_maximum_caps_what_is_expected() -> None:
    found = outlook(PPO, Fraction(90_000), "USD")
    assert found.expected.amount == found.worst.amount


@pytest.mark.parametrize("charges", [0, 400, 2400, 90_000])
def test_parts_say_why_and_sum_to_the_cost(charges: int) -> None:
    expected = outlook(PPO, Fraction(charges), "USD").expected
    assert sum(part.amount for part in expected.parts) == expected.amount
    assert all(part.reason is not None and part.source is not None for part in expected.parts)


def test_what_is_missing_is_named_and_is_never_a_zero() -> None:
    bare = HealthPlan(Id("p"), OWNER, premium_month=amount(100), deductible=amount(500))
    found = outlook(bare, Fraction(2400), "USD")
    assert found.certain.amount == 1200
    assert found.expected.amount is None
    assert found.worst.amount is None
    assert [source.attribute for source in found.missing] == [
        "coinsurance",
        "out_of_pocket_max",
        "employer_hsa",
    ]


def test_charges_that_are_unknown_leave_only_the_expected_cost_open() -> None:
    found = outlook(PPO, None, "USD")
    assert found.expected.amount is None
    assert [source.attribute for source in found.missing] == ["medical_use"]
    assert found.worst.amount is not None


def test_a_year_without_charges_needs_no_terms() -> None:
    bare = HealthPlan(Id("p"), OWNER, premium_month=amount(100), employer_hsa=amount(0))
    assert outlook(bare, Fraction(0), "USD").expected.amount == 1200


def test_the_charges_from_which_the_other_plan_costs_less_are_exact() -> None:
    found = spells(PPO, HDHP)
    assert found == (
        Spell(Fraction(0), 1),
        Spell(Fraction(2800), 0),
        Spell(Fraction(4600), 1),
        Spell(Fraction(21_400), 0),
    ), "plans may change places more than once"


def test_one_plan_may_always_cost_less_or_both_the_same() -> None:
    dearer = replace(PPO, premium_month=amount(300))
    assert spells(PPO, dearer) == (Spell(Fraction(0), 0),)
    assert spells(dearer, PPO) == (Spell(Fraction(0), 1),)
    assert spells(PPO, replace(PPO, id=Id("x"))) == (Spell(Fraction(0), None),)


def test_plans_may_cost_the_same_up_to_some_charges() -> None:
    wider = replace(PPO, deductible=amount(1000))
    assert spells(PPO, wider) == (
        Spell(Fraction(0), None),
        Spell(Fraction(500), 0),
        Spell(Fraction(13000), None),
    )


@pytest.mark.parametrize(
    "name", ["premium_month", "deductible", "coinsurance", "out_of_pocket_max", "employer_hsa"]
)
def test_plans_are_not_weighed_while_a_figure_is_unknown(name: str) -> None:
    gap: dict[str, Any] = {name: None}
    assert spells(PPO, replace(HDHP, **gap)) is None
    assert spells(replace(PPO, **gap), HDHP) is None


@given(known_plans(), known_plans())
def test_spells_begin_where_costs_are_equal_and_neighbours_differ(one: HealthPlan, other: HealthPlan) -> None:
    found = spells(one, other)
    assert found is not None
    assert found[0].start == 0
    for before, after in pairwise(found):
        assert before.start < after.start
        assert before.cheaper != after.cheaper
        assert cost_of(one, after.start) == cost_of(other, after.start)


@given(known_plans(), known_plans())
@settings(deadline=None)  # a grid is much work where others share the machine
def test_a_grid_of_charges_agrees_with_the_spells(one: HealthPlan, other: HealthPlan) -> None:
    found = spells(one, other)
    assert found is not None
    starts = {spell.start for spell in found}
    for hundreds in range(0, 700, 3):
        charges = Fraction(hundreds * 100)
        gap = cost_of(one, charges) - cost_of(other, charges)
        within = [spell for spell in found if spell.start <= charges][-1]
        if charges in starts - {0} or within.cheaper is None:
            assert gap == 0
        else:
            assert gap == 0 or (gap > 0) == (within.cheaper == 1)


@given(plans(), maybe(decimals(0, 20_000)))
def test_nothing_costs_more_than_the_worst_year(plan: HealthPlan, use: Decimal | None) -> None:
    found = outlook(plan, None if use is None else Fraction(use), "USD")
    assert (
        found.worst.amount is None
        or found.expected.amount is None
        or (found.expected.amount <= found.worst.amount)
    )
    for cost in (found.certain, found.expected, found.worst):
        assert (cost.amount is None) == bool(cost.missing)
