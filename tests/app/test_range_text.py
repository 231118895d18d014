"""A range is typed as people write one, in the place of a figure, and shown again as it can be read."""

from datetime import date
from decimal import Decimal

import pytest

from offerdesk.app.range_text import Estimated, say_likely
from offerdesk.app.style import Style
from offerdesk.app.text import Reading, Situation, interpret, write
from offerdesk.domain.fields import Attribute, attribute
from offerdesk.domain.offer import Offer
from offerdesk.domain.parts import Grant
from offerdesk.domain.values import Period, Rejected

LOCALES = ("en_US", "de_DE", "fr_FR", "de_CH", "en_IN", "sv_SE")
PAY, TARGET, LEAVE, RAISE, MINUTES = (
    attribute(Offer, name)
    for name in ("pay_amount", "bonus_target", "pto_days", "raise_rate", "commute_minutes")
)
PREMIUM = attribute(Offer, "match_cap")
GROWTH = attribute(Grant, "growth")
TODAY = date(2026, 11, 27)

EVERYWHERE = (
    ("100k–120k", "100000 120000"),
    ("100k-120k", "100000 120000"),
    ("100k - 120k", "100000 120000"),
    ("100-120k", "100000 120000"),
    ("100k to 120k", "100000 120000"),
    ("100 to 120k", "100000 120000"),
    ("between 100k and 120k", "100000 120000"),
    ("zwischen 100 und 120 T€", "100000 120000"),
    ("von 100k bis 120k", "100000 120000"),
    ("100k bis 120k", "100000 120000"),
    ("de 100k à 120k", "100000 120000"),
    ("100 till 120k", "100000 120000"),
    ("100k..120k", "100000 120000"),
    ("100k … 120k", "100000 120000"),
    ("100k..110k..120k", "100000 110000 120000"),
    ("100..110..120k", "100000 110000 120000"),
    ("900k-1.2m", "900000 1200000"),
    ("900-1200", "900 1200"),
    ("900–1k", "900 1000"),
    ("100k-120", "100000 120000"),
    ("$100k–$120k", "100000 120000"),
    ("100.000,00-120.000,00 €", "100000 120000"),
    ("100'000.- bis 120'000.- Fr.", "100000 120000"),
    ("1 200 000 – 1 400 000", "1200000 1400000"),
    ("12-15 lakh", "1200000 1500000"),
    ("10,00,000-12,00,000", "1000000 1200000"),
    ("120k–100k", "100000 120000"),
    ("3,5k-4k", "3500 4000"),
)


def here(style: Style, currency: str = "") -> Situation:
    """Return a situation without a currency of its own."""
    return Situation(style, TODAY, None, currency)


def typed(declared: Attribute, text: str, style: Style) -> Reading:
    """Read a text in a field that takes a range, and whatever else may stand with an amount."""
    return interpret(declared, text, here(style), takes_currency=True, takes_period=True, takes_range=True)


def figures(reading: Reading) -> str:
    """Write the figures of a range plainly."""
    found = reading.value
    assert isinstance(found, Estimated)
    between = [] if found.likely is None else [found.likely]
    return " ".join(f"{figure:f}" for figure in (found.low, *between, found.high))


@pytest.mark.parametrize("locale", LOCALES)
@pytest.mark.parametrize(("text", "expected"), EVERYWHERE)
def test_a_range_of_amounts_is_read_alike_in_every_locale(
    text: str, expected: str, locale: str, style: Style
) -> None:
    assert style.locale == locale
    assert figures(typed(PAY, text, style)) == expected


@pytest.mark.parametrize("locale", LOCALES)
@pytest.mark.parametrize(
    ("declared", "text", "expected"),
    [
        (TARGET, "8-12 %", "0.08 0.12"),
        (TARGET, "8 % – 12 %", "0.08 0.12"),
        (TARGET, "8..10..12 %", "0.08 0.1 0.12"),
        (TARGET, "7,5-10%", "0.075 0.1"),
        (RAISE, "-2-3 %", "-0.02 0.03"),
        (RAISE, "-5 - -3", "-0.05 -0.03"),
        (GROWTH, "−10–20 %", "-0.1 0.2"),
        (LEAVE, "1-2", "1 2"),
        (LEAVE, "25 to 30 days", "25 30"),
        (MINUTES, "0:45-1:10", "45 70"),
        (MINUTES, "30–45 min", "30 45"),
    ],
)
def test_shares_and_numbers_have_ranges_too(
    declared: Attribute, text: str, expected: str, locale: str, style: Style
) -> None:
    assert style.locale == locale
    assert figures(typed(declared, text, style)) == expected


@pytest.mark.parametrize("locale", LOCALES)
@pytest.mark.parametrize(
    "value",
    [
        Estimated(Decimal(100_000), Decimal(120_000)),
        Estimated(Decimal("1234.50"), Decimal(2_000_000), Decimal(90_000)),
        Estimated(Decimal(-5), Decimal(12)),
        Estimated(Decimal(-5), Decimal(12), Decimal(0)),
        Estimated(Decimal("0.08"), Decimal("0.125"), Decimal("0.1")),
    ],
)
@pytest.mark.parametrize("declared", [PAY, TARGET, LEAVE], ids=lambda a: a.name)
def test_a_range_is_shown_as_it_can_be_read_again(
    declared: Attribute, value: Estimated, locale: str, style: Style
) -> None:
    assert style.locale == locale
    assert typed(declared, write(declared, value, style), style).value == value


@pytest.mark.parametrize(
    ("declared", "text"),
    [
        (PAY, "2026-11-24"),
        (PAY, "100k USD – 120k EUR"),
        (PAY, "5 k/month - 60k/year"),
        (PAY, "100k–some"),
        (LEAVE, "10-11-12"),
        (TARGET, "100k..90k..120k"),
        (PAY, "100k..130k..120k"),
    ],
)
def test_what_is_no_range_is_refused_with_what_to_write(declared: Attribute, text: str, style: Style) -> None:
    with pytest.raises(Rejected) as refused:
        typed(declared, text, style)
    assert "Write" in str(refused.value) or "write" in str(refused.value)


def test_currency_and_period_hold_for_both_ends(style: Style) -> None:
    found = typed(PAY, "100-120k CHF a year", style)
    assert (found.currency, found.period) == ("CHF", Period.YEAR)
    per_month = interpret(PREMIUM, "100 - 200 a month", here(style), takes_range=True)
    assert figures(per_month) == "1200 2400"
    with pytest.raises(Rejected):
        interpret(PREMIUM, "100–200 €", here(style, "USD"), takes_range=True)


def test_what_stands_elsewhere_for_a_minus_or_a_figure_stays_one(style: Style) -> None:
    assert typed(RAISE, "-2 %", style).value == Decimal("-0.02")
    assert typed(PAY, "75.000,-", style).value == 75_000
    assert typed(PAY, "100k–100k", style).value == 100_000
    assert typed(PAY, "", style).value is None


def test_a_field_without_room_for_a_range_refuses_one(style: Style) -> None:
    with pytest.raises(Rejected):
        interpret(PAY, "100k-120k", here(style))


def test_a_range_of_ambiguous_figures_offers_the_other_reading(style: Style) -> None:
    found = typed(PAY, "100.000-120.000", style)
    assert found.value == Estimated(Decimal(100), Decimal(120))
    assert found.other == Estimated(Decimal(100_000), Decimal(120_000))


def test_what_counts_of_a_range_is_said(style: Style) -> None:
    middle = Estimated(Decimal(100), Decimal(120))
    assert say_likely(middle, style.number) == "110 counts, the middle"
    stated = Estimated(Decimal(100), Decimal(120), Decimal(105))
    assert say_likely(stated, style.number) == "105 counts, between 100 and 120"
