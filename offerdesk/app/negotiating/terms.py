"""A term of an offer by its path in the file: ``pay.amount``, ``one_offs[0].amount``, ``time_off.pto_days``.

Asks, replies and conditions name terms by such paths and hold values as the file writes them. A place behind
the last part of a list stands for one that is still to come: an ask may be for a sign-on bonus that there is
not yet.
"""

import re
from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import date, datetime
from decimal import Decimal, InvalidOperation
from enum import StrEnum
from functools import lru_cache
from typing import Any

from offerdesk.app.estimates import with_estimates
from offerdesk.app.labels import label_of
from offerdesk.app.style import UNKNOWN, Style
from offerdesk.app.text import write
from offerdesk.domain.checks import NONE_SECTIONS, sorted_none_of
from offerdesk.domain.fields import Amount, Attribute, Id, Number, Ref, Share, Text, attributes
from offerdesk.domain.frozen import frozen
from offerdesk.domain.kinds import Part, offer_parts
from offerdesk.domain.offer import Offer
from offerdesk.domain.parts import Cost, FullOffer, HealthPlan
from offerdesk.domain.values import Problem, Rejected
from offerdesk.domain.words import N_, tr

NO_TERM = N_("“{path}” is no term of an offer.")
NO_VALUE = N_("“{text}” cannot stand there.")

NOT_TERMS = frozenset(
    {
        *("id", "company", "process", "current_job", "state", "received_at", "decide_by", "decide_by_agreed"),
        *("accepted_at", "declined_at", "reopened_at", "closed_at", "version", "decline_reasons", "compared"),
        *("position", "written", "written_at", "terms", "ratings", "notes", "own_contribution"),
        *("commute_minutes", "commute_distance", "commute_rate", "commute_parking", "commute_fare"),
        *("cost_of_living", "cost_of_living_date", "cost_of_living_source"),
    }
)
"""What an offer has besides its terms: how it stands, and what is the user's own affair."""

_PATH = re.compile(r"(?P<list>[a-z_]+)\[(?P<place>\d{1,3})\]\.(?P<rest>[a-z_.]+)")
LABELS = {"pay_amount": N_("Base pay"), "city": N_("Place"), "bonus_target": N_("Target bonus")}
_NOT_ASKED: frozenset[type] = frozenset({HealthPlan, Cost})
_MAIN = frozenset({"amount", "value"})
_MY_OWN = frozenset({"id", "offer", "position", "chosen", "ranges"})


@frozen
class Term:
    """An attribute of the offer, or of the part at ``place`` of one of its lists."""

    path: str
    attribute: Attribute
    part: Part | None = None
    place: int = 0

    @property
    def writable(self) -> bool:
        """Whether its value can be written as one text."""
        return _writable(self.attribute)

    def value(self, full: FullOffer) -> Any:
        """Return what an offer says; ``None`` for what is not known and for a part that is not there."""
        entity = self._entity(full)
        return None if entity is None else getattr(entity, self.attribute.name)

    def label(self, full: FullOffer) -> str:
        """Return the name of the term."""
        name = self.attribute.name
        words = tr(LABELS.get(name, self.attribute.field.label))
        if self.part is None:
            return words
        entity = self._entity(full)
        owner = self._named(self.part.kind(Id(""), Ref("")) if entity is None else entity)
        return owner if name in _MAIN else tr("{part}: {term}").format(part=owner, term=words)

    def said(self, value: Any, full: FullOffer, style: Style) -> str:
        """Write a value for a reader, with its unit."""
        if value is None or value in ("", ()):
            return UNKNOWN
        field = self.attribute.field
        if self.attribute.type is Amount and full.offer.pay_currency:
            text = style.money(value, full.offer.pay_currency, cents=value % 1 != 0)
        else:
            text = write(self.attribute, value, style)
        return f"{text} {tr(field.unit)}" if field.unit else text

    def put(self, full: FullOffer, value: Any, new_id: Callable[[], Id]) -> FullOffer:
        """Return the offer with another value here; a part that was not there is added behind the others."""
        if self.part is None:
            changed = replace(full.offer, **with_estimates(full.offer, {self.attribute.name: value}))
            return replace(full, offer=_given(changed, self.attribute.name))
        name = self.part.attr or self.part.key
        parts = list(getattr(full, name))
        entity = self._entity(full)
        if entity is None:
            entity = self.part.kind(id=new_id(), offer=Ref(full.offer.id), position=len(parts))
            parts.append(entity)
        at = next(place for place, part in enumerate(parts) if part.id == entity.id)
        parts[at] = replace(entity, **with_estimates(entity, {self.attribute.name: value}))
        lists: dict[str, Any] = {name: tuple(parts)}
        return replace(full, offer=_without(full.offer, self.part.key), **lists)

    def _entity(self, full: FullOffer) -> Any | None:
        if self.part is None:
            return full.offer
        parts = getattr(full, self.part.attr or self.part.key)
        return parts[self.place] if self.place < len(parts) else None

    def _named(self, entity: Any) -> str:
        for name in ("label", "name"):
            if getattr(entity, name, ""):
                return str(getattr(entity, name))
        kind = getattr(entity, "kind", None)
        if isinstance(kind, StrEnum):
            return label_of(kind)
        from offerdesk.app.offers import PART_LABELS  # noqa: PLC0415 - commands come later than terms
        from offerdesk.domain.kinds import name_of  # noqa: PLC0415 - same

        words = tr(PART_LABELS[name_of(type(entity))])
        return words[:1].upper() + words[1:]


def term(path: str) -> Term | None:
    """Return the term at a path; ``None`` where there is none."""
    found = _PATH.fullmatch(path.strip())
    if found is None:
        own = _own().get(path.strip())
        return Term(path.strip(), own) if own else None
    part = next((p for p in offer_parts() if p.key == found["list"]), None)
    if part is None:
        return None
    kind: type = part.kind
    said = _by_key(kind).get(found["rest"])
    return Term(path.strip(), said, part, int(found["place"])) if said else None


def terms_of(full: FullOffer) -> Iterator[Term]:
    """Yield every term that can be asked for, one new part of each list included."""
    for said in _own().values():
        if _writable(said):
            yield Term(said.json, said)
    for part in offer_parts():
        kind: type = part.kind
        if kind in _NOT_ASKED:
            continue
        n = len(getattr(full, part.attr or part.key))
        for place in range(n + 1):
            for key, said in _by_key(kind).items():
                if _writable(said) and (place < n or said.name in _MAIN):
                    yield Term(f"{part.key}[{place}].{key}", said, part, place)


def to_file(value: Any) -> str:
    """Return a value as the file writes it, as text; empty for what is not known."""
    if value is None:
        return ""
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, Decimal):
        return f"{value:f}"
    return value.isoformat() if isinstance(value, date) else str(value)


def from_file(said: Attribute, text: str) -> Any:
    """Return the value that such a text stands for; raises ``Rejected``."""
    plain = text.strip()
    if not plain and said.optional:
        return None
    try:
        return _READERS[said.type](plain) if said.type in _READERS else _other(said, plain)
    except (ValueError, KeyError, InvalidOperation):
        raise Rejected(Problem(said.name, NO_VALUE, (("text", plain),))) from None


def value_at(path: str, text: str) -> Any:
    """Return the value that a text stands for at a path; raises ``Rejected``."""
    found = term(path)
    if found is None:
        raise Rejected(Problem("field", NO_TERM, (("path", path),)))
    return from_file(found.attribute, text)


def _other(said: Attribute, text: str) -> Any:
    if isinstance(said.type, type) and issubclass(said.type, StrEnum):
        return said.type(text)
    return datetime.fromisoformat(text) if "T" in text else date.fromisoformat(text)


_READERS: dict[Any, Callable[[str], Any]] = {
    Amount: Decimal,
    Share: Decimal,
    Number: Decimal,
    int: int,
    str: str,
    Text: str,
    bool: {"true": True, "false": False}.__getitem__,
    date: date.fromisoformat,
}


@lru_cache
def _own() -> dict[str, Attribute]:
    """Return each attribute of an offer that is a term, by its key."""
    return {a.json: a for a in attributes(Offer) if a.name not in NOT_TERMS}


@lru_cache
def _by_key(kind: type) -> dict[str, Attribute]:
    return {a.json: a for a in attributes(kind) if a.name not in _MY_OWN}


def _writable(said: Attribute) -> bool:
    plain = said.type in _READERS or (isinstance(said.type, type) and issubclass(said.type, StrEnum))
    return plain and said.name not in {"pay_currency", "none_of"}


def _given(offer: Offer, name: str) -> Offer:
    """Take back "not offered" from the sections that a value now stands in."""
    sections = [section for section, names in NONE_SECTIONS.items() if name in names]
    for section in sections:
        offer = _without(offer, section)
    return offer


def _without(offer: Offer, name: str) -> Offer:
    if name not in offer.none_of:
        return offer
    return replace(offer, none_of=sorted_none_of(tuple(n for n in offer.none_of if n != name)))
