"""Whatever is not a desk of ours is refused before SQLite touches it, and stays as it was byte by byte."""

import os
import sqlite3
import stat
import subprocess
from collections.abc import Callable
from contextlib import closing
from pathlib import Path

import pytest

from offerdesk.app import errors
from offerdesk.app.errors import KnownTrouble
from offerdesk.domain.fields import Id
from offerdesk.domain.offer import Offer
from offerdesk.storage import header
from offerdesk.storage.desk_file import DeskFile, create_desk, open_desk
from offerdesk.storage.opening import trouble_in
from offerdesk.storage.schema import APPLICATION_ID, SCHEMA_VERSION
from tests.storage.examples import NOW


def opened(path: Path) -> DeskFile:
    return open_desk(path, NOW, path.parent / "backups")


def names_in(folder: Path) -> list[str]:
    return sorted(p.name for p in folder.iterdir())


def database(path: Path, application: int, version: int) -> None:
    with closing(sqlite3.connect(path)) as connection:
        connection.execute("CREATE TABLE contacts (name TEXT)")
        connection.execute(f"PRAGMA application_id={application}")
        connection.execute(f"PRAGMA user_version={version}")


def encrypted(path: Path) -> None:
    path.write_bytes(bytes((i * 197 + i // 7) % 256 for i in range(8192)))


FILES: dict[str, tuple[Callable[[Path], object], type[KnownTrouble]]] = {
    "another program's database": (lambda p: database(p, 0x12345678, 4), errors.ForeignFile),
    "a database of nobody": (lambda p: database(p, 0, 0), errors.ForeignFile),
    "ours without a format": (lambda p: database(p, APPLICATION_ID, 0), errors.ForeignFile),
    "a newer format": (lambda p: database(p, APPLICATION_ID, SCHEMA_VERSION + 1), errors.NewerFile),
    "an empty file": (lambda p: p.write_bytes(b""), errors.EmptyFile),
    "a text": (lambda p: p.write_text('{"format": "offerdesk", "offers": []}\n' * 20), errors.ForeignFile),
    "an encrypted database": (encrypted, errors.UnreadableFile),
    "the beginning of a database": (lambda p: p.write_bytes(header.MAGIC + b"\x10"), errors.UnreadableFile),
}


@pytest.mark.parametrize("case", FILES)
def test_a_file_that_is_no_desk_is_refused_and_stays_as_it_was(path: Path, case: str) -> None:
    make, trouble = FILES[case]
    make(path)
    path.chmod(0o644)
    before, listed = path.read_bytes(), names_in(path.parent)
    with pytest.raises(trouble) as caught:
        opened(path)
    assert type(caught.value) is trouble
    assert caught.value.actions, "a person must be told what to do"
    assert path.name in caught.value.say()
    assert path.read_bytes() == before
    assert names_in(path.parent) == listed
    assert stat.S_IMODE(path.stat().st_mode) == 0o644


def test_a_newer_format_is_named(path: Path) -> None:
    database(path, APPLICATION_ID, SCHEMA_VERSION + 8)
    with pytest.raises(errors.NewerFile) as caught:
        opened(path)
    assert f"format {SCHEMA_VERSION + 8}; this one knows up to {SCHEMA_VERSION}" in caught.value.say()


def test_a_missing_file_is_not_made(path: Path) -> None:
    for missing in (path, path / "inside a file", path.parent / ("x" * 400)):
        with pytest.raises(errors.MissingFile):
            opened(missing)
    assert names_in(path.parent) == []


def test_a_folder_a_pipe_and_a_link_are_refused(path: Path, desk_file: DeskFile) -> None:
    desk_file.close()
    pipe, link, second = (path.with_name(name) for name in ("pipe", "link", "second"))
    os.mkfifo(pipe)
    link.symlink_to(path)
    with pytest.raises(errors.NotAFile):
        opened(path.parent)
    with pytest.raises(errors.NotAFile):
        opened(pipe)
    with pytest.raises(errors.LinkedFile):
        opened(link)
    second.hardlink_to(path)
    with pytest.raises(errors.LinkedFile):
        opened(path)


def test_another_users_file_is_refused(
    path: Path, desk_file: DeskFile, monkeypatch: pytest.MonkeyPatch
) -> None:
    desk_file.close()
    monkeypatch.setattr(os, "geteuid", lambda: path.stat().st_uid + 1)
    with pytest.raises(errors.OtherOwner):
        opened(path)


def test_a_read_only_file_is_refused_before_sqlite_sees_it(
    path: Path, desk_file: DeskFile, monkeypatch: pytest.MonkeyPatch
) -> None:
    desk_file.close()
    monkeypatch.setattr(os, "access", lambda *_: False)
    with pytest.raises(errors.ReadOnlyFolder):
        opened(path)
    assert isinstance(trouble_in(path), errors.ReadOnlyFolder)


def test_a_trigger_or_a_view_is_refused(path: Path, desk_file: DeskFile) -> None:
    desk_file.close()
    for statement in (
        "CREATE TRIGGER spy AFTER UPDATE ON offer BEGIN DELETE FROM offer; END",
        "CREATE VIEW lie AS SELECT 1",
        "CREATE VIRTUAL TABLE words USING fts5(x)",
    ):
        with closing(sqlite3.connect(path)) as other:
            other.execute(statement)
        with pytest.raises(errors.TamperedFile):
            opened(path)
        kind, name = statement.split()[1], statement.replace("VIRTUAL TABLE", "TABLE").split()[2]
        with closing(sqlite3.connect(path)) as other:
            other.execute(f"DROP {kind if kind != 'VIRTUAL' else 'TABLE'} {name}")
    opened(path).close()
    assert trouble_in(path) is None


def test_a_desk_without_one_of_its_tables_is_damaged(path: Path, desk_file: DeskFile) -> None:
    desk_file.close()
    with closing(sqlite3.connect(path)) as other:
        other.execute("DROP TABLE step")
    with pytest.raises(errors.DamagedFile, match=r"\(step\)"):
        opened(path)


def test_a_damaged_page_is_named_damage(path: Path, desk_file: DeskFile) -> None:
    desk_file.close()
    content = bytearray(path.read_bytes())
    content[100:200] = b"\xff" * 100
    path.write_bytes(content)
    with pytest.raises(errors.DamagedFile):
        opened(path)


def test_files_are_private(path: Path) -> None:
    made = create_desk(path, NOW)
    with made.write() as session:
        session.put(Offer(Id("a"), "Northwind"))
    assert made.keep_reserve()
    modes = {p.name: stat.S_IMODE(p.stat().st_mode) for p in path.parent.iterdir()}
    assert len(modes) == 4, "the desk, its journal, its lock and its reserve"
    assert set(modes.values()) == {0o600}
    made.close()
    assert names_in(path.parent) == [path.name]
    path.chmod(0o666)
    opened(path).close()
    assert stat.S_IMODE(path.stat().st_mode) == 0o600


def test_a_new_desk_takes_nobodys_place(path: Path, tmp_path: Path) -> None:
    path.write_text("a letter")
    with pytest.raises(errors.FileExists):
        create_desk(path, NOW)
    assert path.read_text() == "a letter"
    with pytest.raises(errors.MissingFile):
        create_desk(tmp_path / "nowhere" / "a.offerdesk", NOW)


def test_a_new_desk_is_complete_in_its_first_bytes(path: Path, desk_file: DeskFile) -> None:
    copy = path.with_name("copy")
    # As another process finds it before anything has been moved from the journal into the file.
    subprocess.run(["cp", str(path), str(copy)], check=True)
    assert desk_file.read().counts()["offer"] == 0
    assert header.examine(copy) == SCHEMA_VERSION


def test_an_unclean_end_is_noticed_and_a_clean_one_is_not(path: Path) -> None:
    made = create_desk(path, NOW)
    assert not made.opened.unclean
    with made.write() as session:
        session.put(Offer(Id("a"), "Northwind"))
    made.close()
    again = opened(path)
    assert not again.opened.unclean
    assert again.check(full=True) == ()
    again.opened.run("UPDATE meta SET value = '0' WHERE key = 'clean'")
    again.close()
    third = opened(path)
    assert third.opened.unclean
    third.close()
    third.close()


def test_a_lock_taken_between_looking_and_opening_is_told(path: Path, desk_file: DeskFile) -> None:
    desk_file.close()
    with closing(sqlite3.connect(path, isolation_level=None)) as other:
        other.execute("PRAGMA locking_mode=EXCLUSIVE").fetchall()
        other.execute("BEGIN EXCLUSIVE")
        # Within one process SQLite itself keeps two connections apart.
        with pytest.raises(errors.LockedFile):
            opened(path)
    opened(path).close()


def test_a_name_that_is_too_long_is_no_file(path: Path) -> None:
    with pytest.raises(errors.MissingFile):
        opened(path.with_name("y" * 300))
    assert names_in(path.parent) == []
