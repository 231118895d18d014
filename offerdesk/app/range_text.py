"""Ranges as people type them in place of a figure, and as they are shown again.

    100k–120k · 100-120k · 100k to 120k · 8-12 % · 100k..110k..120k (low, likely, high)

A dash between two figures makes a range; at the front it is a minus. What stands behind the last figure holds
for the others where they are bare: "8-12 %", "100-120k USD a year".
"""

import re
from collections.abc import Callable, Iterable
from dataclasses import replace
from decimal import Decimal
from itertools import pairwise

from offerdesk.app.amounts import Typed, write_amount
from offerdesk.app.style import Style
from offerdesk.domain.fields import Amount, Attribute, Number, Share
from offerdesk.domain.frozen import frozen
from offerdesk.domain.values import Problem, Rejected
from offerdesk.domain.words import N_, tr

FORMS = frozenset({Amount, Share, Number})
"""Types of figures that may have a range."""

NOT_BETWEEN = N_("The likely figure must lie between the two others. Write it like 100k..110k..120k.")

_TWO, _THREE = 2, 3
_DOTS = re.compile(r"\.{2,}|…")
_DASHES = "-‐‑‒–—−"  # noqa: RUF001 - the signs that people type
_WORD = re.compile(r"\s(?:to|until|till|bis|à|tot|hasta)\s", re.IGNORECASE)
_FRONT = re.compile(r"\s*(?:between|from|zwischen|von|entre|de|mellan|från)\s+(?=.*\d)", re.IGNORECASE)
_AND = re.compile(r"\s(?:and|und|et|och)\s", re.IGNORECASE)
_TAIL = re.compile(r"[.,]?\D*\Z")


@frozen
class Estimated:
    """A figure that is given as a range; ``likely`` is ``None`` where the middle counts."""

    low: Decimal
    high: Decimal
    likely: Decimal | None = None

    @property
    def counts(self) -> Decimal:
        """The figure that counts."""
        return (self.low + self.high) / 2 if self.likely is None else self.likely


def read_range(text: str, read: Callable[[str], Typed], where: str) -> tuple[Typed, ...]:
    """Read low and high, or low, likely and high, in their order; empty where ``text`` is no range.

    ``read`` reads one figure. What one says of currency and period holds for all. Raises ``Rejected`` where
    the likely figure lies outside.
    """
    parts = _split(text)
    ways = [found for way in _ways(parts) if (found := _read_all(way, read))] if parts else []
    rising = next((found for found in ways if _rises(found)), None)
    if rising is not None:
        return rising
    if ways and len(parts) == _THREE:
        raise Rejected(Problem(where, NOT_BETWEEN))
    return tuple(reversed(ways[-1])) if ways else ()


def estimated(amounts: Iterable[Decimal]) -> Estimated | Decimal:
    """Return the range of two or three figures in their order; a range without width is a figure."""
    low, *likely, high = amounts
    return low if low == high else Estimated(low, high, likely[0] if likely else None)


def other_reading(found: tuple[Typed, ...]) -> Estimated | Decimal | None:
    """Return what the figures mean where those that can be read in two ways are read in the other."""
    if all(typed.other is None for typed in found):
        return None
    others = [typed.amount if typed.other is None else typed.other for typed in found]
    return estimated(others) if others == sorted(others) else None


def write_range(attribute: Attribute, value: Estimated, style: Style) -> str:
    """Write a range as it can be read again."""
    if attribute.type is Share:
        figures = [value.low, *([] if value.likely is None else [value.likely]), value.high]
        written = [*(style.number(figure * 100) for figure in figures[:-1]), style.percent(figures[-1])]
        return _joined(written, value)
    write = write_amount if attribute.type is Amount else lambda figure, _style: style.number(figure)
    figures = [value.low, *([] if value.likely is None else [value.likely]), value.high]
    return _joined([write(figure, style) for figure in figures], value)


def say_likely(value: Estimated, write: Callable[[Decimal], str]) -> str:
    """Say which figure of a range counts."""
    said = write(value.counts)
    if value.likely is None:
        return tr("{figure} counts, the middle").format(figure=said)
    ends = {"low": write(value.low), "high": write(value.high)}
    return tr("{figure} counts, between {low} and {high}").format(figure=said, **ends)


def _joined(written: list[str], value: Estimated) -> str:
    if len(written) == _THREE:
        return "..".join(written)
    return (" – " if value.low < 0 else "–").join(written)


def _split(text: str) -> tuple[str, ...]:
    dotted = tuple(_DOTS.split(text))
    if len(dotted) in {_TWO, _THREE} and all(map(_figured, dotted)):
        return dotted
    body, fronted = _FRONT.subn("", text, count=1)
    for word in (_WORD, _AND) if fronted else (_WORD,):
        ends = tuple(word.split(body))
        if len(ends) == _TWO and all(map(_figured, ends)):
            return ends
    places = (place for place, sign in enumerate(text) if sign in _DASHES)
    halves = ((text[:place], text[place + 1 :]) for place in places)
    return next((both for both in halves if all(map(_figured, both))), ())


def _figured(text: str) -> bool:
    return any(sign.isdecimal() for sign in text)


def _ways(parts: tuple[str, ...]) -> list[tuple[str, ...]]:
    """Return the parts with what stands behind the last or the first of them, the likelier way first."""
    *before, last = (part.strip() for part in parts)
    first, tail = before[0], _tail(last)
    asis = (*before, last)
    if tail and not all(map(_tail, before)):
        return [(*(part + ("" if _tail(part) else tail) for part in before), last), asis]
    if not tail and _tail(first):
        return [asis, (*before, last + _tail(first))]
    return [asis]


def _tail(part: str) -> str:
    found = _TAIL.search(part)
    return found.group().lstrip(".,") if found else ""


def _read_all(parts: tuple[str, ...], read: Callable[[str], Typed]) -> tuple[Typed, ...]:
    try:
        found = [read(part) for part in parts]
    except Rejected:
        return ()
    currencies = {typed.currency for typed in found if typed.currency}
    periods = {typed.period for typed in found if typed.period}
    if len(currencies) > 1 or len(periods) > 1:
        return ()
    currency, period = next(iter(currencies), ""), next(iter(periods), None)
    return tuple(replace(typed, currency=currency, period=period) for typed in found)


def _rises(found: tuple[Typed, ...]) -> bool:
    return all(lower.amount <= upper.amount for lower, upper in pairwise(found))
