"""The lines of a layout as Qt draws them.

To make a polygon of Python's numbers takes longer than to paint it. So the polygon of a line is made once, in
months and amounts, and an edit that moves the axes alone has it mapped to pixels.
"""

from collections.abc import Iterator
from decimal import Decimal
from functools import lru_cache

from PySide6.QtCore import QPointF
from PySide6.QtGui import QPolygonF, QTransform

from offerdesk.app.same import Same
from offerdesk.charts.bending import bends
from offerdesk.charts.lines import LinesLayout
from offerdesk.charts.steps import StepsLayout


def outlines(layout: LinesLayout | StepsLayout) -> Iterator[QPolygonF]:
    """Yield each line in pixels."""
    if isinstance(layout, StepsLayout):
        yield from (QPolygonF([QPointF(x, y) for x, y in course]) for course in layout.courses)
        return
    left, base, xs = layout.x(0), layout.base, layout.spec.xs
    to_pixels = QTransform(layout.x(1) - left, 0, 0, -layout.per_unit, left, base)
    for line in layout.spec.lines:
        yield to_pixels.map(_outline(xs, Same(line.values)))


@lru_cache(maxsize=64)
def _outline(xs: tuple[int, ...], values: Same[tuple[Decimal, ...]]) -> QPolygonF:
    """Return a line in months and amounts; remembered, as few lines change in an edit."""
    return QPolygonF([QPointF(xs[place], value) for place, value in bends(xs, values.value)])
