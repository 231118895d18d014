"""JSON as text: parsed exactly and within limits, and written so that a person can read it.

Numbers become ``int`` or ``Decimal``, never a binary float. What no number of ours can be (NaN, 1e999, a
thousand digits) becomes ``Absurd`` and is refused where it stands, with its path.
"""

import json
import re
from collections.abc import Iterable
from decimal import Decimal
from typing import Any, NamedTuple

from offerdesk.domain.values import Problem, Rejected
from offerdesk.domain.words import N_

LARGEST_FILE = 20 * 1024 * 1024
DEEPEST = 64
MOST_VALUES = 2_000_000
"""Values of one file, counted by commas and brackets before it is parsed: they fill memory, not bytes."""

LONGEST_NUMBER = 60
LARGEST_POWER = 30

TOO_LARGE = N_("the file is larger than {limit} MiB: split it")
TOO_MANY = N_("the file holds more than {limit} values: split it")
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
    if sum(data.count(mark) for mark in (b",", b"[", b"{")) > MOST_VALUES:
        raise Rejected(Problem("", TOO_MANY, (("limit", str(MOST_VALUES)),)))
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
    _refuse_deep(value)
    if twice:
        _refuse_twice(value)
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


def _refuse_deep(value: Any) -> None:
    level = [value]
    for _ in range(DEEPEST + 1):
        level = [inner for found in level for inner in _members(found) if isinstance(inner, dict | list)]
        if not level:
            return
    raise _deep()


def _members(value: Any) -> Iterable[Any]:
    return value.values() if isinstance(value, dict) else value if isinstance(value, list) else ()


def _refuse_twice(value: Any, path: str = "") -> None:
    """Find the first key that is given twice; the value is known not to nest too deep."""
    if isinstance(value, _Twice):
        raise Rejected(Problem(path.rpartition(".")[0], TWICE, (("key", value.key),)))
    if isinstance(value, dict):
        for key, inner in value.items():
            _refuse_twice(inner, f"{path}.{key}" if path else key)
    elif isinstance(value, list):
        for place, inner in enumerate(value):
            _refuse_twice(inner, f"{path}[{place}]")


def _deep() -> Rejected:
    return Rejected(Problem("", TOO_DEEP, (("limit", str(DEEPEST)),)))


def _plain(value: Any) -> str:
    return str(value)
