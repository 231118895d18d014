"""A change that cannot be saved: told, kept in its field, tried again, never lost without being asked."""

import os
import subprocess
import sys
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path

import pytest

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
    assert verbs == ["Free the reserve and try again", "Close without saving"]
    person.press_button("Close without saving")
    assert not person.window.isVisible()


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
