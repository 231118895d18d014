"""Rows of what was asked, answered and agreed about an offer, and of attached files."""

from datetime import date, datetime

from sqlalchemy.orm import Mapped, mapped_column

from offerdesk.domain.agreeing import Addressee, Form
from offerdesk.storage.columns import EntityRow, Flag, Key, Lines, Link, MaybeLink, Whole, Words


class AttachmentRow(EntityRow):
    """The columns of ``Attachment``."""

    __tablename__ = "attachment"

    id: Mapped[Key]
    name: Mapped[Words]
    subject: Mapped[Words]
    media: Mapped[Words]
    size: Mapped[int | None]
    digest: Mapped[Words]
    added_at: Mapped[datetime | None]
    notes: Mapped[Lines]
    position: Mapped[Whole]


class EnquiryRow(EntityRow):
    """The columns of ``Enquiry``."""

    __tablename__ = "enquiry"

    id: Mapped[Key]
    offer: Mapped[Link]
    field: Mapped[Words]
    text: Mapped[Lines]
    to: Mapped[Addressee | None]
    person: Mapped[MaybeLink]
    asked_at: Mapped[date | datetime | None]
    answer: Mapped[Lines]
    value: Mapped[Words]
    answered_at: Mapped[date | datetime | None]
    source: Mapped[Words]
    dropped: Mapped[Flag]
    position: Mapped[Whole]


class AgreedPointRow(EntityRow):
    """The columns of ``AgreedPoint``."""

    __tablename__ = "agreed_point"

    id: Mapped[Key]
    offer: Mapped[Link]
    field: Mapped[Words]
    text: Mapped[Lines]
    value: Mapped[Words]
    form: Mapped[Form] = mapped_column(server_default=Form.VERBAL)
    at: Mapped[date | datetime | None]
    person: Mapped[MaybeLink]
    quote: Mapped[Lines]
    letter_value: Mapped[Words]
    attachment: Mapped[MaybeLink]
    page: Mapped[int | None]
    waived: Mapped[Flag]
    round: Mapped[MaybeLink]
    position: Mapped[Whole]


class ResourceRow(EntityRow):
    """The columns of ``Resource``."""

    __tablename__ = "resource"

    id: Mapped[Key]
    title: Mapped[Words]
    link: Mapped[Words]
    notes: Mapped[Lines]
    tags: Mapped[tuple[str, ...]] = mapped_column(server_default="[]")
    position: Mapped[Whole]
