"""The open procedure: refuse before touching, lock at once, then read.

It needs plain sqlite3 alone. Every way in ends with an ``OpenFile`` whose connection has every setting
verified, or raises a ``KnownTrouble`` and leaves the file as it was.
"""

import os
import sqlite3
from collections.abc import Callable
from contextlib import suppress
from datetime import datetime
from pathlib import Path

from offerdesk.app.errors import FileExists, KnownTrouble, LockedFile, MissingFile, ReadOnlyFolder
from offerdesk.storage.connection import connect, prepare
from offerdesk.storage.header import examine, make_private, standing
from offerdesk.storage.lock_file import leave_note, locked, refuse_elsewhere, this_process
from offerdesk.storage.open_file import OpenFile, held
from offerdesk.storage.schema import SCHEMA_VERSION, fill_new, refuse_strange, version_of
from offerdesk.storage.trouble import known_trouble

Upgrade = Callable[[Path], None]
"""Brings a closed file to the present format, or raises ``KnownTrouble``."""


def open_file(path: Path, now: datetime, upgrade: Upgrade, *, ignore_note: bool = False) -> OpenFile:
    """Open a desk for writing.

    ``now`` goes into the lock file. ``upgrade`` is called for a file of an older format.
    ``ignore_note`` opens past a lock file of another computer, when a person says so.
    Raises a ``KnownTrouble``; ``LockedFile`` also for a file that this process holds open itself.
    """
    standing(path)
    if held(path):
        raise locked(path)
    version = examine(path)
    if not ignore_note:
        refuse_elsewhere(path)
    make_private(path)
    if version < SCHEMA_VERSION:
        upgrade(path)
    connection = _locked_connection(path)
    try:
        with known_trouble(path):
            version_of(connection, path.name)
            refuse_strange(connection, path.name)
            unclean = connection.execute("SELECT value FROM meta WHERE key = 'clean'").fetchall() != [("1",)]
    except BaseException:
        connection.close()
        raise
    opened = OpenFile(path, connection)
    opened.unclean = unclean
    opened.on_close(leave_note(path, this_process(now.isoformat(timespec="seconds"))))
    return opened


def create_file(path: Path, now: datetime) -> OpenFile:
    """Make a new desk, private to its owner, and open it.

    Raises ``FileExists`` where something is already, ``MissingFile`` without its folder, ``ReadOnlyFolder``.
    """
    try:
        os.close(os.open(path, os.O_RDWR | os.O_CREAT | os.O_EXCL, 0o600))
    except FileExistsError:
        raise FileExists(file=path.name) from None
    except FileNotFoundError as error:
        raise MissingFile(file=str(path.parent)) from error
    except OSError as error:
        raise ReadOnlyFolder(file=path.name) from error
    try:
        with known_trouble(path):
            _fill(path)
        return open_file(path, now, upgrade=_never)
    except BaseException:
        with suppress(OSError):
            path.unlink(missing_ok=True)
        raise


def _fill(path: Path) -> None:
    """Write the tables with a rollback journal: so the header is complete in the file itself at once."""
    connection = connect(path)
    try:
        connection.execute("PRAGMA synchronous=FULL")
        fill_new(connection)
    finally:
        connection.close()


def _never(path: Path) -> None:
    raise AssertionError(f"{path} has just been made in the present format")


def _locked_connection(path: Path) -> sqlite3.Connection:
    try:
        with known_trouble(path):
            connection = connect(path)
            try:
                prepare(connection)
            except BaseException:
                connection.close()
                raise
            return connection
    except LockedFile:
        raise locked(path) from None


def trouble_in(path: Path) -> KnownTrouble | None:
    """Return what would keep a closed file from being opened, without opening or changing it."""
    try:
        standing(path)
        if not held(path):
            examine(path)
    except KnownTrouble as trouble:
        return trouble
    return None
