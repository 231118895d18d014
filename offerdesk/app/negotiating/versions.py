"""The versions of an offer: the terms that are kept, the terms of today, and the way to the next ones.

The newest terms are the offer itself; each earlier version is kept as an ``OfferVersion``, written in the
very step that makes the next one. An offer without rounds is at version 0 and keeps nothing yet.
"""

from collections.abc import Iterator
from dataclasses import fields, replace
from datetime import date, datetime
from typing import Any

from offerdesk.app.comparison import read_offer
from offerdesk.app.full_offers import Difference, differences
from offerdesk.app.negotiating.terms import NOT_TERMS
from offerdesk.app.offers import GONE, SaveOffer
from offerdesk.app.store import Reader, Store
from offerdesk.domain.fields import Id, Ref
from offerdesk.domain.frozen import frozen
from offerdesk.domain.kinds import offer_parts
from offerdesk.domain.negotiating import OfferVersion, Round
from offerdesk.domain.parts import FullOffer
from offerdesk.domain.values import Problem, Rejected
from offerdesk.domain.words import tr


@frozen
class Version:
    """Terms of an offer with their number. ``round`` led to them; ``now`` for those of today."""

    number: int
    terms: FullOffer
    at: date | datetime | None = None
    round: Id | None = None
    now: bool = False

    @property
    def name(self) -> str:
        """The version in words."""
        if self.number == 0:
            return tr("Their first offer") if not self.now else tr("Their offer")
        if self.now:
            return tr("Version {n}, as it is now").format(n=self.number)
        return tr("Version {n}").format(n=self.number)


def versions(reader: Reader, offer: Id) -> tuple[Version, ...]:
    """Return every version of an offer, the first one first and today's last."""
    full = read_offer(reader, offer)
    if full is None:
        return ()
    kept = sorted(reader.of(OfferVersion, "offer", offer), key=lambda v: v.number)
    made = made_by(reader, offer, full.offer.version)
    found = [Version(v.number, v.terms, v.at, Id(v.round) if v.round else None) for v in kept]
    at = made.at if made else (full.offer.received_at if not full.offer.version else None)
    return (*found, Version(full.offer.version, full, at, made.id if made else None, now=True))


def made_by(reader: Reader, offer: Id, number: int) -> Round | None:
    """Return the round that led to a version."""
    return next((r for r in reader.of(Round, "offer", offer) if number and r.version == number), None)


def is_answered(reader: Reader, offer: Id) -> bool:
    """Tell whether an offer is being negotiated: from then on an edit may be more than an edit."""
    return bool(reader.of(Round, "offer", offer))


def snapshot(full: FullOffer) -> FullOffer:
    """Return terms as they are kept: the parts named by their place, as the reader of a file names them."""
    owner = full.offer.id
    lists: dict[str, Any] = {}
    for part in offer_parts():
        name = part.attr or part.key
        lists[name] = tuple(
            replace(item, id=Id(f"{owner}.{part.key}.{place}"), offer=Ref(owner), position=place)
            for place, item in enumerate(getattr(full, name))
        )
    return FullOffer(full.offer, **lists)


def keep(store: Store, offer: Id) -> int:
    """Keep the terms of today as a version and return the number of the next one."""
    full = read_offer(store, offer)
    if full is None:
        raise Rejected(Problem("id", GONE))
    number = full.offer.version
    made = made_by(store, offer, number)
    at = made.at if made else (full.offer.received_at if not number else None)
    kept = OfferVersion(
        _free_id(store, offer, number), Ref(offer), number, snapshot(full), at, Ref(made.id) if made else None
    )
    store.put(kept)
    return number + 1


def _free_id(store: Store, offer: Id, number: int) -> Id:
    """Return the id of a version: its offer and number, unless a file brought that along for another."""
    id_ = Id(f"{offer}.version.{number}")
    while store.find(OfferVersion, id_) is not None:
        id_ = Id(f"{id_}+")
    return id_


@frozen
class SaveAsVersion:
    """Write an offer as its next version: what it said before is kept in the same step."""

    save: SaveOffer

    @property
    def merge_key(self) -> str:
        """What is typed on in the same field belongs to the same step."""
        return self.save.merge_key

    @property
    def label(self) -> str:
        """The change in words."""
        return tr("New version of {company}").format(company=self.save.full.offer.company)

    def run(self, store: Store) -> None:
        """Keep the terms of today, then write; ``Rejected`` as for saving."""
        full = self.save.full
        number = keep(store, full.offer.id)
        SaveOffer(replace(full, offer=replace(full.offer, version=number)), self.label).run(store)


def changed_terms(before: FullOffer, after: FullOffer) -> tuple[Difference, ...]:
    """Return what changed of the terms: neither how the offer stands nor what is the user's own affair."""
    return tuple(d for d in differences(before, after) if _is_term(d))


def _is_term(found: Difference) -> bool:
    if found.kind == "offer":
        return found.attribute not in NOT_TERMS
    return found.attribute not in {"position", "chosen"}


def alike(one: Any, other: Any) -> bool:
    """Tell whether two parts say the same, whatever they are called and wherever they stand."""
    return type(one) is type(other) and all(
        getattr(one, f.name) == getattr(other, f.name)
        for f in fields(one)
        if f.name not in {"id", "offer", "position"}
    )


def kept_of(store: Store, offer: Id) -> Iterator[OfferVersion]:
    """Yield the versions that are kept, the newest first."""
    yield from sorted(store.of(OfferVersion, "offer", offer), key=lambda v: -v.number)
