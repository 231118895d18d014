"""The side-by-side sheet: what each offer is worth, part by part, and what it says, term by term."""

from collections.abc import Callable
from dataclasses import replace
from decimal import Decimal
from fractions import Fraction

from offerdesk.app.comparison import Comparison
from offerdesk.app.rows import Cell, Column, Mark, Row, RowKind, Sheet
from offerdesk.app.style import NOT_OFFERED, UNKNOWN, Style
from offerdesk.app.term_rows import term_rows
from offerdesk.domain.lines import COMPONENT_LABELS, Component, Valuation, to_money
from offerdesk.domain.words import tr

TOTAL, YEAR, LAYER = "total", "year", "layer"
"""First words of the keys of computed rows; ``explain`` understands them."""


def side_by_side(comparison: Comparison, style: Style) -> Sheet:
    """Lay the compared offers out as columns of one sheet."""
    columns = tuple(_column(comparison, place) for place in range(len(comparison.offers)))
    if not columns:
        return Sheet((), (), empty=tr("No offers yet. When one arrives, put it here before you answer."))
    rows = (*_worth(comparison, style), *_first_year(comparison, style), *term_rows(comparison, style))
    return Sheet(
        columns, rows, corner=tr("Amounts in {currency}").format(currency=comparison.assumptions.currency)
    )


def _column(comparison: Comparison, place: int) -> Column:
    offer = comparison.offers[place].offer
    subtitle = tr("Current job") if offer.current_job else offer.title
    return Column(offer.id, comparison.names[place], subtitle, baseline=offer.current_job)


def _worth(comparison: Comparison, style: Style) -> tuple[Row, ...]:
    group = tr("Worth")
    months = comparison.assumptions.horizon_months
    money = _Money(comparison, style, group)
    rows = [
        Row("worth", group, kind=RowKind.GROUP),
        money.row(TOTAL, _horizon(months), lambda v: v.total, RowKind.TOTAL),
        money.row("average", tr("Average year"), lambda v: v.average_year),
        money.row("steady", tr("A steady year"), lambda v: v.steady_year),
        money.row(f"{LAYER}.guaranteed", tr("Guaranteed"), lambda v: v.guaranteed),
        money.row(f"{LAYER}.expected", tr("Expected on top"), lambda v: v.expected),
        money.row(f"{LAYER}.upside", tr("Upside on top"), lambda v: v.upside),
        money.row(
            "hourly", tr("Each hour worked or commuted"), lambda v: v.hourly_value, cents=True, partial=False
        ),
        money.row("time_off", tr("Time off, in money"), lambda v: v.time_off_value, partial=False),
        money.row("cost_of_living", tr("Total in prices at home"), lambda v: v.cost_of_living_total),
        money.row(
            "take_home", tr("Take-home pay, year 1"), lambda v: v.years[0].take_home if v.years else None
        ),
    ]
    return tuple(row for row in rows if row.kind is not RowKind.PLAIN or (row.cells and _says_something(row)))


def _horizon(months: int) -> str:
    years, rest = divmod(months, 12)
    return (
        tr("Total over {n} months").format(n=months) if rest else tr("Total over {n} years").format(n=years)
    )


def _first_year(comparison: Comparison, style: Style) -> tuple[Row, ...]:
    group = tr("Year 1, part by part")
    money = _Money(comparison, style, group)
    rows = [Row("year1", group, kind=RowKind.GROUP)]
    rows += [
        money.row(f"{YEAR}.1.{part.value}", tr(COMPONENT_LABELS[part]), _component(part), partial=part)
        for part in Component
    ]
    rows.append(
        money.row(
            f"{YEAR}.1", tr("Total, year 1"), lambda v: v.years[0].total if v.years else None, RowKind.TOTAL
        )
    )
    return tuple(rows)


def _component(part: Component) -> Callable[[Valuation], Fraction | None]:
    return lambda v: dict(v.years[0].lines)[part] if v.years else None


def _says_something(row: Row) -> bool:
    return any(cell.text not in {NOT_OFFERED, UNKNOWN} for cell in row.cells)


class _Money:
    """Builds rows of amounts: best marked, unknown as "?", difference from the current job below."""

    def __init__(self, comparison: Comparison, style: Style, group: str) -> None:
        self._comparison = comparison
        self._style = style
        self._group = group

    def row(
        self,
        key: str,
        header: str,
        of: Callable[[Valuation], Fraction | None],
        kind: RowKind = RowKind.PLAIN,
        *,
        cents: bool = False,
        partial: "bool | Component" = True,
    ) -> Row:
        """Build one row; ``partial`` says whether unknown parts make the figure incomplete ("+")."""
        valuations = self._comparison.valuations
        exact = [of(v) for v in valuations]
        shown = [None if x is None else to_money(x) for x in exact]
        usable = [x for x, v in zip(shown, valuations, strict=True) if x is not None and v.comparable]
        best = max(usable) if len(usable) > 1 and max(usable) != min(usable) else None
        cells = tuple(
            self._cell(x, place, best, cents=cents, lacks=_lacks(valuations[place], partial))
            for place, x in enumerate(shown)
        )
        cells = self._with_differences(cells, shown)
        return Row(key, header, cells, kind, self._group, differs=len({c.text for c in cells}) > 1)

    def _cell(
        self, amount: Decimal | None, place: int, best: Decimal | None, *, cents: bool, lacks: bool
    ) -> Cell:
        valuation = self._comparison.valuations[place]
        if amount is None:
            return Cell(
                UNKNOWN,
                mark=Mark.UNKNOWN,
                speech=tr("unknown"),
                tip=tr("Not known yet. Ask for it."),
                opens=True,
            )
        if not valuation.comparable:
            text = tr("not comparable")
            tip = tr("No exchange rate from {currency} is known.").format(currency=valuation.currency)
            return Cell(text, mark=Mark.NOT_COMPARABLE, tip=tip, opens=True)
        written = self._style.amount(amount, valuation.currency, cents=cents)
        if amount == 0 and not lacks:
            return Cell(NOT_OFFERED, speech=tr("none"), opens=True)
        mark = Mark.BEST if amount == best else Mark.INCOMPLETE if lacks else Mark.NONE
        speech = self._style.money(amount, valuation.currency, cents=cents)
        speech += ", " + tr("best") if mark is Mark.BEST else ""
        speech += ", " + tr("something is still unknown") if lacks else ""
        return Cell(written + "+" * lacks, mark=mark, speech=speech, opens=True)

    def _with_differences(self, cells: tuple[Cell, ...], shown: list[Decimal | None]) -> tuple[Cell, ...]:
        base_place = self._comparison.baseline
        base = None if base_place is None else shown[base_place]
        if base is None or base_place is None or not self._comparison.valuations[base_place].comparable:
            return cells
        return tuple(
            cell if place == base_place else replace(cell, note=self._difference(shown[place], base, place))
            for place, cell in enumerate(cells)
        )

    def _difference(self, amount: Decimal | None, base: Decimal, place: int) -> str:
        valuation = self._comparison.valuations[place]
        if amount is None or not valuation.comparable or amount == base:
            return ""
        written = self._style.amount(amount - base, valuation.currency, signed=True)
        if base <= 0:
            return written
        share = self._style.percent((amount - base) / base, 0, signed=True)
        return f"{written} · {share}"


def _lacks(valuation: Valuation, partial: "bool | Component") -> bool:
    if isinstance(partial, Component):
        return any(partial in u.components for u in valuation.unknown)
    return partial and not valuation.complete
