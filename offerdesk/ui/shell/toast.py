"""A short notice of what was just done, with the way to take it back."""

from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject, Qt, QTimer
from PySide6.QtGui import QAccessible, QAccessibleEvent, QHideEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QWidget

from offerdesk.domain.words import tr
from offerdesk.ui.shell.colours import colours_of
from offerdesk.ui.shell.drawing import draw_box
from offerdesk.ui.shell.theme import GRID

SHOWN_FOR = 10_000
"""Milliseconds for which a notice stays when nobody points at it."""


class Toast(QWidget):
    """One notice at the foot of the window. It waits while the pointer or the focus is on it."""

    def __init__(self, window: QWidget, milliseconds: int = SHOWN_FOR) -> None:
        super().__init__(window)
        self._undo: Callable[[], object] | None = None
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(milliseconds)
        self._timer.timeout.connect(self.hide)
        self._words = QLabel(self)
        self._words.setTextFormat(Qt.TextFormat.PlainText)
        self.button = QPushButton(tr("Undo"), self)
        self.button.clicked.connect(self._take_back)
        self.close_button = QPushButton(tr("Close"), self)
        self.close_button.clicked.connect(self.hide)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(2 * GRID, GRID, GRID, GRID)
        layout.setSpacing(GRID)
        for widget in (self._words, self.button, self.close_button):
            layout.addWidget(widget)
        for widget in (self.button, self.close_button):
            widget.installEventFilter(self)
        window.installEventFilter(self)
        self.hide()

    @property
    def text(self) -> str:
        """The words of the notice."""
        return self._words.text()

    @property
    def waiting(self) -> bool:
        """Whether the notice stays until pointer and focus have left it."""
        return self.isVisible() and not self._timer.isActive()

    def say(self, text: str, undo: Callable[[], object] | None = None, verb: str = "") -> None:
        """Show a notice, with a button where ``undo`` takes the thing back, or ``verb`` goes on."""
        self._undo = undo
        self._words.setText(text)
        self.button.setVisible(undo is not None)
        self.button.setText(verb or tr("Undo"))
        self.button.setAccessibleName(verb or tr("Undo: {what}").format(what=text))
        self.setAccessibleName(text)
        self.adjustSize()
        self._place()
        self.show()
        self.raise_()
        self._timer.start()
        QAccessible.updateAccessibility(QAccessibleEvent(self, QAccessible.Event.Alert))

    def reach(self) -> bool:
        """Give the focus to the notice; false when there is none."""
        if not self.isVisible():
            return False
        target = self.button if self._undo else self.close_button
        target.setFocus(Qt.FocusReason.ShortcutFocusReason)
        return True

    def enterEvent(self, _event: QEvent) -> None:
        """Wait under the pointer."""
        self._timer.stop()

    def leaveEvent(self, _event: QEvent) -> None:
        """Go on when the pointer leaves, unless the focus is here."""
        self._go_on()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Wait while a button has the focus; keep the place when the window changes its size."""
        kind = event.type()
        if kind == QEvent.Type.Resize and watched is self.parent():
            self._place()
        elif kind == QEvent.Type.FocusIn and watched is not self.parent():
            self._timer.stop()
        elif kind == QEvent.Type.FocusOut and watched is not self.parent():
            self._go_on()
        return False

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint a plain ground with an edge."""
        del event
        colours = colours_of(self.palette())
        painter = QPainter(self)
        draw_box(painter, self.rect(), colours.band, colours.edge)
        painter.end()

    def _go_on(self) -> None:
        if self.isVisible() and not self.underMouse():
            self._timer.start()

    def _take_back(self) -> None:
        undo, self._undo = self._undo, None
        self.hide()
        if undo is not None:
            undo()

    def hideEvent(self, event: QHideEvent) -> None:
        """Stop waiting."""
        del event
        self._timer.stop()

    def _place(self) -> None:
        window = self.parentWidget()
        if window is not None:
            x = (window.width() - self.width()) // 2
            self.move(max(0, x), max(0, window.height() - self.height() - 6 * GRID))
