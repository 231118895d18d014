"""By what an entity of a file is recognised as one that the desk holds already, and called in a plan."""

from offerdesk.domain.agreeing import AgreedPoint, Attachment, Enquiry, Resource
from offerdesk.domain.assumptions import AssumptionSet
from offerdesk.domain.hindsight import Achievement, Feedback, Finding, LookBack
from offerdesk.domain.interviews import Interview
from offerdesk.domain.journal import Event, Person, Process
from offerdesk.domain.letters import Letter
from offerdesk.domain.negotiating import Criterion, MarketFigure, OfferVersion, Round
from offerdesk.domain.offer import Offer
from offerdesk.domain.planning import Budget, Plan, Strength
from offerdesk.domain.preparing import BankQuestion, Pitch, Practice, Story
from offerdesk.domain.tasks import Checklist, RuleSetting, SavedSearch, Task

SIGNS: dict[type, str] = {
    AssumptionSet: "name",
    Offer: "company",
    Process: "company",
    Person: "name",
    Task: "title",
    Criterion: "label",
    Interview: "process",
    Round: "offer",
    OfferVersion: "offer",
    Strength: "title",
    Plan: "offer",
    Budget: "name",
    Attachment: "digest",
    Enquiry: "offer",
    AgreedPoint: "offer",
    Resource: "title",
    Story: "title",
    BankQuestion: "text",
    Pitch: "title",
    Event: "process",
    Feedback: "process",
    Finding: "process",
    Letter: "draft",
    Achievement: "text",
    Checklist: "title",
    SavedSearch: "name",
    RuleSetting: "id",
    Practice: "kind",
    LookBack: "kind",
}
"""The attribute that must agree for two entities of one id to be the same thing."""

NAMES: dict[type, str] = {**SIGNS, MarketFigure: "role"}
"""The attribute by which an entry of a plan is called; its id where there is none."""
