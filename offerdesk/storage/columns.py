"""Columns for SQLAlchemy: one type per value type of the declarations, and the base of all rows.

An optional attribute's column is written ``Mapped[Amount | None]``: the type comes from the map below. A
column that is never NULL uses one of the aliases, since SQLite adds such a column to an existing table only
with a server default.
"""

from typing import Annotated, Any

from sqlalchemy import CheckConstraint, ForeignKey, Integer, MetaData, Table
from sqlalchemy import Text as SqlText
from sqlalchemy.engine import Dialect
from sqlalchemy.orm import DeclarativeBase, Mapped, MappedColumn, mapped_column
from sqlalchemy.types import TypeDecorator, TypeEngine

from offerdesk.domain.fields import Id, Number, Ref, Text, attributes
from offerdesk.domain.model import KINDS
from offerdesk.storage.codecs import codec


class Kept(TypeDecorator[Any]):
    """A value type of the declarations, kept by its codec; ``None`` is NULL."""

    impl = SqlText
    cache_ok = True

    def __init__(self, value_type: Any) -> None:
        super().__init__()
        self.value_type = value_type
        self._codec = codec(value_type)

    @property
    def check(self) -> str:
        """The condition on ``{column}`` that each kept value meets; empty for none."""
        return self._codec.check

    def plain(self) -> TypeEngine[Any]:
        """Return the SQL type alone, as migrations write it."""
        return Integer() if self._codec.sql == "INTEGER" else SqlText()

    def load_dialect_impl(self, dialect: Dialect) -> TypeEngine[Any]:
        """Return the SQL type for a database."""
        return dialect.type_descriptor(self.plain())

    def process_bind_param(self, value: Any | None, dialect: Dialect) -> Any:  # noqa: ARG002 - SQLAlchemy's signature
        """Encode on the way in; ``ValueError`` for a value that would not come back as it was."""
        return None if value is None else self._codec.encode(value)

    def process_result_value(self, value: Any | None, dialect: Dialect) -> Any:  # noqa: ARG002 - SQLAlchemy's signature
        """Decode on the way out."""
        return None if value is None else self._codec.decode(value)


def column_types(*kinds: type) -> dict[Any, Kept]:
    """Return the column type of each value type that the kinds declare.

    Raises ``TypeError`` naming the attribute and the remedy for a value type without a codec.
    """
    found: dict[Any, Kept] = {}
    for kind in kinds:
        for attribute in attributes(kind):
            try:
                found[attribute.type] = Kept(attribute.type)
            except TypeError as error:
                raise TypeError(f"{kind.__name__}.{attribute.name}: {error}") from error
    return found


Key = Annotated[Id, mapped_column(unique=True)]
"""An entity's own id."""

Words = Annotated[str, mapped_column(server_default="")]
"""A line of text, never NULL."""

Lines = Annotated[Text, mapped_column(server_default="")]
"""Text of several lines, never NULL."""

Flag = Annotated[bool, mapped_column(server_default="0")]
"""Yes or no, never NULL."""

Whole = Annotated[int, mapped_column(server_default="0")]
"""A whole number, never NULL."""

Link = Annotated[Ref, mapped_column(server_default="", index=True)]
"""The id of an entity with a life of its own: no foreign key, since a file may bring one alone."""

MaybeLink = Annotated[Ref | None, mapped_column(index=True)]
"""The same, where there may be none."""

Figure = Annotated[Number, mapped_column(server_default="0")]
"""An exact number, never NULL."""


class Base(DeclarativeBase):
    """The base of all rows."""

    type_annotation_map = column_types(*KINDS.values())
    metadata = MetaData(
        naming_convention={
            "ix": "ix_%(table_name)s_%(column_0_name)s",
            "uq": "uq_%(table_name)s_%(column_0_name)s",
            "ck": "ck_%(table_name)s_%(constraint_name)s",
            "fk": "fk_%(table_name)s_%(column_0_name)s",
            "pk": "pk_%(table_name)s",
        }
    )


class EntityRow(Base):
    """What the row of every kind has: ``seq``, the order of entry, never given twice.

    Tables are STRICT: SQLite itself refuses a value of another type.
    """

    __abstract__ = True
    __table_args__ = {"sqlite_strict": True, "sqlite_autoincrement": True}  # noqa: RUF012 - SQLAlchemy's name

    seq: Mapped[int] = mapped_column(Integer, primary_key=True, sort_order=-1)


def add_checks(table: Table) -> None:
    """Give each column the check that its value type asks for."""
    for column in table.columns:
        if isinstance(column.type, Kept) and column.type.check:
            condition = column.type.check.format(column=f'"{column.name}"')
            table.append_constraint(CheckConstraint(condition, name=column.name))


def part_of(owner: str) -> MappedColumn[Any]:
    """Return the column by which a part names its owner; the owner cannot go before its parts."""
    return mapped_column(Kept(Ref), ForeignKey(f"{owner}.id", ondelete="RESTRICT"), index=True)
