"""A chart as words: the text table beside each drawing, and one sentence that says what it shows."""

from dataclasses import replace
from decimal import Decimal

from offerdesk.app.style import NOT_OFFERED, Style
from offerdesk.charts.across import across
from offerdesk.charts.bars import components
from offerdesk.charts.frame import empty_words
from offerdesk.charts.row_words import describe_rows, rows_table
from offerdesk.charts.shapes import describe_shapes, shapes_table
from offerdesk.charts.slots import columns_of
from offerdesk.charts.spec import Across, ChartSpec, Distribution, Line, LineChart, Reach, Stack, StackedBars
from offerdesk.charts.wording import ChartTable, isolate
from offerdesk.domain.words import tr, trn


def tabulate(spec: ChartSpec, style: Style) -> ChartTable:
    """Every figure that the chart shows, exact to the unit."""
    match spec:
        case StackedBars():
            table = _bars_table(spec, style)
        case LineChart():
            table = _lines_table(spec, style)
        case Distribution():
            table = shapes_table(spec, style)
        case _:
            table = rows_table(spec, style)
    return replace(table, note=spec.note)


def describe(spec: ChartSpec, style: Style) -> str:
    """One sentence for someone who does not see the drawing, and the note below it."""
    match spec:
        case StackedBars():
            said = _bars_words(spec, style)
        case LineChart():
            said = _lines_words(spec, style)
        case Distribution():
            said = describe_shapes(spec, style)
        case _:
            said = describe_rows(spec, style)
    return said if not spec.note or said == spec.note else f"{said} {spec.note}"


def stack_words(spec: StackedBars, index: int, style: Style) -> str:
    """One bar in words: "Northwind, 1: 148,000 USD"."""
    stack = spec.stacks[index]
    place = ", ".join(part for part in (isolate(stack.label), stack.group) if part)
    return tr("{place}: {amount} {unit}").format(
        place=place, amount=total_text(stack, spec.unit, style), unit=spec.unit
    )


def stack_details(spec: StackedBars, index: int, style: Style) -> tuple[tuple[str, str], ...]:
    """Return the parts of one bar with their exact figures, largest gains first as drawn from the top."""
    stack = spec.stacks[index]
    order = {key: i for i, (key, _) in enumerate(components(spec))}
    parts = sorted((s for s in stack.segments if s.value), key=lambda s: -order[s.key])
    return tuple((part.label, style.amount(part.value, spec.unit)) for part in parts)


def point_words(spec: LineChart, line: int, index: int, style: Style) -> str:
    """One point of a line in words: "Northwind, Month 12: 148,000 USD"."""
    course = spec.lines[line]
    return tr("{name}, {axis} {x}: {amount} {unit}").format(
        name=isolate(course.label),
        axis=spec.x_axis,
        x=across(spec, spec.xs[index], style),
        amount=value_text(course, index, spec.unit, style),
        unit=spec.unit,
    )


def total_text(stack: Stack, unit: str, style: Style) -> str:
    """Write what a bar comes to, with how far that may reach."""
    if stack.incomplete and not any(s.value for s in stack.segments):
        return "?"
    return style.amount(stack.total, unit) + "+" * stack.incomplete + _reach(stack.reach, unit, style)


def value_text(line: Line, index: int, unit: str, style: Style) -> str:
    """Write a value of a line; with the last one how far it may reach."""
    reach = line.reach if index == len(line.values) - 1 else None
    return style.amount(line.values[index], unit) + "+" * line.incomplete + _reach(reach, unit, style)


def _reach(reach: Reach | None, unit: str, style: Style) -> str:
    """Write how far a total may reach behind it: " (140,000–156,000)"."""
    return f" ({'–'.join(style.amount(end, unit) for end in reach)})" if reach else ""


def _bars_table(spec: StackedBars, style: Style) -> ChartTable:
    parts = components(spec)
    rows = []
    for stack in spec.stacks:
        sums = {key: Decimal(0) for key, _ in parts}
        for segment in stack.segments:
            if segment.value:
                sums[segment.key] += segment.value
        cells = [style.amount(sums[key], spec.unit) if sums[key] else NOT_OFFERED for key, _ in parts]
        rows.append((stack.group, stack.label, *cells, total_text(stack, spec.unit, style)))
    total = tr("Total ({unit})").format(unit=spec.unit)
    header = (spec.group_axis, tr("Offer"), *(label for _, label in parts), total)
    return ChartTable(spec.title, header, tuple(rows), 2)


def _lines_table(spec: LineChart, style: Style) -> ChartTable:
    header = (
        spec.x_axis,
        *(tr("{name} ({unit})").format(name=line.label, unit=spec.unit) for line in spec.lines),
        *([tr("Note")] if spec.marks else []),
    )
    rows = []
    for i, x in enumerate(spec.xs):
        cells = [value_text(line, i, spec.unit, style) for line in spec.lines]
        notes = ["; ".join(mark.label for mark in spec.marks if mark.x == x)] if spec.marks else []
        rows.append((across(spec, x, style), *cells, *notes))
    return ChartTable(spec.title, header, tuple(rows), 1)


def _bars_words(spec: StackedBars, style: Style) -> str:
    offers = list(dict.fromkeys(stack.label for stack in spec.stacks))
    if not components(spec):
        return empty_words(spec)
    count = trn("{n} offer", "{n} offers", len(offers)).format(n=len(offers))
    first = spec.groups[0]
    best = max((s for s in spec.stacks if s.group == first), key=lambda s: s.total)
    where = " ".join(part for part in (columns_of(spec).heading, first) if part)
    years = trn("{n} year", "{n} years", len(spec.groups)).format(n=len(spec.groups))
    pattern = tr("Stacked bars: {title}, in {unit}, for {offers} over {years}; highest in {where}: {best}.")
    return pattern.format(
        title=spec.title,
        unit=spec.unit,
        offers=count,
        years=years,
        where=where.strip(),
        best=f"{isolate(best.label)} {total_text(best, spec.unit, style)}",
    )


def _lines_words(spec: LineChart, style: Style) -> str:
    if not any(line.values for line in spec.lines):
        return empty_words(spec)
    if spec.across is Across.VERSIONS:
        return _path_words(spec, style)
    count = trn("{n} offer", "{n} offers", len(spec.lines)).format(n=len(spec.lines))
    best = max(spec.lines, key=lambda line: line.values[-1])
    words = tr("Lines: {title}, in {unit}, for {offers}; highest at {axis} {x}: {name} {amount}.").format(
        title=spec.title,
        unit=spec.unit,
        offers=count,
        axis=spec.x_axis,
        x=across(spec, spec.xs[-1], style),
        name=isolate(best.label),
        amount=value_text(best, -1, spec.unit, style),
    )
    return " ".join([words, *(f"{mark.label}." for mark in spec.marks)])


def _path_words(spec: LineChart, style: Style) -> str:
    """Say where a path begins and ends, and what it is measured against."""
    path, *levels = spec.lines
    n = len(spec.xs)
    words = trn(
        "Line: {title}, in {unit}: {last}.",
        "Line: {title}, in {unit}, {n} versions: {first} to {last}.",
        n,
    ).format(
        title=spec.title,
        unit=spec.unit,
        n=n,
        first=value_text(path, 0, spec.unit, style),
        last=value_text(path, n - 1, spec.unit, style),
    )
    against = [f"{level.label} {value_text(level, 0, spec.unit, style)}." for level in levels]
    return " ".join([words, *against])
