"""The trash in the window: what was deleted is found, put back, or erased for good."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from offerdesk.domain.offer import Offer
from offerdesk.ui.files.erase_dialog import EraseDialog
from offerdesk.ui.files.trash_dialog import TrashDialog
from tests.journeys.person import CTRL, Key, Person


@pytest.fixture
def desk(person: Person) -> Person:
    """Open a desk of one's own with two offers, back it up, and delete the second."""
    path = person.folder / "data" / "my-search.offerdesk"
    person.services().create(path).desk.close()
    person.start()
    for name in ("Contoso", "Initech"):
        person.press(Key.Key_N, CTRL)
        person.retype(name)
        person.view.flush()
    person.choose("back_up")
    person.wait(lambda: "verified" in person.window.status.backup.text())
    person.wait(lambda: person.view.upkeep._job is None)
    person.choose("delete")
    person.choose("trash")
    return person


def companies(person: Person) -> list[str]:
    """Return the names of the offers in the file."""
    return [offer.company for offer in person.all(Offer)]


def test_a_deleted_offer_is_put_back_by_keys_and_undo_takes_it_out_again(desk: Person) -> None:
    dialog = desk.dialog(TrashDialog)
    assert [row.header for row in dialog.list.sheet_model.rows] == ["Initech"]
    desk.tab_to(dialog.restore_button)
    desk.press(Key.Key_Space)
    desk.settle()
    assert companies(desk) == ["Contoso", "Initech"]
    assert desk.window.toast.text == "Restored: Offer “Initech”."
    desk.view.undo()
    assert companies(desk) == ["Contoso"]


def test_erasing_says_which_backups_hold_it_and_enter_keeps_everything(desk: Person) -> None:
    dialog = desk.dialog(TrashDialog)
    QTest.mouseClick(dialog.erase_button, Qt.MouseButton.LeftButton)
    desk.settle()
    asking = desk.dialog(EraseDialog)
    assert "Offer “Initech”" in asking.words.text()
    assert asking.list.count() == 1
    assert "2 offers" in asking.list.item(0).text()
    QTest.keyClick(asking, Key.Key_Return)
    desk.settle()
    desk.choose("trash")
    assert desk.dialog(TrashDialog).list.sheet_model.rows
    desk.dialog(TrashDialog).reject()


def test_what_is_erased_is_in_no_trash_no_undo_and_no_backup(desk: Person) -> None:
    dialog = desk.dialog(TrashDialog)
    QTest.mouseClick(dialog.erase_button, Qt.MouseButton.LeftButton)
    desk.settle()
    QTest.mouseClick(desk.dialog(EraseDialog).erase_button, Qt.MouseButton.LeftButton)
    desk.settle()
    assert desk.window.toast.text == "Erased for good. No trace of it is left in the desk's file."
    assert not desk.action("undo").isEnabled()
    desk.stop()
    private = b"".join(f.read_bytes() for f in desk.folder.rglob("*") if f.is_file())
    assert b"Contoso" in private
    assert b"Initech" not in private


def test_everything_can_be_erased_and_backups_unticked_are_kept(desk: Person) -> None:
    dialog = desk.dialog(TrashDialog)
    QTest.mouseClick(dialog.empty_button, Qt.MouseButton.LeftButton)
    desk.settle()
    asking = desk.dialog(EraseDialog)
    asking.list.item(0).setCheckState(Qt.CheckState.Unchecked)
    QTest.mouseClick(asking.erase_button, Qt.MouseButton.LeftButton)
    desk.settle()
    assert len(desk.services().backups(desk.view.opened.path)) == 1
    desk.choose("trash")
    assert desk.dialog(TrashDialog).list.sheet_model.rows == []
    desk.dialog(TrashDialog).reject()
