"""Text of several lines is seen whole, whatever width it is given."""

from PySide6.QtWidgets import QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from offerdesk.ui.forms.long_text import Paper


class OneLine(Paper):
    """A paper that may be as low as one line, as those of a note are."""

    fewest = 1


def test_a_text_that_breaks_into_more_lines_gets_their_height(qtbot: QtBot) -> None:
    place = QWidget()
    qtbot.addWidget(place)
    paper = OneLine(place)
    paper.setPlainText(
        "On call is one week in seven, and the pager was silent for five of the last seven weeks."
    )
    layout = QVBoxLayout(place)
    layout.addWidget(paper)
    layout.addStretch(1)
    place.resize(900, 400)
    place.show()
    qtbot.waitExposed(place)
    wide = paper.height()
    place.resize(220, 400)
    qtbot.waitUntil(lambda: paper.height() == paper.sizeHint().height())
    assert paper.height() > wide
