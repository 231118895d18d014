"""Write ``offerdesk/storage/schema.sql`` from the row classes: ``python tests/storage/render_schema.py``.

Run it after a change of the tables, together with a migration; a test compares all three. As long as no desk
of the first format has been released, ``--unreleased`` writes the first migration anew instead.
"""

import importlib.util
import sys
from pathlib import Path

from sqlalchemy.dialects import sqlite
from sqlalchemy.schema import CreateIndex, CreateTable

from offerdesk.storage.columns import Base
from offerdesk.storage.schema import SCHEMA_VERSION
from offerdesk.storage.tables import ROWS

ALEMBIC = (
    "CREATE TABLE alembic_version (\n\tversion_num VARCHAR(32) NOT NULL,\n"
    "\tCONSTRAINT alembic_version_pkc PRIMARY KEY (version_num)\n)"
)


def render() -> str:
    """Return the statements of a new desk, each ended by a semicolon and a line break."""
    assert ROWS, "the row classes must have been declared"
    dialect = sqlite.dialect()
    found = []
    for table in Base.metadata.sorted_tables:
        found.append(str(CreateTable(table).compile(dialect=dialect)))
        indexes = sorted(table.indexes, key=lambda index: str(index.name))
        found += [str(CreateIndex(index).compile(dialect=dialect)) for index in indexes]
    found += [ALEMBIC, f"INSERT INTO alembic_version VALUES ('{SCHEMA_VERSION:04d}')"]  # noqa: S608 - our own number
    found.append("INSERT INTO meta VALUES ('clean', '1')")
    tidy = ("\n".join(line.rstrip() for line in s.strip().splitlines() if line.strip()) for s in found)
    return "".join(f"{statement};\n" for statement in tidy)


def main() -> None:
    """Write the statements where they belong."""
    package = importlib.util.find_spec("offerdesk.storage")
    assert package is not None
    assert package.origin is not None
    schema = Path(package.origin).with_name("schema.sql")
    schema.write_text(render(), encoding="utf-8")
    if "--unreleased" in sys.argv:
        own = [s for s in render().split(";\n") if s and "alembic_version" not in s]
        first = schema.parent / "migrations" / "versions" / "0001_first.sql"
        first.write_text("".join(f"{s};\n" for s in own), encoding="utf-8")


if __name__ == "__main__":
    main()
