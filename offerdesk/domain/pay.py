"""Base pay: from the period it is quoted for to a year, and its raises.

``base(k) = base × (1 + rate)^floor((k − 1) / every)`` for month k; promised raises override the expected ones
from their month on.
"""

from collections.abc import Iterator
from decimal import Decimal
from fractions import Fraction
from typing import NamedTuple

from offerdesk.domain.exact import exact, part, times
from offerdesk.domain.frozen import frozen
from offerdesk.domain.ledger import Ledger, number, share
from offerdesk.domain.lines import MONTHS_PER_YEAR, As, Component, Layer, Part, Reason, Source
from offerdesk.domain.parts import PromisedRaise
from offerdesk.domain.unitworth import contributes
from offerdesk.domain.values import Period
from offerdesk.domain.words import N_

_HALF_MONTHS = 24

QUOTED = {
    Period.HOUR: N_("{pay} an hour × {hours} hours × {weeks} weeks a year, paid monthly"),
    Period.DAY: N_("{pay} a day × {days} working days a year, paid monthly"),
    Period.WEEK: N_("{pay} a week × {weeks} weeks a year, paid monthly"),
    Period.FORTNIGHT: N_("{pay} every two weeks × {times} a year, paid monthly"),
    Period.HALF_MONTH: N_("{pay} twice a month × {times} a year, paid monthly"),
    Period.MONTH: N_("{pay} a month × {times} salaries a year"),
    Period.YEAR: N_("{pay} a year, paid monthly"),
}


class Stretch(NamedTuple):
    """Months ``first`` to ``last`` at the base pay of ``yearly`` a year, which is ``named`` in reasons."""

    first: int
    last: int
    yearly: Fraction
    source: Source
    why: Reason
    named: Part


@frozen
class BasePay:
    """Base pay over time, in the offer's currency."""

    stretches: tuple[Stretch, ...]
    currency: str

    def yearly(self, month: int) -> Fraction:
        """Return the yearly base that is paid in ``month``; the last one beyond the known months."""
        return next((s.yearly for s in self.stretches if s.last >= month), self.stretches[-1].yearly)

    def earned(self, first: int, last: int) -> Fraction:
        """Return the base earned in months ``first`` to ``last``, both included."""
        months = last - first + 1
        for s in self.stretches:
            if s.first <= first and last <= s.last:  # the common case, and cheap
                return s.yearly if months == MONTHS_PER_YEAR else s.yearly * months / MONTHS_PER_YEAR
        within = ((s.yearly, min(last, s.last) - max(first, s.first) + 1) for s in self.stretches)
        return (
            sum((yearly * months for yearly, months in within if months > 0), Fraction(0)) / MONTHS_PER_YEAR
        )

    def periods(self, every: int, reach: int) -> Iterator[tuple[int, tuple[Fraction, Part]]]:
        """Yield the last month of each period of ``every`` months, the base earned in it, and its name."""
        stretches = iter(self.stretches)
        s = next(stretches)
        for last in range(every, reach + 1, every):
            first = last - every + 1
            while s.last < first:
                s = next(stretches, s)
            if every == MONTHS_PER_YEAR and s.first <= first and last <= s.last:
                yield last, (s.yearly, s.named)
            else:
                earned = self.earned(first, last)
                yield last, (earned, base_part(earned, self.currency))

    @property
    def highest(self) -> Fraction:
        """The most that it is in a year."""
        return max(s.yearly for s in self.stretches)


def base_part(yearly: Fraction, currency: str) -> Part:
    """Return base pay as reasons name it."""
    return Part("base", As.AMOUNT, yearly, currency)


def base_pay(ledger: Ledger, months: int) -> BasePay | None:
    """Return base pay over the first ``months``; names what is missing and returns ``None`` without it."""
    start = _first_year(ledger)
    if start is None:
        return None
    offer = ledger.offer
    source = ledger.of_offer("pay_amount")
    steps: list[Step] = [(1, start[0], source, start[1], base_part(start[0], ledger.currency))]
    promised = sorted(_promised(ledger), key=lambda pair: pair[1])
    until = min((month for _, month in promised), default=months + 1)
    rate, raised_by = _raise(ledger)
    if rate is not None and offer.raise_every is None:
        ledger.miss("raise.every_months", ledger.of_offer("raise_every"), Component.BASE)
    elif rate and offer.raise_every:
        raised = range(1, min(until, months + 1), offer.raise_every)
        steps += _expected(ledger, start[0], rate, raised, raised_by)
    for promise, month in promised:
        steps.append(_kept(ledger, promise, month, steps[-1][1]))
    ends = [after[0] - 1 for after in steps[1:]] + [max(months, steps[-1][0])]
    found = zip(steps, ends, strict=True)
    stretches = [Stretch(s[0], end, s[1], s[2], s[3], s[4]) for s, end in found if s[0] <= end]
    return BasePay(tuple(stretches), ledger.currency)


def write_base(ledger: Ledger, base: BasePay, horizon: int) -> None:
    """Write one run of monthly payments for each stretch of equal pay."""
    ledger.know(Component.BASE)
    for s in base.stretches:
        monthly, months = part(s.yearly, MONTHS_PER_YEAR), s.last - s.first + 1
        ledger.write(Component.BASE, Layer.GUARANTEED, monthly, s.source, s.why, s.first, 1, months)
    why = Reason(N_("A year at the pay of month {month}"), (number("month", horizon),))
    at_end = base.yearly(horizon)
    ledger.recur(Component.BASE, Layer.GUARANTEED, at_end, ledger.of_offer("pay_amount"), why)


Step = tuple[int, Fraction, Source, Reason, Part]


def _first_year(ledger: Ledger) -> tuple[Fraction, Reason] | None:
    """Return the yearly base at the start, with its reason."""
    offer = ledger.offer
    pay, period = offer.pay_amount, offer.pay_period
    if pay is None:
        absent = period is None and not offer.pay_currency
        _miss(ledger, "pay" if absent else "pay.amount", "pay_amount")
        return None
    if period is None:
        _miss(ledger, "pay.period", "pay_period")
        return None
    times: dict[str, Fraction] = {}
    for name, attribute, value in _factors(ledger, period):
        if value is None:
            _miss(ledger, f"pay.{attribute}", attribute)
            return None
        times[name] = value
    yearly = exact(pay)
    for value in times.values():
        yearly *= value
    parts = tuple(number(name, value) for name, value in times.items())
    return yearly, Reason(QUOTED[period], (ledger.amount("pay", exact(pay)), *parts))


def _factors(ledger: Ledger, period: Period) -> Iterator[tuple[str, str, Fraction | None]]:
    """Yield what turns an amount per ``period`` into a year: name, attribute, value."""
    offer = ledger.offer
    if period is Period.HOUR:
        yield "hours", "hours_per_week", _known(offer.hours_per_week)
    if period in {Period.HOUR, Period.WEEK}:
        yield "weeks", "weeks_per_year", _known(offer.weeks_per_year)
    if period is Period.FORTNIGHT:
        weeks = _known(offer.weeks_per_year)
        yield "times", "weeks_per_year", None if weeks is None else weeks / 2
    if period is Period.DAY:
        yield "days", "pay_period", exact(ledger.assumptions.work_days_per_year)
    if period is Period.HALF_MONTH:
        yield "times", "pay_period", Fraction(_HALF_MONTHS)
    if period is Period.MONTH:
        yield "times", "payments_per_year", _known(offer.payments_per_year)


def _known(value: Decimal | None) -> Fraction | None:
    return None if value is None else exact(value)


def _miss(ledger: Ledger, path: str, attribute: str) -> None:
    """Name what base pay lacks, with the components that are shares of it."""
    offer = ledger.offer
    lacking = [Component.BASE]
    if offer.bonus_target is not None and offer.bonus_amount is None:
        lacking.append(Component.BONUS)
    if offer.match_tiers:
        lacking.append(Component.RETIREMENT_MATCH)
    if any(map(contributes, ledger.full.grants)):
        lacking.append(Component.EQUITY)
    ledger.miss(path, ledger.of_offer(attribute), *lacking)


def _raise(ledger: Ledger) -> tuple[Fraction | None, Source]:
    """Return the expected raise and whose it is: the offer's, else the one that the user assumes."""
    offer, usual = ledger.offer, ledger.assumptions.raise_rate
    if offer.raise_rate is None and usual is not None and "raise" not in offer.none_of:
        return exact(usual), Source("assumptions", ledger.assumptions.id, "raise_rate")
    return None if offer.raise_rate is None else exact(offer.raise_rate), ledger.of_offer("raise_rate")


def _expected(
    ledger: Ledger, yearly: Fraction, rate: Fraction, months: range, source: Source
) -> Iterator[Step]:
    """Yield a step for each expected raise; ``months`` begins with the first month of the job."""
    text = N_("{base} a year, after raise {n} of {rate}")
    factor, raised = 1 + rate, share("rate", rate)
    for n, month in enumerate(months):
        if n:
            yearly = times(yearly, factor)
            base = base_part(yearly, ledger.currency)
            yield month, yearly, source, Reason(text, (base, number("n", n), raised)), base


def _promised(ledger: Ledger) -> Iterator[tuple[PromisedRaise, int]]:
    """Yield the promised raises that are stated in full; name what the others lack."""
    for place, promise in enumerate(ledger.full.promised_raises):
        lacks = "month" if promise.month is None else "rate"
        if promise.month is None or (promise.rate is None and promise.amount is None):
            source = Source("promised_raise", promise.id, lacks)
            ledger.miss(f"promised_raises[{place}].{lacks}", source, Component.BASE)
        else:
            yield promise, promise.month


def _kept(ledger: Ledger, promise: PromisedRaise, month: int, before: Fraction) -> Step:
    """Return the step that a promised raise is: by a share of the base before, or by an amount a year."""
    if promise.amount is not None:
        yearly = before + exact(promise.amount)
        source = Source("promised_raise", promise.id, "amount")
        more = ledger.amount("raise", exact(promise.amount))
    else:
        rate = exact(promise.rate or Decimal(0))
        yearly = before * (1 + rate)
        source = Source("promised_raise", promise.id, "rate")
        more = share("raise", rate)
    text = N_("{base} a year, after the promised raise of {raise} in month {month}")
    if _raise(ledger)[0]:
        text = N_(
            "{base} a year, after the promised raise of {raise} in month {month}; "
            "expected raises count up to it"
        )
    base = base_part(yearly, ledger.currency)
    return month, yearly, source, Reason(text, (base, more, number("month", month))), base
