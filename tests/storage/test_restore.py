"""The way back to a backup, and the private copy of what cannot be opened for writing."""

import os
import shutil
import sqlite3
import subprocess
import sys
from contextlib import closing
from dataclasses import replace
from pathlib import Path

import pytest

from offerdesk.app import errors
from offerdesk.domain.fields import Id
from offerdesk.domain.offer import Offer
from offerdesk.storage.backup import verify
from offerdesk.storage.copies import copy_desk, read_only_copy
from offerdesk.storage.desk_file import DeskFile, create_desk, open_desk
from offerdesk.storage.lock_file import lock_path
from offerdesk.storage.manifest import read_manifest
from offerdesk.storage.restore import replace_damaged, restore_into
from offerdesk.storage.schema import SCHEMA_VERSION
from tests.storage.examples import NOW

A, B = Offer(Id("a"), "Northwind"), Offer(Id("b"), "Initech")


def put(desk: DeskFile, *offers: Offer) -> None:
    with desk.write() as session:
        for offer in offers:
            session.put(offer)


def test_restoring_gives_exactly_what_was_and_keeps_what_is(
    path: Path, desk_file: DeskFile, tmp_path: Path
) -> None:
    folder = tmp_path / "backups"
    put(desk_file, A)
    made = desk_file.back_up(folder, NOW)
    put(desk_file, replace(A, title="Engineer"), B)
    kept = restore_into(desk_file, made, folder, NOW)
    assert desk_file.read().all(Offer) == (A,)
    assert desk_file.check(full=True) == ()
    put(desk_file, B)
    desk_file.close()
    again = open_desk(path, NOW, folder)
    assert again.read().all(Offer) == (A, B)
    restore_into(again, kept, folder, NOW)
    assert again.read().all(Offer) == (replace(A, title="Engineer"), B)
    assert kept.lasting
    assert len(read_manifest(folder)) == 3
    again.close()


def test_a_bad_backup_changes_nothing(desk_file: DeskFile, tmp_path: Path) -> None:
    put(desk_file, A)
    made = desk_file.back_up(tmp_path, NOW)
    made.path.write_bytes(b"")
    put(desk_file, B)
    with pytest.raises(errors.BadBackup):
        restore_into(desk_file, made, tmp_path, NOW)
    assert desk_file.read().all(Offer) == (A, B)


def test_a_damaged_desk_is_set_aside_not_deleted(path: Path, desk_file: DeskFile, tmp_path: Path) -> None:
    put(desk_file, A)
    made = desk_file.back_up(tmp_path, NOW)
    desk_file.close()
    path.write_bytes(b"damage")
    path.with_name(path.name + "-wal").write_bytes(b"journal")
    aside = replace_damaged(path, made, NOW)
    assert aside.read_bytes() == b"damage"
    assert aside.with_name(aside.name + "-wal").read_bytes() == b"journal"
    again = open_desk(path, NOW, tmp_path)
    assert again.read().all(Offer) == (A,)
    again.close()
    with pytest.raises(errors.FileExists):
        replace_damaged(path, made, NOW)
    verify(made)


def test_a_copy_shows_the_present_state_and_takes_no_change(path: Path, desk_file: DeskFile) -> None:
    put(desk_file, A)
    copy = read_only_copy(path, NOW)
    assert copy.read().all(Offer) == (A,)
    with pytest.raises(errors.ReadOnlyCopy):
        put(copy, B)
    with pytest.raises(errors.ReadOnlyFolder):
        copy.opened.run("DELETE FROM offer")
    place = copy.opened.path.parent
    copy.close()
    assert not place.exists()
    put(desk_file, B)
    assert desk_file.read().all(Offer) == (A, B)


WRITER = """
import sys, pathlib, datetime
from offerdesk.domain.fields import Id
from offerdesk.domain.offer import Offer
from offerdesk.storage.desk_file import open_desk
p = pathlib.Path(sys.argv[1])
desk = open_desk(p, datetime.datetime.now(datetime.UTC), p.parent)
with desk.write() as session:
    session.put(Offer(Id("late"), "Only in the journal"))
print("written", flush=True)
sys.stdin.read()
desk.close()
"""


def test_a_copy_of_a_desk_that_another_process_has_open_is_not_stale(path: Path, desk_file: DeskFile) -> None:
    put(desk_file, A)
    desk_file.close()
    command = [sys.executable, "-c", WRITER, str(path)]
    with subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE) as other:
        assert other.stdout is not None
        other.stdout.readline()
        copy = read_only_copy(path, NOW)
        assert [o.company for o in copy.read().all(Offer)] == ["Northwind", "Only in the journal"]
        copy.close()
        other.communicate()
    assert not lock_path(path).exists()


def test_a_copy_of_a_newer_format_shows_what_is_known(path: Path, desk_file: DeskFile) -> None:
    put(desk_file, A)
    desk_file.close()
    with closing(sqlite3.connect(path)) as other:
        other.execute(f"PRAGMA user_version={SCHEMA_VERSION + 1}")
        other.execute("ALTER TABLE offer ADD COLUMN perk TEXT")
    before = path.read_bytes()
    copy = read_only_copy(path, NOW)
    assert copy.read().all(Offer) == (A,)
    copy.close()
    with closing(sqlite3.connect(path)) as other:
        other.execute("ALTER TABLE offer RENAME COLUMN company TO employer")
    with pytest.raises(errors.NewerFile):
        read_only_copy(path, NOW)
    with closing(sqlite3.connect(path)) as other:
        other.execute(f"PRAGMA user_version={SCHEMA_VERSION}")
    with pytest.raises(errors.DamagedFile):
        read_only_copy(path, NOW)
    assert before


def test_a_copy_of_a_link_is_a_copy_of_the_file(path: Path, desk_file: DeskFile) -> None:
    put(desk_file, A)
    desk_file.close()
    link = path.with_name("link.offerdesk")
    link.symlink_to(path)
    copy = read_only_copy(link, NOW)
    assert copy.read().all(Offer) == (A,)
    copy.close()


def test_what_is_no_desk_is_not_copied(path: Path, tmp_path: Path) -> None:
    with pytest.raises(errors.MissingFile):
        read_only_copy(path, NOW)
    with closing(sqlite3.connect(path)) as other:
        other.execute("CREATE TABLE contacts (name TEXT)")
    with pytest.raises(errors.ForeignFile):
        read_only_copy(path, NOW)
    with pytest.raises(errors.KnownTrouble):
        read_only_copy(tmp_path, NOW)
    assert tmp_path.exists()


def test_a_file_that_never_rests_is_not_copied_half(
    path: Path, desk_file: DeskFile, monkeypatch: pytest.MonkeyPatch
) -> None:
    desk_file.close()
    copyfile = shutil.copyfile

    def copy_while_written(source: Path, target: Path) -> object:
        done = copyfile(source, target)
        os.utime(source, ns=(1, source.stat().st_mtime_ns + 1))
        return done

    monkeypatch.setattr(shutil, "copyfile", copy_while_written)
    with pytest.raises(errors.LockedFile):
        read_only_copy(path, NOW)


def test_a_restored_desk_may_be_new(tmp_path: Path) -> None:
    old, new = create_desk(tmp_path / "old.offerdesk", NOW), create_desk(tmp_path / "new.offerdesk", NOW)
    put(old, A)
    restore_into(new, old.back_up(tmp_path / "backups", NOW), tmp_path / "backups", NOW)
    assert new.read().all(Offer) == (A,)
    old.close()
    new.close()


def test_a_copy_of_an_open_desk_is_a_desk_of_its_own(desk_file: DeskFile, tmp_path: Path) -> None:
    put(desk_file, A)
    target = tmp_path / "copy.offerdesk"
    copy_desk(desk_file, target)
    assert target.stat().st_mode & 0o777 == 0o600
    put(desk_file, B)
    copy = open_desk(target, NOW, tmp_path / "backups")
    assert copy.read().all(Offer) == (A,)
    copy.close()
    with pytest.raises(errors.FileExists):
        copy_desk(desk_file, target)
    with pytest.raises(errors.MissingFile):
        copy_desk(desk_file, tmp_path / "nowhere" / "copy.offerdesk")
    assert [p.name for p in tmp_path.glob("*.tmp")] == []
