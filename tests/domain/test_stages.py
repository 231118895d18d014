"""Stages of an application: free words, the history that drives them, days and moments in order."""

from datetime import UTC, date, datetime, timedelta, timezone

import pytest

from offerdesk.domain.fields import Id
from offerdesk.domain.journal import Process, StageChange
from offerdesk.domain.stages import (
    Stage,
    day_of,
    in_time,
    known_stage,
    moved,
    nearest,
    stage_of,
    with_history,
)

CHICAGO = timezone(timedelta(hours=-6))
ACME = Process(Id("a"), "Acme")


@pytest.mark.parametrize(
    ("text", "stage"),
    [
        ("phone screen", Stage.SCREENING),
        ("On site", Stage.INTERVIEWING),
        ("video interview", Stage.INTERVIEWING),
        ("Panel", Stage.INTERVIEWING),
        ("offer", Stage.OFFER),
        ("Negotiating", Stage.OFFER),
        ("Absage", Stage.REJECTED),
        ("no answer", Stage.NO_ANSWER),
        ("No_Answer", Stage.NO_ANSWER),
        ("ghosted", Stage.NO_ANSWER),
        ("zurückgezogen", Stage.WITHDRAWN),
        ("on my wish list", Stage.CONSIDERING),
        ("accepted", Stage.ACCEPTED),
        ("archived", Stage.CLOSED),
        ("sent off", Stage.APPLIED),
    ],
)
def test_free_words_fall_to_the_nearest_stage(text: str, stage: Stage) -> None:
    assert nearest(text) is stage


def test_only_a_stages_own_word_names_it() -> None:
    assert known_stage("no answer") is Stage.NO_ANSWER
    assert known_stage("phone screen") is None
    assert known_stage("") is None


def test_where_an_application_stands_follows_its_end_before_its_words() -> None:
    assert stage_of(ACME) is Stage.CONSIDERING
    assert stage_of(Process(Id("a"), "Acme", applied_at=date(2026, 9, 1))) is Stage.APPLIED
    assert stage_of(Process(Id("a"), "Acme", stage="panel")) is Stage.INTERVIEWING
    rejected = Process(Id("a"), "Acme", stage="panel", rejected_at=date(2026, 9, 1))
    assert stage_of(rejected) is Stage.REJECTED
    assert stage_of(Process(Id("a"), "Acme", accepted_at=date(2026, 9, 1))) is Stage.ACCEPTED
    assert stage_of(Process(Id("a"), "Acme", closed_at=date(2026, 9, 1))) is Stage.CLOSED


def test_moving_begins_the_history_with_what_was_known() -> None:
    process = Process(Id("a"), "Acme", stage="applied", applied_at=date(2026, 9, 1))
    after = moved(process, Stage.SCREENING, date(2026, 9, 9))
    assert [(c.stage, c.at.isoformat()) for c in after.history] == [
        ("applied", "2026-09-01"),
        ("screening", "2026-09-09"),
    ]
    assert after.stage == "screening"
    assert moved(ACME, Stage.APPLIED, date(2026, 9, 2)).applied_at == date(2026, 9, 2)


def test_the_end_is_dated_and_undone_with_the_stage() -> None:
    rejected = moved(ACME, Stage.REJECTED, date(2026, 9, 18))
    assert rejected.rejected_at == date(2026, 9, 18)
    closed = moved(rejected, Stage.CLOSED, date(2026, 9, 20))
    assert (closed.rejected_at, closed.closed_at) == (date(2026, 9, 18), date(2026, 9, 20))
    again = moved(closed, Stage.INTERVIEWING, date(2026, 10, 1))
    assert (again.rejected_at, again.closed_at, again.accepted_at) == (None, None, None)
    assert moved(again, Stage.ACCEPTED, date(2026, 11, 1)).accepted_at == date(2026, 11, 1)
    told = Process(Id("a"), "Acme", rejected_at=date(2026, 9, 18))
    assert moved(told, Stage.CLOSED, date(2026, 9, 20)).rejected_at == date(2026, 9, 18)


def test_an_entry_for_an_earlier_day_does_not_become_the_stage() -> None:
    process = moved(ACME, Stage.OFFER, date(2026, 11, 10))
    after = moved(process, "phone screen", date(2026, 9, 30))
    assert [c.stage for c in after.history] == ["phone screen", "offer"]
    assert after.stage == "offer"


def test_a_history_without_entries_leaves_no_stage() -> None:
    rejected = moved(ACME, Stage.REJECTED, date(2026, 9, 18))
    after = with_history(rejected, ())
    assert (after.stage, after.rejected_at, after.history) == ("", None, ())
    one = with_history(rejected, [StageChange("panel", date(2026, 9, 11))])
    assert (one.stage, one.rejected_at) == ("panel", None)


def test_days_and_moments_have_one_order() -> None:
    evening = datetime(2026, 11, 20, 22, tzinfo=CHICAGO)
    assert day_of(evening, UTC) == date(2026, 11, 21)
    assert day_of(evening, None) == date(2026, 11, 20)
    assert day_of(date(2026, 11, 20), UTC) == date(2026, 11, 20)
    assert day_of(datetime(2026, 11, 20, 22), UTC) == date(2026, 11, 20)  # noqa: DTZ001 - as some files write
    found = sorted([evening, date(2026, 11, 21), datetime(2026, 11, 21, 3)], key=in_time)  # noqa: DTZ001
    assert found == [date(2026, 11, 21), datetime(2026, 11, 21, 3), evening]  # noqa: DTZ001
