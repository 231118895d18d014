"""Rates follow when everything is shown in another currency."""

from dataclasses import replace
from datetime import date
from decimal import Decimal

from offerdesk.app.exchange_rates import in_currency
from offerdesk.domain.assumptions import Assumptions, ExchangeRate
from offerdesk.domain.checks import check
from tests.domain.making import amount

DAY = date(2026, 11, 13)
IN_DOLLARS = Assumptions(
    currency="USD",
    medical_use=amount(2200),
    exchange_rates=(
        ExchangeRate("EUR", Decimal("1.10"), DAY, "ECB"),
        ExchangeRate("GBP", Decimal("1.32"), DAY, "ECB"),
    ),
)


def test_the_same_currency_changes_nothing() -> None:
    assert in_currency(IN_DOLLARS, "USD") is IN_DOLLARS


def test_a_known_currency_turns_every_rate_round() -> None:
    found = in_currency(IN_DOLLARS, "EUR")
    rates = {rate.currency: rate for rate in found.exchange_rates}
    assert found.currency == "EUR"
    assert rates["USD"].rate == Decimal("0.9090909091")
    assert rates["GBP"].rate == Decimal("1.2")
    assert rates["USD"].as_of == DAY
    assert rates["GBP"].source == "worked out from 1 EUR = 1.10 USD"
    assert found.medical_use == amount("2000.00")
    assert check(found) == ()


def test_an_unknown_currency_leaves_no_rate_that_would_mislead() -> None:
    found = in_currency(IN_DOLLARS, "INR")
    assert found == replace(IN_DOLLARS, currency="INR", exchange_rates=())


def test_unknown_charges_stay_unknown() -> None:
    assert in_currency(replace(IN_DOLLARS, medical_use=None), "EUR").medical_use is None
