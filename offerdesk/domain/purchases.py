"""A purchase plan that is paid into: what its purchases gain, period by period.

Of the base pay of every ``purchase_every`` months a share is put aside, and at their end it buys whole
shares at (1 − discount) × the lower of the price at the period's start and the price at its end; at the end's
alone where the plan does not look back. What is left over is paid back, as is what the yearly limit forbids
to spend. The gain is what the shares are worth on that day beyond what was paid: the money put aside is one's
own.

The limit, for offers in US dollars: in a year of the job shares for 25,000 dollars, each counted at the price
at the start of its period (section 423(b)(8) of the Internal Revenue Code).
"""

from collections.abc import Iterator
from fractions import Fraction
from typing import NamedTuple

from offerdesk.domain.exact import exact, runs, times
from offerdesk.domain.frozen import frozen
from offerdesk.domain.ledger import amount, number, share
from offerdesk.domain.lines import MONTHS_PER_YEAR, Component, Ground, Layer, Line, Reason, Source
from offerdesk.domain.parts import Grant
from offerdesk.domain.pay import BasePay
from offerdesk.domain.unitworth import ESPP_YEARLY_LIMIT, UnitWorth
from offerdesk.domain.words import N_

_NOTHING = Fraction(0)

A_YEAR = N_("What purchases up to month {month} gain in a year")
GAIN = N_("{shares} shares bought × ({market} − {paid} paid)")
UNLISTED_GAIN = N_("{shares} shares bought × ({market} − {paid} paid) × {probability} probability")
LOWER = N_(
    "(1 − {discount}) × the lower of {start} at the start of the {every} months and {market} at their end"
)
AT_END = N_("(1 − {discount}) × {market} at the end of the {every} months")
BOUGHT = N_("{put} put aside ÷ {paid} a share, whole shares; the rest is paid back")
LIMITED = N_(
    "{put} put aside would buy {wanted} shares; the law allows {limit} a year at the price that the {every} "
    "months began with, which leaves {shares}"
)
PUT_ASIDE = N_("{share} of {base} base pay earned in {every} months")


class Purchase(NamedTuple):
    """What one period buys: prices at its start and its end, and what is ``paid`` for a share."""

    base: Fraction
    put: Fraction
    start: Fraction
    market: Fraction
    paid: Fraction
    wanted: Fraction
    shares: Fraction

    @property
    def gain(self) -> Fraction:
        """What the shares are worth beyond what was paid for them."""
        return times(self.shares, self.market - self.paid)


@frozen
class Plan:
    """A purchase plan of which everything is known; ``limited`` where the law's yearly limit holds."""

    grant: Grant
    worth: UnitWorth
    share: Fraction
    every: int
    limited: bool

    def purchases(self, base: BasePay, reach: int) -> Iterator[tuple[int, Purchase]]:
        """Yield each purchase with its month."""
        spent: dict[int, Fraction] = {}
        for month in range(self.every, reach + 1, self.every):
            year = (month - 1) // MONTHS_PER_YEAR
            bought = self._purchase(base, month, ESPP_YEARLY_LIMIT - spent.get(year, _NOTHING))
            spent[year] = spent.get(year, _NOTHING) + bought.shares * bought.start
            yield month, bought

    def yearly_gain(self, base: BasePay, month: int, reach: int) -> Fraction:
        """Return what the last purchases up to ``month``, or the first ones after it, gain in a year."""
        span = -(-MONTHS_PER_YEAR // self.every) * self.every
        end = max(month // self.every * self.every, span)
        bought = self.purchases(base, min(end, reach))
        gained = sum((purchase.gain for when, purchase in bought if when > end - span), _NOTHING)
        return gained * self.worth.scale * MONTHS_PER_YEAR / span

    @property
    def layer(self) -> Layer:
        """How sure a gain is: shares that no exchange takes may stay unsold."""
        return Layer.UPSIDE if self.worth.unlisted else Layer.EXPECTED

    @property
    def source(self) -> Source:
        """Where the plan is stated."""
        return Source("grant", self.grant.id, "contribution")

    def _purchase(self, base: BasePay, month: int, allowed: Fraction) -> Purchase:
        earned = base.earned(month - self.every + 1, month)
        put = times(earned, self.share)
        start, market = self.worth.price(month - self.every), self.worth.price(month)
        paid = self.worth.purchase_price(market, start)
        wanted = Fraction(put // paid) if paid > 0 else _NOTHING
        most = Fraction(allowed // start) if self.limited and start > 0 else wanted
        return Purchase(earned, put, start, market, paid, wanted, min(wanted, most))


def plan_of(grant: Grant, worth: UnitWorth, currency: str) -> Plan | None:
    """Return the plan that a grant is; ``None`` where it lacks something, which ``unit_worth`` names."""
    if grant.contribution is None or not grant.purchase_every:
        return None
    return Plan(grant, worth, exact(grant.contribution), grant.purchase_every, limited=currency == "USD")


def purchase_lines(
    plan: Plan, base: BasePay, reach: int, currency: str, factor: Fraction, growth: tuple[Ground, ...]
) -> Iterator[Line]:
    """Yield the gain of each purchase; equal ones in a row are one line."""
    for bought, first, every, count in runs(plan.purchases(base, reach)):
        paid = times(times(bought.gain, plan.worth.scale), factor)
        why, grounds = _why(plan, bought, currency), (*_grounds(plan, bought, currency), *growth)
        yield Line(Component.EQUITY, plan.layer, paid, first, plan.source, why, every, count, grounds)


def _why(plan: Plan, bought: Purchase, currency: str) -> Reason:
    parts = (
        number("shares", bought.shares),
        amount("market", bought.market, currency),
        amount("paid", bought.paid, currency),
    )
    if plan.worth.scale == 1:
        return Reason(GAIN, parts)
    return Reason(UNLISTED_GAIN, (*parts, share("probability", plan.worth.probability)))


def _grounds(plan: Plan, bought: Purchase, currency: str) -> Iterator[Ground]:
    grant, every = plan.grant, number("every", plan.every)
    discount, market = share("discount", plan.worth.discount), amount("market", bought.market, currency)
    low = (discount, amount("start", bought.start, currency), market, every)
    price = Reason(LOWER, low) if plan.worth.lookback else Reason(AT_END, (discount, market, every))
    yield Ground(N_("Price paid"), price, Source("grant", grant.id, "discount"))
    put, paid = amount("put", bought.put, currency), amount("paid", bought.paid, currency)
    shares = Reason(BOUGHT, (put, paid))
    if bought.shares < bought.wanted:
        limit = amount("limit", Fraction(ESPP_YEARLY_LIMIT), currency)
        wanted, left = number("wanted", bought.wanted), number("shares", bought.shares)
        shares = Reason(LIMITED, (put, wanted, limit, every, left))
    yield Ground(N_("Shares bought"), shares, Source("grant", grant.id, "purchase_every"))
    parts = (share("share", plan.share), amount("base", bought.base, currency), every)
    yield Ground(N_("Put aside"), Reason(PUT_ASIDE, parts), plan.source)
