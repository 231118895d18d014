"""Going back to a backup. What is there now is kept first, whatever state it is in."""

import shutil
import sqlite3
import tempfile
from contextlib import closing
from datetime import UTC, datetime
from pathlib import Path

from offerdesk.app.errors import FileExists
from offerdesk.storage.backup import back_up, backup_name, verify
from offerdesk.storage.connection import address
from offerdesk.storage.desk_file import DeskFile
from offerdesk.storage.manifest import Backup
from offerdesk.storage.migrating import migrate
from offerdesk.storage.schema import SCHEMA_VERSION
from offerdesk.storage.trouble import known_trouble, trouble_of_system


def restore_into(desk: DeskFile, backup: Backup, folder: Path, now: datetime) -> Backup:
    """Give an open desk the content of a backup and return the backup of what it held until now.

    The pages are replaced as one transaction by the connection that holds the lock, so nobody can come in
    between. Raises ``KnownTrouble``; the desk is then as it was.
    """
    desk.opened.require_writable()
    verify(backup)
    with tempfile.TemporaryDirectory(prefix="offerdesk-") as private, desk.opened.lock:
        source = _present_format(backup, Path(private), now)
        name = backup_name(desk.opened.path)
        kept = back_up(desk.opened.connection, folder, name, now, note="before restore", lasting=True)
        with known_trouble(desk.opened.path), closing(_reading(source)) as restored:
            restored.backup(desk.opened.connection, pages=-1)
        desk.reread()
    return kept


def replace_damaged(path: Path, backup: Backup, now: datetime) -> Path:
    """Put a backup in the place of a closed desk that cannot be opened; return where the damaged one is now.

    Nothing is deleted: the damaged file and its journal keep their content under a new name.
    """
    verify(backup)
    aside = path.with_name(f"{path.name}.damaged-{now.astimezone(UTC):%Y%m%dT%H%M%SZ}")
    if aside.exists():
        raise FileExists(file=aside.name)
    try:
        part = path.with_name(f".{path.name}.tmp")
        part.unlink(missing_ok=True)
        shutil.copyfile(backup.path, part)
        part.chmod(0o600)
        for suffix in ("-wal", "-journal", "-shm", ""):
            old = path.with_name(path.name + suffix)
            if old.exists():
                old.rename(aside.with_name(aside.name + suffix))
        part.rename(path)
    except OSError as error:
        raise trouble_of_system(error, path) from error
    return aside


def _present_format(backup: Backup, private: Path, now: datetime) -> Path:
    """Return a copy of a backup in the format of this program."""
    copy = private / "restored.offerdesk"
    try:
        shutil.copyfile(backup.path, copy)
    except OSError as error:
        raise trouble_of_system(error, backup.path) from error
    if backup.schema < SCHEMA_VERSION:
        migrate(copy, private / "before", now)
    return copy


def _reading(path: Path) -> sqlite3.Connection:
    return sqlite3.connect(address(path, "rw"), uri=True, isolation_level=None)
