"""How far an offer may reach: ranges around figures, what they do to totals, and which figures matter."""

from decimal import Decimal
from fractions import Fraction

import pytest

from offerdesk.domain.assumptions import Assumptions
from offerdesk.domain.explain import What, explain
from offerdesk.domain.fields import Id, attribute
from offerdesk.domain.likely import Estimate, estimates, has_ranges, likely
from offerdesk.domain.lines import Component, Source
from offerdesk.domain.parts import Allowance, Cost, FullOffer, GrantKind, OneOff
from offerdesk.domain.spread import FEW, Bounds, spread
from offerdesk.domain.valuation import leave_after, value
from offerdesk.domain.values import Per, Range
from tests.domain.making import (
    ID,
    OWNER,
    amount,
    assumed,
    bare,
    component,
    rsu,
    salaried,
    share,
    unknown_paths,
)

PAY = "pay.amount"


def around(low: object, high: object, field: str = PAY) -> tuple[Range, ...]:
    """Return one range, written as people write it."""
    return (Range(field, Decimal(str(low)), Decimal(str(high))),)


def between(full: FullOffer, assumed_: Assumptions | None = None) -> Bounds:
    """Return how far the total of an offer with ranges may reach."""
    found = spread(full, assumed_ or assumed(12))
    assert found is not None
    return found.total


def test_the_middle_of_a_range_counts_where_the_figure_is_unknown() -> None:
    full = FullOffer(bare(pay_amount=None, ranges=around(100_000, 120_000)))
    v = value(full, assumed(12))
    assert v.total == 110_000
    assert PAY not in unknown_paths(v)
    assert v.complete
    assert leave_after(full, assumed(12), 6).received == 55_000
    (line,) = v.lines
    (note,) = line.why.notes
    assert note.text == "{figure}: the middle of {low} to {high}"
    assert [part.value for part in note.parts] == ["Pay", 100_000, 110_000, 120_000]


def test_a_figure_that_is_given_stays_the_likely_one() -> None:
    full = FullOffer(bare(pay_amount=amount(105_000), ranges=around(100_000, 120_000)))
    assert between(full) == Bounds(Fraction(100_000), Fraction(105_000), Fraction(120_000))
    (line,) = value(full, assumed(12)).lines
    (note,) = line.why.notes
    assert note.text == "{figure}: {likely}, may lie between {low} and {high}"


def test_a_cost_goes_the_other_way() -> None:
    cost = Cost(Id("c"), OWNER, per=Per.YEAR, ranges=around(1000, 3000, "amount"))
    full = FullOffer(bare(none_of=()), costs=(cost,))
    assert between(full) == Bounds(Fraction(-3000), Fraction(-2000), Fraction(-1000))


def test_two_grants_are_told_apart() -> None:
    grants = (rsu(id=Id("g")), rsu(id=Id("h"), ranges=around(2400, 9600, "units")))
    full = FullOffer(bare(none_of=()), grants=grants)
    (found,) = estimates(full)
    assert found == Estimate(
        Source("grant", Id("h"), "units"),
        "equity[1].units",
        Decimal(2400),
        Decimal(4800),
        Decimal(9600),
        True,
    )
    assert between(full, assumed(48)) == Bounds(Fraction(72_000), Fraction(96_000), Fraction(144_000))
    noted = [line.source.id for line in value(full, assumed(48)).lines if line.why.notes]
    assert set(noted) == {"h"}


def test_figures_that_only_together_bring_something_are_found() -> None:
    option = rsu(
        kind=GrantKind.NSO,
        units=amount(100),
        price=amount(8),
        strike=amount(12),
        ranges=(*around(5, 15, "price"), *around(10, 20, "strike")),
    )
    full = FullOffer(bare(none_of=()), grants=(option,))
    assert between(full, assumed(48)) == Bounds(Fraction(0), Fraction(0), Fraction(500))


def test_every_year_has_its_own_ends() -> None:
    sign_on = OneOff(Id("s"), OWNER, month=13, ranges=around(0, 5000, "amount"))
    full = FullOffer(bare(pay_amount=amount(60_000)), one_offs=(sign_on,))
    found = spread(full, assumed(24))
    assert found is not None
    assert found.years == (
        Bounds(Fraction(60_000), Fraction(60_000), Fraction(60_000)),
        Bounds(Fraction(60_000), Fraction(62_500), Fraction(65_000)),
    )


def test_the_strongest_driver_comes_first_and_what_moves_nothing_is_left_out() -> None:
    fringe = Allowance(Id("x"), OWNER, per=Per.YEAR, ranges=around(0, 500, "amount"))
    ranges = (*around(35, 45, "hours.week"), *around(100_000, 130_000))
    full = FullOffer(bare(pay_amount=amount(110_000), week_hours=None, ranges=ranges), allowances=(fringe,))
    found = spread(full, assumed(12))
    assert found is not None
    drivers = found.tornado(lambda v: v.total)
    assert [driver.estimate.path for driver, _, _ in drivers] == [PAY, "allowances[0].amount"]
    assert [ends for _, *ends in drivers] == [[100_250, 130_250], [110_000, 110_500]]
    hourly = found.tornado(lambda v: v.hourly_value)
    assert {driver.estimate.path for driver, _, _ in hourly} == {PAY, "hours.week", "allowances[0].amount"}
    assert found.bounds(lambda v: v.cost_of_living_total) is None


def test_an_offer_without_ranges_has_no_spread() -> None:
    full = FullOffer(salaried())
    assert spread(full, assumed()) is None
    assert likely(full) is full
    assert not has_ranges(full)


def test_raises_go_on_from_pay_that_has_a_range() -> None:
    full = FullOffer(bare(pay_amount=None, raise_rate=share("0.1"), ranges=around(90_000, 110_000)))
    first, second = value(full, assumed(24)).lines
    assert first.why.notes
    assert not second.why.notes  # it names the pay after the raise, which has its own line above
    assert between(full, assumed(24)) == Bounds(Fraction(189_000), Fraction(210_000), Fraction(231_000))


@pytest.mark.parametrize("figures", [FEW, FEW + 3])
def test_many_ranges_find_the_same_ends_as_few(figures: int) -> None:
    costs = tuple(
        Cost(Id(f"c{n}"), OWNER, per=Per.YEAR, ranges=around(100, 100 + 2**n, "amount"))
        for n in range(figures)
    )
    found = between(FullOffer(bare(none_of=()), costs=costs))
    assert found.low == -sum(100 + 2**n for n in range(figures))
    assert found.high == -100 * figures


def test_the_explanation_of_a_total_over_ranges_sums_to_it() -> None:
    full = FullOffer(bare(pay_amount=None, ranges=around(100_000, 120_000)))
    v = value(full, assumed(24))
    root = explain(v, What())
    assert root.amount == v.total == component(v, Component.BASE)
    assert sum((leaf.amount for leaf in root.leaves()), Fraction(0)) == v.total


def test_a_range_of_an_unheard_of_figure_counts_for_nothing() -> None:
    full = FullOffer(bare(ranges=around(1, 2, "pay.wished_for")))
    assert estimates(full) == ()
    assert spread(full, assumed()) is not None
    assert attribute(type(full.offer), "ranges").default == ()
    assert full.offer.id == ID
