"""What counts where a figure has a range: the figure itself, or the middle of the range where it is unknown.

Everything that is worked out once (totals, leaving, break-even) reads the offer as ``likely`` returns it. The
reasons of what came out then tell of each range that they rest on; see ``told``.
"""

from collections.abc import Iterator
from dataclasses import replace
from decimal import Decimal
from fractions import Fraction
from typing import Any

from offerdesk.domain.exact import exact
from offerdesk.domain.fields import Amount, Attribute, Share, attribute
from offerdesk.domain.frozen import frozen
from offerdesk.domain.kinds import OFFER_KINDS, name_of, offer_parts
from offerdesk.domain.lines import As, Aside, Line, Part, Reason, Source, Valuation
from offerdesk.domain.offer import Offer
from offerdesk.domain.parts import FullOffer
from offerdesk.domain.ranges import ranged
from offerdesk.domain.values import Range
from offerdesk.domain.words import N_

MIDDLE = N_("{figure}: the middle of {low} to {high}")
WITHIN = N_("{figure}: {likely}, may lie between {low} and {high}")

_BUILDS_ON = {("raise", "pay")}
"""Pairs of sections of which the first goes on from a figure of the second."""


@frozen
class Estimate:
    """A figure of an offer that has a range: where it stands, how far it may lie, and what counts of it.

    ``path`` is its path in the exchange file. ``stated`` is false where the middle stands in for it.
    """

    source: Source
    path: str
    low: Decimal
    likely: Decimal
    high: Decimal
    stated: bool

    @property
    def declared(self) -> Attribute:
        """The declaration of the figure."""
        return attribute(OFFER_KINDS[self.source.kind], self.source.attribute)


def has_ranges(full: FullOffer) -> bool:
    """Whether any figure of an offer has a range; quick, for every valuation asks."""
    if full.offer.ranges:
        return True
    return any(
        part.ranges
        for parts in (full.promised_raises, full.one_offs, full.grants, full.health_plans)
        for part in parts
    ) or any(part.ranges for parts in (full.allowances, full.costs) for part in parts)


def likely(full: FullOffer) -> FullOffer:
    """Return the offer with the likely figure in place of each range; itself where there is none."""
    return with_figures(full, likely_figures(full)) if has_ranges(full) else full


def likely_figures(full: FullOffer) -> dict[Source, Decimal]:
    """Return what counts of each figure that has a range."""
    return {e.source: e.likely for e in estimates(full)}


def estimates(full: FullOffer) -> tuple[Estimate, ...]:
    """Return every figure that has a range, in the order of the exchange file."""
    found = list(_of_entity(full.offer, ""))
    for part in offer_parts():
        for place, entity in enumerate(getattr(full, part.attr or part.key)):
            found += _of_entity(entity, f"{part.key}[{place}].")
    return tuple(found)


def with_figures(full: FullOffer, figures: dict[Source, Decimal]) -> FullOffer:
    """Return the offer with other figures and without ranges."""
    touched = {(source.kind, source.id) for source in figures}
    lists = {}
    for part in offer_parts():
        name = part.attr or part.key
        parts, kind = getattr(full, name), name_of(part.kind)
        if any(entity.ranges or (kind, entity.id) in touched for entity in parts):
            parts = tuple(_with(entity, figures) for entity in parts)
        lists[name] = parts
    return FullOffer(_with(full.offer, figures), **lists)


def told(valuation: Valuation, full: FullOffer) -> Valuation:
    """Return the valuation with a note in the reasons that rest on a range; itself where there is none."""
    if not has_ranges(full):
        return valuation
    found = estimates(full)
    currency = valuation.own_currency
    return replace(
        valuation,
        lines=tuple(line._replace(why=_noted(line, found, currency)) for line in valuation.lines),
        steady=tuple(line._replace(why=_noted(line, found, currency)) for line in valuation.steady),
        asides=tuple(replace(aside, why=_noted(aside, found, currency)) for aside in valuation.asides),
    )


def _of_entity(entity: Any, before: str) -> Iterator[Estimate]:
    kind: type = type(entity)
    declared = ranged(kind) if entity.ranges else {}
    for found in entity.ranges:
        if found.field not in declared:
            continue
        name = declared[found.field].name
        stated: Decimal | None = getattr(entity, name)
        counts = _middle(found) if stated is None else stated
        source = Source(name_of(kind), entity.id, name)
        yield Estimate(source, before + found.field, found.low, counts, found.high, stated is not None)


def _middle(found: Range) -> Decimal:
    return (found.low + found.high) / 2


def _with(entity: Any, figures: dict[Source, Decimal]) -> Any:
    kind = name_of(type(entity))
    mine = {s.attribute: value for s, value in figures.items() if (s.kind, s.id) == (kind, entity.id)}
    return replace(entity, ranges=(), **mine) if mine or entity.ranges else entity


def _noted(said: Line | Aside, found: tuple[Estimate, ...], currency: str) -> Reason:
    """Return the reason of a line or an aside with a note of each range that it rests on."""
    notes = tuple(_note(estimate, currency) for estimate in found if _rests_on(said, estimate))
    return said.why._replace(notes=notes) if notes else said.why


def _rests_on(said: Line | Aside, estimate: Estimate) -> bool:
    """Whether a reason names the figure: any of the same part, of the offer itself what it counts with."""
    source = estimate.source
    if (said.source.kind, said.source.id) != (source.kind, source.id):
        return False
    if source.kind != name_of(Offer):
        return True
    if said.source.attribute == source.attribute:
        return True
    head, own = _section(said.source.attribute), _section(source.attribute)
    values: list[Fraction | str] = [part.value for part in said.why.parts]
    return (head == own or (head, own) in _BUILDS_ON) and exact(estimate.likely) in values


def _section(name: str) -> str:
    keys = (key for key, declared in ranged(Offer).items() if declared.name == name)
    return next(keys, name).partition(".")[0]


def _note(estimate: Estimate, currency: str) -> Reason:
    declared = estimate.declared
    form = As.AMOUNT if declared.type is Amount else As.SHARE if declared.type is Share else As.NUMBER
    said = {"low": estimate.low, "likely": estimate.likely, "high": estimate.high}
    own = currency if form is As.AMOUNT else ""
    parts = tuple(Part(name, form, exact(value), own) for name, value in said.items())
    text = WITHIN if estimate.stated else MIDDLE
    return Reason(text, (Part("figure", As.LABEL, declared.field.label), *parts))
