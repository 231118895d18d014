"""The board: a lane for each stage, cards that are dragged from lane to lane or moved by keys and menu."""

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QMimeData, Qt, Signal
from PySide6.QtGui import (
    QAction,
    QContextMenuEvent,
    QDragEnterEvent,
    QDragMoveEvent,
    QDropEvent,
    QKeyEvent,
    QPalette,
)
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QLabel,
    QListWidget,
    QListWidgetItem,
    QMenu,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from offerdesk.app.application_lists import Lane, board
from offerdesk.app.applications import applications
from offerdesk.app.labels import label_of
from offerdesk.app.stages import MoveStage
from offerdesk.domain.fields import Id
from offerdesk.domain.stages import Stage
from offerdesk.domain.words import tr
from offerdesk.ui.interviews.card_painter import LATE, CardPainter
from offerdesk.ui.shell.fonts import strong
from offerdesk.ui.shell.theme import GRID, HALF
from offerdesk.ui.tables.empty import EmptyPlace
from offerdesk.ui.tables.ground import own_viewport
from offerdesk.ui.tools import Tools

MIME = "application/x-offerdesk-application"
_CTRL = Qt.KeyboardModifier.ControlModifier


class BoardView(QScrollArea):
    """All lanes side by side; ``opened`` names an application to go to, ``process_asked`` wants a new one."""

    opened = Signal(str)
    process_asked = Signal()

    def __init__(self, tools: Tools, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._tools = tools
        inner = QWidget(self)
        self.empty = EmptyPlace(inner)
        self.empty.say(
            tr("No applications yet. Each company you talk to gets a card, to be moved as it goes.")
        )
        new = QAction(tr("New application"), self)
        new.triggered.connect(self.process_asked)
        self.empty.offer((new,))
        whole = QVBoxLayout(inner)
        whole.setContentsMargins(GRID, GRID, GRID, GRID)
        row = QHBoxLayout()
        whole.addLayout(row, 1)
        whole.addWidget(self.empty, 3)
        row.setSpacing(GRID)
        self.lanes: dict[Stage, LaneList] = {}
        self._titles: dict[Stage, QLabel] = {}
        for stage in Stage:
            row.addWidget(self._lane(stage))
        self._row = row
        self.setWidget(inner)
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)

    def refresh(self) -> None:
        """Read anew which application stands where; the card that has the keyboard keeps it."""
        now = self._tools.now()
        held = next((lane.card() for lane in self.lanes.values() if lane.hasFocus()), "")
        for lane in board(applications(self._tools.reader(), now), self._tools.style, now):
            n = len(lane.cards)
            self._titles[lane.stage].setText(f"{lane.title} ({n})" if n else lane.title)
            self.lanes[lane.stage].show_lane(lane)
            self._row.setStretch(list(Stage).index(lane.stage), 3 if n else 1)
        self.empty.setVisible(not any(lane.count() for lane in self.lanes.values()))
        if held:
            self.hold(held)

    def take_focus(self) -> None:
        """Begin in the first lane that has a card."""
        full = [lane for lane in self.lanes.values() if lane.count()]
        lane = full[0] if full else next(iter(self.lanes.values()))
        lane.setFocus()

    def hold(self, process: str) -> None:
        """Give the keyboard to a card, wherever it stands."""
        for lane in self.lanes.values():
            for place in range(lane.count()):
                if lane.item(place).data(Qt.ItemDataRole.UserRole) == process:
                    lane.setCurrentRow(place)
                    lane.setFocus()
                    self.ensureWidgetVisible(lane)

    def move_card(self, process: str, stage: Stage) -> None:
        """Move an application to a stage, today."""
        self._tools.execute(MoveStage(Id(process), stage, self._tools.now().date()))

    def step(self, lane: Stage, by: int, *, card: str = "") -> None:
        """Go to the lane beside one, and take a card along if there is one."""
        stages = list(Stage)
        place = stages.index(lane) + by
        if not 0 <= place < len(stages):
            return
        if card:
            self.move_card(card, stages[place])
            return
        self.lanes[stages[place]].setFocus()
        self.ensureWidgetVisible(self.lanes[stages[place]])

    def menu_of(self, process: str, parent: QWidget) -> QMenu:
        """Return the menu of a card: open it, or move it to a stage."""
        menu = QMenu(parent)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.addAction(tr("Open")).triggered.connect(lambda: self.opened.emit(process))
        stages = menu.addMenu(tr("Move to stage …"))
        for stage in Stage:
            stages.addAction(label_of(stage)).triggered.connect(partial(self.move_card, process, stage))
        return menu

    def _lane(self, stage: Stage) -> QWidget:
        panel = QWidget(self)
        title = self._titles[stage] = QLabel(label_of(stage), panel)
        title.setTextFormat(Qt.TextFormat.PlainText)
        title.setFont(strong(title.font()))
        lane = self.lanes[stage] = LaneList(stage, self, panel)
        lane.setMinimumWidth(12 * GRID)
        title.setBuddy(lane)
        column = QVBoxLayout(panel)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(HALF)
        column.addWidget(title)
        column.addWidget(lane, 1)
        return panel


class LaneList(QListWidget):
    """One lane. Left and Right go to the lanes beside it, with Ctrl they take the card along; Enter opens."""

    def __init__(self, stage: Stage, owner: BoardView, parent: QWidget) -> None:
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
        self.setDragEnabled(True)
        self.setAcceptDrops(True)
        self.setDropIndicatorShown(False)
        self.itemActivated.connect(lambda _item: owner.opened.emit(self.card()))

    def card(self) -> str:
        """Return the application whose card is current; empty for none."""
        place = self.currentRow()
        return str(self.item(place).data(Qt.ItemDataRole.UserRole)) if place >= 0 else ""

    def show_lane(self, lane: Lane) -> None:
        """Show the cards."""
        current = self.card()
        self.clear()
        for card in lane.cards:
            item = QListWidgetItem("\n".join(card.lines), self)
            item.setData(Qt.ItemDataRole.UserRole, card.key)
            item.setData(Qt.ItemDataRole.AccessibleTextRole, ", ".join(card.lines))
            item.setData(LATE, card.late)
            item.setToolTip("\n".join(card.lines))
            if card.key == current:
                self.setCurrentItem(item)
        if self.currentRow() < 0 and self.count():
            self.setCurrentRow(0)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Go to another lane, or take the card there."""
        rtl = self.layoutDirection() is Qt.LayoutDirection.RightToLeft
        steps = {Qt.Key.Key_Left: 1 if rtl else -1, Qt.Key.Key_Right: -1 if rtl else 1}
        by = steps.get(Qt.Key(event.key()))
        if by is None:
            super().keyPressEvent(event)
            return
        along = bool(event.modifiers() & _CTRL)
        if not along or self.card():
            self._owner.step(self._stage, by, card=self.card() if along else "")

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """Open the menu of the card at the pointer, or by keyboard that of the current one."""
        by_key = event.reason() == QContextMenuEvent.Reason.Keyboard
        item = self.currentItem() if by_key else self.itemAt(event.pos())
        if item is None:
            return
        at = self.visualItemRect(item).center() if by_key else event.pos()
        menu = self._owner.menu_of(str(item.data(Qt.ItemDataRole.UserRole)), self)
        menu.popup(self.viewport().mapToGlobal(at))

    def mimeData(self, items: object) -> QMimeData:
        """Carry the application that is dragged."""
        del items
        carried = QMimeData()
        carried.setData(MIME, self.card().encode())
        return carried

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Take cards and nothing else."""
        _take(event, event.acceptProposedAction)

    def dragMoveEvent(self, event: QDragMoveEvent) -> None:
        """Take cards and nothing else."""
        _take(event, event.acceptProposedAction)

    def dropEvent(self, event: QDropEvent) -> None:
        """Move the card that is dropped to this stage."""
        if event.mimeData().hasFormat(MIME):
            process = bytes(event.mimeData().data(MIME).data()).decode()
            event.acceptProposedAction()
            self._owner.move_card(process, self._stage)


def _take(event: QDropEvent, accept: Callable[[], None]) -> None:
    if event.mimeData().hasFormat(MIME):
        accept()
    else:
        event.ignore()
