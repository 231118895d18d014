"""The side-by-side sheet: what each offer is worth, part by part, and what it says, term by term."""

from dataclasses import replace
from decimal import ROUND_HALF_UP, Decimal

from offerdesk.app.comparison import Comparison
from offerdesk.app.figures import LAYER, TOTAL, YEAR, Figure, worth_figures, year_figures
from offerdesk.app.rows import Cell, Column, Mark, Row, RowKind, Sheet
from offerdesk.app.style import NOT_OFFERED, UNKNOWN, Style
from offerdesk.app.term_rows import rare, term_rows
from offerdesk.domain.lines import Valuation, to_money
from offerdesk.domain.words import tr

__all__ = ["LAYER", "TOTAL", "YEAR", "side_by_side", "worth_rows"]

_AT_LEAST_TWO = 2


def side_by_side(comparison: Comparison, style: Style) -> Sheet:
    """Lay the compared offers out as columns of one sheet."""
    columns = tuple(_column(comparison, place) for place in range(len(comparison.offers)))
    if not columns:
        return Sheet((), (), empty=tr("No offers yet. When one arrives, put it here before you answer."))
    rows = (*worth_rows(comparison, style), *term_rows(comparison, style))
    return Sheet(
        columns, rows, corner=tr("Amounts in {currency}").format(currency=comparison.assumptions.currency)
    )


def worth_rows(comparison: Comparison, style: Style) -> tuple[Row, ...]:
    """Build the upper half of the sheet: what each offer is worth, over the horizon and in year 1."""
    builder = _Builder(comparison, style)
    worth = builder.group(
        "worth", tr("Worth"), worth_figures(comparison.assumptions.horizon_months), needs_figure=True
    )
    return (*worth, *builder.group("year1", tr("Year 1, part by part"), year_figures(1), needs_figure=False))


def _column(comparison: Comparison, place: int) -> Column:
    offer = comparison.offers[place].offer
    subtitle = tr("Current job") if offer.current_job else offer.title
    return Column(offer.id, comparison.names[place], subtitle, baseline=offer.current_job)


class _Builder:
    """Builds rows of amounts: best marked, unknown as "?", difference from the current job below."""

    def __init__(self, comparison: Comparison, style: Style) -> None:
        self._comparison = comparison
        self._style = style

    def group(
        self, key: str, title: str, figures: tuple[Figure, ...], *, needs_figure: bool
    ) -> tuple[Row, ...]:
        """Build a group without the rows that say nothing.

        ``needs_figure`` leaves out what is unknown of every offer, too; else its "?" asks for it.
        """
        silent = {NOT_OFFERED, "0", UNKNOWN} if needs_figure else {NOT_OFFERED, "0"}
        rows = [self._row(figure, title) for figure in figures]
        kept = [r for r in rows if r.kind is RowKind.TOTAL or any(c.text not in silent for c in r.cells)]
        return (Row(key, title, kind=RowKind.GROUP), *kept)

    def _row(self, figure: Figure, group: str) -> Row:
        valuations = self._comparison.valuations
        exact = [figure.of(v) for v in valuations]
        shown = [None if x is None else to_money(x) for x in exact]
        usable = [x for x, v in zip(shown, valuations, strict=True) if x is not None and v.comparable]
        best = _best(usable) if figure.ranked else None
        cells = tuple(self._cell(figure, x, v, best) for x, v in zip(shown, valuations, strict=True))
        cells = self._with_differences(cells, shown, 2 if figure.cents else 0)
        kind = RowKind.TOTAL if figure.total else RowKind.PLAIN
        return Row(figure.key, figure.header, cells, kind, group, differs=len({c.text for c in cells}) > 1)

    def _cell(
        self, figure: Figure, amount: Decimal | None, valuation: Valuation, best: Decimal | None
    ) -> Cell:
        if amount is None:
            tip = tr("Not known yet. Ask for it.")
            return Cell(UNKNOWN, mark=Mark.UNKNOWN, speech=tr("unknown"), tip=tip, opens=True)
        lacks = figure.lacks(valuation)
        nothing = amount == 0 and not lacks and not figure.pays(valuation)
        said = [tr("none") if nothing else self._style.money(amount, valuation.currency, cents=figure.cents)]
        said += [tr("something is still unknown")] * lacks
        if not valuation.comparable:
            written = NOT_OFFERED if nothing else said[0] + "+" * lacks
            return _foreign(written, said, valuation, figure)
        written = self._style.amount(amount, valuation.currency, cents=figure.cents) + "+" * lacks
        mark = Mark.BEST if amount == best else Mark.INCOMPLETE if lacks else Mark.NONE
        said += [tr("best")] * (mark is Mark.BEST)
        tip = tr("Something is still unknown here; the rest is counted.") if lacks else ""
        text = NOT_OFFERED if nothing else written
        return Cell(text, mark=mark, speech=", ".join(said), tip=tip, opens=True)

    def _with_differences(
        self, cells: tuple[Cell, ...], shown: list[Decimal | None], places: int
    ) -> tuple[Cell, ...]:
        at = self._comparison.baseline
        base = None if at is None else shown[at]
        if at is None or base is None or not self._comparison.valuations[at].comparable:
            return cells
        return tuple(
            cell
            if place == at or amount is None or not self._comparison.valuations[place].comparable
            else replace(cell, note=self._difference(amount, base, places))
            for place, (cell, amount) in enumerate(zip(cells, shown, strict=True))
        )

    def _difference(self, amount: Decimal, base: Decimal, places: int) -> str:
        """Write the difference of two figures as they are shown, so that a reader can check it."""
        unit = Decimal(1).scaleb(-places)
        amount, base = amount.quantize(unit, ROUND_HALF_UP), base.quantize(unit, ROUND_HALF_UP)
        if amount == base:
            return ""
        currency = self._comparison.assumptions.currency
        written = self._style.amount(amount - base, currency, cents=places > 0, signed=True)
        if base <= 0 or amount < 0:
            return written  # a share of nothing, or across zero, says nothing
        share = ((amount - base) / base).quantize(Decimal("0.01"), ROUND_HALF_UP)
        return f"{written} · {self._style.percent(share, 0, signed=True)}" if share else written


def _best(known: list[Decimal]) -> Decimal | None:
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
