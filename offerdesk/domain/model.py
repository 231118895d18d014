"""The kinds of entity, their names, and which belong to which.

``KINDS`` is the one list that storage, exchange, undo and search walk; a new entity is entered here.
"""

from dataclasses import dataclass, fields
from functools import cache
from typing import Any, Protocol, TypeVar

from offerdesk.domain.assumptions import Assumptions, AssumptionSet, Settings
from offerdesk.domain.fields import Id
from offerdesk.domain.hindsight import Achievement, Feedback, Finding, LookBack
from offerdesk.domain.interviews import Asked, Interview, Missed, Observation, Promise, Question, Remark
from offerdesk.domain.journal import Event, Person, Process
from offerdesk.domain.letters import Letter
from offerdesk.domain.negotiating import Ask, Criterion, MarketFigure, Reply, Round
from offerdesk.domain.offer import Offer
from offerdesk.domain.parts import Allowance, Cost, FullOffer, Grant, HealthPlan, OneOff, PromisedRaise
from offerdesk.domain.preparing import BankQuestion, Pitch, Practice, Requirement, Story
from offerdesk.domain.tasks import Checklist, ChecklistItem, RuleSetting, SavedSearch, Task


class Entity(Protocol):
    """Anything with an identity: a frozen dataclass listed in ``KINDS``."""

    @property
    def id(self) -> Id:
        """The entity's own id, unique within its kind."""
        ...


E = TypeVar("E", bound=Entity)


@dataclass(frozen=True, slots=True)
class Part:
    """A kind that belongs to another: its key in the file, its attribute that holds the owner's id."""

    key: str
    kind: type[Any]
    owner: type[Any]
    via: str
    attr: str = ""  # the attribute of the read model that holds these parts, the key where empty


KINDS: dict[str, type[Any]] = {
    "assumptions": Assumptions,
    "assumption_set": AssumptionSet,
    "settings": Settings,
    "criterion": Criterion,
    "person": Person,
    "story": Story,
    "bank_question": BankQuestion,
    "pitch": Pitch,
    "process": Process,
    "requirement": Requirement,
    "interview": Interview,
    "remark": Remark,
    "question": Question,
    "asked": Asked,
    "missed": Missed,
    "promise": Promise,
    "observation": Observation,
    "event": Event,
    "feedback": Feedback,
    "finding": Finding,
    "offer": Offer,
    "promised_raise": PromisedRaise,
    "one_off": OneOff,
    "grant": Grant,
    "health_plan": HealthPlan,
    "allowance": Allowance,
    "cost": Cost,
    "round": Round,
    "ask": Ask,
    "reply": Reply,
    "market_figure": MarketFigure,
    "letter": Letter,
    "practice": Practice,
    "achievement": Achievement,
    "look_back": LookBack,
    "checklist": Checklist,
    "checklist_item": ChecklistItem,
    "task": Task,
    "rule": RuleSetting,
    "saved_search": SavedSearch,
}
"""Kind names in an order in which owners come before what belongs to them."""

NAMES: dict[type[Any], str] = {kind: name for name, kind in KINDS.items()}

PARTS: tuple[Part, ...] = (
    Part("promised_raises", PromisedRaise, Offer, "offer"),
    Part("one_offs", OneOff, Offer, "offer"),
    Part("equity", Grant, Offer, "offer", "grants"),
    Part("health", HealthPlan, Offer, "offer", "health_plans"),
    Part("allowances", Allowance, Offer, "offer"),
    Part("costs", Cost, Offer, "offer"),
    Part("told", Remark, Interview, "interview"),
    Part("details", Remark, Interview, "interview"),
    Part("questions", Question, Interview, "interview"),
    Part("asked", Asked, Interview, "interview"),
    Part("missed", Missed, Interview, "interview"),
    Part("promises", Promise, Interview, "interview"),
    Part("observations", Observation, Interview, "interview"),
    Part("requirements", Requirement, Process, "process"),
    Part("items", ChecklistItem, Checklist, "checklist"),
    Part("asks", Ask, Round, "round"),
    Part("replies", Reply, Round, "round"),
)
"""Lists that the exchange file nests within an offer, an application, an interview …"""


def name_of(kind: type[Any]) -> str:
    """Return the name of a kind ("health_plan"); ``KeyError`` for a class that is no entity."""
    return NAMES[kind]


@cache
def offer_parts() -> tuple[Part, ...]:
    """Return the lists of an offer in the order of the file."""
    return tuple(p for p in PARTS if p.owner is Offer)


def assemble(offer: Offer, parts: dict[type[Any], tuple[Any, ...]]) -> FullOffer:
    """Join an offer with its parts; a kind missing from ``parts`` has none."""
    lists = {(p.attr or p.key): parts.get(p.kind, ()) for p in offer_parts()}
    return FullOffer(offer, **lists)


def changed_attributes(before: Entity, after: Entity) -> tuple[str, ...]:
    """Name the attributes in which two states of one entity differ."""
    return tuple(f.name for f in fields(before) if getattr(before, f.name) != getattr(after, f.name))  # type: ignore[arg-type]
