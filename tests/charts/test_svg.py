"""The vector drawing: well-formed, with real text, the same for the same chart."""

import re
from dataclasses import replace
from xml.etree import ElementTree as ET

import pytest

from offerdesk.app.style import Style
from offerdesk.charts.palette import NIGHT
from offerdesk.charts.spec import ChartSpec, LineChart, StackedBars
from offerdesk.charts.svg import draw
from tests.charts.samples import CROSSING, NEAR_CROSSINGS, bars, lines, stack
from tests.snapshots.compare import snapshot

NS = "{http://www.w3.org/2000/svg}"
STYLE = Style()
EMPTY = StackedBars("Value by year", "USD", "Year", "Value a year", ())
CASES: dict[str, tuple[ChartSpec, int, int]] = {
    "bars-one-offer": (bars(1, 1), 520, 280),
    "bars-costs-and-unknown": (bars(3, 4, costs=True, incomplete=2), 640, 320),
    "bars-many": (bars(8, 10, costs=True), 720, 400),
    "bars-empty": (EMPTY, 520, 200),
    "lines-crossing": (lines(3, 48, (CROSSING,)), 560, 300),
    "lines-many": (lines(8, 120, NEAR_CROSSINGS), 640, 360),
}


def svg(spec: ChartSpec, width: int = 640, height: int = 320, *, dark: bool = False) -> str:
    return draw(spec, width=width, height=height, style=STYLE, dark=dark)


def words(drawing: str) -> list[str]:
    return [node.text or "" for node in ET.fromstring(drawing).iter(f"{NS}text")]  # noqa: S314 our own


@pytest.mark.parametrize("name", CASES)
def test_a_drawing_is_what_it_was(name: str) -> None:
    spec, width, height = CASES[name]
    drawing = svg(spec, width, height)
    assert drawing == snapshot(f"charts/{name}.svg", drawing)


def test_a_dark_drawing_is_what_it_was() -> None:
    drawing = svg(bars(3, 2, costs=True, incomplete=1), 520, 300, dark=True)
    assert drawing == snapshot("charts/bars-dark.svg", drawing)


def test_a_dark_drawing_brings_its_ground() -> None:
    assert f'fill="{NIGHT.ground}"' in svg(bars(), dark=True)


def test_the_same_chart_is_drawn_the_same() -> None:
    assert svg(bars(3, 4)) == svg(bars(3, 4))


def test_text_stays_text() -> None:
    shown = words(svg(bars(3, 1)))
    assert {"Northwind", "Base pay", "Value a year, thousand USD", "93k"} <= set(shown)


def test_the_drawing_has_a_title_and_says_what_it_shows() -> None:
    root = ET.fromstring(svg(bars(3, 4)))  # noqa: S314 our own drawing
    assert root.findtext(f"{NS}title") == "Value by year"
    described = root.findtext(f"{NS}desc") or ""
    assert described.startswith("Stacked bars: Value by year, in USD, for 3 offers over 4 years;")


def test_markup_in_a_name_is_only_text() -> None:
    name = "<script>&\"Fish\" 'Chips'\x00\x1b"
    spec = StackedBars(name, "USD", "Year", "", (stack("1", name, base=1000), stack("1", "B", base=900)))
    drawing = svg(spec)
    assert "<script" not in drawing
    assert any(text.startswith("<script>&") for text in words(drawing))


def test_names_in_every_script_are_kept() -> None:
    spec = lines(3, 24)
    names = ("شركة الشمال", "北風株式会社", "חברת הצפון")
    named = tuple(replace(line, label=name) for line, name in zip(spec.lines, names, strict=True))
    assert set(names) <= set(words(svg(replace(spec, lines=named))))


def test_the_font_can_be_chosen() -> None:
    drawing = draw(bars(), width=640, height=320, style=STYLE, font_family="Inter")
    assert 'font-family="Inter, sans-serif"' in drawing


def test_numbers_follow_the_reader_s_style() -> None:
    german = Style(locale="de_DE", decimal=",", group=".")
    assert "1.000" in words(draw(lines(3, 120), width=640, height=320, style=german))


def test_the_title_can_be_left_to_the_page() -> None:
    assert "Value by year" not in words(draw(bars(), width=640, height=320, style=STYLE, titled=False))


def test_a_margin_moves_the_drawing_inwards() -> None:
    drawing = draw(lines(), width=640, height=320, style=STYLE, margin=24)
    assert 'transform="translate(24 24)"' in drawing


def test_no_number_is_longer_than_it_need_be() -> None:
    assert not re.search(r"\d\.\d{3,}", svg(bars(8, 10)))


def test_every_dash_and_marker_is_drawn() -> None:
    drawing = svg(lines(8, 60))
    assert drawing.count("stroke-dasharray") == 2 * 7
    assert drawing.count("<circle") >= 2


def test_a_chart_of_any_kind_is_named_for_screen_readers() -> None:
    specs: tuple[ChartSpec, ...] = (bars(), lines(), EMPTY, LineChart("L", "USD", "Month", "", (), ()))
    for spec in specs:
        assert 'role="img" aria-labelledby="title desc"' in svg(spec)
