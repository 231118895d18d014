"""Each backup has a plain copy beside it, which serves where the backup itself cannot be read."""

from dataclasses import replace
from pathlib import Path

import pytest

from offerdesk.app.errors import BadBackup, KnownTrouble
from offerdesk.domain.fields import Id, Ref
from offerdesk.domain.offer import Offer
from offerdesk.domain.parts import OneOff
from offerdesk.storage.backup import copy_backup, remove_backups
from offerdesk.storage.desk_file import DeskFile, open_desk
from offerdesk.storage.manifest import Backup, plain_name, read_manifest
from offerdesk.storage.plain_copy import desk_from_plain, write_plain
from offerdesk.storage.restore import replace_damaged, restore_into
from tests.app.desks import everything, sample_entities
from tests.storage.examples import NOW

A, PART = Offer(Id("a"), "Northwind"), OneOff(Id("a.one_offs.0"), Ref("a"))


def backed_up(desk_file: DeskFile, folder: Path, *entities: object) -> Backup:
    """Fill a desk, back it up and write the plain copy."""
    with desk_file.write() as session:
        for entity in entities:
            session.put(entity)  # type: ignore[arg-type]
    made = desk_file.back_up(folder, NOW)
    write_plain(made)
    return made


def test_the_plain_copy_holds_everything_and_is_private(desk_file: DeskFile, tmp_path: Path) -> None:
    made = backed_up(desk_file, tmp_path, *sample_entities())
    plain = plain_name(made.path)
    assert plain.stat().st_mode & 0o777 == 0o600
    target = tmp_path / "again.offerdesk"
    desk_from_plain(plain, target, NOW)
    again = open_desk(target, NOW, tmp_path)
    assert everything(again.read()) == everything(desk_file.read())
    again.close()
    remove_backups(tmp_path, [made.path.name])
    assert not plain.exists()
    assert read_manifest(tmp_path) == ()


def test_what_cannot_be_read_back_is_no_copy(desk_file: DeskFile, tmp_path: Path) -> None:
    made = backed_up(desk_file, tmp_path, A, replace(A, id=Id("b"), process=Ref("gone")))
    assert write_plain(made) is None
    assert not plain_name(made.path).exists()


def test_a_folder_that_cannot_be_written_is_told(desk_file: DeskFile, tmp_path: Path) -> None:
    made = backed_up(desk_file, tmp_path, A)
    plain_name(made.path).unlink()
    plain_name(made.path).mkdir()
    with pytest.raises(KnownTrouble):
        write_plain(made)


def test_the_plain_copy_serves_an_open_desk_when_the_backup_is_damaged(
    desk_file: DeskFile, tmp_path: Path
) -> None:
    made = backed_up(desk_file, tmp_path, A, PART)
    made.path.write_bytes(b"noise")
    with desk_file.write() as session:
        session.put(replace(A, title="Engineer"))
    restore_into(desk_file, made, tmp_path, NOW)
    assert desk_file.read().all(Offer) == (A,)
    assert desk_file.read().all(OneOff) == (PART,)
    assert desk_file.check(full=True) == ()


def test_the_plain_copy_takes_the_place_of_a_damaged_desk(
    path: Path, desk_file: DeskFile, tmp_path: Path
) -> None:
    made = backed_up(desk_file, tmp_path, A)
    desk_file.close()
    path.write_bytes(b"noise")
    made.path.write_bytes(b"noise")
    aside = replace_damaged(path, made, NOW)
    assert aside.read_bytes() == b"noise"
    again = open_desk(path, NOW, tmp_path)
    assert again.read().all(Offer) == (A,)
    again.close()


def test_without_either_nothing_is_replaced(path: Path, desk_file: DeskFile, tmp_path: Path) -> None:
    made = backed_up(desk_file, tmp_path, A)
    made.path.write_bytes(b"noise")
    plain_name(made.path).write_bytes(b"noise")
    desk_file.close()
    before = path.read_bytes()
    with pytest.raises(BadBackup):
        replace_damaged(path, made, NOW)
    plain_name(made.path).unlink()
    with pytest.raises(BadBackup):
        replace_damaged(path, made, NOW)
    assert path.read_bytes() == before


def test_a_backup_is_copied_into_a_second_folder_once(desk_file: DeskFile, tmp_path: Path) -> None:
    first, second = tmp_path / "first", tmp_path / "second"
    made = backed_up(desk_file, first, A)
    assert not copy_backup(made, second)  # not plugged in: nothing is made there
    assert not second.exists()
    second.mkdir()
    assert copy_backup(made, second)
    assert copy_backup(made, second)
    (there,) = read_manifest(second)
    assert there.path.parent == second
    assert there.path.stat().st_mode & 0o777 == 0o600
    assert plain_name(there.path).read_bytes() == plain_name(made.path).read_bytes()


def test_a_second_folder_that_cannot_be_written_is_told(desk_file: DeskFile, tmp_path: Path) -> None:
    made = backed_up(desk_file, tmp_path / "first", A)
    second = tmp_path / "second"
    (second / made.path.name).mkdir(parents=True)
    with pytest.raises(KnownTrouble):
        copy_backup(made, second)
