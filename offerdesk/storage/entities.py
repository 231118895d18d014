"""Whole entities as rows of SQL values, and back."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import MISSING
from functools import cache
from typing import Any, TypeVar

from offerdesk.app.errors import DamagedFile
from offerdesk.domain.fields import Attribute, attributes
from offerdesk.domain.kinds import Entity, name_of
from offerdesk.domain.values import Problem, Rejected
from offerdesk.domain.words import N_
from offerdesk.storage.codecs import Codec, SqlValue, codec

E = TypeVar("E", bound=Entity)
T = TypeVar("T")

UNREADABLE = (ValueError, ArithmeticError, TypeError, KeyError, AttributeError)
"""What a codec raises on a value that it never wrote."""

UNSTORABLE = (ValueError, OverflowError)
"""What encoding or SQLite's driver raises on a value that cannot be kept (a lone surrogate is a
``ValueError`` too)."""


class Unreadable(ValueError):  # noqa: N818 - says what the value is
    """A value in the file that no version of the program has written; its text names kind and attribute."""


@cache
def codecs_of(kind: type) -> tuple[tuple[Attribute, Codec], ...]:
    """Return each attribute of a kind with its codec, in order of declaration."""
    return tuple((a, codec(a.type)) for a in attributes(kind))


@cache
def order_of(kind: type) -> str:
    """Return the ORDER BY of a kind: its position where it has one, then its entry."""
    placed = any(a.name == "position" for a in attributes(kind))
    return "position, seq" if placed else "seq"


def encode(entity: Entity) -> dict[str, SqlValue]:
    """Return an entity as SQL values by attribute name; ``ValueError`` for what cannot be kept."""
    row: dict[str, SqlValue] = {}
    for attribute, kept in codecs_of(type(entity)):
        value = getattr(entity, attribute.name)
        row[attribute.name] = None if value is None else kept.encode(value)
    return row


@cache
def row_reader(kind: type[E]) -> Callable[[Sequence[Any]], E]:
    """Return the function that builds an entity from SQL values in order of declaration.

    It raises ``Unreadable`` for a value that no version of the program has written.
    """
    build = values_reader(kind, tuple(a.name for a in attributes(kind)))

    def read(row: Sequence[Any]) -> E:
        return kind(*build(row))

    return read


@cache
def values_reader(kind: type, names: tuple[str, ...]) -> Callable[[Sequence[Any]], tuple[Any, ...]]:
    """Return the function that decodes SQL values of some attributes of a kind."""
    by_name = {a.name: kept for a, kept in codecs_of(kind)}
    steps = [(i, by_name[n].decode) for i, n in enumerate(names) if not by_name[n].as_is]

    def read(row: Sequence[Any]) -> tuple[Any, ...]:
        values = list(row)
        for place, decode in steps:
            value = values[place]
            if value is not None:
                try:
                    values[place] = decode(value)
                except UNREADABLE as error:
                    raise Unreadable(f"{name_of(kind)}.{names[place]}") from error
        return tuple(values)

    return read


def decode_all(read: Callable[[Sequence[Any]], T], rows: Iterable[Sequence[Any]], file: str) -> tuple[T, ...]:
    """Decode every row with a reader of above; ``DamagedFile`` about ``file`` for an unreadable value."""
    try:
        return tuple(map(read, rows))
    except Unreadable as error:
        raise DamagedFile(file=file, detail=str(error)) from error


def from_names(kind: type[E], row: dict[str, Any]) -> E:
    """Build an entity from SQL values by attribute name, as an older or newer version may have written them.

    Names that are gone are ignored, new ones take their default. ``ValueError`` where a value without a
    default is lacking or unreadable.
    """
    values: dict[str, Any] = {}
    for attribute, kept in codecs_of(kind):
        if attribute.name in row:
            value = row[attribute.name]
            values[attribute.name] = None if value is None else kept.decode(value)
        elif attribute.default is MISSING:
            raise ValueError(f"{kind.__name__} lacks {attribute.name}")
    return kind(**values)


def refuse_unstorable(entity: Entity) -> None:
    """Raise ``Rejected`` naming each attribute whose value cannot be kept; return if all can."""
    problems = []
    for attribute, kept in codecs_of(type(entity)):
        value = getattr(entity, attribute.name)
        try:
            if isinstance(written := None if value is None else kept.encode(value), str):
                written.encode()
        except UnicodeEncodeError:
            problems.append(Problem(attribute.name, N_("This text has a character that cannot be saved.")))
        except ValueError:
            problems.append(Problem(attribute.name, N_("This value cannot be saved exactly.")))
    if problems:
        raise Rejected(*problems)
