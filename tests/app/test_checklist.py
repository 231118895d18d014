"""The checklist: what is overdue, due today, this week and later, in the zone of the person who looks."""

from collections.abc import Iterator
from datetime import UTC, date, datetime, timedelta, timezone
from pathlib import Path
from typing import Any
from zoneinfo import ZoneInfo

import pytest

from offerdesk.app.checklist import MarkDone, MoveTask, When, subjects, task_list, when
from offerdesk.app.desk import Desk
from offerdesk.app.due import due_count
from offerdesk.app.rows import Mark, RowKind, Sheet
from offerdesk.app.style import Style
from offerdesk.domain.fields import Id, Ref
from offerdesk.domain.interviews import Interview
from offerdesk.domain.journal import Person, Process
from offerdesk.domain.offer import Offer
from offerdesk.domain.tasks import Task
from tests.app.desks import desk_of, sample_entities
from tests.storage.examples import Put

CHICAGO = ZoneInfo("America/Chicago")
BERLIN = ZoneInfo("Europe/Berlin")
NOON = datetime(2026, 11, 24, 12, tzinfo=CHICAGO)  # a Tuesday
FIVE = datetime(2026, 11, 24, 17, tzinfo=CHICAGO)


@pytest.fixture
def desk(tmp_path: Path) -> Iterator[Desk]:
    """Give an empty desk."""
    made = desk_of(tmp_path)
    yield made
    made.close()


def fill(desk: Desk, *entities: Any) -> None:
    """Put entities into the desk."""
    desk.execute(Put(entities))


def groups(sheet: Sheet) -> dict[str, list[str]]:
    """Return the titles of the tasks by the group they stand in."""
    found: dict[str, list[str]] = {}
    for row in sheet.rows:
        if row.kind is RowKind.GROUP:
            found[row.key] = []
        else:
            found[list(found)[-1]].append(row.header)
    return found


@pytest.mark.parametrize(
    ("due", "now", "where"),
    [
        (FIVE, FIVE - timedelta(minutes=1), When.TODAY),
        (FIVE, FIVE, When.TODAY),
        (FIVE, FIVE + timedelta(minutes=1), When.OVERDUE),
        (date(2026, 11, 24), datetime(2026, 11, 24, 23, 59, tzinfo=CHICAGO), When.TODAY),
        (date(2026, 11, 24), datetime(2026, 11, 25, 0, 0, tzinfo=CHICAGO), When.OVERDUE),
        (date(2026, 11, 25), NOON, When.WEEK),
        (date(2026, 12, 1), NOON, When.WEEK),
        (date(2026, 12, 2), NOON, When.LATER),
        (None, NOON, When.OPEN),
    ],
)
def test_a_task_is_overdue_only_once_its_time_has_passed(due: Any, now: datetime, where: When) -> None:
    assert when(due, now) is where


def test_an_instant_falls_on_the_day_of_the_one_who_looks() -> None:
    late = datetime(2026, 11, 24, 23, 30, tzinfo=CHICAGO)  # already the 25th in Berlin
    assert when(late, NOON) is When.TODAY
    assert when(late, NOON.astimezone(BERLIN)) is When.WEEK
    assert when(late, datetime(2026, 11, 25, 0, 30, tzinfo=BERLIN)) is When.TODAY


def test_a_day_has_no_zone() -> None:
    day = date(2026, 11, 25)
    assert when(day, datetime(2026, 11, 24, 23, 30, tzinfo=CHICAGO)) is When.WEEK
    assert when(day, datetime(2026, 11, 25, 6, 30, tzinfo=BERLIN)) is When.TODAY


def test_what_is_open_and_due_is_counted(desk: Desk) -> None:
    fill(
        desk,
        Task(Id("a"), "Late", due=date(2026, 11, 1)),
        Task(Id("b"), "Today", due=FIVE),
        Task(Id("c"), "Later", due=date(2026, 12, 24)),
        Task(Id("d"), "Whenever"),
        Task(Id("e"), "Done", due=FIVE, done_at=NOON),
    )
    assert due_count(desk.reader, NOON) == 2


def test_tasks_stand_in_groups_in_the_order_of_their_days(desk: Desk) -> None:
    fill(
        desk,
        Task(Id("a"), "Whenever"),
        Task(Id("b"), "Any time today", due=date(2026, 11, 24)),
        Task(Id("c"), "Six in Berlin", due=datetime(2026, 11, 24, 21, tzinfo=BERLIN)),
        Task(Id("d"), "One here", due=datetime(2026, 11, 24, 13, tzinfo=CHICAGO)),
        Task(Id("e"), "Finished", due=date(2026, 11, 2), done_at=NOON),
        Task(Id("f"), "Long ago", due=date(2026, 11, 3)),
        Task(Id("g"), "Soon", due=date(2026, 11, 28)),
        Task(Id("h"), "Next year", due=date(2027, 1, 4)),
    )
    sheet = task_list(desk.reader, Style(), NOON)
    assert groups(sheet) == {
        "overdue": ["○ Long ago"],
        "today": ["○ One here", "○ Six in Berlin", "○ Any time today"],
        "week": ["○ Soon"],
        "later": ["○ Next year"],
        "open": ["○ Whenever"],
        "done": ["✓ Finished"],
    }
    assert [row.header for row in sheet.rows if row.kind is RowKind.GROUP][1] == "Today (3)"


def test_an_overdue_task_says_since_when_and_has_the_mark(desk: Desk) -> None:
    fill(
        desk,
        Task(Id("a"), "Yesterday", due=date(2026, 11, 23)),
        Task(Id("b"), "Three weeks ago", due=date(2026, 11, 3)),
        Task(Id("c"), "An hour ago", due=NOON - timedelta(hours=1)),
    )
    cells = {row.key: row.cells[0] for row in task_list(desk.reader, Style(), NOON).rows if row.cells}
    assert cells["a"].text == "planned for Mon, Nov 23, 2026, 1 day ago"
    assert cells["b"].text == "planned for Tue, Nov 3, 2026, 21 days ago"
    assert cells["c"].text == "Tue, Nov 24, 2026, 11:00"
    assert {cell.mark for cell in cells.values()} == {Mark.OVERDUE}


def test_a_time_is_written_in_the_zone_of_the_one_who_looks(desk: Desk) -> None:
    fill(desk, Task(Id("a"), "Call", due=datetime(2026, 11, 25, 18, tzinfo=BERLIN)))
    rows = task_list(desk.reader, Style(), NOON).rows
    assert rows[1].cells[0].text == "Wed, Nov 25, 2026, 11:00"


def test_a_snoozed_task_comes_back_no_sooner_than_asked(desk: Desk) -> None:
    fill(
        desk,
        Task(Id("a"), "Asleep", due=date(2026, 11, 20), snoozed_until=date(2026, 11, 27)),
        Task(Id("b"), "Awake", due=date(2026, 11, 20), snoozed_until=date(2026, 11, 23)),
    )
    assert groups(task_list(desk.reader, Style(), NOON)) == {"overdue": ["○ Awake"], "week": ["○ Asleep"]}
    assert due_count(desk.reader, NOON) == 1


def test_a_task_says_what_it_belongs_to(desk: Desk) -> None:
    fill(
        desk,
        Process(Id("p"), "Acme"),
        Person(Id("x"), "Ruth"),
        Interview(Id("i"), Ref("p")),
        Offer(Id("o"), "Globex"),
        *(
            Task(Id(f"t{n}"), str(n), subject=s)
            for n, s in enumerate(["process:p", "interview:i", "person:x", "offer:o", "offer:gone", ""])
        ),
    )
    rows = [r for r in task_list(desk.reader, Style(), NOON).rows if r.cells]
    assert [r.cells[1].text for r in rows] == ["Acme", "Acme", "Ruth", "Globex", "", ""]
    assert subjects(desk.reader) == (("process:p", "Acme, application"), ("offer:o", "Globex, offer"))


def test_an_empty_checklist_says_what_goes_here(desk: Desk) -> None:
    sheet = task_list(desk.reader, Style(), NOON)
    assert sheet.rows == ()
    assert sheet.empty.startswith("Nothing to do")
    assert due_count(desk.reader, NOON) == 0


def test_ticking_and_opening_again_are_steps(desk: Desk) -> None:
    fill(desk, Task(Id("a"), "Call"))
    done = desk.execute(MarkDone(Id("a"), NOON))
    assert done is not None
    assert done.label == "Tick a task"
    again = desk.execute(MarkDone(Id("a"), None))
    assert again is not None
    assert again.label == "Open a task again"
    assert desk.execute(MarkDone(Id("gone"), NOON)) is None
    desk.undo()
    found = desk.reader.find(Task, Id("a"))
    assert found is not None
    assert found.done_at == NOON


def test_a_moved_task_keeps_its_time_of_day_and_wakes(desk: Desk) -> None:
    fill(
        desk,
        Task(Id("a"), "Call", due=FIVE.astimezone(timezone(timedelta(hours=-6)))),
        Task(Id("b"), "Write", due=date(2026, 11, 24), snoozed_until=date(2026, 12, 24)),
    )
    moved = desk.execute(MoveTask(Id("a"), date(2026, 11, 25)))
    assert moved is not None
    assert moved.label == "Move a task"
    desk.execute(MoveTask(Id("b"), date(2026, 11, 25)))
    assert desk.execute(MoveTask(Id("gone"), date(2026, 11, 25))) is None
    tasks = {t.id: t for t in desk.reader.all(Task)}
    assert tasks[Id("a")].due == datetime(2026, 11, 25, 23, tzinfo=UTC)
    assert (tasks[Id("b")].due, tasks[Id("b")].snoozed_until) == (date(2026, 11, 25), None)
    desk.execute(MoveTask(Id("a"), NOON))
    changed = desk.reader.find(Task, Id("a"))
    assert changed is not None
    assert changed.due == NOON


def test_the_sample_has_its_tasks_in_their_places(tmp_path: Path) -> None:
    desk = desk_of(tmp_path, sample_entities())
    sheet = task_list(desk.reader, Style(), datetime(2026, 11, 23, 9, tzinfo=CHICAGO))
    assert {key: len(found) for key, found in groups(sheet).items()} == {"today": 1, "week": 5, "done": 2}
    desk.close()
