"""Bringing a file of an older format to the present one, with Alembic; imported only when one is opened.

On a connection of its own with foreign keys off before the transaction begins: rebuilding a table drops the
old one, which with foreign keys on deletes every row that refers to it. A verified backup comes first; all
steps are one transaction; the rows of every table are counted before and after. Killed at any point, the
file has the old format or the new one.
"""

import sqlite3
from collections.abc import Callable
from contextlib import closing
from datetime import datetime
from pathlib import Path

from alembic import command
from alembic.config import Config
from sqlalchemy import Connection, create_engine, event
from sqlalchemy.pool import StaticPool

from offerdesk.app.errors import DamagedFile
from offerdesk.domain.frozen import frozen
from offerdesk.storage.backup import back_up, backup_name
from offerdesk.storage.connection import connect
from offerdesk.storage.schema import APPLICATION_ID, SCHEMA_VERSION, version_of
from offerdesk.storage.trouble import known_trouble

MIGRATIONS = Path(__file__).with_name("migrations")

BOOKKEEPING = {"alembic_version", "step", "gone", "meta"}
"""Tables whose rows a migration may make fewer: none of them holds what a person has entered."""


@frozen
class Target:
    """A format and the folder of the scripts that lead to it."""

    format: int = SCHEMA_VERSION
    scripts: Path = MIGRATIONS


PRESENT = Target()


def migrate(path: Path, backups: Path, now: datetime, target: Target = PRESENT) -> None:
    """Bring a closed desk to a format; a backup of how it was before stays in ``backups``.

    Raises ``KnownTrouble``; the file then has its old format and content.
    """
    with known_trouble(path), closing(connect(path)) as connection:
        # The settings of the daily connection but for the foreign keys.
        connection.execute("PRAGMA locking_mode=EXCLUSIVE").fetchall()
        connection.execute("PRAGMA journal_mode=WAL").fetchall()
        connection.execute("PRAGMA synchronous=FULL")
        connection.execute("PRAGMA secure_delete=ON").fetchall()
        connection.execute("PRAGMA foreign_keys=OFF")
        version_of(connection, path.name)
        note = f"before format {target.format}"
        back_up(connection, backups, backup_name(path), now, note=note, lasting=True)
        before = row_counts(connection)
        upgrade(connection, target, lambda: refuse_losses(connection, before, path.name))
        connection.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchall()


def upgrade(
    connection: sqlite3.Connection, target: Target = PRESENT, check: Callable[[], None] | None = None
) -> None:
    """Bring an open database to a format as one transaction; ``check`` may still refuse, before the commit.

    Foreign keys must be off. An empty database gets its first tables.
    """
    engine = create_engine(
        "sqlite+pysqlite://", creator=lambda: connection, poolclass=StaticPool, hide_parameters=True
    )
    event.listen(engine, "begin", lambda begun: begun.exec_driver_sql("BEGIN IMMEDIATE"))
    with engine.begin() as lent:
        _run_alembic(lent, target)
        lent.exec_driver_sql(f"PRAGMA application_id={APPLICATION_ID}")
        lent.exec_driver_sql(f"PRAGMA user_version={target.format}")
        if check:
            check()


def _run_alembic(connection: Connection, target: Target) -> None:
    config = Config()
    config.set_main_option("script_location", str(target.scripts).replace("%", "%%"))
    config.attributes["connection"] = connection
    command.upgrade(config, f"{target.format:04d}")


def row_counts(connection: sqlite3.Connection) -> dict[str, int]:
    """Count the rows of every table that holds what a person has entered."""
    names = connection.execute("SELECT name FROM sqlite_master WHERE type = 'table'").fetchall()
    kept = [name for (name,) in names if name not in BOOKKEEPING and not name.startswith("sqlite_")]
    return {n: connection.execute(f'SELECT count(*) FROM "{n}"').fetchone()[0] for n in kept}  # noqa: S608 - from the file's own list


def refuse_losses(connection: sqlite3.Connection, before: dict[str, int], file: str) -> None:
    """Raise ``DamagedFile`` when a migration lost rows or left a part without its owner."""
    after = row_counts(connection)
    lost = [name for name, count in before.items() if name in after and after[name] != count]
    dangling = connection.execute("PRAGMA foreign_key_check").fetchall()
    if lost or dangling:
        raise DamagedFile(file=file, detail=", ".join([*lost, *sorted({row[0] for row in dangling})]))
