"""What another value of a term is worth in money, as the valuation reckons it.

A difference of two valuations over the horizon. For a term of time off the days count at their worth in the
first year; for any other they do not, since what they are worth is in the pay already. A later start
costs the pay of the days in between, at a day's share of the first year's pay.
"""

from datetime import date
from decimal import Decimal
from fractions import Fraction

from offerdesk.app.figures import span
from offerdesk.app.negotiating.terms import Term, from_file, term
from offerdesk.app.style import Style
from offerdesk.domain.assumptions import Assumptions
from offerdesk.domain.fields import Id
from offerdesk.domain.frozen import frozen
from offerdesk.domain.lines import MONTHS_PER_YEAR, Valuation, to_money
from offerdesk.domain.parts import FullOffer
from offerdesk.domain.valuation import value
from offerdesk.domain.values import Rejected
from offerdesk.domain.words import tr

_DAYS = Fraction(36525, 100)
"""The days of a year, leap years counted in."""


@frozen
class Price:
    """What a change brings over the horizon; below zero it costs. ``once`` is no matter of the horizon."""

    amount: Fraction
    currency: str
    months: int
    once: bool = False

    def say(self, style: Style) -> str:
        """Return the price in words."""
        exactly = to_money(Fraction(round(abs(self.amount))))
        amount = style.money(exactly, self.currency)
        if not exactly:
            return tr("Makes no difference in money")
        if self.once:
            return (tr("Worth {amount}, once") if self.amount > 0 else tr("Costs {amount}, once")).format(
                amount=amount
            )
        text = tr("Worth {amount} over {time}") if self.amount > 0 else tr("Costs {amount} over {time}")
        return text.format(amount=amount, time=span(self.months))


def price_of(full: FullOffer, path: str, text: str, assumed: Assumptions) -> Price | None:
    """Return what a term at another value (as the file writes it) is worth; ``None`` where none can tell."""
    found = term(path)
    if found is None or not text.strip():
        return None
    try:
        wanted = from_file(found.attribute, text)
    except Rejected:
        return None
    if found.path == "start_date":
        return _later(full, wanted, assumed)
    return _between(full, found, wanted, assumed)


def _later(full: FullOffer, wanted: object, assumed: Assumptions) -> Price | None:
    now = full.offer.start_date
    worth = value(full, assumed)
    if now is None or not isinstance(wanted, date) or not worth.years:
        return None
    a_day = worth.years[0].cash / _DAYS
    return Price(-a_day * (wanted - now).days, worth.currency, worth.horizon_months, once=True)


def _between(full: FullOffer, found: Term, wanted: object, assumed: Assumptions) -> Price | None:
    other = found.put(full, wanted, lambda: Id("supposed"))
    before, after = value(full, assumed), value(other, assumed)
    amount = after.total - before.total
    if found.path.startswith("time_off."):
        amount += _days_off(after) - _days_off(before)
    return Price(amount, before.currency, assumed.horizon_months) if amount else None


def _days_off(found: Valuation) -> Fraction:
    return (found.time_off_value or 0) * Fraction(found.horizon_months, MONTHS_PER_YEAR)


def more(now: Decimal | None, step: Decimal, most: Decimal | None = None) -> Decimal | None:
    """Return a step more than now; ``None`` where now is unknown, or is the most already."""
    if now is None or (most is not None and now >= most):
        return None
    return now + step if most is None else min(now + step, most)
