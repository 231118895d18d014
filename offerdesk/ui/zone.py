"""The reader's time zone with its rules, so that a summer's time is right in winter too.

One rule for all tabs: the zone of the settings where they name one, else the system's.
"""

from datetime import datetime, tzinfo
from functools import cache

from PySide6.QtCore import QTimeZone

from offerdesk.app.store import Reader


@cache
def system_zone() -> tzinfo:
    """Return the system's time zone with its rules; UTC where it has no known name."""
    from zoneinfo import ZoneInfo, ZoneInfoNotFoundError  # noqa: PLC0415 - no time in the first sheet

    try:
        return ZoneInfo(QTimeZone.systemTimeZoneId().toStdString())
    except (ZoneInfoNotFoundError, ValueError):
        return ZoneInfo("UTC")


def where_one_lives(now: datetime, reader: Reader) -> datetime:
    """Return a moment in the zone that the user lives by."""
    from offerdesk.app.today_days import here  # noqa: PLC0415 - no time in the first sheet

    return here(reader, now.astimezone(system_zone()))
