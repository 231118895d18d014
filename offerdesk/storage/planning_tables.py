"""Rows of what one prepares for talking about an offer."""

from datetime import date, datetime

from sqlalchemy.orm import Mapped, mapped_column

from offerdesk.domain.fields import Amount, Number, Ref, Share
from offerdesk.domain.journal import Who
from offerdesk.domain.letters import Channel
from offerdesk.domain.planning import Branch, Compare, Need, StrengthKind
from offerdesk.domain.values import Per, TaxStep
from offerdesk.storage.columns import EntityRow, Flag, Key, Lines, Link, MaybeLink, Whole, Words, part_of


class StrengthRow(EntityRow):
    """The columns of ``Strength``."""

    __tablename__ = "strength"

    id: Mapped[Key]
    title: Mapped[Words]
    kind: Mapped[StrengthKind] = mapped_column(server_default=StrengthKind.RESULT)
    text: Mapped[Lines]
    figure: Mapped[Words]
    cost: Mapped[Amount | None]
    currency: Mapped[Words]
    per: Mapped[Per | None]
    day: Mapped[date | None]
    source: Mapped[Words]
    story: Mapped[MaybeLink]
    offer: Mapped[MaybeLink]
    tags: Mapped[tuple[str, ...]] = mapped_column(server_default="[]")
    position: Mapped[Whole]


class PlanRow(EntityRow):
    """The columns of ``Plan``."""

    __tablename__ = "plan"

    id: Mapped[Key]
    offer: Mapped[Link]
    target: Mapped[Amount | None]
    acceptable: Mapped[Amount | None]
    walk_away: Mapped[Amount | None]
    anchor: Mapped[Amount | None]
    anchor_above: Mapped[Share | None]
    factor: Mapped[Number | None]
    factor_reason: Mapped[Lines]
    named_first: Mapped[Who | None]
    their_low: Mapped[Amount | None]
    their_high: Mapped[Amount | None]
    their_source: Mapped[Words]
    channel: Mapped[Channel | None]
    at: Mapped[datetime | None]
    person: Mapped[MaybeLink]
    opening: Mapped[Lines]
    closing: Mapped[Lines]
    otherwise: Mapped[Lines]
    trades: Mapped[Lines]
    asked_once: Mapped[Flag]
    lessons: Mapped[Lines]
    notes: Mapped[Lines]


class ConditionRow(EntityRow):
    """The columns of ``Condition``."""

    __tablename__ = "condition"

    id: Mapped[Key]
    plan: Mapped[Ref] = part_of("plan")
    position: Mapped[Whole]
    field: Mapped[Words]
    compare: Mapped[Compare | None]
    value: Mapped[Words]
    text: Mapped[Lines]
    must: Mapped[bool] = mapped_column(server_default="1")
    met: Mapped[bool | None]


class AnswerRow(EntityRow):
    """The columns of ``Answer``."""

    __tablename__ = "answer"

    id: Mapped[Key]
    plan: Mapped[Ref] = part_of("plan")
    position: Mapped[Whole]
    branch: Mapped[Branch] = mapped_column(server_default=Branch.YES)
    line: Mapped[Lines]
    reply: Mapped[Lines]
    field: Mapped[Words]
    value: Mapped[Words]


class AlternativeRow(EntityRow):
    """The columns of ``Alternative``."""

    __tablename__ = "alternative"

    id: Mapped[Key]
    plan: Mapped[Ref] = part_of("plan")
    position: Mapped[Whole]
    field: Mapped[Words]
    value: Mapped[Words]
    weight: Mapped[Number | None]
    ease: Mapped[Number | None]
    notes: Mapped[Lines]


class BudgetRow(EntityRow):
    """The columns of ``Budget``."""

    __tablename__ = "budget"

    id: Mapped[Key]
    name: Mapped[Words]
    currency: Mapped[Words]
    tax_rate: Mapped[Share | None]
    tax_table: Mapped[tuple[TaxStep, ...]] = mapped_column(server_default="[]")
    savings: Mapped[Amount | None]
    offer: Mapped[MaybeLink]
    notes: Mapped[Lines]
    position: Mapped[Whole]


class ExpenseRow(EntityRow):
    """The columns of ``Expense``."""

    __tablename__ = "expense"

    id: Mapped[Key]
    budget: Mapped[Ref] = part_of("budget")
    position: Mapped[Whole]
    label: Mapped[Words]
    amount: Mapped[Amount | None]
    per: Mapped[Per | None]
    need: Mapped[Need] = mapped_column(server_default=Need.NEED)
