"""Each unknown is a question to the employer."""

import re
from collections.abc import Iterator

from offerdesk.app.estimates import say_range
from offerdesk.app.part_text import part_name
from offerdesk.app.range_text import Estimated
from offerdesk.app.style import Style
from offerdesk.domain.exits import sellable
from offerdesk.domain.fields import attribute
from offerdesk.domain.frozen import frozen
from offerdesk.domain.likely import Estimate, estimates
from offerdesk.domain.lines import Source, Unknown, Valuation
from offerdesk.domain.model import KINDS, offer_parts
from offerdesk.domain.offer import Offer
from offerdesk.domain.parts import FullOffer, Grant
from offerdesk.domain.shares import share_count
from offerdesk.domain.unitworth import OPTION_KINDS
from offerdesk.domain.values import ClauseState
from offerdesk.domain.words import N_, tr

_QUESTIONS = {
    "pay": N_("What is the base pay, in which currency and for which period?"),
    "pay.amount": N_("What is the base pay?"),
    "pay.period": N_("Is the stated pay for an hour, a day, a month or a year?"),
    "pay.hours_per_week": N_("How many hours a week are paid?"),
    "pay.weeks_per_year": N_("How many weeks a year are paid?"),
    "pay.payments_per_year": N_("How many monthly salaries are paid a year: 12, 13 or 14?"),
    "raise.every_months": N_("How often is pay reviewed?"),
    "bonus": N_("Is there a bonus: how large is its target, and what decides it?"),
    "bonus.target": N_("How large is the target bonus?"),
    "bonus.payout": N_("Which share of the target bonus was paid in the last years?"),
    "bonus.paid_every": N_("How often is the bonus paid?"),
    "bonus.guaranteed": N_("Is any part of the bonus guaranteed?"),
    "one_offs": N_("Is there a sign-on payment or help with moving, and when would it have to be repaid?"),
    "equity": N_("Does the offer include shares or options: how many, and how do they vest?"),
    "refreshers": N_("Are further grants usual after the first year?"),
    "refreshers.value": N_("How large is a usual refresher grant?"),
    "refreshers.first_month": N_("When is the first refresher granted?"),
    "refreshers.every": N_("How often are refreshers granted?"),
    "refreshers.vesting": N_("Over which time do refreshers vest?"),
    "refreshers.written": N_("Would you put the refreshers in writing?"),
    "retirement": N_("Does the employer add to a retirement plan, and from when is it mine?"),
    "retirement.tiers": N_("How much do you add to my own retirement contribution?"),
    "retirement.vesting": N_("From when are your retirement contributions mine to keep?"),
    "health": N_("Which health plans can I choose from, and what do they cost me?"),
    "allowances": N_("Which allowances come with the job?"),
    "time_off": N_("How many days of paid leave, sick leave and public holidays are there a year?"),
    "time_off.pto_days": N_("How many days of paid leave are there a year?"),
    "time_off.sick_days": N_("How many paid sick days are there a year?"),
    "time_off.holidays": N_("Which public holidays are paid?"),
    "hours": N_("How many hours does a usual week have, overtime included?"),
    "hours.week": N_("How many hours does a usual week have?"),
    "hours.unpaid_overtime": N_("How much overtime is usual, and is it paid?"),
    "commute": N_("How many days a week are expected on site?"),
    "commute.days_per_week": N_("How many days a week are expected on site?"),
}
"""What an employer can answer, by path in the exchange file."""

_PART_QUESTIONS = {
    "promised_raises.month": N_("{part}: from which month on?"),
    "promised_raises.rate": N_("{part}: how large will it be?"),
    "one_offs.amount": N_("{part}: how much will it be?"),
    "one_offs.month": N_("{part}: when will it be paid?"),
    "one_offs.repay.months": N_("{part}: for how long could it be reclaimed?"),
    "one_offs.repay.steps": N_("{part}: how much would be reclaimed, leaving when?"),
    "equity.kind": N_("{part}: are these shares, options or something else?"),
    "equity.value": N_("{part}: what is it worth at grant?"),
    "equity.units": N_("{part}: how many units are granted?"),
    "equity.price": N_("{part}: what is a unit worth now, and who set that price?"),
    "equity.strike": N_("{part}: what is the strike price?"),
    "equity.listed": N_("{part}: are the shares traded on an exchange?"),
    "equity.vesting": N_("{part}: how does it vest?"),
    "equity.fully_diluted_shares": N_("{part}: how many shares are there in all, fully diluted?"),
    "equity.liquidation_preference": N_("{part}: how much would investors be paid first if you were sold?"),
    "equity.exercise_window_days": N_("{part}: how long after leaving can I exercise what has vested?"),
    "equity.lookback": N_("{part}: does the plan buy at the lower of the first and the last price?"),
    "equity.purchase_every": N_("{part}: how often does the plan buy?"),
    "health.premium_month": N_("{part}: what would I pay a month?"),
    "health.deductible": N_("{part}: what is the yearly deductible?"),
    "health.coinsurance": N_("{part}: which share do I pay beyond the deductible?"),
    "health.out_of_pocket_max": N_("{part}: what is the most I would pay in a year?"),
    "health.employer_hsa": N_("{part}: do you pay into a health savings account, and how much?"),
    "allowances.amount": N_("{part}: how much is it?"),
    "allowances.per": N_("{part}: is it paid each month, each year or once?"),
    "allowances.month": N_("{part}: when is it paid?"),
}
"""What an employer can answer about one part, by list and key."""

_MY_OWN = {
    "costs": N_("Which costs would the job bring me?"),
    "costs.amount": N_("{part}: how much is it?"),
    "costs.per": N_("{part}: is it due each month, each year or once?"),
    "costs.month": N_("{part}: when is it due?"),
    "equity.probability": N_("{part}: how likely do I think a payout is?"),
    "equity.discount": N_("{part}: how much less are shares worth that cannot be sold?"),
    "commute.minutes_one_way": N_("How long would the way to work take?"),
    "commute.distance_one_way": N_("How far would the way to work be?"),
    "commute.cost_per_distance": N_("What does a mile or a kilometre of the way cost me?"),
    "commute.parking_day": N_("What would parking cost a day?"),
    "commute.fare_day": N_("What would the fares cost a day?"),
    "cost_of_living": N_("What is the cost of living index of the place?"),
    "assumptions.cost_of_living_base": N_("What is the cost of living index of my own place?"),
    "assumptions.own_contribution": N_("Which share of base pay would I put into the retirement plan?"),
    "assumptions.medical_use": N_("Which medical charges do I expect in a year?"),
    "assumptions.tax": N_("Which tax applies to me?"),
    "assumptions.tax.rate": N_("Which flat tax rate applies to me?"),
}
"""What no employer can answer: the user's own figures. An explanation names them, a report does not."""

_MY_OWN_RANGES = frozenset(
    {
        "retirement.own_contribution",
        "equity.growth",
        "equity.contribution",
        "cost_of_living",
    }
)
"""Figures with ranges that are the user's own, besides those above."""

PLAIN_STYLE = Style()
"""How figures within questions are written where nobody says."""

CLAUSE = "terms."
"""What stands before a clause of the letter where a question is about one."""

_EXCHANGE = "assumptions.exchange_rates."
_PART_PATH = re.compile(r"(?P<list>\w+)\[(?P<place>\d+)\]\.(?P<rest>.+)")


@frozen
class OpenPoint:
    """A question about one term, by the term's path in the exchange file ("terms.notice" for a clause)."""

    path: str
    text: str
    source: Source | None = None


def questions(
    valuation: Valuation, full: FullOffer | None = None, style: Style = PLAIN_STYLE
) -> tuple[str, ...]:
    """Return a question per unknown that the employer can answer, in the order of the exchange file.

    ``full`` lets each question name the part that it is about, and asks where in each range a figure will be.
    """
    return tuple(dict.fromkeys(point.text for point in _points(valuation, full, style)))


def _points(valuation: Valuation, full: FullOffer | None, style: Style) -> Iterator[OpenPoint]:
    """Yield what is not known and what the employer can narrow."""
    for unknown in valuation.unknown:
        if _template(unknown.path) in _FOR_EMPLOYERS:
            yield _open(unknown, full)
    if full is not None:
        for e in estimates(full):
            if for_employer(e.path):
                yield OpenPoint(e.path, narrow(e, full, style))


def _open(unknown: Unknown, full: FullOffer | None) -> OpenPoint:
    return OpenPoint(unknown.path, question(unknown, full), unknown.source)


def for_employer(path: str) -> bool:
    """Whether the employer knows a figure; the others are the user's own to settle."""
    template = _template(path)
    return template not in _MY_OWN and template not in _MY_OWN_RANGES


def narrow(estimate: Estimate, full: FullOffer, style: Style) -> str:
    """Ask where in its range a figure will lie."""
    said = estimate.declared
    place = _part(estimate.path, full)
    label = tr(said.field.label)
    ends = say_range(said, Estimated(estimate.low, estimate.high), full.offer.pay_currency, style)
    text = tr("{figure}: where in {range} will it be?")
    figure = tr("{part}, {figure}").format(part=place, figure=label) if place else label
    return text.format(figure=figure, range=ends)


def open_questions(valuation: Valuation, full: FullOffer, style: Style = PLAIN_STYLE) -> tuple[str, ...]:
    """Return all that is worth asking an employer, in words."""
    return tuple(point.text for point in open_points(valuation, full, style))


def open_points(valuation: Valuation, full: FullOffer, style: Style = PLAIN_STYLE) -> tuple[OpenPoint, ...]:
    """Return all that is worth asking an employer: unknown figures, then what the letter leaves open."""
    found = (*_points(valuation, full, style), *_of_grants(full), *_of_letter(full.offer))
    by_text: dict[str, OpenPoint] = {}
    for point in found:
        by_text.setdefault(point.text, point)
    return tuple(by_text.values())


def _of_letter(offer: Offer) -> Iterator[OpenPoint]:
    """Yield what the letter itself leaves open."""
    if offer.decide_by is None:
        yield OpenPoint("decide_by", tr("By when do you need my answer?"))
    if offer.start_date is None:
        yield OpenPoint("start_date", tr("When would I start?"))
    if offer.unlimited_leave:
        text = tr("Leave is unlimited: how many days do people really take?")
        yield OpenPoint("time_off.unlimited", text)
    for clause in offer.terms:
        if clause.state is ClauseState.UNCLEAR:
            text = tr("What does the contract say about {term}?").format(term=clause.term.replace("_", " "))
            yield OpenPoint(f"{CLAUSE}{clause.term}", text)
    if not offer.written:
        yield OpenPoint("written", tr("When may I expect the offer in writing?"))


def _of_grants(full: FullOffer) -> Iterator[OpenPoint]:
    """Yield what is worth asking of grants even where no figure hangs on it yet."""
    for place, grant in enumerate(full.grants):
        asked = []
        if grant.listed is False and sellable(grant):
            asked = ["fully_diluted"] if share_count(grant).of_all is None else []
            asked += ["preference"] if grant.preference is None else []
        if grant.kind in OPTION_KINDS and grant.exercise_window is None:
            asked.append("exercise_window")
        for name in asked:
            key = attribute(Grant, name).json
            yield _open(Unknown(f"equity[{place}].{key}", Source("grant", grant.id, name)), full)


def question(unknown: Unknown, full: FullOffer | None = None) -> str:
    """Put one unknown as a question; ``full`` lets it name the part that it is about."""
    if unknown.path.startswith(_EXCHANGE):
        currency = unknown.path.removeprefix(_EXCHANGE)
        return tr("What is the exchange rate from {currency}?").format(currency=currency)
    template = _template(unknown.path)
    text = _FOR_EMPLOYERS.get(template) or _MY_OWN.get(template)
    if text is None:
        label = tr(attribute(KINDS[unknown.source.kind], unknown.source.attribute).field.label)
        return tr("What about this: {field}?").format(field=label)
    return tr(text).format(part=_part(unknown.path, full))


def _template(path: str) -> str:
    """Return a path without the place in its list: ``equity[0].price`` becomes ``equity.price``."""
    found = _PART_PATH.fullmatch(path)
    return f"{found['list']}.{found['rest']}" if found else path


def _part(path: str, full: FullOffer | None) -> str:
    found = _PART_PATH.fullmatch(path)
    if found is None:
        return ""
    key, place = found["list"], int(found["place"])
    held = next(p for p in offer_parts() if p.key == key)
    entities = () if full is None else getattr(full, held.attr or held.key)
    return part_name(entities[place]) if place < len(entities) else tr(_PART_NAMES[key])


_PART_NAMES = {
    "equity": N_("Equity"),
    "one_offs": N_("One-off payment"),
    "health": N_("Health plan"),
    "allowances": N_("Allowance"),
    "costs": N_("Cost"),
    "promised_raises": N_("Promised raise"),
}

_FOR_EMPLOYERS = _QUESTIONS | _PART_QUESTIONS
