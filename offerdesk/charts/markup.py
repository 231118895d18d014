"""Writing SVG: elements with escaped text and short numbers, and the shapes of our marks."""

from collections.abc import Iterable
from html import escape

from offerdesk.charts.hatch import Stroke
from offerdesk.charts.palette import Marker


def number(value: float) -> str:
    """Return a coordinate with at most two decimals and no superfluous zeros."""
    text = f"{value:.2f}".rstrip("0").rstrip(".")
    return "0" if text == "-0" else text


def element(name: str, content: str | None = None, **attributes: str | float | None) -> str:
    """One element; ``content`` is markup already. An underscore in a name stands for a hyphen."""
    written = {k: v if isinstance(v, str) else number(v) for k, v in attributes.items() if v is not None}
    parts = [f" {key.replace('_', '-')}={_quoted(value)}" for key, value in written.items()]
    opening = f"<{name}{''.join(parts)}"
    return f"{opening}/>" if content is None else f"{opening}>{content}</{name}>"


def words(text: str) -> str:
    """User text as XML content; characters that XML cannot hold are left out."""
    return escape("".join(c for c in text if c >= " " or c in "\t\n"), quote=False)


def _quoted(value: str) -> str:
    """``value`` between quotes. The standard library's own way (``xml.sax``) imports an HTTP client."""
    return '"' + escape(value).replace("\n", "&#10;").replace("\t", "&#9;").replace("\r", "&#13;") + '"'


def line_path(strokes: Iterable[Stroke]) -> str:
    """Return the path data of straight strokes."""
    return "".join(f"M{number(a)} {number(b)}L{number(c)} {number(d)}" for a, b, c, d in strokes)


def polyline_path(points: Iterable[tuple[float, float]]) -> str:
    """Return the path data of one open line through ``points``."""
    return "M" + "L".join(f"{number(x)} {number(y)}" for x, y in points)


def marker_points(marker: Marker, radius: float) -> list[tuple[float, float]]:
    """Return the corners of a marker around zero; none for the round ones."""
    r = radius
    corners = {
        Marker.SQUARE: [(-0.88, -0.88), (0.88, -0.88), (0.88, 0.88), (-0.88, 0.88)],
        Marker.FRAME: [(-0.84, -0.84), (0.84, -0.84), (0.84, 0.84), (-0.84, 0.84)],
        Marker.TRIANGLE: [(0.0, -1.15), (1.1, 0.8), (-1.1, 0.8)],
        Marker.WEDGE: [(0.0, 1.15), (1.1, -0.8), (-1.1, -0.8)],
        Marker.DIAMOND: [(0.0, -1.25), (1.25, 0.0), (0.0, 1.25), (-1.25, 0.0)],
        Marker.CROSS: [(-0.95, -0.95), (0.95, 0.95), (-0.95, 0.95), (0.95, -0.95)],
    }.get(marker, [])
    return [(x * r, y * r) for x, y in corners]


def marker_markup(marker: Marker, x: float, y: float, radius: float, colour: str, ground: str) -> str:
    """Return a marker at a point; hollow ones are filled with the ground so that the line stays behind."""
    points = [(x + dx, y + dy) for dx, dy in marker_points(marker, radius)]
    if marker is Marker.CROSS:
        data = polyline_path(points[:2]) + polyline_path(points[2:])
        return element("path", d=data, fill="none", stroke=colour, stroke_width=1.7)
    if marker in {Marker.CIRCLE, Marker.RING}:
        if marker is Marker.CIRCLE:
            return element("circle", cx=x, cy=y, r=radius, fill=colour, stroke=ground, stroke_width=1)
        return element("circle", cx=x, cy=y, r=radius, fill=ground, stroke=colour, stroke_width=1.6)
    data = polyline_path(points) + "Z"
    if marker is Marker.FRAME:
        return element("path", d=data, fill=ground, stroke=colour, stroke_width=1.6)
    return element("path", d=data, fill=colour, stroke=ground, stroke_width=1)
