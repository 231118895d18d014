"""Charts in words: the table beside a drawing and the sentence that stands for it."""

from dataclasses import replace
from decimal import Decimal

import pytest

from offerdesk.app.style import Style
from offerdesk.charts.spec import ChartSpec, LineChart, StackedBars
from offerdesk.charts.table import (
    describe,
    point_words,
    stack_details,
    stack_words,
    tabulate,
)
from offerdesk.charts.wording import ChartTable, isolate
from tests.charts.samples import CROSSING, bars, lines, stack
from tests.snapshots.compare import snapshot

STYLE = Style()
CASES: dict[str, ChartSpec] = {
    "bars": bars(3, 2, costs=True, incomplete=2),
    "lines": lines(3, 18, (CROSSING,)),
}


def as_text(table: ChartTable) -> str:
    rows = [table.header, *table.rows]
    return "\n".join([table.caption, *(" | ".join(row) for row in rows), ""])


@pytest.mark.parametrize("name", CASES)
def test_a_table_is_what_it_was(name: str) -> None:
    words = as_text(tabulate(CASES[name], STYLE))
    assert words == snapshot(f"charts/table-{name}.txt", words)


@pytest.mark.parametrize("spec", CASES.values(), ids=CASES)
def test_every_row_has_a_cell_for_every_heading(spec: ChartSpec) -> None:
    table = tabulate(spec, STYLE)
    assert {len(row) for row in table.rows} == {len(table.header)}


def test_a_row_adds_up_to_its_total() -> None:
    table = tabulate(bars(3, 1, costs=True), STYLE)
    for row in table.rows:
        figures = [Decimal(c.replace(",", "").replace("−", "-")) for c in row[2:] if c != "–"]
        assert sum(figures[:-1]) == figures[-1]


def test_a_total_that_lacks_something_says_so() -> None:
    assert tabulate(bars(3, 1, incomplete=1), STYLE).rows[1][-1].endswith("+")


def test_a_total_of_which_nothing_is_known_is_a_question_mark() -> None:
    spec = StackedBars("t", "USD", "Year", "", (stack("1", "A", incomplete=True), stack("1", "B", base=5)))
    assert tabulate(spec, STYLE).rows[0] == ("1", "A", "–", "?")


def test_bars_are_described_in_one_sentence() -> None:
    assert describe(bars(3, 4), STYLE) == (
        "Stacked bars: Value by year, in USD, for 3 offers over 4 years; "
        "highest in Year 1: Northwind 144,500."
    )


def test_one_offer_in_one_year_is_described_in_the_singular() -> None:
    assert "for 1 offer over 1 year; highest in Year 1" in describe(bars(1, 1), STYLE)


def test_lines_are_described_with_their_crossings() -> None:
    assert describe(lines(2, 48, (CROSSING,)), STYLE) == (
        "Lines: Received in total, in USD, for 2 offers; highest at Month 48: Northwind 417,600+. "
        "Northwind ahead from month 15."
    )


@pytest.mark.parametrize(
    "spec",
    [StackedBars("t", "USD", "Year", "", ()), LineChart("t", "USD", "Month", "", (), ())],
    ids=["bars", "lines"],
)
def test_an_empty_chart_is_described_as_such(spec: ChartSpec) -> None:
    assert describe(spec, STYLE).startswith("Nothing to draw yet")
    assert tabulate(spec, STYLE).rows == ()


def test_a_bar_and_a_point_have_words() -> None:
    assert stack_words(bars(3, 1), 1, STYLE) == "Northwind, 1: 144,500 USD"
    assert point_words(lines(2, 12), 1, 12, STYLE) == "Northwind, Month 12: 104,400+ USD"


def test_the_parts_of_a_bar_read_from_the_top() -> None:
    details = stack_details(bars(2, 1, costs=True), 1, STYLE)
    assert details[-1] == ("Base pay", "102,000")
    assert details[0] == ("Commute", "−1,800")


def test_a_name_from_right_to_left_is_fenced_off_in_a_sentence() -> None:
    assert isolate("Northwind") == "Northwind"
    assert isolate("חברת הצפון") == "\u2068חברת הצפון\u2069"
    spec = lines(1, 2)
    hebrew = replace(spec, lines=(replace(spec.lines[0], label="חברת"),))
    assert "\u2068חברת\u2069" in describe(hebrew, STYLE)
