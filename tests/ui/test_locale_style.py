"""The system's locale as a style."""

from datetime import date
from decimal import Decimal

import pytest
from PySide6.QtCore import QLocale

from offerdesk.ui.locale_style import style_from


@pytest.mark.parametrize(
    ("locale", "written"),
    [
        ("en_US", "$1,234,567.50"),
        ("de_DE", "1.234.567,50\u00a0€"),
        ("de_CH", "CHF\u00a01'234'567.50"),
        ("fr_FR", "1\u202f234\u202f567,50\u00a0€"),
        ("en_IN", "₹12,34,567.50"),
        ("sv_SE", "1\u00a0234\u00a0567,50\u00a0SEK"),
        ("ar_EG", "1,234,567.50\u00a0EGP"),
    ],
)
def test_money_is_written_as_in_the_country(locale: str, written: str) -> None:
    qlocale = QLocale(locale)
    currency = qlocale.currencySymbol(QLocale.CurrencySymbolFormat.CurrencyIsoCode)
    text = style_from(qlocale).money(Decimal("1234567.5"), currency, cents=True)
    assert text.replace("’", "'") == written


@pytest.mark.parametrize(
    ("locale", "order"),
    [("en_US", "mdy"), ("de_DE", "dmy"), ("ja_JP", "ymd"), ("sv_SE", "ymd"), ("en_GB", "dmy")],
)
def test_dates_are_in_the_order_of_the_country(locale: str, order: str) -> None:
    assert style_from(QLocale(locale)).date_order == order


def test_days_and_months_have_their_names() -> None:
    style = style_from(QLocale("de_DE"))
    assert style.day(date(2026, 11, 26)) == "Do 26 Nov 2026"
    assert len(style.months) == 12
    assert len(style.weekdays) == 7
