"""The pyqtgraph plot behind a chart: bars and lines as its items, everything else painted around them.

The plot's coordinates are the layout's pixels, so its range changes only when the window does; the
layout alone decides what lies where, on screen as on paper.
"""

from collections.abc import Sequence
from decimal import Decimal
from typing import Any

import numpy as np
import pyqtgraph as pg
from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen
from PySide6.QtWidgets import QGraphicsItem, QStyleOptionGraphicsItem, QWidget

from offerdesk.charts.bars import HAIRLINE, LEAST_PARTED, BarsLayout
from offerdesk.charts.figure import Box, Item, Rule
from offerdesk.charts.layout import Layout
from offerdesk.charts.lines import LinesLayout
from offerdesk.charts.palette import Theme, offer_look
from offerdesk.ui.plots.brushwork import Brushwork, line_pen
from offerdesk.ui.plots.inks import component_brush


class _Layer(QGraphicsItem):
    """Marks behind or before the data."""

    def __init__(self, depth: float) -> None:
        super().__init__()
        self.setZValue(depth)
        self._items: Sequence[Item] = ()
        self._brushwork: Brushwork | None = None
        self._focus: tuple[Box, str] | None = None
        self._room = QRectF()

    def show_items(self, items: Sequence[Item], brushwork: Brushwork, room: QRectF) -> None:
        """Replace the marks."""
        if (items, brushwork, room) == (self._items, self._brushwork, self._room):
            return
        if room != self._room:
            self.prepareGeometryChange()
            self._room = room
        self._items, self._brushwork = items, brushwork
        self.update()

    def set_focus_box(self, box: Box | None, colour: str) -> None:
        """Outline what the keyboard stands on, or nothing."""
        self._focus = None if box is None else (box, colour)
        self.update()

    def boundingRect(self) -> QRectF:
        """Qt's hook: the whole plot."""
        return self._room

    def paint(
        self, painter: QPainter, _option: QStyleOptionGraphicsItem, _widget: QWidget | None = None
    ) -> None:
        """Qt's hook."""
        if self._brushwork is not None:
            self._brushwork.paint(painter, self._items)
        if self._focus is not None:
            box, colour = self._focus
            painter.setPen(QPen(QColor(colour), 2.0))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(QRectF(box.x, box.y, box.width, box.height), 3, 3)


class _Areas(pg.BarGraphItem):  # type: ignore[misc]  # pyqtgraph has no types
    """The areas of one component; claims the whole plot, which is cheaper than to measure it anew."""

    def boundingRect(self) -> QRectF:
        """Qt's hook."""
        view = self.getViewBox()
        return QRectF() if view is None else view.viewRect()


class _Course(pg.PlotCurveItem):  # type: ignore[misc]  # as above
    """One offer's line; claims the whole plot, as above."""

    def boundingRect(self) -> QRectF:
        """Qt's hook."""
        view = self.getViewBox()
        return QRectF() if view is None else view.viewRect()


class Canvas:
    """Holds a ``PlotWidget`` and its items; one bar item per component, one curve per offer."""

    def __init__(self, parent: QWidget) -> None:
        self.widget: Any = pg.PlotWidget(parent, enableMenu=False)
        self.widget.setLayoutDirection(Qt.LayoutDirection.LeftToRight)
        self.widget.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.widget.viewport().setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.widget.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.widget.setFrameShape(self.widget.Shape.NoFrame)
        plot = self.widget.getPlotItem()
        plot.hideAxis("left")
        plot.hideAxis("bottom")
        plot.hideButtons()
        # pyqtgraph makes this menu whether it is wanted or not, and leaves it without a parent
        plot.ctrlMenu.setParent(self.widget, plot.ctrlMenu.windowFlags())
        plot.setMouseEnabled(x=False, y=False)
        plot.disableAutoRange()
        plot.invertY(True)
        plot.layout.setContentsMargins(0, 0, 0, 0)
        self._plot = plot
        self._rules, self._words, self._front = _Layer(-1000), _Layer(900), _Layer(1000)
        # names and legend stay the same while a figure is edited: painted once, then copied
        self._words.setCacheMode(QGraphicsItem.CacheMode.DeviceCoordinateCache)
        for layer in (self._rules, self._words, self._front):
            self.widget.scene().addItem(layer)
        self._bars: dict[str, tuple[Any, Any]] = {}
        self._curves: list[tuple[Any, Any]] = []
        self._size = (0.0, 0.0)
        self._inks: tuple[Theme, bool, float] | None = None

    def show_layout(self, layout: Layout, inks: Theme, brushwork: Brushwork, *, dark: bool) -> None:
        """Show a layout, updating in place what is already there."""
        ratio = self.widget.devicePixelRatioF()
        if self._inks != (inks, dark, ratio):
            self._inks = (inks, dark, ratio)
            self.widget.setBackground(QColor(inks.ground))
            self._forget()
        if self._size != (layout.width, layout.height):
            self._size = (layout.width, layout.height)
            self._plot.setRange(xRange=(0, layout.width), yRange=(0, layout.height), padding=0)
        self._show_bars(layout if isinstance(layout, BarsLayout) else None)
        self._show_curves(layout if isinstance(layout, LinesLayout) else None)
        room = QRectF(0, 0, layout.width, layout.height)
        self._rules.show_items([m for m in layout.back if isinstance(m, Rule)], brushwork, room)
        self._words.show_items([m for m in layout.back if not isinstance(m, Rule)], brushwork, room)
        self._front.show_items(layout.front, brushwork, room)

    def outline(self, box: Box | None, colour: str) -> None:
        """Show where the keyboard stands."""
        self._front.set_focus_box(box, colour)

    def _forget(self) -> None:
        for item, _ in (*self._bars.values(), *self._curves):
            self._plot.removeItem(item)
        self._bars.clear()
        self._curves.clear()

    def _show_bars(self, layout: BarsLayout | None) -> None:
        found = areas(layout) if layout else {}
        for key in self._bars.keys() - found.keys():
            self._plot.removeItem(self._bars.pop(key)[0])
        for key, arrays in found.items():
            known = self._bars.get(key)
            if known is None:
                self._bars[key] = (self._new_bars(key, arrays), arrays)
            elif known[1].shape != arrays.shape or (known[1] != arrays).any():
                known[0].setOpts(**_options(arrays))
                self._bars[key] = (known[0], arrays)

    def _new_bars(self, key: str, arrays: Any) -> Any:
        assert self._inks is not None
        inks, dark, ratio = self._inks
        brush = component_brush(key, inks.ground, ratio, dark=dark)
        bars = _Areas(pen=QPen(Qt.PenStyle.NoPen), brush=brush, **_options(arrays))
        self._plot.addItem(bars, ignoreBounds=True)
        return bars

    def _show_curves(self, layout: LinesLayout | None) -> None:
        lines = layout.spec.lines if layout else ()
        while len(self._curves) > len(lines):
            self._plot.removeItem(self._curves.pop()[0])
        if layout is None or self._inks is None:
            return
        for position, course in enumerate(layout.courses):
            points = np.array(course)
            if position == len(self._curves):
                pen = line_pen(offer_look(layout.spec.positions[position]), dark=self._inks[1])
                curve = _Course(pen=pen, antialias=True, skipFiniteCheck=True)
                self._plot.addItem(curve, ignoreBounds=True)
                self._curves.append((curve, np.empty(0)))
            curve, before = self._curves[position]
            if not np.array_equal(points, before):
                curve.setData(points[:, 0], points[:, 1], skipFiniteCheck=True)
                self._curves[position] = (curve, points)


def areas(layout: BarsLayout) -> dict[str, Any]:
    """Return what ``BarsLayout.area`` says, all at once: rows of left, top, width, height by component."""
    rows = {key: i for i, (key, _) in enumerate(layout.components)}
    values = np.zeros((len(rows), len(layout.slots)))
    where = [rows[key] for sums in layout.sums for key in sums.parts]
    counts = [len(sums.parts) for sums in layout.sums]
    columns = np.repeat(np.arange(len(counts)), counts)
    values[where, columns] = [float(value) for sums in layout.sums for value in sums.parts.values()]
    gains, costs = np.maximum(values, 0), np.minimum(values, 0)
    ends = np.where(values > 0, np.cumsum(gains, axis=0), np.cumsum(costs, axis=0))
    starts = ends - values
    zero = layout.y(Decimal(0))
    inner, outer = zero - starts * layout.per_unit, zero - ends * layout.per_unit
    height = np.abs(outer - inner)
    gap = np.where((starts != 0) & (height > LEAST_PARTED), HAIRLINE, 0.0)
    place = np.empty((len(rows), 4, len(layout.slots)))
    place[:, 0] = [slot.x for slot in layout.slots]
    place[:, 1] = np.where(values > 0, outer, inner + gap)
    place[:, 2] = [slot.width for slot in layout.slots]
    place[:, 3] = height - gap
    return {key: place[row][:, values[row] != 0] for key, row in rows.items()}


def _options(arrays: Any) -> dict[str, Any]:
    """Return the options of a bar item for rows of left, top, width, height."""
    return dict(zip(("x0", "y0", "width", "height"), arrays, strict=True))
