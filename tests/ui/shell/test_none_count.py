"""PySide6 6.12.0 under Python 3.11 loses a reference to ``None`` with each void call, and then aborts."""

import sys

from PySide6.QtGui import QColor, QImage, QPainter
from PySide6.QtWidgets import QApplication

CALLS = 5_000
NOISE = 500
"""References that other threads and caches may take or drop meanwhile."""


def test_calls_of_qt_keep_the_references_of_none(qapp: QApplication) -> None:
    del qapp
    image = QImage(8, 8, QImage.Format.Format_ARGB32)
    painter = QPainter(image)
    colour = QColor("#123456")
    before = sys.getrefcount(None)
    for _ in range(CALLS):
        painter.setPen(colour)
    after = sys.getrefcount(None)
    painter.end()
    assert abs(after - before) < NOISE
