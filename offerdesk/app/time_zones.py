"""The time zones that a person may live in."""

from functools import lru_cache
from zoneinfo import available_timezones

_OLD = ("Etc/", "SystemV/", "US/", "posix", "right")


@lru_cache(maxsize=1)
def zone_names() -> tuple[str, ...]:
    """Return the names of all zones by area and city; old spellings and bare offsets are left out."""
    return tuple(sorted(z for z in available_timezones() if "/" in z and not z.startswith(_OLD)))
