"""From any spec to its layout, with the note below it."""

from dataclasses import replace

from offerdesk.charts.bars import BarsLayout, lay_out_bars
from offerdesk.charts.figure import Ink, Item, Sheet, Text
from offerdesk.charts.frame import wrapped
from offerdesk.charts.lines import LinesLayout, lay_out_lines
from offerdesk.charts.ranges import lay_out_ranges
from offerdesk.charts.rows import RowsLayout
from offerdesk.charts.spec import ChartSpec, Distribution, LineChart, RangeChart, StackedBars, Waterfall
from offerdesk.charts.steps import StepsLayout, lay_out_steps
from offerdesk.charts.waterfall import lay_out_waterfall

Layout = BarsLayout | LinesLayout | RowsLayout | StepsLayout

_LINE = 1.35  # ems of a line of the note
_MOST = 0.3  # the part of the height that a note may take


def lay_out(spec: ChartSpec, sheet: Sheet) -> Layout:
    """Give every part of a chart its place."""
    if not spec.note or is_empty(spec):
        return _lay_out(spec, sheet)
    lines = _note_lines(spec.note, sheet)
    taken = sheet.size * (0.6 + _LINE * len(lines))
    inner = sheet.remember(
        ("noted", len(lines)), lambda: replace(sheet, height=sheet.height - taken, memo={})
    )
    laid = _lay_out(spec, inner)
    top = sheet.height - sheet.size * _LINE * len(lines)
    note: list[Item] = [
        Text(0, top + sheet.size * (_LINE * i + 0.9), line, sheet.small, Ink.MUTED)
        for i, line in enumerate(lines)
    ]
    return replace(laid, height=sheet.height, back=(*laid.back, *note), least=laid.least + taken)


def is_empty(spec: ChartSpec) -> bool:
    """Whether there is nothing to draw; then the note, if there is one, stands in its place."""
    match spec:
        case StackedBars():
            return not spec.stacks
        case LineChart():
            return not spec.lines
        case Waterfall():
            return not spec.levels
        case RangeChart():
            return not spec.bars
        case Distribution():
            return not spec.shapes


def _note_lines(note: str, sheet: Sheet) -> list[str]:
    lines = wrapped(note, sheet, sheet.width, sheet.small)
    most = max(1, int(sheet.height * _MOST / (sheet.size * _LINE)))
    if len(lines) <= most:
        return lines
    return [*lines[: most - 1], sheet.fit(" ".join(lines[most - 1 :]), sheet.width)]


def _lay_out(spec: ChartSpec, sheet: Sheet) -> Layout:
    match spec:
        case StackedBars():
            return lay_out_bars(spec, sheet)
        case LineChart():
            return lay_out_lines(spec, sheet)
        case Waterfall():
            return lay_out_waterfall(spec, sheet)
        case RangeChart():
            return lay_out_ranges(spec, sheet)
        case Distribution():
            return lay_out_steps(spec, sheet)
