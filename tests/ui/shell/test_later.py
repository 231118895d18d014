"""What is put off comes after the paint, in order, and not at all once it is no longer wanted."""

from PySide6.QtCore import QObject
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from offerdesk.ui.shell.later import after_paint, never_mind


class Painted(QWidget):
    """Notes its paints."""

    def __init__(self) -> None:
        super().__init__()
        self.seen: list[str] = []

    def paintEvent(self, event: QPaintEvent) -> None:
        """Note it."""
        del event
        self.seen.append("paint")


def test_what_is_put_off_comes_after_the_paint_in_the_order_of_asking(qtbot: QtBot) -> None:
    widget = Painted()
    qtbot.addWidget(widget)
    widget.show()
    qtbot.waitUntil(lambda: "paint" in widget.seen)
    widget.seen.clear()
    after_paint(widget, lambda: widget.seen.append("first"))
    after_paint(widget, lambda: widget.seen.append("second"))
    widget.update()
    qtbot.waitUntil(lambda: "second" in widget.seen)
    assert widget.seen == ["paint", "first", "second"]


def test_what_is_no_longer_wanted_is_not_done(qtbot: QtBot) -> None:
    outer, seen = QObject(), []
    inner = QObject(outer)
    after_paint(inner, lambda: seen.append("dropped"))
    never_mind(outer)
    after_paint(outer, lambda: seen.append("done"))
    qtbot.waitUntil(lambda: bool(seen))
    assert seen == ["done"]
