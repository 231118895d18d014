"""Painting the marks of a layout with a QPainter: what ``charts/svg`` writes, on screen."""

from collections.abc import Iterable

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen, QPixmap, QPolygonF

from offerdesk.charts.figure import Anchor, Cap, Item, Net, Point, Ring, Rule, Sample, Swatch, Text
from offerdesk.charts.markup import marker_points
from offerdesk.charts.palette import Marker, OfferLook, Theme, offer_look
from offerdesk.charts.svg import LINE_WIDTH
from offerdesk.ui.plots.inks import FontBook, component_brush, open_brush

MARKER = 3.2
"""The radius of a marker in pixels."""
_SIGN = 14.0  # the picture of a marker, with room for its outline


def line_pen(look: OfferLook, *, dark: bool) -> QPen:
    """Return the pen of an offer's line."""
    pen = QPen(QColor(look.colour(dark=dark)), LINE_WIDTH)
    pen.setCapStyle(Qt.PenCapStyle.FlatCap)
    pen.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
    if look.dash:
        pen.setDashPattern(look.dash)
    return pen


def _snap(place: float) -> float:
    """Return the middle of the pixel that holds ``place``."""
    return round(place - 0.5) + 0.5


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
        self._cap_pen = QPen(self._colours["muted"], 0.8)
        self._cap_brush = open_brush(inks.muted, ratio)

    def paint(self, painter: QPainter, items: Iterable[Item]) -> None:
        """Paint every mark; texts last, since they lie over everything."""
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        texts: list[Text] = []
        nets: list[Net] = []
        caps: list[Cap] = []
        for item in items:
            if isinstance(item, Text):
                texts.append(item)
            elif isinstance(item, Net):
                nets.append(item)
            elif isinstance(item, Cap):
                caps.append(item)
            else:
                self._mark(painter, item)
        self._caps(painter, caps)
        self._nets(painter, nets)
        self._texts(painter, texts)

    def _mark(self, painter: QPainter, item: Item) -> None:
        if isinstance(item, Rule):
            self._rule(painter, item)
        elif isinstance(item, Swatch):
            box = item.box
            brush = component_brush(item.key, self._inks.ground, self._ratio, dark=self._dark)
            painter.fillRect(QRectF(box.x, box.y, box.width, box.height), brush)
        elif isinstance(item, Ring):
            painter.setBrush(Qt.BrushStyle.NoBrush)
            for colour, width in ((self._ground, 4.0), (self._colours["ink"], 1.2)):
                painter.setPen(QPen(colour, width))
                painter.drawEllipse(QPointF(item.x, item.y), item.radius, item.radius)
        elif isinstance(item, (Sample, Point)):
            self._offer_sign(painter, item)

    def _nets(self, painter: QPainter, nets: list[Net]) -> None:
        """Paint totals as bars on whole pixels, each with the ground around it."""
        if not nets:
            return
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, False)
        painter.setPen(Qt.PenStyle.NoPen)
        ink = nets[0].weight
        for colour, height in ((self._ground, ink * 2), (self._colours["ink"], ink)):
            painter.setBrush(colour)
            painter.drawRects([QRectF(n.x, n.y - height / 2, n.width, height) for n in nets])
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)

    def _rule(self, painter: QPainter, item: Rule) -> None:
        painter.setPen(QPen(self._colours[item.ink], item.width))
        level = item.y1 == item.y2 or item.x1 == item.x2
        places = (item.x1, item.y1, item.x2, item.y2)
        if level:
            # a hairline lies on whole pixels, else antialiasing smears it over two
            places = (_snap(item.x1), _snap(item.y1), _snap(item.x2), _snap(item.y2))
        painter.drawLine(QPointF(places[0], places[1]), QPointF(places[2], places[3]))

    def _caps(self, painter: QPainter, caps: list[Cap]) -> None:
        """Paint the open ends of stacks, all at once: there is one over each incomplete bar."""
        if not caps:
            return
        boxes = [cap.box for cap in caps]
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self._cap_brush)
        painter.drawRects([QRectF(b.x, b.y, b.width, b.height) for b in boxes])
        painter.setPen(self._cap_pen)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawRects([QRectF(b.x + 0.4, b.y + 0.4, b.width - 0.8, b.height - 0.8) for b in boxes])

    def _offer_sign(self, painter: QPainter, item: Sample | Point) -> None:
        look = offer_look(item.position)
        x = item.x
        if isinstance(item, Sample):
            x += item.width / 2
            painter.setPen(line_pen(look, dark=self._dark))
            painter.drawLine(QPointF(item.x, item.y), QPointF(item.x + item.width, item.y))
        if item.position not in self._signs:
            self._signs[item.position] = self._sign(look)
        painter.drawPixmap(QPointF(x - _SIGN / 2, item.y - _SIGN / 2), self._signs[item.position])

    def _sign(self, look: OfferLook) -> QPixmap:
        """Paint a marker once; a line has many of them."""
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
