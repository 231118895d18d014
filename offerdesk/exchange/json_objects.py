"""How values of several parts stand in the exchange file: objects, maps, and what may be short or full."""

from collections.abc import Callable
from dataclasses import MISSING, fields
from datetime import date as day
from decimal import Decimal
from typing import Any

from offerdesk.domain.frozen import frozen
from offerdesk.domain.offer import Offer
from offerdesk.domain.parts import FullOffer
from offerdesk.domain.values import ClauseState, Problem, Rejected
from offerdesk.exchange import faults
from offerdesk.exchange.cells import Cell
from offerdesk.exchange.faults import join, refuse, unknown_keys
from offerdesk.exchange.json_text import parse
from offerdesk.exchange.json_values import NumberCodec
from offerdesk.exchange.json_words import ChoiceCodec, Codec, Schema, TextCodec

ZERO = Decimal(0)


@frozen
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


@frozen
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


@frozen
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


@frozen
class StateCodec:
    """The state of a clause: the word alone, or with the page that it stands on and what it says."""

    record: RecordCodec

    def read(self, value: Any, where: str) -> "State":
        """Take a word or an object with ``state``; a table's cell holds the object as text."""
        if isinstance(value, Cell) and value.startswith("{"):
            value = parse(value.encode())
        if isinstance(value, dict):
            return self.record.read(value, where)  # type: ignore[no-any-return]
        return State(ClauseState(ChoiceCodec(ClauseState).read(value, where)))

    def write(self, value: "State") -> Any:
        """Return the word alone where nothing else is known."""
        return value.state.value if value == State(value.state) else self.record.write(value)

    def schema(self) -> Schema:
        """Describe a word or an object."""
        return {"anyOf": [ChoiceCodec(ClauseState).schema(), self.record.schema()]}


@frozen
class State:
    """A clause without the term that it stands under."""

    state: ClauseState
    page: int | None = None
    note: str = ""


class TermsCodec:
    """An offer with its lists, as the list of offers holds it. Its parts take their ids from their places."""

    def read(self, value: Any, where: str) -> FullOffer:
        """Take an offer."""
        from offerdesk.exchange.json_file import read_entity  # noqa: PLC0415 - it reads entities by these codecs

        if not isinstance(value, dict):
            raise refuse(where, faults.OBJECT)
        try:
            return read_entity(Offer, value).full_offers()[0]
        except Rejected as refused:
            raise Rejected(
                *(Problem(join(where, p.where), p.text, p.values) for p in refused.problems)
            ) from None

    def write(self, value: FullOffer) -> dict[str, Any]:
        """Return the offer."""
        from offerdesk.exchange.data import gather  # noqa: PLC0415 - as above
        from offerdesk.exchange.json_file import owned_parts, write_entity  # noqa: PLC0415 - as above

        lists = [getattr(value, slot.name) for slot in fields(FullOffer)[1:]]
        return write_entity(value.offer, owned_parts(gather(part for found in lists for part in found)))

    def schema(self) -> Schema:
        """Refer to the description of an offer."""
        return {"$ref": "#/$defs/offer"}


@frozen
class Rate:
    """An exchange rate without its currency, which is the key that it stands under."""

    rate: Decimal
    date: day | None = None
    source: str = ""


def nullable(schema: Schema) -> Schema:
    """Return ``schema`` with ``null`` (unknown) allowed."""
    if not schema:
        return schema
    if set(schema) == {"anyOf"}:
        return {"anyOf": [*schema["anyOf"], {"type": "null"}]}
    if set(schema) == {"enum"}:
        return {"enum": [*schema["enum"], None]}
    return {"anyOf": [schema, {"type": "null"}]}
