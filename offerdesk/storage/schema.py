"""The version of the file's format, the statements of a new file, and the look at a file's structure.

``schema.sql`` beside this module is what the row classes and the migrations both come to (a test compares
the three), so that a new desk is made without loading SQLAlchemy or Alembic.
"""

import re
import sqlite3
from pathlib import Path

from offerdesk.app.errors import DamagedFile, ForeignFile, NewerFile, TamperedFile

APPLICATION_ID = 0x4F464453
"""``OFDS`` in the SQLite header: this is a desk."""

SCHEMA_VERSION = 4
"""The newest format that this program knows: the number of the last migration."""


def statements() -> tuple[str, ...]:
    """Return the statements that make the tables of a new desk."""
    text = Path(__file__).with_name("schema.sql").read_text(encoding="utf-8")
    return tuple(s.strip() for s in text.split(";\n") if s.strip())


def tables() -> frozenset[str]:
    """Return the names of the tables without which a desk is damaged: all but Alembic's own."""
    found = (re.match(r'CREATE TABLE "?(\w+)', statement) for statement in statements())
    return frozenset(match[1] for match in found if match) - {"alembic_version"}


def fill_new(connection: sqlite3.Connection) -> None:
    """Make all tables in an empty database, as one transaction."""
    connection.execute("BEGIN IMMEDIATE")
    for statement in statements():
        connection.execute(statement)
    connection.execute(f"PRAGMA application_id={APPLICATION_ID}")
    connection.execute(f"PRAGMA user_version={SCHEMA_VERSION}")
    connection.execute("COMMIT")


def version_of(connection: sqlite3.Connection, file: str) -> int:
    """Return the format of an open file.

    Raises ``ForeignFile`` for another program's database and ``NewerFile`` for a format yet unknown.
    """
    (application,) = connection.execute("PRAGMA application_id").fetchone()
    (version,) = connection.execute("PRAGMA user_version").fetchone()
    return known_version(application, version, file)


def known_version(application: int, version: int, file: str) -> int:
    """Return the format if it is ours and known.

    Raises ``ForeignFile`` for another program's database and ``NewerFile`` for a format yet unknown.
    """
    if application != APPLICATION_ID or version < 1:
        raise ForeignFile(file=file)
    if version > SCHEMA_VERSION:
        raise NewerFile(file=file, found=str(version), known=str(SCHEMA_VERSION))
    return int(version)


def refuse_strange(connection: sqlite3.Connection, file: str) -> None:
    """Raise for a structure that OfferDesk never writes.

    ``TamperedFile`` for a trigger, a view or a virtual table, which would run within our own statements;
    ``DamagedFile`` for a missing table. A table too many is harmless and left alone.
    """
    rows = connection.execute("SELECT type, name, coalesce(sql, '') FROM sqlite_master").fetchall()
    for kind, name, sql in rows:
        if kind in {"trigger", "view"} or sql.upper().lstrip().startswith("CREATE VIRTUAL"):
            raise TamperedFile(file=file, detail=f"{kind} {name}")
    lacking = tables() - {name for kind, name, _ in rows if kind == "table"}
    if lacking:
        raise DamagedFile(file=file, detail=", ".join(sorted(lacking)))
