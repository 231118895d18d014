"""A reader over entities in memory, for queries that need no file."""

from collections.abc import Sequence
from typing import Any

from offerdesk.app.store import E
from offerdesk.domain.fields import Id
from offerdesk.exchange.data import DeskData, gather


class Memory:
    """Reads what it is given, in the order given."""

    def __init__(self, *entities: Any) -> None:
        self._data: DeskData = gather(entities)

    def find(self, kind: type[E], id: Id) -> E | None:
        """Return the entity, or ``None``."""
        return self._data.find(kind, id)

    def all(self, kind: type[E]) -> tuple[E, ...]:
        """Return every entity of a kind."""
        return self._data.all(kind)

    def of(self, kind: type[E], via: str, owner: Id) -> tuple[E, ...]:
        """Return what belongs to an owner, parts by their position."""
        return tuple(sorted(self._data.of(kind, via, owner), key=lambda e: getattr(e, "position", 0)))

    def rows(self, kind: type[Any], names: Sequence[str]) -> tuple[tuple[Any, ...], ...]:
        """Return some attributes of every entity of a kind."""
        return tuple(tuple(getattr(e, name) for name in names) for e in self._data.all(kind))
