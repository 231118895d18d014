"""The flat tax: ``rate × (base, bonus, one-offs, equity, refreshers, allowances)``, as far as known."""

from fractions import Fraction

from offerdesk.domain.lines import ONE_OFF_COMPONENTS, Component

TAXED = (
    Component.BASE,
    Component.BONUS,
    *ONE_OFF_COMPONENTS,
    Component.EQUITY,
    Component.REFRESHERS,
    Component.ALLOWANCES,
)
"""What a flat rate is applied to; match, HSA and costs are neither taxed nor deducted."""


def grossed_up(net: Fraction, rate: Fraction) -> Fraction:
    """Return the gross amount of which ``net`` is left after tax at ``rate``: ``net / (1 − rate)``.

    What an employer pays who promises a net amount, such as the cost of a move (income since 2018 under
    sections 132(g)(2) and 217(k) of the Internal Revenue Code). ``rate`` is the sum of all rates, below 1;
    raises ``ValueError`` otherwise, since no gross amount would leave anything.
    """
    if rate >= 1:
        raise ValueError("Nothing is left after tax at a rate of 100 % or more")
    return net / (1 - rate)
