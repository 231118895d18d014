"""Whiskers: how low and how high a total may lie, given the ranges around its figures."""

from offerdesk.charts.figure import Ink, Item, Rule
from offerdesk.charts.spec import Reach
from offerdesk.domain.lines import to_money
from offerdesk.domain.spread import Bounds
from offerdesk.domain.words import N_

WHISKERS = N_("A whisker reaches from the least to the most that the ranges of an offer make of its total.")
_MOST_WIDE = 4.0  # pixels to either side


def reach_of(bounds: Bounds) -> Reach | None:
    """Return how far a total may reach in cents; ``None`` where no range moves it."""
    low, high = to_money(bounds.low), to_money(bounds.high)
    return None if low == high else (low, high)


def whisker(x: float, low: float, high: float, room: float) -> list[Item]:
    """Return an upright rule from ``low`` to ``high``, in pixels, with a foot and a head within ``room``."""
    side = min(room / 2, _MOST_WIDE)
    return [
        Rule(x, low, x, high, Ink.INK),
        Rule(x - side, low, x + side, low, Ink.INK),
        Rule(x - side, high, x + side, high, Ink.INK),
    ]
