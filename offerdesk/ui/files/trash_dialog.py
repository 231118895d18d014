"""The trash: what was deleted, how long it stays, and what can be done with it."""

from collections.abc import Callable
from datetime import datetime

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QDialog, QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from offerdesk.app.trash import KEPT_FOR, Thing
from offerdesk.app.trash_sheet import trash_sheet
from offerdesk.domain.words import tr
from offerdesk.ui.shell.theme import GRID
from offerdesk.ui.tables.view import SheetView
from offerdesk.ui.tools import Reading

_WIDTH_CHARS, _HEIGHT = 110, 52 * GRID


class TrashDialog(QDialog):
    """Shows deleted things, newest first. It frees itself when it is closed.

    ``restored`` and ``erased`` name the thing that is chosen; ``emptied`` means all of it and the history.
    """

    restored = Signal(str)
    erased = Signal(str)
    emptied = Signal()

    def __init__(self, found: tuple[Thing, ...], now: datetime, reading: Reading, parent: QWidget) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(tr("Trash"))
        self.list = SheetView(self, whole_rows=True)
        self.list.setAccessibleName(tr("Deleted things"))
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.set_sheet(trash_sheet(found, now, reading.style, reading.zone))
        kept = tr(
            "What you delete stays here for {n} days, then it goes by itself. What is restored comes back "
            "with all that belonged to it."
        )
        self.words = QLabel(kept.format(n=KEPT_FOR.days))
        self.words.setTextFormat(Qt.TextFormat.PlainText)
        self.words.setWordWrap(True)
        self.close_button = QPushButton(tr("Close"))
        self.close_button.clicked.connect(self.reject)
        self.close_button.setDefault(True)
        self.restore_button = self._button(tr("&Restore"), lambda: self.restored.emit(self._key))
        self.erase_button = self._button(tr("&Erase for good …"), lambda: self.erased.emit(self._key))
        self.empty_button = self._button(tr("Erase &all and the undo history …"), self.emptied.emit)
        self.list.current_row_changed.connect(lambda _key: self._follow())
        self._key = ""
        self._lay_out()
        if found:
            self.list.select_row(found[0].key)
        self._follow()
        self.list.setFocus()

    def _button(self, words: str, then: Callable[[], object]) -> QPushButton:
        button = QPushButton(words)
        button.setAutoDefault(False)

        def done() -> None:
            self.accept()
            then()

        button.clicked.connect(done)
        return button

    def _follow(self) -> None:
        self._key = self.list.current_row()
        for button in (self.restore_button, self.erase_button):
            button.setEnabled(bool(self._key))

    def _lay_out(self) -> None:
        layout = QVBoxLayout(self)
        layout.setContentsMargins(2 * GRID, 2 * GRID, 2 * GRID, 2 * GRID)
        layout.setSpacing(GRID)
        layout.addWidget(self.words)
        layout.addWidget(self.list, 1)
        buttons = QHBoxLayout()
        buttons.setSpacing(GRID)
        for button in (self.empty_button, self.erase_button, self.close_button, self.restore_button):
            button.setMinimumHeight(4 * GRID)
        buttons.addWidget(self.empty_button)
        buttons.addStretch(1)
        for button in (self.erase_button, self.close_button, self.restore_button):
            buttons.addWidget(button)
        layout.addLayout(buttons)
        room = self.screen().availableSize()
        width = self.fontMetrics().averageCharWidth() * _WIDTH_CHARS
        self.resize(min(width, room.width()), min(_HEIGHT, room.height()))
