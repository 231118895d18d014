"""Words and signs that stand beside a figure: currencies, periods, multipliers.

English words are message ids, so that a catalogue can add its language's own; German and the signs that
are the same in every language stand here as they are.
"""

from collections.abc import Mapping
from decimal import Decimal

from offerdesk.app.style import Style
from offerdesk.domain.values import Period
from offerdesk.domain.words import N_, tr

_CODES = """
    AED AFN ALL AMD ANG AOA ARS AUD AWG AZN BAM BBD BDT BGN BHD BIF BMD BND BOB BRL BSD BTN BWP BYN BZD CAD
    CDF CHF CLP CNY COP CRC CUP CVE CZK DJF DKK DOP DZD EGP ERN ETB EUR FJD FKP GBP GEL GHS GIP GMD GNF GTQ
    GYD HKD HNL HTG HUF IDR ILS INR IQD IRR ISK JMD JOD JPY KES KGS KHR KMF KPW KRW KWD KYD KZT LAK LBP LKR
    LRD LSL LYD MAD MDL MGA MKD MMK MNT MOP MRU MUR MVR MWK MXN MYR MZN NAD NGN NIO NOK NPR NZD OMR PAB PEN
    PGK PHP PKR PLN PYG QAR RON RSD RUB RWF SAR SBD SCR SDG SEK SGD SHP SLE SOS SRD SSP STN SYP SZL THB TJS
    TMT TND TOP TRY TTD TWD TZS UAH UGX USD UYU UZS VES VND VUV WST XAF XCD XOF XPF YER ZAR ZMW ZWG
"""
CURRENCIES = frozenset(_CODES.split())
"""The currency codes of ISO 4217 in use (2026)."""

SIGNS: Mapping[str, str] = {
    "us$": "USD",
    "ca$": "CAD",
    "c$": "CAD",
    "au$": "AUD",
    "a$": "AUD",
    "nz$": "NZD",
    "s$": "SGD",
    "hk$": "HKD",
    "nt$": "TWD",
    "mx$": "MXN",
    "r$": "BRL",
    "€": "EUR",
    "£": "GBP",
    "¥": "JPY",
    "₹": "INR",
    "₩": "KRW",
    "₪": "ILS",
    "₺": "TRY",
    "₽": "RUB",
    "₴": "UAH",
    "฿": "THB",
    "₫": "VND",
    "₱": "PHP",
    "₦": "NGN",
    "zł": "PLN",
    "kč": "CZK",
    "ft": "HUF",
    "lei": "RON",
    "rs": "INR",
    "fr": "CHF",
    "sfr": "CHF",
    "euro": "EUR",
    "euros": "EUR",
    "pound": "GBP",
    "pounds": "GBP",
    "franc": "CHF",
    "francs": "CHF",
    "franken": "CHF",
    "rupee": "INR",
    "rupees": "INR",
    "yen": "JPY",
}
"""Signs and names that mean one currency wherever they are written."""

_DOLLARS = {"USD", "CAD", "AUD", "NZD", "SGD", "HKD", "TWD", "MXN"}
_CROWNS = {"SEK", "NOK", "DKK", "ISK"}
_SHARED_SIGNS: Mapping[str, tuple[frozenset[str], str]] = {
    "$": (frozenset(_DOLLARS), "USD"),
    "dollar": (frozenset(_DOLLARS), "USD"),
    "dollars": (frozenset(_DOLLARS), "USD"),
    "kr": (frozenset(_CROWNS), "SEK"),
}
_CURRENCY_OF_LAND = {
    "US": "USD",
    "CA": "CAD",
    "AU": "AUD",
    "NZ": "NZD",
    "SG": "SGD",
    "HK": "HKD",
    "TW": "TWD",
    "MX": "MXN",
    "SE": "SEK",
    "NO": "NOK",
    "DK": "DKK",
    "IS": "ISK",
}


def currency_of(word: str, style: Style, known: str = "") -> str:
    """Return the code of a currency sign, name or code; empty where ``word`` names none.

    A sign that several currencies share ($, kr) means ``known`` where that is one of them, else the
    currency of the reader's country, else the one most widely meant.
    """
    low = word.casefold().rstrip(".")
    if low in SIGNS:
        return SIGNS[low]
    if low in _SHARED_SIGNS:
        shared, usual = _SHARED_SIGNS[low]
        local = _CURRENCY_OF_LAND.get(style.locale.partition("_")[2][:2].upper(), "")
        return next((code for code in (known, local) if code in shared), usual)
    code = low.upper()
    return code if code in CURRENCIES else ""


THOUSAND, LAKH, MILLION, CRORE = Decimal(1000), Decimal(100_000), Decimal(1_000_000), Decimal(10_000_000)

_MULTIPLIERS: tuple[tuple[str, str, Decimal], ...] = (
    (N_("k thousand"), "tsd tausend t", THOUSAND),
    (N_("m mm million millions"), "mio mill mn millionen", MILLION),
    (N_("lakh lakhs lac lacs"), "lpa", LAKH),
    (N_("crore crores"), "cr", CRORE),
)

_PERIODS: tuple[tuple[str, str, Period], ...] = (
    (N_("h hr hrs hour hours hourly"), "ph std stunde stunden stündlich heure timme tim", Period.HOUR),
    (N_("d day days daily"), "pd tag tage täglich jour dag", Period.DAY),
    (N_("w wk week weeks weekly"), "pw woche wochen wöchentlich semaine vecka", Period.WEEK),
    (N_("fortnight fortnightly biweekly"), "vierzehntäglich", Period.FORTNIGHT),
    (N_("semimonthly halfmonth"), "halbmonatlich", Period.HALF_MONTH),
    (
        N_("m mo mos mth month months monthly"),
        "pm mtl monat monate monats monatlich mois mån månad",
        Period.MONTH,
    ),
    (
        N_("y yr yrs year years yearly annual annually annum"),
        "pa py lpa jahr jahre jahres jährlich jährl année år",
        Period.YEAR,
    ),
)

PHRASES: tuple[tuple[str, str], ...] = (
    (r"(?:every|per|alle|je)?\s*\b(?:two|2|zwei) (?:weeks|wochen)\b", " / fortnight "),
    (r"\b(?:every other week|bi-weekly)\b", " / fortnight "),
    (r"\b(?:twice a month|twice monthly|semi-monthly|half a month|zweimal im monat)\b", " / halfmonth "),
    (r"\bp\. a\.?", " / year "),
    (r"\bp\. m\.?", " / month "),
    (r"\bpar an\b|/\s*an\b", " / year "),
    (r"\b(?:before tax|vor steuern)\b", " "),
)
"""Phrases of several words, and what they are read as."""

_FILL = N_("a an per each gross base salary pay about approx circa")
_FILL_ALSO = "brutto brut ca pro je im in der die das ctc par i ~ ≈ / + ="
_NET = N_("net")
_NET_ALSO = "netto"


def _all(words: str, also: str = "") -> set[str]:
    return {w.casefold() for w in f"{words} {tr(words)} {also}".split()}


def multiplier(word: str) -> Decimal | None:
    """Return what ``word`` directly behind a figure multiplies it by (k, Mio., lakh)."""
    return next((times for words, also, times in _MULTIPLIERS if word in _all(words, also)), None)


def period_of(word: str) -> Period | None:
    """Return the period that a word names (hour, p.a., Monat)."""
    return next((period for words, also, period in _PERIODS if word in _all(words, also)), None)


def is_fill(word: str) -> bool:
    """Tell whether a word adds nothing to an amount (gross, per, about)."""
    return word in _all(_FILL, _FILL_ALSO)


def is_net(word: str) -> bool:
    """Tell whether a word says that tax has already been taken off."""
    return word in _all(_NET, _NET_ALSO)
