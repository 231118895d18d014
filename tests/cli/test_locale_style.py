"""The command line writes figures as the locale does."""

from datetime import date
from decimal import Decimal

import pytest

from offerdesk.app.style import Style
from offerdesk.cli.locale_style import style_for


@pytest.mark.parametrize(
    ("name", "money", "day"),
    [
        ("en_US", "$1,234,567.50", "Tue, Nov 24, 2026"),
        ("de_DE", "1.234.567,50\u00a0€", "Di 24 Nov 2026"),
        ("fr_FR", "1\u202f234\u202f567,50\u00a0€", "mar 24 nov 2026"),
        ("en_IN", "₹12,34,567.50", "Tue 24 Nov 2026"),
        ("ja_JP", "$1,234,567.50", "2026-11-24 (火)"),
    ],
)
def test_figures_and_days_are_written_as_people_do(name: str, money: str, day: str) -> None:
    style = style_for(name)
    currency = {"de_DE": "EUR", "fr_FR": "EUR", "en_IN": "INR"}.get(name, "USD")
    assert style.money(Decimal("1234567.5"), currency, cents=True) == money
    assert style.day(date(2026, 11, 24)) == day


def test_american_english_is_the_plain_style() -> None:
    assert style_for("en_US") == Style()


def test_every_locale_that_babel_knows_has_a_style() -> None:
    from babel.localedata import locale_identifiers  # noqa: PLC0415 - only here

    styles = [style_for(name) for name in [*sorted(locale_identifiers())[::25], "ba", "sah"]]
    assert all(len(style.months) == 12 and len(style.weekdays) == 7 for style in styles)
    assert {style.date_order for style in styles} <= {"dmy", "mdy", "ymd"}
