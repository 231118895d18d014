"""The moments to which a task can be put off."""

from datetime import UTC, date, datetime, timedelta

from offerdesk.app.store import Reader
from offerdesk.app.work_calendar import work_calendar
from offerdesk.domain.assumptions import SETTINGS_ID, Settings


def in_an_hour(now: datetime) -> datetime:
    """Return the moment an hour from now: elapsed time, whatever the clocks do meanwhile."""
    return (now.astimezone(UTC) + timedelta(hours=1)).astimezone(now.tzinfo)


def next_business_day(reader: Reader, today: date) -> date:
    """Return the next day after today on which people work, by the calendar of the settings."""
    settings = reader.find(Settings, SETTINGS_ID) or Settings()
    return work_calendar(settings).next_working(today + timedelta(days=1))
