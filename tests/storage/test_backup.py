"""Backups are whole, verified, thinned out by their own clock, and lead back exactly."""

import os
import shutil
import stat
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from itertools import pairwise
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from offerdesk.app import errors
from offerdesk.app.desk import Desk
from offerdesk.app.offers import AddOffer
from offerdesk.domain.fields import Id, Ref
from offerdesk.domain.offer import Offer
from offerdesk.domain.parts import OneOff
from offerdesk.storage.backup import checksum, keep_for_good, thin_out, verify
from offerdesk.storage.contents import newest_change
from offerdesk.storage.desk_file import DeskFile, create_desk, open_desk
from offerdesk.storage.manifest import MANIFEST, Backup, read_manifest, write_manifest
from offerdesk.storage.restore import restore_into
from offerdesk.storage.schema import SCHEMA_VERSION
from offerdesk.storage.thinning import ALL_WITHIN, superfluous
from tests.storage.examples import NOW, UNHURRIED


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Name the folder of the backups; it is not there yet."""
    return tmp_path / "backups" / "search"


def put(desk: DeskFile, *entities: Offer | OneOff) -> None:
    with desk.write() as session:
        for entity in entities:
            session.put(entity)


A = Offer(Id("a"), "Northwind")


def backup(at: datetime, *, lasting: bool = False, desk: str = "search") -> Backup:
    return Backup(Path(f"{desk}-{at:%Y%m%dT%H%M%S}"), desk, at, 1, {}, "", lasting=lasting)


def test_a_backup_holds_everything_and_is_private(folder: Path, desk_file: DeskFile) -> None:
    put(desk_file, A, OneOff(Id("x"), Ref("a")))
    made = desk_file.back_up(folder, NOW, "before import")
    assert made.counts["offer"] == 1
    assert made.schema == SCHEMA_VERSION
    assert made.note == "before import"
    assert made.sha256 == checksum(made.path)
    assert {stat.S_IMODE(p.stat().st_mode) for p in folder.iterdir()} == {0o600}
    assert stat.S_IMODE(folder.stat().st_mode) == 0o700
    assert read_manifest(folder) == (made,)
    verify(made)
    copy = open_desk(made.path, NOW, folder)
    assert copy.read().all(Offer) == (A,)
    copy.close()


def test_backups_of_one_second_do_not_overwrite_each_other(folder: Path, desk_file: DeskFile) -> None:
    first, second = desk_file.back_up(folder, NOW), desk_file.back_up(folder, NOW)
    assert first.path != second.path
    assert len(read_manifest(folder)) == 2


def test_the_desk_knows_whether_it_was_changed_since(folder: Path, desk_file: DeskFile) -> None:
    states = [desk_file.changed]
    put(desk_file, A)
    states.append(desk_file.changed)
    desk_file.back_up(folder, NOW)
    states.append(desk_file.changed)
    assert states == [False, True, False]


@pytest.mark.parametrize("place", [0, 100, 5000, -1])
def test_one_changed_byte_is_noticed(folder: Path, desk_file: DeskFile, place: int) -> None:
    made = desk_file.back_up(folder, NOW)
    content = bytearray(made.path.read_bytes())
    content[place] ^= 1
    made.path.write_bytes(content)
    with pytest.raises(errors.BadBackup, match="SHA-256"):
        verify(made)


def test_a_backup_whose_sum_fits_must_still_be_sound(folder: Path, desk_file: DeskFile) -> None:
    put(desk_file, A)
    made = desk_file.back_up(folder, NOW)
    with pytest.raises(errors.BadBackup, match="rows"):
        verify(replace(made, counts={**made.counts, "offer": 2}))
    made.path.write_bytes(b"SQLite format 3\x00" + b"\xff" * 5000)
    with pytest.raises(errors.BadBackup, match="SQLITE_NOTADB"):
        verify(replace(made, sha256=checksum(made.path)))
    made.path.unlink()
    with pytest.raises(errors.BadBackup):
        verify(made)


def test_lines_of_the_list_that_make_no_sense_are_left_out(folder: Path, desk_file: DeskFile) -> None:
    made = desk_file.back_up(folder, NOW)
    with (folder / MANIFEST).open("ab") as stream:
        stream.write(b'\xff\n[]\n{"path": "../../etc/passwd"}\n{"path":1,"counts":[]}\n')
        line = (folder / MANIFEST).read_bytes().splitlines()[0]
        stream.write(line.replace(b"+00:00", b"") + b"\n")
    assert read_manifest(folder) == (made,)
    assert read_manifest(folder / "nowhere") == ()


def test_a_name_in_the_list_leads_nowhere_else(folder: Path, desk_file: DeskFile, tmp_path: Path) -> None:
    made = desk_file.back_up(folder, NOW)
    outside = tmp_path / made.path.name
    shutil.copyfile(made.path, outside)
    text = (folder / MANIFEST).read_text(encoding="utf-8")
    (folder / MANIFEST).write_text(text.replace(made.path.name, f"../../{made.path.name}"), encoding="utf-8")
    assert [b.path.parent for b in read_manifest(folder)] == [folder]


def test_a_folder_that_cannot_be_made_is_told(desk_file: DeskFile, tmp_path: Path) -> None:
    (tmp_path / "file").write_text("in the way")
    with pytest.raises(errors.KnownTrouble):
        desk_file.back_up(tmp_path / "file" / "backups", NOW)
    assert desk_file.changed


# --- thinning ---------------------------------------------------------------------------------------------


def kept_over(days: int, every: timedelta) -> list[Backup]:
    """Keep making and thinning backups over many days, as the program does."""
    now, kept = NOW, list[Backup]()
    while now < NOW + timedelta(days=days):
        now += every
        kept.append(backup(now))
        gone = superfluous(kept, now)
        kept = [b for b in kept if b not in gone]
    return kept


def test_three_years_leave_a_ladder_of_backups() -> None:
    kept = kept_over(3 * 365, timedelta(hours=8))
    last = max(b.at for b in kept)
    ages = sorted((last - b.at).days for b in kept)
    assert sum(last - b.at <= ALL_WITHIN for b in kept) >= 6, "all of two days"
    assert len(kept) <= 7 + 12 + 10 + 9
    assert 200 <= ages[-1] <= 400, "the oldest is most of a year old"
    gaps = [later - earlier for earlier, later in pairwise(ages)]
    assert max(gaps) <= 35, "no gap is longer than a month"


def times(first: int, last: int) -> st.SearchStrategy[datetime]:
    return st.datetimes(datetime(first, 1, 1), datetime(last, 1, 1), timezones=st.just(UTC))  # noqa: DTZ001 - the zone stands beside


@UNHURRIED
@given(st.lists(times(2024, 2027), max_size=40, unique=True), times(2020, 2030))
def test_the_newest_and_the_last_two_days_always_stay(made: list[datetime], now: datetime) -> None:
    backups = [backup(at) for at in made]
    gone = superfluous(backups, now)
    assert all(now - b.at > ALL_WITHIN for b in gone)
    if made:
        assert max(made) in {b.at for b in backups if b not in gone}
    left = [b for b in backups if b not in gone]
    assert superfluous(left, now) == (), "thinning twice is thinning once"


def test_a_clock_that_was_set_back_deletes_nothing() -> None:
    backups = [backup(NOW + timedelta(hours=n)) for n in range(100)]
    assert superfluous(backups, NOW - timedelta(days=365)) == ()


def test_what_must_last_stays(folder: Path, desk_file: DeskFile) -> None:
    old = desk_file.back_up(folder, NOW - timedelta(days=40))
    same_day = desk_file.back_up(folder, NOW - timedelta(days=40, minutes=5))
    keep_for_good(folder, same_day)
    newest = desk_file.back_up(folder, NOW)
    assert thin_out(folder, NOW) == ()
    write_manifest(folder, [old, same_day, newest])
    gone = thin_out(folder, NOW)
    assert gone == (same_day,)
    assert not same_day.path.exists()
    assert [b.path for b in read_manifest(folder)] == [newest.path, old.path]


def test_each_desk_is_thinned_by_itself(folder: Path, desk_file: DeskFile) -> None:
    one = desk_file.back_up(folder, NOW - timedelta(days=40))
    write_manifest(folder, [one, replace(one, desk="other")])
    assert thin_out(folder, NOW) == ()
    assert os.path.exists(one.path)  # noqa: PTH110 - the plain question


def test_a_line_that_was_cut_short_swallows_no_other(folder: Path, desk_file: DeskFile) -> None:
    first = desk_file.back_up(folder, NOW)
    with (folder / MANIFEST).open("ab") as stream:
        stream.write(b'{"path": "cut sho')
    second = desk_file.back_up(folder, NOW)
    assert {b.path for b in read_manifest(folder)} == {first.path, second.path}


def test_making_a_backup_thins_out_the_older_ones(folder: Path, desk_file: DeskFile) -> None:
    first, second = (desk_file.back_up(folder, NOW - timedelta(days=40, minutes=m)) for m in (0, 5))
    newest = desk_file.back_up(folder, NOW)
    assert {b.path for b in read_manifest(folder)} == {first.path, newest.path}
    assert not second.path.exists()


def test_after_a_restore_no_backup_goes_until_the_next_start(folder: Path, desk_file: DeskFile) -> None:
    first, _ = (desk_file.back_up(folder, NOW - timedelta(days=40, minutes=m)) for m in (0, 5))
    restore_into(desk_file, first, folder, NOW)
    desk_file.back_up(folder, NOW)
    assert len(read_manifest(folder)) == 4


def test_desks_of_one_name_are_told_apart(folder: Path, desk_file: DeskFile, tmp_path: Path) -> None:
    (tmp_path / "other").mkdir()
    other = create_desk(tmp_path / "other" / desk_file.opened.path.name, NOW)
    assert other.back_up(folder, NOW).desk != desk_file.back_up(folder, NOW).desk
    other.close()


def test_a_list_that_cannot_be_written_takes_the_backup_along(folder: Path, desk_file: DeskFile) -> None:
    (folder / MANIFEST).mkdir(parents=True)
    with pytest.raises(errors.KnownTrouble):
        desk_file.back_up(folder, NOW)
    assert [p.name for p in folder.iterdir()] == [MANIFEST]


def test_the_newest_change_is_read_from_a_backup_without_touching_it(
    desk_file: DeskFile, tmp_path: Path
) -> None:
    empty = desk_file.back_up(tmp_path / "backups", NOW)
    assert newest_change(empty) == ("", None)
    Desk(desk_file, lambda: NOW).execute(AddOffer(Id("a"), "USD", "Contoso"))
    made = desk_file.back_up(tmp_path / "backups", NOW)
    before = made.path.read_bytes()
    assert newest_change(made) == ("Add offer of Contoso", NOW)
    assert made.path.read_bytes() == before
    made.path.write_bytes(b"no desk at all")
    assert newest_change(made) == ("", None)
