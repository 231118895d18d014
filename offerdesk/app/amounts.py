"""Amounts, numbers and percentages as people type them.

    75k · 1.234,56 € · 1 234,56 · 1'234.50 · $120,000 · 40/h · 3,5k/month · 12 lakh · 90k gross a year

Both decimal signs are understood in every locale. Only a single separator with three digits behind it
has two readings ("1.234"): the locale decides, and unless it is the locale's own grouping sign the
result is marked ``ambiguous`` and carries the other reading, so that the editor can ask once.
"""

import re
import unicodedata
from dataclasses import replace
from decimal import Decimal

from offerdesk.app.amount_words import PHRASES, currency_of, is_fill, is_net, multiplier, period_of
from offerdesk.app.style import HIDDEN, Style
from offerdesk.domain.frozen import frozen
from offerdesk.domain.values import PERIOD_LABELS, Period, Problem, Rejected
from offerdesk.domain.words import N_, tr

# Patterns are compiled when one is first used, and then remembered by ``re``: a start reads no text.
_FIGURE = r"(?:\d+(?:[.,']\d+| \d{3}(?!\d))*|[.,]\d+)[.,]?"
_WORD_OR_SIGN = r"[^\W\d_]*[$€£¥₹₩₪₺₽₴฿₫₱₦]|[^\W\d_]+(?:\.[^\W\d_]+)*\.?|[^\s\w]|[\d_]+"
_GROUPED = r"\d+|\d{1,3}(?:([.,'])\d{3})(?:\1\d{3})*|\d{1,2}(?:,\d{2})+,\d{3}"
_NO_CENTS = r"(?<=\d)([.,])-{1,2}(?! ?\d)"  # 75.000,- has its decimal sign written out
_PERCENT = r"(?i)\s*(?:%|percent|per cent|pct\.?|prozent|pour cent|procent)\s*$"
_SPACES = dict.fromkeys(map(ord, "\u00a0\u202f\u2009\u2007\u2002\t\n"), " ")
_SIGNS = dict.fromkeys(map(ord, "\u2010\u2011\u2012\u2013\u2014\u2212"), "-") | dict.fromkeys(
    map(ord, "\u2019\u2018\u00b4\u02bc`"), "'"
)
_GROUP_LENGTH = 3

NOT_AN_AMOUNT = N_("“{text}” is not an amount. Write it like 75k, 1,234.50 or 40/h.")
NOT_A_NUMBER = N_("“{text}” is not a number. Write digits only, like 40 or 37.5.")
NOT_A_SHARE = N_("“{text}” is not a percentage. Write it like 15% or 7.5%.")
_WORD = N_("“{word}” is not understood. Write the amount like 75k, 40/h or 120,000 USD a year.")
_TWO_FIGURES = N_(
    "“{text}” holds two figures. Enter one, or where the employer named a range, write 100k–120k."
)
_NET = N_("Net pay cannot be compared. Enter the amount before tax.")


@frozen
class Typed:
    """An amount that was typed, with the currency code and the period where they were typed too.

    ``ambiguous`` marks a figure that could be read in two ways; ``other`` is the reading not chosen.
    """

    amount: Decimal
    currency: str = ""
    period: Period | None = None
    ambiguous: bool = False
    other: Decimal | None = None

    def times(self, factor: Decimal) -> "Typed":
        """Return the same reading multiplied by ``factor``."""
        other = None if self.other is None else _tidy(self.other * factor)
        return replace(self, amount=_tidy(self.amount * factor), other=other)


def read_amount(text: str, style: Style, *, where: str = "", currency: str = "") -> Typed:
    """Read an amount with an optional currency and period.

    ``currency`` is what a shared sign such as $ means here. Raises ``Rejected`` with one problem at
    ``where`` that says what to write instead.
    """
    plain = re.sub(_NO_CENTS, r"\g<1>00", _plain(text))
    for phrase, stands_for in PHRASES:
        plain = re.sub(phrase, stands_for, plain)
    found = re.search(_FIGURE, plain)
    if found is None:
        raise _refused(where, NOT_AN_AMOUNT, text=text.strip())
    before, behind = plain[: found.start()], plain[found.end() :]
    if re.search(r"\d", before + behind):
        raise _refused(where, _TWO_FIGURES, text=text.strip())
    typed = _figure(found.group(), style)
    if typed is None:
        raise _refused(where, NOT_AN_AMOUNT, text=text.strip())
    if "-" in before:
        typed = typed.times(Decimal(-1))
    front = re.findall(_WORD_OR_SIGN, before.replace("-", " "))
    return _with_words(typed, front, re.findall(_WORD_OR_SIGN, behind), style, where, currency)


def read_number(text: str, style: Style, *, where: str = "") -> Typed:
    """Read a plain number; raises ``Rejected`` for anything else."""
    plain = _plain(text)
    sign = Decimal(-1) if plain.startswith("-") else Decimal(1)
    body = plain.removeprefix("-").removeprefix("+").strip()
    typed = _figure(body, style) if re.fullmatch(_FIGURE, body) else None
    if typed is None:
        raise _refused(where, NOT_A_NUMBER, text=text.strip())
    return typed.times(sign)


def read_share(text: str, style: Style, *, where: str = "") -> Typed:
    """Read a percentage as a fraction of 1.

    The rule: the figure is a percentage, with or without the sign, as it is shown: ``15%`` and ``15``
    are 0.15. A figure below 1 without the sign (``0.15``) is read as 0.15 % and marked ambiguous.
    """
    bare = re.sub(_PERCENT, "", text)
    try:
        typed = read_number(bare, style, where=where)
    except Rejected:
        raise _refused(where, NOT_A_SHARE, text=text.strip()) from None
    share = typed.times(Decimal("0.01"))
    if bare == text and 0 < abs(typed.amount) < 1:
        return replace(share, ambiguous=True, other=typed.amount)
    return share


def write_number(value: Decimal, style: Style) -> str:
    """Write a number with all its digits, as it can be read again."""
    return style.number(value)


def write_amount(value: Decimal, style: Style) -> str:
    """Write an amount without its currency: whole, or with at least two decimals."""
    if style.discreet:
        return HIDDEN
    whole = value == value.to_integral_value()
    exponent = value.normalize().as_tuple().exponent
    places = 0 if whole else max(2, -exponent if isinstance(exponent, int) else 0)
    return style.number(value, places)


def write_sum(value: Decimal, style: Style) -> str:
    """Write money with all its digits, as it can be read again unless the style is discreet."""
    return HIDDEN if style.discreet else style.number(value)


def write_pay(amount: Decimal | None, currency: str, period: Period | None, style: Style) -> str:
    """Write pay on one line ("185,000 USD a year"), empty where the amount is unknown."""
    if amount is None:
        return ""
    return " ".join(part for part in (write_amount(amount, style), write_terms(currency, period)) if part)


def write_terms(currency: str, period: Period | None) -> str:
    """Write what pay is counted in ("USD a year"), as far as it is known."""
    return " ".join(part for part in (currency, tr(PERIOD_LABELS[period]) if period else "") if part)


def _tidy(value: Decimal) -> Decimal:
    return value.quantize(Decimal(1)) if value == value.to_integral_value() else value.normalize()


def _plain(text: str) -> str:
    digits = "".join(str(unicodedata.decimal(c)) if c.isdecimal() else c for c in text)
    plain = digits.translate(_SPACES).translate(_SIGNS).strip().casefold()
    return re.sub(r" +", " ", plain)


def _figure(figure: str, style: Style) -> Typed | None:
    """Read digits with separators; ``None`` where the groups make no sense."""
    figure = figure.rstrip(".,").replace(" ", "'")
    points = [c for c in figure if c in ".,"]
    if not points or (len(points) > 1 and len(set(points)) == 1):
        return _joined(figure, "")
    whole, _, fraction = figure.rpartition(points[-1])
    if points[-1] in whole:
        return None
    could_group = len(fraction) == _GROUP_LENGTH and re.fullmatch(r"[1-9]\d{0,2}", whole)
    if len(points) > 1 or not could_group:
        return _joined(whole, fraction)
    grouped, decimal = Decimal(whole + fraction), _tidy(Decimal(f"{whole}.{fraction}"))
    if points[-1] == style.group:
        return Typed(grouped)
    if points[-1] == style.decimal:
        return Typed(decimal, ambiguous=True, other=grouped)
    return Typed(grouped, ambiguous=True, other=decimal)


def _joined(whole: str, fraction: str) -> Typed | None:
    if whole and not re.fullmatch(_GROUPED, whole):
        return None
    digits = re.sub(r"\D", "", whole) or "0"
    return Typed(_tidy(Decimal(f"{digits}.{fraction}" if fraction else digits)))


def _with_words(
    typed: Typed, before: list[str], behind: list[str], style: Style, where: str, known: str
) -> Typed:
    currency, period = "", None
    first = True
    for token in (*behind, None, *before):
        if token is None:
            first = False
            continue
        for word in _split_sign(token, style):
            times = multiplier(word) if first else None
            if times is not None:
                typed = typed.times(times)
                period = period_of(word) if word == "lpa" else period
            elif is_net(word):
                raise _refused(where, _NET)
            elif code := currency_of(word, style, known):
                currency = code
            elif found := period_of(word):
                period = found
            elif not is_fill(word):
                raise _refused(where, _WORD, word=word)
            first = False
    return replace(typed, currency=currency, period=period)


def _split_sign(token: str, style: Style) -> list[str]:
    """Split "k€" into its words, but keep "us$" whole; dots of abbreviations are dropped."""
    word = token.replace(".", "") or token
    if len(word) > 1 and not word[-1].isalpha() and not currency_of(word, style):
        return [word[:-1], word[-1]]
    return [word]


def _refused(where: str, text: str, /, **values: str) -> Rejected:
    return Rejected(Problem(where, text, tuple(values.items())))
