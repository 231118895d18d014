"""One line that says what a part of an offer is: for the comparison, the form's headers and the report."""

from collections.abc import Callable
from decimal import Decimal
from typing import Any

from offerdesk.app.estimates import part_ranges, settled
from offerdesk.app.labels import label_of
from offerdesk.app.style import UNKNOWN, Style
from offerdesk.app.vesting_words import say_vesting
from offerdesk.domain.offer import Offer
from offerdesk.domain.parts import (
    Allowance,
    Cost,
    Grant,
    GrantKind,
    HealthPlan,
    OneOff,
    PromisedRaise,
    RepayRule,
)
from offerdesk.domain.unitworth import contributes
from offerdesk.domain.values import Exit, Per
from offerdesk.domain.words import N_, tr, trn

SEPARATOR = " · "


def part_text(part: Any, offer: Offer, style: Style) -> str:
    """Say in one line what a part is; ``offer`` tells the currency of its amounts."""
    write: Callable[[Any, Callable[[Decimal | None], str], Style], str] = _WRITERS[type(part)]

    def money(value: Decimal | None) -> str:
        if value is None:
            return UNKNOWN
        cents = value % 1 != 0
        if offer.pay_currency:
            return style.money(value, offer.pay_currency, cents=cents)
        return style.amount(value, "", cents=cents)

    return SEPARATOR.join((write(settled(part), money, style), *part_ranges(part, offer.pay_currency, style)))


def part_name(part: Any) -> str:
    """Return what a part is called: by the user, else by its kind."""
    named = getattr(part, "label", "") or getattr(part, "name", "")
    kind = getattr(part, "kind", None)
    if named or isinstance(part, (Allowance, Cost)):
        return str(named or kind or tr(_NAMES[type(part)]))
    return tr(_NAMES[type(part)]) if kind is None else label_of(kind)


def _raise(part: PromisedRaise, money: Callable[[Decimal | None], str], style: Style) -> str:
    size = style.percent(part.rate) if part.rate is not None else money(part.amount)
    month = UNKNOWN if part.month is None else str(part.month)
    said = tr("{size} from month {month}").format(size=size, month=month)
    return said if part.written else SEPARATOR.join([said, tr("not in writing")])


def _one_off(part: OneOff, money: Callable[[Decimal | None], str], style: Style) -> str:
    del style
    said = [f"{part_name(part)} {money(part.amount)}"]
    if part.month not in {None, 1}:
        said.append(tr("in month {month}").format(month=part.month))
    if part.repay_rule is not None:
        months = UNKNOWN if part.repay_months is None else str(part.repay_months)
        how = (
            tr("to repay within {n} months")
            if part.repay_rule is RepayRule.WHOLE
            else tr("to repay in part within {n} months")
        )
        said.append(how.format(n=months))
    return SEPARATOR.join(said)


def _grant(part: Grant, money: Callable[[Decimal | None], str], style: Style) -> str:
    said = [part_name(part) if contributes(part) else f"{part_name(part)} {_size(part, money, style)}"]
    if part.kind in {GrantKind.NSO, GrantKind.ISO}:
        said.append(tr("strike {price}").format(price=money(part.strike)))
    if part.listed is False:
        said.append(tr("not listed"))
    if contributes(part):
        every = UNKNOWN if part.purchase_every is None else str(part.purchase_every)
        put = tr("{share} of base pay, buying every {n} months")
        said.append(put.format(share=style.percent(part.contribution or Decimal(0)), n=every))
    else:
        said.append(say_vesting(part.vesting, style) if part.vesting else tr("vesting unknown"))
    if part.exits:
        said.append(_sales(part.exits, money, style))
    return SEPARATOR.join(said)


def _size(part: Grant, money: Callable[[Decimal | None], str], style: Style) -> str:
    if part.value is None and part.units is not None:
        return tr("{n} units").format(n=style.number(part.units))
    if part.value is None and part.ownership is not None:
        return tr("{share} of the company").format(share=style.percent(part.ownership))
    return money(part.value)


def _sales(exits: tuple[Exit, ...], money: Callable[[Decimal | None], str], style: Style) -> str:
    """Say the likeliest sale, and how many more are thought possible."""
    likeliest = max(exits, key=lambda sale: sale.probability)
    said = tr("sold for {value} after {years} years: {chance}").format(
        value=money(likeliest.value),
        years=style.number(likeliest.year, 0 if likeliest.year % 1 == 0 else 1),
        chance=style.percent(likeliest.probability),
    )
    more = len(exits) - 1
    return said + trn(", or {n} other sale", ", or {n} other sales", more).format(n=more) if more else said


def _plan(part: HealthPlan, money: Callable[[Decimal | None], str], style: Style) -> str:
    del style
    said = [f"{part_name(part)}: " + tr("{amount} a month").format(amount=money(part.premium_month))]
    if part.chosen:
        said.append(tr("my choice"))
    return SEPARATOR.join(said)


def _recurring(part: Allowance | Cost, money: Callable[[Decimal | None], str], style: Style) -> str:
    del style
    per = label_of(part.per) if part.per else UNKNOWN
    once = part.per is Per.ONCE and part.month not in {None, 1}
    when = tr("in month {month}").format(month=part.month) if once else per
    return f"{part_name(part)} {money(part.amount)} {when}"


_NAMES: dict[type[Any], str] = {
    PromisedRaise: N_("Promised raise"),
    OneOff: N_("One-off payment"),
    Grant: N_("Equity"),
    HealthPlan: N_("Health plan"),
    Allowance: N_("Allowance"),
    Cost: N_("Cost"),
}

_WRITERS: dict[type[Any], Any] = {
    PromisedRaise: _raise,
    OneOff: _one_off,
    Grant: _grant,
    HealthPlan: _plan,
    Allowance: _recurring,
    Cost: _recurring,
}
