"""What an entity cannot be, in the words that a form and a file share."""

from dataclasses import replace
from datetime import UTC, date, datetime
from decimal import Decimal
from typing import Any

import pytest

from offerdesk.domain.assumptions import Assumptions, ExchangeRate, Settings
from offerdesk.domain.checks import NONE_OF, check, require, sorted_none_of
from offerdesk.domain.fields import Amount, Id, Number, Ref, Share, attributes
from offerdesk.domain.interviews import Interview
from offerdesk.domain.journal import Person, Process
from offerdesk.domain.model import KINDS, offer_parts
from offerdesk.domain.negotiating import MarketFigure, OfferVersion
from offerdesk.domain.offer import Offer
from offerdesk.domain.parts import FullOffer, Grant, HealthPlan, OneOff, PromisedRaise
from offerdesk.domain.values import Clause, ClauseState, MatchTier, Rating, Rejected, Step, Tranche, Vesting

OFFER = Offer(Id("a"), "Acme")
NOON = datetime(2026, 11, 24, 12, tzinfo=UTC)


def offer(**values: Any) -> Offer:
    """Change the plain offer."""
    return replace(OFFER, **values)


def said(entity: Any) -> list[tuple[str, str]]:
    """Return place and words of each problem."""
    return [(problem.where, problem.say()) for problem in check(entity)]


@pytest.mark.parametrize(
    ("entity", "where", "words"),
    [
        (offer(company=" "), "company", "must be filled in"),
        (offer(id=""), "id", "must be filled in"),
        (offer(id="x" * 201), "id", "must have at most 200 characters"),
        (offer(pay_amount=Amount(Decimal(-1))), "pay_amount", "must be at least 0"),
        (offer(hours_per_week=Number(Decimal(169))), "hours_per_week", "must be at most 168"),
        (offer(raise_every=0), "raise_every", "must be at least 1"),
        (offer(refresher_value=Amount(Decimal(-1))), "refresher_value", "must be at least 0"),
        (
            offer(pay_amount=Amount(Decimal(10**15))),
            "pay_amount",
            "is too large: at most 15 digits before the decimal point",
        ),
        (
            offer(parental_pay=Share(Decimal("NaN"))),
            "parental_pay",
            "is too large: at most 15 digits before the decimal point",
        ),
        (offer(pay_currency="usd"), "pay_currency", 'must be three capital letters, such as "USD"'),
        (offer(country="USA"), "country", 'must be two capital letters, such as "US"'),
        (offer(received_at=datetime(2026, 1, 1)), "received_at", "needs a time zone, such as -05:00"),  # noqa: DTZ001
        (offer(start_date=date(1066, 10, 14)), "start_date", "the year must lie between 1900 and 2200"),
        (
            offer(bonus_target=Share(Decimal("0.1")), bonus_amount=Amount(Decimal(5))),
            "bonus_target",
            "give either a share or an amount, not both",
        ),
        (offer(none_of=("lunch",)), "none_of", '"lunch" cannot be marked as not offered'),
        (
            offer(none_of=("commute",), commute_days=Number(Decimal(2))),
            "none_of",
            '"commute" is said to be not offered, yet it has values',
        ),
        (
            offer(match_tiers=(MatchTier(Decimal(11), Decimal("0.1")),)),
            "match_tiers",
            "a tier's rate and reach must lie between 0 and 10, its reach at most 1",
        ),
        (
            offer(match_tiers=(MatchTier(Decimal(1), Decimal("0.1")),) * 2),
            "match_tiers",
            "tiers must rise: each reaches further than the one before",
        ),
        (offer(ratings=(Rating("x", Decimal(11)),)), "ratings", 'the mark for "x" must lie between 0 and 10'),
        (offer(ratings=(Rating("x", Decimal(1)),) * 2), "ratings", '"x" is given twice'),
        (offer(terms=(Clause("y", ClauseState.STATED),) * 2), "terms", '"y" is given twice'),
        (
            offer(match_vesting=Vesting(months=48, start_month=1201)),
            "match_vesting",
            "vesting must start in a month from 0 to 1200",
        ),
        (
            Grant(Id("g"), Ref("a"), vesting=Vesting(tranches=(Tranche(12, Decimal("0.5")),))),
            "vesting",
            "The shares add up to 0.5; they must add up to 1",
        ),
        (
            PromisedRaise(Id("r"), Ref("a"), rate=Share(Decimal(1)), amount=Amount(Decimal(1))),
            "rate",
            "give either a share or an amount, not both",
        ),
        (
            OneOff(Id("o"), Ref("a"), repay_steps=(Step(0, Decimal(1)),)),
            "repay_steps",
            "a step's share must lie between 0 and 1, its month above 0",
        ),
        (Grant(Id("g"), Ref("a"), prices=(Decimal(-1),)), "prices", "a price must be at least 0"),
        (HealthPlan(Id("h"), Ref("a"), coinsurance=Share(Decimal(2))), "coinsurance", "must be at most 1"),
        (
            Interview(Id("i"), Ref("p"), start=NOON, end=NOON.replace(hour=11)),
            "end",
            "must not be less than start",
        ),
        (
            Interview(Id("i"), Ref("p"), salary_low=Amount(Decimal(2)), salary_high=Amount(Decimal(1))),
            "salary_high",
            "must not be less than salary_low",
        ),
        (
            MarketFigure(Id("m"), p25=Amount(Decimal(2)), p75=Amount(Decimal(1))),
            "p75",
            "must not be less than p25",
        ),
        (
            Assumptions(exchange_rates=(ExchangeRate("EUR", Decimal(0)),)),
            "exchange_rates",
            "the rate of EUR must be above 0",
        ),
        (
            Assumptions(exchange_rates=(ExchangeRate("USD", Decimal(2)),)),
            "exchange_rates",
            "USD is the currency of the assumptions: it needs no rate",
        ),
        (
            Assumptions(exchange_rates=(ExchangeRate("euro", Decimal(2)),)),
            "exchange_rates",
            'must be three capital letters, such as "USD"',
        ),
        (Assumptions(currency=""), "currency", 'must be three capital letters, such as "USD"'),
        (Settings(work_day_ends="5 pm"), "work_day_ends", 'must be a time of day, such as "17:00"'),
        (
            Settings(weekend=("sun", "someday")),
            "weekend",
            '"someday" must be mon, tue, wed, thu, fri, sat or sun',
        ),
        (Person(Id("p"), ""), "name", "must be filled in"),
    ],
    ids=lambda v: v if isinstance(v, str) else "",
)
def test_what_cannot_be_is_said_beside_its_field(entity: Any, where: str, words: str) -> None:
    assert said(entity) == [(where, words)]


@pytest.mark.parametrize(
    "entity",
    [
        OFFER,
        offer(none_of=NONE_OF),
        offer(decide_by=NOON, start_date=date(2026, 12, 1), pay_currency="EUR", country="DE"),
        Grant(Id("g"), Ref("a"), vesting=Vesting(months=48, cliff=12)),
        Assumptions(),
        Assumptions(exchange_rates=(ExchangeRate("USD", Decimal(1)),)),
        Settings(weekend=("Friday", "sat"), work_day_ends=""),
        Interview(Id("i"), Ref("p"), start=NOON, end=NOON),
        Process(Id("p"), "Acme"),
        MarketFigure(Id("m")),
    ],
    ids=lambda v: type(v).__name__,
)
def test_what_is_unknown_is_no_problem(entity: Any) -> None:
    assert check(entity) == ()


def test_everything_wrong_is_told_at_once_and_refused_at_once() -> None:
    faulty = offer(company="", pay_currency="x", raise_every=0)
    assert [where for where, _ in said(faulty)] == ["company", "pay_currency", "raise_every"]
    with pytest.raises(Rejected) as refused:
        require(OFFER, faulty, Person(Id("p"), ""))
    assert len(refused.value.problems) == 4
    assert require(OFFER) is None  # type: ignore[func-returns-value]


def test_what_is_not_offered_is_kept_in_one_order() -> None:
    assert sorted_none_of(("bonus", "equity", "zz", "one_offs", "equity")) == (
        "one_offs",
        "equity",
        "bonus",
        "zz",
    )
    assert {part.key for part in offer_parts()} < set(NONE_OF)


def test_every_problem_names_an_attribute_that_exists() -> None:
    kinds: list[type] = [*KINDS.values()]
    for kind in kinds:
        names = {a.name for a in attributes(kind)}
        faulty = kind(
            **{n: "" for n in ("id", "company", "name", "title", "label") if n in names}
            | _owner(names)
            | _whole(kind)
        )
        assert {problem.where for problem in check(faulty)} <= names


def _owner(names: set[str]) -> dict[str, str]:
    owners = ("offer", "interview", "round", "process", "checklist", "plan", "budget", "look_back")
    return {name: "" for name in (*owners, "draft", "text") if name in names}


def _whole(kind: type) -> dict[str, object]:
    """Give what a kind cannot be made without and what is no text."""
    return {"number": -1, "terms": FullOffer(offer())} if kind is OfferVersion else {}
