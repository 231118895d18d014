"""``DeskFile``: the vault that a desk writes through.

It reads at once with plain sqlite3. SQLAlchemy is imported by ``warm`` in a thread after the first paint, or
by the first write, whichever comes first; both use the one connection that is open already.
"""

from collections.abc import Iterator
from contextlib import contextmanager
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING

from offerdesk.app.errors import DiskTrouble
from offerdesk.app.store import Session
from offerdesk.storage.history import DeskHistory
from offerdesk.storage.open_file import OpenFile
from offerdesk.storage.opening import create_file, open_file
from offerdesk.storage.quick import QuickReader
from offerdesk.storage.reserve import Reserve
from offerdesk.storage.trouble import stops_writing

if TYPE_CHECKING:
    from offerdesk.app.trash import Discarded, Ref
    from offerdesk.storage.database import Database
    from offerdesk.storage.manifest import Backup


class DeskFile:
    """A ``Vault`` over an open file. ``changed`` says whether something was written since the last backup."""

    def __init__(self, opened: OpenFile) -> None:
        self.opened = opened
        self._reader = QuickReader(opened)
        self._history = DeskHistory(opened.run)
        self._database: Database | None = None
        self._reserve: Reserve | None = None
        self._thins = True
        self.changed = False

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
            self.changed = True
        except BaseException as error:
            self._history.forget()
            if isinstance(error, DiskTrouble) and stops_writing(error):
                self.opened.stop_writing(error)
            raise

    def history(self) -> DeskHistory:
        """Return the undo history outside a transaction, for looking only."""
        return self._history

    def warm(self) -> "Database":
        """Import SQLAlchemy and let it take over the connection; may be called from any thread.

        It also takes the reserve, which a full disk would no longer give.
        """
        from offerdesk.storage.database import Database  # noqa: PLC0415 - the first paint must not wait for it

        with self.opened.lock:
            if self._database is None:
                self._database = Database(self.opened, self._history)
                if not self.opened.read_only:
                    self.keep_reserve()
            return self._database

    def reread(self) -> None:
        """Forget what was read before; call it after the content was replaced.

        From then on no backup is thinned out until the file is opened anew: the restored state may turn out
        to be the wrong one.
        """
        self._history.forget()
        self._thins = False

    def check(self, *, full: bool = False) -> tuple[str, ...]:
        """Return what SQLite finds wrong in the file; empty for a sound one. May be called in a thread.

        The quick check belongs to each start, the full one to a start after an unclean end.
        """
        found = [str(row[0]) for row in self.opened.run(f"PRAGMA {'integrity' if full else 'quick'}_check")]
        dangling = [str(row[0]) for row in self.opened.run("PRAGMA foreign_key_check")] if full else []
        return tuple(text for text in [*found, *dangling] if text != "ok")

    def back_up(self, folder: Path, now: datetime, note: str = "") -> "Backup":
        """Make a verified backup in ``folder``, then thin out the older ones.

        May run in a thread: writing waits for the copying only. Raises ``KnownTrouble``.
        """
        from offerdesk.storage.backup import back_up, backup_name, thin_out  # noqa: PLC0415 - as above

        opened = self.opened
        self.changed = False
        try:
            name = backup_name(opened.path)
            made = back_up(opened.connection, folder, name, now, note=note, lock=opened.lock)
        except BaseException:
            self.changed = True
            raise
        if self._thins:
            thin_out(folder, now)
        return made

    def keep_reserve(self) -> bool:
        """Take a little room on the disk for the day it is full; whether there was some."""
        if self._reserve is None:
            self._reserve = Reserve(self.opened.path)
            self.opened.on_close(self._reserve)
        return self._reserve.keep()

    def free_reserve(self) -> None:
        """Give that room back, so that the user can save or delete."""
        if self._reserve is not None:
            self._reserve.release()

    def discarded(self) -> "tuple[Discarded, ...]":
        """Return what was deleted and is not there now, newest first."""
        from offerdesk.storage.trash import discarded  # noqa: PLC0415 - rare

        with self.opened.lock:
            return discarded(self.opened.run)

    def tidy_trash(self, now: datetime) -> None:
        """Let go of what has been in the trash for long enough. May be called in a thread."""
        from offerdesk.storage.trash import forget_old  # noqa: PLC0415 - after the first paint

        if not self.opened.read_only:
            forget_old(self.opened.run, now)

    def erase_traces(self, refs: "frozenset[Ref] | None" = None) -> None:
        """Forget the undo history and deleted things for good, and rebuild the file without them.

        ``refs`` names the things, all of the trash without it. Backups are files of their own and are not
        touched. Raises ``KnownTrouble``.
        """
        from offerdesk.storage.trash import forget, forget_contents  # noqa: PLC0415 - rare

        self.opened.require_writable()
        run = self.opened.run
        with self.warm().transaction():
            run("DELETE FROM step")
            forget(run, refs)
            forget_contents(run)
        with self.opened.lock:
            run("VACUUM")
            run("PRAGMA wal_checkpoint(TRUNCATE)")
            self._history.forget()
        self.changed = True

    def close(self) -> None:
        """Release the file; may be called again."""
        with self.opened.lock:
            if self._database is not None:
                self._database.let_go()
                self._database = None
            self.opened.close()


def open_desk(path: Path, now: datetime, backups: Path, *, ignore_note: bool = False) -> DeskFile:
    """Open a desk; one of an older format is brought to the present one, with a backup in ``backups`` first.

    Raises a ``KnownTrouble``; the file is then as it was.
    """

    def upgrade(old: Path) -> None:
        from offerdesk.storage.migrating import migrate  # noqa: PLC0415 - Alembic only where a format differs

        migrate(old, backups, now)

    return DeskFile(open_file(path, now, upgrade, ignore_note=ignore_note))


def create_desk(path: Path, now: datetime) -> DeskFile:
    """Make a new desk and open it; raises ``FileExists`` where something is already."""
    return DeskFile(create_file(path, now))
