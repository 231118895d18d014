"""What can be pointed at in a chart: bars, the points of lines, or rows, with the words for each.

Targets are numbered. The mouse finds one by place, the arrow keys walk from one to the next, and a
screen reader lists them; all three say the same words.
"""

from bisect import bisect_left
from typing import Protocol

from PySide6.QtCore import Qt

from offerdesk.app.style import Style
from offerdesk.charts.across import across, halting_places
from offerdesk.charts.bars import BarsLayout
from offerdesk.charts.figure import Box
from offerdesk.charts.layout import Layout
from offerdesk.charts.lines import LinesLayout
from offerdesk.charts.row_words import row_tip, row_words
from offerdesk.charts.rows import RowsLayout
from offerdesk.charts.shapes import shape_words
from offerdesk.charts.spec import Distribution
from offerdesk.charts.steps import StepsLayout
from offerdesk.charts.table import point_words, stack_details, stack_words, total_text, value_text
from offerdesk.charts.wording import isolate
from offerdesk.domain.frozen import frozen
from offerdesk.domain.words import tr

_AROUND = 8.0


@frozen
class Tip:
    """What a tooltip says: a heading, rows of a label and an exact figure, and a sum."""

    heading: str
    rows: tuple[tuple[str, str], ...]
    total: tuple[str, str] | None = None


class Targets(Protocol):
    """The things in one chart that can be pointed at."""

    def count(self) -> int:
        """Return how many there are."""
        ...

    def words(self, index: int) -> str:
        """Return one target in words, with its exact figure."""
        ...

    def box(self, index: int) -> Box:
        """Return where it lies, in pixels."""
        ...

    def step(self, index: int, key: int) -> int:
        """Return the target that an arrow key leads to, or the same one at the edge."""
        ...

    def tip_at(self, x: float, y: float) -> Tip | None:
        """Return the tooltip at a place, if something lies there."""
        ...


@frozen
class BarTargets:
    """The bars of a stacked bar chart: left and right walk on, up and down change the group."""

    layout: BarsLayout
    style: Style

    def count(self) -> int:
        """Return the number of bars."""
        return len(self.layout.slots)

    def words(self, index: int) -> str:
        """Return a bar in words."""
        return stack_words(self.layout.spec, index, self.style)

    def box(self, index: int) -> Box:
        """Return the area around a bar."""
        slot, sums = self.layout.slots[index], self.layout.sums[index]
        top, bottom = self.layout.y(sums.high), self.layout.y(sums.low)
        return Box(slot.x - 2, top - 2, slot.width + 4, max(bottom - top, 1) + 4)

    def step(self, index: int, key: int) -> int:
        """Return the bar that an arrow key leads to."""
        last = self.count() - 1
        if key in {Qt.Key.Key_Left, Qt.Key.Key_Right}:
            return min(max(index + (1 if key == Qt.Key.Key_Right else -1), 0), last)
        if key in {Qt.Key.Key_Home, Qt.Key.Key_End}:
            return 0 if key == Qt.Key.Key_Home else last
        stacks = self.layout.spec.stacks
        same = [i for i in range(last + 1) if stacks[i].label == stacks[index].label]
        place = same.index(index) + (-1 if key == Qt.Key.Key_Up else 1)
        return same[min(max(place, 0), len(same) - 1)]

    def tip_at(self, x: float, y: float) -> Tip | None:
        """Return the parts of the bar under the mouse, exact to the unit."""
        plot = self.layout.plot
        for i, slot in enumerate(self.layout.slots):
            if abs(x - slot.centre) <= slot.room / 2 and plot.y - _AROUND * 3 <= y <= plot.bottom + _AROUND:
                return self._tip(i)
        return None

    def _tip(self, index: int) -> Tip:
        spec = self.layout.spec
        stack = spec.stacks[index]
        heading = " · ".join(part for part in (isolate(stack.label), stack.group) if part)
        total = (tr("Total ({unit})").format(unit=spec.unit), total_text(stack, spec.unit, self.style))
        return Tip(heading, stack_details(spec, index, self.style), total)


@frozen
class LineTargets:
    """The stops on each line, years' ends mostly: left and right walk along it, up and down change it."""

    layout: LinesLayout
    style: Style

    @property
    def stops(self) -> tuple[int, ...]:
        """Return the places along a line that the keys stop at."""
        return halting_places(self.layout.spec)

    def count(self) -> int:
        """Return the number of stops on all lines."""
        return len(self.stops) * len(self.layout.spec.lines)

    def words(self, index: int) -> str:
        """Return a point in words."""
        line, stop = divmod(index, len(self.stops))
        return point_words(self.layout.spec, line, self.stops[stop], self.style)

    def box(self, index: int) -> Box:
        """Return the area around a point."""
        line, stop = divmod(index, len(self.stops))
        spec, at = self.layout.spec, self.stops[stop]
        x, y = self.layout.x(spec.xs[at]), self.layout.y(spec.lines[line].values[at])
        return Box(x - _AROUND, y - _AROUND, 2 * _AROUND, 2 * _AROUND)

    def step(self, index: int, key: int) -> int:
        """Return the point that an arrow key leads to."""
        stops, lines = len(self.stops), len(self.layout.spec.lines)
        line, stop = divmod(index, stops)
        if key in {Qt.Key.Key_Left, Qt.Key.Key_Right}:
            stop = min(max(stop + (1 if key == Qt.Key.Key_Right else -1), 0), stops - 1)
        elif key in {Qt.Key.Key_Home, Qt.Key.Key_End}:
            stop = 0 if key == Qt.Key.Key_Home else stops - 1
        else:
            line = min(max(line + (1 if key == Qt.Key.Key_Down else -1), 0), lines - 1)
        return line * stops + stop

    def place_at(self, x: float, y: float) -> int | None:
        """Return the place along the lines that is nearest to a point of the drawing."""
        layout, spec = self.layout, self.layout.spec
        plot = layout.plot
        inside = plot.x - _AROUND <= x <= plot.right + _AROUND and plot.y - _AROUND <= y <= plot.bottom
        if not spec.xs or not inside:
            return None
        month = layout.first + (x - plot.x) / plot.width * (layout.last - layout.first)
        after = min(bisect_left(spec.xs, month), len(spec.xs) - 1)
        return min((max(after - 1, 0), after), key=lambda i: abs(spec.xs[i] - month))

    def tip_at(self, x: float, y: float) -> Tip | None:
        """Return every offer's figure in the month under the mouse, the highest first."""
        at, spec = self.place_at(x, y), self.layout.spec
        if at is None:
            return None
        order = sorted(spec.lines, key=lambda line: -line.values[at])
        rows = tuple((isolate(line.label), value_text(line, at, spec.unit, self.style)) for line in order)
        place = across(spec, spec.xs[at], self.style)
        words = tr("{axis} {x}, {unit}").format(axis=spec.x_axis, x=place, unit=spec.unit)
        return Tip(words, rows)


@frozen
class RowTargets:
    """The rows of a chart: any arrow key walks to the one before or after."""

    layout: RowsLayout
    style: Style

    def count(self) -> int:
        """Return the number of rows."""
        return len(self.layout.rows)

    def words(self, index: int) -> str:
        """Return a row in words."""
        return row_words(self.layout.spec, index, self.style)

    def box(self, index: int) -> Box:
        """Return the area of a row."""
        return self.layout.rows[index]

    def step(self, index: int, key: int) -> int:
        """Return the row that a key leads to."""
        return step_in_rows(index, key, self.count() - 1)

    def tip_at(self, x: float, y: float) -> Tip | None:
        """Return the exact figures of the row under the mouse."""
        for i, box in enumerate(self.layout.rows):
            if box.x <= x <= box.right and box.y <= y < box.bottom:
                return Tip(*row_tip(self.layout.spec, i, self.style))
        return None


@frozen
class ShapeTargets:
    """The curves of a distribution, one an offer."""

    spec: Distribution
    plot: Box
    style: Style

    def count(self) -> int:
        """Return the number of curves."""
        return len(self.spec.shapes)

    def words(self, index: int) -> str:
        """Return a curve in words."""
        return shape_words(self.spec, index, self.style)

    def box(self, index: int) -> Box:
        """Return the area of all curves: they lie over each other."""
        del index
        return self.plot

    def step(self, index: int, key: int) -> int:
        """Return the curve that a key leads to."""
        return step_in_rows(index, key, self.count() - 1)

    def tip_at(self, x: float, y: float) -> Tip | None:
        """Return nothing: what lies at a value is said beside the drawing."""
        del x, y
        return None


def step_in_rows(index: int, key: int, last: int) -> int:
    """Return where a key leads among things in a row."""
    if key in {Qt.Key.Key_Home, Qt.Key.Key_End}:
        return 0 if key == Qt.Key.Key_Home else last
    return min(max(index + (1 if key in {Qt.Key.Key_Right, Qt.Key.Key_Down} else -1), 0), last)


def targets_of(layout: Layout, style: Style) -> Targets:
    """Return what can be pointed at in a layout."""
    if isinstance(layout, BarsLayout):
        return BarTargets(layout, style)
    if isinstance(layout, StepsLayout):
        return ShapeTargets(layout.spec, layout.plot, style)
    return LineTargets(layout, style) if isinstance(layout, LinesLayout) else RowTargets(layout, style)
