"""The annex of the comparison: for each offer, what it is made of, year by year, and why.

Below the sum stand the sheet's other figures, each with what it comes from, so that none goes unexplained.
"""

from collections.abc import Iterable, Iterator
from fractions import Fraction

from offerdesk.app.comparison import Comparison
from offerdesk.app.explained import Explained
from offerdesk.app.explanation import explain_cell, say
from offerdesk.app.figures import TOTAL, silent, worth_figures
from offerdesk.app.style import NOT_OFFERED, UNKNOWN, Style
from offerdesk.domain.lines import COMPONENT_LABELS, Component, Valuation, YearValue, to_money
from offerdesk.domain.words import tr
from offerdesk.reports.document import Align, Block, Cell, Heading, Paragraph, Row, RowStyle, Table

_MOST_YEARS = 5
"""More years than this would leave no room for the reasons: the later ones stand as one sum."""

_NAME, _AMOUNT = 42, 10
"""Widths of the columns, as shares."""


def annex(comparison: Comparison, style: Style, *, reasoned: bool) -> tuple[Block, ...]:
    """Return one small table per offer: its parts by year, ``reasoned`` with what the first ones come from.

    Reasons name units and prices, so a report without amounts goes without them.
    """
    shown = [place for place, v in enumerate(comparison.valuations) if not silent(v)]
    if not shown:
        return ()
    blocks: list[Block] = [Heading(tr("How the totals come about"))]
    if reasoned:
        said = tr("Each part with the reason of its first payment; later years follow from it.")
        blocks.append(Paragraph(said, small=True))
    for place in shown:
        blocks += [Heading(comparison.names[place], 2), _table(comparison, place, style, reasoned=reasoned)]
    return tuple(blocks)


def _table(comparison: Comparison, place: int, style: Style, *, reasoned: bool) -> Table:
    name, valuation = comparison.names[place], comparison.valuations[place]
    spans = _spans(valuation)
    header = (
        tr("Amounts in {currency}").format(currency=valuation.currency),
        *(_span_name(span) for span in spans),
        tr("Total"),
    )
    rows = (row for part in Component if (row := _row(part, valuation, style, reasoned=reasoned)))
    columns = len(header) - 1
    beside = _beside(comparison, place, columns, style) if reasoned else ()
    return Table(
        tr("{name}, part by part").format(name=name),
        header,
        (*rows, _sum(valuation, style), *beside),
        (Align.LEFT, *(Align.RIGHT for _ in range(columns))),
        (_NAME, *(_AMOUNT for _ in range(columns))),
        captioned=False,
    )


def _beside(comparison: Comparison, place: int, columns: int, style: Style) -> Iterator[Row]:
    """Yield the sheet's figures that are no parts of the total, each with what it comes from."""
    valuation = comparison.valuations[place]
    for figure in worth_figures(comparison.assumptions.horizon_months):
        amount = figure.of(valuation)
        if figure.key == TOTAL or not amount:
            continue
        told = explain_cell(comparison, figure.key, valuation.offer, style)
        said = style.amount(to_money(amount), valuation.currency, cents=figure.cents)
        empty = (Cell("") for _ in range(columns - 1))
        why = _told(told) if told else ""
        yield Row((Cell(figure.header, note=why), *empty, Cell(said + "+" * figure.lacks(valuation))))


def _told(told: Explained) -> str:
    """Return the reason of a figure, else what its parts are."""
    amounts = (part for part in told.children if part.amount != tr("unknown"))
    return told.why or "; ".join(f"{part.label}: {part.why}" if part.why else part.label for part in amounts)


def _spans(valuation: Valuation) -> list[tuple[YearValue, ...]]:
    """Return the years of each column: each by itself, or the later ones together."""
    years = tuple(valuation.years)
    if len(years) <= _MOST_YEARS:
        return [(year,) for year in years]
    return [*((year,) for year in years[: _MOST_YEARS - 1]), years[_MOST_YEARS - 1 :]]


def _span_name(span: tuple[YearValue, ...]) -> str:
    if len(span) == 1:
        return tr("Year {n}").format(n=span[0].year)
    return tr("Years {first}–{last}").format(first=span[0].year, last=span[-1].year)


def _known_sum(amounts: Iterable[Fraction | None]) -> Fraction | None:
    known = [amount for amount in amounts if amount is not None]
    return sum(known, Fraction(0)) if known else None


def _row(part: Component, valuation: Valuation, style: Style, *, reasoned: bool) -> Row | None:
    """Return a part's row; ``None`` where it brings nothing and lacks nothing."""
    lacks = any(part in u.components for u in valuation.unknown)
    sums = [_known_sum(dict(year.lines)[part] for year in span) for span in _spans(valuation)]
    if not lacks and not any(sums):
        return None
    cells = [Cell(_amount(amount, lacks, valuation, style)) for amount in [*sums, _known_sum(sums)]]
    why = _reason(part, valuation, style) if reasoned else ""
    return Row((Cell(tr(COMPONENT_LABELS[part]), note=why), *cells))


def _reason(part: Component, valuation: Valuation, style: Style) -> str:
    """Say where the first payments come from; what starts later is told by its figures."""
    lines = [line for line in valuation.lines if line.component is part and line.amount]
    start = min((line.first for line in lines), default=0)
    return "; ".join(dict.fromkeys(say(line.why, style) for line in lines if line.first == start))


def _sum(valuation: Valuation, style: Style) -> Row:
    lacks = not valuation.complete
    amounts = [_known_sum(year.total for year in span) for span in _spans(valuation)]
    cells = [Cell(_amount(amount, lacks, valuation, style)) for amount in [*amounts, valuation.total]]
    return Row((Cell(tr("Total")), *cells), RowStyle.TOTAL)


def _amount(amount: Fraction | None, lacks: bool, valuation: Valuation, style: Style) -> str:  # noqa: FBT001 - private
    if amount is None:
        return UNKNOWN
    if not amount and not lacks:
        return NOT_OFFERED
    return style.amount(to_money(amount), valuation.currency) + "+" * lacks
