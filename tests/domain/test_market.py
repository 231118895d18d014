"""Where a figure stands among what the market pays, by hand."""

from datetime import date
from decimal import Decimal
from fractions import Fraction
from typing import Any

import pytest

from offerdesk.domain.assumptions import ExchangeRate
from offerdesk.domain.fields import Id
from offerdesk.domain.market import (
    NO_FIT,
    NO_PATH,
    NO_PERIOD,
    NO_POINT,
    Market,
    Measure,
    Verdict,
    age,
    into_own,
    market,
    yearly_base,
)
from offerdesk.domain.negotiating import MarketFigure
from offerdesk.domain.parts import FullOffer
from offerdesk.domain.values import Period
from tests.domain.making import amount, assumed, number, salaried

TODAY = date(2026, 11, 28)
HERE = Measure(salaried(), assumed(), TODAY)


def figure(source: str = "one", /, **more: Any) -> MarketFigure:
    amounts = {
        name: amount(value) for name, value in more.items() if name[0] in {"p", "l", "h"} and name != "period"
    }
    rest = {name: value for name, value in more.items() if name not in amounts}
    said: dict[str, Any] = (
        {"currency": "USD", "period": Period.YEAR, "as_of": date(2026, 10, 1)} | rest | amounts
    )
    return MarketFigure(Id(source), source=source, **said)


def plain(value: object) -> object:
    """Return a value of fractions to be compared with whole numbers."""
    return value


def known(*figures: MarketFigure) -> Market:
    return market(figures, HERE)


ONE = figure("one", p25=100_000, p50=120_000, p75=140_000)
TWO = figure("two", p25=120_000, p50=140_000, p75=160_000)


def test_two_figures_of_one_weight_meet_in_the_middle() -> None:
    found = known(ONE, TWO)
    assert plain(found.percentiles()) == (("p25", 110_000), ("p50", 130_000), ("p75", 150_000))
    assert plain(found.usual()) == (110_000, 150_000)


@pytest.mark.parametrize(
    ("paid", "share"),
    [
        (120_000, Fraction(3, 8)),  # half of one, a quarter of the other
        (130_000, Fraction(1, 2)),  # 5/8 and 3/8
        (90_000, Fraction(1, 4)),  # below both: their ends
        (200_000, Fraction(3, 4)),
    ],
)
def test_the_percentile_of_an_amount_is_the_mean_of_both_curves(paid: int, share: Fraction) -> None:
    assert known(ONE, TWO).percentile(Fraction(paid)) == share


def test_fewer_than_two_sources_say_nothing() -> None:
    again = figure("One ", p50=90_000)
    for found in (known(), known(ONE), known(ONE, again)):
        assert not found.is_known
        assert plain(found.percentiles()) == ()
        assert found.percentile(Fraction(1)) is None
        assert found.verdict(Fraction(1)) is Verdict.UNKNOWN


@pytest.mark.parametrize(
    ("day", "fit", "weight"),
    [
        (date(2026, 10, 1), None, Fraction(3, 5)),
        (date(2026, 10, 1), 5, Fraction(1)),
        (date(2025, 11, 28), 5, Fraction(1)),  # a year to the day
        (date(2024, 11, 28), 5, Fraction(1, 2)),
        (date(2023, 11, 28), 5, Fraction(1, 3)),
        (date(2027, 1, 1), 5, Fraction(1)),
        (None, 5, Fraction(1, 2)),
    ],
)
def test_age_and_fit_decide_what_a_figure_weighs(day: date | None, fit: int | None, weight: Fraction) -> None:
    said = None if fit is None else number(fit)
    quote = known(figure("one", p50=1, as_of=day, fit=said)).quotes[0]
    assert quote.weight == weight
    assert quote.stale == (day is None or day < date(2025, 11, 1))


def test_an_older_figure_pulls_less() -> None:
    found = known(
        figure("new", p50=100_000, fit=number(5)),
        figure("old", p50=130_000, fit=number(5), as_of=date(2024, 11, 1)),
    )
    assert plain(found.percentiles()) == (("p50", 110_000),), "(100,000 + 130,000 / 2) / 1.5"


def test_low_and_high_stand_for_the_outer_percentiles() -> None:
    found = known(
        figure("one", low=100_000, high=180_000), figure("two", low=100_000, p50=140_000, high=180_000)
    )
    assert dict(found.percentiles()) == {
        "p10": 100_000,
        "p25": 115_000,
        "p50": 140_000,
        "p75": 165_000,
        "p90": 180_000,
    }


def test_a_percentile_never_lies_below_a_lower_one() -> None:
    found = known(figure("dear", p25=200_000), figure("cheap", p50=100_000))
    assert plain(found.percentiles()) == (("p25", 200_000), ("p50", 200_000))
    assert found.percentile(Fraction(1)) is None, "points are no curves"


@pytest.mark.parametrize(
    ("paid", "verdict"),
    [
        (None, Verdict.UNKNOWN),
        (109_999, Verdict.BELOW),
        (110_000, Verdict.WITHIN),
        (150_000, Verdict.WITHIN),
        (150_001, Verdict.ABOVE),
    ],
)
def test_the_middle_half_is_within(paid: int | None, verdict: Verdict) -> None:
    assert known(ONE, TWO).verdict(None if paid is None else Fraction(paid)) is verdict


def test_around_medians_alone_a_twentieth_is_within() -> None:
    found = known(figure("one", p50=100_000), figure("two", p50=100_000))
    assert plain(found.usual()) == (95_000, 105_000)


def test_periods_and_currencies_lead_to_a_year_in_the_offers_currency() -> None:
    rates = (ExchangeRate("EUR", Decimal("1.10")),)
    here = Measure(
        salaried(pay_currency="EUR", payments_per_year=number(13)), assumed(exchange_rates=rates), TODAY
    )
    monthly, hourly, dollars = (
        figure("month", p50=5_000, currency="EUR", period=Period.MONTH),
        figure("hour", p50=40, currency="", period=Period.HOUR),
        figure("dollars", p50=110_000),
    )
    found = market((monthly, hourly, dollars), here)
    assert [quote.curve[0][1] for quote in found.quotes] == [65_000, 83_200, 100_000]


def test_ones_own_factor_multiplies_every_figure() -> None:
    found = market((ONE, TWO), Measure(salaried(), assumed(), TODAY, Fraction(11, 10)))
    assert dict(found.percentiles())["p50"] == 143_000


def test_plain_figures_need_neither_period_nor_currency() -> None:
    here = Measure(salaried(), assumed(), TODAY, is_money=False)
    days = figure("days", p25=20, p75=30, period=None), figure("more", p25=24, p75=34, period=None)
    assert plain(market(days, here).usual()) == (22, 32)


def test_what_says_nothing_is_left_out_with_its_reason() -> None:
    found = known(
        figure("empty"),
        figure("timeless", p50=1, period=None),
        figure("foreign", p50=1, currency="CHF"),
        figure("other", p50=1, fit=number(0)),
    )
    assert [left.why for left in found.left_out] == [NO_POINT, NO_PERIOD, NO_PATH, NO_FIT]
    assert not found.quotes


def test_age_counts_whole_months() -> None:
    assert age(None, TODAY) is None
    assert age(date(2026, 10, 29), TODAY) == 0
    assert age(date(2026, 10, 28), TODAY) == 1


def test_the_offers_own_pay_is_brought_to_a_year_too() -> None:
    assert yearly_base(FullOffer(salaried(10_000, pay_period=Period.MONTH)), assumed()) == 120_000
    assert yearly_base(FullOffer(salaried(pay_amount=None)), assumed()) is None
    rates = (ExchangeRate("EUR", Decimal(2)),)
    euros = FullOffer(salaried(pay_currency="EUR"))
    assert into_own(Fraction(100), euros, assumed(exchange_rates=rates)) == 50
    assert into_own(Fraction(100), euros, assumed()) is None
