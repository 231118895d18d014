"""Figures of a negotiation and of the market in the words of a letter, and which of them may stand there."""

import re
from collections.abc import Callable, Iterator
from datetime import date
from decimal import Decimal, InvalidOperation

from offerdesk.app.letters.catalogue import Words
from offerdesk.app.letters.subjects import Subjects
from offerdesk.app.letters.wording import fill
from offerdesk.app.style import Style
from offerdesk.domain.fields import Amount, attributes
from offerdesk.domain.model import offer_parts
from offerdesk.domain.negotiating import MarketFigure
from offerdesk.domain.offer import Offer

_PLACE = re.compile(r"\[\d+\]")


class Figures:
    """Writes amounts in one language; ``day`` writes a day."""

    def __init__(
        self, about: Subjects, words: Words, style: Style, day: Callable[[date | None], str]
    ) -> None:
        self._about = about
        self._words = words
        self._style = style
        self._day = day

    def said(self, path: str, value: str) -> str:
        """Name a term with its value, as in "a base salary of $175,000"; empty where it has no words."""
        bare = _PLACE.sub("", path)
        template = self._words.fields.get(bare)
        if template is None or not value.strip():
            return ""
        return fill(template, {"value": self._value(bare, value.strip())})

    def market(self) -> str:
        """Say what such roles pay, with the place, the source and its month; empty where nothing is known."""
        found = self._market()
        if found is None:
            return ""
        where = {"place": found.place, "source": found.source, "date": self._month(found.as_of)}
        if found.p25 is not None and found.p75 is not None:
            ends = {
                "low": self._money(found.p25, found.currency),
                "high": self._money(found.p75, found.currency),
            }
            return fill(self._words.texts["market_range"], where | ends)
        assert found.p50 is not None  # or it would not have been found
        middle = {"middle": self._money(found.p50, found.currency)}
        return fill(self._words.texts["market_middle"], where | middle)

    def span(self) -> str:
        """Return the range to suggest: from the middle of the market up; empty where it is not known."""
        found = self._market()
        if found is None or found.p50 is None or found.p75 is None:
            return ""
        ends = {"low": self._money(found.p50, found.currency), "high": self._money(found.p75, found.currency)}
        return fill(self._words.texts["span"], ends)

    def _market(self) -> MarketFigure | None:
        """Return the market figure for the place; without a place none is sure to fit."""
        place = self._about.offer.offer.city if self._about.offer else ""
        place = place or (self._about.process.place if self._about.process else "")
        usable = (m for m in self._about.market if m.p50 is not None or None not in {m.p25, m.p75})
        return next((m for m in usable if place and m.place.casefold() == place.casefold()), None)

    def _month(self, day: date | None) -> str:
        return f"{self._words.months[day.month - 1]} {day.year}" if day else ""

    def _money(self, amount: Decimal, currency: str) -> str:
        return self._style.money(amount, currency)

    def _value(self, path: str, value: str) -> str:
        try:
            number = Decimal(value)
        except InvalidOperation:
            return self._other(value)
        if path in _money_paths() and self._about.offer is not None:
            return self._money(number, self._about.offer.offer.pay_currency)
        return self._style.number(number)

    def _other(self, value: str) -> str:
        try:
            return self._day(date.fromisoformat(value))
        except ValueError:
            return value


def known_amounts(about: Subjects) -> frozenset[Decimal]:
    """Return every figure that rounds, offer and market bring: what a letter may name without a hint."""
    texts = [t for a in about.asks for t in (a.before, a.after)] + [r.value for r in about.replies]
    figures = [f for m in about.market for f in (m.p10, m.p25, m.p50, m.p75, m.p90, m.low, m.high)]
    offer = about.offer.offer if about.offer else None
    own = [getattr(offer, a.name) for a in attributes(Offer) if a.type is Amount] if offer else []
    return frozenset((*_numbers(texts), *(f for f in (*figures, *own) if f is not None)))


def _numbers(texts: list[str]) -> Iterator[Decimal]:
    for text in texts:
        try:
            yield Decimal(text.strip())
        except InvalidOperation:
            continue


def _money_paths() -> frozenset[str]:
    own = {a.json for a in attributes(Offer) if a.type is Amount}
    kinds: tuple[tuple[str, type], ...] = tuple((p.key, p.kind) for p in offer_parts())
    parts = {f"{key}.{a.json}" for key, kind in kinds for a in attributes(kind) if a.type is Amount}
    return frozenset(own | parts)
