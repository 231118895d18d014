"""A month of days: what is due on each, as a table of weeks, and the day that is looked at as a list."""

from calendar import Calendar
from collections.abc import Iterable
from datetime import date, datetime, timedelta

from offerdesk.app.due import Due, DueState, at_hand
from offerdesk.app.rows import Cell, Column, Mark, Row, Sheet
from offerdesk.app.style import Style
from offerdesk.app.today import day_of, due_sort, key_of
from offerdesk.domain.words import tr, trn

DAYS = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")
_YEAR = 12


def days_of(dues: Iterable[Due], now: datetime) -> dict[date, list[Due]]:
    """Return what is due by day, the earliest first."""
    found: dict[date, list[Due]] = {}
    for due in sorted(at_hand(dues, now), key=lambda d: due_sort(d, now)):
        if due.due is not None:
            found.setdefault(day_of(due.due, now), []).append(due)
    return found


def month_sheet(first: date, dues: Iterable[Due], style: Style, now: datetime) -> Sheet:
    """Lay out the month that begins on ``first``: a row for each week, a column for each day of the week.

    The number of a day stands above the first thing that is due on it; what else there is, the tip says.
    """
    found = days_of(dues, now)
    rows = [
        Row(
            week[0].isoformat(),
            style.day(week[0]),
            tuple(_cell(day, first, found, style, now) for day in week),
        )
        for week in Calendar().monthdatescalendar(first.year, first.month)
    ]
    columns = tuple(Column(key, style.weekdays[n], figures=False) for n, key in enumerate(DAYS))
    return Sheet(columns, tuple(rows), tr("Week from"))


def day_sheet(day: date, dues: Iterable[Due], style: Style, now: datetime) -> Sheet:
    """List what is due on one day, with its reasons."""
    rows = tuple(
        Row(key_of(due), due.title, (Cell(_clock(due, now)),), note=due.reason)
        for due in days_of(dues, now).get(day, [])
    )
    empty = tr("Nothing is due on {day}.").format(day=style.day(day))
    return Sheet((Column("at", tr("At"), figures=False),), rows, style.day(day), empty)


def month_title(first: date, style: Style) -> str:
    """Name a month with its year."""
    return f"{style.months[first.month - 1]} {first.year}"


def other_month(first: date, step: int) -> date:
    """Return the first day of the month that lies ``step`` months further."""
    months = first.year * _YEAR + first.month - 1 + step
    return date(months // _YEAR, months % _YEAR + 1, 1)


def day_at(row: str, column: str) -> date:
    """Return the day of a cell by its row and column."""
    return date.fromisoformat(row) + timedelta(days=DAYS.index(column))


def _cell(day: date, first: date, found: dict[date, list[Due]], style: Style, now: datetime) -> Cell:
    if day.month != first.month:
        return Cell("")
    dues = found.get(day, [])
    number = tr("{day}, today").format(day=day.day) if day == now.date() else str(day.day)
    if not dues:
        return Cell(number, speech=style.day(day))
    n = len(dues)
    count = trn("{n} thing", "{n} things", n).format(n=n)
    late = any(due.state is DueState.OVERDUE for due in dues)
    titles = "\n".join(due.title for due in dues)
    speech = tr("{day}: {titles}").format(day=style.day(day), titles=titles.replace("\n", ", "))
    mark = Mark.OVERDUE if late else Mark.NONE
    return Cell(number, note=count if n > 1 else dues[0].title, mark=mark, tip=titles, speech=speech)


def _clock(due: Due, now: datetime) -> str:
    return f"{due.due.astimezone(now.tzinfo):%H:%M}" if isinstance(due.due, datetime) else ""
