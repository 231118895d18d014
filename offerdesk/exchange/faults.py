"""The words in which a file is refused, and the suggestion for a key that does not exist."""

from collections.abc import Collection, Iterable
from difflib import get_close_matches
from itertools import islice

from offerdesk.domain.values import Problem, Rejected
from offerdesk.domain.words import N_

UNKNOWN_KEY = N_("unknown key: remove it")
DID_YOU_MEAN = N_('unknown key, did you mean "{known}"?')
OBJECT = N_('must be an object, such as {{"key": "value"}}')
LIST = N_("must be a list, such as [ … ]")
MANY = N_("has too many entries: at most {limit}")
TEXT = N_("must be text")
LONG_TEXT = N_("is too long: at most {limit} characters")
BOOL = N_("must be true or false")
NUMBER = N_('must be a number, such as "1234.50"')
NUMBER_LIMIT = N_("is no number that can be kept: at most 15 digits before and 30 after the decimal point")
WHOLE = N_("must be a whole number")
DAY = N_('must be a date, such as "2026-11-24"')
INSTANT = N_('must be an instant with its offset, such as "2026-11-24T10:00-05:00"')
DAY_OR_INSTANT = N_('must be a date ("2026-11-24") or an instant with its offset ("2026-11-24T10:00-05:00")')
NO_SUCH_TIME = N_('"{value}" does not exist in the calendar')
CHOICE = N_('"{value}" must be one of {choices}')
CHOICE_SUGGESTED = N_('"{value}" is unknown, did you mean "{known}"?')
MISSING = N_("must be filled in")


MOST_PROBLEMS = 100
"""Problems that are told of one file; more would help nobody, and each costs a search for the nearest key."""

LONGEST_KEY = 80
MOST_ITEMS = 1000
"""Entries of one value, such as the tranches of a schedule or the marks of an offer."""


def refuse(where: str, text: str, **values: str) -> Rejected:
    """Return a refusal of one value; the caller raises it."""
    return Rejected(Problem(where, text, tuple(values.items())))


def unknown_keys(where: str, keys: Iterable[str], known: Collection[str]) -> list[Problem]:
    """Return the problems of the keys that are not known at ``where``."""
    strangers = (key for key in keys if key not in known)
    return [unknown_key(where, key, known) for key in islice(strangers, MOST_PROBLEMS)]


def unknown_key(where: str, key: str, known: Iterable[str]) -> Problem:
    """Return the problem of a key that is not known at ``where``, with the nearest that is."""
    short = key[:LONGEST_KEY]
    close = get_close_matches(short, list(known), 1)
    place = join(where, short)
    if close:
        return Problem(place, DID_YOU_MEAN, (("known", close[0]),))
    return Problem(place, UNKNOWN_KEY)


def join(where: str, key: str) -> str:
    """Return the path of ``key`` below ``where``."""
    return f"{where}.{key}" if where else key
