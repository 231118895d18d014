"""The search for where a function of whole places begins to reach."""

from bisect import bisect_left
from collections.abc import Callable
from fractions import Fraction
from functools import cache

from hypothesis import given
from hypothesis import strategies as st

from offerdesk.domain.crossing import crossing, on_one_line

FAR = 10**9


@given(st.lists(st.fractions(-1000, 1000), min_size=2, max_size=60), st.booleans())
def test_of_a_monotone_function_it_finds_the_one_place_that_counts(
    values: list[Fraction],
    falling: bool,  # noqa: FBT001 - drawn
) -> None:
    rising = sorted(values)
    first = bisect_left(rising, Fraction(0))
    places = [rising[::-1], rising][not falling]
    found = crossing(lambda place: places[place], (0, len(places) - 1))
    if first in {0, len(rising)}:
        assert found is None
    else:
        reaching = len(places) - 1 - first if falling else first
        assert found == (reaching + (1 if falling else -1), reaching)


@given(st.lists(st.fractions(-9, 9), min_size=2, max_size=30))
def test_of_any_function_it_finds_neighbours_of_which_one_reaches(values: list[Fraction]) -> None:
    found = crossing(lambda place: values[place], range(len(values)))
    if found is None:
        assert len({value < 0 for value in values}) == 1
    else:
        short, reaching = found
        assert abs(short - reaching) == 1
        assert values[short] < 0 <= values[reaching]


def evaluations(gap: Callable[[int], Fraction], high: int) -> int:
    """Count how often a function is asked."""
    asked: list[int] = []

    @cache
    def counted(place: int) -> Fraction:
        asked.append(place)
        return gap(place)

    assert crossing(counted, (0, high)) is not None
    return len(asked)


def test_a_line_takes_two_evaluations_beyond_its_ends() -> None:
    assert evaluations(lambda place: Fraction(place, 7) - 12345, FAR) == 4


def test_a_curve_and_a_jump_take_few() -> None:
    assert evaluations(lambda place: Fraction(place**3 - 10**15), 10**6) <= 24
    assert evaluations(lambda place: Fraction(place // 4321 * 4321 - 10**8 - 5), FAR) <= 24


def test_a_bend_takes_few() -> None:
    assert evaluations(lambda place: Fraction(min(place, 40_000) + 3 * place - 170_000), FAR) <= 10


def test_a_jump_far_from_both_ends_is_found_by_halving() -> None:
    assert evaluations(lambda place: Fraction(5 if place >= 77_777 else -5), FAR) <= 32


def test_three_places_of_one_slope_are_on_a_line_and_level_ones_are_not() -> None:
    assert on_one_line(lambda place: Fraction(2 * place), (1, 5, 9))
    assert not on_one_line(lambda place: Fraction(2 * place), (1, 5))
    assert not on_one_line(lambda place: Fraction(place * place), (1, 5, 9))
    assert not on_one_line(lambda _place: Fraction(3), (1, 5, 9))
