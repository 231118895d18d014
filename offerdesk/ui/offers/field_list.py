"""The fields of an offer to choose from: a line to search in, and a list by section with present values."""

import re
from collections.abc import Iterator

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPalette, QResizeEvent
from PySide6.QtWidgets import QHeaderView, QLineEdit, QTreeWidget, QTreeWidgetItem, QVBoxLayout, QWidget

from offerdesk.app.folding import fold
from offerdesk.app.varied import Varied
from offerdesk.domain.variables import Variable
from offerdesk.domain.words import tr
from offerdesk.ui.shell.fonts import strong
from offerdesk.ui.shell.theme import HALF, TARGET

_STEPS = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1, Qt.Key.Key_PageDown: 5, Qt.Key.Key_PageUp: -5}
_LINES, _VALUE_SHARE = 9, 0.38


class FieldList(QWidget):
    """Choose by typing or by arrows, with the hands on the same line; Enter takes what is chosen.

    ``chosen`` follows the list, ``taken`` tells of Enter or a click.
    """

    chosen = Signal(object)  # Variable
    taken = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._fields: tuple[Varied, ...] = ()
        self._items: dict[Variable, QTreeWidgetItem] = {}
        self.line = QLineEdit(self)
        self.line.setMinimumHeight(TARGET)
        self.line.setPlaceholderText(tr("Search a field …"))
        self.line.setAccessibleName(tr("Search a field"))
        self.line.setClearButtonEnabled(True)
        self.line.textChanged.connect(self._search)
        self.line.installEventFilter(self)
        self.tree = QTreeWidget(self)
        self.tree.setAccessibleName(tr("Fields"))
        self.tree.setColumnCount(2)
        self.tree.setHeaderLabels([tr("Field"), tr("Value")])
        self.tree.setHeaderHidden(True)
        self.tree.setRootIsDecorated(False)
        self.tree.setItemsExpandable(False)
        self.tree.setIndentation(2 * HALF)
        self.tree.header().setStretchLastSection(True)
        self.tree.header().setSectionResizeMode(0, QHeaderView.ResizeMode.Fixed)
        self.tree.currentItemChanged.connect(lambda item, _before: self._choose(item))
        self.tree.itemClicked.connect(lambda _item: self.taken.emit())
        self.tree.installEventFilter(self)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(HALF)
        layout.addWidget(self.line)
        layout.addWidget(self.tree)
        self.setFocusProxy(self.line)
        self._fit()

    def show_fields(self, fields: tuple[Varied, ...], chosen: Variable | None) -> None:
        """Show the fields of an offer; the list stays as it is where only values are new."""
        same = [f.variable for f in fields] == [f.variable for f in self._fields]
        self._fields = fields
        if same:
            for field in fields:
                self._items[field.variable].setText(1, field.value)
        else:
            self._fill()
        item = self._items.get(chosen) if chosen is not None else None
        if item is not None and item is not self.tree.currentItem():
            self.tree.setCurrentItem(item)
            self.tree.scrollToItem(item, QTreeWidget.ScrollHint.PositionAtCenter)

    def shown(self) -> list[Varied]:
        """Return the fields that fit what was typed."""
        return [f for f in self._fields if not self._items[f.variable].isHidden()]

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Move in the list and take from it by the line's own keys; Escape clears the line first."""
        if event.type() != QEvent.Type.KeyPress or not isinstance(event, QKeyEvent):
            return super().eventFilter(watched, event)
        key = Qt.Key(event.key())
        if key in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            self.taken.emit()
        elif watched is self.line and key in _STEPS:
            self._step(_STEPS[key])
        elif watched is self.line and key == Qt.Key.Key_Escape and self.line.text():
            self.line.clear()
        else:
            return super().eventFilter(watched, event)
        return True

    def changeEvent(self, event: QEvent) -> None:
        """Keep as many lines in sight with another size of text."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.FontChange and hasattr(self, "tree"):
            self._fit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Share the width between names and values."""
        super().resizeEvent(event)
        self.tree.setColumnWidth(0, round(self.width() * (1 - _VALUE_SHARE)))

    def _fit(self) -> None:
        self.tree.setFixedHeight(_LINES * (self.fontMetrics().height() + 2 * HALF))

    def _fill(self) -> None:
        self.tree.blockSignals(True)
        self.tree.clear()
        self._items.clear()
        heads: dict[str, QTreeWidgetItem] = {}
        for field in self._fields:
            head = heads.get(field.group)
            if head is None:
                head = heads[field.group] = self._head(field.group)
            item = QTreeWidgetItem(head, [field.label, field.value])
            item.setTextAlignment(1, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
            item.setToolTip(0, field.label)
            item.setToolTip(1, field.value)
            self._items[field.variable] = item
        self.tree.expandAll()
        self.tree.blockSignals(False)
        self._search(self.line.text())

    def _head(self, title: str) -> QTreeWidgetItem:
        head = QTreeWidgetItem(self.tree, [title])
        head.setFlags(Qt.ItemFlag.ItemIsEnabled)
        head.setFont(0, strong(self.font()))
        head.setFirstColumnSpanned(True)
        head.setForeground(0, self.palette().brush(QPalette.ColorRole.Text))
        return head

    def _search(self, typed: str) -> None:
        words = fold(typed).split()
        for field in self._fields:
            text = fold(f"{field.group} {field.label}")
            fits = all(re.search(rf"\b{re.escape(word)}", text) for word in words)
            self._items[field.variable].setHidden(not fits)
        for head in self._heads():
            children = (head.child(place) for place in range(head.childCount()))
            head.setHidden(all(child is None or child.isHidden() for child in children))
        current = self.tree.currentItem()
        if words and (current is None or current.isHidden()):
            self._step(0)

    def _heads(self) -> Iterator[QTreeWidgetItem]:
        for place in range(self.tree.topLevelItemCount()):
            head = self.tree.topLevelItem(place)
            if head is not None:
                yield head

    def _step(self, step: int) -> None:
        shown = [self._items[field.variable] for field in self.shown()]
        if shown:
            current = self.tree.currentItem()
            place = shown.index(current) + step if current in shown else 0
            self.tree.setCurrentItem(shown[min(max(place, 0), len(shown) - 1)])

    def _choose(self, item: QTreeWidgetItem | None) -> None:
        for field in self._fields:
            if self._items[field.variable] is item:
                self.chosen.emit(field.variable)
