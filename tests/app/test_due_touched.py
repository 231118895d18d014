"""What a user does to tasks of rules: each is kept, undone as one step, and laid over what is computed."""

from datetime import UTC, date, datetime
from pathlib import Path
from typing import Any

import pytest

from offerdesk.app.desk import Desk
from offerdesk.app.due import Due, DueState, at_hand, due_count, due_tasks, pressing
from offerdesk.app.due_commands import (
    DismissDue,
    MoveDue,
    ResetDue,
    SetRule,
    Snooze,
    SnoozeDue,
    TickDue,
    snoozed_until,
)
from offerdesk.domain.calendars import WorkCalendar
from offerdesk.domain.fields import Id, Ref
from offerdesk.domain.journal import Process
from offerdesk.domain.tasks import OffsetUnit, RuleSetting, Task
from offerdesk.domain.values import Rejected
from tests.app.desks import desk_of
from tests.app.searching import ACME, NEW_YORK, at, dues, interview, offer, one, search, written

NOW = at("2026-11-24T12:00")
NEW = Id("new")
OFFER = offer(received_at=at("2026-11-24T10:00"))


@pytest.fixture
def desk(tmp_path: Path) -> Desk:
    """Give a desk with one offer and an own task."""
    return desk_of(tmp_path, (NEW_YORK, OFFER, Task(Id("own"), "Call Ruth", due=date(2026, 11, 25))))


def found(desk: Desk, rule: str = "R-05", step: str = "") -> Due:
    """Return a task of the desk."""
    everything = due_tasks(desk.reader, NOW)
    return next(due for due in everything if (due.rule, due.step) == (rule, step))


def test_a_task_of_a_rule_is_ticked_and_opened_again(desk: Desk) -> None:
    desk.execute(TickDue(found(desk), NOW, NEW))
    ticked = found(desk)
    assert (ticked.state, ticked.done_at, ticked.task) == (DueState.DONE, NOW, NEW)
    assert desk.reader.find(Task, NEW) is not None
    desk.execute(TickDue(ticked, None, Id("unused")))
    assert found(desk).state is DueState.OPEN
    assert desk.reader.find(Task, NEW) is None
    desk.undo()
    assert found(desk).state is DueState.DONE


def test_a_moved_task_stays_and_moves_what_counts_from_it(desk: Desk) -> None:
    desk.execute(MoveDue(found(desk), date(2026, 12, 2), NEW))
    moved = found(desk)
    assert (written(moved), moved.moved) == ("2026-12-02T17:00-05:00", True)
    assert moved.planned == at("2026-11-27T17:00")
    assert written(found(desk, "R-06", "before")) == "2026-12-01T09:00-05:00"
    desk.execute(MoveDue(moved, at("2026-11-27T17:00"), NEW))
    assert not found(desk).moved
    assert desk.reader.find(Task, NEW) is None


def test_an_event_that_changes_moves_all_but_what_was_moved_by_hand(desk: Desk) -> None:
    desk.execute(MoveDue(found(desk, "R-07"), at("2026-11-24T16:00"), NEW))
    with desk._vault.write() as session:
        session.put(offer(received_at=at("2026-12-01T10:00")))
    assert written(found(desk)) == "2026-12-03T17:00-05:00"
    assert written(found(desk, "R-07")) == "2026-11-24T16:00-05:00"


def test_a_task_is_put_off_and_comes_back(desk: Desk) -> None:
    late = at("2026-11-28T10:00")
    overdue = next(due for due in due_tasks(desk.reader, late) if due.rule == "R-05")
    assert overdue.state is DueState.OVERDUE
    desk.execute(SnoozeDue(overdue, at("2026-11-29T09:00"), NEW))
    states = [
        next(due.state for due in due_tasks(desk.reader, moment) if due.rule == "R-05")
        for moment in (late, at("2026-11-29T09:00"))
    ]
    assert states == [DueState.UPCOMING, DueState.OVERDUE]


def test_a_task_is_let_go_taken_up_and_left_to_the_rule_again(desk: Desk) -> None:
    desk.execute(DismissDue(found(desk), NOW, NEW))
    assert found(desk).state is DueState.DISMISSED
    desk.execute(DismissDue(found(desk), None, NEW))
    assert found(desk).state is DueState.OPEN
    desk.execute(MoveDue(found(desk), date(2026, 12, 2), NEW))
    desk.execute(ResetDue(found(desk)))
    assert (written(found(desk)), found(desk).moved) == ("2026-11-27T17:00-05:00", False)


def test_an_own_task_is_ticked_moved_put_off_and_let_go_in_place(desk: Desk) -> None:
    desk.execute(TickDue(found(desk, ""), NOW, NEW))
    assert found(desk, "").state is DueState.DONE
    desk.execute(TickDue(found(desk, ""), None, NEW))
    desk.execute(MoveDue(found(desk, ""), date(2026, 11, 30), NEW))
    assert found(desk, "").due == date(2026, 11, 30)
    desk.execute(DismissDue(found(desk, ""), NOW, NEW))
    assert found(desk, "").state is DueState.DISMISSED
    assert desk.execute(ResetDue(found(desk, ""))) is None
    gone = Due("", "", "", None, "Gone", None, "", DueState.OPEN, task=Id("gone"))
    assert desk.execute(TickDue(gone, NOW, NEW)) is None
    assert [task.id for task in desk.reader.all(Task)] == ["own"]


@pytest.mark.parametrize(
    ("command", "label"),
    [
        (TickDue, "Tick a task"),
        (DismissDue, "Let a task go"),
        (SnoozeDue, "Put a task off"),
        (MoveDue, "Move a task"),
    ],
)
def test_each_change_has_its_name(command: Any, label: str, desk: Desk) -> None:
    assert command(found(desk), NOW, NEW).label == label
    assert ResetDue(found(desk)).label == "Let the rule decide again"
    assert TickDue(found(desk), None, NEW).label == "Open a task again"
    assert DismissDue(found(desk), None, NEW).label == "Take a task up again"


@pytest.mark.parametrize(
    ("snooze", "now", "until"),
    [
        (Snooze.HOUR, "2026-11-24T12:00", "2026-11-24T13:00"),
        (Snooze.TOMORROW, "2026-11-27T12:00", "2026-11-28T09:00"),
        (Snooze.NEXT_BUSINESS_DAY, "2026-11-27T12:00", "2026-11-30T09:00"),
        (Snooze.NEXT_BUSINESS_DAY, "2026-11-24T12:00", "2026-11-25T09:00"),
    ],
)
def test_a_snooze_lasts_an_hour_a_night_or_a_weekend(snooze: Snooze, now: str, until: str) -> None:
    assert snoozed_until(snooze, at(now), WorkCalendar(NOW.tzinfo or UTC)) == at(until)


def test_a_rule_counts_as_the_user_wants_it_or_not_at_all(desk: Desk) -> None:
    desk.execute(SetRule(RuleSetting(Id("R-05"), amount=1, unit=OffsetUnit.WEEKS, time="12:00")))
    assert written(found(desk)) == "2026-12-01T12:00-05:00"
    assert found(desk).reason == "1 week after Tue 24 Nov 2026"
    desk.execute(SetRule(RuleSetting(Id("R-06"), on=False)))
    desk.execute(SetRule(RuleSetting(Id("R-07"), on=False)))
    assert {due.rule for due in due_tasks(desk.reader, NOW)} == {"", "R-05"}
    desk.execute(SetRule(RuleSetting(Id("R-06"))))
    assert len(desk.reader.all(RuleSetting)) == 2
    with pytest.raises(Rejected):
        desk.execute(SetRule(RuleSetting(Id("R-05"), time="noon")))


def test_what_counts_from_a_rule_that_is_off_still_counts() -> None:
    off = RuleSetting(Id("R-05"), on=False)
    found = dues(off, offer(decide_by=date(2026, 12, 4)))
    assert [key[:2] for key in found] == [("R-06", "before"), ("R-06", "hours"), ("R-06", "at")]


@pytest.mark.parametrize("person", [None, "ruth"])
def test_a_stored_task_without_person_or_step_counts_for_all(person: str | None) -> None:
    held = interview(end=at("2026-11-24T11:00"), people=(Ref("ruth"), Ref("leo")))
    whose = Ref(person) if person else None
    done = Task(Id("t"), "Thanks", rule="R-01", subject="interview:i", done_at=NOW, person=whose)
    states = {key[3]: due.state for key, due in dues(ACME, held, done).items() if key[0] == "R-01"}
    assert states["ruth"] is DueState.DONE
    assert states["leo"] is (DueState.OPEN if person else DueState.DONE)
    noted = Task(Id("t"), "Notes", rule="R-02", subject="interview:i", done_at=NOW)
    assert one("R-02", ACME, held, noted, step="evening").state is DueState.DONE


def test_a_stored_task_of_a_rule_that_follows_from_nothing_stays_where_it_has_a_day() -> None:
    dated = Task(Id("t"), "Decide", rule="R-05", subject="offer:gone", due=date(2026, 12, 1))
    blank = Task(Id("u"), "Thank", rule="R-01", subject="interview:gone", done_at=NOW)
    assert [due.task for due in dues(dated, blank).values()] == ["t"]


def test_own_tasks_say_whose_they_are_and_how_they_stand() -> None:
    tasks = (
        Task(Id("a"), "Whenever"),
        Task(Id("b"), "Late", due=date(2026, 11, 23), subject="process:p"),
        Task(Id("c"), "Today", due=date(2026, 11, 24), subject="interview:i"),
        Task(Id("d"), "Asleep", due=date(2026, 11, 20), snoozed_until=date(2026, 11, 30), subject="offer:a"),
        Task(Id("e"), "Done", done_at=NOW, subject="person:nobody"),
    )
    other = offer("a", "Globex", decide_by=date(2027, 1, 4))
    found = {due.task: due for due in dues(ACME, interview(), other, *tasks).values()}
    assert [(found[Id(i)].company, found[Id(i)].state.value) for i in "abcde"] == [
        ("", "open"),
        ("Acme", "overdue"),
        ("Acme", "open"),
        ("Globex", "upcoming"),
        ("", "done"),
    ]


def test_the_figure_on_the_tab_counts_each_matter_once(desk: Desk) -> None:
    late = at("2026-11-27T18:00")  # the decision and its three reminders are overdue, the thanks too
    found = due_tasks(desk.reader, late)
    assert sum(due.state is DueState.OVERDUE for due in found) == 6
    assert pressing(found, late) == 3
    assert {due.rule for due in at_hand(found, late)} == {"", "R-05", "R-07"}
    assert due_count(desk.reader, late) == 3


@pytest.mark.parametrize(
    ("now", "step"),
    [
        ("2026-12-01T12:00", "before"),
        ("2026-12-03T09:30", "before"),
        ("2026-12-04T14:00", "hours"),
        ("2026-12-04T18:00", "at"),
    ],
)
def test_of_reminders_alone_the_last_that_has_come_stands_for_all(now: str, step: str) -> None:
    off = RuleSetting(Id("R-05"), on=False)
    found = tuple(dues(off, offer(decide_by=date(2026, 12, 4)), now=at(now)).values())
    assert [due.step for due in at_hand(found, at(now))] == [step]


def test_what_was_missed_long_ago_presses_no_more_unless_the_user_planned_it() -> None:
    old = (Process(Id("p"), "Acme", rejected_at=date(2026, 9, 1)), Task(Id("t"), "Old", due=date(2026, 9, 1)))
    found = tuple(dues(*old, now=NOW).values())
    assert sum(due.state is DueState.OVERDUE for due in found) == 3
    assert pressing(found, NOW) == 1


def test_the_zone_of_the_clock_counts_where_the_settings_name_none() -> None:
    received = datetime(2026, 11, 24, 16, 30, tzinfo=UTC)
    found = due_tasks(search(offer(received_at=received)), at("2026-11-24T12:00"))
    assert written(next(due for due in found if due.rule == "R-05")) == "2026-11-26T17:00-05:00"
