"""What keeping options after leaving costs, and by when they lapse."""

from typing import Any

import pytest

from offerdesk.domain.exercise import ToExercise, exercise_cost, to_exercise
from offerdesk.domain.explain_leaving import Leaving, explain_leaving
from offerdesk.domain.fields import Id
from offerdesk.domain.parts import FullOffer, GrantKind
from offerdesk.domain.valuation import value
from offerdesk.domain.values import Vesting
from tests.domain.making import amount, assumed, bare, leaving, number, rsu, share


def _held(**more: Any) -> FullOffer:
    start = {"kind": GrantKind.ISO, "strike": amount(4), "exercise_window": 90}
    return FullOffer(bare(none_of=()), grants=(rsu(**{**start, **more}),))


def test_exercising_costs_the_strike_of_what_has_vested() -> None:
    assert exercise_cost(_held(), 11) == 0
    assert exercise_cost(_held(), 24) == 2400 * 4
    assert to_exercise(_held(), 24) == (ToExercise(Id("g"), number(2400), amount(4), 90),)  # type: ignore[arg-type]


def test_the_cost_needs_no_price() -> None:
    unpriced = _held(price=None)
    assert exercise_cost(unpriced, 24) == 9600
    assert leaving(value(unpriced, assumed()), 24).exercise_cost == 9600


def test_units_may_follow_from_the_share_of_the_company() -> None:
    owned = _held(units=None, ownership=share("0.001"), fully_diluted=number(4_800_000))
    assert exercise_cost(owned, 48) == 4800 * 4


@pytest.mark.parametrize(
    "more",
    [
        {"kind": GrantKind.RSU},
        {"kind": GrantKind.PHANTOM},
        {"strike": None},
        {"units": None},
        {"vesting": None},
        {"vesting": Vesting()},
    ],
)
def test_what_need_not_or_cannot_be_bought_costs_nothing(more: dict[str, Any]) -> None:
    assert to_exercise(_held(**more), 48) == ()


def test_the_explanation_says_by_when_they_lapse() -> None:
    (leaf,) = explain_leaving(_held(), assumed(), 24, Leaving.EXERCISE_COST).children
    assert leaf.reason is not None
    assert "within {days} days" in leaf.reason.text
    free = explain_leaving(_held(strike=amount(0)), assumed(), 24, Leaving.EXERCISE_COST)
    assert free.amount == 0
    assert free.children == ()
