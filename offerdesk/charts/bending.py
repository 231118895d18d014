"""Where a line bends: the points without which it would look different."""

from collections.abc import Sequence
from decimal import Decimal
from functools import lru_cache

from offerdesk.app.same import Same

_SEEN = 1 / 8192
"""The part of a line's height that nobody sees it move by: less than a tenth of a pixel on most screens."""


def bends(xs: tuple[int, ...], values: tuple[Decimal, ...]) -> tuple[tuple[int, float], ...]:
    """Return place and value of the points that a line needs; the others lie on its way.

    Painting takes as long as a line has points. Remembered, as few lines change in an edit.
    """
    return _bends(xs, Same(values))


def reach_of(values: tuple[Decimal, ...]) -> tuple[Decimal, Decimal]:
    """Return the least and the most of a line's values; remembered likewise."""
    return _reach(Same(values))


@lru_cache(maxsize=64)
def _reach(same: Same[tuple[Decimal, ...]]) -> tuple[Decimal, Decimal]:
    return min(same.value), max(same.value)


@lru_cache(maxsize=64)
def _bends(xs: tuple[int, ...], same: Same[tuple[Decimal, ...]]) -> tuple[tuple[int, float], ...]:
    values = [float(value) for value in same.value]
    slack = (max(values) - min(values)) * _SEEN
    return tuple((place, values[place]) for place in _needed(xs, values, slack))


def _needed(xs: Sequence[int], values: Sequence[float], slack: float) -> list[int]:
    """Go on from each point that is kept while one stroke passes those on its way within ``slack``."""
    kept, start = [0], 0
    least, most = float("-inf"), float("inf")  # the slopes that pass all points since the start
    for place in range(1, len(values)):
        steps, rise = xs[place] - xs[start], values[place] - values[start]
        if not least <= rise / steps <= most:
            start = place - 1
            kept.append(start)
            steps, rise = xs[place] - xs[start], values[place] - values[start]
            least, most = float("-inf"), float("inf")
        least, most = max(least, (rise - slack) / steps), min(most, (rise + slack) / steps)
    return [*kept, len(values) - 1] if len(values) > 1 else kept
