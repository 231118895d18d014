"""What a folded section or part holds, in a few words: "RSU 120,000 · 48 months monthly, 12 cliff"."""

from collections.abc import Callable, Iterable
from typing import Any

from offerdesk.app.amounts import write_amount
from offerdesk.app.estimates import part_ranges, settled, shown
from offerdesk.app.labels import label_of
from offerdesk.app.style import UNKNOWN, Style
from offerdesk.app.text import write
from offerdesk.domain.fields import Group, attribute
from offerdesk.domain.offer import Offer
from offerdesk.domain.parts import Allowance, Cost, FullOffer, Grant, HealthPlan, OneOff, PromisedRaise
from offerdesk.domain.words import tr, trn

_DOT = " · "


def part_summary(entity: Any, style: Style) -> str:
    """Say what one part holds."""
    return _joined((_PARTS[type(entity)](settled(entity), style), *part_ranges(entity, "", style)))


def part_title(entity: Any) -> str:
    """Name one part by what it is."""
    if isinstance(entity, Grant | OneOff):
        return label_of(entity.kind) if entity.kind else tr("Grant")
    if isinstance(entity, HealthPlan):
        return entity.name or tr("Health plan")
    if isinstance(entity, PromisedRaise):
        return tr("Raise")
    return entity.label or (tr("Allowance") if isinstance(entity, Allowance) else tr("Cost"))


def section_summary(group: Group, full: FullOffer, style: Style) -> str:
    """Say what a section holds; "not offered" where that is known, empty where nothing is."""
    return _SECTIONS[group](full, style)


def _joined(parts: Iterable[str]) -> str:
    return _DOT.join(p for p in parts if p)


def _written(offer: Offer, style: Style, *names: str) -> list[str]:
    found = []
    for name in names:
        declared = attribute(Offer, name)
        value = shown(offer, name)
        text = write(declared, value, style) if value not in (None, "", ()) else ""
        found.append(f"{text} {tr(declared.field.unit)}".strip() if text else "")
    return found


def _grant(grant: Grant, style: Style) -> str:
    worth = write_amount(grant.value, style) if grant.value is not None else ""
    units = tr("{n} units").format(n=style.number(grant.units)) if grant.units is not None else ""
    vesting = write(attribute(Grant, "vesting"), grant.vesting, style)
    return _joined((worth or units or UNKNOWN, vesting))


def _one_off(one_off: OneOff, style: Style) -> str:
    amount = write_amount(one_off.amount, style) if one_off.amount is not None else UNKNOWN
    repay = tr("to be repaid when leaving early") if one_off.repay_rule else ""
    return _joined((one_off.label, amount, repay))


def _plan(plan: HealthPlan, style: Style) -> str:
    premium = write_amount(plan.premium_month, style) if plan.premium_month is not None else UNKNOWN
    return _joined((tr("{amount} a month").format(amount=premium), tr("my choice") if plan.chosen else ""))


def _raise(promised: PromisedRaise, style: Style) -> str:
    by = style.percent(promised.rate) if promised.rate is not None else ""
    if not by and promised.amount is not None:
        by = write_amount(promised.amount, style)
    when = tr("from month {n}").format(n=promised.month) if promised.month else ""
    return _joined((by or UNKNOWN, when))


def _recurring(part: Allowance | Cost, style: Style) -> str:
    amount = write_amount(part.amount, style) if part.amount is not None else UNKNOWN
    return f"{amount} {label_of(part.per)}" if part.per else amount


_PARTS: dict[type[Any], Callable[[Any, Style], str]] = {
    Grant: _grant,
    OneOff: _one_off,
    HealthPlan: _plan,
    PromisedRaise: _raise,
    Allowance: _recurring,
    Cost: _recurring,
}


def _none(full: FullOffer, *keys: str) -> str:
    return tr("not offered") if all(k in full.offer.none_of for k in keys) else ""


def _about(full: FullOffer, style: Style) -> str:
    offer = full.offer
    due = write(attribute(Offer, "decide_by"), offer.decide_by, style) if offer.decide_by else ""
    answer = tr("answer by {day}").format(day=due) if due else ""
    return _joined((offer.level, offer.city, label_of(offer.state), answer))


def _pay(full: FullOffer, style: Style) -> str:
    offer = full.offer
    growth = tr("raise {rate}").format(rate=style.percent(offer.raise_rate)) if offer.raise_rate else ""
    n = len(full.promised_raises)
    promised = trn("{n} promised raise", "{n} promised raises", n).format(n=n) if n else ""
    return _joined(
        (offer.pay_currency, label_of(offer.pay_period) if offer.pay_period else "", growth, promised)
    )


def _bonus(full: FullOffer, style: Style) -> str:
    offer = full.offer
    target = _written(offer, style, "bonus_target", "bonus_amount")
    sure = tr("guaranteed") if offer.bonus_guaranteed and any(target) else ""
    return _none(full, "bonus") or _joined((*target, sure))


def _listed(parts: tuple[Any, ...], style: Style) -> str:
    if len(parts) == 1:
        return f"{part_title(parts[0])} {part_summary(parts[0], style)}"
    return _joined(part_title(p) for p in parts)


def _one_offs(full: FullOffer, style: Style) -> str:
    return _none(full, "one_offs") or _listed(full.one_offs, style)


def _equity(full: FullOffer, style: Style) -> str:
    value = full.offer.refresher_value
    refreshers = tr("refreshers {amount}").format(amount=write_amount(value, style)) if value else ""
    return _none(full, "equity", "refreshers") or _joined(
        (_none(full, "equity") or _listed(full.grants, style), refreshers)
    )


def _retirement(full: FullOffer, style: Style) -> str:
    return _none(full, "retirement") or _joined(_written(full.offer, style, "match_tiers"))


def _health(full: FullOffer, style: Style) -> str:
    return _none(full, "health") or _listed(full.health_plans, style)


def _time_off(full: FullOffer, style: Style) -> str:
    offer = full.offer
    unlimited = tr("unlimited leave") if offer.unlimited_leave else ""
    return _none(full, "time_off") or _joined((*_written(offer, style, "pto_days"), unlimited))


def _hours(full: FullOffer, style: Style) -> str:
    offer = full.offer
    week = tr("{n} h a week").format(n=style.number(offer.week_hours)) if offer.week_hours is not None else ""
    remote = ""
    if offer.remote_days is not None:
        remote = tr("{n} days remote").format(n=style.number(offer.remote_days))
    way = ""
    if offer.commute_minutes is not None:
        way = tr("{n} min one way").format(n=style.number(offer.commute_minutes))
    return _joined((week, remote, tr("no commute") if "commute" in offer.none_of else way))


def _allowances(full: FullOffer, style: Style) -> str:
    return _none(full, "allowances", "costs") or _listed((*full.allowances, *full.costs), style)


def _terms(full: FullOffer, _style: Style) -> str:
    offer = full.offer
    written = {True: tr("in writing"), False: tr("not in writing"), None: ""}[offer.written]
    notice = tr("{n} days notice").format(n=offer.notice_days) if offer.notice_days is not None else ""
    return _joined((written, notice))


def _notes(full: FullOffer, _style: Style) -> str:
    lines = full.offer.notes.strip().splitlines()
    return lines[0] if lines else ""


_SECTIONS: dict[Group, Callable[[FullOffer, Style], str]] = {
    Group.ABOUT: _about,
    Group.PAY: _pay,
    Group.BONUS: _bonus,
    Group.ONE_OFFS: _one_offs,
    Group.EQUITY: _equity,
    Group.RETIREMENT: _retirement,
    Group.HEALTH: _health,
    Group.TIME_OFF: _time_off,
    Group.HOURS: _hours,
    Group.ALLOWANCES: _allowances,
    Group.TERMS: _terms,
    Group.NOTES: _notes,
}
