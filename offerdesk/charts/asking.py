"""Which figure a mark of a chart shows, named as a cell is: by its row and its offer.

``explain_figure`` explains it. A mark that shows no computed figure (a case of a simulation) asks nothing.
"""

from typing import NamedTuple

from offerdesk.app.figures import GAP, REACH, TOTAL
from offerdesk.charts.spec import LineChart, RowChart, Segment, StackedBars, Waterfall


class Asked(NamedTuple):
    """A figure by its row and its offer."""

    row: str
    offer: str


def of_stack(spec: StackedBars, place: int, part: str = "") -> Asked | None:
    """Return the figure of a bar, or of its part of that key."""
    stack = spec.stacks[place]
    if not stack.row:
        return None
    segment = next((s for s in stack.segments if s.key == part), None)
    return Asked(stack.row if segment is None else f"{stack.row}.{_parts(segment)}", stack.offer)


def of_point(spec: LineChart, line: int, at: int) -> Asked | None:
    """Return the figure of a line at a place; each place has one, not only those with a marker."""
    return Asked(spec.row.format(x=spec.xs[at]), spec.lines[line].key) if spec.row else None


def of_row(spec: RowChart, row: int) -> Asked | None:
    """Return the figure of a row: a total, a step from one total to the other, or how far one may reach."""
    if not isinstance(spec, Waterfall):
        return Asked(REACH, spec.bars[row].offer) if spec.bars[row].offer else None
    if not spec.levels:
        return None
    first, last = spec.levels
    if 0 < row <= len(spec.steps):
        return Asked(f"{GAP}.{_parts(spec.steps[row - 1])}.{first.offer}", last.offer)
    return Asked(TOTAL, first.offer if row == 0 else last.offer)


def _parts(segment: Segment) -> str:
    return "+".join(segment.members) or segment.key
