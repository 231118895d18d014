"""Going back to a backup. What is there now is kept first, whatever state it is in."""

import shutil
import sqlite3
import tempfile
from contextlib import closing
from datetime import UTC, datetime
from pathlib import Path

from offerdesk.app.errors import BadBackup, FileExists
from offerdesk.storage.backup import back_up, backup_name, verify
from offerdesk.storage.connection import address
from offerdesk.storage.desk_file import DeskFile
from offerdesk.storage.manifest import Backup, plain_name
from offerdesk.storage.migrating import migrate
from offerdesk.storage.schema import SCHEMA_VERSION
from offerdesk.storage.trouble import known_trouble, trouble_of_system


def restore_into(desk: DeskFile, backup: Backup, folder: Path, now: datetime) -> Backup:
    """Give an open desk the content of a backup and return the backup of what it held until now.

    The pages are replaced as one transaction by the connection that holds the lock, so nobody can come in
    between. Raises ``KnownTrouble``; the desk is then as it was.
    """
    desk.opened.require_writable()
    plain = _plain_if_bad(backup)
    with tempfile.TemporaryDirectory(prefix="offerdesk-") as private, desk.opened.lock:
        source = _present_format(backup, plain, Path(private), now)
        name = backup_name(desk.opened.path)
        kept = back_up(desk.opened.connection, folder, name, now, note="before restore", lasting=True)
        with known_trouble(desk.opened.path), closing(_reading(source)) as restored:
            restored.backup(desk.opened.connection, pages=-1)
        desk.reread()
    return kept


def replace_damaged(path: Path, backup: Backup, now: datetime) -> Path:
    """Put a backup in the place of a closed desk that cannot be opened; return where the damaged one is now.

    Where the backup is damaged too, its plain copy serves, without the undo history. Nothing is deleted: the
    damaged file and its journal keep their content under a new name.
    """
    plain = _plain_if_bad(backup)
    aside = path.with_name(f"{path.name}.damaged-{now.astimezone(UTC):%Y%m%dT%H%M%SZ}")
    if aside.exists():
        raise FileExists(file=aside.name)
    try:
        part = path.with_name(f".{path.name}.tmp")
        part.unlink(missing_ok=True)
        if plain is None:
            shutil.copyfile(backup.path, part)
            part.chmod(0o600)
        else:
            _make_from_plain(plain, part, now)
        for suffix in ("-wal", "-journal", "-shm", ""):
            old = path.with_name(path.name + suffix)
            if old.exists():
                old.rename(aside.with_name(aside.name + suffix))
        part.rename(path)
    except OSError as error:
        raise trouble_of_system(error, path) from error
    return aside


def _plain_if_bad(backup: Backup) -> Path | None:
    """Return the plain copy of a backup that is damaged; raise ``BadBackup`` where there is none."""
    try:
        verify(backup)
    except BadBackup:
        plain = plain_name(backup.path)
        if not plain.exists():
            raise
        return plain
    return None


def _make_from_plain(plain: Path, target: Path, now: datetime) -> None:
    from offerdesk.storage.plain_copy import desk_from_plain  # noqa: PLC0415 - if all else fails

    desk_from_plain(plain, target, now)


def _present_format(backup: Backup, plain: Path | None, private: Path, now: datetime) -> Path:
    """Return a copy of a backup in the format of this program, made of its plain copy where there is one."""
    copy = private / "restored.offerdesk"
    if plain is not None:
        _make_from_plain(plain, copy, now)
        return copy
    try:
        shutil.copyfile(backup.path, copy)
    except OSError as error:
        raise trouble_of_system(error, backup.path) from error
    if backup.schema < SCHEMA_VERSION:
        migrate(copy, private / "before", now)
    return copy


def _reading(path: Path) -> sqlite3.Connection:
    return sqlite3.connect(address(path, "rw"), uri=True, isolation_level=None)
