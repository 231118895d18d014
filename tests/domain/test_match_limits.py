"""A match under the law's yearly limits, with and without a true-up."""

from dataclasses import replace
from decimal import Decimal
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from offerdesk.domain.assumptions import Assumptions
from offerdesk.domain.fields import Amount, Share
from offerdesk.domain.lines import Component, Valuation
from offerdesk.domain.match_limits import Limits, even_year, limited_year, match_of
from offerdesk.domain.offer import Offer
from offerdesk.domain.parts import FullOffer
from offerdesk.domain.retirement import match_share
from offerdesk.domain.valuation import value
from offerdesk.domain.values import MatchTier
from tests.domain.making import assumed, salaried

HALF_TO_SIX = (MatchTier(Decimal("0.5"), Decimal("0.06")),)
OWN_LIMIT, PAY_LIMIT = Amount(Decimal(24_500)), Amount(Decimal(360_000))


def offer(
    pay: int, own: str, *, true_up: bool | None = None, tiers: tuple[MatchTier, ...] = HALF_TO_SIX
) -> Offer:
    plain = salaried(pay, raise_rate=None)
    return replace(plain, match_tiers=tiers, own_contribution=Share(Decimal(own)), match_true_up=true_up)


def worth(of: Offer, **limits: Amount | None) -> Valuation:
    return value(FullOffer(of), assumed(24, **limits))


def matched(valuation: Valuation, year: int = 1) -> Fraction | None:
    return dict(valuation.years[year - 1].lines)[Component.RETIREMENT_MATCH]


def test_months_after_the_limit_bring_nothing_without_a_true_up() -> None:
    # 350,000 × 14 % = 49,000 a year, 4083.33 a month: 24,500 are reached with the sixth month.
    # Six months × 350,000 / 12 × 6 % × 50 % = 5,250; the whole year would be 350,000 × 3 % = 10,500.
    found = worth(offer(350_000, "0.14", true_up=False), own_contribution_limit=OWN_LIMIT)
    assert matched(found) == 5_250
    assert matched(found, 2) == 5_250
    assert found.complete or all(u.path != "retirement.true_up" for u in found.unknown)


def test_a_true_up_pays_the_rest_in_the_last_month_of_the_year() -> None:
    found = worth(offer(350_000, "0.14", true_up=True), own_contribution_limit=OWN_LIMIT)
    assert matched(found) == 10_500
    lines = [line for line in found.lines if line.component is Component.RETIREMENT_MATCH]
    assert {(line.first, line.amount) for line in lines if line.count == 1} == {
        (12, Fraction(5_250)),
        (24, Fraction(5_250)),
    }


def test_an_unknown_true_up_is_named_once_where_it_would_matter() -> None:
    found = worth(offer(350_000, "0.14"), own_contribution_limit=OWN_LIMIT)
    assert [u.path for u in found.unknown].count("retirement.true_up") == 1
    assert matched(found) == 5_250
    below = worth(offer(100_000, "0.06"), own_contribution_limit=OWN_LIMIT)
    assert "retirement.true_up" not in [u.path for u in below.unknown]


def test_pay_above_the_law_s_limit_earns_no_match() -> None:
    # M02 of the field's rules, month by month: 360,000 × (3 % + 2 % × 50 %) = 14,400.
    tiers = (MatchTier(Decimal(1), Decimal("0.03")), MatchTier(Decimal("0.5"), Decimal("0.05")))
    found = worth(offer(400_000, "0.06", tiers=tiers), match_pay_limit=PAY_LIMIT)
    assert matched(found) == 14_400


def test_without_a_limit_nothing_changes() -> None:
    assert matched(worth(offer(350_000, "0.14"))) == 10_500


def test_a_law_s_limit_holds_for_pay_in_its_currency() -> None:
    foreign = replace(offer(350_000, "0.14", true_up=False), pay_currency="EUR")
    assert matched(worth(foreign, own_contribution_limit=OWN_LIMIT)) == 10_500


def test_the_employer_s_yearly_maximum_holds_under_limits_too() -> None:
    capped = replace(offer(350_000, "0.14", true_up=True), match_cap=Amount(Decimal(6_000)))
    assert matched(worth(capped, own_contribution_limit=OWN_LIMIT)) == 6_000


def test_a_steady_year_knows_the_limit() -> None:
    found = worth(offer(350_000, "0.14", true_up=False), own_contribution_limit=OWN_LIMIT)
    steady = [line.amount for line in found.steady if line.component is Component.RETIREMENT_MATCH]
    assert steady == [5_250]


shares = st.integers(1, 40).map(lambda n: Fraction(n, 100))
yearly_pay = st.integers(20_000, 900_000).map(Fraction)


@given(yearly_pay, shares)
def test_a_year_without_limits_is_the_share_of_pay(pay: Fraction, own: Fraction) -> None:
    year = limited_year(even_year(pay), own, HALF_TO_SIX, Limits())
    assert year.paid == year.whole == match_share(HALF_TO_SIX, own) * pay
    assert year.true_up == 0


@given(yearly_pay, shares, st.integers(1_000, 60_000).map(Fraction))
def test_a_true_up_never_takes_and_leads_to_the_match_of_the_year(
    pay: Fraction, own: Fraction, limit: Fraction
) -> None:
    year = limited_year(even_year(pay), own, HALF_TO_SIX, Limits(own=limit))
    assert year.true_up >= 0
    assert year.paid + year.true_up == match_of(min(own * pay, limit), pay, HALF_TO_SIX)
    assert sum(month.contributed for month in year.months) == min(own * pay, limit)


@pytest.mark.parametrize("limit", [1, 24_500, 10**9])
def test_equal_months_are_told_together(limit: int) -> None:
    year = limited_year(
        even_year(Fraction(350_000)), Fraction(14, 100), HALF_TO_SIX, Limits(own=Fraction(limit))
    )
    assert sum(count for _, _, count in year.runs()) == 12
    assert len(year.runs()) <= 3


def test_default_assumptions_set_no_limit() -> None:
    assert Assumptions().own_contribution_limit is None
    assert Assumptions().match_pay_limit is None
