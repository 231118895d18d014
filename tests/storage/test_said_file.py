"""What was said on this machine: each moment once, whoever asks, whatever happens to the file."""

import sqlite3
from datetime import UTC, datetime, timedelta
from pathlib import Path

from offerdesk.storage.said_file import SaidFile

NOW = datetime(2026, 11, 24, 12, tzinfo=UTC)
DESK = Path("/desks/my-search.offerdesk")


def test_a_moment_is_given_to_the_first_who_asks(tmp_path: Path) -> None:
    """Two programs look at the same desk: nothing is said twice (T-04)."""
    one, other = SaidFile(tmp_path / "said.sqlite", DESK), SaidFile(tmp_path / "said.sqlite", DESK)
    assert not other.was_said("a@due:1")
    assert one.claim((("a@due:1", "a@due:2"), ("b@due:1",)), NOW) == (True, True)
    assert other.claim((("a@due:1", "a@due:2"), ("b@due:1",), ("c@due:1",)), NOW) == (False, False, True)
    assert other.was_said("a@due:2")


def test_one_known_name_is_enough_to_have_been_said(tmp_path: Path) -> None:
    said = SaidFile(tmp_path / "said.sqlite", DESK)
    said.claim((("utc", "wall"),), NOW)
    assert said.claim((("utc", "another wall"),), NOW) == (False,)
    assert said.claim((("same", "same"),), NOW) == (True,)


def test_each_desk_has_its_own_moments_and_no_word_is_in_the_file(tmp_path: Path) -> None:
    path = tmp_path / "said.sqlite"
    SaidFile(path, DESK).claim((("offer:larkspur@due:1",),), NOW)
    assert not SaidFile(path, Path("/other.offerdesk")).was_said("offer:larkspur@due:1")
    assert b"larkspur" not in path.read_bytes()


def test_what_is_long_past_is_forgotten(tmp_path: Path) -> None:
    said = SaidFile(tmp_path / "said.sqlite", DESK)
    said.claim((("old",),), NOW)
    said.claim((("new",),), NOW + timedelta(days=401))
    assert not said.was_said("old")
    assert said.was_said("new")


def test_a_file_that_cannot_be_used_keeps_silent(tmp_path: Path) -> None:
    path = tmp_path / "said.sqlite"
    path.write_bytes(b"not a database at all, and longer than a header has to be " * 40)
    said = SaidFile(path, DESK)
    assert said.was_said("a")
    assert said.claim((("a",), ("b",)), NOW) == (False, False)


def test_a_file_that_another_program_holds_is_waited_for(tmp_path: Path) -> None:
    path = tmp_path / "said.sqlite"
    said = SaidFile(path, DESK)
    said.claim((("a",),), NOW)
    holding = sqlite3.connect(path, isolation_level=None)
    holding.execute("BEGIN IMMEDIATE")
    assert said.was_said("a"), "reading needs no turn"
    holding.execute("COMMIT")
    holding.close()
    assert said.claim((("b",),), NOW) == (True,)
