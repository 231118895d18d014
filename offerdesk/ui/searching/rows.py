"""The rows of the search's list: a heading for each kind, its finds, and kept searches."""

from collections.abc import Sequence

from PySide6.QtCore import QModelIndex, QObject, QPersistentModelIndex, QRect, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter
from PySide6.QtWidgets import QListWidgetItem, QStyle, QStyledItemDelegate, QStyleOptionViewItem

from offerdesk.app.searching import Hit, HitGroup, Piece
from offerdesk.domain.words import tr
from offerdesk.ui.shell.bidi import draw_runs
from offerdesk.ui.shell.colours import Colours, colours_of
from offerdesk.ui.shell.fonts import small, strong
from offerdesk.ui.shell.theme import GRID

TITLE = int(Qt.ItemDataRole.UserRole)
SNIPPET, DETAIL, FOUND = TITLE + 1, TITLE + 2, TITLE + 3

Index = QModelIndex | QPersistentModelIndex
Pieces = Sequence[Piece]

_START, _END = (
    Qt.AlignmentFlag.AlignLeft,
    Qt.AlignmentFlag.AlignRight,
)  # Qt turns them round in a mirrored window
_MIDDLE = Qt.AlignmentFlag.AlignVCenter


def heading(group: HitGroup) -> QListWidgetItem:
    """Return the row above the finds of a kind; it cannot be chosen."""
    shown, count = len(group.hits), group.count
    told = str(count) if shown == count else tr("{shown} of {count}").format(shown=shown, count=count)
    item = QListWidgetItem(group.label)
    item.setData(DETAIL, told)
    item.setData(Qt.ItemDataRole.AccessibleTextRole, f"{group.label}, {told}")
    item.setFlags(Qt.ItemFlag.ItemIsEnabled)
    return item


def find_row(hit: Hit, when: str) -> QListWidgetItem:
    """Return the row of a find."""
    detail = " · ".join(part for part in (hit.company, when) if part)
    item = QListWidgetItem("".join(piece.text for piece in hit.title))
    item.setData(TITLE, hit.title)
    item.setData(SNIPPET, hit.snippet)
    item.setData(DETAIL, detail)
    item.setData(FOUND, hit)
    item.setData(Qt.ItemDataRole.AccessibleTextRole, ", ".join(part for part in (hit.said, when) if part))
    return item


def kept_row(name: str, words: str, id_: str) -> QListWidgetItem:
    """Return the row of a kept search."""
    item = QListWidgetItem(name)
    item.setData(TITLE, (Piece(name),))
    item.setData(DETAIL, "" if words == name else words)
    item.setData(FOUND, id_)
    item.setData(Qt.ItemDataRole.AccessibleTextRole, tr("Kept search {name}").format(name=name))
    return item


class RowPainter(QStyledItemDelegate):
    """Paints each row: what was sought stands out by its weight, not by colour."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        """Give a find with a snippet two lines."""
        line, below = option.fontMetrics.height(), QFontMetrics(small(option.font)).height()
        if index.data(TITLE) is None:
            return QSize(0, below + 2 * GRID)
        return QSize(0, line + (below if index.data(SNIPPET) else 0) + GRID + GRID // 2)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Paint a heading, or a find with what it belongs to at the end of its first line."""
        colours = colours_of(option.palette)
        if index.data(TITLE) is None:
            _paint_heading(painter, option, index, colours)
            return
        mirrored = option.direction is Qt.LayoutDirection.RightToLeft
        if option.state & QStyle.StateFlag.State_Selected:
            _paint_ground(painter, option.rect, colours, mirrored=mirrored)
        inner: QRect = option.rect.adjusted(2 * GRID, GRID // 2, -2 * GRID, -GRID // 2)
        first = QRect(inner.topLeft(), QSize(inner.width(), option.fontMetrics.height() + GRID // 2))
        detail = str(index.data(DETAIL) or "")
        painter.setFont(small(option.font))
        painter.setPen(QColor(colours.muted))
        metrics = QFontMetrics(painter.font())
        detail = metrics.elidedText(detail, Qt.TextElideMode.ElideRight, first.width() // 2)
        painter.drawText(first, _END | _MIDDLE, detail)
        room = metrics.horizontalAdvance(detail) + 2 * GRID if detail else 0
        first.adjust(*(room, 0, 0, 0) if mirrored else (0, 0, -room, 0))
        painter.setPen(QColor(colours.ink))
        draw_pieces(painter, first, index.data(TITLE), option.font, mirrored=mirrored)
        if snippet := index.data(SNIPPET):
            second = QRect(inner.left(), first.bottom(), inner.width(), inner.bottom() - first.bottom())
            painter.setPen(QColor(colours.muted))
            draw_pieces(painter, second, snippet, small(option.font), mirrored=mirrored)


def draw_pieces(painter: QPainter, rect: QRect, pieces: Pieces, font: QFont, *, mirrored: bool) -> None:
    """Draw pieces in a row, those that were sought in the heavier weight, as far as there is room."""
    draw_runs(painter, rect, ((piece.text, piece.hit) for piece in pieces), font, mirrored=mirrored)


def _paint_ground(painter: QPainter, rect: QRect, colours: Colours, *, mirrored: bool) -> None:
    painter.fillRect(rect, QColor(colours.selected))
    left = rect.right() - 2 if mirrored else rect.left()
    painter.fillRect(left, rect.top(), 3, rect.height(), QColor(colours.accent))


def _paint_heading(painter: QPainter, option: QStyleOptionViewItem, index: Index, colours: Colours) -> None:
    inner = option.rect.adjusted(2 * GRID, GRID, -2 * GRID, 0)
    painter.setPen(QColor(colours.muted))
    painter.setFont(strong(small(option.font)))
    painter.drawText(inner, _START | _MIDDLE, str(index.data()))
    painter.setFont(small(option.font))
    painter.drawText(inner, _END | _MIDDLE, str(index.data(DETAIL) or ""))
