"""What one unit of a grant is worth, and along which path its price moves."""

from decimal import Decimal
from fractions import Fraction

from offerdesk.domain.exact import exact, grown, times
from offerdesk.domain.fields import Amount
from offerdesk.domain.frozen import frozen
from offerdesk.domain.lines import MONTHS_PER_YEAR
from offerdesk.domain.parts import Grant, GrantKind
from offerdesk.domain.shares import share_count
from offerdesk.domain.vesting import Vested

BY_VALUE, BY_UNITS, OPTIONS, PURCHASE = "value", "units", "options", "purchase"

ESPP_YEARLY_LIMIT = 25_000
"""Dollars a year at the price of the offering date: section 423(b)(8) of the Internal Revenue Code."""

_NOTHING = Fraction(0)
OPTION_KINDS = frozenset({GrantKind.NSO, GrantKind.ISO})
"""Kinds that have to be exercised: bought at their strike."""

ALWAYS_PAYABLE = frozenset({GrantKind.CASH, GrantKind.ESPP})
"""Kinds that pay without a stock exchange, unless the offer says otherwise."""


@frozen
class UnitWorth:
    """The worth of a unit over time, in the offer's currency.

    ``form`` says how the grant is stated: units at a price, a value of which shares vest (then the grant is
    one unit at the price of its value), options with a strike, or a purchase plan below the market's price.
    """

    form: str
    units: Fraction
    start_price: Fraction
    growth: Decimal
    prices: tuple[Decimal, ...]
    strike: Fraction | None
    unlisted: bool
    probability: Fraction
    discount: Fraction
    lookback: bool = True

    @property
    def purchase(self) -> bool:
        """Whether units are bought, not granted."""
        return self.form == PURCHASE

    @property
    def scale(self) -> Fraction:
        """What an unlisted grant is multiplied by; 1 for a listed one."""
        if not self.unlisted:
            return Fraction(1)
        return self.probability if self.purchase else self.probability * (1 - self.discount)

    def price(self, month: int) -> Fraction:
        """Return the price in ``month``: that year's (beyond them the last one), or grown since the start."""
        if self.prices:
            year = (max(month, 1) - 1) // MONTHS_PER_YEAR
            return exact(self.prices[min(year, len(self.prices) - 1)])
        return times(self.start_price, grown(self.growth, month)) if self.growth else self.start_price

    def gain(self, price: Fraction) -> Fraction:
        """Return what a unit at ``price`` brings, before an unlisted grant's probability and discount.

        A purchase plan that looks back takes the lower of first and present price, less the discount.
        """
        if self.strike is not None:
            return price - self.strike if price > self.strike else _NOTHING
        if self.purchase:
            return price - self.purchase_price(price, self.price(0))
        return price

    def purchase_price(self, price: Fraction, first: Fraction) -> Fraction:
        """Return what a purchase plan pays for a unit at ``price``, where its period began at ``first``."""
        return (1 - self.discount) * (min(price, first) if self.lookback else price)

    def of(self, price: Fraction) -> Fraction:
        """Return the worth of a unit at ``price``."""
        return times(self.gain(price), self.scale) if self.unlisted else self.gain(price)

    def at(self, month: int) -> Fraction:
        """Return the worth of a unit in ``month``."""
        return self.of(self.price(month))


def is_unlisted(grant: Grant) -> bool:
    """Whether a grant cannot be sold on an exchange, as far as is known."""
    return not (grant.listed or (grant.listed is None and grant.kind in ALWAYS_PAYABLE))


def strike_of(grant: Grant) -> Fraction | None:
    """Return the strike of a grant that has one; shares that are given and cash have none."""
    free = grant.strike is None or grant.kind in {GrantKind.RSU, GrantKind.CASH}
    return None if free or grant.strike is None else exact(grant.strike)


def is_option(grant: Grant) -> bool:
    """Whether a unit of a grant is worth only what its price exceeds a strike."""
    return grant.kind in OPTION_KINDS or strike_of(grant) is not None


def contributes(grant: Grant) -> bool:
    """Whether a grant is a purchase plan that is stated by what is paid into it."""
    return grant.kind is GrantKind.ESPP and grant.contribution is not None and grant.strike is None


def assumed_growth(grant: Grant, assumed: Decimal | None) -> Decimal | None:
    """Return the price growth that is assumed for a grant: for one that states none and has a price."""
    states = grant.growth is not None or grant.prices or grant.kind is GrantKind.CASH
    return None if states else assumed


def unit_worth(grant: Grant, assumed: Decimal | None = None) -> UnitWorth | tuple[str, ...]:
    """Return what a unit of ``grant`` is worth, or the names of the attributes that are missing for it.

    ``assumed`` is the price growth for a grant that states none; without it such a price stays.
    """
    kind = grant.kind
    if kind is None:
        return ("kind",)
    strike, option, unlisted = strike_of(grant), is_option(grant), is_unlisted(grant)
    missing = ["strike"] if option and strike is None else []
    if unlisted:
        missing += [name for name in ("probability", "discount") if getattr(grant, name) is None]
    missing += [name for name in _plan_lacks(grant, option=option) if name not in missing]
    counted = _counted(grant, option=option)
    if isinstance(counted, str):
        return (*missing, counted)
    if missing:
        return tuple(missing)
    units, price = counted
    by_value = _by_value(grant)
    buys = _is_plan(grant, option=option) and (bool(grant.discount) or contributes(grant))
    return UnitWorth(
        _form(option=option, by_value=by_value, buys=buys),
        units,
        price,
        grant.growth or assumed_growth(grant, assumed) or Decimal(0),
        grant.prices,
        strike,
        unlisted,
        exact(Decimal(1) if grant.probability is None else grant.probability),
        exact(grant.discount or Decimal(0)),
        lookback=bool(grant.lookback),
    )


def worth_of_value(value: Fraction) -> UnitWorth:
    """Return the worth of a listed grant of ``value`` whose price stands still."""
    still = Decimal(0)
    one, nothing = Fraction(1), Fraction(0)
    return UnitWorth(BY_VALUE, one, value, still, (), None, unlisted=False, probability=one, discount=nothing)


def _form(*, option: bool, by_value: bool, buys: bool) -> str:
    if buys:
        return PURCHASE
    if option:
        return OPTIONS
    return BY_VALUE if by_value else BY_UNITS


def _by_value(grant: Grant) -> bool:
    """Whether a grant is stated by its value alone, of which shares vest."""
    return grant.price is None and share_count(grant).units is None and not contributes(grant)


def _is_plan(grant: Grant, *, option: bool) -> bool:
    return grant.kind is GrantKind.ESPP and not option and not _by_value(grant)


def _plan_lacks(grant: Grant, *, option: bool) -> list[str]:
    """Return what the price of a purchase plan's units hangs on and is not known."""
    if not _is_plan(grant, option=option):
        return []
    paid_in = contributes(grant)
    needed = ["discount"] if grant.discount != 0 or paid_in else []
    needed += ["lookback"] if grant.discount != 0 or paid_in else []
    needed += ["purchase_every"] if paid_in else []
    return [name for name in needed if getattr(grant, name) is None]


def _counted(grant: Grant, *, option: bool) -> tuple[Fraction, Fraction] | str:
    """Return units and first price, ``units = value / price`` where both are given, or what is missing.

    A plan that is paid into has no units yet.
    """
    units = share_count(grant).units
    price = grant.price
    if grant.prices and not price and (units is not None or contributes(grant)):
        price = Amount(grant.prices[0])
    if price is None and units and grant.value is not None:
        first = exact(grant.value) / units
    elif price is not None:
        first = exact(price)
    else:
        first = None
    if contributes(grant):
        return "price" if first is None else (Fraction(0), first)
    if units is not None:
        return "price" if first is None else (units, first)
    if grant.value is None:
        return "units" if price is not None or option else "value"
    # without a price, a value can only be split; a strike or prices by year need units
    return "price" if option or grant.prices or price is not None else (Fraction(1), exact(grant.value))


def espp_unit_limit(offering_price: Fraction) -> int:
    """Return how many units the yearly limit lets a purchase plan buy, at the offering date's price."""
    return (ESPP_YEARLY_LIMIT / offering_price).__floor__() if offering_price > 0 else 0


def purchased_within_limit(vests: Vested, offering_price: Fraction) -> Vested:
    """Return purchases cut at the yearly limit, by year of the job."""
    limit = espp_unit_limit(offering_price)
    bought: dict[int, Fraction] = {}
    total, totals = Fraction(0), []
    for month, units in vests.tranches():
        year = (month - 1) // MONTHS_PER_YEAR
        within = min(units, limit - bought.get(year, Fraction(0)))
        bought[year] = bought.get(year, Fraction(0)) + within
        total += within
        totals.append(total)
    return Vested.of(vests.months, totals)
