"""What must hold of every offer with ranges around its figures."""

from collections.abc import Iterator
from dataclasses import replace
from decimal import Decimal
from itertools import product
from typing import Any

from hypothesis import assume, given, settings
from hypothesis import strategies as st

from offerdesk.domain.assumptions import Assumptions
from offerdesk.domain.fields import Attribute
from offerdesk.domain.likely import estimates, with_figures
from offerdesk.domain.lines import Component, Valuation
from offerdesk.domain.model import name_of, offer_parts
from offerdesk.domain.parts import FullOffer
from offerdesk.domain.ranges import ranged
from offerdesk.domain.spread import Bounds, Of, Spread, spread
from offerdesk.domain.valuation import value
from offerdesk.domain.values import Range
from tests.domain.making import (
    assumptions,
    full_offers,
)

EXAMPLES = settings(max_examples=60, deadline=None)


def figures_of(entity: Any) -> dict[str, Attribute]:
    """Return the figures of an entity that may have a range."""
    kind: type = type(entity)
    return ranged(kind)


def entities(full: FullOffer) -> Iterator[Any]:
    """Yield an offer and its parts."""
    yield full.offer
    for part in offer_parts():
        yield from getattr(full, part.attr or part.key)


@st.composite
def uncertain(draw: st.DrawFn, most: int = 4) -> FullOffer:
    """Return a random offer with ranges around up to ``most`` of its figures."""
    full = draw(full_offers())
    own: dict[tuple[str, str], Any] = {(name_of(type(e)), e.id): e for e in entities(full)}
    possible = [
        (key, declared)
        for key, entity in own.items()
        for declared in figures_of(entity).values()
        if not (key[0] == "grant" and declared.name == "price")  # whole units: see the module's docstring
    ]
    for key, declared in draw(st.lists(st.sampled_from(possible), min_size=1, max_size=most, unique=True)):
        kept = own[key]
        found = _around(draw, declared, getattr(kept, declared.name))
        own[key] = replace(kept, ranges=(*kept.ranges, found))
    lists = {
        name: tuple(own[name_of(type(e)), e.id] for e in getattr(full, name))
        for name in (part.attr or part.key for part in offer_parts())
    }
    return FullOffer(own["offer", full.offer.id], **lists)


def _around(draw: st.DrawFn, declared: Attribute, stated: Decimal | None) -> Range:
    counts = Decimal("0.5") if stated is None else stated
    width = max(abs(counts), Decimal("0.2"))
    least, most = declared.field.least, declared.field.most
    low = counts - width * draw(st.sampled_from([Decimal(0), Decimal("0.1"), Decimal("0.5")]))
    high = counts + width * draw(st.sampled_from([Decimal(0), Decimal("0.2"), Decimal(1)]))
    return Range(
        declared.json, low if least is None else max(low, least), high if most is None else min(high, most)
    )


def spread_of(full: FullOffer, assumed_: Assumptions) -> Spread:
    """Return the spread of an offer that has ranges."""
    found = spread(full, assumed_)
    assert found is not None
    return found


def by_brute_force(full: FullOffer, assumed_: Assumptions) -> Iterator[Valuation]:
    """Yield the offer valued at every combination of ends."""
    found = estimates(full)
    for ends in product(*((e.low, e.high) for e in found)):
        yield value(with_figures(full, {e.source: end for e, end in zip(found, ends, strict=True)}), assumed_)


@given(uncertain(), assumptions())
@EXAMPLES
def test_what_is_likely_lies_between_the_ends(full: FullOffer, assumed_: Assumptions) -> None:
    found = spread_of(full, assumed_)
    bounds = (found.total, *found.years)
    assert all(each.low <= each.likely <= each.high for each in bounds)
    assert [each.likely for each in bounds] == [found.likely.total, *(y.total for y in found.likely.years)]
    assert found.likely == value(full, assumed_)


@given(uncertain(), assumptions())
@EXAMPLES
def test_the_ends_are_the_best_and_the_worst_of_all_combinations(
    full: FullOffer, assumed_: Assumptions
) -> None:
    counts = value(full, assumed_).total
    totals = [v.total for v in by_brute_force(full, assumed_)]
    found = spread_of(full, assumed_).total
    assert found.low == min(counts, *totals)
    assert found.high == max(counts, *totals)


FIGURES: dict[str, Of] = {
    "average": lambda v: v.average_year,
    "steady": lambda v: v.steady_year,
    "guaranteed": lambda v: v.guaranteed,
    "expected": lambda v: v.expected,
    "upside": lambda v: v.upside,
    "worth today": lambda v: v.aside("present_value"),
    "an hour": lambda v: v.hourly_value,
    "time off": lambda v: v.time_off_value,
    "on the way": lambda v: v.aside("commute_time_value"),
    "parental leave": lambda v: v.aside("parental_leave_value"),
    "at home": lambda v: v.cost_of_living_total,
    "first year": lambda v: v.years[0].total,
    "last year": lambda v: v.years[-1].total,
    "take-home": lambda v: v.years[0].take_home,
    "cash": lambda v: v.years[0].cash,
    "equity": lambda v: dict(v.years[0].lines)[Component.EQUITY],
    "match": lambda v: dict(v.years[-1].lines)[Component.RETIREMENT_MATCH],
}


@given(uncertain(most=5), assumptions())
@settings(max_examples=25, deadline=None)
def test_every_figure_reaches_as_far_as_its_best_and_worst_combination(
    full: FullOffer, assumed_: Assumptions
) -> None:
    every = list(by_brute_force(full, assumed_))
    found = spread_of(full, assumed_)
    for name, of in FIGURES.items():
        counts, bounds = of(found.likely), found.bounds(of)
        if counts is None or bounds is None:
            assert (counts, bounds) == (None, None)
            continue
        amounts = [amount for v in every if (amount := of(v)) is not None]
        assert (name, bounds) == (name, Bounds(min(counts, *amounts), counts, max(counts, *amounts)))


@given(uncertain(), assumptions(), st.sampled_from([Decimal(0), Decimal("0.5"), Decimal(2)]))
@EXAMPLES
def test_wider_ranges_never_narrow_a_total(full: FullOffer, assumed_: Assumptions, more: Decimal) -> None:
    def wider(entity: Any) -> Any:
        declared = figures_of(entity)
        return replace(
            entity, ranges=tuple(_widened(found, declared[found.field], more) for found in entity.ranges)
        )

    lists = {
        name: tuple(map(wider, getattr(full, name)))
        for name in (part.attr or part.key for part in offer_parts())
    }
    stated = with_figures(full, {e.source: e.likely for e in estimates(full)})
    kept = {(name_of(type(e)), e.id): e.ranges for e in entities(FullOffer(wider(full.offer), **lists))}
    narrow = _ranged(stated, {(name_of(type(e)), e.id): e.ranges for e in entities(full)})
    before, after = spread_of(narrow, assumed_).total, spread_of(_ranged(stated, kept), assumed_).total
    assert after.low <= before.low
    assert before.high <= after.high


def _widened(found: Range, declared: Attribute, more: Decimal) -> Range:
    low, high = found.low - more, found.high + more
    least, most = declared.field.least, declared.field.most
    return Range(
        found.field, low if least is None else max(low, least), high if most is None else min(high, most)
    )


def _ranged(full: FullOffer, kept: dict[tuple[str, str], tuple[Range, ...]]) -> FullOffer:
    def again(entity: Any) -> Any:
        return replace(entity, ranges=kept[name_of(type(entity)), entity.id])

    lists = {
        name: tuple(map(again, getattr(full, name)))
        for name in (part.attr or part.key for part in offer_parts())
    }
    return FullOffer(again(full.offer), **lists)


@given(full_offers(), assumptions())
@EXAMPLES
def test_a_range_of_no_width_changes_nothing(full: FullOffer, assumed_: Assumptions) -> None:
    assume(full.offer.pay_amount is not None)
    pay = Decimal(full.offer.pay_amount or 0)
    narrow = replace(full, offer=replace(full.offer, ranges=(Range("pay.amount", pay, pay),)))
    plain = value(full, assumed_)
    found = spread_of(narrow, assumed_)
    assert found.total == Bounds(plain.total, plain.total, plain.total)
    assert found.likely.cumulative == plain.cumulative
    assert found.tornado(lambda v: v.total) == ()
