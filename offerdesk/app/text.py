"""The text form of every value that an entity can hold: what stands in a field and what may be typed there.

``write`` and ``read`` are each other's inverse for every declared attribute; a test walks them all.
Empty text means unknown where an attribute may be unknown. ``interpret`` is ``read`` for an editor that
also wants to know whether the text had a second reading, or brought a currency and a period with it.
"""

from collections.abc import Callable
from datetime import date, datetime, tzinfo
from decimal import Decimal
from enum import StrEnum
from typing import Any, get_args, get_origin

from offerdesk.app import figure_lists, list_text, tax_text, vesting_text
from offerdesk.app.amount_words import currency_of
from offerdesk.app.amounts import read_number, write_amount, write_sum
from offerdesk.app.dates import read_date, read_datetime, read_either, write_date, write_datetime
from offerdesk.app.figure_text import (
    Reading,
    Situation,
    can_have_range,
    read_estimate,
    read_figure,
    read_money,
)
from offerdesk.app.labels import label_of, member_of
from offerdesk.app.range_text import Estimated, write_range
from offerdesk.app.style import Style
from offerdesk.domain.assumptions import ExchangeRate
from offerdesk.domain.fields import Amount, Attribute, Id, Number, Ref, Share, Text
from offerdesk.domain.parts import FullOffer
from offerdesk.domain.values import (
    Clause,
    Employment,
    Exit,
    MatchTier,
    Problem,
    Range,
    Rating,
    Rejected,
    StageChange,
    Step,
    TaxStep,
    Vesting,
)
from offerdesk.domain.words import N_, tr

__all__ = ["Reading", "Situation", "has_text_form", "interpret", "read", "write"]

YES, NO = N_("yes"), N_("no")
NOT_YES_OR_NO = N_("“{text}” is not an answer. Write yes or no.")
NOT_A_CHOICE = N_("“{text}” is none of the choices: {choices}.")
MUST_NOT_BE_EMPTY = N_("This needs a value.")
NOT_A_CURRENCY = N_("“{text}” is not a currency. Write its three letters, such as USD or EUR.")

_CURRENCIES = frozenset({"currency", "pay_currency", "salary_currency", "range_currency"})
_COUNTRY = "country"
_YES_WORDS, _NO_WORDS = frozenset({"y", "true", "1", "ja", "j"}), frozenset({"n", "false", "0", "nein"})


def write(attribute: Attribute, value: Any, style: Style, zone: tzinfo | None = None) -> str:
    """Return the text of a value without its unit or currency; empty for an unknown one.

    A moment is written in ``zone``, or with its offset where none is given.
    """
    if value is None:
        return ""
    if isinstance(value, Estimated):
        return write_range(attribute, value, style)
    form = attribute.type
    if form == tuple[MatchTier, ...]:
        return vesting_text.write_tiers(value, style) if value else tr("none")
    if isinstance(value, StrEnum):
        return label_of(value)
    writer = _WRITERS.get(form)
    if writer is not None:
        return writer(value, style)
    if form == tuple[StageChange, ...]:
        return list_text.write_stages(value, style, zone)
    if isinstance(value, datetime):
        return write_datetime(value, style, zone)
    if isinstance(value, date):
        return write_date(value, style)
    raise TypeError(f"{attribute.name}: no text form for {form}")


def read(
    attribute: Attribute,
    text: str,
    style: Style,
    today: date,
    *,
    zone: tzinfo | None = None,
    currency: str = "",
) -> Any:
    """Return the value that a text means; raises ``Rejected`` with what to write instead."""
    return interpret(attribute, text, Situation(style, today, zone, currency)).value


def interpret(
    attribute: Attribute,
    text: str,
    here: Situation,
    *,
    takes_currency: bool = False,
    takes_period: bool = False,
    takes_range: bool = False,
) -> Reading:
    """Read a text with all that it says; raises ``Rejected``.

    ``takes_currency``, ``takes_period`` and ``takes_range`` tell that the caller has a place for them, as pay
    has; else a currency other than the offer's, a period that does not fit and a range are refused.
    """
    if attribute.type in {str, Text}:
        return Reading(_words(attribute, text, here))
    if not text.strip():
        return Reading(_empty(attribute))
    if takes_range and can_have_range(attribute):
        found = read_estimate(attribute, text, here, takes_currency=takes_currency, takes_period=takes_period)
        if found is not None:
            return found
    if attribute.type is Amount:
        return read_money(attribute, text, here, takes_currency=takes_currency, takes_period=takes_period)
    if attribute.type in {Share, Number, int}:
        return read_figure(attribute, text, here)
    if isinstance(attribute.type, type) and issubclass(attribute.type, StrEnum):
        return Reading(_choice(attribute, text))
    return Reading(_READERS[attribute.type](text, here, attribute.name))


def _empty(attribute: Attribute) -> Any:
    if attribute.optional:
        return None
    if get_origin(attribute.type) is tuple:
        return ()
    raise Rejected(Problem(attribute.name, MUST_NOT_BE_EMPTY))


def _words(attribute: Attribute, text: str, here: Situation) -> str:
    plain = text if attribute.type is Text else text.strip()
    if attribute.name in _CURRENCIES and plain:
        code = currency_of(plain, here.style)
        if not code:
            raise Rejected(Problem(attribute.name, NOT_A_CURRENCY, (("text", plain),)))
        return code
    if attribute.field.required and not plain:
        raise Rejected(Problem(attribute.name, MUST_NOT_BE_EMPTY))
    return plain.upper() if attribute.name == _COUNTRY else plain


def _choice(attribute: Attribute, text: str) -> StrEnum:
    found = member_of(attribute.type, text)
    if found is None:
        choices = ", ".join(label_of(m) for m in attribute.type)
        raise Rejected(Problem(attribute.name, NOT_A_CHOICE, (("text", text.strip()), ("choices", choices))))
    return found


def _yes_or_no(text: str, _here: Situation, where: str) -> bool:
    low = text.strip().casefold()
    if low in {YES, tr(YES).casefold()} | _YES_WORDS:
        return True
    if low in {NO, tr(NO).casefold()} | _NO_WORDS:
        return False
    raise Rejected(Problem(where, NOT_YES_OR_NO, (("text", text.strip()),)))


def _tiers(text: str, here: Situation, where: str) -> tuple[MatchTier, ...]:
    if text.strip().casefold() in {"none", "no", "0", "nein", tr("none").casefold()}:
        return ()
    return vesting_text.read_tiers(text, here.style, where=where)


def _prices(text: str, here: Situation, where: str) -> tuple[Decimal, ...]:
    items = list_text.split(text.replace("/", ";"))
    return tuple(read_number(item, here.style, where=where).amount for item in items)


_WRITERS: dict[Any, Callable[[Any, Style], str]] = {
    Id: lambda value, _: str(value),
    Ref: lambda value, _: str(value),
    str: lambda value, _: str(value),
    Text: lambda value, _: str(value),
    bool: lambda value, _: tr(YES) if value else tr(NO),
    int: lambda value, style: style.number(Decimal(value)),
    Amount: write_amount,
    Number: lambda value, style: style.number(value),
    Share: lambda value, style: style.percent(value),
    Vesting: vesting_text.write_vesting,
    tuple[Step, ...]: vesting_text.write_steps,
    tuple[TaxStep, ...]: tax_text.write_table,
    FullOffer: lambda value, _: ", ".join(filter(None, (value.offer.company, value.offer.title))),
    tuple[Clause, ...]: lambda value, _: list_text.write_clauses(value),
    tuple[Rating, ...]: list_text.write_ratings,
    tuple[ExchangeRate, ...]: list_text.write_rates,
    tuple[Exit, ...]: figure_lists.write_exits,
    tuple[Range, ...]: figure_lists.write_ranges,
    tuple[Employment, ...]: list_text.write_employments,
    tuple[Decimal, ...]: lambda value, style: list_text.join(write_sum(v, style) for v in value),
    tuple[str, ...]: lambda value, _: list_text.join(value),
    tuple[Ref, ...]: lambda value, _: list_text.join(value),
}

_READERS: dict[Any, Callable[[str, Situation, str], Any]] = {
    Id: lambda text, _here, _where: Id(text.strip()),
    Ref: lambda text, _here, _where: Ref(text.strip()),
    bool: _yes_or_no,
    date: lambda text, here, where: read_date(text, here.style, here.today, where=where),
    datetime: lambda text, here, where: read_datetime(
        text, here.style, here.today, where=where, zone=here.zone
    ),
    Vesting: lambda text, here, where: vesting_text.read_vesting(text, here.style, where=where),
    tuple[MatchTier, ...]: _tiers,
    tuple[Step, ...]: lambda text, here, where: vesting_text.read_steps(text, here.style, where=where),
    tuple[TaxStep, ...]: lambda text, here, where: tax_text.read_table(text, here.style, where=where),
    tuple[Clause, ...]: lambda text, _here, where: list_text.read_clauses(text, where=where),
    tuple[Rating, ...]: lambda text, here, where: list_text.read_ratings(text, here.style, where=where),
    tuple[ExchangeRate, ...]: lambda text, here, where: list_text.read_rates(text, here.style, where=where),
    tuple[Exit, ...]: lambda text, here, where: figure_lists.read_exits(text, here.style, where=where),
    tuple[Range, ...]: lambda text, here, where: figure_lists.read_ranges(text, here.style, where=where),
    tuple[StageChange, ...]: lambda text, here, where: list_text.read_stages(
        text, here.style, here.today, where=where, zone=here.zone
    ),
    tuple[Employment, ...]: lambda text, here, where: list_text.read_employments(
        text, here.style, here.today, where=where
    ),
    tuple[Decimal, ...]: _prices,
    tuple[str, ...]: lambda text, _here, _where: list_text.split(text),
    tuple[Ref, ...]: lambda text, _here, _where: tuple(Ref(item) for item in list_text.split(text)),
    date | datetime: lambda text, here, where: read_either(
        text, here.style, here.today, where=where, zone=here.zone
    ),
}

FORMS = frozenset({*_READERS, str, Text, Amount, Share, Number, int})
"""Every type of value, enumerations aside, that has a text form."""


def has_text_form(attribute: Attribute) -> bool:
    """Tell whether values of an attribute can be written and read."""
    form = attribute.type
    return (
        form in FORMS
        or (isinstance(form, type) and issubclass(form, StrEnum))
        or bool(get_args(form) and set(get_args(form)) == {date, datetime})
    )
