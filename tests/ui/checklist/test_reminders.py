"""Reminders by a clock that a test sets: jumps, other zones, a machine that slept, two programs at once."""

from collections.abc import Callable, Iterator
from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest
from PySide6.QtCore import QObject
from PySide6.QtWidgets import QApplication, QPushButton
from pytestqt.qtbot import QtBot

from offerdesk.app.due import Due
from offerdesk.app.style import Style
from offerdesk.domain.assumptions import Settings
from offerdesk.domain.fields import Id
from offerdesk.domain.tasks import Task
from offerdesk.storage.said_file import SaidFile
from offerdesk.ui.reminders import Reminders
from offerdesk.ui.shell.window import MainWindow
from offerdesk.ui.speaking_up import SpeakingUp
from offerdesk.ui.tools import Tools
from tests.app.desks import desk_of
from tests.app.memory import Memory

CHICAGO, BERLIN = ZoneInfo("America/Chicago"), ZoneInfo("Europe/Berlin")
NOON = datetime(2026, 11, 24, 12, tzinfo=CHICAGO)
MINUTE, DAY = timedelta(minutes=1), timedelta(days=1)
LOUD = Settings(quiet_from="", quiet_to="")


def task(id_: str, due: datetime | date) -> Task:
    """Return a task of one's own."""
    return Task(Id(id_), id_, due)


class Watch:
    """A desk, a clock and everything that was said."""

    def __init__(self, path: Path, parent: QObject, *entities: object) -> None:
        self.now = NOON
        self.entities: tuple[object, ...] = (LOUD, *entities)
        self.said: list[str] = []
        self.reminders = Reminders(
            lambda: Memory(*self.entities), lambda: self.now, SaidFile(path / "said.sqlite", path), parent
        )
        self.reminders.told.connect(self._note)

    def _note(self, words: str, dues: tuple[Due, ...]) -> None:
        self.said.append(f"{words} {', '.join(due.title for due in dues)}")

    def at(self, now: datetime) -> list[str]:
        """Set the clock, let the timer come, and return what has been said since."""
        self.now = now
        self.reminders.tick()
        said, self.said = self.said, []
        return said

    def run(self, minutes: int) -> list[str]:
        """Let time pass as it does."""
        return [words for _ in range(minutes) for words in self.at(self.now + MINUTE)]


@pytest.fixture
def parent(qapp: QApplication) -> Iterator[QObject]:
    """Own the timers of a test."""
    del qapp
    made = QObject()
    yield made
    for reminders in made.findChildren(Reminders):
        reminders.close()


@pytest.fixture
def watch(tmp_path: Path, parent: QObject) -> Callable[..., Watch]:
    """Return a maker of desks that are watched."""

    def make(*entities: object) -> Watch:
        made = Watch(tmp_path, parent, *entities)
        made.reminders.look()
        made.said.clear()
        return made

    return make


def test_each_moment_is_said_once_when_it_comes(watch: Callable[..., Watch]) -> None:
    here = watch(task("Call", NOON + 3 * MINUTE), task("Write", NOON + 5 * MINUTE))
    assert here.run(2) == []
    assert here.run(1) == ["One thing is due. Call"]
    assert here.run(10) == ["One thing is due. Write"]


def test_a_clock_a_year_ahead_and_back_again_says_nothing_twice(watch: Callable[..., Watch]) -> None:
    """T-02: what lies far behind is not spoken of, and is still said when its time really comes."""
    here = watch(task("Soon", NOON + 5 * MINUTE), task("Next year", NOON + 360 * DAY))
    assert here.at(NOON + 365 * DAY) == ["One thing is due. Next year"]
    assert here.at(NOON + MINUTE) == []
    assert here.run(10) == ["One thing is due. Soon"]


def test_a_clock_a_day_back_says_nothing_again(watch: Callable[..., Watch]) -> None:
    here = watch(task("Call", NOON + MINUTE), task("Later", NOON + 10 * MINUTE))
    assert here.run(2) == ["One thing is due. Call"]
    assert here.at(NOON - DAY) == []
    assert here.at(NOON + 2 * MINUTE) == []
    assert here.run(10) == ["One thing is due. Later"]


def test_another_zone_says_nothing_again_and_nothing_late(watch: Callable[..., Watch]) -> None:
    here = watch(task("Call", NOON + MINUTE), task("Day", date(2026, 11, 25)))
    assert here.run(2) == ["One thing is due. Call"]
    there = (NOON + 3 * MINUTE).astimezone(BERLIN)
    assert here.at(there) == []
    assert here.at(datetime(2026, 11, 25, 8, 59, tzinfo=BERLIN)) == []
    assert here.at(datetime(2026, 11, 25, 9, 0, tzinfo=BERLIN)) == ["One thing is due. Day"]
    assert here.at(datetime(2026, 11, 25, 9, 1, tzinfo=CHICAGO)) == []


def test_what_was_missed_while_the_machine_slept_is_said_once_together(watch: Callable[..., Watch]) -> None:
    """T-03."""
    here = watch(*(task(f"T{n}", NOON + n * DAY) for n in range(1, 4)), task("Next", NOON + 4 * DAY))
    assert here.at(NOON + 3 * DAY) == ["3 things are due. T1, T2, T3"]
    assert here.run(3) == []


def test_two_programs_never_say_the_same(tmp_path: Path, parent: QObject) -> None:
    """T-04."""
    one, other = (Watch(tmp_path, parent, task("Call", NOON + MINUTE)) for _ in range(2))
    for each in (one, other):
        each.reminders.look()
    assert (one.run(3), other.run(3)) == (["One thing is due. Call"], [])


def test_a_new_start_says_what_was_missed_and_nothing_else(tmp_path: Path, parent: QObject) -> None:
    first = Watch(tmp_path, parent, task("Old", NOON - MINUTE))
    first.reminders.look()
    assert first.said == ["One thing is due. Old"]
    second = Watch(tmp_path, parent, task("Old", NOON - MINUTE), task("New", NOON - MINUTE))
    second.reminders.look()
    assert second.said == ["One thing is due. New"]


def test_what_is_made_for_the_past_needs_no_reminder(watch: Callable[..., Watch]) -> None:
    here = watch()
    here.entities = (
        *here.entities,
        task("Just written down", NOON - MINUTE),
        task("Ahead", NOON + 3 * MINUTE),
    )
    here.reminders.follow()
    assert here.run(2) == []
    assert here.run(3) == ["One thing is due. Ahead"]


def test_a_change_at_night_loses_nothing(watch: Callable[..., Watch]) -> None:
    here = watch(task("Call", NOON + MINUTE))
    here.entities = (Settings(quiet_from="12:00", quiet_to="13:00"), *here.entities[1:])
    here.reminders.follow()
    assert here.run(59) == []
    assert here.run(2) == ["One thing is due. Call"]


def test_switched_off_says_nothing(watch: Callable[..., Watch]) -> None:
    here = watch(task("Call", NOON + MINUTE))
    here.entities = (Settings(remind=False), *here.entities[1:])
    here.reminders.follow()
    assert here.run(5) == []


def test_a_reminder_waits_above_the_tabs_and_is_put_off_from_there(
    qtbot: QtBot, tmp_path: Path, parent: QObject
) -> None:
    desk = desk_of(tmp_path, (LOUD, Task(Id("call"), "Call", NOON - MINUTE)))
    window = MainWindow()
    qtbot.addWidget(window)
    shown: list[tuple[str, ...]] = []
    tools = Tools(lambda: desk.reader, desk.execute, lambda: Id("new"), lambda: NOON, Style())
    said = SaidFile(tmp_path / "said.sqlite", tmp_path)
    reminders = Reminders(tools.reader, tools.now, said, parent)
    voice = SpeakingUp(window, tools, reminders, lambda dues: shown.append(tuple(due.title for due in dues)))
    reminders.look()
    (message,) = window.banners.messages()
    assert message.text == "One thing is due."
    message.answers[0].do()
    assert shown.pop() == ("Call",), "the reminder leads to its task"
    buttons = {b.text(): b for b in window.banners.findChildren(QPushButton)}
    buttons["In an hour"].click()
    assert window.banners.messages() == ()
    found = desk.reader.find(Task, Id("call"))
    assert found is not None
    assert found.snoozed_until == (NOON + timedelta(hours=1)).astimezone(UTC)
    voice.speak("Again", ())
    message = window.banners.messages()[0]
    message.answers[0].do()
    assert shown == [()]
    message.answers[2].do()
    voice.close()
    assert window.banners.messages() == ()
    desk.close()
