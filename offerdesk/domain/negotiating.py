"""Rounds of a negotiation and what each made of the offer; what the market pays; what matters to the user.

What one prepares for the talk is in ``planning``, what was agreed and what is in writing in ``agreeing``.
"""

from datetime import date, datetime
from decimal import Decimal
from enum import StrEnum
from typing import Annotated

from offerdesk.domain.fields import Amount, Field, Id, Number, Ref, Share, Text
from offerdesk.domain.frozen import frozen
from offerdesk.domain.journal import Who
from offerdesk.domain.parts import FullOffer
from offerdesk.domain.values import Period
from offerdesk.domain.words import N_


class Refusal(StrEnum):
    """Why something was refused, as far as they say."""

    BUDGET = "budget"
    SCALE = "scale"
    POLICY = "policy"
    OTHER = "other"


class Argument(StrEnum):
    """On what a reason rests."""

    MARKET = "market"
    SKILL = "skill"
    DEGREE = "degree"
    RESULT = "result"
    COST = "cost"
    COMPETING = "competing"
    OTHER = "other"


@frozen
class Round:
    """One round of a negotiation: what one side asked or answered.

    A round without a day is being prepared. ``version`` is the version of the offer that it made.
    """

    id: Annotated[Id, Field(N_("Id"))]
    offer: Annotated[Ref, Field(N_("Offer"), refers="offer", required=True)]
    number: Annotated[int | None, Field(N_("Round"))] = None
    at: Annotated[date | datetime | None, Field(N_("On"))] = None
    by: Annotated[Who | None, Field(N_("By"))] = None
    channel: Annotated[str, Field(N_("Channel"))] = ""
    status: Annotated[str, Field(N_("Status"))] = ""
    person: Annotated[Ref | None, Field(N_("With"), refers="person")] = None
    version: Annotated[int | None, Field(N_("Made version"), least=Decimal(0))] = None
    notes: Annotated[Text, Field(N_("Notes"))] = Text("")


@frozen
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
    argument: Annotated[Argument | None, Field(N_("Rests on"))] = None
    gain: Annotated[Text, Field(N_("Gain for them"))] = Text("")
    strengths: Annotated[tuple[Ref, ...], Field(N_("Strengths"), refers="strength")] = ()


@frozen
class Reply:
    """One thing answered in a round; ``status`` is agreed, partly, refused or open."""

    id: Annotated[Id, Field(N_("Id"), json="-")]
    round: Annotated[Ref, Field(N_("Round"), json="-", refers="round")]
    position: Annotated[int, Field(N_("Position"), json="-")] = 0
    field: Annotated[str, Field(N_("What"))] = ""
    value: Annotated[str, Field(N_("Value"))] = ""
    status: Annotated[str, Field(N_("Status"))] = ""
    refusal: Annotated[Refusal | None, Field(N_("Why not"))] = None
    reason: Annotated[Text, Field(N_("What they said"))] = Text("")


@frozen
class OfferVersion:
    """An offer's terms as they were, kept unchangeable; the newest terms are the offer itself.

    Version 0 holds the employer's first terms. ``round`` is the round that led to this version. Ids within
    ``terms`` are those of its time: whose version it is says ``offer`` alone.
    """

    id: Annotated[Id, Field(N_("Id"))]
    offer: Annotated[Ref, Field(N_("Offer"), refers="offer", required=True)]
    number: Annotated[int, Field(N_("Version"), required=True, least=Decimal(0))]
    terms: Annotated[FullOffer, Field(N_("Terms"), required=True)]
    at: Annotated[date | datetime | None, Field(N_("Since"))] = None
    round: Annotated[Ref | None, Field(N_("Round"), refers="round")] = None
    notes: Annotated[Text, Field(N_("Notes"))] = Text("")


@frozen
class MarketFigure:
    """What a role pays elsewhere, with its source and date.

    ``field`` is what is compared, base pay where it is empty.
    """

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
    field: Annotated[str, Field(N_("What"))] = ""
    fit: Annotated[Number | None, Field(N_("How well it fits"), least=Decimal(0), most=Decimal(5))] = None
    process: Annotated[Ref | None, Field(N_("Application"), refers="process")] = None
    link: Annotated[str, Field(N_("Link"))] = ""
    notes: Annotated[Text, Field(N_("Notes"))] = Text("")


@frozen
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
