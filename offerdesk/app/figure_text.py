"""Figures as text: amounts, numbers and percentages with their unit, plain or as a range."""

from datetime import date, tzinfo
from typing import Any

from offerdesk.app.amounts import Typed, read_amount, read_number, read_share
from offerdesk.app.range_text import FORMS, estimated, other_reading, read_range
from offerdesk.app.style import Style
from offerdesk.app.units import in_unit, own_period, per_unit
from offerdesk.domain.fields import Amount, Attribute, Share
from offerdesk.domain.frozen import frozen
from offerdesk.domain.values import Period, Problem, Rejected
from offerdesk.domain.words import N_

NOT_WHOLE = N_("“{text}” is not a whole number. Leave out what is behind the decimal sign.")
OTHER_CURRENCY = N_(
    "Amounts of this offer are in {currency}. Change the currency of the pay, or convert this."
)


@frozen
class Situation:
    """Who reads: their style, today, their time zone, and the currency that amounts here are in."""

    style: Style
    today: date
    zone: tzinfo | None = None
    currency: str = ""


@frozen
class Reading:
    """A value that was read, an ``Estimated`` for a range.

    ``other`` is the second reading of an ambiguous figure, else ``None``.
    """

    value: Any
    other: Any = None
    currency: str = ""
    period: Period | None = None


def can_have_range(attribute: Attribute) -> bool:
    """Whether a figure may be given as a range: it may be unknown, and is no count of months."""
    return attribute.optional and attribute.type in FORMS


def read_money(
    attribute: Attribute, text: str, here: Situation, *, takes_currency: bool, takes_period: bool
) -> Reading:
    """Read an amount; raises ``Rejected``."""
    typed = read_amount(text, here.style, where=attribute.name, currency=here.currency)
    typed = _fitting(typed, attribute, here, takes_currency=takes_currency, takes_period=takes_period)
    return Reading(typed.amount, typed.other, typed.currency, typed.period)


def _fitting(
    typed: Typed, attribute: Attribute, here: Situation, *, takes_currency: bool, takes_period: bool
) -> Typed:
    """Return an amount in the currency and for the period of its field; raises ``Rejected``."""
    name = attribute.name
    if typed.currency and here.currency and typed.currency != here.currency and not takes_currency:
        raise Rejected(Problem(name, OTHER_CURRENCY, (("currency", here.currency),)))
    return per_unit(typed, own_period(attribute), name) if typed.period and not takes_period else typed


def read_estimate(
    attribute: Attribute, text: str, here: Situation, *, takes_currency: bool, takes_period: bool
) -> Reading | None:
    """Read a range; ``None`` where the text is none."""
    found = read_range(text, lambda part: _typed(attribute, part, here), attribute.name)
    if not found:
        return None
    found = tuple(
        _fitting(typed, attribute, here, takes_currency=takes_currency, takes_period=takes_period)
        for typed in found
    )
    first = found[0]
    return Reading(estimated(t.amount for t in found), other_reading(found), first.currency, first.period)


def _typed(attribute: Attribute, text: str, here: Situation) -> Typed:
    if attribute.type is Amount:
        return read_amount(text, here.style, where=attribute.name, currency=here.currency)
    if attribute.type is Share:
        return read_share(text, here.style, where=attribute.name)
    return _number(attribute, text, here)


def read_figure(attribute: Attribute, text: str, here: Situation) -> Reading:
    """Read a number or a percentage; raises ``Rejected``."""
    name = attribute.name
    typed = _typed(attribute, text, here)
    if attribute.type is not int:
        return Reading(typed.amount, typed.other)
    if typed.amount != typed.amount.to_integral_value():
        if typed.other is None:
            raise Rejected(Problem(name, NOT_WHOLE, (("text", text.strip()),)))
        return Reading(int(typed.other))
    return Reading(int(typed.amount))


def _number(attribute: Attribute, text: str, here: Situation) -> Typed:
    try:
        return read_number(text, here.style, where=attribute.name)
    except Rejected:
        found = in_unit(text, attribute.field.unit or attribute.field.label, here.style)
        if found is None:
            raise
        return Typed(found)
