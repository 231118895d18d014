"""How an offer's total hangs on the price of shares: what is sure, and what moves with each price.

The engine's own grants, taken apart for ``price_paths``: all exact, so that with prices that do not move the
parts add up to the valuation's total. A grant that is valued by sales of the company pays at one of them, if
at all. A purchase plan that is paid into is kept at its expected gain: how many shares it buys hangs on the
price as well, and on the law's limit.
"""

from fractions import Fraction

from offerdesk.domain.assumptions import Assumptions
from offerdesk.domain.equity import Granted, Holding
from offerdesk.domain.fields import Id
from offerdesk.domain.frozen import frozen
from offerdesk.domain.parts import FullOffer, GrantKind
from offerdesk.domain.unitworth import UnitWorth
from offerdesk.domain.valuation import LONGEST, value, whole_stay


@frozen
class Moving:
    """Units that vest in ``months``, with the price that the offer expects in each; all in one currency.

    A unit brings what its price exceeds ``strike`` by. A purchase plan that looks back pays the lower of
    ``first`` and the present price, less ``discount``; all other grants have a ``discount`` of 1, which
    leaves the whole price (of a plan that does not look back, as many units as its discount gives away).
    ``chance`` is how likely anything is paid at all. The price moves from month ``since`` on.
    """

    months: tuple[int, ...]
    units: tuple[Fraction, ...]
    prices: tuple[Fraction, ...]
    strike: Fraction = Fraction(0)
    first: Fraction = Fraction(0)
    discount: Fraction = Fraction(1)
    chance: Fraction = Fraction(1)
    since: int = 0
    listed: bool = True

    @property
    def expected(self) -> Fraction:
        """What it brings where every price comes as expected."""
        gains = (self._gain(price) for price in self.prices)
        return sum((u * gain for u, gain in zip(self.units, gains, strict=True)), Fraction(0)) * self.chance

    def _gain(self, price: Fraction) -> Fraction:
        if self.discount != 1:
            return price - (1 - self.discount) * min(price, self.first)
        return max(Fraction(0), price - self.strike)


@frozen
class Sold:
    """What a grant is paid at each sale of the company within the horizon, with the chance of that sale.

    At most one of them comes; what their chances lack of 1 is the chance that nothing is paid.
    """

    sales: tuple[tuple[Fraction, Fraction], ...]

    @property
    def expected(self) -> Fraction:
        """What it brings on average."""
        return sum((chance * paid for chance, paid in self.sales), Fraction(0))


@frozen
class Exposure:
    """An offer's total over the horizon: what is sure, what moves with a price, what hangs on a sale."""

    offer: Id
    sure: Fraction
    moving: tuple[Moving, ...]
    sold: tuple[Sold, ...] = ()


def exposure(full: FullOffer, assumptions: Assumptions) -> Exposure:
    """Return what of the total moves with the price of shares.

    Cash stays, and so does a grant that the engine values otherwise than by units at a price.
    """
    valuation, stay = value(full, assumptions), whole_stay(full, assumptions)
    horizon, factor = min(valuation.horizon_months, LONGEST), valuation.exchange_rate
    cash = {grant.id for grant in full.grants if grant.kind is GrantKind.CASH}
    sure, moving, sold = valuation.total, list[Moving](), list[Sold]()
    for granted in stay.grants:
        if granted.source.kind == "grant" and granted.source.id in cash:
            continue
        drawn = [_sold(h, horizon, factor) for h in granted.holdings if h.sales]
        parts = [part for h in granted.holdings if (part := _moving(h, horizon, factor)) is not None]
        expected = sum((part.expected for part in parts), Fraction(0))
        expected += sum((grant.expected for grant in drawn), Fraction(0))
        if expected == _paid(granted, horizon):
            sure -= expected
            moving += parts
            sold += drawn
    return Exposure(full.offer.id, sure, tuple(moving), tuple(sold))


def _paid(granted: Granted, horizon: int) -> Fraction:
    return sum((line.within(1, horizon) for line in granted.sheaf.lines), Fraction(0))


def _moving(holding: Holding, horizon: int, factor: Fraction) -> Moving | None:
    """Return a holding as far as it vests within the horizon; ``None`` where nothing of it does.

    Nor does one that pays at sales move with a price.
    """
    if holding.sales:
        return None
    worth, tranches = holding.worth, holding.vests.tranches()
    vesting = [(month, units) for month, units in tranches if 1 <= month <= horizon and units]
    if not vesting:
        return None
    prices = tuple(worth.price(month) * factor for month, _ in vesting)
    return Moving(
        months=tuple(month for month, _ in vesting),
        units=tuple(units * _kept(worth) for _, units in vesting),
        prices=prices,
        strike=(worth.strike or Fraction(0)) * factor,
        first=worth.price(0) * factor,
        discount=worth.discount if worth.purchase and worth.lookback else Fraction(1),
        chance=worth.probability if worth.unlisted else Fraction(1),
        since=max(0, holding.granted),
        listed=not worth.unlisted,
    )


def _sold(holding: Holding, horizon: int, factor: Fraction) -> Sold:
    """Return what a holding is paid at each of its sales within the horizon."""
    sales = (sale for sale in holding.sales if sale.month <= horizon)
    return Sold(tuple((sale.chance, holding.vests.by(sale.month) * sale.gain * factor) for sale in sales))


def _kept(worth: UnitWorth) -> Fraction:
    """Return the share of a unit's price that an unlisted one's discount leaves, or that a plan gives away.

    A plan that looks back gives it away price by price.
    """
    if worth.purchase:
        return Fraction(1) if worth.lookback else worth.discount
    return 1 - worth.discount if worth.unlisted else Fraction(1)
