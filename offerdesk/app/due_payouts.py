"""Dates to know in a job: when a repayment ends, when equity vests, when a bonus is paid."""

from collections.abc import Iterable, Iterator
from dataclasses import replace
from datetime import date, datetime
from fractions import Fraction
from itertools import takewhile

from offerdesk.app.due_facts import Facts, accepted
from offerdesk.app.due_happening import Happening
from offerdesk.domain.calendars import WorkCalendar
from offerdesk.domain.due_dates import LONGEST
from offerdesk.domain.due_rules import Trigger
from offerdesk.domain.offer import Offer
from offerdesk.domain.oneoffs import months_after
from offerdesk.domain.parts import Grant, OneOff, OneOffKind
from offerdesk.domain.vesting import check_vesting, vested
from offerdesk.domain.words import N_, tr

_KINDS = {
    OneOffKind.SIGN_ON: N_("Sign-on bonus"),
    OneOffKind.RELOCATION: N_("Relocation payment"),
    OneOffKind.RETENTION: N_("Retention bonus"),
    OneOffKind.OTHER: N_("One-off payment"),
}
_MOST_BONUSES = 100
"""Payouts that are looked through for the next one."""


def happened(facts: Facts, calendar: WorkCalendar, now: datetime) -> Iterator[Happening]:
    """Yield the dates of every job that the user has or has accepted; of what recurs, the next one."""
    jobs: dict[str, Offer] = {
        offer.id: offer
        for offer in facts.offers.values()
        if offer.start_date is not None and (offer.current_job or accepted(offer))
    }
    if not jobs:
        return
    today = calendar.day_of(now)
    plain: dict[str, Happening] = {id_: _plain(offer, calendar) for id_, offer in jobs.items()}
    for one_off in facts.parts(OneOff):
        if one_off.offer in jobs and one_off.repay_rule is not None and one_off.repay_months:
            yield _repaid(one_off, plain[one_off.offer])
    for grant in facts.parts(Grant):
        if grant.offer in jobs:
            yield from _vesting(grant, jobs[grant.offer].start_date, plain[grant.offer], today)
    for offer in jobs.values():
        yield from _bonus(offer, plain[offer.id], today)


def _plain(offer: Offer, calendar: WorkCalendar) -> Happening:
    return Happening(
        Trigger.PAID_OR_VESTED, f"offer:{offer.id}", offer.start_date, calendar, offer.company, offer=offer.id
    )


def _repaid(one_off: OneOff, plain: Happening) -> Happening:
    months = (one_off.month or 1) - 1 + (one_off.repay_months or 0)
    what = one_off.label or tr(_KINDS[one_off.kind])
    return _dated(plain, "repay", months, one_off.id, what)


def _vesting(grant: Grant, start: date | None, plain: Happening, today: date) -> Iterator[Happening]:
    if grant.vesting is None or start is None or check_vesting(grant.vesting) is not None:
        return
    month = _next(vested(grant.vesting, Fraction(1), grant.allocation).months, start, today)
    if month is not None:
        yield _dated(plain, "vesting", month, f"{grant.id}@{month}")


def _bonus(offer: Offer, plain: Happening, today: date) -> Iterator[Happening]:
    every = offer.bonus_paid_every
    if offer.start_date is None or not every or not (offer.bonus_target or offer.bonus_amount):
        return
    month = _next((every * n for n in range(1, _MOST_BONUSES)), offer.start_date, today)
    if month is not None:
        yield _dated(plain, "bonus", month, str(month))


def _next(months: Iterable[int], start: date, today: date) -> int | None:
    near = takewhile(lambda month: month <= LONGEST, months)
    return next((month for month in near if months_after(start, month) >= today), None)


def _dated(plain: Happening, step: str, months: int, occasion: str, what: str = "") -> Happening:
    return replace(
        plain,
        only=frozenset({step}),
        amounts={f"R-20.{step}": months},
        occasion=occasion,
        names={"what": what},
    )
