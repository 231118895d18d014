"""Painting the marks of a layout with a QPainter: what ``charts/svg`` writes, on screen."""

from collections.abc import Callable, Iterable, Sequence
from typing import Any

from PySide6.QtCore import QLineF, QPointF, QRect, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen, QPixmap, QPolygonF

from offerdesk.charts.bars import BarsLayout, areas
from offerdesk.charts.figure import Anchor, Cap, Item, Net, Point, Ring, Rule, Sample, Swatch, Text
from offerdesk.charts.lines import LinesLayout
from offerdesk.charts.markup import marker_points
from offerdesk.charts.palette import Marker, OfferLook, Theme, offer_look
from offerdesk.charts.steps import StepsLayout
from offerdesk.charts.svg import LINE_WIDTH
from offerdesk.ui.plots.inks import FontBook, component_brush, open_brush
from offerdesk.ui.plots.outlines import outlines

MARKER = 3.2
"""The radius of a marker in pixels."""
_SIGN = 14.0  # the picture of a marker, with room for its outline


def line_pen(look: OfferLook, *, dark: bool) -> QPen:
    """Return the pen of an offer's line; round joins would take longer and blot where a line hardly bends."""
    pen = QPen(QColor(look.colour(dark=dark)), LINE_WIDTH)
    pen.setCapStyle(Qt.PenCapStyle.FlatCap)
    pen.setJoinStyle(Qt.PenJoinStyle.MiterJoin)
    if look.dash:
        pen.setDashPattern(look.dash)
    return pen


def _snap(middle: float, width: float) -> float:
    """Return where a stroke of ``width`` begins so that it fills whole pixels around its middle."""
    return round(middle - width / 2)


class Brushwork:
    """Paints marks in the colours of one ground and the fonts of one book."""

    def __init__(self, inks: Theme, book: FontBook, ratio: float, *, dark: bool) -> None:
        self._inks = inks
        self._book = book
        self._ratio = ratio
        self._dark = dark
        self._colours = {name: QColor(getattr(inks, name)) for name in ("ink", "muted", "axis", "grid")}
        self._ground = QColor(inks.ground)
        self._signs: dict[int, QPixmap] = {}
        self._pens: dict[int, QPen] = {}
        self._cap_pen = QPen(self._colours["muted"], 0.8)
        self._cap_brush = open_brush(inks.muted, ratio)
        self._ways: tuple[tuple[type, Callable[[QPainter, list[Any]], None]], ...] = (
            (Rule, self._rules),
            (Swatch, self._swatches),
            (Sample, self._samples),
            (Point, self._points),
            (Ring, self._rings),
            (Cap, self._caps),
            (Net, self._nets),
            (Text, self._texts),
        )

    def ground(self, painter: QPainter, room: QRect) -> None:
        """Paint what everything stands on."""
        painter.fillRect(room, self._ground)

    def areas(self, painter: QPainter, layout: BarsLayout, places: Sequence[int] | None = None) -> None:
        """Paint the stacks, or those at ``places``, on whole pixels.

        Antialiasing would blur the hairlines between segments.
        """
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, False)
        painter.setPen(Qt.PenStyle.NoPen)
        for key, found in areas(layout, QRectF, places).items():
            painter.setBrush(component_brush(key, self._inks.ground, self._ratio, dark=self._dark))
            painter.drawRects(found)

    def courses(
        self, painter: QPainter, layout: LinesLayout | StepsLayout, places: Sequence[int] | None = None
    ) -> None:
        """Paint the lines of the offers, or of those at ``places``."""
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        drawn = list(zip(layout.positions, outlines(layout, self._ratio), strict=True))
        for position, outline in drawn if places is None else [drawn[place] for place in places]:
            painter.setPen(self._line_pen(position))
            painter.drawPolyline(outline)

    def paint(self, painter: QPainter, items: Iterable[Item]) -> None:
        """Paint every mark, those of a kind together; texts last, since they lie over everything."""
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        kinds: dict[type, list[Any]] = {}
        for item in items:
            kinds.setdefault(type(item), []).append(item)
        for kind, paint in self._ways:
            if kind in kinds:
                paint(painter, kinds[kind])

    def _swatches(self, painter: QPainter, swatches: list[Swatch]) -> None:
        for swatch in swatches:
            brush = component_brush(swatch.key, self._inks.ground, self._ratio, dark=self._dark)
            painter.fillRect(QRectF(*swatch.box), brush)

    def _rings(self, painter: QPainter, rings: list[Ring]) -> None:
        painter.setBrush(Qt.BrushStyle.NoBrush)
        for ring in rings:
            for colour, width in ((self._ground, 4.0), (self._colours["ink"], 1.2)):
                painter.setPen(QPen(colour, width))
                painter.drawEllipse(QPointF(ring.x, ring.y), ring.radius, ring.radius)

    def _nets(self, painter: QPainter, nets: list[Net]) -> None:
        """Paint totals as bars on whole pixels, each with the ground around it."""
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, False)
        painter.setPen(Qt.PenStyle.NoPen)
        ink = nets[0].weight
        for colour, height in ((self._ground, ink * 2), (self._colours["ink"], ink)):
            painter.setBrush(colour)
            painter.drawRects([QRectF(n.x, n.y - height / 2, n.width, height) for n in nets])
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)

    def _rules(self, painter: QPainter, rules: list[Rule]) -> None:
        """Paint lines; a hairline lies on whole pixels, else antialiasing smears it over two."""
        for rule in rules:
            ink, width = self._colours[rule.ink], rule.width
            if rule.y1 == rule.y2:
                painter.fillRect(QRectF(rule.x1, _snap(rule.y1, width), rule.x2 - rule.x1, width), ink)
            elif rule.x1 == rule.x2:
                painter.fillRect(QRectF(_snap(rule.x1, width), rule.y1, width, rule.y2 - rule.y1), ink)
            else:
                painter.setPen(QPen(ink, width))
                painter.drawLine(QLineF(rule.x1, rule.y1, rule.x2, rule.y2))

    def _caps(self, painter: QPainter, caps: list[Cap]) -> None:
        """Paint the open ends of stacks, all at once: there is one over each incomplete bar."""
        boxes = [cap.box for cap in caps]
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self._cap_brush)
        painter.drawRects([QRectF(*box) for box in boxes])
        painter.setPen(self._cap_pen)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawRects([QRectF(b.x + 0.4, b.y + 0.4, b.width - 0.8, b.height - 0.8) for b in boxes])

    def _samples(self, painter: QPainter, samples: list[Sample]) -> None:
        for sample in samples:
            painter.setPen(self._line_pen(sample.position))
            painter.drawLine(QLineF(sample.x, sample.y, sample.x + sample.width, sample.y))
            self._put_sign(painter, sample.x + sample.width / 2, sample.y, sample.position)

    def _line_pen(self, position: int) -> QPen:
        pen = self._pens.get(position)
        if pen is None:
            pen = self._pens[position] = line_pen(offer_look(position), dark=self._dark)
        return pen

    def _points(self, painter: QPainter, points: list[Point]) -> None:
        for point in points:
            self._put_sign(painter, point.x, point.y, point.position)

    def _put_sign(self, painter: QPainter, x: float, y: float, position: int) -> None:
        """Copy a marker that was painted once; a line has many of them."""
        sign = self._signs.get(position)
        if sign is None:
            sign = self._signs[position] = self._sign(offer_look(position))
        painter.drawPixmap(QPointF(x - _SIGN / 2, y - _SIGN / 2), sign)

    def _sign(self, look: OfferLook) -> QPixmap:
        sign = QPixmap(round(_SIGN * self._ratio), round(_SIGN * self._ratio))
        sign.setDevicePixelRatio(self._ratio)
        sign.fill(Qt.GlobalColor.transparent)
        painter = QPainter(sign)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._marker(painter, look)
        painter.end()
        return sign

    def _marker(self, painter: QPainter, look: OfferLook) -> None:
        x = y = _SIGN / 2
        colour = QColor(look.colour(dark=self._dark))
        hollow = look.marker in {Marker.RING, Marker.FRAME}
        painter.setBrush(self._ground if hollow else colour)
        painter.setPen(QPen(colour, 1.6) if hollow else QPen(self._ground, 1.0))
        points = [QPointF(x + dx, y + dy) for dx, dy in marker_points(look.marker, MARKER)]
        if look.marker is Marker.CROSS:
            painter.setPen(QPen(colour, 1.7))
            painter.drawLine(points[0], points[1])
            painter.drawLine(points[2], points[3])
        elif points:
            painter.drawPolygon(QPolygonF(points))
        else:
            painter.drawEllipse(QPointF(x, y), MARKER, MARKER)

    def _texts(self, painter: QPainter, texts: list[Text]) -> None:
        written: tuple[float, bool] | None = None
        ink = ""
        for item in texts:
            if written != (item.size, item.bold):
                written = (item.size, item.bold)
                painter.setFont(self._book.font(item.size, bold=item.bold))
            if ink != item.ink:
                ink = item.ink
                painter.setPen(self._colours[ink])
            x = -self._shift(item)
            if item.turn:
                painter.save()
                painter.translate(item.x, item.y)
                painter.rotate(item.turn)
                painter.drawText(QPointF(x, 0.0), item.text)
                painter.restore()
            else:
                painter.drawText(QPointF(item.x + x, item.y), item.text)

    def _shift(self, item: Text) -> float:
        if item.anchor is Anchor.START:
            return 0.0
        width = self._book.width(item.text, item.size)
        return width if item.anchor is Anchor.END else width / 2
