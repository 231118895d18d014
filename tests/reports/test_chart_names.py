"""A company's name in any script reaches the report: in the chart itself, or as a letter with its key."""

import io
from dataclasses import replace
from datetime import UTC, datetime
from decimal import Decimal

import pikepdf
import pytest

from offerdesk.app.comparison import Comparison
from offerdesk.app.style import Style
from offerdesk.charts.spec import (
    Distribution,
    Level,
    Line,
    LineChart,
    Mark,
    Segment,
    Stack,
    StackedBars,
    Waterfall,
)
from offerdesk.charts.svg import draw
from offerdesk.domain.assumptions import Assumptions
from offerdesk.domain.fields import Amount, Id
from offerdesk.domain.offer import Offer
from offerdesk.domain.parts import FullOffer
from offerdesk.domain.values import Period
from offerdesk.reports.chart_names import is_joined, with_keys
from offerdesk.reports.comparison import Options, build
from offerdesk.reports.document import Chart, Document
from offerdesk.reports.to_data import to_data
from offerdesk.reports.typst_runner import render
from tests.charts.samples import reaches, shapes, way

NAMES = (
    "شركة الأمل",
    "東京データ株式会社",
    "भारत डेटा",
    "Żółć & Søn",
    "חברה בעמ",
    "บริษัท ไทย",
    "မြန်မာ",
    "ভারত",
    "Acme 🚀",
    "e\u0301clair",
)


def _offer(n: int, name: str) -> FullOffer:
    pay = Amount(Decimal(100000 + n * 1000))
    offer = Offer(Id(f"o{n}"), name, pay_amount=pay, pay_currency="USD", pay_period=Period.YEAR, position=n)
    return FullOffer(offer)


@pytest.mark.parametrize("name", NAMES)
def test_a_report_is_set_with_a_company_of_any_script(name: str) -> None:
    comparison = Comparison((_offer(0, name), _offer(1, "Northwind")), Assumptions())
    document = build(comparison, Style(), Options(datetime(2026, 11, 21, tzinfo=UTC)))
    rendered = render(document, Style())
    assert rendered.replaced == ()
    with pikepdf.open(io.BytesIO(rendered.pdf)) as pdf:
        assert len(pdf.pages) == rendered.pages


def test_joined_letters_are_told_from_letters_that_stand_alone() -> None:
    assert [is_joined(name) for name in NAMES] == [
        True,
        False,
        True,
        False,
        False,
        True,
        True,
        True,
        False,
        False,
    ]


def test_bars_keep_plain_names_and_get_letters_for_the_others() -> None:
    segment = Segment("base", "Base pay", Decimal(1))
    stacks = (Stack("Year 1", "Northwind", (segment,)), Stack("Year 1", NAMES[0], (segment,)))
    spec, key = with_keys(StackedBars("t", "USD", "Year", "Value", stacks))
    assert isinstance(spec, StackedBars)
    assert [s.label for s in spec.stacks] == ["Northwind", "B"]
    assert key == f"B: {NAMES[0]}"


def test_lines_and_the_sentences_of_their_marks_get_the_same_letters() -> None:
    lines = (Line("a", NAMES[2], (Decimal(0), Decimal(1))), Line("b", "Northwind", (Decimal(1), Decimal(0))))
    chart = LineChart(
        "t", "USD", "Month", "Value", (0, 1), lines, (Mark(1, Decimal(1), f"{NAMES[2]} passes"),)
    )
    spec, key = with_keys(chart)
    assert isinstance(spec, LineChart)
    assert ([n.label for n in spec.lines], spec.marks[0].label) == (["A", "Northwind"], "A passes")
    assert key == f"A: {NAMES[2]}"


def test_a_chart_of_plain_names_is_left_alone() -> None:
    chart = LineChart("t", "USD", "Month", "Value", (0,), (Line("a", "Acme", (Decimal(0),)),))
    assert with_keys(chart) == (chart, "")
    assert with_keys(replace(chart, lines=())) == (replace(chart, lines=()), "")


@pytest.mark.parametrize("kind", ["waterfall", "ranges"])
def test_names_become_letters_in_charts_in_rows_too(kind: str) -> None:
    name, spec = "भारत डेटा", reaches(2)
    lettered, key = with_keys(replace(spec, bars=(replace(spec.bars[0], label=name), spec.bars[1])))
    if kind == "waterfall":
        start, end = Level(name, Decimal(1)), Level("Northwind", Decimal(2))
        lettered, key = with_keys(replace(way(("base", 1)), levels=(start, end)))
    assert key == "A: भारत डेटा"
    assert name not in repr(lettered)


def test_what_stands_below_a_chart_is_running_text_in_any_script() -> None:
    name = "חברה בעמ"
    note = f"Not known yet of {name}: Bonus."
    usual = {"title": "T", "subtitle": "", "date": "", "timestamp": 0}
    document = Document(blocks=(Chart(way(("base", 9), note=note), "Alt"),), **usual)  # type: ignore[arg-type]
    chart, below = to_data(document, Style(), draw)["blocks"]
    assert name in below["text"]
    assert name not in chart["svg"]


def test_a_chart_in_rows_without_joined_letters_stays() -> None:
    nothing = Waterfall("t", "USD", "", (), (), "It takes two offers.")
    for spec in (nothing, way(("base", 9)), reaches(2)):
        assert with_keys(spec) == (spec, "")


def test_names_become_letters_beside_curves_too() -> None:
    spec = shapes(2)
    arabic = replace(spec.shapes[1], label="شركة")
    told, key = with_keys(replace(spec, shapes=(spec.shapes[0], arabic)))
    assert isinstance(told, Distribution)
    assert [shape.label for shape in told.shapes] == ["Current job", "B"]
    assert "شركة" in key
