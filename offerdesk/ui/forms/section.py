"""A section that folds: its header says in a few words what is inside."""

from PySide6.QtCore import QEvent, QRect, QSize, Qt, Signal
from PySide6.QtGui import QColor, QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import (
    QAbstractButton,
    QSizePolicy,
    QStyle,
    QStyleOptionFocusRect,
    QVBoxLayout,
    QWidget,
)

from offerdesk.domain.words import tr
from offerdesk.ui.shell.colours import colours_of
from offerdesk.ui.shell.drawing import draw_chevron
from offerdesk.ui.shell.fonts import strong
from offerdesk.ui.shell.theme import GRID, HALF

_ARROW = 2 * GRID
_OPEN, _FOLDED, _FOLDED_RTL = 0, 3, 1  # quarter turns of the angle: down, right, left


class FoldHeader(QAbstractButton):
    """A full-width button: title, and what is inside while it is folded.

    ``delete_pressed`` and ``duplicate_pressed`` tell of Delete and Ctrl+D, for headers of things that can
    be deleted. Space, Enter and a click toggle; Right opens and Left folds, swapped where text runs right
    to left.
    """

    delete_pressed = Signal()
    duplicate_pressed = Signal()

    def __init__(self, title: str, parent: QWidget | None = None, *, level: int = 1) -> None:
        super().__init__(parent)
        self.setText(title)
        self._level = level
        self._summary = ""
        self._open = False
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self._name()

    @property
    def is_open(self) -> bool:
        """Whether what belongs to the header is shown."""
        return self._open

    @property
    def summary(self) -> str:
        """The content in a few words."""
        return self._summary

    def set_open(self, *, is_open: bool) -> None:
        """Turn the angle; tells nobody."""
        self._open = is_open
        self._name()
        self.update()

    def set_summary(self, summary: str) -> None:
        """Say what is inside."""
        if summary != self._summary:
            self._summary = summary
            self.setToolTip(summary)
            self._name()
            self.update()

    def set_title(self, title: str) -> None:
        """Rename the header."""
        if title != self.text():
            self.setText(title)
            self._name()
            self.update()

    def sizeHint(self) -> QSize:
        """Return one line of text with room to breathe."""
        metrics = self.fontMetrics()
        return QSize(metrics.horizontalAdvance(self.text()) + 6 * GRID, metrics.height() + 2 * GRID)

    def minimumSizeHint(self) -> QSize:
        """Return the least width: the title alone."""
        return QSize(min(self.sizeHint().width(), 20 * GRID), self.sizeHint().height())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Fold and unfold by keyboard."""
        rtl = self.layoutDirection() is Qt.LayoutDirection.RightToLeft
        opens, folds = (Qt.Key.Key_Left, Qt.Key.Key_Right) if rtl else (Qt.Key.Key_Right, Qt.Key.Key_Left)
        if event.key() == Qt.Key.Key_Delete:
            self.delete_pressed.emit()
            return
        if event.key() == Qt.Key.Key_D and event.modifiers() == Qt.KeyboardModifier.ControlModifier:
            self.duplicate_pressed.emit()
            return
        enter = event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}
        if enter or (event.key() == opens and not self._open) or (event.key() == folds and self._open):
            self.click()
            return
        if event.key() in {opens, folds}:
            return
        super().keyPressEvent(event)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the hairline above, the angle, the title, and the content in muted ink."""
        painter = QPainter(self)
        colours = colours_of(self.palette())
        rect = self.rect()
        if self.underMouse():
            painter.fillRect(rect, QColor(colours.hover))
        if self._level == 1:
            painter.fillRect(QRect(rect.left(), rect.top(), rect.width(), 1), QColor(colours.hairline))
        self._draw_angle(painter)
        self._draw_words(painter)
        if self.hasFocus():
            option = QStyleOptionFocusRect()
            option.initFrom(self)
            self.style().drawPrimitive(QStyle.PrimitiveElement.PE_FrameFocusRect, option, painter, self)
        painter.end()

    @property
    def _angle(self) -> int:
        """Width of the angle: it grows with the text."""
        return max(_ARROW, self.fontMetrics().height())

    def _draw_angle(self, painter: QPainter) -> None:
        rect, side = self.rect(), self._angle
        rtl = self.layoutDirection() is Qt.LayoutDirection.RightToLeft
        left = rect.right() - side - HALF if rtl else rect.left() + HALF
        turned = _OPEN if self._open else (_FOLDED_RTL if rtl else _FOLDED)
        ink = colours_of(self.palette()).muted
        draw_chevron(painter, QRect(left, rect.top(), side, rect.height()), ink, turned, side / _ARROW)

    def _draw_words(self, painter: QPainter) -> None:
        colours, aside = colours_of(self.palette()), self._angle + GRID
        rtl = self.layoutDirection() is Qt.LayoutDirection.RightToLeft
        text = self.rect().adjusted(HALF, 0, -aside, 0) if rtl else self.rect().adjusted(aside, 0, -HALF, 0)
        leading = Qt.AlignmentFlag.AlignRight if rtl else Qt.AlignmentFlag.AlignLeft
        trailing = Qt.AlignmentFlag.AlignLeft if rtl else Qt.AlignmentFlag.AlignRight
        painter.setFont(strong(self.font()) if self._level == 1 else self.font())
        painter.setPen(QColor(colours.ink))
        metrics = painter.fontMetrics()
        title = metrics.elidedText(self.text(), Qt.TextElideMode.ElideRight, text.width())
        painter.drawText(text, leading | Qt.AlignmentFlag.AlignVCenter, title)
        used = metrics.horizontalAdvance(title) + 2 * GRID
        room = text.adjusted(0, 0, -used, 0) if rtl else text.adjusted(used, 0, 0, 0)
        if self._open or room.width() <= 4 * GRID:
            return
        painter.setFont(self.font())
        painter.setPen(QColor(colours.muted))
        said = painter.fontMetrics().elidedText(self._summary, Qt.TextElideMode.ElideRight, room.width())
        painter.drawText(room, trailing | Qt.AlignmentFlag.AlignVCenter, said)

    def changeEvent(self, event: QEvent) -> None:
        """Take a new font's height."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.FontChange:
            self.updateGeometry()

    def _name(self) -> None:
        self.setAccessibleName(f"{self.text()}: {self._summary}" if self._summary else self.text())
        self.setAccessibleDescription(tr("open") if self._open else tr("folded"))


class Section(QWidget):
    """A header and a body that is made when it is first opened."""

    opened = Signal()  # the first time: make the body
    toggled = Signal(bool)

    def __init__(self, title: str, parent: QWidget | None = None, *, level: int = 1) -> None:
        super().__init__(parent)
        self.header = FoldHeader(title, self, level=level)
        self.header.clicked.connect(lambda: self.set_open(is_open=not self.header.is_open))
        self.body = QWidget(self)
        self.body.hide()
        self.content = QVBoxLayout(self.body)
        self.content.setContentsMargins(GRID, HALF, HALF, 2 * GRID if level == 1 else GRID)
        self.content.setSpacing(GRID)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self.header)
        layout.addWidget(self.body)
        self._made = False

    @property
    def is_open(self) -> bool:
        """Whether the body is shown."""
        return self.header.is_open

    @property
    def is_made(self) -> bool:
        """Whether the body has been made."""
        return self._made

    def set_open(self, *, is_open: bool) -> None:
        """Open or fold; the body is made on the first opening."""
        if is_open and not self._made:
            self._made = True
            self.opened.emit()
        if is_open != self.header.is_open:
            self.header.set_open(is_open=is_open)
            self.body.setVisible(is_open)
            self.toggled.emit(is_open)
