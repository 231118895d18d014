"""How many shares a grant is: units, all shares and the share of the company, from any two of the three."""

from collections.abc import Iterator
from fractions import Fraction

from offerdesk.domain.exact import exact
from offerdesk.domain.frozen import frozen
from offerdesk.domain.parts import Grant
from offerdesk.domain.values import Problem
from offerdesk.domain.words import N_

TOLERANCE = Fraction(5, 1000)
"""How far units may lie from what all shares and the share of the company make them: both come rounded."""

AT_ODDS = N_("{share} of {all} shares are {found} units, not {units}; leave one of the three out")


@frozen
class ShareCount:
    """Units of a grant and all shares of its company, fully diluted; ``None`` where neither is known."""

    units: Fraction | None
    of_all: Fraction | None


def share_count(grant: Grant) -> ShareCount:
    """Return units and all shares: as stated, else from the other and the share of the company.

    Units that are not stated are ``value / price`` where both are given.
    """
    units = None if grant.units is None else exact(grant.units)
    of_all = None if grant.fully_diluted is None else exact(grant.fully_diluted)
    held = None if grant.ownership is None else exact(grant.ownership)
    if units is None and grant.value is not None and grant.price:
        units = exact(grant.value) / exact(grant.price)
    if held is None:
        return ShareCount(units, of_all)
    if units is None and of_all is not None:
        units = held * of_all
    if of_all is None and units is not None and held:
        of_all = units / held
    return ShareCount(units, of_all)


def share_problems(grant: Grant) -> Iterator[Problem]:
    """Yield the contradiction of a grant that states all three and whose units are others."""
    if grant.units is None or grant.fully_diluted is None or grant.ownership is None:
        return
    found = grant.ownership * grant.fully_diluted
    if abs(exact(found) - exact(grant.units)) > TOLERANCE * exact(grant.units):
        values = {"share": grant.ownership, "all": grant.fully_diluted, "found": found, "units": grant.units}
        yield Problem("ownership", AT_ODDS, tuple((name, _plain(v)) for name, v in values.items()))


def _plain(value: object) -> str:
    text = f"{value:f}"
    return text.rstrip("0").rstrip(".") if "." in text else text
