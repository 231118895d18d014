"""A line loses the points on its straight stretches, and nothing that can be seen."""

from bisect import bisect_right
from decimal import Decimal

from hypothesis import given
from hypothesis import strategies as st

from offerdesk.charts.bending import bends


def _kept(*values: int, xs: tuple[int, ...] = ()) -> list[int]:
    wanted = tuple(map(Decimal, values))
    return [place for place, _ in bends(xs or tuple(range(len(values))), wanted)]


def test_a_straight_line_keeps_its_ends() -> None:
    assert _kept(0, 5, 10, 15) == [0, 3]
    assert _kept(7, 7, 7) == [0, 2]
    assert _kept(7) == [0]


def test_a_bend_and_a_jump_stay() -> None:
    assert _kept(0, 1, 2, 10, 11, 12, 20) == [0, 2, 3, 5, 6]


def test_places_need_not_stand_at_equal_steps() -> None:
    assert _kept(0, 10, 40, xs=(0, 1, 4)) == [0, 2]
    assert _kept(0, 10, 20, xs=(0, 1, 4)) == [0, 1, 2]


@given(st.lists(st.integers(-1000, 1000), min_size=2, max_size=60), st.lists(st.integers(0, 40), max_size=60))
def test_no_point_lies_visibly_off_the_line(rises: list[int], curve: list[int]) -> None:
    values = [sum(rises[:n]) + sum(curve[:n]) for n in range(len(rises))]
    found = bends(tuple(range(len(values))), tuple(map(Decimal, values)))
    places = [place for place, _ in found]
    for month, value in enumerate(values):
        after = min(max(bisect_right(places, month), 1), len(found) - 1)
        (x0, y0), (x1, y1) = found[after - 1], found[after]
        on_line = y0 + (y1 - y0) * (month - x0) / (x1 - x0)
        assert abs(on_line - value) <= (max(values) - min(values)) / 4096
