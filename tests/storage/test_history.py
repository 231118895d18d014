"""The undo history stays in the file, and outlives changes of the format."""

import json
from dataclasses import replace
from datetime import UTC, datetime
from decimal import Decimal
from pathlib import Path

import pytest

from offerdesk.app.store import Change, Step
from offerdesk.domain.fields import Amount, Id, Ref
from offerdesk.domain.offer import Offer
from offerdesk.domain.parts import OneOff
from offerdesk.storage.desk_file import DeskFile, open_desk
from offerdesk.storage.history import KEPT, read_changes, write_changes
from tests.storage.examples import NOW

BEFORE = Offer(Id("a"), "Northwind", pay_amount=Amount(Decimal("75000.00")))
AFTER = replace(BEFORE, title="Engineer")


def step(label: str, *changes: Change, at: datetime = NOW) -> Step:
    return Step(label, changes or (Change("offer", Id("a"), BEFORE, AFTER),), at)


def push(desk_file: DeskFile, *steps: Step) -> None:
    for one in steps:
        with desk_file.write() as session:
            session.history.push(one, replace_last=False)


def test_a_step_is_the_same_after_reopening(path: Path, desk_file: DeskFile) -> None:
    written = step("Edit", Change("one_off", Id("x"), None, OneOff(Id("x"), Ref("a"))))
    push(desk_file, step("First"), written)
    assert desk_file.history().undoable() == written
    desk_file.close()
    again = open_desk(path, NOW, path.parent)
    assert again.history().undoable() == written
    with again.write() as session:
        session.history.move(back=True)
    assert again.history().redoable() == written
    assert again.history().undoable() == step("First")
    again.close()


def test_only_what_differs_is_kept_of_the_later_state() -> None:
    (record,) = json.loads(write_changes((Change("offer", Id("a"), BEFORE, AFTER),)))
    assert record["after"] == {"title": "Engineer"}
    assert record["before"]["pay_amount"] == "75000.00"


def test_names_that_are_gone_are_ignored_and_new_ones_take_their_default() -> None:
    (record,) = json.loads(write_changes((Change("offer", Id("a"), BEFORE, AFTER),)))
    record["before"]["fax"] = "none"
    record["after"]["fax"] = "555"
    del record["before"]["notes"]
    (change,) = read_changes(json.dumps([record]))
    assert change == Change("offer", Id("a"), BEFORE, AFTER)


@pytest.mark.parametrize(
    "damaged", ['{"kind": 1}', "[1]", '[{"kind": "fax", "id": "a", "before": null, "after": null}]']
)
def test_a_step_that_cannot_be_read_ends_the_history(desk_file: DeskFile, damaged: str) -> None:
    push(desk_file, step("First"), step("Second"))
    desk_file.opened.run("UPDATE step SET changes = ? WHERE label = 'Second'", (damaged,))
    desk_file.reread()
    assert desk_file.history().undoable() is None


def test_the_newest_steps_are_kept(desk_file: DeskFile) -> None:
    with desk_file.write() as session:
        for number in range(KEPT + 20):
            session.history.push(step(str(number)), replace_last=False)
    labels = desk_file.opened.run("SELECT label FROM step ORDER BY seq")
    assert len(labels) == KEPT
    assert KEPT >= 100
    assert labels[0] == ("20",)


def test_a_new_step_forgets_what_could_be_redone(desk_file: DeskFile) -> None:
    push(desk_file, step("First"), step("Second"))
    with desk_file.write() as session:
        session.history.move(back=True)
    push(desk_file, step("Third"))
    assert desk_file.history().redoable() is None
    assert [row[0] for row in desk_file.opened.run("SELECT label FROM step")] == ["First", "Third"]


def test_a_merged_step_takes_the_place_of_the_last(desk_file: DeskFile) -> None:
    push(desk_file, step("First"))
    with desk_file.write() as session:
        session.history.push(step("Both"), replace_last=True)
    assert desk_file.opened.run("SELECT label FROM step") == [("Both",)]


def test_a_step_that_was_rolled_back_is_not_remembered(desk_file: DeskFile) -> None:
    push(desk_file, step("First"))

    def fail() -> None:
        with desk_file.write() as session:
            session.history.push(step("Second"), replace_last=False)
            raise OSError

    with pytest.raises(OSError):  # noqa: PT011 - it has no text
        fail()
    push(desk_file, step("Third", at=datetime(2027, 1, 1, tzinfo=UTC)))
    found = desk_file.history().undoable()
    assert found is not None
    assert found.label == "Third"


def test_moving_where_there_is_nothing_changes_nothing(desk_file: DeskFile) -> None:
    with desk_file.write() as session:
        session.history.move(back=True)
        session.history.move(back=False)
    assert desk_file.history().undoable() is None
    assert desk_file.history().redoable() is None


def test_erasing_traces_leaves_no_word_of_what_was_deleted(path: Path, desk_file: DeskFile) -> None:
    secret = replace(BEFORE, notes=replace(BEFORE, company="Quixotic Heliotrope").company)  # type: ignore[arg-type]
    push(desk_file, step("Quixotic", Change("offer", Id("a"), None, secret)))
    with desk_file.write() as session:
        session.put(secret)
        session.remove(Offer, Id("a"))
    desk_file.erase_traces()
    assert desk_file.history().undoable() is None
    desk_file.close()
    assert b"Quixotic" not in path.read_bytes()
