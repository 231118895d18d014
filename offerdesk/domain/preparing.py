"""What one prepares with: requirements and proof, stories, questions with the best answer so far, a pitch."""

from datetime import datetime
from decimal import Decimal
from enum import StrEnum
from typing import Annotated

from offerdesk.domain.fields import Field, Id, Number, Ref, Text
from offerdesk.domain.frozen import frozen
from offerdesk.domain.journal import Who
from offerdesk.domain.words import N_


class Need(StrEnum):
    """How much a role asks for something."""

    REQUIRED = "required"
    PREFERRED = "preferred"


class Extent(StrEnum):
    """A yes or no that may be halfway."""

    YES = "yes"
    PARTLY = "partly"
    NO = "no"


class PracticeKind(StrEnum):
    """What was practised."""

    QUESTION = "question"
    PITCH = "pitch"
    STORY = "story"
    REHEARSAL = "rehearsal"


@frozen
class Requirement:
    """Something that a role asks for, with the proof that I can do it."""

    id: Annotated[Id, Field(N_("Id"), json="-")]
    process: Annotated[Ref, Field(N_("Application"), json="-", refers="process")]
    position: Annotated[int, Field(N_("Position"), json="-")] = 0
    text: Annotated[Text, Field(N_("Requirement"))] = Text("")
    need: Annotated[Need | None, Field(N_("Needed"))] = None
    met: Annotated[Extent | None, Field(N_("Do I meet it"))] = None
    proof: Annotated[Text, Field(N_("My proof"))] = Text("")
    story: Annotated[Ref | None, Field(N_("Story"), refers="story")] = None
    strength: Annotated[Ref | None, Field(N_("Strength"), refers="strength")] = None


@frozen
class Story:
    """Something that I did, told as situation, task, action, result; ``figure`` is the result in numbers."""

    id: Annotated[Id, Field(N_("Id"))]
    title: Annotated[str, Field(N_("Story"), required=True)]
    situation: Annotated[Text, Field(N_("Situation"))] = Text("")
    task: Annotated[Text, Field(N_("Task"))] = Text("")
    action: Annotated[Text, Field(N_("Action"))] = Text("")
    result: Annotated[Text, Field(N_("Result"))] = Text("")
    figure: Annotated[str, Field(N_("Result in figures"))] = ""
    rating: Annotated[Number | None, Field(N_("How I tell it"), least=Decimal(0), most=Decimal(10))] = None
    tags: Annotated[tuple[str, ...], Field(N_("Tags"))] = ()
    position: Annotated[int, Field(N_("Position"))] = 0


@frozen
class BankQuestion:
    """A question to expect, with the best answer so far, or one to ask; ``asked_by`` says which."""

    id: Annotated[Id, Field(N_("Id"))]
    text: Annotated[str, Field(N_("Question"), required=True)]
    asked_by: Annotated[Who, Field(N_("Asked by"))] = Who.THEM
    answer: Annotated[Text, Field(N_("Best answer so far"))] = Text("")
    topic: Annotated[str, Field(N_("Topic"))] = ""
    story: Annotated[Ref | None, Field(N_("Story"), refers="story")] = None
    practise: Annotated[bool, Field(N_("To be practised"))] = False
    tags: Annotated[tuple[str, ...], Field(N_("Tags"))] = ()
    position: Annotated[int, Field(N_("Position"))] = 0


@frozen
class Pitch:
    """A version of how I introduce myself."""

    id: Annotated[Id, Field(N_("Id"))]
    title: Annotated[str, Field(N_("Pitch"), required=True)]
    text: Annotated[Text, Field(N_("Wording"))] = Text("")
    seconds: Annotated[int | None, Field(N_("At most"), unit=N_("seconds"), least=Decimal(1))] = 60
    made_at: Annotated[datetime | None, Field(N_("Written"))] = None
    position: Annotated[int, Field(N_("Position"))] = 0


@frozen
class Practice:
    """One time that something was practised."""

    id: Annotated[Id, Field(N_("Id"))]
    kind: Annotated[PracticeKind, Field(N_("What"))] = PracticeKind.QUESTION
    at: Annotated[datetime | None, Field(N_("On"))] = None
    question: Annotated[Ref | None, Field(N_("Question"), refers="bank_question")] = None
    story: Annotated[Ref | None, Field(N_("Story"), refers="story")] = None
    pitch: Annotated[Ref | None, Field(N_("Pitch"), refers="pitch")] = None
    process: Annotated[Ref | None, Field(N_("Application"), refers="process")] = None
    offer: Annotated[Ref | None, Field(N_("Offer"), refers="offer")] = None
    role: Annotated[str, Field(N_("Their part"))] = ""
    seconds: Annotated[int | None, Field(N_("Took"), unit=N_("seconds"), least=Decimal(0))] = None
    rating: Annotated[Number | None, Field(N_("How it went"), least=Decimal(0), most=Decimal(10))] = None
    partner: Annotated[str, Field(N_("With"))] = ""
    notes: Annotated[Text, Field(N_("Notes"))] = Text("")
