"""Board, waiting, people and the time line, worked by keys on the sample search."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPointF, Qt
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QApplication, QMenu, QPushButton
from pytestqt.qtbot import QtBot

from offerdesk.domain.fields import Id, Ref
from offerdesk.domain.interviews import Promise
from offerdesk.domain.journal import Event, EventKind, Process
from offerdesk.domain.journal import Person as Someone
from offerdesk.domain.stages import Stage, stage_of
from offerdesk.ui.interviews.board import BoardView
from offerdesk.ui.interviews.lane import MIME
from offerdesk.ui.interviews.people_view import PeopleView
from offerdesk.ui.interviews.tab import InterviewsTab
from offerdesk.ui.interviews.waiting import WaitingView
from offerdesk.ui.shell.theme import Theme
from tests.journeys.person import CTRL, SHIFT, Key, Person


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


def process(person: Person, id_: str) -> Process:
    """Return an application from the file."""
    found = person.reader.find(Process, Id(id_))
    assert found is not None
    return found


def board(person: Person) -> BoardView:
    """Go to the board."""
    person.choose("view_board")
    page = tab(person).views.page("board")
    assert isinstance(page, BoardView)
    return page


def test_a_card_moves_by_keys_by_menu_and_by_hand(person: Person) -> None:
    view = board(person)
    lane = view.lanes[Stage.OFFER]
    assert person.focus() is lane
    card = lane.card()
    person.press(Key.Key_Left, CTRL)
    assert stage_of(process(person, card)) is Stage.INTERVIEWING
    assert person.focus() is view.lanes[Stage.INTERVIEWING]
    assert process(person, card).history[-1].stage == "interviewing"
    person.press(Key.Key_Z, CTRL)
    assert stage_of(process(person, card)) is Stage.OFFER

    view.hold(card)
    person.press(Key.Key_F10, SHIFT)
    menu = QApplication.activePopupWidget()
    assert isinstance(menu, QMenu)
    (stages,) = [a.menu() for a in menu.actions() if a.text() == "Move to stage …"]
    assert isinstance(stages, QMenu)
    next(a for a in stages.actions() if a.text().replace("&", "") == "No answer").trigger()
    menu.close()
    assert stage_of(process(person, card)) is Stage.NO_ANSWER

    data = QMimeData()
    data.setData(MIME, card.encode())
    target, at = view.lanes[Stage.ACCEPTED], QPointF(4, 4)
    copy, none = Qt.DropAction.MoveAction, Qt.KeyboardModifier.NoModifier
    enter = QDragEnterEvent(at.toPoint(), copy, data, Qt.MouseButton.LeftButton, none)
    target.dragEnterEvent(enter)
    assert enter.isAccepted()
    target.dropEvent(QDropEvent(at, copy, data, Qt.MouseButton.LeftButton, none))
    assert stage_of(process(person, card)) is Stage.ACCEPTED
    assert process(person, card).accepted_at is not None
    stranger = QMimeData()
    stranger.setText("x")
    other = QDragEnterEvent(at.toPoint(), copy, stranger, Qt.MouseButton.LeftButton, none)
    target.dragMoveEvent(other)
    assert not other.isAccepted()


def test_the_keys_go_from_lane_to_lane_and_open_a_card(person: Person) -> None:
    view = board(person)
    person.press(Key.Key_Right, times=2)
    assert person.focus() is view.lanes[Stage.REJECTED]
    person.press(Key.Key_Return)
    assert tab(person).views.current == "applications"
    assert tab(person).applications.process == "quill-staff"
    view = board(person)
    view.lanes[Stage.CONSIDERING].setFocus()
    person.press(Key.Key_Left)
    person.press(Key.Key_Left, CTRL)
    assert person.focus() is view.lanes[Stage.CONSIDERING]


def test_the_stage_is_moved_in_the_form_and_its_history_follows(person: Person) -> None:
    tab(person).choose_process("larkspur")
    form = tab(person).forms.process
    combo = form.row("stage").editor.control
    combo.setFocus()
    person.press(Key.Key_Down)
    person.view.flush()
    assert process(person, "larkspur").stage == "accepted"
    assert process(person, "larkspur").accepted_at is not None
    line = tab(person).line
    line.setFocus()
    line.select_row("stage:4")
    person.choose("delete")
    assert (process(person, "larkspur").stage, process(person, "larkspur").accepted_at) == ("offer", None)
    line.select_row("stage:0")
    person.press(Key.Key_Return)
    assert person.focus() is form.row("history").editor.control


def test_a_call_is_noted_with_one_key_and_stands_in_the_time_line(person: Person) -> None:
    tab(person).choose_process("meridian")
    person.choose("new_event")
    person.write("They need two more days")
    person.view.flush()
    (event,) = [e for e in person.all(Event) if e.text == "They need two more days"]
    assert (event.process, event.kind) == ("meridian", EventKind.CALL)
    rows = {r.key: r for r in tab(person).line.sheet_model.sheet.rows}
    assert rows[f"event:{event.id}"].cells[1].text == "They need two more days"


def test_entries_of_the_time_line_lead_to_their_place(person: Person) -> None:
    tab(person).choose_process("larkspur")
    line = tab(person).line
    promise = next(p for p in person.all(Promise) if p.interview == "larkspur-onsite")
    line.setFocus()
    line.select_row(f"promise:{promise.id}")
    person.press(Key.Key_Return)
    assert tab(person).forms.shown() is tab(person).forms.promise
    line.setFocus()
    line.select_row("offer:larkspur")
    person.press(Key.Key_Return)
    assert person.window.current_tab() == "offers"
    assert person.offers.chosen == "larkspur"


def test_words_filter_the_list(person: Person) -> None:
    view = tab(person).applications
    view.filter.setFocus()
    person.write("quill reject")
    keys = [r.key for r in view.processes.sheet_model.rows]
    assert keys == ["ended", "quill-staff"]
    tab(person).choose_process("larkspur")
    assert view.filter.text() == "", "what is asked for must be seen"


def test_whom_one_waits_for_opens_with_enter(person: Person) -> None:
    person.choose("view_waiting")
    view = tab(person).views.page("waiting")
    assert isinstance(view, WaitingView)
    assert view.health.text() == "3 of 4 wanted are going"
    view.list.select_row("meridian")
    person.press(Key.Key_Return)
    assert tab(person).applications.process == "meridian"


def test_a_person_shows_what_one_shares_and_knows_others(person: Person) -> None:
    person.choose("view_people")
    view = tab(person).views.page("people")
    assert isinstance(view, PeopleView)
    view.choose("tom")
    assert view.form.entity.name == "Tom Abara"
    line = view.knows.row.editor.control
    line.setFocus()
    person.retype("Dana Whitcombe, Zoe New")
    person.press(Key.Key_Tab)
    zoe = next(p for p in person.all(Someone) if p.name == "Zoe New")
    tom = person.reader.find(Someone, Id("tom"))
    assert tom is not None
    assert tom.knows == (Ref("dana"), Ref(zoe.id))
    view.shared.setFocus()
    view.shared.select_row(f"person:{zoe.id}")
    person.press(Key.Key_Return)
    assert view.form.entity == zoe
    person.choose("delete")
    assert person.reader.find(Someone, zoe.id) is None
    view.choose("tom")
    view.shared.setFocus()
    view.shared.select_row("process:quill-staff")
    person.press(Key.Key_Return)
    assert tab(person).applications.process == "quill-staff"
    view.choose("tom")
    person.choose("view_people")
    view.list.setFocus()
    person.press(Key.Key_Return)
    assert person.focus() is view.form.row("name").editor.control


def test_contacts_and_who_referred_me_are_chosen_by_name(person: Person) -> None:
    tab(person).choose_process("meridian")
    forms = tab(person).forms
    contacts = forms.contacts.row.editor.control
    contacts.setFocus()
    person.retype("Aylin Şahin, Someone Else")
    person.press(Key.Key_Tab)
    assert len(process(person, "meridian").contacts) == 2
    new = next(p for p in person.all(Someone) if p.name == "Someone Else")
    assert new.companies == ("Meridian Karten",)
    referred = forms.process.row("referred_by").editor.control
    referred.setFocus()
    person.press(Key.Key_Down)
    person.view.flush()
    assert process(person, "meridian").referred_by == Ref(person.all(Someone)[0].id)


def test_an_empty_board_says_what_belongs_there_and_leads_to_the_first_application(person: Person) -> None:
    person.stop()
    own = person.folder / "data" / "my-search.offerdesk"
    person.services().create(own).desk.close()
    person.start(own)
    person.choose("view_board")
    board = person.view.journal().views.page("board")
    assert isinstance(board, BoardView)
    assert board.empty.isVisible()
    (new,) = board.empty.findChildren(QPushButton)
    new.setFocus()
    person.press(Key.Key_Space)
    person.retype("Northwind")
    person.view.flush()
    assert [p.company for p in person.all(Process)] == ["Northwind"]
    person.choose("view_board")
    assert not board.empty.isVisible()
