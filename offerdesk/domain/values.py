"""Composite values: what does not fit into one number but is still one answer on a form.

Each is frozen and hashable, so that valuations can be remembered by their inputs.
"""

from collections.abc import Callable
from datetime import date, datetime
from decimal import Decimal
from enum import StrEnum

from offerdesk.domain.frozen import frozen
from offerdesk.domain.words import N_

Translate = Callable[[str], str]
"""Looks a message id up in the reader's language."""


class OfferState(StrEnum):
    """Where an offer stands."""

    UNDER_REVIEW = "under_review"
    QUESTIONS = "questions"
    COUNTERING = "countering"
    ACCEPTED = "accepted"
    DECLINED = "declined"
    REOPENED = "reopened"
    EXPIRED = "expired"
    WITHDRAWN = "withdrawn"


class NoticeEnd(StrEnum):
    """On which day a notice period may end."""

    ANY_DAY = "any_day"
    MONTH_END = "month_end"
    FIFTEENTH_OR_MONTH_END = "fifteenth_or_month_end"


class Period(StrEnum):
    """What an amount of pay is paid for."""

    HOUR = "hour"
    DAY = "day"
    WEEK = "week"
    FORTNIGHT = "fortnight"
    HALF_MONTH = "half_month"
    MONTH = "month"
    YEAR = "year"


class Per(StrEnum):
    """How often an allowance or a cost recurs."""

    MONTH = "month"
    YEAR = "year"
    ONCE = "once"


class Allocation(StrEnum):
    """How whole units are spread over tranches (Open Cap Table ``allocation_type``)."""

    CUMULATIVE_ROUNDING = "CUMULATIVE_ROUNDING"
    CUMULATIVE_ROUND_DOWN = "CUMULATIVE_ROUND_DOWN"
    FRONT_LOADED = "FRONT_LOADED"
    BACK_LOADED = "BACK_LOADED"
    FRONT_LOADED_TO_SINGLE_TRANCHE = "FRONT_LOADED_TO_SINGLE_TRANCHE"
    BACK_LOADED_TO_SINGLE_TRANCHE = "BACK_LOADED_TO_SINGLE_TRANCHE"
    FRACTIONAL = "FRACTIONAL"


@frozen
class Tranche:
    """A part of a grant that vests at the end of a month counted from the vesting start."""

    month: int
    share: Decimal


@frozen
class Vesting:
    """A vesting schedule, stated in exactly one of three ways.

    ``months`` with ``every`` and ``cliff``: even parts every ``every`` months; nothing before the
    cliff, at the cliff all that has accrued vests at once. ``years`` with ``every``: each year's share in
    even parts every ``every`` months. ``tranches``: any months and shares. All months count from
    ``start_month`` (months after the job's start). Shares of ``years`` and ``tranches`` sum to 1.
    """

    months: int | None = None
    years: tuple[Decimal, ...] = ()
    tranches: tuple[Tranche, ...] = ()
    every: int = 1
    cliff: int = 0
    start_month: int = 0


@frozen
class MatchTier:
    """An employer matches ``rate`` of what the employee contributes up to ``up_to`` of base."""

    rate: Decimal
    up_to: Decimal


@frozen
class Step:
    """A step of a stepped clawback: leaving before ``month`` repays ``share`` of the amount."""

    month: int
    share: Decimal


@frozen
class Exit:
    """One way in which a company may be sold: for how much, how likely, and years after the start."""

    value: Decimal
    probability: Decimal
    year: Decimal


@frozen
class Range:
    """How far a figure may lie from the one that counts; ``field`` is its key in the exchange file."""

    field: str
    low: Decimal
    high: Decimal


@frozen
class Rating:
    """A mark from 0 to 10 that the user gives an offer on one criterion."""

    criterion: str
    mark: Decimal


class ClauseState(StrEnum):
    """What a clause of the offer letter says about one term."""

    STATED = "stated"
    NOT_OFFERED = "not_offered"
    UNCLEAR = "unclear"
    NOT_APPLICABLE = "not_applicable"


@frozen
class Clause:
    """The state of one term in the letter, keyed by the term's name; where it stands and what it says."""

    term: str
    state: ClauseState
    page: int | None = None
    note: str = ""


@frozen
class TaxStep:
    """A step of a tax table: the rate on yearly income up to ``up_to``; ``None`` for all above."""

    rate: Decimal
    up_to: Decimal | None = None


@frozen
class Problem:
    """Something wrong with a value: where (attribute name or dotted path), and what to do about it.

    ``text`` is a message id with named places that ``values`` fills, so that it can be translated.
    """

    where: str
    text: str
    values: tuple[tuple[str, str], ...] = ()

    def say(self, translate: Translate = str) -> str:
        """Return the sentence, translated by ``translate`` and filled in."""
        return translate(self.text).format(**dict(self.values))


class Rejected(Exception):  # noqa: N818 - it is an answer to the user, not a fault of the program
    """A command or a file was refused; nothing has been written."""

    def __init__(self, *problems: Problem) -> None:
        super().__init__("; ".join(f"{p.where}: {p.say()}" for p in problems))
        self.problems = problems


PERIOD_LABELS = {
    Period.HOUR: N_("an hour"),
    Period.DAY: N_("a day"),
    Period.WEEK: N_("a week"),
    Period.FORTNIGHT: N_("every two weeks"),
    Period.HALF_MONTH: N_("twice a month"),
    Period.MONTH: N_("a month"),
    Period.YEAR: N_("a year"),
}


@frozen
class StageChange:
    """A stage that an application reached, and when."""

    stage: str
    at: datetime | date


@frozen
class Employment:
    """Where a person works or worked; a day that is not known is ``None``."""

    company: str
    role: str = ""
    since: date | None = None
    until: date | None = None
