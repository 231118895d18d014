"""Sections of the comparison beyond totals: leaving early, what makes the gap, how far it may reach.

Each is left out where it has nothing to say.
"""

from offerdesk.app.comparison import Comparison
from offerdesk.app.gap import usual_pair, weighable
from offerdesk.app.leaving import leave_overview, matters
from offerdesk.app.style import Style
from offerdesk.charts.leaving import leaving
from offerdesk.charts.ranges import ranges
from offerdesk.charts.spec import ChartSpec
from offerdesk.charts.table import describe
from offerdesk.charts.waterfall import waterfall
from offerdesk.domain.words import tr
from offerdesk.reports.document import Block, Chart, Heading, Paragraph, Table
from offerdesk.reports.sheet_rows import table_rows


def over_time(comparison: Comparison, style: Style) -> tuple[Block, ...]:
    """Return the sections under "Worth over time" that follow the yearly and the cumulative chart."""
    return (*_leaving(comparison, style), *_gap(comparison, style), *_ranges(comparison, style))


def _leaving(comparison: Comparison, style: Style) -> tuple[Block, ...]:
    if not matters(comparison) or not weighable(comparison):
        return ()
    chart, sheet = leaving(comparison), leave_overview(comparison, style)
    header = (sheet.corner, *(column.title for column in sheet.columns))
    table = Table(chart.title, header, table_rows(sheet, sheet.rows), captioned=False, legend=False)
    text = tr(
        "What has been received by the end of the month, less what would then have to be paid back. "
        "Equity that is lost counts at the price of that month."
    )
    return (Heading(chart.title, 2), Paragraph(text, small=True), table, _drawn(chart, style))


def _gap(comparison: Comparison, style: Style) -> tuple[Block, ...]:
    pair = usual_pair(comparison)
    chart = waterfall(comparison, pair)
    return (Heading(chart.title, 2), _drawn(chart, style)) if chart.steps else ()


def _ranges(comparison: Comparison, style: Style) -> tuple[Block, ...]:
    chart = ranges(comparison)
    if not any(bar.incomplete or len({bar.low, bar.likely, bar.high}) > 1 for bar in chart.bars):
        return ()
    return (Heading(chart.title, 2), _drawn(chart, style))


def _drawn(chart: ChartSpec, style: Style) -> Chart:
    return Chart(chart, describe(chart, style))
