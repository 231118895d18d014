"""The month: weeks of days, what is due on each, and the day that is looked at."""

from datetime import date, datetime
from typing import Any
from zoneinfo import ZoneInfo

from offerdesk.app.due import Due, DueState
from offerdesk.app.month import day_at, day_sheet, month_sheet, month_title, other_month
from offerdesk.app.rows import Cell, Mark
from offerdesk.app.style import Style
from offerdesk.domain.fields import Id

CHICAGO = ZoneInfo("America/Chicago")
NOW = datetime(2026, 11, 24, 12, tzinfo=CHICAGO)
NOVEMBER = date(2026, 11, 1)
US = Style()


def due(title: str, at: Any, state: DueState = DueState.OPEN) -> Due:
    """Return a task."""
    return Due("", "", "", None, title, at, "for a reason", state, task=Id(title))


def cells(*dues: Due) -> dict[date, Cell]:
    """Return the cells of November by their day."""
    sheet = month_sheet(NOVEMBER, dues, US, NOW)
    return {
        day_at(row.key, column.key): cell
        for row in sheet.rows
        for column, cell in zip(sheet.columns, row.cells, strict=True)
    }


def test_weeks_begin_on_monday_and_days_of_other_months_are_blank() -> None:
    found = cells()
    assert found[date(2026, 11, 1)].text == "1"
    assert found[date(2026, 10, 26)].text == ""
    assert found[date(2026, 12, 6)].text == ""
    assert found[date(2026, 11, 24)].text == "24, today"
    assert len(found) == 42


def test_a_day_names_its_one_thing_or_counts_them() -> None:
    found = cells(
        due("Call", date(2026, 11, 25)),
        due("Write", datetime(2026, 11, 26, 15, tzinfo=CHICAGO)),
        due("Send", datetime(2026, 11, 26, 9, tzinfo=CHICAGO)),
        due("Whenever", None),
        due("Old", date(2026, 11, 20), DueState.OVERDUE),
        due("Done", date(2026, 11, 25), DueState.DONE),
    )
    assert found[date(2026, 11, 25)].note == "Call"
    both = found[date(2026, 11, 26)]
    assert (both.note, both.tip) == ("2 things", "Send\nWrite")
    assert both.speech == "Thu, Nov 26, 2026: Send, Write"
    assert found[date(2026, 11, 20)].mark is Mark.OVERDUE


def test_the_day_lists_its_tasks_with_time_and_reason() -> None:
    dues = (due("Call", date(2026, 11, 25)), due("Write", datetime(2026, 11, 25, 15, tzinfo=CHICAGO)))
    sheet = day_sheet(date(2026, 11, 25), dues, US, NOW)
    assert [(row.header, row.cells[0].text, row.note) for row in sheet.rows] == [
        ("Write", "15:00", "for a reason"),
        ("Call", "", "for a reason"),
    ]
    assert day_sheet(date(2026, 11, 26), dues, US, NOW).empty == "Nothing is due on Thu, Nov 26, 2026."


def test_months_follow_each_other_over_the_year() -> None:
    assert other_month(NOVEMBER, 2) == date(2027, 1, 1)
    assert other_month(date(2027, 1, 1), -1) == date(2026, 12, 1)
    assert month_title(NOVEMBER, US) == "Nov 2026"
