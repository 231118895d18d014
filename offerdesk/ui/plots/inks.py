"""From the window's palette and font to the inks, brushes and measures of a chart."""

from dataclasses import replace
from functools import lru_cache

from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QBrush, QColor, QFont, QFontMetricsF, QPainter, QPalette, QPen, QPixmap

from offerdesk.charts.figure import Box
from offerdesk.charts.hatch import PITCH, TILE, strokes
from offerdesk.charts.palette import Hatch, Theme, component_look, contrast, luminance, theme

_READABLE = 4.5  # the least contrast of text, WCAG 2.2 success criterion 1.4.3
_DARK_BELOW = 0.18  # relative luminance under which a ground counts as dark


def inks_of(palette: QPalette) -> tuple[Theme, bool]:
    """Return the inks that suit a palette, and whether its ground is dark.

    The ground and the main ink are the palette's own, so that a high-contrast theme stays one.
    """
    ground = palette.color(QPalette.ColorRole.Base).name().upper()
    ink = palette.color(QPalette.ColorRole.Text).name().upper()
    dark = luminance(ground) < _DARK_BELOW
    base = theme(dark=dark)
    muted = base.muted if contrast(base.muted, ground) >= _READABLE else ink
    return replace(base, ground=ground, ink=ink, muted=muted, grid=_mixed(ground, ink, 0.11)), dark


def _mixed(ground: str, ink: str, part: float) -> str:
    """Return ``ground`` with ``part`` of ``ink`` in it."""
    pairs = ((int(ground[i : i + 2], 16), int(ink[i : i + 2], 16)) for i in (1, 3, 5))
    return "#" + "".join(f"{round(a + (b - a) * part):02X}" for a, b in pairs)


@lru_cache(maxsize=128)
def component_brush(key: str, ground: str, ratio: float, *, dark: bool) -> QBrush:
    """Return the fill of a component: its colour, with its pattern drawn in the ground's colour."""
    look = component_look(key)
    colour = QColor(look.colour(dark=dark))
    if look.hatch is Hatch.NONE:
        return QBrush(colour)
    return _tiled(look.hatch, hatch_pen(look.hatch, ground), colour, ratio, PITCH)


@lru_cache(maxsize=16)
def open_brush(ink: str, ratio: float) -> QBrush:
    """Return the pattern of what is not known yet: strokes without a fill."""
    return _tiled(Hatch.RISING, QPen(QColor(ink), 0.8), QColor(0, 0, 0, 0), ratio, TILE / 5)


def _tiled(hatch: Hatch, pen: QPen, fill: QColor, ratio: float, pitch: float) -> QBrush:
    """Return a brush whose square tile repeats without a seam."""
    tile = QPixmap(round(TILE * ratio), round(TILE * ratio))
    tile.setDevicePixelRatio(ratio)
    tile.fill(fill)
    painter = QPainter(tile)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(pen)
    for x1, y1, x2, y2 in strokes(hatch, Box(-TILE, -TILE, 3 * TILE, 3 * TILE), pitch):
        painter.drawLine(QPointF(x1, y1), QPointF(x2, y2))
    painter.end()
    return QBrush(tile)


def hatch_pen(hatch: Hatch, colour: str, strength: float = 0.55) -> QPen:
    """Return the pen of a pattern."""
    dots = hatch is Hatch.DOTS
    ink = QColor(colour)
    ink.setAlphaF(0.75 if dots else strength)
    pen = QPen(ink, 1.5 if dots else 0.9)
    pen.setCapStyle(Qt.PenCapStyle.RoundCap if dots else Qt.PenCapStyle.FlatCap)
    return pen


class FontBook:
    """Fonts of one family at the sizes of a chart, and the widths of what was written in them."""

    _MOST = 4096

    def __init__(self, font: QFont, dots_per_inch: float) -> None:
        self._font = font
        self._points = 72.0 / max(dots_per_inch, 1.0)
        self._fonts: dict[tuple[float, bool], QFont] = {}
        self._metrics: dict[float, QFontMetricsF] = {}
        self._widths: dict[tuple[str, float], float] = {}

    def font(self, size: float, *, bold: bool = False) -> QFont:
        """Return the font at ``size`` pixels."""
        found = self._fonts.get((size, bold))
        if found is None:
            found = QFont(self._font)
            found.setPointSizeF(max(size * self._points, 1.0))
            if bold:
                found.setWeight(QFont.Weight.DemiBold)
            self._fonts[size, bold] = found
        return found

    def width(self, text: str, size: float) -> float:
        """Return the width of ``text`` at ``size`` pixels; a ``Measure`` for the layout."""
        found = self._widths.get((text, size))
        if found is not None:
            return found
        if size not in self._metrics:
            self._metrics[size] = QFontMetricsF(self.font(size))
        if len(self._widths) > self._MOST:
            self._widths.clear()
        found = self._metrics[size].horizontalAdvance(text)
        self._widths[text, size] = found
        return found
