"""Rows of the search as a whole: assumptions, settings, applications, people, market figures."""

from datetime import date, datetime

from sqlalchemy.orm import Mapped, mapped_column

from offerdesk.domain.assumptions import ExchangeRate, Filing, TaxMethod
from offerdesk.domain.fields import Amount, Number, Ref, Share
from offerdesk.domain.journal import Relation
from offerdesk.domain.values import Employment, Period, StageChange
from offerdesk.storage.columns import EntityRow, Figure, Flag, Key, Lines, MaybeLink, Whole, Words


class _Assumed:
    """The columns that assumptions have, kept under a name or not."""

    id: Mapped[Key]
    currency: Mapped[Words]
    horizon_months: Mapped[Whole]
    work_days_per_year: Mapped[Figure]
    own_contribution: Mapped[Share | None]
    own_contribution_limit: Mapped[Amount | None]
    match_pay_limit: Mapped[Amount | None]
    raise_rate: Mapped[Share | None]
    price_growth: Mapped[Share | None]
    week_hours: Mapped[Number | None]
    commute_time_share: Mapped[Share | None]
    count_time_off: Mapped[Flag]
    discount_rate: Mapped[Share | None]
    medical_use: Mapped[Amount | None]
    tax_method: Mapped[TaxMethod] = mapped_column(server_default=TaxMethod.NONE)
    tax_rate: Mapped[Share | None]
    tax_year: Mapped[int | None]
    tax_filing: Mapped[Filing | None]
    tax_state: Mapped[Words]
    cost_of_living_base: Mapped[Number | None]
    cost_of_living_date: Mapped[date | None]
    cost_of_living_source: Mapped[Words]
    exchange_rates: Mapped[tuple[ExchangeRate, ...]] = mapped_column(server_default="[]")


class AssumptionsRow(_Assumed, EntityRow):
    """The columns of ``Assumptions``."""

    __tablename__ = "assumptions"


class AssumptionSetRow(_Assumed, EntityRow):
    """The columns of ``AssumptionSet``."""

    __tablename__ = "assumption_set"

    name: Mapped[Words]
    position: Mapped[Whole]


class SettingsRow(EntityRow):
    """The columns of ``Settings``."""

    __tablename__ = "settings"

    id: Mapped[Key]
    time_zone: Mapped[Words]
    country: Mapped[Words]
    subdivision: Mapped[Words]
    weekend: Mapped[tuple[str, ...]] = mapped_column(server_default="[]")
    work_day_ends: Mapped[Words]
    name: Mapped[Words]
    email: Mapped[Words]
    phone: Mapped[Words]
    address: Mapped[Lines]
    letter_language: Mapped[Words]
    active_goal: Mapped[int | None]
    remind: Mapped[bool] = mapped_column(server_default="1")
    discreet: Mapped[bool] = mapped_column(server_default="1")
    quiet_from: Mapped[Words]
    quiet_to: Mapped[Words]
    start_with_today: Mapped[Flag]
    sample: Mapped[Flag]


class CriterionRow(EntityRow):
    """The columns of ``Criterion``."""

    __tablename__ = "criterion"

    id: Mapped[Key]
    label: Mapped[Words]
    position: Mapped[Whole]
    direction: Mapped[Words]
    kind: Mapped[Words]
    worst: Mapped[Number | None]
    best: Mapped[Number | None]
    swing: Mapped[Share | None]
    must: Mapped[bool | None]


class ProcessRow(EntityRow):
    """The columns of ``Process``."""

    __tablename__ = "process"

    id: Mapped[Key]
    company: Mapped[Words]
    title: Mapped[Words]
    stage: Mapped[Words]
    applied_at: Mapped[date | datetime | None]
    posting: Mapped[Lines]
    hear_by: Mapped[date | None]
    hear_by_exact: Mapped[bool | None]
    hear_by_channel: Mapped[Words]
    rejected_at: Mapped[date | datetime | None]
    accepted_at: Mapped[date | datetime | None]
    closed_at: Mapped[date | datetime | None]
    outcome: Mapped[Words]
    interest: Mapped[Number | None]
    referred_by: Mapped[MaybeLink]
    place: Mapped[Words]
    link: Mapped[Words]
    resume: Mapped[Words]
    range_low: Mapped[Amount | None]
    range_high: Mapped[Amount | None]
    range_currency: Mapped[Words]
    range_source: Mapped[Words]
    goals: Mapped[Lines]
    contribution: Mapped[Lines]
    relation: Mapped[Relation | None]
    would_return: Mapped[bool | None]
    kept_on_file: Mapped[bool | None]
    no_feedback: Mapped[bool | None]
    tags: Mapped[tuple[str, ...]] = mapped_column(server_default="[]")
    notes: Mapped[Lines]
    contacts: Mapped[tuple[Ref, ...]] = mapped_column(server_default="[]")
    history: Mapped[tuple[StageChange, ...]] = mapped_column(server_default="[]")


class PersonRow(EntityRow):
    """The columns of ``Person``."""

    __tablename__ = "person"

    id: Mapped[Key]
    name: Mapped[Words]
    role: Mapped[Words]
    email: Mapped[Words]
    phone: Mapped[Words]
    companies: Mapped[tuple[str, ...]] = mapped_column(server_default="[]")
    employments: Mapped[tuple[Employment, ...]] = mapped_column(server_default="[]")
    relation: Mapped[Relation | None]
    keep_in_touch: Mapped[bool | None]
    knows: Mapped[tuple[Ref, ...]] = mapped_column(server_default="[]")
    tags: Mapped[tuple[str, ...]] = mapped_column(server_default="[]")
    notes: Mapped[Lines]


class MarketFigureRow(EntityRow):
    """The columns of ``MarketFigure``."""

    __tablename__ = "market_figure"

    id: Mapped[Key]
    position: Mapped[Whole]
    role: Mapped[Words]
    place: Mapped[Words]
    source: Mapped[Words]
    as_of: Mapped[date | None]
    level: Mapped[Words]
    currency: Mapped[Words]
    period: Mapped[Period | None]
    p10: Mapped[Amount | None]
    p25: Mapped[Amount | None]
    p50: Mapped[Amount | None]
    p75: Mapped[Amount | None]
    p90: Mapped[Amount | None]
    low: Mapped[Amount | None]
    high: Mapped[Amount | None]
    n: Mapped[int | None]
    field: Mapped[Words]
    fit: Mapped[Number | None]
    process: Mapped[MaybeLink]
    link: Mapped[Words]
    notes: Mapped[Lines]
