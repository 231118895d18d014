"""Figures beside the totals, and what the user assumes where an offer is silent."""

from datetime import date
from decimal import Decimal
from fractions import Fraction
from typing import Any

from hypothesis import given, settings

from offerdesk.domain.asides import ON_THE_WAY, PARENTAL, WORTH_TODAY
from offerdesk.domain.explain import Figure, What, explain
from offerdesk.domain.fields import Number, Share
from offerdesk.domain.lines import Component, Source, Valuation, to_money
from offerdesk.domain.offer import Offer
from offerdesk.domain.parts import FullOffer
from offerdesk.domain.valuation import value
from tests.domain.making import assumed, full_offers, number, salaried, share


def worth(offer: Offer, **assumptions: Any) -> Valuation:
    return value(FullOffer(offer), assumed(**assumptions))


def test_money_today_is_every_payment_discounted_from_its_month() -> None:
    # 100,000 a year for two years at 5 %: 8,333.33 at the end of each month.
    found = worth(salaried(100_000, none_of=("raise",)), months=24, discount_rate=share("0.05"))
    amount = found.aside(WORTH_TODAY)
    assert amount is not None
    closed_form = Decimal(100_000) / 12 * sum(Decimal("1.05") ** (-Decimal(m) / 12) for m in range(1, 25))
    assert abs(Decimal(amount.numerator) / amount.denominator - closed_form) < Decimal("0.000001")
    tree = explain(found, What(Figure.WORTH_TODAY))
    assert [to_money(child.amount) for child in tree.children] == [Decimal("97401.41"), Decimal("92763.25")]
    assert sum(child.amount for child in tree.children) == tree.amount


def test_at_a_rate_of_nothing_money_today_is_the_total() -> None:
    found = worth(salaried(100_000), months=30, discount_rate=share(0))
    assert found.aside(WORTH_TODAY) == found.total


@settings(deadline=None, max_examples=30)
@given(full_offers())
def test_a_rate_never_raises_what_is_received_and_parts_sum_to_it(full: FullOffer) -> None:
    found = value(full, assumed(discount_rate=share("0.07")))
    tree = explain(found, What(Figure.WORTH_TODAY))
    assert sum(leaf.amount for leaf in tree.leaves()) == tree.amount == found.aside(WORTH_TODAY)


def test_without_a_rate_there_is_no_worth_today() -> None:
    assert worth(salaried()).aside(WORTH_TODAY) is None


def test_parental_leave_is_its_weeks_at_its_share_of_pay() -> None:
    offer = salaried(104_000, parental_weeks=number(16), parental_pay=share("0.5"))
    assert worth(offer).aside(PARENTAL) == 16 * 104_000 // 2 // 52
    half_known = worth(salaried(104_000, parental_weeks=number(16)))
    assert half_known.aside(PARENTAL) is None
    assert "time_off.parental_pay" in [u.path for u in half_known.unknown]


def test_time_on_the_way_has_its_price_beside_the_totals() -> None:
    # 3 days × 52 weeks × 2 × 30 minutes = 156 hours; 104,000 ÷ 2,080 hours = 50 an hour, half of it counted.
    offer = salaried(104_000, commute_days=number(3), commute_minutes=number(30))
    found = worth(offer, commute_time_share=share("0.5"))
    assert found.aside(ON_THE_WAY) == 156 * 25
    assert worth(offer).aside(ON_THE_WAY) is None
    assert found.total == worth(offer).total


def test_an_assumed_raise_counts_where_an_offer_says_nothing_of_raises() -> None:
    silent = worth(salaried(100_000), raise_rate=share("0.03"))
    assert dict(silent.years[1].lines)[Component.BASE] == 103_000
    source = next(line.source for line in silent.lines if line.first == 13)
    assert source == Source("assumptions", assumed().id, "raise_rate")
    stated = worth(salaried(100_000, raise_rate=share("0.02")), raise_rate=share("0.03"))
    assert dict(stated.years[1].lines)[Component.BASE] == 102_000
    none = worth(salaried(100_000, none_of=("raise",)), raise_rate=share("0.03"))
    assert dict(none.years[1].lines)[Component.BASE] == 100_000


def test_assumed_hours_give_an_hour_its_worth_where_an_offer_says_nothing_of_hours() -> None:
    offer = salaried(104_000, unpaid_overtime=Number(Decimal(0)))
    assert worth(offer).hourly_value is None
    assert worth(offer, week_hours=number(40)).hourly_value == 50
    assert worth(salaried(104_000, week_hours=number(50)), week_hours=number(40)).hourly_value == 40


def test_time_off_counts_only_if_the_user_wants_it() -> None:
    offer = salaried(130_000, pto_days=number(20), sick_days=number(0), holidays=number(10))
    apart, counted = worth(offer), worth(offer, count_time_off=True)
    assert counted.time_off_value == apart.time_off_value == 15_000
    assert counted.total - apart.total == 4 * 15_000
    assert dict(counted.years[0].lines)[Component.TIME_OFF] == 15_000
    assert counted.steady_year - apart.steady_year == 15_000


def test_days_off_follow_the_pay_that_they_are_a_part_of() -> None:
    offer = salaried(130_000, pto_days=number(26), raise_rate=Share(Decimal("0.1")))
    found = worth(offer, months=24, count_time_off=True)
    assert [dict(year.lines)[Component.TIME_OFF] for year in found.years] == [13_000, 14_300]


def test_unknown_days_off_are_missed_where_they_are_counted() -> None:
    found = worth(salaried(), count_time_off=True)
    missed = [u for u in found.unknown if Component.TIME_OFF in u.components]
    assert [u.path for u in missed] == ["time_off"]
    assert dict(found.years[0].lines)[Component.TIME_OFF] is None
    none = worth(salaried(none_of=("time_off",)), count_time_off=True)
    assert dict(none.years[0].lines)[Component.TIME_OFF] == 0


def test_an_index_keeps_its_date_and_source_and_changes_no_figure_by_them() -> None:
    offer = salaried(cost_of_living=number(120))
    dated = salaried(
        cost_of_living=number(120), cost_of_living_date=date(2026, 1, 1), cost_of_living_source="BEA"
    )
    base = Fraction(100)
    found = [worth(o, cost_of_living_base=number(base)).cost_of_living_total for o in (offer, dated)]
    assert found[0] == found[1] == 4 * 100_000
