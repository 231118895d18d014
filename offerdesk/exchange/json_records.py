"""Which codec of the exchange file serves which attribute."""

from datetime import date, datetime
from decimal import Decimal
from enum import StrEnum
from functools import cache
from typing import Any, get_args, get_origin

from offerdesk.domain.agreeing import AgreedPoint, Enquiry
from offerdesk.domain.assumptions import ExchangeRate
from offerdesk.domain.fields import Amount, Attribute, Id, Number, Ref, Share, Text
from offerdesk.domain.hindsight import Received
from offerdesk.domain.negotiating import Ask, Reply
from offerdesk.domain.parts import FullOffer
from offerdesk.domain.planning import Alternative, Answer, Condition
from offerdesk.domain.values import (
    Clause,
    ClauseState,
    Employment,
    Exit,
    MatchTier,
    Range,
    Rating,
    StageChange,
    Step,
    TaxStep,
    Tranche,
    Vesting,
)
from offerdesk.exchange.json_objects import (
    MapCodec,
    Rate,
    RateCodec,
    RecordCodec,
    State,
    StateCodec,
    TermsCodec,
)
from offerdesk.exchange.json_values import ListCodec, NumberCodec, TimeCodec, WholeCodec
from offerdesk.exchange.json_words import AnyCodec, BoolCodec, ChoiceCodec, Codec, TextCodec

ZERO, ONE, TEN = Decimal(0), Decimal(1), Decimal(10)


SHARE = NumberCodec(ZERO, ONE)
MONTH = WholeCodec(ZERO)
PRICE = NumberCodec(ZERO)
DAY = TimeCodec()
DAY_OR_INSTANT = TimeCodec(instant=True)
LINE = TextCodec()

TRANCHE = RecordCodec(Tranche, (("month", MONTH), ("share", SHARE)))
VESTING = RecordCodec(
    Vesting,
    (
        ("months", MONTH),
        ("years", ListCodec(SHARE)),
        ("tranches", ListCodec(TRANCHE)),
        ("every", MONTH),
        ("cliff", MONTH),
        ("start_month", MONTH),
    ),
    ways=("months", "years", "tranches"),
)
TIER = RecordCodec(MatchTier, (("rate", NumberCodec(ZERO, TEN)), ("up_to", SHARE)))
STEP = RecordCodec(Step, (("month", MONTH), ("share", SHARE)))
EXIT = RecordCodec(Exit, (("value", PRICE), ("probability", SHARE), ("year", NumberCodec(ZERO, TEN))))
RANGE = RecordCodec(Range, (("field", LINE), ("low", NumberCodec()), ("high", NumberCodec())))
EMPLOYMENT = RecordCodec(Employment, (("company", LINE), ("role", LINE), ("since", DAY), ("until", DAY)))
TAX_STEP = RecordCodec(TaxStep, (("rate", SHARE), ("up_to", PRICE)))
STAGE = RecordCodec(StageChange, (("stage", LINE), ("at", DAY_OR_INSTANT)))
RATE = RateCodec(RecordCodec(Rate, (("rate", PRICE), ("date", DAY), ("source", LINE))))

RATINGS = MapCodec(Rating, lambda r: (r.criterion, r.mark), NumberCodec(ZERO, TEN), {"type": "string"})
CLAUSES = MapCodec(
    lambda term, state: Clause(term, state.state, state.page, state.note),
    lambda c: (c.term, State(c.state, c.page, c.note)),
    StateCodec(RecordCodec(State, (("state", ChoiceCodec(ClauseState)), ("page", MONTH), ("note", LINE)))),
    {"type": "string"},
)
RATES = MapCodec(
    lambda currency, rate: ExchangeRate(currency, rate.rate, rate.date, rate.source),
    lambda r: (r.currency, Rate(r.rate, r.as_of, r.source)),
    RATE,
    {"pattern": "^[A-Z]{3}$"},
)
_SINGLE: dict[Any, Codec] = {
    Id: LINE,
    Ref: LINE,
    str: LINE,
    Text: TextCodec(lines=True),
    bool: BoolCodec(),
    date: DAY,
    datetime: TimeCodec(day=False, instant=True),
    Vesting: VESTING,
    FullOffer: TermsCodec(),
}
_LISTS: dict[Any, Codec] = {
    str: ListCodec(LINE),
    Ref: ListCodec(LINE),
    Decimal: ListCodec(PRICE),
    MatchTier: ListCodec(TIER),
    Step: ListCodec(STEP),
    TaxStep: ListCodec(TAX_STEP),
    Exit: ListCodec(EXIT),
    Range: ListCodec(RANGE),
    StageChange: ListCodec(STAGE),
    Employment: ListCodec(EMPLOYMENT),
    Rating: RATINGS,
    Clause: CLAUSES,
    ExchangeRate: RATES,
}
_OPAQUE = {
    (Ask, "before"),
    (Ask, "after"),
    (Reply, "value"),
    (Condition, "value"),
    (Answer, "value"),
    (Alternative, "value"),
    (Enquiry, "value"),
    (AgreedPoint, "value"),
    (AgreedPoint, "letter_value"),
    (Received, "promised"),
    (Received, "received"),
}
"""Values of any other attribute."""


@cache
def codec_for(kind: type, declared: Attribute) -> Codec:
    """Return the codec of an attribute; ``KeyError`` for a type that the file cannot express yet."""
    if (kind, declared.name) in _OPAQUE:
        return AnyCodec()
    wanted, field = declared.type, declared.field
    if get_origin(wanted) is tuple:
        return _LISTS[get_args(wanted)[0]]
    if set(get_args(wanted)) == {date, datetime}:
        return DAY_OR_INSTANT
    if wanted in {Amount, Share, Number, Decimal}:
        return NumberCodec(field.least, field.most)
    if wanted is int:
        return WholeCodec(field.least, field.most)
    if isinstance(wanted, type) and issubclass(wanted, StrEnum):
        return ChoiceCodec(wanted)
    return _SINGLE[wanted]
