"""A whole record to read: its name, what it belongs to, and each of its attributes in words."""

from collections.abc import Iterator
from datetime import tzinfo
from typing import Any

from offerdesk.app.findable import SHOWN, findable
from offerdesk.app.store import Reader
from offerdesk.app.style import Style
from offerdesk.app.text import has_text_form, write
from offerdesk.domain.fields import Attribute, Id, attributes
from offerdesk.domain.frozen import frozen
from offerdesk.domain.journal import Person
from offerdesk.domain.model import KINDS
from offerdesk.domain.words import tr

_LEFT_OUT = frozenset({"id", "position", "uid", "subject"})


@frozen
class Card:
    """What a card says. ``owners`` are what the record belongs to, the closest first, as (kind, id, name)."""

    kind: str
    title: str
    rows: tuple[tuple[str, str], ...]
    owners: tuple[tuple[str, Id, str], ...] = ()


def card_of(reader: Reader, kind: str, id_: Id, style: Style, zone: tzinfo | None) -> Card | None:
    """Return the card of a record of a kind that is searched; ``None`` where it has gone."""
    declaring: type[Any] = KINDS[kind]
    entity = reader.find(declaring, id_)
    if entity is None:
        return None
    rows = []
    for declared in _declared(declaring):
        value = getattr(entity, declared.name)
        if declared.name in _LEFT_OUT or value in (None, "", ()):
            continue
        words = (
            _names(reader, declared, value) if declared.field.refers else _words(declared, value, style, zone)
        )
        if words:
            rows.append((tr(declared.field.label), words))
    return Card(kind, tr(SHOWN[kind].one), tuple(rows), tuple(_owners(reader, kind, id_)))


def _declared(kind: type) -> tuple[Attribute, ...]:
    return attributes(kind)


def _words(declared: Attribute, value: Any, style: Style, zone: tzinfo | None) -> str:
    if isinstance(value, tuple) and all(isinstance(each, str) for each in value):
        return ", ".join(value)
    return write(declared, value, style, zone) if has_text_form(declared) else ""


def _names(reader: Reader, declared: Attribute, value: Any) -> str:
    refs = value if isinstance(value, tuple) else (value,)
    return ", ".join(name for ref in refs if (name := _person(reader, declared, Id(ref))))


def _person(reader: Reader, declared: Attribute, ref: Id) -> str:
    """Return the name of a person; what else a record refers to is shown as its owner or not at all."""
    found = reader.find(Person, ref) if declared.field.refers == "person" else None
    return found.name if found is not None else ""


def _owners(reader: Reader, kind: str, id_: Id) -> Iterator[tuple[str, Id, str]]:
    """Yield what a record belongs to, and what that belongs to."""
    declaring: type[Any] = KINDS[kind]
    entity = reader.find(declaring, id_)
    owner = findable(entity).owner if entity is not None else ""
    of, _, ref = owner.partition(":")
    owning: type[Any] | None = KINDS.get(of) if of in SHOWN else None
    found = reader.find(owning, Id(ref)) if owning is not None else None
    if found is not None:
        yield of, Id(ref), findable(found).title or tr(SHOWN[of].one)
        yield from _owners(reader, of, Id(ref))
