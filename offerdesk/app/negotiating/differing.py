"""What two versions differ in: term by term, and in money over the horizon. They may be of two offers."""

from collections.abc import Callable, Iterator
from decimal import Decimal
from fractions import Fraction
from typing import Any

from offerdesk.app.figures import span
from offerdesk.app.negotiating.terms import LABELS, NOT_TERMS
from offerdesk.app.rows import Cell, Column, Row, RowKind, Sheet
from offerdesk.app.style import UNKNOWN, Style
from offerdesk.app.term_rows import LISTS
from offerdesk.app.term_texts import FIELD, PARTS, term_texts
from offerdesk.domain.assumptions import Assumptions
from offerdesk.domain.fields import Amount, Number, Share, attributes
from offerdesk.domain.frozen import frozen
from offerdesk.domain.kinds import offer_parts
from offerdesk.domain.lines import COMPONENT_LABELS, Component, Valuation, to_money
from offerdesk.domain.offer import Offer
from offerdesk.domain.parts import FullOffer
from offerdesk.domain.valuation import value
from offerdesk.domain.words import tr

MONEY, TERMS, TOTAL = "money", "terms", "total"
_MOST_SAID = 2


@frozen
class Gain:
    """How much more a component brings in the second version over the horizon; exact."""

    component: Component
    amount: Fraction


@frozen
class Difference:
    """The way from one version's worth to another's. ``total`` is ``None`` where it cannot be said.

    That is so where a currency has no rate. ``base`` is the difference in the base pay of the first year.
    """

    currency: str
    months: int
    gains: tuple[Gain, ...]
    total: Fraction | None
    base: Fraction
    complete: bool


def money_between(before: FullOffer, after: FullOffer, assumed: Assumptions) -> Difference:
    """Return what ``after`` brings more than ``before`` over the horizon, part by part."""
    one, other = value(before, assumed), value(after, assumed)
    comparable = one.comparable and other.comparable
    sums = [_by_component(v) for v in (one, other)]
    gains = tuple(Gain(c, more) for c in Component if (more := sums[1][c] - sums[0][c])) if comparable else ()
    total = other.total - one.total if comparable else None
    first = [dict(v.years[0].lines).get(Component.BASE) or Fraction(0) for v in (one, other)]
    complete = one.complete and other.complete
    return Difference(assumed.currency, assumed.horizon_months, gains, total, first[1] - first[0], complete)


def say_difference(name: str, found: Difference, style: Style) -> str:
    """Say a step in one sentence: "Round 2: +6,000 base, +24,000 over four years"."""
    if found.total is None:
        return tr("{name}: not comparable, for an exchange rate is missing.").format(name=name)
    if not found.gains:
        return tr("{name}: the same in money.").format(name=name)
    largest = sorted(found.gains, key=lambda g: -abs(g.amount))[:_MOST_SAID]
    parts = [_say_gain(gain, found, style) for gain in largest]
    whole = tr("{amount} over {time}").format(
        amount=signed(found.total, found.currency, style), time=span(found.months)
    )
    said = tr("{name}: {parts}; {whole}").format(name=name, parts=", ".join(parts), whole=whole)
    return said if found.complete else said + " " + tr("(as far as it is known)")


def _say_gain(gain: Gain, found: Difference, style: Style) -> str:
    if gain.component is Component.BASE:
        return tr("{amount} base pay a year").format(amount=signed(found.base, found.currency, style))
    amount = signed(gain.amount, found.currency, style)
    return tr("{component} {amount}").format(component=tr(COMPONENT_LABELS[gain.component]), amount=amount)


def signed(amount: Fraction | Decimal, currency: str, style: Style) -> str:
    """Write a difference with its sign."""
    exact = to_money(amount) if isinstance(amount, Fraction) else amount
    return style.amount(exact, currency, signed=True)


@frozen
class Side:
    """One of the two versions, with its name as a column has it."""

    name: str
    terms: FullOffer


def difference_sheet(one: Side, other: Side, assumed: Assumptions, style: Style) -> Sheet:
    """List what differs: in money by component, then term by term."""
    columns = (
        Column("before", one.name),
        Column("after", other.name),
        Column("difference", tr("Difference")),
    )
    rows = (*_money_rows(one, other, assumed, style), *_term_rows(one, other, style))
    empty = tr("These two say the same.")
    return Sheet(columns, rows, tr("What differs"), empty)


def _money_rows(one: Side, other: Side, assumed: Assumptions, style: Style) -> tuple[Row, ...]:
    found = money_between(one.terms, other.terms, assumed)
    if found.total is None or not found.gains:
        return ()
    valuations = [value(side.terms, assumed) for side in (one, other)]
    sums = [_by_component(v) for v in valuations]
    title = tr("In {currency} over {time}").format(currency=found.currency, time=span(found.months))
    rows = [Row(MONEY, title, kind=RowKind.GROUP)]
    for gain in found.gains:
        cells = [Cell(style.amount(to_money(each[gain.component]), found.currency)) for each in sums]
        more = Cell(signed(gain.amount, found.currency, style))
        rows.append(
            Row(
                f"{MONEY}.{gain.component}", tr(COMPONENT_LABELS[gain.component]), (*cells, more), group=title
            )
        )
    totals = [
        Cell(style.amount(to_money(v.total), found.currency) + "+" * (not v.complete)) for v in valuations
    ]
    last = Cell(signed(found.total, found.currency, style))
    return (*rows, Row(TOTAL, tr("Total"), (*totals, last), RowKind.TOTAL, title))


def _term_rows(one: Side, other: Side, style: Style) -> tuple[Row, ...]:
    texts = [term_texts(side.terms, style) for side in (one, other)]
    title = tr("Term by term")
    rows = [
        Row(
            key,
            label,
            (*(Cell(each[key] or "–") for each in texts), Cell(more(one, other, style))),
            group=title,
        )
        for key, label, more in _terms()
        if texts[0][key] != texts[1][key]
    ]
    return (Row(TERMS, title, kind=RowKind.GROUP), *rows) if rows else ()


_More = Callable[[Side, Side, Style], str]


def _terms() -> Iterator[tuple[str, str, _More]]:
    """Yield each term with its key, its name and what writes its difference."""
    for said in attributes(Offer):
        if said.name not in NOT_TERMS and said.name not in {"none_of", "ranges"}:
            label = tr(LABELS.get(said.name, said.field.label))
            yield f"{FIELD}.{said.name}", label, _figures(said.name, said.type)
    for part in offer_parts():
        name = part.attr or part.key
        yield f"{PARTS}.{name}", tr(LISTS[name][1]), lambda *_: ""


def _figures(name: str, form: Any) -> _More:
    def more(one: Side, other: Side, style: Style) -> str:
        old, new = getattr(one.terms.offer, name), getattr(other.terms.offer, name)
        if old is None or new is None or form not in {Amount, Number, Share, int}:
            return ""
        if form is Share:
            return style.percent(new - old, signed=True)
        if form is not Amount:
            return style.number(Decimal(new - old), signed=True)
        same = one.terms.offer.pay_currency == other.terms.offer.pay_currency
        return signed(new - old, other.terms.offer.pay_currency, style) if same else UNKNOWN

    return more


def _by_component(valuation: Valuation) -> dict[Component, Fraction]:
    sums = dict.fromkeys(Component, Fraction(0))
    for year in valuation.years:
        for part, amount in year.lines:
            sums[part] += amount or 0
    return sums
