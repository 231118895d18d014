"""Where the figures of a talk stand on one scale: the market, their range, the offer, and one's own four."""

from collections.abc import Iterator
from decimal import Decimal
from fractions import Fraction

from offerdesk.app.position.reading import Position
from offerdesk.charts.spec import RangeBar, RangeChart
from offerdesk.domain.aims import AIM_LABELS, Aim, aims
from offerdesk.domain.lines import to_money
from offerdesk.domain.market import Quote
from offerdesk.domain.words import tr

_MOST_SOURCES = 4

_ORDER = (Aim.WALK_AWAY, Aim.ACCEPTABLE, Aim.TARGET, Aim.ANCHOR)


def standing(found: Position) -> RangeChart:
    """Return a row for each figure that is known, a year's base pay in the offer's currency."""
    bars = (*_market(found), *_theirs(found), *_mine(found))
    words = tr("The thick part of the market is its middle half, the marker the median.")
    return RangeChart(
        title=tr("On one scale"),
        unit=found.currency,
        value_axis=tr("Base pay a year"),
        ends=(tr("From"), tr("Middle"), tr("To")),
        bars=bars,
        note=_note(words if any(bar.inner for bar in bars) else "", has_bars=bool(bars)),
        rows=tr("Figure"),
        inner=(tr("25th percentile"), tr("75th percentile")),
    )


def _note(words: str, *, has_bars: bool) -> str:
    return words if has_bars else tr("Nothing to draw yet. Type a target, or note what the market pays.")


def _market(found: Position) -> Iterator[RangeBar]:
    known = {name: to_money(amount) for name, amount in found.market.percentiles()}
    if known:
        yield _bar(tr("Market"), known)
    for quote in found.market.quotes[:_MOST_SOURCES]:
        if len(found.market.quotes) > 1 or not known:
            yield _bar(quote.figure.source or tr("Source not named"), _curve(quote), 1)


def _curve(quote: Quote) -> dict[str, Decimal]:
    names = {Fraction(1, 10): "p10", Fraction(1, 4): "p25", Fraction(1, 2): "p50", Fraction(3, 4): "p75"}
    return {names.get(share, "p90"): to_money(amount) for share, amount in quote.curve}


def _bar(label: str, known: dict[str, Decimal], position: int = 0) -> RangeBar:
    low, high = min(known.values()), max(known.values())
    inner = (known["p25"], known["p75"]) if {"p25", "p75"} <= set(known) else None
    return RangeBar(label, low, known.get("p50"), high, position, inner=inner)


def _theirs(found: Position) -> Iterator[RangeBar]:
    ends = [end for end in (found.plan.their_low, found.plan.their_high) if end is not None]
    if ends:
        yield RangeBar(tr("Their range"), min(ends), None if len(ends) > 1 else ends[0], max(ends), 2)
    if found.base is not None:
        yield _point(tr("Their offer"), to_money(found.base), 3)


def _mine(found: Position) -> Iterator[RangeBar]:
    known = aims(found.plan)
    for place, aim in enumerate(_ORDER):
        if aim in known:
            yield _point(tr(AIM_LABELS[aim]), known[aim], 4 + place)


def _point(label: str, value: Decimal, position: int) -> RangeBar:
    return RangeBar(label, value, value, value, position)
