"""Files that a person chose: read by what their name says, or refused with what to do instead."""

import os
from datetime import UTC, datetime
from itertools import count
from pathlib import Path

import pytest

from offerdesk.app.errors import KnownTrouble, MissingFile, NotAFile
from offerdesk.app.importing import Verdict
from offerdesk.domain.fields import Id
from offerdesk.domain.offer import Offer
from offerdesk.domain.parts import Grant
from offerdesk.domain.values import Rejected
from offerdesk.exchange.calendar_file import Wanted
from offerdesk.exchange.data import DeskData, gather
from offerdesk.exchange.json_text import LARGEST_FILE
from offerdesk.exchange.reading import CannotRead, IsADesk, OtherFormat, plan
from offerdesk.exchange.writing import data_content
from tests.domain.making import ID, rsu, salaried

EMPTY = gather([])
CALENDAR = Wanted(datetime(2026, 11, 24, tzinfo=UTC))


def new_id() -> Id:
    return Id(f"new{next(_COUNT)}")


_COUNT = count(1)


def written(folder: Path, name: str, content: bytes) -> Path:
    path = folder / name
    path.write_bytes(content)
    return path


def some_desk() -> DeskData:
    return gather([salaried(company="Northwind"), rsu()])


@pytest.mark.parametrize("name", ["desk.json", "desk.JSON", "desk.offerdesk.json", "desk.csv", "desk.CSV"])
def test_what_was_written_by_a_suffix_is_read_by_it(tmp_path: Path, name: str) -> None:
    path = written(tmp_path, name, data_content(some_desk(), tmp_path / name, CALENDAR))
    found = plan(path, EMPTY, new_id)
    assert [(row.kind, row.verdict) for row in found.rows if row.kind == "offer"] == [("offer", Verdict.NEW)]
    assert {type(entity) for entity in found.puts} >= {Offer, Grant}


def test_a_table_with_tabs_is_read_as_a_table(tmp_path: Path) -> None:
    path = written(tmp_path, "offers.tsv", b"company\tbase\nNorthwind\t90000\n")
    assert plan(path, EMPTY, new_id).summary() == "1 new, 0 changed, 0 unchanged"


def test_a_desk_is_refused_by_its_name_alone(tmp_path: Path) -> None:
    with pytest.raises(IsADesk, match=r"search\.offerdesk is a desk"):
        plan(tmp_path / "search.offerdesk", EMPTY, new_id)


@pytest.mark.parametrize("name", ["offers.xlsx", "letter.pdf", "offers"])
def test_another_format_names_the_formats_that_are_taken_in(tmp_path: Path, name: str) -> None:
    with pytest.raises(OtherFormat, match=r"\.json"):
        plan(written(tmp_path, name, b"{}"), EMPTY, new_id)


def test_a_file_that_has_gone_says_so(tmp_path: Path) -> None:
    with pytest.raises(MissingFile, match=r"offers\.csv"):
        plan(tmp_path / "offers.csv", EMPTY, new_id)


def test_a_folder_is_no_file(tmp_path: Path) -> None:
    folder = tmp_path / "offers.json"
    folder.mkdir()
    with pytest.raises(NotAFile):
        plan(folder, EMPTY, new_id)


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="the system has no pipes with names")
def test_a_pipe_does_not_keep_us_waiting(tmp_path: Path) -> None:
    pipe = tmp_path / "offers.csv"
    os.mkfifo(pipe)
    with pytest.raises(NotAFile):
        plan(pipe, EMPTY, new_id)


def test_a_name_that_the_system_refuses_is_a_known_trouble(tmp_path: Path) -> None:
    with pytest.raises(CannotRead, match="name too long"):
        plan(tmp_path / ("x" * 300 + ".csv"), EMPTY, new_id)


def test_a_name_that_no_file_can_have_is_a_known_trouble(tmp_path: Path) -> None:
    with pytest.raises(KnownTrouble):
        plan(tmp_path / "a\0b.csv", EMPTY, new_id)


def test_a_file_that_is_too_large_is_refused_without_being_read_whole(tmp_path: Path) -> None:
    path = tmp_path / "offers.json"
    with path.open("wb") as stream:
        stream.truncate(LARGEST_FILE + 2)
    with pytest.raises(Rejected, match="larger"):
        plan(path, EMPTY, new_id)


def test_content_of_another_kind_is_refused(tmp_path: Path) -> None:
    with pytest.raises(Rejected):
        plan(written(tmp_path, "offers.json", b"\x00\xff\xfe"), EMPTY, new_id)


def test_a_desk_in_memory_finds_what_walking_it_would_find() -> None:
    data = some_desk()
    offer = data.all(Offer)[0]
    assert data.find(Offer, ID) is offer
    assert data.find(Offer, Id("stranger")) is None
    assert data.of(Grant, "offer", ID) == data.all(Grant)
    assert data.of(Grant, "offer", Id("stranger")) == ()
    assert data == some_desk()


def test_new_offers_stand_behind_those_of_the_desk_in_the_order_of_the_file(tmp_path: Path) -> None:
    path = written(tmp_path, "offers.csv", b"company,base\nZeta,1\nAlpha,2\nMid,3\n")
    found = plan(path, some_desk(), new_id)
    assert [(e.company, e.position) for e in found.puts] == [("Zeta", 1), ("Alpha", 2), ("Mid", 3)]
