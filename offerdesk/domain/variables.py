"""What of an offer can be varied: every figure, choice and schedule that it states or leaves open.

A ``Variable`` is an attribute of the offer or of one of its parts, or one figure in a list: the rate of a
match tier, the price of a year, the chance of a sale. ``attribute_of`` declares either alike, so that
editors, texts and limits need not know which it is.
"""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from decimal import Decimal
from functools import lru_cache
from typing import Any, get_origin

from offerdesk.domain.checks import NONE_SECTIONS, check
from offerdesk.domain.fields import (
    Amount,
    Attribute,
    Field,
    Group,
    Id,
    Number,
    Ref,
    Share,
    Text,
    attribute,
    attributes,
)
from offerdesk.domain.frozen import frozen
from offerdesk.domain.kinds import OFFER_KINDS, Entity, Part, name_of, offer_parts
from offerdesk.domain.lines import Source
from offerdesk.domain.offer import Offer
from offerdesk.domain.parts import FullOffer, GrantKind
from offerdesk.domain.ranges import range_of
from offerdesk.domain.values import Problem
from offerdesk.domain.words import N_

FIGURES = frozenset({Amount, Share, Number, int})
"""Types of value that are plain figures."""


@frozen
class _Item:
    """A figure in each item of a list: the item's attribute (itself where empty), its type and limit."""

    part: str
    type: Any
    label: str
    most: Decimal | None = None


_ITEMS = {
    "match_tiers": (_Item("rate", Share, N_("Match rate"), Decimal(10)),),
    "prices": (_Item("", Amount, N_("Price by year")),),
    "dilution": (_Item("", Share, N_("Dilution by round"), Decimal("0.9999")),),
    "exits": (
        _Item("value", Amount, N_("Company sold for")),
        _Item("probability", Share, N_("Chance of this sale"), Decimal(1)),
    ),
}
"""What varies in lists, by the attribute that holds them."""

_APART = frozenset({Group.ABOUT, Group.TERMS, Group.NOTES})
_IDENTITY = frozenset({"id", "offer", "position"})
_TEXTS = (str, Text, Id, Ref, date)
_OPTIONS = frozenset({GrantKind.NSO, GrantKind.ISO})


@frozen
class Variable:
    """One thing to vary: an attribute, or a figure (its ``part``) at ``place`` in one that is a list."""

    source: Source
    place: int | None = None
    part: str = ""


def variables(full: FullOffer) -> tuple[Variable, ...]:
    """Return what can be varied, by section in the order of the form, the offer's own before its parts'."""
    found = [
        (variable, attribute_of(variable).field.group)
        for entity in _entities(full)
        for variable in _of_entity(entity)
    ]
    order = list(Group)
    return tuple(v for v, _ in sorted(found, key=lambda pair: order.index(pair[1])))


@lru_cache(maxsize=1024)
def attribute_of(variable: Variable) -> Attribute:
    """Return what is declared about a variable: its type, its limits, its label."""
    declared = attribute(OFFER_KINDS[variable.source.kind], variable.source.attribute)
    if variable.place is None:
        return declared
    item = next(i for i in _ITEMS[declared.name] if i.part == variable.part)
    field = Field(item.label, declared.field.group, least=Decimal(0), most=item.most)
    return Attribute(declared.name, item.type, optional=False, default=None, field=field)


def is_figure(variable: Variable) -> bool:
    """Whether it is a number, so that one may ask how large it must be."""
    return attribute_of(variable).type in FIGURES


def entity_of(full: FullOffer, source: Source) -> Any | None:
    """Return the offer or the part that a source names; ``None`` where it is not in this offer."""
    kind = OFFER_KINDS[source.kind]
    return next((e for e in _entities(full) if e.id == source.id and type(e) is kind), None)


def get(full: FullOffer, variable: Variable) -> Any:
    """Return the value that a variable has; ``None`` where it is unknown or not there."""
    entity = entity_of(full, variable.source)
    whole = None if entity is None else getattr(entity, variable.source.attribute)
    if variable.place is None or whole is None:
        return whole
    if variable.place >= len(whole):
        return None
    item = whole[variable.place]
    return getattr(item, variable.part) if variable.part else item


def put(full: FullOffer, variable: Variable, value: Any) -> FullOffer:
    """Return the offer with another value; the offer itself where it has no such variable.

    A section that was said not to be offered is so no more once it holds a value, and a range around a figure
    goes where it does not hold the new one.
    """
    entity = entity_of(full, variable.source)
    if entity is None:
        return full
    name, wanted = variable.source.attribute, value
    if variable.place is not None:
        items = list(getattr(entity, name) or ())
        if variable.place >= len(items):
            return full
        item = items[variable.place]
        items[variable.place] = replace(item, **{variable.part: value}) if variable.part else value
        wanted = tuple(items)
    changed = _without_range(replace(entity, **{name: wanted}), name)
    return _with(full, changed, filled=name if wanted else "")


def _of_entity(entity: Entity) -> Iterator[Variable]:
    kind, known = name_of(type(entity)), frozenset(check(entity))
    for declared in attributes(type(entity)):
        if not _varies(entity, declared) or _is_ruled_out(entity, declared, known):
            continue
        source = Source(kind, entity.id, declared.name)
        if declared.name not in _ITEMS or declared.name == "match_tiers":  # tiers have an editor of their own
            yield Variable(source)
        for item in _ITEMS.get(declared.name, ()):
            for place in range(len(getattr(entity, declared.name) or ())):
                yield Variable(source, place, item.part)


def _varies(entity: Entity, declared: Attribute) -> bool:
    if declared.name in _IDENTITY or declared.field.group in _APART or declared.type in _TEXTS:
        return False
    if declared.name == "strike":  # a strike price says something of options alone
        return getattr(entity, "kind", None) in _OPTIONS or getattr(entity, "strike", None) is not None
    return declared.name in _ITEMS or get_origin(declared.type) is not tuple


def _is_ruled_out(entity: Any, declared: Attribute, known: frozenset[Problem]) -> bool:
    """Whether another value that is stated rules a figure out, as a share rules out an amount."""
    if declared.type not in FIGURES or getattr(entity, declared.name) is not None:
        return False
    least = declared.field.least or Decimal(0)
    tried = replace(entity, **{declared.name: int(least) if declared.type is int else least})
    return not known.issuperset(check(tried))


def _entities(full: FullOffer) -> Iterator[Any]:
    yield full.offer
    for part in offer_parts():
        yield from _list(full, part)


def _list(full: FullOffer, part: Part) -> tuple[Any, ...]:
    found: tuple[Any, ...] = getattr(full, part.attr or part.key)
    return found


def _without_range(entity: Any, name: str) -> Any:
    found, value = range_of(entity, name), getattr(entity, name)
    if found is None or value is None or found.low <= value <= found.high:
        return entity
    return replace(entity, ranges=tuple(r for r in entity.ranges if r is not found))


def _with(full: FullOffer, entity: Any, filled: str) -> FullOffer:
    if isinstance(entity, Offer):
        said = entity.none_of
        kept = tuple(name for name in said if filled not in NONE_SECTIONS.get(name, ()))
        return replace(full, offer=entity if kept == said else replace(entity, none_of=kept))
    part = next(p for p in offer_parts() if p.kind is type(entity))
    parts = tuple(entity if e.id == entity.id else e for e in _list(full, part))
    changed: dict[str, Any] = {part.attr or part.key: parts}
    return replace(full, **changed)
