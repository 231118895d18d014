"""The page "Your data" in a window of its own."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QFont, QTextBlockFormat, QTextCharFormat, QTextCursor
from PySide6.QtWidgets import QDialog, QPushButton, QTextEdit, QVBoxLayout, QWidget

from offerdesk.app.your_data import Places, your_data
from offerdesk.domain.words import tr
from offerdesk.ui.shell.theme import GRID

_WIDTH_CHARS, _HEIGHT = 80, 72 * GRID


class DataPage(QDialog):
    """Text to read and to copy from; it frees itself when it is closed."""

    def __init__(self, places: Places, parent: QWidget) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(tr("Your data"))
        self.text = QTextEdit(self)
        self.text.setReadOnly(True)
        self.text.setAccessibleName(tr("Your data"))
        self.text.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByMouse | Qt.TextInteractionFlag.TextSelectableByKeyboard
        )
        self._write(places)
        self.close_button = QPushButton(tr("Close"))
        self.close_button.setMinimumHeight(4 * GRID)
        self.close_button.setDefault(True)
        self.close_button.clicked.connect(self.reject)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(2 * GRID, 2 * GRID, 2 * GRID, 2 * GRID)
        layout.setSpacing(GRID)
        layout.addWidget(self.text, 1)
        layout.addWidget(self.close_button, 0, Qt.AlignmentFlag.AlignRight)
        room = self.screen().availableSize()
        width = self.fontMetrics().averageCharWidth() * _WIDTH_CHARS
        self.resize(min(width, room.width()), min(_HEIGHT, room.height()))
        self.text.setFocus()

    def _write(self, places: Places) -> None:
        cursor = QTextCursor(self.text.document())
        block, heading, plain = QTextBlockFormat(), QTextCharFormat(), QTextCharFormat()
        heading.setFontWeight(QFont.Weight.Bold)
        for number, (title, paragraphs) in enumerate(your_data(places)):
            block.setTopMargin(2 * GRID if number else 0)
            if number:
                cursor.insertBlock(block)
            cursor.insertText(title, heading)
            block.setTopMargin(GRID / 2)
            for paragraph in paragraphs:
                cursor.insertBlock(block)
                cursor.insertText(paragraph, plain)
        self.text.moveCursor(QTextCursor.MoveOperation.Start)
