"""The widget on which a chart is drawn, pointed at and spoken about."""

from functools import cache
from html import escape
from math import ceil

from PySide6.QtCore import QEvent, QObject, QRect, Qt, Signal
from PySide6.QtGui import (
    QAccessible,
    QAccessibleInterface,
    QFocusEvent,
    QFontInfo,
    QKeyEvent,
    QMouseEvent,
    QPalette,
    QResizeEvent,
)
from PySide6.QtWidgets import QToolTip, QWidget

from offerdesk.app.style import Style
from offerdesk.charts.figure import Sheet
from offerdesk.charts.layout import Layout, lay_out
from offerdesk.charts.spec import ChartSpec
from offerdesk.charts.table import describe
from offerdesk.ui.plots.access import ChartInterface, announce
from offerdesk.ui.plots.brushwork import Brushwork
from offerdesk.ui.plots.canvas import Canvas
from offerdesk.ui.plots.drawing import Drawing
from offerdesk.ui.plots.inks import FontBook, inks_of
from offerdesk.ui.plots.targets import Targets, Tip, targets_of

MARGIN = 6
"""Pixels between the widget's edge and the drawing."""
_WALKING = frozenset(
    {
        Qt.Key.Key_Left,
        Qt.Key.Key_Right,
        Qt.Key.Key_Up,
        Qt.Key.Key_Down,
        Qt.Key.Key_Home,
        Qt.Key.Key_End,
    }
)


class Stage(Drawing):
    """Shows one spec on our own canvas."""

    moved = Signal(str)  # the words of the target to which the keyboard moved

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        _install_interfaces()
        self.setLayoutDirection(Qt.LayoutDirection.LeftToRight)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setMouseTracking(True)
        self._canvas = Canvas(self)
        self._shown: tuple[ChartSpec, Style] | None = None
        self._layout: Layout | None = None
        self._targets: Targets | None = None
        self._current: int | None = None
        self._sheet: Sheet | None = None
        self.hint = ""  # what more can be done with a mark, for those who point at it or have it read out
        self._dress()
        self.interface = ChartInterface(self, self)

    def show_spec(self, spec: ChartSpec, style: Style) -> None:
        """Draw ``spec``, in place of what was there; an edit that leaves it as it is costs nothing."""
        if self._shown == (spec, style):
            return
        self._shown = (spec, style)
        if self.accessibleName() != spec.title:
            self.setAccessibleName(spec.title)
        self._redraw()

    def spoken_targets(self) -> Targets | None:
        """Return what can be pointed at; for the accessible interface."""
        return self._targets

    def spoken_description(self) -> str:
        """Return one sentence that says what the chart shows; for the accessible interface."""
        return f"{describe(*self._shown)} {self.hint}".rstrip() if self._shown else ""

    def spoken_place(self, index: int) -> QRect:
        """Return where a target lies; for the accessible interface."""
        if self._targets is None:
            return QRect()
        box = self._targets.box(index)
        left, top = round(box.x) + MARGIN, round(box.y) + MARGIN
        return QRect(left, top, max(round(box.width), 1), max(round(box.height), 1))

    def spoken_current(self) -> int | None:
        """Return the target on which the keyboard stands; for the accessible interface."""
        return self._current

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Qt's hook: the layout depends on the room."""
        inner = self.rect().adjusted(MARGIN, MARGIN, -MARGIN, -MARGIN)
        self._canvas.setGeometry(inner)
        self._redraw()
        super().resizeEvent(event)

    def event(self, event: QEvent) -> bool:
        """Qt's hook: on another screen, patterns and markers need another fineness."""
        if event.type() == QEvent.Type.DevicePixelRatioChange:
            self._dress()
            self._redraw()
        return super().event(event)

    def changeEvent(self, event: QEvent) -> None:
        """Qt's hook: follow the theme and the font."""
        if event.type() in {QEvent.Type.PaletteChange, QEvent.Type.FontChange, QEvent.Type.StyleChange}:
            self._dress()
            self._redraw()
        super().changeEvent(event)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Qt's hook: show the exact figures of what lies under the mouse."""
        place = event.position()
        tip = self._targets.tip_at(place.x() - MARGIN, place.y() - MARGIN) if self._targets else None
        if tip is None:
            QToolTip.hideText()
        else:
            QToolTip.showText(event.globalPosition().toPoint(), tip_markup(tip, self.hint), self)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Qt's hook: arrow keys walk from bar to bar."""
        if event.key() not in _WALKING or self._targets is None or not self._targets.count():
            super().keyPressEvent(event)
            return
        self._current = 0 if self._current is None else self._targets.step(self._current, event.key())
        self._point_out()
        words = self._targets.words(self._current)
        announce(self.interface, self._current, words)
        self.moved.emit(words)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Qt's hook: show where the keyboard stands."""
        self._point_out()
        super().focusInEvent(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Qt's hook."""
        self._point_out()
        super().focusOutEvent(event)

    def _dress(self) -> None:
        """Take inks and fonts from the window."""
        self._inks, self._dark = inks_of(self.palette())
        self._book = FontBook(self.font(), self.logicalDpiY())
        self._size = QFontInfo(self.font()).pixelSize() * 0.92
        ratio = self.devicePixelRatioF()
        self._brushwork = Brushwork(self._inks, self._book, ratio, dark=self._dark)

    def _redraw(self) -> None:
        room = self._canvas.size()
        if self._shown is None or room.width() < 1 or room.height() < 1:
            return
        spec, style = self._shown
        sheet = Sheet(room.width(), room.height(), style, self._size, titled=False, measure=self._book.width)
        if sheet == self._sheet:
            sheet = self._sheet  # with all that it remembers
        self._sheet = sheet
        self._layout = lay_out(spec, sheet)
        self._targets = targets_of(self._layout, style)
        if self._current is not None and self._current >= self._targets.count():
            self._current = None
        self.setMinimumHeight(ceil(self._layout.least) + 2 * MARGIN)  # less room is scrolled, never clipped
        self._canvas.show_layout(self._layout, self._brushwork)
        self._point_out()

    def _point_out(self) -> None:
        if not self.hasFocus() or self._targets is None or not self._targets.count():
            self._canvas.outline(None, "")
            return
        accent = self.palette().color(QPalette.ColorRole.Highlight).name()
        self._canvas.outline(self._targets.box(self._current or 0), accent)


def tip_markup(tip: Tip, hint: str = "") -> str:
    """Return a tooltip as Qt's rich text; names are escaped, figures stand right, a hint stands below."""
    rows = "".join(
        f"<tr><td>{escape(label)}</td><td align='right'>&nbsp;&nbsp;{escape(figure)}</td></tr>"
        for label, figure in tip.rows
    )
    if tip.total:
        label, figure = (escape(part) for part in tip.total)
        rows += f"<tr><td><b>{label}</b></td><td align='right'>&nbsp;&nbsp;<b>{figure}</b></td></tr>"
    return f"<p style='white-space:pre'><b>{escape(tip.heading)}</b></p><table>{rows}</table>" + (
        f"<p style='white-space:pre'>{escape(hint)}</p>" if hint else ""
    )


@cache
def _install_interfaces() -> None:
    """Tell Qt once how to speak about a ``Stage``."""
    QAccessible.installFactory(_interface)


def _interface(_key: str, thing: QObject | None) -> QAccessibleInterface | None:
    return thing.interface if isinstance(thing, Stage) else None
