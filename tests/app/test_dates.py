"""What people type for days and moments is read as they mean it, seen from Saturday 21 November 2026."""

from datetime import UTC, date, datetime, time, timedelta, timezone

import pytest

from offerdesk.app.dates import (
    read_date,
    read_datetime,
    read_either,
    read_moment,
    write_date,
    write_datetime,
)
from offerdesk.app.style import Style
from offerdesk.domain.values import Rejected

TODAY = date(2026, 11, 21)
LOCALES = ("en_US", "de_DE", "fr_FR", "sv_SE")
EASTERN = timezone(-timedelta(hours=5))

EVERYWHERE: tuple[tuple[str, str], ...] = (
    ("today", "2026-11-21"),
    ("Tomorrow", "2026-11-22"),
    ("day after tomorrow", "2026-11-23"),
    ("yesterday", "2026-11-20"),
    ("heute", "2026-11-21"),
    ("morgen", "2026-11-22"),
    ("übermorgen", "2026-11-23"),
    ("gestern", "2026-11-20"),
    ("fri", "2026-11-27"),
    ("Friday", "2026-11-27"),
    ("on friday", "2026-11-27"),
    ("sat", "2026-11-28"),
    ("mon", "2026-11-23"),
    ("next friday", "2026-11-27"),
    ("next sat", "2026-11-28"),
    ("last friday", "2026-11-20"),
    ("Freitag", "2026-11-27"),
    ("nächsten Freitag", "2026-11-27"),
    ("in 2 weeks", "2026-12-05"),
    ("2 weeks", "2026-12-05"),
    ("in two weeks", "2026-12-05"),
    ("in zwei Wochen", "2026-12-05"),
    ("in 10 days", "2026-12-01"),
    ("+3d", "2026-11-24"),
    ("in a month", "2026-12-21"),
    ("in 3 Monaten", "2027-02-21"),
    ("in a year", "2027-11-21"),
    ("3 days ago", "2026-11-18"),
    ("vor 3 Tagen", "2026-11-18"),
    ("next week", "2026-11-23"),
    ("next month", "2026-12-01"),
    ("next year", "2027-01-01"),
    ("end of month", "2026-11-30"),
    ("eom", "2026-11-30"),
    ("2026-11-24", "2026-11-24"),
    ("2026/11/24", "2026-11-24"),
    ("24.11.", "2026-11-24"),
    ("24.11", "2026-11-24"),
    ("24.11.26", "2026-11-24"),
    ("24.11.2026", "2026-11-24"),
    ("Di 24.11.", "2026-11-24"),
    ("11/24", "2026-11-24"),
    ("24/11", "2026-11-24"),
    ("11/24/2026", "2026-11-24"),
    ("24-11-2026", "2026-11-24"),
    ("24 Nov", "2026-11-24"),
    ("Nov 24", "2026-11-24"),
    ("24 November 2026", "2026-11-24"),
    ("Nov 24, 2026", "2026-11-24"),
    ("November 24th", "2026-11-24"),
    ("24th of November", "2026-11-24"),
    ("24. November", "2026-11-24"),
    ("24. Nov.", "2026-11-24"),
    ("Tue 24 Nov", "2026-11-24"),
    ("Tuesday, 24 November 2026", "2026-11-24"),
    ("1. März", "2027-03-01"),
    ("1 Dez", "2026-12-01"),
    ("5 Jan", "2027-01-05"),
    ("30 Oct", "2026-10-30"),
    ("1 Oct", "2027-10-01"),
    ("29 Feb", "2028-02-29"),
    ("3 sept", "2027-09-03"),
)

TIMES: tuple[tuple[str, str, time], ...] = (
    ("fri 17:00", "2026-11-27", time(17)),
    ("fri 5pm", "2026-11-27", time(17)),
    ("fri 5:30 p.m.", "2026-11-27", time(17, 30)),
    ("fri at 9", "2026-11-27", time(9)),
    ("Freitag um 9 Uhr", "2026-11-27", time(9)),
    ("Fr 17.30 Uhr", "2026-11-27", time(17, 30)),
    ("24.11. 17:00", "2026-11-24", time(17)),
    ("24 Nov 12am", "2026-11-24", time(0)),
    ("11/24 12pm", "2026-11-24", time(12)),
    ("tomorrow noon", "2026-11-22", time(12)),
    ("fri eod", "2026-11-27", time(17)),
    ("17:00", "2026-11-21", time(17)),
    ("17h30", "2026-11-21", time(17, 30)),
    ("2026-11-24T17:00", "2026-11-24", time(17)),
    ("2026-11-24 17:05:09", "2026-11-24", time(17, 5, 9)),
    ("2026-11-24T17:00-05:00", "2026-11-24", time(17, tzinfo=EASTERN)),
    ("2026-11-24T17:00Z", "2026-11-24", time(17, tzinfo=UTC)),
    ("Tue, Nov 24, 2026, 17:00 -05:00", "2026-11-24", time(17, tzinfo=EASTERN)),
)

REFUSED = (
    "",
    "bla",
    "31 Feb",
    "32.1.",
    "2026-02-30",
    "Thu 24 Nov 2026",
    "25:00",
    "24 Foo",
    "fri fri fri",
    "99/99",
)


@pytest.mark.parametrize("locale", LOCALES)
@pytest.mark.parametrize(("text", "day"), EVERYWHERE)
def test_a_day_is_read_alike_in_every_locale(text: str, day: str, locale: str, style: Style) -> None:
    assert style.locale == locale
    assert read_date(text, style, TODAY) == date.fromisoformat(day)


@pytest.mark.parametrize("locale", LOCALES)
@pytest.mark.parametrize(("text", "day", "at"), TIMES)
def test_a_time_of_day_may_stand_beside_the_day(
    text: str, day: str, at: time, locale: str, style: Style
) -> None:
    moment = read_moment(text, style, TODAY)
    assert style.locale == locale
    assert (moment.day, moment.at) == (date.fromisoformat(day), at)


@pytest.mark.parametrize(
    ("locale", "day"),
    [("en_US", "2027-01-02"), ("de_DE", "2027-02-01"), ("fr_FR", "2027-02-01"), ("sv_SE", "2027-02-01")],
)
def test_which_of_two_small_numbers_is_the_day_depends_on_the_locale(
    locale: str, day: str, style: Style
) -> None:
    assert style.locale == locale
    assert read_date("1/2", style, TODAY) == date.fromisoformat(day)


@pytest.mark.parametrize("text", REFUSED)
def test_what_is_no_day_is_refused_with_a_remedy(text: str, style: Style) -> None:
    with pytest.raises(Rejected) as refusal:
        read_moment(text, style, TODAY, where="decide_by")
    (problem,) = refusal.value.problems
    assert problem.where == "decide_by"
    assert problem.say().endswith(".")


def test_a_weekday_that_contradicts_the_date_is_told_with_the_right_one(style: Style) -> None:
    with pytest.raises(Rejected, match="Tue, Nov 24, 2026"):
        read_date("Wed 24 Nov 2026", style, TODAY)


def test_a_day_alone_takes_no_time(style: Style) -> None:
    with pytest.raises(Rejected, match="Leave the time out"):
        read_date("fri 17:00", style, TODAY)


def test_a_moment_gets_the_readers_zone_unless_one_was_typed(style: Style) -> None:
    assert read_datetime("fri 17:00", style, TODAY, zone=EASTERN) == datetime(
        2026, 11, 27, 17, tzinfo=EASTERN
    )
    assert read_datetime("2026-11-27T17:00Z", style, TODAY, zone=EASTERN).tzinfo == UTC
    assert read_datetime("fri", style, TODAY, zone=EASTERN).time() == time()


def test_a_day_stays_a_day_where_both_fit(style: Style) -> None:
    assert read_either("fri", style, TODAY, zone=EASTERN) == date(2026, 11, 27)
    assert read_either("fri 9:00", style, TODAY, zone=EASTERN) == datetime(2026, 11, 27, 9, tzinfo=EASTERN)


@pytest.mark.parametrize("locale", LOCALES)
def test_the_weekday_is_shown_back_and_reads_as_the_same_day(locale: str, style: Style) -> None:
    assert style.locale == locale
    for offset in range(0, 800, 7):
        day = TODAY + timedelta(days=offset)
        written = write_date(day, style)
        assert style.weekdays[day.weekday()] in written
        assert read_date(written, style, TODAY) == day


def test_a_moment_is_written_in_the_readers_zone_or_with_its_offset(style: Style) -> None:
    moment = datetime(2026, 11, 27, 22, tzinfo=UTC)
    assert write_datetime(moment, style, EASTERN) == "Fri, Nov 27, 2026, 17:00"
    assert write_datetime(moment, style) == "Fri, Nov 27, 2026, 22:00 +00:00"
    assert write_datetime(datetime(2026, 11, 27, tzinfo=EASTERN), style, EASTERN) == "Fri, Nov 27, 2026"
