"""How a readable page is painted: titles, points with their sign, terms beside their words, quiet notes."""

from collections.abc import Iterator

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QSize, Qt
from PySide6.QtGui import QFont, QFontMetrics, QPainter
from PySide6.QtWidgets import QListView, QStyle, QStyledItemDelegate, QStyleOptionViewItem

from offerdesk.app.preparing.page import Point, Sign
from offerdesk.domain.frozen import frozen
from offerdesk.ui.interviews.page_model import Entry, PageModel
from offerdesk.ui.shell.bidi import direction_of
from offerdesk.ui.shell.colours import colours_of
from offerdesk.ui.shell.drawing import RING, draw_box
from offerdesk.ui.shell.fonts import small, strong
from offerdesk.ui.shell.theme import GRID, HALF

_SIGNS = {Sign.OPEN: "○", Sign.DONE: "✓", Sign.GAP: "△"}
_WIDEST_CHARS, _TERM_CHARS, _NARROW_CHARS = 96, 18, 52
_ENDLESS = 100_000
_WRAP = int(Qt.TextFlag.TextWordWrap) | int(Qt.AlignmentFlag.AlignAbsolute) | int(Qt.AlignmentFlag.AlignTop)


@frozen
class _Words:
    """Words in their place; ``box`` is counted from the entry's top at its leading edge."""

    text: str
    box: QRect
    font: QFont
    muted: bool = False


class PagePainter(QStyledItemDelegate):
    """Lays out and paints the entries of one list."""

    def __init__(self, view: QListView, model: PageModel) -> None:
        super().__init__(view)
        self._view = view
        self._model = model

    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        """Return the height that the words need at the width of the list."""
        del option
        entry = self._model.entries[index.row()]
        words = tuple(self._words(entry))
        return QSize(GRID, max((w.box.bottom() + 1 for w in words), default=0) + GRID)

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        """Paint ground, words, the sign, and the ring of the entry that keys go to."""
        entry = self._model.entries[index.row()]
        colours = colours_of(self._view.palette())
        rect: QRect = option.rect
        state: QStyle.StateFlag = option.state
        painter.save()
        if state & QStyle.StateFlag.State_Selected and self._view.hasFocus():
            painter.fillRect(rect, colours.selected)
        if not entry.point and entry.title:
            painter.fillRect(rect.left(), rect.bottom(), rect.width(), 1, colours.hairline)
        mirrored = option.direction is Qt.LayoutDirection.RightToLeft
        side = int(Qt.AlignmentFlag.AlignRight if mirrored else Qt.AlignmentFlag.AlignLeft)
        for words in self._words(entry):
            box = words.box.translated(rect.left(), rect.top())
            if mirrored:
                box.moveRight(rect.right() - words.box.left())
            painter.setFont(words.font)
            painter.setPen(colours.muted if words.muted else colours.ink)
            painter.setLayoutDirection(direction_of(words.text, option.direction))
            painter.drawText(box, _WRAP | side, words.text)
        if state & QStyle.StateFlag.State_HasFocus:
            draw_box(painter, rect.adjusted(1, 1, -1, -1), "", colours.accent, RING)
        painter.restore()

    def _words(self, entry: Entry) -> Iterator[_Words]:
        """Lay out one entry."""
        plain = self._view.font()
        char = QFontMetrics(plain).averageCharWidth()
        room = min(self._view.viewport().width() - 4 * GRID, char * _WIDEST_CHARS)
        if entry.point is not None:
            yield from self._point(entry.point, 2 * GRID, room, narrow=room < char * _NARROW_CHARS)
        elif entry.title:
            yield _placed(entry.title, 2 * GRID, 2 * GRID, room, strong(plain))
        else:
            yield _placed(
                entry.empty, 2 * GRID + self._sign_width, HALF, room - self._sign_width, plain, muted=True
            )

    @property
    def _sign_width(self) -> int:
        return QFontMetrics(self._view.font()).horizontalAdvance("○") + GRID

    def _point(self, point: Point, left: int, room: int, *, narrow: bool) -> Iterator[_Words]:
        plain = self._view.font()
        inset = self._sign_width
        if point.sign in _SIGNS:
            yield _placed(_SIGNS[point.sign], left, HALF, inset, plain)
        left, room, top = left + inset, room - inset, HALF
        head = strong(plain) if point.lines else plain
        named = point.term and not point.lines
        text = f"{point.text} – {point.term}" if point.term and point.lines else point.text
        for term, words, font in (
            (point.term if named else "", text, head),
            *((term, words, plain) for term, words in point.lines),
        ):
            for laid in self._line(term, words, font, QRect(left, top, room, 0), narrow=narrow):
                yield laid
                top = max(top, laid.box.bottom() + 1 + HALF // 2)
        if point.note:
            yield _placed(point.note, left, top, room, small(plain), muted=True)

    def _line(self, term: str, words: str, font: QFont, place: QRect, *, narrow: bool) -> Iterator[_Words]:
        """Put a term beside its words, or above them where there is little room."""
        left, top, room = place.left(), place.top(), place.width()
        if term and narrow:
            above = _placed(term, left, top, room, small(self._view.font()), muted=True)
            yield above
            top = above.box.bottom() + 1
        elif term:
            beside = QFontMetrics(self._view.font()).averageCharWidth() * _TERM_CHARS
            yield _placed(term, left, top, beside - GRID, self._view.font(), muted=True)
            left, room = left + beside, room - beside
        yield _placed(words, left, top, room, font)


def _placed(text: str, left: int, top: int, room: int, font: QFont, *, muted: bool = False) -> _Words:
    box = QFontMetrics(font).boundingRect(QRect(0, 0, max(room, GRID), _ENDLESS), _WRAP, text)
    return _Words(text, QRect(left, top, max(room, GRID), box.height()), font, muted)
