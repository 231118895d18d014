"""Grants: what vests when, and what a unit is then worth.

Worth in month m: units × price(m), where price(m) is the grant's price path. An option is worth what its
price exceeds the strike. An unlisted grant is worth that × probability × (1 − discount), as the user sets
them; nothing else is taken off. A grant that is valued by sales of the company pays at these (``exits``), a
purchase plan that is paid into when it buys (``purchases``).
"""

from collections.abc import Callable
from dataclasses import dataclass, field
from decimal import Decimal
from fractions import Fraction
from functools import lru_cache

from offerdesk.domain.assumptions import ASSUMPTIONS_ID
from offerdesk.domain.exact import exact, runs, times
from offerdesk.domain.exit_lines import beyond, sale_lines
from offerdesk.domain.exits import Sale, is_sold, lost_at, sales_lack, sales_of, sold_worth
from offerdesk.domain.fields import attribute
from offerdesk.domain.frozen import frozen
from offerdesk.domain.ledger import Ledger, amount, number, share
from offerdesk.domain.lines import Component, Ground, Layer, Line, Part, Reason, Source
from offerdesk.domain.parts import Grant
from offerdesk.domain.pay import BasePay
from offerdesk.domain.purchases import A_YEAR, plan_of, purchase_lines
from offerdesk.domain.sums import Sheaf
from offerdesk.domain.unitworth import (
    ALWAYS_PAYABLE,
    BY_VALUE,
    OPTIONS,
    PURCHASE,
    UnitWorth,
    assumed_growth,
    contributes,
    purchased_within_limit,
    unit_worth,
)
from offerdesk.domain.values import Allocation
from offerdesk.domain.vesting import Vested, check_vesting, vested
from offerdesk.domain.words import N_

EQUITY = Component.EQUITY
_NOTHING = Fraction(0)

REASONS = {
    "units": N_("{units} units × {price}"),
    "options": N_("{units} units × ({price} − {strike} strike), at least 0"),
    "value": N_("{units} of the {granted} granted"),
    "value grown": N_("{units} of the {granted} granted, worth {price} by then"),
    "purchase": N_("{units} units × the {gain} that buying below {price} saves"),
}
UNLISTED_REASONS = {
    "units": N_("{units} units × {price} × {probability} probability × (1 − {discount})"),
    "options": N_(
        "{units} units × ({price} − {strike} strike), at least 0, "
        "× {probability} probability × (1 − {discount})"
    ),
    "value": N_("{units} of the {granted} granted × {probability} probability × (1 − {discount})"),
    "value grown": N_(
        "{units} of the {granted} granted, worth {price} by then, "
        "× {probability} probability × (1 − {discount})"
    ),
    "purchase": N_("{units} units × the {gain} that buying below {price} saves × {probability} probability"),
}


@frozen
class Holding:
    """A grant as it vests: units and what one is worth in a month, in the offer's currency.

    ``granted`` is the month of the grant; before it there is nothing to lose. A purchase plan holds nothing
    that has not been bought. ``sales`` are those of the company at which alone a grant pays, if it does.
    """

    vests: Vested
    worth: UnitWorth
    granted: int = 0
    sales: tuple[Sale, ...] = ()

    def unvested(self, month: int) -> Fraction:
        """Return what has not vested by the end of ``month``, at that month's price or at the sales."""
        if self.sales:
            return sum((sale.pays(units) for sale, units in self.lost_sales(month)), _NOTHING)
        if month < self.granted or self.worth.purchase:
            return _NOTHING
        open_units = self.vests.total[-1] - self.vests.by(month)
        if not open_units:
            return _NOTHING
        return times(open_units, self.worth.at(month))

    def lost_sales(self, month: int) -> tuple[tuple[Sale, Fraction], ...]:
        """Return the sales that come after ``month``, with the units that leaving then loses at each."""
        lost = ((sale, lost_at(sale, self.vests, month)) for sale in self.sales)
        return tuple((sale, units) for sale, units in lost if units)


@dataclass(frozen=True, slots=True)
class Granted:
    """A grant, or a row of them, as it vests, with its lines in the currency that is shown."""

    holdings: tuple[Holding, ...]
    sheaf: Sheaf
    source: Source
    known: dict[int, Fraction] = field(default_factory=dict, compare=False, repr=False)

    def unvested(self, month: int) -> Fraction:
        """Return what has not vested by the end of ``month``, in the offer's currency; remembered."""
        found = self.known.get(month)
        if found is None:
            found = self.known[month] = sum((h.unvested(month) for h in self.holdings), _NOTHING)
        return found


def write_equity(ledger: Ledger, base: BasePay | None) -> tuple[Granted, ...]:
    """Write each grant tranche by tranche; return the grants as they vest.

    A purchase plan may hang on ``base`` pay; where that is unknown, ``pay`` names what is missing.
    """
    if not ledger.full.grants and not ledger.none_of("equity", EQUITY):
        ledger.miss("equity", ledger.of_offer("equity"), EQUITY)
    found = (_write_grant(ledger, base, grant, place) for place, grant in enumerate(ledger.full.grants))
    return tuple(granted for granted in found if granted)


def _write_grant(ledger: Ledger, base: BasePay | None, grant: Grant, place: int) -> Granted | None:
    found = _valued(ledger, base, grant)
    if found is None:
        return None
    if not isinstance(found, tuple):
        ledger.gather(EQUITY, found.sheaf)
        for holding in found.holdings:
            if holding.sales:
                ledger.take(EQUITY, beyond(grant, holding.sales, ledger.assumptions.horizon_months))
        if grant.listed is None and grant.kind not in ALWAYS_PAYABLE:
            ledger.miss(f"equity[{place}].listed", Source("grant", grant.id, "listed"))
        return found
    for name in found:
        ledger.miss(f"equity[{place}].{attribute(Grant, name).json}", Source("grant", grant.id, name), EQUITY)
    return None


def _valued(ledger: Ledger, base: BasePay | None, grant: Grant) -> Granted | tuple[str, ...] | None:
    """Return a grant as it is valued, or what it lacks; ``None`` where base pay is what it lacks."""
    assumed = assumed_growth(grant, ledger.assumptions.price_growth)
    if not contributes(grant):
        return _granted(grant, ledger.reach, ledger.currency, ledger.factor, assumed)
    worth = unit_worth(grant, assumed)
    if isinstance(worth, tuple):
        return worth
    plan = plan_of(grant, worth, ledger.currency)
    if base is None or plan is None:
        return None
    horizon, reach = ledger.assumptions.horizon_months, ledger.reach
    why = Reason(A_YEAR, (number("month", horizon),))
    ledger.recur(EQUITY, plan.layer, plan.yearly_gain(base, horizon, reach), plan.source, why)
    bought = purchase_lines(plan, base, reach, ledger.currency, ledger.factor, _growth_ground(assumed))
    return Granted((), Sheaf(tuple(bought), reach), plan.source)


@lru_cache(maxsize=512)
def _granted(
    grant: Grant, reach: int, currency: str, factor: Fraction, assumed: Decimal | None
) -> Granted | tuple[str, ...]:
    """Return a grant as it vests, or what it lacks; remembered, for few edits touch a grant."""
    vesting, sold = grant.vesting, is_sold(grant)
    worth = (sales_lack(grant) or sold_worth(grant)) if sold else unit_worth(grant, assumed)
    lacks = worth if isinstance(worth, tuple) else ()
    if vesting is None or check_vesting(vesting):
        return (*lacks, "vesting")
    if isinstance(worth, tuple):
        return worth
    allocation = Allocation.FRACTIONAL if worth.form == BY_VALUE else grant.allocation
    vests = vested(vesting, worth.units, allocation)
    if sold:
        sales, source = sales_of(grant), Source("grant", grant.id, "exits")
        lines = tuple(sale_lines(grant, vests, sales, reach, currency, factor))
        return Granted((Holding(vests, worth, sales=sales),), Sheaf(lines, reach), source)
    if worth.purchase and currency == "USD":
        vests = purchased_within_limit(vests, worth.price(0))
    layer = Layer.UPSIDE if worth.unlisted else Layer.EXPECTED
    source = Source("grant", grant.id, "value" if grant.units is None else "units")
    tranches = ((month, units) for month, units in vests.tranches() if 1 <= month <= reach)
    priced = ((month, (units, worth.price(month))) for month, units in tranches if units)
    paid_out, why, grew = [], grant_reason(currency, worth), _growth_ground(assumed)
    for (units, price), first, every, count in runs(priced):
        paid = times(units, worth.of(price))
        paid = paid if factor == 1 else times(paid, factor)
        grounds = grew if price != worth.start_price else ()
        paid_out.append(Line(EQUITY, layer, paid, first, source, why(units, price), every, count, grounds))
    return Granted((Holding(vests, worth),), Sheaf(tuple(paid_out), reach), source)


def _growth_ground(assumed: Decimal | None) -> tuple[Ground, ...]:
    """Return whose growth it is that a price follows where the grant states none."""
    if not assumed:
        return ()
    parts = (share("growth", exact(assumed)),)
    why = Reason(N_("{growth} a year from the first price on, as assumed where a grant states none"), parts)
    return (Ground(N_("Price growth"), why, Source("assumptions", ASSUMPTIONS_ID, "price_growth")),)


def grant_reason(currency: str, worth: UnitWorth) -> Callable[[Fraction, Fraction], Reason]:
    """Return what makes the reason why so many units at a price are worth what they are."""
    start = worth.price(0)
    granted = amount("granted", start, currency)
    strike = amount("strike", worth.strike or Fraction(0), currency)
    sure = worth.scale == 1
    chance = () if sure else (share("probability", worth.probability), share("discount", worth.discount))
    texts = REASONS if sure else UNLISTED_REASONS

    def why(units: Fraction, price: Fraction) -> Reason:
        form, at = worth.form, amount("price", price, currency)
        if form == BY_VALUE:
            form = "value" if price == start else "value grown"
            return Reason(texts[form], (share("units", units), granted, at, *chance))
        parts: tuple[Part, ...] = (number("units", units), at)
        if form == OPTIONS:
            parts = (*parts, strike)
        if form == PURCHASE:
            parts = (*parts, amount("gain", worth.gain(price), currency))
        return Reason(texts[form], (*parts, *chance))

    return why
