"""``DeskFile``: the vault that a desk writes through.

It reads at once with plain sqlite3. SQLAlchemy is imported by ``warm`` in a thread after the first paint, or
by the first write, whichever comes first; both use the one connection that is open already.
"""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

from offerdesk.app.errors import DiskTrouble
from offerdesk.app.store import Session
from offerdesk.storage.history import DeskHistory
from offerdesk.storage.open_file import OpenFile
from offerdesk.storage.opening import create_file, open_file
from offerdesk.storage.quick import QuickReader
from offerdesk.storage.trouble import stops_writing

if TYPE_CHECKING:
    from offerdesk.storage.database import Database


class DeskFile:
    """A ``Vault`` over an open file."""

    def __init__(self, opened: OpenFile) -> None:
        self.opened = opened
        self._reader = QuickReader(opened)
        self._history = DeskHistory(opened.run)
        self._database: Database | None = None

    def read(self) -> QuickReader:
        """Return a reader of the last committed state."""
        return self._reader

    @contextmanager
    def write(self) -> Iterator[Session]:
        """Open one transaction: committed on leaving, rolled back on an exception.

        Raises ``KnownTrouble``; then nothing has been written.
        """
        self.opened.require_writable()
        try:
            with self.warm().transaction() as session:
                yield session
        except BaseException as error:
            self._history.forget()
            if isinstance(error, DiskTrouble) and stops_writing(error):
                self.opened.stop_writing(error)
            raise

    def history(self) -> DeskHistory:
        """Return the undo history outside a transaction, for looking only."""
        return self._history

    def warm(self) -> "Database":
        """Import SQLAlchemy and let it take over the connection; may be called from any thread."""
        from offerdesk.storage.database import Database  # noqa: PLC0415 - the first paint must not wait for it

        with self.opened.lock:
            if self._database is None:
                self._database = Database(self.opened, self._history)
            return self._database

    def close(self) -> None:
        """Release the file; may be called again."""
        with self.opened.lock:
            if self._database is not None:
                self._database.let_go()
                self._database = None
            self.opened.close()


def open_desk(path: Path, now: str, backups: Path, *, ignore_note: bool = False) -> DeskFile:
    """Open a desk; one of an older format is brought to the present one, with a backup in ``backups`` first.

    ``now`` is ISO 8601. Raises a ``KnownTrouble``; the file is then as it was.
    """

    def upgrade(old: Path) -> None:
        from offerdesk.storage.migrating import migrate  # noqa: PLC0415 - Alembic only where a format differs

        migrate(old, backups, now)

    return DeskFile(open_file(path, now, upgrade, ignore_note=ignore_note))


def create_desk(path: Path, now: str) -> DeskFile:
    """Make a new desk and open it; raises ``FileExists`` where something is already."""
    return DeskFile(create_file(path, now))
