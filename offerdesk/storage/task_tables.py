"""Rows of what is to be done: tasks, due rules, checklists, kept searches."""

from datetime import date, datetime

from sqlalchemy.orm import Mapped, mapped_column

from offerdesk.domain.fields import Ref
from offerdesk.domain.tasks import OffsetUnit
from offerdesk.storage.columns import EntityRow, Key, Lines, MaybeLink, Whole, Words, part_of


class TaskRow(EntityRow):
    """The columns of ``Task``."""

    __tablename__ = "task"

    id: Mapped[Key]
    title: Mapped[Words]
    due: Mapped[date | datetime | None]
    done_at: Mapped[datetime | None]
    rule: Mapped[Words]
    subject: Mapped[Words]
    notes: Mapped[Lines]
    snoozed_until: Mapped[date | datetime | None]
    person: Mapped[MaybeLink]
    step: Mapped[Words]
    dismissed_at: Mapped[datetime | None]
    link: Mapped[Words]


class RuleSettingRow(EntityRow):
    """The columns of ``RuleSetting``."""

    __tablename__ = "rule"

    id: Mapped[Key]
    on: Mapped[bool] = mapped_column(server_default="1")
    amount: Mapped[int | None]
    unit: Mapped[OffsetUnit | None]
    time: Mapped[Words]


class ChecklistRow(EntityRow):
    """The columns of ``Checklist``."""

    __tablename__ = "checklist"

    id: Mapped[Key]
    title: Mapped[Words]
    template: Mapped[Words]
    subject: Mapped[Words]
    position: Mapped[Whole]
    notes: Mapped[Lines]


class ChecklistItemRow(EntityRow):
    """The columns of ``ChecklistItem``."""

    __tablename__ = "checklist_item"

    id: Mapped[Key]
    checklist: Mapped[Ref] = part_of("checklist")
    position: Mapped[Whole]
    key: Mapped[Words]
    text: Mapped[Lines]
    done_at: Mapped[datetime | None]
    dismissed_at: Mapped[datetime | None]
    notes: Mapped[Lines]
    link: Mapped[Words]


class SavedSearchRow(EntityRow):
    """The columns of ``SavedSearch``."""

    __tablename__ = "saved_search"

    id: Mapped[Key]
    name: Mapped[Words]
    words: Mapped[Words]
    position: Mapped[Whole]
