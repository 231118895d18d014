"""Where the courses of prices end: the totals of all offers, counted in bins of one width.

The edges are whole units of money, exact, so that whatever counts from an edge on is exact as well. The bins
reach from where hardly any course of any offer lies below to where few lie above; those outside are counted,
not forgotten: a long tail would else take all the room.
"""

from collections.abc import Sequence
from typing import Any

from offerdesk.domain.fields import Id
from offerdesk.domain.frozen import frozen

MOST_BINS = 120
_LEAST, _MOST = 0.002, 0.99
_STEPS = (1, 2, 5, 10)


@frozen
class Counts:
    """How many courses of one offer end in each bin, below the first and above the last.

    ``still``: all of them bring the same.
    """

    offer: Id
    within: tuple[int, ...]
    below: int = 0
    above: int = 0
    still: bool = False


@frozen
class Histogram:
    """Bins of ``width`` from ``first`` on; a bin holds its lower edge and not its upper one."""

    first: int
    width: int
    counts: tuple[Counts, ...]


NOTHING_COUNTED = Histogram(0, 1, ())
"""No offers at all."""


def histogram(np: Any, offers: Sequence[Id], totals: Any) -> Histogram:
    """Count ``totals``, a row for each offer."""
    low = float(np.quantile(totals, _LEAST, axis=1).min())
    high = float(np.quantile(totals, _MOST, axis=1).max())
    width = _width(high - low)
    first = int(low // width) * width
    bins = int(high // width) - first // width + 1
    places = np.clip(np.floor((totals - first) / width).astype(int), -1, bins) + 1
    counts = []
    for offer, row, total in zip(offers, places, totals, strict=True):
        below, *within, above = (int(n) for n in np.bincount(row, minlength=bins + 2))
        counts.append(Counts(offer, tuple(within), below, above, still=bool(total.min() == total.max())))
    return Histogram(first, width, tuple(counts))


def _width(span: float) -> int:
    """Return the smallest of 1, 2 or 5 times 10ⁿ that cuts ``span`` into few enough parts."""
    power = 1
    while power * _STEPS[-1] * MOST_BINS < span:
        power *= 10
    return next(step * power for step in _STEPS if step * power * MOST_BINS >= span)
