"""Rounds of a negotiation, what the market pays, and what matters to the user."""

from dataclasses import dataclass
from datetime import date, datetime
from typing import Annotated

from offerdesk.domain.fields import Amount, Field, Id, Number, Ref, Share, Text
from offerdesk.domain.journal import Who
from offerdesk.domain.values import Period
from offerdesk.domain.words import N_


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
