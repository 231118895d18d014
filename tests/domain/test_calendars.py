"""Business days, times of day and the nights in which clocks change."""

import os
from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from offerdesk.domain.calendars import WorkCalendar, notice_end
from offerdesk.domain.values import NoticeEnd

CHICAGO = ZoneInfo("America/Chicago")
BERLIN = ZoneInfo("Europe/Berlin")
THANKSGIVING = {date(2026, 11, 26): "Thanksgiving Day"}
NEW_YEAR = {date(2027, 1, 1): "New Year's Day"}
DEEP = os.environ.get("OD_STRESS") == "1"
ZONES = (
    "Africa/Cairo", "Africa/Casablanca", "Africa/Johannesburg", "Africa/Lagos", "Africa/Nairobi",
    "America/Anchorage", "America/Argentina/Buenos_Aires", "America/Asuncion", "America/Bogota",
    "America/Caracas", "America/Chicago", "America/Denver", "America/Halifax", "America/Havana",
    "America/Los_Angeles", "America/Mexico_City", "America/New_York", "America/Nuuk", "America/Phoenix",
    "America/Santiago", "America/Sao_Paulo", "America/St_Johns", "Antarctica/Troll", "Asia/Almaty",
    "Asia/Amman", "Asia/Baghdad", "Asia/Beirut", "Asia/Colombo", "Asia/Dhaka", "Asia/Dubai",
    "Asia/Gaza", "Asia/Hong_Kong", "Asia/Jakarta", "Asia/Jerusalem", "Asia/Kabul", "Asia/Karachi",
    "Asia/Kathmandu", "Asia/Kolkata", "Asia/Manila", "Asia/Seoul", "Asia/Shanghai", "Asia/Singapore",
    "Asia/Tehran", "Asia/Tokyo", "Atlantic/Azores", "Atlantic/Reykjavik", "Australia/Adelaide",
    "Australia/Lord_Howe", "Australia/Sydney", "Europe/Berlin", "Europe/Dublin", "Europe/Istanbul",
    "Europe/Lisbon", "Europe/London", "Europe/Moscow", "Pacific/Apia", "Pacific/Auckland",
    "Pacific/Chatham", "Pacific/Kiritimati", "Pacific/Norfolk",
    "Pacific/Chatham", "Pacific/Honolulu", "UTC",
)  # fmt: skip


def calendar(*, off: str = "sat sun", names: dict[date, str] | None = None) -> WorkCalendar:
    """Return a calendar of Chicago with days of rest and holidays."""
    days = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")
    known = names or {}
    return WorkCalendar(
        CHICAGO,
        frozenset(days.index(day) for day in off.split()),
        holidays=lambda day: known.get(day, ""),
    )


@pytest.mark.parametrize(
    ("day", "count", "off", "names", "expected"),
    [
        ("2026-11-24", 2, "sat sun", {}, "2026-11-26"),
        ("2026-11-24", 2, "sat sun", THANKSGIVING, "2026-11-27"),
        ("2026-11-25", 2, "sat sun", THANKSGIVING, "2026-11-30"),
        ("2026-11-27", 1, "sat sun", {}, "2026-11-30"),
        ("2026-11-28", 1, "sat sun", {}, "2026-11-30"),
        ("2026-11-29", 1, "sat sun", {}, "2026-11-30"),
        ("2026-11-28", 2, "sat sun", {}, "2026-12-01"),
        ("2026-12-31", 2, "sat sun", {}, "2027-01-04"),
        ("2026-12-31", 2, "sat sun", NEW_YEAR, "2027-01-05"),
        ("2028-02-28", 1, "sat sun", {}, "2028-02-29"),
        ("2028-02-28", 2, "sat sun", {}, "2028-03-01"),
        ("2026-11-24", 2, "fri sat", {}, "2026-11-26"),
        ("2026-11-25", 2, "fri sat", {}, "2026-11-29"),
        ("2026-11-26", 1, "fri sat", {}, "2026-11-29"),
        ("2026-11-26", 1, "fri", {}, "2026-11-28"),
        ("2026-11-30", -1, "sat sun", {}, "2026-11-27"),
        ("2026-11-27", -1, "sat sun", THANKSGIVING, "2026-11-25"),
        ("2026-11-24", 0, "sat sun", {}, "2026-11-24"),
        ("2026-11-24", 10, "sat sun", THANKSGIVING, "2026-12-09"),
        ("2026-11-24", 1, "mon tue wed thu fri sat sun", {}, "2026-11-25"),
    ],
)
def test_business_days_leave_out_days_of_rest_and_holidays(
    day: str, count: int, off: str, names: dict[date, str], expected: str
) -> None:
    found, _ = calendar(off=off, names=names).count(date.fromisoformat(day), count)
    assert found == date.fromisoformat(expected)


def test_a_count_names_the_holidays_that_it_passed_over_but_no_weekend() -> None:
    both = THANKSGIVING | {date(2026, 11, 28): "A Saturday"}
    day, skipped = calendar(names=both).count(date(2026, 11, 25), 2)
    assert day == date(2026, 11, 30)
    assert skipped == ((date(2026, 11, 26), "Thanksgiving Day"),)


def test_a_calendar_of_nothing_but_holidays_gives_up_counting_them() -> None:
    odd = WorkCalendar(holidays=lambda _day: "Feast")
    day, _ = odd.count(date(2026, 11, 24), 1)
    assert day > date(2027, 11, 24)
    assert odd.next_working(date(2026, 11, 24)) == date(2026, 11, 24)


@pytest.mark.parametrize(
    ("received", "expected"),
    [
        ("2026-11-27T16:59-06:00", "2026-11-27"),
        ("2026-11-27T17:00-06:00", "2026-11-27"),
        ("2026-11-27T17:01-06:00", "2026-11-30"),
        ("2026-11-28T10:00-06:00", "2026-11-30"),
        ("2026-11-29T23:00-06:00", "2026-11-30"),
        ("2026-11-24T23:59+01:00", "2026-11-24"),  # 16:59 in Chicago
        ("2026-11-25T00:01+01:00", "2026-11-25"),  # 17:01 in Chicago, the day before
        ("2026-11-26", "2026-11-27"),
    ],
)
def test_what_comes_late_or_on_a_day_of_rest_counts_from_the_next_business_day(
    received: str, expected: str
) -> None:
    when = datetime.fromisoformat(received) if "T" in received else date.fromisoformat(received)
    assert calendar(names=THANKSGIVING).begun(when) == date.fromisoformat(expected)


@pytest.mark.parametrize(
    ("received", "expected"),
    [
        ("2026-11-24T10:00", "2026-11-24T14:00"),
        ("2026-11-24T13:00", "2026-11-24T17:00"),
        ("2026-11-24T15:30", "2026-11-24T17:00"),
        ("2026-11-24T06:30", "2026-11-24T13:00"),
        ("2026-11-24T18:00", "2026-11-25T13:00"),
        ("2026-11-28T12:00", "2026-11-30T13:00"),
    ],
)
def test_working_hours_end_with_the_day_that_they_began_in(received: str, expected: str) -> None:
    found = calendar().hours_at_work(datetime.fromisoformat(received).replace(tzinfo=CHICAGO), 4)
    assert found == datetime.fromisoformat(expected).replace(tzinfo=CHICAGO)


def test_a_time_that_a_spring_night_leaves_out_is_when_clocks_arrive() -> None:
    here = WorkCalendar(BERLIN)
    assert here.at(date(2026, 3, 29), time(2, 30)).isoformat() == "2026-03-29T03:30:00+02:00"


def test_a_time_that_an_autumn_night_has_twice_is_the_first_of_both() -> None:
    here = WorkCalendar(BERLIN)
    assert here.at(date(2026, 10, 25), time(2, 30)).isoformat() == "2026-10-25T02:30:00+02:00"


@pytest.mark.parametrize(
    ("start", "end"),
    [
        ("2026-03-28T16:00+01:00", "2026-03-29T17:00:00+02:00"),
        ("2026-10-24T16:00+02:00", "2026-10-25T15:00:00+01:00"),
        ("2026-11-24T16:00+01:00", "2026-11-25T16:00:00+01:00"),
    ],
)
def test_a_day_of_hours_is_as_long_as_the_night_makes_it(start: str, end: str) -> None:
    found = WorkCalendar(BERLIN).after(datetime.fromisoformat(start), timedelta(hours=24))
    assert found.isoformat() == end


def test_a_moment_without_a_zone_was_meant_here() -> None:
    bare = datetime(2026, 11, 24, 10)  # noqa: DTZ001 - the point
    assert WorkCalendar(BERLIN).local(bare).isoformat() == "2026-11-24T10:00:00+01:00"


@settings(max_examples=2000 if DEEP else 60, deadline=None)
@given(
    zone=st.sampled_from(ZONES),
    moment=st.datetimes(datetime(2000, 1, 1), datetime(2040, 1, 1)),  # noqa: DTZ001
    hours=st.integers(0, 72),
    clock=st.times(),
)
def test_hours_pass_truly_and_times_of_day_exist_in_every_zone(
    zone: str, moment: datetime, hours: int, clock: time
) -> None:
    here = WorkCalendar(ZoneInfo(zone))
    start = moment.replace(tzinfo=UTC)
    later = here.after(start, timedelta(hours=hours))
    assert later.astimezone(UTC) - start == timedelta(hours=hours)
    at = here.at(moment.date(), clock)
    assert at.astimezone(UTC).astimezone(here.zone).replace(tzinfo=None) == at.replace(tzinfo=None)
    wall = datetime.combine(moment.date(), clock)
    assert (
        timedelta() <= at.replace(tzinfo=None) - wall <= timedelta(hours=24)
    )  # a whole day was left out once


@settings(max_examples=500 if DEEP else 40, deadline=None)
@given(
    day=st.dates(date(2000, 1, 1), date(2040, 1, 1)),
    count=st.integers(1, 30),
    off=st.frozensets(st.integers(0, 6), max_size=6),
)
def test_business_days_count_there_and_back(day: date, count: int, off: frozenset[int]) -> None:
    here = WorkCalendar(weekend=off)
    start = here.next_working(day)
    end, _ = here.count(start, count)
    assert here.works(end)
    assert here.count(end, -count)[0] == start
    between = (start + timedelta(days=n) for n in range(1, (end - start).days + 1))
    assert sum(here.works(each) for each in between) == count


@pytest.mark.parametrize(
    ("day", "ends", "expected"),
    [
        ("2026-12-08", None, "2026-12-08"),
        ("2026-12-08", NoticeEnd.ANY_DAY, "2026-12-08"),
        ("2026-12-08", NoticeEnd.MONTH_END, "2026-12-31"),
        ("2026-12-31", NoticeEnd.MONTH_END, "2026-12-31"),
        ("2028-02-03", NoticeEnd.MONTH_END, "2028-02-29"),
        ("2026-12-08", NoticeEnd.FIFTEENTH_OR_MONTH_END, "2026-12-15"),
        ("2026-12-15", NoticeEnd.FIFTEENTH_OR_MONTH_END, "2026-12-15"),
        ("2026-12-16", NoticeEnd.FIFTEENTH_OR_MONTH_END, "2026-12-31"),
    ],
)
def test_notice_ends_on_the_days_that_the_contract_allows(
    day: str, ends: NoticeEnd | None, expected: str
) -> None:
    assert notice_end(date.fromisoformat(day), ends) == date.fromisoformat(expected)
