"""What is done with the open questions: noted, asked, answered. An answer fills its field at once."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date
from typing import ClassVar

from offerdesk.app.comparison import read_offer
from offerdesk.app.negotiating.correcting import CorrectOffer
from offerdesk.app.negotiating.enquiries import OpenQuestion, clause_of, fills
from offerdesk.app.negotiating.terms import from_file
from offerdesk.app.offers import SaveOffer
from offerdesk.app.store import Store
from offerdesk.domain.agreeing import Enquiry
from offerdesk.domain.checks import check
from offerdesk.domain.fields import Id, Ref
from offerdesk.domain.frozen import frozen
from offerdesk.domain.parts import FullOffer
from offerdesk.domain.values import Clause, ClauseState, Rejected
from offerdesk.domain.words import tr


@frozen
class AddQuestion:
    """Add a question of one's own about an offer, behind the others."""

    id: Id
    offer: Id
    merge_key: str = ""

    @property
    def label(self) -> str:
        """The change in words."""
        return tr("Add a question")

    def run(self, store: Store) -> None:
        """Write it."""
        place = len(store.of(Enquiry, "offer", self.offer))
        store.put(Enquiry(self.id, Ref(self.offer), position=place))


@frozen
class MarkAsked:
    """Note of several questions that they were asked on a day."""

    questions: tuple[OpenQuestion, ...]
    on: date
    new_id: Callable[[], Id]
    merge_key: str = ""

    @property
    def label(self) -> str:
        """The change in words."""
        return tr("Note that it was asked")

    def run(self, store: Store) -> None:
        """Write a record for each."""
        for question in self.questions:
            known = question.enquiry
            id_ = known.id if question.kept else self.new_id()
            store.put(replace(known, id=id_, to=question.to, asked_at=self.on))


@frozen
class NoteAnswer:
    """Keep what was answered with its day and source, and fill the field that was asked about.

    The terms were so all along: earlier versions are filled in as well, where it was open in them.
    """

    enquiry: Enquiry
    attribute: str
    today: date
    new_id: Callable[[], Id]
    may_touch_versions: ClassVar[bool] = True

    @property
    def label(self) -> str:
        """The change in words."""
        return tr("Note an answer")

    @property
    def merge_key(self) -> str:
        """Typing in one line is one step."""
        return f"enquiry:{self.enquiry.id}:{self.attribute}"

    def run(self, store: Store) -> None:
        """Write both; ``Rejected`` with the problems of either."""
        answered = replace(self.enquiry, answered_at=self.enquiry.answered_at or self.today)
        if problems := check(answered):
            raise Rejected(*problems)
        store.put(answered)
        before = read_offer(store, Id(answered.offer))
        after = before and filled(before, answered, self.attribute, self.new_id)
        if after is not None and after != before:
            CorrectOffer(SaveOffer(after, self.label)).run(store)


def filled(full: FullOffer, enquiry: Enquiry, attribute: str, new_id: Callable[[], Id]) -> FullOffer:
    """Return an offer with what an edited ``attribute`` of an answer says of it; words alone say nothing."""
    clause = clause_of(enquiry.field)
    if clause:
        return _stated(full, clause, enquiry) if enquiry.answer else full
    place = fills(enquiry.field)
    if place is None or attribute != "value" or not enquiry.value:
        return full
    return place.put(full, from_file(place.attribute, enquiry.value), new_id)


def _stated(full: FullOffer, name: str, enquiry: Enquiry) -> FullOffer:
    """Have an unclear clause say what was answered."""

    def clear(clause: Clause) -> Clause:
        if clause.term != name:
            return clause
        return replace(clause, state=ClauseState.STATED, note=str(enquiry.answer))

    return replace(full, offer=replace(full.offer, terms=tuple(map(clear, full.offer.terms))))
