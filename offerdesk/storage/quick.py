"""Reading a desk with plain sqlite3, so that the window is filled before SQLAlchemy has been imported."""

from collections.abc import Sequence
from functools import cache
from typing import Any, TypeVar

from offerdesk.domain.fields import Id, attribute, attributes
from offerdesk.domain.kinds import Entity, name_of
from offerdesk.storage.entities import decode_all, order_of, row_reader, values_reader
from offerdesk.storage.open_file import OpenFile

E = TypeVar("E", bound=Entity)


class QuickReader:
    """A ``Reader`` over an open file. It may be kept: it always reads the present state."""

    def __init__(self, opened: OpenFile) -> None:
        self._run = opened.run
        self._file = opened.path.name

    def find(self, kind: type[E], id: Id) -> E | None:
        """Return the entity, or ``None``."""
        rows = self._run(f"{select_from(kind)} WHERE id = ?", (id,))
        found = decode_all(row_reader(kind), rows, self._file)
        return found[0] if found else None

    def all(self, kind: type[E]) -> tuple[E, ...]:
        """Return every entity of a kind in order."""
        rows = self._run(f"{select_from(kind)} ORDER BY {order_of(kind)}")
        return decode_all(row_reader(kind), rows, self._file)

    def of(self, kind: type[E], via: str, owner: Id) -> tuple[E, ...]:
        """Return what belongs to ``owner`` in order; ``KeyError`` for an attribute that there is not."""
        column = attribute(kind, via).name
        rows = self._run(
            f'{select_from(kind)} WHERE "{name_of(kind)}"."{column}" = ? ORDER BY {order_of(kind)}', (owner,)
        )
        return decode_all(row_reader(kind), rows, self._file)

    def rows(self, kind: type, names: Sequence[str]) -> tuple[tuple[Any, ...], ...]:
        """Return some attributes of every entity of a kind, in the order of ``all``."""
        chosen = tuple(names)
        read = values_reader(kind, chosen)
        rows = self._run(f"{select_from(kind, chosen)} ORDER BY {order_of(kind)}")
        return decode_all(read, rows, self._file)

    def counts(self) -> dict[str, int]:
        """Return how many entities there are, by the name of their kind."""
        from offerdesk.domain.model import KINDS  # noqa: PLC0415 - it imports every kind: not for the first sheet

        parts = [f'(SELECT count(*) FROM "{name}")' for name in KINDS]  # noqa: S608 - our own kinds
        (row,) = self._run(f"SELECT {', '.join(parts)}")
        return dict(zip(KINDS, row, strict=True))


@cache
def select_from(kind: type, names: tuple[str, ...] = ()) -> str:
    """Return the SELECT of some attributes of a kind, or of all in order of declaration.

    Each column is named with its table: of a quoted name alone that is no column, SQLite makes a text.
    """
    table = name_of(kind)
    chosen = names or tuple(a.name for a in attributes(kind))
    columns = ", ".join(f'"{table}"."{name}"' for name in chosen)
    return f'SELECT {columns} FROM "{table}"'  # noqa: S608 - names of our own declarations
