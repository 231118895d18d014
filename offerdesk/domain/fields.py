"""The one declaration mechanism: an attribute of an entity is declared once, with ``Annotated``.

    base: Annotated[Amount | None, Field(N_("Base pay"), Group.PAY, json="pay.amount")] = None

Forms, tables, comparison rows, JSON keys, CSV columns, search and "what changed" are plain loops over
``attributes(Offer)``. To a type checker the attribute is an ordinary one. ``Field`` holds plain data
and knows no widget, no SQL and no colour; what fewer than three fields need is written by hand where
it is shown.
"""

import types
from collections.abc import Iterator
from dataclasses import fields
from decimal import Decimal
from enum import StrEnum
from functools import cache
from typing import Annotated, Any, NewType, Union, get_args, get_origin, get_type_hints

from offerdesk.domain.frozen import frozen
from offerdesk.domain.words import N_

Id = NewType("Id", str)
"""An entity's own identity: a UUID made here or the id that the writer of a file chose."""

Ref = NewType("Ref", str)
"""The id of another entity; ``Field.refers`` names its kind."""

Amount = NewType("Amount", Decimal)
"""Money in the currency of the offer it belongs to; exact."""

Share = NewType("Share", Decimal)
"""A fraction of 1, shown as a percentage: 0.06 is 6 %."""

Number = NewType("Number", Decimal)
"""A plain exact number; ``Field.unit`` says of what."""

Text = NewType("Text", str)
"""Text of several lines."""


class Group(StrEnum):
    """Sections of a form and groups of rows in a comparison, in the order in which they are shown."""

    ABOUT = N_("About")
    PAY = N_("Pay")
    BONUS = N_("Bonus")
    ONE_OFFS = N_("One-offs")
    EQUITY = N_("Equity")
    RETIREMENT = N_("Retirement")
    HEALTH = N_("Health")
    TIME_OFF = N_("Time off")
    HOURS = N_("Hours and commute")
    ALLOWANCES = N_("Allowances and costs")
    TERMS = N_("Terms")
    NOTES = N_("Notes")


class Better(StrEnum):
    """Which of two figures serves the user, where that is beyond taste."""

    MORE = "more"
    LESS = "less"


@frozen
class Field:
    """What every reader of a declaration needs to know.

    ``json`` is the key in the exchange file, dotted where it nests; the attribute's name when empty,
    and ``-`` for an attribute that the file expresses by nesting (a child's parent, its position).
    ``refers`` names the kind of entity that a ``Ref`` points to. ``unit`` stands behind the figure.
    ``least`` and ``most`` bound a number. ``help`` is one sentence for tooltip and screen reader.
    ``required`` marks the few values that no record can lack. ``better`` lets a comparison mark the best.
    """

    label: str
    group: Group = Group.ABOUT
    json: str = ""
    help: str = ""
    unit: str = ""
    refers: str = ""
    least: Decimal | None = None
    most: Decimal | None = None
    required: bool = False
    better: Better | None = None


@frozen
class Attribute:
    """One declared attribute: its name, its value's type without ``None``, and its ``Field``."""

    name: str
    type: Any
    optional: bool
    default: Any
    field: Field

    @property
    def json(self) -> str:
        """The dotted key in the exchange file, or ``-`` where nesting expresses it."""
        return self.field.json or self.name


@cache
def attributes(entity: type) -> tuple[Attribute, ...]:
    """Return the declared attributes of ``entity`` in order of declaration.

    Raises ``TypeError`` for an attribute without a ``Field``: a forgotten declaration must not pass
    silently through the loops.
    """
    return tuple(_read(entity))


def attribute(entity: type, name: str) -> Attribute:
    """Return one declared attribute; ``KeyError`` where there is none of that name."""
    for found in attributes(entity):
        if found.name == name:
            return found
    raise KeyError(f"{entity.__name__} declares no {name}")


def _read(entity: type) -> Iterator[Attribute]:
    hints = get_type_hints(entity, include_extras=True)
    for slot in fields(entity):
        hint = hints[slot.name]
        declared = [m for m in getattr(hint, "__metadata__", ()) if isinstance(m, Field)]
        if get_origin(hint) is not Annotated or not declared:
            raise TypeError(f"{entity.__name__}.{slot.name} has no Field in its annotation")
        inner, optional = _without_none(get_args(hint)[0])
        yield Attribute(slot.name, inner, optional, slot.default, declared[0])


def _without_none(hint: Any) -> tuple[Any, bool]:
    if get_origin(hint) in {Union, types.UnionType}:
        members = [m for m in get_args(hint) if m is not type(None)]
        if len(members) < len(get_args(hint)):
            return (members[0] if len(members) == 1 else Union[tuple(members)]), True  # noqa: UP007 - built at run time
    return hint, False
