"""Applications, people, interviews, tasks and what belongs to them: the other lists of the exchange file."""

from dataclasses import dataclass
from datetime import date, datetime
from decimal import Decimal
from enum import StrEnum
from typing import Annotated

from offerdesk.domain.fields import Amount, Field, Id, Number, Ref, Share, Text
from offerdesk.domain.values import Period
from offerdesk.domain.words import N_


class InterviewFormat(StrEnum):
    """How an interview is held."""

    PHONE = "phone"
    VIDEO = "video"
    ON_SITE = "on_site"
    PANEL = "panel"
    PRESENTATION = "presentation"
    DEMO = "demo"
    MEAL = "meal"
    TEST = "test"


class Relation(StrEnum):
    """On which terms one stands with a person."""

    WARM = "warm"
    NEUTRAL = "neutral"
    CLOSED = "closed"


class RemarkKind(StrEnum):
    """What a remark of a person met was about."""

    TOLD = "told"
    DETAIL = "details"


class Who(StrEnum):
    """One side of the table."""

    ME = "me"
    THEM = "them"


@dataclass(frozen=True, slots=True)
class StageChange:
    """A stage that an application reached, and when."""

    stage: str
    at: datetime | date


@dataclass(frozen=True, slots=True)
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
    contacts: Annotated[tuple[Ref, ...], Field(N_("Contacts"), refers="person")] = ()
    history: Annotated[tuple[StageChange, ...], Field(N_("History"))] = ()


@dataclass(frozen=True, slots=True)
class Person:
    """Someone met on the way; belongs to no company alone."""

    id: Annotated[Id, Field(N_("Id"))]
    name: Annotated[str, Field(N_("Name"), required=True)]
    role: Annotated[str, Field(N_("Role"))] = ""
    email: Annotated[str, Field(N_("Email"))] = ""
    phone: Annotated[str, Field(N_("Phone"))] = ""
    companies: Annotated[tuple[str, ...], Field(N_("Companies"))] = ()
    relation: Annotated[Relation | None, Field(N_("Relation"))] = None
    notes: Annotated[Text, Field(N_("Notes"))] = Text("")


@dataclass(frozen=True, slots=True)
class Interview:
    """One conversation of a process; its remarks, questions and promises are entities of their own."""

    id: Annotated[Id, Field(N_("Id"))]
    process: Annotated[Ref, Field(N_("Application"), refers="process", required=True)]
    start: Annotated[datetime | None, Field(N_("Start"))] = None
    end: Annotated[datetime | None, Field(N_("End"))] = None
    round: Annotated[int | None, Field(N_("Round"), least=Decimal(1))] = None
    format: Annotated[InterviewFormat | None, Field(N_("Format"))] = None
    zone: Annotated[str, Field(N_("Time zone"))] = ""
    place: Annotated[str, Field(N_("Place or link"))] = ""
    people: Annotated[tuple[Ref, ...], Field(N_("People met"), refers="person")] = ()
    hear_by: Annotated[date | None, Field(N_("Hear by"), json="hear_by.date")] = None
    hear_by_exact: Annotated[bool | None, Field(N_("Exact day"), json="hear_by.exact")] = None
    hear_by_channel: Annotated[str, Field(N_("Hear through"), json="hear_by.channel")] = ""
    atmosphere_rating: Annotated[
        Number | None, Field(N_("Atmosphere"), json="atmosphere.rating", least=Decimal(0), most=Decimal(10))
    ] = None
    atmosphere: Annotated[Text, Field(N_("How the place felt"), json="atmosphere.text")] = Text("")
    named_first: Annotated[
        Who | None, Field(N_("Who named a figure first"), json="salary_talk.named_first")
    ] = None
    salary_low: Annotated[Amount | None, Field(N_("Range from"), json="salary_talk.low")] = None
    salary_high: Annotated[Amount | None, Field(N_("Range to"), json="salary_talk.high")] = None
    feeling: Annotated[Number | None, Field(N_("Gut feeling"), least=Decimal(0), most=Decimal(10))] = None
    if_yes: Annotated[Text, Field(N_("If yes"))] = Text("")
    if_no: Annotated[Text, Field(N_("If no"))] = Text("")
    outcome: Annotated[str, Field(N_("Outcome"))] = ""
    lessons: Annotated[Text, Field(N_("Lessons"))] = Text("")


@dataclass(frozen=True, slots=True)
class Remark:
    """What a person said about the job, or a personal detail of theirs."""

    id: Annotated[Id, Field(N_("Id"), json="-")]
    interview: Annotated[Ref, Field(N_("Interview"), json="-", refers="interview")]
    position: Annotated[int, Field(N_("Position"), json="-")] = 0
    kind: Annotated[RemarkKind, Field(N_("Kind"), json="-")] = RemarkKind.TOLD
    person: Annotated[Ref | None, Field(N_("Person"), refers="person")] = None
    text: Annotated[Text, Field(N_("Text"))] = Text("")


@dataclass(frozen=True, slots=True)
class Question:
    """A question that was asked of me, my answer, and what I would say next time."""

    id: Annotated[Id, Field(N_("Id"), json="-")]
    interview: Annotated[Ref, Field(N_("Interview"), json="-", refers="interview")]
    position: Annotated[int, Field(N_("Position"), json="-")] = 0
    text: Annotated[Text, Field(N_("Question"))] = Text("")
    answer: Annotated[Text, Field(N_("My answer"))] = Text("")
    rating: Annotated[Number | None, Field(N_("How it went"), least=Decimal(0), most=Decimal(10))] = None
    next_time: Annotated[Text, Field(N_("Next time"))] = Text("")
    tags: Annotated[tuple[str, ...], Field(N_("Tags"))] = ()


@dataclass(frozen=True, slots=True)
class Asked:
    """A question that I asked, and what they answered."""

    id: Annotated[Id, Field(N_("Id"), json="-")]
    interview: Annotated[Ref, Field(N_("Interview"), json="-", refers="interview")]
    position: Annotated[int, Field(N_("Position"), json="-")] = 0
    text: Annotated[Text, Field(N_("Question"))] = Text("")
    answer: Annotated[Text, Field(N_("Their answer"))] = Text("")


@dataclass(frozen=True, slots=True)
class Missed:
    """A point that I forgot to mention, and where it was used later."""

    id: Annotated[Id, Field(N_("Id"), json="-")]
    interview: Annotated[Ref, Field(N_("Interview"), json="-", refers="interview")]
    position: Annotated[int, Field(N_("Position"), json="-")] = 0
    text: Annotated[Text, Field(N_("Point"))] = Text("")
    used_in: Annotated[str, Field(N_("Used in"))] = ""


@dataclass(frozen=True, slots=True)
class Promise:
    """Something that one side promised."""

    id: Annotated[Id, Field(N_("Id"), json="-")]
    interview: Annotated[Ref, Field(N_("Interview"), json="-", refers="interview")]
    position: Annotated[int, Field(N_("Position"), json="-")] = 0
    who: Annotated[Who | None, Field(N_("Who"))] = None
    what: Annotated[Text, Field(N_("What"))] = Text("")
    due: Annotated[date | datetime | None, Field(N_("By"))] = None


@dataclass(frozen=True, slots=True)
class Task:
    """Something to do, on its own or for a process, an interview or an offer.

    ``subject`` is ``kind:id`` ("offer:a"), ``rule`` the due rule that made the task.
    """

    id: Annotated[Id, Field(N_("Id"))]
    title: Annotated[str, Field(N_("Task"), required=True)]
    due: Annotated[date | datetime | None, Field(N_("Due"))] = None
    done_at: Annotated[datetime | None, Field(N_("Done"))] = None
    rule: Annotated[str, Field(N_("Rule"))] = ""
    subject: Annotated[str, Field(N_("Belongs to"))] = ""
    notes: Annotated[Text, Field(N_("Notes"))] = Text("")
    snoozed_until: Annotated[date | datetime | None, Field(N_("Snoozed until"))] = None


@dataclass(frozen=True, slots=True)
class Round:
    """One round of a negotiation: what one side asked or answered."""

    id: Annotated[Id, Field(N_("Id"))]
    offer: Annotated[Ref, Field(N_("Offer"), refers="offer", required=True)]
    number: Annotated[int | None, Field(N_("Round"))] = None
    at: Annotated[date | datetime | None, Field(N_("On"))] = None
    by: Annotated[Who | None, Field(N_("By"))] = None
    channel: Annotated[str, Field(N_("Channel"))] = ""
    status: Annotated[str, Field(N_("Status"))] = ""


@dataclass(frozen=True, slots=True)
class Ask:
    """One thing asked for in a round. ``before`` and ``after`` are values as the file writes them."""

    id: Annotated[Id, Field(N_("Id"), json="-")]
    round: Annotated[Ref, Field(N_("Round"), json="-", refers="round")]
    position: Annotated[int, Field(N_("Position"), json="-")] = 0
    field: Annotated[str, Field(N_("What"))] = ""
    before: Annotated[str, Field(N_("From"), json="from")] = ""
    after: Annotated[str, Field(N_("To"), json="to")] = ""
    reason: Annotated[Text, Field(N_("Reason"))] = Text("")
    priority: Annotated[Number | None, Field(N_("Priority"))] = None
    evidence: Annotated[Text, Field(N_("Evidence"))] = Text("")


@dataclass(frozen=True, slots=True)
class Reply:
    """One thing answered in a round."""

    id: Annotated[Id, Field(N_("Id"), json="-")]
    round: Annotated[Ref, Field(N_("Round"), json="-", refers="round")]
    position: Annotated[int, Field(N_("Position"), json="-")] = 0
    field: Annotated[str, Field(N_("What"))] = ""
    value: Annotated[str, Field(N_("Value"))] = ""
    status: Annotated[str, Field(N_("Status"))] = ""


@dataclass(frozen=True, slots=True)
class MarketFigure:
    """What a role pays elsewhere, with its source and date."""

    id: Annotated[Id, Field(N_("Id"), json="-")]
    position: Annotated[int, Field(N_("Position"), json="-")] = 0
    role: Annotated[str, Field(N_("Role"))] = ""
    place: Annotated[str, Field(N_("Place"))] = ""
    source: Annotated[str, Field(N_("Source"))] = ""
    as_of: Annotated[date | None, Field(N_("As of"), json="date")] = None
    level: Annotated[str, Field(N_("Level"))] = ""
    currency: Annotated[str, Field(N_("Currency"))] = ""
    period: Annotated[Period | None, Field(N_("Per"))] = None
    p10: Annotated[Amount | None, Field(N_("10th percentile"))] = None
    p25: Annotated[Amount | None, Field(N_("25th percentile"))] = None
    p50: Annotated[Amount | None, Field(N_("Median"))] = None
    p75: Annotated[Amount | None, Field(N_("75th percentile"))] = None
    p90: Annotated[Amount | None, Field(N_("90th percentile"))] = None
    low: Annotated[Amount | None, Field(N_("Low"))] = None
    high: Annotated[Amount | None, Field(N_("High"))] = None
    n: Annotated[int | None, Field(N_("Number of reports"))] = None


@dataclass(frozen=True, slots=True)
class Criterion:
    """What matters to the user, with the values that count as worst and best and its swing weight."""

    id: Annotated[Id, Field(N_("Id"))]
    label: Annotated[str, Field(N_("Criterion"), required=True)]
    position: Annotated[int, Field(N_("Position"), json="-")] = 0
    direction: Annotated[str, Field(N_("Direction"))] = ""
    kind: Annotated[str, Field(N_("Kind"))] = ""
    worst: Annotated[Number | None, Field(N_("Worst"))] = None
    best: Annotated[Number | None, Field(N_("Best"))] = None
    swing: Annotated[Share | None, Field(N_("Swing weight"))] = None
    must: Annotated[bool | None, Field(N_("Must"))] = None
