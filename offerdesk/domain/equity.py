"""Grants: what vests when, and what a unit is then worth.

Worth in month m: units × price(m), where price(m) is the grant's price path. An option is worth what its
price exceeds the strike. An unlisted grant is worth that × probability × (1 − discount), as the user sets
them; nothing else is taken off.
"""

from dataclasses import dataclass
from fractions import Fraction

from offerdesk.domain.exact import runs
from offerdesk.domain.ledger import Ledger, number, share
from offerdesk.domain.lines import Component, Layer, Part, Reason, Source
from offerdesk.domain.parts import Grant, GrantKind
from offerdesk.domain.unitworth import BY_VALUE, UnitWorth, purchased_within_limit, unit_worth
from offerdesk.domain.values import Allocation
from offerdesk.domain.vesting import Vested, check_vesting, vested
from offerdesk.domain.words import N_

EQUITY = Component.EQUITY

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


@dataclass(frozen=True, slots=True)
class Holding:
    """A grant as it vests: units and what one is worth in a month, in the offer's currency.

    ``granted`` is the month of the grant; before it there is nothing to lose. A purchase plan holds nothing
    that has not been bought.
    """

    vests: Vested
    worth: UnitWorth
    granted: int = 0

    def unvested(self, month: int) -> Fraction:
        """Return what has not vested by the end of ``month``, at that month's price."""
        if month < self.granted or self.worth.purchase:
            return Fraction(0)
        return (self.vests.total[-1] - self.vests.by(month)) * self.worth.at(month)


def write_equity(ledger: Ledger) -> tuple[Holding, ...]:
    """Write each grant tranche by tranche; return the grants as they vest."""
    if ledger.none_of("equity", EQUITY):
        return ()
    if not ledger.full.grants:
        ledger.miss("equity", ledger.of_offer("equity"), EQUITY)
    found = (_write_grant(ledger, grant, place) for place, grant in enumerate(ledger.full.grants))
    return tuple(holding for holding in found if holding)


def _write_grant(ledger: Ledger, grant: Grant, place: int) -> Holding | None:
    found = unit_worth(grant)
    missing = list(found) if isinstance(found, tuple) else []
    if grant.vesting is None or check_vesting(grant.vesting):
        missing.append("vesting")
    for name in missing:
        ledger.miss(f"equity[{place}].{name}", Source("grant", grant.id, name), EQUITY)
    if missing or isinstance(found, tuple) or grant.vesting is None:
        return None
    if _needs_listing(grant):
        ledger.miss(f"equity[{place}].listed", Source("grant", grant.id, "listed"))
    allocation = Allocation.FRACTIONAL if found.form == BY_VALUE else grant.allocation
    vests = vested(grant.vesting, found.units, allocation)
    if found.purchase and ledger.currency == "USD":
        vests = purchased_within_limit(vests, found.price(0))
    holding = Holding(vests, found)
    _write_tranches(ledger, grant, holding)
    return holding


def _needs_listing(grant: Grant) -> bool:
    return grant.listed is None and grant.kind not in {GrantKind.CASH, GrantKind.ESPP}


def _write_tranches(ledger: Ledger, grant: Grant, holding: Holding) -> None:
    worth = holding.worth
    layer = Layer.UPSIDE if worth.unlisted else Layer.EXPECTED
    source = Source("grant", grant.id, "value" if worth.form == BY_VALUE else "units")
    if grant.units is None:
        source = Source("grant", grant.id, "value")
    ledger.know(EQUITY)
    tranches = ((month, units) for month, units in holding.vests.tranches() if 1 <= month <= ledger.reach)
    priced = ((month, (units, worth.price(month))) for month, units in tranches if units)
    for (units, price), first, every, count in runs(priced):
        why = grant_reason(ledger, worth, units, price)
        ledger.write(EQUITY, layer, units * worth.of(price), source, why, first, every, count)


def grant_reason(ledger: Ledger, worth: UnitWorth, units: Fraction, price: Fraction) -> Reason:
    """Return why ``units`` at ``price`` are worth what they are."""
    form = worth.form
    parts: list[Part] = []
    if form == BY_VALUE:
        form = "value" if price == worth.price(0) else "value grown"
        parts = [share("units", units), ledger.amount("granted", worth.price(0))]
    else:
        parts = [number("units", units)]
    parts.append(ledger.amount("price", price))
    if form == "options":
        parts.append(ledger.amount("strike", worth.strike or Fraction(0)))
    if form == "purchase":
        parts.append(ledger.amount("gain", worth.gain(price)))
    if worth.scale == 1:
        return Reason(REASONS[form], tuple(parts))
    parts += [share("probability", worth.probability), share("discount", worth.discount)]
    return Reason(UNLISTED_REASONS[form], tuple(parts))
