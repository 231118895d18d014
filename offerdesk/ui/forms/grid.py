"""Rows under one another: labels left of their fields, or above them where the panel is narrow."""

from collections.abc import Iterator

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractScrollArea,
    QBoxLayout,
    QComboBox,
    QLayout,
    QVBoxLayout,
    QWidget,
)

from offerdesk.ui.forms.choices import CheckEditor
from offerdesk.ui.forms.row import FormRow
from offerdesk.ui.shell.theme import GRID, HALF

_LABEL_SHARE, _LABEL_CHARS, _NARROW_CHARS = 0.36, 20, 44
_BESIDE, _BELOW = QBoxLayout.Direction.LeftToRight, QBoxLayout.Direction.TopToBottom


class _RowBox(QWidget):
    """One row: a label and its field. A check box names itself; wide text stands under its label."""

    def __init__(self, row: FormRow, parent: QWidget) -> None:
        super().__init__(parent)
        self._row = row
        self._is_wide = row.editor.is_wide
        self._box = QBoxLayout(_BESIDE, self)
        self._box.setContentsMargins(0, 0, 0, 0)
        if isinstance(row.editor, CheckEditor):
            row.label.setParent(self)
            row.label.hide()
        else:
            self._box.addWidget(row.label)
        self._box.addWidget(row.field, 1)

    def arrange(self, width: int, *, narrow: bool) -> None:
        """Put the label beside the field with ``width``, or above it."""
        label, stacked = self._row.label, narrow or self._is_wide
        control = self._row.editor.control
        drop = 0 if stacked else max(0, (control.sizeHint().height() - label.fontMetrics().height()) // 2)
        if label.contentsMargins().top() != drop:
            label.setContentsMargins(0, drop, 0, 0)
        if self._box.direction() is not (_BELOW if stacked else _BESIDE):
            self._box.setDirection(_BELOW if stacked else _BESIDE)
            self._box.setSpacing(HALF // 2 if stacked else GRID)
        if not stacked and label.width() != width:
            label.setFixedWidth(width)
        elif stacked and label.minimumWidth():
            label.setMinimumWidth(0)
            label.setMaximumWidth(_UNBOUNDED)


_UNBOUNDED = 16_777_215  # QWIDGETSIZE_MAX


class RowGrid(QWidget):
    """A column of rows whose labels all have the same width."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._boxes: dict[FormRow, _RowBox] = {}
        self._layout = QVBoxLayout(self)
        self._layout.setContentsMargins(0, 0, 0, 0)
        self._layout.setSpacing(HALF)

    def add(self, row: FormRow) -> None:
        """Add a row at the end."""
        box = _RowBox(row, self)
        self._boxes[row] = box
        self._layout.addWidget(box)
        self._arrange()

    def show_row(self, row: FormRow, *, visible: bool) -> None:
        """Show or hide a row with the space it takes."""
        box = self._boxes[row]
        if box.isHidden() == visible:
            box.setVisible(visible)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Put the labels where they fit."""
        super().resizeEvent(event)
        self._arrange()

    def _arrange(self) -> None:
        char = self.fontMetrics().averageCharWidth()
        room = self.contentsRect().width()
        width = min(round(room * _LABEL_SHARE), _LABEL_CHARS * char)
        for box in self._boxes.values():
            box.arrange(width, narrow=room < _NARROW_CHARS * char)


def in_reading_order(root: QWidget) -> Iterator[QWidget]:
    """Yield what Tab should reach in ``root``, in the order of its layouts."""
    if root.focusPolicy() & Qt.FocusPolicy.TabFocus and root.focusProxy() is None:
        yield root
    layout = root.layout()
    if layout is not None and not isinstance(root, QAbstractButton | QComboBox | QAbstractScrollArea):
        yield from _in_layout(layout)


def _in_layout(layout: QLayout) -> Iterator[QWidget]:
    """Yield what lies in a layout by its place there.

    Never by ``itemAt``: the binding keeps the item that it hands out as long as the layout lives. When its
    widget has gone, whatever comes to lie at that address is taken for the item, and the program crashes.
    """
    owner = layout.parentWidget()
    parts = (*(owner.children() if owner else ()), *layout.children())
    within = {layout.indexOf(part): part for part in parts if isinstance(part, QWidget | QLayout)}
    within.pop(-1, None)  # what lies elsewhere
    for place in sorted(within):
        part = within[place]
        yield from in_reading_order(part) if isinstance(part, QWidget) else _in_layout(part)
