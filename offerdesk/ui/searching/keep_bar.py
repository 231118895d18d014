"""The foot of the search: how much was found, and keeping a search under a name."""

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QLineEdit, QPushButton, QWidget

from offerdesk.domain.words import tr
from offerdesk.ui.shell.theme import GRID

ENTER = frozenset({Qt.Key.Key_Return, Qt.Key.Key_Enter})


class KeepBar(QWidget):
    """Tells something; once the button is pressed, a name is asked for in its place."""

    naming = Signal()  # a name is wanted: ``suggest`` one
    named = Signal(str)
    given_up = Signal()

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.told = QLabel(self)
        self.told.setTextFormat(Qt.TextFormat.PlainText)
        self.told.setWordWrap(True)
        self.name = QLineEdit(self)
        self.name.setAccessibleName(tr("Name of the kept search"))
        self.name.hide()
        self.name.installEventFilter(self)
        self.keep = QPushButton(tr("&Keep this search"), self)
        self.keep.setAutoDefault(False)
        self.keep.clicked.connect(self._press)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(2 * GRID)
        layout.addWidget(self.told, 1)
        layout.addWidget(self.name, 1)
        layout.addWidget(self.keep)

    def tell(self, words: str) -> None:
        """Say something; a name is asked for no longer."""
        self.name.hide()
        self.told.show()
        self.told.setText(words)

    def suggest(self, name: str) -> None:
        """Ask for a name, with one to be typed over."""
        self.name.setText(name)
        self.name.selectAll()
        self.told.hide()
        self.name.show()
        self.name.setFocus()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Keep with Enter, give up with Esc."""
        if event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            if event.key() in ENTER:
                self._press()
                return True
            if event.key() == Qt.Key.Key_Escape:
                self.name.hide()
                self.told.show()
                self.given_up.emit()
                return True
        return super().eventFilter(watched, event)

    def _press(self) -> None:
        if self.name.isVisible():
            self.named.emit(self.name.text().strip())
        else:
            self.naming.emit()
