"""What the health plan that counts costs in a year, as rows of the sheet: certain, expected and worst."""

from dataclasses import replace
from fractions import Fraction
from functools import lru_cache
from gettext import NullTranslations

from offerdesk.app.comparison import Comparison
from offerdesk.app.part_text import part_name
from offerdesk.app.rows import Cell, Mark, Row
from offerdesk.app.same import Same
from offerdesk.app.style import NOT_OFFERED, UNKNOWN, Style
from offerdesk.domain.assumptions import Assumptions
from offerdesk.domain.exact import exact
from offerdesk.domain.fields import Group, Id
from offerdesk.domain.frozen import frozen
from offerdesk.domain.health import chosen_plan
from offerdesk.domain.health_outlook import Cost, Outlook, outlook
from offerdesk.domain.ledger import exchange_rate
from offerdesk.domain.lines import Source, Unknown, Valuation, to_money
from offerdesk.domain.parts import FullOffer, HealthPlan
from offerdesk.domain.words import N_, installed, tr

HEALTH = "health"
"""First word of the keys of these rows."""

_COSTS = {
    "certain": N_("Certain cost a year"),
    "expected": N_("Expected cost a year"),
    "worst": N_("Cost of the worst year"),
}
_AT_LEAST_TWO = 2

_Entry = tuple[Fraction | None, Cell]
"""A cost of one offer, where it can be compared, and its cell."""


@frozen
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
    pairs = zip(comparison.offers, comparison.valuations, strict=True)
    assumed = Same(comparison.assumptions)
    shown = tuple([_shown(Same(full), Same(v), assumed, style, installed()) for full, v in pairs])
    return _rows(shown, installed())


def _charges(assumed: Assumptions, currency: str) -> Fraction | None:
    if not assumed.medical_use:
        return None if assumed.medical_use is None else Fraction(0)
    rate = exchange_rate(assumed, currency)
    return None if rate is None else exact(assumed.medical_use) / rate


def _unknown(source: Source, place: int) -> Unknown:
    """Return what is missing under its path in the exchange file, by which it is put as a question."""
    owner = f"{HEALTH}[{place}]" if source.kind == "health_plan" else source.kind
    return Unknown(f"{owner}.{source.attribute}", source)


@lru_cache(maxsize=64)
def _rows(shown: tuple[Same[tuple[_Entry, ...]], ...], _words: NullTranslations) -> tuple[Row, ...]:
    """Return the rows; remembered, for few edits touch a plan."""
    each_cost = zip(*[same.value for same in shown], strict=True)
    return tuple(
        _row(f"{HEALTH}.{name}", tr(label), entries)
        for (name, label), entries in zip(_COSTS.items(), each_cost, strict=True)
    )


def _row(key: str, header: str, shown: tuple[_Entry, ...]) -> Row:
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


@lru_cache(maxsize=64)
def _shown(
    same: Same[FullOffer],
    worth: Same[Valuation],
    assumptions: Same[Assumptions],
    style: Style,
    words: NullTranslations,
) -> Same[tuple[_Entry, ...]]:
    """Return each cost and its cell; the cost only where it can be compared."""
    full, valuation, assumed = same.value, worth.value, assumptions.value
    chosen = chosen_plan(full.health_plans)
    if chosen is None:
        none = (
            Cell(NOT_OFFERED, speech=tr("not offered")) if HEALTH in full.offer.none_of else _unknown_cell()
        )
        return Same(((None, none),) * len(_COSTS))
    own = full.offer.pay_currency
    shown_in = (valuation.exchange_rate, valuation.currency, valuation.comparable)
    return Same(_entries(chosen[1], _charges(assumed, own), own, shown_in, style, words))


@lru_cache(maxsize=64)
def _entries(
    plan: HealthPlan,
    charges: Fraction | None,
    own: str,
    shown_in: tuple[Fraction, str, bool],
    style: Style,
    _words: NullTranslations,
) -> tuple[_Entry, ...]:
    """Return the costs of one plan; remembered, for few edits touch a plan."""
    factor, currency, comparable = shown_in
    found = outlook(plan, charges, own)
    amounts = [getattr(found, name).amount for name in _COSTS]
    entries: list[_Entry] = []
    for amount in amounts:
        if amount is None:
            entries.append((None, _unknown_cell(opens=True)))
        else:
            cost = amount * factor
            said = style.money(to_money(cost), currency)
            entries.append((cost if comparable else None, Cell(said, opens=True)))
    return tuple(entries)


def _unknown_cell(*, opens: bool = False) -> Cell:
    tip = tr("Not known yet. Ask for it.")
    return Cell(UNKNOWN, mark=Mark.UNKNOWN, speech=tr("unknown"), tip=tip, opens=opens)
