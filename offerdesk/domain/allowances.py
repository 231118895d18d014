"""Allowances and costs by the month, by the year or once.

A yearly one is paid in the same month of every year of the job (``month``, the first unless stated), so that
each year of the job holds exactly one payment.
"""

from fractions import Fraction

from offerdesk.domain.exact import exact
from offerdesk.domain.ledger import ALWAYS, Ledger, number, words
from offerdesk.domain.lines import MONTHS_PER_YEAR, Component, Layer, Part, Reason, Source
from offerdesk.domain.parts import Allowance, Cost
from offerdesk.domain.values import Per
from offerdesk.domain.words import N_

REASONS = {
    (Per.MONTH, False): N_("{amount} a month"),
    (Per.MONTH, True): N_("{label}: {amount} a month"),
    (Per.YEAR, False): N_("{amount} once a year"),
    (Per.YEAR, True): N_("{label}: {amount} once a year"),
    (Per.ONCE, False): N_("{amount} once, in month {month}"),
    (Per.ONCE, True): N_("{label}: {amount} once, in month {month}"),
}


def write_allowances(ledger: Ledger) -> None:
    """Write what the employer pays on top."""
    _write_all(ledger, "allowances", "allowance", ledger.full.allowances, Component.ALLOWANCES)


def write_costs(ledger: Ledger) -> None:
    """Write what the job costs, negative."""
    _write_all(ledger, "costs", "cost", ledger.full.costs, Component.OTHER_COSTS)


def _write_all(
    ledger: Ledger, key: str, kind: str, items: tuple[Allowance, ...] | tuple[Cost, ...], component: Component
) -> None:
    if not items and not ledger.none_of(key, component):
        ledger.miss(key, ledger.of_offer(key), component)
    for place, item in enumerate[Allowance | Cost](items):
        lacks = next((name for name in ("amount", "per", "month") if getattr(item, name) is None), "")
        if lacks:
            ledger.miss(f"{key}[{place}].{lacks}", Source(kind, item.id, lacks), component)
        else:
            _write_one(ledger, item, Source(kind, item.id, "amount"), component)


def _write_one(ledger: Ledger, item: Allowance | Cost, source: Source, component: Component) -> None:
    if item.amount is None or item.per is None or item.month is None:
        return
    stated = exact(item.amount)
    label = item.label or item.kind
    parts: list[Part] = [ledger.amount("amount", stated), number("month", item.month)]
    why = Reason(REASONS[item.per, bool(label)], (*parts, *([words("label", label)] if label else [])))
    amount = stated if component is Component.ALLOWANCES else -stated
    every, count, yearly = {
        Per.MONTH: (1, ALWAYS, amount * MONTHS_PER_YEAR),
        Per.YEAR: (MONTHS_PER_YEAR, ALWAYS, amount),
        Per.ONCE: (1, 1, Fraction(0)),
    }[item.per]
    ledger.write(component, Layer.GUARANTEED, amount, source, why, item.month, every, count)
    if yearly:
        ledger.recur(component, Layer.GUARANTEED, yearly, source, why)
