"""Offers for tests: plain ones to start from, and random ones for properties."""

from dataclasses import replace
from decimal import Decimal
from fractions import Fraction
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


def decimals(least: object, most: object, places: int = 2) -> st.SearchStrategy[Any]:
    """Return exact decimals with a few places, to serve as any kind of number."""
    return st.decimals(Decimal(str(least)), Decimal(str(most)), places=places, allow_nan=False)


def maybe(values: st.SearchStrategy[Any]) -> st.SearchStrategy[Any]:
    """Return a value or, now and then, an unknown."""
    return st.none() | values | values | values


@st.composite
def vestings(draw: st.DrawFn) -> Vesting:
    """Return a valid schedule, stated in any of the three ways."""
    start = draw(st.sampled_from([0, 0, 0, 1, 6]))
    way = draw(st.sampled_from(["months", "years", "tranches"]))
    if way == "months":
        months = draw(st.integers(1, 72))
        every, cliff = draw(st.integers(1, months)), draw(st.integers(0, months))
        return Vesting(months=months, every=every, cliff=cliff, start_month=start)
    cuts = sorted(draw(st.lists(decimals(0, 1), max_size=4)))
    shares = tuple(b - a for a, b in zip([Decimal(0), *cuts], [*cuts, Decimal(1)], strict=True))
    if way == "years":
        every = draw(st.sampled_from([1, 2, 3, 4, 6, 12]))
        return Vesting(years=shares, every=every, cliff=draw(st.integers(0, 12)), start_month=start)
    months_of = sorted(
        draw(st.lists(st.integers(0, 72), min_size=len(shares), max_size=len(shares), unique=True))
    )
    tranches = tuple(Tranche(m, s) for m, s in zip(months_of, shares, strict=True))
    return Vesting(tranches=tranches, start_month=start)


@st.composite
def grants(draw: st.DrawFn) -> Grant:
    """Return a grant of any kind, some of whose values may be unknown."""
    by_units = draw(st.booleans())
    return Grant(
        Id(draw(st.text("gh", min_size=1, max_size=2))),
        OWNER,
        kind=draw(st.sampled_from(GrantKind)),
        value=None if by_units else draw(maybe(decimals(0, 500_000))),
        units=draw(maybe(st.integers(0, 50_000).map(Decimal) | decimals(0, 5000))) if by_units else None,
        price=draw(maybe(decimals(1, 500))),
        strike=draw(maybe(decimals(0, 400))),
        listed=draw(st.sampled_from([True, False, None])),
        vesting=draw(maybe(vestings())),
        growth=draw(maybe(decimals("-0.9", 1))),
        prices=tuple(draw(st.lists(decimals(0, 500), max_size=4))) if by_units else (),
        probability=draw(maybe(decimals(0, 1))),
        discount=draw(maybe(decimals(0, 1))),
    )


@st.composite
def one_offs(draw: st.DrawFn) -> OneOff:
    """Return a one-off with any clawback."""
    return OneOff(
        Id("s"),
        OWNER,
        kind=draw(st.sampled_from(OneOffKind)),
        amount=draw(maybe(decimals(0, 100_000))),
        month=draw(st.integers(1, 30)),
        repay_rule=draw(st.none() | st.sampled_from(RepayRule)),
        repay_months=draw(st.none() | st.integers(1, 36)),
        repay_basis=draw(st.none() | st.sampled_from(RepayBasis)),
        repay_steps=draw(st.sampled_from([(), (Step(12, Decimal(1)), Step(24, Decimal("0.5")))])),
    )


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
        chosen=draw(st.sampled_from([None, True, False])),
    )


@st.composite
def offers(draw: st.DrawFn, currencies: tuple[str, ...] = ("USD", "EUR", "")) -> Offer:
    """Return an offer of which anything may be unknown."""
    by_amount = draw(st.booleans())
    return Offer(
        ID,
        "Acme",
        pay_amount=draw(maybe(decimals(0, 400_000))),
        pay_currency=draw(st.sampled_from(currencies)),
        pay_period=draw(maybe(st.sampled_from(Period))),
        raise_rate=draw(maybe(decimals(0, "0.2"))),
        raise_every=draw(st.integers(1, 30)),
        bonus_target=None if by_amount else draw(maybe(decimals(0, 1))),
        bonus_amount=draw(maybe(decimals(0, 90_000))) if by_amount else None,
        bonus_payout=draw(maybe(decimals(0, 2))),
        bonus_guaranteed=draw(st.sampled_from([True, False, None])),
        bonus_paid_every=draw(st.sampled_from([1, 3, 6, 12, 18])),
        refresher_value=draw(maybe(decimals(0, 90_000))),
        refresher_first=draw(st.integers(1, 24)),
        refresher_every=draw(st.integers(3, 24)),
        refresher_vesting=draw(maybe(vestings())),
        refresher_written=draw(st.sampled_from([True, False, None])),
        match_tiers=draw(st.sampled_from([None, (), (MatchTier(Decimal("0.5"), Decimal("0.06")),)])),
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
        none_of=tuple(draw(st.sets(st.sampled_from(NOTHING), max_size=3))),
    )


@st.composite
def full_offers(draw: st.DrawFn, currencies: tuple[str, ...] = ("USD", "EUR", "")) -> FullOffer:
    """Return an offer with parts."""
    offer = draw(offers(currencies))

    def some(key: str, values: st.SearchStrategy[Any]) -> Any:
        return () if key in offer.none_of else tuple(draw(st.lists(values, max_size=2)))

    recurring = {
        "amount": maybe(decimals(0, 9000)),
        "per": maybe(st.sampled_from(Per)),
        "month": st.integers(1, 30),
        "label": st.sampled_from(["", "Meals"]),
    }
    raises = st.builds(
        PromisedRaise,
        st.just(Id("r")),
        st.just(OWNER),
        month=maybe(st.integers(1, 40)),
        rate=maybe(decimals(0, "0.3")),
        amount=st.none() | decimals(0, 30_000),
    )
    return FullOffer(
        offer,
        some("promised_raises", raises),
        some("one_offs", one_offs()),
        some("equity", grants()),
        some("health", plans()),
        some("allowances", st.builds(Allowance, st.just(Id("x")), st.just(OWNER), **recurring)),
        some("costs", st.builds(Cost, st.just(Id("c")), st.just(OWNER), **recurring)),
    )


@st.composite
def assumptions(draw: st.DrawFn) -> Assumptions:
    """Return assumptions with any horizon, tax and exchange rate."""
    rates = (ExchangeRate("EUR", draw(decimals("0.5", 2, 4))),) if draw(st.booleans()) else ()
    return assumed(
        draw(st.integers(1, 120)),
        own_contribution=draw(maybe(decimals(0, "0.2"))),
        medical_use=draw(maybe(decimals(0, 20_000))),
        tax_method=draw(st.sampled_from(TaxMethod)),
        tax_rate=draw(maybe(decimals(0, "0.6"))),
        cost_of_living_base=draw(maybe(decimals(50, 200))),
        exchange_rates=rates,
    )
