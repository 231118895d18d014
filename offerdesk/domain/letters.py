"""Letters, mails and calls: what was drafted, what was sent, when and through which channel."""

from datetime import datetime
from enum import StrEnum
from typing import Annotated

from offerdesk.domain.fields import Field, Id, Ref, Text
from offerdesk.domain.frozen import frozen
from offerdesk.domain.words import N_


class Tone(StrEnum):
    """How a letter speaks."""

    FORMAL = "formal"
    WARM = "warm"


class Channel(StrEnum):
    """How a letter gets there."""

    MAIL = "mail"
    LETTER = "letter"
    HAND = "hand"
    PHONE = "phone"
    MESSAGE = "message"


@frozen
class Letter:
    """One letter to one person. ``draft`` names the template ("D-01").

    ``text`` is empty as long as the template's own wording stands; what is typed over it is kept whole.
    """

    id: Annotated[Id, Field(N_("Id"))]
    draft: Annotated[str, Field(N_("Draft"), required=True)]
    process: Annotated[Ref | None, Field(N_("Application"), refers="process")] = None
    interview: Annotated[Ref | None, Field(N_("Interview"), refers="interview")] = None
    offer: Annotated[Ref | None, Field(N_("Offer"), refers="offer")] = None
    person: Annotated[Ref | None, Field(N_("To"), refers="person")] = None
    language: Annotated[str, Field(N_("Language"))] = ""
    tone: Annotated[Tone, Field(N_("Tone"))] = Tone.FORMAL
    channel: Annotated[Channel, Field(N_("Channel"))] = Channel.MAIL
    subject: Annotated[str, Field(N_("Subject"))] = ""
    text: Annotated[Text, Field(N_("Wording"))] = Text("")
    made_at: Annotated[datetime | None, Field(N_("Drafted"))] = None
    proofread: Annotated[bool, Field(N_("Proofread"))] = False
    sent_at: Annotated[datetime | None, Field(N_("Sent"))] = None
    delivered_at: Annotated[datetime | None, Field(N_("Delivered"))] = None
    notes: Annotated[Text, Field(N_("Notes"))] = Text("")
