"""What the checklists of an offer can tell from its figures and clauses."""

from collections.abc import Callable

from offerdesk.app.facts import Facts
from offerdesk.app.negotiating.agreed import only_verbal
from offerdesk.domain.hindsight import Achievement
from offerdesk.domain.negotiating import MarketFigure, Reply
from offerdesk.domain.offer import Offer
from offerdesk.domain.parts import FullOffer
from offerdesk.domain.preparing import PracticeKind
from offerdesk.domain.values import ClauseState

_SOURCES = 2
_RESIGNATION, _REFERENCES = "D-13", "D-25"
_RESTRAINTS = ("non_compete", "inventions", "side_jobs", "confidentiality")

Fact = Callable[[Facts], bool]


def known(*names: str) -> Fact:
    """Return a predicate: every one of these attributes of the offer is set."""

    def look(facts: Facts) -> bool:
        return facts.offer is not None and all(getattr(facts.offer, name) not in {None, ""} for name in names)

    return look


def stated(none: str, found: Callable[[FullOffer], object]) -> Fact:
    """Return a predicate: the offer has it, or it is known that it is not offered."""

    def look(facts: Facts) -> bool:
        return facts.full is not None and (none in facts.full.offer.none_of or bool(found(facts.full)))

    return look


def clauses_stated(facts: Facts) -> bool:
    """Tell whether every restraint is read and clear."""
    return facts.offer is not None and all(_clear(facts.offer, term) for term in _RESTRAINTS)


def notice_stated(facts: Facts) -> bool:
    """Tell whether probation is clear and the notice period known."""
    offer = facts.offer
    return offer is not None and offer.notice_days is not None and _clear(offer, "probation")


def unclear_asked(facts: Facts) -> bool:
    """Tell whether clauses are noted and none of them is unclear any more."""
    terms = facts.offer.terms if facts.offer else ()
    return bool(terms) and all(clause.state is not ClauseState.UNCLEAR for clause in terms)


def asks_decided(facts: Facts) -> bool:
    """Tell whether everything that was asked for has an answer."""
    answered = {
        reply.field
        for round_ in facts.rounds
        for reply in facts.reader.of(Reply, "round", round_.id)
        if reply.status or reply.value
    }
    return bool(facts.asks) and all(ask.field in answered for ask in facts.asks)


def argument_per_ask(facts: Facts) -> bool:
    """Tell whether each ask has its reason."""
    return bool(facts.asks) and all(ask.reason for ask in facts.asks)


def two_sources(facts: Facts) -> bool:
    """Tell whether what the market pays is known from two sources."""
    return len({figure.source for figure in facts.reader.all(MarketFigure) if figure.source}) >= _SOURCES


def gain_for_them(facts: Facts) -> bool:
    """Tell whether it is noted what they gain."""
    return facts.process is not None and bool(facts.process.contribution)


def rehearsed(facts: Facts) -> bool:
    """Tell whether the talk was rehearsed."""
    return any(practice.kind is PracticeKind.REHEARSAL for practice in facts.practices)


def last_day_known(facts: Facts) -> bool:
    """Tell whether the notice period of the current job is known."""
    rows = facts.reader.rows(Offer, ("current_job", "notice_days"))
    return any(current and days is not None for current, days in rows)


def resignation_sent(facts: Facts) -> bool:
    """Tell whether the letter is sent."""
    return facts.sent(_RESIGNATION)


def references_asked(facts: Facts) -> bool:
    """Tell whether references were asked for."""
    return facts.sent(_REFERENCES)


def achievements_begun(facts: Facts) -> bool:
    """Tell whether something achieved in this job is noted."""
    offer = facts.offer
    return offer is not None and bool(facts.reader.of(Achievement, "offer", offer.id))


def in_writing(facts: Facts) -> bool:
    """Tell whether the offer is in writing."""
    return facts.offer is not None and facts.offer.written is True


def agreed_in_writing(facts: Facts) -> bool:
    """Tell whether the offer is in writing and no agreed point is in words only."""
    offer = facts.offer
    return offer is not None and in_writing(facts) and not only_verbal(facts.reader, offer.id)


def role_stated(facts: Facts) -> bool:
    """Tell whether title, level, place and first day are known."""
    offer = facts.offer
    return offer is not None and all((offer.title, offer.level, offer.city, offer.start_date))


def leave_stated(facts: Facts) -> bool:
    """Tell whether leave, sick days and time for a child are known."""
    offer = facts.offer
    if offer is None:
        return False
    days = "time_off" in offer.none_of or (
        (offer.pto_days is not None or offer.unlimited_leave is True) and offer.sick_days is not None
    )
    return days and offer.parental_weeks is not None


def _clear(offer: Offer, term: str) -> bool:
    return any(c.term == term and c.state is not ClauseState.UNCLEAR for c in offer.terms)
