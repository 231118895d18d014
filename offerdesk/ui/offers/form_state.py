"""What the form knows between key strokes: the saved offer, the draft, and text that cannot be used yet.

Knows no widget. The draft always passes the checks; what does not is kept as raw text beside it.
"""

from collections.abc import Callable
from dataclasses import replace
from typing import Any

from offerdesk.app.estimates import with_estimates
from offerdesk.app.full_offers import (
    OFFER,
    empty_values,
    entity_in,
    parts_in,
    rebase,
    with_entity,
    with_parts,
)
from offerdesk.app.offers import SaveOffer, saving
from offerdesk.domain.checks import NONE_SECTIONS, check, sorted_none_of
from offerdesk.domain.fields import Id, Ref
from offerdesk.domain.model import KINDS, name_of, offer_parts
from offerdesk.domain.offer import Offer
from offerdesk.domain.parts import FullOffer
from offerdesk.domain.ranges import range_of
from offerdesk.domain.values import Problem
from offerdesk.ui.unfinished import RawKey


class FormState:
    """The draft of one offer at a time; raw texts of all offers that were shown."""

    def __init__(self, new_id: Callable[[], Id]) -> None:
        self._new_id = new_id
        self._base: FullOffer | None = None
        self._sent: FullOffer | None = None
        self.draft: FullOffer | None = None
        self.raws: dict[RawKey, str] = {}

    def load(self, full: FullOffer | None) -> None:
        """Take what the store holds now; edits of the same offer that it lacks stay in the draft."""
        same = full and self._base and self.draft and full.offer.id == self._base.offer.id
        if same and full and self._base and self.draft:
            self.draft = rebase(self._base, self.draft, full)
        else:
            self.draft = full
        self._base = self._sent = full

    def change(self, kind: str, id_: Id, changes: dict[str, Any]) -> tuple[Problem, ...]:
        """Change attributes of one entity; returns why not, and then nothing has changed."""
        entity = entity_in(self.draft, kind, id_) if self.draft else None
        if entity is None or self.draft is None:
            return ()
        wanted = replace(entity, **with_estimates(entity, changes))
        if isinstance(wanted, Offer):
            wanted = _without_contradiction(wanted, changes)
        problems = check(wanted)
        if problems:
            known = check(entity)
            problems = tuple(p for p in problems if p not in known)
        if not problems:
            self.draft = with_entity(self.draft, wanted)
        return problems

    def add(self, kind: str) -> Id | None:
        """Add an empty part and return its id; a list that was marked as not offered is so no more."""
        if self.draft is None:
            return None
        new = KINDS[kind](id=self._new_id(), offer=Ref(self.draft.offer.id))
        self._set_parts(kind, (*parts_in(self.draft, kind), new))
        return Id(new.id)

    def duplicate(self, kind: str, id_: Id) -> Id | None:
        """Copy a part directly behind itself and return the copy's id."""
        if self.draft is None:
            return None
        parts = list(parts_in(self.draft, kind))
        place = next((i for i, p in enumerate(parts) if p.id == id_), None)
        if place is None:
            return None
        copy = replace(parts[place], id=self._new_id())
        parts.insert(place + 1, copy)
        self._set_parts(kind, tuple(parts))
        return Id(copy.id)

    def remove(self, kind: str, id_: Id) -> None:
        """Remove a part with the raw texts that belong to it."""
        if self.draft is None:
            return
        self._set_parts(kind, tuple(p for p in parts_in(self.draft, kind) if p.id != id_))
        self.raws = {key: raw for key, raw in self.raws.items() if key[1:3] != (kind, id_)}

    def set_none(self, name: str, *, none: bool) -> None:
        """Mark a list or a section as not offered, which empties it, or take the mark back."""
        if self.draft is None:
            return
        offer = self.draft.offer
        names = {*offer.none_of, name} if none else set(offer.none_of) - {name}
        changes: dict[str, Any] = {"none_of": sorted_none_of(tuple(names))}
        if none:
            changes |= with_estimates(offer, empty_values(Offer, NONE_SECTIONS.get(name, ())))
        self.draft = with_entity(self.draft, replace(offer, **changes))
        kind = next((name_of(p.kind) for p in offer_parts() if p.key == name), None)
        if none and kind:
            self.draft = with_parts(self.draft, kind, ())

    def keep_raw(self, kind: str, id_: Id, attribute: str, raw: str | None) -> None:
        """Keep a text that cannot be used yet; ``None`` forgets it."""
        if self.draft is None:
            return
        key = (self.draft.offer.id, kind, id_, attribute)
        if raw is None:
            self.raws.pop(key, None)
        else:
            self.raws[key] = raw

    def raw(self, kind: str, id_: Id, attribute: str) -> str | None:
        """Return the text kept for an attribute of the offer on show."""
        return self.raws.get((self.draft.offer.id, kind, id_, attribute)) if self.draft else None

    def command(self, *, again: bool = False) -> SaveOffer | None:
        """Return what would save the draft; ``None`` where nothing is left to save.

        What has been handed out already is not handed out twice unless ``again``: a save that failed is
        tried again with the next edit or on leaving.
        """
        if self.draft is None or self._base is None or self.draft == self._base:
            return None
        if self.draft == self._sent and not again:
            return None
        self._sent = self.draft
        return saving(self._base, self.draft)

    def _set_parts(self, kind: str, parts: tuple[Any, ...]) -> None:
        if self.draft is None:
            return
        key = next(p.key for p in offer_parts() if p.kind is KINDS[kind])
        if parts and key in self.draft.offer.none_of:
            self.set_none(key, none=False)
        self.draft = with_parts(self.draft, kind, parts)


def _without_contradiction(offer: Offer, changes: dict[str, Any]) -> Offer:
    """Take back "not offered" from a section into which a value is being typed."""
    filled = {
        name
        for name in offer.none_of
        if any(
            changes.get(attribute) or (attribute in changes and range_of(offer, attribute))
            for attribute in NONE_SECTIONS.get(name, ())
        )
    }
    return replace(offer, none_of=tuple(n for n in offer.none_of if n not in filled)) if filled else offer


__all__ = ["OFFER", "FormState", "RawKey"]
