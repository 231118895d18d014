"""Labels find places of their own."""

import itertools

import pytest
from hypothesis import given
from hypothesis import strategies as st

from offerdesk.charts.figure import Box
from offerdesk.charts.placing import place_label, spread

PLOT = Box(0, 0, 400, 300)
PLACES = st.lists(st.floats(min_value=0, max_value=200), min_size=1, max_size=8)


def test_positions_with_room_stay_where_they_are() -> None:
    assert spread([10, 50, 90], 15, 0, 100) == [10, 50, 90]


def test_neighbours_that_collide_share_the_way() -> None:
    assert spread([50, 50], 10, 0, 100) == [45, 55]


def test_the_order_of_lines_is_kept() -> None:
    assert spread([52, 50], 10, 0, 100) == pytest.approx([56, 46])


def test_no_label_leaves_the_plot() -> None:
    assert spread([99, 99, 99], 10, 0, 100) == [80, 90, 100]
    assert spread([1, 1], 10, 5, 100) == [5, 15]


@given(PLACES)
def test_spread_positions_never_collide(wanted: list[float]) -> None:
    placed = sorted(spread(wanted, 20, 0, 200))
    assert all(b - a >= 20 - 1e-6 for a, b in itertools.pairwise(placed))
    assert placed[0] >= 0
    assert placed[-1] <= 200 + 1e-6


def test_a_label_takes_the_nearest_free_corner() -> None:
    place = place_label((200, 150), (60, 12), PLOT, [], [], 10)
    assert place.cost == 0
    assert place.box.right < 200
    assert place.box.bottom < 150


def test_a_label_keeps_off_lines_and_other_labels() -> None:
    rising = [(0.0, 300.0), (400.0, 0.0)]
    first = place_label((200, 150), (60, 12), PLOT, [rising], [], 10)
    second = place_label((206, 145), (60, 12), PLOT, [rising], [first.box], 10)
    assert first.cost == second.cost == 0
    assert not first.box.overlaps(second.box)


def test_a_label_without_room_says_what_it_covers() -> None:
    assert place_label((200, 150), (500, 12), PLOT, [], [], 10).cost >= 100
    crowd = [[(0.0, float(y)), (400.0, float(y))] for y in range(0, 300, 6)]
    assert 0 < place_label((200, 150), (60, 12), PLOT, crowd, [], 10).cost < 100


def test_a_line_that_ends_before_a_label_does_not_count() -> None:
    short = [(0.0, 100.0), (20.0, 100.0)]
    assert place_label((200, 150), (60, 12), PLOT, [short, []], [], 10).cost == 0
