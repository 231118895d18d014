"""What people type for amounts is read as they mean it, whatever their locale."""

from decimal import Decimal

import pytest

from offerdesk.app.amounts import read_amount, read_number, read_share, write_amount, write_pay
from offerdesk.app.style import Style
from offerdesk.domain import words
from offerdesk.domain.values import Period, Rejected
from tests.ui.pseudo import Pseudo

LOCALES = ("en_US", "de_DE", "fr_FR", "de_CH", "en_IN", "sv_SE")
H, D, W, F, S, M, Y = Period

EVERYWHERE: tuple[tuple[str, str, str, Period | None], ...] = (
    ("75k", "75000", "", None),
    ("75K €", "75000", "EUR", None),
    ("75 k€", "75000", "EUR", None),
    ("75 T€", "75000", "EUR", None),
    ("75 Tsd. €", "75000", "EUR", None),
    ("75 thousand", "75000", "", None),
    ("75000", "75000", "", None),
    ("075000", "75000", "", None),
    ("1.234,56 €", "1234.56", "EUR", None),
    ("1,234.56", "1234.56", "", None),
    ("1 234,56", "1234.56", "", None),
    ("1\u00a0234,56", "1234.56", "", None),
    ("1\u202f234,56 €", "1234.56", "EUR", None),
    ("1'234.50", "1234.50", "", None),
    ("1’234.50 CHF", "1234.50", "CHF", None),
    ("CHF 120’000", "120000", "CHF", None),
    ("120'000.- Fr.", "120000", "CHF", None),
    ("1.234.567", "1234567", "", None),
    ("1,234,567", "1234567", "", None),
    ("1.234.567,89", "1234567.89", "", None),
    ("12,34,567", "1234567", "", None),
    ("₹12,34,567.50", "1234567.50", "INR", None),
    ("12 lakh", "1200000", "", None),
    ("12.5 lakhs INR", "1250000", "INR", None),
    ("1,2 crore", "12000000", "", None),
    ("12 LPA", "1200000", "", Y),
    ("Rs. 50k pm", "50000", "INR", M),
    ("3,5k/month", "3500", "", M),
    ("3.5k/mo", "3500", "", M),
    ("5k/m", "5000", "", M),
    ("40/h", "40", "", H),
    ("40 €/h", "40", "EUR", H),
    ("€ 42,50 pro Stunde", "42.50", "EUR", H),
    ("$65 an hour", "65", "USD", H),
    ("$65 hourly", "65", "USD", H),
    ("650/day", "650", "", D),
    ("650 per day", "650", "", D),
    ("1500 weekly", "1500", "", W),
    ("2500 every two weeks", "2500", "", F),
    ("2500 biweekly", "2500", "", F),
    ("2500 bi-weekly", "2500", "", F),
    ("2500 every 2 weeks", "2500", "", F),
    ("3000 twice a month", "3000", "", S),
    ("3000 semi-monthly", "3000", "", S),
    ("5200 brutto im Monat", "5200", "", M),
    ("5200 EUR mtl.", "5200", "EUR", M),
    ("62400 p.a.", "62400", "", Y),
    ("62400 p. a.", "62400", "", Y),
    ("62400 per annum", "62400", "", Y),
    ("62 400 € par an", "62400", "EUR", Y),
    ("3 200 €/mois", "3200", "EUR", M),
    ("90k gross a year", "90000", "", Y),
    ("90k base", "90000", "", None),
    ("185k USD/year", "185000", "USD", Y),
    ("USD 185k yearly", "185000", "USD", Y),
    ("US$ 5.5k p.m.", "5500", "USD", M),
    ("C$ 110k", "110000", "CAD", None),
    ("A$110k", "110000", "AUD", None),
    ("£55k pa", "55000", "GBP", Y),
    ("45 000 SEK/mån", "45000", "SEK", M),
    ("¥6.5M", "6500000", "JPY", None),
    ("1.2M", "1200000", "", None),
    ("1,2 Mio. €", "1200000", "EUR", None),
    ("€ 75 000", "75000", "EUR", None),
    ("75000 euros", "75000", "EUR", None),
    ("75.000,- €", "75000", "EUR", None),
    ("75.000,– €", "75000", "EUR", None),
    ("~80k", "80000", "", None),
    ("about 80k", "80000", "", None),
    ("-500", "-500", "", None),
    ("−$500", "-500", "USD", None),
    ("0", "0", "", None),
    ("0.725", "0.725", "", None),
    (".5", "0.5", "", None),
    ("1234.5678", "1234.5678", "", None),
    ("\uff17\uff15k", "75000", "", None),  # full-width digits
    ("  75k  ", "75000", "", None),
)

BY_LOCALE: dict[str, dict[str, tuple[str, bool]]] = {
    "1.234": {
        "en_US": ("1.234", True),
        "de_DE": ("1234", False),
        "fr_FR": ("1234", True),
        "de_CH": ("1.234", True),
        "en_IN": ("1.234", True),
        "sv_SE": ("1234", True),
    },
    "1,234": {
        "en_US": ("1234", False),
        "de_DE": ("1.234", True),
        "fr_FR": ("1.234", True),
        "de_CH": ("1234", True),
        "en_IN": ("1234", False),
        "sv_SE": ("1.234", True),
    },
    "$120,000": {
        "en_US": ("120000", False),
        "de_DE": ("120", True),
        "fr_FR": ("120", True),
        "de_CH": ("120000", True),
        "en_IN": ("120000", False),
        "sv_SE": ("120", True),
    },
}

REFUSED = (
    "",
    "abc",
    "12k€x",
    "70-80k",
    "70k to 80k",
    "60k net",
    "5000 netto",
    "1.2.3,4",
    "1234 567",
    "12k kk",
    "k",
)


@pytest.mark.parametrize("locale", LOCALES)
@pytest.mark.parametrize(("text", "amount", "currency", "period"), EVERYWHERE, ids=str)
def test_an_amount_is_read_alike_in_every_locale(
    text: str, amount: str, currency: str, period: Period | None, locale: str, style: Style
) -> None:
    typed = read_amount(text, style)
    assert style.locale == locale
    assert (typed.amount, typed.currency, typed.period) == (Decimal(amount), currency, period)
    assert not typed.ambiguous


@pytest.mark.parametrize("locale", LOCALES)
@pytest.mark.parametrize("text", BY_LOCALE)
def test_a_lone_separator_is_read_by_locale_and_asked_about(text: str, locale: str, style: Style) -> None:
    amount, ambiguous = BY_LOCALE[text][locale]
    typed = read_amount(text, style)
    assert typed.amount == Decimal(amount)
    assert typed.ambiguous == ambiguous
    assert (typed.other is None) != ambiguous
    if typed.other is not None:
        assert typed.other in {typed.amount * 1000, typed.amount / 1000}


@pytest.mark.parametrize("text", REFUSED)
def test_what_is_no_amount_is_refused_with_a_remedy(text: str, style: Style) -> None:
    with pytest.raises(Rejected) as refusal:
        read_amount(text, style, where="pay_amount")
    (problem,) = refusal.value.problems
    assert problem.where == "pay_amount"
    assert problem.say().endswith(".")
    assert len(problem.say()) > 30


def test_a_shared_sign_means_the_currency_at_hand(style: Style) -> None:
    assert read_amount("$90k", style, currency="CAD").currency == "CAD"
    assert read_amount("$90k", style, currency="EUR").currency == "USD"
    assert read_amount("45 000 kr", style).currency == "SEK"
    assert read_amount("45 000 kr", Style("da_DK")).currency == "DKK"
    assert read_amount("$90k", Style("en_AU")).currency == "AUD"


def test_a_word_that_is_not_understood_is_named(style: Style) -> None:
    with pytest.raises(Rejected, match="bananas"):
        read_amount("75k bananas", style)


@pytest.mark.parametrize(
    ("text", "share", "other"),
    [
        ("15%", "0.15", None),
        ("15 %", "0.15", None),
        ("15", "0.15", None),
        ("7,5%", "0.075", None),
        ("7.5 percent", "0.075", None),
        ("100", "1", None),
        ("0", "0", None),
        ("0.5%", "0.005", None),
        ("-3%", "-0.03", None),
        ("0.15", "0.0015", "0.15"),
        ("0,15", "0.0015", "0.15"),
    ],
)
def test_a_share_is_a_percentage_and_a_small_bare_figure_is_asked_about(
    text: str, share: str, other: str | None, style: Style
) -> None:
    typed = read_share(text, style)
    assert typed.amount == Decimal(share)
    assert typed.other == (None if other is None else Decimal(other))
    assert typed.ambiguous == (other is not None)


@pytest.mark.parametrize("text", ["fifteen", "15%%", "10-15%", "15 USD"])
def test_what_is_no_share_is_refused(text: str, style: Style) -> None:
    with pytest.raises(Rejected, match="percentage"):
        read_share(text, style)


@pytest.mark.parametrize("text", ["40 EUR", "4O", "--3", "3 4"])
def test_a_plain_number_takes_no_words(text: str, style: Style) -> None:
    with pytest.raises(Rejected, match="number"):
        read_number(text, style)


def test_amounts_are_written_whole_or_with_two_decimals_at_least(style: Style) -> None:
    assert write_amount(Decimal(120000), style) == "120,000"
    assert write_amount(Decimal("75000.5"), style) == "75,000.50"
    assert write_amount(Decimal("0.725"), style) == "0.725"


def test_pay_is_written_on_one_line(style: Style) -> None:
    assert write_pay(Decimal(185000), "USD", Period.YEAR, style) == "185,000 USD a year"
    assert write_pay(Decimal(40), "", None, style) == "40"
    assert write_pay(None, "USD", Period.YEAR, style) == ""


def test_a_catalogue_adds_its_own_words(style: Style) -> None:
    class Swedish(Pseudo):
        def gettext(self, message: str) -> str:
            return "timmar timlön" if message.startswith("h hr") else message

    before = words._catalogue[0]
    words.install_catalogue(Swedish())
    try:
        assert read_amount("300 timlön", style).period is Period.HOUR
        assert read_amount("300/hour", style).period is Period.HOUR
    finally:
        words.install_catalogue(before)
