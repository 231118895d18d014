"""Saving and deleting plain records over a real file: nothing dangles, and undo brings all of it back."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest

from offerdesk.app.desk import Desk
from offerdesk.app.records import RECORD_LABELS, Delete, Save
from offerdesk.domain.fields import Id, Ref
from offerdesk.domain.interviews import Interview, Question, Remark
from offerdesk.domain.journal import Person, Process
from offerdesk.domain.model import KINDS
from offerdesk.domain.negotiating import Ask, Reply, Round
from offerdesk.domain.offer import Offer
from offerdesk.domain.tasks import Task
from offerdesk.domain.values import Rejected
from tests.app.desks import desk_of, everything, sample_entities


@pytest.fixture
def desk(tmp_path: Path) -> Iterator[Desk]:
    """Give a desk with the sample search."""
    made = desk_of(tmp_path, sample_entities())
    yield made
    made.close()


def test_deleting_an_application_takes_its_interviews_and_lets_go_of_the_rest(desk: Desk) -> None:
    before = everything(desk.reader)
    step = desk.execute(Delete(Process, (Id("larkspur"),)))
    assert step is not None
    assert step.label == "Delete application"
    reader = desk.reader
    assert reader.find(Process, Id("larkspur")) is None
    assert not [i for i in reader.all(Interview) if i.process == "larkspur"]
    assert not [q for q in reader.all(Question) if q.interview.startswith("larkspur")]
    offer = reader.find(Offer, Id("larkspur"))
    assert offer is not None
    assert offer.process is None
    thanks = reader.find(Task, Id("thank-ruth"))
    assert thanks is not None
    assert thanks.subject == ""
    call = reader.find(Task, Id("call-dana"))
    assert call is not None
    assert call.subject == "offer:larkspur"
    desk.undo()
    assert everything(desk.reader) == before
    desk.redo()
    assert desk.reader.find(Process, Id("larkspur")) is None
    desk.undo()
    assert everything(desk.reader) == before


@pytest.mark.parametrize(
    ("kind", "ids"),
    [
        (Process, ("larkspur", "meridian", "quill-staff", "quill-senior")),
        (Interview, ("larkspur-onsite", "meridian-video")),
        (Person, ("dana", "ruth", "leo", "aylin", "juergen", "tom", "ines")),
        (Offer, ("larkspur", "current")),
        (Task, ("rents", "decide")),
    ],
)
def test_undo_restores_whatever_was_deleted(desk: Desk, kind: type[Any], ids: tuple[str, ...]) -> None:
    before = everything(desk.reader)
    desk.execute(Delete(kind, tuple(Id(i) for i in ids)))
    left = {entity.id for entity in desk.reader.all(kind)}
    assert not left & set(ids)
    desk.undo()
    assert everything(desk.reader) == before


def test_a_person_who_goes_is_named_nowhere_and_what_was_said_stays(desk: Desk) -> None:
    said = len(desk.reader.all(Remark))
    desk.execute(Delete(Person, (Id("ruth"),)))
    reader = desk.reader
    assert all("ruth" not in i.people for i in reader.all(Interview))
    assert all("ruth" not in p.contacts for p in reader.all(Process))
    assert len(reader.all(Remark)) == said
    assert all(r.person != "ruth" for r in reader.all(Remark))


def test_an_offer_goes_with_its_rounds(desk: Desk) -> None:
    held = [r.id for r in desk.reader.of(Round, "offer", Id("larkspur"))]
    assert held
    desk.execute(Delete(Offer, (Id("larkspur"),)))
    assert not desk.reader.of(Round, "offer", Id("larkspur"))
    assert not any(desk.reader.of(kind, "round", round_) for kind in (Ask, Reply) for round_ in held)


def test_a_task_that_a_rule_made_goes_with_its_subject(tmp_path: Path) -> None:
    made = Task(Id("t"), "Thank them", subject="interview:i", rule="R-01")
    own = Task(Id("o"), "Send the talk", subject="interview:i")
    process = Process(Id("p"), "Acme")
    desk = desk_of(tmp_path, (process, Interview(Id("i"), Ref("p")), made, own))
    desk.execute(Delete(Process, (process.id,)))
    assert desk.reader.all(Task) == (replace(own, subject=""),)
    desk.undo()
    assert set(desk.reader.all(Task)) == {made, own}
    desk.close()


def test_what_is_gone_already_is_no_step(desk: Desk) -> None:
    assert desk.execute(Delete(Task, (Id("nobody"),))) is None


def test_steps_have_names(desk: Desk) -> None:
    assert Delete(Task, (Id("a"), Id("b"))).label == "Delete 2 records"
    assert Save(Task(Id("n"), "New")).label == "Add task"
    assert Save(Task(Id("n"), "New"), "due").label == "Change Due"
    assert set(RECORD_LABELS) <= set(KINDS)
    assert desk.undo_label == "Put"


def test_typing_in_one_field_is_one_step(desk: Desk) -> None:
    task = desk.reader.find(Task, Id("rents"))
    assert task is not None
    desk.execute(Save(replace(task, title="C"), "title"))
    first, other = Save(task, "title").merge_key, Save(task, "notes").merge_key
    assert first != other
    assert Save(task).merge_key == ""
    changed = desk.reader.find(Task, Id("rents"))
    assert changed is not None
    assert changed.title == "C"


def test_a_record_that_cannot_be_is_refused_whole(desk: Desk) -> None:
    before = everything(desk.reader)
    with pytest.raises(Rejected) as refused:
        desk.execute(Save(Process(Id("new"), "")))
    assert [p.where for p in refused.value.problems] == ["company"]
    assert everything(desk.reader) == before


def test_a_record_is_saved_as_it_is(desk: Desk) -> None:
    interview = Interview(Id("new"), Ref("larkspur"), start=datetime(2026, 12, 1, 9, tzinfo=UTC))
    desk.execute(Save(interview))
    assert desk.reader.find(Interview, Id("new")) == interview
