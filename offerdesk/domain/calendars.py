"""Business days, times of day and zones: the arithmetic behind every due date.

Hours that pass are counted in UTC, so that a night in which clocks change has its true length. Days are
counted on the calendar of a zone. A time of day that a spring night leaves out is the moment at which clocks
arrive there (02:30 becomes 03:30); one that an autumn night has twice is the first of the two.
"""

from calendar import monthrange
from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, date, datetime, time, timedelta, tzinfo

from offerdesk.domain.frozen import frozen
from offerdesk.domain.values import NoticeEnd

Holidays = Callable[[date], str]
"""Names the holiday that a day is; empty where it is none."""

Skipped = tuple[tuple[date, str], ...]
"""The holidays that a count of business days went over, each with its name."""

WEEKDAYS = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")
_DAY = timedelta(days=1)
_MIDDLE = 15
_LONGEST_REST = 400
"""Days after which a search for a business day gives up: a calendar that knows none counts every day."""


def no_holidays(_day: date) -> str:
    """Know no holiday."""
    return ""


@frozen
class WorkCalendar:
    """When people work: in which zone, on which days of the week, from when to when, with which holidays.

    ``weekend`` holds days of the week, 0 for Monday; one that leaves no day to work on counts as Saturday and
    Sunday.
    """

    zone: tzinfo = UTC
    weekend: frozenset[int] = frozenset({5, 6})
    begins: time = time(9)
    ends: time = time(17)
    holidays: Holidays = no_holidays

    def within(self, zone: tzinfo | None) -> "WorkCalendar":
        """Return the same calendar in another zone; itself for ``None``."""
        return self if zone is None else replace(self, zone=zone)

    def works(self, day: date) -> bool:
        """Tell whether a day is a business day."""
        return not self._rests(day) and not self.holidays(day)

    def next_working(self, day: date) -> date:
        """Return the day itself where it is a business day, else the next one."""
        for ahead in range(_LONGEST_REST):
            if self.works(day + ahead * _DAY):
                return day + ahead * _DAY
        return day

    def count(self, day: date, days: int) -> tuple[date, Skipped]:
        """Return the business day ``days`` away (earlier where negative), and what lay between."""
        step = _DAY if days > 0 else -_DAY
        skipped: list[tuple[date, str]] = []
        rested = 0
        left = abs(days)
        while left:
            day += step
            name = "" if self._rests(day) else self.holidays(day)
            if name and rested < _LONGEST_REST:
                skipped.append((day, name))
            if rested >= _LONGEST_REST or not (name or self._rests(day)):
                left, rested = left - 1, 0
            else:
                rested += 1
        return day, tuple(skipped)

    def local(self, moment: datetime) -> datetime:
        """Return a moment in this zone; one without a zone was meant in this one."""
        if moment.utcoffset() is None:
            return self.at(moment.date(), moment.time())
        return moment.astimezone(self.zone)

    def day_of(self, when: date | datetime) -> date:
        """Return the day that it is here."""
        return self.local(when).date() if isinstance(when, datetime) else when

    def at(self, day: date, clock: time) -> datetime:
        """Return the moment of a time of day here."""
        wall = datetime.combine(day, clock.replace(tzinfo=None), self.zone)
        return wall.astimezone(UTC).astimezone(self.zone)

    def moment(self, when: date | datetime) -> datetime:
        """Return a moment as it is, and a day's end of work for a day alone."""
        return self.local(when) if isinstance(when, datetime) else self.at(when, self.ends)

    def begun_by(self, when: date | datetime) -> datetime:
        """Return the moment as it is, and the first of a day alone."""
        return self.local(when) if isinstance(when, datetime) else self.at(when, time.min)

    def after(self, moment: datetime, passing: timedelta) -> datetime:
        """Return the moment when so much time has passed, whatever the clocks do meanwhile."""
        return (self.local(moment).astimezone(UTC) + passing).astimezone(self.zone)

    def begun(self, when: date | datetime) -> date:
        """Return the business day to count from: the next one after closing time and on days of rest."""
        day = self.day_of(when)
        if isinstance(when, datetime) and self.local(when) > self.at(day, self.ends):
            day += _DAY
        return self.next_working(day)

    def hours_at_work(self, when: date | datetime, hours: int) -> datetime:
        """Return the moment after so many hours of work, at the latest when that working day ends."""
        day = self.begun(when)
        start = self.at(day, self.begins)
        if isinstance(when, datetime) and self.day_of(when) == day:
            start = max(start, self.local(when))
        return min(self.after(start, timedelta(hours=hours)), self.at(day, self.ends))

    def _rests(self, day: date) -> bool:
        weekend = self.weekend if len(self.weekend) < len(WEEKDAYS) else frozenset({5, 6})
        return day.weekday() in weekend


def notice_end(day: date, ends: NoticeEnd | None) -> date:
    """Return the first day from ``day`` on at which a notice period may end."""
    if ends in {None, NoticeEnd.ANY_DAY}:
        return day
    if ends is NoticeEnd.FIFTEENTH_OR_MONTH_END and day.day <= _MIDDLE:
        return day.replace(day=_MIDDLE)
    return day.replace(day=monthrange(day.year, day.month)[1])
