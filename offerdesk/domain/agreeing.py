"""What is asked about an offer's terms, what was agreed and where it is written; attached files."""

from datetime import date, datetime
from decimal import Decimal
from enum import StrEnum
from typing import Annotated

from offerdesk.domain.fields import Field, Id, Ref, Text
from offerdesk.domain.frozen import frozen
from offerdesk.domain.words import N_


class Addressee(StrEnum):
    """Whom to ask."""

    HR = "hr"
    MANAGER = "manager"
    RECRUITER = "recruiter"
    OTHER = "other"


class Form(StrEnum):
    """How firmly something was agreed."""

    VERBAL = "verbal"
    MAIL = "mail"
    LETTER = "letter"


@frozen
class Attachment:
    """A file kept in the desk. Its content is found by ``digest``, the SHA-256 of it in hexadecimal digits.

    ``subject`` is ``kind:id`` ("offer:a"); ``size`` is in bytes.
    """

    id: Annotated[Id, Field(N_("Id"))]
    name: Annotated[str, Field(N_("File"), required=True)]
    subject: Annotated[str, Field(N_("Belongs to"))] = ""
    media: Annotated[str, Field(N_("Kind of file"))] = ""
    size: Annotated[int | None, Field(N_("Size"), unit=N_("bytes"), least=Decimal(0))] = None
    digest: Annotated[str, Field(N_("Checksum"))] = ""
    added_at: Annotated[datetime | None, Field(N_("Added"))] = None
    notes: Annotated[Text, Field(N_("Notes"))] = Text("")
    position: Annotated[int, Field(N_("Position"))] = 0


@frozen
class Enquiry:
    """A question to the employer about one term of an offer, and what they answered.

    ``field`` is the term, empty for a question of one's own; ``source`` is where the answer was given.
    """

    id: Annotated[Id, Field(N_("Id"))]
    offer: Annotated[Ref, Field(N_("Offer"), refers="offer", required=True)]
    field: Annotated[str, Field(N_("About"))] = ""
    text: Annotated[Text, Field(N_("Question"))] = Text("")
    to: Annotated[Addressee | None, Field(N_("To"))] = None
    person: Annotated[Ref | None, Field(N_("Person"), refers="person")] = None
    asked_at: Annotated[date | datetime | None, Field(N_("Asked"))] = None
    answer: Annotated[Text, Field(N_("Answer"))] = Text("")
    value: Annotated[str, Field(N_("Value"))] = ""
    answered_at: Annotated[date | datetime | None, Field(N_("Answered"))] = None
    source: Annotated[str, Field(N_("Where"))] = ""
    dropped: Annotated[bool, Field(N_("Need not be asked"))] = False
    position: Annotated[int, Field(N_("Position"))] = 0


@frozen
class AgreedPoint:
    """One point agreed with the employer. ``value`` and ``letter_value`` are values as the file writes them.

    ``value`` is what was agreed, ``letter_value`` what the letter says of it.
    """

    id: Annotated[Id, Field(N_("Id"))]
    offer: Annotated[Ref, Field(N_("Offer"), refers="offer", required=True)]
    field: Annotated[str, Field(N_("What"))] = ""
    text: Annotated[Text, Field(N_("In words"))] = Text("")
    value: Annotated[str, Field(N_("Agreed value"))] = ""
    form: Annotated[Form, Field(N_("Agreed"))] = Form.VERBAL
    at: Annotated[date | datetime | None, Field(N_("On"))] = None
    person: Annotated[Ref | None, Field(N_("With"), refers="person")] = None
    quote: Annotated[Text, Field(N_("Their words"))] = Text("")
    letter_value: Annotated[str, Field(N_("Value in the letter"))] = ""
    attachment: Annotated[Ref | None, Field(N_("File"), refers="attachment")] = None
    page: Annotated[int | None, Field(N_("Page"), least=Decimal(1))] = None
    waived: Annotated[bool, Field(N_("Need not be in writing"))] = False
    round: Annotated[Ref | None, Field(N_("Round"), refers="round")] = None
    position: Annotated[int, Field(N_("Position"))] = 0


@frozen
class Resource:
    """A guide, a book, a link or a person to turn to, with notes. Nothing is fetched."""

    id: Annotated[Id, Field(N_("Id"))]
    title: Annotated[str, Field(N_("Title"), required=True)]
    link: Annotated[str, Field(N_("Link"))] = ""
    notes: Annotated[Text, Field(N_("Notes"))] = Text("")
    tags: Annotated[tuple[str, ...], Field(N_("Tags"))] = ()
    position: Annotated[int, Field(N_("Position"))] = 0
