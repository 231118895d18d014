"""Whether times of day and days of the week can be what they say."""

import re
from collections.abc import Iterator
from typing import Any

from offerdesk.domain.assumptions import Settings
from offerdesk.domain.values import Problem
from offerdesk.domain.words import N_

_CLOCK = r"([01]\d|2[0-3]):[0-5]\d"
_WEEKDAYS = frozenset({"mon", "tue", "wed", "thu", "fri", "sat", "sun"})

CLOCK = N_('must be a time of day, such as "17:00"')
WEEKDAY = N_('"{value}" must be mon, tue, wed, thu, fri, sat or sun')


def settings_problems(settings: Settings) -> Iterator[Problem]:
    """Return what is wrong with the times and days of the settings."""
    yield from clock_problems(settings, "work_day_ends", "quiet_from", "quiet_to")
    for day in settings.weekend:
        if day.casefold()[:3] not in _WEEKDAYS:
            yield Problem("weekend", WEEKDAY, (("value", day),))


def clock_problems(entity: Any, *names: str) -> Iterator[Problem]:
    """Return a problem for each named attribute that is neither empty nor a time of day."""
    for name in names:
        if (time := getattr(entity, name)) and not re.fullmatch(_CLOCK, time):
            yield Problem(name, CLOCK)
