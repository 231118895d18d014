"""What a health plan costs in a year: for certain, with the user's own charges, and in the worst year.

    certain     = 12 × premium
    expected(u) = premium + min(max, min(u, deductible) + coinsurance × max(0, u − deductible)) − HSA
    worst       = premium + max − HSA

Costs are positive here, and exact in the currency of the offer. Between two plans, the cost as a function of
the year's charges is piecewise linear, so that the charges from which on the other plan costs less are found
exactly, however often the two cross.
"""

from collections.abc import Iterator
from decimal import Decimal
from fractions import Fraction
from itertools import pairwise

from offerdesk.domain.assumptions import ASSUMPTIONS_ID
from offerdesk.domain.exact import exact
from offerdesk.domain.explain import Node
from offerdesk.domain.frozen import frozen
from offerdesk.domain.health import needed, out_of_pocket
from offerdesk.domain.lines import MONTHS_PER_YEAR, As, Part, Reason, Source
from offerdesk.domain.parts import HealthPlan
from offerdesk.domain.words import N_

_ZERO = Fraction(0)
_ALL = ("premium_month", "deductible", "coinsurance", "out_of_pocket_max", "employer_hsa")


@frozen
class Cost:
    """One cost of a year: its known parts, which sum to it, and what is missing of it."""

    parts: tuple[Node, ...]
    missing: tuple[Source, ...] = ()

    @property
    def amount(self) -> Fraction | None:
        """The sum of the parts; ``None`` where something is missing."""
        return None if self.missing else sum((part.amount for part in self.parts), _ZERO)


@frozen
class Outlook:
    """The three costs of a plan in a year."""

    certain: Cost
    expected: Cost
    worst: Cost

    @property
    def missing(self) -> tuple[Source, ...]:
        """What is missing of any of them, each once."""
        costs = (self.certain, self.expected, self.worst)
        return tuple(dict.fromkeys(source for cost in costs for source in cost.missing))


@frozen
class Spell:
    """From charges of ``start`` on, until the next spell, one of two plans costs less.

    ``cheaper`` is 0 for the first, 1 for the other, ``None`` where both cost the same.
    """

    start: Fraction
    cheaper: int | None


def outlook(plan: HealthPlan, charges: Fraction | None, currency: str) -> Outlook:
    """Return the costs of ``plan``; ``charges`` are the user's own in a year, in the offer's ``currency``."""
    told = _Teller(plan, currency)
    premium, hsa = told.premium(), told.hsa()
    return Outlook(premium, _sum(premium, told.use(charges), hsa), _sum(premium, told.most(), hsa))


def spells(one: HealthPlan, other: HealthPlan) -> tuple[Spell, ...] | None:
    """Tell which plan costs less from which charges on; ``None`` where a figure of either is unknown.

    The first spell starts at no charges; neighbours differ.
    """
    if any(getattr(plan, name) is None for plan in (one, other) for name in _ALL):
        return None
    marks = sorted({_ZERO, *_bends(one), *_bends(other)})
    marks = sorted({*marks, *_roots(one, other, marks)})
    beyond = marks[-1] + 1
    found: list[Spell] = []
    for start, end in pairwise([*marks, beyond]):
        gap = _gap(one, other, (start + end) / 2)
        cheaper = None if not gap else int(gap > 0)
        if not found or found[-1].cheaper != cheaper:
            found.append(Spell(start, cheaper))
    return tuple(found)


def cost_of(plan: HealthPlan, charges: Fraction) -> Fraction:
    """Return what a year with ``charges`` costs under a plan of which everything is known."""
    premium, deductible, share, most, hsa = (exact(getattr(plan, name)) for name in _ALL)
    return premium * MONTHS_PER_YEAR + out_of_pocket(charges, deductible, share, most) - hsa


def _gap(one: HealthPlan, other: HealthPlan, charges: Fraction) -> Fraction:
    return cost_of(one, charges) - cost_of(other, charges)


def _bends(plan: HealthPlan) -> Iterator[Fraction]:
    """Yield the charges at which the cost changes its slope: the deductible, and where the maximum holds."""
    _, deductible, share, most, _ = (exact(getattr(plan, name)) for name in _ALL)
    yield min(deductible, most)
    if deductible < most and share:
        yield deductible + (most - deductible) / share


def _roots(one: HealthPlan, other: HealthPlan, marks: list[Fraction]) -> Iterator[Fraction]:
    """Yield where the costs are equal between two bends; beyond the last one neither changes any more."""
    for start, end in pairwise(marks):
        before, after = _gap(one, other, start), _gap(one, other, end)
        if before * after < 0:
            yield start + (end - start) * before / (before - after)


def _sum(*costs: Cost) -> Cost:
    parts = tuple(part for cost in costs for part in cost.parts)
    return Cost(parts, tuple(source for cost in costs for source in cost.missing))


@frozen
class _Teller:
    """Writes each part of a cost with its reason, or names what is missing of it."""

    plan: HealthPlan
    currency: str

    def premium(self) -> Cost:
        paid = self.plan.premium_month
        if paid is None:
            return self._lacks("premium_month")
        why = Reason(N_("12 premiums of {amount}"), (self._amount("amount", exact(paid)),))
        return self._part(N_("Premiums"), exact(paid) * MONTHS_PER_YEAR, why, "premium_month")

    def hsa(self) -> Cost:
        given = self.plan.employer_hsa
        if given is None:
            return self._lacks("employer_hsa")
        why = Reason(N_("The employer pays it into the health savings account"))
        return self._part(N_("Employer's HSA"), -exact(given), why, "employer_hsa")

    def use(self, charges: Fraction | None) -> Cost:
        if charges is None:
            return Cost((), (Source("assumptions", ASSUMPTIONS_ID, "medical_use"),))
        lacking = [name for name in needed(self.plan, charges) if getattr(self.plan, name) is None]
        if lacking:
            return self._lacks(*lacking)
        plan = self.plan
        figures = (plan.deductible, plan.coinsurance, plan.out_of_pocket_max)
        deductible, share, most = (exact(value or Decimal(0)) for value in figures)
        paid = out_of_pocket(charges, deductible, share, most) if charges else _ZERO
        if charges and paid == most:
            why = Reason(N_("Of {charges} charges, the most that the plan leaves to you"), self._of(charges))
            return self._part(N_("Charges you bear"), paid, why, "out_of_pocket_max")
        if charges <= deductible or not charges:
            why = Reason(N_("All of {charges} charges, below the deductible"), self._of(charges))
            return self._part(N_("Charges you bear"), paid, why, "deductible")
        parts = (
            *self._of(charges),
            self._amount("deductible", deductible),
            Part("share", As.SHARE, share),
        )
        why = Reason(N_("Of {charges} charges: {deductible} deductible and {share} of the rest"), parts)
        return self._part(N_("Charges you bear"), paid, why, "deductible")

    def most(self) -> Cost:
        most = self.plan.out_of_pocket_max
        if most is None:
            return self._lacks("out_of_pocket_max")
        why = Reason(N_("The out-of-pocket maximum, however high the charges are"))
        return self._part(N_("Charges you bear"), exact(most), why, "out_of_pocket_max")

    def _of(self, charges: Fraction) -> tuple[Part, ...]:
        return (self._amount("charges", charges),)

    def _amount(self, name: str, value: Fraction) -> Part:
        return Part(name, As.AMOUNT, value, self.currency)

    def _part(self, label: str, amount: Fraction, why: Reason, attribute: str) -> Cost:
        return Cost((Node(Reason(label), amount, why, Source("health_plan", self.plan.id, attribute)),))

    def _lacks(self, *names: str) -> Cost:
        return Cost((), tuple(Source("health_plan", self.plan.id, name) for name in names))
