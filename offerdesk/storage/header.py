"""The look at a file before SQLite opens it: what it is, whose it is, whether it is ours to write.

Nothing is changed here, so that a file that is refused stays as it was, byte by byte.
"""

import os
import stat
from pathlib import Path

from offerdesk.app.errors import (
    EmptyFile,
    ForeignFile,
    LinkedFile,
    MissingFile,
    NotAFile,
    OtherOwner,
    ReadOnlyFolder,
    UnreadableFile,
)
from offerdesk.storage.schema import known_version

MAGIC = b"SQLite format 3\x00"
HEADER_BYTES = 100
PAGE_BYTES = 512
"""The smallest page of SQLite; an encrypted database is a whole number of pages without the magic."""

NOFOLLOW = getattr(os, "O_NOFOLLOW", 0) | getattr(os, "O_NONBLOCK", 0) | getattr(os, "O_BINARY", 0)


def examine(path: Path) -> int:
    """Return the format that the header of a closed desk states.

    Raises the ``KnownTrouble`` that keeps it from being opened. Must not be called for a file that this
    process holds open: closing it here would drop SQLite's locks.
    """
    status = standing(path)
    header = _header(path)
    file = path.name
    if not header:
        raise EmptyFile(file=file)
    if not header.startswith(MAGIC):
        raise (
            UnreadableFile(file=file) if _looks_encrypted(header, status.st_size) else ForeignFile(file=file)
        )
    if len(header) < HEADER_BYTES:
        raise UnreadableFile(file=file)
    return known_version(int.from_bytes(header[68:72]), int.from_bytes(header[60:64]), file)


def standing(path: Path) -> os.stat_result:
    """Return the status of a path that is a regular file of one name, ours, in a folder that can be written.

    Raises the ``KnownTrouble`` that is in the way.
    """
    file = path.name
    try:
        status = path.lstat()
    except (FileNotFoundError, NotADirectoryError):
        raise MissingFile(file=file) from None
    except OSError as error:
        raise MissingFile(file=file[:80]) from error
    if stat.S_ISLNK(status.st_mode):
        raise LinkedFile(file=file)
    if not stat.S_ISREG(status.st_mode):
        raise NotAFile(file=file)
    if status.st_nlink > 1:
        raise LinkedFile(file=file)
    user = getattr(os, "geteuid", lambda: 0)()
    if user not in {0, status.st_uid}:
        raise OtherOwner(file=file)
    if not (os.access(path, os.W_OK) and os.access(path.parent, os.W_OK)):
        raise ReadOnlyFolder(file=file)
    return status


def make_private(path: Path) -> None:
    """Let nobody but the owner read the file, where the file system knows about such things."""
    try:
        if stat.S_IMODE(path.stat().st_mode) & 0o077:
            path.chmod(0o600)
    except OSError:
        # A stick formatted for cameras keeps no permissions; the desk is as private as the stick.
        return


def _header(path: Path) -> bytes:
    try:
        handle = os.open(path, os.O_RDONLY | NOFOLLOW)
    except OSError as error:
        raise UnreadableFile(file=path.name) from error
    try:
        return os.read(handle, HEADER_BYTES)
    finally:
        os.close(handle)


def _looks_encrypted(header: bytes, size: int) -> bool:
    """Whole pages of bytes of which many are no text: an encrypted or overwritten database."""
    strange = sum(byte < 9 or 13 < byte < 32 or byte > 126 for byte in header)  # noqa: PLR2004 - ASCII's printable range
    return size % PAGE_BYTES == 0 and strange * 4 > len(header)
