"""The ports of storage: what commands write through and queries read through.

``Recorder`` stands between commands and the store: it keeps each entity's state before and after, which is
all that undo needs. Nobody writes an inverse by hand.
"""

from collections.abc import Iterable, Sequence
from contextlib import AbstractContextManager
from datetime import datetime
from typing import Any, Protocol, TypeVar

from offerdesk.domain.fields import Id
from offerdesk.domain.frozen import frozen
from offerdesk.domain.kinds import Entity, name_of

E = TypeVar("E", bound=Entity)


@frozen
class Change:
    """One entity's states before and after a step; ``None`` where it did not exist."""

    kind: str
    id: Id
    before: Entity | None
    after: Entity | None


@frozen
class Step:
    """What one command changed, under the name that the menu shows.

    ``label`` is already translated and filled in ("Change base salary of Northwind"). Steps with the
    same ``merge_key`` within a second become one.
    """

    label: str
    changes: tuple[Change, ...]
    at: datetime
    merge_key: str = ""

    @property
    def kinds(self) -> frozenset[str]:
        """Which kinds of entity the step touches; views decide by it whether to refresh."""
        return frozenset(c.kind for c in self.changes)


class Reader(Protocol):
    """Reading entities as frozen values."""

    def find(self, kind: type[E], id: Id) -> E | None:
        """Return the entity, or ``None``."""
        ...

    def all(self, kind: type[E]) -> tuple[E, ...]:
        """Return every entity of a kind, in the order of position and then of entry."""
        ...

    def of(self, kind: type[E], via: str, owner: Id) -> tuple[E, ...]:
        """Return the entities whose attribute ``via`` holds ``owner``, in order."""
        ...

    def rows(self, kind: type[Any], names: Sequence[str]) -> tuple[tuple[Any, ...], ...]:
        """Return only the attributes ``names`` of every entity of a kind, in the order of ``all``.

        For long lists: it builds no entity.
        """
        ...


class Store(Reader, Protocol):
    """Writing entities inside one transaction."""

    def put(self, entity: Entity) -> None:
        """Insert or replace an entity."""
        ...

    def remove(self, kind: type[Any], id: Id) -> None:
        """Delete an entity; what belongs to it must have been deleted before."""
        ...


class History(Protocol):
    """The steps that can be undone and redone, kept in the same file as the data."""

    def undoable(self) -> Step | None:
        """Return the step that undo would take back."""
        ...

    def redoable(self) -> Step | None:
        """Return the step that redo would do again."""
        ...

    def push(self, step: Step, *, replace_last: bool) -> None:
        """Append a step and forget what could be redone; ``replace_last`` for a merged one."""
        ...

    def move(self, *, back: bool) -> None:
        """Move past one step, backwards or forwards."""
        ...


class Session(Store, Protocol):
    """A store inside an open transaction, with its history."""

    @property
    def history(self) -> History:
        """The undo history of this file."""
        ...


class Vault(Protocol):
    """A desk file: it reads at any time and writes in transactions."""

    def read(self) -> Reader:
        """Return a reader of the last committed state."""
        ...

    def write(self) -> AbstractContextManager[Session]:
        """Open one transaction: committed on leaving, rolled back on an exception."""
        ...

    def history(self) -> History:
        """Return the undo history outside a transaction, for looking only."""
        ...

    def close(self) -> None:
        """Release the file."""
        ...


class Recorder:
    """A store that remembers what each entity was before the first and after the last write."""

    def __init__(self, store: Store) -> None:
        self._store = store
        self._known: dict[tuple[type[Any], Id], Any] = {}  # as of now in this transaction: not read twice
        self._seen: dict[tuple[str, Id], tuple[Entity | None, Entity | None]] = {}

    def find(self, kind: type[E], id: Id) -> E | None:
        """Return the entity, or ``None``."""
        key = (kind, id)
        if key not in self._known:
            self._known[key] = self._store.find(kind, id)
        found: E | None = self._known[key]
        return found

    def all(self, kind: type[E]) -> tuple[E, ...]:
        """Return every entity of a kind in order."""
        return self._store.all(kind)

    def of(self, kind: type[E], via: str, owner: Id) -> tuple[E, ...]:
        """Return what belongs to ``owner`` in order."""
        found = self._store.of(kind, via, owner)
        self._known |= {(kind, entity.id): entity for entity in found}
        return found

    def rows(self, kind: type[Any], names: Sequence[str]) -> tuple[tuple[Any, ...], ...]:
        """Return only some attributes of every entity of a kind, in the order of ``all``."""
        return self._store.rows(kind, names)

    def put(self, entity: Entity) -> None:
        """Insert or replace; an entity equal to the stored one is no change."""
        kind = type(entity)
        before = self.find(kind, entity.id)
        if before == entity:
            return
        self._store.put(entity)
        self._known[kind, entity.id] = entity
        self._note(name_of(kind), entity.id, before, entity)

    def remove(self, kind: type[Any], id: Id) -> None:
        """Delete an entity and all parts that belong to it."""
        before = self.find(kind, id)
        if before is None:
            return
        from offerdesk.domain.model import PARTS  # noqa: PLC0415 - it imports every kind: not for the first sheet

        for part_kind, via in dict.fromkeys((p.kind, p.via) for p in PARTS if p.owner is kind):
            for child in self._store.of(part_kind, via, id):
                self.remove(part_kind, child.id)
        self._store.remove(kind, id)
        self._known[kind, id] = None
        self._note(name_of(kind), id, before, None)

    def changes(self) -> tuple[Change, ...]:
        """Return what really changed, in order of first touch."""
        return tuple(
            Change(kind, id_, before, after)
            for (kind, id_), (before, after) in self._seen.items()
            if before != after
        )

    def _note(self, kind: str, id_: Id, before: Entity | None, after: Entity | None) -> None:
        first = self._seen.get((kind, id_), (before, None))[0]
        self._seen[kind, id_] = (first, after)


def merged(earlier: Iterable[Change], later: Iterable[Change]) -> tuple[Change, ...]:
    """Join two steps' changes into one: the first state before, the last state after."""
    joined: dict[tuple[str, Id], Change] = {}
    for change in (*earlier, *later):
        known = joined.get((change.kind, change.id))
        before = known.before if known else change.before
        joined[change.kind, change.id] = Change(change.kind, change.id, before, change.after)
    return tuple(c for c in joined.values() if c.before != c.after)
