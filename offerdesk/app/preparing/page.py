"""A readable page as data: sections of points. Window and report show the same.

Every point leads to where it comes from. All texts are translated and written in the reader's style already;
what people wrote is in them as plain text.
"""

from enum import StrEnum
from typing import Any

from offerdesk.domain.fields import Id
from offerdesk.domain.frozen import frozen
from offerdesk.domain.model import name_of


class Sign(StrEnum):
    """What a point is to its reader, beside its words."""

    NONE = ""
    OPEN = "open"
    DONE = "done"
    GAP = "gap"


class Deed(StrEnum):
    """What can be done with a point where it stands."""

    NONE = ""
    USE = "use"  # say that a missed point is made now
    ASK = "ask"  # take a question along to this interview
    KEEP = "keep"  # a promise is kept
    TELL = "tell"  # choose a story for this interview
    DROP = "drop"  # choose it no more


@frozen
class Source:
    """Where a point comes from: a record by kind and id."""

    kind: str
    id: Id


@frozen
class Point:
    """One point: ``text``, the ``term`` before it, ``note`` for where it comes from or why it is here.

    ``lines`` stand below it, each a pair of a term (which may be empty) and its words.
    """

    text: str
    term: str = ""
    note: str = ""
    lines: tuple[tuple[str, str], ...] = ()
    source: Source | None = None
    sign: Sign = Sign.NONE
    deed: Deed = Deed.NONE


@frozen
class Section:
    """Points under a title; ``empty`` says what would stand here, for the window alone."""

    key: str
    title: str
    points: tuple[Point, ...] = ()
    empty: str = ""


@frozen
class Page:
    """A whole page."""

    title: str
    subtitle: str = ""
    sections: tuple[Section, ...] = ()

    def section(self, key: str) -> Section:
        """Return a section by its key; ``KeyError`` where there is none."""
        for found in self.sections:
            if found.key == key:
                return found
        raise KeyError(key)


def source_of(entity: Any) -> Source:
    """Return the source that a record is."""
    return Source(name_of(type(entity)), entity.id)
