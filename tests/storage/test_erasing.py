"""Erasing for good reaches the backups that a person does not want to keep."""

import dataclasses
from datetime import timedelta
from pathlib import Path

from offerdesk.app.desk import Desk
from offerdesk.app.records import Delete
from offerdesk.domain.fields import Id, Ref
from offerdesk.domain.offer import Offer
from offerdesk.domain.parts import OneOff
from offerdesk.storage.desk_file import DeskFile
from offerdesk.storage.erasing import DeskTrash, holds
from offerdesk.storage.manifest import read_manifest
from tests.storage.examples import NOW, Put

MARK = "Quixotic Heliotrope"
GONE = frozenset({("offer", Id("a")), ("one_off", Id("x"))})


def filled(desk_file: DeskFile, backups: Path) -> DeskTrash:
    """Back up before the offer is there, while it is there, and after it was deleted."""
    desk = Desk(desk_file, lambda: NOW)
    desk_file.back_up(backups, NOW)
    desk.execute(Put((Offer(Id("a"), MARK), OneOff(Id("x"), Ref("a"), label=MARK))))
    desk_file.back_up(backups, NOW + timedelta(minutes=1))
    desk.execute(Delete(Offer, (Id("a"),)))
    desk_file.back_up(backups, NOW + timedelta(minutes=2))
    return DeskTrash(desk_file, lambda: (backups,), lambda: NOW + timedelta(minutes=3))


def everything(*folders: Path) -> bytes:
    files = (f for folder in folders for f in sorted(folder.rglob("*")) if f.is_file())
    return b"".join(f.read_bytes() for f in files)


def test_the_backups_that_hold_a_thing_are_named(desk_file: DeskFile, tmp_path: Path) -> None:
    backups = tmp_path / "backups"
    trash = filled(desk_file, backups)
    assert [k.at.minute for k in trash.holding(GONE)] == [2, 1]  # one in its table, both in the undo history
    assert len(trash.holding(None)) == 3
    assert trash.holding(frozenset({("offer", Id("zzz"))})) == ()
    newest = read_manifest(backups)[0]
    newest.path.write_bytes(b"noise")
    assert holds(newest, GONE)


def test_no_byte_is_left_in_the_file_its_log_or_the_backups_that_are_purged(
    path: Path, desk_file: DeskFile, tmp_path: Path
) -> None:
    backups = tmp_path / "backups"
    trash = filled(desk_file, backups)
    assert MARK.encode() in everything(backups)  # the harness sees it
    trash.erase(GONE, [k.key for k in trash.holding(GONE)])
    assert trash.discarded() == ()
    assert [b.at.minute for b in read_manifest(backups)] == [3, 0]
    desk_file.close()
    assert MARK.encode() not in everything(backups, path.parent)


def test_backups_stay_where_a_person_keeps_them(desk_file: DeskFile, tmp_path: Path) -> None:
    backups = tmp_path / "backups"
    trash = filled(desk_file, backups)
    trash.erase(None, ())
    assert len(read_manifest(backups)) == 3
    assert desk_file.history().undoable() is None


def test_another_desks_backup_is_never_purged(desk_file: DeskFile, tmp_path: Path) -> None:
    backups = tmp_path / "backups"
    trash = filled(desk_file, backups)
    (newest, *_) = read_manifest(backups)
    other = dataclasses.replace(newest, desk="other")
    from offerdesk.storage.manifest import write_manifest  # noqa: PLC0415 - for this one case

    write_manifest(backups, (other,))
    assert trash.holding(None) == ()
