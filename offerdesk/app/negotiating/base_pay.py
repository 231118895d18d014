"""Base pay of a year in the currency that an offer names it in: what targets and anchors are counted in."""

from dataclasses import replace
from decimal import Decimal

from offerdesk.domain.assumptions import Assumptions
from offerdesk.domain.lines import MONTHS_PER_YEAR, Component, to_money
from offerdesk.domain.parts import FullOffer
from offerdesk.domain.valuation import value


def base_a_year(full: FullOffer, assumed: Assumptions) -> Decimal | None:
    """Return what an offer pays in its first year before bonus and one-offs; ``None`` where it is unknown."""
    own = replace(assumed, currency=full.offer.pay_currency, horizon_months=MONTHS_PER_YEAR)
    amount = dict(value(full, own).years[0].lines).get(Component.BASE)
    return None if amount is None else to_money(amount)
