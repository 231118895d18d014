"""A desk over a real file, filled with what a test needs."""

from collections.abc import Iterable
from pathlib import Path
from typing import Any

from offerdesk.app.desk import Desk
from offerdesk.app.store import Reader
from offerdesk.domain.model import KINDS
from offerdesk.storage.desk_file import create_desk
from tests.app.views import sample_data
from tests.storage.examples import NOW, Put, Ticking


def desk_of(folder: Path, entities: Iterable[Any] = ()) -> Desk:
    """Make a desk with these entities in it."""
    desk = Desk(create_desk(folder / "search.offerdesk", NOW), Ticking())
    if filled := tuple(entities):
        desk.execute(Put(filled))
    return desk


def sample_entities() -> tuple[Any, ...]:
    """Return everything in the sample search, owners first."""
    return tuple(entity for kind in KINDS.values() for entity in sample_data().all(kind))


def everything(reader: Reader) -> dict[str, tuple[Any, ...]]:
    """Return all that a desk holds, by kind."""
    return {name: tuple(sorted(reader.all(kind), key=lambda e: e.id)) for name, kind in KINDS.items()}
