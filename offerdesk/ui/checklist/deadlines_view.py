"""Deadlines: every day that counts on one line, and below it the same in words."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QVBoxLayout, QWidget

from offerdesk.app.deadlines import Clash, board, clashes_shown, deadlines_sheet
from offerdesk.app.due import due_and_conflicts
from offerdesk.domain.words import tr
from offerdesk.ui.checklist.clash_bar import ClashBar
from offerdesk.ui.checklist.filters import Filters
from offerdesk.ui.checklist.timeline import TimeLine
from offerdesk.ui.tables.view import SheetView
from offerdesk.ui.tools import Tools


class DeadlinesView(QWidget):
    """The picture above, the table below."""

    def __init__(self, tools: Tools, filters: Filters, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._tools = tools
        self._filters = filters
        self.line = TimeLine(tools.style, self)
        self.clashes = ClashBar(self)
        self.table = SheetView(self, whole_rows=True)
        self.table.setAccessibleName(tr("Deadlines"))
        self.clashes.table = self.table
        self.table.current_row_changed.connect(self._follow)
        self._shown: tuple[Clash, ...] = ()
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self.line)
        layout.addWidget(self.clashes)
        layout.addWidget(self.table, 1)

    def refresh(self) -> None:
        """Read every day anew."""
        tools, now = self._tools, self._tools.now()
        reader = tools.reader()
        dues, found = due_and_conflicts(reader, now, tools.style)
        wanted = self._filters.wanted
        self.line.show_board(board(reader, dues, found, now, wanted))
        self._shown = clashes_shown(reader, found, wanted)
        self.table.set_sheet(deadlines_sheet(reader, dues, found, tools.style, now, wanted))
        self._follow(self.table.current_row())

    def _follow(self, row: str = "") -> None:
        """Offer the letters of the clash that is chosen in the table, or else of the first."""
        kind, _, place = row.partition("|")
        chosen = int(place) if kind == "clash" else 0
        self.clashes.show_clashes(self._shown[chosen : chosen + 1])

    def take_focus(self) -> None:
        """Begin in the table."""
        self.table.setFocus(Qt.FocusReason.ShortcutFocusReason)
