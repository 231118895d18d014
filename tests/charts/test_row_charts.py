"""Charts in rows: drawings, tables, words; steps that meet, figures that stay inside, ends that are open."""

from dataclasses import replace
from decimal import Decimal

import pytest

from offerdesk.app.style import Style
from offerdesk.charts.figure import Cap, Point, Rule, Sheet, Swatch, Text
from offerdesk.charts.layout import lay_out
from offerdesk.charts.ranges import lay_out_ranges
from offerdesk.charts.row_words import row_tip, row_words
from offerdesk.charts.spec import ChartSpec, RangeBar, RangeChart, RowChart, Waterfall
from offerdesk.charts.svg import draw
from offerdesk.charts.table import describe, tabulate
from offerdesk.charts.waterfall import lay_out_waterfall
from tests.charts.samples import reaches, way
from tests.charts.test_chart_table import as_text
from tests.snapshots.compare import snapshot

STYLE = Style()
UP_AND_DOWN = (("base", 40_000), ("equity", 25_000), ("commute", -3_000), ("other", 900))
NOTE = "Not known yet of Northwind: Bonus, Refreshers. Without an exchange rate, not shown: Globex."
LONG = "Gesellschaft für angewandte Kartographie und Verkehrswegeplanung mbH"
NO_WAY = Waterfall("What makes the difference", "USD", "Total", (), (), "It takes two offers.")
CASES: dict[str, tuple[ChartSpec, int, int]] = {
    "waterfall": (way(*UP_AND_DOWN, note=NOTE, incomplete=True), 560, 300),
    "waterfall-below-zero": (way(("base", -60_000), ("equity", 12_000), start=20_000), 520, 220),
    "waterfall-empty": (NO_WAY, 520, 160),
    "ranges": (reaches(4, incomplete=2, note=NOTE), 560, 280),
    "ranges-many": (reaches(8), 640, 320),
    "ranges-one": (reaches(1), 480, 160),
}


@pytest.mark.parametrize("name", CASES)
def test_a_drawing_is_what_it_was(name: str) -> None:
    spec, width, height = CASES[name]
    drawing = draw(spec, width=width, height=height, style=STYLE)
    assert drawing == snapshot(f"charts/{name}.svg", drawing)


@pytest.mark.parametrize("name", ["waterfall", "ranges"])
def test_a_dark_drawing_is_what_it_was(name: str) -> None:
    drawing = draw(CASES[name][0], width=520, height=280, style=STYLE, dark=True)
    assert drawing == snapshot(f"charts/{name}-dark.svg", drawing)


@pytest.mark.parametrize("name", ["waterfall", "ranges"])
def test_a_table_and_a_sentence_are_what_they_were(name: str) -> None:
    spec = CASES[name][0]
    words = as_text(tabulate(spec, STYLE)) + describe(spec, STYLE) + "\n"
    assert words == snapshot(f"charts/table-{name}.txt", words)


def test_each_step_begins_where_the_one_before_ended() -> None:
    laid = lay_out_waterfall(way(*UP_AND_DOWN), Sheet(600, 300, STYLE))
    steps = [item.box for item in laid.front if isinstance(item, Swatch)]
    assert len(steps) == 4
    assert steps[1].x == pytest.approx(steps[0].right)
    assert steps[2].right == pytest.approx(steps[1].right), "a loss goes back from where the gain led"
    start, end = (item for item in laid.front if isinstance(item, Point))
    assert (start.position, end.position) == (0, 1)
    assert steps[0].x == pytest.approx(start.x)
    assert steps[3].x == pytest.approx(steps[2].x)


def test_equal_offers_have_no_steps_and_still_a_chart() -> None:
    laid = lay_out_waterfall(way(start=50_000), Sheet(600, 300, STYLE))
    assert len(laid.rows) == 2
    assert describe(way(start=50_000), STYLE).endswith("to Northwind 50,000.")


def test_nothing_at_all_is_drawn_from_zero() -> None:
    laid = lay_out_waterfall(way(start=0), Sheet(600, 300, STYLE))
    assert all(0 <= item.x <= 600 for item in laid.front if isinstance(item, Point))


@pytest.mark.parametrize("spec", [way(*UP_AND_DOWN, note=NOTE), reaches(8, incomplete=7, note=NOTE)])
@pytest.mark.parametrize("size", [(250, 190), (330, 420), (620, 300), (912, 492)])
def test_everything_stays_inside_and_apart(spec: RowChart, size: tuple[int, int]) -> None:
    sheet = Sheet(*size, STYLE)
    laid = lay_out(_with_long_name(spec), sheet)
    for item in (*laid.back, *laid.front):
        if isinstance(item, Text):
            left = item.x - {"start": 0.0, "middle": 0.5, "end": 1.0}[item.anchor] * sheet.wide(
                item.text, item.size
            )
            assert left >= -1, item
            assert left + sheet.wide(item.text, item.size) <= sheet.width + 1, item
            assert 0 <= item.y <= sheet.height + 1, item
        elif isinstance(item, Swatch | Cap):
            assert item.box.x >= 0
            assert item.box.right <= sheet.width


def _with_long_name(spec: RowChart) -> RowChart:
    if isinstance(spec, RangeChart):
        return replace(spec, bars=(replace(spec.bars[0], label=LONG), *spec.bars[1:]))
    assert spec.levels
    first, last = spec.levels
    return replace(spec, levels=(replace(first, label=LONG), last))


def test_a_range_of_one_figure_is_a_marker_alone() -> None:
    laid = lay_out_ranges(reaches(1), Sheet(500, 200, STYLE))
    assert not [item for item in laid.front if isinstance(item, Rule)]
    assert [item.text for item in laid.front if isinstance(item, Text)] == ["300k"]


def test_what_is_not_known_leaves_the_end_open() -> None:
    laid = lay_out_ranges(reaches(2, incomplete=1), Sheet(500, 200, STYLE))
    assert len([item for item in laid.front if isinstance(item, Cap)]) == 1
    assert [item.text for item in laid.front if isinstance(item, Text)] == ["300k", "320k", "360k+"]


def test_expected_costs_make_the_guaranteed_more_than_the_least() -> None:
    bar = RangeBar("Northwind", Decimal(90_000), Decimal(80_000), Decimal(120_000))
    spec = RangeChart("t", "USD", "", ("a", "b", "c"), (bar,))
    laid = lay_out_ranges(spec, Sheet(500, 200, STYLE))
    assert [item.text for item in laid.front if isinstance(item, Text)] == ["80k", "120k"]
    assert tabulate(spec, STYLE).rows == (("Northwind", "90,000", "80,000", "120,000"),)


def test_a_row_has_words_and_a_tip() -> None:
    chart, range_chart = way(*UP_AND_DOWN, incomplete=True), reaches(2, incomplete=1)
    assert row_words(chart, 1, STYLE) == "Base pay: +40,000 USD"
    assert row_words(chart, 5, STYLE) == "Northwind: 152,900+ USD"
    assert row_tip(chart, 3, STYLE) == ("Commute", (("USD", "−3,000"),))
    assert row_words(range_chart, 0, STYLE) == "Current job: 300,000 to 300,000 USD, likely 300,000"
    heading, figures = row_tip(range_chart, 1, STYLE)
    assert heading == "Northwind, USD"
    assert figures == (
        ("Guaranteed", "320,000+"),
        ("With what is expected", "345,000+"),
        ("With the upside, too", "360,000+"),
    )


def test_an_empty_chart_says_why() -> None:
    assert describe(NO_WAY, STYLE) == "It takes two offers."
    assert tabulate(NO_WAY, STYLE).rows == ()
    bare = reaches(0)
    assert describe(bare, STYLE).startswith("Nothing to draw yet")
    laid = lay_out(NO_WAY, Sheet(400, 200, STYLE, titled=False))
    assert [item.text for item in laid.back if isinstance(item, Text)] == ["It takes two offers."]
    assert not lay_out(bare, Sheet(400, 200, STYLE)).front
