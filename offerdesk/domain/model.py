"""The kinds of entity, their names, and which belong to which.

``KINDS`` is the one list that storage, exchange, undo and search walk; a new entity is entered here.
Importing this imports every kind; what a start needs before its first sheet is in ``kinds``.
"""

from typing import Any

from offerdesk.domain.agreeing import AgreedPoint, Attachment, Enquiry, Resource
from offerdesk.domain.assumptions import Assumptions, AssumptionSet, Settings
from offerdesk.domain.hindsight import Achievement, Feedback, Finding, LookBack, Received
from offerdesk.domain.interviews import Asked, Interview, Missed, Observation, Promise, Question, Remark
from offerdesk.domain.journal import Event, Person, Process
from offerdesk.domain.kinds import (
    OFFER_PARTS,
    E,
    Entity,
    Part,
    assemble,
    changed_attributes,
    name_of,
    offer_parts,
)
from offerdesk.domain.letters import Letter
from offerdesk.domain.negotiating import Ask, Criterion, MarketFigure, OfferVersion, Reply, Round
from offerdesk.domain.offer import Offer
from offerdesk.domain.parts import Allowance, Cost, Grant, HealthPlan, OneOff, PromisedRaise
from offerdesk.domain.planning import Alternative, Answer, Budget, Condition, Expense, Plan, Strength
from offerdesk.domain.preparing import BankQuestion, Pitch, Practice, Requirement, Story
from offerdesk.domain.tasks import Checklist, ChecklistItem, RuleSetting, SavedSearch, Task

__all__ = [
    "KINDS",
    "PARTS",
    "E",
    "Entity",
    "Part",
    "assemble",
    "changed_attributes",
    "name_of",
    "offer_parts",
]

KINDS: dict[str, type[Any]] = {
    "assumptions": Assumptions,
    "assumption_set": AssumptionSet,
    "settings": Settings,
    "criterion": Criterion,
    "person": Person,
    "story": Story,
    "strength": Strength,
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
    "offer_version": OfferVersion,
    "market_figure": MarketFigure,
    "plan": Plan,
    "condition": Condition,
    "answer": Answer,
    "alternative": Alternative,
    "budget": Budget,
    "expense": Expense,
    "attachment": Attachment,
    "enquiry": Enquiry,
    "agreed_point": AgreedPoint,
    "letter": Letter,
    "practice": Practice,
    "achievement": Achievement,
    "look_back": LookBack,
    "received": Received,
    "checklist": Checklist,
    "checklist_item": ChecklistItem,
    "task": Task,
    "rule": RuleSetting,
    "saved_search": SavedSearch,
    "resource": Resource,
}
"""Kind names in an order in which owners come before what belongs to them."""

PARTS: tuple[Part, ...] = (
    *OFFER_PARTS,
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
    Part("conditions", Condition, Plan, "plan"),
    Part("answers", Answer, Plan, "plan"),
    Part("alternatives", Alternative, Plan, "plan"),
    Part("expenses", Expense, Budget, "budget"),
    Part("received", Received, LookBack, "look_back"),
)
"""Lists that the exchange file nests within an offer, an application, an interview …"""
