"""The due rules R-01 to R-20 as data: what happened, how long after it, what to do, when it is settled.

A rule has one or several steps. What the user changed about a step is a ``RuleSetting`` with the id "R-05"
or "R-02.evening"; ``in_force`` joins both.
"""

from collections.abc import Iterable
from dataclasses import replace
from enum import StrEnum

from offerdesk.domain.fields import Id
from offerdesk.domain.frozen import frozen
from offerdesk.domain.tasks import RuleSetting


class Trigger(StrEnum):
    """What a rule counts from."""

    INTERVIEW_PLANNED = "interview_planned"
    LEAVING = "leaving"  # when to set out for an interview, before time to spare
    INTERVIEW_ENDED = "interview_ended"
    HEAR_BY = "hear_by"
    LAST_CONTACT = "last_contact"
    OFFER_RECEIVED = "offer_received"
    DECISION = "decision"  # when R-05 is due
    COUNTER_SENT = "counter_sent"
    CONFLICT = "conflict"
    REJECTED = "rejected"
    ACCEPTED = "accepted"
    COOLED = "cooled"  # the last contact of an application that interests little
    NOTICE = "notice"  # when R-12.notice is due
    LAST_DAY = "last_day"  # when R-12.last_day is due
    STARTED = "started"
    MILESTONE = "milestone"  # an achievement that deserves a talk about pay
    REVIEW = "review"  # when R-13 is due
    WEEK = "week"
    CAME_BACK = "came_back"
    CLOSED = "closed"
    PROMISED = "promised"
    VERBAL_YES = "verbal_yes"
    PAID_OR_VESTED = "paid_or_vested"


class Unit(StrEnum):
    """In what a rule counts: what the user can choose, and two that belong to a rule."""

    MINUTES = "minutes"
    HOURS = "hours"
    WORKING_HOURS = "working_hours"
    DAYS = "days"
    BUSINESS_DAYS = "business_days"
    WEEKS = "weeks"
    MONTHS = "months"


class Stop(StrEnum):
    """What the data can show that settles a task without a tick."""

    SENT = "sent"  # one of its letters was sent
    TWICE_SENT = "twice_sent"
    NOTES_BEGUN = "notes_begun"
    BEGUN = "begun"  # the interview has begun
    HEARD = "heard"  # they spoke, or the next step came
    MOVED_ON = "moved_on"  # a later interview or an offer has come
    OVER = "over"  # the application has ended
    DECIDED = "decided"
    TALKING = "talking"  # the offer is being discussed
    REPLIED = "replied"
    FEEDBACK = "feedback"
    POLICY = "policy"  # they may give no feedback
    CALLED = "called"
    IN_WRITING = "in_writing"
    LOOKED_BACK = "looked_back"
    KEPT = "kept"
    PAST = "past"  # a date to know has gone by


END = "end"
"""The time of day at which the user's working day ends."""


@frozen
class Rule:
    """One step of a rule. ``title`` and ``since`` are message ids.

    ``amount`` of ``unit`` after ``trigger`` (before it where negative), at ``time``: "09:00", ``END``, or
    empty for a day alone after a count of days and for the moment itself after hours. ``since`` names the
    trigger in the reason. ``lead`` is how many days before it is due a task opens, ``None``: once the trigger
    has come. ``fresh`` counts from the next business day after closing time and on days of rest. ``alone`` is
    the title where a name in ``title`` is not known. ``each`` makes a task for each person. ``nudge`` marks a
    reminder of the rule's own task, ``again`` a task that merely reminds of its ``matter`` (the rule's id
    where empty). ``informs`` marks a date to know, ``lenient`` what is never overdue. ``off`` is the user's
    wish.
    """

    id: str
    step: str
    trigger: Trigger
    title: str
    since: str
    amount: int = 0
    unit: Unit = Unit.DAYS
    time: str = ""
    until: tuple[Stop, ...] = ()
    drafts: tuple[str, ...] = ()
    lead: int | None = None
    fresh: bool = False
    alone: str = ""
    nudge: bool = False
    again: bool = False
    matter: str = ""
    informs: bool = False
    each: bool = False
    lenient: bool = False
    off: bool = False

    @property
    def key(self) -> str:
        """The id of its ``RuleSetting``."""
        return f"{self.id}.{self.step}" if self.step else self.id


def in_force(rules: Iterable[Rule], settings: Iterable[RuleSetting]) -> tuple[Rule, ...]:
    """Return the rules as the user wants them, with their own figures; what is switched off is marked so.

    Switching "R-02" off takes all its steps along; figures belong to one step. Rules that are off stay in the
    list, since others count from them.
    """
    wanted = {str(setting.id): setting for setting in settings}
    return tuple(_as_wanted(rule, wanted.get(rule.id), wanted.get(rule.key)) for rule in rules)


def _as_wanted(rule: Rule, whole: RuleSetting | None, own: RuleSetting | None) -> Rule:
    off = any(setting is not None and not setting.on for setting in (whole, own))
    setting = own or RuleSetting(Id(rule.key))
    return replace(
        rule,
        off=off,
        amount=rule.amount if setting.amount is None else setting.amount,
        unit=rule.unit if setting.unit is None else Unit(setting.unit.value),
        time=setting.time or rule.time,
    )
