"""Figures with their unit behind them: "2 years" in a field of months, "600 a month" in one of years."""

import re
from decimal import Decimal

from offerdesk.app.amount_words import period_of
from offerdesk.app.amounts import Typed, read_number
from offerdesk.app.style import Style
from offerdesk.domain.fields import Attribute
from offerdesk.domain.values import PERIOD_LABELS, Period, Problem, Rejected
from offerdesk.domain.words import N_

ONLY_WITHOUT_PERIOD = N_("This amount has no period. Leave out “{period}”.")
OTHER_PERIOD = N_("This amount is {own}. Leave out “{period}”, or convert it.")

_MONTHS_PER_YEAR = Decimal(12)
_FACTORS: dict[tuple[Period, Period], Decimal] = {
    (Period.MONTH, Period.YEAR): _MONTHS_PER_YEAR,
    (Period.DAY, Period.WEEK): Decimal(7),
}
"""How many of the first make one of the second."""

_UNITS = {
    "months": Period.MONTH,
    "days": Period.DAY,
    "weeks": Period.WEEK,
    "minutes": None,
    "hours": Period.HOUR,
    "a week": Period.DAY,
}
_MINUTES = r"(?:(?P<hours>[\d.,]+)\s*h(?:ours?|rs?)?)?\s*(?:(?P<minutes>\d+)\s*(?:m|min|minutes?|minuten)?)?"


def own_period(attribute: Attribute) -> Period | None:
    """Return the period that a field's label or unit names ("Premium I pay a month"), if any."""
    words = f"{attribute.field.label} {attribute.field.unit}"
    return next((p for p, said in PERIOD_LABELS.items() if re.search(rf"\b{said}\b", words)), None)


def per_unit(typed: Typed, own: Period | None, where: str) -> Typed:
    """Bring an amount typed per month into a field per year; refuse what does not fit exactly."""
    period = typed.period
    if period is None or period is own:
        return typed
    said = (("period", PERIOD_LABELS[period]), ("own", PERIOD_LABELS[own] if own else ""))
    if own is None:
        raise Rejected(Problem(where, ONLY_WITHOUT_PERIOD, said))
    if (period, own) == (Period.MONTH, Period.YEAR):
        return typed.times(_MONTHS_PER_YEAR)
    raise Rejected(Problem(where, OTHER_PERIOD, said))


def in_unit(text: str, unit: str, style: Style) -> Decimal | None:
    """Read "2 years" or "36 months" as a number of ``unit``; ``None`` where it makes no sense."""
    plain = text.strip().casefold()
    if unit == "minutes":
        return _minutes(plain, style)
    found = re.fullmatch(r"(\S+?)\s*([^\W\d_]+)\.?", plain)
    wanted = next((p for words, p in _UNITS.items() if words in unit.casefold()), None)
    if found is None or wanted is None:
        return None
    given = period_of(found[2]) if found[2] != "m" else wanted
    try:
        count = read_number(found[1], style).amount
    except Rejected:
        return None
    if given is wanted:
        return count
    factor = _FACTORS.get((wanted, given)) if given else None
    return count * factor if factor is not None else None


def _minutes(plain: str, style: Style) -> Decimal | None:
    clock = re.fullmatch(r"(\d+):(\d{2})", plain)
    if clock:
        return Decimal(clock[1]) * 60 + Decimal(clock[2])
    found = re.fullmatch(_MINUTES, plain)
    if found is None or not plain:
        return None
    hours = read_number(found["hours"], style).amount if found["hours"] else Decimal(0)
    return hours * 60 + Decimal(found["minutes"] or 0)
