"""The side-by-side sheet: what each offer is worth, part by part, and what it says, term by term."""

from dataclasses import replace
from decimal import ROUND_HALF_UP, Decimal
from functools import lru_cache
from gettext import NullTranslations

from offerdesk.app.atmosphere_rows import atmosphere_rows
from offerdesk.app.comparison import Comparison
from offerdesk.app.figures import LAYER, TOTAL, YEAR, Figure, worth_figures, year_figures
from offerdesk.app.rows import Cell, Column, Mark, Row, RowKind, Sheet
from offerdesk.app.same import Same
from offerdesk.app.style import NOT_OFFERED, UNKNOWN, Style
from offerdesk.app.term_rows import rare, term_rows
from offerdesk.domain.frozen import frozen
from offerdesk.domain.lines import COMPONENT_LABELS, Valuation, to_money
from offerdesk.domain.spread import Spread
from offerdesk.domain.words import installed, tr

__all__ = ["LAYER", "TOTAL", "YEAR", "side_by_side", "worth_rows"]

_AT_LEAST_TWO = 2


def side_by_side(comparison: Comparison, style: Style) -> Sheet:
    """Lay the compared offers out as columns of one sheet."""
    columns = tuple(_column(comparison, place) for place in range(len(comparison.offers)))
    if not columns:
        return Sheet((), (), empty=tr("No offers yet. When one arrives, put it here before you answer."))
    rows = (
        *worth_rows(comparison, style),
        *term_rows(comparison, style),
        *atmosphere_rows(comparison, style),
    )
    return Sheet(
        columns, rows, corner=tr("Amounts in {currency}").format(currency=comparison.assumptions.currency)
    )


def worth_rows(comparison: Comparison, style: Style) -> tuple[Row, ...]:
    """Build the upper half of the sheet: what each offer is worth, over the horizon and in year 1."""
    builder = _Builder(comparison, style)
    worth = builder.group(0, "worth", tr("Worth"), needs_figure=True)
    return (*worth, *builder.group(1, "year1", tr("Year 1, part by part"), needs_figure=False))


def _column(comparison: Comparison, place: int) -> Column:
    offer = comparison.offers[place].offer
    subtitle = tr("Current job") if offer.current_job else offer.title
    return Column(offer.id, comparison.names[place], subtitle, baseline=offer.current_job)


@frozen
class _Entry:
    """A figure of one offer, as far as it depends on no other offer."""

    amount: Decimal | None
    cell: Cell


@lru_cache(maxsize=64)
def _entries(
    valuation: Same[Valuation], reach: Same[Spread | None], style: Style, _words: NullTranslations
) -> tuple[dict[str, _Entry], ...]:
    """Return an offer's figures by key, beside and in the first year.

    Remembered, so that editing one offer leaves the others alone.
    """
    v = valuation.value
    lists = _figures(v.horizon_months, installed())
    return tuple(
        {figure.key: _entry(figure, v, reach.value, style) for figure in figures} for figures in lists
    )


@lru_cache(maxsize=16)
def _figures(months: int, _words: NullTranslations) -> tuple[tuple[Figure, ...], ...]:
    """Return the figures of both groups; remembered with their words."""
    return worth_figures(months), year_figures(1)


def _entry(figure: Figure, valuation: Valuation, reach: Spread | None, style: Style) -> _Entry:
    exact = figure.of(valuation)
    if exact is None:
        tip = tr("Not known yet. Ask for it.")
        return _Entry(None, Cell(UNKNOWN, mark=Mark.UNKNOWN, speech=tr("unknown"), tip=tip, opens=True))
    amount = to_money(exact)
    lacks = figure.lacks(valuation)
    nothing = amount == 0 and not lacks and not figure.pays(valuation)
    said = [tr("none") if nothing else style.money(amount, valuation.currency, cents=figure.cents)]
    if lacks:
        said.append(tr("something is still unknown"))
    ends = reach_text(figure, reach, valuation.currency, style)
    if ends:
        said.append(tr("may lie between {low} and {high}").format(low=ends[0], high=ends[1]))
    if not valuation.comparable:
        written = NOT_OFFERED if nothing else said[0] + "+" * lacks
        return _Entry(amount, _foreign(written, said, valuation, figure))
    written = style.amount(amount, valuation.currency, cents=figure.cents) + "+" * lacks
    mark = Mark.INCOMPLETE if lacks else Mark.NONE
    tips = [_missing(figure, valuation)] if lacks else []
    tips += (
        [tr("Given its ranges, between {low} and {high}.").format(low=ends[0], high=ends[1])] if ends else []
    )
    text = NOT_OFFERED if nothing else written
    note = "–".join(ends) if figure.total else ""
    tip = " ".join(tips)
    return _Entry(amount, Cell(text, note, mark, tip, ", ".join(said), opens=True))


def _missing(figure: Figure, valuation: Valuation) -> str:
    """Say which parts of a figure are unknown."""
    lacking = {c for u in valuation.unknown if figure.needs(u) for c in u.components}
    names = ", ".join(tr(label) for c, label in COMPONENT_LABELS.items() if c in lacking)
    if not names:
        return tr("Something is still unknown here; the rest is counted.")
    return tr("Still unknown: {parts}. The rest is counted.").format(parts=names)


def reach_text(figure: Figure, reach: Spread | None, currency: str, style: Style) -> tuple[str, ...]:
    """Write how low and how high a figure may come out; empty where no range moves it."""
    found = reach.bounds(figure.of) if reach else None
    if found is None or to_money(found.low) == to_money(found.high):
        return ()
    return tuple(style.amount(to_money(end), currency, cents=figure.cents) for end in (found.low, found.high))


class _Builder:
    """Builds rows of amounts: best marked, unknown as "?", difference from the current job below."""

    def __init__(self, comparison: Comparison, style: Style) -> None:
        self._comparison = comparison
        self._style = style
        pairs = zip(comparison.valuations, comparison.spreads, strict=True)
        self._entries = [_entries(Same(v), Same(reach), style, installed()) for v, reach in pairs]
        at = comparison.baseline
        self._base = at if at is not None and comparison.valuations[at].comparable else None

    def group(self, place: int, key: str, title: str, *, needs_figure: bool) -> tuple[Row, ...]:
        """Build a group without the rows that say nothing.

        ``needs_figure`` leaves out what is unknown of every offer, too; else its "?" asks for it.
        """
        months = self._comparison.assumptions.horizon_months
        figures = _figures(months, installed())[place]
        silent = {NOT_OFFERED, "0", UNKNOWN} if needs_figure else {NOT_OFFERED, "0"}
        rows = [Row(key, title, kind=RowKind.GROUP)]
        for figure in figures:
            entries = [each[place][figure.key] for each in self._entries]
            if figure.total or any(entry.cell.text not in silent for entry in entries):
                rows.append(self._row(figure, entries, title))
        return tuple(rows)

    def _row(self, figure: Figure, entries: list[_Entry], group: str) -> Row:
        valuations = self._comparison.valuations
        shown = [e.amount if v.comparable else None for e, v in zip(entries, valuations, strict=True)]
        best = best_of([amount for amount in shown if amount is not None]) if figure.ranked else None
        base = None if self._base is None else shown[self._base]
        cells = tuple(
            self._finished(entry.cell, amount, best, base, figure)
            for entry, amount in zip(entries, shown, strict=True)
        )
        kind = RowKind.TOTAL if figure.total else RowKind.PLAIN
        return Row(figure.key, figure.header, cells, kind, group, differs=len({c.text for c in cells}) > 1)

    def _finished(
        self, cell: Cell, amount: Decimal | None, best: Decimal | None, base: Decimal | None, figure: Figure
    ) -> Cell:
        """Add what depends on the other offers: the mark of the best, the difference from the baseline."""
        if amount is None:
            return cell
        currency, places = self._comparison.assumptions.currency, 2 if figure.cents else 0
        difference = "" if base is None else _difference(amount, base, places, currency, self._style)
        note = " · ".join(said for said in (cell.note, difference) if said)
        if amount != best:
            return replace(cell, note=note) if note else cell
        return replace(cell, note=note, mark=Mark.BEST, speech=f"{cell.speech}, {tr('best')}")


@lru_cache(maxsize=4096)
def _difference(amount: Decimal, base: Decimal, places: int, currency: str, style: Style) -> str:
    """Write the difference of two figures as they are shown, so that a reader can check it."""
    unit = Decimal(1).scaleb(-places)
    amount, base = amount.quantize(unit, ROUND_HALF_UP), base.quantize(unit, ROUND_HALF_UP)
    if amount == base:
        return ""
    written = style.amount(amount - base, currency, cents=places > 0, signed=True)
    if base <= 0 or amount < 0:
        return written  # a share of nothing, or across zero, says nothing
    share = ((amount - base) / base).quantize(Decimal("0.01"), ROUND_HALF_UP)
    return f"{written} · {style.percent(share, 0, signed=True)}" if share else written


def best_of(known: list[Decimal]) -> Decimal | None:
    """Return the best of the figures known; ``None`` where nothing is better than the rest."""
    if len(set(known)) < _AT_LEAST_TWO:
        return None
    top = max(known)
    return top if rare(top, known.count(top), len(known)) else None


def _foreign(written: str, said: list[str], valuation: Valuation, figure: Figure) -> Cell:
    """Show an amount in its own currency where no exchange rate brings it into the others'."""
    apart = tr("not comparable")
    return Cell(
        written,
        note=apart if figure.total else "",
        mark=Mark.NOT_COMPARABLE,
        tip=tr("No exchange rate from {currency} is known.").format(currency=valuation.currency),
        speech=", ".join([*said, apart]),
        opens=True,
    )
