"""SQLite's errors as trouble that a person can act on."""

import errno
import sqlite3
from pathlib import Path

from offerdesk.app.errors import (
    DamagedFile,
    DiskFull,
    DiskTrouble,
    KnownTrouble,
    LockedFile,
    MissingFile,
    ReadOnlyFolder,
)

LEAST_ROOM = 64 * 1024
"""A failed write with less free space than this, in bytes, is a full disk whatever SQLite calls it."""


class known_trouble:  # noqa: N801 - used as a statement; a class, since each statement of SQL passes here
    """Turn an error of SQLite, raw or wrapped by SQLAlchemy, into a ``KnownTrouble`` about ``path``.

    What has no entry here is a fault of the program and passes through.
    """

    __slots__ = ("_path",)

    def __init__(self, path: Path) -> None:
        self._path = path

    def __enter__(self) -> None:
        pass

    def __exit__(self, _kind: object, error: BaseException | None, _trace: object) -> None:
        trouble = trouble_of(error, self._path) if isinstance(error, Exception) else None
        if trouble is not None:
            raise trouble from error


def trouble_of(error: Exception, path: Path) -> KnownTrouble | None:
    """Return the trouble that an error means, or ``None`` for a fault of the program."""
    original = getattr(error, "orig", error)
    if not isinstance(original, sqlite3.Error):
        return None
    name = getattr(original, "sqlite_errorname", "")
    file = path.name
    if _is_full(name, path):
        return DiskFull(file=file)
    if name.startswith(("SQLITE_READONLY", "SQLITE_CANTOPEN", "SQLITE_PERM")):
        return ReadOnlyFolder(file=file)
    if name.startswith(("SQLITE_BUSY", "SQLITE_LOCKED")):
        return LockedFile(file=file)
    if name.startswith(("SQLITE_CORRUPT", "SQLITE_NOTADB")):
        return DamagedFile(file=file, detail=name)
    if name.startswith("SQLITE_IOERR"):
        return DiskTrouble(file=file, detail=name)
    return None


def trouble_of_system(error: OSError, path: Path) -> KnownTrouble:
    """Return the trouble that an error of the operating system means for a file or folder."""
    if error.errno in {errno.ENOSPC, errno.EDQUOT}:
        return DiskFull(file=path.name)
    if error.errno in {errno.ENOENT, errno.ENOTDIR, errno.ENAMETOOLONG}:
        return MissingFile(file=path.name)
    if error.errno == errno.EIO:
        return DiskTrouble(file=path.name, detail="EIO")
    return ReadOnlyFolder(file=path.name)


def stops_writing(error: KnownTrouble) -> bool:
    """Whether after this trouble nobody knows what is on the disk, so that nothing may be written on top."""
    return isinstance(error, DiskTrouble) and "FSYNC" in error.values.get("detail", "")


def _is_full(name: str, path: Path) -> bool:
    if name in {"SQLITE_FULL", "SQLITE_IOERR_SHMSIZE"}:
        return True
    if name not in {"SQLITE_IOERR_WRITE", "SQLITE_IOERR_TRUNCATE"}:
        return False
    import shutil  # noqa: PLC0415 - the start does without it

    try:
        return shutil.disk_usage(path.parent).free < LEAST_ROOM
    except OSError:
        return False
