"""The figures of a talk on one scale: the market, their range, the offer, and one's own four."""

from decimal import Decimal
from itertools import pairwise

from offerdesk.app.style import Style
from offerdesk.charts.figure import Rule, Sheet, Text
from offerdesk.charts.ranges import lay_out_ranges
from offerdesk.charts.row_words import row_tip, row_words
from offerdesk.charts.spec import RangeBar, RangeChart
from offerdesk.charts.standing import standing
from offerdesk.charts.svg import draw
from offerdesk.charts.table import describe, tabulate
from tests.app.position.talks import at, pays, plan
from tests.domain.making import amount

STYLE = Style()
MARKET = (
    pays("one", 110_000, 120_000, 130_000, p10=amount(100_000)),
    pays("two", 112_000, 124_000, 136_000),
)
PLAN = plan(target=130_000, acceptable=125_000, walk_away=115_000, their_low=110_000, their_high=128_000)


def whole() -> RangeChart:
    """Return everything on one scale."""
    return standing(at(PLAN, *MARKET))


def test_all_figures_stand_on_one_scale_with_their_units() -> None:
    spec = whole()
    assert (spec.unit, spec.value_axis) == ("USD", "Base pay a year")
    assert [bar.label for bar in spec.bars] == [
        *("Market", "one", "two", "Their range", "Their offer"),
        *("Walk-away", "Acceptable", "Target", "Anchor"),
    ]
    assert len({bar.position for bar in spec.bars[3:]}) == 6, "each has a marker of its own"


def test_the_table_says_every_figure_with_the_middle_half() -> None:
    table = tabulate(whole(), STYLE)
    assert table.header == (
        *("Figure", "From (USD)", "Middle (USD)", "To (USD)"),
        *("25th percentile (USD)", "75th percentile (USD)"),
    )
    assert table.rows[0] == ("Market", "100,000", "122,000", "133,000", "111,000", "133,000")
    assert table.rows[3] == ("Their range", "110,000", "–", "128,000", "–", "–")
    assert table.rows[-1] == ("Anchor", "139,000", "139,000", "139,000", "–", "–")


def test_each_row_is_said_in_words() -> None:
    spec = whole()
    assert row_words(spec, 1, STYLE) == "one: 100,000 to 130,000 USD, in the middle 120,000"
    assert row_words(spec, 3, STYLE) == "Their range: 110,000 to 128,000 USD"
    assert row_words(spec, 4, STYLE) == "Their offer: 120,000 USD"
    assert row_tip(spec, 4, STYLE)[0] == "Their offer, USD"
    said = describe(spec, STYLE)
    assert said.startswith(
        "One scale: On one scale, in USD. Market: 100,000 to 133,000 USD, in the middle 122,000"
    )
    assert said.endswith("The thick part of the market is its middle half, the marker the median.")


def test_the_middle_half_is_thick_within_a_thin_whole() -> None:
    laid = lay_out_ranges(whole(), Sheet(640, 400, STYLE))
    level = [item for item in laid.front if isinstance(item, Rule) and item.y1 == item.y2]
    first = [rule for rule in level if rule.y1 == level[0].y1]
    assert [rule.width for rule in first] == [1.0, 5.0]
    assert first[0].x1 < first[1].x1
    assert "</svg>" in draw(whole(), width=640, height=400, style=STYLE)


def test_names_and_figures_stay_inside_at_any_size() -> None:
    for size in ((260, 300), (640, 400)):
        sheet = Sheet(*size, STYLE)
        laid = lay_out_ranges(whole(), sheet)
        texts = [item for item in (*laid.back, *laid.front) if isinstance(item, Text)]
        names = [text for text in texts if text.x == 0 and text.y > laid.plot.y]
        assert all(below.y > above.y for above, below in pairwise(names[:9]))
        assert all(0 <= text.y <= sheet.height for text in texts)


def test_one_source_alone_is_shown_as_itself() -> None:
    spec = standing(at(MARKET[1], pay_amount=None))
    assert [bar.label for bar in spec.bars] == ["two"]
    low = standing(at(plan(their_low=100_000), pays("", 1, 2, 3), pay_amount=None))
    assert [(bar.label, bar.likely) for bar in low.bars] == [
        ("Source not named", Decimal(2)),
        ("Their range", Decimal(100_000)),
    ]


def test_nothing_known_says_what_to_type() -> None:
    spec = standing(at(pay_amount=None))
    assert not spec.bars
    assert describe(spec, STYLE) == "Nothing to draw yet. Type a target, or note what the market pays."


def test_a_bar_of_ends_alone_counts_by_its_upper_end() -> None:
    bar = RangeBar("Acme", Decimal(1), None, Decimal(3))
    spec = RangeChart("t", "USD", "", ("a", "b", "c"), (bar,))
    assert row_words(spec, 0, STYLE) == "Acme: 1 to 3 USD"
    assert describe(spec, STYLE) == "Ranges: t, in USD, for 1 offer; likely highest: Acme 3."
