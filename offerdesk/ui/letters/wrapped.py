"""Widgets beside each other that go on in the next line where the panel is too narrow."""

from collections.abc import Iterator

from PySide6.QtCore import QEvent, QRect, QSize, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from offerdesk.ui.shell.theme import GRID


class Wrapped(QWidget):
    """Lays out its widgets as words are laid out; hidden ones take no room."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._items: list[QWidget] = []
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def add(self, widget: QWidget) -> None:
        """Add a widget at the end."""
        widget.setParent(self)
        self._items.append(widget)
        self.updateGeometry()

    def hasHeightForWidth(self) -> bool:
        """Say that fewer columns need more lines."""
        return True

    def heightForWidth(self, width: int) -> int:
        """Return the height of all lines."""
        return max((rect.bottom() + 1 for _, rect in self._places(width)), default=0)

    def sizeHint(self) -> QSize:
        """Return one line of all widgets."""
        sizes = [_size(item) for item in self._shown()]
        width = sum(size.width() + GRID for size in sizes)
        return QSize(width, max((size.height() for size in sizes), default=0))

    def minimumSizeHint(self) -> QSize:
        """Return the width of the widest widget."""
        widest = max((_size(item).width() for item in self._shown()), default=0)
        return QSize(widest, self.heightForWidth(max(widest, self.width())))

    def event(self, event: QEvent) -> bool:
        """Lay out again when a widget appears, goes or changes its size."""
        if event.type() == QEvent.Type.LayoutRequest:
            self._lay_out()
            self.updateGeometry()
        return super().event(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Follow the width."""
        super().resizeEvent(event)
        self._lay_out()
        if self.heightForWidth(self.width()) != self.height():
            self.updateGeometry()

    def _lay_out(self) -> None:
        for item, rect in self._places(self.width()):
            item.setGeometry(rect)

    def _shown(self) -> list[QWidget]:
        return [item for item in self._items if not item.isHidden()]

    def _places(self, width: int) -> Iterator[tuple[QWidget, QRect]]:
        mirrored = self.layoutDirection() is Qt.LayoutDirection.RightToLeft
        for line, top, height in self._lines(width):
            x = 0
            for item in line:
                size = _size(item)
                wide = min(size.width(), width)
                rect = QRect(x, top + height - size.height(), wide, size.height())
                if mirrored:
                    rect.moveRight(width - 1 - x)
                yield item, rect
                x += wide + GRID

    def _lines(self, width: int) -> Iterator[tuple[list[QWidget], int, int]]:
        """Yield each line with its top and its height."""
        line: list[QWidget] = []
        x = top = 0
        for item in self._shown():
            wide = _size(item).width()
            if line and x + wide > width:
                height = max(_size(i).height() for i in line)
                yield line, top, height
                line, x, top = [], 0, top + height + GRID
            line.append(item)
            x += wide + GRID
        if line:
            yield line, top, max(_size(i).height() for i in line)


def _size(item: QWidget) -> QSize:
    return item.sizeHint().expandedTo(item.minimumSize())
