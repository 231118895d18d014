"""A typing error put right: in the terms of today, and in every kept version that carries the same error."""

from dataclasses import replace
from typing import Any, ClassVar

from offerdesk.app.comparison import read_offer
from offerdesk.app.full_offers import OFFER, Difference
from offerdesk.app.negotiating.versions import alike, changed_terms, kept_of, snapshot
from offerdesk.app.offers import SaveOffer
from offerdesk.app.store import Store
from offerdesk.domain.frozen import frozen
from offerdesk.domain.kinds import Part, name_of, offer_parts
from offerdesk.domain.parts import FullOffer


@frozen
class CorrectOffer:
    """Write an offer, and the same correction into the versions that were wrong in the same way."""

    save: SaveOffer
    may_touch_versions: ClassVar[bool] = True

    @property
    def label(self) -> str:
        """The change in words."""
        return self.save.label

    @property
    def merge_key(self) -> str:
        """Typing in one field is one step here, too."""
        return self.save.merge_key

    def run(self, store: Store) -> None:
        """Write; ``Rejected`` as for saving."""
        after = self.save.full
        before = read_offer(store, after.offer.id)
        self.save.run(store)
        if before is None:
            return
        for kept in kept_of(store, after.offer.id):
            terms = corrected(kept.terms, before, after)
            if terms != kept.terms:
                store.put(replace(kept, terms=terms))


def corrected(terms: FullOffer, before: FullOffer, after: FullOffer) -> FullOffer:
    """Return earlier terms with what a correction changed, wherever they said the same wrong thing."""
    found = changed_terms(before, after)
    for one in found:
        if one.kind == OFFER and getattr(terms.offer, one.attribute) == getattr(one.before, one.attribute):
            changed = {one.attribute: getattr(one.after, one.attribute)}
            terms = replace(terms, offer=replace(terms.offer, **changed))
    for part in offer_parts():
        mine = [d for d in found if d.kind == name_of(part.kind)]
        if mine:
            terms = _with_parts(terms, part, mine, before, after)
    return snapshot(terms)


def _with_parts(
    terms: FullOffer, part: Part, found: list[Difference], before: FullOffer, after: FullOffer
) -> FullOffer:
    name = part.attr or part.key
    old, kept = getattr(before, name), getattr(terms, name)
    if len(old) == len(kept) and all(map(alike, old, kept)):
        lists: dict[str, Any] = {name: getattr(after, name)}
        return replace(terms, **lists)
    parts = list(kept)
    for one in found:
        place = next((i for i, item in enumerate(old) if item.id == one.id), len(parts))
        if one.attribute and place < len(parts):
            wrong, right = getattr(one.before, one.attribute), getattr(one.after, one.attribute)
            if getattr(parts[place], one.attribute) == wrong:
                parts[place] = replace(parts[place], **{one.attribute: right})
    changed: dict[str, Any] = {name: tuple(parts)}
    return replace(terms, **changed)
