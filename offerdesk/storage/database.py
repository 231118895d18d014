"""The open file's one connection under SQLAlchemy: its transactions and the statements that write.

SQLAlchemy does not open the file: it takes over the connection that the start has opened, with all its
settings. It sends ``BEGIN IMMEDIATE`` itself, since its usual handling of sqlite3 rolls back neither DDL nor
savepoints. Statements are built by Core from the typed rows, compiled once, and executed with the values of
our own codecs on the connection itself: measured, that is ten times faster than having Core bind the sixty
columns of an offer anew each time. Reading is the same as at the start (``quick``).
"""

from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from functools import cache
from typing import Any, TypeVar

from sqlalchemy import Executable, Table, bindparam, create_engine, delete, event, insert, select, update
from sqlalchemy.dialects import sqlite
from sqlalchemy.dialects.sqlite import insert as upsert
from sqlalchemy.pool import StaticPool

from offerdesk.domain.fields import Id, attributes
from offerdesk.domain.model import Entity, name_of
from offerdesk.storage.codecs import SqlValue
from offerdesk.storage.connection import verify
from offerdesk.storage.entities import UNSTORABLE, encode, refuse_unstorable
from offerdesk.storage.history import DeskHistory
from offerdesk.storage.open_file import OpenFile
from offerdesk.storage.quick import QuickReader
from offerdesk.storage.tables import ROWS, GoneRow, MetaRow
from offerdesk.storage.trouble import known_trouble

E = TypeVar("E", bound=Entity)

Execute = Callable[[str, Mapping[str, SqlValue]], int]
"""Executes one statement and returns how many rows it touched."""


class Database:
    """One open file under SQLAlchemy."""

    def __init__(self, opened: OpenFile, history: DeskHistory) -> None:
        self._opened = opened
        self._history = history
        engine = create_engine(
            "sqlite+pysqlite://",
            creator=lambda: opened.connection,
            poolclass=StaticPool,
            hide_parameters=True,
        )
        event.listen(engine, "connect", lambda connection, _: verify(connection))
        event.listen(engine, "begin", lambda connection: connection.exec_driver_sql("BEGIN IMMEDIATE"))
        with opened.lock:
            self._connection = engine.connect()

    @contextmanager
    def transaction(self) -> Iterator["DeskSession"]:
        """Commit what is written within, or roll all of it back on an exception.

        Raises ``KnownTrouble``, after which the data is as it was before.
        """
        opened, connection = self._opened, self._connection
        with opened.lock, known_trouble(opened.path):
            if connection.in_transaction():
                raise RuntimeError("a transaction is open already: a command does not execute commands")
            with connection.begin():
                if not opened.wrote:
                    connection.execute(update(MetaRow).where(MetaRow.key == "clean").values(value="0"))
                yield DeskSession(opened, self._history, self._execute)
            opened.wrote = True

    def _execute(self, sql: str, values: Mapping[str, SqlValue]) -> int:
        return self._opened.connection.execute(sql, values).rowcount

    def let_go(self) -> None:
        """Give the connection back without closing it."""
        with self._opened.lock:
            self._connection.rollback()
            self._connection.close()


class DeskSession(QuickReader):
    """A ``Session``: a store within the open transaction, with the file's history."""

    def __init__(self, opened: OpenFile, history: DeskHistory, execute: Execute) -> None:
        super().__init__(opened)
        self._history = history
        self._execute = execute
        self._absent: set[tuple[type, Id]] = set()

    @property
    def history(self) -> DeskHistory:
        """The undo history of this file."""
        return self._history

    def find(self, kind: type[E], id: Id) -> E | None:
        """Return the entity, or ``None``."""
        found = super().find(kind, id)
        if found is None:
            self._absent.add((kind, id))
        return found

    def put(self, entity: Entity) -> None:
        """Insert or replace an entity.

        Raises ``Rejected`` naming the attributes whose value cannot be kept exactly.
        """
        kind = type(entity)
        try:
            values = {**encode(entity), "the_id": entity.id, "the_kind": name_of(kind)}
            known_absent = (kind, entity.id) in self._absent
            if known_absent or self._execute(update_of(kind), values) == 0:
                self._execute(insert_of(kind), values)
                self._absent.discard((kind, entity.id))
        except UNSTORABLE:
            refuse_unstorable(entity)
            raise

    def remove(self, kind: type, id: Id) -> None:
        """Delete an entity; what belongs to it must have been deleted before."""
        values = {"the_id": id, "the_kind": name_of(kind)}
        self._execute(remember_of(kind), values)
        self._execute(delete_of(kind), values)


def table_of(kind: type) -> Table:
    """Return the table of a kind."""
    row = ROWS[name_of(kind)]
    return row.metadata.tables[row.__tablename__]


def compiled(statement: Executable) -> str:
    """Return a statement as SQL with named places."""
    return str(statement.compile(dialect=sqlite.dialect(paramstyle="named")))  # type: ignore[attr-defined]


@cache
def update_of(kind: type) -> str:
    """Return the UPDATE of one entity, all attributes but its id."""
    table = table_of(kind)
    values: dict[str, Any] = {a.name: bindparam(a.name) for a in attributes(kind) if a.name != "id"}
    return compiled(update(table).where(table.c.id == bindparam("the_id")).values(values))


@cache
def insert_of(kind: type) -> str:
    """Return the INSERT of one entity; one that was deleted before takes its old place in the order."""
    old = (GoneRow.kind == bindparam("the_kind"), GoneRow.id == bindparam("the_id"))
    values: dict[str, Any] = {a.name: bindparam(a.name) for a in attributes(kind)}
    seq = select(GoneRow.seq).where(*old).scalar_subquery()
    return compiled(insert(table_of(kind)).values({"seq": seq, **values}))


@cache
def remember_of(kind: type) -> str:
    """Return the statement that notes where an entity stands before it is deleted."""
    table = table_of(kind)
    found = select(bindparam("the_kind"), table.c.id, table.c.seq).where(table.c.id == bindparam("the_id"))
    return compiled(upsert(GoneRow).from_select(["kind", "id", "seq"], found).prefix_with("OR REPLACE"))


@cache
def delete_of(kind: type) -> str:
    """Return the DELETE of one entity."""
    table = table_of(kind)
    return compiled(delete(table).where(table.c.id == bindparam("the_id")))
