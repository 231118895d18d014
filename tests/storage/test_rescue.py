"""What a damaged desk still holds is carried into a new one, and the damaged file stays as it is."""

from contextlib import closing
from pathlib import Path

import pytest

from offerdesk.app import errors
from offerdesk.domain.fields import Id, Ref, Text
from offerdesk.domain.interviews import Interview, Remark
from offerdesk.domain.offer import Offer
from offerdesk.storage.connection import connect
from offerdesk.storage.desk_file import DeskFile
from offerdesk.storage.rescue import rescue
from tests.storage.examples import NOW

PAGE = 4096
COUNT = 1000
REMARKS = tuple(Remark(Id(f"r{n}"), Ref("i"), text=Text(f"marker {n} " + "word " * 20)) for n in range(COUNT))
TALK = Interview(Id("i"), Ref("p"))
A = Offer(Id("a"), "Northwind")


@pytest.fixture
def damaged(path: Path, desk_file: DeskFile) -> Path:
    """Give a closed desk with a long list, soon to be damaged."""
    with desk_file.write() as session:
        session.put(A)
        session.put(TALK)
        for remark in REMARKS:
            session.put(remark)
    desk_file.close()
    return path


def test_a_sound_desk_is_rescued_whole(damaged: Path, tmp_path: Path) -> None:
    found = rescue(damaged, tmp_path / "new.offerdesk", NOW)
    assert found.desk.read().all(Remark) == REMARKS
    assert found.desk.read().all(Offer) == (A,)
    assert (found.saved["remark"], sum(found.lost.values())) == (COUNT, 0)
    found.desk.close()


def test_a_page_that_is_gone_costs_what_was_on_it(damaged: Path, tmp_path: Path) -> None:
    content = bytearray(damaged.read_bytes())
    page = content.index(b"marker 500 ") // PAGE * PAGE
    content[page : page + PAGE] = b"\xff" * PAGE
    damaged.write_bytes(content)
    found = rescue(damaged, tmp_path / "new.offerdesk", NOW)
    assert COUNT * 0.95 < found.saved["remark"] < COUNT
    assert found.saved["offer"] == 1
    assert set(found.desk.read().all(Remark)) < set(REMARKS)
    assert found.desk.check(full=True) == ()
    assert damaged.read_bytes() == content
    found.desk.close()


def test_what_makes_no_sense_is_counted_as_lost(damaged: Path, tmp_path: Path) -> None:
    with closing(connect(damaged)) as other:
        other.execute("PRAGMA foreign_keys=OFF")
        other.execute("UPDATE remark SET kind = 'nonsense' WHERE id = 'r1'")
        other.execute("UPDATE remark SET interview = 'nowhere' WHERE id = 'r2'")
    found = rescue(damaged, tmp_path / "new.offerdesk", NOW)
    assert (found.saved["remark"], found.lost["remark"]) == (COUNT - 2, 2)
    found.desk.close()


def test_a_file_without_sense_gives_an_empty_desk(path: Path, tmp_path: Path) -> None:
    path.write_bytes(b"\xff" * 10_000)
    found = rescue(path, tmp_path / "new.offerdesk", NOW)
    assert sum(found.saved.values()) == 0
    found.desk.close()


def test_what_is_not_there_cannot_be_rescued(path: Path, tmp_path: Path) -> None:
    with pytest.raises(errors.MissingFile):
        rescue(path, tmp_path / "new.offerdesk", NOW)
    assert not (tmp_path / "new.offerdesk").exists()


def test_a_rescue_takes_nobodys_place(damaged: Path, tmp_path: Path) -> None:
    target = tmp_path / "new.offerdesk"
    target.write_text("a letter")
    with pytest.raises(errors.FileExists):
        rescue(damaged, target, NOW)
    assert target.read_text() == "a letter"
