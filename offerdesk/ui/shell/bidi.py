"""Text of people in whichever script: read in its own direction, at the side where the window begins.

A note in Arabic in an English window, or in English in an Arabic one, keeps its full stop at its own end.
"""

import unicodedata
from collections.abc import Iterable

from PySide6.QtCore import QPointF, QRect, Qt
from PySide6.QtGui import QFont, QFontMetrics, QPainter, QTextCharFormat, QTextLayout, QTextOption

from offerdesk.ui.shell.fonts import strong

LEFT, RIGHT = Qt.LayoutDirection.LeftToRight, Qt.LayoutDirection.RightToLeft
_STRONG = {"L": LEFT, "R": RIGHT, "AL": RIGHT}

_FIRST_PLANE = 0xFFFF

Run = tuple[str, bool]
"""A piece of a text, and whether it stands out."""


def direction_of(text: str, otherwise: Qt.LayoutDirection) -> Qt.LayoutDirection:
    """Return the direction of a text by its first letter; ``otherwise`` for figures and signs alone."""
    found = (_STRONG.get(unicodedata.bidirectional(char)) for char in text)
    return next((direction for direction in found if direction is not None), otherwise)


def draw_runs(painter: QPainter, rect: QRect, runs: Iterable[Run], font: QFont, *, mirrored: bool) -> int:
    """Draw one line, its runs that stand out in the heavier weight; return the width that it took.

    The letters of all runs are shaped together, so that a mark within an Arabic word does not part it.
    """
    told = tuple(runs)
    whole = "".join(text for text, _ in told)
    layout = _laid_out(whole, told, font)
    if layout.lineAt(0).naturalTextWidth() > rect.width():
        metrics = QFontMetrics(strong(font) if any(hit for _, hit in told) else font)
        whole = metrics.elidedText(whole, Qt.TextElideMode.ElideRight, rect.width())
        layout = _laid_out(whole, told, font)
    line = layout.lineAt(0)
    width = round(line.naturalTextWidth() + 0.5)
    left = rect.right() + 1 - width if mirrored else rect.left()
    top = rect.top() + (rect.height() - line.height()) / 2
    layout.draw(painter, QPointF(left, top))
    return width


def _laid_out(whole: str, runs: Iterable[Run], font: QFont) -> QTextLayout:
    layout = QTextLayout(whole, font)
    option = QTextOption()
    option.setWrapMode(QTextOption.WrapMode.NoWrap)
    option.setTextDirection(direction_of(whole, LEFT))
    option.setAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignAbsolute)
    layout.setTextOption(option)
    marked = QTextCharFormat()
    marked.setFont(strong(font))
    ranges, place, end = [], 0, _units(whole)
    for text, hit in runs:
        length = min(_units(text), end - place)
        if hit and length > 0:
            found = QTextLayout.FormatRange()
            found.start, found.length, found.format = place, length, marked
            ranges.append(found)
        place += length
    layout.setFormats(ranges)
    layout.beginLayout()
    layout.createLine()
    layout.endLayout()
    return layout


def _units(text: str) -> int:
    """Count as Qt does: a letter beyond the first plane is two."""
    return len(text) + sum(ord(char) > _FIRST_PLANE for char in text)
