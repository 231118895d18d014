"""What a user can do with offers: add, change, copy, delete, show side by side, make one the baseline."""

from collections.abc import Callable
from dataclasses import replace

from offerdesk.app.estimates import changed_figures
from offerdesk.app.full_offers import (
    OFFER,
    Difference,
    compared,
    differences,
    everything,
    full_offer,
    full_offers,
    parts_in,
)
from offerdesk.app.offer_order import MoveOffers, SetBaseline, SetCompared, number, order, unmark_others
from offerdesk.app.store import Store
from offerdesk.domain.assumptions import Assumptions
from offerdesk.domain.checks import check, require
from offerdesk.domain.fields import Id, attribute
from offerdesk.domain.frozen import frozen
from offerdesk.domain.kinds import OFFER_KINDS, name_of, offer_parts
from offerdesk.domain.offer import Offer
from offerdesk.domain.parts import FullOffer
from offerdesk.domain.ranges import RANGES
from offerdesk.domain.values import OfferState, Problem, Rejected
from offerdesk.domain.words import N_, tr, trn

__all__ = [
    "AddOffer",
    "ChangeAssumptions",
    "DeleteOffers",
    "DuplicateOffer",
    "MoveOffers",
    "SaveOffer",
    "SetBaseline",
    "SetCompared",
    "compared",
    "full_offer",
    "full_offers",
    "saving",
]

NEW_COMPANY = N_("New company")
GONE = N_("This offer is not in the desk any more.")
PART_LABELS = {
    "promised_raise": N_("promised raise"),
    "one_off": N_("one-off payment"),
    "grant": N_("grant"),
    "health_plan": N_("health plan"),
    "allowance": N_("allowance"),
    "cost": N_("cost"),
}


@frozen
class SaveOffer:
    """Write an offer and its parts; parts that are no longer there are removed."""

    full: FullOffer
    label: str
    merge_key: str = ""

    def run(self, store: Store) -> None:
        """Check and write; ``Rejected`` names each problem by its path ("grants.1.vesting")."""
        problems = full_problems(self.full)
        if problems:
            raise Rejected(*problems)
        _write(store, self.full)


def saving(before: FullOffer, after: FullOffer) -> SaveOffer:
    """Return the command that saves ``after``, named by what changed since ``before``.

    Changes of one and the same attribute share a merge key, so that typing becomes one step.
    """
    found = differences(before, after)
    company = after.offer.company
    shown = _by_figure([d for d in found if d.attribute != "position"])
    parts = [d for d in shown if not d.attribute]
    if len(shown) == 1 and shown[0].attribute:
        only = shown[0]
        field = tr(attribute(OFFER_KINDS[only.kind], only.attribute).field.label)
        label = tr("Change {field} of {company}").format(field=field, company=company)
        return SaveOffer(after, label, f"{OFFER}:{after.offer.id}:{only.kind}:{only.id}:{only.attribute}")
    if len(parts) == 1:
        part = tr(PART_LABELS[parts[0].kind])
        text = tr("Add {part} to {company}") if parts[0].after else tr("Remove {part} from {company}")
        return SaveOffer(after, text.format(part=part, company=company))
    return SaveOffer(after, tr("Change {company}").format(company=company))


def _by_figure(found: list[Difference]) -> list[Difference]:
    """Return the differences with each range as one of its figure: they change as one."""
    named: dict[tuple[str, Id, str], Difference] = {}
    for one in found:
        names = changed_figures(one.before, one.after) if one.attribute == RANGES else (one.attribute,)
        for name in names:
            named.setdefault((one.kind, one.id, name), replace(one, attribute=name))
    return list(named.values())


def full_problems(full: FullOffer) -> tuple[Problem, ...]:
    """Return every problem of an offer and its parts, each at its path in the offer."""
    found = list(check(full.offer))
    for part in offer_parts():
        name = part.attr or part.key
        for place, entity in enumerate(getattr(full, name)):
            found += [replace(p, where=f"{name}.{place + 1}.{p.where}") for p in check(entity)]
    return tuple(found)


@frozen
class AddOffer:
    """Add an offer that says nothing yet, behind all others. ``current_job`` makes it the baseline."""

    id: Id
    currency: str = ""
    company: str = ""
    current_job: bool = False
    merge_key: str = ""

    @property
    def label(self) -> str:
        """The change in words."""
        return tr("Add offer of {company}").format(company=self.company) if self.company else tr("Add offer")

    def run(self, store: Store) -> None:
        """Write the offer."""
        offer = Offer(
            id=self.id,
            company=self.company or tr(NEW_COMPANY),
            pay_currency=self.currency,
            current_job=self.current_job,
            position=len(order(store)),
        )
        _write(store, FullOffer(offer))


@frozen
class DuplicateOffer:
    """Copy an offer with its parts under new ids, directly behind the original, for a what-if."""

    id: Id
    copy_id: Id
    new_id: Callable[[], Id]
    merge_key: str = ""

    @property
    def label(self) -> str:
        """The change in words."""
        return tr("Duplicate offer")

    def run(self, store: Store) -> None:
        """Write the copy; ``Rejected`` when the original is gone. A copy is never the baseline."""
        full = full_offer(store, self.id)
        if full is None:
            raise Rejected(Problem("id", GONE))
        company = tr("{company} (copy)").format(company=full.offer.company)
        offer = replace(
            full.offer,
            id=self.copy_id,
            company=company,
            current_job=False,
            state=OfferState.UNDER_REVIEW,
            accepted_at=None,
            declined_at=None,
            decline_reasons=(),
            reopened_at=None,
            closed_at=None,
            version=0,
        )
        lists = {
            (p.attr or p.key): tuple(
                replace(entity, id=self.new_id(), offer=self.copy_id)
                for entity in parts_in(full, name_of(p.kind))
            )
            for p in offer_parts()
        }
        _write(store, FullOffer(offer, **lists))
        places = [id_ for id_ in order(store) if id_ != self.copy_id]
        places.insert(places.index(self.id) + 1, self.copy_id)
        number(store, places)


@frozen
class DeleteOffers:
    """Delete offers with their parts and their negotiation; tasks of the user's own stay, unattached."""

    ids: tuple[Id, ...]
    merge_key: str = ""

    @property
    def label(self) -> str:
        """The change in words."""
        n = len(self.ids)
        return trn("Delete offer", "Delete {n} offers", n).format(n=n)

    def run(self, store: Store) -> None:
        """Delete each offer."""
        from offerdesk.app.records import detach  # noqa: PLC0415 - it knows every kind: not for the first sheet

        for id_ in self.ids:
            detach(store, Offer, id_)
            store.remove(Offer, id_)


@frozen
class ChangeAssumptions:
    """Change what every offer is measured by alike."""

    assumptions: Assumptions
    label: str
    merge_key: str = ""

    def run(self, store: Store) -> None:
        """Check and write; ``Rejected`` with the problems."""
        require(self.assumptions)
        store.put(self.assumptions)


def _write(store: Store, full: FullOffer) -> None:
    if full.offer.current_job:
        unmark_others(store, full.offer.id)
    kept = {(type(e), e.id) for e in everything(full)}
    for part in offer_parts():
        for entity in store.of(part.kind, part.via, full.offer.id):
            if (part.kind, entity.id) not in kept:
                store.remove(part.kind, entity.id)
    for entity in everything(full):
        store.put(entity)
