"""Figures beside the totals: worth today, time on the way, parental leave, prices at home."""

from fractions import Fraction

from offerdesk.domain.discounting import present_value
from offerdesk.domain.exact import exact
from offerdesk.domain.ledger import Ledger, number, share
from offerdesk.domain.lines import MONTHS_PER_YEAR, As, Part, Reason, Source
from offerdesk.domain.sums import Tally
from offerdesk.domain.words import N_
from offerdesk.domain.worktime import WEEKS_PER_YEAR, hours_commuted, paid_hours

WORTH_TODAY = "present_value"
ON_THE_WAY = "commute_time_value"
PARENTAL = "parental_leave_value"
AT_HOME = "cost_of_living_total"


def note_asides(ledger: Ledger, yearly: Fraction | None, sums: Tally, horizon: int) -> None:
    """Note what can be said beside totals; ``yearly`` is the first year's base in the offer's currency."""
    _note_worth_today(ledger, sums, horizon)
    _note_parental_leave(ledger, yearly)
    _note_time_on_the_way(ledger, yearly)


def _note_worth_today(ledger: Ledger, sums: Tally, horizon: int) -> None:
    """Note ``Σ payment / (1 + rate)^(month / 12)``: each payment at the end of its month of the job."""
    rate = ledger.assumptions.discount_rate
    if rate is None:
        return
    before, by_year = 0, []
    for first in range(1, horizon + 1, MONTHS_PER_YEAR):
        flows = []
        for month in range(first, min(first + MONTHS_PER_YEAR, horizon + 1)):
            so_far = sums.cumulative[month - 1]
            flows.append((month, sums.amount(so_far - before)))
            before = so_far
        paid = sum((amount for _, amount in flows), Fraction(0))
        why = Reason(
            N_("{paid} paid in the year, each payment ÷ (1 + {rate}) for every year until then"),
            (Part("paid", As.AMOUNT, paid, ledger.shown_in), share("rate", exact(rate))),
        )
        by_year.append((present_value(flows, rate), why))
    total = sum((amount for amount, _ in by_year), Fraction(0))
    why = Reason(N_("What is paid later counts less: {rate} a year"), (share("rate", exact(rate)),))
    source = Source("assumptions", ledger.assumptions.id, "discount_rate")
    ledger.note(WORTH_TODAY, total, source, why, tuple(by_year))


def _note_parental_leave(ledger: Ledger, yearly: Fraction | None) -> None:
    """Note ``weeks × share of pay × base / 52``, once; apart from every total, for not everybody takes it."""
    weeks, paid = ledger.offer.parental_weeks, ledger.offer.parental_pay
    if weeks is None and paid is None:
        return
    for name, value in (("parental_weeks", weeks), ("parental_pay", paid)):
        if value is None:
            ledger.miss(f"time_off.{name}", ledger.of_offer(name))
    if weeks is None or paid is None or yearly is None:
        return
    text = N_("{weeks} weeks × {paid} of {base} base pay a year ÷ 52, each time it is taken")
    parts = (number("weeks", exact(weeks)), share("paid", exact(paid)), ledger.amount("base", yearly))
    amount = exact(weeks) * exact(paid) * yearly * ledger.factor / WEEKS_PER_YEAR
    ledger.note(PARENTAL, amount, ledger.of_offer("parental_weeks"), Reason(text, parts))


def _note_time_on_the_way(ledger: Ledger, yearly: Fraction | None) -> None:
    """Note ``hours on the way × base / paid hours × share``, a year (domain rule: US DOT counts half)."""
    worth, hours, paid = (
        ledger.assumptions.commute_time_share,
        hours_commuted(ledger.offer),
        paid_hours(ledger),
    )
    if worth is None or hours is None or yearly is None or not paid:
        return
    hourly = yearly / paid
    text = N_("{hours} hours a year on the way × {worth} of {hourly} an hour")
    parts = (number("hours", hours), share("worth", exact(worth)), ledger.amount("hourly", hourly))
    amount = hours * hourly * exact(worth) * ledger.factor
    ledger.note(ON_THE_WAY, amount, ledger.of_offer("commute_minutes"), Reason(text, parts))


def cost_of_living(ledger: Ledger, total: Fraction) -> Fraction | None:
    """Return ``total × base index / index``; names the index that is missing where the other is known."""
    here, there = ledger.assumptions.cost_of_living_base, ledger.offer.cost_of_living
    if here is not None and not there:
        ledger.miss("cost_of_living", ledger.of_offer("cost_of_living"))
    elif here is None and there is not None:
        source = Source("assumptions", ledger.assumptions.id, "cost_of_living_base")
        ledger.miss("assumptions.cost_of_living_base", source)
    if here is None or not there:
        return None
    text = N_("{total} × {here} at home ÷ {there} there")
    parts = (number("here", exact(here)), number("there", exact(there)))
    why = Reason(text, (Part("total", As.AMOUNT, total, ledger.shown_in), *parts))
    amount = total * exact(here) / exact(there)
    return ledger.note(AT_HOME, amount, ledger.of_offer("cost_of_living"), why)
