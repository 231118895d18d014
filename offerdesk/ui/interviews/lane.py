"""One lane of the board: cards, of which several may be chosen, and what keys and pointer do there."""

from collections.abc import Callable
from typing import Protocol

from PySide6.QtCore import QItemSelectionModel, QMimeData, Qt
from PySide6.QtGui import (
    QContextMenuEvent,
    QDragEnterEvent,
    QDragMoveEvent,
    QDropEvent,
    QFocusEvent,
    QKeyEvent,
    QMouseEvent,
    QPalette,
)
from PySide6.QtWidgets import QAbstractItemView, QFrame, QListWidget, QListWidgetItem, QMenu, QWidget

from offerdesk.app.application_lists import Lane
from offerdesk.app.labels import label_of
from offerdesk.domain.stages import Stage
from offerdesk.ui.interviews.card_painter import LATE, CardPainter
from offerdesk.ui.shell.theme import HALF
from offerdesk.ui.tables.ground import own_viewport

MIME = "application/x-offerdesk-application"
_ADDING = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier
_CTRL, _SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier
_ONLY = QItemSelectionModel.SelectionFlag.NoUpdate


class Owner(Protocol):
    """What a lane asks of the board."""

    def open_card(self, process: str) -> None:
        """Go to an application."""
        ...

    def step(self, lane: Stage, by: int, *, adding: bool = False) -> None:
        """Give the keyboard to the lane beside one."""
        ...

    def carry(self, lane: Stage, by: int) -> None:
        """Take what is chosen to the lane beside one."""
        ...

    def only(self, lane: Stage) -> None:
        """Choose nothing in the other lanes."""
        ...

    def chosen(self) -> tuple[str, ...]:
        """Return the applications that are chosen, in all lanes."""
        ...

    def move_chosen(self, stage: Stage, carried: tuple[str, ...]) -> None:
        """Move applications to a stage."""
        ...

    def menu_of(self, process: str, parent: QWidget) -> QMenu:
        """Return the menu of a card."""
        ...


class LaneList(QListWidget):
    """One lane. Left and Right go to the lanes beside it, with Ctrl they take what is chosen along.

    Shift and Ctrl choose several cards, as in any list, and across the lanes; Escape leaves one. Enter opens.
    """

    def __init__(self, stage: Stage, owner: Owner, parent: QWidget) -> None:
        super().__init__(parent)
        self._stage = stage
        self._owner = owner
        self.setAccessibleName(label_of(stage))
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setItemDelegate(CardPainter(self))
        own_viewport(self, QPalette.ColorRole.Window)
        self.setSpacing(HALF)
        self.setTextElideMode(Qt.TextElideMode.ElideRight)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setDragEnabled(True)
        self.setAcceptDrops(True)
        self.setDropIndicatorShown(False)
        self.itemActivated.connect(lambda _item: owner.open_card(self.card()))

    def card(self) -> str:
        """Return the application whose card is current; empty for none."""
        place = self.currentRow()
        return _process(self.item(place)) if place >= 0 else ""

    def chosen(self) -> tuple[str, ...]:
        """Return the applications that are chosen here, from the top."""
        return tuple(_process(self.item(n)) for n in range(self.count()) if self.item(n).isSelected())

    def hold(self, process: str) -> bool:
        """Make a card current, without choosing another one; false where it is not here."""
        for place in range(self.count()):
            if _process(self.item(place)) == process:
                self.setCurrentRow(place, _ONLY)
                return True
        return False

    def choose(self, processes: frozenset[str]) -> None:
        """Choose these cards of the lane and no others."""
        for place in range(self.count()):
            item = self.item(place)
            item.setSelected(_process(item) in processes)

    def show_lane(self, lane: Lane) -> None:
        """Show the cards; those that were chosen still are."""
        current, chosen = self.card(), frozenset(self.chosen())
        self.clear()
        for card in lane.cards:
            item = QListWidgetItem("\n".join(card.lines), self)
            item.setData(Qt.ItemDataRole.UserRole, card.key)
            item.setData(Qt.ItemDataRole.AccessibleTextRole, ", ".join(card.lines))
            item.setData(LATE, card.late)
            item.setToolTip("\n".join(card.lines))
        if not self.hold(current) and self.count():
            self.setCurrentRow(0, _ONLY)
        self.choose(chosen)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Have a card chosen wherever the keyboard comes by itself."""
        super().focusInEvent(event)
        if event.reason() is not Qt.FocusReason.MouseFocusReason and not self.chosen():
            self._choose_current()
            if event.reason() in {Qt.FocusReason.TabFocusReason, Qt.FocusReason.BacktabFocusReason}:
                self._owner.only(self._stage)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Go to another lane, or take there what is chosen."""
        rtl = self.layoutDirection() is Qt.LayoutDirection.RightToLeft
        steps = {Qt.Key.Key_Left: 1 if rtl else -1, Qt.Key.Key_Right: -1 if rtl else 1}
        by, adding = steps.get(Qt.Key(event.key())), bool(event.modifiers() & _ADDING)
        if by is None:
            if event.key() == Qt.Key.Key_Escape:
                self.choose(frozenset({self.card()}))
            super().keyPressEvent(event)
            if not adding:
                self._owner.only(self._stage)
        elif event.modifiers() & _CTRL:
            self._owner.carry(self._stage, by)
        else:
            self._owner.step(self._stage, by, adding=bool(event.modifiers() & _SHIFT))

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Choose one card; with Ctrl or Shift, or on one of several, the others stay chosen."""
        item = self.itemAt(event.position().toPoint())
        kept = bool(event.modifiers() & _ADDING) or (item is not None and item.isSelected())
        super().mousePressEvent(event)
        if not kept:
            self._owner.only(self._stage)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Choose one of several after all, where it was not dragged."""
        super().mouseReleaseEvent(event)
        if event.button() is Qt.MouseButton.LeftButton and not event.modifiers() & _ADDING:
            self._owner.only(self._stage)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """Open the menu of the card at the pointer, or by keyboard that of the current one."""
        by_key = event.reason() == QContextMenuEvent.Reason.Keyboard
        item = self.currentItem() if by_key else self.itemAt(event.pos())
        if item is None:
            return
        if not item.isSelected():
            self.setCurrentItem(item)
            self._owner.only(self._stage)
        at = self.visualItemRect(item).center() if by_key else event.pos()
        menu = self._owner.menu_of(_process(item), self)
        menu.popup(self.viewport().mapToGlobal(at))

    def mimeData(self, items: object) -> QMimeData:
        """Carry the applications that are dragged: all that are chosen, in whatever lane."""
        del items
        carried = QMimeData()
        carried.setData(MIME, "\n".join(self._owner.chosen() or (self.card(),)).encode())
        return carried

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Take cards and nothing else."""
        _take(event, event.acceptProposedAction)

    def dragMoveEvent(self, event: QDragMoveEvent) -> None:
        """Take cards and nothing else."""
        _take(event, event.acceptProposedAction)

    def dropEvent(self, event: QDropEvent) -> None:
        """Move the cards that are dropped to this stage."""
        if event.mimeData().hasFormat(MIME):
            carried = bytes(event.mimeData().data(MIME).data()).decode()
            event.acceptProposedAction()
            self._owner.move_chosen(self._stage, tuple(carried.split("\n")))

    def _choose_current(self) -> None:
        item = self.currentItem()
        if item is not None:
            item.setSelected(True)


def _process(item: QListWidgetItem) -> str:
    return str(item.data(Qt.ItemDataRole.UserRole))


def _take(event: QDropEvent, accept: Callable[[], None]) -> None:
    if event.mimeData().hasFormat(MIME):
        accept()
    else:
        event.ignore()
