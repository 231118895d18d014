"""The comparison report: what one would hand to a partner or a mentor."""

from dataclasses import replace
from datetime import datetime
from decimal import Decimal
from itertools import groupby

from offerdesk.app.comparison import Comparison
from offerdesk.app.figures import TOTAL, figure_of, silent, span
from offerdesk.app.negotiating.enquiries import to_ask
from offerdesk.app.questions import open_points
from offerdesk.app.redact import POINTS_A_YEAR, redact, reference
from offerdesk.app.rows import RowKind, Sheet
from offerdesk.app.side_by_side import reach_text, side_by_side
from offerdesk.app.style import UNKNOWN, Style
from offerdesk.charts.cumulative import cumulative
from offerdesk.charts.table import describe
from offerdesk.charts.yearly import yearly
from offerdesk.domain.frozen import frozen
from offerdesk.domain.lines import Crossover, Valuation, to_money
from offerdesk.domain.parts import FullOffer
from offerdesk.domain.words import tr, trn
from offerdesk.reports.annex import annex
from offerdesk.reports.document import (
    Align,
    Block,
    Bullets,
    Chart,
    Document,
    Figure,
    Figures,
    Heading,
    Paper,
    Paragraph,
    Table,
)
from offerdesk.reports.over_time import over_time
from offerdesk.reports.sheet_rows import table_rows
from offerdesk.reports.stated import assumptions

_A_COMPARISON = 2
"""Offers that a comparison needs."""


@frozen
class Options:
    """What the reader of the report asked for. ``at`` dates the report; nothing here reads a clock.

    ``differences_only`` leaves out the terms in which all offers agree.
    """

    at: datetime
    paper: Paper = Paper.A4
    redacted: bool = False
    language: str = "en"
    differences_only: bool = False


def build(comparison: Comparison, style: Style, options: Options) -> Document:
    """Write the comparison as a document; the same input gives the same document."""
    measure: tuple[Block, ...] = ()
    if options.redacted:
        place = reference(comparison)
        comparison, style = redact(comparison), replace(style, symbol_first=False)
        measure = _measure(comparison, place, style)
    blocks = (
        *_summary(comparison, style, measure),
        *_tables(comparison, style, options),
        *_charts(comparison, style),
        *_questions(comparison, style),
        *assumptions(comparison, style, options.at.date()),
        *annex(comparison, style, reasoned=not options.redacted),
    )
    return Document(
        title=tr("Job offers compared"),
        subtitle=" · ".join(comparison.names),
        date=style.day(options.at.date()),
        timestamp=int(options.at.timestamp()),
        blocks=blocks,
        language=options.language,
        paper=options.paper,
        pdf_title=tr("Report"),
        footer=tr("Names and amounts left out") if options.redacted else tr("Private"),
    )


def _measure(redacted: Comparison, place: int | None, style: Style) -> tuple[Block, ...]:
    """Say what a report without names and amounts leaves out, and what it counts in."""
    said = tr("Names, places and amounts are left out. Amounts are points.")
    if place is not None:
        share = tr("{name} brings {n} of them in an average year.")
        said += " " + share.format(name=redacted.names[place], n=style.number(Decimal(POINTS_A_YEAR)))
    return (Paragraph(said, small=True),)


def _summary(comparison: Comparison, style: Style, measure: tuple[Block, ...]) -> tuple[Block, ...]:
    if not comparison.offers:
        return (Paragraph(tr("There is nothing to compare yet."), lead=True),)
    figures = Figures(tuple(_figure(comparison, place, style) for place in range(len(comparison.offers))))
    return (
        Heading(tr("At a glance")),
        Paragraph(_verdict(comparison, style), lead=True),
        figures,
        *measure,
        *_overtakings(comparison),
    )


def _ranked(comparison: Comparison) -> list[tuple[Valuation, str]]:
    """Return the offers that can be ranked with their names, best first."""
    pairs = zip(comparison.valuations, comparison.names, strict=True)
    usable = [(v, name) for v, name in pairs if v.comparable and not silent(v)]
    return sorted(usable, key=lambda pair: pair[0].total, reverse=True)


def _verdict(comparison: Comparison, style: Style) -> str:
    ranked = _ranked(comparison)
    time = span(comparison.assumptions.horizon_months)
    if len(ranked) < _A_COMPARISON:
        return f"{_too_few(comparison, ranked, time)} {_apart(comparison)}".rstrip()
    (first, best), (second, next_best) = ranked[0], ranked[1]
    gap = to_money(first.total) - to_money(second.total)
    if gap:
        text = tr("Over {time}, {best} brings the most: {gap} more than {next}.")
    else:
        text = tr("Over {time}, {best} and {next} bring the same.")
    money = style.money(gap, first.currency)
    said = [text.format(time=time, best=best, next=next_best, gap=money)]
    lacking = [name for v, name in ranked if not v.complete]
    if lacking:
        changes = tr("Something is still unknown about {names}, so this can change.")
        said.append(changes.format(names=_listed(lacking)))
    return " ".join([*said, _apart(comparison)]).rstrip()


def _apart(comparison: Comparison) -> str:
    apart = [n for v, n in zip(comparison.valuations, comparison.names, strict=True) if not v.comparable]
    said = tr("Without an exchange rate, {names} cannot be compared.")
    return said.format(names=_listed(apart)) if apart else ""


def _too_few(comparison: Comparison, ranked: list[tuple[Valuation, str]], time: str) -> str:
    if len(comparison.offers) < _A_COMPARISON:
        return tr("One offer is on the table; what it is worth over {time} stands below.").format(time=time)
    if ranked:
        text = tr("Too little is known to rank the offers: so far only {name} can be valued and compared.")
        return text.format(name=ranked[0][1])
    return tr("Too little is known to rank the offers.")


def _listed(names: list[str]) -> str:
    if len(names) == 1:
        return names[0]
    return tr("{names} and {last}").format(names=", ".join(names[:-1]), last=names[-1])


def _figure(comparison: Comparison, place: int, style: Style) -> Figure:
    valuation, name = comparison.valuations[place], comparison.names[place]
    figure = figure_of(TOTAL, comparison.assumptions.horizon_months)
    total = figure.of(valuation) if figure else None
    if total is None:
        return Figure(name, UNKNOWN, tr("nothing is known yet"))
    value = style.money(to_money(total), valuation.currency) + "+" * (not valuation.complete)
    average = style.money(to_money(valuation.average_year), valuation.currency)
    note = tr("{amount} in an average year").format(amount=average)
    ends = reach_text(figure, comparison.spreads[place], valuation.currency, style) if figure else ()
    if ends:
        note = tr("{low} to {high}, given its ranges").format(low=ends[0], high=ends[1])
    if not valuation.comparable:
        note = tr("no exchange rate, not comparable")
    ranked = _ranked(comparison)
    best = len(ranked) >= _A_COMPARISON and valuation.comparable and total == ranked[0][0].total
    return Figure(name, value, note, best=best)


def _overtakings(comparison: Comparison) -> tuple[Block, ...]:
    """Tell for each pair who leads when; whoever leads all the time has overtaken nobody."""
    pairs = sorted(comparison.crossovers, key=lambda c: (sorted((c.ahead, c.behind)), c.month))
    grouped = [list(found) for _, found in groupby(pairs, key=lambda c: sorted((c.ahead, c.behind)))]
    items = [_course(comparison, found) for found in sorted(grouped, key=lambda found: found[-1].month)]
    if not items:
        return ()
    blocks: list[Block] = [Bullets(tuple(items))]
    if any(o.repay_rule for full in comparison.offers for o in full.one_offs):
        blocks.append(
            Paragraph(tr("What would have to be paid back on leaving is not taken off here."), small=True)
        )
    return tuple(blocks)


def _course(comparison: Comparison, changes: list[Crossover]) -> str:
    last = changes[-1]
    ahead = comparison.names[comparison.place(last.ahead)]
    behind = comparison.names[comparison.place(last.behind)]
    if len(changes) == 1:
        text = tr("{behind} pays more at first; from month {n} on, {ahead} has brought more in total.")
    else:
        text = tr("{behind} and {ahead} change places {times} times; from month {n} on, {ahead} stays ahead.")
    return text.format(behind=behind, ahead=ahead, n=last.month, times=len(changes))


def _tables(comparison: Comparison, style: Style, options: Options) -> tuple[Block, ...]:
    """Return figures and words apart: figures meet at their decimals, words start on the left."""
    if not comparison.offers:
        return ()
    sheet = side_by_side(comparison, style)
    rows = [
        r for r in sheet.rows if not (options.differences_only and r.kind is RowKind.PLAIN and not r.differs)
    ]
    words = next((i for i, r in enumerate(rows) if r.key.startswith("group.")), len(rows))
    header = (sheet.corner, *(c.title for c in sheet.columns))
    figures = Table(
        tr("What the offers are worth"),
        header,
        table_rows(sheet, rows[:words]),
        captioned=False,
        legend=False,
    )
    blocks: list[Block] = [Heading(tr("Side by side")), Paragraph(_legend(sheet), small=True), figures]
    if written := table_rows(sheet, rows[words:]):
        left = tuple(Align.LEFT for _ in header)
        terms = Table(
            tr("What the offers say"), (tr("Term"), *header[1:]), written, left, captioned=False, legend=False
        )
        blocks += [Heading(terms.caption), terms]
    return tuple(blocks)


def _legend(sheet: Sheet) -> str:
    said = [
        tr("▲ marks the best value known"),
        tr("? is not known yet"),
        tr("– is not offered"),
        tr("+ means that something is missing from a sum"),
    ]
    if any(c.baseline for c in sheet.columns):
        said.append(tr("small figures are the difference from the current job"))
    if any("–" in c.note for row in sheet.rows if row.kind is RowKind.TOTAL for c in row.cells):
        said.append(tr("two small figures are how low and how high a total may come out"))
    return "; ".join(said) + "."


def _charts(comparison: Comparison, style: Style) -> tuple[Block, ...]:
    if not _ranked(comparison):
        return ()
    by_year, so_far = yearly(comparison), cumulative(comparison)
    return (
        Heading(tr("Worth over time")),
        Heading(by_year.title, 2),
        Chart(by_year, describe(by_year, style)),
        Heading(so_far.title, 2),
        Chart(so_far, describe(so_far, style)),
        *over_time(comparison, style),
    )


def _questions(comparison: Comparison, style: Style) -> tuple[Block, ...]:
    asked = [
        (name, found)
        for name, v, full in zip(comparison.names, comparison.valuations, comparison.offers, strict=True)
        if not full.offer.current_job and (found := _asked(comparison, v, full, style))
    ]
    if not asked:
        return ()
    blocks: list[Block] = [Heading(tr("Open questions"))]
    for name, found in asked:
        n = len(found)
        title = trn("{name}: {n} question", "{name}: {n} questions", n).format(name=name, n=n)
        blocks += [Heading(title, 2), Bullets(found)]
    return tuple(blocks)


def _asked(comparison: Comparison, valuation: Valuation, full: FullOffer, style: Style) -> tuple[str, ...]:
    """Return what is still to be asked about an offer: what was answered or need not be asked is left out."""
    kept = [e for e in comparison.enquiries if str(e.offer) == str(full.offer.id)]
    return tuple(q.text for q in to_ask(open_points(valuation, full, style), kept, full))
