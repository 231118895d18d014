"""The backups of a desk with what is in them, before anything is replaced."""

from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QPalette
from PySide6.QtWidgets import QDialog, QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from offerdesk.app.kept import KeptDesk, kept_sheet
from offerdesk.domain.words import tr
from offerdesk.ui.shell.fonts import small
from offerdesk.ui.shell.theme import GRID
from offerdesk.ui.tables.view import SheetView
from offerdesk.ui.tools import Reading

_WIDTH_CHARS, _HEIGHT = 110, 52 * GRID


class BackupsDialog(QDialog):
    """Shows ``kept``, newest first. ``chosen`` names the backup that is to be restored.

    ``folders`` are where backups are and where each is copied to as well, if anywhere. ``keeps`` says what
    becomes of the desk that is there now. The dialog frees itself when it is closed.
    """

    chosen = Signal(str)
    second_asked = Signal()

    def __init__(
        self,
        kept: tuple[KeptDesk, ...],
        folders: tuple[Path, Path | None],
        keeps: str,
        reading: Reading,
        parent: QWidget,
    ) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(tr("Backups"))
        self.list = SheetView(self, whole_rows=True)
        self.list.setAccessibleName(tr("Backups of this desk"))
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.set_sheet(kept_sheet(kept, reading.style, reading.zone))
        self.words = _words(keeps)
        self.place = _words(_places(*folders))
        self.place.setFont(small(self.place.font()))
        self.place.setForegroundRole(QPalette.ColorRole.PlaceholderText)
        self.place.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.close_button = QPushButton(tr("Close"))
        self.close_button.clicked.connect(self.reject)
        self.close_button.setDefault(True)
        self.restore_button = QPushButton(tr("&Restore this backup"))
        self.restore_button.setAutoDefault(False)
        self.restore_button.clicked.connect(self._choose)
        self.second_button = QPushButton(tr("&Second folder …"))
        self.second_button.setAutoDefault(False)
        self.second_button.clicked.connect(self._ask_second)
        self.list.current_row_changed.connect(lambda _key: self._follow())
        self._lay_out()
        if kept:
            self.list.select_row(kept[0].key)
        self._follow()
        self.list.setFocus()

    def _choose(self) -> None:
        key = self.list.current_row()
        self.accept()
        self.chosen.emit(key)

    def _ask_second(self) -> None:
        self.accept()
        self.second_asked.emit()

    def _follow(self) -> None:
        self.restore_button.setEnabled(bool(self.list.current_row()))

    def _lay_out(self) -> None:
        layout = QVBoxLayout(self)
        layout.setContentsMargins(2 * GRID, 2 * GRID, 2 * GRID, 2 * GRID)
        layout.setSpacing(GRID)
        for widget in (self.words, self.list, self.place):
            layout.addWidget(widget, int(widget is self.list))
        buttons = QHBoxLayout()
        buttons.setSpacing(GRID)
        self.second_button.setMinimumHeight(4 * GRID)
        buttons.addWidget(self.second_button)
        buttons.addStretch(1)
        for button in (self.close_button, self.restore_button):
            button.setMinimumHeight(4 * GRID)
            buttons.addWidget(button)
        layout.addLayout(buttons)
        room = self.screen().availableSize()
        width = self.fontMetrics().averageCharWidth() * _WIDTH_CHARS
        self.resize(min(width, room.width()), min(_HEIGHT, room.height()))


def _places(folder: Path, second: Path | None) -> str:
    words = tr("Backups are in {folder}.").format(folder=folder)
    if second is None:
        return words
    copied = tr("Each is copied to {folder} as well.").format(folder=second)
    there = "" if second.is_dir() else tr("That folder is not there now; copies go on when it is.")
    return " ".join(part for part in (words, copied, there) if part)


def _words(text: str) -> QLabel:
    label = QLabel(text)
    label.setTextFormat(Qt.TextFormat.PlainText)
    label.setWordWrap(True)
    return label
