"""How a card of the board is drawn: the company in strong type, the rest quiet, a hairline around it."""

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPen
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from offerdesk.ui.shell.colours import colours_of
from offerdesk.ui.shell.fonts import strong
from offerdesk.ui.shell.theme import GRID, HALF

LATE = Qt.ItemDataRole.UserRole + 1
_ROUND = 3
_FLAG = QStyle.StateFlag


class CardPainter(QStyledItemDelegate):
    """Draws the lines of a card, each on a line of its own; the tip tells what does not fit."""

    def paint(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> None:
        """Draw the card; chosen ones have the ground of a selection, that of the keyboard a stronger edge."""
        colours = colours_of(option.palette)
        chosen, held = (bool(option.state & flag) for flag in (_FLAG.State_Selected, _FLAG.State_HasFocus))
        box = option.rect.adjusted(0, 0, -1, -1)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setBrush(QColor(colours.selected if chosen else colours.base))
        painter.setPen(QPen(QColor(colours.accent if chosen or held else colours.hairline), 2 if held else 1))
        painter.drawRoundedRect(box, _ROUND, _ROUND)
        lines = _lines(index)
        step = option.fontMetrics.lineSpacing()
        room = QRect(box.left() + GRID, box.top() + HALF, box.width() - 2 * GRID, step)
        late = bool(index.data(LATE))
        for place, line in enumerate(lines):
            painter.setFont(strong(option.font) if place == 0 else option.font)
            last = late and place == len(lines) - 1
            painter.setPen(QColor(colours.ink if place == 0 else colours.alarm if last else colours.muted))
            said = painter.fontMetrics().elidedText(line, Qt.TextElideMode.ElideRight, room.width())
            painter.drawText(room, int(Qt.AlignmentFlag.AlignLeading | Qt.AlignmentFlag.AlignVCenter), said)
            room.translate(0, step)
        painter.restore()

    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        """Return room for every line."""
        return QSize(10 * GRID, len(_lines(index)) * option.fontMetrics.lineSpacing() + 2 * HALF + 1)


def _lines(index: QModelIndex | QPersistentModelIndex) -> list[str]:
    return str(index.data(Qt.ItemDataRole.DisplayRole) or "").split("\n")
