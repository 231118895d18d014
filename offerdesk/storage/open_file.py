"""A desk file that this process holds open: one connection, one lock, one place to let go."""

import sqlite3
from collections.abc import Sequence
from pathlib import Path
from threading import RLock
from typing import Any, Protocol

from offerdesk.app.errors import DiskTrouble, ReadOnlyCopy
from offerdesk.storage.codecs import SqlValue
from offerdesk.storage.trouble import known_trouble

Key = tuple[int, int]
"""Device and file number: what a file is under whichever name."""

_held: dict[Key, "OpenFile"] = {}
"""Files that this process holds open. SQLite's locks belong to the process, and opening and closing such a
file by other means would drop them, so the whole process must know."""


class Releases(Protocol):
    """Something to let go of when the file is closed."""

    def release(self) -> None:
        """Let go; never raises."""
        ...


class OpenFile:
    """One open desk. ``lock`` guards the connection; ``unclean`` says that the last close was missed."""

    def __init__(self, path: Path, connection: sqlite3.Connection, *, read_only: bool = False) -> None:
        self.path = path
        self.connection = connection
        self.read_only = read_only
        self.lock = RLock()
        self.unclean = False
        self.wrote = False
        self._stopped: DiskTrouble | None = None
        self._releases: list[Releases] = []
        self._key = key_of(path)
        _held[self._key] = self

    def run(self, sql: str, values: Sequence[SqlValue] = ()) -> list[tuple[Any, ...]]:
        """Execute one statement and return its rows; raises ``KnownTrouble`` about this file."""
        with self.lock, known_trouble(self.path):
            return self.connection.execute(sql, values).fetchall()

    def on_close(self, released: Releases) -> None:
        """Let go of ``released`` after the connection has been closed, last come first."""
        self._releases.insert(0, released)

    def require_writable(self) -> None:
        """Raise ``ReadOnlyCopy``, or the ``DiskTrouble`` after which nothing more may be written."""
        if self.read_only:
            raise ReadOnlyCopy(file=self.path.name)
        if self._stopped:
            raise self._stopped

    def stop_writing(self, trouble: DiskTrouble) -> None:
        """Write no more until the file is opened anew."""
        self._stopped = trouble

    def close(self) -> None:
        """Close the connection and let go of everything; may be called again."""
        with self.lock:
            if _held.get(self._key) is not self:
                return
            try:
                if self.wrote and self._stopped is None:
                    self._mark_clean()
            finally:
                self.connection.close()
                del _held[self._key]
                for released in self._releases:
                    released.release()

    def _mark_clean(self) -> None:
        try:
            self.connection.execute("UPDATE meta SET value = '1' WHERE key = 'clean'")
        except sqlite3.Error:
            # A full disk must not keep anybody from closing; the next start then checks the file in full.
            self.unclean = True


def key_of(path: Path) -> Key:
    """Return what tells a file from all others on this machine, without opening it."""
    status = path.stat()
    return status.st_dev, status.st_ino


def held(path: Path) -> OpenFile | None:
    """Return the open desk if this process holds that very file open."""
    return _held.get(key_of(path))
