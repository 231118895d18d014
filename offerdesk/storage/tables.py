"""All tables: one row class per kind, the undo history, and facts about the file.

Foreign keys stand only between a part and its owner, and restrict: deleting is the command's work, which
deletes parts first so that undo knows each of them; a cascade would lose rows behind its back. A reference to
something with a life of its own (an offer's application, a remark's person) has no foreign key, only an
index: a file may bring the one without the other, and setting it to NULL would escape the undo history.
"""

from sqlalchemy import CheckConstraint, Integer, LargeBinary, Text, text
from sqlalchemy.orm import Mapped, mapped_column

from offerdesk.domain.fields import attributes
from offerdesk.domain.model import KINDS
from offerdesk.storage import agreeing_tables as agreeing
from offerdesk.storage import interview_tables as interviews
from offerdesk.storage import negotiating_tables as negotiating
from offerdesk.storage import offer_tables as offers
from offerdesk.storage import planning_tables as planning
from offerdesk.storage import preparing_tables as preparing
from offerdesk.storage import search_tables as search
from offerdesk.storage import task_tables as tasks
from offerdesk.storage.codecs import JSON_CHECK
from offerdesk.storage.columns import Base, EntityRow, add_checks


class StepRow(Base):
    """One step of the undo history; ``changes`` is JSON as ``history`` writes it."""

    __tablename__ = "step"
    __table_args__ = (
        CheckConstraint(JSON_CHECK.format(column="changes"), name="changes"),
        {"sqlite_strict": True, "sqlite_autoincrement": True},
    )

    seq: Mapped[int] = mapped_column(Integer, primary_key=True)
    label: Mapped[str] = mapped_column(Text)
    merge_key: Mapped[str] = mapped_column(Text, server_default="")
    at: Mapped[str] = mapped_column(Text)
    changes: Mapped[str] = mapped_column(Text)
    undone: Mapped[int] = mapped_column(Integer, server_default=text("0"), index=True)


class GoneRow(Base):
    """Where a deleted row stood in the order of entry: should undo bring it back, it stands there again."""

    __tablename__ = "gone"
    __table_args__ = {"sqlite_strict": True, "sqlite_with_rowid": False}  # noqa: RUF012 - SQLAlchemy's name

    kind: Mapped[str] = mapped_column(Text, primary_key=True)
    id: Mapped[str] = mapped_column(Text, primary_key=True)
    seq: Mapped[int] = mapped_column(Integer)


class TrashRow(Base):
    """What one step deleted, kept for a while after undo has forgotten it; ``changes`` as in ``step``."""

    __tablename__ = "trash"
    __table_args__ = (
        CheckConstraint(JSON_CHECK.format(column="changes"), name="changes"),
        {"sqlite_strict": True, "sqlite_autoincrement": True},
    )

    seq: Mapped[int] = mapped_column(Integer, primary_key=True)
    label: Mapped[str] = mapped_column(Text)
    at: Mapped[str] = mapped_column(Text)
    changes: Mapped[str] = mapped_column(Text)


class ContentRow(Base):
    """The content of an attached file by its checksum: kept once, however often it is attached."""

    __tablename__ = "content"
    __table_args__ = {"sqlite_strict": True}  # noqa: RUF012 - SQLAlchemy's name

    digest: Mapped[str] = mapped_column(Text, primary_key=True)
    data: Mapped[bytes] = mapped_column(LargeBinary)


class MetaRow(Base):
    """One fact about the file: whether it was closed cleanly, which program made it."""

    __tablename__ = "meta"
    __table_args__ = {"sqlite_strict": True, "sqlite_with_rowid": False}  # noqa: RUF012 - SQLAlchemy's name

    key: Mapped[str] = mapped_column(Text, primary_key=True)
    value: Mapped[str] = mapped_column(Text)


ROWS: dict[str, type[EntityRow]] = {
    "assumptions": search.AssumptionsRow,
    "assumption_set": search.AssumptionSetRow,
    "settings": search.SettingsRow,
    "criterion": search.CriterionRow,
    "person": search.PersonRow,
    "story": preparing.StoryRow,
    "strength": planning.StrengthRow,
    "bank_question": preparing.BankQuestionRow,
    "pitch": preparing.PitchRow,
    "process": search.ProcessRow,
    "requirement": preparing.RequirementRow,
    "interview": interviews.InterviewRow,
    "remark": interviews.RemarkRow,
    "question": interviews.QuestionRow,
    "asked": interviews.AskedRow,
    "missed": interviews.MissedRow,
    "promise": interviews.PromiseRow,
    "observation": interviews.ObservationRow,
    "event": preparing.EventRow,
    "feedback": preparing.FeedbackRow,
    "finding": preparing.FindingRow,
    "offer": offers.OfferRow,
    "promised_raise": offers.PromisedRaiseRow,
    "one_off": offers.OneOffRow,
    "grant": offers.GrantRow,
    "health_plan": offers.HealthPlanRow,
    "allowance": offers.AllowanceRow,
    "cost": offers.CostRow,
    "round": negotiating.RoundRow,
    "ask": negotiating.AskRow,
    "reply": negotiating.ReplyRow,
    "offer_version": negotiating.OfferVersionRow,
    "market_figure": search.MarketFigureRow,
    "plan": planning.PlanRow,
    "condition": planning.ConditionRow,
    "answer": planning.AnswerRow,
    "alternative": planning.AlternativeRow,
    "budget": planning.BudgetRow,
    "expense": planning.ExpenseRow,
    "attachment": agreeing.AttachmentRow,
    "enquiry": agreeing.EnquiryRow,
    "agreed_point": agreeing.AgreedPointRow,
    "letter": preparing.LetterRow,
    "practice": preparing.PracticeRow,
    "achievement": preparing.AchievementRow,
    "look_back": preparing.LookBackRow,
    "received": preparing.ReceivedRow,
    "checklist": tasks.ChecklistRow,
    "checklist_item": tasks.ChecklistItemRow,
    "task": tasks.TaskRow,
    "rule": tasks.RuleSettingRow,
    "saved_search": tasks.SavedSearchRow,
    "resource": agreeing.ResourceRow,
}
"""The row class of each kind."""


def missing_columns(kind: type, row: type[EntityRow]) -> list[str]:
    """Name what a row class lacks to keep a kind, each with its remedy."""
    columns = row.__table__.columns
    remedies = []
    for attribute in attributes(kind):
        place = f"{row.__name__}.{attribute.name}"
        if attribute.name not in columns:
            remedies.append(f"{place} is missing: add one line to the row class, then make a migration")
        elif (column := columns[attribute.name]).nullable != attribute.optional:
            remedies.append(f"{place} must be nullable exactly where the attribute may be None")
        elif getattr(column.type, "value_type", None) != attribute.type:
            remedies.append(f"{place} must be declared as Mapped[{attribute.type}]")
    names = {a.name for a in attributes(kind)} | {"seq"}
    remedies += [f"{row.__name__}.{c.name} belongs to no attribute" for c in columns if c.name not in names]
    return remedies


for _row in ROWS.values():
    add_checks(_row.metadata.tables[_row.__tablename__])

assert ROWS.keys() == KINDS.keys(), "each kind in domain.model.KINDS needs a row class in ROWS"
