"""Every file that was ever written opens with all it holds, and a migration that fails changes nothing."""

import json
import shutil
import subprocess
import sys
from contextlib import closing
from dataclasses import replace
from functools import partial
from pathlib import Path

import pytest

from offerdesk.app import errors
from offerdesk.app.desk import Desk
from offerdesk.app.store import Reader
from offerdesk.domain.fields import Id, Ref
from offerdesk.domain.model import KINDS, Entity
from offerdesk.domain.offer import Offer
from offerdesk.domain.parts import OneOff
from offerdesk.storage import copies, opening, restore, schema
from offerdesk.storage.connection import connect
from offerdesk.storage.desk_file import DeskFile, open_desk
from offerdesk.storage.entities import encode, from_names
from offerdesk.storage.header import examine
from offerdesk.storage.manifest import read_manifest
from offerdesk.storage.migrating import MIGRATIONS, PRESENT, Target, migrate
from offerdesk.storage.restore import restore_into
from tests.storage.examples import NOW, Put, Ticking

OLD_FILES = sorted((Path(__file__).parents[1] / "old_files").glob("*.offerdesk"))
ROOT = Path(__file__).parents[2]

A, B = Offer(Id("a"), "Northwind"), Offer(Id("b"), "Initech")
PARTS = tuple(OneOff(Id(str(n)), Ref("a"), label=f"Part {n}") for n in range(5))

NEXT = schema.SCHEMA_VERSION + 1
"""A format to come."""

REBUILD = f"""
import sqlalchemy as sa
from alembic import op

revision = "{NEXT:04d}"
down_revision = "{NEXT - 1:04d}"


def upgrade() -> None:
    with op.batch_alter_table("offer", recreate="always") as batch:
        batch.add_column(sa.Column("perk", sa.Text(), server_default="", nullable=False))
"""


def content(reader: Reader) -> dict[str, list[dict[str, object]]]:
    kinds: dict[str, type[Entity]] = dict(KINDS)
    return {name: [dict(encode(entity)) for entity in reader.all(kind)] for name, kind in kinds.items()}


@pytest.mark.parametrize("old", OLD_FILES, ids=lambda p: p.stem)
def test_an_old_file_opens_with_all_it_holds(old: Path, path: Path) -> None:
    shutil.copyfile(old, path)
    desk = Desk(open_desk(path, NOW, path.parent / "backups"), Ticking())
    expected = json.loads(old.with_suffix(".json").read_text(encoding="utf-8"))
    found = content(desk.reader)
    for name, rows in expected.items():
        # a value that has new parts since then is written with their defaults: compare what it says
        kept = [encode(from_names(KINDS[name], was)) for was in rows]
        assert [{k: row[k] for k in was} for row, was in zip(found[name], rows, strict=True)] == [
            {k: row[k] for k in was} for row, was in zip(kept, rows, strict=True)
        ]
        assert rows, f"the old file has no {name}"
    assert (desk.undo_label, desk.redo_label) == ("Change title", "Delete offer Initech")
    assert desk.undo() is not None
    assert desk.undo() is not None
    assert not any(content(desk.reader).values())
    assert desk.redo() is not None
    assert desk.redo() is not None
    assert desk.redo() is not None
    desk.close()


def test_there_is_an_old_file_of_every_format() -> None:
    names = [p.stem for p in OLD_FILES]
    assert names == [f"format_{n}" for n in range(1, schema.SCHEMA_VERSION + 1)]


@pytest.fixture
def next_format(tmp_path: Path) -> Target:
    """Give the scripts of a format to come, which rebuilds the table that most others refer to."""
    scripts = tmp_path / "migrations"
    shutil.copytree(MIGRATIONS, scripts, ignore=shutil.ignore_patterns("__pycache__"))
    return Target(NEXT, scripts)


def script(target: Target, text: str) -> None:
    (target.scripts / "versions" / f"{NEXT:04d}_next.py").write_text(text, encoding="utf-8")


@pytest.fixture
def filled(path: Path, desk_file: DeskFile) -> Path:
    """Give a closed desk with an offer that has parts."""
    Desk(desk_file, Ticking()).execute(Put((A, B, *PARTS), "Add"))
    desk_file.close()
    return path


def test_rebuilding_a_table_loses_no_row_that_refers_to_it(
    filled: Path, tmp_path: Path, next_format: Target
) -> None:
    script(next_format, REBUILD)
    migrate(filled, tmp_path / "backups", NOW, next_format)
    with closing(connect(filled)) as connection:
        assert connection.execute("SELECT company, perk FROM offer ORDER BY seq").fetchall() == [
            ("Northwind", ""),
            ("Initech", ""),
        ]
        assert connection.execute("SELECT count(*) FROM one_off").fetchone() == (5,)
        assert connection.execute("PRAGMA user_version").fetchone() == (NEXT,)
        assert connection.execute("PRAGMA foreign_key_check").fetchall() == []
    with pytest.raises(errors.NewerFile):
        examine(filled)
    (made,) = read_manifest(tmp_path / "backups")
    assert (made.note, made.lasting, made.schema) == (f"before format {NEXT}", True, NEXT - 1)
    before = open_desk(made.path, NOW, tmp_path)
    assert before.read().all(OneOff) == PARTS
    before.close()


@pytest.mark.parametrize(
    ("harm", "trouble"),
    [
        ("op.execute('DELETE FROM one_off')", errors.DamagedFile),
        ("op.execute('DELETE FROM offer')", errors.DamagedFile),
        ("raise RuntimeError('a fault')", RuntimeError),
        ("op.execute('DROP TABLE no_such_table')", Exception),
    ],
)
def test_a_migration_that_goes_wrong_changes_nothing(
    filled: Path, tmp_path: Path, next_format: Target, harm: str, trouble: type[Exception]
) -> None:
    script(next_format, f"{REBUILD}    {harm}\n")
    with pytest.raises(trouble):
        migrate(filled, tmp_path / "backups", NOW, next_format)
    assert examine(filled) == NEXT - 1
    again = open_desk(filled, NOW, tmp_path)
    assert again.read().all(Offer) == (A, B)
    assert again.read().all(OneOff) == PARTS
    assert again.check(full=True) == ()
    again.close()
    assert len(read_manifest(tmp_path / "backups")) == 1


KILLED = """
import sys
from datetime import UTC, datetime
from pathlib import Path
from offerdesk.storage.migrating import Target, migrate
path, scripts = map(Path, sys.argv[1:3])
migrate(path, path.parent / "backups", datetime.now(UTC), Target(int(sys.argv[3]), scripts))
"""


def test_a_kill_within_a_migration_leaves_the_old_format(
    filled: Path, next_format: Target, tmp_path: Path
) -> None:
    script(next_format, f"{REBUILD}    import os, signal\n    os.kill(os.getpid(), signal.SIGKILL)\n")
    command = [sys.executable, "-c", KILLED, str(filled), str(next_format.scripts), str(NEXT)]
    killed = subprocess.run(command, cwd=ROOT, check=False)
    assert killed.returncode < 0
    again = open_desk(filled, NOW, tmp_path)
    assert again.read().all(OneOff) == PARTS
    assert again.check(full=True) == ()
    again.close()


def test_opening_an_older_file_brings_it_to_the_present_format(
    filled: Path, tmp_path: Path, next_format: Target, monkeypatch: pytest.MonkeyPatch
) -> None:
    script(next_format, REBUILD)
    for module in (opening, schema):
        monkeypatch.setattr(module, "SCHEMA_VERSION", NEXT)
    opened = opening.open_file(filled, NOW, lambda p: migrate(p, tmp_path / "backups", NOW, next_format))
    desk = DeskFile(opened)
    assert desk.read().all(Offer) == (A, B)
    with desk.write() as session:
        session.put(replace(A, title="Engineer"))
    step = desk.history().undoable()
    assert step is not None
    assert step.label == "Add"
    desk.close()


def test_an_older_backup_is_brought_along_when_it_is_restored(
    filled: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, next_format: Target
) -> None:
    folder = tmp_path / "backups"
    script(next_format, REBUILD)
    old = open_desk(filled, NOW, folder)
    made = old.back_up(folder, NOW)
    old.close()
    for module in (opening, schema, restore, copies):
        monkeypatch.setattr(module, "SCHEMA_VERSION", NEXT)
    for module in (restore, copies):
        monkeypatch.setattr(module, "migrate", partial(migrate, target=next_format))
    shown = copies.read_only_copy(made.path, NOW)
    assert shown.read().all(OneOff) == PARTS
    shown.close()
    assert examine(made.path) == NEXT - 1
    new = DeskFile(opening.open_file(filled, NOW, lambda p: migrate(p, folder, NOW, next_format)))
    with new.write() as session:
        session.put(Offer(Id("c"), "Late"))
    restore_into(new, made, folder, NOW)
    assert new.read().all(Offer) == (A, B)
    assert schema.version_of(new.opened.connection, "") == NEXT
    new.close()


def test_the_target_is_the_known_format() -> None:
    assert PRESENT.format == schema.SCHEMA_VERSION
