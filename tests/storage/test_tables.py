"""Declarations, row classes, the statements of a new file and the migrations all say the same."""

import sqlite3
from collections.abc import Iterator
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path
from typing import Annotated, Any

import pytest
from alembic.autogenerate import compare_metadata, render_python_code
from alembic.autogenerate.api import produce_migrations
from alembic.migration import MigrationContext
from sqlalchemy import Column, MetaData, Table, create_engine
from sqlalchemy.pool import StaticPool

from offerdesk.domain.fields import Field, Id, Ref
from offerdesk.domain.model import KINDS, PARTS, name_of
from offerdesk.storage.columns import Base, EntityRow, Kept
from offerdesk.storage.migrating import MIGRATIONS, upgrade
from offerdesk.storage.schema import SCHEMA_VERSION, fill_new, statements, tables
from offerdesk.storage.tables import ROWS, missing_columns
from tests.storage.probe import Probe, ProbeRow
from tests.storage.render_schema import render

VERSIONS = sorted((MIGRATIONS / "versions").glob("*.py"))


@pytest.fixture
def fresh() -> Iterator[sqlite3.Connection]:
    with closing(sqlite3.connect(":memory:", isolation_level=None)) as connection:
        fill_new(connection)
        yield connection


@pytest.fixture
def migrated() -> Iterator[sqlite3.Connection]:
    with closing(sqlite3.connect(":memory:", isolation_level=None)) as connection:
        upgrade(connection)
        yield connection


def structure(connection: sqlite3.Connection) -> dict[str, list[str]]:
    """Return what each table and index consists of, whatever order its columns were added in."""
    found = connection.execute("SELECT name, coalesce(sql, '') FROM sqlite_master").fetchall()
    return {name: sorted(parts(sql)) for name, sql in found}


def parts(sql: str) -> list[str]:
    """Split a statement at the commas outside of brackets within its outermost brackets."""
    text = " ".join(sql.split()).replace("( ", "(").replace(" )", ")")
    head, _, rest = text.partition("(")
    body, _, tail = rest.rpartition(")")
    # SQLite puts quotation marks around the name of a table that was renamed.
    found, depth, start = [head.strip().replace('"', ""), tail.strip()], 0, 0
    for place, letter in enumerate(body):
        depth += (letter == "(") - (letter == ")")
        if letter == "," and depth == 0:
            found.append(body[start:place].strip())
            start = place + 1
    return [*found, body[start:].strip()]


@pytest.mark.parametrize("name", KINDS)
def test_every_attribute_has_its_column(name: str) -> None:
    assert missing_columns(KINDS[name], ROWS[name]) == []


def test_the_probe_has_its_columns_too() -> None:
    row: Any = ProbeRow
    assert missing_columns(Probe, row) == []


def test_a_forgotten_column_is_named_with_the_remedy() -> None:
    @dataclass(frozen=True)
    class Offer:
        id: Annotated[Id, Field("Id")]
        company: Annotated[str | None, Field("Company")] = None
        notes: Annotated[int, Field("Notes")] = 0
        perk: Annotated[str, Field("Perk")] = ""

    told = missing_columns(Offer, ROWS["offer"])
    assert "OfferRow.company must be nullable exactly where the attribute may be None" in told
    assert "OfferRow.notes must be declared as Mapped[<class 'int'>]" in told
    assert "OfferRow.perk is missing: add one line to the row class, then make a migration" in told
    assert "OfferRow.title belongs to no attribute" in told


def test_the_statements_of_a_new_file_are_those_of_the_row_classes() -> None:
    assert "".join(f"{s};\n" for s in statements()) == render(), "run python tests/storage/render_schema.py"


def test_migrations_lead_to_the_same_structure(
    fresh: sqlite3.Connection, migrated: sqlite3.Connection
) -> None:
    assert structure(migrated) == structure(fresh)
    for pragma in ("application_id", "user_version"):
        assert migrated.execute(f"PRAGMA {pragma}").fetchall() == fresh.execute(f"PRAGMA {pragma}").fetchall()
    for table in ("alembic_version", "meta"):
        rows = f"SELECT * FROM {table}"  # noqa: S608 - our own tables
        assert migrated.execute(rows).fetchall() == fresh.execute(rows).fetchall()


def test_alembic_finds_nothing_to_migrate(migrated: sqlite3.Connection) -> None:
    engine = create_engine("sqlite://", creator=lambda: migrated, poolclass=StaticPool)
    with engine.connect() as connection:
        context = MigrationContext.configure(connection, opts={"compare_type": True})
        assert compare_metadata(context, Base.metadata) == []


def test_a_generated_migration_names_plain_sql_types_alone(fresh: sqlite3.Connection) -> None:
    from offerdesk.storage.migrations.plain_types import render_plain  # noqa: PLC0415 - beside Alembic's env

    later = MetaData()
    for table in Base.metadata.sorted_tables:
        table.to_metadata(later)
    new: Table = later.tables["offer"]
    new.append_column(Column("perk", Kept(str), server_default=""))
    new.append_column(Column("perks", Kept(int)))
    engine = create_engine("sqlite://", creator=lambda: fresh, poolclass=StaticPool)
    with engine.connect() as connection:
        context = MigrationContext.configure(
            connection, opts={"render_item": render_plain, "render_as_batch": True}
        )
        text = render_python_code(
            produce_migrations(context, later).upgrade_ops,  # type: ignore[arg-type]
            render_as_batch=True,
            render_item=render_plain,
            migration_context=context,
        )
    assert "sa.Column('perk', sa.Text(), server_default=''" in text
    assert "sa.Column('perks', sa.Integer()" in text
    assert "offerdesk" not in text


@pytest.mark.parametrize("path", VERSIONS, ids=lambda p: p.stem)
def test_a_migration_imports_nothing_of_ours(path: Path) -> None:
    assert "offerdesk" not in path.read_text(encoding="utf-8")


def test_the_newest_migration_is_the_known_format() -> None:
    assert [p.stem[:4] for p in VERSIONS] == [f"{n:04d}" for n in range(1, SCHEMA_VERSION + 1)]


def test_a_migration_cannot_be_taken_back(migrated: sqlite3.Connection) -> None:
    from alembic.script import ScriptDirectory  # noqa: PLC0415 - needed here only

    first = ScriptDirectory(str(MIGRATIONS)).get_revision("0001")
    assert first is not None
    with pytest.raises(RuntimeError, match="restore the backup"):
        first.module.downgrade()
    assert structure(migrated)


def test_every_kind_is_kept_in_a_table_of_its_name() -> None:
    assert {kind: name_of(kind) for kind in KINDS.values()} == {kind: name for name, kind in KINDS.items()}
    assert tables() == {*KINDS, "step", "gone", "trash", "content", "meta"}


def test_each_part_is_bound_to_its_owner_and_to_nothing_else(fresh: sqlite3.Connection) -> None:
    bound = set()
    for name in KINDS:
        for row in fresh.execute(f"PRAGMA foreign_key_list({name})").fetchall():
            assert row[6] == "RESTRICT"
            bound.add((name, row[3], row[2]))
    assert bound == {(name_of(p.kind), p.via, name_of(p.owner)) for p in PARTS}


def test_every_reference_is_found_by_an_index(fresh: sqlite3.Connection) -> None:
    indexed = {
        (table, column)
        for table in KINDS
        for index in fresh.execute(f"PRAGMA index_list({table})").fetchall()
        for _, _, column in fresh.execute(f"PRAGMA index_info({index[1]})").fetchall()
    }
    references = {
        (name, column.name)
        for name, row in ROWS.items()
        for column in row.__table__.columns
        if getattr(column.type, "value_type", None) is Ref
    }
    assert references
    assert references <= indexed


def test_tables_are_strict_and_no_place_is_given_twice(fresh: sqlite3.Connection) -> None:
    for name in KINDS:
        (sql,) = fresh.execute("SELECT sql FROM sqlite_master WHERE name = ?", (name,)).fetchone()
        assert sql.rstrip().endswith("STRICT")
        assert "AUTOINCREMENT" in sql
    assert issubclass(ROWS["offer"], EntityRow)
