"""Draw the icon set from its vector masters: PNGs for Linux, one .ico for Windows, one .icns for macOS.

Run it after changing an SVG in ``resources/icons``; the results are committed, so a build needs no drawing.
"""

import os
import struct
from pathlib import Path

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QRectF, Qt
from PySide6.QtGui import QGuiApplication, QImage, QImageWriter, QPainter
from PySide6.QtSvg import QSvgRenderer

ICONS = Path(__file__).resolve().parent.parent / "resources" / "icons"
THEME = ICONS / "hicolor"
SIZES = (16, 22, 24, 32, 48, 64, 128, 256, 512)
# Below this size the fine lines of the large drawing would blur away.
DRAWN_SMALL = 24
ICNS_KINDS = {16: b"icp4", 32: b"icp5", 64: b"icp6", 128: b"ic07", 256: b"ic08", 512: b"ic09"}


def png(drawing: Path, size: int) -> bytes:
    """Return a drawing as a square PNG of this many pixels."""
    image = QImage(size, size, QImage.Format.Format_ARGB32_Premultiplied)
    image.fill(Qt.GlobalColor.transparent)
    painter = QPainter(image)
    QSvgRenderer(str(drawing)).render(painter, QRectF(0, 0, size, size))
    painter.end()
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    writer = QImageWriter(buffer, QByteArray(b"png"))
    writer.setCompression(100)
    writer.write(image)
    return bytes(buffer.data().data())


def ico(pictures: dict[int, bytes]) -> bytes:
    """Return a Windows icon file; 256 pixels are written as 0, as the format wants."""
    head = struct.pack("<HHH", 0, 1, len(pictures))
    offset = len(head) + 16 * len(pictures)
    for size, data in pictures.items():
        head += struct.pack("<BBBBHHII", size % 256, size % 256, 0, 0, 1, 32, len(data), offset)
        offset += len(data)
    return head + b"".join(pictures.values())


def icns(pictures: dict[int, bytes]) -> bytes:
    """Return a macOS icon file."""
    body = b"".join(
        ICNS_KINDS[size] + struct.pack(">I", len(data) + 8) + data for size, data in pictures.items()
    )
    return b"icns" + struct.pack(">I", len(body) + 8) + body


def main() -> None:
    """Write every file of the icon set anew."""
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    application = QGuiApplication([])
    pictures: dict[int, bytes] = {}
    for kind, name in (("apps", "org.offerdesk.OfferDesk"), ("mimetypes", "application-x-offerdesk")):
        for size in SIZES:
            master = THEME / "scalable" / kind / f"{name}.svg"
            is_small = kind == "apps" and size <= DRAWN_SMALL
            data = png(ICONS / "small.svg" if is_small else master, size)
            target = THEME / f"{size}x{size}" / kind / f"{name}.png"
            target.parent.mkdir(parents=True, exist_ok=True)
            target.write_bytes(data)
            if kind == "apps":
                pictures[size] = data
    (ICONS / "offerdesk.ico").write_bytes(ico({size: pictures[size] for size in (16, 24, 32, 48, 64, 256)}))
    (ICONS / "offerdesk.icns").write_bytes(icns({size: pictures[size] for size in ICNS_KINDS}))
    application.quit()


if __name__ == "__main__":
    main()
