"""Checklists by keys and by dragging: begun, ticked, ordered, kept as templates."""

from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QMenu

from offerdesk.app.records import Delete
from offerdesk.domain.tasks import Checklist
from offerdesk.ui.checklist.lists_view import ListsView
from tests.ui.checklist.conftest import Shown
from tests.ui.checklist.seeing import begun, items, lists, rows, view

Key = Qt.Key
ALT = Qt.KeyboardModifier.AltModifier


def test_a_checklist_is_begun_ticked_and_ordered_by_keys(shown: Shown) -> None:
    page = lists(shown)
    assert page.items.hasFocus()
    assert page.name.entity.title == "Ready to negotiate"
    first, second = rows(page.items)[:2]
    page.items.select_row(first)
    QTest.keyClick(page.items, Key.Key_Space)
    assert items(shown)[0].done_at is not None
    QTest.keyClick(page.items, Key.Key_Down, ALT)
    assert rows(page.items)[:2] == [second, first]
    assert page.items.current_row() == first, "the row that moves stays the one at hand"
    QTest.keyClick(page.items, Key.Key_Up, ALT)
    assert rows(page.items)[:2] == [first, second]
    QTest.keyClick(page.items, Key.Key_Up, ALT)
    assert rows(page.items)[:2] == [first, second], "there is nothing above the first"
    QTest.keyClick(page.items, Key.Key_Space)
    QTest.keyClick(page.items, Key.Key_N)
    assert items(shown)[0].done_at is None
    assert items(shown)[0].dismissed_at is not None
    QTest.keyClick(page.items, Key.Key_N)
    assert items(shown)[0].dismissed_at is None
    page.down.click()
    page.up.click()
    assert [item.id for item in items(shown)][:2] == [first, second]


def test_a_row_is_dragged_to_its_place(shown: Shown) -> None:
    page = lists(shown)
    keys = rows(page.items)
    port = page.items.viewport()

    def middle(row: int) -> QPoint:
        top, tall = page.items.rowViewportPosition(row), page.items.rowHeight(row)
        return QPoint(20, top + tall // 2 + 2)

    def drag(row: int, to: QPoint) -> None:
        QTest.mousePress(port, Qt.MouseButton.LeftButton, pos=middle(row))
        QTest.mouseMove(port, middle(row) + QPoint(0, 3))
        QTest.mouseMove(port, to)
        QTest.mouseRelease(port, Qt.MouseButton.LeftButton, pos=to)

    drag(0, middle(2))
    assert rows(page.items)[:3] == [keys[1], keys[2], keys[0]]
    drag(2, QPoint(20, 1))
    assert rows(page.items) == keys
    drag(0, QPoint(20, port.height() - 2))
    assert rows(page.items)[-1] == keys[0]
    drag(1, middle(1))
    assert rows(page.items)[-1] == keys[0], "a click moves nothing"


def test_items_and_templates_of_ones_own(shown: Shown) -> None:
    page = lists(shown)
    page.add.click()
    assert items(shown)[-1].text == "New item"
    assert page.form.entity.text == "New item"
    menu = page.keep.menu()
    menu.aboutToShow.emit()
    _new, instead = menu.actions()
    assert instead.text() == "In place of “Ready to negotiate”"
    instead.trigger()
    menu.aboutToShow.emit()
    menu.actions()[0].trigger()
    assert len([c for c in shown.desk.reader.all(Checklist) if not c.subject]) == 2
    assert rows(page.lists)[-3] == "templates"
    page.items.setFocus()
    page.items.select_row(rows(page.items)[-1])
    page.delete_chosen()
    assert items(shown)[-1].text != "New item"
    page.lists.setFocus()
    shown.tab.delete_chosen()
    assert begun(shown) == []
    extra = QMenu(shown.tab)
    page.items.menu_asked.emit(extra, "", "")
    assert [action.shortcut().toString() for action in extra.actions() if action.text()] == [
        "Space",
        "N",
        "Alt+Up",
        "Alt+Down",
    ]


def test_the_first_list_is_at_hand_without_being_asked_for(shown: Shown) -> None:
    page = view(shown, "lists", ListsView)
    first = shown.desk.reader.all(Checklist)[0]
    assert (page.lists.current_row(), page.name.entity) == (first.id, first)


def test_without_any_list_nothing_happens(shown: Shown) -> None:
    shown.desk.execute(Delete(Checklist, tuple(each.id for each in shown.desk.reader.all(Checklist))))
    page = view(shown, "lists", ListsView)
    before = shown.desk.undo_label
    page.add_item()
    page.toggle()
    page.let_go()
    page._order([])
    page._keep("")
    assert page.delete_chosen() is None
    assert shown.desk.undo_label == before
