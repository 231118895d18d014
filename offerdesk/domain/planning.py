"""What one prepares for talking about an offer: strengths, plan, conditions, answers, plan B, budget."""

from datetime import date, datetime
from decimal import Decimal
from enum import StrEnum
from typing import Annotated

from offerdesk.domain.fields import Amount, Field, Id, Number, Ref, Share, Text
from offerdesk.domain.frozen import frozen
from offerdesk.domain.journal import Who
from offerdesk.domain.letters import Channel
from offerdesk.domain.values import Per, TaxStep
from offerdesk.domain.words import N_

ZERO, FIVE = Decimal(0), Decimal(5)


class StrengthKind(StrEnum):
    """What kind of proof a strength is."""

    CERTIFICATE = "certificate"
    DEGREE = "degree"
    RESULT = "result"
    EXPERIENCE = "experience"
    COST = "cost"
    COMPETING = "competing"
    MARKET = "market"
    OTHER = "other"


class Compare(StrEnum):
    """How a condition compares the offer with its value."""

    AT_LEAST = "at_least"
    AT_MOST = "at_most"
    IS = "is"


class Branch(StrEnum):
    """What they may say."""

    YES = "yes"
    PARTLY = "partly"
    NO = "no"
    APPROVAL = "approval"
    WHAT_ELSE = "what_else"
    SILENCE = "silence"


class Need(StrEnum):
    """Whether money is needed or wished for."""

    NEED = "need"
    WISH = "wish"


@frozen
class Strength:
    """Something that speaks for me, with its proof; used again for every application.

    ``offer`` is the competing offer, ``cost`` what a certificate cost me, or what a move or the way to work
    costs.
    """

    id: Annotated[Id, Field(N_("Id"))]
    title: Annotated[str, Field(N_("Strength"), required=True)]
    kind: Annotated[StrengthKind, Field(N_("Kind"))] = StrengthKind.RESULT
    text: Annotated[Text, Field(N_("Proof"))] = Text("")
    figure: Annotated[str, Field(N_("In figures"))] = ""
    cost: Annotated[Amount | None, Field(N_("What it cost"), least=ZERO)] = None
    currency: Annotated[str, Field(N_("Currency"))] = ""
    per: Annotated[Per | None, Field(N_("Per"))] = None
    day: Annotated[date | None, Field(N_("Day"), json="date")] = None
    source: Annotated[str, Field(N_("Source"))] = ""
    story: Annotated[Ref | None, Field(N_("Story"), refers="story")] = None
    offer: Annotated[Ref | None, Field(N_("Offer"), refers="offer")] = None
    tags: Annotated[tuple[str, ...], Field(N_("Tags"))] = ()
    position: Annotated[int, Field(N_("Position"))] = 0


@frozen
class Plan:
    """How one means to talk about an offer. Amounts are a year's base pay in the offer's currency.

    ``anchor_above`` is how far above the target one opens; ``anchor`` is a figure of one's own instead.
    ``factor`` adjusts market figures to one's own years and skills (1 leaves them as they are).
    """

    id: Annotated[Id, Field(N_("Id"))]
    offer: Annotated[Ref, Field(N_("Offer"), refers="offer", required=True)]
    target: Annotated[Amount | None, Field(N_("Target"), least=ZERO)] = None
    acceptable: Annotated[Amount | None, Field(N_("Acceptable"), least=ZERO)] = None
    walk_away: Annotated[Amount | None, Field(N_("Walk-away"), least=ZERO)] = None
    anchor: Annotated[Amount | None, Field(N_("Anchor"), least=ZERO)] = None
    anchor_above: Annotated[
        Share | None, Field(N_("Anchor above target"), least=ZERO, most=Decimal("0.2"))
    ] = Share(Decimal("0.07"))
    factor: Annotated[Number | None, Field(N_("My factor on market figures"), least=ZERO, most=FIVE)] = None
    factor_reason: Annotated[Text, Field(N_("Why this factor"))] = Text("")
    named_first: Annotated[Who | None, Field(N_("Who named a figure first"))] = None
    their_low: Annotated[Amount | None, Field(N_("Their range from"), json="range.low", least=ZERO)] = None
    their_high: Annotated[Amount | None, Field(N_("Their range to"), json="range.high", least=ZERO)] = None
    their_source: Annotated[str, Field(N_("Range according to"), json="range.source")] = ""
    channel: Annotated[Channel | None, Field(N_("Channel"))] = None
    at: Annotated[datetime | None, Field(N_("When we talk"))] = None
    person: Annotated[Ref | None, Field(N_("With"), refers="person")] = None
    opening: Annotated[Text, Field(N_("Opening sentence"))] = Text("")
    closing: Annotated[Text, Field(N_("Closing sentence"))] = Text("")
    otherwise: Annotated[Text, Field(N_("If we do not agree"))] = Text("")
    trades: Annotated[Text, Field(N_("What I can give in return"))] = Text("")
    asked_once: Annotated[bool, Field(N_("Reminded that asking does no harm"))] = False
    lessons: Annotated[Text, Field(N_("What I learned from it"))] = Text("")
    notes: Annotated[Text, Field(N_("Notes"))] = Text("")


@frozen
class Condition:
    """One part of “I would say yes if …”. ``field`` is a term of the offer, or empty where words must do.

    ``value`` is a value as the file writes it; ``met`` is the user's own answer where no term tells.
    """

    id: Annotated[Id, Field(N_("Id"), json="-")]
    plan: Annotated[Ref, Field(N_("Plan"), json="-", refers="plan")]
    position: Annotated[int, Field(N_("Position"), json="-")] = 0
    field: Annotated[str, Field(N_("What"))] = ""
    compare: Annotated[Compare | None, Field(N_("How"))] = None
    value: Annotated[str, Field(N_("Value"))] = ""
    text: Annotated[Text, Field(N_("In words"))] = Text("")
    must: Annotated[bool, Field(N_("Must"))] = True
    met: Annotated[bool | None, Field(N_("Met"))] = None


@frozen
class Answer:
    """What they may say, what I say then, and what I fall back to; ``value`` as the file writes it."""

    id: Annotated[Id, Field(N_("Id"), json="-")]
    plan: Annotated[Ref, Field(N_("Plan"), json="-", refers="plan")]
    position: Annotated[int, Field(N_("Position"), json="-")] = 0
    branch: Annotated[Branch, Field(N_("They say"))] = Branch.YES
    line: Annotated[Text, Field(N_("In their words"))] = Text("")
    reply: Annotated[Text, Field(N_("My reply"))] = Text("")
    field: Annotated[str, Field(N_("I fall back to"))] = ""
    value: Annotated[str, Field(N_("Value"))] = ""


@frozen
class Alternative:
    """Something else to ask for when pay is refused; ``value`` as the file writes it.

    ``weight`` is how much it matters to me, ``ease`` how easily it is usually given, both 0 to 5.
    """

    id: Annotated[Id, Field(N_("Id"), json="-")]
    plan: Annotated[Ref, Field(N_("Plan"), json="-", refers="plan")]
    position: Annotated[int, Field(N_("Position"), json="-")] = 0
    field: Annotated[str, Field(N_("What"))] = ""
    value: Annotated[str, Field(N_("Value"))] = ""
    weight: Annotated[Number | None, Field(N_("Matters to me"), least=ZERO, most=FIVE)] = None
    ease: Annotated[Number | None, Field(N_("Usually easy"), least=ZERO, most=FIVE)] = None
    notes: Annotated[Text, Field(N_("Notes"))] = Text("")


@frozen
class Budget:
    """What one needs to live, a month; from it follows the pay that one needs.

    Either ``tax_rate`` or ``tax_table`` (yearly income up to which a rate holds) leads from net to gross.
    """

    id: Annotated[Id, Field(N_("Id"))]
    name: Annotated[str, Field(N_("Budget"), required=True)]
    currency: Annotated[str, Field(N_("Currency"))] = ""
    tax_rate: Annotated[Share | None, Field(N_("Taxes and dues"), least=ZERO, most=Decimal(1))] = None
    tax_table: Annotated[tuple[TaxStep, ...], Field(N_("Tax table"))] = ()
    savings: Annotated[Amount | None, Field(N_("To be saved a month"), least=ZERO)] = None
    offer: Annotated[Ref | None, Field(N_("For the offer"), refers="offer")] = None
    notes: Annotated[Text, Field(N_("Notes"))] = Text("")
    position: Annotated[int, Field(N_("Position"))] = 0


@frozen
class Expense:
    """One line of a budget."""

    id: Annotated[Id, Field(N_("Id"), json="-")]
    budget: Annotated[Ref, Field(N_("Budget"), json="-", refers="budget")]
    position: Annotated[int, Field(N_("Position"), json="-")] = 0
    label: Annotated[str, Field(N_("Expense"))] = ""
    amount: Annotated[Amount | None, Field(N_("Amount"), least=ZERO)] = None
    per: Annotated[Per | None, Field(N_("Per"))] = Per.MONTH
    need: Annotated[Need, Field(N_("Needed"))] = Need.NEED
