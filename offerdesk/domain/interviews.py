"""Interviews and what belongs to each: remarks, questions, missed points, promises, observations."""

from datetime import date, datetime
from decimal import Decimal
from enum import StrEnum
from typing import Annotated

from offerdesk.domain.fields import Amount, Field, Id, Number, Ref, Text
from offerdesk.domain.frozen import frozen
from offerdesk.domain.journal import Who
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


class RemarkKind(StrEnum):
    """What a remark of a person met was about."""

    TOLD = "told"
    DETAIL = "details"


@frozen
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
    travel_minutes: Annotated[int | None, Field(N_("Way there"), unit=N_("minutes"), least=Decimal(0))] = None
    goals: Annotated[Text, Field(N_("What I want from it"))] = Text("")
    stories: Annotated[tuple[Ref, ...], Field(N_("Stories to tell"), refers="story")] = ()
    hear_by: Annotated[date | None, Field(N_("Hear by"), json="hear_by.date")] = None
    hear_by_exact: Annotated[bool | None, Field(N_("Exact day"), json="hear_by.exact")] = None
    hear_by_channel: Annotated[str, Field(N_("Hear through"), json="hear_by.channel")] = ""
    atmosphere_rating: Annotated[
        Number | None, Field(N_("Atmosphere"), json="atmosphere.rating", least=Decimal(0), most=Decimal(10))
    ] = None
    atmosphere: Annotated[Text, Field(N_("How the place felt"), json="atmosphere.text")] = Text("")
    place_rating: Annotated[
        Number | None, Field(N_("The place"), json="site.rating", least=Decimal(0), most=Decimal(10))
    ] = None
    place_notes: Annotated[Text, Field(N_("What the place was like"), json="site.text")] = Text("")
    salary_asked: Annotated[bool | None, Field(N_("Asked what I expect"), json="salary_talk.asked")] = None
    named_first: Annotated[
        Who | None, Field(N_("Who named a figure first"), json="salary_talk.named_first")
    ] = None
    salary_low: Annotated[Amount | None, Field(N_("Range from"), json="salary_talk.low")] = None
    salary_high: Annotated[Amount | None, Field(N_("Range to"), json="salary_talk.high")] = None
    salary_currency: Annotated[str, Field(N_("In currency"), json="salary_talk.currency")] = ""
    salary_period: Annotated[Period | None, Field(N_("Per"), json="salary_talk.period")] = None
    feeling: Annotated[Number | None, Field(N_("Gut feeling"), least=Decimal(0), most=Decimal(10))] = None
    if_yes: Annotated[Text, Field(N_("If yes"))] = Text("")
    if_no: Annotated[Text, Field(N_("If no"))] = Text("")
    outcome: Annotated[str, Field(N_("Outcome"))] = ""
    lessons: Annotated[Text, Field(N_("Lessons"))] = Text("")
    went_well: Annotated[Text, Field(N_("What went well"))] = Text("")
    do_differently: Annotated[Text, Field(N_("What I would do differently"))] = Text("")
    notes: Annotated[Text, Field(N_("Notes"))] = Text("")
    tags: Annotated[tuple[str, ...], Field(N_("Tags"))] = ()
    uid: Annotated[str, Field(N_("Calendar entry"), help=N_("Its identity there"))] = ""


@frozen
class Remark:
    """What a person said about the job, or a personal detail of theirs."""

    id: Annotated[Id, Field(N_("Id"), json="-")]
    interview: Annotated[Ref, Field(N_("Interview"), json="-", refers="interview")]
    position: Annotated[int, Field(N_("Position"), json="-")] = 0
    kind: Annotated[RemarkKind, Field(N_("Kind"), json="-")] = RemarkKind.TOLD
    person: Annotated[Ref | None, Field(N_("Person"), refers="person")] = None
    text: Annotated[Text, Field(N_("Text"))] = Text("")


@frozen
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
    person: Annotated[Ref | None, Field(N_("Asked by"), refers="person")] = None
    bank: Annotated[Ref | None, Field(N_("In the question bank"), refers="bank_question")] = None
    settled: Annotated[bool | None, Field(N_("Needs no more practice"))] = None


@frozen
class Asked:
    """A question that I asked, and what they answered."""

    id: Annotated[Id, Field(N_("Id"), json="-")]
    interview: Annotated[Ref, Field(N_("Interview"), json="-", refers="interview")]
    position: Annotated[int, Field(N_("Position"), json="-")] = 0
    text: Annotated[Text, Field(N_("Question"))] = Text("")
    answer: Annotated[Text, Field(N_("Their answer"))] = Text("")
    person: Annotated[Ref | None, Field(N_("Asked of"), refers="person")] = None
    topic: Annotated[str, Field(N_("Topic"))] = ""


@frozen
class Missed:
    """A point that I forgot to mention, and where it was used later."""

    id: Annotated[Id, Field(N_("Id"), json="-")]
    interview: Annotated[Ref, Field(N_("Interview"), json="-", refers="interview")]
    position: Annotated[int, Field(N_("Position"), json="-")] = 0
    text: Annotated[Text, Field(N_("Point"))] = Text("")
    used_in: Annotated[str, Field(N_("Used in"))] = ""


@frozen
class Promise:
    """Something that one side promised."""

    id: Annotated[Id, Field(N_("Id"), json="-")]
    interview: Annotated[Ref, Field(N_("Interview"), json="-", refers="interview")]
    position: Annotated[int, Field(N_("Position"), json="-")] = 0
    who: Annotated[Who | None, Field(N_("Who"))] = None
    what: Annotated[Text, Field(N_("What"))] = Text("")
    due: Annotated[date | datetime | None, Field(N_("By"))] = None
    kept_at: Annotated[date | datetime | None, Field(N_("Kept"))] = None


@frozen
class Observation:
    """Something seen that bears on what matters to the user: pace, tools, tone, manners.

    ``about`` is the id of a criterion, or words of the user's own.
    """

    id: Annotated[Id, Field(N_("Id"), json="-")]
    interview: Annotated[Ref, Field(N_("Interview"), json="-", refers="interview")]
    position: Annotated[int, Field(N_("Position"), json="-")] = 0
    about: Annotated[str, Field(N_("About"))] = ""
    rating: Annotated[Number | None, Field(N_("Rating"), least=Decimal(0), most=Decimal(10))] = None
    text: Annotated[Text, Field(N_("Seen"))] = Text("")
