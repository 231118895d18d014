"""Why a figure is what it is: a tree in place of the form; a click on a leaf leads to its field."""

import shiboken6
from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPalette
from PySide6.QtWidgets import (
    QApplication,
    QHeaderView,
    QLabel,
    QPushButton,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTreeWidget,
    QTreeWidgetItem,
    QVBoxLayout,
    QWidget,
)

from offerdesk.app.explained import Explained
from offerdesk.domain.lines import Source
from offerdesk.domain.words import tr
from offerdesk.ui.shell.fonts import strong

_SOURCE_ROLE = Qt.ItemDataRole.UserRole
_FEW = 2
"""Parts so few that what they hold is shown at once."""
_ENDLESS = 10_000


class WrappedWords(QStyledItemDelegate):
    """Makes a part as high as its words are when they wrap in their column; a tree asks without a width."""

    def __init__(self, tree: QTreeWidget) -> None:
        super().__init__(tree)
        self._tree = tree

    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        """Return the size with every line that the words need."""
        hint = super().sizeHint(option, index)
        depth, above = 1, index.parent()
        while above.isValid():
            depth, above = depth + 1, above.parent()
        tree = self._tree
        margin = tree.style().pixelMetric(QStyle.PixelMetric.PM_FocusFrameHMargin, option, tree) + 1
        room = tree.columnWidth(index.column()) - 2 * margin
        room -= depth * tree.indentation() if index.column() == 0 else 0
        text = str(index.data(Qt.ItemDataRole.DisplayRole) or "")
        box = QRect(0, 0, max(room, 1), _ENDLESS)
        lines = option.fontMetrics.boundingRect(box, Qt.TextFlag.TextWordWrap, text)
        return QSize(hint.width(), max(hint.height(), lines.height() + 2 * margin))


class ExplanationPanel(QWidget):
    """Shows one ``Explained`` tree; Escape or the button returns to the form."""

    closed = Signal()
    source_chosen = Signal(object)  # lines.Source

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._asked_from: QWidget | None = None
        self.title = QLabel(self)
        self.title.setTextFormat(Qt.TextFormat.PlainText)
        self.title.setWordWrap(True)
        self.title.setFont(strong(self.title.font()))
        self.tree = QTreeWidget(self)
        self.tree.setAccessibleName(tr("How this figure came about"))
        self.tree.setColumnCount(2)
        self.tree.setHeaderLabels([tr("Part"), tr("Amount")])
        self.tree.setWordWrap(True)
        self.tree.setUniformRowHeights(False)
        self.tree.header().setStretchLastSection(False)
        self.tree.header().setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
        self.tree.header().setSectionResizeMode(1, QHeaderView.ResizeMode.ResizeToContents)
        self.tree.setItemDelegate(WrappedWords(self.tree))
        self.tree.header().sectionResized.connect(self.tree.scheduleDelayedItemsLayout)
        self.tree.itemActivated.connect(self._follow)
        self.hint = QLabel(tr("Enter on a part leads to its field."), self)
        self.hint.setForegroundRole(QPalette.ColorRole.PlaceholderText)
        self.hint.setWordWrap(True)
        self.back = QPushButton(tr("&Back to the form"), self)
        self.back.clicked.connect(self.closed)
        layout = QVBoxLayout(self)
        for widget in (self.title, self.tree, self.hint, self.back):
            layout.addWidget(widget)

    def show_explained(self, explained: Explained) -> None:
        """Show a figure's tree, its first level open."""
        focused = QApplication.focusWidget()
        if focused is not None and not self.isAncestorOf(focused):
            self._asked_from = focused
        self.title.setText(f"{explained.label}: {explained.amount}")
        self.tree.clear()
        root = _item(explained)
        self.tree.addTopLevelItem(root)
        root.setExpanded(True)
        children = (root.child(place) for place in range(root.childCount()))
        for child in children:
            if child is not None:
                child.setExpanded(root.childCount() <= _FEW)
        self.tree.setCurrentItem(root)

    def give_back_focus(self) -> bool:
        """Put the keyboard back where the figure was asked about; whether that is still there."""
        before, self._asked_from = self._asked_from, None
        if before is None or not shiboken6.isValid(before) or not before.isVisible():
            return False
        before.setFocus(Qt.FocusReason.OtherFocusReason)
        return True

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Close on Escape."""
        if event.key() == Qt.Key.Key_Escape:
            self.closed.emit()
            return
        super().keyPressEvent(event)

    def _follow(self, item: QTreeWidgetItem) -> None:
        source = item.data(0, _SOURCE_ROLE)
        if isinstance(source, Source):
            self.source_chosen.emit(source)


def _item(explained: Explained) -> QTreeWidgetItem:
    text = f"{explained.label}\n{explained.why}" if explained.why else explained.label
    item = QTreeWidgetItem([text, explained.amount])
    item.setTextAlignment(0, Qt.AlignmentFlag.AlignLeading | Qt.AlignmentFlag.AlignTop)
    item.setTextAlignment(1, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignTop)
    item.setData(0, _SOURCE_ROLE, explained.source)
    item.setToolTip(0, explained.why)
    for child in explained.children:
        item.addChild(_item(child))
    return item
