"""Leaving after some months: what each offer would have brought by then, what is lost, what is owed."""

from dataclasses import replace
from decimal import Decimal
from functools import lru_cache
from gettext import NullTranslations

from offerdesk.app.comparison import Comparison
from offerdesk.app.explained import Explained
from offerdesk.app.explanation import explain_cell, money_text, written
from offerdesk.app.figures import silent
from offerdesk.app.marks import explain_mark
from offerdesk.app.part_text import part_name
from offerdesk.app.questions import question
from offerdesk.app.rows import Cell, Column, Mark, Row, RowKind, Sheet
from offerdesk.app.same import Same
from offerdesk.app.side_by_side import best_of
from offerdesk.app.style import NOT_OFFERED, UNKNOWN, Style
from offerdesk.domain.assumptions import Assumptions
from offerdesk.domain.explain_leaving import LEAVING_LABELS, Leaving, explain_leaving, lacking
from offerdesk.domain.fields import Id
from offerdesk.domain.leaving import MONTHS
from offerdesk.domain.lines import LeaveAfter, Valuation, to_money
from offerdesk.domain.oneoffs import months_after
from offerdesk.domain.parts import FullOffer
from offerdesk.domain.valuation import leave_after
from offerdesk.domain.words import installed, tr, trn

LEAVE = "leave"
"""The first word of the keys of rows whose cells ``explain_leave`` can explain."""

LONGEST = 60
"""Months up to which leaving is looked at."""

_ALWAYS = frozenset({Leaving.RECEIVED, Leaving.NET})
_OF_GRANTS = frozenset({Leaving.UNVESTED_EQUITY, Leaving.EXERCISE_COST})
_ORDER = (
    Leaving.RECEIVED,
    Leaving.REPAY,
    Leaving.NET,
    Leaving.UNVESTED_EQUITY,
    Leaving.UNVESTED_MATCH,
    Leaving.EXERCISE_COST,
)


def leave_course(full: FullOffer, assumptions: Assumptions) -> tuple[LeaveAfter, ...]:
    """Return what leaving means after 0 to 60 months; remembered, since few offers change in an edit."""
    return _course(Same(full), assumptions)


@lru_cache(maxsize=64)
def _course(full: Same[FullOffer], assumptions: Assumptions) -> tuple[LeaveAfter, ...]:
    return tuple(leave_after(full.value, assumptions, month) for month in range(LONGEST + 1))


def leave_month(comparison: Comparison, month: int, style: Style) -> Sheet:
    """Return all figures of leaving after ``month`` months, an offer a column."""
    title = trn("Leaving after {n} month", "Leaving after {n} months", month).format(n=month)
    rows = [_dates(comparison, month, style)] if _any_start(comparison) else []
    for figure in _ORDER:
        cells = _cells(comparison, month, figure, style)
        if figure in _ALWAYS or any(cell.text != NOT_OFFERED for cell in cells):
            kind = RowKind.TOTAL if figure is Leaving.NET else RowKind.PLAIN
            rows.append(Row(_key(month, figure), tr(LEAVING_LABELS[figure]), cells, kind, title))
    corner = tr("Amounts in {currency}").format(currency=comparison.assumptions.currency)
    return _sheet(comparison, tuple(rows), corner)


def leave_table(comparison: Comparison, style: Style) -> Sheet:
    """Return what is left after 6 to 48 months, with what of it is owed and lost, an offer a column."""
    title = tr(LEAVING_LABELS[Leaving.NET])
    rows = tuple(
        Row(
            _key(month, Leaving.NET),
            _after(month),
            _noted(comparison, month, style),
            group=title,
        )
        for month in MONTHS
    )
    corner = tr("Left after, in {currency}").format(currency=comparison.assumptions.currency)
    return _sheet(comparison, rows, corner)


def leave_overview(comparison: Comparison, style: Style) -> Sheet:
    """Return the table above followed by what is lost by then, in groups; only rows that say something."""
    rows = [_heading(Leaving.NET), *leave_table(comparison, style).rows]
    for figure in (Leaving.UNVESTED_EQUITY, Leaving.UNVESTED_MATCH, Leaving.EXERCISE_COST):
        found = [(month, _cells(comparison, month, figure, style)) for month in MONTHS]
        told = [(m, cells) for m, cells in found if any(cell.text != NOT_OFFERED for cell in cells)]
        if told:
            title = tr(LEAVING_LABELS[figure])
            rows.append(_heading(figure))
            rows += [Row(_key(m, figure), _after(m), cells, group=title) for m, cells in told]
    corner = tr("Leaving after, in {currency}").format(currency=comparison.assumptions.currency)
    return _sheet(comparison, tuple(rows), corner)


def _heading(figure: Leaving) -> Row:
    return Row(figure.value, tr(LEAVING_LABELS[figure]), kind=RowKind.GROUP)


def _after(month: int) -> str:
    return trn("{n} month", "{n} months", month).format(n=month)


def matters(comparison: Comparison) -> bool:
    """Whether leaving early costs or loses anything in some offer: else it is what was received by then."""
    return any(
        leave.repay or leave.unvested_equity or leave.unvested_match or leave.exercise_cost
        for v in comparison.valuations
        for leave in v.leave_after
    )


def explain_figure(comparison: Comparison, row: str, offer: Id, style: Style) -> Explained | None:
    """Explain a cell of whichever sheet, or a mark of a chart; ``None`` for a row that is not computed."""
    if row.startswith(f"{LEAVE}."):
        return explain_leave(comparison, row, offer, style)
    return explain_mark(comparison, row, offer, style) or explain_cell(comparison, row, offer, style)


def explain_leave(comparison: Comparison, row: str, offer: Id, style: Style) -> Explained:
    """Explain a cell of the sheets above; ``ValueError`` for the key of another row."""
    _, month, name = row.split(".")
    figure, place = Leaving(name), comparison.place(offer)
    full, valuation = comparison.offers[place], comparison.valuations[place]
    label = tr("{offer}, {figure}, leaving after {n} months").format(
        offer=comparison.names[place], figure=tr(LEAVING_LABELS[figure]), n=month
    )
    missing = tuple(
        Explained(question(u, full), tr("unknown"), source=u.source) for u in lacking(valuation, figure)
    )
    if silent(valuation):
        return Explained(label, UNKNOWN, children=missing)
    node = explain_leaving(full, comparison.assumptions, int(month), figure)
    tree = written(node, valuation.currency, style)
    parts = _named(tree.children, full) if figure in _OF_GRANTS else tree.children
    said = money_text(node.amount, valuation.currency, style) + "+" * bool(missing)
    if _unsaid(to_money(node.amount), figure, lacks=bool(missing)):
        said = UNKNOWN
    return replace(tree, label=label, amount=said, children=(*parts, *missing))


def _unsaid(amount: Decimal, figure: Leaving, *, lacks: bool) -> bool:
    """Whether nothing can be said: what is lost or owed is not zero where it is not known."""
    return not amount and lacks and figure not in _ALWAYS


def _named(parts: tuple[Explained, ...], full: FullOffer) -> tuple[Explained, ...]:
    """Call each part as its grant is called."""
    names = {grant.id: part_name(grant) for grant in full.grants}
    return tuple(
        replace(part, label=names.get(part.source.id, part.label)) if part.source else part for part in parts
    )


def _key(month: int, figure: Leaving) -> str:
    return f"{LEAVE}.{month}.{figure.value}"


def _sheet(comparison: Comparison, rows: tuple[Row, ...], corner: str) -> Sheet:
    columns = tuple(
        Column(full.offer.id, name, baseline=full.offer.current_job)
        for full, name in zip(comparison.offers, comparison.names, strict=True)
    )
    return Sheet(columns, rows if columns else (), corner, tr("No offers yet."))


def _any_start(comparison: Comparison) -> bool:
    return any(full.offer.start_date and not full.offer.current_job for full in comparison.offers)


def _dates(comparison: Comparison, month: int, style: Style) -> Row:
    """Return the day until which one would stay; the current job began long ago, so none is said of it."""
    cells = []
    for full in comparison.offers:
        start, current = full.offer.start_date, full.offer.current_job
        text = "" if current or start is None else style.day(months_after(start, month))
        cells.append(Cell(text, speech=text or (tr("Current job") if current else tr("no start date"))))
    return Row(f"{LEAVE}.{month}", tr("Until"), tuple(cells))


def _cells(comparison: Comparison, month: int, figure: Leaving, style: Style) -> tuple[Cell, ...]:
    found = []
    for full, valuation in zip(comparison.offers, comparison.valuations, strict=True):
        exact = getattr(leave_course(full, comparison.assumptions)[month], figure.value)
        found.append(None if silent(valuation) else to_money(exact))
    best = None
    if figure is Leaving.NET:
        shown = zip(found, comparison.valuations, strict=True)
        best = best_of([amount for amount, v in shown if amount is not None and v.comparable])
    return tuple(
        _cell(amount, Same(valuation), figure, style, installed(), best=best)
        for amount, valuation in zip(found, comparison.valuations, strict=True)
    )


@lru_cache(maxsize=2048)
def _cell(
    amount: Decimal | None,
    valuation: Same[Valuation],
    figure: Leaving,
    style: Style,
    _words: NullTranslations,
    *,
    best: Decimal | None,
) -> Cell:
    v = valuation.value
    if amount is None or _unsaid(amount, figure, lacks=bool(lacking(v, figure))):
        tip = tr("Not known yet. Ask for it.")
        return Cell(UNKNOWN, mark=Mark.UNKNOWN, speech=tr("unknown"), tip=tip, opens=True)
    lacks = bool(lacking(v, figure))
    if not amount and figure not in _ALWAYS:
        return Cell(NOT_OFFERED, speech=tr("none"), opens=True)
    said = [style.money(amount, v.currency)]
    if lacks:
        said.append(tr("something is still unknown"))
    if not v.comparable:
        speech = ", ".join([*said, tr("not comparable")])
        return Cell(said[0] + "+" * lacks, mark=Mark.NOT_COMPARABLE, speech=speech, opens=True)
    mark = Mark.INCOMPLETE if lacks else Mark.NONE
    tip = tr("Something is still unknown here; the rest is counted.") if lacks else ""
    if amount == best:
        mark, said = Mark.BEST, [*said, tr("best")]
    text = style.amount(amount, v.currency) + "+" * lacks
    return Cell(text, mark=mark, tip=tip, speech=", ".join(said), opens=True)


def _noted(comparison: Comparison, month: int, style: Style) -> tuple[Cell, ...]:
    """Return what is left, each with what had to be paid back before."""
    found = []
    cells = _cells(comparison, month, Leaving.NET, style)
    for full, v, cell in zip(comparison.offers, comparison.valuations, cells, strict=True):
        owed = to_money(leave_course(full, comparison.assumptions)[month].repay)
        if owed and not silent(v):
            note = tr("{amount} paid back").format(amount=style.amount(owed, v.currency))
            cell = replace(cell, note=note)  # noqa: PLW2901 - the same, noted
        found.append(cell)
    return tuple(found)
