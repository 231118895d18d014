"""The stories of an interview are chosen and put in order by keyboard, from the review sheet."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from offerdesk.app.desk import Desk
from offerdesk.domain.fields import Id
from offerdesk.domain.interviews import Interview
from offerdesk.ui.interviews.prepare import PrepareView
from offerdesk.ui.interviews.stories_dialog import StoriesDialog
from offerdesk.ui.tools import Tools
from tests.ui.accessibility import duplicate_mnemonics, nameless, small_targets, tab_inversions
from tests.ui.fitting import clipped
from tests.ui.interviews.conftest import Shows
from tests.ui.interviews.test_prepare import walk_to

Key = Qt.Key
TEAM = Id("meridian-team")


@pytest.fixture
def dialog(tools: Tools, show: Shows) -> StoriesDialog:
    """Show the dialog of the next interview."""
    made = StoriesDialog(tools, TEAM)
    show(made)
    return made


def told(desk: Desk) -> tuple[str, ...]:
    found = desk.reader.find(Interview, TEAM)
    assert found is not None
    return found.stories


def lines(dialog: StoriesDialog) -> list[str]:
    return [dialog.list.item(n).text().partition("\n")[0] for n in range(dialog.list.count())]


def test_a_story_is_looked_for_ticked_and_moved_without_the_mouse(
    dialog: StoriesDialog, desk: Desk, qtbot: QtBot
) -> None:
    before = told(desk)
    dialog.line.setFocus()
    QTest.keyClicks(dialog.line, "build cache")
    assert lines(dialog) == ["The build cache that paid for itself"]
    QTest.keyClick(dialog.line, Key.Key_Return)
    assert told(desk) == (*before, "cache")
    qtbot.waitUntil(lambda: lines(dialog)[0].startswith(f"{len(before) + 1}. "))
    QTest.keyClick(dialog.line, Key.Key_Escape)
    assert dialog.line.text() == ""
    QTest.keyClick(dialog.line, Key.Key_Down)
    assert dialog.list.hasFocus()
    assert dialog.list.currentItem().text().startswith(f"{len(before) + 1}. The build cache")
    QTest.keyClick(dialog.list, Key.Key_Up, Qt.KeyboardModifier.AltModifier)
    assert told(desk) == (*before[:-1], "cache", before[-1])
    QTest.keyClick(dialog.list, Key.Key_Down, Qt.KeyboardModifier.AltModifier)
    assert told(desk) == (*before, "cache")
    QTest.keyClick(dialog.list, Key.Key_Space)
    assert told(desk) == before
    qtbot.waitUntil(lambda: not dialog.up.isEnabled())
    QTest.keyClick(dialog.list, Key.Key_Home)
    QTest.keyClick(dialog.list, Key.Key_Up)
    assert dialog.line.hasFocus()


def test_more_than_three_are_told_to_be_many_and_no_find_says_so(
    dialog: StoriesDialog, desk: Desk, qtbot: QtBot
) -> None:
    for place in range(dialog.list.count()):
        if dialog.list.item(place).checkState() is Qt.CheckState.Unchecked:
            dialog.list.item(place).setCheckState(Qt.CheckState.Checked)
    qtbot.waitUntil(lambda: "Three are as many" in dialog.said.text())
    assert len(told(desk)) == dialog.list.count() > 3
    dialog.line.setText("nothing of this kind")
    assert dialog.said.text() == "No story holds these words."
    QTest.keyClick(dialog.line, Key.Key_Return)
    QTest.keyClick(dialog.line, Key.Key_Down, Qt.KeyboardModifier.AltModifier)
    assert not dialog.down.isEnabled()


def test_it_opens_from_the_sheet_and_a_story_there_is_dropped_by_its_key(
    tools: Tools, desk: Desk, show: Shows, qtbot: QtBot
) -> None:
    view = PrepareView(tools)
    show(view)
    view.take_focus()
    QTest.keyClick(view.page, Key.Key_S)
    opened = view.findChild(StoriesDialog)
    assert isinstance(opened, StoriesDialog)
    with qtbot.waitSignal(opened.destroyed):
        opened.close()
    first = told(desk)[0]
    title = next(p for p in view.page.texts() if "chosen for this interview" in p).partition(" (")[0]
    walk_to(view.page, title[:20])
    assert view.deed.text() == "Do not tell it here"
    QTest.keyClick(view.page, Key.Key_U)
    assert first not in told(desk)


def test_everything_has_a_name_a_size_and_its_place(
    large_text: None, pseudo_locale: None, dialog: StoriesDialog
) -> None:
    del large_text, pseudo_locale
    assert nameless(dialog) == []
    assert small_targets(dialog) == []
    assert duplicate_mnemonics(dialog) == []
    assert tab_inversions(dialog) == []
    assert clipped(dialog) == []
