"""A change that cannot be saved: told, kept in its field, tried again, never lost without being asked."""

import os
import subprocess
import sys
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication, QFileDialog, QLabel, QLineEdit

from offerdesk.domain.journal import Process
from offerdesk.domain.offer import Offer
from tests.journeys.person import CTRL, Key, Person

MEGABYTES = 8


@pytest.fixture
def small_disk(tmp_path: Path) -> Iterator[Path]:
    """Mount a disk of a few megabytes."""
    if not sys.platform.startswith("linux") or os.geteuid() != 0:
        pytest.skip("a small disk can be mounted by root on Linux only")
    folder = tmp_path / "disk"
    folder.mkdir()
    mount = ["mount", "-t", "tmpfs", "-o", f"size={MEGABYTES}m", "tmpfs", str(folder)]
    if subprocess.run(mount, check=False, capture_output=True).returncode:
        pytest.skip("this system does not let us mount a small disk")
    yield folder
    subprocess.run(["umount", "-l", str(folder)], check=True)


@pytest.fixture
def full(person: Person, small_disk: Path) -> Iterator[Person]:
    """Open a desk with one offer on a disk that is then filled to the last byte."""
    path = small_disk / "a.offerdesk"
    person.services().create(path).desk.close()
    person.start(path)
    person.press(Key.Key_N, CTRL)
    person.retype("Contoso")
    person.view.flush()
    person.view.opened.free_reserve()
    ballast = small_disk / "ballast"
    with suppress(OSError), ballast.open("wb", buffering=0) as stream:
        while stream.write(bytes(4096)):
            pass
    yield person
    ballast.unlink(missing_ok=True)
    person.stop()


def write_much(person: Person) -> str:
    """Put more into the notes than the desk's file can take without growing."""
    form = person.offers.form
    form.focus_attribute("offer", person.all(Offer)[0].id, "notes")
    text = "line of a note\n" * 4_000
    field = person.focus()
    field.setPlainText(text)  # type: ignore[attr-defined]
    person.view.flush()
    return text


def test_a_full_disk_is_told_and_what_was_typed_stays(full: Person) -> None:
    person = full
    text = write_much(person)
    assert any("Not saved: the disk is full" in message for message in person.messages())
    assert person.window.status.saved.text() == "Not saved"
    notes = person.focus()
    assert notes.toPlainText() == text  # type: ignore[attr-defined]
    assert person.all(Offer)[0].notes == ""
    assert person.crashes == []


def test_once_there_is_room_trying_again_saves_all_of_it(full: Person, small_disk: Path) -> None:
    person = full
    text = write_much(person)
    (small_disk / "ballast").unlink()
    person.banner("Free the reserve and try again")
    assert person.messages() == []
    assert person.all(Offer)[0].notes == text
    assert person.window.status.saved.text().startswith("Saved ")


def test_two_failed_changes_are_both_tried_again(full: Person, small_disk: Path) -> None:
    person = full
    text = write_much(person)
    person.choose("new_process")
    (small_disk / "ballast").unlink()
    person.banner("Free the reserve and try again")
    assert person.all(Offer)[0].notes == text
    assert len(person.all(Process)) == 1
    assert person.messages() == []


def test_the_window_stays_open_rather_than_lose_a_change(full: Person) -> None:
    person = full
    write_much(person)
    person.window.close()
    assert person.window.isVisible()
    assert any("Not saved" in message for message in person.messages())
    verbs = [a.verb for m in person.window.banners.messages() for a in m.answers]
    assert verbs == [
        "Free the reserve and try again",
        "Save a copy elsewhere…",
        "Copy my text",
        "Close without saving",
    ]
    person.press_button("Close without saving")
    assert not person.window.isVisible()


def save_elsewhere(person: Person, path: Path) -> None:
    """Press the button and name a file."""
    person.press_button("Save a copy elsewhere…")
    chooser = person.dialog(QFileDialog)
    chooser.findChildren(QLineEdit)[0].setText(str(path))
    chooser.accept()
    person.settle()
    person.window.activateWindow()  # the platform without a screen does not go back by itself
    person.wait(person.window.isActiveWindow)
    person.window.reach_message()


def test_a_copy_elsewhere_holds_what_could_not_be_saved(full: Person, tmp_path: Path) -> None:
    person = full
    text = write_much(person)
    copy = tmp_path / "copy.offerdesk"
    save_elsewhere(person, copy)
    assert person.messages() == ["Everything is in copy.offerdesk, your latest changes included."]
    assert person.window.status.saved.text() == "Not saved", "the desk itself still lacks it"
    assert person.all(Offer)[0].notes == ""
    person.banner("Go on in the copy")
    assert person.view.opened.path == copy
    assert person.all(Offer)[0].notes == text
    assert person.messages() == []
    assert person.crashes == []


def test_after_a_copy_elsewhere_the_window_may_close(full: Person, tmp_path: Path) -> None:
    write_much(full)
    save_elsewhere(full, tmp_path / "copy.offerdesk")
    full.window.close()
    assert not full.window.isVisible()


def test_a_copy_never_takes_the_place_of_another_file(full: Person, tmp_path: Path) -> None:
    other = tmp_path / "other.offerdesk"
    other.write_bytes(b"something of mine")
    write_much(full)
    save_elsewhere(full, other)
    assert other.read_bytes() == b"something of mine"
    told = full.window.toast.findChild(QLabel)
    assert told is not None
    assert "there already" in told.text()
    assert any("Not saved" in message for message in full.messages())
    save_elsewhere(full, tmp_path / "disk" / "full.offerdesk")
    assert sorted(p.name for p in (tmp_path / "disk").glob("*full*")) == [], "no half-made copy stays"
    assert any("Not saved" in message for message in full.messages())


def test_what_could_not_be_saved_can_be_copied_as_text(full: Person) -> None:
    text = write_much(full)
    full.press_button("Copy my text")
    assert QApplication.clipboard().text() == f"Change Notes of Contoso\nNotes: {text}"


def test_no_other_desk_opens_over_changes_that_would_be_lost(full: Person) -> None:
    write_much(full)
    here = full.view.opened.path
    full.choose("sample")
    assert full.view.opened.path == here
    assert any("Not saved" in message for message in full.messages())


def test_a_read_only_copy_says_so_and_undo_in_it_tells_too(person: Person) -> None:
    services = person.services()
    services.sample().desk.close()
    path = person.folder / "data" / "sample.offerdesk"
    person.start(path)
    before = path.read_bytes()
    assert person.program.open_copy(path)
    assert any("read-only copy" in message for message in person.messages())
    person.choose("new_offer")
    assert len(person.messages()) == 2
    assert person.crashes == []
    person.window.close()
    assert not person.window.isVisible(), "a copy has nothing to lose"
    person.stop()
    assert path.read_bytes() == before
