"""Where a figure stands among what the market pays: figures weighed by age and fit, percentiles interpolated.

A figure counts with the weight ``fit/5 × 12/max(12, age in months)``: in full for a year, half as much when
it is two years old, a third when it is three. Where the fit is not said it counts as 3 of 5; where the day is
not said it counts as two years old. A fit of 0 leaves it out.

Each figure is a curve through its percentiles; a low and a high without percentiles of their own stand for
the 10th and the 90th. Between two points the curve is straight, beyond them nothing is claimed. The market's
own percentile is the weighted mean over the figures that reach it, and never less than a lower percentile.
What percentile an amount has is the weighted mean of what each curve says of it; an amount beyond a curve
counts as its end. Fewer than two sources say nothing about a market: then both are unknown.
"""

from collections.abc import Iterable
from datetime import date
from decimal import Decimal
from enum import StrEnum
from fractions import Fraction
from itertools import accumulate, pairwise

from offerdesk.domain.assumptions import Assumptions
from offerdesk.domain.exact import exact
from offerdesk.domain.fields import Amount
from offerdesk.domain.frozen import frozen
from offerdesk.domain.ledger import Ledger, exchange_rate
from offerdesk.domain.lines import MONTHS_PER_YEAR
from offerdesk.domain.negotiating import MarketFigure
from offerdesk.domain.offer import Offer
from offerdesk.domain.parts import FullOffer
from offerdesk.domain.pay import base_pay
from offerdesk.domain.words import N_

NO_POINT = N_("It names no figure yet.")
NO_PERIOD = N_("It does not say what its figures are paid for: an hour, a month, a year.")
NO_PATH = N_("Its currency or period cannot be brought to a year of this offer yet.")
NO_FIT = N_("It does not fit, as you say.")

TWO = 2
"""How many sources it takes to speak of a market."""

POINTS: tuple[tuple[str, Fraction], ...] = (
    ("p10", Fraction(1, 10)),
    ("p25", Fraction(1, 4)),
    ("p50", Fraction(1, 2)),
    ("p75", Fraction(3, 4)),
    ("p90", Fraction(9, 10)),
)
"""The percentiles of a market figure, by the attribute that holds them."""

_STALE = 12  # months
_UNDATED = 24
_FIT, _BEST_FIT = Decimal(3), 5
_NEAR = Fraction(1, 20)


class Verdict(StrEnum):
    """Where an amount stands."""

    UNKNOWN = "unknown"
    BELOW = "below"
    WITHIN = "within"
    ABOVE = "above"


Curve = tuple[tuple[Fraction, Fraction], ...]
"""Shares with the amounts that they lie below, both rising."""


@frozen
class Quote:
    """A market figure made comparable: its curve for a year in the offer's currency, and what it weighs."""

    figure: MarketFigure
    curve: Curve
    weight: Fraction
    months: int | None  # how old it is

    @property
    def stale(self) -> bool:
        """Whether it is older than a year, or of an unknown day."""
        return self.months is None or self.months > _STALE


@frozen
class LeftOut:
    """A market figure that says nothing here, and why."""

    figure: MarketFigure
    why: str


@frozen
class Market:
    """What the market pays, as far as the figures tell."""

    quotes: tuple[Quote, ...] = ()
    left_out: tuple[LeftOut, ...] = ()

    @property
    def sources(self) -> int:
        """How many sources there are; one that is named twice is one."""
        return len({quote.figure.source.strip().casefold() or quote.figure.id for quote in self.quotes})

    @property
    def is_known(self) -> bool:
        """Whether it takes in enough sources to say anything."""
        return self.sources >= TWO

    def percentiles(self) -> tuple[tuple[str, Fraction], ...]:
        """Return the market's percentiles by name, as far as some figure reaches them."""
        if not self.is_known:
            return ()
        found = [(name, mean) for name, share in POINTS if (mean := _mean(self.quotes, share)) is not None]
        rising = accumulate((mean for _, mean in found), max)
        return tuple((name, mean) for (name, _), mean in zip(found, rising, strict=True))

    def percentile(self, amount: Fraction) -> Fraction | None:
        """Return the share of the market that pays less; ``None`` where that is not known."""
        telling = [quote for quote in self.quotes if len(quote.curve) > 1]
        if not self.is_known or not telling:
            return None
        weight = sum((quote.weight for quote in telling), Fraction(0))
        return sum((quote.weight * _share_at(quote.curve, amount) for quote in telling), Fraction(0)) / weight

    def usual(self) -> tuple[Fraction, Fraction] | None:
        """Return from where to where pay is usual: the middle half, as far as it is known.

        Where only medians are known, a twentieth to either side of them.
        """
        known = dict(self.percentiles())
        if not known:
            return None
        low, high = known.get("p25", min(known.values())), known.get("p75", max(known.values()))
        if low == high:
            return low * (1 - _NEAR), high * (1 + _NEAR)
        return low, high

    def verdict(self, amount: Fraction | None) -> Verdict:
        """Tell where an amount stands against what is usual."""
        usual = self.usual()
        if amount is None or usual is None:
            return Verdict.UNKNOWN
        if amount < usual[0]:
            return Verdict.BELOW
        return Verdict.ABOVE if amount > usual[1] else Verdict.WITHIN


@frozen
class Measure:
    """What market figures are brought to: a year of an offer in its currency, or plain figures of a term.

    A figure for a month counts as often in a year as the offer pays; one for an hour or a week by the offer's
    hours and weeks, as the offer's own pay does. ``factor`` is one's own, for years and skills.
    """

    offer: Offer
    assumptions: Assumptions
    today: date
    factor: Fraction = Fraction(1)
    is_money: bool = True

    def amount(self, figure: MarketFigure, value: Amount) -> Fraction | None:
        """Return an amount of a market figure as it counts here; ``None`` where there is no way to it."""
        if not self.is_money:
            return exact(value)
        own = self.offer.pay_currency or self.assumptions.currency
        currency = figure.currency or own
        plain = Offer(
            self.offer.id,
            self.offer.company,
            pay_amount=value,
            pay_currency=currency,
            pay_period=figure.period,
            payments_per_year=self.offer.payments_per_year,
            hours_per_week=self.offer.hours_per_week,
            weeks_per_year=self.offer.weeks_per_year,
        )
        base = base_pay(Ledger(FullOffer(plain), self.assumptions, MONTHS_PER_YEAR), MONTHS_PER_YEAR)
        rate = _rate(self.assumptions, currency, own)
        return None if base is None or rate is None else base.yearly(1) * rate * self.factor


def market(figures: Iterable[MarketFigure], measure: Measure) -> Market:
    """Return what figures say together; those that say nothing here are named with the reason."""
    quotes: list[Quote] = []
    left: list[LeftOut] = []
    for figure in figures:
        made = _quote(figure, measure)
        if isinstance(made, Quote):
            quotes.append(made)
        else:
            left.append(LeftOut(figure, made))
    return Market(tuple(quotes), tuple(left))


def age(as_of: date | None, today: date) -> int | None:
    """Return the whole months from one day to another; none for a day that is still to come."""
    if as_of is None:
        return None
    months = (today.year - as_of.year) * MONTHS_PER_YEAR + today.month - as_of.month
    return max(0, months - (today.day < as_of.day))


def yearly_base(full: FullOffer, assumptions: Assumptions) -> Fraction | None:
    """Return the first year's base pay in the offer's own currency; ``None`` where it is not known."""
    base = base_pay(Ledger(full, assumptions, MONTHS_PER_YEAR), MONTHS_PER_YEAR)
    return None if base is None else base.yearly(1)


def into_own(amount: Fraction, full: FullOffer, assumptions: Assumptions) -> Fraction | None:
    """Return an amount in the assumptions' currency in the offer's own."""
    own = full.offer.pay_currency or assumptions.currency
    rate = _rate(assumptions, assumptions.currency, own)
    return None if rate is None else amount * rate


def _rate(assumptions: Assumptions, source: str, target: str) -> Fraction | None:
    if source == target:
        return Fraction(1)
    one, other = exchange_rate(assumptions, source), exchange_rate(assumptions, target)
    return None if one is None or other is None else one / other


def _quote(figure: MarketFigure, measure: Measure) -> Quote | str:
    fit = _FIT if figure.fit is None else figure.fit
    if not fit:
        return NO_FIT
    stated = _stated(figure)
    if not stated:
        return NO_POINT
    if measure.is_money and figure.period is None:
        return NO_PERIOD
    points = [(share, measure.amount(figure, value)) for share, value in stated]
    known = [(share, amount) for share, amount in points if amount is not None]
    if len(known) < len(points):
        return NO_PATH
    months = age(figure.as_of, measure.today)
    old = _UNDATED if months is None else months
    weight = exact(fit) / _BEST_FIT * Fraction(_STALE, max(_STALE, old))
    shares = (share for share, _ in known)
    rising = accumulate((amount for _, amount in known), max)
    return Quote(figure, tuple(zip(shares, rising, strict=True)), weight, months)


def _stated(figure: MarketFigure) -> list[tuple[Fraction, Amount]]:
    found: dict[Fraction, Amount] = {}
    for name, share in POINTS:
        value: Amount | None = getattr(figure, name)
        if value is not None:
            found[share] = value
    for share, value in ((POINTS[0][1], figure.low), (POINTS[-1][1], figure.high)):
        if value is not None:
            found.setdefault(share, value)
    return sorted(found.items())


def _mean(quotes: tuple[Quote, ...], share: Fraction) -> Fraction | None:
    said = [
        (quote.weight, amount) for quote in quotes if (amount := _amount_at(quote.curve, share)) is not None
    ]
    if not said:
        return None
    weight = sum((weight for weight, _ in said), Fraction(0))
    return sum((weight * amount for weight, amount in said), Fraction(0)) / weight


def _amount_at(curve: Curve, share: Fraction) -> Fraction | None:
    for (below, low), (above, high) in pairwise(curve):
        if below <= share <= above:
            return low + (high - low) * (share - below) / (above - below)
    return next((amount for at, amount in curve if at == share), None)


def _share_at(curve: Curve, amount: Fraction) -> Fraction:
    if amount <= curve[0][1]:
        return curve[0][0]
    for (below, low), (above, high) in pairwise(curve):
        if amount <= high:
            return below + (above - below) * (amount - low) / (high - low)
    return curve[-1][0]
