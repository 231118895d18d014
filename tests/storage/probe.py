"""An entity with one field of each value type, and its row, built as all rows are."""

from dataclasses import dataclass
from datetime import date, datetime
from decimal import Decimal
from enum import StrEnum
from typing import Annotated

from sqlalchemy import Integer, MetaData
from sqlalchemy.orm import DeclarativeBase, Mapped, mapped_column

from offerdesk.domain.assumptions import ExchangeRate
from offerdesk.domain.fields import Amount, Field, Id, Number, Ref, Share, Text
from offerdesk.domain.parts import FullOffer
from offerdesk.domain.values import (
    Clause,
    Employment,
    Exit,
    MatchTier,
    Range,
    Rating,
    StageChange,
    Step,
    TaxStep,
    Vesting,
)
from offerdesk.storage.columns import add_checks, column_types


class Colour(StrEnum):
    """Stands for every enumeration."""

    RED = "red"
    GREEN = "green"


@dataclass(frozen=True, slots=True)
class Probe:
    """One field of each value type that a declaration may use; each may be ``None``."""

    id: Annotated[Id, Field("Id")]
    ref: Annotated[Ref | None, Field("Ref")] = None
    line: Annotated[str | None, Field("Line")] = None
    text: Annotated[Text | None, Field("Text")] = None
    flag: Annotated[bool | None, Field("Flag")] = None
    whole: Annotated[int | None, Field("Whole")] = None
    amount: Annotated[Amount | None, Field("Amount")] = None
    share: Annotated[Share | None, Field("Share")] = None
    number: Annotated[Number | None, Field("Number")] = None
    day: Annotated[date | None, Field("Day")] = None
    instant: Annotated[datetime | None, Field("Instant")] = None
    moment: Annotated[date | datetime | None, Field("Moment")] = None
    colour: Annotated[Colour | None, Field("Colour")] = None
    vesting: Annotated[Vesting | None, Field("Vesting")] = None
    lines: Annotated[tuple[str, ...] | None, Field("Lines")] = None
    refs: Annotated[tuple[Ref, ...] | None, Field("Refs")] = None
    decimals: Annotated[tuple[Decimal, ...] | None, Field("Decimals")] = None
    clauses: Annotated[tuple[Clause, ...] | None, Field("Clauses")] = None
    ratings: Annotated[tuple[Rating, ...] | None, Field("Ratings")] = None
    tiers: Annotated[tuple[MatchTier, ...] | None, Field("Tiers")] = None
    steps: Annotated[tuple[Step, ...] | None, Field("Steps")] = None
    rates: Annotated[tuple[ExchangeRate, ...] | None, Field("Rates")] = None
    stages: Annotated[tuple[StageChange, ...] | None, Field("Stages")] = None
    employments: Annotated[tuple[Employment, ...] | None, Field("Employments")] = None
    exits: Annotated[tuple[Exit, ...] | None, Field("Exits")] = None
    taxes: Annotated[tuple[TaxStep, ...] | None, Field("Taxes")] = None
    terms: Annotated[FullOffer | None, Field("Terms")] = None
    ranges: Annotated[tuple[Range, ...] | None, Field("Ranges")] = None


class ProbeBase(DeclarativeBase):
    """A base of its own, so that the probe is in no desk."""

    type_annotation_map = column_types(Probe)
    metadata = MetaData(naming_convention={"ck": "ck_%(table_name)s_%(constraint_name)s"})


class ProbeRow(ProbeBase):
    """The columns of ``Probe``."""

    __tablename__ = "probe"
    __table_args__ = {"sqlite_strict": True}  # noqa: RUF012 - SQLAlchemy's name

    seq: Mapped[int] = mapped_column(Integer, primary_key=True, sort_order=-1)
    id: Mapped[Id]
    ref: Mapped[Ref | None]
    line: Mapped[str | None]
    text: Mapped[Text | None]
    flag: Mapped[bool | None]
    whole: Mapped[int | None]
    amount: Mapped[Amount | None]
    share: Mapped[Share | None]
    number: Mapped[Number | None]
    day: Mapped[date | None]
    instant: Mapped[datetime | None]
    moment: Mapped[date | datetime | None]
    colour: Mapped[Colour | None]
    vesting: Mapped[Vesting | None]
    lines: Mapped[tuple[str, ...] | None]
    refs: Mapped[tuple[Ref, ...] | None]
    decimals: Mapped[tuple[Decimal, ...] | None]
    clauses: Mapped[tuple[Clause, ...] | None]
    ratings: Mapped[tuple[Rating, ...] | None]
    tiers: Mapped[tuple[MatchTier, ...] | None]
    steps: Mapped[tuple[Step, ...] | None]
    rates: Mapped[tuple[ExchangeRate, ...] | None]
    stages: Mapped[tuple[StageChange, ...] | None]
    employments: Mapped[tuple[Employment, ...] | None]
    exits: Mapped[tuple[Exit, ...] | None]
    taxes: Mapped[tuple[TaxStep, ...] | None]
    terms: Mapped[FullOffer | None]
    ranges: Mapped[tuple[Range, ...] | None]


add_checks(ProbeBase.metadata.tables["probe"])
