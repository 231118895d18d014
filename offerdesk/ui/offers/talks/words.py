"""Labels and buttons that the pages of a negotiation are made of."""

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtGui import QPalette
from PySide6.QtWidgets import QFrame, QLabel, QPushButton, QScrollArea, QVBoxLayout, QWidget

from offerdesk.ui.letters.wrapped import Wrapped
from offerdesk.ui.shell.fonts import strong
from offerdesk.ui.shell.theme import GRID, TARGET

WIDEST = 900
"""Pixels beyond which lines of text become tiring."""


def words(parent: QWidget, *, muted: bool = False, heading: bool = False) -> QLabel:
    """Return a label of plain text that wraps."""
    label = QLabel(parent)
    label.setTextFormat(Qt.TextFormat.PlainText)
    label.setWordWrap(True)
    if muted:
        label.setForegroundRole(QPalette.ColorRole.PlaceholderText)
    if heading:
        label.setFont(strong(label.font()))
    return label


def say(label: QLabel, text: str) -> None:
    """Show a text, and nothing at all where there is none."""
    label.setText(text)
    label.setVisible(bool(text))


def button(text: str, do: Callable[[], object], parent: QWidget) -> QPushButton:
    """Return a button that does something."""
    made = QPushButton(text, parent)
    made.setMinimumHeight(TARGET)
    made.clicked.connect(lambda _on=False: do())
    return made


def in_a_row(parent: QWidget, *widgets: QWidget) -> Wrapped:
    """Return a row that goes on in the next line where the page is too narrow."""
    row = Wrapped(parent)
    for widget in widgets:
        row.add(widget)
        widget.show()
    return row


def column(place: QWidget) -> QVBoxLayout:
    """Return a column with the room around it that a page has."""
    made = QVBoxLayout(place)
    made.setContentsMargins(2 * GRID, GRID, 2 * GRID, 2 * GRID)
    made.setSpacing(GRID)
    return made


def scrolling(inner: QWidget, parent: QWidget) -> QScrollArea:
    """Return a place that scrolls upwards and downwards only; Tab goes on to what is in it."""
    scroll = QScrollArea(parent)
    scroll.setWidget(inner)
    scroll.setWidgetResizable(True)
    scroll.setFrameShape(QFrame.Shape.NoFrame)
    scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
    return scroll
