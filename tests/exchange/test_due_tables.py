"""What ``offerdesk due`` says of files with the documented keys alone, read rule by rule."""

import os
from datetime import UTC, datetime, timedelta
from typing import Any
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from offerdesk.app.due import due_and_conflicts
from offerdesk.exchange.due_file import due_value
from offerdesk.exchange.json_file import read_value
from tests.domain.test_calendars import ZONES

MANY = 2000 if os.environ.get("OD_STRESS") == "1" else 60
NY = {"time_zone": "America/New_York", "calendar": {"country": "US"}}
DUBAI = {"time_zone": "Asia/Dubai", "calendar": {"weekend": ["fri", "sat"]}}
BAVARIA = {"time_zone": "Europe/Berlin", "calendar": {"country": "DE", "subdivision": "BY"}}
BERLIN = {"time_zone": "Europe/Berlin", "calendar": {"country": "DE", "subdivision": "BE"}}
WHOLE_WEEK = {
    "time_zone": "Europe/Berlin",
    "calendar": {"weekend": ["mon", "tue", "wed", "thu", "fri", "sat", "sun"]},
}
LATE = {"time_zone": "Europe/London", "work_day_ends": "18:00"}
YES = {"id": "a", "company": "A", "accepted_at": "2026-11-24T10:00-05:00"}
PROMISE = {"who": "me", "what": "code", "due": "2026-11-27"}
NOW = "2026-11-24T12:00-05:00"

P, Q = {"id": "p", "company": "Acme"}, {"id": "q", "company": "Globex"}


def due(now: str = NOW, **lists: Any) -> dict[str, Any]:
    """Return the answer of ``offerdesk due --json`` on a file with these lists."""
    data = read_value({"format": "offerdesk", "version": 1, **lists})
    at = datetime.fromisoformat(now)
    return due_value(*due_and_conflicts(data, at), at)


def days(rule: str, now: str = NOW, step: str = "", **lists: Any) -> list[str]:
    """Return when the tasks of one step of a rule are due."""
    tasks = due(now, **lists)["tasks"]
    return [t["due"] for t in tasks if t["rule"] == rule and (t["step"] or "") == step]


@pytest.mark.parametrize(
    ("settings_", "received", "by"),
    [
        (NY, "2026-11-24T10:00-05:00", "2026-11-27T17:00:00-05:00"),
        (NY, "2026-11-25T10:00-05:00", "2026-11-30T17:00:00-05:00"),
        (NY, "2026-11-27T16:59-05:00", "2026-12-01T17:00:00-05:00"),
        (NY, "2026-11-27T17:01-05:00", "2026-12-02T17:00:00-05:00"),
        (NY, "2026-11-28T12:00-05:00", "2026-12-02T17:00:00-05:00"),
        (NY, "2026-12-31T09:00-05:00", "2027-01-05T17:00:00-05:00"),
        (NY, "2028-02-28T09:00-05:00", "2028-03-01T17:00:00-05:00"),
        (NY, "2026-10-30T09:00-04:00", "2026-11-03T17:00:00-05:00"),
        (NY, "2026-11-24T23:30+01:00", "2026-11-30T17:00:00-05:00"),  # 17:30 in New York
        (DUBAI, "2026-11-26T10:00+04:00", "2026-11-30T17:00:00+04:00"),
        (DUBAI, "2026-11-27T10:00+04:00", "2026-12-01T17:00:00+04:00"),
        (BAVARIA, "2026-01-05T10:00+01:00", "2026-01-08T17:00:00+01:00"),
        (BERLIN, "2026-01-05T10:00+01:00", "2026-01-07T17:00:00+01:00"),
        (WHOLE_WEEK, "2026-01-05T10:00+01:00", "2026-01-07T17:00:00+01:00"),
        (LATE, "2026-10-30T17:30+00:00", "2026-11-03T18:00:00+00:00"),
    ],
)
def test_r05_two_business_days_to_the_end_of_the_working_day(
    settings_: dict[str, Any], received: str, by: str
) -> None:
    offers = [{"id": "a", "company": "A", "received_at": received}]
    assert days("R-05", settings=settings_, offers=offers) == [by]


@pytest.mark.parametrize(
    ("rule", "step", "lists", "expected"),
    [
        ("R-03", "", {"processes": [P | {"hear_by": {"date": "2026-11-24"}}]}, ["2026-11-27T17:00:00-05:00"]),
        ("R-04", "first", {"processes": [P | {"applied_at": "2026-11-11"}]}, ["2026-11-18T17:00:00-05:00"]),
        ("R-04", "second", {"processes": [P | {"applied_at": "2026-11-11"}]}, ["2026-11-25T17:00:00-05:00"]),
        ("R-10", "", {"processes": [P | {"rejected_at": "2026-11-25"}]}, ["2026-11-27T17:00:00-05:00"]),
        ("R-10", "check", {"processes": [P | {"rejected_at": "2026-11-25"}]}, ["2026-12-03T17:00:00-05:00"]),
        (
            "R-17", "",
            {
                "processes": [P | {"closed_at": "2026-08-31", "contacts": ["w"]}],
                "people": [{"id": "w", "name": "W", "relation": "warm"}],
            },
            ["2027-02-28"],
        ),
        (
            "R-08", "",
            {
                "offers": [{"id": "a", "company": "A", "received_at": "2026-11-23T09:00-05:00"}],
                "rounds": [{"id": "r", "offer": "a", "at": "2026-11-24T11:00-05:00", "by": "me"}],
            },
            ["2026-11-27T17:00:00-05:00"],
        ),
        (
            "R-18", "i.promises.0",
            {
                "processes": [P],
                "interviews": [
                    {"id": "i", "process": "p", "promises": [PROMISE]},
                ],
            },
            ["2026-11-26"],
        ),
        ("R-15", "2026-11-27", {"processes": [P]}, ["2026-11-27T16:00:00-05:00"]),
        (
            "R-12", "last_day",
            {"offers": [YES | {"written": True}]},
            ["2026-12-08"],
        ),
        (
            "R-19", "",
            {"offers": [YES]},
            ["2026-11-27T17:00:00-05:00"],
        ),
        ("R-05", "", {"offers": [{"id": "a", "company": "A"}]}, []),
    ],
)  # fmt: skip
def test_each_rule_as_it_reads(rule: str, step: str, lists: dict[str, Any], expected: list[str]) -> None:
    assert days(rule, step=step, settings=NY, **lists) == expected


def test_r11_two_acceptances_ask_for_one_withdrawal_the_sooner() -> None:
    processes = [P | {"accepted_at": "2026-11-24"}, Q]
    offers = [{"id": "w", "company": "W", "accepted_at": "2026-11-27T10:00-05:00", "written": True}]
    tasks = due(settings=NY, processes=processes, offers=offers)["tasks"]
    found = [(t["subject"], t["due"]) for t in tasks if t["rule"] == "R-11"]
    assert found == [("process:q", "2026-11-25T17:00:00-05:00")]


def test_r09_names_both_sides_of_a_conflict() -> None:
    processes = [P, Q | {"hear_by": {"date": "2026-12-02"}}]
    offers = [{"id": "a", "company": "A", "process": "p", "decide_by": "2026-11-30T17:00-05:00"}]
    (found,) = due(settings=NY, processes=processes, offers=offers)["conflicts"]
    assert (found["subjects"], found["drafts"]) == (["offer:a", "process:q"], ["D-06", "D-07"])
    offers[0]["decide_by"] = "2026-12-02T17:00-05:00"
    assert due(settings=NY, processes=processes, offers=offers)["conflicts"] == []


@settings(max_examples=MANY, deadline=None)
@given(
    zone=st.sampled_from(ZONES),
    ended=st.datetimes(datetime(2000, 1, 1), datetime(2040, 1, 1)),  # noqa: DTZ001 - the zone is another matter
)
def test_r01_is_due_twenty_four_true_hours_after_the_end_in_every_zone(zone: str, ended: datetime) -> None:
    end = ended.replace(microsecond=0, tzinfo=UTC)
    interview = {"id": "i", "process": "p", "start": end.isoformat(), "end": end.isoformat(), "zone": zone}
    (found,) = days("R-01", processes=[P], interviews=[interview])
    at = datetime.fromisoformat(found)
    assert at - end == timedelta(hours=24)
    assert at.utcoffset() == at.astimezone(ZoneInfo(zone)).utcoffset()
