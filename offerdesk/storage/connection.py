"""The one connection to a desk file: how it is opened and what is asked of SQLite.

Exclusive locking comes before WAL: then SQLite keeps no shared memory file, opens even on a full disk, and no
second process can write. ``synchronous=FULL`` loses nothing that was acknowledged when the power fails.
"""

import sqlite3
from pathlib import Path

from offerdesk.app.errors import OldLibrary

PRAGMAS: dict[str, tuple[str, str | int]] = {
    "locking_mode": ("EXCLUSIVE", "exclusive"),
    "journal_mode": ("WAL", "wal"),
    "synchronous": ("FULL", 2),
    "fullfsync": ("1", 1),
    "foreign_keys": ("ON", 1),
    "recursive_triggers": ("ON", 1),
    "secure_delete": ("ON", 1),
    "temp_store": ("MEMORY", 2),
    "trusted_schema": ("OFF", 0),
    "cell_size_check": ("ON", 1),
    "cache_size": ("-65536", -65536),
    "journal_size_limit": ("4194304", 4194304),
    "mmap_size": ("0", 0),
}
"""Each setting as it is written and as it must be read back, in this order."""

OLDEST_LIBRARY = (3, 37, 0)
"""The first SQLite with STRICT tables."""

LOCK_SECONDS = 0.2


def connect(path: Path, *, create: bool = False) -> sqlite3.Connection:
    """Open a database with transactions in our own hands; no statement begins one by itself.

    Raises ``OldLibrary`` where SQLite is too old, and ``sqlite3.OperationalError``.
    """
    if sqlite3.sqlite_version_info < OLDEST_LIBRARY:
        known = ".".join(map(str, OLDEST_LIBRARY))
        raise OldLibrary(found=sqlite3.sqlite_version, known=known)
    return sqlite3.connect(
        address(path, "rwc" if create else "rw"),
        uri=True,
        timeout=LOCK_SECONDS,
        isolation_level=None,
        check_same_thread=False,
    )


def address(path: Path, mode: str) -> str:
    """Return the address of a database for SQLite; only with mode ``rwc`` is a missing file made."""
    plain = path.absolute().as_posix().replace("%", "%25").replace("?", "%3f").replace("#", "%23")
    return f"file://{'' if plain.startswith('/') else '/'}{plain}?mode={mode}"


def prepare(connection: sqlite3.Connection) -> None:
    """Apply every setting, take the exclusive lock, and verify."""
    for name, (written, _) in PRAGMAS.items():
        connection.execute(f"PRAGMA {name}={written}").fetchall()
    connection.execute("BEGIN EXCLUSIVE")
    connection.execute("COMMIT")
    verify(connection)


def verify(connection: sqlite3.Connection) -> None:
    """Read every setting back; ``RuntimeError`` naming those that did not take."""
    wrong = []
    for name, (_, expected) in PRAGMAS.items():
        row = connection.execute(f"PRAGMA {name}").fetchone()
        found = row[0] if row else expected
        if found != expected:
            wrong.append(f"{name} is {found}, not {expected}")
    if wrong or connection.isolation_level is not None:
        raise RuntimeError(f"SQLite did not take its settings: {'; '.join(wrong) or 'isolation_level'}")
