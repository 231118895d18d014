"""From a figure to its inputs: every sum of a valuation as a tree whose leaves are its lines.

The leaves of a tree sum to its root exactly, before any rounding. A line carries its reason and its source;
below it stands what the reason rests on, and what was converted has the exchange rate as its leaf. What
stands below a sum is made when it is first read, since most of a tree is never opened. Figures that are no
sums (an hour's worth, time off, cost of living) are a single node with the reason that names their inputs.
"""

from collections.abc import Callable, Iterable, Sequence
from enum import StrEnum
from fractions import Fraction
from functools import lru_cache
from typing import NamedTuple

from offerdesk.domain.assumptions import ASSUMPTIONS_ID
from offerdesk.domain.exact import times, total, whole
from offerdesk.domain.frozen import frozen
from offerdesk.domain.late import Unopened
from offerdesk.domain.lines import (
    CASH_COMPONENTS,
    COMPONENT_LABELS,
    MONTHS_PER_YEAR,
    As,
    Component,
    Layer,
    Line,
    Part,
    Reason,
    Source,
    Unknown,
    Valuation,
)
from offerdesk.domain.sums import falling, paid_within
from offerdesk.domain.words import N_


class Figure(StrEnum):
    """A figure of a valuation that can be explained."""

    TOTAL = "total"
    CASH = "cash"
    AVERAGE_YEAR = "average_year"
    STEADY_YEAR = "steady_year"
    RECEIVED = "received"
    TIME_OFF = "time_off_value"
    HOURLY = "hourly_value"
    COST_OF_LIVING = "cost_of_living_total"
    WORTH_TODAY = "present_value"
    ON_THE_WAY = "commute_time_value"
    PARENTAL = "parental_leave_value"


FIGURE_LABELS = {
    Figure.TOTAL: N_("Total"),
    Figure.CASH: N_("Cash"),
    Figure.AVERAGE_YEAR: N_("Average year"),
    Figure.STEADY_YEAR: N_("Steady year"),
    Figure.RECEIVED: N_("Paid and vested up to month {month}"),
    Figure.TIME_OFF: N_("Time off"),
    Figure.HOURLY: N_("An hour of work"),
    Figure.COST_OF_LIVING: N_("Total at the cost of living at home"),
    Figure.WORTH_TODAY: N_("Total in today's money"),
    Figure.ON_THE_WAY: N_("Time on the way, in money a year"),
    Figure.PARENTAL: N_("Parental leave, in money"),
}

_ASIDES = frozenset(
    {
        Figure.TIME_OFF,
        Figure.HOURLY,
        Figure.COST_OF_LIVING,
        Figure.WORTH_TODAY,
        Figure.ON_THE_WAY,
        Figure.PARENTAL,
    }
)

LAYER_LABELS = {
    Layer.GUARANTEED: N_("Guaranteed"),
    Layer.EXPECTED: N_("Expected"),
    Layer.UPSIDE: N_("Upside"),
}


@frozen
class What:
    """The figure to explain: narrowed to a year of the job, a component or a layer where these are given.

    ``month`` is the last month that counts, for what has been received by then.
    """

    figure: Figure = Figure.TOTAL
    year: int | None = None
    component: Component | None = None
    layer: Layer | None = None
    month: int | None = None


class Node(NamedTuple):
    """One step of an explanation: ``amount`` is the sum of the children's where there are any.

    ``unknown`` names what is missing from the amount.
    """

    label: Reason
    amount: Fraction
    reason: Reason | None = None
    source: Source | None = None
    children: Sequence["Node"] = ()
    unknown: tuple[Unknown, ...] = ()

    def leaves(self) -> tuple["Node", ...]:
        """Return the nodes without children, in order; they sum to ``amount``."""
        return tuple(leaf for child in self.children for leaf in child.leaves()) or (self,)


def negative(node: Node) -> Node:
    """Return the tree of what is taken away."""
    return node._replace(amount=-node.amount, children=tuple(negative(child) for child in node.children))


def explain(valuation: Valuation, what: What) -> Node:
    """Return how ``what`` comes about; its root's amount is the figure that ``valuation`` shows."""
    aside = next((a for a in valuation.asides if a.figure == what.figure), None)
    if aside is not None:
        years = tuple(
            Node(_year_label(year), amount, why) for year, (amount, why) in enumerate(aside.by_year, 1)
        )
        return Node(Reason(FIGURE_LABELS[what.figure]), aside.amount, aside.why, aside.source, years)
    if what.figure in _ASIDES:
        return Node(Reason(FIGURE_LABELS[what.figure]), Fraction(0), Reason(N_("Too little is known for it")))
    lines: dict[Component, list[Line]] = {component: [] for component in Component}
    for line in valuation.lines:
        if what.layer in {None, line.layer}:
            lines[line.component].append(line)
    tree = _Tree(valuation, what, lines)
    if what.figure is Figure.STEADY_YEAR:
        return tree.steady()
    if what.figure is Figure.AVERAGE_YEAR:
        return tree.average()
    return tree.by_month()


@frozen
class _Tree:
    """Builds the tree of one figure from the lines that it sums."""

    valuation: Valuation
    what: What
    lines: dict[Component, list[Line]]

    def by_month(self) -> Node:
        """Return a sum by year, component and line; components of one layer are not split by year."""
        years = self._years()
        first, last = years[0][1], years[-1][2]
        of_layer = self.what.layer is not None and self.what.component is None
        within = self._components if self.what.component is None else self._leaves
        if len(years) == 1 or of_layer:
            below = Unopened(lambda: within(first, last))
        else:
            below = Unopened(lambda: self._split(years, within))
        counted = [line for c, lines in self.lines.items() if self._counts(c) for line in lines]
        return Node(self._label(), paid_within(counted, first, last), children=below, unknown=self._missing())

    def _split(
        self, years: list[tuple[int, int, int]], within: Callable[[int, int], tuple[Node, ...]]
    ) -> tuple[Node, ...]:
        """Return a node for each year in which something is paid."""
        found = ((year, within(first, last)) for year, first, last in years)
        return tuple(_sum(_year_label(year), parts) for year, parts in found if parts)

    def average(self) -> Node:
        """Return the total by component, as much of it as falls on twelve months."""
        v = self.valuation
        share = Fraction(MONTHS_PER_YEAR, v.horizon_months)
        text = N_("{total} over {months} months, for 12 of them")
        months = _number("months", v.horizon_months)
        children = (
            Node(
                whole.label, whole.amount * share, Reason(text, (self._amount("total", whole.amount), months))
            )
            for whole in self._components(1, v.horizon_months)
        )
        root = _sum(self._label(), children, self._missing())
        why = Reason(text, (self._amount("total", v.total), months))
        return Node(root.label, root.amount, why, None, root.children, root.unknown)

    def steady(self) -> Node:
        """Return what recurs in a year, by component."""
        children = []
        for component in Component:
            lines = [line for line in self.valuation.steady if line.component is component]
            parts = tuple(
                Node(Reason(N_("A year")), n.amount, n.why, n.source, self._rate(n.amount)) for n in lines
            )
            if parts:
                children.append(_sum(Reason(COMPONENT_LABELS[component]), parts))
        text = N_("What recurs, at the pay of month {month}: no one-offs and no grants that run out")
        root = _sum(self._label(), tuple(children), self._missing())
        why = Reason(text, (_number("month", self.valuation.horizon_months),))
        return Node(root.label, root.amount, why, None, root.children, root.unknown)

    def _label(self) -> Reason:
        what = self.what
        if what.component is not None:
            return Reason(COMPONENT_LABELS[what.component])
        if what.layer is not None:
            return Reason(LAYER_LABELS[what.layer])
        if what.year is not None and what.figure is Figure.TOTAL:
            return _year_label(what.year)
        parts = () if what.month is None else (_number("month", what.month),)
        return Reason(FIGURE_LABELS[what.figure], parts)

    def _years(self) -> list[tuple[int, int, int]]:
        """Return number, first and last month of each year that counts."""
        horizon, month = self.valuation.horizon_months, self.what.month
        end = horizon if month is None else min(month, horizon)
        firsts = enumerate(range(1, end + 1, MONTHS_PER_YEAR), 1)
        spans = [(year, first, min(first + MONTHS_PER_YEAR - 1, end)) for year, first in firsts]
        if self.what.year is not None:
            spans = [span for span in spans if span[0] == self.what.year]
        return spans or [(1, 1, 0)]

    def _counts(self, component: Component) -> bool:
        if self.what.component is not None:
            return component is self.what.component
        return self.what.figure is not Figure.CASH or component in CASH_COMPONENTS

    def _components(self, first: int, last: int) -> tuple[Node, ...]:
        """Return a node for each component that pays or costs something."""
        counted = ((c, falling(self.lines[c], first, last)) for c in Component if self._counts(c))
        return tuple(self._component(c, lines, first, last) for c, lines in counted if lines)

    def _component(self, component: Component, lines: list[Line], first: int, last: int) -> Node:
        below = Unopened(lambda: tuple([self._leaf(line, first, last) for line in lines]))
        return Node(Reason(COMPONENT_LABELS[component]), paid_within(lines, first, last), children=below)

    def _leaves(self, first: int, last: int) -> tuple[Node, ...]:
        """Return a leaf for each line of the component."""
        mine = () if self.what.component is None else self.lines[self.what.component]
        return tuple([self._leaf(line, first, last) for line in falling(mine, first, last)])

    def _leaf(self, line: Line, first: int, last: int) -> Node:
        count = line.payments(first, last)
        amount = line.amount if count == 1 else times(line.amount, whole(count))
        skipped = max(0, -(-(first - line.first) // line.every))
        start = line.first + skipped * line.every
        parts = [_number("first", start)]
        text = N_("Month {first}")
        if count > 1:
            text = N_("Months {first} to {last}: {count} × {amount}")
            if line.every > 1:
                text = N_("Months {first} to {last}, every {every} months: {count} × {amount}")
                parts.append(_number("every", line.every))
            parts += [_number("last", start + (count - 1) * line.every), _number("count", count)]
            parts.append(self._amount("amount", line.amount))
        return Node(Reason(text, tuple(parts)), amount, line.why, line.source, self._below(line, amount))

    def _below(self, line: Line, amount: Fraction) -> tuple[Node, ...]:
        """Return what a line rests on, each ground below the one that it supports, the exchange rate last."""
        below = self._rate(amount)
        for ground in reversed(line.grounds):
            below = (Node(Reason(ground.label), amount, ground.why, ground.source, below),)
        return below

    def _rate(self, amount: Fraction) -> tuple[Node, ...]:
        """Return the exchange rate as a leaf, where one was applied."""
        v = self.valuation
        if v.own_currency in {"", v.currency}:
            return ()
        text = N_("{amount} at {rate} for one of it")
        parts = (
            Part("amount", As.AMOUNT, amount / v.exchange_rate, v.own_currency),
            self._amount("rate", v.exchange_rate),
        )
        source = Source("assumptions", ASSUMPTIONS_ID, "exchange_rates")
        return (Node(Reason(N_("Exchange rate")), amount, Reason(text, parts), source),)

    def _missing(self) -> tuple[Unknown, ...]:
        return tuple(u for u in self.valuation.unknown if any(self._counts(c) for c in u.components))

    def _amount(self, name: str, value: Fraction) -> Part:
        return Part(name, As.AMOUNT, value, self.valuation.currency)


@lru_cache(maxsize=1024)
def _number(name: str, value: int) -> Part:
    return Part(name, As.NUMBER, whole(value))


def _year_label(year: int) -> Reason:
    return Reason(N_("Year {year}"), (_number("year", year),))


def _sum(label: Reason, children: Iterable[Node], unknown: tuple[Unknown, ...] = ()) -> Node:
    parts = tuple(children)
    return Node(label, total(part.amount for part in parts), None, None, parts, unknown)
