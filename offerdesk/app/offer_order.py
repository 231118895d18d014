"""The place of offers in the comparison: shown or hidden, in which order, measured by which baseline."""

from dataclasses import replace

from offerdesk.app.store import Store
from offerdesk.domain.fields import Id
from offerdesk.domain.frozen import frozen
from offerdesk.domain.offer import Offer
from offerdesk.domain.words import tr, trn


@frozen
class SetCompared:
    """Show offers side by side, or take them out of the comparison."""

    ids: tuple[Id, ...]
    compared: bool
    merge_key: str = ""

    @property
    def label(self) -> str:
        """The change in words."""
        n = len(self.ids)
        if self.compared:
            return trn("Show offer side by side", "Show {n} offers side by side", n).format(n=n)
        return trn("Hide offer from the comparison", "Hide {n} offers from the comparison", n).format(n=n)

    def run(self, store: Store) -> None:
        """Mark each offer."""
        for id_ in self.ids:
            offer = store.find(Offer, id_)
            if offer is not None:
                store.put(replace(offer, compared=self.compared))


@frozen
class MoveOffers:
    """Put offers into a new order; those not named keep their places behind them."""

    order: tuple[Id, ...]
    merge_key: str = "move offers"

    @property
    def label(self) -> str:
        """The change in words."""
        return tr("Reorder offers")

    def run(self, store: Store) -> None:
        """Give each offer its new place; only those whose place changes are written."""
        rest = [id_ for id_ in order(store) if id_ not in self.order]
        number(store, [*dict.fromkeys(self.order), *rest])


@frozen
class SetBaseline:
    """Make one offer the current job that all others are measured by; ``None`` for no baseline."""

    id: Id | None
    merge_key: str = ""

    @property
    def label(self) -> str:
        """The change in words."""
        return tr("Set current job") if self.id else tr("Compare without current job")

    def run(self, store: Store) -> None:
        """Mark one offer and unmark all others."""
        unmark_others(store, self.id)
        offer = store.find(Offer, self.id) if self.id else None
        if offer is not None:
            store.put(replace(offer, current_job=True))


def order(store: Store) -> list[Id]:
    """Return the ids of all offers in their order, without reading the offers themselves."""
    return [Id(id_) for (id_,) in store.rows(Offer, ("id",))]


def number(store: Store, order: list[Id]) -> None:
    """Give each offer its place in ``order``; only those whose place changes are written."""
    places = dict(store.rows(Offer, ("id", "position")))
    for place, id_ in enumerate(order):
        offer = store.find(Offer, id_) if places.get(id_, place) != place else None
        if offer is not None:
            store.put(replace(offer, position=place))


def unmark_others(store: Store, baseline: Id | None) -> None:
    """Let no offer but ``baseline`` be the current job."""
    for id_, current in store.rows(Offer, ("id", "current_job")):
        offer = store.find(Offer, Id(id_)) if current and id_ != baseline else None
        if offer is not None:
            store.put(replace(offer, current_job=False))
