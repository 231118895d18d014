"""Writing a chart to a file: the same vector drawing that the report prints, on white paper."""

from offerdesk.app.style import Style
from offerdesk.charts.spec import ChartSpec
from offerdesk.charts.svg import draw

WIDTH, HEIGHT = 960, 540
"""The size of a saved chart in pixels at scale 1."""
_MARGIN = 24


class ChartNotSavedError(Exception):
    """The file could not be written; its text says why, in the system's words."""


def svg_text(spec: ChartSpec, style: Style) -> str:
    """Return the chart as an SVG document."""
    return draw(spec, width=WIDTH, height=HEIGHT, style=style, font_size=14.0, margin=_MARGIN)


def save_svg(spec: ChartSpec, style: Style, path: str) -> None:
    """Write the chart as SVG; raises ``ChartNotSavedError``."""
    _write(path, svg_text(spec, style).encode())


def save_png(spec: ChartSpec, style: Style, path: str, scale: float = 2.0) -> None:
    """Write the chart as PNG, ``scale`` times the size of the SVG; raises ``ChartNotSavedError``."""
    from PySide6.QtCore import QBuffer, QByteArray  # noqa: PLC0415 kept out of the first paint
    from PySide6.QtGui import QImage, QImageWriter, QPainter  # noqa: PLC0415 same
    from PySide6.QtSvg import QSvgRenderer  # noqa: PLC0415 same

    renderer = QSvgRenderer(QByteArray(svg_text(spec, style).encode()))
    image = QImage(round(WIDTH * scale), round(HEIGHT * scale), QImage.Format.Format_RGB32)
    image.fill(0xFFFFFFFF)
    painter = QPainter(image)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    renderer.render(painter)
    painter.end()
    buffer = QBuffer()
    buffer.open(QBuffer.OpenModeFlag.WriteOnly)
    QImageWriter(buffer, QByteArray(b"png")).write(image)
    _write(path, bytes(buffer.data().data()))


def _write(path: str, data: bytes) -> None:
    """Write a whole file or nothing: a failure leaves what was there."""
    from PySide6.QtCore import QSaveFile  # noqa: PLC0415 kept out of the first paint

    file = QSaveFile(path)
    opened = file.open(QSaveFile.OpenModeFlag.WriteOnly)
    if not opened or file.write(data) != len(data) or not file.commit():
        raise ChartNotSavedError(file.errorString())
