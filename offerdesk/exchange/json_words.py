"""How words stand in the exchange file: text, choices, truth values, and values kept as text.

A codec reads, writes and describes the values of one type; reader, writer and schema ask the same one, so
they cannot disagree. ``read`` raises ``Rejected`` with the path of the value.
"""

import re
from decimal import Decimal
from difflib import get_close_matches
from enum import StrEnum
from typing import Any, Protocol

from offerdesk.domain.frozen import frozen
from offerdesk.domain.values import Rejected
from offerdesk.exchange import cells, faults
from offerdesk.exchange.cells import Cell
from offerdesk.exchange.faults import refuse
from offerdesk.exchange.json_text import Absurd, compact, parse

LONGEST_LINE = 1000
LONGEST_TEXT = 200_000
LONGEST_SHOWN = 40

Schema = dict[str, Any]

_BREAKS = re.compile(r"[\t\n\r\v\f\x1c-\x1e\x85\u2028\u2029]+")
_CONTROLS = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\ud800-\udfff]")


class Codec(Protocol):
    """Reads, writes and describes the values of one type."""

    def read(self, value: Any, where: str) -> Any:
        """Return the value of the domain, or raise ``Rejected`` naming ``where``."""
        ...

    def write(self, value: Any) -> Any:
        """Return what stands in the file."""
        ...

    def schema(self) -> Schema:
        """Return the JSON Schema of what ``read`` takes, ``null`` aside."""
        ...


def clean(text: str) -> str:
    """Return ``text`` without control characters; line breaks and tabs stay."""
    return _CONTROLS.sub("", text.replace("\r\n", "\n"))


@frozen
class TextCodec:
    """Text: of several lines, or on one line with breaks turned into spaces."""

    lines: bool = False

    def read(self, value: Any, where: str) -> str:
        """Take text only; control characters are dropped."""
        if not isinstance(value, str) or isinstance(value, Absurd):
            raise refuse(where, faults.TEXT)
        limit = LONGEST_TEXT if self.lines else LONGEST_LINE
        if len(value) > limit:
            raise refuse(where, faults.LONG_TEXT, limit=str(limit))
        text = str(value)
        return clean(text) if self.lines else clean(_BREAKS.sub(" ", text))

    def write(self, value: str) -> str:
        """Return the text itself."""
        return value

    def schema(self) -> Schema:
        """Describe text up to a length."""
        return {"type": "string", "maxLength": LONGEST_TEXT if self.lines else LONGEST_LINE}


@frozen
class AnyCodec:
    """A value of any other attribute, kept as text: what was asked for and what was answered.

    A string stands for itself, a number for its digits, all else for its JSON on one line.
    """

    def read(self, value: Any, where: str) -> str:
        """Take any JSON value."""
        if isinstance(value, str):
            return TextCodec(lines=True).read(value, where)
        if isinstance(value, int | Decimal) and not isinstance(value, bool):
            return str(value)
        if _holds_absurd(value):
            raise refuse(where, faults.NUMBER_LIMIT)
        return TextCodec(lines=True).read(compact(value), where)

    def write(self, value: str) -> Any:
        """Return an object, a list or a truth value where the text is exactly one; else the text."""
        if value[:1] not in {"{", "[", "t", "f"}:
            return value
        try:
            found = parse(value.encode())
        except (Rejected, UnicodeEncodeError):
            return value
        return found if isinstance(found, dict | list | bool) and compact(found) == value else value

    def schema(self) -> Schema:
        """Describe anything."""
        return {}


def _holds_absurd(value: Any) -> bool:
    if isinstance(value, dict):
        return any(_holds_absurd(inner) for inner in value.values())
    if isinstance(value, list):
        return any(_holds_absurd(inner) for inner in value)
    return isinstance(value, Absurd)


@frozen
class BoolCodec:
    """True or false."""

    def read(self, value: Any, where: str) -> bool:
        """Take a truth value; from a table also yes and no."""
        found = cells.truth(value) if isinstance(value, Cell) else value
        if not isinstance(found, bool):
            raise refuse(where, faults.BOOL)
        return found

    def write(self, value: bool) -> bool:  # noqa: FBT001 - the value itself
        """Return the truth value."""
        return value

    def schema(self) -> Schema:
        """Describe a boolean."""
        return {"type": "boolean"}


@frozen
class ChoiceCodec:
    """One word out of a few."""

    choices: type[StrEnum]

    def read(self, value: Any, where: str) -> StrEnum:
        """Take one of the words; from a table in any case and with spaces."""
        word = value.strip().casefold().replace(" ", "_") if isinstance(value, Cell) else value
        for choice in self.choices:
            if choice.value == word or (isinstance(value, Cell) and choice.value.casefold() == word):
                return choice
        words = [choice.value for choice in self.choices]
        if not isinstance(value, str):
            raise refuse(where, faults.CHOICE, value=shown(value), choices=", ".join(words))
        close = get_close_matches(value[:LONGEST_SHOWN], words, 1)
        if close:
            raise refuse(where, faults.CHOICE_SUGGESTED, value=shown(value), known=close[0])
        raise refuse(where, faults.CHOICE, value=shown(value), choices=", ".join(words))

    def write(self, value: StrEnum) -> str:
        """Return the word."""
        return value.value

    def schema(self) -> Schema:
        """List the words."""
        return {"enum": [choice.value for choice in self.choices]}


def shown(value: Any) -> str:
    """Return ``value`` short enough to stand in a message."""
    text = value if isinstance(value, str) else compact(value)
    return clean(text if len(text) <= LONGEST_SHOWN else text[: LONGEST_SHOWN - 1] + "…")
