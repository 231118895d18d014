"""What a file holds, or a whole desk: every entity by kind, as one frozen value."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any, TypeVar

from offerdesk.app.store import Reader
from offerdesk.domain.assumptions import ASSUMPTIONS_ID, SETTINGS_ID, Assumptions, Settings
from offerdesk.domain.fields import Id
from offerdesk.domain.model import KINDS, PARTS, Entity, assemble, offer_parts
from offerdesk.domain.offer import Offer
from offerdesk.domain.parts import FullOffer

E = TypeVar("E", bound=Entity)

Stated = Mapping[tuple[type, Id], frozenset[str]]
"""By kind and id: the attributes and lists that a file states; the rest is left as it is in a desk.

A list followed by ``PARTLY`` is stated for some entries only: the others stay.
"""

PARTLY = "+"


@dataclass(frozen=True, slots=True)
class DeskData:
    """Every entity by kind, in order; a kind without any may be missing.

    ``stated`` says what a file really gave for each entity. An entity that is missing there (all of
    them, for data read from a desk) states everything.
    """

    entities: Mapping[type[Any], tuple[Any, ...]]
    stated: Stated = field(default_factory=dict, compare=False, repr=False)
    _ids: dict[type, dict[Id, Any]] = field(default_factory=dict, init=False, compare=False, repr=False)
    _owned: dict[tuple[type, str], dict[str, tuple[Any, ...]]] = field(
        default_factory=dict, init=False, compare=False, repr=False
    )

    def all(self, kind: type[E]) -> tuple[E, ...]:
        """Return every entity of ``kind`` in the order of the file."""
        return self.entities.get(kind, ())

    def find(self, kind: type[E], id: Id) -> E | None:
        """Return the entity, or ``None``."""
        known = self._ids.get(kind)
        if known is None:  # filled once: a table of ten thousand offers looks up each of them
            known = self._ids[kind] = {entity.id: entity for entity in reversed(self.all(kind))}
        return known.get(id)

    def of(self, kind: type[E], via: str, owner: Id) -> tuple[E, ...]:
        """Return the entities whose attribute ``via`` holds ``owner``, in order."""
        known = self._owned.get((kind, via))
        if known is None:
            lists: dict[str, list[Any]] = {}
            for entity in self.all(kind):
                lists.setdefault(getattr(entity, via), []).append(entity)
            known = self._owned[kind, via] = {owner: tuple(found) for owner, found in lists.items()}
        return known.get(owner, ())

    def rows(self, kind: type[Any], names: Sequence[str]) -> tuple[tuple[Any, ...], ...]:
        """Return only the attributes ``names`` of every entity of a kind."""
        return tuple(tuple(getattr(entity, name) for name in names) for entity in self.all(kind))

    @property
    def assumptions(self) -> Assumptions:
        """The assumptions of the file; the defaults where it states none."""
        return next(iter(self.all(Assumptions)), Assumptions(id=ASSUMPTIONS_ID))

    @property
    def settings(self) -> Settings:
        """The settings of the file; the defaults where it states none."""
        return next(iter(self.all(Settings)), Settings(id=SETTINGS_ID))

    def full_offers(self) -> tuple[FullOffer, ...]:
        """Return each offer with its parts."""
        lists = {part.kind: _by_owner(self.all(part.kind), part.via) for part in offer_parts()}
        return tuple(
            assemble(offer, {kind: owned.get(offer.id, ()) for kind, owned in lists.items()})
            for offer in self.all(Offer)
        )

    def states(self, entity: Entity, name: str) -> bool:
        """Whether the file gave the attribute or list ``name`` of ``entity``."""
        known = self.stated.get((type(entity), entity.id))
        return known is None or name in known


def gather(entities: Iterable[Any], stated: Stated | None = None) -> DeskData:
    """Sort ``entities`` by kind, each kind in the order given."""
    lists: dict[type[Any], list[Any]] = {}
    for entity in entities:
        lists.setdefault(type(entity), []).append(entity)
    return DeskData({kind: tuple(lists[kind]) for kind in KINDS.values() if kind in lists}, stated or {})


def from_desk(reader: Reader) -> DeskData:
    """Read a whole desk."""
    owned = {part.kind for part in PARTS}
    kinds = [kind for kind in KINDS.values() if kind not in owned]
    parts = [kind for kind in KINDS.values() if kind in owned]
    return gather(entity for kind in (*kinds, *parts) for entity in reader.all(kind))


def _by_owner(parts: Iterable[Any], via: str) -> dict[str, tuple[Any, ...]]:
    owned: dict[str, list[Any]] = {}
    for part in parts:
        owned.setdefault(getattr(part, via), []).append(part)
    return {owner: tuple(sorted(found, key=lambda p: p.position)) for owner, found in owned.items()}
