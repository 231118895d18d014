"""What a valuation yields: lines that carry their reason, and the sums made of them.

Every total is a sum of ``Line``s. Table cell, tooltip, chart segment, explanation and report show the same
lines, so a number cannot disagree with its explanation. Amounts are exact ``Fraction``s in the
assumptions' currency and are rounded once, half up, when they are shown.

What a valuation makes by the hundred (lines, reasons and their parts) are named tuples: frozen values like
the dataclasses beside them, made four times as fast.
"""

from collections.abc import Sequence
from decimal import Decimal
from enum import StrEnum
from fractions import Fraction
from typing import NamedTuple

from offerdesk.domain.amounts import Amounts, to_cents
from offerdesk.domain.fields import Id
from offerdesk.domain.frozen import frozen
from offerdesk.domain.words import N_

MONTHS_PER_YEAR = 12


class Component(StrEnum):
    """What a line pays for; the keys and their order are the exchange file's.

    Time off is part of base pay: it brings lines only where the user wants it counted.
    """

    BASE = "base"
    BONUS = "bonus"
    SIGN_ON = "sign_on"
    RELOCATION = "relocation"
    RETENTION = "retention"
    OTHER_ONE_OFF = "other_one_off"
    EQUITY = "equity"
    REFRESHERS = "refreshers"
    RETIREMENT_MATCH = "retirement_match"
    EMPLOYER_HSA = "employer_hsa"
    ALLOWANCES = "allowances"
    HEALTH_PREMIUMS = "health_premiums"
    HEALTH_USE = "health_use"
    COMMUTE = "commute"
    OTHER_COSTS = "other_costs"
    TIME_OFF = "time_off"


COMPONENT_LABELS = {
    Component.BASE: N_("Base pay"),
    Component.BONUS: N_("Bonus"),
    Component.SIGN_ON: N_("Sign-on"),
    Component.RELOCATION: N_("Relocation"),
    Component.RETENTION: N_("Retention"),
    Component.OTHER_ONE_OFF: N_("Other one-offs"),
    Component.EQUITY: N_("Equity"),
    Component.REFRESHERS: N_("Refreshers"),
    Component.RETIREMENT_MATCH: N_("Retirement match"),
    Component.EMPLOYER_HSA: N_("Employer's HSA"),
    Component.ALLOWANCES: N_("Allowances"),
    Component.HEALTH_PREMIUMS: N_("Health premiums"),
    Component.HEALTH_USE: N_("Health use"),
    Component.COMMUTE: N_("Commute"),
    Component.OTHER_COSTS: N_("Other costs"),
    Component.TIME_OFF: N_("Time off"),
}

ONE_OFF_COMPONENTS = (
    Component.SIGN_ON,
    Component.RELOCATION,
    Component.RETENTION,
    Component.OTHER_ONE_OFF,
)
CASH_COMPONENTS = (Component.BASE, Component.BONUS, *ONE_OFF_COMPONENTS)


class Layer(StrEnum):
    """How sure a line is; each layer excludes the ones before it."""

    GUARANTEED = "guaranteed"
    EXPECTED = "expected"
    UPSIDE = "upside"


class Source(NamedTuple):
    """The declared attribute that a line comes from, so that a click can lead to it."""

    kind: str
    id: Id
    attribute: str


class As(StrEnum):
    """How a value inside a reason is written for the reader."""

    AMOUNT = "amount"
    SHARE = "share"
    NUMBER = "number"
    TEXT = "text"
    LABEL = "label"


class Part(NamedTuple):
    """A named value of a reason. ``AMOUNT`` is in ``currency``, the offer's own; ``LABEL`` a message id."""

    name: str
    kind: As
    value: Fraction | str
    currency: str = ""


class Reason(NamedTuple):
    """Why an amount is what it is: a message id whose places ``parts`` fill.

    ``notes`` tell of the ranges within which figures of it may lie.
    """

    text: str
    parts: tuple[Part, ...] = ()
    notes: tuple["Reason", ...] = ()


class Ground(NamedTuple):
    """What a line's reason rests on, a figure on the way to it or an assumption, and where that is said."""

    label: str
    why: Reason
    source: Source


class Line(NamedTuple):
    """Equal payments of one component: ``amount`` in months ``first``, ``first + every`` … , ``count`` times.

    Months count from 1, the first month of the job. Costs are negative. Each of ``grounds`` supports what
    stands before it, the first of them ``why``. A line of 0 says why nothing is paid.
    """

    component: Component
    layer: Layer
    amount: Fraction
    first: int
    source: Source
    why: Reason
    every: int = 1
    count: int = 1  # type: ignore[assignment] # how often it is paid; nobody counts a tuple's values here
    grounds: tuple[Ground, ...] = ()

    def payments(self, first: int, last: int) -> int:
        """Count the payments in months ``first`` to ``last``, both included."""
        before = (max(first, self.first) - self.first + self.every - 1) // self.every
        through = (last - self.first) // self.every + 1 if last >= self.first else 0
        return max(0, min(through, self.count) - min(before, self.count))

    def within(self, first: int, last: int) -> Fraction:
        """Sum the payments in months ``first`` to ``last``, both included."""
        return self.amount * self.payments(first, last)


@frozen
class Unknown:
    """A value that is missing: its path in the exchange file, and the components that lack it."""

    path: str
    source: Source
    components: tuple[Component, ...] = ()


@frozen
class YearValue:
    """One year of the job. A component is ``None`` where nothing of it is known."""

    year: int
    first_month: int
    last_month: int
    lines: tuple[tuple[Component, Fraction | None], ...]
    cash: Fraction
    total: Fraction
    tax: Fraction | None = None
    take_home: Fraction | None = None


@frozen
class LeaveAfter:
    """What leaving at the end of month ``month`` means. ``net`` is ``received`` less ``repay``.

    ``exercise_cost`` is what keeping the vested options costs, at their strike; it is no part of ``net``.
    """

    month: int
    received: Fraction
    unvested_equity: Fraction
    unvested_match: Fraction
    repay: Fraction
    net: Fraction
    exercise_cost: Fraction = Fraction(0)


@frozen
class Aside:
    """A figure beside the totals (time off, an hour's worth …), with the reason that names its inputs.

    ``by_year`` parts it, each year with a reason of its own, where that says more.
    """

    figure: str
    amount: Fraction
    source: Source
    why: Reason
    by_year: tuple[tuple[Fraction, Reason], ...] = ()


@frozen
class Valuation:
    """What one offer is worth under given assumptions.

    ``currency`` is the assumptions' currency unless no exchange rate is known: then the offer's own,
    and ``comparable`` is false. ``cumulative[m - 1]`` is the sum of all payments up to month m.

    ``steady_year`` is what recurs, at the pay of the horizon's last month: no one-offs, no grants but what a
    purchase plan gains and the refreshers, of these as much as is granted in a year; ``steady`` holds its
    lines, one a year.
    The entries of ``years`` and ``leave_after`` are made when they are read.
    ``asides`` explain the three figures that are no sums. ``exchange_rate`` is what one unit of
    ``own_currency``, the offer's own, is in ``currency``.
    """

    offer: Id
    company: str
    currency: str
    comparable: bool
    horizon_months: int
    lines: tuple[Line, ...]
    unknown: tuple[Unknown, ...]
    years: Sequence[YearValue]
    total: Fraction
    average_year: Fraction
    steady_year: Fraction
    guaranteed: Fraction
    expected: Fraction
    upside: Fraction
    cumulative: Amounts
    leave_after: Sequence[LeaveAfter]
    time_off_value: Fraction | None
    hourly_value: Fraction | None
    cost_of_living_total: Fraction | None
    steady: tuple[Line, ...] = ()
    asides: tuple[Aside, ...] = ()
    own_currency: str = ""
    exchange_rate: Fraction = Fraction(1)

    def aside(self, figure: str) -> Fraction | None:
        """Return a figure beside the totals; ``None`` where too little is known for it."""
        return next((aside.amount for aside in self.asides if aside.figure == figure), None)

    @property
    def complete(self) -> bool:
        """Whether no component lacks an unknown part."""
        return not any(u.components for u in self.unknown)


@frozen
class Crossover:
    """From ``month`` on, ``ahead`` has brought more in total than ``behind``, which led before."""

    ahead: Id
    behind: Id
    month: int


def to_money(value: Fraction) -> Decimal:
    """Round to cents, half up (away from zero at the half), once and at the end."""
    return to_cents(*value.as_integer_ratio())
