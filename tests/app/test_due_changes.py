"""What a user does to tasks: kept beside what a rule computes, several at once in one step, taken back."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, date, datetime
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest

from offerdesk.app.desk import Command, Desk
from offerdesk.app.due import Due, DueState
from offerdesk.app.due_changes import ComputeAgain, LetDuesGo, MoveDues, NoteOnDue, SnoozeDues, TickDues
from offerdesk.domain.fields import Id, Ref
from offerdesk.domain.tasks import Task
from tests.app.desks import desk_of

CHICAGO = ZoneInfo("America/Chicago")
NOW = datetime(2026, 11, 24, 12, tzinfo=CHICAGO)
THANKS = Due("R-01", "", "interview:i", Id("ruth"), "Thank Ruth", NOW, "24 hours after", DueState.OPEN)
DECIDE = Due("R-05", "", "offer:o", None, "Decide", date(2026, 11, 27), "2 business days", DueState.OPEN)
OWN = Due("", "", "", None, "Call", date(2026, 11, 24), "", DueState.OPEN, task=Id("own"))
BOTH = (THANKS, DECIDE)
IDS = (Id("n1"), Id("n2"))


@pytest.fixture
def desk(tmp_path: Path) -> Iterator[Desk]:
    """Give a desk with one task of one's own."""
    made = desk_of(tmp_path, (Task(Id("own"), "Call", date(2026, 11, 24)),))
    yield made
    made.close()


def kept(desk: Desk) -> dict[str, Task]:
    """Return what is stored of rules' tasks, by rule."""
    return {task.rule: task for task in desk.reader.all(Task) if task.rule}


@pytest.mark.parametrize(
    ("command", "label", "attribute", "value"),
    [
        (TickDues(BOTH, IDS, NOW), "Tick 2 tasks", "done_at", NOW),
        (SnoozeDues(BOTH, IDS, date(2026, 11, 25)), "Put 2 tasks off", "snoozed_until", date(2026, 11, 25)),
        (LetDuesGo(BOTH, IDS, NOW), "Not needed", "dismissed_at", NOW),
    ],
)
def test_several_computed_tasks_are_changed_in_one_step(
    desk: Desk, command: Command, label: str, attribute: str, value: object
) -> None:
    step = desk.execute(command)
    assert step is not None
    assert step.label == label
    found = kept(desk)
    assert [getattr(found[rule], attribute) for rule in ("R-01", "R-05")] == [value, value]
    assert (found["R-01"].subject, found["R-01"].person) == ("interview:i", Ref("ruth"))
    desk.undo()
    assert kept(desk) == {}


def test_a_moved_task_keeps_its_time_of_day_and_wakes(desk: Desk) -> None:
    desk.execute(SnoozeDues((OWN,), (Id("n"),), date(2026, 11, 30)))
    step = desk.execute(MoveDues((*BOTH, OWN), (*IDS, Id("n3")), date(2026, 11, 26), CHICAGO))
    assert step is not None
    assert step.label == "Move 3 tasks"
    assert kept(desk)["R-01"].due == datetime(2026, 11, 26, 18, tzinfo=UTC)
    assert kept(desk)["R-05"].due == date(2026, 11, 26)
    own = desk.reader.find(Task, Id("own"))
    assert own is not None
    assert (own.due, own.snoozed_until) == (date(2026, 11, 26), None)
    desk.execute(MoveDues((THANKS,), IDS[:1], NOW, CHICAGO))
    assert kept(desk)["R-01"].due == NOW


def test_a_time_that_the_clocks_skip_becomes_the_one_after(desk: Desk) -> None:
    night = replace(THANKS, due=datetime(2027, 3, 13, 2, 30, tzinfo=CHICAGO))
    desk.execute(MoveDues((night,), IDS[:1], date(2027, 3, 14), CHICAGO))
    assert kept(desk)["R-01"].due == datetime(2027, 3, 14, 3, 30, tzinfo=CHICAGO)


def test_without_a_zone_the_task_s_own_counts(desk: Desk) -> None:
    desk.execute(MoveDues((THANKS,), IDS[:1], date(2026, 11, 26)))
    assert kept(desk)["R-01"].due == datetime(2026, 11, 26, 12, tzinfo=CHICAGO)


def test_back_to_computed_leaves_nothing_behind_but_notes(desk: Desk) -> None:
    desk.execute(MoveDues(BOTH, IDS, date(2026, 11, 26), CHICAGO))
    stored = tuple(replace(due, task=id_) for due, id_ in zip(BOTH, IDS, strict=True))
    desk.execute(NoteOnDue(stored[1], Id("unused"), "notes", "Ask Tom first"))
    back = desk.execute(ComputeAgain(stored))
    assert back is not None
    assert back.label == "Back to the computed day"
    (rest,) = kept(desk).values()
    assert (rest.rule, rest.due, rest.notes) == ("R-05", None, "Ask Tom first")
    assert desk.execute(ComputeAgain((OWN, THANKS))) is None
    desk.undo()
    assert kept(desk)["R-01"].due is not None


def test_opening_again_what_was_ticked_leaves_nothing_behind(desk: Desk) -> None:
    desk.execute(TickDues((THANKS,), IDS[:1], NOW))
    opened = desk.execute(TickDues((replace(THANKS, task=Id("n1")),), (Id("n9"),), None))
    assert opened is not None
    assert opened.label == "Open a task again"
    assert kept(desk) == {}
    assert desk.execute(TickDues((THANKS,), IDS[:1], None)) is None, "nothing to open, nothing stored"


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


def test_a_task_that_was_deleted_meanwhile_is_left_alone(desk: Desk) -> None:
    gone = replace(OWN, task=Id("gone"))
    assert desk.execute(TickDues((gone,), (Id("n"),), NOW)) is None
