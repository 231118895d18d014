"""An offer with its parts as one frozen value: reading, changing and comparing two states of it.

All functions are pure but the two that read. A part is addressed by its kind's name and its id, the offer
itself by "offer" and its own id.
"""

from collections.abc import Iterable, Iterator
from dataclasses import fields, replace
from typing import Any

from offerdesk.app.comparison import read_comparison, read_offer
from offerdesk.app.store import Reader
from offerdesk.domain.fields import Id
from offerdesk.domain.frozen import frozen
from offerdesk.domain.kinds import Entity, Part, changed_attributes, name_of, offer_parts
from offerdesk.domain.offer import Offer
from offerdesk.domain.parts import FullOffer

OFFER = "offer"


@frozen
class Difference:
    """One thing in which two states differ. ``attribute`` is empty for a part added or removed."""

    kind: str
    id: Id
    attribute: str = ""
    before: Entity | None = None
    after: Entity | None = None


def full_offer(reader: Reader, offer: Id) -> FullOffer | None:
    """Read one offer with its parts, or ``None`` when it is gone."""
    return read_offer(reader, offer)


def full_offers(reader: Reader, offers: Iterable[Id]) -> tuple[FullOffer, ...]:
    """Read several offers with their parts; those that are gone are left out."""
    return tuple(full for id_ in offers if (full := read_offer(reader, id_)) is not None)


def compared(reader: Reader) -> tuple[FullOffer, ...]:
    """Read what stands side by side: at most eight offers, the current job first."""
    return read_comparison(reader).offers


def part_of(kind: str) -> Part:
    """Return the list of an offer that holds entities of a kind; ``KeyError`` where there is none."""
    for part in offer_parts():
        if name_of(part.kind) == kind:
            return part
    raise KeyError(f"{kind} is no part of an offer")


def parts_in(full: FullOffer, kind: str) -> tuple[Any, ...]:
    """Return the parts of one kind in order."""
    part = part_of(kind)
    found: tuple[Any, ...] = getattr(full, part.attr or part.key)
    return found


def with_parts(full: FullOffer, kind: str, parts: tuple[Any, ...]) -> FullOffer:
    """Return the offer with its parts of one kind replaced and numbered by their order."""
    part = part_of(kind)
    numbered = tuple(replace(p, position=place) for place, p in enumerate(parts))
    changed: dict[str, Any] = {part.attr or part.key: numbered}
    return replace(full, **changed)


def entity_in(full: FullOffer, kind: str, id_: Id) -> Any | None:
    """Return the offer itself or one of its parts; ``None`` when it is not among them."""
    if kind == OFFER:
        return full.offer if full.offer.id == id_ else None
    return next((p for p in parts_in(full, kind) if p.id == id_), None)


def with_entity(full: FullOffer, entity: Entity) -> FullOffer:
    """Return the offer with one entity replaced by its new state; itself where it is not among them."""
    if isinstance(entity, Offer):
        return replace(full, offer=entity)
    kind = name_of(type(entity))
    part = part_of(kind)
    parts = tuple(entity if p.id == entity.id else p for p in parts_in(full, kind))
    changed: dict[str, Any] = {part.attr or part.key: parts}
    return replace(full, **changed)


def everything(full: FullOffer) -> Iterator[Entity]:
    """Yield the offer and then each of its parts."""
    yield full.offer
    for part in offer_parts():
        yield from getattr(full, part.attr or part.key)


def differences(before: FullOffer, after: FullOffer) -> tuple[Difference, ...]:
    """Name every attribute that changed, and every part that came or went."""
    old = {(name_of(type(e)), e.id): e for e in everything(before)}
    new = {(name_of(type(e)), e.id): e for e in everything(after)}
    found: list[Difference] = []
    for (kind, id_), entity in new.items():
        was = old.get((kind, id_))
        names = changed_attributes(was, entity) if was else ("",)
        found += [Difference(kind, id_, name, was, entity) for name in names]
    found += [Difference(kind, id_, "", e, None) for (kind, id_), e in old.items() if (kind, id_) not in new]
    return tuple(found)


def rebase(base: FullOffer, mine: FullOffer, theirs: FullOffer) -> FullOffer:
    """Return ``theirs`` with what ``mine`` changed since ``base``: edits not yet saved survive an undo."""
    result = theirs
    for found in differences(base, mine):
        entity = entity_in(result, found.kind, found.id)
        if found.attribute and entity is not None and found.after is not None:
            changed = {found.attribute: getattr(found.after, found.attribute)}
            result = with_entity(result, replace(entity, **changed))
        elif not found.attribute and found.kind != OFFER:
            parts = tuple(p for p in parts_in(result, found.kind) if p.id != found.id)
            added = () if found.after is None else (found.after,)
            result = with_parts(result, found.kind, (*parts, *added))
    return result


def empty_values(kind: type[Any], names: Iterable[str]) -> dict[str, Any]:
    """Return the default of each named attribute, with which a section counts as empty."""
    wanted = set(names)
    return {slot.name: slot.default for slot in fields(kind) if slot.name in wanted}


def owner_of(entity: Id, offers: Iterable[FullOffer]) -> Id | None:
    """Return the offer that is, or has among its parts, what has this id."""
    return next((f.offer.id for f in offers if any(entity == each.id for each in everything(f))), None)
