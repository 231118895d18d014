"""The open questions about an offer: what is not known or not clear in it, and what was answered.

A question comes of the offer by itself and goes when its field is filled; it becomes a record of its own
(``Enquiry``) once something is noted about it: whom to ask, when it was asked, what was answered.
"""

from collections.abc import Iterable
from dataclasses import replace
from datetime import date, datetime
from enum import StrEnum

from offerdesk.app.comparison import read_offer
from offerdesk.app.negotiating.terms import Term, term
from offerdesk.app.questions import CLAUSE, OpenPoint, open_points
from offerdesk.app.store import Reader
from offerdesk.app.style import Style
from offerdesk.domain.agreeing import Addressee, Enquiry
from offerdesk.domain.assumptions import ASSUMPTIONS_ID, Assumptions
from offerdesk.domain.fields import Id, Ref, Text, attribute
from offerdesk.domain.frozen import frozen
from offerdesk.domain.lines import Source
from offerdesk.domain.offer import Offer
from offerdesk.domain.parts import FullOffer
from offerdesk.domain.valuation import value


class Asked(StrEnum):
    """How far a question has come."""

    OPEN = "open"
    ASKED = "asked"
    ANSWERED = "answered"
    DROPPED = "dropped"


@frozen
class OpenQuestion:
    """A question as it stands. ``kept`` tells that it is a record, ``source`` which field it is about."""

    enquiry: Enquiry
    kept: bool
    source: Source | None = None

    @property
    def key(self) -> str:
        """What it is called by, before and after it is a record: its field, else its id."""
        return key_of(self.enquiry)

    @property
    def asked(self) -> Asked:
        """How far it has come."""
        return state_of(self.enquiry)

    @property
    def to(self) -> Addressee:
        """Whom to ask: as chosen, else whoever usually knows."""
        return self.enquiry.to or addressee(self.enquiry.field)

    @property
    def text(self) -> str:
        """The question in words."""
        return str(self.enquiry.text)


def open_list(reader: Reader, offer: Id, style: Style) -> tuple[OpenQuestion, ...]:
    """Return every question about an offer: those that come of it, then the other records."""
    full = read_offer(reader, offer)
    if full is None:
        return ()
    kept = tuple(sorted(reader.of(Enquiry, "offer", offer), key=lambda e: (e.position, e.id)))
    assumed = reader.find(Assumptions, ASSUMPTIONS_ID) or Assumptions()
    return with_kept(open_points(value(full, assumed), full, style), kept, full)


def with_kept(
    points: Iterable[OpenPoint], kept: Iterable[Enquiry], full: FullOffer
) -> tuple[OpenQuestion, ...]:
    """Join the questions that come of an offer with what is noted about them."""
    by_field = {e.field: e for e in kept if e.field}
    found, used = [], set()
    for point in points:
        noted = by_field.get(point.path)
        if noted is None:
            new = Enquiry(Id(""), Ref(full.offer.id), point.path, Text(point.text))
            found.append(OpenQuestion(new, kept=False, source=point.source))
        elif noted.id not in used:
            text = noted.text or Text(point.text)
            found.append(OpenQuestion(replace(noted, text=text), kept=True, source=point.source))
            used.add(noted.id)
    return (*found, *(OpenQuestion(e, kept=True) for e in kept if e.id not in used))


def to_ask(points: Iterable[OpenPoint], kept: Iterable[Enquiry], full: FullOffer) -> tuple[OpenQuestion, ...]:
    """Return what is still to be asked or waits for an answer; what need not be asked is left out."""
    every = with_kept(points, kept, full)
    return tuple(q for q in every if q.text and q.asked in {Asked.OPEN, Asked.ASKED})


def key_of(enquiry: Enquiry) -> str:
    """Return what a question is called by."""
    return enquiry.field or str(enquiry.id)


def state_of(enquiry: Enquiry) -> Asked:
    """Tell how far a question has come."""
    if enquiry.dropped:
        return Asked.DROPPED
    if enquiry.answer or enquiry.value or enquiry.answered_at is not None:
        return Asked.ANSWERED
    return Asked.OPEN if enquiry.asked_at is None else Asked.ASKED


def fills(path: str) -> Term | None:
    """Return the term whose value an answer can be; ``None`` where only words can answer."""
    if path == DECIDE_BY:
        return Term(path, attribute(Offer, DECIDE_BY))
    found = term(path) if path not in _IN_WORDS else None
    return found if found is not None and found.writable else None


def clause_of(path: str) -> str:
    """Return the clause that a question is about, empty for none."""
    return path.removeprefix(CLAUSE) if path.startswith(CLAUSE) else ""


def day(at: date | datetime | None) -> date | None:
    """Return the day of a moment."""
    return at.date() if isinstance(at, datetime) else at


def addressee(path: str) -> Addressee:
    """Return who usually knows a term."""
    for begins, who in _ADDRESSEES:
        if path.startswith(begins):
            return who
    return Addressee.HR


DECIDE_BY = "decide_by"
_IN_WORDS = frozenset({"time_off.unlimited"})  # how it is lived cannot stand in the field
_ADDRESSEES = (
    ("hours", Addressee.MANAGER),
    ("commute", Addressee.MANAGER),
    ("raise", Addressee.MANAGER),
    ("promised_raises", Addressee.MANAGER),
    ("refreshers", Addressee.MANAGER),
    ("time_off.unlimited", Addressee.MANAGER),
    ("start_date", Addressee.RECRUITER),
    (DECIDE_BY, Addressee.RECRUITER),
    ("written", Addressee.RECRUITER),
    (f"{CLAUSE}home_office", Addressee.MANAGER),
    (f"{CLAUSE}equipment", Addressee.MANAGER),
    (f"{CLAUSE}on_call", Addressee.MANAGER),
    (f"{CLAUSE}travel", Addressee.MANAGER),
)
"""Who usually knows better than human resources, by how the path of the term begins."""
