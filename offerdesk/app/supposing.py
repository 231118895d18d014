"""A desk as it would be: what a command would change laid over what is there, and nothing written."""

from collections.abc import Sequence
from typing import Any

from offerdesk.app.desk import Command
from offerdesk.app.store import E, Reader
from offerdesk.domain.fields import Id
from offerdesk.domain.model import Entity


class Supposed:
    """A store over a reader that keeps what is put into it to itself."""

    def __init__(self, reader: Reader) -> None:
        self._reader = reader
        self._changed: dict[type[Any], dict[Id, Entity | None]] = {}

    def find(self, kind: type[E], id: Id) -> E | None:
        """Return the entity as it would be."""
        changed = self._changed.get(kind, {})
        if id in changed:
            found: Any = changed[id]
            return found if isinstance(found, kind) else None
        return self._reader.find(kind, id)

    def all(self, kind: type[E]) -> tuple[E, ...]:
        """Return every entity of a kind; new ones come last."""
        left = dict(self._changed.get(kind, {}))
        found: list[Any] = []
        for entity in self._reader.all(kind):
            other = left.pop(entity.id, entity) if entity.id in left else entity
            found.append(other)
        return tuple(entity for entity in (*found, *left.values()) if entity is not None)

    def of(self, kind: type[E], via: str, owner: Id) -> tuple[E, ...]:
        """Return what belongs to an owner."""
        if kind not in self._changed:
            return self._reader.of(kind, via, owner)
        return tuple(entity for entity in self.all(kind) if getattr(entity, via) == owner)

    def rows(self, kind: type[Any], names: Sequence[str]) -> tuple[tuple[Any, ...], ...]:
        """Return some attributes of every entity of a kind."""
        if kind not in self._changed:
            return self._reader.rows(kind, names)
        return tuple(tuple(getattr(entity, name) for name in names) for entity in self.all(kind))

    def put(self, entity: Entity) -> None:
        """Suppose an entity."""
        self._changed.setdefault(type(entity), {})[entity.id] = entity

    def remove(self, kind: type[Any], id: Id) -> None:
        """Suppose that an entity is gone."""
        self._changed.setdefault(kind, {})[id] = None


def supposing(reader: Reader, command: Command) -> Supposed:
    """Return the desk as it would be after a command."""
    supposed = Supposed(reader)
    command.run(supposed)
    return supposed
