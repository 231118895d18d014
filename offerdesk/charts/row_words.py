"""Charts in rows as words: their tables, their sentences, and what each row says."""

from decimal import Decimal

from offerdesk.app.style import NOT_OFFERED, Style
from offerdesk.charts.frame import empty_words
from offerdesk.charts.spec import RangeBar, RangeChart, RowChart, Waterfall
from offerdesk.charts.wording import ChartTable, isolate
from offerdesk.domain.words import tr, trn

Figures = tuple[tuple[str, str], ...]
"""Labels with their exact figures."""


def rows_table(spec: RowChart, style: Style) -> ChartTable:
    """Every figure that the chart shows, exact to the unit."""
    if isinstance(spec, Waterfall):
        header = (tr("Part"), tr("Amount ({unit})").format(unit=spec.unit))
        return ChartTable(spec.title, header, _steps(spec, style), 1)
    has_inner = any(bar.inner for bar in spec.bars)
    named = (*spec.ends, *spec.inner) if has_inner else spec.ends
    ends = (tr("{name} ({unit})").format(name=end, unit=spec.unit) for end in named)
    rows = tuple(
        (bar.label, *_three(bar, spec, style), *(_inner(bar, spec, style) if has_inner else ()))
        for bar in spec.bars
    )
    return ChartTable(spec.title, (spec.rows or tr("Offer"), *ends), rows, 1)


def describe_rows(spec: RowChart, style: Style) -> str:
    """One sentence for someone who does not see the drawing."""
    if isinstance(spec, Waterfall):
        return _way(spec, style) if spec.levels else empty_words(spec)
    return _reach(spec, style) if spec.bars else empty_words(spec)


def row_words(spec: RowChart, index: int, style: Style) -> str:
    """One row in words: "Equity: +94,112 USD"."""
    if isinstance(spec, Waterfall):
        label, figure = _steps(spec, style)[index]
        return tr("{place}: {amount} {unit}").format(place=isolate(label), amount=figure, unit=spec.unit)
    bar = spec.bars[index]
    low, likely, high = _three(bar, spec, style)
    text = tr("{name}: {low} to {high} {unit}, likely {likely}")
    if spec.rows and bar.low == bar.high:
        text = tr("{name}: {low} {unit}")
    elif bar.likely is None:
        text = tr("{name}: {low} to {high} {unit}")
    elif spec.rows:
        text = tr("{name}: {low} to {high} {unit}, in the middle {likely}")
    return text.format(name=isolate(bar.label), low=low, high=high, unit=spec.unit, likely=likely)


def row_tip(spec: RowChart, index: int, style: Style) -> tuple[str, Figures]:
    """Return a heading and the exact figures of one row."""
    if isinstance(spec, Waterfall):
        label, figure = _steps(spec, style)[index]
        return isolate(label), ((spec.unit, figure),)
    bar = spec.bars[index]
    named = zip(spec.ends, _three(bar, spec, style), strict=True)
    return f"{isolate(bar.label)}, {spec.unit}", tuple(named)


def _steps(spec: Waterfall, style: Style) -> tuple[tuple[str, str], ...]:
    if not spec.levels:
        return ()
    first, last = (
        (level.label, style.amount(level.value, spec.unit) + "+" * level.incomplete) for level in spec.levels
    )
    steps = ((step.label, style.amount(step.value, spec.unit, signed=True)) for step in spec.steps)
    return (first, *steps, last)


def _three(bar: RangeBar, spec: RangeChart, style: Style) -> tuple[str, str, str]:
    more = "+" * bar.incomplete
    low, likely, high = (
        NOT_OFFERED if value is None else style.amount(value, spec.unit) + more
        for value in (bar.low, bar.likely, bar.high)
    )
    return low, likely, high


def _inner(bar: RangeBar, spec: RangeChart, style: Style) -> tuple[str, str]:
    if bar.inner is None:
        return NOT_OFFERED, NOT_OFFERED
    low, high = (style.amount(value, spec.unit) for value in bar.inner)
    return low, high


def _way(spec: Waterfall, style: Style) -> str:
    first, *steps, last = _steps(spec, style)
    text = tr("Waterfall: {title}, in {unit}, from {first} {start} to {last} {end}")
    said = text.format(
        title=spec.title,
        unit=spec.unit,
        first=isolate(first[0]),
        start=first[1],
        last=isolate(last[0]),
        end=last[1],
    )
    return said + (": " + ", ".join(f"{label} {figure}" for label, figure in steps) if steps else "") + "."


def _reach(spec: RangeChart, style: Style) -> str:
    if spec.rows:
        said = ", ".join(row_words(spec, place, style) for place in range(len(spec.bars)))
        return tr("One scale: {title}, in {unit}. {rows}.").format(
            title=spec.title, unit=spec.unit, rows=said
        )
    count = trn("{n} offer", "{n} offers", len(spec.bars)).format(n=len(spec.bars))
    best = max(spec.bars, key=_likely)
    text = tr("Ranges: {title}, in {unit}, for {offers}; likely highest: {best}.")
    figure = style.amount(_likely(best), spec.unit) + "+" * best.incomplete
    return text.format(title=spec.title, unit=spec.unit, offers=count, best=f"{isolate(best.label)} {figure}")


def _likely(bar: RangeBar) -> Decimal:
    return bar.high if bar.likely is None else bar.likely
