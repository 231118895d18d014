"""A full disk: a plain message, nothing half done, and a way on without a restart."""

import os
import subprocess
import sys
from collections.abc import Iterator
from contextlib import suppress
from dataclasses import replace
from pathlib import Path

import pytest

from offerdesk.app import errors
from offerdesk.domain.fields import Id, Text
from offerdesk.domain.offer import Offer
from offerdesk.storage.atomic import write_private
from offerdesk.storage.desk_file import DeskFile, create_desk, open_desk
from offerdesk.storage.reserve import RESERVE_BYTES
from offerdesk.storage.settings_file import SettingsFile
from tests.storage.examples import NOW

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
    subprocess.run(["umount", str(folder)], check=True)


def fill(folder: Path) -> Path:
    """Fill a disk to the last byte."""
    ballast = folder / "ballast"
    with suppress(OSError), ballast.open("wb", buffering=0) as stream:
        while stream.write(bytes(4096)):
            pass
    return ballast


def put(desk: DeskFile, *offers: Offer) -> None:
    with desk.write() as session:
        for offer in offers:
            session.put(offer)


def unsaved(desk: DeskFile) -> bool:
    return desk.changed


LONG = Text("x" * 200_000)


def test_a_full_disk_is_told_and_nothing_is_half_done(small_disk: Path) -> None:
    desk = create_desk(small_disk / "a.offerdesk", NOW)
    before = Offer(Id("a"), "Northwind")
    put(desk, before)
    assert desk.keep_reserve()
    ballast = fill(small_disk)
    with pytest.raises(errors.DiskFull) as caught:
        put(desk, replace(before, notes=LONG), Offer(Id("b"), "Initech", notes=LONG))
    assert errors.Action.FREE_RESERVE in caught.value.actions
    assert desk.read().all(Offer) == (before,)
    desk.free_reserve()
    put(desk, replace(before, title="Engineer"))
    with desk.write() as session:
        session.remove(Offer, Id("a"))
    assert desk.read().all(Offer) == ()
    ballast.unlink()
    put(desk, replace(before, notes=LONG))
    assert desk.check(full=True) == ()
    desk.close()


def test_a_desk_opens_and_reads_on_a_full_disk(small_disk: Path) -> None:
    path = small_disk / "a.offerdesk"
    desk = create_desk(path, NOW)
    put(desk, Offer(Id("a"), "Northwind"))
    desk.close()
    fill(small_disk)
    again = open_desk(path, NOW, small_disk)
    assert len(again.read().all(Offer)) == 1
    assert not again.keep_reserve()
    again.close()


def test_a_backup_that_does_not_fit_leaves_nothing_behind(small_disk: Path, tmp_path: Path) -> None:
    desk = create_desk(small_disk / "a.offerdesk", NOW)
    put(desk, Offer(Id("a"), "Northwind"))
    folder = small_disk / "backups"
    folder.mkdir()
    ballast = fill(small_disk)
    with pytest.raises(errors.DiskFull):
        desk.back_up(folder, NOW)
    assert unsaved(desk)
    assert list(folder.iterdir()) == []
    ballast.unlink()
    desk.back_up(folder, NOW)
    assert not unsaved(desk)
    desk.back_up(tmp_path / "elsewhere", NOW)
    desk.close()


def test_a_new_desk_that_does_not_fit_leaves_nothing_behind(small_disk: Path) -> None:
    ballast = fill(small_disk)
    with pytest.raises(errors.DiskFull):
        create_desk(small_disk / "a.offerdesk", NOW)
    assert list(small_disk.iterdir()) == [ballast]


def test_settings_on_a_full_disk_stay_as_they_were(small_disk: Path) -> None:
    path = small_disk / "window.json"
    settings = SettingsFile(path)
    settings.put({"theme": "dark"})
    fill(small_disk)
    settings.put({"theme": "light", "recents": ("x" * 100_000,)})
    assert settings.text("theme") == "light"
    assert SettingsFile(path).text("theme") == "dark"
    with pytest.raises(OSError, match="No space"):
        write_private(path, bytes(100_000))
    assert SettingsFile(path).text("theme") == "dark"


def test_the_reserve_is_room_that_is_really_taken(path: Path, desk_file: DeskFile) -> None:
    assert desk_file.keep_reserve()
    assert desk_file.keep_reserve()
    (reserve,) = path.parent.glob(".*.reserve")
    assert reserve.stat().st_size == RESERVE_BYTES
    assert reserve.stat().st_blocks * 512 >= RESERVE_BYTES
    desk_file.free_reserve()
    assert not reserve.exists()


@pytest.mark.parametrize("start", range(4))
def test_at_every_level_of_a_filling_disk_one_can_go_on(small_disk: Path, start: int) -> None:
    desk = create_desk(small_disk / "a.offerdesk", NOW)
    before = Offer(Id("a"), "Northwind")
    put(desk, before)
    refused = 0
    for level in range(start, 40, 4):
        assert desk.keep_reserve()
        ballast = fill(small_disk)
        os.truncate(ballast, max(0, ballast.stat().st_size - level * 10_240))
        try:
            put(desk, replace(before, notes=LONG), Offer(Id("b"), "Initech", notes=LONG))
        except errors.DiskFull:
            refused += 1
            assert desk.read().all(Offer) == (before,)
        desk.free_reserve()
        with desk.write() as session:
            for offer in session.all(Offer):
                session.remove(Offer, offer.id)
        ballast.unlink()
        put(desk, before)
        assert desk.check(full=True) == ()
    assert refused > 0
    desk.close()
