"""The zone and the calendar that the user lives by."""

from datetime import datetime

from offerdesk.app.store import Reader
from offerdesk.app.work_calendar import work_calendar, zone_named
from offerdesk.domain.assumptions import SETTINGS_ID, Settings
from offerdesk.domain.calendars import WorkCalendar


def here(reader: Reader, now: datetime) -> datetime:
    """Return the present moment in the zone of the settings; as it is where they name none."""
    settings = reader.find(Settings, SETTINGS_ID)
    zone = zone_named(settings.time_zone) if settings else None
    return now if zone is None else now.astimezone(zone)


def calendar_of(reader: Reader, now: datetime) -> WorkCalendar:
    """Return when people work, by the settings."""
    settings = reader.find(Settings, SETTINGS_ID) or Settings()
    plain = WorkCalendar()
    return work_calendar(settings, now.tzinfo or plain.zone)
