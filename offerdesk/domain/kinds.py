"""What every kind of entity has, and the parts of an offer: all that the first sheet needs to know of kinds.

The list of all kinds stands in ``model``, which imports each of them.
"""

import re
from dataclasses import fields
from typing import Any, Protocol, TypeVar

from offerdesk.domain.fields import Id
from offerdesk.domain.frozen import frozen
from offerdesk.domain.offer import Offer
from offerdesk.domain.parts import Allowance, Cost, FullOffer, Grant, HealthPlan, OneOff, PromisedRaise


class Entity(Protocol):
    """Anything with an identity: a frozen dataclass listed in ``model.KINDS``."""

    @property
    def id(self) -> Id:
        """The entity's own id, unique within its kind."""
        ...


E = TypeVar("E", bound=Entity)


@frozen
class Part:
    """A kind that belongs to another: its key in the file, its attribute that holds the owner's id."""

    key: str
    kind: type[Any]
    owner: type[Any]
    via: str
    attr: str = ""  # the attribute of the read model that holds these parts, the key where empty


OFFER_PARTS: tuple[Part, ...] = (
    Part("promised_raises", PromisedRaise, Offer, "offer"),
    Part("one_offs", OneOff, Offer, "offer"),
    Part("equity", Grant, Offer, "offer", "grants"),
    Part("health", HealthPlan, Offer, "offer", "health_plans"),
    Part("allowances", Allowance, Offer, "offer"),
    Part("costs", Cost, Offer, "offer"),
)

_NAMED_OTHERWISE = {"RuleSetting": "rule"}


def name_of(kind: type[Any]) -> str:
    """Return the name of a kind: that of its class, in words joined by a line ("health_plan")."""
    name = kind.__name__
    return _NAMED_OTHERWISE.get(name) or re.sub(r"(?<!^)(?=[A-Z])", "_", name).lower()


OFFER_KINDS: dict[str, type[Any]] = {
    "offer": Offer,
    **{name_of(part.kind): part.kind for part in OFFER_PARTS},
}
"""An offer and what belongs to it, by name."""


def offer_parts() -> tuple[Part, ...]:
    """Return the lists of an offer in the order of the file."""
    return OFFER_PARTS


def assemble(offer: Offer, parts: dict[type[Any], tuple[Any, ...]]) -> FullOffer:
    """Join an offer with its parts; a kind missing from ``parts`` has none."""
    lists = {(p.attr or p.key): parts.get(p.kind, ()) for p in offer_parts()}
    return FullOffer(offer, **lists)


def changed_attributes(before: Entity, after: Entity) -> tuple[str, ...]:
    """Name the attributes in which two states of one entity differ."""
    return tuple(f.name for f in fields(before) if getattr(before, f.name) != getattr(after, f.name))  # type: ignore[arg-type]
