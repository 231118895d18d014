"""JSON as text: parsed exactly and within limits, and written so that a person can read it.

Numbers become ``int`` or ``Decimal``, never a binary float. What no number of ours can be (NaN, 1e999, a
thousand digits) becomes ``Absurd`` and is refused where it stands, with its path.
"""

import json
import re
from decimal import Decimal
from typing import Any, NamedTuple

from offerdesk.domain.values import Problem, Rejected
from offerdesk.domain.words import N_

LARGEST_FILE = 20 * 1024 * 1024
DEEPEST = 64
LONGEST_NUMBER = 60
LARGEST_POWER = 30

TOO_LARGE = N_("the file is larger than {limit} MiB: split it")
NOT_UTF8 = N_("the file is not UTF-8 text (byte {at}): save it as UTF-8")
EMPTY = N_("the file is empty")
SYNTAX = N_("is no JSON here: {fault}")
TOO_DEEP = N_("nests more than {limit} levels deep")
TWICE = N_('the key "{key}" is given twice: keep one')


class Absurd(str):
    """A number as text that lies beyond every limit."""

    __slots__ = ()


class Figure(str):
    """A number written as JSON text, so that a table can tell it from words."""

    __slots__ = ()


class _Twice(NamedTuple):
    """Stands for the value of a key that an object gives twice."""

    key: str


_NUMBER = re.compile(r"-?(0|[1-9]\d*)(\.\d+)?([eE][+-]?\d{1,6})?")


def parse(data: bytes) -> Any:
    """Return the value of a JSON text in UTF-8 (with or without a byte order mark).

    Raises ``Rejected`` with line and column, or with the path of a key that stands twice.
    """
    if len(data) > LARGEST_FILE:
        raise Rejected(Problem("", TOO_LARGE, (("limit", str(LARGEST_FILE // 1024 // 1024)),)))
    text = _decoded(data)
    if not text.strip():
        raise Rejected(Problem("", EMPTY))
    twice: list[str] = []
    try:
        value = json.loads(
            text,
            parse_int=_whole,
            parse_float=_exact,
            parse_constant=Absurd,
            object_pairs_hook=lambda pairs: _object(pairs, twice),
        )
    except json.JSONDecodeError as error:
        where = f"line {error.lineno}, column {error.colno}"
        raise Rejected(Problem(where, SYNTAX, (("fault", error.msg),))) from None
    except RecursionError:
        raise _deep() from None
    _look_through(value, looking_for_twice=bool(twice))
    return value


def to_text(value: Any) -> str:
    """Return ``value`` as indented JSON with a final newline."""
    return json.dumps(value, ensure_ascii=False, indent=2) + "\n"


def compact(value: Any) -> str:
    """Return ``value`` on one line; a fraction as a string, since it must stay exact."""
    return json.dumps(value, ensure_ascii=False, separators=(",", ":"), default=_plain)


def _decoded(data: bytes) -> str:
    try:
        return data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        raise Rejected(Problem("", NOT_UTF8, (("at", str(error.start)),))) from None


def _whole(text: str) -> int | Absurd:
    return int(text) if len(text) <= LONGEST_NUMBER else Absurd(text[:LONGEST_NUMBER])


def _exact(text: str) -> Decimal | Absurd:
    if len(text) > LONGEST_NUMBER or not _NUMBER.fullmatch(text):
        return Absurd(text[:LONGEST_NUMBER])
    value = Decimal(text)
    exponent = value.as_tuple().exponent
    fits = isinstance(exponent, int) and exponent >= -LARGEST_POWER and value.adjusted() <= LARGEST_POWER
    return value if fits else Absurd(text)


def _object(pairs: list[tuple[str, Any]], twice: list[str]) -> dict[str, Any]:
    found: dict[str, Any] = {}
    for key, value in pairs:
        if key in found:
            twice.append(key)
            found[key] = _Twice(key)
        else:
            found[key] = value
    return found


def _look_through(value: Any, *, looking_for_twice: bool) -> None:
    level = [("", value)]
    for _ in range(DEEPEST + 1):
        if looking_for_twice:
            for path, found in level:
                if isinstance(found, _Twice):
                    place = path.rpartition(".")[0]
                    raise Rejected(Problem(place, TWICE, (("key", found.key),)))
        level = [inner for path, found in level for inner in _inside(path, found, looking_for_twice)]
        if not level:
            return
    raise _deep()


def _inside(path: str, value: Any, named: bool) -> list[tuple[str, Any]]:  # noqa: FBT001
    if isinstance(value, dict):
        return [(f"{path}.{key}" if named and path else key, inner) for key, inner in value.items()]
    if isinstance(value, list):
        return [(f"{path}[{place}]" if named else "", inner) for place, inner in enumerate(value)]
    return []


def _deep() -> Rejected:
    return Rejected(Problem("", TOO_DEEP, (("limit", str(DEEPEST)),)))


def _plain(value: Any) -> str:
    return str(value)
