"""The plan for the talk about an offer; it comes into being with the first thing that is put into it."""

from collections.abc import Callable
from dataclasses import replace

from offerdesk.app.position.reading import plan_of
from offerdesk.app.records import Save
from offerdesk.app.store import Store
from offerdesk.domain.fields import Id, Ref
from offerdesk.domain.frozen import frozen
from offerdesk.domain.planning import Alternative, Answer, Plan

PlanPart = Answer | Alternative


@frozen
class AddToPlan:
    """Add an answer or an alternative behind the others. Whatever plan it names, it goes to the offer's."""

    offer: Id
    part: PlanPart
    new_id: Callable[[], Id]

    @property
    def label(self) -> str:
        """The change in words."""
        return Save(self.part).label

    @property
    def merge_key(self) -> str:
        """Each is a step of its own."""
        return ""

    def run(self, store: Store) -> None:
        """Write the part, and the plan before it where there is none."""
        plan = plan_of(store, self.offer)
        if plan is None:
            plan = Plan(self.new_id(), Ref(self.offer))
            Save(plan).run(store)
        others = store.of(type(self.part), "plan", plan.id)
        place = max((other.position for other in others), default=-1) + 1
        Save(replace(self.part, plan=Ref(plan.id), position=place)).run(store)
