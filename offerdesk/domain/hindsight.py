"""What one learns from it: feedback, findings, achievements, a look back on a week or a year."""

from datetime import date, datetime
from enum import StrEnum
from typing import Annotated

from offerdesk.domain.fields import Field, Id, Ref, Text
from offerdesk.domain.frozen import frozen
from offerdesk.domain.preparing import Extent
from offerdesk.domain.words import N_


class FeedbackOutcome(StrEnum):
    """Whether feedback was given."""

    GIVEN = "given"
    NOT_ALLOWED = "not_allowed"
    NO_ANSWER = "no_answer"


class Phase(StrEnum):
    """The five phases that a review goes through."""

    APPLICATION = "application"
    RESEARCH = "research"
    PREPARATION = "preparation"
    INTERVIEW = "interview"
    FOLLOW_UP = "follow_up"


class LookBackKind(StrEnum):
    """What is looked back on."""

    WEEK = "week"
    YEAR = "year"


@frozen
class Feedback:
    """What they said afterwards, what surprised me, what I take from it."""

    id: Annotated[Id, Field(N_("Id"))]
    process: Annotated[Ref, Field(N_("Application"), refers="process", required=True)]
    at: Annotated[date | datetime | None, Field(N_("On"))] = None
    person: Annotated[Ref | None, Field(N_("From"), refers="person")] = None
    channel: Annotated[str, Field(N_("Channel"))] = ""
    outcome: Annotated[FeedbackOutcome, Field(N_("Outcome"))] = FeedbackOutcome.GIVEN
    said: Annotated[Text, Field(N_("What they said"))] = Text("")
    surprise: Annotated[Text, Field(N_("What surprised me"))] = Text("")
    take: Annotated[Text, Field(N_("What I take from it"))] = Text("")
    missed: Annotated[Text, Field(N_("A point I had not made"))] = Text("")


@frozen
class Finding:
    """One thing found in a review of a process; its actions are tasks with the subject ``finding:id``.

    ``lesson`` comes back before the next interview that is like this one.
    """

    id: Annotated[Id, Field(N_("Id"))]
    process: Annotated[Ref, Field(N_("Application"), refers="process", required=True)]
    phase: Annotated[Phase, Field(N_("Phase"))] = Phase.INTERVIEW
    text: Annotated[Text, Field(N_("Finding"))] = Text("")
    strength: Annotated[bool, Field(N_("Worth keeping"))] = False
    control: Annotated[Extent | None, Field(N_("In my control"))] = None
    lesson: Annotated[Text, Field(N_("Lesson"))] = Text("")
    tags: Annotated[tuple[str, ...], Field(N_("Tags"))] = ()
    position: Annotated[int, Field(N_("Position"))] = 0


@frozen
class Achievement:
    """Something achieved in a job, kept for the next talk about pay."""

    id: Annotated[Id, Field(N_("Id"))]
    text: Annotated[Text, Field(N_("Achievement"), required=True)]
    day: Annotated[date | None, Field(N_("Day"))] = None
    figure: Annotated[str, Field(N_("In figures"))] = ""
    offer: Annotated[Ref | None, Field(N_("Job"), refers="offer")] = None
    milestone: Annotated[
        bool, Field(N_("A milestone"), help=N_("Reason enough to talk about pay before the year is over"))
    ] = False


@frozen
class LookBack:
    """A look back on a week of searching or on the first year in a job."""

    id: Annotated[Id, Field(N_("Id"))]
    kind: Annotated[LookBackKind, Field(N_("Look back on"))] = LookBackKind.WEEK
    day: Annotated[date | None, Field(N_("Day"))] = None
    offer: Annotated[Ref | None, Field(N_("Job"), refers="offer")] = None
    went_well: Annotated[Text, Field(N_("What went well"))] = Text("")
    learned: Annotated[Text, Field(N_("What I learned"))] = Text("")
    improve: Annotated[Text, Field(N_("One thing to do better"))] = Text("")
    kept: Annotated[Text, Field(N_("What was promised and kept"))] = Text("")
    ask_for: Annotated[Text, Field(N_("What to ask for"))] = Text("")
    notes: Annotated[Text, Field(N_("Notes"))] = Text("")


@frozen
class Received:
    """What was promised for the first year, and what came of it; values as the file writes them."""

    id: Annotated[Id, Field(N_("Id"), json="-")]
    look_back: Annotated[Ref, Field(N_("Look back"), json="-", refers="look_back")]
    position: Annotated[int, Field(N_("Position"), json="-")] = 0
    field: Annotated[str, Field(N_("What"))] = ""
    promised: Annotated[str, Field(N_("Promised"))] = ""
    received: Annotated[str, Field(N_("Received"))] = ""
    notes: Annotated[Text, Field(N_("Notes"))] = Text("")
