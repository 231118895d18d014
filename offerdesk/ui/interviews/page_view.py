"""A readable page: one walks it with the arrow keys, Enter leads to where a point comes from."""

from PySide6.QtCore import QEvent, QModelIndex, QPoint, QSize, Qt, Signal
from PySide6.QtGui import QContextMenuEvent, QGuiApplication, QKeyEvent, QKeySequence, QPalette, QResizeEvent
from PySide6.QtWidgets import QFrame, QListView, QMenu, QWidget

from offerdesk.app.preparing.page import Deed, Page, Point
from offerdesk.domain.words import N_, tr
from offerdesk.ui.interviews.page_model import PageModel
from offerdesk.ui.interviews.page_painter import PagePainter
from offerdesk.ui.shell.theme import GRID
from offerdesk.ui.tables.ground import own_viewport

DEED_WORDS = {
    Deed.USE: N_("Mark as made"),
    Deed.ASK: N_("Ask it in this interview"),
    Deed.KEEP: N_("Mark as kept"),
    Deed.TELL: N_("Tell it in this interview"),
    Deed.DROP: N_("Do not tell it here"),
}


class PageView(QListView):
    """Shows a ``Page``. ``followed`` carries a ``Source``, ``done`` the point that something is done with.

    U does it, as the menu does. What is current stays so as long as it is there.
    """

    followed = Signal(object)
    done = Signal(object)
    point_changed = Signal()

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        own_viewport(self, QPalette.ColorRole.Base)
        self._model = PageModel(self)
        self.setModel(self._model)
        self.setItemDelegate(PagePainter(self, self._model))
        self.setAccessibleName(name)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setResizeMode(QListView.ResizeMode.Adjust)
        self.setEditTriggers(QListView.EditTrigger.NoEditTriggers)
        self.doubleClicked.connect(lambda _index: self.follow())
        self.selectionModel().currentChanged.connect(lambda _now, _before: self.point_changed.emit())

    @property
    def point(self) -> Point | None:
        """The current point; ``None`` on a title."""
        place = self.currentIndex().row()
        return self._model.entries[place].point if 0 <= place < len(self._model.entries) else None

    def show_page(self, page: Page) -> None:
        """Show a page; the same point stays current where it is still there, else its neighbour."""
        place, before = self.currentIndex().row(), self.point
        top = self.verticalScrollBar().value()
        self._model.show_page(page)
        if not self._model.entries:
            return
        points = [entry.point for entry in self._model.entries]
        if before is not None and before in points:
            place = points.index(before)
        self.setCurrentIndex(self._model.index(min(max(place, 0), len(points) - 1)))
        self.verticalScrollBar().setValue(top)

    def go_to(self, section: str) -> None:
        """Make the title of a section current."""
        for place, entry in enumerate(self._model.entries):
            if entry.section == section:
                self.setCurrentIndex(self._model.index(place))
                self.scrollTo(self.currentIndex(), QListView.ScrollHint.PositionAtTop)
                return

    def texts(self) -> tuple[str, ...]:
        """Return what each entry says, for looking."""
        return tuple(entry.spoken for entry in self._model.entries)

    def follow(self) -> None:
        """Lead to where the current point comes from."""
        point = self.point
        if point is not None and point.source is not None:
            self.followed.emit(point.source)

    def do(self) -> None:
        """Do with the current point what can be done with it."""
        point = self.point
        if point is not None and point.deed is not Deed.NONE:
            self.done.emit(point)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Follow, do and copy by keyboard; letters search nothing here."""
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter} and not event.modifiers():
            self.follow()
        elif event.key() == Qt.Key.Key_U and not event.modifiers():
            self.do()
        elif event.matches(QKeySequence.StandardKey.Copy):
            self._copy()
        elif event.text().isprintable() and event.text().strip():
            event.ignore()  # the owner may have a key for it
        else:
            super().keyPressEvent(event)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """Offer the same by menu, at the point."""
        by_key = event.reason() == QContextMenuEvent.Reason.Keyboard
        index: QModelIndex = self.currentIndex() if by_key else self.indexAt(event.pos())
        if not index.isValid():
            return
        self.setCurrentIndex(index)
        at: QPoint = self.visualRect(index).center() if by_key else event.pos()
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        point = self.point
        if point is not None and point.source is not None:
            menu.addAction(tr("Go to where this is from"), self.follow)
        if point is not None and point.deed is not Deed.NONE:
            menu.addAction(tr(DEED_WORDS[point.deed]), self.do)
        menu.addAction(tr("Copy"), self._copy)
        menu.popup(self.viewport().mapToGlobal(at))

    def changeEvent(self, event: QEvent) -> None:
        """Lay out anew for another font."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.FontChange:
            self.scheduleDelayedItemsLayout()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Wrap the words at the new width."""
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self.scheduleDelayedItemsLayout()

    def minimumSizeHint(self) -> QSize:
        """Return a size that fits any place."""
        return QSize(20 * GRID, 10 * GRID)

    def _copy(self) -> None:
        place = self.currentIndex().row()
        if 0 <= place < len(self._model.entries):
            QGuiApplication.clipboard().setText(self._model.entries[place].spoken)
