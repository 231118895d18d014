"""The working calendar of the settings: zone, days of rest, closing time, holidays by country.

The ``holidays`` library is large and is loaded when a country is first asked about.
"""

from collections.abc import Mapping
from datetime import UTC, date, time, tzinfo
from functools import lru_cache
from zoneinfo import ZoneInfo

from offerdesk.domain.assumptions import Settings
from offerdesk.domain.calendars import WEEKDAYS, Holidays, WorkCalendar, no_holidays


def work_calendar(settings: Settings, zone: tzinfo = UTC) -> WorkCalendar:
    """Return the calendar that the settings describe; ``zone`` counts where they name none."""
    weekend = frozenset(
        WEEKDAYS.index(day.strip().casefold()[:3])
        for day in settings.weekend
        if day.strip().casefold()[:3] in WEEKDAYS
    )
    plain = WorkCalendar()
    return WorkCalendar(
        zone=zone_named(settings.time_zone) or zone,
        weekend=weekend or plain.weekend,
        begins=plain.begins,
        ends=_clock(settings.work_day_ends) or plain.ends,
        holidays=holidays_of(settings.country, settings.subdivision),
    )


def zone_named(name: str) -> tzinfo | None:
    """Return a time zone with its rules; ``None`` where there is none of that name."""
    try:
        return ZoneInfo(name) if name else None
    except (KeyError, OSError, ValueError):  # not found, a folder, or a path that leads elsewhere
        return None


@lru_cache(maxsize=16)
def holidays_of(country: str, subdivision: str) -> Holidays:
    """Return the public holidays of a country and of its part; none where the library knows neither."""
    if not country.strip():
        return no_holidays
    country, subdivision = country.strip().upper(), subdivision.strip().upper()
    found = _library(country, subdivision)
    if found is None:
        found = _library(country, "")
    if found is None:
        return no_holidays

    def name(day: date) -> str:
        return found.get(day) or ""

    return name


def knows_holidays(country: str, subdivision: str) -> bool:
    """Tell whether holidays are known for a country and its part; true for no country at all."""
    return not country.strip() or _library(country.strip().upper(), subdivision.strip().upper()) is not None


@lru_cache(maxsize=16)
def _library(country: str, subdivision: str) -> Mapping[date, str] | None:
    """Return the library's own calendar, with English names where it has them."""
    import holidays  # noqa: PLC0415 - large, and needed for no screen before the first due date

    try:
        found = holidays.country_holidays(country, subdiv=subdivision or None)
        english = [name for name in found.supported_languages if name.startswith("en")]
        if english:
            found = holidays.country_holidays(country, subdiv=subdivision or None, language=english[0])
    except NotImplementedError:
        return None
    return found


def _clock(text: str) -> time | None:
    try:
        return time.fromisoformat(text)
    except ValueError:
        return None
