"""The lines of a layout as Qt draws them.

To make a polygon of Python's numbers takes longer than to paint it. So the polygon of a line is made once, in
months and amounts, without the points that nobody sees, and an edit that moves the axes alone has it mapped
to pixels.
"""

from collections.abc import Iterator
from decimal import Decimal
from functools import lru_cache
from math import floor, log2

from PySide6.QtCore import QPointF
from PySide6.QtGui import QPolygonF, QTransform

from offerdesk.app.same import Same
from offerdesk.charts.bending import bends
from offerdesk.charts.lines import LinesLayout
from offerdesk.charts.steps import StepsLayout

_SEEN = 0.1
"""The part of a dot of the screen that nobody sees a line move by."""


def outlines(layout: LinesLayout | StepsLayout, ratio: float) -> Iterator[QPolygonF]:
    """Yield each line in pixels; ``ratio`` is how many dots of the screen one has."""
    if isinstance(layout, StepsLayout):
        yield from (QPolygonF([QPointF(x, y) for x, y in course]) for course in layout.courses)
        return
    if not layout.spec.lines:
        return
    # a power of two: it stays the same while the axis moves a little, and with it the polygon
    slack = 2.0 ** floor(log2(_SEEN / (layout.per_unit * ratio)))
    left, base, xs = layout.x(0), layout.base, layout.spec.xs
    to_pixels = QTransform(layout.x(1) - left, 0, 0, -layout.per_unit, left, base)
    for line in layout.spec.lines:
        yield to_pixels.map(_outline(xs, Same(line.values), slack))


@lru_cache(maxsize=256)
def _outline(xs: tuple[int, ...], values: Same[tuple[Decimal, ...]], slack: float) -> QPolygonF:
    """Return a line in months and amounts; remembered, as few lines change in an edit."""
    return QPolygonF([QPointF(xs[place], value) for place, value in bends(xs, values.value, slack)])
