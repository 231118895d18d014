"""When to speak up: each moment once, not at night, not of what is merely good to know."""

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from typing import Any
from zoneinfo import ZoneInfo

import pytest

from offerdesk.app.due import Due, DueState
from offerdesk.app.reminders import Speaking, moments_of, quiet_until, speaking, words_for
from offerdesk.domain.assumptions import Settings
from offerdesk.domain.fields import Id

CHICAGO, BERLIN = ZoneInfo("America/Chicago"), ZoneInfo("Europe/Berlin")
NOON = datetime(2026, 11, 24, 12, tzinfo=CHICAGO)
LOUD = Settings(quiet_from="", quiet_to="")
CALL = Due("", "", "", None, "Call Dana", NOON, "", DueState.OPEN, task=Id("call"))


def ask(
    *dues: Due, now: datetime = NOON, settings: Settings = LOUD, said: frozenset[str] = frozenset()
) -> Speaking:
    """Return what is to be said."""
    return speaking(dues, settings, now, said.__contains__)


def titles(found: Speaking) -> list[str]:
    """Return what is spoken of."""
    return [due.title for due in found.dues]


def test_a_moment_is_said_when_it_has_come_and_not_before() -> None:
    before = ask(CALL, now=NOON - timedelta(minutes=1))
    assert (before.moments, before.next_at) == ((), NOON)
    assert titles(ask(CALL)) == ["Call Dana"]


def test_what_was_said_is_not_said_again_in_any_zone() -> None:
    (moment,) = ask(CALL).moments
    for name in moment.names:
        assert ask(CALL, said=frozenset({name})).moments == ()
    elsewhere = ask(CALL, now=NOON.astimezone(BERLIN), said=frozenset(moment.names))
    assert elsewhere.moments == ()
    moved = replace(CALL, due=NOON.replace(tzinfo=BERLIN))
    same_wall = ask(moved, now=NOON.replace(tzinfo=BERLIN), said=frozenset(moment.names))
    assert same_wall.moments == (), "five o'clock is five o'clock after a flight"


def test_a_day_alone_is_spoken_of_at_nine() -> None:
    day = replace(CALL, due=date(2026, 11, 24))
    early = NOON.replace(hour=7)
    assert ask(day, now=early).next_at == NOON.replace(hour=9)
    assert titles(ask(day)) == ["Call Dana"]


def test_moments_before_it_is_due_are_said_each_and_a_task_is_named_once() -> None:
    reminded = replace(CALL, reminders=(NOON - timedelta(hours=4), NOON - timedelta(hours=1)))
    found = ask(reminded)
    assert len(found.moments) == 3
    assert titles(found) == ["Call Dana"]
    assert ask(reminded, now=NOON - timedelta(hours=2)).next_at == NOON - timedelta(hours=1)


def test_what_was_put_off_is_said_when_it_comes_back() -> None:
    until = NOON + timedelta(hours=1)
    asleep = replace(CALL, snoozed_until=until)
    assert ask(asleep).next_at == until
    assert titles(ask(asleep, now=until)) == ["Call Dana"]
    again = replace(CALL, snoozed_until=until + timedelta(hours=1))
    said = frozenset(moments_of(asleep, NOON)[0].names)
    assert titles(ask(again, now=until + timedelta(hours=1), said=said)) == ["Call Dana"]


@pytest.mark.parametrize(
    "change",
    [
        {"state": DueState.DONE},
        {"state": DueState.DISMISSED},
        {"informs": True},
        {"due": None},
        {"due": NOON - timedelta(days=31), "state": DueState.OVERDUE},
    ],
    ids=["done", "let go", "merely informs", "no day", "long forgotten"],
)
def test_some_things_are_never_spoken_of(change: dict[str, Any]) -> None:
    assert ask(replace(CALL, **change)).moments == ()


def test_switched_off_is_silent() -> None:
    assert ask(CALL, settings=Settings(remind=False)) == Speaking()


@pytest.mark.parametrize(
    ("begins", "ends", "clock", "until"),
    [
        ("21:00", "08:00", "2026-11-24T22:00", "2026-11-25T08:00"),
        ("21:00", "08:00", "2026-11-24T07:59", "2026-11-24T08:00"),
        ("21:00", "08:00", "2026-11-24T08:00", None),
        ("21:00", "08:00", "2026-11-24T20:59", None),
        ("12:00", "13:00", "2026-11-24T12:30", "2026-11-24T13:00"),
        ("12:00", "13:00", "2026-11-24T13:00", None),
        ("", "08:00", "2026-11-24T07:00", None),
        ("08:00", "08:00", "2026-11-24T08:00", None),
    ],
)
def test_quiet_hours_may_reach_over_midnight(begins: str, ends: str, clock: str, until: str | None) -> None:
    now = datetime.fromisoformat(clock).replace(tzinfo=CHICAGO)
    found = quiet_until(Settings(quiet_from=begins, quiet_to=ends), now)
    assert found == (datetime.fromisoformat(until).replace(tzinfo=CHICAGO) if until else None)


def test_what_comes_at_night_is_said_in_the_morning() -> None:
    night = NOON.replace(hour=23)
    late = replace(CALL, due=night)
    found = ask(late, now=night, settings=Settings())
    assert (found.moments, found.next_at) == ((), datetime(2026, 11, 25, 8, tzinfo=CHICAGO))
    assert titles(ask(late, now=datetime(2026, 11, 25, 8, tzinfo=CHICAGO), settings=Settings())) == [
        "Call Dana"
    ]
    later = replace(CALL, due=NOON + timedelta(days=2))
    assert ask(later, now=night, settings=Settings()).next_at == later.due
    assert ask(now=night, settings=Settings()).next_at is None


def test_what_was_missed_in_three_days_asleep_is_said_together() -> None:
    """T-03."""
    missed = tuple(
        replace(CALL, title=f"Task {n}", task=Id(f"t{n}"), due=NOON + n * timedelta(days=1)) for n in range(3)
    )
    found = ask(*missed, now=NOON + timedelta(days=3))
    assert titles(found) == ["Task 0", "Task 1", "Task 2"]
    assert words_for(found.dues, discreet=True) == "3 things are due."


def test_the_words_are_discreet_unless_asked() -> None:
    assert words_for((CALL,), discreet=True) == "One thing is due."
    assert words_for((CALL,), discreet=False) == "Due: Call Dana"
    many = tuple(replace(CALL, title=str(n)) for n in range(5))
    assert words_for(many, discreet=False) == "Due: 0 · 1 · 2 · 2 more"


def test_the_names_of_a_moment_are_its_instant_and_its_clock() -> None:
    (moment,) = moments_of(CALL, NOON)
    assert moment.names == ("call@due:2026-11-24T18:00Z", "call@due:2026-11-24T12:00")
    assert moment.at == NOON.astimezone(UTC)
