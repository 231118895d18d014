"""A desk's trash for the window: what is in it, which backups hold it, and erasing without a trace."""

import sqlite3
from collections.abc import Callable, Iterable
from contextlib import closing
from datetime import datetime
from pathlib import Path

from offerdesk.app.kept import KeptDesk
from offerdesk.app.trash import Discarded, Ref
from offerdesk.storage.backup import backup_name, remove_backups
from offerdesk.storage.connection import address
from offerdesk.storage.contents import kept_desk
from offerdesk.storage.desk_file import DeskFile
from offerdesk.storage.manifest import Backup, read_manifest


class DeskTrash:
    """The ``Trash`` of an open desk; of the ``folders`` of its backups the first is the program's own."""

    def __init__(
        self, desk: DeskFile, folders: Callable[[], tuple[Path, ...]], clock: Callable[[], datetime]
    ) -> None:
        self._desk = desk
        self._folders = folders
        self._clock = clock

    def discarded(self) -> tuple[Discarded, ...]:
        """Return what was deleted and is not there again, newest first."""
        return self._desk.discarded()

    def holding(self, refs: frozenset[Ref] | None) -> tuple[KeptDesk, ...]:
        """Return the backups that hold these things, newest first; ``None`` for every backup of this desk."""
        name = backup_name(self._desk.opened.path)
        listed = {b.path.name: b for f in self._folders()[::-1] for b in read_manifest(f) if b.desk == name}
        found = [b for b in listed.values() if refs is None or holds(b, refs)]
        return tuple(kept_desk(b) for b in sorted(found, key=lambda b: (b.at, b.path.name), reverse=True))

    def erase(self, refs: frozenset[Ref] | None, purge: Iterable[str]) -> None:
        """Erase things from the file; then make a new backup and delete those that are named."""
        names = frozenset(purge)
        self._desk.erase_traces(refs)
        if names:
            folders = self._folders()
            self._desk.back_up(folders[0], self._clock())
            for folder in folders:
                remove_backups(folder, names)


def holds(backup: Backup, refs: frozenset[Ref]) -> bool:
    """Whether a backup knows one of these things, its undo history and trash included.

    One that cannot be read may hold anything.
    """
    uri = f"{address(backup.path, 'ro')}&immutable=1"
    try:
        with closing(sqlite3.connect(uri, uri=True)) as file:
            file.execute("PRAGMA trusted_schema=OFF")
            tables = {name for (name,) in file.execute("SELECT name FROM sqlite_master WHERE type = 'table'")}
            told = [table for table in ("step", "trash") if table in tables]
            return any(_knows(file, kind, id_, told, kind in tables) for kind, id_ in refs)
    except sqlite3.Error:
        return True


def _knows(file: sqlite3.Connection, kind: str, id_: str, told: list[str], has_table: bool) -> bool:  # noqa: FBT001 - two facts
    wanted = [f'SELECT 1 FROM "{kind}" WHERE id = ?1'] if has_table else []  # noqa: S608 - our own kinds
    wanted += [f"SELECT 1 FROM {table} WHERE instr(changes, '\"' || ?1 || '\"') > 0" for table in told]  # noqa: S608 - same
    return any(file.execute(f"{sql} LIMIT 1", (id_,)).fetchone() for sql in wanted)
