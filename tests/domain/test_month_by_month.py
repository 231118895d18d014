"""The engine's runs and closed forms agree with asking every month anew."""

from dataclasses import replace
from decimal import Decimal
from fractions import Fraction
from typing import Any

from hypothesis import given, settings
from hypothesis import strategies as st

from offerdesk.domain.assumptions import Assumptions
from offerdesk.domain.offer import Offer
from offerdesk.domain.parts import Cost, FullOffer, Grant, GrantKind, HealthPlan, OneOff, PromisedRaise
from offerdesk.domain.valuation import value
from offerdesk.domain.values import MatchTier, Per, Period
from tests.domain.drawing import decimals
from tests.domain.making import ID, OWNER, amount, assumed, number, share, vestings
from tests.domain.month_by_month import payments

TIERS = (MatchTier(Decimal(1), Decimal("0.03")), MatchTier(Decimal("0.5"), Decimal("0.05")))
CENT = Fraction(1, 100)


@st.composite
def known_grants(draw: st.DrawFn) -> Grant:
    kind = draw(st.sampled_from([k for k in GrantKind if k is not GrantKind.ESPP]))
    option = kind in {GrantKind.NSO, GrantKind.ISO, GrantKind.PHANTOM}
    by_units = option or draw(st.booleans())
    return Grant(
        ID,
        OWNER,
        kind=kind,
        value=None if by_units else draw(decimals(0, 500_000)),
        units=draw(st.integers(0, 50_000).map(number) | decimals(0, 500)) if by_units else None,
        price=draw(decimals(1, 500)) if by_units else draw(st.none() | decimals(1, 500)),
        strike=draw(decimals(0, 400)) if kind in {GrantKind.NSO, GrantKind.ISO} else None,
        listed=True if kind is GrantKind.CASH else draw(st.booleans()),
        vesting=draw(vestings()),
        growth=draw(st.sampled_from([None, share("0.1"), share("-0.2")])),
        prices=tuple(draw(st.lists(decimals(0, 500), max_size=4))) if by_units else (),
        probability=draw(decimals(0, 1)),
        discount=draw(decimals(0, 1)),
    )


@st.composite
def known_offers(draw: st.DrawFn) -> FullOffer:
    refreshed = draw(st.booleans())
    offer = Offer(
        ID,
        "Acme",
        pay_amount=draw(decimals(0, 400_000)),
        pay_period=draw(st.sampled_from(Period)),
        raise_rate=draw(decimals(0, "0.2")),
        raise_every=draw(st.integers(1, 30)),
        bonus_target=draw(decimals(0, 1)),
        bonus_payout=draw(decimals(0, 2)),
        bonus_paid_every=draw(st.sampled_from([1, 3, 6, 12, 18])),
        refresher_value=draw(decimals(0, 90_000)) if refreshed else None,
        refresher_first=draw(st.integers(1, 24)),
        refresher_every=draw(st.integers(3, 24)),
        refresher_vesting=draw(vestings()) if refreshed else None,
        match_tiers=TIERS,
        match_cap=draw(st.sampled_from([None, amount(2000)])),
        own_contribution=draw(decimals(0, "0.1")),
        pto_days=draw(decimals(0, 40)),
        commute_days=draw(decimals(0, 5)),
        commute_distance=draw(decimals(0, 60)),
        commute_rate=draw(decimals(0, 1)),
        commute_parking=draw(decimals(0, 30)),
        commute_fare=draw(decimals(0, 30)),
    )
    yearly: Any = {"amount": decimals(0, 9000), "per": st.sampled_from(Per), "month": st.integers(1, 30)}
    raises = st.builds(
        PromisedRaise,
        st.just(ID),
        st.just(OWNER),
        month=st.integers(1, 40),
        rate=decimals(0, "0.3"),
        amount=st.none() | decimals(0, 30_000),
    )
    payments_once = st.builds(
        OneOff, st.just(ID), st.just(OWNER), amount=decimals(0, 90_000), month=st.integers(1, 40)
    )
    plan = {"premium_month": decimals(0, 900), "deductible": decimals(0, 5000), "coinsurance": decimals(0, 1)}
    plan |= {"out_of_pocket_max": decimals(0, 9000), "employer_hsa": decimals(0, 2000)}
    return FullOffer(
        offer,
        tuple(draw(st.lists(raises, max_size=2))),
        tuple(draw(st.lists(payments_once, max_size=2))),
        tuple(draw(st.lists(known_grants(), max_size=2))),
        tuple(draw(st.lists(st.builds(HealthPlan, st.just(ID), st.just(OWNER), **plan), max_size=2))),
        (),
        tuple(draw(st.lists(st.builds(Cost, st.just(ID), st.just(OWNER), **yearly), max_size=2))),
    )


@given(known_offers(), st.integers(1, 120), decimals(0, 20_000))
@settings(max_examples=150, deadline=None)
def test_every_month_pays_what_the_contract_says(full: FullOffer, months: int, use: Decimal) -> None:
    assumptions: Assumptions = replace(assumed(months), medical_use=amount(use))
    valuation = value(full, assumptions)
    so_far = Fraction(0)
    for month, paid in enumerate(payments(full, assumptions), start=1):
        so_far += paid
        assert abs(valuation.cumulative[month - 1] - so_far) < CENT, f"month {month}"
