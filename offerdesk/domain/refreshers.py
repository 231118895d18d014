"""Refreshers: repeated grants, each vesting from its own month; upside unless they are in writing."""

from decimal import Decimal
from fractions import Fraction

from offerdesk.domain.equity import Holding
from offerdesk.domain.exact import exact, runs
from offerdesk.domain.ledger import Ledger, number, share
from offerdesk.domain.lines import MONTHS_PER_YEAR, Component, Layer, Reason
from offerdesk.domain.unitworth import BY_VALUE, UnitWorth
from offerdesk.domain.values import Allocation
from offerdesk.domain.vesting import Vested, check_vesting, vested
from offerdesk.domain.words import N_

REFRESHERS = Component.REFRESHERS


def write_refreshers(ledger: Ledger) -> tuple[Holding, ...]:
    """Write every refresher granted within reach; return them as they vest."""
    if ledger.none_of("refreshers", REFRESHERS):
        return ()
    offer = ledger.offer
    value, vesting = offer.refresher_value, offer.refresher_vesting
    first, every = offer.refresher_first, offer.refresher_every
    missing = _missing(ledger)
    for attribute, path in missing:
        ledger.miss(path, ledger.of_offer(attribute), REFRESHERS)
    if missing or value is None or vesting is None or first is None or not every:
        return ()
    granted, source = exact(value), ledger.of_offer("refresher_value")
    layer = Layer.EXPECTED if offer.refresher_written else Layer.UPSIDE
    if offer.refresher_written is None:
        ledger.miss("refreshers.written", ledger.of_offer("refresher_written"))
    ledger.know(REFRESHERS)
    shares = vested(vesting, Fraction(1), Allocation.FRACTIONAL)
    holdings = []
    for month in range(first, ledger.reach + 1, every):
        own = Vested(tuple(month + m for m in shares.months), shares.total)
        for part, start, distance, count in runs(own.tranches()):
            text = N_("{share} of the {granted} granted in month {month}")
            parts = (share("share", part), ledger.amount("granted", granted), number("month", month))
            ledger.write(
                REFRESHERS, layer, part * granted, source, Reason(text, parts), start, distance, count
            )
        worth = UnitWorth(
            BY_VALUE, Fraction(1), granted, Decimal(0), (), None, False, Fraction(1), Fraction(0)
        )
        holdings.append(Holding(own, worth, month))
    yearly = granted * MONTHS_PER_YEAR / every
    text = N_("{granted} granted every {every} months, once as many vest as are granted")
    why = Reason(text, (ledger.amount("granted", granted), number("every", every)))
    ledger.recur(REFRESHERS, layer, yearly, source, why)
    return tuple(holdings)


def _missing(ledger: Ledger) -> list[tuple[str, str]]:
    """Return attribute and path of what is missing; of nothing but the section where all of it is."""
    offer = ledger.offer
    if offer.refresher_value is None and offer.refresher_vesting is None:
        return [("refresher_value", "refreshers")]
    invalid = offer.refresher_vesting is None or check_vesting(offer.refresher_vesting) is not None
    found = (
        ("refresher_value", "refreshers.value", offer.refresher_value is None),
        ("refresher_first", "refreshers.first_month", offer.refresher_first is None),
        ("refresher_every", "refreshers.every", not offer.refresher_every),
        ("refresher_vesting", "refreshers.vesting", invalid),
    )
    return [(attribute, path) for attribute, path, lacks in found if lacks]
