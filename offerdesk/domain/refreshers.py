"""Refreshers: repeated grants, each vesting from its own month; upside unless they are in writing."""

from decimal import Decimal
from fractions import Fraction
from functools import lru_cache

from offerdesk.domain.equity import Granted, Holding
from offerdesk.domain.exact import exact, runs, times, within
from offerdesk.domain.frozen import frozen
from offerdesk.domain.ledger import Ledger, amount, number, share
from offerdesk.domain.lines import MONTHS_PER_YEAR, Component, Layer, Line, Reason, Source
from offerdesk.domain.sums import Sheaf
from offerdesk.domain.unitworth import worth_of_value
from offerdesk.domain.values import Allocation, Vesting
from offerdesk.domain.vesting import Vested, check_vesting, vested
from offerdesk.domain.words import N_

REFRESHERS = Component.REFRESHERS


@frozen
class _Plan:
    """What repeated grants depend on; the value in the offer's currency."""

    value: Decimal
    first: int
    every: int
    vesting: Vesting
    layer: Layer
    source: Source


def write_refreshers(ledger: Ledger) -> tuple[Granted, ...]:
    """Write every refresher granted within reach; return them as they vest."""
    offer = ledger.offer
    plan = _plan(ledger)
    if plan is None:
        return ()
    if offer.refresher_written is None:
        ledger.miss("refreshers.written", ledger.of_offer("refresher_written"))
    granted = _granted(plan, ledger.reach, ledger.currency, ledger.factor)
    ledger.gather(REFRESHERS, granted.sheaf)
    value = exact(plan.value)
    text = N_("{granted} granted every {every} months, once as many vest as are granted")
    why = Reason(text, (ledger.amount("granted", value), number("every", plan.every)))
    ledger.recur(REFRESHERS, plan.layer, value * MONTHS_PER_YEAR / plan.every, plan.source, why)
    return (granted,)


def _plan(ledger: Ledger) -> _Plan | None:
    """Return the plan of the offer; names what is missing, no more than the section where all of it is."""
    offer = ledger.offer
    value, vesting = offer.refresher_value, offer.refresher_vesting
    first, every = offer.refresher_first, offer.refresher_every
    if value is None and ledger.none_of("refreshers", REFRESHERS):
        return None
    if value is None and vesting is None:
        ledger.miss("refreshers", ledger.of_offer("refresher_value"), REFRESHERS)
        return None
    if value is None:
        ledger.miss("refreshers.value", ledger.of_offer("refresher_value"), REFRESHERS)
    if first is None:
        ledger.miss("refreshers.first_month", ledger.of_offer("refresher_first"), REFRESHERS)
    if not every:
        ledger.miss("refreshers.every", ledger.of_offer("refresher_every"), REFRESHERS)
    if vesting is None or check_vesting(vesting):
        ledger.miss("refreshers.vesting", ledger.of_offer("refresher_vesting"), REFRESHERS)
        return None
    if value is None or first is None or not every:
        return None
    layer = Layer.EXPECTED if offer.refresher_written else Layer.UPSIDE
    return _Plan(value, first, every, vesting, layer, ledger.of_offer("refresher_value"))


@lru_cache(maxsize=512)
def _granted(plan: _Plan, reach: int, currency: str, factor: Fraction) -> Granted:
    """Return the refreshers granted within reach; remembered, for few edits touch them."""
    value = exact(plan.value)
    shares = vested(plan.vesting, Fraction(1), Allocation.FRACTIONAL)
    text, of = N_("{share} of the {granted} granted in month {month}"), amount("granted", value, currency)
    schedule, worth, paid = tuple(runs(shares.tranches())), worth_of_value(value), value * factor
    holdings, lines = [], []
    for granted in range(plan.first, reach + 1, plan.every):
        own = Vested(tuple(granted + month for month in shares.months), shares.total, shares.parts)
        holdings.append(Holding(own, worth, granted))
        for part, begin, distance, times_paid in schedule:
            first, count = within(granted + begin, distance, times_paid, reach)
            if count:
                every = distance if count > 1 else 1
                why = Reason(text, (share("share", part), of, number("month", granted)))
                vests = times(part, paid)
                lines.append(Line(REFRESHERS, plan.layer, vests, first, plan.source, why, every, count))
    return Granted(tuple(holdings), Sheaf(tuple(lines), reach), plan.source)
