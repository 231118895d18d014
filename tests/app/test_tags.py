"""Tags over all kinds: counted, renamed, merged and removed everywhere in one step; kept searches follow."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from offerdesk.app.desk import Desk
from offerdesk.app.search_query import read_query
from offerdesk.app.tags import RemoveTag, RenameTag, renaming, sought_words, tag_list, tag_names, tags_in_use
from offerdesk.domain.fields import Id, Ref
from offerdesk.domain.interviews import Interview
from offerdesk.domain.journal import Person, Process
from offerdesk.domain.preparing import BankQuestion, Story
from offerdesk.domain.tasks import SavedSearch
from tests.app.desks import desk_of

RECORDS = (
    Process(Id("p"), "Acme", tags=("remote", "Öffentlich")),
    Person(Id("a"), "Ana Ruiz", tags=("remote", "distant")),
    Interview(Id("i"), Ref("p"), tags=("distant",)),
    BankQuestion(Id("b"), "Why us?", tags=("motive",)),
    Story(Id("s"), "The outage"),
    SavedSearch(Id("k"), "Far away", 'tag:distant "tag: distant" tag:distantly'),
)


@pytest.fixture
def desk(tmp_path: Path) -> Iterator[Desk]:
    """Give a desk with tags on records of four kinds."""
    made = desk_of(tmp_path, RECORDS)
    yield made
    made.close()


def tags(desk: Desk) -> dict[str, tuple[str, ...]]:
    """Return the tags of each record."""
    read = desk.reader.all
    applications = {str(r.id): r.tags for r in read(Process)} | {str(r.id): r.tags for r in read(Interview)}
    people = {str(r.id): r.tags for r in read(Person)}
    return applications | people | {str(r.id): r.tags for r in read(BankQuestion)}


def test_tags_are_counted_over_all_kinds_and_the_usual_ones_come_first(desk: Desk) -> None:
    assert [(use.tag, use.count) for use in tags_in_use(desk.reader)] == [
        ("distant", 2),
        ("motive", 1),
        ("Öffentlich", 1),
        ("remote", 2),
    ]
    assert set(tag_names(desk.reader)[:2]) == {"distant", "remote"}
    row = tag_list(desk.reader).rows[0]
    assert (row.header, [cell.text for cell in row.cells]) == ("distant", ["2", "People 1, Interviews 1"])


def test_a_tag_gets_another_name_everywhere_in_one_step(desk: Desk) -> None:
    before = tags(desk)
    step = desk.execute(renaming(desk.reader, "distant", "  far   away "))
    assert step is not None
    assert step.label == "Rename tag “distant” to “far away”"
    assert tags(desk)["a"] == ("remote", "far away")
    assert tags(desk)["i"] == ("far away",)
    kept = desk.reader.find(SavedSearch, Id("k"))
    assert kept is not None
    assert kept.words == 'tag:"far away" "tag: distant" tag:distantly', "only what asks for the tag follows"
    desk.undo()
    assert tags(desk) == before


def test_two_tags_become_one_and_no_record_has_it_twice(desk: Desk) -> None:
    step = desk.execute(renaming(desk.reader, "distant", "remote"))
    assert step is not None
    assert step.label == "Merge tag “distant” into “remote”"
    assert tags(desk)["a"] == ("remote",)
    assert tags(desk)["i"] == ("remote",)
    assert [use.tag for use in tags_in_use(desk.reader)] == ["motive", "Öffentlich", "remote"]


def test_a_tag_is_taken_away_everywhere(desk: Desk) -> None:
    step = desk.execute(RemoveTag("remote"))
    assert step is not None
    assert step.label == "Remove tag “remote” everywhere"
    assert tags(desk)["p"] == ("Öffentlich",)
    assert "remote" not in tag_names(desk.reader)


def test_no_name_and_the_same_name_change_nothing(desk: Desk) -> None:
    assert desk.execute(renaming(desk.reader, "remote", "  ")) is None
    assert desk.execute(RenameTag("remote", "remote")) is None


def test_what_a_tag_is_sought_by_is_read_as_that_tag() -> None:
    assert read_query(sought_words("remote")).tags == (("remote",),)
    assert read_query(sought_words("far away")).tags == (("far", "away"),)
