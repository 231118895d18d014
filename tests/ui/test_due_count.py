"""The figure on the Checklist tab: right after the start, at once for tasks, after a pause for the rest."""

from datetime import UTC, date, datetime

import pytest
from PySide6.QtCore import QObject
from pytestqt.qtbot import QtBot

from offerdesk.app.store import Change, Step
from offerdesk.domain.assumptions import Settings
from offerdesk.domain.fields import Id
from offerdesk.domain.tasks import Task
from offerdesk.exchange.data import DeskData, gather
from offerdesk.ui.due_count import DueCount

NOW = datetime(2026, 11, 24, 12, tzinfo=UTC)


class Search:
    """A search that grows, and the figures that were shown for it."""

    def __init__(self, parent: QObject) -> None:
        self.entities: list[object] = [Settings(country="US")]
        self.shown: list[int] = []
        self.count = DueCount(self.read, lambda: NOW, self.shown.append, parent)

    def read(self) -> DeskData:
        return gather(self.entities)

    def add(self, kind: str) -> None:
        """Add a task that is due, as part of a step that touches ``kind``."""
        task = Task(Id(f"t{len(self.entities)}"), "Call", due=date(2026, 11, 24))
        self.entities.append(task)
        self.count.on_step(Step("Change", (Change(kind, task.id, None, task),), NOW))


@pytest.fixture
def search(qapp: QObject) -> Search:
    """Give a search without tasks."""
    return Search(QObject(qapp))


def test_the_first_figure_comes_when_the_rules_are_loaded(search: Search, qtbot: QtBot) -> None:
    search.count.begin()
    assert search.shown == []
    qtbot.waitUntil(lambda: search.shown == [0])


def test_a_task_counts_at_once_and_anything_else_after_a_pause(search: Search, qtbot: QtBot) -> None:
    search.add("task")
    assert not search.count._pause.isActive()
    qtbot.waitUntil(lambda: search.shown == [1])
    search.add("offer")
    assert search.count._pause.isActive()
    qtbot.waitUntil(lambda: search.shown == [1, 2])


def test_what_changes_while_something_is_counted_is_counted_after_it(search: Search, qtbot: QtBot) -> None:
    search.add("task")
    search.add("task")
    assert search.shown == []
    qtbot.waitUntil(lambda: search.shown == [2])


def test_a_count_that_goes_wrong_is_told_where_faults_are(search: Search, qtbot: QtBot) -> None:
    search.entities.append(Task(Id("odd"), "Call", due="soon"))  # type: ignore[arg-type]
    with qtbot.captureExceptions() as told:
        search.count.count()
        qtbot.waitUntil(lambda: bool(told))
    assert search.shown == []
    search.entities.pop()
    search.count.count()
    qtbot.waitUntil(lambda: search.shown == [0])


def test_a_count_that_is_being_made_is_waited_for_and_not_shown(search: Search, qtbot: QtBot) -> None:
    search.add("task")
    search.count.close()
    job = search.count._job
    assert job is not None
    assert job.wait(0)
    with qtbot.waitSignal(job.finished):
        pass
    assert search.shown == []


def test_nothing_is_counted_of_a_desk_that_closes(search: Search, qtbot: QtBot) -> None:
    search.add("offer")
    search.count.close()
    with qtbot.assertNotEmitted(search.count._pause.timeout, wait=500):
        pass
    assert search.shown == []
