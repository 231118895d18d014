"""What one unit of a grant is worth, and along which path its price moves."""

from dataclasses import dataclass
from decimal import Decimal
from fractions import Fraction

from offerdesk.domain.exact import exact, grown, times
from offerdesk.domain.lines import MONTHS_PER_YEAR
from offerdesk.domain.parts import Grant, GrantKind
from offerdesk.domain.vesting import Vested

BY_VALUE, BY_UNITS, OPTIONS, PURCHASE = "value", "units", "options", "purchase"

ESPP_YEARLY_LIMIT = 25_000
"""Dollars a year at the price of the offering date: section 423(b)(8) of the Internal Revenue Code."""

_NOTHING = Fraction(0)
_OPTION_KINDS = {GrantKind.NSO, GrantKind.ISO}
ALWAYS_PAYABLE = frozenset({GrantKind.CASH, GrantKind.ESPP})
"""Kinds that pay without a stock exchange, unless the offer says otherwise."""


@dataclass(frozen=True, slots=True)
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

        A purchase plan looks back: its price is the lower of first and present price, less the discount.
        """
        if self.strike is not None:
            return price - self.strike if price > self.strike else _NOTHING
        if self.purchase:
            return price - (1 - self.discount) * min(price, self.price(0))
        return price

    def of(self, price: Fraction) -> Fraction:
        """Return the worth of a unit at ``price``."""
        return times(self.gain(price), self.scale) if self.unlisted else self.gain(price)

    def at(self, month: int) -> Fraction:
        """Return the worth of a unit in ``month``."""
        return self.of(self.price(month))


def unit_worth(grant: Grant) -> UnitWorth | tuple[str, ...]:
    """Return what a unit of ``grant`` is worth, or the names of the attributes that are missing for it."""
    kind = grant.kind
    if kind is None:
        return ("kind",)
    strike = None if grant.strike is None or kind in {GrantKind.RSU, GrantKind.CASH} else exact(grant.strike)
    option = kind in _OPTION_KINDS or strike is not None
    missing = ["strike"] if option and strike is None else []
    unlisted = not (grant.listed or (grant.listed is None and kind in ALWAYS_PAYABLE))
    if unlisted:
        missing += [name for name in ("probability", "discount") if getattr(grant, name) is None]
    counted = _counted(grant, option=option)
    if isinstance(counted, str):
        return (*missing, counted)
    if missing:
        return tuple(missing)
    units, price = counted
    by_value = grant.units is None and grant.price is None
    buys = kind is GrantKind.ESPP and not option and bool(grant.discount) and not by_value
    return UnitWorth(
        _form(option=option, by_value=by_value, buys=buys),
        units,
        price,
        grant.growth or Decimal(0),
        grant.prices,
        strike,
        unlisted,
        exact(Decimal(1) if grant.probability is None else grant.probability),
        exact(grant.discount or Decimal(0)),
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


def _counted(grant: Grant, *, option: bool) -> tuple[Fraction, Fraction] | str:
    """Return units and first price, ``units = value / price`` where both are given, or what is missing."""
    price = grant.price or (grant.prices[0] if grant.prices and grant.units is not None else grant.price)
    if grant.units is not None:
        units = exact(grant.units)
        if price is not None:
            return units, exact(price)
        return (units, exact(grant.value) / units) if grant.value is not None and units else "price"
    if grant.value is None:
        return "units" if price is not None or option else "value"
    if price:
        return exact(grant.value) / exact(price), exact(price)
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
