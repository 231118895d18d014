"""The index of the search follows the desk and leaves no trace in its file."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path

import pytest

from offerdesk.app.desk import Desk
from offerdesk.app.records import Delete, Save
from offerdesk.app.search_query import read_query
from offerdesk.app.searching import PER_GROUP, Finds, search
from offerdesk.domain.fields import Id, Ref, Text
from offerdesk.domain.interviews import Interview, Question
from offerdesk.domain.journal import Person, Process
from offerdesk.domain.tasks import Task
from offerdesk.storage import search_index
from offerdesk.storage.desk_file import DeskFile, create_desk
from offerdesk.storage.search_index import SearchIndex
from tests.storage.examples import NOW, Put, Ticking

NORTHWIND = Process(Id("n"), "Northwind", title="Analyst", applied_at=date(2026, 3, 1), tags=("remote",))
MEETING = Interview(Id("i"), Ref("n"), start=NOW, place="Video", lessons=Text("Ask about the café budget"))
WHY = Question(Id("q"), Ref("i"), text=Text("Why did you leave?"), answer=Text("To learn negotiation"))
MULLER = Person(Id("m"), "Jana Müller", tags=("warm",), notes=Text("Prefers a call"))


@dataclass
class Searching:
    """A desk with its index."""

    vault: DeskFile
    desk: Desk
    index: SearchIndex

    def find(self, text: str) -> Finds:
        """Search as the window does."""
        return search(self.index, text)

    def keys(self, text: str) -> list[str]:
        """Return what is found as ``kind:id``."""
        return [f"{hit.kind}:{hit.id}" for hit in self.find(text).hits]


@pytest.fixture
def searching(path: Path) -> Iterator[Searching]:
    """Read a small desk into an index that follows its steps."""
    vault = create_desk(path, NOW)
    desk = Desk(vault, Ticking())
    desk.execute(Put((NORTHWIND, MEETING, WHY, MULLER)))
    index = SearchIndex(vault.opened)
    index.fill(lambda: True)
    desk.listen(lambda step: index.follow(step.changes))
    yield Searching(vault, desk, index)
    desk.close()
    index.close()


def test_words_are_found_by_their_beginning_without_case_and_accents(searching: Searching) -> None:
    assert searching.index.filled
    assert searching.keys("MULL") == ["person:m"]
    assert searching.keys("cafe bud") == ["interview:i"]
    assert searching.keys("leave negotiation") == ["question:q"]
    assert searching.keys("") == []


def test_a_phrase_must_stand_as_it_is(searching: Searching) -> None:
    assert searching.keys('"did you leave"') == ["question:q"]
    assert searching.keys('"you did leave"') == []
    assert searching.keys('"did you leav"') == []


def test_filters_narrow_by_tag_kind_and_company(searching: Searching) -> None:
    assert searching.keys("tag:warm") == ["person:m"]
    assert searching.keys("tag:rem") == ["process:n"]
    assert searching.keys("company:north kind:question") == ["question:q"]
    assert searching.keys("kind:interview") == ["interview:i"]


def test_the_company_finds_what_belongs_to_it_its_own_record_first(searching: Searching) -> None:
    assert searching.keys("northwind") == ["process:n", "interview:i", "question:q"]
    assert searching.find("leave").hits[0].company == "Northwind"


def test_a_mistyped_word_is_mended_and_said(searching: Searching) -> None:
    found = searching.find("negotation")
    assert found.instead == ("negotiation",)
    assert [hit.id for hit in found.hits] == ["q"]
    assert searching.find("zzzzzz").groups == ()


def test_a_find_shows_where_the_word_stands(searching: Searching) -> None:
    (hit,) = searching.find("negotiation").hits
    assert [piece.text for piece in hit.snippet if piece.hit] == ["negotiation"]
    assert hit.said == "Why did you leave?, To learn negotiation, Northwind"


def test_the_index_follows_what_is_changed_undone_and_deleted(searching: Searching) -> None:
    searching.desk.execute(Save(replace(MULLER, name="Jana Schmidt"), "name"))
    assert searching.keys("muller") == []
    assert searching.keys("schmidt") == ["person:m"]
    searching.desk.undo()
    assert searching.keys("muller") == ["person:m"]
    searching.desk.execute(Delete(Person, (Id("m"),)))
    assert searching.keys("muller") == []
    searching.desk.execute(Save(Task(Id("t"), "Write to Müller", subject="process:n")))
    assert searching.keys("muller company:northwind") == ["task:t"]


def test_a_company_by_another_name_renames_what_belongs_to_it(searching: Searching) -> None:
    searching.desk.execute(Save(replace(NORTHWIND, company="Initech"), "company"))
    assert searching.keys("company:northwind") == []
    assert searching.keys("leave company:initech") == ["question:q"]


def test_an_interview_that_moves_takes_its_questions_along(searching: Searching) -> None:
    searching.desk.execute(Save(Process(Id("o"), "Initech")))
    searching.desk.execute(Save(replace(MEETING, process=Ref("o")), "process"))
    assert searching.keys("leave company:initech") == ["question:q"]


def test_what_changes_while_the_desk_is_read_is_not_overwritten_with_the_old(
    path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(search_index, "BITE", 1)
    vault = create_desk(path, NOW)
    desk = Desk(vault, Ticking())
    people = [Person(Id(f"p{n}"), f"Anna {n}") for n in range(4)]
    desk.execute(Put(tuple(people)))
    index = SearchIndex(vault.opened)
    desk.listen(lambda step: index.follow(step.changes))
    bites: list[int] = []

    def goes_on() -> bool:
        bites.append(1)
        if len(bites) == 2:  # the second has been read and is not taken in yet
            desk.execute(Save(replace(people[1], name="Berta"), "name"))
            desk.execute(Delete(Person, (Id("p2"),)))
        return True

    index.fill(goes_on)
    assert index.counts(read_query("anna")) == {"person": 2}
    assert index.counts(read_query("berta")) == {"person": 1}
    desk.close()
    index.close()


def test_reading_can_be_ended(searching: Searching) -> None:
    index = SearchIndex(searching.vault.opened)
    index.fill(lambda: False)
    assert not index.filled
    assert index.counts(read_query("northwind")) == {}
    index.close()


def test_of_many_finds_the_newest_are_shown_after_those_with_a_fitting_name(
    searching: Searching, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(search_index, "RANKED", 5)
    named = Question(Id("named"), Ref("i"), text=Text("A budget?"))
    many = [Question(Id(f"b{n}"), Ref("i"), text=Text(f"{n}"), answer=Text("budget")) for n in range(12)]
    searching.desk.execute(Put((named, *many)))
    group = next(g for g in searching.find("budget").groups if g.kind == "question")
    assert group.count == 13
    assert [hit.id for hit in group.hits] == ["named", "b11", "b10", "b9", "b8", "b7"]
    assert len(group.hits) == PER_GROUP
    assert len(searching.find("kind:question budget").hits) == 13


def test_nothing_of_the_index_is_in_the_file(searching: Searching) -> None:
    (names,) = zip(*searching.vault.opened.run("SELECT name FROM sqlite_master"), strict=True)
    assert not {"doc", "word"} & set(names)
    assert [row[1] for row in searching.vault.opened.run("PRAGMA database_list")] == ["main"]


def test_a_record_that_cannot_be_read_does_not_keep_others_from_being_found(searching: Searching) -> None:
    searching.vault.opened.run("UPDATE interview SET start = '2026-13-45T00:00:00+00:00'")
    index = SearchIndex(searching.vault.opened)
    index.fill(lambda: True)
    assert index.counts(read_query("muller")) == {"person": 1}
    assert index.counts(read_query("cafe")) == {}
    index.close()


@pytest.mark.parametrize(
    "text", ['"', "*", "NEAR(a b)", "title:x", "a AND", "'; DROP TABLE doc", "\x00", "\ud800"]
)
def test_no_query_upsets_the_index(searching: Searching, text: str) -> None:
    assert searching.find(text).count == 0
    assert searching.keys("muller") == ["person:m"]


def test_people_are_found_by_where_they_were_met_and_interviews_by_who_was_there(
    searching: Searching,
) -> None:
    met = replace(MEETING, people=(Ref("m"),))
    searching.desk.execute(Save(met))
    assert searching.keys("muller") == ["person:m", "interview:i"]
    assert searching.keys("analyst kind:person") == ["person:m"]
    (hit,) = searching.find("northwind kind:person").hits
    assert [(p.text, p.hit) for p in hit.snippet] == [("Northwind", True), (", Analyst", False)]
    (hit,) = searching.find("jana kind:interview").hits
    assert [(p.text, p.hit) for p in hit.snippet] == [("Jana", True), (" Müller", False)]


def test_what_linked_records_are_called_follows_every_step_there_and_back(searching: Searching) -> None:
    desk = searching.desk
    desk.execute(Save(replace(MEETING, people=(Ref("m"),))))
    desk.execute(Save(replace(MULLER, name="Jana Meyer")))
    assert searching.keys("meyer") == ["person:m", "interview:i"]
    assert searching.keys("muller") == []
    desk.execute(Save(replace(NORTHWIND, company="Globex")))
    assert searching.keys("globex kind:person") == ["person:m"]
    assert searching.keys("northwind") == []
    desk.execute(Delete(Interview, (Id("i"),)))
    assert searching.keys("globex kind:person") == []
    desk.undo()
    assert searching.keys("globex kind:person") == ["person:m"]
    desk.execute(Save(replace(NORTHWIND, company="Globex", contacts=(Ref("m"),))))
    desk.execute(Save(replace(MEETING, people=())))
    assert searching.keys("globex kind:person") == ["person:m"], "as a contact of the application"
    assert searching.keys("meyer") == ["person:m", "process:n"]
    desk.execute(Delete(Person, (Id("m"),)))
    assert searching.keys("meyer") == []


def test_a_filled_index_knows_the_same_as_one_that_followed(searching: Searching) -> None:
    searching.desk.execute(Save(replace(MEETING, people=(Ref("m"),))))
    again = SearchIndex(searching.vault.opened)
    again.fill(lambda: True)
    for text in ("muller", "analyst kind:person", "northwind kind:person"):
        assert [h.id for h in search(again, text).hits] == [h.id for h in searching.find(text).hits]
    again.close()
