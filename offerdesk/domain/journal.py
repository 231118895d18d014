"""Applications, the people met on the way, and what happened between the interviews."""

from datetime import date, datetime
from decimal import Decimal
from enum import StrEnum
from typing import Annotated

from offerdesk.domain.fields import Amount, Field, Id, Number, Ref, Text
from offerdesk.domain.frozen import frozen
from offerdesk.domain.values import Employment, StageChange
from offerdesk.domain.words import N_


class Relation(StrEnum):
    """On which terms one stands with a person."""

    WARM = "warm"
    NEUTRAL = "neutral"
    CLOSED = "closed"


class Who(StrEnum):
    """One side of the table."""

    ME = "me"
    THEM = "them"


class EventKind(StrEnum):
    """What happened in a process that is no interview, no letter and no new stage."""

    MESSAGE = "message"
    CALL = "call"
    NO_ANSWER = "no_answer"
    CAME_BACK = "came_back"
    VERBAL_YES = "verbal_yes"
    OTHER = "other"


@frozen
class Process:
    """One application to one role at one company."""

    id: Annotated[Id, Field(N_("Id"))]
    company: Annotated[str, Field(N_("Company"), required=True)]
    title: Annotated[str, Field(N_("Role"))] = ""
    stage: Annotated[str, Field(N_("Stage"))] = ""
    applied_at: Annotated[date | datetime | None, Field(N_("Applied"))] = None
    posting: Annotated[Text, Field(N_("Posting"))] = Text("")
    hear_by: Annotated[date | None, Field(N_("Hear by"), json="hear_by.date")] = None
    hear_by_exact: Annotated[bool | None, Field(N_("Exact day"), json="hear_by.exact")] = None
    hear_by_channel: Annotated[str, Field(N_("Hear through"), json="hear_by.channel")] = ""
    rejected_at: Annotated[date | datetime | None, Field(N_("Rejected"))] = None
    accepted_at: Annotated[date | datetime | None, Field(N_("Accepted"))] = None
    closed_at: Annotated[date | datetime | None, Field(N_("Closed"))] = None
    outcome: Annotated[str, Field(N_("Outcome"))] = ""
    interest: Annotated[Number | None, Field(N_("Interest"), least=Decimal(0), most=Decimal(10))] = None
    referred_by: Annotated[Ref | None, Field(N_("Referred by"), refers="person")] = None
    place: Annotated[str, Field(N_("Place"))] = ""
    link: Annotated[str, Field(N_("Link to the posting"))] = ""
    resume: Annotated[str, Field(N_("Resume sent"), help=N_("Which version of it"))] = ""
    range_low: Annotated[Amount | None, Field(N_("Pays from"), json="range.low", least=Decimal(0))] = None
    range_high: Annotated[Amount | None, Field(N_("Pays to"), json="range.high", least=Decimal(0))] = None
    range_currency: Annotated[str, Field(N_("Pay range in"), json="range.currency")] = ""
    range_source: Annotated[str, Field(N_("Pay range according to"), json="range.source")] = ""
    goals: Annotated[Text, Field(N_("What they want to reach"), help=N_("In your own words"))] = Text("")
    contribution: Annotated[Text, Field(N_("What I can add to it"))] = Text("")
    relation: Annotated[Relation | None, Field(N_("On which terms we parted"))] = None
    would_return: Annotated[bool | None, Field(N_("Would I come back"))] = None
    kept_on_file: Annotated[bool | None, Field(N_("Asked to keep my details"))] = None
    no_feedback: Annotated[bool | None, Field(N_("They may not give feedback"))] = None
    tags: Annotated[tuple[str, ...], Field(N_("Tags"))] = ()
    notes: Annotated[Text, Field(N_("Notes"))] = Text("")
    contacts: Annotated[tuple[Ref, ...], Field(N_("Contacts"), refers="person")] = ()
    history: Annotated[tuple[StageChange, ...], Field(N_("History"))] = ()


@frozen
class Person:
    """Someone met on the way; belongs to no company alone."""

    id: Annotated[Id, Field(N_("Id"))]
    name: Annotated[str, Field(N_("Name"), required=True)]
    role: Annotated[str, Field(N_("Role"))] = ""
    email: Annotated[str, Field(N_("Email"))] = ""
    phone: Annotated[str, Field(N_("Phone"))] = ""
    companies: Annotated[tuple[str, ...], Field(N_("Companies"))] = ()
    employments: Annotated[tuple[Employment, ...], Field(N_("Where they work and worked"))] = ()
    relation: Annotated[Relation | None, Field(N_("Relation"))] = None
    keep_in_touch: Annotated[bool | None, Field(N_("Keep in touch"))] = None
    knows: Annotated[tuple[Ref, ...], Field(N_("Also knows"), refers="person")] = ()
    tags: Annotated[tuple[str, ...], Field(N_("Tags"))] = ()
    notes: Annotated[Text, Field(N_("Notes"))] = Text("")


@frozen
class Event:
    """Something that happened in a process and stands in its time line: a call, a message, a silence."""

    id: Annotated[Id, Field(N_("Id"))]
    process: Annotated[Ref, Field(N_("Application"), refers="process", required=True)]
    kind: Annotated[EventKind, Field(N_("What happened"))] = EventKind.OTHER
    at: Annotated[date | datetime | None, Field(N_("On"))] = None
    by: Annotated[Who | None, Field(N_("By"))] = None
    person: Annotated[Ref | None, Field(N_("Person"), refers="person")] = None
    channel: Annotated[str, Field(N_("Channel"))] = ""
    text: Annotated[Text, Field(N_("Note"))] = Text("")
