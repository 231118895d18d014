"""What the market pays against what is offered: the gauge in words, and the list of its figures."""

from collections.abc import Iterator
from fractions import Fraction

from offerdesk.app.position.components import component_label
from offerdesk.app.position.reading import BASE_PATHS, TOTAL_PATH, Position
from offerdesk.app.rows import Cell, Column, Mark, Row, Sheet
from offerdesk.app.style import UNKNOWN, Style
from offerdesk.domain.frozen import frozen
from offerdesk.domain.lines import to_money
from offerdesk.domain.market import TWO, Market, Quote, Verdict
from offerdesk.domain.words import N_, tr, trn

VERDICT_LABELS = {
    Verdict.UNKNOWN: N_("Not known"),
    Verdict.BELOW: N_("Below the market"),
    Verdict.WITHIN: N_("Within the market"),
    Verdict.ABOVE: N_("Above the market"),
}


@frozen
class Fairness:
    """What counts as the verdict: that on the whole year where its market is known, else on base pay."""

    base: Verdict
    whole: Verdict

    @property
    def verdict(self) -> Verdict:
        """The one that counts."""
        return self.base if self.whole is Verdict.UNKNOWN else self.whole

    def reasons(self, found: Position, style: Style) -> Iterator[str]:
        """Say both in words."""
        yield _said(tr("Base pay"), found.base, found.market, found, style)
        if found.whole is not None:
            yield _said(tr("Total value a year"), found.whole, found.market_whole, found, style)
        factor = found.plan.factor
        if factor is not None and factor != 1:
            words = tr("Market figures are multiplied by {factor}, your own factor.")
            yield words.format(factor=style.number(factor))


def fairness(found: Position) -> Fairness:
    """Judge base pay and total value against the market."""
    return Fairness(found.market.verdict(found.base), found.market_whole.verdict(found.whole))


def gauge(found: Position, style: Style) -> str:
    """Return one line: where base pay stands, by how many sources."""
    known = found.market
    verdict = tr(VERDICT_LABELS[fairness(found).verdict])
    n = known.sources
    sources = trn("{n} source", "{n} sources", n).format(n=n)
    if not known.is_known:
        return tr("{verdict}: {sources}, and it takes two.").format(verdict=verdict, sources=sources)
    at = known.percentile(found.base) if found.base is not None else None
    if at is None:
        return tr("{verdict}, by {sources}.").format(verdict=verdict, sources=sources)
    words = tr("{verdict}, by {sources}: about {share} are paid less base.")
    return words.format(verdict=verdict, sources=sources, share=style.percent(to_money(at), 0))


def figure_list(found: Position, style: Style) -> Sheet:
    """List the market figures that bear on an offer, with what they come to and how much they weigh."""
    rows = []
    for each in found.figures:
        base, whole = each.field in BASE_PATHS, each.field == TOTAL_PATH
        held = found.market if base else found.market_whole if whole else Market()
        quote = next((q for q in held.quotes if q.figure.id == each.id), None)
        why = next((left.why for left in held.left_out if left.figure.id == each.id), "")
        what = tr("Total pay a year") if whole else component_label(each.field or "pay.amount", found.full)
        parts = ("" if base else what, each.role, each.level, each.place, tr(why))
        place = " · ".join(part for part in parts if part)
        cells = (_middle(quote, found, style), *_day(quote, style))
        rows.append(Row(each.id, each.source or tr("Source not named"), cells, note=place))
    columns = (
        Column("middle", tr("Median a year")),
        Column("age", tr("Age")),
        Column("weight", tr("Weighs")),
    )
    empty = tr("No market figures yet. Two sources make a range; note each with its day.")
    return Sheet(columns, tuple(rows), tr("Source"), empty)


def missing_sources(found: Position) -> int:
    """Return how many sources are missing until the market is known."""
    return max(0, TWO - found.market.sources)


def _middle(quote: Quote | None, found: Position, style: Style) -> Cell:
    if quote is None:
        return Cell("")
    amount = next((amount for share, amount in quote.curve if share == Fraction(1, 2)), None)
    return Cell(UNKNOWN if amount is None else style.money(to_money(amount), found.currency))


def _day(quote: Quote | None, style: Style) -> tuple[Cell, Cell]:
    if quote is None:
        return Cell(""), Cell("")
    months = quote.months
    if months is None:
        aged = Cell(UNKNOWN, mark=Mark.UNKNOWN, tip=tr("Note the day that it is of."))
    else:
        words = trn("{n} month", "{n} months", months).format(n=months)
        tip = tr("Older than a year: it weighs less.") if quote.stale else ""
        aged = Cell(words, mark=Mark.OVERDUE if quote.stale else Mark.NONE, tip=tip)
    return aged, Cell(style.percent(to_money(quote.weight), 0))


def _said(what: str, amount: Fraction | None, known: Market, found: Position, style: Style) -> str:
    if amount is None:
        return tr("{what}: not known yet.").format(what=what)
    money = style.money(to_money(amount), found.currency)
    usual = known.usual()
    if usual is None:
        n = TWO - known.sources
        words = trn(
            "{what}: {amount}; {n} more source makes a market.",
            "{what}: {amount}; {n} more sources make a market.",
            n,
        )
        return words.format(what=what, amount=money, n=n)
    low, high = (style.money(to_money(end), found.currency) for end in usual)
    words = {
        Verdict.BELOW: tr("{what}: {amount}, below the usual {low} to {high}."),
        Verdict.WITHIN: tr("{what}: {amount}, within the usual {low} to {high}."),
        Verdict.ABOVE: tr("{what}: {amount}, above the usual {low} to {high}."),
    }[known.verdict(amount)]
    return words.format(what=what, amount=money, low=low, high=high)
