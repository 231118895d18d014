"""Which reminders were given on this machine, so that none comes twice: a small file beside the settings.

Two programs may look at once; the file says which of them speaks. It holds no words, only what cannot be
read back.
"""

import sqlite3
from contextlib import closing
from datetime import datetime, timedelta
from pathlib import Path

from offerdesk.storage.atomic import private_folder

_KEPT_FOR = timedelta(days=400)
_WAIT = 5.0


class SaidFile:
    """Remembers names of moments of one desk; where it cannot be used, nothing is said rather than twice."""

    def __init__(self, path: Path, desk: Path) -> None:
        self._path = path
        self._desk = str(desk)

    def was_said(self, name: str) -> bool:
        """Tell whether a moment was spoken of."""
        if not self._path.exists():
            return False
        try:
            with closing(self._open()) as file:
                found = file.execute("SELECT 1 FROM said WHERE name = ?", (self._hidden(name),)).fetchone()
        except sqlite3.Error:
            return True
        return found is not None

    def claim(self, moments: tuple[tuple[str, ...], ...], at: datetime) -> tuple[bool, ...]:
        """Keep moments as said; tell of each whether nobody had said it before."""
        try:
            with closing(self._open()) as file, file:
                file.execute("BEGIN IMMEDIATE")
                file.execute("DELETE FROM said WHERE at < ?", ((at - _KEPT_FOR).isoformat(),))
                return tuple(_claim(file, [self._hidden(n) for n in names], at) for names in moments)
        except (sqlite3.Error, OSError):
            return tuple(False for _ in moments)

    def _open(self) -> sqlite3.Connection:
        private_folder(self._path.parent)
        file = sqlite3.connect(self._path, timeout=_WAIT, isolation_level=None)
        file.execute("CREATE TABLE IF NOT EXISTS said (name TEXT PRIMARY KEY, at TEXT NOT NULL)")
        return file

    def _hidden(self, name: str) -> str:
        from hashlib import sha256  # noqa: PLC0415 - not for the first picture

        return sha256(f"{self._desk} {name}".encode()).hexdigest()


def _claim(file: sqlite3.Connection, names: list[str], at: datetime) -> bool:
    new = True
    for name in dict.fromkeys(names):
        done = file.execute("INSERT OR IGNORE INTO said (name, at) VALUES (?, ?)", (name, at.isoformat()))
        new = new and done.rowcount == 1
    return new
