"""How a figure came about: every word of it can be read."""

import pytest
from pytestqt.qtbot import QtBot

from offerdesk.app.explained import Explained
from offerdesk.ui.offers.explanation_panel import ExplanationPanel

WHY = "15% of €75,000 base pay earned in the 12 months before it is paid, for a whole year of work"


@pytest.mark.parametrize("width", [240, 320, 700])
def test_a_long_reason_takes_the_lines_that_it_needs(qtbot: QtBot, width: int) -> None:
    panel = ExplanationPanel()
    qtbot.addWidget(panel)
    panel.resize(width, 500)
    with qtbot.waitExposed(panel):
        panel.show()
    panel.show_explained(Explained("Bonus", "€11,250", children=(Explained("Month 12", "€11,250", WHY),)))
    tree = panel.tree
    root = tree.topLevelItem(0)
    leaf = root.child(0) if root is not None else None
    assert leaf is not None
    indent = 2 * tree.indentation()
    line = tree.fontMetrics().height()
    needed = -(-tree.fontMetrics().horizontalAdvance(WHY) // (tree.columnWidth(0) - indent))
    assert tree.visualItemRect(leaf).height() >= line * (1 + needed)
