"""The recipe of the connection: every setting verified, transactions that roll back all of it."""

import sqlite3
import subprocess
import sys
from contextlib import closing
from pathlib import Path

import pytest
from sqlalchemy import create_engine, event, text
from sqlalchemy.pool import StaticPool

from offerdesk.app.errors import OldLibrary
from offerdesk.domain.fields import Id
from offerdesk.domain.offer import Offer
from offerdesk.storage import connection as recipe
from offerdesk.storage.connection import PRAGMAS, address, connect, prepare, verify
from offerdesk.storage.desk_file import DeskFile


def test_every_setting_is_read_back(desk_file: DeskFile) -> None:
    found = {name: desk_file.opened.run(f"PRAGMA {name}") for name in PRAGMAS}
    assert {n: rows[0][0] for n, rows in found.items() if rows} == {
        n: expected for n, (_, expected) in PRAGMAS.items() if found[n]
    }
    assert desk_file.opened.connection.isolation_level is None


def test_a_setting_that_did_not_take_is_a_fault(tmp_path: Path) -> None:
    with closing(connect(tmp_path / "a.db", create=True)) as connection:
        prepare(connection)
        connection.execute("PRAGMA foreign_keys=OFF")
        with pytest.raises(RuntimeError, match="foreign_keys is 0, not 1"):
            verify(connection)


def test_no_database_is_made_where_one_was_expected(tmp_path: Path) -> None:
    with pytest.raises(sqlite3.OperationalError):
        connect(tmp_path / "a.db")
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize("name", ["a b.db", "100%25.db", "what?.db", "#1.db", "ä公.db", "mode=ro&x.db"])
def test_any_file_name_is_an_address(tmp_path: Path, name: str) -> None:
    with closing(connect(tmp_path / name, create=True)) as connection:
        connection.execute("CREATE TABLE t (x)")
    assert [p.name for p in tmp_path.iterdir()] == [name]
    assert address(tmp_path / name, "ro").endswith("?mode=ro")


def test_an_old_library_is_named(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setattr(recipe, "OLDEST_LIBRARY", (99, 0, 0))
    with pytest.raises(OldLibrary, match=r"needs 99\.0\.0 or newer"):
        connect(tmp_path / "a.db", create=True)


def test_a_rollback_takes_back_tables_and_savepoints(tmp_path: Path) -> None:
    with closing(connect(tmp_path / "a.db", create=True)) as plain:
        prepare(plain)
        plain.execute("CREATE TABLE t (x)")
        engine = create_engine("sqlite://", creator=lambda: plain, poolclass=StaticPool)
        event.listen(engine, "begin", lambda begun: begun.exec_driver_sql("BEGIN IMMEDIATE"))
        with engine.connect() as connection:
            with connection.begin() as outer:
                with connection.begin_nested():
                    connection.execute(text("INSERT INTO t VALUES (1)"))
                connection.execute(text("CREATE TABLE u (x)"))
                outer.rollback()
            with connection.begin(), connection.begin_nested() as inner:
                connection.execute(text("INSERT INTO t VALUES (2)"))
                inner.rollback()
            assert connection.execute(text("SELECT count(*) FROM t")).scalar() == 0
            tables = connection.execute(text("SELECT name FROM sqlite_master")).scalars().all()
            connection.rollback()
    assert tables == ["t"]


def test_an_error_names_no_value(desk_file: DeskFile) -> None:
    with pytest.raises(sqlite3.IntegrityError) as caught, desk_file.write() as session:
        session.put(Offer(Id("a"), "Northwind", pay_currency=None))  # type: ignore[arg-type]
    assert "offer.pay_currency" in str(caught.value)
    assert "Northwind" not in repr(caught.value)


def test_the_start_reads_a_desk_without_the_heavy_libraries(desk_file: DeskFile, path: Path) -> None:
    desk_file.close()
    code = (
        "import sys, pathlib, datetime\n"
        "from offerdesk.storage.desk_file import open_desk\n"
        "from offerdesk.domain.offer import Offer\n"
        "p = pathlib.Path(sys.argv[1])\n"
        "desk = open_desk(p, datetime.datetime.now(datetime.UTC), p.parent)\n"
        "desk.read().all(Offer), desk.read().counts(), desk.history().undoable(), desk.keep_reserve()\n"
        "desk.close()\n"
        "heavy = {'sqlalchemy', 'alembic', 'shutil', 'hashlib', 'tempfile'}\n"
        "print(sorted(heavy & set(sys.modules)))\n"
    )
    done = subprocess.run(
        [sys.executable, "-c", code, str(path)], capture_output=True, text=True, check=False
    )
    assert done.stdout.strip() == "[]", done.stdout + done.stderr
