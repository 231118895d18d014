"""The things in a plot of a distribution: curves, markers, axes and the line, in our colours."""

from decimal import Decimal
from typing import Any

import pyqtgraph as pg
from PySide6.QtGui import QFont

from offerdesk.app.style import Style
from offerdesk.charts.palette import Marker, Theme, offer_look
from offerdesk.charts.scale import magnitude, nice_step, scale_from_zero
from offerdesk.charts.shapes import height_at_middle, outline, top
from offerdesk.charts.spec import Distribution, Shape
from offerdesk.charts.steps import per_cent
from offerdesk.ui.plots.brushwork import line_pen

_SYMBOLS = {
    Marker.CIRCLE: "o",
    Marker.SQUARE: "s",
    Marker.TRIANGLE: "t1",
    Marker.DIAMOND: "d",
    Marker.WEDGE: "t",
    Marker.RING: "o",
    Marker.FRAME: "s",
    Marker.CROSS: "x",
}
_HOLLOW = {Marker.RING, Marker.FRAME}
_SYMBOL, _FEWEST, _AIR = 9, 6, 1.06
_FIGURE = 90  # pixels that a figure on the axis of values may take
_BEYOND = 24  # pixels that the last figure may reach beyond the plot


class Curves:
    """Fills a plot; its ranges are set here and nowhere else."""

    def __init__(self, plot: Any) -> None:
        self._plot, self._box = plot, plot.getViewBox()
        self._shown: tuple[Distribution, Style] | None = None
        self._drawn: list[tuple[Any, Any, Shape]] = []
        self._inks: tuple[Theme, bool] | None = None
        self._rules: list[Any] = []
        self._spacing = float(_FIGURE)
        self.placing = False
        self._box.disableAutoRange()
        self._box.setMouseEnabled(x=True, y=False)
        self._box.sigXRangeChanged.connect(lambda *_: self._figures())
        self._box.sigResized.connect(lambda *_: self._figures())
        self._plot.getPlotItem().setContentsMargins(0, 0, _BEYOND, 0)
        _own_menus(plot)
        self.line = pg.InfiniteLine(angle=90, movable=True)
        self.line.addMarker("<|>", 0.96, 12)  # says that it can be dragged
        self.line.setZValue(-1)  # an offer that brings just that amount is still seen
        self._plot.addItem(self.line)

    def show(self, spec: Distribution, style: Style) -> None:
        """Show the curves of ``spec``, which has some, instead of those before, in their whole range."""
        self._shown = (spec, style)
        self.placing = True  # bounds may move the line
        for item in [thing for curve, marker, _ in self._drawn for thing in (curve, marker)] + self._rules:
            self._plot.removeItem(item)
        self._drawn, self._rules = [], []
        for shape in spec.shapes:
            places = [(float(x), float(per_cent(spec, n))) for x, n in outline(spec, shape)]
            curve = pg.PlotCurveItem(*map(list, zip(*places, strict=True)), antialias=True)
            height = float(per_cent(spec, height_at_middle(spec, shape)))
            marker = pg.ScatterPlotItem([float(shape.middle)], [height], size=_SYMBOL, antialias=True)
            marker.setZValue(10)
            for item in (curve, marker):
                self._plot.addItem(item)
            self._drawn.append((curve, marker, shape))
        self._bound(spec, style)
        self.placing = False
        self._paint()

    def dress(self, inks: Theme, accent: str, font: QFont, *, dark: bool) -> None:
        """Take these colours and this font."""
        self._inks = (inks, dark)
        self._plot.setBackground(inks.ground)
        self.line.setPen(pg.mkPen(inks.axis, width=4))
        self.line.setHoverPen(pg.mkPen(accent, width=5))
        for name in ("left", "bottom"):
            axis = self._plot.getAxis(name)
            axis.setPen(pg.mkPen(inks.axis))
            axis.setTextPen(pg.mkPen(inks.muted))
            axis.setStyle(tickFont=font, tickLength=-4, hideOverlappingLabels=False)
        self._paint()

    def put_line(self, value: float) -> None:
        """Put the line at a value, without being told of it as if it were dragged."""
        self.placing = True
        self.line.setValue(value)
        self.placing = False

    def show_whole_range(self) -> None:
        """Show all bins."""
        if self._shown is not None:
            edges = self._shown[0].edges
            self._box.setXRange(float(edges[0]), float(edges[-1]), padding=0)

    def zoom(self, factor: float) -> None:
        """Show ``factor`` times as much as now, around the line."""
        low, high = self._box.viewRange()[0]
        middle = self.line.value() if low <= self.line.value() <= high else (low + high) / 2
        self._box.setXRange(middle - (middle - low) * factor, middle + (high - middle) * factor, padding=0)

    def _bound(self, spec: Distribution, style: Style) -> None:
        """Set ranges and their bounds; figures beside the curves never change."""
        low, high = float(spec.edges[0]), float(spec.edges[-1])
        heights = scale_from_zero([per_cent(spec, top(spec.shapes))], 4)
        fewest = min(_FEWEST * float(spec.width), high - low)
        self._box.setLimits(xMin=low, xMax=high, minXRange=fewest, maxXRange=high - low)
        self._box.setYRange(0, float(heights.high) * _AIR, padding=0)
        self.line.setBounds((low, high))
        self._plot.getAxis("left").setTicks([[(float(t), style.number(t)) for t in heights.ticks]])
        for tick in heights.ticks[1:]:
            rule = pg.InfiniteLine(pos=float(tick), angle=0)
            rule.setZValue(-10)
            self._plot.addItem(rule)
            self._rules.append(rule)
        self.show_whole_range()
        self._figures()

    def _figures(self) -> None:
        """Write figures at nice steps of what is seen of the axis of values."""
        if self._shown is None:
            return
        spec, style = self._shown
        low, high = (Decimal(round(end)) for end in self._box.viewRange()[0])
        step = nice_step(max(high - low, Decimal(1)), max(2, int(self._box.width() / self._spacing)))
        counted = magnitude(max(abs(spec.edges[0]), abs(spec.edges[-1])))
        ticks = [i * step for i in range(int(-(-low // step)), int(high // step) + 1)]
        written = [(float(tick), counted.tick(tick, style)) for tick in ticks]
        self._plot.getAxis("bottom").setTicks([written])

    def _paint(self) -> None:
        """Give everything its colour."""
        if self._inks is None:
            return
        inks, dark = self._inks
        for rule in self._rules:
            rule.setPen(pg.mkPen(inks.grid))
        for curve, marker, shape in self._drawn:
            look = offer_look(shape.position)
            colour = look.colour(dark=dark)
            pen = line_pen(look, dark=dark)
            pen.setCosmetic(True)
            curve.setPen(pen)
            hollow = look.marker in _HOLLOW
            marker.setSymbol(_SYMBOLS[look.marker])
            marker.setPen(pg.mkPen(colour if hollow else inks.ground, width=1.6 if hollow else 1))
            marker.setBrush(pg.mkBrush(inks.ground if hollow else colour))


def _own_menus(plot: Any) -> None:
    """Give a plot the menu that pyqtgraph makes and we never show, so that it goes when the plot goes."""
    menu = plot.getPlotItem().ctrlMenu
    menu.setParent(plot, menu.windowFlags())
    menu.hide()
