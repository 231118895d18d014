"""Rows of the rounds of a negotiation and of the versions of an offer."""

from datetime import date, datetime

from sqlalchemy.orm import Mapped, mapped_column

from offerdesk.domain.fields import Number, Ref
from offerdesk.domain.journal import Who
from offerdesk.domain.negotiating import Argument, Refusal
from offerdesk.domain.parts import FullOffer
from offerdesk.storage.columns import EntityRow, Key, Lines, Link, MaybeLink, Whole, Words, part_of


class RoundRow(EntityRow):
    """The columns of ``Round``."""

    __tablename__ = "round"

    id: Mapped[Key]
    offer: Mapped[Link]
    number: Mapped[int | None]
    at: Mapped[date | datetime | None]
    by: Mapped[Who | None]
    channel: Mapped[Words]
    status: Mapped[Words]
    person: Mapped[MaybeLink]
    version: Mapped[int | None]
    notes: Mapped[Lines]


class AskRow(EntityRow):
    """The columns of ``Ask``."""

    __tablename__ = "ask"

    id: Mapped[Key]
    round: Mapped[Ref] = part_of("round")
    position: Mapped[Whole]
    field: Mapped[Words]
    before: Mapped[Words]
    after: Mapped[Words]
    reason: Mapped[Lines]
    priority: Mapped[Number | None]
    evidence: Mapped[Lines]
    argument: Mapped[Argument | None]
    gain: Mapped[Lines]
    strengths: Mapped[tuple[Ref, ...]] = mapped_column(server_default="[]")


class ReplyRow(EntityRow):
    """The columns of ``Reply``."""

    __tablename__ = "reply"

    id: Mapped[Key]
    round: Mapped[Ref] = part_of("round")
    position: Mapped[Whole]
    field: Mapped[Words]
    value: Mapped[Words]
    status: Mapped[Words]
    refusal: Mapped[Refusal | None]
    reason: Mapped[Lines]


class OfferVersionRow(EntityRow):
    """The columns of ``OfferVersion``."""

    __tablename__ = "offer_version"

    id: Mapped[Key]
    offer: Mapped[Link]
    number: Mapped[Whole]
    terms: Mapped[FullOffer]
    at: Mapped[date | datetime | None]
    round: Mapped[MaybeLink]
    notes: Mapped[Lines]
