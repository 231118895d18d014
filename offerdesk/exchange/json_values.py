"""How numbers, dates and lists of values stand in the exchange file."""

import re
from collections.abc import Sequence
from datetime import UTC, date, datetime
from decimal import Decimal
from typing import Any

from offerdesk.domain.frozen import frozen
from offerdesk.exchange import cells, faults
from offerdesk.exchange.cells import Cell
from offerdesk.exchange.faults import refuse
from offerdesk.exchange.json_text import Absurd, Figure
from offerdesk.exchange.json_words import Codec, Schema, shown

LARGEST_COUNT = 10**9

DIGITS = r"[0-9]{1,15}(\.[0-9]{1,30})?"
DAY = r"[0-9]{4}-[0-9]{2}-[0-9]{2}"
INSTANT = DAY + r"T[0-9]{2}:[0-9]{2}(:[0-9]{2}(\.[0-9]{1,6})?)?(Z|[+-][0-9]{2}:[0-9]{2})"

_NUMBER = re.compile("-?" + DIGITS)
_DAY = re.compile(DAY)
_INSTANT = re.compile(INSTANT)


@frozen
class NumberCodec:
    """An exact number, as a JSON number or as text."""

    least: Decimal | None = None
    most: Decimal | None = None

    def read(self, value: Any, where: str) -> Decimal:
        """Take the digits as they are; bounds are checked with the whole entity."""
        if isinstance(value, Absurd):
            raise refuse(where, faults.NUMBER_LIMIT)
        if isinstance(value, Cell):
            found = cells.number(value)
        elif isinstance(value, str):
            found = Decimal(value) if _NUMBER.fullmatch(value) else None
        else:
            found = _exact(value)
        if found is None:
            raise refuse(where, faults.NUMBER)
        return found

    def write(self, value: Decimal) -> Figure:
        """Return the digits as text, without an exponent."""
        return Figure(f"{value:f}")

    def schema(self) -> Schema:
        """Describe digits as text, or a number; bounds hold for both, yet text can only carry the sign's."""
        sign = "" if self.least is not None and self.least >= 0 else "-?"
        number: Schema = {"type": "number", "exclusiveMaximum": 10**15, "exclusiveMinimum": -(10**15)}
        number |= _bounds(self.least, self.most)
        return {"anyOf": [{"type": "string", "pattern": f"^{sign}{self._digits()}$"}, number]}

    def _digits(self) -> str:
        return r"(0+(\.[0-9]{1,30})?|0*1(\.0{1,30})?)" if self.most == 1 and self.least == 0 else DIGITS


@frozen
class WholeCodec:
    """A whole number."""

    least: Decimal | None = None
    most: Decimal | None = None

    def read(self, value: Any, where: str) -> int:
        """Take a whole number, also as text."""
        found = NumberCodec().read(value, where)
        if found != found.to_integral_value():
            raise refuse(where, faults.WHOLE)
        if abs(found) > LARGEST_COUNT:
            raise refuse(where, faults.NUMBER_LIMIT)
        return int(found)

    def write(self, value: int) -> int:
        """Return the number."""
        return value

    def schema(self) -> Schema:
        """Describe an integer, or its digits as text."""
        whole: Schema = {"type": "integer", "minimum": -LARGEST_COUNT, "maximum": LARGEST_COUNT}
        whole |= _bounds(self.least, self.most)
        sign = "" if self.least is not None and self.least >= 0 else "-?"
        return {"anyOf": [whole, {"type": "string", "pattern": rf"^{sign}[0-9]{{1,9}}(\.0{{1,30}})?$"}]}


def _bounds(least: Decimal | None, most: Decimal | None) -> Schema:
    bounds = {"minimum": least, "maximum": most}
    return {key: int(limit) for key, limit in bounds.items() if limit is not None}


def _exact(value: Any) -> Decimal | None:
    if isinstance(value, bool) or not isinstance(value, int | Decimal):
        return None
    return Decimal(value)


@frozen
class TimeCodec:
    """A date, an instant with its offset, or either."""

    day: bool = True
    instant: bool = False

    def read(self, value: Any, where: str) -> date:
        """Take ISO 8601 only; an instant without an offset is refused."""
        text = value.strip() if isinstance(value, Cell) else value
        if not isinstance(text, str) or not self._fits(text):
            raise refuse(where, self._wanted())
        try:
            if self.day and _DAY.fullmatch(text):
                return date.fromisoformat(text)
            found = datetime.fromisoformat(text)
            found.astimezone(UTC)
        except (ValueError, OverflowError):
            raise refuse(where, faults.NO_SUCH_TIME, value=shown(text)) from None
        return found

    def write(self, value: date) -> str:
        """Return ISO 8601, seconds only where there are any."""
        if not isinstance(value, datetime):
            return value.isoformat()
        offset = value.utcoffset()
        if offset is None or offset.total_seconds() % 60:
            value = value.astimezone(UTC)
        return value.isoformat(timespec="auto" if value.second or value.microsecond else "minutes")

    def schema(self) -> Schema:
        """Describe the pattern of a date, an instant or both."""
        patterns = [p for p, wanted in ((DAY, self.day), (INSTANT, self.instant)) if wanted]
        return {"type": "string", "pattern": "^(" + "|".join(patterns) + ")$"}

    def _fits(self, text: str) -> bool:
        as_day, as_instant = _DAY.fullmatch(text), _INSTANT.fullmatch(text)
        return bool((self.day and as_day) or (self.instant and as_instant))

    def _wanted(self) -> str:
        if self.day and self.instant:
            return faults.DAY_OR_INSTANT
        return faults.DAY if self.day else faults.INSTANT


@frozen
class ListCodec:
    """A list of values of one type."""

    item: Codec

    def read(self, value: Any, where: str) -> tuple[Any, ...]:
        """Take a list and read each value at its place; a table's cell holds one value or several by ";"."""
        if isinstance(value, Cell):
            value = [type(value)(part.strip()) for part in value.split(";") if part.strip()]
        if not isinstance(value, Sequence) or isinstance(value, str):
            raise refuse(where, faults.LIST)
        if len(value) > faults.MOST_ITEMS:
            raise refuse(where, faults.MANY, limit=str(faults.MOST_ITEMS))
        return tuple(self.item.read(inner, f"{where}[{place}]") for place, inner in enumerate(value))

    def write(self, value: tuple[Any, ...]) -> list[Any]:
        """Return the list of written values."""
        return [self.item.write(inner) for inner in value]

    def schema(self) -> Schema:
        """Describe an array."""
        return {"type": "array", "items": self.item.schema(), "maxItems": faults.MOST_ITEMS}
