"""What is in a backup, without opening it as a desk: the file is only read, and stays as it is."""

import sqlite3
from contextlib import closing
from datetime import datetime

from offerdesk.storage.connection import address
from offerdesk.storage.manifest import Backup

NEWEST = "SELECT label, at FROM step WHERE undone = 0 ORDER BY seq DESC LIMIT 1"


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
