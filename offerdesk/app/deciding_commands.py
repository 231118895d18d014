"""Decisions on an offer: accept, decline, withdraw, let expire, reopen; and asking for more first.

Each is one step, and none locks the offer: whatever was decided can be decided again.
"""

from dataclasses import replace
from datetime import date, datetime

from offerdesk.app.store import Store
from offerdesk.domain.fields import Id, Ref, Text
from offerdesk.domain.frozen import frozen
from offerdesk.domain.journal import Event, EventKind, Process, Who
from offerdesk.domain.negotiating import Round
from offerdesk.domain.offer import Offer
from offerdesk.domain.stages import ENDED, Stage, moved, stage_of
from offerdesk.domain.values import OfferState, Problem, Rejected
from offerdesk.domain.words import N_, tr

GONE = N_("This offer is no longer there.")
SAY_WHAT_CHANGED = N_("Say in a few words what has changed.")


@frozen
class AcceptOffer:
    """Say yes to an offer. ``written`` tells whether it is in writing, ``start`` when the work begins."""

    offer: Id
    at: datetime
    written: bool | None = None
    start: date | None = None
    merge_key: str = ""

    @property
    def label(self) -> str:
        """The change in words."""
        return tr("Accept an offer")

    def run(self, store: Store) -> None:
        """Note the yes with the offer and its application."""
        offer = _found(store, self.offer)
        store.put(
            replace(
                offer,
                state=OfferState.ACCEPTED,
                accepted_at=self.at,
                written=self.written,
                start_date=self.start,
                declined_at=None,
            )
        )
        _move(store, offer, Stage.ACCEPTED, self.at)


@frozen
class DeclineOffer:
    """Say no to an offer, for these reasons. Its application stays open until the user closes it."""

    offer: Id
    at: datetime
    reasons: tuple[str, ...] = ()
    merge_key: str = ""

    @property
    def label(self) -> str:
        """The change in words."""
        return tr("Decline an offer")

    def run(self, store: Store) -> None:
        """Note the no; what was accepted before is accepted no more."""
        offer = _found(store, self.offer)
        _take_back_yes(store, offer, self.at)
        store.put(
            replace(
                offer,
                state=OfferState.DECLINED,
                accepted_at=None,
                declined_at=self.at,
                decline_reasons=self.reasons,
            )
        )


@frozen
class WithdrawOffer:
    """Say that an offer is off: the user withdrew, or the employer did."""

    offer: Id
    at: datetime
    by: Who
    merge_key: str = ""

    @property
    def label(self) -> str:
        """The change in words."""
        return tr("Withdraw from an offer") if self.by is Who.ME else tr("Note that an offer was withdrawn")

    def run(self, store: Store) -> None:
        """Note it; where the user withdrew, that is an answer, and the application has ended."""
        offer = _found(store, self.offer)
        mine = self.by is Who.ME
        _take_back_yes(store, offer, self.at)
        store.put(
            replace(
                offer,
                state=OfferState.WITHDRAWN,
                accepted_at=None,
                declined_at=self.at if mine else offer.declined_at,
            )
        )
        if mine:
            _move(store, offer, Stage.WITHDRAWN, self.at)


@frozen
class LetExpire:
    """Let the day go by without an answer."""

    offer: Id
    at: datetime
    merge_key: str = ""

    @property
    def label(self) -> str:
        """The change in words."""
        return tr("Let an offer expire")

    def run(self, store: Store) -> None:
        """Note it."""
        offer = _found(store, self.offer)
        _take_back_yes(store, offer, self.at)
        store.put(replace(offer, state=OfferState.EXPIRED, accepted_at=None))


@frozen
class ReopenOffer:
    """Talk about an offer again that was answered. ``changed`` says what is different now.

    ``answer_by`` is the day by which they want to hear, where they named one; the day before the no counts no
    more. ``new`` is the id of the entry that tells of it: what happened in the application, or a round of
    theirs where the offer has none.
    """

    offer: Id
    at: datetime
    changed: str
    new: Id
    answer_by: date | datetime | None = None
    merge_key: str = ""

    @property
    def label(self) -> str:
        """The change in words."""
        return tr("Reopen an offer")

    def run(self, store: Store) -> None:
        """Note that they came back, or that the yes is taken back; ``Rejected`` without what changed."""
        said = self.changed.strip()
        if not said:
            raise Rejected(Problem("changed", SAY_WHAT_CHANGED))
        offer = _found(store, self.offer)
        said_yes = offer.state is OfferState.ACCEPTED or offer.accepted_at is not None
        asked_by = self.answer_by or (offer.decide_by if said_yes else None)
        after = replace(offer, state=OfferState.REOPENED, accepted_at=None, decide_by=asked_by)
        process = store.find(Process, Id(offer.process)) if offer.process else None
        if process is not None:
            kind, by = (EventKind.OTHER, Who.ME) if said_yes else (EventKind.CAME_BACK, Who.THEM)
            store.put(Event(self.new, Ref(process.id), kind, self.at, by, text=Text(said)))
            if stage_of(process) in ENDED:
                store.put(moved(process, Stage.OFFER, self.at))
        else:
            after = replace(after, notes=Text("\n".join(part for part in (offer.notes, said) if part)))
            if not said_yes:
                store.put(_round(store, self.new, self.offer, Who.THEM, self.at))
        store.put(after)


@frozen
class BeginCounter:
    """Begin asking for more: a round of the user's own that is not sent yet."""

    offer: Id
    new: Id
    merge_key: str = ""

    @property
    def label(self) -> str:
        """The change in words."""
        return tr("Begin a counter-offer")

    def run(self, store: Store) -> None:
        """Put the round behind those that are there; the offer is being negotiated."""
        offer = _found(store, self.offer)
        store.put(_round(store, self.new, self.offer, Who.ME, None))
        store.put(replace(offer, state=OfferState.COUNTERING))


def _found(store: Store, offer: Id) -> Offer:
    found = store.find(Offer, offer)
    if found is None:
        raise Rejected(Problem("id", GONE))
    return found


def _round(store: Store, new: Id, offer: Id, by: Who, at: datetime | None) -> Round:
    last = max((each.number or 0 for each in store.of(Round, "offer", offer)), default=0)
    return Round(new, Ref(offer), last + 1, at, by)


def _move(store: Store, offer: Offer, stage: Stage, at: datetime) -> None:
    process = store.find(Process, Id(offer.process)) if offer.process else None
    if process is not None and stage_of(process) is not stage:
        store.put(moved(process, stage, at))


def _take_back_yes(store: Store, offer: Offer, at: datetime) -> None:
    """Let an application that was accepted with this offer be one with an offer again."""
    if offer.accepted_at is not None or offer.state is OfferState.ACCEPTED:
        _move(store, offer, Stage.OFFER, at)
