"""Payments made once, and what has to be paid back of them when leaving early."""

from calendar import monthrange
from datetime import date
from fractions import Fraction

from offerdesk.domain.exact import exact
from offerdesk.domain.ledger import Ledger, number, words
from offerdesk.domain.lines import MONTHS_PER_YEAR, ONE_OFF_COMPONENTS, Component, Layer, Reason, Source
from offerdesk.domain.parts import OneOff, OneOffKind, RepayBasis, RepayRule
from offerdesk.domain.words import N_

COMPONENTS = {
    OneOffKind.SIGN_ON: Component.SIGN_ON,
    OneOffKind.RELOCATION: Component.RELOCATION,
    OneOffKind.RETENTION: Component.RETENTION,
    OneOffKind.OTHER: Component.OTHER_ONE_OFF,
}


def write_one_offs(ledger: Ledger) -> None:
    """Write each one-off once, in its month."""
    if not ledger.full.one_offs:
        if not ledger.none_of("one_offs", *ONE_OFF_COMPONENTS):
            ledger.miss("one_offs", ledger.of_offer("one_offs"), *ONE_OFF_COMPONENTS)
        return
    lacking = {COMPONENTS[o.kind] for o in ledger.full.one_offs if o.amount is None or o.month is None}
    ledger.know(*(c for c in ONE_OFF_COMPONENTS if c not in lacking))
    for place, one_off in enumerate(ledger.full.one_offs):
        component, path = COMPONENTS[one_off.kind], f"one_offs[{place}]"
        if one_off.amount is None or one_off.month is None:
            lacks = "amount" if one_off.amount is None else "month"
            ledger.miss(f"{path}.{lacks}", Source("one_off", one_off.id, lacks), component)
            continue
        text = (
            N_("{label}, paid once in month {month}") if one_off.label else N_("Paid once in month {month}")
        )
        parts = (number("month", one_off.month), *([words("label", one_off.label)] if one_off.label else []))
        source = Source("one_off", one_off.id, "amount")
        why = Reason(text, parts)
        ledger.write(component, Layer.GUARANTEED, exact(one_off.amount), source, why, one_off.month)
        if one_off.repay_rule and not _states_period(one_off):
            stepped = one_off.repay_rule is RepayRule.STEPPED
            source = Source("one_off", one_off.id, "repay_steps" if stepped else "repay_months")
            ledger.miss(f"{path}.repay.{'steps' if stepped else 'months'}", source)


def repayable(one_off: OneOff, month: int, start: date | None, net: Fraction) -> Fraction:
    """Return what leaving at the end of ``month`` costs of a one-off, in the offer's currency.

    The months of the clawback count from the start of the month in which the one-off was paid. ``net`` is the
    share that is left after tax, for the clauses that reclaim no more than that.
    """
    paid = one_off.month
    if one_off.amount is None or paid is None or month < paid or not _states_period(one_off):
        return Fraction(0)
    due = exact(one_off.amount) * _share_due(one_off, month, paid, start)
    return due * net if one_off.repay_basis is RepayBasis.NET else due


def _states_period(one_off: OneOff) -> bool:
    if one_off.repay_rule is RepayRule.STEPPED:
        return bool(one_off.repay_steps)
    return one_off.repay_rule is not None and bool(one_off.repay_months)


def _share_due(one_off: OneOff, month: int, paid: int, start: date | None) -> Fraction:
    """Return the share of a one-off that is due; c(m) of the clause."""
    stayed = month - paid + 1
    if one_off.repay_rule is RepayRule.STEPPED:
        steps = sorted(one_off.repay_steps, key=lambda step: step.month)
        return next((exact(step.share) for step in steps if stayed < step.month), Fraction(0))
    period = one_off.repay_months or 0
    if stayed >= period:
        return Fraction(0)
    if one_off.repay_rule is RepayRule.WHOLE:
        return Fraction(1)
    if one_off.repay_rule is RepayRule.DAILY and start is not None:
        begin, end = months_after(start, paid - 1), months_after(start, paid - 1 + period)
        left = (end - months_after(start, month)).days
        return Fraction(left, (end - begin).days)
    return Fraction(period - stayed, period)  # by the day without a start date: in average months


def months_after(start: date, months: int) -> date:
    """Return the date ``months`` after ``start``; the last day of a month that is too short."""
    years, place = divmod(start.month - 1 + months, MONTHS_PER_YEAR)
    year, month = start.year + years, place + 1
    return date(year, month, min(start.day, monthrange(year, month)[1]))
