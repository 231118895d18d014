"""What an offer is worth: one engine, month by month, exact, that knows what it does not know.

``value`` is a pure function of frozen inputs and remembers its answers by them. Every figure is a sum of
lines; see ``lines`` for the shape of the answer and ``explain`` for the way from a figure to its inputs.
"""

from fractions import Fraction
from functools import lru_cache

from offerdesk.domain.allowances import write_allowances, write_costs
from offerdesk.domain.amounts import Amounts
from offerdesk.domain.asides import cost_of_living, note_asides
from offerdesk.domain.assumptions import Assumptions, TaxMethod
from offerdesk.domain.bonus import write_bonus
from offerdesk.domain.equity import Granted, write_equity
from offerdesk.domain.exact import exact, times
from offerdesk.domain.exact import total as total_of
from offerdesk.domain.frozen import frozen
from offerdesk.domain.health import write_health
from offerdesk.domain.late import Late
from offerdesk.domain.leaving import MONTHS, Stay
from offerdesk.domain.ledger import Ledger, exchange_rate
from offerdesk.domain.likely import likely, told
from offerdesk.domain.lines import (
    CASH_COMPONENTS,
    MONTHS_PER_YEAR,
    Component,
    Layer,
    LeaveAfter,
    Source,
    Valuation,
    YearValue,
)
from offerdesk.domain.oneoffs import write_one_offs
from offerdesk.domain.parts import FullOffer
from offerdesk.domain.pay import BasePay, base_pay, write_base
from offerdesk.domain.refreshers import write_refreshers
from offerdesk.domain.retirement import write_match
from offerdesk.domain.sums import COMPONENTS, Tally, all_paid, cut, tally
from offerdesk.domain.tax_flat import TAXED
from offerdesk.domain.worktime import hourly_value, time_off_value, write_commute, write_time_off

LONGEST = 120
"""Months of the longest horizon."""

_REMEMBERED = 96
"""Answers kept: those of twelve rounds of eight offers. Each has a thousand parts, so more would weigh."""


@lru_cache(maxsize=_REMEMBERED)
def value(full: FullOffer, assumptions: Assumptions) -> Valuation:
    """Return what ``full`` is worth under ``assumptions``, over their horizon (1 to 120 months)."""
    horizon = min(max(assumptions.horizon_months, 1), LONGEST)
    stay, base = _stay(full, assumptions, max(horizon, MONTHS[-1]), horizon)
    ledger, sums = stay.ledger, stay.sums
    years = _years(ledger, sums, horizon)
    total = sums.so_far(horizon)
    first_year = base.yearly(1) if base else None
    time_off = time_off_value(ledger, first_year)
    known_pay = Component.BASE in ledger.known
    hourly = hourly_value(
        ledger, sums.in_year(0, COMPONENTS) if known_pay else None, min(horizon, MONTHS_PER_YEAR)
    )
    living = cost_of_living(ledger, total)
    note_asides(ledger, first_year, sums, horizon)
    _name_assumptions(ledger)
    found = Valuation(
        offer=full.offer.id,
        company=full.offer.company,
        currency=ledger.shown_in,
        comparable=ledger.shown_in == assumptions.currency,
        horizon_months=horizon,
        lines=cut(ledger.lines, horizon) if horizon < ledger.reach else tuple(ledger.lines),
        unknown=tuple(ledger.unknown),
        years=years,
        total=total,
        average_year=times(total, Fraction(MONTHS_PER_YEAR, horizon)),
        steady_year=total_of(line.amount for line in ledger.steady),
        guaranteed=sums.amount(sums.layers[Layer.GUARANTEED]),
        expected=sums.amount(sums.layers[Layer.EXPECTED]),
        upside=sums.amount(sums.layers[Layer.UPSIDE]),
        cumulative=Amounts.of(sums.cumulative[:horizon], sums.denominator),
        leave_after=Late(len(MONTHS), lambda place: stay.leave(MONTHS[place])),
        time_off_value=time_off,
        hourly_value=hourly,
        cost_of_living_total=living,
        steady=tuple(ledger.steady),
        asides=tuple(ledger.asides),
        own_currency=ledger.currency,
        exchange_rate=ledger.factor,
    )
    return found if ledger.full is full else told(found, full)


@frozen
class Worth:
    """The sums of a valuation alone; ``total`` is ``None`` where nothing is known that pays or costs."""

    total: Fraction | None
    time_off_value: Fraction | None
    currency: str


def worth(full: FullOffer, assumptions: Assumptions) -> Worth:
    """Return what ``value`` would say in total, without what explains it: for searches that value often."""
    horizon = min(max(assumptions.horizon_months, 1), LONGEST)
    ledger, _, base = _written(full, assumptions, horizon, horizon)
    silent = not ledger.lines and any(u.components for u in ledger.unknown)
    time_off = time_off_value(ledger, base.yearly(1) if base else None)
    return Worth(None if silent else all_paid(ledger.loose, ledger.sheaves), time_off, ledger.shown_in)


def leave_after(full: FullOffer, assumptions: Assumptions, month: int) -> LeaveAfter:
    """Return what leaving at the end of ``month`` (0 to 120) means, whatever the horizon."""
    return whole_stay(full, assumptions).leave(month)


@lru_cache(maxsize=_REMEMBERED // 6)
def whole_stay(full: FullOffer, assumptions: Assumptions) -> Stay:
    """Return what leaving in any month depends on; remembered."""
    return _stay(full, assumptions, LONGEST, LONGEST)[0]


def _stay(full: FullOffer, assumptions: Assumptions, reach: int, horizon: int) -> tuple[Stay, BasePay | None]:
    """Write all lines up to ``reach`` and add them up."""
    ledger, holdings, base = _written(full, assumptions, reach, horizon)
    return Stay(ledger, tally(ledger.loose, reach, horizon, ledger.sheaves), holdings), base


def _written(
    full: FullOffer, assumptions: Assumptions, reach: int, horizon: int
) -> tuple[Ledger, tuple[Granted, ...], BasePay | None]:
    """Write all lines up to ``reach``; return them with the grants as they vest and base pay."""
    ledger = Ledger(likely(full), assumptions, reach)
    base = base_pay(ledger, -(-reach // MONTHS_PER_YEAR) * MONTHS_PER_YEAR)
    if base:
        write_base(ledger, base, horizon)
    write_bonus(ledger, base, horizon)
    write_one_offs(ledger)
    holdings = write_equity(ledger, base) + write_refreshers(ledger)
    write_match(ledger, base, horizon)
    write_health(ledger)
    write_allowances(ledger)
    write_costs(ledger)
    write_commute(ledger)
    write_time_off(ledger, base, horizon)
    return ledger, holdings, base


def _years(ledger: Ledger, sums: Tally, horizon: int) -> Late[YearValue]:
    """Return each year of the job within the horizon, with the flat tax; the last may be a part of one."""
    assumed = ledger.assumptions
    flat = assumed.tax_method is TaxMethod.FLAT and assumed.tax_rate is not None
    rate = exact(assumed.tax_rate) if flat and assumed.tax_rate is not None else None
    known = frozenset(ledger.known)

    def year(place: int) -> YearValue:
        first = place * MONTHS_PER_YEAR + 1
        total = sums.in_year(place, COMPONENTS)
        tax = None if rate is None else rate * sums.in_year(place, TAXED)
        return YearValue(
            year=place + 1,
            first_month=first,
            last_month=min(first + MONTHS_PER_YEAR - 1, horizon),
            lines=tuple([(c, sums.amount(sums.years[c][place]) if c in known else None) for c in COMPONENTS]),
            cash=sums.in_year(place, CASH_COMPONENTS),
            total=total,
            tax=tax,
            take_home=None if tax is None else total - tax,
        )

    return Late(-(-horizon // MONTHS_PER_YEAR), year)


def _name_assumptions(ledger: Ledger) -> None:
    """Name what is missing among the assumptions: an exchange rate, the tax."""
    assumed = ledger.assumptions
    if exchange_rate(assumed, ledger.currency) is None:
        source = Source("assumptions", assumed.id, "exchange_rates")
        lacking = (
            () if Component.HEALTH_USE in ledger.known or not assumed.medical_use else (Component.HEALTH_USE,)
        )
        ledger.miss(f"assumptions.exchange_rates.{ledger.currency}", source, *lacking)
    if assumed.tax_method is TaxMethod.US:
        ledger.miss("assumptions.tax", Source("assumptions", assumed.id, "tax_method"))
    if assumed.tax_method is TaxMethod.FLAT and assumed.tax_rate is None:
        ledger.miss("assumptions.tax.rate", Source("assumptions", assumed.id, "tax_rate"))
