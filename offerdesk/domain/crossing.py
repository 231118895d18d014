"""Where a function of whole places turns from falling short to reaching: few evaluations, no derivative.

A place is a value counted in its smallest step (a cent, a hundredth of a percent, a unit). The function
may rise, fall, bend or jump. Where it is monotone the neighbours found are the only ones.
"""

from collections.abc import Callable, Iterable
from fractions import Fraction
from itertools import pairwise

Gap = Callable[[int], Fraction]
"""How far a place is above what is to be reached: negative where it falls short."""

_GUESSES = 12
"""Guesses by a line before halving: they end at once on a line and soon on a curve or at a jump nearby."""


def crossing(gap: Gap, probes: Iterable[int]) -> tuple[int, int] | None:
    """Return the first neighbouring places, between probes, of which one falls short and one reaches.

    The one that falls short comes first. ``probes`` rise; ``gap`` should remember what it has answered.
    """
    for low, high in pairwise(probes):
        if (gap(low) < 0) != (gap(high) < 0):
            return _narrowed(gap, low, high)
    return None


def _narrowed(gap: Gap, low: int, high: int) -> tuple[int, int]:
    """Close in on the change between ``low`` and ``high``: guess by lines, then halve.

    A line that twice leaves the same end where it is counts that end for half and less (the Illinois rule),
    so that a curve does not hold the search up.
    """
    short_below = gap(low) < 0
    weights = {low: gap(low), high: gap(high)}
    kept = None
    for _ in range(_GUESSES):
        if high - low == 1:
            break
        place = _on_line(low, weights[low], high, weights[high])
        place = min(max(place, low + 1), high - 1)
        stays = high if (gap(place) < 0) == short_below else low
        weights[place] = gap(place)
        weights[stays] /= 2 if stays == kept else 1
        kept = stays
        low, high = (place, high) if stays == high else (low, place)
    while high - low > 1:
        place = (low + high) // 2
        low, high = (place, high) if (gap(place) < 0) == short_below else (low, place)
    return (low, high) if short_below else (high, low)


def _on_line(low: int, below: Fraction, high: int, above: Fraction) -> int:
    """Return the first place not short on the line through two of different sign."""
    at = low + Fraction(high - low) * -below / (above - below)
    return at.__ceil__() if below < 0 else at.__floor__()


def on_one_line(gap: Gap, places: Iterable[int]) -> bool:
    """Whether the function is one line through at least three of ``places``, and not a level one."""
    known = sorted(set(places))
    slopes = {(gap(b) - gap(a)) / (b - a) for a, b in pairwise(known)}
    return len(known) > 2 and len(slopes) == 1 and slopes != {0}  # noqa: PLR2004 - two points are always on one
