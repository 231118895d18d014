"""What health plans cost and from which charges on another costs less: the quiet lines below the plans."""

from collections.abc import Iterator
from itertools import combinations, pairwise

from offerdesk.app.health_costs import plan_outlook
from offerdesk.app.part_text import part_name
from offerdesk.app.style import UNKNOWN, Style
from offerdesk.domain.assumptions import Assumptions
from offerdesk.domain.fields import attribute
from offerdesk.domain.health_outlook import Outlook, Spell, spells
from offerdesk.domain.lines import to_money
from offerdesk.domain.model import KINDS
from offerdesk.domain.parts import FullOffer, HealthPlan
from offerdesk.domain.words import N_, tr

_ALONE = N_("Certain {certain} · expected {expected} · worst {worst} a year")
_NAMED = N_("{plan}: certain {certain} · expected {expected} · worst {worst} a year")
_LESS = N_("From charges of {charges} a year on, {less} costs less than {more}.")
_NO_MORE = N_("From charges of {charges} a year on, {more} costs no more than {less}.")


def health_lines(full: FullOffer, assumed: Assumptions, style: Style) -> tuple[str, ...]:
    """Say what each plan costs in a year, and of two of them, from which charges on one costs less."""
    plans = full.health_plans
    names = _names(plans)
    told = [
        _costs(_NAMED if len(plans) > 1 else _ALONE, name, plan_outlook(plan, full, assumed), full, style)
        for name, plan in zip(names, plans, strict=True)
    ]
    for one, other in combinations(range(len(plans)), 2):
        found = spells(plans[one], plans[other])
        if found is not None:
            told += _turns(found, (names[one], names[other]), full.offer.pay_currency, style)
    return tuple(told)


def _names(plans: tuple[HealthPlan, ...]) -> tuple[str, ...]:
    """Name each plan, with its number where two have one name."""
    names = [part_name(plan) for plan in plans]
    return tuple(
        tr("{plan} {n}").format(plan=name, n=n) if names.count(name) > 1 else name
        for n, name in enumerate(names, start=1)
    )


def _costs(text: str, name: str, found: Outlook, full: FullOffer, style: Style) -> str:
    certain, expected, worst = (
        UNKNOWN if cost.amount is None else style.amount(to_money(cost.amount), full.offer.pay_currency)
        for cost in (found.certain, found.expected, found.worst)
    )
    said = tr(text).format(plan=name, certain=certain, expected=expected, worst=worst)
    if not found.missing:
        return said
    labels = (tr(attribute(KINDS[s.kind], s.attribute).field.label) for s in found.missing)
    return tr("{said}. Not known yet: {names}.").format(said=said, names=", ".join(labels))


def _turns(found: tuple[Spell, ...], names: tuple[str, str], currency: str, style: Style) -> Iterator[str]:
    """Say from which charges on which plan costs less; one sentence where that never changes."""
    if len(found) == 1:
        yield _always(found[0].cheaper, names)
    for before, spell in pairwise(found):
        cheaper, text = (before.cheaper, _NO_MORE) if spell.cheaper is None else (spell.cheaper, _LESS)
        less = cheaper or 0  # neighbouring spells differ, so one of them names a plan
        start = to_money(spell.start)
        charges = style.money(start, currency) if currency else style.amount(start, currency)
        yield tr(text).format(charges=charges, less=names[less], more=names[1 - less])


def _always(cheaper: int | None, names: tuple[str, str]) -> str:
    if cheaper is None:
        said = tr("{one} and {other} cost the same, whatever the charges.")
        return said.format(one=names[0], other=names[1])
    said = tr("{less} costs less than {more}, whatever the charges.")
    return said.format(less=names[cheaper], more=names[1 - cheaper])
