"""H-06: the gain, the gap, the middle, the way that was come."""

from fractions import Fraction

import pytest

from offerdesk.domain.standing import Standing

THIRD = Fraction(1, 3)


def f(value: object) -> Fraction | None:
    return None if value is None else Fraction(str(value))


@pytest.mark.parametrize(
    ("first", "last", "asked", "gain", "gap", "midpoint", "closed"),
    [
        (160_000, 160_000, 175_000, 0, 15_000, 167_500, 0),
        (160_000, 168_000, 175_000, 8_000, 7_000, 171_500, "8/15"),
        (160_000, 175_000, 175_000, 15_000, 0, None, 1),
        (160_000, 180_000, 175_000, 20_000, 0, None, 1),
        (160_000, 155_000, 175_000, -5_000, 20_000, 165_000, "-1/3"),
        (20, 22, 25, 2, 3, "23.5", "2/5"),
        (None, 168_000, 175_000, None, 7_000, 171_500, None),
        (160_000, None, 175_000, None, None, None, None),
        (160_000, 168_000, None, 8_000, None, None, None),
        (160_000, 168_000, 150_000, 8_000, 0, None, None),
        (0, 5_000, 10_000, 5_000, 5_000, 7_500, "1/2"),
    ],
)  # fmt: skip
def test_where_a_negotiation_stands(
    first: object, last: object, asked: object, gain: object, gap: object, midpoint: object, closed: object
) -> None:
    found = Standing(f(first), f(last), f(asked))
    assert (found.gain, found.gap, found.midpoint, found.closed) == (f(gain), f(gap), f(midpoint), f(closed))
