"""Lines as Qt draws them: where the layout says, without points that nobody sees."""

import pytest

from offerdesk.app.style import Style
from offerdesk.charts.figure import Sheet
from offerdesk.charts.lines import lay_out_lines
from offerdesk.charts.spec import LineChart
from offerdesk.ui.plots.outlines import outlines
from tests.charts.samples import lines


def test_no_point_of_a_line_is_painted_a_tenth_of_a_dot_off() -> None:
    layout = lay_out_lines(lines(3, 120), Sheet(640, 320, Style()))
    drawn = list(outlines(layout, 2.0))
    assert len(drawn) == len(layout.courses)
    for polygon, line in zip(drawn, layout.spec.lines, strict=True):
        corners = [polygon.at(i) for i in range(polygon.count())]
        assert corners[0].x() == pytest.approx(layout.x(0))
        for month, value in zip(layout.spec.xs, line.values, strict=True):
            x = layout.x(month)
            place = max(1, next((i for i, c in enumerate(corners) if c.x() >= x - 1e-9), len(corners) - 1))
            before, after = corners[place - 1], corners[place]
            share = (x - before.x()) / (after.x() - before.x())
            y = before.y() + share * (after.y() - before.y())
            assert abs(y - layout.y(value)) <= 0.1 / 2 + 1e-6


def test_a_chart_without_lines_has_no_outlines() -> None:
    nothing = LineChart("t", "USD", "Month", "", (0, 1), ())
    assert list(outlines(lay_out_lines(nothing, Sheet(640, 320, Style())), 1.0)) == []
