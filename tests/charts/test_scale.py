"""Axes hold every value, stand on round figures and begin at zero where lengths are compared."""

import itertools
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from offerdesk.app.style import Style
from offerdesk.charts.scale import (
    Magnitude,
    magnitude,
    month_ticks,
    nice_step,
    scale_for_lines,
    scale_from_zero,
)

AMOUNTS = st.decimals(min_value=-(10**9), max_value=10**9, places=2)
STYLE = Style()


@given(st.lists(AMOUNTS, min_size=1, max_size=20), st.integers(min_value=2, max_value=8))
def test_a_bar_axis_holds_zero_and_every_value(values: list[Decimal], count: int) -> None:
    scale = scale_from_zero(values, count)
    assert scale.low <= min([Decimal(0), *values])
    assert scale.high >= max([Decimal(0), *values])
    assert Decimal(0) in scale.ticks


@given(st.lists(AMOUNTS, min_size=1, max_size=20), st.integers(min_value=2, max_value=8))
def test_ticks_are_evenly_spaced_and_few(values: list[Decimal], count: int) -> None:
    ticks = scale_from_zero(values, count).ticks
    steps = {b - a for a, b in itertools.pairwise(ticks)}
    assert len(steps) <= 1
    assert len(ticks) <= count + 2


@given(st.lists(AMOUNTS, min_size=1, max_size=20))
def test_every_value_lies_within_the_axis(values: list[Decimal]) -> None:
    scale = scale_for_lines(values)
    assert all(0 <= scale.share(value) <= 1 for value in values)


@given(st.decimals(min_value="0.01", max_value=10**9, places=2), st.integers(min_value=1, max_value=10))
def test_a_step_is_one_two_or_five_times_a_power_of_ten(span: Decimal, count: int) -> None:
    step = nice_step(span, count)
    assert step.normalize().as_tuple().digits in {(1,), (2,), (5,)}
    assert step * count >= span


def test_a_step_needs_a_span() -> None:
    with pytest.raises(ValueError, match="span above zero"):
        nice_step(Decimal(0), 5)


def test_small_costs_take_little_room_below_zero() -> None:
    scale = scale_from_zero([Decimal(161_000), Decimal(-5_200)], 4)
    assert scale.low == -10_000
    assert scale.high == 175_000
    assert list(map(int, scale.ticks)) == [0, 50_000, 100_000, 150_000]


def test_an_axis_without_values_still_has_a_length() -> None:
    assert scale_from_zero([]).high == 1
    assert scale_for_lines([]).high == 1


def test_lines_far_from_zero_need_not_show_it() -> None:
    assert scale_for_lines([Decimal(400_000), Decimal(420_000)]).low == 400_000
    assert scale_for_lines([Decimal(100_000), Decimal(420_000)]).low == 0


def test_equal_values_far_from_zero_start_at_zero() -> None:
    assert scale_for_lines([Decimal(5), Decimal(5)]).low == 0


@pytest.mark.parametrize(
    ("peak", "unit", "tick", "compact"),
    [
        ("148230.50", "thousand USD", "148.2305", "148k"),
        ("9400", "USD", "9,400", "9,400"),
        ("12400000", "million USD", "12.4", "12m"),
        ("1301000", "thousand USD", "1,301", "1,301k"),
    ],
)
def test_figures_are_counted_in_the_magnitude_of_the_peak(
    peak: str, unit: str, tick: str, compact: str
) -> None:
    counted = magnitude(Decimal(peak))
    assert counted.unit("USD") == unit
    assert counted.tick(Decimal(peak), STYLE) == tick
    assert counted.compact(Decimal(peak), STYLE) == compact


def test_a_small_figure_among_thousands_keeps_one_decimal() -> None:
    thousands = Magnitude(Decimal(1000))
    assert thousands.compact(Decimal(8_700), STYLE) == "8.7k"
    assert thousands.compact(Decimal(-8_000), STYLE) == "−8k"
    assert thousands.compact(Decimal(0), STYLE) == "0k"


def test_a_zero_on_the_axis_is_plain() -> None:
    assert Magnitude(Decimal(1000)).tick(Decimal("-0"), STYLE) == "0"


@pytest.mark.parametrize(
    ("first", "last", "room", "expected"),
    [
        (0, 12, 8, (0, 2, 4, 6, 8, 10, 12)),
        (0, 48, 12, (0, 12, 24, 36, 48)),
        (0, 120, 12, (0, 12, 24, 36, 48, 60, 72, 84, 96, 108, 120)),
        (0, 120, 6, (0, 24, 48, 72, 96, 120)),
        (1, 1, 4, (1,)),
        (0, 500, 2, (0, 500)),
    ],
)
def test_months_are_counted_in_years_where_the_span_allows(
    first: int, last: int, room: int, expected: tuple[int, ...]
) -> None:
    assert month_ticks(first, last, room) == expected
