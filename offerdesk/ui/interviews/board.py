"""The board: a lane for each stage, cards that are dragged from lane to lane or moved by keys and menu."""

from collections.abc import Iterable

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QMenu, QScrollArea, QVBoxLayout, QWidget

from offerdesk.app.application_lists import board
from offerdesk.app.applications import applications
from offerdesk.app.labels import label_of
from offerdesk.domain.stages import Stage
from offerdesk.domain.words import tr
from offerdesk.ui.interviews.lane import LaneList
from offerdesk.ui.interviews.moving import Moving
from offerdesk.ui.interviews.writing import Writing
from offerdesk.ui.shell.fonts import strong
from offerdesk.ui.shell.theme import GRID, HALF
from offerdesk.ui.tables.empty import EmptyPlace
from offerdesk.ui.tools import Tools

_CARD_CHARS, _EMPTY_CHARS = 26, 12
"""Letters that fit a lane at least, with cards and without."""


class BoardView(QScrollArea):
    """All lanes side by side; ``opened`` names an application to go to, ``process_asked`` wants a new one."""

    opened = Signal(str)
    process_asked = Signal()

    def __init__(self, tools: Tools, moving: Moving, writing: Writing, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._tools = tools
        self._moving = moving
        self._writing = writing
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
        chosen = self.chosen()
        for lane in board(applications(self._tools.reader(), now), self._tools.style, now):
            n = len(lane.cards)
            self._titles[lane.stage].setText(f"{lane.title} ({n})" if n else lane.title)
            self.lanes[lane.stage].show_lane(lane)
            # cards can be read in a narrow window, too: what is empty gives way, and the board scrolls
            wide = _CARD_CHARS if n else _EMPTY_CHARS
            self.lanes[lane.stage].setMinimumWidth(self.fontMetrics().averageCharWidth() * wide)
            self._row.setStretch(list(Stage).index(lane.stage), 3 if n else 1)
        self.empty.setVisible(not any(lane.count() for lane in self.lanes.values()))
        self.choose(chosen)
        if held:
            self.hold(held)

    def take_focus(self) -> None:
        """Begin in the first lane that has a card."""
        full = [lane for lane in self.lanes.values() if lane.count()]
        lane = full[0] if full else next(iter(self.lanes.values()))
        lane.setFocus()

    def hold(self, process: str) -> None:
        """Give the keyboard to a card, wherever it stands; it is chosen alone unless it is one of several."""
        if process not in self.chosen():
            self.choose((process,))
        for lane in self.lanes.values():
            if lane.hold(process):
                lane.setFocus()
                self.ensureWidgetVisible(lane)

    def choose(self, processes: Iterable[str]) -> None:
        """Choose cards in whatever lanes they stand, and no others."""
        wanted = frozenset(processes)
        for lane in self.lanes.values():
            lane.choose(wanted)

    def chosen(self) -> tuple[str, ...]:
        """Return the applications that are chosen, in all lanes."""
        return tuple(process for lane in self.lanes.values() for process in lane.chosen())

    def only(self, lane: Stage) -> None:
        """Choose nothing in the other lanes."""
        for stage, other in self.lanes.items():
            if stage is not lane:
                other.choose(frozenset())

    def open_card(self, process: str) -> None:
        """Go to an application."""
        self.opened.emit(process)

    def move_chosen(self, stage: Stage, carried: tuple[str, ...] = ()) -> None:
        """Move what is dragged, or what is chosen, to a stage."""
        self._moving.move(carried or self.chosen(), stage)

    def carry(self, lane: Stage, by: int) -> None:
        """Take what is chosen to the lane beside one."""
        beside, chosen = _beside(lane, by), self.chosen()
        if beside is not None and chosen:
            self._moving.move(chosen, beside)

    def step(self, lane: Stage, by: int, *, adding: bool = False) -> None:
        """Go to the lane beside one; ``adding`` keeps what is chosen and adds the card there."""
        beside = _beside(lane, by)
        if beside is None:
            return
        there = self.lanes[beside]
        if not adding:
            self.choose(())
        there.choose(frozenset({*there.chosen(), there.card()}))
        there.setFocus()
        self.ensureWidgetVisible(there)

    def menu_of(self, process: str, parent: QWidget) -> QMenu:
        """Return the menu of a card: open it, or move it and what else is chosen to a stage."""
        menu = QMenu(parent)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.addAction(tr("Open")).triggered.connect(lambda: self.opened.emit(process))
        self._moving.add_to(menu, self.chosen() or (process,))
        self._writing.add_to(menu, f"process:{process}")
        return menu

    def _lane(self, stage: Stage) -> QWidget:
        panel = QWidget(self)
        title = self._titles[stage] = QLabel(label_of(stage), panel)
        title.setTextFormat(Qt.TextFormat.PlainText)
        title.setFont(strong(title.font()))
        lane = self.lanes[stage] = LaneList(stage, self, panel)
        title.setBuddy(lane)
        column = QVBoxLayout(panel)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(HALF)
        column.addWidget(title)
        column.addWidget(lane, 1)
        return panel


def _beside(lane: Stage, by: int) -> Stage | None:
    stages = list(Stage)
    place = stages.index(lane) + by
    return stages[place] if 0 <= place < len(stages) else None
