"""Two panels beside each other share the room alike, however they came to stand so."""

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QWidget
from pytestqt.qtbot import QtBot

from offerdesk.ui.offers.pair import Pair


class Wishing(QWidget):
    """A panel that would like to be as wide as it is told."""

    def __init__(self, parent: QWidget, width: int) -> None:
        super().__init__(parent)
        self._wish = width
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)

    def sizeHint(self) -> QSize:
        """Return the wish."""
        return QSize(self._wish, 100)


def test_panels_that_come_to_stand_beside_each_other_get_half_each(qtbot: QtBot) -> None:
    place = QWidget()
    qtbot.addWidget(place)
    pair = Pair(place, 1100)
    left, right = Wishing(pair, 900), Wishing(pair, 250)
    right.setMinimumWidth(60)  # a least width alone once made the other panel a sliver
    QHBoxLayout(place).addWidget(pair)
    place.resize(800, 500)
    place.show()
    qtbot.waitExposed(place)
    assert pair.orientation() is Qt.Orientation.Vertical
    for width in (1150, 1600):
        place.resize(width, 500)
        qtbot.waitUntil(lambda: pair.orientation() is Qt.Orientation.Horizontal)
        assert abs(left.width() - right.width()) <= 2, f"{left.width()} and {right.width()} of {width}"
