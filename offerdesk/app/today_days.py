"""The moments to which a task can be put off."""

from datetime import UTC, date, datetime, timedelta

from offerdesk.app.store import Reader
from offerdesk.domain.assumptions import SETTINGS_ID, Settings

_WEEK = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")
_WEEKEND = frozenset({"sat", "sun"})


def in_an_hour(now: datetime) -> datetime:
    """Return the moment an hour from now: elapsed time, whatever the clocks do meanwhile."""
    return (now.astimezone(UTC) + timedelta(hours=1)).astimezone(now.tzinfo)


def next_business_day(reader: Reader, today: date) -> date:
    """Return the next day after today on which people work."""
    settings = reader.find(Settings, SETTINGS_ID)
    weekend = frozenset(settings.weekend) if settings and settings.weekend else _WEEKEND
    ahead = (today + timedelta(days=n) for n in range(1, 8))
    return next((day for day in ahead if _WEEK[day.weekday()] not in weekend), today + timedelta(days=1))
