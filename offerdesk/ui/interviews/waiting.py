"""The view of whom one waits for: since when, until when, and what is next or that nothing is due."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QPalette
from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget

from offerdesk.app.application_lists import health, waiting_list
from offerdesk.app.applications import applications
from offerdesk.domain.assumptions import SETTINGS_ID, Settings
from offerdesk.domain.words import tr
from offerdesk.ui.interviews.moving import Moving
from offerdesk.ui.interviews.writing import Writing
from offerdesk.ui.shell.theme import GRID
from offerdesk.ui.tables.view import SheetView
from offerdesk.ui.tools import Tools


class WaitingView(QWidget):
    """A list of those who owe an answer; ``opened`` names the application to go to."""

    opened = Signal(str)

    def __init__(self, tools: Tools, moving: Moving, writing: Writing, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._tools = tools
        self.health = QLabel(self)
        self.health.setTextFormat(Qt.TextFormat.PlainText)
        self.health.setForegroundRole(QPalette.ColorRole.PlaceholderText)
        self.health.setContentsMargins(GRID, GRID, GRID, 0)
        self.list = SheetView(self, whole_rows=True)
        self.list.setAccessibleName(tr("Waiting"))
        self.list.opened.connect(lambda row, _column: self.opened.emit(row))
        self.list.menu_asked.connect(lambda menu, _row, _column: moving.add_to(menu, self.chosen()))
        self.list.menu_asked.connect(lambda menu, row, _column: writing.add_to(menu, f"process:{row}"))
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self.health)
        layout.addWidget(self.list, 1)

    def refresh(self) -> None:
        """Read anew who is waited for."""
        reader, now = self._tools.reader(), self._tools.now()
        settings = reader.find(Settings, SETTINGS_ID)
        found = applications(reader, now)
        self.health.setText(health(found, settings.active_goal if settings else None))
        self.list.set_sheet(waiting_list(found, self._tools.style, now))

    def chosen(self) -> tuple[str, ...]:
        """Return the applications that are selected."""
        return self.list.selected_rows()

    def take_focus(self) -> None:
        """Begin in the list."""
        self.list.setFocus()
