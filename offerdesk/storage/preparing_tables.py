"""Rows of what one prepares with and of what one learns from it."""

from datetime import date, datetime

from sqlalchemy.orm import Mapped, mapped_column

from offerdesk.domain.fields import Number, Ref
from offerdesk.domain.hindsight import FeedbackOutcome, LookBackKind, Phase
from offerdesk.domain.journal import EventKind, Who
from offerdesk.domain.letters import Channel, Tone
from offerdesk.domain.preparing import Extent, Need, PracticeKind
from offerdesk.storage.columns import EntityRow, Flag, Key, Lines, Link, MaybeLink, Whole, Words, part_of


class StoryRow(EntityRow):
    """The columns of ``Story``."""

    __tablename__ = "story"

    id: Mapped[Key]
    title: Mapped[Words]
    situation: Mapped[Lines]
    task: Mapped[Lines]
    action: Mapped[Lines]
    result: Mapped[Lines]
    figure: Mapped[Words]
    rating: Mapped[Number | None]
    tags: Mapped[tuple[str, ...]] = mapped_column(server_default="[]")
    position: Mapped[Whole]


class BankQuestionRow(EntityRow):
    """The columns of ``BankQuestion``."""

    __tablename__ = "bank_question"

    id: Mapped[Key]
    text: Mapped[Words]
    asked_by: Mapped[Who] = mapped_column(server_default=Who.THEM)
    answer: Mapped[Lines]
    topic: Mapped[Words]
    story: Mapped[MaybeLink]
    practise: Mapped[Flag]
    tags: Mapped[tuple[str, ...]] = mapped_column(server_default="[]")
    position: Mapped[Whole]


class PitchRow(EntityRow):
    """The columns of ``Pitch``."""

    __tablename__ = "pitch"

    id: Mapped[Key]
    title: Mapped[Words]
    text: Mapped[Lines]
    seconds: Mapped[int | None]
    made_at: Mapped[datetime | None]
    position: Mapped[Whole]


class RequirementRow(EntityRow):
    """The columns of ``Requirement``."""

    __tablename__ = "requirement"

    id: Mapped[Key]
    process: Mapped[Ref] = part_of("process")
    position: Mapped[Whole]
    text: Mapped[Lines]
    need: Mapped[Need | None]
    met: Mapped[Extent | None]
    proof: Mapped[Lines]
    story: Mapped[MaybeLink]
    strength: Mapped[MaybeLink]


class PracticeRow(EntityRow):
    """The columns of ``Practice``."""

    __tablename__ = "practice"

    id: Mapped[Key]
    kind: Mapped[PracticeKind] = mapped_column(server_default=PracticeKind.QUESTION)
    at: Mapped[datetime | None]
    question: Mapped[MaybeLink]
    story: Mapped[MaybeLink]
    pitch: Mapped[MaybeLink]
    process: Mapped[MaybeLink]
    offer: Mapped[MaybeLink]
    role: Mapped[Words]
    seconds: Mapped[int | None]
    rating: Mapped[Number | None]
    partner: Mapped[Words]
    notes: Mapped[Lines]


class EventRow(EntityRow):
    """The columns of ``Event``."""

    __tablename__ = "event"

    id: Mapped[Key]
    process: Mapped[Link]
    kind: Mapped[EventKind] = mapped_column(server_default=EventKind.OTHER)
    at: Mapped[date | datetime | None]
    by: Mapped[Who | None]
    person: Mapped[MaybeLink]
    channel: Mapped[Words]
    text: Mapped[Lines]


class FeedbackRow(EntityRow):
    """The columns of ``Feedback``."""

    __tablename__ = "feedback"

    id: Mapped[Key]
    process: Mapped[Link]
    at: Mapped[date | datetime | None]
    person: Mapped[MaybeLink]
    channel: Mapped[Words]
    outcome: Mapped[FeedbackOutcome] = mapped_column(server_default=FeedbackOutcome.GIVEN)
    said: Mapped[Lines]
    surprise: Mapped[Lines]
    take: Mapped[Lines]
    missed: Mapped[Lines]


class FindingRow(EntityRow):
    """The columns of ``Finding``."""

    __tablename__ = "finding"

    id: Mapped[Key]
    process: Mapped[Link]
    phase: Mapped[Phase] = mapped_column(server_default=Phase.INTERVIEW)
    text: Mapped[Lines]
    strength: Mapped[Flag]
    control: Mapped[Extent | None]
    lesson: Mapped[Lines]
    tags: Mapped[tuple[str, ...]] = mapped_column(server_default="[]")
    position: Mapped[Whole]


class LetterRow(EntityRow):
    """The columns of ``Letter``."""

    __tablename__ = "letter"

    id: Mapped[Key]
    draft: Mapped[Words]
    process: Mapped[MaybeLink]
    interview: Mapped[MaybeLink]
    offer: Mapped[MaybeLink]
    person: Mapped[MaybeLink]
    language: Mapped[Words]
    tone: Mapped[Tone] = mapped_column(server_default=Tone.FORMAL)
    channel: Mapped[Channel] = mapped_column(server_default=Channel.MAIL)
    subject: Mapped[Words]
    text: Mapped[Lines]
    made_at: Mapped[datetime | None]
    proofread: Mapped[Flag]
    sent_at: Mapped[datetime | None]
    delivered_at: Mapped[datetime | None]
    notes: Mapped[Lines]


class AchievementRow(EntityRow):
    """The columns of ``Achievement``."""

    __tablename__ = "achievement"

    id: Mapped[Key]
    text: Mapped[Lines]
    day: Mapped[date | None]
    figure: Mapped[Words]
    offer: Mapped[MaybeLink]
    milestone: Mapped[Flag]


class LookBackRow(EntityRow):
    """The columns of ``LookBack``."""

    __tablename__ = "look_back"

    id: Mapped[Key]
    kind: Mapped[LookBackKind] = mapped_column(server_default=LookBackKind.WEEK)
    day: Mapped[date | None]
    offer: Mapped[MaybeLink]
    went_well: Mapped[Lines]
    learned: Mapped[Lines]
    improve: Mapped[Lines]
    kept: Mapped[Lines]
    ask_for: Mapped[Lines]
    notes: Mapped[Lines]


class ReceivedRow(EntityRow):
    """The columns of ``Received``."""

    __tablename__ = "received"

    id: Mapped[Key]
    look_back: Mapped[Ref] = part_of("look_back")
    position: Mapped[Whole]
    field: Mapped[Words]
    promised: Mapped[Words]
    received: Mapped[Words]
    notes: Mapped[Lines]
