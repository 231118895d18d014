"""Lines of an iCalendar file (RFC 5545): folded at 75 octets, with their parameters, texts escaped."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field

from offerdesk.domain.values import Problem, Rejected
from offerdesk.domain.words import N_

FOLD_AT = 75
"""Octets that a line may have, its end not counted."""

LARGEST = 5_000_000
MOST_LINES = 200_000
LONGEST_LINE = 100_000

TOO_LARGE = N_("the calendar is too large: at most {limit} characters, {lines} lines")
NOT_A_LINE = N_("line {n} is no line of a calendar: it needs a name and a colon")

_CONTROLS = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f]")
_NAME = re.compile(r"[A-Za-z0-9-]+")
_PARAMETER = re.compile(r';([A-Za-z0-9-]+)=("[^"]*"|[^";:,]*(?:,[^";:,]*)*)')
_ESCAPED = {"n": "\n", "N": "\n"}


@dataclass(frozen=True, slots=True)
class ContentLine:
    """One property: its name in capitals, its parameters by name in capitals, its value as written."""

    name: str
    value: str
    parameters: dict[str, str] = field(default_factory=dict)


def escape(text: str) -> str:
    """Return ``text`` as a TEXT value; control characters are left out."""
    plain = _CONTROLS.sub("", text.replace("\r\n", "\n").replace("\r", "\n"))
    return plain.replace("\\", "\\\\").replace(";", "\\;").replace(",", "\\,").replace("\n", "\\n")


def unescape(value: str) -> str:
    """Return the text that a TEXT value stands for."""
    return re.sub(r"\\(.)", lambda found: _ESCAPED.get(found[1], found[1]), value)


def fold(line: str) -> str:
    """Break a line into pieces of at most 75 octets; no character is torn apart."""
    pieces: list[str] = []
    piece, size, room = "", 0, FOLD_AT
    for character in line:
        octets = len(character.encode())
        if size + octets > room:
            pieces.append(piece)
            piece, size, room = "", 0, FOLD_AT - 1  # a continued line begins with a space
        piece += character
        size += octets
    return "\r\n ".join([*pieces, piece])


def to_bytes(lines: Iterable[str]) -> bytes:
    """Return a file of these lines."""
    return "".join(fold(line) + "\r\n" for line in lines).encode()


def content_lines(text: str) -> Iterator[ContentLine]:
    """Yield the properties of a calendar; ``Rejected`` for what is too large or is none."""
    if len(text) > LARGEST or text.count("\n") > MOST_LINES:
        limits = (("limit", str(LARGEST)), ("lines", str(MOST_LINES)))
        raise Rejected(Problem("", TOO_LARGE, limits))
    whole = re.sub(r"\r?\n[ \t]", "", text.removeprefix("\ufeff"))
    for n, line in enumerate(re.split(r"\r?\n", whole), start=1):
        if line.strip():
            yield _parsed(line[:LONGEST_LINE], n)


def _parsed(line: str, n: int) -> ContentLine:
    name = _NAME.match(line)
    if name is None:
        raise Rejected(Problem("", NOT_A_LINE, (("n", str(n)),)))
    place, parameters = name.end(), {}
    while found := _PARAMETER.match(line, place):
        parameters[found[1].upper()] = found[2].strip('"')
        place = found.end()
    if line[place : place + 1] != ":":
        raise Rejected(Problem("", NOT_A_LINE, (("n", str(n)),)))
    return ContentLine(name[0].upper(), line[place + 1 :], parameters)
