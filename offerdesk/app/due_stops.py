"""What settles a task without a tick: a letter was sent, they answered, notes were begun."""

from collections.abc import Callable, Iterator
from datetime import date, datetime

from offerdesk.app.due_facts import Facts, accepted
from offerdesk.app.due_happening import Happening
from offerdesk.app.due_offers import in_writing, pending_counter
from offerdesk.domain.due_dates import passed
from offerdesk.domain.due_rules import Rule, Stop, Trigger
from offerdesk.domain.fields import Id
from offerdesk.domain.frozen import frozen
from offerdesk.domain.hindsight import FeedbackOutcome, LookBackKind
from offerdesk.domain.journal import EventKind, Who
from offerdesk.domain.letters import Letter
from offerdesk.domain.values import OfferState
from offerdesk.domain.words import N_, tr

_ANSWERED = frozenset({"answered", "accepted", "agreed", "refused", "declined"})
"""How a round stands that waits for nothing any more."""


@frozen
class Asking:
    """One task whose end is looked for: its rule, what it follows from, whom it is about, when it is due."""

    rule: Rule
    happening: Happening
    person: Id | None
    due: date | datetime | None
    facts: Facts
    now: datetime

    @property
    def since(self) -> date | None:
        """The day from which on something counts as coming after what happened."""
        at = self.happening.at
        return None if at is None else self.happening.calendar.day_of(at)

    def follows(self, at: date | datetime | None) -> bool:
        """Tell whether something came on or after the day of what happened."""
        since = self.since
        return at is not None and (since is None or self.happening.calendar.day_of(at) >= since)

    def later(self, at: date | datetime | None) -> bool:
        """Tell whether something came after what happened: later the same day where both have a time."""
        then, calendar = self.happening.at, self.happening.calendar
        if at is None or then is None:
            return at is not None
        if isinstance(at, datetime) and isinstance(then, datetime):
            return calendar.local(at) > calendar.local(then)
        return calendar.day_of(at) > calendar.day_of(then)


def letter_sent_at(asking: Asking) -> datetime | None:
    """Return when the first of a task's letters was sent."""
    return min((letter.sent_at for letter in _letters(asking) if letter.sent_at is not None), default=None)


def settled(asking: Asking) -> str:
    """Return in words why nothing is left to do; empty where something is."""
    for stop in asking.rule.until:
        if _STOPS[stop](asking):
            return tr(_WORDS[stop])
    return ""


def _sent(asking: Asking) -> bool:
    return next(_letters(asking), None) is not None


def _twice_sent(asking: Asking) -> bool:
    found = _letters(asking)
    return next(found, None) is not None and next(found, None) is not None


def _letters(asking: Asking) -> Iterator[Letter]:
    about = asking.happening
    for letter in asking.facts.letters:
        other = (
            asking.person is not None and letter.person is not None and letter.person != str(asking.person)
        )
        if other or letter.draft not in _drafts(asking.rule):
            continue
        own = bool(about.interview) and letter.interview == about.interview
        if own or (asking.follows(letter.sent_at) and _same_matter(letter, asking.rule, about)):
            yield letter


def _drafts(rule: Rule) -> tuple[str, ...]:
    """Return the letters that do what a task asks for; there are several ways to withdraw."""
    return ("D-12", "D-14", "D-19") if rule.id == "R-11" else rule.drafts


def _same_matter(letter: Letter, rule: Rule, about: Happening) -> bool:
    if rule.id in {"R-12", "R-17"}:
        return True  # one resigns once, and keeps in touch with a person rather than with an application
    if letter.offer and about.offer:
        return letter.offer == about.offer
    return bool(letter.process) and letter.process == about.process and letter.interview is None


def _notes_begun(asking: Asking) -> bool:
    interview = asking.facts.interview(asking.happening.interview)
    return interview is not None and asking.facts.noted(interview)


def _begun(asking: Asking) -> bool:
    interview = asking.facts.interview(asking.happening.interview)
    start = interview.start if interview else None
    return start is not None and asking.happening.calendar.local(start) <= asking.now


def _heard(asking: Asking) -> bool:
    """Tell whether they spoke since: on the day itself too where a day was named for it."""
    process, facts = asking.happening.process, asking.facts
    since = asking.follows if asking.happening.trigger is Trigger.HEAR_BY else asking.later
    for offer in facts.offers_by_process.get(process, ()):
        came = offer.received_at
        if came is not None and (since(came) or pending_counter(offer, facts) is None):
            return True
    events = (e for e in facts.events.get(process, ()) if e.kind is not EventKind.NO_ANSWER)
    spoke = (e.at for e in events if e.by is Who.THEM)
    met = (i.start for i in facts.by_process.get(process, ()))
    return any(since(at) for at in (*spoke, *met) if at is not None)


def _moved_on(asking: Asking) -> bool:
    process, facts = asking.happening.process, asking.facts
    met = (i.start for i in facts.by_process.get(process, ()))
    offered = (o.received_at for o in facts.offers_by_process.get(process, ()))
    calendar = asking.happening.calendar
    return any(
        asking.later(at) and calendar.local(at) <= asking.now for at in (*met, *offered) if at is not None
    )


def _over(asking: Asking) -> bool:
    return asking.facts.over(asking.happening.process)


def _decided(asking: Asking) -> bool:
    offer = asking.facts.offers.get(asking.happening.offer)
    if offer is None:
        return False
    if asking.happening.trigger is Trigger.CAME_BACK:
        return accepted(offer) or (offer.declined_at is not None and asking.later(offer.declined_at))
    return not asking.facts.is_open(offer)


def _talking(asking: Asking) -> bool:
    offer = asking.facts.offers.get(asking.happening.offer)
    if offer is None:
        return False
    mine = any(each.by is Who.ME for each in asking.facts.rounds.get(offer.id, ()))
    return mine or offer.state in {OfferState.QUESTIONS, OfferState.COUNTERING}


def _replied(asking: Asking) -> bool:
    offer = asking.facts.offers.get(asking.happening.offer)
    counter = pending_counter(offer, asking.facts) if offer else None
    if counter is None:
        return False
    return bool(asking.facts.replies.get(counter.id)) or counter.status.strip().casefold() in _ANSWERED


def _feedback(asking: Asking) -> bool:
    return bool(asking.facts.feedback.get(asking.happening.process))


def _policy(asking: Asking) -> bool:
    process = asking.facts.processes.get(asking.happening.process)
    told = asking.facts.feedback.get(asking.happening.process, ())
    forbidden = any(each.outcome is FeedbackOutcome.NOT_ALLOWED for each in told)
    return forbidden or (process is not None and bool(process.no_feedback))


def _called(asking: Asking) -> bool:
    events = asking.facts.events.get(asking.happening.process, ())
    return any(e.kind is EventKind.CALL and asking.later(e.at) for e in events)


def _in_writing(asking: Asking) -> bool:
    offer = asking.facts.offers.get(asking.happening.offer)
    return offer is not None and in_writing(offer)


def _looked_back(asking: Asking) -> bool:
    week = asking.happening.trigger is Trigger.WEEK
    if not week:
        years = [each for each in asking.facts.look_backs if each.kind is LookBackKind.YEAR]
        if asking.happening.trigger is Trigger.MILESTONE:
            years = [each for each in years if asking.follows(each.day)]
        return asking.happening.offer in {str(each.offer) for each in years}
    days = (each.day for each in asking.facts.look_backs if each.kind is LookBackKind.WEEK)
    return asking.since is not None and _week(asking.since) in {_week(day) for day in days if day is not None}


def _week(day: date) -> tuple[int, int]:
    return day.isocalendar()[:2]


def _kept(asking: Asking) -> bool:
    promises = asking.facts.promises.get(asking.happening.interview, ())
    return any(p.id == asking.happening.occasion and p.kept_at is not None for p in promises)


def _past(asking: Asking) -> bool:
    return asking.due is not None and passed(asking.due, asking.now, asking.happening.calendar)


_STOPS: dict[Stop, Callable[[Asking], bool]] = {
    Stop.SENT: _sent,
    Stop.TWICE_SENT: _twice_sent,
    Stop.NOTES_BEGUN: _notes_begun,
    Stop.BEGUN: _begun,
    Stop.HEARD: _heard,
    Stop.MOVED_ON: _moved_on,
    Stop.OVER: _over,
    Stop.DECIDED: _decided,
    Stop.TALKING: _talking,
    Stop.REPLIED: _replied,
    Stop.FEEDBACK: _feedback,
    Stop.POLICY: _policy,
    Stop.CALLED: _called,
    Stop.IN_WRITING: _in_writing,
    Stop.LOOKED_BACK: _looked_back,
    Stop.KEPT: _kept,
    Stop.PAST: _past,
}

_WORDS = {
    Stop.SENT: N_("The letter was sent"),
    Stop.TWICE_SENT: N_("Asked twice"),
    Stop.NOTES_BEGUN: N_("Notes are begun"),
    Stop.BEGUN: N_("The interview has begun"),
    Stop.HEARD: N_("They have been in touch"),
    Stop.MOVED_ON: N_("It has gone further since"),
    Stop.OVER: N_("The application has ended"),
    Stop.DECIDED: N_("The offer is answered"),
    Stop.TALKING: N_("You are talking about the offer"),
    Stop.REPLIED: N_("They have answered"),
    Stop.FEEDBACK: N_("Feedback is noted"),
    Stop.POLICY: N_("They may not give feedback"),
    Stop.CALLED: N_("You have talked"),
    Stop.IN_WRITING: N_("The offer is in writing"),
    Stop.LOOKED_BACK: N_("The look back is written"),
    Stop.KEPT: N_("The promise is kept"),
    Stop.PAST: N_("The day has passed"),
}
"""What the user reads where a task was settled by the data."""
