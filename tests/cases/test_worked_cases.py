"""The worked cases, as data: exchange files in, figures of the printed answer out."""

import json
from decimal import Decimal
from fractions import Fraction
from pathlib import Path
from typing import Any

import pytest

from offerdesk.domain.crossover import crossovers
from offerdesk.domain.lines import Valuation, to_money
from offerdesk.domain.spread import spread
from offerdesk.domain.valuation import value
from offerdesk.exchange.json_file import read_value

FOLDER = Path(__file__).parent / "value"
CASES = {path.stem: json.loads(path.read_text(encoding="utf-8")) for path in sorted(FOLDER.glob("*.json"))}
FIGURES = [(name, path) for name, case in CASES.items() for path in case["expect"]]

# Exactly 1,623,442.93595: 195,000 × 1.23 × (1 + 1.03 + 1.03² + 1.03³) + 50,000 + 480,000 + 90,000. The case
# states .93, the sum of years that were rounded one by one; the contract rounds once, at the end.
ROUNDED_TWICE = {("offerlens", "offers.0.total"): Fraction(162344293595, 100000)}


def _valuations(name: str) -> tuple[Valuation, ...]:
    data = read_value(CASES[name]["file"])
    return tuple(value(full, data.assumptions) for full in data.full_offers())


def _figure(found: Any, path: list[str]) -> Any:
    for step in path:
        if isinstance(found, dict):
            found = found[step]
        elif step == "leave_after":
            found = {str(leave.month): leave for leave in found.leave_after}
        elif step.isdigit():
            found = found[int(step)]
        else:
            found = dict(found.lines) if step == "lines" else getattr(found, step)
    return found


def _end(name: str, path: str) -> Fraction:
    """Return how low or how high a total may reach."""
    data = read_value(CASES[name]["file"])
    _, place, end = path.split(".")
    found = spread(data.full_offers()[int(place)], data.assumptions)
    assert found is not None
    return found.total.low if end == "low" else found.total.high


@pytest.mark.parametrize(("name", "path"), FIGURES, ids=[f"{n}: {p}" for n, p in FIGURES])
def test_a_worked_case_shows_its_figure(name: str, path: str) -> None:
    expected = CASES[name]["expect"][path]
    valuations = _valuations(name)
    if path == "crossovers":
        found = [{"ahead": c.ahead, "behind": c.behind, "month": c.month} for c in crossovers(valuations)]
        assert found == expected
        return
    exact = _end(name, path) if path.endswith((".low", ".high")) else _figure(valuations, path.split(".")[1:])
    if (name, path) in ROUNDED_TWICE:
        assert exact == ROUNDED_TWICE[name, path]
        assert abs(to_money(exact) - Decimal(expected)) == Decimal("0.01")
    else:
        assert str(to_money(exact)) == expected
