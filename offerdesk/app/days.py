"""The day within a typed date: by number, by month name, or counted from today."""

import re
from calendar import monthrange
from datetime import date, timedelta

from offerdesk.app.date_words import (
    Span,
    count_of,
    day_offset,
    is_ago,
    is_fill,
    is_last,
    is_next,
    month_of,
    span_of,
    weekday_of,
)
from offerdesk.app.style import Style
from offerdesk.domain.frozen import frozen
from offerdesk.domain.values import Problem, Rejected
from offerdesk.domain.words import N_

LOOK_BACK = timedelta(days=30)
NOT_A_DAY = N_("“{text}” is not a day. Write it like fri, 24 Nov, tomorrow or 2026-11-24.")
NO_SUCH_DAY = N_("There is no such day as “{text}”. Check day and month.")
WRONG_WEEKDAY = N_("{day} is the day you wrote, but not that weekday. Leave one of them out.")

_WEEK, _DAYS_PER_WEEK, _MONTHS_PER_YEAR, _CENTURY = timedelta(weeks=1), 7, 12, 100
_NUMERIC = r"(\d{1,4})\s*([./-])\s*(\d{1,2})(?:\s*\2\s*(\d{2,4})?)?"
_MONTH_ENDS = {"eom", "month end", "end of month", "end of the month", "ende des monats", "monatsende"}


@frozen
class Asked:
    """A text that is being read as a day: how its writer writes, what today is, whose value it is."""

    text: str
    style: Style
    today: date
    where: str = ""

    def refused(self, message: str, **values: str) -> Rejected:
        """Return the refusal of this text, with the text itself as one of the values."""
        return Rejected(Problem(self.where, message, (("text", self.text.strip()), *values.items())))


def read_day(rest: str, asked: Asked) -> date:
    """Read a day from plain lower-case words; raises ``Rejected``."""
    if rest in _MONTH_ENDS:
        return asked.today.replace(day=monthrange(asked.today.year, asked.today.month)[1])
    words = re.findall(r"[^\W\d_]+|\d+(?:\s*[./-]\s*\d+)+[./-]?|[+-]?\d+", rest)
    words = [w for w in words if not is_fill(w)] or words
    day = _numeric(rest, words, asked) or _named(words, asked) or _relative(words, asked.style, asked.today)
    if day is None:
        raise asked.refused(NOT_A_DAY)
    return day


def _numeric(rest: str, words: list[str], asked: Asked) -> date | None:
    """Read 24.11., 11/24/26, Tue 24.11.2026; with dots the day comes first, else as the style has it."""
    found = re.search(_NUMERIC, rest)
    if found is None or not re.fullmatch(r"[^\W\d_]*\.?,? ?", rest[: found.start()]) or rest[found.end() :]:
        return None
    first, sign, second, third = int(found[1]), found[2], int(found[3]), found[4]
    if first >= _CENTURY:
        return real_day(first, second, int(third), asked) if third else None
    style = asked.style
    month_first = sign != "." and (style.date_order == "mdy" or (style.date_order == "ymd" and not third))
    if style.locale.startswith("sv"):
        month_first = False
    day, month = (second, first) if month_first else (first, second)
    if month > _MONTHS_PER_YEAR >= day:
        day, month = month, day
    weekday = weekday_of(words[0], style) if words and words[0].isalpha() else None
    year = _year(third) if third else None
    return _dated(day, month, year, weekday, asked)


def _named(words: list[str], asked: Asked) -> date | None:
    """Read 24 Nov, Nov 24th 2026, Fri 27 November: one month's name, a day and perhaps a year."""
    style = asked.style
    named = [w for w in words if not w.isdecimal() and month_of(w, style)]
    if len(named) > 1 and weekday_of(named[0], style) is not None:
        named = named[1:]  # French "mar. 3 mars" begins with its weekday
    numbers = [int(w) for w in words if w.isdecimal()]
    if len(named) != 1 or not numbers or len(numbers) > 2:  # noqa: PLR2004 - day and year
        return None
    spare = [w for w in words if not w.isdecimal() and w != named[0]]
    spare = [w for w in spare if w not in {"st", "nd", "rd", "th", "of", "the", "der", "den", "de"}]
    weekdays = [weekday_of(w, style) for w in spare]
    if None in weekdays or len(weekdays) > 1:
        return None
    day = numbers[0]
    year = _year(str(numbers[1])) if numbers[1:] else None
    if day > 31 and year is not None:  # noqa: PLR2004 - no month is longer: the year came first
        day, year = numbers[1], numbers[0]
    return _dated(day, month_of(named[0], style) or 0, year, weekdays[0] if weekdays else None, asked)


def _relative(words: list[str], style: Style, today: date) -> date | None:
    """Read tomorrow, fri, next friday, in 2 weeks, vor 3 Tagen, next week."""
    past = any(is_ago(w) for w in words)
    words = [w for w in words if not is_ago(w)]
    if len(words) == 1 and not past:
        offset, weekday = day_offset(words[0]), weekday_of(words[0], style)
        if offset is not None:
            return today + timedelta(days=offset)
        return _coming(weekday, today) if weekday is not None else None
    if len(words) != 2:  # noqa: PLR2004 - a count and a unit
        return None
    how, what = words
    span, weekday = span_of(what), weekday_of(what, style)
    if weekday is not None and (is_next(how) or is_last(how)):
        monday = today - timedelta(days=today.weekday())
        if is_next(how):
            return monday + _WEEK + timedelta(days=weekday)
        return _coming(weekday, today - _WEEK - timedelta(days=1))
    if span is not None and is_next(how):
        return _start_of_next(span, today)
    count = count_of(how.lstrip("+-"))
    if span is None or count is None:
        return None
    return _moved(today, span, -count if past or how.startswith("-") else count)


def _coming(weekday: int, after: date) -> date:
    ahead = (weekday - after.weekday() - 1) % _DAYS_PER_WEEK + 1
    return after + timedelta(days=ahead)


def _start_of_next(span: Span, today: date) -> date:
    if span is Span.WEEK:
        return today + timedelta(days=_DAYS_PER_WEEK - today.weekday())
    moved = _moved(today, span, 1)
    if span is Span.DAY:
        return moved
    return moved.replace(day=1) if span is Span.MONTH else moved.replace(month=1, day=1)


def _moved(today: date, span: Span, count: int) -> date:
    """Step by whole units; a month's end stays a month's end (31 Jan + 1 month is 28 Feb)."""
    if span in {Span.DAY, Span.WEEK}:
        return today + timedelta(days=count * (1 if span is Span.DAY else _DAYS_PER_WEEK))
    months = today.year * _MONTHS_PER_YEAR + today.month - 1
    months += count * (1 if span is Span.MONTH else _MONTHS_PER_YEAR)
    year, month = divmod(months, _MONTHS_PER_YEAR)
    return date(year, month + 1, min(today.day, monthrange(year, month + 1)[1]))


def _year(digits: str) -> int:
    year = int(digits)
    return year + 2000 if year < _CENTURY else year


def _dated(day: int, month: int, year: int | None, weekday: int | None, asked: Asked) -> date:
    result = _soon(day, month, asked) if year is None else real_day(year, month, day, asked)
    if weekday is not None and result.weekday() != weekday:
        raise asked.refused(WRONG_WEEKDAY, day=asked.style.day(result))
    return result


def _soon(day: int, month: int, asked: Asked) -> date:
    earliest = asked.today - LOOK_BACK
    leap_cycle = range(earliest.year, earliest.year + 9)  # 29 February comes within eight years
    found = next((d for y in leap_cycle if (d := _maybe(y, month, day)) and d >= earliest), None)
    if found is None:
        raise asked.refused(NO_SUCH_DAY)
    return found


def real_day(year: int, month: int, day: int, asked: Asked) -> date:
    """Return the day; raises ``Rejected`` where the calendar has none (31 February)."""
    found = _maybe(year, month, day)
    if found is None:
        raise asked.refused(NO_SUCH_DAY)
    return found


def _maybe(year: int, month: int, day: int) -> date | None:
    try:
        return date(year, month, day)
    except ValueError:
        return None
