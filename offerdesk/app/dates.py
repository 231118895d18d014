"""Days and moments as people type them, given today and the reader's style.

    today · fri · next friday · in 2 weeks · 24.11. · 11/24 · 24 Nov · 2026-11-24 · fri 17:00

ISO dates are always understood. A weekday is the next such day after today; "next friday" is the
Friday of next week. A day without a year is the first such day counting from thirty days ago, so that
last week's letter and next month's deadline are both found. The parsed day is always shown back with its
weekday.
"""

import re
from datetime import date, datetime, time, tzinfo

from offerdesk.app.date_words import TIMES
from offerdesk.app.days import NOT_A_DAY, Asked, read_day, real_day
from offerdesk.app.style import Style
from offerdesk.domain.frozen import frozen
from offerdesk.domain.words import N_

NO_TIME_HERE = N_("Only a day fits here. Leave the time out.")

_NOON, _HOURS, _MINUTES = 12, 24, 60
_ISO = (
    r"(\d{4})-(\d{1,2})-(\d{1,2})"
    r"(?:[t ,]+(\d{1,2}):(\d{2})(?::(\d{2}(?:\.\d+)?))?\s*(z|utc|[+-]\d{2}:?\d{2})?)?"
)
_CLOCK = (
    r"(?<![\d./-])(\d{1,2})(?:[:h](\d{2})(?::(\d{2}))?|\.(\d{2})(?=\s*uhr))?"
    r"\s*(am|pm|a\.m\.|p\.m\.|uhr|h|o'clock)?(?![\w./-])"
)
_AT = r"(?:\b(?:at|um)|@)\s*$"
_OFFSET = r"\s*(?:utc)?([+-])(\d{2}):?(\d{2})$|\s*(utc|z)$"
_PREFIXES = r"\bday after tomorrow\b"


@frozen
class Moment:
    """A day, with a time of day and its offset where they were typed."""

    day: date
    at: time | None = None


def read_moment(text: str, style: Style, today: date, *, where: str = "") -> Moment:
    """Read a day with an optional time; raises ``Rejected`` with one problem at ``where``."""
    plain, asked = _plain(text), Asked(text, style, today, where)
    found = _iso(plain, asked)
    if found is not None:
        return found
    rest, at = _take_time(plain)
    rest = rest.strip(" ,;@")
    day = today if not rest and at is not None else read_day(rest, asked)
    return Moment(day, at)


def read_date(text: str, style: Style, today: date, *, where: str = "") -> date:
    """Read a day alone; raises ``Rejected`` where a time of day was typed too."""
    moment = read_moment(text, style, today, where=where)
    if moment.at is not None:
        raise Asked(text, style, today, where).refused(NO_TIME_HERE)
    return moment.day


def read_datetime(
    text: str, style: Style, today: date, *, where: str = "", zone: tzinfo | None = None
) -> datetime:
    """Read a moment; a day alone is its first minute. ``zone`` is the reader's where none was typed."""
    moment = read_moment(text, style, today, where=where)
    at = moment.at or time()
    return datetime.combine(moment.day, at, at.tzinfo or zone)


def read_either(
    text: str, style: Style, today: date, *, where: str = "", zone: tzinfo | None = None
) -> date | datetime:
    """Read a day, or a moment where a time of day was typed."""
    moment = read_moment(text, style, today, where=where)
    if moment.at is None:
        return moment.day
    return datetime.combine(moment.day, moment.at, moment.at.tzinfo or zone)


def write_date(value: date, style: Style) -> str:
    """Write a day with its weekday, as it can be read again."""
    return style.day(value)


def write_datetime(value: datetime, style: Style, zone: tzinfo | None = None) -> str:
    """Write a moment in ``zone``; with its offset where no zone is given. The first minute is left out."""
    if value.tzinfo is not None and zone is not None:
        value = value.astimezone(zone)
    text = style.day(value.date())
    if value.time() != time() or (value.tzinfo is not None and zone is None):
        seconds = f":{value:%S}" if value.second else ""
        text += f", {value:%H:%M}{seconds}"
    offset = value.utcoffset()
    if offset is None or zone is not None:
        return text
    minutes = int(offset.total_seconds()) // 60
    sign = "-" if minutes < 0 else "+"
    return f"{text} {sign}{abs(minutes) // 60:02}:{abs(minutes) % 60:02}"


def day_of(moment: date | datetime, zone: tzinfo | None) -> date:
    """Return the day of a moment, as it is in ``zone``; a moment without a zone is meant there already."""
    if not isinstance(moment, datetime):
        return moment
    return (moment.astimezone(zone) if moment.tzinfo and zone else moment).date()


def _plain(text: str) -> str:
    plain = re.sub(r"[\u00a0\u202f\u2009\s]+", " ", text.replace("−", "-").replace("–", "-"))
    return re.sub(_PREFIXES, "overmorrow", plain.strip().casefold())


def _iso(plain: str, asked: Asked) -> Moment | None:
    found = re.match(_ISO, plain)
    if found is None:
        return None
    tail = re.sub(r"^\s*\(\w+\.?\),?", "", plain[found.end() :]).strip()
    day = real_day(int(found[1]), int(found[2]), int(found[3]), asked)
    if found[4] is None:
        if not tail:
            return Moment(day)
        rest, at = _take_time(tail.lstrip(", "))
        if rest.strip() or at is None:
            raise asked.refused(NOT_A_DAY)
        return Moment(day, at)
    if tail:
        raise asked.refused(NOT_A_DAY)
    try:
        zone = found[7].replace("z", "+00:00").replace("utc", "+00:00") if found[7] else ""
        return Moment(day, time.fromisoformat(f"{int(found[4]):02}:{found[5]}:{found[6] or '00'}{zone}"))
    except ValueError:
        raise asked.refused(NOT_A_DAY) from None


def _take_time(plain: str) -> tuple[str, time | None]:
    """Split a time of day off the end or the start of a text."""
    for name, (hour, minute) in TIMES.items():
        if re.search(rf"\b{name}$", plain):
            return plain[: -len(name)], time(hour, minute)
    zone = re.search(_OFFSET, plain) if ":" in plain else None
    body = plain[: zone.start()] if zone else plain
    for found in re.finditer(_CLOCK, body):
        before, behind = body[: found.start()], body[found.end() :]
        announced = re.search(_AT, before)
        at = _clock_time(found, announced=announced is not None)
        if at is None:
            continue
        if zone:
            at = time.fromisoformat(f"{at:%H:%M:%S}{_offset(zone)}")
        return f"{before[: announced.start()] if announced else before} {behind}", at
    return plain, None


def _clock_time(found: re.Match[str], *, announced: bool) -> time | None:
    """Return the time of day; ``None`` for a figure that is none, such as the 24 in "24 Nov"."""
    suffix = (found[5] or "").replace(".", "")
    if found[2] is None and found[4] is None and not suffix and not announced:
        return None
    hour, minute = int(found[1]), int(found[2] or found[4] or 0)
    if suffix in {"am", "pm"}:
        hour = hour % _NOON + (_NOON if suffix == "pm" else 0)
    if hour >= _HOURS or minute >= _MINUTES:
        return None
    return time(hour, minute, int(found[3] or 0))


def _offset(zone: re.Match[str]) -> str:
    return "+00:00" if zone[4] else f"{zone[1]}{zone[2]}:{zone[3]}"
