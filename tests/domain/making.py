"""Offers for tests: plain ones to start from, and random ones for properties."""

from dataclasses import replace
from decimal import Decimal
from fractions import Fraction
from functools import cache
from typing import Any

from hypothesis import strategies as st

from offerdesk.domain.assumptions import Assumptions, ExchangeRate, TaxMethod
from offerdesk.domain.fields import Amount, Id, Number, Ref, Share
from offerdesk.domain.lines import Component, LeaveAfter, Valuation
from offerdesk.domain.offer import Offer
from offerdesk.domain.parts import (
    Allowance,
    Cost,
    FullOffer,
    Grant,
    GrantKind,
    HealthPlan,
    OneOff,
    OneOffKind,
    PromisedRaise,
    RepayBasis,
    RepayRule,
)
from offerdesk.domain.values import MatchTier, Per, Period, Step, Tranche, Vesting
from tests.domain.drawing import any_of, decimals, different_months, maybe, perhaps, some, whole

ID = Id("a")
OWNER = Ref("a")
FOUR_YEARS = Vesting(months=48, every=1, cliff=12)
NOTHING = (
    "promised_raises",
    "one_offs",
    "equity",
    "health",
    "allowances",
    "costs",
    "bonus",
    "refreshers",
    "retirement",
    "time_off",
    "commute",
)


def amount(value: object) -> Amount:
    """Return an amount, written as people write it."""
    return Amount(Decimal(str(value)))


def share(value: object) -> Share:
    """Return a share of 1."""
    return Share(Decimal(str(value)))


def number(value: object) -> Number:
    """Return a plain number."""
    return Number(Decimal(str(value)))


def salaried(pay: object = 120_000, **more: Any) -> Offer:
    """Return an offer of ``pay`` dollars a year; whatever ``more`` does not state is unknown."""
    start = Offer(ID, "Acme", pay_amount=amount(pay), pay_currency="USD", pay_period=Period.YEAR)
    return replace(start, **more)


def bare(**more: Any) -> Offer:
    """Return an offer of nothing: every part is known to be none, and pay is 0."""
    return replace(salaried(0), **{"none_of": NOTHING, **more})


def assumed(months: int = 48, **more: Any) -> Assumptions:
    """Return assumptions over ``months``."""
    return replace(Assumptions(horizon_months=months), **more)


def rsu(**more: Any) -> Grant:
    """Return 4,800 listed units of 10 dollars over four years."""
    start = Grant(Id("g"), OWNER, units=number(4800), price=amount(10), listed=True, vesting=FOUR_YEARS)
    return replace(start, **more)


def component(valuation: Valuation, wanted: Component, year: int | None = None) -> Fraction | None:
    """Return what a component brings in one year, or over the horizon; ``None`` where it is unknown."""
    found = [dict(y.lines)[wanted] for y in valuation.years if year in {None, y.year}]
    known = [value for value in found if value is not None]
    return sum(known, Fraction(0)) if known else None


def leaving(valuation: Valuation, month: int) -> LeaveAfter:
    """Return the row of the table of leaving."""
    return next(row for row in valuation.leave_after if row.month == month)


def unknown_paths(valuation: Valuation) -> tuple[str, ...]:
    """Return the paths of everything that is unknown."""
    return tuple(u.path for u in valuation.unknown)


@cache
@st.composite
def vestings(draw: st.DrawFn) -> Vesting:
    """Return a valid schedule, stated in any of the three ways."""
    start = draw(any_of(0, 0, 0, 1, 6))
    way = draw(any_of("months", "years", "tranches"))
    if way == "months":
        months = draw(whole(1, 72))
        every, cliff = draw(whole(1, months)), draw(whole(0, months))
        return Vesting(months=months, every=every, cliff=cliff, start_month=start)
    cuts = sorted(draw(some(decimals(0, 1), 4)))
    shares = tuple(b - a for a, b in zip([Decimal(0), *cuts], [*cuts, Decimal(1)], strict=True))
    if way == "years":
        every = draw(any_of(1, 2, 3, 4, 6, 12))
        return Vesting(years=shares, every=every, cliff=draw(whole(0, 12)), start_month=start)
    months_of = sorted(draw(different_months(len(shares))))
    tranches = tuple(Tranche(m, s) for m, s in zip(months_of, shares, strict=True))
    return Vesting(tranches=tranches, start_month=start)


UNITS = maybe(whole(0, 50_000).map(Decimal) | decimals(0, 5000))


@cache
@st.composite
def grants(draw: st.DrawFn) -> Grant:
    """Return a grant of any kind, some of whose values may be unknown."""
    by_units = draw(st.booleans())
    return Grant(
        Id(draw(st.text("gh", min_size=1, max_size=2))),
        OWNER,
        kind=draw(any_of(*GrantKind)),
        value=None if by_units else draw(maybe(decimals(0, 500_000))),
        units=draw(UNITS) if by_units else None,
        price=draw(maybe(decimals(1, 500))),
        strike=draw(maybe(decimals(0, 400))),
        listed=draw(any_of(True, False, None)),
        vesting=draw(maybe(vestings())),
        growth=draw(maybe(decimals("-0.9", 1))),
        prices=draw(some(decimals(0, 500), 4)) if by_units else (),
        probability=draw(maybe(decimals(0, 1))),
        discount=draw(maybe(decimals(0, 1))),
    )


@cache
@st.composite
def one_offs(draw: st.DrawFn) -> OneOff:
    """Return a one-off with any clawback."""
    return OneOff(
        Id("s"),
        OWNER,
        kind=draw(any_of(*OneOffKind)),
        amount=draw(maybe(decimals(0, 100_000))),
        month=draw(whole(1, 30)),
        repay_rule=draw(perhaps(any_of(*RepayRule))),
        repay_months=draw(perhaps(whole(1, 36))),
        repay_basis=draw(perhaps(any_of(*RepayBasis))),
        repay_steps=draw(any_of((), (Step(12, Decimal(1)), Step(24, Decimal("0.5"))))),
    )


@cache
@st.composite
def plans(draw: st.DrawFn) -> HealthPlan:
    """Return a health plan."""
    return HealthPlan(
        Id("p"),
        OWNER,
        premium_month=draw(maybe(decimals(0, 900))),
        deductible=draw(maybe(decimals(0, 5000))),
        coinsurance=draw(maybe(decimals(0, 1))),
        out_of_pocket_max=draw(maybe(decimals(0, 9000))),
        employer_hsa=draw(maybe(decimals(0, 2000))),
        chosen=draw(any_of(None, True, False)),
    )


NONE_OF = st.sets(any_of(*NOTHING), max_size=3)


@cache
@st.composite
def offers(draw: st.DrawFn, currencies: tuple[str, ...] = ("USD", "EUR", "")) -> Offer:
    """Return an offer of which anything may be unknown."""
    by_amount = draw(st.booleans())
    return Offer(
        ID,
        "Acme",
        pay_amount=draw(maybe(decimals(0, 400_000))),
        pay_currency=draw(any_of(*currencies)),
        pay_period=draw(maybe(any_of(*Period))),
        raise_rate=draw(maybe(decimals(0, "0.2"))),
        raise_every=draw(whole(1, 30)),
        bonus_target=None if by_amount else draw(maybe(decimals(0, 1))),
        bonus_amount=draw(maybe(decimals(0, 90_000))) if by_amount else None,
        bonus_payout=draw(maybe(decimals(0, 2))),
        bonus_guaranteed=draw(any_of(True, False, None)),
        bonus_paid_every=draw(any_of(1, 3, 6, 12, 18)),
        refresher_value=draw(maybe(decimals(0, 90_000))),
        refresher_first=draw(whole(1, 24)),
        refresher_every=draw(whole(3, 24)),
        refresher_vesting=draw(maybe(vestings())),
        refresher_written=draw(any_of(True, False, None)),
        match_tiers=draw(any_of(None, (), (MatchTier(Decimal("0.5"), Decimal("0.06")),))),
        match_cap=draw(maybe(decimals(0, 5000))),
        match_vesting=draw(maybe(vestings())),
        own_contribution=draw(maybe(decimals(0, 1))),
        pto_days=draw(maybe(decimals(0, 40))),
        holidays=draw(maybe(decimals(0, 15))),
        week_hours=draw(maybe(decimals(1, 60))),
        unpaid_overtime=draw(maybe(decimals(0, 20))),
        commute_days=draw(maybe(decimals(0, 5))),
        commute_minutes=draw(maybe(decimals(0, 90))),
        commute_distance=draw(maybe(decimals(0, 60))),
        commute_rate=draw(maybe(decimals(0, 1))),
        commute_parking=draw(maybe(decimals(0, 30))),
        commute_fare=draw(maybe(decimals(0, 30))),
        cost_of_living=draw(maybe(decimals(50, 200))),
        none_of=tuple(draw(NONE_OF)),
    )


RECURRING = {
    "amount": maybe(decimals(0, 9000)),
    "per": maybe(any_of(*Per)),
    "month": whole(1, 30),
    "label": any_of("", "Meals"),
}
RAISES = st.builds(
    PromisedRaise,
    st.just(Id("r")),
    st.just(OWNER),
    month=maybe(whole(1, 40)),
    rate=maybe(decimals(0, "0.3")),
    amount=perhaps(decimals(0, 30_000)),
)
ALLOWANCES = st.builds(Allowance, st.just(Id("x")), st.just(OWNER), **RECURRING)
COSTS = st.builds(Cost, st.just(Id("c")), st.just(OWNER), **RECURRING)


@cache
@st.composite
def full_offers(draw: st.DrawFn, currencies: tuple[str, ...] = ("USD", "EUR", "")) -> FullOffer:
    """Return an offer with parts."""
    offer = draw(offers(currencies))

    def unless_none(key: str, values: st.SearchStrategy[Any]) -> tuple[Any, ...]:
        return () if key in offer.none_of else draw(some(values, 2))

    return FullOffer(
        offer,
        unless_none("promised_raises", RAISES),
        unless_none("one_offs", one_offs()),
        unless_none("equity", grants()),
        unless_none("health", plans()),
        unless_none("allowances", ALLOWANCES),
        unless_none("costs", COSTS),
    )


@cache
@st.composite
def assumptions(draw: st.DrawFn) -> Assumptions:
    """Return assumptions with any horizon, tax and exchange rate."""
    rates = (ExchangeRate("EUR", draw(decimals("0.5", 2, 4))),) if draw(st.booleans()) else ()
    return assumed(
        draw(whole(1, 120)),
        own_contribution=draw(maybe(decimals(0, "0.2"))),
        medical_use=draw(maybe(decimals(0, 20_000))),
        tax_method=draw(any_of(*TaxMethod)),
        tax_rate=draw(maybe(decimals(0, "0.6"))),
        cost_of_living_base=draw(maybe(decimals(50, 200))),
        exchange_rates=rates,
    )
