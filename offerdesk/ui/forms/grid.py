"""Rows under one another: labels left of their fields, or above them where the panel is narrow."""

from collections.abc import Iterator

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractScrollArea,
    QComboBox,
    QFormLayout,
    QLayout,
    QVBoxLayout,
    QWidget,
)

from offerdesk.ui.forms.choices import CheckEditor
from offerdesk.ui.forms.row import FormRow
from offerdesk.ui.shell.theme import GRID, HALF

_LABEL_SHARE, _LABEL_CHARS, _NARROW_CHARS = 0.36, 20, 44


class RowGrid(QWidget):
    """A column of rows whose labels all have the same width."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._rows: list[FormRow] = []
        self._shown: dict[FormRow, QWidget] = {}
        self._layout = QFormLayout(self)
        self._layout.setContentsMargins(0, 0, 0, 0)
        self._layout.setHorizontalSpacing(GRID)
        self._layout.setVerticalSpacing(HALF)
        self._layout.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.AllNonFixedFieldsGrow)
        self._layout.setLabelAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop)

    def add(self, row: FormRow) -> None:
        """Add a row at the end."""
        if row.editor.is_wide:
            holder = QWidget(self)
            stack = QVBoxLayout(holder)
            stack.setContentsMargins(0, HALF, 0, 0)
            stack.setSpacing(HALF // 2)
            stack.addWidget(row.label)
            stack.addWidget(row.field)
            self._layout.addRow(holder)
            self._shown[row] = holder
        elif isinstance(row.editor, CheckEditor):
            row.label.setParent(self)  # the box names itself
            row.label.hide()
            self._layout.addRow(row.field)
            self._shown[row] = row.field
        else:
            self._rows.append(row)
            self._layout.addRow(row.label, row.field)
            self._shown[row] = row.field
        self._arrange()

    def show_row(self, row: FormRow, *, visible: bool) -> None:
        """Show or hide a row with the space it takes."""
        widget = self._shown[row]
        if self._layout.isRowVisible(widget) != visible:
            self._layout.setRowVisible(widget, visible)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Put the labels where they fit."""
        super().resizeEvent(event)
        self._arrange()

    def _arrange(self) -> None:
        char = self.fontMetrics().averageCharWidth()
        narrow = self.contentsRect().width() < _NARROW_CHARS * char
        policy = QFormLayout.RowWrapPolicy.WrapAllRows if narrow else QFormLayout.RowWrapPolicy.DontWrapRows
        if self._layout.rowWrapPolicy() is not policy:
            self._layout.setRowWrapPolicy(policy)
        width = (
            self.contentsRect().width()
            if narrow
            else min(round(self.contentsRect().width() * _LABEL_SHARE), _LABEL_CHARS * char)
        )
        for row in self._rows:
            drop = (
                0
                if narrow
                else max(0, (row.editor.control.sizeHint().height() - row.label.fontMetrics().height()) // 2)
            )
            if row.label.contentsMargins().top() != drop:
                row.label.setContentsMargins(0, drop, 0, 0)
            if row.label.text() and not narrow and row.label.width() != width:
                row.label.setFixedWidth(width)
            elif narrow and row.label.minimumWidth():
                row.label.setMinimumWidth(0)
                row.label.setMaximumWidth(16_777_215)


def in_reading_order(root: QWidget) -> Iterator[QWidget]:
    """Yield what Tab should reach in ``root``, in the order of its layouts."""
    if root.focusPolicy() & Qt.FocusPolicy.TabFocus and root.focusProxy() is None:
        yield root
    layout = root.layout()
    if layout is not None and not isinstance(root, QAbstractButton | QComboBox | QAbstractScrollArea):
        yield from _in_layout(layout)


def _in_layout(layout: QLayout) -> Iterator[QWidget]:
    for place in range(layout.count()):
        item = layout.itemAt(place)
        if item is None:
            continue
        widget, inner = item.widget(), item.layout()
        if widget is not None:
            yield from in_reading_order(widget)
        elif inner is not None:
            yield from _in_layout(inner)
