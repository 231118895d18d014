"""The flat tax: one rate on pay, bonus, one-offs, equity, refreshers and allowances."""

from collections.abc import Iterable
from fractions import Fraction

from offerdesk.domain.lines import ONE_OFF_COMPONENTS, Component

TAXED = frozenset(
    {
        Component.BASE,
        Component.BONUS,
        *ONE_OFF_COMPONENTS,
        Component.EQUITY,
        Component.REFRESHERS,
        Component.ALLOWANCES,
    }
)


def flat_tax(rate: Fraction, amounts: Iterable[tuple[Component, Fraction | None]]) -> Fraction:
    """Return the tax on a year's ``amounts`` as far as they are known."""
    taxed = (amount for component, amount in amounts if component in TAXED and amount)
    return rate * sum(taxed, Fraction(0))
