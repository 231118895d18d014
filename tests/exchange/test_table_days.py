"""Days and times of day in the tables of other programs, and the order in which their figures stand."""

from datetime import date, datetime, time, timedelta, timezone

import pytest
from hypothesis import given
from hypothesis import strategies as st

from offerdesk.app.mapping import DayOrder
from offerdesk.exchange.table_days import order_of, read_clock, read_moment

DMY, MDY, YMD = DayOrder.DMY, DayOrder.MDY, DayOrder.YMD
LAST = date(2026, 11, 24)


@pytest.mark.parametrize(
    ("cells", "order", "sure"),
    [
        (("03/11/2026", "24/11/2026"), DMY, True),
        (("11/03/2026", "11/24/2026"), MDY, True),
        (("2026/11/03",), YMD, True),
        (("03.11.2026",), DMY, True),
        (("24.11.26",), DMY, True),
        (("03/11/2026",), MDY, False),
        (("24/11/2026", "11/24/2026", "25/11/2026"), DMY, True),
    ],
)
def test_a_table_says_its_order_by_what_can_be_read_in_one_way_only(
    cells: tuple[str, ...], order: DayOrder, *, sure: bool
) -> None:
    assert order_of(cells, MDY) == (order, True, sure)


def test_where_every_order_fits_the_readers_own_counts_and_words_need_none() -> None:
    assert order_of(("03/11/2026",), DMY) == (DMY, True, False)
    assert order_of(("03/11/2026",), YMD) == (DMY, True, False)
    assert order_of(("3 Nov 2026", "", "x" * 100), MDY) == (MDY, False, True)


@pytest.mark.parametrize(
    "text",
    [
        "2026-11-24",
        "24.11.2026",
        "24.11.26",
        "24 / 11 / 2026",
        "Di, 24.11.2026",
        "24. November 2026",
        "24 Nov 2026",
        "November 24, 2026",
        "Nov 24th, 2026",
        "Dienstag, 24. Nov. 2026",
    ],
)
def test_days_are_read_in_english_and_german(text: str) -> None:
    assert read_moment(text, DMY) == LAST


@pytest.mark.parametrize(
    ("text", "at"),
    [
        ("24.11.2026 14:30", time(14, 30)),
        ("24.11.2026, 14:30:00", time(14, 30)),
        ("24.11.2026 um 14 Uhr", time(14)),
        ("24 Nov 2026 at 2:30 pm", time(14, 30)),
        ("2026-11-24 14:30", time(14, 30)),
        ("24.11.2026 12:05 a.m.", time(0, 5)),
    ],
)
def test_a_day_may_carry_its_time(text: str, at: time) -> None:
    assert read_moment(text, DMY) == datetime.combine(LAST, at)


def test_a_zone_that_is_written_counts() -> None:
    there = timezone(timedelta(hours=-5))
    assert read_moment("2026-11-24T14:30-05:00", DMY) == datetime(2026, 11, 24, 14, 30, tzinfo=there)


@pytest.mark.parametrize(
    "text",
    ["", "soon", "31.02.2026", "2026-13-01", "99/99/9999", "1 Foo 2026", "24.11.", "1.2.123", "x" * 99],
)
def test_what_is_no_day_is_none(text: str) -> None:
    assert read_moment(text, DMY) is None


@pytest.mark.parametrize("text", ["", "14", "25:00", "13 pm", "0:75", "noon"])
def test_what_is_no_time_of_day_is_none(text: str) -> None:
    assert read_clock(text) is None


@given(st.text(max_size=70))
def test_no_text_upsets_the_reader(text: str) -> None:
    for order in DayOrder:
        found = read_moment(text, order)
        assert found is None or isinstance(found, date)
    assert order_of((text,), MDY)[0] in DayOrder
