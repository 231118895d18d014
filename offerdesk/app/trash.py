"""What was deleted and is kept for a while: things with what went with them, and the way back.

Undo forgets after many steps; the trash keeps what steps deleted for ``KEPT_FOR``, by UTC.
"""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import replace
from datetime import datetime, timedelta
from functools import cache
from typing import Any, Protocol, get_origin

from offerdesk.app.findable import SHOWN, findable
from offerdesk.app.kept import KeptDesk
from offerdesk.app.store import Store
from offerdesk.domain.fields import Attribute, Id, attributes
from offerdesk.domain.frozen import frozen
from offerdesk.domain.model import KINDS, PARTS, Entity, name_of
from offerdesk.domain.values import Problem, Rejected
from offerdesk.domain.words import N_, tr

KEPT_FOR = timedelta(days=30)

Ref = tuple[str, Id]
"""What names an entity: its kind and its id."""

IsThere = Callable[[str, Id], bool]
"""Whether an entity exists."""

_OWNER = {part.kind: (name_of(part.owner), part.via) for part in PARTS}
_OTHERS = {
    "assumption_set": N_("Kept assumptions"),
    "criterion": N_("Criterion"),
    "promised_raise": N_("Promised raise"),
    "grant": N_("Equity grant"),
    "rule": N_("Due rule"),
    "saved_search": N_("Kept search"),
}
"""Kinds without words of their own, as a person calls them."""


@frozen
class Discarded:
    """What one step deleted and is not there now, in the order of deletion."""

    seq: int
    at: datetime
    entities: tuple[Entity, ...]


@frozen
class Thing:
    """One deleted thing as a person knows it: what it was, and all that went with it, itself first."""

    at: datetime
    entities: tuple[Entity, ...]

    @property
    def key(self) -> str:
        """Its name in a list."""
        kind, id_ = ref(self.entities[0])
        return f"{kind}:{id_}"

    @property
    def refs(self) -> frozenset[Ref]:
        """Everything in it by kind and id."""
        return frozenset(map(ref, self.entities))


class Trash(Protocol):
    """What a desk's file keeps of deleted things."""

    def discarded(self) -> tuple[Discarded, ...]:
        """Return what was deleted and is not there again, newest first, each entity once."""
        ...

    def holding(self, refs: frozenset[Ref] | None) -> tuple[KeptDesk, ...]:
        """Return the backups that hold these things; ``None`` for all that was ever deleted or changed."""
        ...

    def erase(self, refs: frozenset[Ref] | None, purge: Iterable[str]) -> None:
        """Leave no trace of deleted things in the file, and delete backups by key.

        The undo history goes with them: it may hold any of them. Raises ``KnownTrouble``.
        """
        ...


def ref(entity: Entity) -> Ref:
    """Return what names an entity."""
    return name_of(type(entity)), entity.id


def things(discarded: Iterable[Discarded]) -> tuple[Thing, ...]:
    """Group what each step deleted by what it belonged to, newest first."""
    return tuple(thing for each in discarded for thing in _things(each))


def called(entity: Entity) -> tuple[str, str]:
    """Return what kind of thing it is and its name, which may be empty, for a person."""
    kind = name_of(type(entity))
    if kind in SHOWN:
        return tr(SHOWN[kind].one), findable(entity).title
    return tr(_OTHERS.get(kind, kind)), str(getattr(entity, "name", "") or getattr(entity, "label", ""))


def with_owners(chosen: Thing, everything: Iterable[Thing], is_there: IsThere) -> tuple[Entity, ...]:
    """Return what has to be put back so that a thing has everything that it cannot be without.

    An owner that was deleted by another step comes with its own parts.
    """
    wanted = {ref(e): e for e in chosen.entities}
    holders = {r: thing for thing in reversed(tuple(everything)) for r in thing.refs}
    waiting = list(wanted)
    while waiting:
        for owner in _needs(wanted[waiting.pop()]):
            if owner in wanted or is_there(*owner) or owner not in holders:
                continue
            brought = {ref(e): e for e in holders[owner].entities if ref(e) not in wanted}
            wanted |= brought
            waiting += brought
    return tuple(wanted.values())


@frozen
class PutBack:
    """Put deleted things back. References that lead nowhere any more are emptied."""

    entities: tuple[Entity, ...]
    what: str
    merge_key: str = ""

    @property
    def label(self) -> str:
        """The change in words."""
        return tr("Restore {record} from the trash").format(record=self.what)

    def run(self, store: Store) -> None:
        """Write owners before their parts; ``Rejected`` where an owner is gone for good."""
        rank = {kind: place for place, kind in enumerate(KINDS)}
        coming = frozenset(map(ref, self.entities))

        def is_there(kind: str, id_: Id) -> bool:
            return (kind, id_) in coming or exists(store, kind, id_)

        for entity in self.entities:
            for owner in _needs(entity):
                if not is_there(*owner):
                    text = N_("What this belonged to is gone for good, so it cannot be put back.")
                    raise Rejected(Problem("", text))
        for entity in sorted(self.entities, key=lambda e: rank[name_of(type(e))]):
            if not exists(store, *ref(entity)):
                store.put(mended(entity, is_there)[0])


def exists(store: Any, kind: str, id_: Id) -> bool:
    """Whether a reader finds an entity; a kind that is unknown has none."""
    return kind in KINDS and store.find(KINDS[kind], id_) is not None


def emptied(entities: tuple[Entity, ...], is_there: IsThere) -> tuple[str, ...]:
    """Name the references that putting these back will empty, each once, as their forms call them."""
    coming = frozenset(map(ref, entities))
    found = [
        name
        for entity in entities
        for name in mended(entity, lambda kind, id_: (kind, id_) in coming or is_there(kind, id_))[1]
    ]
    return tuple(dict.fromkeys(found))


def mended(entity: Entity, is_there: IsThere) -> tuple[Entity, tuple[str, ...]]:
    """Return an entity without references that lead nowhere, and what those are called."""
    lost: dict[str, Any] = {}
    names = []
    for declared in _references(type(entity)):
        value = getattr(entity, declared.name)
        kept = _kept(declared, value, is_there)
        if kept != value:
            lost[declared.name] = kept
            names.append(tr(declared.field.label))
    changing: Any = entity
    return (replace(changing, **lost) if lost else entity), tuple(names)


def _kept(declared: Attribute, value: Any, is_there: IsThere) -> Any:
    if not value:
        return value
    if declared.name == "subject":
        kind, _, id_ = value.partition(":")
        return value if is_there(kind, Id(id_)) else ""
    if get_origin(declared.type) is tuple:
        return tuple(id_ for id_ in value if is_there(declared.field.refers, id_))
    return value if is_there(declared.field.refers, value) else None


@cache
def _references(kind: type) -> tuple[Attribute, ...]:
    """Return the attributes that refer to something, the subject of tasks, checklists and files included."""
    pointing = {"task", "checklist", "attachment"}
    return tuple(
        a for a in attributes(kind) if a.field.refers or (a.name == "subject" and name_of(kind) in pointing)
    )


def _needs(entity: Entity) -> Iterator[Ref]:
    """Return what an entity cannot be without."""
    owner = _OWNER.get(type(entity))
    for declared in _references(type(entity)):
        if declared.field.required or (owner is not None and declared.name == owner[1]):
            id_ = getattr(entity, declared.name)
            if id_:
                yield declared.field.refers, id_


def _holder(entity: Entity) -> Ref | None:
    """Return what an entity is listed under where both went together."""
    kind = type(entity)
    if kind in _OWNER:
        name, via = _OWNER[kind]
        return name, getattr(entity, via)
    owner = findable(entity).owner if name_of(kind) in SHOWN else ""
    name, _, id_ = owner.partition(":")
    return (name, Id(id_)) if id_ else None


def _things(discarded: Discarded) -> Iterator[Thing]:
    by_ref = {ref(e): e for e in discarded.entities}
    tops: dict[Ref, list[Entity]] = {}
    for entity in discarded.entities:
        top, seen = entity, {ref(entity)}
        while (above := _holder(top)) is not None and above in by_ref and above not in seen:
            top = by_ref[above]
            seen.add(above)
        tops.setdefault(ref(top), []).append(entity)
    for top_ref, entities in tops.items():
        first = by_ref[top_ref]
        yield Thing(discarded.at, (first, *(e for e in entities if e is not first)))
