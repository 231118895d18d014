"""Asks and answers: planned, sent, answered, and what was agreed taken over into the next version."""

from collections.abc import Callable, Iterable
from dataclasses import replace
from datetime import date, datetime

from offerdesk.app.comparison import read_offer
from offerdesk.app.negotiating.terms import from_file, term, to_file
from offerdesk.app.negotiating.versions import keep
from offerdesk.app.offers import GONE, SaveOffer
from offerdesk.app.store import Reader, Store
from offerdesk.app.style import Style
from offerdesk.domain.checks import require
from offerdesk.domain.fields import Id, Ref, Text
from offerdesk.domain.frozen import frozen
from offerdesk.domain.journal import Who
from offerdesk.domain.negotiating import Ask, Refusal, Reply, Round
from offerdesk.domain.offer import Offer
from offerdesk.domain.parts import FullOffer
from offerdesk.domain.values import OfferState, Problem, Rejected
from offerdesk.domain.words import N_, tr

AGREED, PARTLY, REFUSED, OPEN = "agreed", "partly", "refused", "open"
PLANNED, SENT, ANSWERED = "planned", "open", "answered"
NOTHING_NEW = N_("Nothing in this answer changes the offer.")
NO_ROUND = N_("This round is not in the desk any more.")
EMPTY_ASK = N_("Say what you ask for first.")

_GIVEN = frozenset({AGREED, PARTLY})
_TALKING = {OfferState.UNDER_REVIEW: OfferState.COUNTERING, OfferState.QUESTIONS: OfferState.COUNTERING}


@frozen
class Answered:
    """What they said to one ask: ``value`` as the file writes it; what was asked where that is empty."""

    path: str
    status: str = OPEN
    value: str = ""
    refusal: Refusal | None = None
    reason: str = ""


@frozen
class TermChange:
    """What becomes of one term, in words."""

    path: str
    label: str
    before: str
    after: str

    @property
    def said(self) -> str:
        """The change in one line."""
        return tr("{term}: {before} → {after}").format(term=self.label, before=self.before, after=self.after)


def in_order(rounds: Iterable[Round]) -> tuple[Round, ...]:
    """Return rounds by their number; one that is only planned comes last."""
    return tuple(sorted(rounds, key=lambda r: (r.number is None, r.number or 0)))


def rounds_of(reader: Reader, offer: Id) -> tuple[Round, ...]:
    """Return the rounds of an offer in order."""
    return in_order(reader.of(Round, "offer", offer))


def asks_of(reader: Reader, found: Id) -> tuple[Ask, ...]:
    """Return what was asked for in a round."""
    return tuple(sorted(reader.of(Ask, "round", found), key=lambda a: a.position))


def replies_of(reader: Reader, found: Id) -> tuple[Reply, ...]:
    """Return what was answered in a round."""
    return tuple(sorted(reader.of(Reply, "round", found), key=lambda r: r.position))


def last_asked(reader: Reader, offer: Id, before: int | None = None) -> Round | None:
    """Return the last ask that was sent, of all or of those before a round."""
    sent = [r for r in rounds_of(reader, offer) if r.by is Who.ME and r.number is not None]
    mine = [r for r in sent if before is None or (r.number or 0) < before]
    return mine[-1] if mine else None


def to_answer(reader: Reader, offer: Id) -> tuple[Ask, ...]:
    """Return the asks that wait for an answer: those of the last round, where none came since."""
    sent = [r for r in rounds_of(reader, offer) if r.number is not None]
    return asks_of(reader, sent[-1].id) if sent and sent[-1].by is Who.ME else ()


def would_change(full: FullOffer, answers: Iterable[Answered], style: Style) -> tuple[TermChange, ...]:
    """Return what taking over answers would change, in the order of the answers."""
    after = _with_answers(full, answers, lambda: Id("new"))
    found = []
    for answer in answers:
        place = term(answer.path)
        if place is None or answer.status not in _GIVEN:
            continue
        old, new = place.value(full), place.value(after)
        if old != new:
            texts = (place.said(value, full, style) for value in (old, new))
            found.append(TermChange(answer.path, place.label(after), *texts))
    return tuple(found)


def answers_in(reader: Reader, found: Id) -> tuple[Answered, ...]:
    """Return the answers of a round, each agreed one with its value."""
    return tuple(
        Answered(r.field, r.status.strip().casefold(), r.value, r.refusal, r.reason)
        for r in replies_of(reader, found)
    )


@frozen
class PlanRound:
    """Begin to prepare an ask, with what it is for where that is known already."""

    id: Id
    offer: Id
    asks: tuple[Ask, ...] = ()
    merge_key: str = ""

    @property
    def label(self) -> str:
        """The change in words."""
        return tr("Plan an ask")

    def run(self, store: Store) -> None:
        """Write the round, without a number until it is sent."""
        if store.find(Offer, self.offer) is None:
            raise Rejected(Problem("offer", GONE))
        store.put(Round(self.id, Ref(self.offer), by=Who.ME, status=PLANNED))
        for place, ask in enumerate(self.asks):
            store.put(replace(ask, round=Ref(self.id), position=place))


@frozen
class AskFor:
    """Ask for a term in a round; what the offer says now is noted as where it begins."""

    id: Id
    round: Id
    path: str
    after: str = ""
    merge_key: str = ""

    @property
    def label(self) -> str:
        """The change in words."""
        return tr("Add wish")

    def run(self, store: Store) -> None:
        """Write the ask; ``Rejected`` where the round is gone or the path is no term."""
        found = store.find(Round, self.round)
        full = read_offer(store, Id(found.offer)) if found else None
        place = term(self.path)
        if found is None or full is None:
            raise Rejected(Problem("round", NO_ROUND))
        before = to_file(place.value(full)) if place else ""
        ask = Ask(self.id, Ref(self.round), len(asks_of(store, self.round)), self.path, before, self.after)
        require(ask)
        store.put(ask)


@frozen
class SendRound:
    """Note that an ask was sent: it gets its number, and the offer is being negotiated."""

    id: Id
    at: date | datetime
    channel: str = ""
    merge_key: str = ""

    @property
    def label(self) -> str:
        """The change in words."""
        return tr("Send the ask")

    def run(self, store: Store) -> None:
        """Write round and offer; ``Rejected`` where nothing is asked for yet."""
        found = store.find(Round, self.id)
        if found is None:
            raise Rejected(Problem("round", NO_ROUND))
        if not any(ask.field and ask.after for ask in asks_of(store, self.id)):
            raise Rejected(Problem("asks", EMPTY_ASK))
        number = found.number or next_number(store, Id(found.offer))
        channel = self.channel or found.channel
        store.put(replace(found, at=self.at, number=number, channel=channel, status=SENT))
        offer = store.find(Offer, Id(found.offer))
        if offer is not None and offer.state in _TALKING:
            store.put(replace(offer, state=_TALKING[offer.state]))


@frozen
class RecordAnswer:
    """Note what they said. ``take_over`` makes what was agreed the offer's next version in the same step."""

    id: Id
    offer: Id
    at: date | datetime
    answers: tuple[Answered, ...]
    new_id: Callable[[], Id]
    channel: str = ""
    person: Ref | None = None
    notes: str = ""
    take_over: bool = False
    merge_key: str = ""

    @property
    def label(self) -> str:
        """The change in words."""
        return tr("Note their answer")

    def run(self, store: Store) -> None:
        """Write round and replies, and the version that comes of them."""
        offer = store.find(Offer, self.offer)
        if offer is None:
            raise Rejected(Problem("offer", GONE))
        asked = last_asked(store, self.offer)
        found = Round(
            self.id, Ref(self.offer), next_number(store, self.offer), self.at, Who.THEM,
            self.channel, ANSWERED, self.person, notes=Text(self.notes),
        )  # fmt: skip
        require(found)
        store.put(found)
        for place, answer in enumerate(self.answers):
            reply = Reply(
                self.new_id(), Ref(self.id), place, answer.path, answer.value, answer.status,
                answer.refusal, Text(answer.reason),
            )  # fmt: skip
            store.put(reply)
        if asked is not None and asked.status != ANSWERED:
            store.put(replace(asked, status=ANSWERED))
        if offer.state is OfferState.DECLINED:  # they came back after a no
            back = self.at if isinstance(self.at, datetime) else None
            store.put(replace(offer, state=OfferState.REOPENED, reopened_at=back))
        if self.take_over:
            TakeOver(self.id, self.new_id).run(store)


@frozen
class TakeOver:
    """Make what they agreed to in a round the offer's next version; the terms before it are kept."""

    round: Id
    new_id: Callable[[], Id]
    merge_key: str = ""

    @property
    def label(self) -> str:
        """The change in words."""
        return tr("Take over their answer")

    def run(self, store: Store) -> None:
        """Write version, offer and round; ``Rejected`` where the answer changes nothing."""
        found = store.find(Round, self.round)
        full = read_offer(store, Id(found.offer)) if found else None
        if found is None or full is None:
            raise Rejected(Problem("round", NO_ROUND))
        after = _with_answers(full, answers_in(store, self.round), self.new_id)
        if after == full:
            raise Rejected(Problem("replies", NOTHING_NEW))
        number = keep(store, full.offer.id)
        after = replace(after, offer=replace(after.offer, version=number))
        SaveOffer(after, self.label).run(store)
        store.put(replace(found, version=number))


def next_number(reader: Reader, offer: Id) -> int:
    """Return the number of the next round."""
    return max((r.number or 0 for r in reader.of(Round, "offer", offer)), default=0) + 1


def _with_answers(full: FullOffer, answers: Iterable[Answered], new_id: Callable[[], Id]) -> FullOffer:
    """Return the offer with what was agreed to; raises ``Rejected`` for a value that cannot be."""
    for answer in answers:
        place = term(answer.path)
        if place is not None and answer.status in _GIVEN and answer.value.strip():
            full = place.put(full, from_file(place.attribute, answer.value), new_id)
    return full
