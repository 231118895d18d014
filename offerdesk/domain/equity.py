"""Grants: what vests when, and what a unit is then worth.

Worth in month m: units × price(m), where price(m) is the grant's price path. An option is worth what its
price exceeds the strike. An unlisted grant is worth that × probability × (1 − discount), as the user sets
them; nothing else is taken off.
"""

from collections.abc import Callable
from dataclasses import dataclass, field
from fractions import Fraction
from functools import lru_cache

from offerdesk.domain.exact import runs, times
from offerdesk.domain.ledger import Ledger, amount, number, share
from offerdesk.domain.lines import Component, Layer, Line, Part, Reason, Source
from offerdesk.domain.parts import Grant
from offerdesk.domain.unitworth import (
    ALWAYS_PAYABLE,
    BY_VALUE,
    OPTIONS,
    PURCHASE,
    UnitWorth,
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
            return _NOTHING
        open_units = self.vests.total[-1] - self.vests.by(month)
        if not open_units:
            return _NOTHING
        return times(open_units, self.worth.at(month))

    def exercise_cost(self, month: int) -> Fraction:
        """Return what buying all that has vested by the end of ``month`` costs, at its strike."""
        strike = self.worth.strike
        return strike * self.vests.by(month) if strike else Fraction(0)


@dataclass(frozen=True, slots=True)
class Granted:
    """A grant, or a row of them, as it vests, with its lines in the currency that is shown."""

    holdings: tuple[Holding, ...]
    lines: tuple[Line, ...]
    source: Source
    known: dict[int, Fraction] = field(default_factory=dict, compare=False, repr=False)

    def unvested(self, month: int) -> Fraction:
        """Return what has not vested by the end of ``month``, in the offer's currency; remembered."""
        found = self.known.get(month)
        if found is None:
            found = self.known[month] = sum((h.unvested(month) for h in self.holdings), _NOTHING)
        return found

    def exercise_cost(self, month: int) -> Fraction:
        """Return what buying all that has vested by the end of ``month`` costs, in the offer's currency."""
        return sum((h.exercise_cost(month) for h in self.holdings if h.worth.strike), _NOTHING)


def write_equity(ledger: Ledger) -> tuple[Granted, ...]:
    """Write each grant tranche by tranche; return the grants as they vest."""
    if not ledger.full.grants and not ledger.none_of("equity", EQUITY):
        ledger.miss("equity", ledger.of_offer("equity"), EQUITY)
    found = (_write_grant(ledger, grant, place) for place, grant in enumerate(ledger.full.grants))
    return tuple(granted for granted in found if granted)


def _write_grant(ledger: Ledger, grant: Grant, place: int) -> Granted | None:
    found = _granted(grant, ledger.reach, ledger.currency, ledger.factor)
    if not isinstance(found, tuple):
        ledger.take(EQUITY, found.lines)
        if grant.listed is None and grant.kind not in ALWAYS_PAYABLE:
            ledger.miss(f"equity[{place}].listed", Source("grant", grant.id, "listed"))
        return found
    for name in found:
        ledger.miss(f"equity[{place}].{name}", Source("grant", grant.id, name), EQUITY)
    return None


@lru_cache(maxsize=512)
def _granted(grant: Grant, reach: int, currency: str, factor: Fraction) -> Granted | tuple[str, ...]:
    """Return a grant as it vests, or what it lacks; remembered, for few edits touch a grant."""
    worth, vesting = unit_worth(grant), grant.vesting
    lacks = worth if isinstance(worth, tuple) else ()
    if vesting is None or check_vesting(vesting):
        return (*lacks, "vesting")
    if isinstance(worth, tuple):
        return worth
    allocation = Allocation.FRACTIONAL if worth.form == BY_VALUE else grant.allocation
    vests = vested(vesting, worth.units, allocation)
    if worth.purchase and currency == "USD":
        vests = purchased_within_limit(vests, worth.price(0))
    layer = Layer.UPSIDE if worth.unlisted else Layer.EXPECTED
    source = Source("grant", grant.id, "value" if grant.units is None else "units")
    tranches = ((month, units) for month, units in vests.tranches() if 1 <= month <= reach)
    priced = ((month, (units, worth.price(month))) for month, units in tranches if units)
    lines, why = [], grant_reason(currency, worth)
    for (units, price), first, every, count in runs(priced):
        paid = times(units, worth.of(price))
        paid = paid if factor == 1 else times(paid, factor)
        lines.append(Line(EQUITY, layer, paid, first, source, why(units, price), every, count))
    return Granted((Holding(vests, worth),), tuple(lines), source)


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
