"""What ``offerdesk value --json`` prints: every figure of a valuation under its public key.

Amounts are rounded half up to two decimals here, once and at the end. An unknown line is ``null`` and its
value's path is named in ``unknown``.
"""

from collections.abc import Callable, Iterable, Mapping, Sequence
from fractions import Fraction
from types import MappingProxyType
from typing import Any

from offerdesk.domain.asides import ON_THE_WAY, PARENTAL, WORTH_TODAY
from offerdesk.domain.assumptions import Assumptions
from offerdesk.domain.fields import Id
from offerdesk.domain.health_outlook import Outlook
from offerdesk.domain.lines import (
    Component,
    Crossover,
    LeaveAfter,
    Line,
    Reason,
    Source,
    Valuation,
    YearValue,
    to_money,
)
from offerdesk.domain.parts import HealthPlan
from offerdesk.domain.spread import Spread

FORMAT, VERSION = "offerdesk-valuation", 1

Say = Callable[[Reason], str]
"""Writes a reason in words."""

Plans = Sequence[tuple[HealthPlan, Outlook]]
"""Health plans with what each costs in a year."""


def valuation_value(
    valuations: Sequence[Valuation],
    crossovers: Iterable[Crossover],
    assumptions: Assumptions,
    explain: Say | None = None,
    spreads: Mapping[Id, Spread] = MappingProxyType({}),
    plans: Mapping[Id, Plans] = MappingProxyType({}),
) -> dict[str, Any]:
    """Return the answer as the value that is printed; with ``explain`` each offer carries its lines.

    An offer with a spread also tells how far its total may reach. ``plans`` are health plans by offer, with
    what they cost in a year, in the offer's own currency.
    """
    return {
        "format": FORMAT,
        "version": VERSION,
        "currency": assumptions.currency,
        "horizon_months": assumptions.horizon_months,
        "offers": [
            _offer(found, assumptions, explain, spreads.get(found.offer), plans.get(found.offer, ()))
            for found in valuations
        ],
        "crossovers": [{"ahead": c.ahead, "behind": c.behind, "month": c.month} for c in crossovers],
    }


def _offer(
    found: Valuation,
    assumptions: Assumptions,
    explain: Say | None,
    spread: Spread | None,
    plans: Plans,
) -> dict[str, Any]:
    answer: dict[str, Any] = {"id": found.offer, "company": found.company}
    if found.currency != assumptions.currency:
        answer["currency"] = found.currency
    answer |= {
        "years": [_year(year, assumptions) for year in found.years],
        "total": _money(found.total),
        **_reach(spread),
        "average_year": _money(found.average_year),
        "steady_year": _money(found.steady_year),
        "guaranteed": _money(found.guaranteed),
        "expected": _money(found.expected),
        "upside": _money(found.upside),
        "cumulative": [_money(amount) for amount in found.cumulative],
        "leave_after": {str(leave.month): _leave(leave) for leave in found.leave_after},
        "time_off_value": _money(found.time_off_value),
        "hourly_value": _money(found.hourly_value),
        "cost_of_living_total": _money(found.cost_of_living_total),
        "present_value": _money(found.aside(WORTH_TODAY)),
        "parental_leave_value": _money(found.aside(PARENTAL)),
        "commute_time_value": _money(found.aside(ON_THE_WAY)),
        "unknown": list(dict.fromkeys(unknown.path for unknown in found.unknown)),
    }
    if plans:
        answer["health"] = [_plan(plan, outlook, found.exchange_rate) for plan, outlook in plans]
    if explain is not None:
        answer["lines"] = [_line(line, explain) for line in found.lines]
    return answer


def _reach(spread: Spread | None) -> dict[str, str | None]:
    if spread is None:
        return {}
    return {"low": _money(spread.total.low), "high": _money(spread.total.high)}


def _year(year: YearValue, assumptions: Assumptions) -> dict[str, Any]:
    counted = (pair for pair in year.lines if pair[0] is not Component.TIME_OFF or assumptions.count_time_off)
    return {
        "year": year.year,
        "lines": {component.value: _money(amount) for component, amount in counted},
        "cash": _money(year.cash),
        "total": _money(year.total),
        "tax": _money(year.tax),
        "take_home": _money(year.take_home),
    }


def _leave(leave: LeaveAfter) -> dict[str, Any]:
    return {
        "received": _money(leave.received),
        "unvested_equity": _money(leave.unvested_equity),
        "unvested_match": _money(leave.unvested_match),
        "repay": _money(leave.repay),
        "net": _money(leave.net),
        "exercise_cost": _money(leave.exercise_cost),
    }


def _plan(plan: HealthPlan, outlook: Outlook, rate: Fraction) -> dict[str, Any]:
    costs = {"certain": outlook.certain, "expected": outlook.expected, "worst": outlook.worst}
    amounts = ((key, cost.amount) for key, cost in costs.items())
    return {"name": plan.name} | {key: None if x is None else _money(x * rate) for key, x in amounts}


def _line(line: Line, explain: Say) -> dict[str, Any]:
    answer: dict[str, Any] = {
        "component": line.component.value,
        "layer": line.layer.value,
        "amount": _money(line.amount),
        "first_month": line.first,
        "every": line.every,
        "count": line.count,
        "source": _source(line.source),
        "why": explain(line.why),
    }
    if line.grounds:
        grounds = line.grounds
        answer["grounds"] = [{"why": explain(g.why), "source": _source(g.source)} for g in grounds]
    return answer


def _source(source: Source) -> dict[str, str]:
    return {"kind": source.kind, "id": source.id, "attribute": source.attribute}


def _money(value: Fraction | None) -> str | None:
    return None if value is None else f"{to_money(value):.2f}"
