"""What can be written now, and to whom: each suggestion says why."""

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator
from datetime import date, datetime, timedelta
from typing import Protocol, TypeVar

from offerdesk.app.letters.drafts import draft_of
from offerdesk.app.letters.slots import OPEN_STATES
from offerdesk.app.letters.subjects import instant, latest_interview
from offerdesk.app.letters.thanks import THANKS, coverage
from offerdesk.app.store import Reader
from offerdesk.app.style import Style
from offerdesk.domain.fields import Id, Ref
from offerdesk.domain.frozen import frozen
from offerdesk.domain.interviews import Interview
from offerdesk.domain.journal import Person, Process
from offerdesk.domain.letters import Channel, Letter
from offerdesk.domain.negotiating import Reply, Round
from offerdesk.domain.offer import Offer
from offerdesk.domain.values import OfferState
from offerdesk.domain.words import tr

STALE = timedelta(days=28)
"""An interview or a no that is longer ago than this asks for no answer any more."""

_SOON = timedelta(days=3)


@frozen
class Occasion:
    """Something to write: the draft, what it is about, and why now."""

    draft: str
    process: Ref | None
    why: str
    interview: Ref | None = None
    offer: Ref | None = None
    person: Ref | None = None

    @property
    def key(self) -> str:
        """What tells it from the others."""
        about = (self.draft, self.process, self.interview, self.offer, self.person)
        return ":".join(part or "" for part in about)

    def letter(self, id_: Id, now: datetime) -> Letter:
        """Return the letter that it begins; a script where there is nothing else."""
        draft = draft_of(self.draft)
        channel = Channel.MAIL if draft.mail else Channel.PHONE
        return Letter(
            id_,
            self.draft,
            self.process,
            self.interview,
            self.offer,
            self.person,
            channel=channel,
            made_at=now,
        )


@frozen
class _Desk:
    """What the rules look at, of one application."""

    reader: Reader
    now: datetime
    style: Style
    process: Process
    interviews: tuple[Interview, ...]
    offers: tuple[Offer, ...]
    written: frozenset[str]  # drafts of letters of this application, begun or sent
    everyone: tuple[Process, ...]
    all_offers: tuple[Offer, ...]

    @property
    def open(self) -> bool:
        """Whether it may still lead to something."""
        return not (self.process.rejected_at or self.process.accepted_at or self.process.closed_at)

    @property
    def contact(self) -> Ref | None:
        """Whom to write to when nobody else is meant."""
        return self.process.contacts[0] if self.process.contacts else None

    def day(self, at: date | datetime | None) -> str:
        """Write a day."""
        return "" if at is None else self.style.day(at)

    def about(self, draft: str, why: str, offer: Offer | None = None) -> Occasion:
        """Return an occasion to write to the contact."""
        last = latest_interview(self.reader, self.process, self.contact) if offer is None else None
        return Occasion(
            draft,
            Ref(self.process.id),
            why,
            Ref(last.id) if last else None,
            Ref(offer.id) if offer else None,
            self.contact,
        )


def occasions(reader: Reader, now: datetime, style: Style, process: Id | None = None) -> tuple[Occasion, ...]:
    """Return what can be written now for one application, or for all."""
    everyone, offers = reader.all(Process), reader.all(Offer)
    interviews, letters = _by_process(reader.all(Interview)), _by_process(reader.all(Letter))
    own_offers = _by_process(offers)
    desks = (
        _Desk(
            reader,
            now,
            style,
            p,
            tuple(sorted(interviews[p.id], key=lambda i: instant(i.start))),
            tuple(own_offers[p.id]),
            frozenset(letter.draft for letter in letters[p.id]),
            everyone,
            offers,
        )
        for p in everyone
        if process in (None, p.id)
    )
    return tuple(occasion for desk in desks for rule in _RULES for occasion in rule(desk))


class _Owned(Protocol):
    @property
    def process(self) -> Ref | None: ...


_O = TypeVar("_O", bound=_Owned)


def _by_process(found: Iterable[_O]) -> dict[str, list[_O]]:
    """Sort records by their application, read once for all: a desk may hold hundreds."""
    sorted_: dict[str, list[_O]] = defaultdict(list)
    for each in found:
        sorted_[each.process or ""].append(each)
    return sorted_


def _thanks(desk: _Desk) -> Iterator[Occasion]:
    if not desk.open:
        return
    for interview in reversed(desk.interviews):
        ended = instant(interview.end or interview.start)
        if not desk.now - STALE <= ended <= desk.now:
            continue
        for thanks in coverage(desk.reader, interview).people:
            if thanks.letter is None:
                why = tr("Met on {day}").format(day=desk.day(interview.start))
                yield Occasion(
                    THANKS, Ref(desk.process.id), why, Ref(interview.id), person=Ref(thanks.person.id)
                )


def _status(desk: _Desk) -> Iterator[Occasion]:
    last = desk.interviews[-1] if desk.interviews else None
    named = (last and last.hear_by) or desk.process.hear_by
    if not desk.open or desk.offers or named is None or named >= desk.now.date():
        return
    how = (last and last.hear_by_channel) or desk.process.hear_by_channel
    draft = "D-03" if how.casefold() in {"phone", "call", "telefon"} else "D-02"
    if not {"D-02", "D-03"} & desk.written:
        yield desk.about(draft, tr("They named {day}").format(day=desk.day(named)))


def _first_answer(desk: _Desk) -> Iterator[Occasion]:
    for offer in desk.offers:
        if offer.state is OfferState.UNDER_REVIEW and "D-04" not in desk.written:
            yield desk.about("D-04", tr("Offer received"), offer)
        if offer.state is OfferState.QUESTIONS and "D-05" not in desk.written:
            yield desk.about("D-05", tr("Something is open in the offer"), offer)


def _more_time(desk: _Desk) -> Iterator[Occasion]:
    for offer in desk.offers:
        day = _date(offer.decide_by)
        if (
            day
            and offer.state in OPEN_STATES
            and day <= desk.now.date() + _SOON
            and "D-06" not in desk.written
        ):
            yield desk.about("D-06", tr("Answer due by {day}").format(day=desk.day(day)), offer)


def _in_writing(desk: _Desk) -> Iterator[Occasion]:
    for offer in desk.offers:
        rounds = desk.reader.of(Round, "offer", offer.id)
        agreed = any(desk.reader.of(Reply, "round", r.id) for r in rounds)
        if agreed and offer.state in OPEN_STATES and not offer.written and "D-11" not in desk.written:
            yield desk.about("D-11", tr("Agreed, but not in writing yet"), offer)


def _other_date(desk: _Desk) -> Iterator[Occasion]:
    if desk.open and not desk.offers and desk.interviews and "D-07" not in desk.written:
        elsewhere = (o for o in desk.all_offers if o.process and not o.current_job)
        if any(o.state in OPEN_STATES and o.decide_by for o in elsewhere):
            yield desk.about("D-07", tr("Another offer waits for an answer"))


def _withdrawing(desk: _Desk) -> Iterator[Occasion]:
    said = [p for p in desk.everyone if p.accepted_at]
    if desk.open and said and not {"D-12", "D-19"} & desk.written:
        yield desk.about("D-12", tr("Accepted at {company}").format(company=said[0].company))


def _after_a_no(desk: _Desk) -> Iterator[Occasion]:
    process = desk.process
    day = _date(process.rejected_at)
    if day is None or process.closed_at is not None or day < (desk.now - STALE).date():
        return
    why = tr("Rejected on {day}").format(day=desk.day(process.rejected_at))
    if "D-15" not in desk.written:
        yield desk.about("D-15", why)
    if "D-16" not in desk.written and not process.no_feedback:
        yield desk.about("D-16", why)


def _before(desk: _Desk) -> Iterator[Occasion]:
    for interview in desk.interviews:
        if interview.start is not None and instant(interview.start) > desk.now and "D-20" not in desk.written:
            why = tr("Interview on {day}").format(day=desk.day(interview.start))
            yield Occasion("D-20", Ref(desk.process.id), why, Ref(interview.id), person=desk.contact)


def _referrer(desk: _Desk) -> Iterator[Occasion]:
    person = desk.process.referred_by
    known = desk.reader.find(Person, Id(person)) if person else None
    if known is not None and "D-26" not in desk.written:
        why = tr("{name} recommended you").format(name=known.name)
        yield Occasion("D-26", Ref(desk.process.id), why, person=person)


_RULES: tuple[Callable[[_Desk], Iterator[Occasion]], ...] = (
    _first_answer,
    _more_time,
    _in_writing,
    _thanks,
    _before,
    _status,
    _other_date,
    _withdrawing,
    _after_a_no,
    _referrer,
)


def _date(day: date | datetime | None) -> date | None:
    return day.date() if isinstance(day, datetime) else day
