"""Words for days, months and spans of time: English as message ids, German as it is, others by catalogue."""

from collections.abc import Mapping
from enum import StrEnum

from offerdesk.app.style import Style
from offerdesk.domain.words import N_, tr

_SHORTEST = 2  # "fr" is the shortest weekday that people type
_MONTH_SHORTEST = 3

_DAYS: tuple[tuple[str, str, int], ...] = (
    (N_("today"), "heute", 0),
    (N_("tomorrow"), "morgen tmrw tmr", 1),
    (N_("overmorrow"), "übermorgen uebermorgen", 2),
    (N_("yesterday"), "gestern", -1),
)

_WEEKDAYS: tuple[tuple[str, str], ...] = (
    (N_("monday"), "montag"),
    (N_("tuesday"), "dienstag"),
    (N_("wednesday"), "mittwoch"),
    (N_("thursday"), "donnerstag"),
    (N_("friday"), "freitag"),
    (N_("saturday"), "samstag"),
    (N_("sunday"), "sonntag"),
)

_SATURDAY = "sonnabend"  # its first letters mean Sunday

_MONTHS: tuple[tuple[str, str], ...] = (
    (N_("january"), "januar jänner"),
    (N_("february"), "februar feber"),
    (N_("march"), "märz maerz"),
    (N_("april"), ""),
    (N_("may"), "mai"),
    (N_("june"), "juni"),
    (N_("july"), "juli"),
    (N_("august"), ""),
    (N_("september"), ""),
    (N_("october"), "oktober"),
    (N_("november"), ""),
    (N_("december"), "dezember"),
)


class Span(StrEnum):
    """Units in which a distance in time is typed."""

    DAY = "day"
    WEEK = "week"
    MONTH = "month"
    YEAR = "year"


_SPANS: tuple[tuple[str, str, Span], ...] = (
    (N_("d day days"), "tag tage tagen", Span.DAY),
    (N_("w wk week weeks"), "woche wochen", Span.WEEK),
    (N_("mo month months"), "monat monate monaten", Span.MONTH),
    (N_("y year years"), "jahr jahre jahren", Span.YEAR),
)

_COUNTS: tuple[tuple[str, str, int], ...] = (
    (N_("a an one"), "ein eine einem einer einen", 1),
    (N_("two"), "zwei", 2),
    (N_("three"), "drei", 3),
    (N_("four"), "vier", 4),
    (N_("five"), "fünf", 5),
    (N_("six"), "sechs", 6),
    (N_("seven"), "sieben", 7),
    (N_("eight"), "acht", 8),
    (N_("nine"), "neun", 9),
    (N_("ten"), "zehn", 10),
)

_NEXT = N_("next"), "nächste nächsten nächster nächstes naechsten kommenden"
_LAST = N_("last"), "letzte letzten letzter vorigen"
_THIS = N_("this on by until"), "diese diesen dieser am bis kommender"
_IN = N_("in"), ""
_AGO = N_("ago"), "her"
_BEFORE = "vor"  # German puts "ago" in front: vor zwei Wochen

TIMES: Mapping[str, tuple[int, int]] = {
    "noon": (12, 0),
    "mittag": (12, 0),
    "mittags": (12, 0),
    "midnight": (0, 0),
    "mitternacht": (0, 0),
    "eod": (17, 0),
    "cob": (17, 0),
}
"""Names for times of day; end of day and close of business are 17:00."""


def _all(words: str, also: str = "") -> set[str]:
    return {w.casefold() for w in f"{words} {tr(words)} {also}".split()}


def day_offset(word: str) -> int | None:
    """Return how many days from today a word means (tomorrow, gestern)."""
    return next((days for words, also, days in _DAYS if word in _all(words, also)), None)


def weekday_of(word: str, style: Style) -> int | None:
    """Return 0 for Monday to 6 for Sunday; two letters of the name are enough where they are plain."""
    if len(word) < _SHORTEST:
        return None
    short = [name.casefold().rstrip(".") for name in style.weekdays]
    if word in short:
        return short.index(word)
    starts = (
        d for d, (words, also) in enumerate(_WEEKDAYS) if any(n.startswith(word) for n in _all(words, also))
    )
    return 5 if word == _SATURDAY else next(starts, None)


def month_of(word: str, style: Style) -> int | None:
    """Return the month, 1 to 12, that a name or at least three letters of it mean."""
    for month, (words, also) in enumerate(_MONTHS, start=1):
        short = style.months[month - 1].casefold().rstrip(".")
        if word == short or (len(short) >= _MONTH_SHORTEST and word.startswith(short)):
            return month
        if len(word) >= _MONTH_SHORTEST and any(n.startswith(word) for n in _all(words, also)):
            return month
    return 9 if word == "sept" else None


def span_of(word: str) -> Span | None:
    """Return the unit of time that a word names."""
    return next((span for words, also, span in _SPANS if word in _all(words, also)), None)


def count_of(word: str) -> int | None:
    """Return the number that a word or digits mean."""
    if word.isdecimal():
        return int(word)
    return next((n for words, also, n in _COUNTS if word in _all(words, also)), None)


def is_next(word: str) -> bool:
    """Tell whether a word means the coming week's day."""
    return word in _all(*_NEXT)


def is_last(word: str) -> bool:
    """Tell whether a word means the day before today."""
    return word in _all(*_LAST)


def is_fill(word: str) -> bool:
    """Tell whether a word adds nothing to a day (on, by, am)."""
    return word in _all(*_THIS) | _all(*_IN)


def is_ago(word: str) -> bool:
    """Tell whether a word turns a span towards the past."""
    return word in _all(*_AGO) or word == _BEFORE
