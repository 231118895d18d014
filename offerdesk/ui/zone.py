"""The reader's time zone with its rules, so that a summer's time is right in winter too."""

from datetime import tzinfo
from functools import cache

from PySide6.QtCore import QTimeZone


@cache
def system_zone() -> tzinfo:
    """Return the system's time zone with its rules; UTC where it has no known name."""
    from zoneinfo import ZoneInfo, ZoneInfoNotFoundError  # noqa: PLC0415 - no time in the first sheet

    try:
        return ZoneInfo(QTimeZone.systemTimeZoneId().toStdString())
    except (ZoneInfoNotFoundError, ValueError):
        return ZoneInfo("UTC")
