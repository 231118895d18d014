"""What one aims at in a talk about pay: the figure to open with, the order of the four, and when to name one.

Two pieces of advice disagree: open high, and do not name a figure first. It is settled like this: a figure is
named once theirs is known, by their offer or their range. Before that one asks for their range; whoever is
pressed for a figure names the anchor as a range's lower end. Which case it is, is always shown.
"""

from decimal import ROUND_HALF_UP, Decimal
from enum import StrEnum
from itertools import pairwise

from offerdesk.domain.fields import Amount
from offerdesk.domain.frozen import frozen
from offerdesk.domain.journal import Who
from offerdesk.domain.planning import Plan
from offerdesk.domain.words import N_

_DIGITS = 3


class Aim(StrEnum):
    """The four figures, from where one opens down to where one leaves."""

    ANCHOR = "anchor"
    TARGET = "target"
    ACCEPTABLE = "acceptable"
    WALK_AWAY = "walk_away"


AIM_LABELS = {
    Aim.ANCHOR: N_("Anchor"),
    Aim.TARGET: N_("Target"),
    Aim.ACCEPTABLE: N_("Acceptable"),
    Aim.WALK_AWAY: N_("Walk-away"),
}


class Naming(StrEnum):
    """Whether it is time to name a figure."""

    OFFERED = "offered"
    RANGE = "range"
    FORCED = "forced"
    WAIT = "wait"


@frozen
class Anchor:
    """The figure to open with. ``step`` is what it was rounded to; ``None`` for a figure of one's own."""

    amount: Decimal
    step: Decimal | None = None


def anchor(plan: Plan) -> Anchor | None:
    """Return one's own anchor, or the target and some more, rounded to three digits at the half upwards."""
    if plan.anchor is not None:
        return Anchor(plan.anchor)
    if plan.target is None or plan.anchor_above is None:
        return None
    plain = plan.target * (1 + plan.anchor_above)
    step = Decimal(1).scaleb(max(0, plain.adjusted() + 1 - _DIGITS)) if plain else Decimal(1)
    return Anchor((plain / step).quantize(Decimal(1), ROUND_HALF_UP) * step, step)


def aims(plan: Plan) -> dict[Aim, Decimal]:
    """Return the figures that are known, the highest by name first."""
    opening = anchor(plan)
    found: dict[Aim, Amount | Decimal | None] = {
        Aim.ANCHOR: opening.amount if opening else None,
        Aim.TARGET: plan.target,
        Aim.ACCEPTABLE: plan.acceptable,
        Aim.WALK_AWAY: plan.walk_away,
    }
    return {aim: amount for aim, amount in found.items() if amount is not None}


def out_of_order(plan: Plan) -> tuple[tuple[Aim, Aim], ...]:
    """Return each pair of which the first should be at least the second, and is not."""
    found = aims(plan)
    return tuple((high, low) for high, low in pairwise(found) if found[high] < found[low])


def naming(plan: Plan | None, *, offered: bool, range_known: bool) -> Naming:
    """Tell whether it is time to name a figure; their offer and their range say more than who began."""
    if offered:
        return Naming.OFFERED
    if range_known or (plan is not None and (plan.their_low is not None or plan.their_high is not None)):
        return Naming.RANGE
    return Naming.FORCED if plan is not None and plan.named_first is Who.ME else Naming.WAIT
