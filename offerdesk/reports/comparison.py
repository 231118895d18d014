"""The comparison report: what one would hand to a partner or a mentor."""

from dataclasses import dataclass
from datetime import datetime
from decimal import Decimal

from offerdesk.app.comparison import Comparison
from offerdesk.app.questions import questions
from offerdesk.app.redact import redact
from offerdesk.app.rows import Mark, RowKind, Sheet
from offerdesk.app.side_by_side import side_by_side
from offerdesk.app.style import Style
from offerdesk.app.text import write
from offerdesk.charts.cumulative import cumulative
from offerdesk.charts.table import describe
from offerdesk.charts.yearly import yearly
from offerdesk.domain.assumptions import Assumptions, TaxMethod
from offerdesk.domain.fields import attributes
from offerdesk.domain.lines import to_money
from offerdesk.domain.words import tr, trn
from offerdesk.reports.document import (
    Align,
    Block,
    Bullets,
    Cell,
    Chart,
    Document,
    Facts,
    Figure,
    Figures,
    Heading,
    Paper,
    Paragraph,
    Row,
    RowStyle,
    Table,
)

_STYLES = {RowKind.PLAIN: RowStyle.PLAIN, RowKind.GROUP: RowStyle.GROUP, RowKind.TOTAL: RowStyle.TOTAL}


@dataclass(frozen=True, slots=True)
class Options:
    """What the reader of the report asked for. ``at`` dates the report; nothing here reads a clock."""

    at: datetime
    paper: Paper = Paper.A4
    redacted: bool = False
    language: str = "en"
    exact_rows: bool = False  # every row of the sheet, also those in which the offers agree


def build(comparison: Comparison, style: Style, options: Options) -> Document:
    """Write the comparison as a document; the same input gives the same document."""
    if options.redacted:
        comparison = redact(comparison)
    blocks = (
        *_summary(comparison, style),
        *_table(comparison, style, options),
        *_charts(comparison, style),
        *_questions(comparison),
        *_assumptions(comparison, style),
    )
    return Document(
        title=tr("Job offers compared"),
        subtitle=_names(comparison),
        date=style.day(options.at.date()),
        timestamp=int(options.at.timestamp()),
        blocks=blocks,
        language=options.language,
        paper=options.paper,
        pdf_title=tr("Report"),
        footer=tr("Names and amounts left out") if options.redacted else tr("Private"),
        words={"page": tr("Page"), "of": tr("of"), "best": tr("best")},
    )


def _names(comparison: Comparison) -> str:
    return " · ".join(comparison.names)


def _summary(comparison: Comparison, style: Style) -> tuple[Block, ...]:
    if not comparison.offers:
        return (Paragraph(tr("There is nothing to compare yet."), lead=True),)
    return (
        Heading(tr("At a glance")),
        Paragraph(_verdict(comparison, style), lead=True),
        Figures(tuple(_figure(comparison, place, style) for place in range(len(comparison.offers)))),
        *_overtakings(comparison),
    )


def _verdict(comparison: Comparison, style: Style) -> str:
    usable = [(v, n) for v, n in zip(comparison.valuations, comparison.names, strict=True) if v.comparable]
    months = comparison.assumptions.horizon_months
    if len(usable) < 2:  # noqa: PLR2004 - a comparison needs two
        return tr("One offer is on the table; its worth over {n} months stands below.").format(n=months)
    ranked = sorted(usable, key=lambda pair: pair[0].total, reverse=True)
    (first, best), (second, next_best) = ranked[0], ranked[1]
    gap = style.money(to_money(first.total - second.total), first.currency)
    if first.total == second.total:
        text = tr("Over {n} months, {best} and {next} bring the same.")
    else:
        text = tr("Over {n} months, {best} brings the most: {gap} more than {next}.")
    said = text.format(n=months, best=best, next=next_best, gap=gap)
    lacking = [n for v, n in usable if not v.complete]
    if lacking:
        said += " " + tr("Something is still unknown about {names}, so this can change.").format(
            names=", ".join(lacking)
        )
    return said


def _figure(comparison: Comparison, place: int, style: Style) -> Figure:
    valuation = comparison.valuations[place]
    top = max((v.total for v in comparison.valuations if v.comparable), default=None)
    value = style.money(to_money(valuation.total), valuation.currency) + "+" * (not valuation.complete)
    average = style.money(to_money(valuation.average_year), valuation.currency)
    note = tr("{amount} in an average year").format(amount=average)
    if not valuation.comparable:
        note = tr("no exchange rate, not comparable")
    best = valuation.comparable and valuation.total == top and len(comparison.offers) > 1
    return Figure(comparison.names[place], value, note, best=best)


def _overtakings(comparison: Comparison) -> tuple[Block, ...]:
    items = tuple(
        tr("{ahead} overtakes {behind} in month {n}: leave earlier and {behind} has brought more.").format(
            ahead=comparison.names[comparison.place(c.ahead)],
            behind=comparison.names[comparison.place(c.behind)],
            n=c.month,
        )
        for c in comparison.crossovers
    )
    return (Bullets(items),) if items else ()


def _table(comparison: Comparison, style: Style, options: Options) -> tuple[Block, ...]:
    if not comparison.offers:
        return ()
    sheet = side_by_side(comparison, style)
    align = (Align.LEFT, *(Align.RIGHT for _ in sheet.columns))
    header = (sheet.corner, *(c.title for c in sheet.columns))
    return (
        Heading(tr("Side by side")),
        Paragraph(_legend(sheet), small=True),
        Table(tr("Offers side by side"), header, _rows(sheet, everything=options.exact_rows), align),
    )


def _legend(sheet: Sheet) -> str:
    said = [
        tr("▲ marks the best value"),
        tr("? is not known yet"),
        tr("– is not offered"),
        tr("+ means that something is missing from a sum"),
    ]
    if any(c.baseline for c in sheet.columns):
        said.append(tr("small figures are the difference from the current job"))
    return "; ".join(said) + "."


def _rows(sheet: Sheet, *, everything: bool) -> tuple[Row, ...]:
    blank = tuple(Cell("") for _ in sheet.columns)
    rows: list[Row] = []
    for row in sheet.rows:
        if row.kind is RowKind.GROUP:
            rows.append(Row((Cell(row.header), *blank), RowStyle.GROUP))
        elif (
            everything
            or row.differs
            or row.kind is RowKind.TOTAL
            or any(c.text not in {"", "–"} for c in row.cells)
        ):
            cells = tuple(Cell(c.text, c.mark is Mark.BEST, c.note) for c in row.cells)
            rows.append(Row((Cell(row.header), *cells), _STYLES[row.kind]))
    return tuple(r for r, after in zip(rows, [*rows[1:], None], strict=True) if not _lonely(r, after))


def _lonely(row: Row, after: Row | None) -> bool:
    return row.style is RowStyle.GROUP and (after is None or after.style is RowStyle.GROUP)


def _charts(comparison: Comparison, style: Style) -> tuple[Block, ...]:
    if not any(v.comparable for v in comparison.valuations):
        return ()
    by_year, so_far = yearly(comparison), cumulative(comparison)
    return (
        Heading(tr("Worth over time")),
        Heading(by_year.title, 2),
        Chart(by_year, describe(by_year, style)),
        Heading(so_far.title, 2),
        Chart(so_far, describe(so_far, style)),
    )


def _questions(comparison: Comparison) -> tuple[Block, ...]:
    asked = [
        (name, found)
        for name, v, full in zip(comparison.names, comparison.valuations, comparison.offers, strict=True)
        if not full.offer.current_job and (found := questions(v))
    ]
    if not asked:
        return ()
    blocks: list[Block] = [Heading(tr("Open questions"))]
    for name, found in asked:
        n = len(found)
        title = trn("{name}: {n} question", "{name}: {n} questions", n).format(name=name, n=n)
        blocks += [Heading(title, 2), Bullets(found)]
    return tuple(blocks)


def _assumptions(comparison: Comparison, style: Style) -> tuple[Block, ...]:
    assumed = comparison.assumptions
    facts = [
        (tr(a.field.label), _with_unit(assumed, a.name, style))
        for a in attributes(Assumptions)
        if a.name not in {"id", "exchange_rates"}
        and getattr(assumed, a.name) not in (None, "", TaxMethod.NONE)
    ]
    facts += [_rate(r.currency, r.rate, assumed.currency, r.source, style) for r in assumed.exchange_rates]
    notes = (
        tr("Every total is the sum of monthly payments, computed exactly and rounded once."),
        tr("Guaranteed is base pay, guaranteed bonus, one-offs and allowances, less certain costs."),
        tr("Expected adds the usual bonus, listed shares at the stated price path and the retirement match."),
        tr("Upside adds unlisted shares and grants that are not in writing."),
        tr("Figures are before tax unless a take-home line says otherwise."),
    )
    return (Heading(tr("Assumptions and sources")), Facts(tuple(facts)), Bullets(notes))


def _with_unit(assumed: Assumptions, name: str, style: Style) -> str:
    found = next(a for a in attributes(Assumptions) if a.name == name)
    text = write(found, getattr(assumed, name), style)
    return f"{text} {tr(found.field.unit)}" if found.field.unit else text


def _rate(currency: str, rate: Decimal, own: str, source: str, style: Style) -> tuple[str, str]:
    text = tr("1 {foreign} = {rate} {own}").format(foreign=currency, rate=style.number(rate), own=own)
    return tr("Exchange rate"), f"{text} ({source})" if source else text
