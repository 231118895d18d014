"""What is in a backup, without opening it as a desk: the file is only read, and stays as it is."""

import sqlite3
from contextlib import closing
from datetime import datetime

from offerdesk.app.kept import KeptDesk
from offerdesk.domain.words import N_
from offerdesk.storage.connection import address
from offerdesk.storage.manifest import Backup

NEWEST = "SELECT label, at FROM step WHERE undone = 0 ORDER BY seq DESC LIMIT 1"

_BEFORE = (("before restore", N_("Before a restore")), ("before format", N_("Before an update")))
"""Notes of backups that were not made by the clock, by their beginning, in words."""


def kept_desk(backup: Backup) -> KeptDesk:
    """Return a backup as a person chooses among them."""
    change, at = newest_change(backup)
    before = next((words for note, words in _BEFORE if backup.note.startswith(note)), "")
    return KeptDesk(backup.path.name, backup.at, backup.counts, at, change, before)


def newest_change(backup: Backup) -> tuple[str, datetime | None]:
    """Return the words and the time of the newest change in a backup; nothing where it cannot be told."""
    uri = f"{address(backup.path, 'ro')}&immutable=1"
    try:
        with closing(sqlite3.connect(uri, uri=True)) as file:
            file.execute("PRAGMA trusted_schema=OFF")
            found = file.execute(NEWEST).fetchone()
        return (str(found[0]), datetime.fromisoformat(found[1])) if found else ("", None)
    except (sqlite3.Error, ValueError, TypeError):
        return "", None
