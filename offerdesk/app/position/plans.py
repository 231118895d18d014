"""The plan for a talk with its conditions, and market figures: begun when first needed."""

from collections.abc import Callable
from datetime import date

from offerdesk.app.position.reading import plan_of
from offerdesk.app.store import Store
from offerdesk.domain.assumptions import ASSUMPTIONS_ID, Assumptions
from offerdesk.domain.fields import Id, Ref
from offerdesk.domain.frozen import frozen
from offerdesk.domain.negotiating import MarketFigure
from offerdesk.domain.offer import Offer
from offerdesk.domain.planning import Compare, Condition, Plan
from offerdesk.domain.values import Period
from offerdesk.domain.words import tr


@frozen
class AddCondition:
    """Add a condition to the plan for an offer, which is made now if there is none."""

    offer: Id
    new_id: Callable[[], Id]
    merge_key: str = ""

    @property
    def label(self) -> str:
        """The change in words."""
        return tr("Add a condition")

    def run(self, store: Store) -> None:
        """Add it behind the others; it begins with base pay."""
        plan = plan_of(store, self.offer)
        if plan is None:
            plan = Plan(self.new_id(), Ref(self.offer))
            store.put(plan)
        held = store.of(Condition, "plan", plan.id)
        place = max((each.position for each in held), default=-1) + 1
        made = Condition(self.new_id(), Ref(plan.id), place, "pay.amount", Compare.AT_LEAST)
        store.put(made)


@frozen
class AddMarketFigure:
    """Add a market figure for the application of an offer, of today and in its currency."""

    id: Id
    offer: Id
    today: date
    merge_key: str = ""

    @property
    def label(self) -> str:
        """The change in words."""
        return tr("Add a market figure")

    def run(self, store: Store) -> None:
        """Add it behind the others, for the same role and place."""
        offer = store.find(Offer, self.offer)
        assumed = store.find(Assumptions, ASSUMPTIONS_ID) or Assumptions()
        place = max((each.position for each in store.all(MarketFigure)), default=-1) + 1
        store.put(
            MarketFigure(
                self.id,
                place,
                role=offer.title if offer else "",
                place=offer.city if offer else "",
                as_of=self.today,
                currency=(offer.pay_currency if offer else "") or assumed.currency,
                period=Period.YEAR,
                process=offer.process if offer else None,
            )
        )


def reminder_due(plan: Plan | None) -> bool:
    """Tell whether "asking does no harm" is still to be said before accepting: once for each offer."""
    return plan is None or not plan.asked_once
