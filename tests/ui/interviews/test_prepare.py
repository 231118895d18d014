"""The review sheet in the window: walked, followed, added to and ticked off by keys."""

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QContextMenuEvent, QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMenu
from pytestqt.qtbot import QtBot

from offerdesk.app.desk import Desk
from offerdesk.app.preparing.page import Page, Source
from offerdesk.app.records import Delete
from offerdesk.domain.fields import Id
from offerdesk.domain.interviews import Asked, Interview, Missed, Promise
from offerdesk.ui.interviews.leading import record_to_show
from offerdesk.ui.interviews.page_view import PageView
from offerdesk.ui.interviews.prepare import PrepareView
from offerdesk.ui.tools import Tools
from tests.ui.accessibility import nameless, small_targets, tab_inversions
from tests.ui.fitting import clipped, overlapping
from tests.ui.interviews.conftest import Shows

Key = Qt.Key


@pytest.fixture
def view(tools: Tools, show: Shows) -> PrepareView:
    """Show the view on the next interview."""
    made = PrepareView(tools)
    show(made)
    made.take_focus()
    return made


def walk_to(page: PageView, words: str) -> None:
    """Press Down until a point that begins so is current."""
    QTest.keyClick(page, Key.Key_Home)
    for _ in range(len(page.texts())):
        if page.point is not None and page.point.text.startswith(words):
            return
        QTest.keyClick(page, Key.Key_Down)
    raise AssertionError(f"no point begins with {words}")


def test_the_next_interview_is_shown_by_itself(view: PrepareView) -> None:
    assert (view.interview, view.title.text()) == ("meridian-team", "Meridian Karten")
    assert view.page.hasFocus()
    assert "When: Wed, Dec 2, 2026, 09:00 to 09:45" in view.page.texts()
    assert any(text.startswith("Knows routing or other graph algorithms (gap)") for text in view.page.texts())


def test_another_interview_can_be_chosen_and_stays_after_a_change(view: PrepareView, desk: Desk) -> None:
    place = view.choice.findData("larkspur-onsite")
    view.choice.setFocus()
    QTest.keyClick(view.choice, Key.Key_Down, delay=1)
    view.choice.setCurrentIndex(place)
    view.choice.activated.emit(place)
    assert view.title.text() == "Larkspur Systems"
    desk.execute(Delete(Asked, (desk.reader.all(Asked)[0].id,)))
    assert view.interview == "larkspur-onsite"
    desk.execute(Delete(Interview, (Id("larkspur-onsite"),)))
    assert view.interview == "meridian-team"


def test_enter_leads_to_where_a_point_comes_from(view: PrepareView, qtbot: QtBot) -> None:
    walk_to(view.page, "Knows routing")
    with qtbot.waitSignal(view.source_chosen) as told:
        QTest.keyClick(view.page, Key.Key_Return)
    assert told.args == [Source("requirement", Id("meridian.requirements.1"))]


def test_q_adds_a_question_and_p_a_point(view: PrepareView, desk: Desk) -> None:
    QTest.keyClick(view.page, Key.Key_Q)
    assert view.line.hasFocus()
    QTest.keyClicks(view.line, "Who reviews code?")
    QTest.keyClick(view.line, Key.Key_Return)
    assert "Who reviews code?" in [a.text for a in desk.reader.all(Asked)]
    assert view.page.hasFocus()
    QTest.keyClick(view.page, Key.Key_P)
    QTest.keyClicks(view.line, "My talk")
    QTest.keyClick(view.line, Key.Key_Return)
    assert [m.text for m in desk.reader.of(Missed, "interview", Id("meridian-team"))] == ["My talk"]
    QTest.keyClick(view.page, Key.Key_P)
    QTest.keyClicks(view.line, "no")
    QTest.keyClick(view.line, Key.Key_Escape)
    assert (view.line.text(), view.page.hasFocus()) == ("", True)
    QTest.keyClick(view.page, Key.Key_X)
    view.ask.click()
    assert view.line.hasFocus()


def test_u_marks_a_point_as_made_asks_a_question_and_sees_a_promise_kept(
    view: PrepareView, desk: Desk
) -> None:
    walk_to(view.page, "That we moved the ledger")
    assert (view.deed.text(), view.deed.isEnabled()) == ("Mark as made", True)
    QTest.keyClick(view.page, Key.Key_U)
    missed = desk.reader.find(Missed, Id("meridian-video.missed.0"))
    assert missed is not None
    assert missed.used_in.startswith("Meridian Karten · round 2, Video")
    walk_to(view.page, "What range is planned")
    assert view.deed.text() == "Ask it in this interview"
    view.deed.click()
    assert "What range is planned for this role?" in [a.text for a in desk.reader.all(Asked)]
    walk_to(view.page, "Name two papers")
    QTest.keyClick(view.page, Key.Key_U)
    promise = desk.reader.find(Promise, Id("meridian-video.promises.1"))
    assert promise is not None
    assert promise.kept_at is not None
    walk_to(view.page, "I named a figure")
    assert not view.deed.isEnabled()
    QTest.keyClick(view.page, Key.Key_U)
    assert desk.undo_label == "Mark a promise as kept"


def test_a_point_has_a_menu_and_can_be_copied(view: PrepareView, qtbot: QtBot) -> None:
    walk_to(view.page, "That we moved the ledger")
    event = QContextMenuEvent(QContextMenuEvent.Reason.Keyboard, QPoint(), QPoint())
    QApplication.sendEvent(view.page.viewport(), event)
    menu = view.page.findChild(QMenu)
    assert menu is not None
    assert [a.text() for a in menu.actions()] == ["Go to where this is from", "Mark as made", "Copy"]
    menu.actions()[2].trigger()
    copied = "That we moved the ledger without a pause (open)\nforgotten at Meridian Karten, Tue, Oct 6, 2026"
    assert QGuiApplication.clipboard().text() == copied
    menu.close()
    QTest.keyClick(view.page, Key.Key_Home)
    QTest.keyClick(view.page, Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    assert QGuiApplication.clipboard().text() == "When and where"
    QTest.keyClick(view.page, Key.Key_Return)
    with qtbot.waitSignal(view.print_asked):
        view.pdf.click()


def test_without_a_planned_interview_the_view_says_what_to_do(view: PrepareView, desk: Desk) -> None:
    desk.execute(Delete(Interview, (Id("meridian-team"),)))
    assert view.nothing.text().startswith("No interview is planned. Plan one")
    assert (view.interview, view.pdf.isEnabled()) == (None, False)
    view.take_focus()
    assert view.choice.hasFocus()
    view._add(asking=True)
    desk.execute(Delete(Interview, tuple(i.id for i in desk.reader.all(Interview))))
    assert view.nothing.text().startswith("No interview is planned. Note one")


def test_everything_has_a_name_a_target_and_its_place_in_the_order_of_tab(view: PrepareView) -> None:
    assert nameless(view) == []
    assert small_targets(view) == []
    assert tab_inversions(view) == []


@pytest.mark.usefixtures("large_text", "pseudo_locale")
def test_long_words_fit_at_twice_the_size(tools: Tools, show: Shows) -> None:
    view = PrepareView(tools)
    show(view)
    assert clipped(view) == []
    assert overlapping(view) == []


def test_long_texts_wrap_and_a_narrow_page_puts_terms_above(view: PrepareView) -> None:
    model = view.page.model()
    wide = sum(view.page.sizeHintForRow(place) for place in range(model.rowCount()))
    view.resize(360, 640)
    QApplication.processEvents()
    narrow = sum(view.page.sizeHintForRow(place) for place in range(model.rowCount()))
    assert narrow > wide
    view.page.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    assert not view.page.grab().isNull()
    view.page.show_page(Page(""))
    assert view.page.point is None


@pytest.mark.parametrize(
    ("source", "shown"),
    [
        (Source("missed", Id("meridian-video.missed.0")), Source("interview", Id("meridian-video"))),
        (Source("person", Id("aylin")), Source("person", Id("aylin"))),
        (Source("story", Id("cache")), Source("story", Id("cache"))),
        (Source("story", Id("gone")), None),
    ],
)
def test_a_part_is_shown_with_its_owner(desk: Desk, source: Source, shown: Source | None) -> None:
    assert record_to_show(desk.reader, source) == shown
