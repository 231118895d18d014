"""Erasing for good: what goes, and which backups go with it. The safe answer is the default."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QDialog,
    QHBoxLayout,
    QLabel,
    QListWidget,
    QListWidgetItem,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from offerdesk.app.kept import KeptDesk, counted, moment
from offerdesk.domain.words import tr
from offerdesk.ui.shell.theme import GRID
from offerdesk.ui.tools import Reading

_KEY = Qt.ItemDataRole.UserRole
_WIDTH_CHARS, _HEIGHT = 90, 44 * GRID


class EraseDialog(QDialog):
    """Asks once more. ``confirmed`` carries the keys of the backups that go too: those left ticked."""

    confirmed = Signal(object)

    def __init__(self, what: str, holding: tuple[KeptDesk, ...], reading: Reading, parent: QWidget) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(tr("Erase for good"))
        self.words = _label(
            tr(
                "{what} will be erased from the desk's file, and undo forgets everything up to now. "
                "This cannot be taken back."
            ).format(what=what)
        )
        told = tr(
            "These backups still hold it. Those that are ticked are deleted as soon as a new backup is "
            "made; untick what you want to keep."
        )
        self.about = _label(told if holding else tr("No backup holds it."))
        self.list = QListWidget(self)
        self.list.setAccessibleName(tr("Backups that go too"))
        self.list.setVisible(bool(holding))
        for kept in holding:
            self._add(kept, reading)
        self.keep_button = QPushButton(tr("Keep as it is"))
        self.keep_button.setDefault(True)
        self.keep_button.clicked.connect(self.reject)
        self.erase_button = QPushButton(tr("&Erase for good"))
        self.erase_button.setAutoDefault(False)
        self.erase_button.clicked.connect(self._confirm)
        self._lay_out()
        self.keep_button.setFocus()

    def _add(self, kept: KeptDesk, reading: Reading) -> None:
        made = moment(kept.at, reading.style, reading.zone)
        item = QListWidgetItem(tr("{moment}: {what}").format(moment=made, what=counted(kept.counts)))
        item.setFlags(item.flags() | Qt.ItemFlag.ItemIsUserCheckable)
        item.setCheckState(Qt.CheckState.Checked)
        item.setData(_KEY, kept.key)
        self.list.addItem(item)

    def _confirm(self) -> None:
        items = [self.list.item(row) for row in range(self.list.count())]
        purged = tuple(str(i.data(_KEY)) for i in items if i.checkState() == Qt.CheckState.Checked)
        self.accept()
        self.confirmed.emit(purged)

    def _lay_out(self) -> None:
        layout = QVBoxLayout(self)
        layout.setContentsMargins(2 * GRID, 2 * GRID, 2 * GRID, 2 * GRID)
        layout.setSpacing(GRID)
        layout.addWidget(self.words)
        layout.addWidget(self.about)
        layout.addWidget(self.list, 1)
        buttons = QHBoxLayout()
        buttons.setSpacing(GRID)
        buttons.addStretch(1)
        for button in (self.erase_button, self.keep_button):
            button.setMinimumHeight(4 * GRID)
            buttons.addWidget(button)
        layout.addLayout(buttons)
        room = self.screen().availableSize()
        width = min(self.fontMetrics().averageCharWidth() * _WIDTH_CHARS, room.width())
        height = _HEIGHT if self.list.count() else layout.heightForWidth(width)
        self.resize(width, min(height, room.height()))


def _label(text: str) -> QLabel:
    label = QLabel(text)
    label.setTextFormat(Qt.TextFormat.PlainText)
    label.setWordWrap(True)
    return label
