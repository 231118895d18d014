"""From a figure of leaving to its inputs: what was received, lost and owed, and what keeping options costs.

As in ``explain``, the leaves of a tree sum to its root exactly, and what was converted has the exchange rate
as a leaf below.
"""

from collections.abc import Iterable, Iterator
from dataclasses import replace
from enum import StrEnum
from fractions import Fraction

from offerdesk.domain.assumptions import ASSUMPTIONS_ID, Assumptions
from offerdesk.domain.equity import Granted, Holding, grant_reason
from offerdesk.domain.exact import exact
from offerdesk.domain.exercise import to_exercise
from offerdesk.domain.exit_lines import lost_reason
from offerdesk.domain.explain import Figure, Node, What, explain, negative
from offerdesk.domain.frozen import frozen
from offerdesk.domain.leaving import Stay
from offerdesk.domain.ledger import amount, number, share, words
from offerdesk.domain.lines import COMPONENT_LABELS, As, Component, Part, Reason, Source, Unknown, Valuation
from offerdesk.domain.oneoffs import COMPONENTS, repayable
from offerdesk.domain.parts import FullOffer, OneOff, RepayBasis, RepayRule
from offerdesk.domain.valuation import value, whole_stay
from offerdesk.domain.words import N_


class Leaving(StrEnum):
    """A figure of ``LeaveAfter``, under the name of its attribute."""

    RECEIVED = "received"
    UNVESTED_EQUITY = "unvested_equity"
    UNVESTED_MATCH = "unvested_match"
    REPAY = "repay"
    NET = "net"
    EXERCISE_COST = "exercise_cost"


LEAVING_LABELS = {
    Leaving.RECEIVED: N_("Received"),
    Leaving.UNVESTED_EQUITY: N_("Unvested equity lost"),
    Leaving.UNVESTED_MATCH: N_("Unvested match lost"),
    Leaving.REPAY: N_("To pay back"),
    Leaving.NET: N_("Left in the end"),
    Leaving.EXERCISE_COST: N_("Cost of keeping options"),
}

_REPAY = {
    RepayRule.WHOLE: N_("All of {amount}: {stayed} of {period} months have passed"),
    RepayRule.MONTHLY: N_("{share} of {amount}: {stayed} of {period} months have passed"),
    RepayRule.DAILY: N_("{share} of {amount}, by the day: {stayed} of {period} months have passed"),
    RepayRule.STEPPED: N_("{share} of {amount}: the step that holds after {stayed} months"),
}

_EXERCISE = N_("{units} vested units × {strike} strike, within {days} days of leaving: then they lapse")
_EXERCISE_UNTIL = N_("{units} vested units × {strike} strike")


def explain_leaving(full: FullOffer, assumptions: Assumptions, month: int, figure: Leaving) -> Node:
    """Return how a figure of leaving at the end of ``month`` comes about; see ``valuation.leave_after``."""
    until = value(full, replace(assumptions, horizon_months=max(month, 1)))
    tree = _Tree(full, whole_stay(full, assumptions), until, month)
    return tree.node(figure)


def lacking(valuation: Valuation, figure: Leaving) -> tuple[Unknown, ...]:
    """Return what is unknown that would change a figure of leaving."""
    return tuple(u for u in valuation.unknown if _lacks(u, figure))


def _lacks(unknown: Unknown, figure: Leaving) -> bool:
    equity = Component.EQUITY in unknown.components
    owed = unknown.source.kind == "one_off" and (bool(unknown.components) or ".repay." in unknown.path)
    match figure:
        case Leaving.RECEIVED:
            return bool(unknown.components)
        case Leaving.NET:
            return bool(unknown.components) or owed
        case Leaving.UNVESTED_EQUITY:
            return equity or Component.REFRESHERS in unknown.components
        case Leaving.UNVESTED_MATCH:
            return Component.RETIREMENT_MATCH in unknown.components or unknown.path == "retirement.vesting"
        case Leaving.REPAY:
            return owed or unknown.path == "one_offs"
    return equity


@frozen
class _Tree:
    """Builds the trees of one offer and one month."""

    full: FullOffer
    stay: Stay
    until: Valuation
    month: int

    def node(self, figure: Leaving) -> Node:
        """Return the tree of a figure."""
        children: Iterable[Node]
        match figure:
            case Leaving.RECEIVED:
                children = self._received()
            case Leaving.NET:
                both = (self.node(Leaving.RECEIVED), negative(self.node(Leaving.REPAY)))
                children = (part._replace(unknown=()) for part in both if part.children)
            case Leaving.UNVESTED_EQUITY:
                children = self._unvested()
            case Leaving.UNVESTED_MATCH:
                children = self._match()
            case Leaving.REPAY:
                children = self._owed()
            case Leaving.EXERCISE_COST:
                children = self._exercise()
        parts = tuple(children)
        total = sum((part.amount for part in parts), Fraction(0))
        label = Reason(LEAVING_LABELS[figure])
        return Node(label, total, children=parts, unknown=lacking(self.until, figure))

    def _received(self) -> Iterator[Node]:
        what = What(Figure.RECEIVED, month=self.month)
        yield from explain(self.until, what).children
        yield from (negative(lost) for lost in self._match())

    def _match(self) -> Iterator[Node]:
        lost = self.stay.unvested_match(self.month)
        if not lost:
            return
        paid = self.stay.sums.paid(Component.RETIREMENT_MATCH, self.month)
        text = N_("{share} of the {match} matched by then has not vested")
        parts = (share("share", lost / paid), Part("match", As.AMOUNT, paid, self.stay.ledger.shown_in))
        source = self.stay.ledger.of_offer("match_vesting")
        yield Node(Reason(LEAVING_LABELS[Leaving.UNVESTED_MATCH]), lost, Reason(text, parts), source)

    def _unvested(self) -> Iterator[Node]:
        for granted in self.stay.grants:
            for holding in granted.holdings:
                yield from self._lost_sales(granted, holding)
                lost = Fraction(0) if holding.sales else holding.unvested(self.month)
                if lost:
                    yield self._leaf(_label_of(granted), lost, self._not_vested(holding), granted.source)

    def _lost_sales(self, granted: Granted, holding: Holding) -> Iterator[Node]:
        for sale, units in holding.lost_sales(self.month):
            why = lost_reason(self.stay.ledger.currency, sale, units, self.month)
            yield self._leaf(_label_of(granted), sale.pays(units), why, granted.source)

    def _not_vested(self, holding: Holding) -> Reason:
        units = holding.vests.total[-1] - holding.vests.by(self.month)
        why = grant_reason(self.stay.ledger.currency, holding.worth)
        return why(units, holding.worth.price(self.month))

    def _exercise(self) -> Iterator[Node]:
        currency = self.stay.ledger.currency
        for options in to_exercise(self.full, self.month):
            parts = (number("units", options.units), amount("strike", options.strike, currency))
            why = Reason(_EXERCISE_UNTIL, parts)
            if options.window is not None:
                why = Reason(_EXERCISE, (*parts, number("days", options.window)))
            label = Reason(COMPONENT_LABELS[Component.EQUITY])
            if options.cost:
                yield self._leaf(label, options.cost, why, Source("grant", options.grant, "strike"))

    def _owed(self) -> Iterator[Node]:
        for one_off in self.full.one_offs:
            gross = repayable(
                replace(one_off, repay_basis=RepayBasis.GROSS),
                self.month,
                self.stay.ledger.offer.start_date,
                Fraction(1),
            )
            if gross:
                why, source = self._clause(one_off, gross), Source("one_off", one_off.id, "repay_rule")
                yield self._leaf(_name_of(one_off), gross, why, source)
                taxed = gross * (1 - self.stay.left_after_tax)
                if one_off.repay_basis is RepayBasis.NET and taxed:
                    yield self._taxed(taxed)

    def _clause(self, one_off: OneOff, due: Fraction) -> Reason:
        """Return the clause that asks for ``due`` of a one-off, with what it counts."""
        assert one_off.repay_rule is not None
        assert one_off.amount is not None
        assert one_off.month is not None
        whole = exact(one_off.amount)
        parts = (
            amount("amount", whole, self.stay.ledger.currency),
            share("share", due / whole),
            number("stayed", self.month - one_off.month + 1),
            number("period", one_off.repay_months or 0),
        )
        return Reason(_REPAY[one_off.repay_rule], parts)

    def _taxed(self, taxed: Fraction) -> Node:
        rate = share("rate", 1 - self.stay.left_after_tax)
        why = Reason(N_("Only what is left after {rate} tax is to be paid back"), (rate,))
        return self._leaf(Reason(N_("Tax")), -taxed, why, Source("assumptions", ASSUMPTIONS_ID, "tax_rate"))

    def _leaf(self, label: Reason, own: Fraction, why: Reason, source: Source) -> Node:
        """Return a leaf for an amount in the offer's own currency."""
        ledger = self.stay.ledger
        converted = own * ledger.factor
        below: tuple[Node, ...] = ()
        if ledger.currency != ledger.shown_in:
            text = N_("{amount} at {rate} for one of it")
            parts = (
                amount("amount", own, ledger.currency),
                amount("rate", ledger.factor, ledger.shown_in),
            )
            rates = Source("assumptions", ASSUMPTIONS_ID, "exchange_rates")
            below = (Node(Reason(N_("Exchange rate")), converted, Reason(text, parts), rates),)
        return Node(label, converted, why, source, below)


def _label_of(granted: Granted) -> Reason:
    of_grant = granted.source.kind == "grant"
    return Reason(COMPONENT_LABELS[Component.EQUITY if of_grant else Component.REFRESHERS])


def _name_of(one_off: OneOff) -> Reason:
    if one_off.label:
        return Reason("{label}", (words("label", one_off.label),))
    return Reason(COMPONENT_LABELS[COMPONENTS[one_off.kind]])
