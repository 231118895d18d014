"""How each value type of the declarations is kept: one SQL value, from which exactly it comes back.

Both readers (plain sqlite3 and SQLAlchemy) and the undo history use these codecs, so they cannot disagree.
Exact numbers are text, since SQLite's own numbers are binary floats; instants are ISO 8601 with their
offset; composite values are JSON objects keyed by attribute name, so that they survive migrations: a name
that is gone is ignored, one that is new takes its default.
"""

import json
import types
from collections.abc import Callable
from dataclasses import MISSING, fields, is_dataclass
from datetime import date, datetime
from decimal import Decimal
from enum import Enum, StrEnum
from functools import cache
from typing import Any, NewType, Union, get_args, get_origin, get_type_hints

from offerdesk.domain.frozen import frozen

SqlValue = str | int | None
Convert = Callable[[Any], Any]

DECIMAL_CHECK = "{column} <> '' AND {column} NOT GLOB '*[^-+.0-9E]*'"
DAY_CHECK = "{column} GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'"
INSTANT_CHECK = "{column} GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]T*[-+][0-9][0-9]:[0-9][0-9]*'"
# json_valid() is refused in a CHECK where the schema is not trusted, so the brackets must do.
JSON_CHECK = "{column} GLOB '[[{{]*[]}}]'"
MOST_INT = 2**63 - 1
NO_LIST = "[]"
TO_JSON = json.JSONEncoder(ensure_ascii=False, separators=(",", ":"))


@frozen
class Codec:
    """How one value type is kept.

    ``sql`` is the column's type, ``check`` a condition on ``{column}`` that every kept value meets (empty for
    none). ``encode`` raises ``ValueError`` for a value that would not come back as it was.
    """

    sql: str
    encode: Convert
    decode: Convert
    check: str = ""
    as_is: bool = False


def _text(value: str) -> str:
    return str(value)


def _whole(value: int) -> int:
    if not -MOST_INT - 1 <= value <= MOST_INT:
        raise ValueError("the number is too large")
    return int(value)


def _exact(value: Decimal) -> str:
    if not value.is_finite():
        raise ValueError("the number is not finite")
    return str(value)


def _day(value: date) -> str:
    return value.isoformat()


def _instant(value: datetime) -> str:
    if value.utcoffset() is None:
        raise ValueError("the time has no time zone")
    return value.isoformat()


def _day_or_instant(value: date | datetime) -> str:
    return _instant(value) if isinstance(value, datetime) else _day(value)


def _read_day_or_instant(text: str) -> date | datetime:
    return datetime.fromisoformat(text) if "T" in text else date.fromisoformat(text)


TEXT_CODEC = Codec("TEXT", _text, str, as_is=True)
EXACT_CODEC = Codec("TEXT", _exact, Decimal, DECIMAL_CHECK)
MOMENT_CODEC = Codec("TEXT", _day_or_instant, _read_day_or_instant, f"({DAY_CHECK}) OR ({INSTANT_CHECK})")

SIMPLE: dict[Any, Codec] = {
    str: TEXT_CODEC,
    bool: Codec("INTEGER", int, bool, "{column} IN (0, 1)"),
    int: Codec("INTEGER", _whole, int, as_is=True),
    Decimal: EXACT_CODEC,
    date: Codec("TEXT", _day, date.fromisoformat, DAY_CHECK),
    datetime: Codec("TEXT", _instant, datetime.fromisoformat, INSTANT_CHECK),
}


@cache
def codec(value_type: Any) -> Codec:
    """Return how a value type is kept.

    Raises ``TypeError`` with the remedy for a type that nobody has taught the storage yet.
    """
    base = value_type
    while isinstance(base, NewType):
        base = base.__supertype__
    if base in SIMPLE:
        return SIMPLE[base]
    if get_origin(base) in {Union, types.UnionType} and set(get_args(base)) == {date, datetime}:
        return MOMENT_CODEC
    if isinstance(base, type) and issubclass(base, StrEnum):
        return Codec("TEXT", _enum_text, base)
    if get_origin(base) is tuple or (isinstance(base, type) and is_dataclass(base)):
        return _composite(base)
    raise TypeError(
        f"storage cannot keep {value_type!r} yet: add a codec to SIMPLE in offerdesk/storage/codecs.py "
        "and a field of that type to the Probe in tests/storage/probe.py"
    )


def _enum_text(value: Enum) -> str:
    return str(value.value)


def _composite(value_type: Any) -> Codec:
    """Return how a list or a value of several parts is kept. Most lists are empty, and that is quick."""
    to_json, from_json = _to_json(value_type), _from_json(value_type)
    is_list = get_origin(value_type) is tuple

    def encode(value: Any) -> str:
        return NO_LIST if is_list and not value else TO_JSON.encode(to_json(value))

    def decode(text: str) -> Any:
        return () if is_list and text == NO_LIST else from_json(json.loads(text))

    return Codec("TEXT", encode, decode, JSON_CHECK)


def _split(hint: Any) -> tuple[Any, bool]:
    """Part a hint into its type without ``None`` and whether ``None`` is allowed."""
    if get_origin(hint) in {Union, types.UnionType} and type(None) in get_args(hint):
        members = tuple(m for m in get_args(hint) if m is not type(None))
        return (members[0] if len(members) == 1 else Union[members]), True  # noqa: UP007 - built at run time
    return hint, False


@cache
def _to_json(hint: Any) -> Convert:
    inner, optional = _split(hint)
    if optional:
        convert = _to_json(inner)
        return lambda value: None if value is None else convert(value)
    if get_origin(inner) is tuple:
        one = _to_json(get_args(inner)[0])
        return lambda values: [one(v) for v in values]
    if isinstance(inner, type) and is_dataclass(inner):
        hints = get_type_hints(inner)
        parts = [(f.name, _to_json(hints[f.name])) for f in fields(inner)]
        return lambda value: {name: part(getattr(value, name)) for name, part in parts}
    return codec(inner).encode


@cache
def _from_json(hint: Any) -> Convert:
    inner, optional = _split(hint)
    if optional:
        convert = _from_json(inner)
        return lambda value: None if value is None else convert(value)
    if get_origin(inner) is tuple:
        one = _from_json(get_args(inner)[0])
        return lambda values: tuple(one(v) for v in values)
    if isinstance(inner, type) and is_dataclass(inner):
        hints = get_type_hints(inner)
        return _object_reader(inner, {f.name: _from_json(hints[f.name]) for f in fields(inner)})
    return codec(inner).decode


def _object_reader(kind: type, parts: dict[str, Convert]) -> Convert:
    needed = {f.name for f in fields(kind) if f.default is MISSING and f.default_factory is MISSING}

    def read(value: dict[str, Any]) -> Any:
        if lacking := needed - value.keys():
            raise ValueError(f"{kind.__name__} lacks {', '.join(sorted(lacking))}")
        return kind(**{name: part(value[name]) for name, part in parts.items() if name in value})

    return read
