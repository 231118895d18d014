"""What the health plan that counts costs in a year, as rows of the sheet: certain, expected and worst."""

from dataclasses import dataclass, replace
from fractions import Fraction

from offerdesk.app.comparison import Comparison
from offerdesk.app.part_text import part_name
from offerdesk.app.rows import Cell, Mark, Row
from offerdesk.app.style import NOT_OFFERED, UNKNOWN, Style
from offerdesk.domain.assumptions import Assumptions
from offerdesk.domain.exact import exact
from offerdesk.domain.fields import Group, Id
from offerdesk.domain.health import chosen_plan
from offerdesk.domain.health_outlook import Cost, Outlook, outlook
from offerdesk.domain.ledger import exchange_rate
from offerdesk.domain.lines import Source, Unknown, to_money
from offerdesk.domain.parts import FullOffer, HealthPlan
from offerdesk.domain.words import N_, tr

HEALTH = "health"
"""First word of the keys of these rows."""

_COSTS = {
    "certain": N_("Certain cost a year"),
    "expected": N_("Expected cost a year"),
    "worst": N_("Cost of the worst year"),
}
_AT_LEAST_TWO = 2


@dataclass(frozen=True, slots=True)
class PlanCost:
    """One cost of the plan that counts in an offer, in the currency in which the offer is shown."""

    label: str
    cost: Cost
    missing: tuple[Unknown, ...]
    currency: str
    comparable: bool


def plan_outlook(plan: HealthPlan, full: FullOffer, assumed: Assumptions) -> Outlook:
    """Return the costs of a plan in the currency of its offer, for the charges that are assumed."""
    currency = full.offer.pay_currency
    return outlook(plan, _charges(assumed, currency), currency)


def plan_cost(comparison: Comparison, row: str, offer: Id) -> PlanCost | None:
    """Return the cost behind a cell of these rows; ``None`` for any other row, or where there is no plan."""
    head, _, name = row.partition(".")
    place = comparison.place(offer)
    full, valuation = comparison.offers[place], comparison.valuations[place]
    chosen = chosen_plan(full.health_plans)
    if head != HEALTH or name not in _COSTS or chosen is None:
        return None
    at, plan = chosen
    found: Cost = getattr(plan_outlook(plan, full, comparison.assumptions), name)
    factor = valuation.exchange_rate
    parts = tuple(part._replace(amount=part.amount * factor) for part in found.parts)
    label = f"{part_name(plan)}: {tr(_COSTS[name])}"
    missing = tuple(_unknown(source, at) for source in found.missing)
    return PlanCost(label, Cost(parts, found.missing), missing, valuation.currency, valuation.comparable)


def health_rows(comparison: Comparison, style: Style) -> tuple[Row, ...]:
    """Return what the plan that counts costs in each offer; none where nobody tells anything of a plan."""
    if not any(full.health_plans for full in comparison.offers):
        return ()
    return tuple(_row(f"{HEALTH}.{name}", tr(label), comparison, style) for name, label in _COSTS.items())


def _charges(assumed: Assumptions, currency: str) -> Fraction | None:
    if not assumed.medical_use:
        return None if assumed.medical_use is None else Fraction(0)
    rate = exchange_rate(assumed, currency)
    return None if rate is None else exact(assumed.medical_use) / rate


def _unknown(source: Source, place: int) -> Unknown:
    """Return what is missing under its path in the exchange file, by which it is put as a question."""
    owner = f"{HEALTH}[{place}]" if source.kind == "health_plan" else source.kind
    return Unknown(f"{owner}.{source.attribute}", source)


def _row(key: str, header: str, comparison: Comparison, style: Style) -> Row:
    shown = [_cell(key, full, comparison, style) for full in comparison.offers]
    known = [amount for amount, _ in shown if amount is not None]
    best = min(known) if len(set(known)) >= _AT_LEAST_TWO else None
    cells = tuple(
        cell if best is None or amount != best else replace(cell, mark=Mark.BEST, speech=_best(cell))
        for amount, cell in shown
    )
    title = tr(Group.HEALTH.value)
    return Row(key, header, cells, group=title, differs=len({c.text for c in cells}) > 1)


def _best(cell: Cell) -> str:
    return f"{cell.text}, {tr('best')}"


def _cell(key: str, full: FullOffer, comparison: Comparison, style: Style) -> tuple[Fraction | None, Cell]:
    """Return a cost and its cell; the cost only where it can be compared."""
    found = plan_cost(comparison, key, full.offer.id)
    if found is None and HEALTH in full.offer.none_of:
        return None, Cell(NOT_OFFERED, speech=tr("not offered"))
    if found is None or found.cost.amount is None:
        tip = tr("Not known yet. Ask for it.")
        return None, Cell(UNKNOWN, mark=Mark.UNKNOWN, speech=tr("unknown"), tip=tip, opens=found is not None)
    said = style.money(to_money(found.cost.amount), found.currency)
    return (found.cost.amount if found.comparable else None), Cell(said, opens=True)
