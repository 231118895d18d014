"""Files that cannot be opened as they are: told in the window, with a way on, and never touched."""

import subprocess
import sys
from contextlib import closing
from pathlib import Path

import pytest

from offerdesk.domain.offer import Offer
from tests.journeys.person import Key, Person

ROOT = Path(__file__).parents[2]
HOLDER = """
import sys
from datetime import UTC, datetime
from pathlib import Path
from offerdesk.storage.desk_file import open_desk
desk = open_desk(Path(sys.argv[1]), datetime.now(UTC), Path(sys.argv[1]).parent)
print("open", flush=True)
sys.stdin.read()
desk.close()
"""


@pytest.fixture
def at_desk(person: Person) -> Person:
    """Open the sample; another desk is then tried."""
    person.services().sample().desk.close()
    person.start(person.folder / "data" / "sample.offerdesk")
    return person


def files_of(folder: Path) -> dict[str, bytes]:
    """Return what lies in a folder."""
    return {p.name: p.read_bytes() for p in folder.iterdir() if p.is_file()}


def test_a_desk_that_is_open_elsewhere_is_told_and_can_be_read(person: Person) -> None:
    path = person.folder / "data" / "my-search.offerdesk"
    opened = person.services().create(path)
    opened.desk.close()
    command = [sys.executable, "-c", HOLDER, str(path)]
    pipe = subprocess.PIPE
    with subprocess.Popen(command, stdin=pipe, stdout=pipe, text=True, cwd=ROOT) as holder:
        assert holder.stdin is not None
        assert holder.stdout is not None
        with closing(holder.stdin):
            assert holder.stdout.readline() == "open\n"
            person.start()
            assert not person.has_desk()
            (message,) = person.messages()
            assert "already open in another OfferDesk" in message
            person.banner("Open a read-only copy")
            assert person.has_desk()
            assert person.view.opened.read_only
            assert any("read-only copy" in m for m in person.messages())


@pytest.mark.parametrize(
    ("content", "words"),
    [
        (b"", "is empty"),
        (b"%PDF-1.7 not a desk", "not an OfferDesk file"),
        (b"SQLite format 3\0" + bytes(4080), ""),
    ],
    ids=["empty", "foreign", "damaged"],
)
def test_a_file_that_is_no_desk_leaves_the_open_one_where_it_is(
    at_desk: Person, content: bytes, words: str
) -> None:
    person = at_desk
    before = person.dump()
    bad = person.folder / "other"
    bad.mkdir()
    path = bad / "other.offerdesk"
    path.write_bytes(content)
    assert not person.program.open(path)
    assert any(words in message for message in person.messages())
    assert person.dump() == before
    assert files_of(bad) == {"other.offerdesk": content}
    person.press(Key.Key_F6)
    person.choose("new_offer")
    assert person.dump() != before, "the desk goes on working"


def test_a_start_on_a_missing_file_leads_to_the_first_page(person: Person) -> None:
    person.start(person.folder / "gone.offerdesk")
    assert not person.has_desk()
    assert any("There is no file gone.offerdesk" in message for message in person.messages())
    assert not (person.folder / "gone.offerdesk").exists()


def test_opening_the_desk_that_is_open_changes_nothing(at_desk: Person) -> None:
    person = at_desk
    path = person.view.opened.path
    person.choose("new_offer")
    person.write("Contoso")
    person.view.flush()
    assert person.program.open(path)
    assert not [m for m in person.messages() if "already open" in m]
    assert "Contoso" in [o.company for o in person.all(Offer)]
    person.choose("sample")
    assert not [m for m in person.messages() if "already open" in m]
    assert "Contoso" in [o.company for o in person.all(Offer)]


def test_from_desk_to_desk_nothing_is_left_behind(at_desk: Person) -> None:
    person = at_desk
    sample = person.view.opened.path
    for n in range(3):
        path = person.folder / f"{n}.offerdesk"
        assert person.program.create(path)
        person.choose("new_offer")
        person.write(f"Company {n}")
        assert person.program.open(sample)
    for n in range(3):
        assert person.program.open(person.folder / f"{n}.offerdesk")
        assert [o.company for o in person.all(Offer)] == [f"Company {n}"]
        assert person.action("undo").isEnabled()
        person.wait(person.charts_drawn)
