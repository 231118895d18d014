"""Line charts: where lines, their ends and their crossings lie."""

import itertools
from dataclasses import replace
from decimal import Decimal

import pytest

from offerdesk.app.style import Style
from offerdesk.charts.figure import Box, Point, Ring, Sample, Sheet, Text
from offerdesk.charts.lines import LinesLayout, lay_out_lines
from offerdesk.charts.spec import Line, LineChart
from tests.charts.samples import CROSSING, NEAR_CROSSINGS, lines


def laid(spec: LineChart, width: float = 640, height: float = 320) -> LinesLayout:
    return lay_out_lines(spec, Sheet(width, height, Style()))


def texts(layout: LinesLayout) -> list[str]:
    return [item.text for item in (*layout.back, *layout.front) if isinstance(item, Text)]


def test_lines_run_from_edge_to_edge_of_the_plot() -> None:
    layout = laid(lines(3, 48))
    for course in layout.courses:
        assert course[0][0] == pytest.approx(layout.plot.x)
        assert course[-1][0] == pytest.approx(layout.plot.right)
        assert all(layout.plot.y - 1 <= y <= layout.plot.bottom + 1 for _, y in course)


def test_a_line_meets_its_values() -> None:
    values = tuple(Decimal(value) for value in (0, 10, 20, 50, 60, 70, 71))
    layout = laid(LineChart("t", "USD", "Month", "", tuple(range(7)), (Line("a", "A", values),)))
    bent = [(layout.x(month), layout.y(values[month])) for month in (0, 2, 3, 5, 6)]
    assert [pytest.approx(point) for point in bent] == list(layout.courses[0])


def test_months_that_begin_at_one_still_show_the_start_of_the_job() -> None:
    spec = lines(1, 12)
    later = replace(
        spec, xs=spec.xs[1:], lines=tuple(replace(line, values=line.values[1:]) for line in spec.lines)
    )
    assert laid(later).first == 0


def test_each_line_is_named_at_its_end_with_its_figure() -> None:
    layout = laid(lines(3, 48))
    assert {"Current job", "Northwind", "Initech"} <= set(texts(layout))
    assert "418k+" in texts(layout)
    ends = [item for item in layout.front if isinstance(item, Sample)]
    assert all(item.x > layout.plot.right for item in ends)


def test_names_at_line_ends_keep_apart() -> None:
    layout = laid(lines(8, 120))
    middles = sorted(item.y for item in layout.front if isinstance(item, Sample))
    assert all(b - a >= 11 for a, b in itertools.pairwise(middles))
    assert middles[-1] <= layout.plot.bottom


def test_where_the_ends_have_no_room_a_legend_names_the_lines() -> None:
    layout = laid(lines(8, 60), 320, 280)
    samples = [item for item in layout.back if isinstance(item, Sample)]
    assert [item.position for item in samples] == list(range(8))
    assert not [item for item in layout.front if isinstance(item, Sample)]


def test_long_names_are_shortened_at_the_line_ends() -> None:
    spec = lines(2, 24)
    long = replace(spec.lines[0], label="International Consolidated Widgets of Greater Springfield")
    shown = texts(laid(replace(spec, lines=(long, spec.lines[1]))))
    assert any(text.startswith("International") and text.endswith("…") for text in shown)


def test_lines_are_told_apart_by_markers_at_years() -> None:
    points = [item for item in laid(lines(2, 48)).front if isinstance(item, Point)]
    assert len(points) == 2 * 5
    assert {point.position for point in points} == {0, 1}


def test_a_long_span_is_marked_every_other_year() -> None:
    points = [item for item in laid(lines(1, 120)).front if isinstance(item, Point)]
    assert len(points) == 6


def test_a_crossing_is_ringed_and_named_beside_it() -> None:
    layout = laid(lines(3, 48, (CROSSING,)))
    rings = [item for item in layout.front if isinstance(item, Ring)]
    assert [(ring.x, ring.y) for ring in rings] == [(layout.x(15), layout.y(CROSSING.y))]
    assert CROSSING.label in texts(layout)


def test_crossings_close_together_are_numbered_and_explained_below() -> None:
    layout = laid(lines(8, 48, NEAR_CROSSINGS))
    shown = texts(layout)
    assert {"1", "2", "3"} <= set(shown)
    explained = [i for i in layout.front if isinstance(i, Text) and i.text == CROSSING.label]
    assert explained[0].y > layout.plot.bottom


def test_labels_of_crossings_do_not_cover_each_other() -> None:
    sheet = Sheet(640, 320, Style())
    layout = lay_out_lines(lines(8, 48, NEAR_CROSSINGS), sheet)
    numbers = [i for i in layout.front if isinstance(i, Text) and i.text in "123" and not i.bold]
    spots = [Box(i.x, i.y - i.size * 0.8, sheet.wide(i.text), i.size * 0.8) for i in numbers]
    assert not any(a.overlaps(b) for n, a in enumerate(spots) for b in spots[n + 1 :])


def test_the_horizontal_axis_is_named_beside_its_figures_or_below_them() -> None:
    for name in ("Month", "Month of the job, counted from the first day"):
        layout = laid(replace(lines(2, 24), x_axis=name))
        assert name in texts(layout)
        assert layout.plot.bottom < 320 - 11


def test_one_month_is_a_point() -> None:
    layout = laid(lines(1, 0))
    assert list(layout.courses[0][0]) == pytest.approx([layout.plot.x, layout.y(Decimal(22_000))])


def test_a_chart_without_lines_says_what_belongs_there() -> None:
    empty = LineChart("Received in total", "USD", "Month", "", (), ())
    assert any(text.startswith("Nothing to draw yet") for text in texts(laid(empty)))


def test_a_very_low_drawing_keeps_a_plot() -> None:
    assert laid(lines(8, 48, NEAR_CROSSINGS), 300, 60).plot.height >= 1


def test_a_narrow_chart_without_lines_says_it_in_several_lines() -> None:
    empty = LineChart("", "USD", "Month", "", (), ())
    shown = texts(laid(empty, width=260))
    assert len(shown) > 1
    assert not any(line.endswith("…") for line in shown)
