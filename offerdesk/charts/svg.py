"""A chart as an SVG drawing, for the PDF and as a saved file: text stays text, nothing needs Qt."""

from collections.abc import Iterable

from offerdesk.app.style import Style
from offerdesk.charts.bars import BarsLayout, areas
from offerdesk.charts.figure import Box, Cap, Item, Net, Point, Ring, Rule, Sample, Sheet, Swatch, Text
from offerdesk.charts.hatch import TILE, strokes
from offerdesk.charts.layout import lay_out
from offerdesk.charts.lines import LinesLayout
from offerdesk.charts.markup import element, line_path, marker_markup, number, polyline_path, words
from offerdesk.charts.palette import Hatch, Theme, component_look, offer_look, theme
from offerdesk.charts.placing import Points
from offerdesk.charts.spec import ChartSpec
from offerdesk.charts.steps import StepsLayout
from offerdesk.charts.table import describe

LINE_WIDTH = 1.9
"""The width of an offer's line in pixels; dashes are counted in it."""
_MARKER = 3.2
_DOT = 1.5
_STROKE = 0.9


def draw(
    spec: ChartSpec,
    *,
    width: float,
    height: float,
    style: Style,
    dark: bool = False,
    font_family: str = "Noto Sans",
    font_size: float = 11.0,
    titled: bool = True,
    margin: float = 0.0,
) -> str:
    """Draw ``spec`` in ``width`` × ``height`` pixels.

    Without ``titled`` the title is left out, where the page around the drawing says it already. A
    ``margin`` suits a file of its own; without one the drawing aligns with a column of text.
    """
    sheet = Sheet(width - 2 * margin, height - 2 * margin, style, font_size, titled)
    inks = theme(dark=dark)
    pen = _Pen(inks, dark=dark)
    laid = lay_out(spec, sheet)
    data = ""
    if isinstance(laid, BarsLayout):
        data = pen.areas(laid)
    elif isinstance(laid, LinesLayout | StepsLayout):
        data = pen.courses(laid)
    back = (*laid.back, *laid.axis)
    rules = [item for item in back if isinstance(item, Rule)]
    others = [item for item in back if not isinstance(item, Rule)]
    body = [pen.items(rules), data, pen.items(others), pen.items(laid.front)]
    body = [part for part in body if part] if not data else body
    if margin:
        shift = f"translate({number(margin)} {number(margin)})"
        body = [element("g", "\n".join(body), transform=shift)]
    title = element("title", words(spec.title), id="title")
    about = element("desc", words(describe(spec, style)), id="desc")
    ground = element("rect", width=width, height=height, fill=inks.ground) if dark else ""
    box = f"0 0 {number(width)} {number(height)}"
    return element(
        "svg",
        "\n".join(part for part in ["", title, about, ground, *body, ""] if part),
        xmlns="http://www.w3.org/2000/svg",
        width=width,
        height=height,
        viewBox=box,
        role="img",
        aria_labelledby="title desc",
        font_family=f"{font_family}, sans-serif",
    )


class _Pen:
    """Writes marks in the colours of one ground."""

    def __init__(self, inks: Theme, *, dark: bool) -> None:
        self._inks = inks
        self._dark = dark

    def items(self, items: Iterable[Item]) -> str:
        """All marks, one a line."""
        return "\n".join(self._item(item) for item in items)

    def areas(self, laid: BarsLayout) -> str:
        """Return the stacks: per component one group of areas and one path of pattern."""
        return "\n".join(self._component(key, found) for key, found in areas(laid, Box).items())

    def courses(self, laid: LinesLayout | StepsLayout) -> str:
        """Return the lines of the offers."""
        looks = zip(laid.positions, laid.courses, strict=True)
        return "\n".join(self._line(course, position) for position, course in looks)

    def _component(self, key: str, boxes: list[Box]) -> str:
        look = component_look(key)
        areas = "".join(
            element("rect", x=box.x, y=box.y, width=box.width, height=box.height) for box in boxes
        )
        parts = [element("g", areas, fill=look.colour(dark=self._dark))]
        data = "".join(line_path(strokes(look.hatch, box)) for box in boxes)
        if data:
            dots = look.hatch is Hatch.DOTS
            parts.append(
                element(
                    "path",
                    d=data,
                    fill="none",
                    stroke=self._inks.ground,
                    stroke_width=_DOT if dots else _STROKE,
                    stroke_opacity=0.75 if dots else 0.55,
                    stroke_linecap="round" if dots else None,
                )
            )
        return "".join(parts)

    def _line(self, points: Points, position: int) -> str:
        look = offer_look(position)
        dash = " ".join(number(part * LINE_WIDTH) for part in look.dash)
        return element(
            "path",
            d=polyline_path(points),
            fill="none",
            stroke=look.colour(dark=self._dark),
            stroke_width=LINE_WIDTH,
            stroke_linejoin="round",
            stroke_dasharray=dash or None,
        )

    def _item(self, item: Item) -> str:
        if isinstance(item, Text):
            return self._text(item)
        if isinstance(item, Rule):
            ink = getattr(self._inks, item.ink)
            path = line_path([(item.x1, item.y1, item.x2, item.y2)])
            return element("path", d=path, fill="none", stroke=ink, stroke_width=item.width)
        if isinstance(item, Swatch):
            return self._component(item.key, [item.box])
        if isinstance(item, Cap):
            return self._cap(item.box)
        if isinstance(item, Net):
            return self._net(item)
        if isinstance(item, Ring):
            ground = self._inks.ground
            halo = element(
                "circle", cx=item.x, cy=item.y, r=item.radius, fill="none", stroke=ground, stroke_width=4
            )
            ring = element(
                "circle",
                cx=item.x,
                cy=item.y,
                r=item.radius,
                fill="none",
                stroke=self._inks.ink,
                stroke_width=1.2,
            )
            return halo + ring
        return self._offer_sign(item)

    def _offer_sign(self, item: Sample | Point) -> str:
        look = offer_look(item.position)
        x = item.x if isinstance(item, Point) else item.x + item.width / 2
        sign = marker_markup(look.marker, x, item.y, _MARKER, look.colour(dark=self._dark), self._inks.ground)
        if isinstance(item, Point):
            return sign
        return self._line([(item.x, item.y), (item.x + item.width, item.y)], item.position) + sign

    def _text(self, item: Text) -> str:
        turn = f"rotate({item.turn} {number(item.x)} {number(item.y)})" if item.turn else None
        return element(
            "text",
            words(item.text),
            x=item.x,
            y=item.y,
            font_size=item.size,
            font_weight="600" if item.bold else None,
            fill=getattr(self._inks, item.ink),
            text_anchor=None if item.anchor == "start" else str(item.anchor),
            transform=turn,
        )

    def _cap(self, box: Box) -> str:
        lines = element(
            "path",
            d=line_path(strokes(Hatch.RISING, box, TILE / 5)),
            fill="none",
            stroke=self._inks.muted,
            stroke_width=0.8,
        )
        frame = element(
            "rect",
            x=box.x + 0.4,
            y=box.y + 0.4,
            width=max(box.width - 0.8, 0.1),
            height=box.height - 0.8,
            fill="none",
            stroke=self._inks.muted,
            stroke_width=0.8,
        )
        return lines + frame

    def _net(self, item: Net) -> str:
        stroke = [(item.x, item.y, item.x + item.width, item.y)]
        halo = element(
            "path", d=line_path(stroke), fill="none", stroke=self._inks.ground, stroke_width=item.weight * 2
        )
        return halo + element(
            "path", d=line_path(stroke), fill="none", stroke=self._inks.ink, stroke_width=item.weight
        )
