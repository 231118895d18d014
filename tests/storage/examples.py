"""Values of every type of the declarations for property tests, and commands that write them."""

import dataclasses
import types
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta, timezone
from decimal import Decimal
from enum import StrEnum
from typing import Any, NewType, Union, get_args, get_origin, get_type_hints

from hypothesis import HealthCheck, settings
from hypothesis import strategies as st

from offerdesk.app.store import Store
from offerdesk.domain.fields import Id, attributes
from offerdesk.domain.model import PARTS, Entity

NOW = datetime(2026, 11, 21, 12, tzinfo=UTC)

UNHURRIED = settings(
    max_examples=50,
    deadline=None,
    suppress_health_check=[HealthCheck.too_slow, HealthCheck.function_scoped_fixture],
)
"""For properties whose values are large or whose subject is a file: machines differ, truth does not."""

OFFSETS = st.integers(-14 * 60, 14 * 60).map(lambda minutes: timezone(timedelta(minutes=minutes)))
PLAIN: dict[Any, st.SearchStrategy[Any]] = {
    str: st.text(st.characters(exclude_categories=["Cs"]), max_size=12),
    bool: st.booleans(),
    int: st.integers(-(2**63), 2**63 - 1),
    Decimal: st.decimals(allow_nan=False, allow_infinity=False),
    date: st.dates(),
    # with a fixed offset nothing is folded; the mark would only be noise
    datetime: st.datetimes(timezones=OFFSETS).map(lambda at: at.replace(fold=0)),
}


def values(hint: Any) -> st.SearchStrategy[Any]:
    """Return a strategy for the values of a declared type."""
    while isinstance(hint, NewType):
        hint = hint.__supertype__
    if hint in PLAIN:
        return PLAIN[hint]
    if hint is type(None):
        return st.none()
    if get_origin(hint) in {Union, types.UnionType}:
        return st.one_of(*map(values, get_args(hint)))
    if get_origin(hint) is tuple:
        return st.lists(values(get_args(hint)[0]), max_size=3).map(tuple)
    if issubclass(hint, StrEnum):
        return st.sampled_from(list(hint))
    assert isinstance(hint, type) and dataclasses.is_dataclass(hint)  # noqa: PT018 - one thought for the type checker
    return st.builds(hint, **{name: values(part) for name, part in get_type_hints(hint).items()})


def entities(kind: type, owner: Id | None = None, own: Id | None = None) -> st.SearchStrategy[Any]:
    """Return a strategy for entities of a kind; parts belong to ``owner``."""
    vias = {p.via for p in PARTS if p.kind is kind}
    parts: dict[str, st.SearchStrategy[Any]] = {}
    for attribute in attributes(kind):
        one = values(attribute.type)
        parts[attribute.name] = st.none() | one if attribute.optional else one
    parts |= {via: st.just(owner) for via in vias}
    if own is not None:
        parts["id"] = st.just(own)
    return st.builds(kind, **parts)


def owner_of(kind: type[Any]) -> type[Any] | None:
    """Return the kind that owns a kind, or ``None``."""
    return next((p.owner for p in PARTS if p.kind is kind), None)


@dataclass(frozen=True)
class Put:
    """A command that puts entities."""

    entities: tuple[Entity, ...]
    label: str = "Put"
    merge_key: str = ""

    def run(self, store: Store) -> None:
        """Put them in order."""
        for entity in self.entities:
            store.put(entity)


@dataclass(frozen=True)
class Remove:
    """A command that removes one entity with all that belongs to it."""

    kind: type[Any]
    id: Id
    label: str = "Remove"
    merge_key: str = ""

    def run(self, store: Store) -> None:
        """Remove it."""
        store.remove(self.kind, self.id)


@dataclass
class Ticking:
    """A clock that moves on by five seconds each time it is read, so that no steps merge by accident."""

    at: datetime = NOW
    step: timedelta = timedelta(seconds=5)

    def __call__(self) -> datetime:
        self.at += self.step
        return self.at
