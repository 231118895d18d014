"""The words in which a file is refused, and the suggestion for a key that does not exist."""

from collections.abc import Iterable
from difflib import get_close_matches

from offerdesk.domain.values import Problem, Rejected
from offerdesk.domain.words import N_

UNKNOWN_KEY = N_("unknown key: remove it")
DID_YOU_MEAN = N_('unknown key, did you mean "{known}"?')
OBJECT = N_('must be an object, such as {{"key": "value"}}')
LIST = N_("must be a list, such as [ … ]")
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


def refuse(where: str, text: str, **values: str) -> Rejected:
    """Return a refusal of one value; the caller raises it."""
    return Rejected(Problem(where, text, tuple(values.items())))


def unknown_key(where: str, key: str, known: Iterable[str]) -> Problem:
    """Return the problem of a key that is not known at ``where``, with the nearest that is."""
    close = get_close_matches(key, list(known), 1)
    place = join(where, key[:80])
    if close:
        return Problem(place, DID_YOU_MEAN, (("known", close[0]),))
    return Problem(place, UNKNOWN_KEY)


def join(where: str, key: str) -> str:
    """Return the path of ``key`` below ``where``."""
    return f"{where}.{key}" if where else key
