"""Desks to measure on: eight offers over ten years, and one with a thousand of everything."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta
from decimal import Decimal
from pathlib import Path

from offerdesk.app.full_offers import everything
from offerdesk.domain.assumptions import Assumptions
from offerdesk.domain.fields import Amount, Id, Ref, Share, Text
from offerdesk.domain.interviews import Interview, Question
from offerdesk.domain.journal import Process
from offerdesk.domain.offer import Offer
from offerdesk.domain.parts import Allowance, FullOffer, Grant, GrantKind, HealthPlan, OneOff
from offerdesk.domain.values import MatchTier, Per, Period, Vesting
from offerdesk.storage.desk_file import create_desk

NOW = datetime(2026, 11, 21, 12, tzinfo=UTC)
START = datetime(2026, 1, 5, 9, tzinfo=UTC)


def full_offer(n: int, *, compared: bool = True) -> FullOffer:
    """Return an offer in which every component has a value."""
    id_ = Id(f"offer-{n}")
    owner = Ref(id_)
    offer = Offer(
        id_,
        f"Company {n}",
        title="Engineer",
        position=n,
        compared=compared,
        pay_amount=Amount(Decimal(100000 + 1000 * n)),
        pay_currency="USD",
        pay_period=Period.YEAR,
        raise_rate=Share(Decimal("0.03")),
        bonus_target=Share(Decimal("0.1")),
        match_tiers=(MatchTier(Decimal(1), Decimal("0.03")), MatchTier(Decimal("0.5"), Decimal("0.05"))),
        own_contribution=Share(Decimal("0.06")),
        refresher_value=Amount(Decimal(20000)),
        refresher_vesting=Vesting(months=48, every=3),
    )
    return FullOffer(
        offer,
        one_offs=(OneOff(Id(f"o{n}"), owner, amount=Amount(Decimal(20000))),),
        grants=(
            Grant(
                Id(f"g{n}"),
                owner,
                kind=GrantKind.RSU,
                value=Amount(Decimal(120000)),
                listed=True,
                vesting=Vesting(months=48, every=1, cliff=12),
                growth=Share(Decimal("0.05")),
            ),
        ),
        health_plans=(
            HealthPlan(
                Id(f"h{n}"),
                owner,
                name="Plan",
                premium_month=Amount(Decimal(210)),
                deductible=Amount(Decimal(1500)),
                coinsurance=Share(Decimal("0.2")),
                out_of_pocket_max=Amount(Decimal(5000)),
            ),
        ),
        allowances=(
            Allowance(Id(f"a{n}"), owner, label="Meals", amount=Amount(Decimal(100)), per=Per.MONTH),
        ),
    )


def ten_years() -> Assumptions:
    """Return assumptions with the longest horizon."""
    return replace(Assumptions(), horizon_months=120, medical_use=Amount(Decimal(2000)))


def write_desk(path: Path, *, offers: int, processes: int = 0, notes: int = 0) -> None:
    """Write a desk file; eight offers are compared however many there are."""
    desk = create_desk(path, NOW)
    with desk.write() as session:
        session.put(ten_years())
        for n in range(processes):
            session.put(Process(Id(f"p{n}"), f"Company {n}", title="Engineer", stage="interview"))
        for n in range(offers):
            full = full_offer(n, compared=n < 8)
            for entity in everything(full):
                session.put(entity)
        interviews = min(processes, notes)
        for n in range(interviews):
            start = START + timedelta(hours=n)
            session.put(Interview(Id(f"i{n}"), Ref(f"p{n}"), start=start, place="Room 1"))
        for n in range(notes):
            owner = Ref(f"i{n % interviews}")
            session.put(
                Question(Id(f"q{n}"), owner, text=Text(f"Question {n}?"), answer=Text("An answer. " * 20))
            )
    desk.close()
