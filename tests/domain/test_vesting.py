"""Schedules, cliffs and whole units."""

from decimal import Decimal
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from offerdesk.domain.values import Allocation, Tranche, Vesting
from offerdesk.domain.vesting import check_vesting, tranches, vested_share, vested_units
from tests.domain.making import vestings

DOWN = Allocation.CUMULATIVE_ROUND_DOWN


def _parts(vesting: Vesting, units: int) -> list[tuple[int, int]]:
    """Return month and units of each tranche, all whole."""
    found = tranches(vesting, Fraction(units), DOWN)
    assert all(part.denominator == 1 for _, part in found)
    return [(month, int(part)) for month, part in found]


def _years(*shares: str, every: int = 12) -> Vesting:
    return Vesting(years=tuple(Decimal(s) for s in shares), every=every)


@given(vestings(), st.integers(0, 100_000), st.sampled_from(Allocation))
def test_units_vest_to_exactly_the_grant(vesting: Vesting, units: int, allocation: Allocation) -> None:
    parts = tranches(vesting, Fraction(units), allocation)
    assert sum(part for _, part in parts) == units
    assert all(part >= 0 for _, part in parts)
    assert [month for month, _ in parts] == sorted({month for month, _ in parts})
    if allocation is not Allocation.FRACTIONAL:
        assert all(part.denominator == 1 for _, part in parts)


@given(vestings(), st.integers(0, 100_000), st.integers(0, 90))
def test_what_has_vested_is_the_sum_of_the_tranches_so_far(vesting: Vesting, units: int, month: int) -> None:
    so_far = sum(part for when, part in tranches(vesting, Fraction(units), DOWN) if when <= month)
    assert vested_units(vesting, Fraction(units), DOWN, month) == so_far


@given(vestings())
def test_every_schedule_that_is_made_passes_the_check(vesting: Vesting) -> None:
    assert check_vesting(vesting) is None
    assert vested_share(vesting, 200) == 1


def test_a_cliff_releases_all_that_accrued() -> None:
    schedule = Vesting(months=48, every=1, cliff=12)
    assert vested_units(schedule, Fraction(4800), DOWN, 11) == 0
    assert vested_units(schedule, Fraction(4800), DOWN, 12) == 1200
    assert vested_units(schedule, Fraction(4800), DOWN, 13) == 1300


def test_a_cliff_between_two_dates_releases_the_dates_that_have_passed() -> None:
    schedule = Vesting(months=12, every=3, cliff=5)
    assert _parts(schedule, 12) == [(5, 3), (6, 3), (9, 3), (12, 3)]


def test_a_last_part_that_is_shorter_vests_less() -> None:
    assert _parts(Vesting(months=10, every=4), 10) == [(4, 4), (8, 4), (10, 2)]


def test_shares_by_year_vest_in_even_parts_of_their_year() -> None:
    schedule = _years("0.33", "0.33", "0.22", "0.12", every=3)
    assert vested_share(schedule, 3) == Fraction(33, 400)
    assert [vested_share(schedule, 12 * year) for year in range(1, 5)] == [
        Fraction(33, 100),
        Fraction(66, 100),
        Fraction(88, 100),
        1,
    ]


def test_the_last_tranche_takes_what_shares_leave_to_one() -> None:
    schedule = _years("0.3333", "0.3333", "0.3333")
    assert check_vesting(schedule) is None
    assert _parts(schedule, 10_000) == [(12, 3333), (24, 3333), (36, 3334)]


def test_shares_slightly_above_one_never_vest_more_than_the_grant() -> None:
    schedule = _years("0.5", "0.5001", "0")
    assert check_vesting(schedule) is None
    assert [part for _, part in tranches(schedule, Fraction(100), DOWN)] == [50, 50, 0]


def test_months_count_from_the_start_of_vesting() -> None:
    late = Vesting(months=12, every=12, start_month=6)
    assert _parts(late, 5) == [(18, 5)]


def test_what_vests_on_the_first_day_is_received_in_the_first_month() -> None:
    schedule = Vesting(tranches=(Tranche(0, Decimal("0.25")), Tranche(24, Decimal("0.75"))))
    assert _parts(schedule, 8) == [(1, 2), (24, 6)]


def test_a_grant_of_an_earlier_year_keeps_what_has_vested_before() -> None:
    earlier = Vesting(months=24, every=12, start_month=-12)
    assert _parts(earlier, 8) == [(0, 4), (12, 4)]


def test_fractional_units_are_never_rounded() -> None:
    schedule = Vesting(months=4, every=1)
    assert tranches(schedule, Fraction(9, 2), DOWN)[0] == (1, Fraction(9, 8))
    assert tranches(schedule, Fraction(18), Allocation.FRACTIONAL)[0] == (1, Fraction(9, 2))


@pytest.mark.parametrize(
    ("vesting", "where", "said"),
    [
        (Vesting(), "", "exactly one way"),
        (Vesting(months=12, years=(Decimal(1),)), "", "exactly one way"),
        (Vesting(months=0), "months", "from 1 to 600 months"),
        (Vesting(months=601), "months", "from 1 to 600 months"),
        (Vesting(months=12, every=0), "every", "at least one month"),
        (Vesting(months=12, every=13), "every", "after the 12 months"),
        (Vesting(months=12, cliff=-1), "cliff", "from 0 on"),
        (Vesting(months=12, cliff=13), "cliff", "after the 12 months"),
        (_years("0.5", "0.5", every=5), "every", "1, 2, 3, 4, 6 or 12"),
        (_years("0.5", "0.4"), "years", "add up to 0.9;"),
        (_years("1.2", "-0.2"), "years", "not negative"),
        (_years("0.5", "0.4998"), "years", "0.9998"),
        (Vesting(years=(Decimal(1),), cliff=13), "cliff", "after the 12 months"),
        (Vesting(tranches=(Tranche(-1, Decimal(1)),)), "tranches", "within 600 months"),
        (Vesting(tranches=(Tranche(6, Decimal("0.7")),)), "tranches", "add up to 0.7;"),
    ],
)
def test_a_schedule_that_cannot_be_is_refused_in_words(vesting: Vesting, where: str, said: str) -> None:
    problem = check_vesting(vesting)
    assert problem is not None
    assert problem.where == where
    assert said in problem.say()


def test_shares_may_miss_one_by_a_ten_thousandth() -> None:
    assert check_vesting(_years("0.5", "0.4999")) is None
    assert check_vesting(_years("0.5", "0.5001")) is None
