"""What one needs to live, and the pay it takes, beside the offer and the line below which one walks away."""

from fractions import Fraction

from offerdesk.app.comparison import read_offer
from offerdesk.app.negotiating.base_pay import base_a_year
from offerdesk.app.position.reading import plan_of
from offerdesk.app.store import Reader
from offerdesk.app.style import Style
from offerdesk.domain.assumptions import ASSUMPTIONS_ID, Assumptions
from offerdesk.domain.exact import exact
from offerdesk.domain.fields import Id, Ref
from offerdesk.domain.frozen import frozen
from offerdesk.domain.lines import to_money
from offerdesk.domain.need import gross_for, net_a_year, rising, unknown_expenses
from offerdesk.domain.planning import Budget, Expense
from offerdesk.domain.words import tr


@frozen
class Needed:
    """What is needed in a year. ``gross`` is ``None`` where nothing tells, or no pay would be enough.

    ``wished`` counts wishes as well; ``troubles`` say what the figures lack.
    """

    currency: str
    net: Fraction
    wished_net: Fraction
    gross: Fraction | None
    wished: Fraction | None
    troubles: tuple[str, ...] = ()


def budget_for(reader: Reader, offer: Id | None) -> Budget | None:
    """Return the budget made for an offer, else the first that is for any."""
    found = sorted(reader.all(Budget), key=lambda b: b.position)
    own = next((b for b in found if offer is not None and b.offer == Ref(offer)), None)
    return own or next((b for b in found if b.offer is None), None)


def expenses_of(reader: Reader, budget: Id) -> tuple[Expense, ...]:
    """Return the lines of a budget in order."""
    return tuple(sorted(reader.of(Expense, "budget", budget), key=lambda e: e.position))


def needed(budget: Budget, expenses: tuple[Expense, ...]) -> Needed:
    """Return what a budget comes to in a year."""
    net, wished_net = (net_a_year(budget, expenses, wishes=wishes) for wishes in (False, True))
    troubles = []
    unknown = unknown_expenses(expenses)
    if unknown:
        names = ", ".join(e.label or tr("without a name") for e in unknown)
        troubles.append(tr("Without an amount, and so not counted: {names}.").format(names=names))
    if not rising(budget.tax_table):
        troubles.append(tr("Each limit of the tax table must be higher than the one before."))
        return Needed(budget.currency, net, wished_net, None, None, tuple(troubles))
    try:
        gross, wished = gross_for(net, budget), gross_for(wished_net, budget)
    except ValueError:
        troubles.append(tr("With these taxes no pay would leave as much."))
        gross = wished = None
    if budget.tax_rate is None and not budget.tax_table:
        troubles.append(tr("Give a rate of taxes and dues, or a table, to see the pay that this takes."))
    return Needed(budget.currency, net, wished_net, gross, wished, tuple(troubles))


def said_budget(reader: Reader, budget: Budget, offer: Id | None, style: Style) -> tuple[str, ...]:
    """Say what a budget comes to, and how the offer and the walk-away stand to it."""
    found = needed(budget, expenses_of(reader, budget.id))
    money = _Money(style, found.currency)
    lines = [
        tr("Needed: {net} a year, {month} a month after tax.").format(
            net=money(found.net), month=money(found.net / 12)
        )
    ]
    if found.gross is not None:
        lines.append(tr("That takes a pay of {gross} a year.").format(gross=money(found.gross)))
    if found.wished is not None and found.wished_net != found.net:
        lines.append(tr("With what you wish for: {gross} a year.").format(gross=money(found.wished)))
    if found.gross is not None and offer is not None:
        lines += _against(reader, offer, found, money)
    return (*lines, *found.troubles)


@frozen
class _Money:
    style: Style
    currency: str

    def __call__(self, amount: Fraction) -> str:
        rounded = to_money(Fraction(round(amount)))
        return self.style.money(rounded, self.currency) if self.currency else self.style.number(rounded)


def _against(reader: Reader, offer: Id, found: Needed, money: _Money) -> list[str]:
    full = read_offer(reader, offer)
    assert found.gross is not None
    if full is None:
        return []
    if found.currency and full.offer.pay_currency and found.currency != full.offer.pay_currency:
        return [
            tr("The offer is in {currency}: it is not set against this budget.").format(
                currency=full.offer.pay_currency
            )
        ]
    assumed = reader.find(Assumptions, ASSUMPTIONS_ID) or Assumptions()
    base = base_a_year(full, assumed)
    lines = [tr("The base pay of the offer is not known yet.")] if base is None else []
    if base is not None:
        lines.append(_stands(tr("The offer’s base pay"), exact(base), found.gross, money))
    plan = plan_of(reader, offer)
    if plan is not None and plan.walk_away is not None:
        lines.append(_stands(tr("Your walk-away"), exact(plan.walk_away), found.gross, money))
    return lines


def _stands(name: str, amount: Fraction, gross: Fraction, money: _Money) -> str:
    more = amount - gross
    if round(more) == 0:
        text = tr("{name}, {amount}, is just what you need.")
    elif more > 0:
        text = tr("{name}, {amount}, is {more} above what you need.")
    else:
        text = tr("{name}, {amount}, is {more} below what you need.")
    return text.format(name=name, amount=money(amount), more=money(abs(more)))
