"""A desk that cannot be opened for writing, shown from a private copy: never stale, never in the way."""

import os
import shutil
import sqlite3
import tempfile
from collections.abc import Iterable
from datetime import datetime
from pathlib import Path

from offerdesk.app.errors import DamagedFile, FileExists, ForeignFile, LockedFile, MissingFile, NewerFile
from offerdesk.domain.model import KINDS
from offerdesk.storage.atomic import sync_folder
from offerdesk.storage.backup import copy_to
from offerdesk.storage.connection import connect, prepare
from offerdesk.storage.desk_file import DeskFile
from offerdesk.storage.migrating import migrate
from offerdesk.storage.open_file import OpenFile, held
from offerdesk.storage.quick import select_from
from offerdesk.storage.schema import APPLICATION_ID, SCHEMA_VERSION, refuse_strange
from offerdesk.storage.trouble import known_trouble, trouble_of_system

TRIES = 5
STEADY = ("", "-wal")


class PrivateFolder:
    """A private folder that goes when the copy in it is closed."""

    def __init__(self) -> None:
        self.path = Path(tempfile.mkdtemp(prefix="offerdesk-"))

    def release(self) -> None:
        """Delete the folder with all that is in it."""
        shutil.rmtree(self.path, ignore_errors=True)


def read_only_copy(path: Path, now: datetime) -> DeskFile:
    """Open a copy of a desk for reading: of one that is locked, newer, another's, or in a read-only folder.

    A newer file is shown as far as this program knows it. Raises a ``KnownTrouble``: ``LockedFile`` when the
    file changes all the time, ``NewerFile`` for a format that has no more the columns known here.
    """
    folder = PrivateFolder()
    copy = folder.path / path.name
    try:
        _copy(path.resolve(), copy)
        with known_trouble(path):
            return DeskFile(_open_copy(copy, path.name, now, folder))
    except OSError as error:
        folder.release()
        raise trouble_of_system(error, path) from error
    except BaseException:
        folder.release()
        raise


def _copy(path: Path, target: Path) -> None:
    """Copy a desk, whoever has it open."""
    if not path.exists():
        raise MissingFile(file=path.name)
    if opened := held(path):
        # Reading the file by other means would drop our own lock on it.
        with opened.lock, known_trouble(target):
            copy_to(opened.connection, target)
        return
    copy_files(path, target)


def copy_desk(desk: DeskFile, target: Path) -> None:
    """Write what an open desk holds into a new file; an existing one is never touched.

    Raises ``FileExists`` and other ``KnownTrouble``, and then there is no new file.
    """
    part = target.with_name(f".{target.name}.tmp")
    try:
        if target.exists():
            raise FileExists(file=target.name)
        part.unlink(missing_ok=True)
        try:
            with desk.opened.lock, known_trouble(target):
                copy_to(desk.opened.connection, part)
            part.rename(target)
        finally:
            part.unlink(missing_ok=True)
    except OSError as error:
        raise trouble_of_system(error, target) from error
    sync_folder(target.parent)


def copy_files(path: Path, target: Path) -> None:
    """Copy the files of a desk that this process does not hold open, at a moment when nobody writes.

    Raises ``LockedFile`` when there is no such moment, and ``OSError``.
    """
    for _ in range(TRIES):
        before = _states(path)
        for suffix in STEADY:
            source = path.with_name(path.name + suffix)
            if source.exists():
                shutil.copyfile(source, target.with_name(target.name + suffix))
        if _states(path) == before:
            target.chmod(0o600)
            return
    raise LockedFile(file=path.name)


def _states(path: Path) -> list[tuple[int, int] | None]:
    """Size and time of change of a desk's files; equal before and after means that nobody wrote meanwhile."""
    files = [path.with_name(path.name + suffix) for suffix in STEADY]
    return [(s.st_size, s.st_mtime_ns) if (s := _status(f)) else None for f in files]


def _status(path: Path) -> os.stat_result | None:
    try:
        return path.stat()
    except OSError:
        return None


def _open_copy(copy: Path, name: str, now: datetime, folder: PrivateFolder) -> OpenFile:
    connection = connect(copy)
    try:
        version = _version(connection, name)
        if version < SCHEMA_VERSION:
            connection.close()
            migrate(copy, folder.path / "before", now)
            connection = connect(copy)
        prepare(connection)
        refuse_strange(connection, name)
        _refuse_unknown(connection, name, version)
        connection.execute("PRAGMA query_only=ON")
    except BaseException:
        connection.close()
        raise
    opened = OpenFile(copy, connection, read_only=True)
    opened.on_close(folder)
    return opened


def _version(connection: sqlite3.Connection, name: str) -> int:
    (application,) = connection.execute("PRAGMA application_id").fetchone()
    (version,) = connection.execute("PRAGMA user_version").fetchone()
    if application != APPLICATION_ID:
        raise ForeignFile(file=name)
    return int(version)


def _refuse_unknown(connection: sqlite3.Connection, name: str, version: int) -> None:
    """Raise when a column that this program reads is not there."""
    kinds: Iterable[type] = KINDS.values()
    for select in map(select_from, kinds):
        try:
            connection.execute(f"{select} LIMIT 0").fetchall()
        except sqlite3.OperationalError as error:
            if version > SCHEMA_VERSION:
                raise NewerFile(file=name, found=str(version), known=str(SCHEMA_VERSION)) from error
            raise DamagedFile(file=name, detail=str(error)) from error
