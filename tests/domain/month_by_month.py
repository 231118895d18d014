"""A second valuation, as naive as can be: every month is asked anew what it pays, straight from the contract.

It knows no runs, no schedules and no closed forms, and shares no code with the engine but the declarations.
It covers what the engine knows in full; a part that lacks anything pays nothing here as there.
"""

from decimal import Decimal
from fractions import Fraction

from offerdesk.domain.assumptions import Assumptions
from offerdesk.domain.offer import Offer
from offerdesk.domain.parts import FullOffer, Grant, GrantKind
from offerdesk.domain.values import Per, Period, Vesting


def f(value: Decimal | int | None) -> Fraction:
    """Return an exact fraction; what is missing counts nothing."""
    return Fraction(0) if value is None else Fraction(value)


def yearly_bases(full: FullOffer, work_days: Fraction, months: int) -> list[Fraction]:
    """Return the yearly base of every month."""
    offer = full.offer
    if offer.pay_amount is None or offer.pay_period is None:
        return [Fraction(0)] * months
    times = {
        Period.HOUR: f(offer.hours_per_week) * f(offer.weeks_per_year),
        Period.DAY: work_days,
        Period.WEEK: f(offer.weeks_per_year),
        Period.FORTNIGHT: f(offer.weeks_per_year) / 2,
        Period.HALF_MONTH: Fraction(24),
        Period.MONTH: f(offer.payments_per_year),
        Period.YEAR: Fraction(1),
    }[offer.pay_period]
    base, bases = f(offer.pay_amount) * times, []
    promised = [p for p in full.promised_raises if p.month is not None and (p.rate, p.amount) != (None, None)]
    overridden = min((p.month for p in promised if p.month is not None), default=10_000)
    for month in range(1, months + 1):
        due = bool(offer.raise_every) and month > 1 and (month - 1) % (offer.raise_every or 1) == 0
        if due and month < overridden:
            base *= 1 + f(offer.raise_rate)
        for p in promised:
            if p.month == month:
                base = base + f(p.amount) if p.amount is not None else base * (1 + f(p.rate))
        bases.append(base)
    return bases


def accrued(vesting: Vesting, month: int) -> Fraction:
    """Return the share that has vested by the end of ``month``."""
    t = month - vesting.start_month
    if month < 1:
        return Fraction(0)
    if vesting.months is not None:
        if t < vesting.cliff:
            return Fraction(0)
        return (
            Fraction(1)
            if t >= vesting.months
            else Fraction(max(0, t) // vesting.every * vesting.every, vesting.months)
        )
    if vesting.years:
        if t >= 12 * len(vesting.years):
            return Fraction(1)
        if t < vesting.cliff:
            return Fraction(0)
        share, year = Fraction(0), max(0, t) // 12
        share += sum((f(s) for s in vesting.years[:year]), Fraction(0))
        return share + f(vesting.years[year]) * Fraction(max(0, t) % 12 // vesting.every * vesting.every, 12)
    reached = [tranche for tranche in vesting.tranches if tranche.month <= t]
    return (
        Fraction(1)
        if len(reached) == len(vesting.tranches)
        else sum((f(tranche.share) for tranche in reached), Fraction(0))
    )


def price(grant: Grant, start: Fraction, month: int) -> Fraction:
    """Return the price of a unit in ``month``."""
    if grant.prices:
        return f(grant.prices[min((month - 1) // 12, len(grant.prices) - 1)])
    if not grant.growth or month % 12 == 0:
        return start * (1 + f(grant.growth)) ** (month // 12)
    return start * Fraction(
        float(1 + grant.growth) ** (month / 12)
    )  # a double's 16 digits will do for a test


def grant_payment(grant: Grant, month: int) -> Fraction:
    """Return what a grant that lacks nothing pays in ``month``."""
    if grant.vesting is None:
        return Fraction(0)
    if grant.units is None and grant.price is None:
        units, start, whole = Fraction(1), f(grant.value), False
    else:
        start = f(grant.price)
        units = f(grant.units) if grant.units is not None else f(grant.value) / start
        whole = units.denominator == 1
    before, after = (accrued(grant.vesting, m) * units for m in (month - 1, month))
    vesting_now = Fraction(after.__floor__() - before.__floor__()) if whole else after - before
    now = price(grant, start, month)
    worth = now
    if grant.kind in {GrantKind.NSO, GrantKind.ISO}:
        worth = max(Fraction(0), now - f(grant.strike))
    if not grant.listed and grant.kind is not GrantKind.CASH:
        worth *= f(grant.probability) * (1 - f(grant.discount))
    return vesting_now * worth


def bonus_payment(offer: Offer, bases: list[Fraction], month: int) -> Fraction:
    """Return the bonus paid in ``month``."""
    every = offer.bonus_paid_every or 12
    if month % every:
        return Fraction(0)
    earned = sum(bases[month - every : month], Fraction(0)) / 12
    if offer.bonus_amount is not None:
        return f(offer.bonus_amount) * every / 12 * f(offer.bonus_payout)
    return earned * f(offer.bonus_target) * f(offer.bonus_payout)


def refresher_payment(offer: Offer, month: int) -> Fraction:
    """Return what all refreshers together pay in ``month``."""
    if offer.refresher_vesting is None or offer.refresher_value is None:
        return Fraction(0)
    total, granted = Fraction(0), offer.refresher_first or 12
    while granted <= month:
        now, before = (accrued(offer.refresher_vesting, m - granted) for m in (month, month - 1))
        total += (now - before) * f(offer.refresher_value)
        granted += offer.refresher_every or 12
    return total


def recurring_payment(full: FullOffer, month: int) -> Fraction:
    """Return allowances less costs of ``month``."""
    total = Fraction(0)
    for sign, items in ((1, full.allowances), (-1, full.costs)):
        for item in items:
            start = item.month or 1
            due = {
                Per.MONTH: month >= start,
                Per.YEAR: month >= start and (month - start) % 12 == 0,
                Per.ONCE: month == start,
                None: False,
            }[item.per]
            total += sign * f(item.amount) * due
    return total


def health_payment(full: FullOffer, use: Fraction) -> Fraction:
    """Return what the plan that counts brings in a month; mostly negative."""
    plan = next((p for p in full.health_plans if p.chosen), next(iter(full.health_plans), None))
    if plan is None:
        return Fraction(0)
    beyond = max(Fraction(0), use - f(plan.deductible)) * f(plan.coinsurance)
    paid = min(f(plan.out_of_pocket_max), min(use, f(plan.deductible)) + beyond)
    return (f(plan.employer_hsa) - paid) / 12 - f(plan.premium_month)


def match_payment(offer: Offer, bases: list[Fraction], month: int) -> Fraction:
    """Return the match of ``month``, a yearly cap spread over the year that reaches it."""
    own, previous, rate = f(offer.own_contribution), Fraction(0), Fraction(0)
    for tier in offer.match_tiers or ():
        rate += f(tier.rate) * max(Fraction(0), min(own, f(tier.up_to)) - previous)
        previous = f(tier.up_to)
    year = (month - 1) // 12 * 12
    if offer.match_cap is not None and sum(bases[year : year + 12], Fraction(0)) / 12 * rate > f(
        offer.match_cap
    ):
        return f(offer.match_cap) / 12
    return bases[month - 1] * rate / 12


def commute_payment(offer: Offer) -> Fraction:
    """Return what the commute costs in a month; negative."""
    off = f(offer.pto_days) + f(offer.sick_days) + f(offer.holidays)
    days = f(offer.commute_days) * max(Fraction(0), 52 - off / 5)
    daily = 2 * f(offer.commute_distance) * f(offer.commute_rate) + f(offer.commute_parking)
    return -days * (daily + f(offer.commute_fare)) / 12


def payments(full: FullOffer, assumptions: Assumptions) -> list[Fraction]:
    """Return what each month of the horizon pays, in the offer's currency."""
    months = assumptions.horizon_months
    whole_years = -(-months // 12) * 12
    bases = yearly_bases(full, f(assumptions.work_days_per_year), whole_years)
    offer, paid = full.offer, []
    for month in range(1, months + 1):
        total = bases[month - 1] / 12 + bonus_payment(offer, bases, month)
        total += sum((f(o.amount) for o in full.one_offs if o.month == month), Fraction(0))
        total += sum((grant_payment(grant, month) for grant in full.grants), Fraction(0))
        total += refresher_payment(offer, month) + match_payment(offer, bases, month)
        total += health_payment(full, f(assumptions.medical_use))
        total += recurring_payment(full, month) + commute_payment(offer)
        paid.append(total)
    return paid
