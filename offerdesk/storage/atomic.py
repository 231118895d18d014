"""Writing a small file so that a reader finds the old content or the new, never half of it."""

import os
from contextlib import suppress
from pathlib import Path


def write_private(path: Path, content: bytes) -> None:
    """Replace a file by ``content``, readable by its owner alone and on the disk when this returns.

    Raises ``OSError``; the old file is then as it was.
    """
    part = path.with_name(f".{path.name}.tmp")
    part.unlink(missing_ok=True)
    try:
        handle = os.open(part, os.O_WRONLY | os.O_CREAT | os.O_EXCL | getattr(os, "O_BINARY", 0), 0o600)
        with os.fdopen(handle, "wb") as stream:
            stream.write(content)
            stream.flush()
            os.fsync(stream.fileno())
        part.replace(path)
    except BaseException:
        part.unlink(missing_ok=True)
        raise
    sync_folder(path.parent)


def private_folder(path: Path) -> Path:
    """Return the folder, made for its owner alone where it is missing."""
    path.mkdir(mode=0o700, parents=True, exist_ok=True)
    return path


def sync_folder(path: Path) -> None:
    """Have the names in a folder written to the disk, where the system can do that."""
    with suppress(OSError):
        handle = os.open(path, os.O_RDONLY | getattr(os, "O_DIRECTORY", 0))
        try:
            os.fsync(handle)
        finally:
            os.close(handle)
