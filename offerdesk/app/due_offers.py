"""What offers give to do: answering them, leaving the old job, beginning the new one."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date, datetime

from offerdesk.app.due_facts import Facts, accepted
from offerdesk.app.due_happening import Happening
from offerdesk.domain.calendars import WorkCalendar
from offerdesk.domain.due_rules import Trigger
from offerdesk.domain.fields import Id, Ref
from offerdesk.domain.journal import EventKind, Who
from offerdesk.domain.negotiating import Round
from offerdesk.domain.offer import Offer
from offerdesk.domain.values import OfferState
from offerdesk.domain.words import N_, tr, trn

AGREED = N_("Agreed with {company}")
NAMED = N_("The day that {company} named")
STARTS = N_("The start date of the offer")
UNWRITTEN = N_("Wait until the offer from {company} is in writing")
SHORT_REST = (
    N_("Only {n} free day lies between the last day and the first"),
    N_("Only {n} free days lie between the last day and the first"),
)
COUNTER = "D-08"
"""The letter that asks for more."""
LEAST_REST = 3
"""Free days between two jobs below which a start deserves a second thought."""


def happened(facts: Facts, calendar: WorkCalendar) -> Iterator[Happening]:
    """Yield what every offer gives rise to."""
    for offer in facts.offers.values():
        if offer.current_job and offer.accepted_at is None:
            continue
        plain = Happening(
            Trigger.OFFER_RECEIVED, f"offer:{offer.id}", None, calendar, offer.company,
            process=offer.process or "", offer=offer.id,
        )  # fmt: skip
        yield from _received(offer, facts, plain)
        yield from _talked(offer, facts, plain)
        if accepted(offer):
            yield from _accepted(offer, facts, plain)
    yield from _accepted_alone(facts, calendar)


def _received(offer: Offer, facts: Facts, plain: Happening) -> Iterator[Happening]:
    given = {}
    if offer.state is OfferState.REOPENED and not _extended(offer, facts, plain.calendar):
        return
    if offer.decide_by is not None:
        why = NAMED if offer.decide_by_agreed is False else AGREED
        by = plain.calendar.moment(offer.decide_by)
        given["R-05"] = (by, tr(why).format(company=offer.company))
    if offer.received_at is not None or given:
        yield replace(plain, at=offer.received_at, given=given)


def _extended(offer: Offer, facts: Facts, calendar: WorkCalendar) -> bool:
    """Tell whether an offer that is open again has a deadline that was named since."""
    back = came_back(offer, facts, calendar)
    since = offer.declined_at or (min(back, key=calendar.moment) if back else None)
    if since is None or offer.decide_by is None:
        return since is None
    return calendar.moment(offer.decide_by) > calendar.moment(since)


def _talked(offer: Offer, facts: Facts, plain: Happening) -> Iterator[Happening]:
    counter = pending_counter(offer, facts)
    asked = _sent_at(counter, offer, facts)
    if asked is not None:
        yield replace(plain, trigger=Trigger.COUNTER_SENT, at=asked)
    events = facts.events.get(offer.process or "", ())
    back = came_back(offer, facts, plain.calendar)
    if back:
        last = max(back, key=plain.calendar.moment)
        yield replace(plain, trigger=Trigger.CAME_BACK, at=last)
    said = [e.at for e in events if e.kind is EventKind.VERBAL_YES and e.at is not None]
    spoken = None if in_writing(offer) else offer.accepted_at
    yes = min(said, key=plain.calendar.moment) if said else spoken
    if yes is not None:
        yield replace(plain, trigger=Trigger.VERBAL_YES, at=yes)


def came_back(offer: Offer, facts: Facts, calendar: WorkCalendar) -> list[date | datetime]:
    """Return when they came back after the offer was answered: by an event, or by a round of theirs."""
    events = facts.events.get(offer.process or "", ())
    rounds = facts.rounds.get(offer.id, ())
    return [
        *(e.at for e in events if e.kind is EventKind.CAME_BACK and e.at is not None),
        *(r.at for r in rounds if r.at is not None and _after_declining(r, offer, calendar)),
    ]


def _after_declining(each: Round, offer: Offer, calendar: WorkCalendar) -> bool:
    if each.by is not Who.THEM or each.at is None:
        return False
    if offer.declined_at is None:  # it ran out, and they came back
        return offer.state is OfferState.REOPENED
    return calendar.moment(each.at) > calendar.local(offer.declined_at)


def _sent_at(counter: Round | None, offer: Offer, facts: Facts) -> date | datetime | None:
    """Return when a counter-offer went out: as its round says, or else its letter."""
    if counter is None or counter.at is not None:
        return counter.at if counter else None
    sent = (each.sent_at for each in facts.letters if each.draft == COUNTER and each.offer == str(offer.id))
    return max((at for at in sent if at is not None), default=None)


def pending_counter(offer: Offer, facts: Facts) -> Round | None:
    """Return the user's last round, where nothing came after it."""
    rounds = sorted(facts.rounds.get(offer.id, ()), key=lambda r: r.number or 0)
    last = rounds[-1] if rounds else None
    return last if last is not None and last.by is Who.ME else None


def _accepted(offer: Offer, facts: Facts, plain: Happening) -> Iterator[Happening]:
    at = _accepted_at(offer, facts)
    unsure = not in_writing(offer)
    warning = tr(UNWRITTEN).format(company=offer.company) if unsure else ""
    if at is not None:
        at = _later(at, offer.written_at, plain.calendar)
    yield from _withdrawing(offer, at, warning, facts, plain)
    yield from _leaving(offer, at, warning, facts, plain)
    if offer.start_date is not None:
        yield replace(plain, trigger=Trigger.STARTED, at=offer.start_date)


def _accepted_alone(facts: Facts, calendar: WorkCalendar) -> Iterator[Happening]:
    """Yield what follows from an application that was accepted where no offer of its own says so."""
    for process in facts.processes.values():
        offers = [o for o in facts.offers_by_process.get(process.id, ()) if not o.current_job]
        if process.accepted_at is None or any(accepted(offer) for offer in offers):
            continue
        offer = offers[0] if offers else Offer(Id(""), process.company, process=Ref(process.id))
        subject = f"offer:{offer.id}" if offers else f"process:{process.id}"
        plain = Happening(
            Trigger.ACCEPTED, subject, None, calendar, process.company, process=process.id, offer=offer.id
        )
        yield from _accepted(offer, facts, plain)


def in_writing(offer: Offer) -> bool:
    """Tell whether an offer is known to be in writing."""
    return bool(offer.written) or offer.written_at is not None


def _accepted_at(offer: Offer, facts: Facts) -> date | datetime | None:
    process = facts.processes.get(offer.process or "")
    return offer.accepted_at or (process.accepted_at if process else None)


def short_rest(key: str, last_day: date | datetime | None, first: date | datetime | None) -> str:
    """Warn where hardly a free day lies between the old job and the new one."""
    if key != "R-12.first_day" or last_day is None or first is None:
        return ""
    free = (_day(first) - _day(last_day)).days - 1
    if free >= LEAST_REST:
        return ""
    return trn(SHORT_REST[0], SHORT_REST[1], max(free, 0)).format(n=max(free, 0))


def _day(when: date | datetime) -> date:
    return when.date() if isinstance(when, datetime) else when


def _later(at: date | datetime, other: date | datetime | None, calendar: WorkCalendar) -> date | datetime:
    return at if other is None or calendar.day_of(other) <= calendar.day_of(at) else other


def _withdrawing(
    offer: Offer, at: date | datetime | None, warning: str, facts: Facts, plain: Happening
) -> Iterator[Happening]:
    """Yield a message to each other application and offer that is still open."""
    names = {"other": offer.company}
    told = replace(plain, trigger=Trigger.ACCEPTED, at=at, warning=warning, names=names, only=frozenset({""}))
    for process in facts.processes.values():
        if str(process.id) != offer.process and not facts.over(process.id):
            yield replace(
                told, subject=f"process:{process.id}", company=process.company, process=process.id, offer=""
            )
    for other in facts.offers.values():
        if other.process is None and other.id != offer.id and facts.is_open(other):
            yield replace(
                told, subject=f"offer:{other.id}", company=other.company, process="", offer=other.id
            )


def _leaving(
    offer: Offer, at: date | datetime | None, warning: str, facts: Facts, plain: Happening
) -> Iterator[Happening]:
    """Yield the resignation; its notice is the contract's of the current job, where that is known."""
    current = next((o for o in facts.offers.values() if o.current_job and o.id != offer.id), None)
    known = current is not None and current.notice_days is not None
    given = {}
    if offer.start_date is not None:
        given["R-12.first_day"] = (offer.start_date, tr(STARTS))
    yield replace(
        plain,
        trigger=Trigger.ACCEPTED,
        at=at,
        only=frozenset({"notice", "last_day", "rest", "first_day"}),
        amounts={"R-12.last_day": current.notice_days or 0} if current and known else {},
        notice_ends=current.notice_ends if current else None,
        given=given,
        names={"current": current.company if current else ""},
        warning=warning,
    )
