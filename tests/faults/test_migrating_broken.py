"""A migration that is killed or runs out of room at any of its calls leaves the old format or the new one."""

import errno
import shutil
import signal
import sqlite3
from collections.abc import Callable
from contextlib import closing
from pathlib import Path
from random import Random

import pytest

from offerdesk.storage.migrating import row_counts
from offerdesk.storage.schema import SCHEMA_VERSION
from tests.faults.conftest import Run
from tests.faults.writer import Case

OLD_FILES = sorted((Path(__file__).parents[1] / "old_files").glob("*.offerdesk"))
KILLED = -1
Old = Callable[[Path], Path]


@pytest.fixture
def copy(tmp_path: Path) -> Old:
    """Give the way to a copy of an old file in an otherwise empty folder."""

    def fresh(old: Path) -> Path:
        folder = tmp_path / "desk"
        shutil.rmtree(folder, ignore_errors=True)
        folder.mkdir()
        return Path(shutil.copyfile(old, folder / old.name))

    return fresh


def looked_at(path: Path) -> tuple[int, dict[str, int]]:
    """Return the format of a desk and how many rows its tables have, seen with plain sqlite3."""
    with closing(sqlite3.connect(path, isolation_level=None)) as desk:
        assert desk.execute("PRAGMA integrity_check").fetchall() == [("ok",)]
        assert desk.execute("PRAGMA foreign_key_check").fetchall() == []
        return desk.execute("PRAGMA user_version").fetchone()[0], row_counts(desk)


def break_migration(run: Run, copy: Old, old: Path, most: int) -> int:
    """Kill or hinder a migration at ``most`` of its calls; return at how many."""
    was, rows = looked_at(copy(old))
    calls = run(Case(str(copy(old)), 0)).calls
    places = sorted(Random(was).sample(range(1, calls + 1), min(most, calls)))  # noqa: S311 - no secrets
    for at in places:
        for breaks_with, sticky in ((KILLED, False), (errno.ENOSPC, True)):
            path = copy(old)
            broken = run(Case(str(path), 0, at=at, breaks_with=breaks_with, sticky=sticky))
            assert broken.status == -signal.SIGKILL if breaks_with == KILLED else broken.status in {0, 3}, (
                broken
            )
            found, left = looked_at(path)
            assert found in {was, SCHEMA_VERSION}, f"{at}: {broken}"
            assert rows.items() <= left.items(), f"{at}: {broken}"
            again = run(Case(str(path), 0))
            assert (again.status, again.error) == (0, ""), f"{at}: {again}"
            found, left = looked_at(path)
            assert found == SCHEMA_VERSION
            assert rows.items() <= left.items(), f"{at}: {broken}"
    return len(places)


@pytest.mark.parametrize("old", OLD_FILES, ids=lambda p: p.stem)
def test_a_broken_migration_leaves_one_format_or_the_other(run: Run, copy: Old, old: Path) -> None:
    assert break_migration(run, copy, old, 4) > 0


@pytest.mark.deep
@pytest.mark.parametrize("old", OLD_FILES, ids=lambda p: p.stem)
def test_a_migration_may_break_at_any_call(run: Run, copy: Old, old: Path) -> None:
    assert break_migration(run, copy, old, 100_000) > 0
