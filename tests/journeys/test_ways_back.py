"""Ways back: a backup restored in the window, one in place of a damaged desk, and what can be rescued."""

import sqlite3
import sys
from contextlib import closing
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QFileDialog, QLineEdit, QMessageBox, QPushButton

from offerdesk.app.errors import DamagedFile
from offerdesk.domain.journal import Process
from offerdesk.domain.offer import Offer
from offerdesk.ui.files.backups_dialog import BackupsDialog
from offerdesk.ui.recovery import take_second_folder
from tests.journeys.person import CTRL, Key, Person
from tests.ui.fitting import clipped

PAGE = 4096


@pytest.fixture
def backed_up(person: Person) -> Person:
    """Open a desk of one's own with two offers, back it up, and delete one of them."""
    path = person.folder / "data" / "my-search.offerdesk"
    person.services().create(path).desk.close()
    person.start()
    for name in ("Contoso", "Initech"):
        person.press(Key.Key_N, CTRL)
        person.retype(name)
        person.view.flush()
    back_up(person)
    person.choose("delete")
    return person


def back_up(person: Person) -> None:
    """Make a backup and wait until it is verified."""
    before = len(person.services().backups(person.view.opened.path))
    person.choose("back_up")
    person.wait(lambda: len(person.services().backups(person.view.opened.path)) > before)
    person.wait(lambda: "verified" in person.window.status.backup.text())
    person.wait(lambda: person.view.upkeep._job is None)


def companies(person: Person) -> list[str]:
    """Return the names of the offers in the file."""
    return [offer.company for offer in person.all(Offer)]


def restore(person: Person, place: int) -> None:
    """Choose a backup in the dialog that is open, from the top, and restore it."""
    dialog = person.dialog(BackupsDialog)
    dialog.list.select_row(dialog.list.sheet_model.rows[place].key)
    QTest.mouseClick(dialog.restore_button, Qt.MouseButton.LeftButton)
    person.settle()


def tell_box(person: Person) -> str:
    """Read the message box and close it."""
    box = person.dialog(QMessageBox)
    words = f"{box.text()} {box.informativeText()}"
    box.close()
    person.settle()
    return words


def damage(path: Path) -> None:
    """Overwrite the page on which the offers begin, so that the desk cannot be shown any more."""
    with closing(sqlite3.connect(path)) as file:
        ((page,),) = file.execute("SELECT rootpage FROM sqlite_master WHERE name = 'offer'").fetchall()
    content = bytearray(path.read_bytes())
    content[(page - 1) * PAGE : page * PAGE] = b"\xff" * PAGE
    path.write_bytes(content)


def test_a_backup_shows_what_is_in_it_before_anything_is_replaced(backed_up: Person) -> None:
    person = backed_up
    person.choose("backups")
    dialog = person.dialog(BackupsDialog)
    (row,) = dialog.list.sheet_model.rows
    assert [cell.text for cell in row.cells] == ["Change Company of Initech", "2", "–", "–", "–", "–"]
    assert "2026" in row.cells[0].note or row.cells[0].note
    assert str(person.folder / "backups") in dialog.place.text()
    assert dialog.close_button.isDefault()
    assert clipped(dialog) == []
    person.press(Key.Key_Escape)
    assert companies(person) == ["Contoso"]


def test_restoring_brings_back_what_was_and_can_be_taken_back(backed_up: Person) -> None:
    person = backed_up
    person.choose("backups")
    restore(person, 0)
    assert companies(person) == ["Contoso", "Initech"]
    shown = [column.title for column in person.offers.compare.sheet.sheet_model.sheet.columns]
    assert shown == ["Contoso", "Initech"], "the sheet shows it at once"
    assert person.window.toast.text.startswith("The backup is restored.")
    person.choose("backups")
    notes = [row.note for row in person.dialog(BackupsDialog).list.sheet_model.rows]
    assert "Before a restore" in notes
    person.dialog(BackupsDialog).reject()
    person.settle()
    person.window.toast.button.click()
    person.settle()
    assert companies(person) == ["Contoso"]


def test_a_backup_that_is_not_intact_changes_nothing(backed_up: Person) -> None:
    person = backed_up
    person.choose("backups")
    for file in (person.folder / "backups").glob("*.offerdesk"):
        file.write_bytes(file.read_bytes()[:-PAGE])
        file.with_suffix(".json").unlink()  # else that would serve
    restore(person, 0)
    assert companies(person) == ["Contoso"]
    assert "not intact" in person.window.toast.text


def test_a_desk_without_backups_says_so(person: Person) -> None:
    person.services().create(person.folder / "data" / "my-search.offerdesk").desk.close()
    person.start()
    person.choose("backups")
    dialog = person.dialog(BackupsDialog)
    assert dialog.list.empty_place.isVisible()
    assert not dialog.restore_button.isEnabled()


def test_a_backup_takes_the_place_of_a_damaged_desk_which_is_kept(backed_up: Person) -> None:
    person = backed_up
    path = person.view.opened.path
    person.stop()
    damage(path)
    broken = path.read_bytes()
    person.start()
    assert not person.has_desk()
    person.press_button("Restore a backup…")
    restore(person, -1)
    words = tell_box(person)
    assert companies(person) in (["Contoso"], ["Contoso", "Initech"])
    (aside,) = path.parent.glob("*.damaged-*")
    assert aside.read_bytes() == broken
    assert aside.name in words


def test_a_damaged_desk_is_rescued_into_a_new_one_with_counts(backed_up: Person) -> None:
    person = backed_up
    person.choose("new_process")
    path = person.view.opened.path
    person.stop()
    damage(path)
    person.start()
    assert not person.has_desk()
    person.press_button("Rescue what can be read…")
    chooser = person.dialog(QFileDialog)
    line = chooser.findChildren(QLineEdit)[0]
    assert line.text() == "my-search rescued.offerdesk"
    target = path.with_name("rescued.offerdesk")
    line.setText(str(target))
    chooser.accept()
    person.settle()
    words = tell_box(person)
    assert person.view.opened.path == target
    assert words.startswith("Rescued: ")
    assert "my-search.offerdesk is as it was" in words
    assert len(person.all(Process)) + len(person.all(Offer)) <= 2
    assert person.messages() == []


def test_a_rescue_never_writes_over_a_file(backed_up: Person) -> None:
    person = backed_up
    path = person.view.opened.path
    person.stop()
    damage(path)
    other = path.with_name("other.offerdesk")
    other.write_bytes(b"mine")
    person.start()
    person.press_button("Rescue what can be read…")
    chooser = person.dialog(QFileDialog)
    chooser.findChildren(QLineEdit)[0].setText(str(other))
    chooser.accept()
    person.settle()
    assert other.read_bytes() == b"mine"
    assert "there already" in person.window.toast.text
    assert person.window.findChildren(QPushButton), "the message with its two ways stays"
    assert person.messages() != []


def test_damage_found_after_opening_leads_to_the_backups(backed_up: Person) -> None:
    person = backed_up
    person.view.upkeep.damaged.emit("This desk's file is damaged (page 3).")
    person.press_button("Restore a backup…")
    assert person.dialog(BackupsDialog).list.sheet_model.rows


def test_a_page_that_cannot_be_read_while_the_desk_is_open_is_told_and_is_no_crash(backed_up: Person) -> None:
    person = backed_up
    trouble = DamagedFile(file="my-search.offerdesk", detail="SQLITE_CORRUPT")
    sys.excepthook(DamagedFile, trouble, None)
    person.settle()
    assert any("is damaged (SQLITE_CORRUPT)" in message for message in person.messages())
    assert person.crashes == []


def test_the_status_bar_opens_the_backups_and_a_second_folder_gets_copies(backed_up: Person) -> None:
    person = backed_up
    second = person.folder / "stick"
    second.mkdir()
    person.window.status.backup.click()
    QTest.mouseClick(person.dialog(BackupsDialog).second_button, Qt.MouseButton.LeftButton)
    chooser = person.dialog(QFileDialog)
    chooser.fileSelected.emit(str(second))
    chooser.reject()
    person.wait(lambda: len(list(second.glob("*.offerdesk"))) == 1)
    person.wait(lambda: person.view.upkeep._job is None)
    assert len(list(second.glob("*.json"))) == 1
    second.rename(person.folder / "unplugged")
    person.choose("back_up")
    person.wait(lambda: "second folder not there" in person.window.status.backup.text())
    assert not second.exists()
    person.window.status.backup.click()
    dialog = person.dialog(BackupsDialog)
    assert "That folder is not there now" in dialog.place.text()
    QTest.mouseClick(dialog.second_button, Qt.MouseButton.LeftButton)
    person.press_button("Copy there no more")
    person.settle()
    assert person.program.services.second_folder is None


def test_the_folder_of_backups_is_no_second_folder(backed_up: Person) -> None:
    take_second_folder(backed_up.program, backed_up.program.services.backup_folder)
    assert backed_up.program.services.second_folder is None


def test_the_last_backup_is_told_after_the_next_start(backed_up: Person) -> None:
    person = backed_up
    person.stop()
    person.start()
    person.wait(lambda: "verified" in person.window.status.backup.text())
    assert person.window.status.backup.text().startswith("Backup ")
