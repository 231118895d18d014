"""How small composite values stand in the exchange file, and which codec serves which attribute."""

from collections.abc import Callable
from dataclasses import MISSING, dataclass, fields
from datetime import date, datetime
from datetime import date as day
from decimal import Decimal
from enum import StrEnum
from functools import cache
from typing import Any, get_args, get_origin

from offerdesk.domain.assumptions import ExchangeRate
from offerdesk.domain.fields import Amount, Attribute, Id, Number, Ref, Share, Text
from offerdesk.domain.negotiating import Ask, Reply
from offerdesk.domain.values import (
    Clause,
    ClauseState,
    Employment,
    Exit,
    MatchTier,
    Problem,
    Range,
    Rating,
    Rejected,
    StageChange,
    Step,
    Tranche,
    Vesting,
)
from offerdesk.exchange import faults
from offerdesk.exchange.faults import join, refuse, unknown_keys
from offerdesk.exchange.json_values import ListCodec, NumberCodec, TimeCodec, WholeCodec
from offerdesk.exchange.json_words import AnyCodec, BoolCodec, ChoiceCodec, Codec, Schema, TextCodec

ZERO, ONE, TEN = Decimal(0), Decimal(1), Decimal(10)


@dataclass(frozen=True, slots=True)
class RecordCodec:
    """A small frozen value as an object with one key for each of its fields."""

    make: type[Any]
    codecs: tuple[tuple[str, Codec], ...]
    ways: tuple[str, ...] = ()  # exactly one of these keys is required

    def read(self, value: Any, where: str) -> Any:
        """Take an object; a key that is absent or ``null`` keeps its default, if it has one."""
        if not isinstance(value, dict):
            raise refuse(where, faults.OBJECT)
        codecs = dict(self.codecs)
        problems = unknown_keys(where, value, codecs)
        given: dict[str, Any] = {}
        for key, codec in self.codecs:
            if value.get(key) is not None:
                try:
                    given[key] = codec.read(value[key], join(where, key))
                except Rejected as refused:
                    problems.extend(refused.problems)
            elif key in self._required():
                problems.append(Problem(join(where, key), faults.MISSING))
        if problems:
            raise Rejected(*problems)
        return self.make(**given)

    def write(self, value: Any) -> dict[str, Any]:
        """Return an object with the values that differ from their defaults."""
        return {
            key: codec.write(getattr(value, key))
            for key, codec in self.codecs
            if getattr(value, key) != self._defaults()[key]
        }

    def schema(self) -> Schema:
        """Describe an object with these keys and no others."""
        keys = {key: nullable(codec.schema()) for key, codec in self.codecs}
        for key in self._required():
            keys[key] = dict(self.codecs)[key].schema()
        schema: Schema = {"type": "object", "properties": keys, "additionalProperties": False}
        if self._required():
            schema["required"] = self._required()
        if self.ways:
            schema["oneOf"] = [
                {"required": [way], "properties": {way: {"not": {"type": "null"}}}} for way in self.ways
            ]
        return schema

    def _defaults(self) -> dict[str, Any]:
        return {slot.name: slot.default for slot in fields(self.make)}

    def _required(self) -> list[str]:
        return [key for key, default in self._defaults().items() if default is MISSING]


@dataclass(frozen=True, slots=True)
class MapCodec:
    """Pairs of a name and a value as one object: marks by criterion, states by clause, rates by currency."""

    make: Callable[[str, Any], Any]
    take: Callable[[Any], tuple[str, Any]]
    value: Codec
    names: Schema

    def read(self, value: Any, where: str) -> tuple[Any, ...]:
        """Take an object and keep its order; a name whose value is ``null`` is left out."""
        if not isinstance(value, dict):
            raise refuse(where, faults.OBJECT)
        if len(value) > faults.MOST_ITEMS:
            raise refuse(where, faults.MANY, limit=str(faults.MOST_ITEMS))
        pairs = [(TextCodec().read(key, where), key) for key in value if value[key] is not None]
        return tuple(self.make(name, self.value.read(value[key], join(where, key))) for name, key in pairs)

    def write(self, value: tuple[Any, ...]) -> dict[str, Any]:
        """Return the object."""
        pairs = [self.take(item) for item in value]
        return {name: self.value.write(inner) for name, inner in pairs}

    def schema(self) -> Schema:
        """Describe an object with any keys."""
        inner = nullable(self.value.schema())
        limits = {"propertyNames": self.names, "maxProperties": faults.MOST_ITEMS}
        return {"type": "object", "additionalProperties": inner, **limits}


@dataclass(frozen=True, slots=True)
class RateCodec:
    """An exchange rate: the figure alone, or with its date and source."""

    record: RecordCodec

    def read(self, value: Any, where: str) -> "Rate":
        """Take a number or an object with ``rate``."""
        if isinstance(value, dict):
            return self.record.read(value, where)  # type: ignore[no-any-return]
        return Rate(NumberCodec().read(value, where))

    def write(self, value: "Rate") -> Any:
        """Return the number alone where nothing else is known."""
        return NumberCodec().write(value.rate) if value == Rate(value.rate) else self.record.write(value)

    def schema(self) -> Schema:
        """Describe a number or an object."""
        return {"anyOf": [NumberCodec(ZERO).schema(), self.record.schema()]}


@dataclass(frozen=True, slots=True)
class Rate:
    """An exchange rate without its currency, which is the key that it stands under."""

    rate: Decimal
    date: day | None = None
    source: str = ""


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
STAGE = RecordCodec(StageChange, (("stage", LINE), ("at", DAY_OR_INSTANT)))
RATE = RateCodec(RecordCodec(Rate, (("rate", PRICE), ("date", DAY), ("source", LINE))))

RATINGS = MapCodec(Rating, lambda r: (r.criterion, r.mark), NumberCodec(ZERO, TEN), {"type": "string"})
CLAUSES = MapCodec(Clause, lambda c: (c.term, c.state), ChoiceCodec(ClauseState), {"type": "string"})
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
}
_LISTS: dict[Any, Codec] = {
    str: ListCodec(LINE),
    Ref: ListCodec(LINE),
    Decimal: ListCodec(PRICE),
    MatchTier: ListCodec(TIER),
    Step: ListCodec(STEP),
    Exit: ListCodec(EXIT),
    Range: ListCodec(RANGE),
    StageChange: ListCodec(STAGE),
    Employment: ListCodec(EMPLOYMENT),
    Rating: RATINGS,
    Clause: CLAUSES,
    ExchangeRate: RATES,
}
_OPAQUE = {(Ask, "before"), (Ask, "after"), (Reply, "value")}


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


def nullable(schema: Schema) -> Schema:
    """Return ``schema`` with ``null`` (unknown) allowed."""
    if not schema:
        return schema
    if set(schema) == {"anyOf"}:
        return {"anyOf": [*schema["anyOf"], {"type": "null"}]}
    if set(schema) == {"enum"}:
        return {"enum": [*schema["enum"], None]}
    return {"anyOf": [schema, {"type": "null"}]}
