"""What an offer's equity is worth if every price of its shares were higher or lower than it says."""

from dataclasses import replace
from decimal import Decimal, localcontext
from fractions import Fraction

from offerdesk.domain.assumptions import Assumptions
from offerdesk.domain.equity import write_equity
from offerdesk.domain.fields import Amount
from offerdesk.domain.ledger import Ledger
from offerdesk.domain.likely import likely
from offerdesk.domain.lines import MONTHS_PER_YEAR
from offerdesk.domain.parts import FullOffer, Grant, GrantKind
from offerdesk.domain.pay import base_pay

_DIGITS = 60


def equity_at(full: FullOffer, assumptions: Assumptions, change: Decimal) -> Fraction:
    """Return what the grants bring over the horizon with all prices multiplied by ``1 + change``.

    The engine itself values the changed grants, so a change of 0 gives what the valuation says. Strikes and
    the number of units stay; refreshers stay out, since their value is that of a future price.
    """
    ledger = Ledger(at_prices(full, change), assumptions, assumptions.horizon_months)
    write_equity(ledger, base_pay(ledger, -(-ledger.reach // MONTHS_PER_YEAR) * MONTHS_PER_YEAR))
    horizon = assumptions.horizon_months
    return sum((line.within(1, horizon) for line in ledger.lines), Fraction(0))


def at_prices(full: FullOffer, change: Decimal) -> FullOffer:
    """Return the offer, at what is likely of its ranges, with all prices multiplied by ``1 + change``."""
    counts = likely(full)
    return replace(counts, grants=tuple(at_price(grant, 1 + change) for grant in counts.grants))


def at_price(grant: Grant, factor: Decimal) -> Grant:
    """Return a grant whose prices are multiplied by ``factor``; cash has none.

    A value is units times price, so it grows with them and the number of units stays as it was. What the
    company would be sold for moves alike.
    """
    if grant.kind is GrantKind.CASH:
        return grant
    with localcontext(prec=_DIGITS):
        return replace(
            grant,
            value=None if grant.value is None else Amount(grant.value * factor),
            price=None if grant.price is None else Amount(grant.price * factor),
            prices=tuple(price * factor for price in grant.prices),
            exits=tuple(replace(sale, value=sale.value * factor) for sale in grant.exits),
        )
