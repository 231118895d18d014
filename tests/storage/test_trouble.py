"""Errors of SQLite and the system become trouble that a person can act on; faults stay faults."""

import errno
import os
import sqlite3
from pathlib import Path

import pytest
from sqlalchemy.exc import OperationalError

from offerdesk.app import errors
from offerdesk.app.errors import KnownTrouble
from offerdesk.domain.fields import Id
from offerdesk.domain.offer import Offer
from offerdesk.storage.desk_file import DeskFile, create_desk, open_desk
from offerdesk.storage.header import examine, make_private
from offerdesk.storage.trouble import known_trouble, stops_writing, trouble_of, trouble_of_system
from tests.storage.examples import NOW


def sqlite_error(name: str) -> sqlite3.Error:
    error = sqlite3.OperationalError("as SQLite says it")
    error.sqlite_errorname = name
    return error


@pytest.mark.parametrize(
    ("name", "trouble"),
    [
        ("SQLITE_FULL", errors.DiskFull),
        ("SQLITE_IOERR_SHMSIZE", errors.DiskFull),
        ("SQLITE_IOERR_WRITE", errors.DiskTrouble),
        ("SQLITE_IOERR_FSYNC", errors.DiskTrouble),
        ("SQLITE_READONLY_DIRECTORY", errors.ReadOnlyFolder),
        ("SQLITE_CANTOPEN", errors.ReadOnlyFolder),
        ("SQLITE_BUSY", errors.LockedFile),
        ("SQLITE_CORRUPT_INDEX", errors.DamagedFile),
        ("SQLITE_NOTADB", errors.DamagedFile),
    ],
)
def test_each_error_of_sqlite_is_one_trouble(tmp_path: Path, name: str, trouble: type[KnownTrouble]) -> None:
    raw = sqlite_error(name)
    wrapped = OperationalError("SELECT 1", {}, raw)
    assert type(trouble_of(raw, tmp_path / "a")) is trouble
    assert type(trouble_of(wrapped, tmp_path / "a")) is trouble


def test_a_failed_write_without_room_is_a_full_disk(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    error = sqlite_error("SQLITE_IOERR_WRITE")
    monkeypatch.setattr("shutil.disk_usage", lambda _: type("Usage", (), {"free": 0}))
    assert type(trouble_of(error, tmp_path / "a")) is errors.DiskFull
    monkeypatch.undo()
    assert type(trouble_of(error, tmp_path / "gone" / "a")) is errors.DiskTrouble


def test_a_fault_of_the_program_stays_one(tmp_path: Path) -> None:
    assert trouble_of(ValueError("no"), tmp_path) is None
    with pytest.raises(sqlite3.IntegrityError), known_trouble(tmp_path):
        raise sqlite3.IntegrityError
    with pytest.raises(errors.DiskFull) as caught, known_trouble(tmp_path):
        raise sqlite_error("SQLITE_FULL")
    assert isinstance(caught.value.__cause__, sqlite3.Error)


@pytest.mark.parametrize(
    ("number", "trouble"),
    [
        (errno.ENOSPC, errors.DiskFull),
        (errno.ENOENT, errors.MissingFile),
        (errno.EIO, errors.DiskTrouble),
        (errno.EROFS, errors.ReadOnlyFolder),
    ],
)
def test_each_error_of_the_system_is_one_trouble(number: int, trouble: type[KnownTrouble]) -> None:
    assert type(trouble_of_system(OSError(number, "as the system says it"), Path("a"))) is trouble


def test_after_a_failed_sync_nothing_more_is_written(desk_file: DeskFile, path: Path) -> None:
    def fail() -> None:
        with desk_file.write() as session:
            session.put(Offer(Id("a"), "Northwind"))
            raise sqlite_error("SQLITE_IOERR_FSYNC")

    with pytest.raises(errors.DiskTrouble) as caught:
        fail()
    assert stops_writing(caught.value)
    assert desk_file.read().all(Offer) == ()
    with pytest.raises(errors.DiskTrouble), desk_file.write() as session:
        session.put(Offer(Id("b"), "Initech"))
    desk_file.close()
    again = open_desk(path, NOW, path.parent)
    with again.write() as session:
        session.put(Offer(Id("b"), "Initech"))
    again.close()


def test_other_trouble_does_not_stop_the_next_edit(desk_file: DeskFile) -> None:
    def fail() -> None:
        with desk_file.write():
            raise sqlite_error("SQLITE_FULL")

    with pytest.raises(errors.DiskFull):
        fail()
    with desk_file.write() as session:
        session.put(Offer(Id("b"), "Initech"))
    assert len(desk_file.read().all(Offer)) == 1


def test_a_close_that_cannot_write_still_closes(path: Path, desk_file: DeskFile) -> None:
    with desk_file.write() as session:
        session.put(Offer(Id("a"), "Northwind"))
    desk_file.opened.run("PRAGMA query_only=ON")
    desk_file.close()
    assert desk_file.opened.unclean
    again = open_desk(path, NOW, path.parent)
    assert again.opened.unclean
    again.close()


def test_a_folder_that_refuses_a_new_desk_is_told(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(*_: object) -> int:
        raise PermissionError(errno.EACCES, "denied")

    monkeypatch.setattr(os, "open", refuse)
    with pytest.raises(errors.ReadOnlyFolder):
        create_desk(tmp_path / "a.offerdesk", NOW)


def test_a_file_that_may_not_be_read_is_told(
    path: Path, desk_file: DeskFile, monkeypatch: pytest.MonkeyPatch
) -> None:
    desk_file.close()

    def refuse(*_: object, **__: object) -> int:
        raise PermissionError(errno.EACCES, "denied")

    with monkeypatch.context() as patched:
        patched.setattr(os, "open", refuse)
        with pytest.raises(errors.UnreadableFile):
            examine(path)
    path.chmod(0o644)
    with monkeypatch.context() as patched:
        patched.setattr(Path, "chmod", refuse)
        make_private(path)
    assert path.stat().st_mode & 0o077, "a file system without permissions is no trouble"
