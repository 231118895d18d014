"""Keeping options after leaving: what exercising those that have vested costs, and by when they lapse.

Whoever leaves may exercise what has vested for a while only; what is not exercised by then is lost, whatever
it is worth. Phantom stock with a strike is paid out without being bought, so it costs nothing to keep.
"""

from fractions import Fraction

from offerdesk.domain.fields import Id
from offerdesk.domain.frozen import frozen
from offerdesk.domain.parts import FullOffer, Grant
from offerdesk.domain.shares import share_count
from offerdesk.domain.unitworth import OPTION_KINDS, strike_of
from offerdesk.domain.vesting import check_vesting, vested_units


@frozen
class ToExercise:
    """The vested options of one grant; ``window`` is in days, ``None`` while it is unknown."""

    grant: Id
    units: Fraction
    strike: Fraction
    window: int | None

    @property
    def cost(self) -> Fraction:
        """What buying them all takes, in the offer's currency."""
        return self.units * self.strike


def to_exercise(full: FullOffer, month: int) -> tuple[ToExercise, ...]:
    """Return the options that have vested by the end of ``month``: those lapse unless they are exercised."""
    found = (_vested(grant, month) for grant in full.grants)
    return tuple(options for options in found if options is not None and options.units)


def exercise_cost(full: FullOffer, month: int) -> Fraction:
    """Return what exercising all options vested by the end of ``month`` costs, in the offer's currency."""
    return sum((options.cost for options in to_exercise(full, month)), Fraction(0))


def _vested(grant: Grant, month: int) -> ToExercise | None:
    """Return the vested options of a grant; ``None`` where it has none or lacks units, strike or schedule."""
    if grant.kind not in OPTION_KINDS:
        return None
    units, strike, vesting = share_count(grant).units, strike_of(grant), grant.vesting
    if units is None or strike is None:
        return None
    if vesting is None or check_vesting(vesting):
        return None
    has_vested = vested_units(vesting, units, grant.allocation, month)
    return ToExercise(grant.id, has_vested, strike, grant.exercise_window)
