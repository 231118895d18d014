"""Many courses of prices: their mean is the exact total, their spread the textbook's."""

from dataclasses import replace
from decimal import Decimal
from math import exp

import pytest
from hypothesis import given, settings

from offerdesk.domain.exposure import exposure
from offerdesk.domain.fields import Id, Ref
from offerdesk.domain.options import Option, black_scholes
from offerdesk.domain.parts import FullOffer, Grant, GrantKind
from offerdesk.domain.price_paths import Moves, Outlook, Spread, outlook
from offerdesk.domain.valuation import value
from offerdesk.domain.values import Tranche, Vesting
from tests.domain.making import amount, assumed, bare, full_offers, rsu, share

AT_THE_END = Vesting(tranches=(Tranche(48, Decimal(1)),))
LISTED = Moves(0.35, 0.6)


def offering(*grants: Grant, name: str = "a", **more: object) -> FullOffer:
    return FullOffer(bare(id=Id(name), **more), grants=grants)


def of_one(full: FullOffer, moves: Moves = LISTED) -> Spread:
    return outlook([exposure(full, assumed())], moves).spreads[0]


@settings(max_examples=20, deadline=None)
@given(full_offers(("USD",)))
def test_prices_that_do_not_move_leave_the_total_as_it_is(full: FullOffer) -> None:
    sure = replace(
        full, grants=tuple(replace(g, probability=share(1)) for g in full.grants if g.probability is not None)
    )
    total = float(value(sure, assumed()).total)
    found = of_one(sure, Moves(0, 0, paths=20))
    assert (found.low, found.high, found.mean) == pytest.approx((total, total, total), rel=1e-5, abs=0.5)


def test_on_average_shares_bring_what_the_offer_says() -> None:
    full = offering(rsu(growth=share("0.1")))
    total = float(value(full, assumed()).total)
    assert of_one(full).mean == pytest.approx(total, rel=0.005)


def test_the_middle_and_the_ends_are_those_of_log_normal_prices() -> None:
    found = of_one(offering(rsu(vesting=AT_THE_END)))
    centre, spread = -(0.35**2) * 4 / 2, 0.35 * 2
    for where, z in (("low", -1.28155), ("lower", -0.67449), ("middle", 0.0), ("high", 1.28155)):
        assert getattr(found, where) == pytest.approx(48_000 * exp(centre + spread * z), rel=0.02)


def test_on_average_an_option_brings_what_the_closed_form_says() -> None:
    option = rsu(kind=GrantKind.NSO, strike=amount(10), vesting=AT_THE_END)
    closed = 4800 * black_scholes(Option(10, 10, 4, 0.35))
    assert of_one(offering(option)).mean == pytest.approx(closed, rel=0.02)


def test_an_unlisted_grant_pays_as_often_as_its_probability_says() -> None:
    grant = rsu(listed=False, probability=share("0.3"), discount=share("0.2"))
    found = of_one(offering(grant))
    assert found.middle == 0
    assert found.high > 0
    assert found.mean == pytest.approx(float(value(offering(grant), assumed()).total), rel=0.02)


def test_a_purchase_plan_gains_from_prices_that_move_either_way() -> None:
    plan = rsu(kind=GrantKind.ESPP, discount=share("0.15"), units=None, value=None)
    plan = replace(plan, units=rsu().units, vesting=Vesting(months=48, every=6))
    still, moved = of_one(offering(plan), Moves(0, 0)), of_one(offering(plan))
    assert moved.low >= still.mean * 0.5
    assert moved.mean > still.mean


def test_cash_and_what_is_not_equity_stay_as_they_are() -> None:
    cash = rsu(kind=GrantKind.CASH, units=None, price=None, value=amount(40_000))
    found = of_one(offering(cash, pay_amount=amount(100_000)))
    assert found.low == found.high == found.mean == 440_000
    assert exposure(offering(cash), assumed()).moving == ()


def test_refreshers_move_from_their_grant_on() -> None:
    none_of = tuple(n for n in bare().none_of if n != "refreshers")
    full = offering(
        none_of=none_of,
        refresher_value=amount(20_000),
        refresher_vesting=Vesting(months=24, every=12),
        refresher_written=True,
    )
    parts = exposure(full, assumed()).moving
    assert [part.since for part in parts] == [12, 24, 36]
    assert of_one(full).mean == pytest.approx(float(value(full, assumed()).total), rel=0.01)


def pair(moves: Moves) -> Outlook:
    safe = offering(name="safe", pay_amount=amount(12_000))
    risky = offering(rsu(offer=Ref("risky")), name="risky")
    other = offering(rsu(offer=Ref("other"), id=Id("h")), name="other")
    return outlook([exposure(full, assumed()) for full in (safe, risky, other)], moves)


def test_chances_are_shared_out_and_duels_mirror_each_other() -> None:
    found = pair(LISTED)
    assert sum(s.best for s in found.spreads) == pytest.approx(1)
    assert found.ahead[0][1] + found.ahead[1][0] == pytest.approx(1)
    assert 0.05 < found.spreads[1].best < 0.95
    assert found.ahead[1][2] == pytest.approx(0.5, abs=0.02)


def test_prices_that_move_together_never_part_equal_offers() -> None:
    found = pair(replace(LISTED, together=True))
    assert found.ahead[1][2] == found.ahead[2][1] == 0
    assert found.spreads[1].best == found.spreads[2].best


def test_a_seed_makes_the_answer_and_another_one_another() -> None:
    assert pair(LISTED) == pair(LISTED)
    assert pair(LISTED) != pair(replace(LISTED, seed=2))


def test_work_tells_how_far_it_is_and_ends_when_its_listener_says_so() -> None:
    told: list[float] = []

    def stop_halfway(done: float) -> None:
        told.append(done)
        if done > 0.5:
            raise InterruptedError

    parts = [exposure(offering(rsu()), assumed())]
    with pytest.raises(InterruptedError):
        outlook(parts, LISTED, stop_halfway)
    assert told == sorted(told)
    assert len(told) > 5
    assert outlook((), LISTED) == Outlook((), ())


def test_every_course_is_counted_once_in_bins_whose_edges_are_whole_money() -> None:
    counted = pair(LISTED).histogram
    for counts in counted.counts:
        assert counts.below + sum(counts.within) + counts.above == LISTED.paths
    assert 40 < len(counted.counts[0].within) <= 121
    assert counted.first % counted.width == 0
    assert [counts.still for counts in counted.counts] == [True, False, False]


def test_an_amount_on_an_edge_belongs_to_the_bin_that_it_begins() -> None:
    parts = [
        exposure(offering(name=n, pay_amount=amount(pay)), assumed()) for n, pay in (("a", 25), ("b", 50))
    ]
    counted = outlook(parts, replace(LISTED, paths=10)).histogram
    assert (counted.first, counted.width) == (100, 1)
    assert [counts.within.index(10) for counts in counted.counts] == [0, 100]


def test_the_middle_case_lies_in_the_bin_at_which_half_is_reached() -> None:
    found = outlook([exposure(offering(rsu()), assumed())], LISTED)
    (counts,), counted = found.histogram.counts, found.histogram
    place = int(found.spreads[0].middle - counted.first) // counted.width
    below = counts.below + sum(counts.within[:place])
    assert below <= LISTED.paths / 2 <= below + counts.within[place]


def test_one_amount_in_all_courses_has_a_bin_of_its_own() -> None:
    counted = outlook([exposure(offering(), assumed())], replace(LISTED, paths=10)).histogram
    assert counted.counts[0].within == (10,)
