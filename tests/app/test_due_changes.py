"""What a user does to tasks: kept beside what a rule computes, several at once in one step, taken back."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date, datetime
from itertools import count
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest

from offerdesk.app.desk import Desk
from offerdesk.app.due import Due, DueState
from offerdesk.app.due_changes import (
    NoteOnDue,
    Together,
    computing_again,
    letting_go,
    moving,
    snoozing,
    ticking,
)
from offerdesk.domain.fields import Id, Ref
from offerdesk.domain.tasks import Task
from tests.app.desks import desk_of

CHICAGO = ZoneInfo("America/Chicago")
NOW = datetime(2026, 11, 24, 12, tzinfo=CHICAGO)
THANKS = Due("R-01", "", "interview:i", Id("ruth"), "Thank Ruth", NOW, "24 hours after", DueState.OPEN)
DECIDE = Due("R-05", "", "offer:o", None, "Decide", date(2026, 11, 27), "2 business days", DueState.OPEN)
OWN = Due("", "", "", None, "Call", date(2026, 11, 24), "", DueState.OPEN, task=Id("own"))
BOTH = (THANKS, DECIDE)
COUNTER = count()


@pytest.fixture
def desk(tmp_path: Path) -> Iterator[Desk]:
    """Give a desk with one task of one's own."""
    made = desk_of(tmp_path, (Task(Id("own"), "Call", date(2026, 11, 24)),))
    yield made
    made.close()


def kept(desk: Desk) -> dict[str, Task]:
    """Return what is stored of rules' tasks, by rule."""
    return {task.rule: task for task in desk.reader.all(Task) if task.rule}


def new() -> Id:
    """Return an identity."""
    return Id(f"n{next(COUNTER)}")


@pytest.mark.parametrize(
    ("command", "label", "attribute", "value"),
    [
        (ticking(BOTH, new, NOW), "Tick 2 tasks", "done_at", NOW),
        (moving(BOTH, new, date(2026, 11, 30)), "Move 2 tasks", "due", date(2026, 11, 30)),
        (snoozing(BOTH, new, NOW), "Put 2 tasks off", "snoozed_until", NOW),
        (letting_go(BOTH, new, NOW), "Let 2 tasks go", "dismissed_at", NOW),
    ],
)
def test_several_computed_tasks_are_changed_in_one_step(
    desk: Desk, command: Together, label: str, attribute: str, value: object
) -> None:
    step = desk.execute(command)
    assert step is not None
    assert step.label == label
    found = kept(desk)
    assert getattr(found["R-05"], attribute) == value
    assert getattr(found["R-01"], attribute) is not None
    assert (found["R-01"].subject, found["R-01"].person) == ("interview:i", Ref("ruth"))
    desk.undo()
    assert kept(desk) == {}


def test_one_task_alone_is_named_alone(desk: Desk) -> None:
    step = desk.execute(ticking((OWN,), new, NOW))
    assert step is not None
    assert step.label == "Tick a task"
    opened = desk.execute(ticking((OWN,), new, None))
    assert opened is not None
    assert opened.label == "Open a task again"


def test_back_to_computed_leaves_nothing_behind_but_notes(desk: Desk) -> None:
    desk.execute(moving(BOTH, new, date(2026, 11, 26)))
    stored = tuple(replace(due, task=kept(desk)[due.rule].id) for due in BOTH)
    desk.execute(NoteOnDue(stored[1], Id("unused"), "notes", "Ask Tom first"))
    back = desk.execute(computing_again(stored))
    assert back is not None
    assert back.label == "Let the rules decide 2 tasks again"
    (rest,) = kept(desk).values()
    assert (rest.rule, rest.due, rest.notes) == ("R-05", None, "Ask Tom first")
    assert desk.execute(computing_again((OWN,))) is None
    desk.undo()
    assert kept(desk)["R-01"].due is not None


def test_a_note_and_a_link_stay_with_a_computed_task(desk: Desk) -> None:
    note = desk.execute(NoteOnDue(THANKS, Id("n1"), "notes", "Mention chess"))
    assert note is not None
    assert note.label == "Change notes of a task"
    link = desk.execute(NoteOnDue(replace(THANKS, task=Id("n1")), Id("n2"), "link", "card.pdf"))
    assert link is not None
    assert link.label == "Change link of a task"
    assert note.merge_key != link.merge_key
    found = kept(desk)["R-01"]
    assert (found.notes, found.link) == ("Mention chess", "card.pdf")


def test_a_note_that_is_emptied_leaves_nothing_behind(desk: Desk) -> None:
    desk.execute(NoteOnDue(THANKS, Id("n1"), "notes", "Mention chess"))
    desk.execute(NoteOnDue(replace(THANKS, task=Id("n1")), Id("n2"), "notes", ""))
    assert kept(desk) == {}
