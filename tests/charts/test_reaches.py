"""Whiskers in the charts over time: how far ranges let a total reach."""

from decimal import Decimal

from offerdesk.app.comparison import Comparison
from offerdesk.app.style import Style
from offerdesk.charts.bars import lay_out_bars
from offerdesk.charts.cumulative import cumulative
from offerdesk.charts.families import gathered
from offerdesk.charts.figure import Rule, Sheet
from offerdesk.charts.lines import lay_out_lines
from offerdesk.charts.table import point_words, stack_words, tabulate
from offerdesk.charts.yearly import yearly
from offerdesk.domain.values import Range
from tests.app.views import compare
from tests.domain.making import amount, assumed, bare

SHEET = Sheet(500, 300, Style(), titled=False)
YEAR, TOTAL = (Decimal(90_000), Decimal(130_000)), (Decimal(180_000), Decimal(260_000))


def ranged() -> Comparison:
    """Return an offer of 90,000 to 130,000 beside one of 100,000, over two years."""
    around = (Range("pay.amount", Decimal(90_000), Decimal(130_000)),)
    unsure = bare(company="Unsure", pay_amount=amount(100_000), ranges=around)
    return compare(unsure, bare(company="Sure", pay_amount=amount(100_000)), under=assumed(24))


def test_bars_and_lines_know_how_far_ranges_let_them_reach() -> None:
    assert [stack.reach for stack in yearly(ranged(), gathered).stacks] == [YEAR, None] * 2
    assert [line.reach for line in cumulative(ranged()).lines] == [TOTAL, None]
    assert yearly(ranged()).note.startswith("A whisker reaches")
    assert cumulative(ranged()).note.startswith("A whisker reaches")


def test_a_whisker_runs_from_the_least_to_the_most() -> None:
    bars = lay_out_bars(yearly(ranged()), SHEET)
    upright = [item for item in bars.front if isinstance(item, Rule) and item.x1 == item.x2]
    assert [(rule.x1, rule.y1, rule.y2) for rule in upright] == [
        (bars.slots[at].centre, bars.y(Decimal(90_000)), bars.y(Decimal(130_000))) for at in (0, 2)
    ]
    lines = lay_out_lines(cumulative(ranged()), SHEET)
    (rule,) = (item for item in lines.front if isinstance(item, Rule) and item.x1 == item.x2)
    assert (rule.x1, rule.y1) == (lines.plot.right, lines.y(Decimal(180_000)))
    assert rule.y2 == lines.y(Decimal(260_000)) >= lines.plot.y


def test_words_and_table_say_the_ends_of_a_whisker() -> None:
    bars, lines = yearly(ranged()), cumulative(ranged())
    assert "100,000 (90,000–130,000)" in stack_words(bars, 0, Style())
    assert "(" not in stack_words(bars, 1, Style())
    assert "200,000 (180,000–260,000)" in point_words(lines, 0, 24, Style())
    assert "(" not in point_words(lines, 0, 12, Style())
    assert tabulate(lines, Style()).rows[-1][1].endswith("(180,000–260,000)")
