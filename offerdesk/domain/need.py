"""What pay one needs: from a month's expenses to a net year, and from net to gross.

``gross = net / (1 − rate)`` where one rate holds, else the inverse of ``tax(g) = Σ rate_k × the part of g
within step k``, which is linear between the limits of the steps, so that the answer is exact.
"""

from collections.abc import Iterable
from fractions import Fraction
from itertools import pairwise

from offerdesk.domain.exact import exact
from offerdesk.domain.planning import Budget, Expense, Need
from offerdesk.domain.tax_flat import grossed_up
from offerdesk.domain.values import Per, TaxStep

MONTHS = 12
_A_YEAR = {Per.MONTH: MONTHS, Per.YEAR: 1, Per.ONCE: 0}


def net_a_year(budget: Budget, expenses: Iterable[Expense], *, wishes: bool = False) -> Fraction:
    """Return what must be left in a year: expenses that are needed (and wished for) and what is to be saved.

    Amounts are in the budget's currency; an unknown one counts nothing (see ``unknown_expenses``), one that
    comes up only once is no part of a year.
    """
    wanted = {Need.NEED, Need.WISH} if wishes else {Need.NEED}
    spent = sum(
        (
            exact(e.amount) * _A_YEAR[e.per or Per.MONTH]
            for e in expenses
            if e.amount is not None and e.need in wanted
        ),
        Fraction(0),
    )
    return spent + exact(budget.savings or 0) * MONTHS


def unknown_expenses(expenses: Iterable[Expense]) -> tuple[Expense, ...]:
    """Return the expenses without an amount: the need is larger than it seems by these."""
    return tuple(e for e in expenses if e.amount is None)


def tax_of(gross: Fraction, table: tuple[TaxStep, ...]) -> Fraction:
    """Return the tax on a year's income by a table whose limits rise; income above the last limit is free."""
    tax, below = Fraction(0), Fraction(0)
    for step in table:
        limit = gross if step.up_to is None else min(gross, exact(step.up_to))
        tax += max(limit - below, Fraction(0)) * exact(step.rate)
        below = max(below, limit)
    return tax


def gross_for(net: Fraction, budget: Budget) -> Fraction | None:
    """Return the gross year of which ``net`` is left; ``None`` where nothing says how to get there.

    A table counts before a single rate. Raises ``ValueError`` where no income would leave as much.
    """
    if budget.tax_table:
        return _by_table(net, budget.tax_table)
    if budget.tax_rate is None:
        return None
    return grossed_up(net, exact(budget.tax_rate))


def _by_table(net: Fraction, table: tuple[TaxStep, ...]) -> Fraction:
    left, below = net, Fraction(0)
    for step in table:
        keeps = 1 - exact(step.rate)
        width = None if step.up_to is None else exact(step.up_to) - below
        if width is None or left <= width * keeps:
            if not keeps and left > 0:
                raise ValueError("No income leaves that much after tax")
            return below + (left / keeps if left > 0 else Fraction(0))
        left -= width * keeps
        below += width
    return below + left


def rising(table: tuple[TaxStep, ...]) -> bool:
    """Tell whether each step reaches further than the one before, the open one being the last."""
    limits = [step.up_to for step in table]
    known = [limit for limit in limits if limit is not None]
    return None not in limits[:-1] and all(a < b for a, b in pairwise(known))
