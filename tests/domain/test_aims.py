"""The figure to open with, the order of the four, when to name one; what a way and a move cost."""

from decimal import Decimal
from typing import Any

import pytest

from offerdesk.domain.aims import Aim, Anchor, Naming, aims, anchor, naming, out_of_order
from offerdesk.domain.fields import Amount, Id, Ref, Share
from offerdesk.domain.journal import Who
from offerdesk.domain.planning import Plan
from offerdesk.domain.way_and_move import Way, move_left


def plan(**more: Any) -> Plan:
    said: dict[str, Any] = {
        name: Amount(Decimal(value)) if isinstance(value, int) else value for name, value in more.items()
    }
    return Plan(Id("p"), Ref("o"), **said)


@pytest.mark.parametrize(
    ("target", "above", "opening", "step"),
    [
        (178_000, "0.07", 190_000, 1_000),  # 190,460
        (150_000, "0.07", 161_000, 1_000),  # 160,500, at the half upwards
        (60_000, "0.10", 66_000, 100),
        (95_000, "0.07", 102_000, 1_000),  # 101,650
        (6_000_000, "0.20", 7_200_000, 10_000),
        (95, "0", 95, 1),
        (0, "0.07", 0, 1),
    ],
)
def test_the_anchor_lies_above_the_target_in_three_digits(
    target: int, above: str, opening: int, step: int
) -> None:
    made = anchor(plan(target=target, anchor_above=Share(Decimal(above))))
    assert made == Anchor(Decimal(opening), Decimal(step))


def test_an_anchor_of_ones_own_stays_as_it_is() -> None:
    assert anchor(plan(target=100_000, anchor=123_456)) == Anchor(Decimal(123_456))


def test_without_a_target_there_is_no_anchor() -> None:
    assert anchor(plan()) is None
    assert anchor(plan(target=1, anchor_above=None)) is None
    assert aims(plan(walk_away=1)) == {Aim.WALK_AWAY: 1}


@pytest.mark.parametrize(
    ("said", "broken"),
    [
        ({"target": 100, "acceptable": 90, "walk_away": 80}, ()),
        ({"target": 100, "acceptable": 100, "walk_away": 100}, ()),
        ({"target": 100, "acceptable": 110}, ((Aim.TARGET, Aim.ACCEPTABLE),)),
        ({"target": 100, "walk_away": 110}, ((Aim.TARGET, Aim.WALK_AWAY),)),
        ({"target": 100, "anchor": 90, "acceptable": 80, "walk_away": 85},
         ((Aim.ANCHOR, Aim.TARGET), (Aim.ACCEPTABLE, Aim.WALK_AWAY))),
    ],
)  # fmt: skip
def test_each_pair_that_is_out_of_order_is_named(said: dict[str, int], broken: tuple[object, ...]) -> None:
    assert out_of_order(plan(**said)) == broken


@pytest.mark.parametrize(
    ("made", "offered", "range_known", "case"),
    [
        (plan(named_first=Who.ME), True, False, Naming.OFFERED),
        (None, False, True, Naming.RANGE),
        (plan(their_high=100), False, False, Naming.RANGE),
        (plan(their_low=100, named_first=Who.ME), False, False, Naming.RANGE),
        (plan(named_first=Who.ME), False, False, Naming.FORCED),
        (plan(named_first=Who.THEM), False, False, Naming.WAIT),
        (None, False, False, Naming.WAIT),
    ],
)
def test_a_figure_is_named_once_theirs_is_known(
    made: Plan | None,
    offered: bool,  # noqa: FBT001 - a case
    range_known: bool,  # noqa: FBT001 - a case
    case: Naming,
) -> None:
    assert naming(made, offered=offered, range_known=range_known) is case


def way(remote: int = 0) -> Way:
    return Way(*(Decimal(n) for n in (5, remote, 46, 4, 45, 40)))


@pytest.mark.parametrize(
    ("remote", "trips", "yearly"), [(0, 460, 15_640), (2, 276, 9_384), (5, 0, 0), (6, 0, 0)]
)
def test_a_way_costs_its_trips_in_money_and_in_minutes(remote: int, trips: int, yearly: int) -> None:
    found = way(remote)
    assert found.trips == trips
    assert found.yearly == yearly == found.money + found.time


def test_a_remote_day_is_worth_what_it_saves() -> None:
    assert way().remote_day == way(1).yearly - way(2).yearly + 0 == 3_128


@pytest.mark.parametrize(
    ("quotes", "paid", "left"), [((4_000, 6_500), 9_000, 1_500), ((4_000,), 9_000, 0), ((), 0, 0)]
)
def test_of_a_move_that_is_left_which_is_not_paid(quotes: tuple[int, ...], paid: int, left: int) -> None:
    assert move_left(tuple(Decimal(q) for q in quotes), Decimal(paid)) == left
