"""What if: figures of compared offers changed without touching the record, and how the ranking moves.

A ``WhatIf`` lies on top of a ``Comparison`` and is one itself for whoever shows it. Nothing of it is
stored; to keep a change is an ordinary command.
"""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from decimal import ROUND_HALF_UP, Decimal
from fractions import Fraction
from functools import cached_property
from typing import Any

from offerdesk.app.comparison import Comparison
from offerdesk.app.figures import silent
from offerdesk.app.offers import SaveOffer, saving
from offerdesk.app.style import UNKNOWN, Style
from offerdesk.app.varied import label_text, plain_text, value_text
from offerdesk.domain.fields import Id
from offerdesk.domain.frozen import frozen
from offerdesk.domain.lines import Valuation, to_money
from offerdesk.domain.parts import FullOffer
from offerdesk.domain.variables import Variable, entity_of, get, put
from offerdesk.domain.words import tr


@frozen
class Change:
    """A field with the value that it is supposed to have."""

    variable: Variable
    value: Any


@frozen
class Said:
    """A change in words, for the list of changes and the line above the sheet."""

    change: Change
    text: str


@frozen
class Rank:
    """Where an offer stands by its total: ``place`` and ``before`` are ``None`` where it has none.

    ``change`` is what the total gained or lost, ``behind`` what it lacks to the first; empty for nothing.
    """

    offer: Id
    name: str
    place: int | None
    before: int | None
    total: str
    change: str
    behind: str

    @property
    def moved(self) -> bool:
        """Whether it stood elsewhere before."""
        return self.place != self.before


@dataclass(frozen=True)
class WhatIf:
    """A comparison as it is saved, with changes that are only supposed."""

    saved: Comparison
    changes: tuple[Change, ...] = ()

    @cached_property
    def comparison(self) -> Comparison:
        """The offers as they would be; the saved comparison itself where nothing is supposed."""
        if not self.changes:
            return self.saved
        offers = tuple(_changed(full, self.changes) for full in self.saved.offers)
        return replace(self.saved, offers=offers)

    def over(self, saved: Comparison) -> "WhatIf":
        """Return the same changes on another state of the desk; what is so by now, or gone, is no change."""
        return WhatIf(saved, tuple(c for c in self.changes if _still_differs(saved, c)))

    def supposing(self, variable: Variable, value: Any) -> "WhatIf":
        """Return it with another value; the one that is saved takes the change back."""
        change = Change(variable, value)
        places = {c.variable: place for place, c in enumerate(self.changes)}
        changes = list(self.changes)
        if variable in places:
            changes[places[variable]] = change
        else:
            changes.append(change)
        return replace(self, changes=tuple(changes)).over(self.saved)

    def without(self, variable: Variable) -> "WhatIf":
        """Return it with a field as it is saved."""
        return replace(self, changes=tuple(c for c in self.changes if c.variable != variable))

    def keeping(self, change: Change) -> SaveOffer | None:
        """Return the command that writes a change into the record; ``None`` where its offer is gone."""
        full = owner(self.saved, change.variable)
        return None if full is None else saving(full, put(full, change.variable, change.value))

    def said(self, style: Style) -> tuple[Said, ...]:
        """Say each change: whose, which field, what instead of what."""
        return tuple(Said(c, self._text(c, style)) for c in self.changes)

    def _text(self, change: Change, style: Style) -> str:
        full = owner(self.saved, change.variable)
        assert full is not None, "over drops changes of offers that are gone"
        return tr("{offer}, {field} {value} instead of {before}").format(
            offer=self.saved.names[self.saved.place(full.offer.id)],
            field=label_text(full, change.variable),
            value=value_text(full, change.variable, change.value, style),
            before=plain_text(change.variable, get(full, change.variable), style),
        )


def owner(comparison: Comparison, variable: Variable) -> FullOffer | None:
    """Return the compared offer that a field belongs to; ``None`` where it is not compared any more."""
    return next((f for f in comparison.offers if entity_of(f, variable.source) is not None), None)


def ranking(whatif: WhatIf, style: Style) -> tuple[Rank, ...]:
    """Order the offers by their totals over the horizon, the best first; those without a total last."""
    shown, saved = whatif.comparison, whatif.saved
    before, now = _places(saved.valuations), _places(shown.valuations)
    currency = shown.assumptions.currency
    first = max((v.total for v in shown.valuations if _ranked(v)), default=None)
    ranks = []
    for place, (old, new) in enumerate(zip(saved.valuations, shown.valuations, strict=True)):
        gained = _more(new.total, old.total) if _ranked(old) and _ranked(new) else Decimal(0)
        lacks = _more(first, new.total) if first is not None and _ranked(new) else Decimal(0)
        ranks.append(
            Rank(
                shown.offers[place].offer.id,
                shown.names[place],
                now[place],
                before[place],
                _total(new, style),
                style.amount(gained, currency, signed=True) if gained else "",
                style.amount(lacks, currency) if lacks else "",
            )
        )
    return tuple(sorted(ranks, key=lambda rank: (rank.place is None, rank.place)))


def _changed(full: FullOffer, changes: Iterable[Change]) -> FullOffer:
    for change in changes:
        full = put(full, change.variable, change.value)
    return full


def _still_differs(saved: Comparison, change: Change) -> bool:
    full = owner(saved, change.variable)
    return full is not None and put(full, change.variable, change.value) != full


def _more(one: Fraction, other: Fraction) -> Decimal:
    """Return a difference of totals as they are shown, so that a reader can check it."""
    return to_money(one).quantize(Decimal(1), ROUND_HALF_UP) - to_money(other).quantize(
        Decimal(1), ROUND_HALF_UP
    )


def _ranked(valuation: Valuation) -> bool:
    return valuation.comparable and not silent(valuation)


def _places(valuations: tuple[Valuation, ...]) -> list[int | None]:
    """Return the rank of each; equal totals share one."""
    totals = [v.total for v in valuations if _ranked(v)]
    return [1 + sum(t > v.total for t in totals) if _ranked(v) else None for v in valuations]


def _total(valuation: Valuation, style: Style) -> str:
    if silent(valuation):
        return UNKNOWN
    written = style.amount(to_money(valuation.total), valuation.currency)
    if not valuation.comparable:
        written = style.money(to_money(valuation.total), valuation.currency)
    return written if valuation.complete else f"{written}+"
