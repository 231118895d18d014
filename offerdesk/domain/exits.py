"""If the company is sold: what an unlisted grant brings at each sale that the user thinks possible.

Such a grant pays at the sales and not when it vests: at each, the units vested by then × what a share exceeds
the strike by × the chance of that sale. The chances are all that it is multiplied with: neither probability
nor discount of the grant count beside them, and what they lack of 1 is the chance that nothing is paid. Units
that have not vested by a sale count for nothing there: whether they go on vesting is up to the buyer.

What a common share gets, with non-participating preferred shares:

    (value − preference, at least 0) / (shares × (1 − preferred)) × Π(1 − dilution)
    value / shares × Π(1 − dilution)      where preferred × value > preference: then they convert

The first holds where the investors take what comes to them first; the rest belongs to the other shares. At
``preferred × value = preference`` both give the same, so no price jumps. While the investors' share is
unknown, the rest is spread over all shares, which is the least that a common share can get of it.
"""

from decimal import Decimal
from fractions import Fraction

from offerdesk.domain.exact import exact, times
from offerdesk.domain.frozen import frozen
from offerdesk.domain.lines import MONTHS_PER_YEAR
from offerdesk.domain.parts import Grant, GrantKind
from offerdesk.domain.shares import share_count
from offerdesk.domain.unitworth import BY_UNITS, OPTIONS, UnitWorth, is_option, is_unlisted, strike_of
from offerdesk.domain.values import Exit
from offerdesk.domain.vesting import Vested

_NOTHING, _ALL = Fraction(0), Fraction(1)
_SHARES = frozenset({GrantKind.RSU, GrantKind.NSO, GrantKind.ISO, GrantKind.PHANTOM})


@frozen
class Company:
    """What decides how the price of a company is shared out; ``left`` is what dilution leaves of a share."""

    shares: Fraction
    preference: Fraction
    preferred: Fraction | None
    left: Fraction

    def converts(self, value: Fraction) -> bool:
        """Whether investors get more by taking their share of ``value`` than by being paid first."""
        return self.preferred is not None and self.preferred * value > self.preference

    @property
    def others(self) -> Fraction:
        """The shares among which the rest is divided once the investors have been paid."""
        return self.shares if self.preferred is None else self.shares * (1 - self.preferred)

    def undiluted(self, value: Fraction) -> Fraction:
        """Return what one of today's common shares would get of ``value`` without later rounds."""
        if self.converts(value):
            return value / self.shares
        rest = value - self.preference
        return rest / self.others if rest > 0 else _NOTHING

    def common(self, value: Fraction) -> Fraction:
        """Return what one of today's common shares gets where the company is sold for ``value``."""
        return times(self.undiluted(value), self.left)


@frozen
class Sale:
    """One sale as a holder of units sees it: ``gain`` is what a vested unit brings if it comes to it."""

    month: int
    chance: Fraction
    value: Fraction
    common: Fraction
    gain: Fraction

    def pays(self, units: Fraction) -> Fraction:
        """Return what ``units`` are worth on account of this sale."""
        return times(times(units, self.gain), self.chance)


def sellable(grant: Grant) -> bool:
    """Whether a grant is of shares that a sale of the company could pay for: no exchange takes them."""
    return grant.kind in _SHARES and is_unlisted(grant)


def is_sold(grant: Grant) -> bool:
    """Whether a grant is valued by the sales that are thought possible."""
    return bool(grant.exits) and sellable(grant)


def sales_lack(grant: Grant) -> tuple[str, ...]:
    """Return the names of what the sales of a grant hang on and is not known."""
    count = share_count(grant)
    lacks = ["strike"] if is_option(grant) and strike_of(grant) is None else []
    lacks += ["units"] if count.units is None else []
    lacks += ["fully_diluted"] if not count.of_all else []
    lacks += ["preference"] if grant.preference is None else []
    return tuple(lacks)


def company_of(grant: Grant) -> Company:
    """Return how the company of a grant that lacks nothing is shared out."""
    left = _ALL
    for diluted in grant.dilution:
        left *= 1 - exact(diluted)
    return Company(
        share_count(grant).of_all or _ALL,
        exact(grant.preference or Decimal(0)),
        None if grant.preferred is None else exact(grant.preferred),
        left,
    )


def sales_of(grant: Grant) -> tuple[Sale, ...]:
    """Return the sales of a grant that lacks nothing, in the order of their months."""
    company, strike = company_of(grant), strike_of(grant) or _NOTHING
    found = []
    for sale in grant.exits:
        value = exact(sale.value)
        common = company.common(value)
        gain = max(_NOTHING, common - strike)
        found.append(Sale(_month(sale), exact(sale.probability), value, common, gain))
    return tuple(sorted(found, key=lambda sale: sale.month))


def _month(sale: Exit) -> int:
    """Return the month of the job in which a sale falls."""
    return max(1, -((-exact(sale.year) * MONTHS_PER_YEAR) // 1))


def sold_worth(grant: Grant) -> UnitWorth:
    """Return units and strike of a grant that is valued by its sales; no price path leads to them."""
    strike = strike_of(grant)
    return UnitWorth(
        BY_UNITS if strike is None else OPTIONS,
        share_count(grant).units or _NOTHING,
        _NOTHING,
        Decimal(0),
        (),
        strike,
        unlisted=True,
        probability=_ALL,
        discount=_NOTHING,
    )


def lost_at(sale: Sale, vests: Vested, month: int) -> Fraction:
    """Return the units that a sale would pay for and that leaving at the end of ``month`` loses."""
    return max(_NOTHING, vests.by(sale.month) - vests.by(month))
