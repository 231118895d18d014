"""How a find is painted: its name with the letters that were typed, what it is, and its keys at the side."""

from PySide6.QtCore import QModelIndex, QObject, QPersistentModelIndex, QRect, QSize, Qt
from PySide6.QtGui import QColor, QFontMetrics, QPainter
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from offerdesk.app.folding import fold
from offerdesk.ui.shell.bidi import Run, draw_runs
from offerdesk.ui.shell.colours import colours_of
from offerdesk.ui.shell.fonts import small
from offerdesk.ui.shell.theme import GRID

DETAIL = int(Qt.ItemDataRole.UserRole)
KEYS = DETAIL + 1

Index = QModelIndex | QPersistentModelIndex


class FoundPainter(QStyledItemDelegate):
    """Paints finds; ``query`` is what was typed, folded."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self.query = ""

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        """Leave room around the text."""
        size = super().sizeHint(option, index)
        return QSize(size.width(), option.fontMetrics.height() + GRID + GRID // 2)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Paint one find; the chosen one on a ground of its own, with a bar before it."""
        colours = colours_of(option.palette)
        rect: QRect = option.rect
        mirrored = option.direction is Qt.LayoutDirection.RightToLeft
        if option.state & QStyle.StateFlag.State_Selected:
            painter.fillRect(rect, QColor(colours.selected))
            painter.fillRect(
                rect.right() - 2 if mirrored else rect.left(),
                rect.top(),
                3,
                rect.height(),
                QColor(colours.accent),
            )
        inner = rect.adjusted(2 * GRID, 0, -2 * GRID, 0)
        # In a mirrored window Qt itself turns left and right round.
        start, end = Qt.AlignmentFlag.AlignLeft, Qt.AlignmentFlag.AlignRight
        middle = Qt.AlignmentFlag.AlignVCenter
        painter.setPen(QColor(colours.muted))
        painter.setFont(small(option.font))
        keys = str(index.data(KEYS) or "")
        painter.drawText(inner, end | middle, keys)
        keys_width = QFontMetrics(painter.font()).horizontalAdvance(keys) + GRID if keys else 0
        inner = inner.adjusted(*(keys_width, 0, 0, 0) if mirrored else (0, 0, -keys_width, 0))
        title = str(index.data() or "")
        enabled = bool(index.flags() & Qt.ItemFlag.ItemIsEnabled)
        painter.setPen(QColor(colours.ink if enabled else colours.muted))
        width = draw_runs(painter, inner, runs(title, self.query), option.font, mirrored=mirrored)
        inner = inner.adjusted(*(0, 0, -width, 0) if mirrored else (width, 0, 0, 0))
        painter.setPen(QColor(colours.muted))
        painter.setFont(small(option.font))
        inner = inner.adjusted(*(0, 0, -2 * GRID, 0) if mirrored else (2 * GRID, 0, 0, 0))
        detail = QFontMetrics(painter.font()).elidedText(
            str(index.data(DETAIL) or ""), Qt.TextElideMode.ElideRight, max(0, inner.width())
        )
        painter.drawText(inner, start | middle, detail)


def runs(title: str, query: str) -> list[Run]:
    """Part a title into what was typed and what was not; one whose length folding changes stays whole."""
    folded = fold(title)
    if not query or len(folded) != len(title):
        return [(title, False)]
    typed = [False] * len(title)
    for word in query.split():
        place = folded.find(word)
        if place >= 0:
            typed[place : place + len(word)] = [True] * len(word)
    pieces: list[Run] = []
    for letter, hit in zip(title, typed, strict=True):
        if pieces and pieces[-1][1] is hit:
            pieces[-1] = (pieces[-1][0] + letter, hit)
        else:
            pieces.append((letter, hit))
    return pieces
