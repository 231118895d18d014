"""Several applications go to a stage at once: by keys, by the pointer, by menu; one step with a name."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt
from PySide6.QtGui import QContextMenuEvent, QDropEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMenu
from pytestqt.qtbot import QtBot

from offerdesk.domain.journal import Process
from offerdesk.domain.stages import Stage, stage_of
from offerdesk.ui.interviews.board import BoardView
from offerdesk.ui.interviews.lane import MIME, LaneList
from offerdesk.ui.interviews.tab import InterviewsTab
from offerdesk.ui.shell.theme import Theme
from tests.journeys.person import CTRL, NONE, SHIFT, Key, Person


@pytest.fixture
def person(qtbot: QtBot, theme: Theme, tmp_path: Path) -> Iterator[Person]:
    """Sit down at the sample search, at the notes."""
    someone = Person(qtbot, theme, tmp_path)
    someone.services().sample().desk.close()
    someone.start(tmp_path / "data" / "sample.offerdesk")
    someone.choose("go_interviews")
    yield someone
    someone.stop()


def tab(person: Person) -> InterviewsTab:
    """Return the tab."""
    return person.view.journal()


def stages(person: Person, chosen: tuple[str, ...]) -> set[Stage]:
    """Return where applications stand, in the file."""
    return {stage_of(p) for p in person.all(Process) if p.id in chosen}


def board(person: Person) -> BoardView:
    """Go to the board."""
    person.choose("view_board")
    page = tab(person).views.page("board")
    assert isinstance(page, BoardView)
    return page


def open_menu() -> QMenu:
    """Return the menu that is open."""
    menu = QApplication.activePopupWidget()
    assert isinstance(menu, QMenu)
    return menu


def at(lane: LaneList, place: int) -> QPoint:
    """Return the middle of a card."""
    return lane.visualItemRect(lane.item(place)).center()


def test_cards_of_two_lanes_are_chosen_and_moved_by_keys_alone(person: Person) -> None:
    view = board(person)
    before = {p.id: p for p in person.all(Process)}
    first = view.chosen()
    assert len(first) == 1, "the card that the keyboard comes to is chosen"
    person.press(Key.Key_Right, SHIFT, times=2)
    person.press(Key.Key_Down, SHIFT)
    chosen = view.chosen()
    assert len(chosen) > 1
    assert set(first) < set(chosen)
    was = stages(person, chosen)
    held = person.focus()
    assert isinstance(held, LaneList)
    person.press(Key.Key_Right, CTRL)
    assert len(stages(person, chosen)) == 1
    assert stages(person, chosen) != was
    assert set(view.chosen()) == set(chosen), "they stay chosen, and can be moved on"
    assert person.desk.undo_label.startswith(f"Move {len(chosen)} applications to “")
    assert person.window.toast.text == person.desk.undo_label
    person.press(Key.Key_F6)
    person.press(Key.Key_Space)
    assert {p.id: p for p in person.all(Process)} == before, "one step takes all of them back"
    view.take_focus()
    person.press(Key.Key_Escape)
    assert len(view.chosen()) >= 1
    person.press(Key.Key_Right)
    person.press(Key.Key_Left)
    assert len(view.chosen()) == 1, "going on without Shift chooses one card again"


def test_cards_are_chosen_by_the_pointer_and_dropped_together(person: Person) -> None:
    view = board(person)
    lanes = [lane for lane in view.lanes.values() if lane.count()]
    left = Qt.MouseButton.LeftButton
    for n, lane in enumerate(lanes[:3]):
        QTest.mouseClick(lane.viewport(), left, CTRL if n else NONE, at(lane, 0))
    chosen = view.chosen()
    assert len(chosen) == 3
    data = lanes[0].mimeData(())
    assert bytes(data.data(MIME).data()).decode().split("\n") == list(chosen)
    target = view.lanes[Stage.WITHDRAWN]
    move = Qt.DropAction.MoveAction
    target.dropEvent(QDropEvent(QPointF(4, 4), move, data, left, NONE))
    assert stages(person, chosen) == {Stage.WITHDRAWN}
    person.view.undo()
    QTest.mouseClick(lanes[1].viewport(), left, NONE, at(lanes[1], 0))
    assert len(view.chosen()) == 1, "a plain click leaves one"
    stranger = QMimeData()
    stranger.setText("x")
    target.dropEvent(QDropEvent(QPointF(4, 4), move, stranger, left, NONE))
    assert person.desk.undo_label != f"Move 1 application to “{Stage.WITHDRAWN}”"


def test_the_menu_of_a_card_moves_all_that_are_chosen(person: Person) -> None:
    view = board(person)
    person.press(Key.Key_Right, SHIFT, times=2)
    chosen = view.chosen()
    assert len(chosen) == 2
    person.press(Key.Key_F10, SHIFT)
    (way,) = [a for a in open_menu().actions() if a.text().startswith("Move")]
    assert way.text() == "Move 2 to stage …"
    under = way.menu()
    assert isinstance(under, QMenu)
    next(a for a in under.actions() if a.text().replace("&", "") == "No answer").trigger()
    open_menu().close()
    assert stages(person, chosen) == {Stage.NO_ANSWER}
    lane = view.lanes[Stage.NO_ANSWER]
    other = next(n for n in view.lanes.values() if n.count() and n is not lane)
    spot = at(other, 0)
    there = other.viewport().mapToGlobal(spot)
    other.contextMenuEvent(QContextMenuEvent(QContextMenuEvent.Reason.Mouse, spot, there))
    assert view.chosen() == (other.card(),), "the menu of a card that is not chosen is about that card"
    open_menu().close()


def test_rows_of_the_list_are_chosen_and_moved_by_keys(person: Person) -> None:
    journal = tab(person)
    before = {p.id: p for p in person.all(Process)}
    journal.processes.setFocus()
    journal.processes.select_row(journal.processes.sheet_model.rows[1].key)
    person.press(Key.Key_Down, SHIFT, times=2)
    chosen = journal.applications.chosen()
    assert len(chosen) == 3
    person.press(Key.Key_S, CTRL | SHIFT)
    menu = open_menu()
    assert menu.activeAction().text().replace("&", "") == "Considering", "the keyboard is in the menu"
    person.press_in(menu, Key.Key_R)
    assert stages(person, chosen) == {Stage.REJECTED}
    assert person.desk.undo_label == "Move 3 applications to “Rejected”"
    person.press(Key.Key_Z, CTRL)
    assert {p.id: p for p in person.all(Process)} == before
    journal.processes.setFocus()
    journal.processes.select_row(chosen[0])
    person.press(Key.Key_F10, SHIFT)
    assert "Move to stage …" in [a.text() for a in open_menu().actions()]
    open_menu().close()


def test_whom_one_waits_for_moves_from_the_waiting_list(person: Person) -> None:
    person.choose("view_waiting")
    person.press(Key.Key_A, CTRL)
    person.press(Key.Key_S, CTRL | SHIFT)
    menu = open_menu()
    person.press_in(menu, Key.Key_Escape)
    person.press(Key.Key_F10, SHIFT)
    assert any(a.menu() is not None for a in open_menu().actions())
    open_menu().close()
    person.choose("view_after_no")
    person.choose("move_stage")
    assert QApplication.activePopupWidget() is None, "where nothing is chosen, nothing is asked"
