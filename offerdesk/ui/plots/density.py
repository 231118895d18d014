"""A distribution that can be looked at closely: zoomed and moved by wheel and mouse, with a line to drag.

The one place that needs pyqtgraph; nothing imports this module before a distribution is first shown. Ranges
are set by us, colours, pens and words come from our palette, and what is saved is written by ``saving``.
"""

from functools import cache
from typing import Any

import pyqtgraph as pg
from PySide6.QtCore import QEvent, QObject, QRect, Qt, Signal
from PySide6.QtGui import (
    QAccessible,
    QAccessibleInterface,
    QFocusEvent,
    QKeyEvent,
    QPainter,
    QPaintEvent,
    QPalette,
    QPen,
)
from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget

from offerdesk.app.style import Style
from offerdesk.charts.figure import Box, Entry, Sign
from offerdesk.charts.frame import axis_words
from offerdesk.charts.scale import magnitude
from offerdesk.charts.shapes import describe_shapes, share_axis
from offerdesk.charts.spec import ChartSpec, Distribution
from offerdesk.ui.plots.access import ChartInterface
from offerdesk.ui.plots.curves import Curves
from offerdesk.ui.plots.drawing import Drawing
from offerdesk.ui.plots.inks import inks_of
from offerdesk.ui.plots.legend import Legend
from offerdesk.ui.plots.targets import ShapeTargets, Targets

_MARGIN, _LEAST = 6, 150
_CLOSER = 1.5
_STEPS = {
    Qt.Key.Key_Left: -1,
    Qt.Key.Key_Right: 1,
    Qt.Key.Key_PageDown: -10,
    Qt.Key.Key_PageUp: 10,
    Qt.Key.Key_Home: -(10**6),
    Qt.Key.Key_End: 10**6,
}
_ZOOMS = {Qt.Key.Key_Plus: 1 / _CLOSER, Qt.Key.Key_Equal: 1 / _CLOSER, Qt.Key.Key_Minus: _CLOSER}


class DensityStage(Drawing):
    """Shows a ``Distribution`` and a line at one of its edges.

    Arrow keys move the line, plus and minus zoom around it, 0 shows the whole range.
    """

    edge_moved = Signal(int)  # by mouse or keyboard

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        _install_interfaces()
        self.setLayoutDirection(Qt.LayoutDirection.LeftToRight)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self._shown: tuple[Distribution, Style] | None = None
        self._edge = 0
        self.plot: Any = pg.PlotWidget(self, enableMenu=False)
        self.plot.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.plot.setMinimumHeight(_LEAST)
        self.plot.hideButtons()
        self._curves = Curves(self.plot)
        self._curves.line.sigPositionChanged.connect(self._dragged)
        self._legend, self._share, self._value = Legend(self), _label(self), _label(self)
        self._value.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        self.note = _label(self)
        self.note.setWordWrap(True)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(_MARGIN, _MARGIN, _MARGIN, _MARGIN)
        layout.setSpacing(2)
        for widget in (self._legend, self._share):
            layout.addWidget(widget)
        layout.addWidget(self.plot, 1)
        layout.addWidget(self._value)
        layout.addWidget(self.note)
        self._dress()
        self.interface = ChartInterface(self, self)

    @property
    def edge(self) -> int:
        """The number of the edge at which the line stands."""
        return self._edge

    @property
    def view(self) -> tuple[float, float]:
        """The values between which curves are seen."""
        low, high = self.plot.getViewBox().viewRange()[0]
        return low, high

    def show_spec(self, spec: ChartSpec, style: Style) -> None:
        """Draw ``spec``, which has curves, and its whole range."""
        assert isinstance(spec, Distribution)
        self._shown = (spec, style)
        self.setAccessibleName(spec.title)
        self._legend.show_entries(
            tuple(Entry(Sign.LINE, shape.label, position=shape.position) for shape in spec.shapes)
        )
        self._share.setText(share_axis(spec, style))
        counted = magnitude(max(abs(spec.edges[0]), abs(spec.edges[-1])))
        self._value.setText(axis_words(spec, counted))
        self.note.setText(spec.note)
        self._curves.show(spec, style)
        self.place(self._edge)

    def place(self, edge: int) -> None:
        """Put the line at an edge, and tell nobody."""
        if self._shown is not None:
            edges = self._shown[0].edges
            self._edge = min(max(edge, 0), len(edges) - 1)
            self._curves.put_line(float(edges[self._edge]))

    def show_whole_range(self) -> None:
        """Show everything again."""
        self._curves.show_whole_range()

    def spoken_targets(self) -> Targets | None:
        """Return the curves; for the accessible interface."""
        if self._shown is None:
            return None
        place = self.plot.geometry()
        return ShapeTargets(
            self._shown[0], Box(place.x(), place.y(), place.width(), place.height()), self._shown[1]
        )

    def spoken_description(self) -> str:
        """Return one sentence that says what the chart shows; for the accessible interface."""
        return describe_shapes(*self._shown) if self._shown else ""

    def spoken_place(self, _index: int) -> QRect:
        """Return where a curve lies; for the accessible interface."""
        place: QRect = self.plot.geometry()
        return place

    def spoken_current(self) -> int | None:
        """Return nothing: the keyboard moves the line, not from curve to curve."""
        return None

    def changeEvent(self, event: QEvent) -> None:
        """Qt's hook: follow the theme and the font."""
        if event.type() in {QEvent.Type.PaletteChange, QEvent.Type.FontChange, QEvent.Type.StyleChange}:
            self._dress()
        super().changeEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Qt's hook: move the line, come closer, step back."""
        key = Qt.Key(event.key())
        if key in _STEPS:
            self.place(self._edge + _STEPS[key])
            self.edge_moved.emit(self._edge)
        elif key in _ZOOMS:
            self._curves.zoom(_ZOOMS[key])
        elif key == Qt.Key.Key_0:
            self.show_whole_range()
        else:
            super().keyPressEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Qt's hook: show where the keyboard is."""
        self.update()
        super().focusInEvent(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Qt's hook."""
        self.update()
        super().focusOutEvent(event)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Qt's hook: a frame where the keyboard is."""
        if self.hasFocus():
            painter = QPainter(self)
            painter.setPen(QPen(self.palette().color(QPalette.ColorRole.Highlight), 2))
            painter.drawRect(self.rect().adjusted(1, 1, -1, -1))

    def _dress(self) -> None:
        """Take inks and fonts from the window."""
        inks, dark = inks_of(self.palette())
        accent = self.palette().color(QPalette.ColorRole.Highlight).name()
        self._curves.dress(inks, accent, self.font(), dark=dark)

    def _dragged(self) -> None:
        if self._shown is None or self._curves.placing:
            return
        spec = self._shown[0]
        self.place(round((self._curves.line.value() - float(spec.first)) / float(spec.width)))
        self.edge_moved.emit(self._edge)


def _label(parent: QWidget) -> QLabel:
    label = QLabel(parent)
    label.setTextFormat(Qt.TextFormat.PlainText)
    label.setForegroundRole(QPalette.ColorRole.PlaceholderText)
    return label


@cache
def _install_interfaces() -> None:
    """Tell Qt once how to speak about a ``DensityStage``."""
    QAccessible.installFactory(_interface)


def _interface(_key: str, thing: QObject | None) -> QAccessibleInterface | None:
    return thing.interface if isinstance(thing, DensityStage) else None
