"""What makes the difference between two offers: from one total to the other, component by component."""

from collections.abc import Sequence
from dataclasses import replace
from decimal import Decimal
from fractions import Fraction

from offerdesk.app.comparison import Comparison
from offerdesk.app.figures import silent
from offerdesk.domain.frozen import frozen
from offerdesk.domain.lines import Component, Valuation, to_money

MOST_STEPS = 8
_LEAST_PART = Fraction(1, 50)
"""Of the largest step; a smaller one joins the others."""
_A_FEW = 2


@frozen
class GapStep:
    """How much more a component brings in the second offer; ``None`` is all the small ones together."""

    component: Component | None
    amount: Decimal


@frozen
class Gap:
    """The way from one total to another: ``start`` and all steps add up to ``end`` to the cent.

    ``unknown`` are the components that lack something in either offer, with the place of that offer.
    """

    first: int
    second: int
    start: Decimal
    end: Decimal
    steps: tuple[GapStep, ...]
    unknown: tuple[tuple[int, Component], ...]


def weighable(comparison: Comparison) -> tuple[int, ...]:
    """Return the places of the offers whose totals can be set against each other."""
    return tuple(i for i, v in enumerate(comparison.valuations) if v.comparable and not silent(v))


def usual_pair(comparison: Comparison) -> tuple[int, int] | None:
    """Return the current job and the best of the others; without a job, the second best and the best."""
    ranked = sorted(weighable(comparison), key=lambda i: comparison.valuations[i].total, reverse=True)
    if len(ranked) < _A_FEW:
        return None
    base = comparison.baseline
    if base in ranked:
        return base, next(i for i in ranked if i != base)
    return ranked[1], ranked[0]


def gap_between(comparison: Comparison, first: int, second: int) -> Gap:
    """Return what leads from the total of one offer to that of another; both must be weighable."""
    one, other = comparison.valuations[first], comparison.valuations[second]
    sums = [_by_component(one), _by_component(other)]
    found = [(part, sums[1][part] - sums[0][part]) for part in Component]
    start, end = to_money(one.total), to_money(other.total)
    lacking = ((i, part) for part in Component for i in (first, second) if _lacks(comparison, i, part))
    return Gap(first, second, start, end, _steps(found, end - start), tuple(lacking))


def _by_component(valuation: Valuation) -> dict[Component, Fraction]:
    sums = dict.fromkeys(Component, Fraction(0))
    for year in valuation.years:
        for part, amount in year.lines:
            sums[part] += amount or 0
    return sums


def _lacks(comparison: Comparison, place: int, part: Component) -> bool:
    return any(part in unknown.components for unknown in comparison.valuations[place].unknown)


def _steps(found: Sequence[tuple[Component, Fraction]], whole: Decimal) -> tuple[GapStep, ...]:
    """Return the largest steps first and the small ones as one; the largest takes up what rounding leaves."""
    moved = sorted(((p, a) for p, a in found if a), key=lambda pair: -abs(pair[1]))
    least = abs(moved[0][1]) * _LEAST_PART if moved else Fraction(0)
    small = [pair for i, pair in enumerate(moved) if i >= MOST_STEPS or abs(pair[1]) < least]
    if len(small) < _A_FEW:
        small = []
    steps = [GapStep(part, to_money(amount)) for part, amount in moved[: len(moved) - len(small)]]
    if small:
        steps.append(GapStep(None, to_money(sum((amount for _, amount in small), Fraction(0)))))
    if steps:
        rest = whole - sum(step.amount for step in steps)
        steps[0] = replace(steps[0], amount=steps[0].amount + rest)
    return tuple(step for step in steps if step.amount)
