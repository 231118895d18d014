"""Days off, days and hours at work, the commute, and what an hour of all that brings."""

from decimal import Decimal
from fractions import Fraction
from functools import lru_cache

from offerdesk.domain.exact import exact
from offerdesk.domain.frozen import frozen
from offerdesk.domain.ledger import ALWAYS, Ledger, number
from offerdesk.domain.lines import MONTHS_PER_YEAR, As, Component, Layer, Part, Reason
from offerdesk.domain.offer import Offer
from offerdesk.domain.pay import BasePay
from offerdesk.domain.words import N_

WEEKS_PER_YEAR, DAYS_PER_WEEK, MINUTES_PER_HOUR = 52, 5, 60

_DAYS_OFF = ("pto_days", "sick_days", "holidays")


def days_off(offer: Offer) -> Fraction | None:
    """Return paid leave, sick days and holidays of a year as far as known; ``None`` where none is."""
    return _days_off(offer.pto_days, offer.sick_days, offer.holidays)


@lru_cache(maxsize=1024)
def _days_off(*days: Decimal | None) -> Fraction | None:
    known = [exact(some) for some in days if some is not None]
    return sum(known, Fraction(0)) if known else None


def weeks_worked(offer: Offer) -> Fraction:
    """Return ``52 − days off / 5``, at least 0."""
    return max(Fraction(0), WEEKS_PER_YEAR - (days_off(offer) or Fraction(0)) / DAYS_PER_WEEK)


def days_commuted(offer: Offer) -> Fraction | None:
    """Return the days a year on which the user commutes; ``None`` where days a week are unknown."""
    return None if offer.commute_days is None else exact(offer.commute_days) * weeks_worked(offer)


def week_hours(ledger: Ledger) -> Fraction | None:
    """Return the hours of a week: the offer's, else those that the user assumes."""
    hours, usual = ledger.offer.week_hours, ledger.assumptions.week_hours
    found = usual if hours is None else hours
    return None if found is None else exact(found)


def hours_worked(ledger: Ledger) -> Fraction | None:
    """Return the hours worked a year, unpaid overtime included as far as known."""
    offer, hours = ledger.offer, week_hours(ledger)
    if hours is None:
        return None
    overtime = Fraction(0) if offer.unpaid_overtime is None else exact(offer.unpaid_overtime)
    return (hours + overtime) * weeks_worked(offer)


def paid_hours(ledger: Ledger) -> Fraction | None:
    """Return the hours that a year's base pays for: 52 weeks of the hours that are paid a week."""
    hours = ledger.offer.hours_per_week
    return None if hours is None else exact(hours) * WEEKS_PER_YEAR


def hours_commuted(offer: Offer) -> Fraction | None:
    """Return the hours a year on the way, there and back; ``None`` where days or minutes are unknown."""
    days = days_commuted(offer)
    if days == 0:
        return Fraction(0)
    if days is None or offer.commute_minutes is None:
        return None
    return days * 2 * exact(offer.commute_minutes) / MINUTES_PER_HOUR


def commute_time_value(trips: Fraction, minutes: Fraction, hourly: Fraction, worth: Fraction) -> Fraction:
    """Return what the hours of ``trips`` one-way trips are worth at a share ``worth`` of hourly pay."""
    return trips * minutes / MINUTES_PER_HOUR * hourly * worth


def time_off_value(ledger: Ledger, yearly: Fraction | None) -> Fraction | None:
    """Return ``days × base / work_days_per_year``; apart from every total, since base pay contains it."""
    offer, days = ledger.offer, days_off(ledger.offer)
    if days is None and "time_off" in offer.none_of:
        why = Reason(N_("No paid days off"))
        return ledger.note("time_off_value", Fraction(0), ledger.of_offer("none_of"), why)
    if days is None:
        ledger.miss("time_off", ledger.of_offer("pto_days"))
        return None
    for name in _DAYS_OFF:
        if getattr(offer, name) is None:
            ledger.miss(f"time_off.{name}", ledger.of_offer(name))
    if yearly is None:
        return None
    work_days = exact(ledger.assumptions.work_days_per_year)
    why = _worth_of_days(ledger, days, yearly, work_days)
    amount = days * yearly * ledger.factor / work_days
    return ledger.note("time_off_value", amount, ledger.of_offer("pto_days"), why)


def write_time_off(ledger: Ledger, base: BasePay | None, horizon: int) -> None:
    """Write paid days off as money, month by month, where the user wants them counted."""
    offer, days = ledger.offer, days_off(ledger.offer)
    if not ledger.assumptions.count_time_off or (days is None and "time_off" in offer.none_of):
        ledger.know(Component.TIME_OFF)
        return
    if days is None:
        ledger.miss("time_off", ledger.of_offer("pto_days"), Component.TIME_OFF)
    if days is None or base is None:
        return
    ledger.know(Component.TIME_OFF)
    work_days, source = exact(ledger.assumptions.work_days_per_year), ledger.of_offer("pto_days")
    for s in base.stretches:
        why = _worth_of_days(ledger, days, s.yearly, work_days)
        monthly, months = days * s.yearly / work_days / MONTHS_PER_YEAR, s.last - s.first + 1
        ledger.write(Component.TIME_OFF, Layer.GUARANTEED, monthly, source, why, s.first, 1, months)
    at_end = base.yearly(horizon)
    why = _worth_of_days(ledger, days, at_end, work_days)
    ledger.recur(Component.TIME_OFF, Layer.GUARANTEED, days * at_end / work_days, source, why)


def _worth_of_days(ledger: Ledger, days: Fraction, yearly: Fraction, work_days: Fraction) -> Reason:
    text = N_("{days} days × {base} base pay a year ÷ {work_days} working days")
    parts = (number("days", days), ledger.amount("base", yearly), number("work_days", work_days))
    return Reason(text, parts)


@frozen
class _Daily:
    """One daily cost of the commute: its attribute, its file key, its amount and its reason."""

    attribute: str
    key: str
    amount: Fraction | None
    text: str


def write_commute(ledger: Ledger) -> None:
    """Write driving, parking and fares, spread evenly over the months; sums what is known of the three."""
    offer = ledger.offer
    days = days_commuted(offer)
    if days is None and ledger.none_of("commute", Component.COMMUTE):
        return
    if days is None:
        stated = (offer.commute_minutes, offer.commute_distance, *(d.amount for d in _daily(offer)))
        path = "commute" if all(value is None for value in stated) else "commute.days_per_week"
        ledger.miss(path, ledger.of_offer("commute_days"), Component.COMMUTE)
        return
    if not days:
        ledger.know(Component.COMMUTE)
        return
    for daily in _daily(offer):
        source = ledger.of_offer(daily.attribute)
        if daily.amount is None:
            ledger.miss(f"commute.{daily.key}", source, Component.COMMUTE)
            continue
        why = Reason(daily.text, (number("days", days), ledger.amount("amount", daily.amount)))
        yearly = -days * daily.amount
        monthly = yearly / MONTHS_PER_YEAR
        ledger.write(Component.COMMUTE, Layer.GUARANTEED, monthly, source, why, count=ALWAYS)
        ledger.recur(Component.COMMUTE, Layer.GUARANTEED, yearly, source, why)


def _daily(offer: Offer) -> tuple[_Daily, ...]:
    distance, rate = offer.commute_distance, offer.commute_rate
    driving = None if distance is None or rate is None else 2 * exact(distance) * exact(rate)
    if distance == 0 or rate == 0:
        driving = Fraction(0)
    lacks = (
        ("commute_distance", "distance_one_way")
        if distance is None
        else ("commute_rate", "cost_per_distance")
    )
    parking = None if offer.commute_parking is None else exact(offer.commute_parking)
    fare = None if offer.commute_fare is None else exact(offer.commute_fare)
    return (
        _Daily(*lacks, driving, N_("{days} days a year × {amount} for the way there and back")),
        _Daily("commute_parking", "parking_day", parking, N_("{days} days a year × {amount} parking")),
        _Daily("commute_fare", "fare_day", fare, N_("{days} days a year × {amount} fares")),
    )


def hourly_value(ledger: Ledger, first_year: Fraction | None, months: int) -> Fraction | None:
    """Return the first year's total by the hours worked and commuted in its ``months``.

    Names what is unknown: without the hours of a week there is no figure; overtime and the way count as far
    as known. Without base pay (``first_year`` is ``None``) there is none either.
    """
    offer = ledger.offer
    worked = hours_worked(ledger)
    if worked is None:
        stated = (offer.unpaid_overtime, offer.remote_days, offer.flexible_hours)
        path = "hours" if stated == (None, None, None) else "hours.week"
        ledger.miss(path, ledger.of_offer("week_hours"))
        return None
    if offer.unpaid_overtime is None:
        ledger.miss("hours.unpaid_overtime", ledger.of_offer("unpaid_overtime"))
    commuted = hours_commuted(offer)
    if commuted is None and offer.commute_days is not None:
        ledger.miss("commute.minutes_one_way", ledger.of_offer("commute_minutes"))
    hours = (worked + (commuted or Fraction(0))) * months / MONTHS_PER_YEAR
    if not hours or first_year is None:
        return None
    text = N_("{total} in the first year ÷ {hours} hours at work and on the way")
    why = Reason(text, (Part("total", As.AMOUNT, first_year, ledger.shown_in), number("hours", hours)))
    return ledger.note("hourly_value", first_year / hours, ledger.of_offer("week_hours"), why)
