"""Deleted things as a person knows them, and what has to come back with them."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from offerdesk.app.records import Delete
from offerdesk.app.style import Style
from offerdesk.app.trash import (
    KEPT_FOR,
    Discarded,
    PutBack,
    Thing,
    called,
    emptied,
    exists,
    things,
    with_owners,
)
from offerdesk.app.trash_sheet import days_left, trash_sheet, words_of
from offerdesk.domain.fields import Id, Ref, Text
from offerdesk.domain.interviews import Interview, Promise
from offerdesk.domain.journal import Event, Person, Process
from offerdesk.domain.model import Entity
from offerdesk.domain.offer import Offer
from offerdesk.domain.parts import Grant, OneOff
from offerdesk.domain.tasks import Checklist, Task
from offerdesk.domain.values import Rejected
from tests.app.desks import desk_of

NOW = datetime(2026, 11, 21, 12, tzinfo=UTC)
PROCESS, PERSON = Process(Id("p"), "Contoso"), Person(Id("m"), "Ada")
MEETING = Interview(Id("i"), Ref("p"), people=(Id("m"),))  # type: ignore[arg-type]
PROMISE = Promise(Id("w"), Ref("i"), what=Text("Write back"))
OFFER, ONCE, GRANT = Offer(Id("a"), "Northwind"), OneOff(Id("x"), Ref("a")), Grant(Id("g"), Ref("a"))
NOBODY = Style()


def gone(*entities: Entity, seq: int = 1) -> Discarded:
    return Discarded(seq, NOW, entities)


def nothing(_kind: str, _id: Id) -> bool:
    return False


def test_what_went_with_its_owner_is_part_of_one_thing() -> None:
    found = things((gone(PROMISE, MEETING, Event(Id("e"), Ref("p")), PROCESS, ONCE, GRANT, OFFER),))
    assert [t.entities[0] for t in found] == [PROCESS, OFFER]
    assert [len(t.entities) for t in found] == [4, 3]
    assert found[1].refs == {("offer", "a"), ("one_off", "x"), ("grant", "g")}
    assert found[0].key == "process:p"


def test_a_part_that_went_alone_is_a_thing_of_its_own() -> None:
    (found,) = things((gone(GRANT),))
    assert called(found.entities[0])[0] == "Equity grant"
    assert words_of(Thing(NOW, (OFFER,))) == "Offer “Northwind”"
    assert words_of(Thing(NOW, (GRANT,))) == "Equity grant"


def test_the_list_says_what_when_and_for_how_long() -> None:
    sheet = trash_sheet(things((gone(ONCE, OFFER),)), NOW + timedelta(days=3), NOBODY, UTC)
    (row,) = sheet.rows
    assert row.header == "Northwind"
    assert [c.text for c in row.cells] == ["Offer", "27 more days"]
    assert row.note == "Deleted Sat, Nov 21, 2026, 12:00 · 1 other entry"
    overdue = trash_sheet(things((gone(OFFER),)), NOW + KEPT_FOR, NOBODY, UTC).rows[0]
    assert overdue.cells[1].text == "until the desk is next opened"
    assert overdue.note == "Deleted Sat, Nov 21, 2026, 12:00"
    assert days_left(NOW, NOW) == 30
    assert trash_sheet((), NOW, NOBODY, UTC).empty == "The trash is empty."


def test_an_owner_deleted_by_another_step_comes_back_with_its_own_parts() -> None:
    meeting, process = things((gone(PROCESS, seq=3),))[0], things((gone(PROMISE, MEETING, seq=2),))[0]
    coming = with_owners(process, (meeting, process), nothing)
    assert set(coming) == {PROCESS, MEETING, PROMISE}
    assert set(with_owners(process, (process,), nothing)) == {MEETING, PROMISE}


def test_things_come_back_as_one_step_that_undo_takes_back(tmp_path: Path) -> None:
    desk = desk_of(tmp_path, (PROCESS, PERSON, MEETING, PROMISE))
    desk.execute(Delete(Process, (Id("p"),)))
    desk.execute(PutBack((PROMISE, MEETING, PROCESS), "Application Contoso"))
    assert desk.undo_label == "Restore Application Contoso from the trash"
    assert desk.reader.find(Promise, Id("w")) == PROMISE
    assert desk.reader.find(Interview, Id("i")) == MEETING
    desk.undo()
    assert desk.reader.all(Process) == ()
    desk.close()


def test_what_is_there_already_stays_as_it_is(tmp_path: Path) -> None:
    desk = desk_of(tmp_path, (replace(PROCESS, title="Engineer"),))
    assert desk.execute(PutBack((PROCESS,), "Application")) is None
    desk.close()


def test_references_that_lead_nowhere_are_emptied_and_named(tmp_path: Path) -> None:
    offer = replace(OFFER, process=Ref("p"))
    task = Task(Id("t"), "Call", subject="offer:gone")
    listed = Checklist(Id("c"), "First day", subject="offer:a")
    desk = desk_of(tmp_path, (PROCESS,))
    desk.execute(Delete(Process, (Id("p"),)))
    desk.execute(PutBack((offer, task, listed, PROCESS, MEETING), "all"))
    assert desk.reader.find(Offer, Id("a")) == offer
    found = desk.reader.find(Task, Id("t"))
    assert found is not None
    assert found.subject == ""
    assert desk.reader.find(Checklist, Id("c")) == listed
    meeting = desk.reader.find(Interview, Id("i"))
    assert meeting is not None
    assert meeting.people == ()
    desk.close()
    assert len(emptied((offer, task), nothing)) == 2
    assert emptied((offer, PROCESS), nothing) == ()


def test_what_belonged_to_something_gone_for_good_is_refused(tmp_path: Path) -> None:
    desk = desk_of(tmp_path)
    with pytest.raises(Rejected):
        desk.execute(PutBack((ONCE,), "One-off payment"))
    assert exists(desk.reader, "one_off", Id("x")) is False
    assert exists(desk.reader, "fax", Id("x")) is False
    desk.close()
