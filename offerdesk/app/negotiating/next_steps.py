"""What to do after an answer: thank them, ask on, get it in writing. Nothing of it has to be done."""

from offerdesk.app.negotiating.asking import AGREED, PARTLY, REFUSED, Answered, answers_in, rounds_of
from offerdesk.app.negotiating.terms import term
from offerdesk.app.store import Reader
from offerdesk.domain.fields import Amount, Id, Share
from offerdesk.domain.frozen import frozen
from offerdesk.domain.journal import Who
from offerdesk.domain.letters import Letter
from offerdesk.domain.negotiating import Refusal, Round
from offerdesk.domain.offer import Offer
from offerdesk.domain.words import N_, tr

PLAN_B = "plan_b"
THANKS_YES, THANKS_NO, IN_WRITING, REVIEW = "D-09", "D-10", "D-11", "D-21"
_WRITTEN = frozenset({"mail", "email", "letter", "e-mail"})
_ADVICE = {
    Refusal.BUDGET: N_(
        "A budget is made anew each year: a fixed day to talk about pay again is often easier to get than "
        "money now. Something that costs another budget may be possible at once."
    ),
    Refusal.SCALE: N_(
        "A pay scale ties the amount to a grade. The grade, the step or the title may be open where the "
        "amount is not; leave, remote days and a sign-on bonus mostly lie outside the scale."
    ),
    Refusal.POLICY: N_(
        "A rule of the house holds for all: asking for something else is better than asking again."
    ),
    Refusal.OTHER: N_("Ask what would make it possible, and when."),
}


@frozen
class NextStep:
    """Something that may be done: a draft to write, or a page of the negotiation to look at."""

    words: str
    draft: str = ""
    page: str = ""


@frozen
class Outcome:
    """What an answer comes to, in calm words, advice after a no, and what may be done."""

    words: str
    advice: str = ""
    steps: tuple[NextStep, ...] = ()


def outcome_of(reader: Reader, found: Round) -> Outcome | None:
    """Return what an answer comes to; ``None`` for a round of the user's own and one without answers."""
    answers = answers_in(reader, found.id)
    given = [a for a in answers if a.status in {AGREED, PARTLY}]
    refused = [a for a in answers if a.status == REFUSED]
    if found.by is not Who.THEM or not (given or refused):
        return None
    written = _drafts(reader, Id(found.offer))
    steps = [_thanks(whole=not refused and all(a.status == AGREED for a in given), written=written)]
    if given and found.channel.strip().casefold() not in _WRITTEN:
        steps.append(_draft(IN_WRITING, tr("Get it in writin&g"), written))
    if any(_is_pay(a) for a in refused):
        steps.append(NextStep(tr("Look at plan &B"), page=PLAN_B))
    if any(a.refusal is Refusal.BUDGET for a in refused):
        steps.append(_draft(REVIEW, tr("Ask for a pay review &later"), written))
    return Outcome(_words(given, refused), _advice(refused), tuple(s for s in steps if s is not None))


def last_answer(reader: Reader, offer: Id) -> Round | None:
    """Return the last round in which they answered."""
    theirs = [r for r in rounds_of(reader, offer) if r.by is Who.THEM]
    return theirs[-1] if theirs else None


def _words(given: list[Answered], refused: list[Answered]) -> str:
    if not given:
        return tr("The offer stays as it was. You asked, and asking did no harm.")
    if refused or any(a.status == PARTLY for a in given):
        return tr("They came part of the way.")
    return tr("They agreed to all you asked for.")


def _advice(refused: list[Answered]) -> str:
    reasons = dict.fromkeys(a.refusal for a in refused if a.refusal is not None)
    return " ".join(tr(_ADVICE[reason]) for reason in reasons)


def _thanks(*, whole: bool, written: frozenset[str]) -> NextStep | None:
    if whole:
        return _draft(THANKS_YES, tr("Thank them for the &yes"), written)
    return _draft(THANKS_NO, tr("Thank them, with the ne&xt step"), written)


def _draft(draft: str, words: str, written: frozenset[str]) -> NextStep | None:
    return None if draft in written else NextStep(words, draft=draft)


def _drafts(reader: Reader, offer: Id) -> frozenset[str]:
    """Return the drafts that were begun about an offer already."""
    found = reader.find(Offer, offer)
    letters = reader.of(Letter, "process", Id(found.process)) if found and found.process else ()
    return frozenset(letter.draft for letter in letters)


def _is_pay(answer: Answered) -> bool:
    place = term(answer.path)
    return place is not None and place.attribute.type in {Amount, Share}
