"""What tests of the break-even share: ways to name a field and an aim, and the total with a value."""

from dataclasses import replace
from fractions import Fraction
from typing import Any

from offerdesk.domain.assumptions import Assumptions
from offerdesk.domain.breakeven import Aim
from offerdesk.domain.fields import Id
from offerdesk.domain.lines import MONTHS_PER_YEAR, Source
from offerdesk.domain.parts import FullOffer
from offerdesk.domain.valuation import value
from offerdesk.domain.variables import Variable, put
from tests.domain.making import (
    ID,
)

LISTS = ("promised_raises", "one_offs", "grants", "health_plans", "allowances", "costs")


def of_offer(name: str, place: int | None = None, part: str = "") -> Variable:
    """Return an attribute of the offer, or a figure in it."""
    return Variable(Source("offer", ID, name), place, part)


def of_grant(name: str) -> Variable:
    """Return an attribute of the grant."""
    return Variable(Source("grant", Id("g"), name))


def dollars(total: object) -> Aim:
    """Return an amount as what is to be reached."""
    return Aim(Fraction(str(total)), "USD")


def total_with(
    full: FullOffer, variable: Variable, tried: object, assumed_: Assumptions, *, time_off: bool = False
) -> Fraction:
    """Return the total by the full valuation, whatever the search itself uses."""
    found = value(put(full, variable, tried), assumed_)
    if time_off:
        assert found.time_off_value is not None
        return found.total + found.time_off_value * assumed_.horizon_months / MONTHS_PER_YEAR
    return found.total


def apart(full: FullOffer) -> FullOffer:
    """Give the generated parts ids of their own, as parts in a desk have."""
    lists: dict[str, Any] = {
        name: tuple(replace(part, id=Id(f"{name}{n}")) for n, part in enumerate(getattr(full, name)))
        for name in LISTS
    }
    return replace(full, **lists)
