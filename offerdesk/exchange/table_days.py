"""Days and times of day as the tables of other programs have them, in English and German.

Whether 03/04 is in March or in April, a table says by its other days: what can only be read in one order is
read so throughout. Where every order fits, the reader's own is taken, and said.
"""

import re
from collections.abc import Iterable
from datetime import date, datetime, time

from offerdesk.app.mapping import DayOrder

_MONTHS = {
    name: number
    for number, names in enumerate(
        (
            "jan january januar jän jänner",
            "feb february februar",
            "mar march mär märz mrz",
            "apr april",
            "may mai",
            "jun june juni",
            "jul july juli",
            "aug august",
            "sep sept september",
            "oct october okt oktober",
            "nov november",
            "dec december dez dezember",
        ),
        1,
    )
    for name in names.split()
}
_FIGURES = re.compile(r"(?<!\d)(\d{1,4})\s*([./-])\s*(\d{1,2})\s*\2\s*(\d{4}|\d{2})(?!\d)")
_DAY_FIRST = re.compile(r"(?<!\d)(\d{1,2})\.?(?:st|nd|rd|th)?[ -]([a-zäéû]{3,9})\.?[ ,-]+(\d{4})(?!\d)")
_MONTH_FIRST = re.compile(r"\b([a-zäéû]{3,9})\.? +(\d{1,2})(?:st|nd|rd|th)?,? +(\d{4})(?!\d)")
_CLOCK = re.compile(
    r"(?<![\d:])(\d{1,2})(?:[:.h](\d{2}))?(?::\d{2}(?:[.,]\d+)?)?\s*(am|pm|a\.m\.|p\.m\.|uhr|h|o'clock)?(?![\d:])"
)
_NOON, _LONGEST = 12, 60
_THIS_CENTURY = 70
"""Two figures below this are a year of our century."""


def order_of(cells: Iterable[str], otherwise: DayOrder) -> tuple[DayOrder, bool, bool]:
    """Return in which order the days of a table stand, whether any need one, and whether that is sure."""
    found = [match for cell in cells if len(cell) <= _LONGEST and (match := _FIGURES.search(cell))]
    if not found:
        return otherwise, False, True
    fitting = {o: sum(_by_figures(match, o) is not None for match in found) for o in DayOrder}
    fits = [order for order in DayOrder if fitting[order] == max(fitting.values())]
    usual = [order for order in fits if all(_is_usual(match, order) for match in found)] or fits
    return (otherwise if otherwise in usual else usual[0]), True, len(usual) == 1


def read_moment(text: str, order: DayOrder) -> date | datetime | None:
    """Return the day that a cell names, with its time where one stands there; ``None`` where it is none."""
    plain = " ".join(text.split()).casefold()
    if not plain or len(plain) > _LONGEST:
        return None
    if re.match(r"\d{4}-\d\d-\d\d", plain):
        return _iso(plain)
    day, rest = _day_in(plain, order)
    if day is None:
        return None
    rest = re.sub(r"^[^\d]*|\b(at|um)\b", "", rest)
    at = read_clock(rest) if rest.strip(" ,.;-()") else None
    return day if at is None else datetime.combine(day, at)


def read_clock(text: str) -> time | None:
    """Return the time of day at the start of a text: "14:30", "2 pm", "14 Uhr"."""
    found = _CLOCK.match(text.strip().casefold())
    if found is None or not (found[2] or found[3]):
        return None
    hour, minute = int(found[1]), int(found[2] or 0)
    half = (found[3] or "").replace(".", "")
    if half in {"am", "pm"}:
        if not 1 <= hour <= _NOON:
            return None
        hour = hour % _NOON + (_NOON if half == "pm" else 0)
    return time(hour, minute) if hour < 2 * _NOON and minute < _LONGEST else None


def _iso(plain: str) -> date | datetime | None:
    try:
        whole = plain.upper().replace(" UTC", "+00:00")
        return date.fromisoformat(whole) if len(whole) == len("2026-11-24") else datetime.fromisoformat(whole)
    except ValueError:
        return None


def _day_in(plain: str, order: DayOrder) -> tuple[date | None, str]:
    """Return the day in a text, and the text without it."""
    for pattern, day, month in ((_DAY_FIRST, 1, 2), (_MONTH_FIRST, 2, 1)):
        found = pattern.search(plain)
        if found is not None and found[month] in _MONTHS:
            rest = plain[found.end() :] or plain[: found.start()]
            return _real(int(found[3]), _MONTHS[found[month]], int(found[day])), rest
    found = _FIGURES.search(plain)
    if found is None:
        return None, plain
    return _by_figures(found, order), plain[found.end() :] or plain[: found.start()]


def _by_figures(found: re.Match[str], order: DayOrder) -> date | None:
    parts = dict(zip(order.value, (found[1], found[3], found[4]), strict=True))
    if len(parts["d"]) > 2 or len(parts["m"]) > 2 or len(parts["y"]) == 3:  # noqa: PLR2004 - figures of a day
        return None
    year = int(parts["y"])
    if len(parts["y"]) <= 2:  # noqa: PLR2004 - same
        year += 2000 if year < _THIS_CENTURY else 1900
    return _real(year, int(parts["m"]), int(parts["d"]))


def _is_usual(found: re.Match[str], order: DayOrder) -> bool:
    """Tell whether people write days so: with points the day comes first, a year first has four figures."""
    if order is DayOrder.YMD:
        return len(found[1]) > 2  # noqa: PLR2004 - same
    return order is DayOrder.DMY or found[2] != "."


def _real(year: int, month: int, day: int) -> date | None:
    try:
        return date(year, month, day)
    except ValueError:
        return None
