"""Rows of interviews and of what is noted about them."""

from datetime import date, datetime

from sqlalchemy.orm import Mapped, mapped_column

from offerdesk.domain.fields import Amount, Number, Ref
from offerdesk.domain.interviews import InterviewFormat, RemarkKind
from offerdesk.domain.journal import Who
from offerdesk.domain.values import Period
from offerdesk.storage.columns import EntityRow, Key, Lines, Link, MaybeLink, Whole, Words, part_of


class InterviewRow(EntityRow):
    """The columns of ``Interview``."""

    __tablename__ = "interview"

    id: Mapped[Key]
    process: Mapped[Link]
    start: Mapped[datetime | None]
    end: Mapped[datetime | None]
    round: Mapped[int | None]
    format: Mapped[InterviewFormat | None]
    zone: Mapped[Words]
    place: Mapped[Words]
    people: Mapped[tuple[Ref, ...]] = mapped_column(server_default="[]")
    travel_minutes: Mapped[int | None]
    goals: Mapped[Lines]
    stories: Mapped[tuple[Ref, ...]] = mapped_column(server_default="[]")
    hear_by: Mapped[date | None]
    hear_by_exact: Mapped[bool | None]
    hear_by_channel: Mapped[Words]
    atmosphere_rating: Mapped[Number | None]
    atmosphere: Mapped[Lines]
    place_rating: Mapped[Number | None]
    place_notes: Mapped[Lines]
    salary_asked: Mapped[bool | None]
    named_first: Mapped[Who | None]
    salary_low: Mapped[Amount | None]
    salary_high: Mapped[Amount | None]
    salary_currency: Mapped[Words]
    salary_period: Mapped[Period | None]
    feeling: Mapped[Number | None]
    if_yes: Mapped[Lines]
    if_no: Mapped[Lines]
    outcome: Mapped[Words]
    lessons: Mapped[Lines]
    went_well: Mapped[Lines]
    do_differently: Mapped[Lines]
    notes: Mapped[Lines]
    tags: Mapped[tuple[str, ...]] = mapped_column(server_default="[]")
    uid: Mapped[Words]


class RemarkRow(EntityRow):
    """The columns of ``Remark``."""

    __tablename__ = "remark"

    id: Mapped[Key]
    interview: Mapped[Ref] = part_of("interview")
    position: Mapped[Whole]
    kind: Mapped[RemarkKind] = mapped_column(server_default=RemarkKind.TOLD)
    person: Mapped[MaybeLink]
    text: Mapped[Lines]


class QuestionRow(EntityRow):
    """The columns of ``Question``."""

    __tablename__ = "question"

    id: Mapped[Key]
    interview: Mapped[Ref] = part_of("interview")
    position: Mapped[Whole]
    text: Mapped[Lines]
    answer: Mapped[Lines]
    rating: Mapped[Number | None]
    next_time: Mapped[Lines]
    tags: Mapped[tuple[str, ...]] = mapped_column(server_default="[]")
    person: Mapped[MaybeLink]
    bank: Mapped[MaybeLink]
    settled: Mapped[bool | None]


class AskedRow(EntityRow):
    """The columns of ``Asked``."""

    __tablename__ = "asked"

    id: Mapped[Key]
    interview: Mapped[Ref] = part_of("interview")
    position: Mapped[Whole]
    text: Mapped[Lines]
    answer: Mapped[Lines]
    person: Mapped[MaybeLink]
    topic: Mapped[Words]


class MissedRow(EntityRow):
    """The columns of ``Missed``."""

    __tablename__ = "missed"

    id: Mapped[Key]
    interview: Mapped[Ref] = part_of("interview")
    position: Mapped[Whole]
    text: Mapped[Lines]
    used_in: Mapped[Words]


class PromiseRow(EntityRow):
    """The columns of ``Promise``."""

    __tablename__ = "promise"

    id: Mapped[Key]
    interview: Mapped[Ref] = part_of("interview")
    position: Mapped[Whole]
    who: Mapped[Who | None]
    what: Mapped[Lines]
    due: Mapped[date | datetime | None]
    kept_at: Mapped[date | datetime | None]


class ObservationRow(EntityRow):
    """The columns of ``Observation``."""

    __tablename__ = "observation"

    id: Mapped[Key]
    interview: Mapped[Ref] = part_of("interview")
    position: Mapped[Whole]
    about: Mapped[Words]
    rating: Mapped[Number | None]
    text: Mapped[Lines]
