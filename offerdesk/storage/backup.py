"""Verified copies of a desk, and the way back.

A copy is made by SQLite's own backup, never by reading the live file: opening and closing that would drop
SQLite's locks. It is written under another name, checked in full, and only then takes its place.
"""

import hashlib
import os
import shutil
import sqlite3
from collections.abc import Collection
from contextlib import AbstractContextManager, closing, nullcontext, suppress
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

from offerdesk.app.errors import BadBackup
from offerdesk.storage.atomic import private_folder, sync_folder
from offerdesk.storage.connection import address
from offerdesk.storage.manifest import Backup, add_to_manifest, plain_name, read_manifest, write_manifest
from offerdesk.storage.thinning import superfluous
from offerdesk.storage.trouble import known_trouble, trouble_of_system

PAGES_AT_ONCE = 4096


def back_up(
    connection: sqlite3.Connection,
    folder: Path,
    desk: str,
    now: datetime,
    *,
    note: str = "",
    lasting: bool = False,
    lock: AbstractContextManager[object] | None = None,
) -> Backup:
    """Copy an open desk into ``folder`` and verify the copy.

    ``lock`` is held while pages are copied, not while the copy is checked. Raises ``KnownTrouble`` (disk
    full, folder not writable, ``BadBackup``) and leaves nothing half-made behind.
    """
    at = now.astimezone(UTC)
    try:
        path = _free_name(private_folder(folder), desk, at)
        part = path.with_name(f".{path.name}.tmp")
        part.unlink(missing_ok=True)
    except OSError as error:
        raise trouble_of_system(error, folder) from error
    try:
        with known_trouble(path):
            with lock or nullcontext():
                copy_to(connection, part)
                counts = table_counts(connection)
            _check(part, counts)
        made = Backup(path, desk, at, _schema(part), counts, checksum(part), note, lasting)
        part.replace(path)
        sync_folder(folder)
        _list(folder, made)
    except OSError as error:
        raise trouble_of_system(error, folder) from error
    finally:
        # a disk that does not even delete must not hide what went wrong before
        with suppress(OSError):
            part.unlink(missing_ok=True)
    return made


def backup_name(path: Path) -> str:
    """Return the name of a desk in a folder of backups: two desks may be called alike in different places."""
    place = hashlib.sha256(os.fsencode(path.absolute())).hexdigest()
    return f"{path.stem[:60]}-{place[:6]}"


def copy_to(connection: sqlite3.Connection, target: Path) -> None:
    """Copy an open database into a new private file that needs no second file beside it."""
    os.close(os.open(target, os.O_RDWR | os.O_CREAT | os.O_EXCL, 0o600))
    with closing(sqlite3.connect(address(target, "rw"), uri=True, isolation_level=None)) as copy:
        copy.execute("PRAGMA synchronous=FULL")
        connection.backup(copy, pages=PAGES_AT_ONCE)
        copy.execute("PRAGMA journal_mode=DELETE").fetchall()


def table_counts(connection: sqlite3.Connection) -> dict[str, int]:
    """Count the rows of each table."""
    names = connection.execute(
        "SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite_%' ORDER BY name"
    ).fetchall()
    return {
        n: connection.execute(f'SELECT count(*) FROM "{n}"').fetchone()[0]  # noqa: S608 - from the file's own list
        for (n,) in names
    }


def checksum(path: Path) -> str:
    """Return the SHA-256 of a file that nobody has open."""
    with path.open("rb") as stream:
        return hashlib.file_digest(stream, "sha256").hexdigest()


def verify(backup: Backup) -> None:
    """Raise ``BadBackup`` unless the file is byte by byte what was made, and sound in itself."""
    try:
        found = checksum(backup.path)
    except OSError as error:
        raise BadBackup(file=backup.path.name, detail=str(error.strerror)) from error
    if found != backup.sha256:
        raise BadBackup(file=backup.path.name, detail="SHA-256")
    _check(backup.path, backup.counts)


def thin_out(folder: Path, now: datetime) -> tuple[Backup, ...]:
    """Delete the backups that are no longer needed and return them; each desk is looked at by itself.

    Raises ``KnownTrouble`` where the folder cannot be written.
    """
    known = read_manifest(folder)
    gone: list[Backup] = []
    for desk in sorted({b.desk for b in known}):
        gone += superfluous([b for b in known if b.desk == desk], now)
    try:
        for backup in gone:
            _remove(backup)
        if gone:
            write_manifest(folder, [b for b in known if b not in gone])
    except OSError as error:
        raise trouble_of_system(error, folder) from error
    return tuple(gone)


def copy_backup(backup: Backup, folder: Path) -> bool:
    """Copy a verified backup, its plain copy with it, into a second folder and verify it there.

    False where that folder is not there: a disk that is not plugged in is no error. Raises ``KnownTrouble``.
    """
    if not folder.is_dir():
        return False
    there = replace(backup, path=folder / backup.path.name)
    try:
        for source in (plain_name(backup.path), backup.path):
            if source.exists():
                _copy_private(source, folder / source.name)
        verify(there)
        if all(b.path != there.path for b in read_manifest(folder)):
            add_to_manifest(folder, there)
    except OSError as error:
        raise trouble_of_system(error, folder) from error
    return True


def _copy_private(source: Path, target: Path) -> None:
    part = target.with_name(f".{target.name}.tmp")
    part.unlink(missing_ok=True)
    try:
        os.close(os.open(part, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600))
        shutil.copyfile(source, part)
        part.replace(target)
    finally:
        part.unlink(missing_ok=True)
    sync_folder(target.parent)


def _remove(backup: Backup) -> None:
    for path in (backup.path, plain_name(backup.path)):
        path.unlink(missing_ok=True)


def remove_backups(folder: Path, names: Collection[str]) -> None:
    """Delete backups by the name of their file; raises ``KnownTrouble`` where that cannot be done."""
    known = read_manifest(folder)
    if not any(b.path.name in names for b in known):
        return
    try:
        for backup in known:
            if backup.path.name in names:
                _remove(backup)
        write_manifest(folder, [b for b in known if b.path.name not in names])
    except OSError as error:
        raise trouble_of_system(error, folder) from error


def keep_for_good(folder: Path, backup: Backup) -> None:
    """Spare one backup from thinning."""
    write_manifest(folder, [replace(b, lasting=b.lasting or b == backup) for b in read_manifest(folder)])


def _check(path: Path, counts: dict[str, int]) -> None:
    """Raise ``BadBackup`` unless a closed copy is sound and has as many rows as the original."""
    uri = f"{address(path, 'ro')}&immutable=1"
    try:
        with closing(sqlite3.connect(uri, uri=True, isolation_level=None)) as copy:
            copy.execute("PRAGMA trusted_schema=OFF")
            found = [row[0] for row in copy.execute("PRAGMA integrity_check").fetchall()]
            dangling = copy.execute("PRAGMA foreign_key_check").fetchall()
            same = table_counts(copy) == counts
    except sqlite3.DatabaseError as error:
        raise BadBackup(file=path.name, detail=error.sqlite_errorname) from error
    if found != ["ok"] or dangling or not same:
        raise BadBackup(file=path.name, detail=found[0] if found != ["ok"] else "rows")


def _list(folder: Path, made: Backup) -> None:
    """Enter a backup in the list; one that cannot be listed would never be found again, so it goes."""
    try:
        add_to_manifest(folder, made)
    except OSError:
        with suppress(OSError):
            made.path.unlink(missing_ok=True)
        raise


def _schema(path: Path) -> int:
    with path.open("rb") as stream:
        return int.from_bytes(stream.read(64)[60:64])


def _free_name(folder: Path, desk: str, at: datetime) -> Path:
    stem = f"{desk}-{at:%Y%m%dT%H%M%SZ}"
    path, number = folder / f"{stem}.offerdesk", 1
    while path.exists():
        number += 1
        path = folder / f"{stem}-{number}.offerdesk"
    return path
