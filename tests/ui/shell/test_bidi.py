"""Text of people is read in its own direction, wherever the window begins."""

import pytest
from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QFont, QFontMetrics, QImage, QPainter
from PySide6.QtWidgets import QApplication

from offerdesk.ui.shell.bidi import LEFT, RIGHT, Run, direction_of, draw_runs
from offerdesk.ui.shell.fonts import strong
from offerdesk.ui.shell.theme import Theme

WIDE, HIGH = 400, 30


def drawn(*runs: Run, mirrored: bool = False, wide: int = WIDE) -> tuple[int, int, int]:
    """Return the width that was taken, and the first and last column with ink."""
    image = QImage(WIDE, HIGH, QImage.Format.Format_Grayscale8)
    image.fill(Qt.GlobalColor.white)
    painter = QPainter(image)
    width = draw_runs(painter, QRect(0, 0, wide, HIGH), runs, QApplication.font(), mirrored=mirrored)
    painter.end()
    inked = [x for x in range(WIDE) if any(image.pixelColor(x, y).value() < 200 for y in range(HIGH))]
    return width, inked[0], inked[-1]


@pytest.mark.parametrize(
    ("text", "direction"),
    [
        ("Wrote it.", LEFT),
        ("تحب الشطرنج، and maps", RIGHT),
        ("2022: שלום", RIGHT),
        ("12 %", RIGHT),
        ("", RIGHT),
    ],
)
def test_the_first_letter_says_the_direction(text: str, direction: Qt.LayoutDirection) -> None:
    assert direction_of(text, RIGHT) is direction
    assert direction_of("12 %", LEFT) is LEFT


def test_a_line_stands_where_the_window_begins(theme: Theme) -> None:
    del theme
    width, first, last = drawn(("Northwind", False))
    assert first < 5
    assert abs(last - width) < 5
    width, first, last = drawn(("Northwind", False), mirrored=True)
    assert last > WIDE - 5
    assert abs(WIDE - width - first) < 5


def test_runs_that_stand_out_are_wider_and_an_arabic_word_stays_whole(theme: Theme) -> None:
    del theme
    plain, _, _ = drawn(("Northwind", False))
    marked, _, _ = drawn(("North", True), ("wind", False))
    assert marked > plain
    whole, _, _ = drawn(("فاطمة", True))
    parted, _, _ = drawn(("فاط", True), ("مة", True))
    assert parted == whole, "its letters join across the runs"


def test_what_is_too_long_is_cut_with_signs_beyond_the_first_plane(theme: Theme) -> None:
    del theme
    width, _, last = drawn(("\U0001f600 sought ", True), ("and much that follows " * 5, False), wide=120)
    assert width <= 120 + 1
    assert last <= 120
    font: QFont = strong(QApplication.font())
    assert QFontMetrics(font).horizontalAdvance("sought") < 120
