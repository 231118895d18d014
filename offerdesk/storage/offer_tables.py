"""Rows of offers and their parts."""

from datetime import date, datetime
from decimal import Decimal

from sqlalchemy.orm import Mapped, mapped_column

from offerdesk.domain.fields import Amount, Number, Ref, Share
from offerdesk.domain.parts import GrantKind, OneOffKind, RepayBasis, RepayRule
from offerdesk.domain.values import (
    Allocation,
    Clause,
    Exit,
    MatchTier,
    NoticeEnd,
    OfferState,
    Per,
    Period,
    Range,
    Rating,
    Step,
    Vesting,
)
from offerdesk.storage.columns import EntityRow, Flag, Key, Lines, MaybeLink, Whole, Words, part_of


class OfferRow(EntityRow):
    """The columns of ``Offer``."""

    __tablename__ = "offer"

    id: Mapped[Key]
    company: Mapped[Words]
    process: Mapped[MaybeLink]
    title: Mapped[Words]
    level: Mapped[Words]
    city: Mapped[Words]
    region: Mapped[Words]
    country: Mapped[Words]
    current_job: Mapped[Flag]
    state: Mapped[OfferState] = mapped_column(server_default=OfferState.UNDER_REVIEW)
    received_at: Mapped[datetime | None]
    decide_by: Mapped[date | datetime | None]
    decide_by_agreed: Mapped[bool | None]
    start_date: Mapped[date | None]
    accepted_at: Mapped[datetime | None]
    declined_at: Mapped[datetime | None]
    reopened_at: Mapped[datetime | None]
    closed_at: Mapped[datetime | None]
    version: Mapped[Whole]
    decline_reasons: Mapped[tuple[str, ...]] = mapped_column(server_default="[]")
    compared: Mapped[Flag]
    position: Mapped[Whole]
    pay_amount: Mapped[Amount | None]
    pay_currency: Mapped[Words]
    pay_period: Mapped[Period | None]
    hours_per_week: Mapped[Number | None]
    weeks_per_year: Mapped[Number | None]
    payments_per_year: Mapped[Number | None]
    raise_rate: Mapped[Share | None]
    raise_every: Mapped[int | None]
    bonus_target: Mapped[Share | None]
    bonus_amount: Mapped[Amount | None]
    bonus_payout: Mapped[Share | None]
    bonus_guaranteed: Mapped[bool | None]
    bonus_paid_every: Mapped[int | None]
    refresher_value: Mapped[Amount | None]
    refresher_first: Mapped[int | None]
    refresher_every: Mapped[int | None]
    refresher_vesting: Mapped[Vesting | None]
    refresher_written: Mapped[bool | None]
    match_tiers: Mapped[tuple[MatchTier, ...] | None]
    match_cap: Mapped[Amount | None]
    match_vesting: Mapped[Vesting | None]
    match_true_up: Mapped[bool | None]
    own_contribution: Mapped[Share | None]
    pto_days: Mapped[Number | None]
    sick_days: Mapped[Number | None]
    holidays: Mapped[Number | None]
    unlimited_leave: Mapped[bool | None]
    parental_weeks: Mapped[Number | None]
    parental_pay: Mapped[Share | None]
    week_hours: Mapped[Number | None]
    unpaid_overtime: Mapped[Number | None]
    remote_days: Mapped[Number | None]
    flexible_hours: Mapped[bool | None]
    commute_days: Mapped[Number | None]
    commute_minutes: Mapped[Number | None]
    commute_distance: Mapped[Number | None]
    commute_rate: Mapped[Amount | None]
    commute_parking: Mapped[Amount | None]
    commute_fare: Mapped[Amount | None]
    cost_of_living: Mapped[Number | None]
    cost_of_living_date: Mapped[date | None]
    cost_of_living_source: Mapped[Words]
    written: Mapped[bool | None]
    written_at: Mapped[date | datetime | None]
    notice_days: Mapped[int | None]
    notice_ends: Mapped[NoticeEnd | None]
    terms: Mapped[tuple[Clause, ...]] = mapped_column(server_default="[]")
    ratings: Mapped[tuple[Rating, ...]] = mapped_column(server_default="[]")
    notes: Mapped[Lines]
    none_of: Mapped[tuple[str, ...]] = mapped_column(server_default="[]")
    ranges: Mapped[tuple[Range, ...]] = mapped_column(server_default="[]")


class PromisedRaiseRow(EntityRow):
    """The columns of ``PromisedRaise``."""

    __tablename__ = "promised_raise"

    id: Mapped[Key]
    offer: Mapped[Ref] = part_of("offer")
    position: Mapped[Whole]
    month: Mapped[int | None]
    rate: Mapped[Share | None]
    amount: Mapped[Amount | None]
    written: Mapped[bool | None]
    ranges: Mapped[tuple[Range, ...]] = mapped_column(server_default="[]")


class OneOffRow(EntityRow):
    """The columns of ``OneOff``."""

    __tablename__ = "one_off"

    id: Mapped[Key]
    offer: Mapped[Ref] = part_of("offer")
    position: Mapped[Whole]
    kind: Mapped[OneOffKind] = mapped_column(server_default=OneOffKind.SIGN_ON)
    label: Mapped[Words]
    amount: Mapped[Amount | None]
    month: Mapped[int | None]
    repay_rule: Mapped[RepayRule | None]
    repay_months: Mapped[int | None]
    repay_basis: Mapped[RepayBasis | None]
    repay_steps: Mapped[tuple[Step, ...]] = mapped_column(server_default="[]")
    ranges: Mapped[tuple[Range, ...]] = mapped_column(server_default="[]")


class GrantRow(EntityRow):
    """The columns of ``Grant``."""

    __tablename__ = "grant"

    id: Mapped[Key]
    offer: Mapped[Ref] = part_of("offer")
    position: Mapped[Whole]
    kind: Mapped[GrantKind | None]
    value: Mapped[Amount | None]
    units: Mapped[Number | None]
    price: Mapped[Amount | None]
    strike: Mapped[Amount | None]
    listed: Mapped[bool | None]
    vesting: Mapped[Vesting | None]
    allocation: Mapped[Allocation] = mapped_column(server_default=Allocation.CUMULATIVE_ROUND_DOWN)
    growth: Mapped[Share | None]
    prices: Mapped[tuple[Decimal, ...]] = mapped_column(server_default="[]")
    probability: Mapped[Share | None]
    discount: Mapped[Share | None]
    contribution: Mapped[Share | None]
    purchase_every: Mapped[int | None]
    lookback: Mapped[bool | None]
    exits: Mapped[tuple[Exit, ...]] = mapped_column(server_default="[]")
    fully_diluted: Mapped[Number | None]
    ownership: Mapped[Share | None]
    dilution: Mapped[tuple[Decimal, ...]] = mapped_column(server_default="[]")
    preference: Mapped[Amount | None]
    preferred: Mapped[Share | None]
    exercise_window: Mapped[int | None]
    ranges: Mapped[tuple[Range, ...]] = mapped_column(server_default="[]")


class HealthPlanRow(EntityRow):
    """The columns of ``HealthPlan``."""

    __tablename__ = "health_plan"

    id: Mapped[Key]
    offer: Mapped[Ref] = part_of("offer")
    position: Mapped[Whole]
    name: Mapped[Words]
    premium_month: Mapped[Amount | None]
    deductible: Mapped[Amount | None]
    coinsurance: Mapped[Share | None]
    out_of_pocket_max: Mapped[Amount | None]
    employer_hsa: Mapped[Amount | None]
    chosen: Mapped[bool | None]
    ranges: Mapped[tuple[Range, ...]] = mapped_column(server_default="[]")


class AllowanceRow(EntityRow):
    """The columns of ``Allowance``."""

    __tablename__ = "allowance"

    id: Mapped[Key]
    offer: Mapped[Ref] = part_of("offer")
    position: Mapped[Whole]
    label: Mapped[Words]
    kind: Mapped[Words]
    amount: Mapped[Amount | None]
    per: Mapped[Per | None]
    month: Mapped[int | None]
    ranges: Mapped[tuple[Range, ...]] = mapped_column(server_default="[]")


class CostRow(EntityRow):
    """The columns of ``Cost``."""

    __tablename__ = "cost"

    id: Mapped[Key]
    offer: Mapped[Ref] = part_of("offer")
    position: Mapped[Whole]
    label: Mapped[Words]
    kind: Mapped[Words]
    amount: Mapped[Amount | None]
    per: Mapped[Per | None]
    month: Mapped[int | None]
    ranges: Mapped[tuple[Range, ...]] = mapped_column(server_default="[]")
