"""Messages that stay until they are answered: a failed save, the sample search, a read-only copy."""

from collections.abc import Callable
from itertools import pairwise

from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible, QAccessibleEvent, QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from offerdesk.ui.shell.colours import colours_of
from offerdesk.ui.shell.drawing import draw_warning
from offerdesk.ui.shell.message import Answer, Message, Tone
from offerdesk.ui.shell.theme import GRID, HALF


class Banner(QWidget):
    """One message with its buttons, above the panels."""

    def __init__(self, message: Message, close: Callable[[str], None], parent: QWidget) -> None:
        super().__init__(parent)
        self.message = message
        self.setAccessibleName(message.text)
        words = QLabel(message.text, self)
        words.setTextFormat(Qt.TextFormat.PlainText)
        words.setWordWrap(True)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(2 * GRID + HALF, HALF, GRID, HALF)
        layout.setSpacing(GRID)
        if message.tone is Tone.TROUBLE:
            layout.addWidget(_Warning(self))
        layout.addWidget(words, 1)
        self.buttons = [QPushButton(answer.verb, self) for answer in message.answers]
        for button, answer in zip(self.buttons, message.answers, strict=True):
            button.clicked.connect(lambda _checked=False, a=answer: _answer(a, message.key, close))
            layout.addWidget(button)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint a plain ground, a bar at the side and, for trouble, that bar in the alarm ink."""
        colours = colours_of(self.palette())
        painter = QPainter(self)
        painter.fillRect(event.rect(), QColor(colours.band))
        painter.fillRect(0, self.height() - 1, self.width(), 1, QColor(colours.hairline))
        bar = colours.alarm if self.message.tone is Tone.TROUBLE else colours.accent
        right = self.layoutDirection() is Qt.LayoutDirection.RightToLeft
        painter.fillRect(self.width() - HALF if right else 0, 0, HALF, self.height(), QColor(bar))
        painter.end()


class _Warning(QWidget):
    """The sign that a message is about trouble, since the colour alone would not tell everyone."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        size = max(2 * GRID, self.fontMetrics().height())
        self.setFixedSize(size, size)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint a triangle with an exclamation mark."""
        del event
        colours = colours_of(self.palette())
        painter = QPainter(self)
        draw_warning(painter, self.rect(), colours.alarm, colours.band)
        painter.end()


def _answer(answer: Answer, key: str, close: Callable[[str], None]) -> None:
    if answer.closes:
        close(key)
    answer.do()


class BannerArea(QWidget):
    """All messages that wait, the newest on top."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._banners: dict[str, Banner] = {}
        self._layout = QVBoxLayout(self)
        self._layout.setContentsMargins(0, 0, 0, 0)
        self._layout.setSpacing(0)
        self.hide()

    def show_message(self, message: Message) -> Banner:
        """Show a message, in place of an earlier one with its key, and tell screen readers."""
        self.dismiss(message.key)
        banner = Banner(message, self.dismiss, self)
        self._banners[message.key] = banner
        self._layout.insertWidget(0, banner)
        banner.show()
        self.show()
        self._order()
        QAccessible.updateAccessibility(QAccessibleEvent(banner, QAccessible.Event.Alert))
        return banner

    def _order(self) -> None:
        """Let Tab go from the newest message down, though it was made last."""
        buttons = [b for banner in reversed(self._banners.values()) for b in banner.buttons]
        for here, then in pairwise(buttons):
            QWidget.setTabOrder(here, then)

    def dismiss(self, key: str) -> None:
        """Take a message away; an unknown key is none."""
        banner = self._banners.pop(key, None)
        if banner is not None:
            self._layout.removeWidget(banner)
            banner.hide()
            banner.deleteLater()
        self.setVisible(bool(self._banners))

    def messages(self) -> tuple[Message, ...]:
        """Return the messages that wait."""
        return tuple(banner.message for banner in self._banners.values())

    def focus_first(self) -> bool:
        """Give the focus to the first button; false when there is none."""
        for banner in reversed(self._banners.values()):
            if banner.buttons:
                banner.buttons[0].setFocus(Qt.FocusReason.ShortcutFocusReason)
                return True
        return False
