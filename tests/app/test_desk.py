"""The one door for writing, over a real file: steps, undo, redo, merging, and who is told."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import timedelta
from pathlib import Path

import pytest

from offerdesk.app.desk import Desk
from offerdesk.app.store import Change, Recorder, Step, Store, merged
from offerdesk.domain.fields import Id, Ref, Text
from offerdesk.domain.offer import Offer
from offerdesk.domain.parts import OneOff
from offerdesk.domain.values import Problem, Rejected
from offerdesk.storage.desk_file import create_desk, open_desk
from tests.storage.examples import NOW, Put, Remove, Ticking

A = Offer(Id("a"), "Northwind")
B = Offer(Id("b"), "Initech")
BONUS = OneOff(Id("x"), Ref("a"), label="Moving")


@pytest.fixture
def clock() -> Ticking:
    """Give a clock that moves on whenever it is read."""
    return Ticking()


@pytest.fixture
def desk(tmp_path: Path, clock: Ticking) -> Iterator[Desk]:
    """Give a desk over a new file."""
    made = Desk(create_desk(tmp_path / "a.offerdesk", NOW), clock)
    yield made
    made.close()


@dataclass(frozen=True)
class Refused:
    """A command that writes and then finds that it may not."""

    label: str = "Refused"
    merge_key: str = ""

    def run(self, store: Store) -> None:
        """Write, then refuse."""
        store.put(B)
        raise Rejected(Problem("company", "Give the company a name."))


def test_a_command_is_one_step_with_its_name(desk: Desk) -> None:
    step = desk.execute(Put((A, BONUS), "Add offer Northwind"))
    assert step is not None
    assert step.kinds == {"offer", "one_off"}
    assert desk.reader.find(Offer, A.id) == A
    assert desk.undo_label == "Add offer Northwind"
    assert desk.redo_label == ""


def test_a_command_that_changes_nothing_leaves_no_step(desk: Desk) -> None:
    desk.execute(Put((A,), "Add"))
    assert desk.execute(Put((A,), "Again")) is None
    assert desk.execute(Remove(Offer, Id("nobody"))) is None
    assert desk.undo_label == "Add"


def test_a_refused_command_writes_nothing(desk: Desk) -> None:
    desk.execute(Put((A,), "Add"))
    with pytest.raises(Rejected, match="Give the company a name"):
        desk.execute(Refused())
    assert desk.reader.all(Offer) == (A,)
    assert desk.undo_label == "Add"


def test_deleting_takes_the_parts_along_and_undo_brings_all_back(desk: Desk) -> None:
    desk.execute(Put((A, B, BONUS), "Add"))
    step = desk.execute(Remove(Offer, A.id, "Delete offer Northwind"))
    assert step is not None
    assert [c.kind for c in step.changes] == ["one_off", "offer"]
    assert desk.reader.all(OneOff) == ()
    assert desk.undo() == step
    assert desk.reader.all(Offer) == (A, B), "at its old place"
    assert desk.reader.all(OneOff) == (BONUS,)
    assert desk.redo_label == "Delete offer Northwind"
    assert desk.redo() == step
    assert desk.reader.all(Offer) == (B,)


def test_undo_and_redo_end_where_there_is_nothing_left(desk: Desk) -> None:
    assert desk.undo() is None
    desk.execute(Put((A,), "Add"))
    assert desk.redo() is None
    desk.undo()
    assert desk.undo() is None
    assert desk.reader.all(Offer) == ()


def test_a_new_command_forgets_what_was_undone(desk: Desk) -> None:
    desk.execute(Put((A,), "First"))
    desk.undo()
    desk.execute(Put((B,), "Second"))
    assert desk.redo() is None
    assert desk.reader.all(Offer) == (B,)


def test_typing_within_a_second_is_one_step(desk: Desk, clock: Ticking) -> None:
    desk.execute(Put((A,), "Add"))
    clock.step = timedelta(milliseconds=300)
    for title in ("E", "En", "Eng"):
        desk.execute(Put((replace(A, title=title),), "Change title", merge_key="offer:a:title"))
    clock.step = timedelta(seconds=2)
    desk.execute(Put((replace(A, title="Engineer"),), "Change title", merge_key="offer:a:title"))
    titles = []
    while desk.undo():
        found = desk.reader.find(Offer, A.id)
        titles.append(found.title if found else None)
    assert titles == ["Eng", "", None]


def test_steps_with_different_keys_do_not_merge(desk: Desk, clock: Ticking) -> None:
    clock.step = timedelta(0)
    desk.execute(Put((A,), "Add", merge_key="one"))
    desk.execute(Put((B,), "Add", merge_key="two"))
    desk.undo()
    assert desk.reader.all(Offer) == (A,)


def test_after_an_undo_nothing_merges_into_what_was_before(desk: Desk, clock: Ticking) -> None:
    clock.step = timedelta(0)
    desk.execute(Put((A,), "Add", merge_key="one"))
    clock.at += timedelta(seconds=3)
    desk.execute(Put((B,), "Add", merge_key="one"))
    desk.undo()
    desk.execute(Put((replace(A, title="E"),), "Edit", merge_key="one"))
    desk.undo()
    assert desk.reader.all(Offer) == (A,)


def test_listeners_hear_each_commit_until_they_stop(desk: Desk) -> None:
    heard: list[Step] = []
    stop = desk.listen(heard.append)
    desk.execute(Put((A,), "Add"))
    desk.undo()
    desk.redo()
    desk.execute(Put((A,), "Nothing new"))
    with pytest.raises(Rejected):
        desk.execute(Refused())
    assert [step.label for step in heard] == ["Add", "Add", "Add"]
    stop()
    stop()
    desk.execute(Put((B,), "Unheard"))
    assert len(heard) == 3


def test_undo_goes_on_after_reopening(tmp_path: Path) -> None:
    path = tmp_path / "a.offerdesk"
    first = Desk(create_desk(path, NOW), Ticking())
    first.execute(Put((A, BONUS), "Add"))
    first.execute(Put((replace(A, notes=Text("Ask about leave")),), "Note"))
    first.undo()
    first.close()
    again = Desk(open_desk(path, NOW, tmp_path), Ticking())
    assert (again.undo_label, again.redo_label) == ("Add", "Note")
    again.redo()
    found = again.reader.find(Offer, A.id)
    assert found is not None
    assert found.notes == "Ask about leave"
    again.undo()
    again.undo()
    assert again.reader.all(Offer) == ()
    assert again.reader.all(OneOff) == ()
    again.close()


def test_a_hundred_steps_can_be_taken_back(desk: Desk) -> None:
    for number in range(100):
        desk.execute(Put((Offer(Id(str(number)), f"Company {number}"),), str(number)))
    undone = 0
    while desk.undo():
        undone += 1
    assert undone == 100
    assert desk.reader.all(Offer) == ()


@dataclass(frozen=True)
class Look:
    """A command that reads through the recorder while it writes."""

    label: str = "Look"
    merge_key: str = ""

    def run(self, store: Store) -> None:
        """Read in every way."""
        store.put(B)
        assert store.find(Offer, B.id) == B
        assert store.all(Offer) == (A, B)
        assert store.of(OneOff, "offer", A.id) == (BONUS,)
        assert store.rows(Offer, ("company",)) == (("Northwind",), ("Initech",))
        store.remove(Offer, B.id)
        assert store.find(Offer, B.id) is None
        store.put(BONUS)
        store.remove(OneOff, BONUS.id)
        assert store.of(OneOff, "offer", A.id) == ()
        store.put(BONUS)
        assert store.find(OneOff, BONUS.id) == BONUS


def test_a_command_reads_what_it_has_written(desk: Desk) -> None:
    desk.execute(Put((A, BONUS), "Add"))
    assert desk.execute(Look()) is None, "made and removed again is no change"
    assert desk.reader.all(Offer) == (A,)


def test_steps_merge_into_first_before_and_last_after() -> None:
    edited = replace(A, title="E")
    first = (Change("offer", A.id, None, A), Change("offer", B.id, None, B))
    later = (Change("offer", A.id, A, edited), Change("offer", B.id, B, None))
    assert merged(first, later) == (Change("offer", A.id, None, edited),)
    assert Recorder.changes.__doc__
