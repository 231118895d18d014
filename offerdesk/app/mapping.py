"""How a table of another program is read: what each column holds, how its days are written, whom to join.

A table is read by its headers first; whoever takes it in can say otherwise, column by column and row by row.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import tzinfo
from enum import StrEnum

from offerdesk.domain.frozen import frozen
from offerdesk.domain.values import Problem, Rejected
from offerdesk.domain.words import N_


class About(StrEnum):
    """What the rows of a table are."""

    OFFERS = "offers"
    PEOPLE = "people"
    INTERVIEWS = "interviews"


class DayOrder(StrEnum):
    """In which order day, month and year stand where figures alone name a day."""

    DMY = "dmy"
    MDY = "mdy"
    YMD = "ymd"


class Handling(StrEnum):
    """What becomes of an entry: joined with what is known, left out, or a new one all the same."""

    JOIN = "join"
    LEAVE_OUT = "leave"
    ADD = "add"


ABOUT_LABELS = {About.OFFERS: N_("Offers"), About.PEOPLE: N_("People"), About.INTERVIEWS: N_("Interviews")}
ORDER_LABELS = {
    DayOrder.DMY: N_("day, month, year"),
    DayOrder.MDY: N_("month, day, year"),
    DayOrder.YMD: N_("year, month, day"),
}

PEOPLE_FIELDS = {
    "name": N_("Name"),
    "first": N_("First name"),
    "last": N_("Last name"),
    "email": N_("Email"),
    "phone": N_("Phone"),
    "company": N_("Company"),
    "role": N_("Role"),
    "tags": N_("Tags"),
    "notes": N_("Notes"),
}
INTERVIEW_FIELDS = {
    "company": N_("Company"),
    "title": N_("Role"),
    "day": N_("Day"),
    "clock": N_("Time"),
    "end": N_("End"),
    "minutes": N_("Length in minutes"),
    "round": N_("Round"),
    "format": N_("Format"),
    "place": N_("Place or link"),
    "people": N_("People met"),
    "hear_by": N_("Hear by"),
    "outcome": N_("Outcome"),
    "atmosphere": N_("How the place felt"),
    "went_well": N_("What went well"),
    "do_differently": N_("What I would do differently"),
    "lessons": N_("Lessons"),
    "tags": N_("Tags"),
    "notes": N_("Notes"),
}
FIELDS: dict[About, Mapping[str, str]] = {
    About.OFFERS: {},
    About.PEOPLE: PEOPLE_FIELDS,
    About.INTERVIEWS: INTERVIEW_FIELDS,
}
"""What a column can hold, with its label; columns of offers are known by their headers alone."""


@frozen
class TableMapping:
    """What the rows are, the field that each column holds (empty: left out), and the order in days.

    As a wish its ``order`` may be ``None``: as the days themselves have it.
    """

    about: About
    columns: tuple[str, ...]
    order: DayOrder | None = None


@frozen
class SeenTable:
    """A table with its columns' first values, and how it is read.

    ``days`` says that days are written in it by figures whose order matters, ``sure`` that only one order
    fits them all.
    """

    mapping: TableMapping
    headers: tuple[str, ...]
    examples: tuple[tuple[str, ...], ...]
    encoding: str = ""
    days: bool = False
    sure: bool = True


@dataclass(frozen=True, slots=True)
class HowToRead:
    """What whoever takes a file in wants of it.

    ``mapping`` replaces what the headers say, ``about`` only what the rows are, ``columns`` what single
    headers mean, ``days`` the order in days. ``known`` is what becomes of entries that are known already,
    ``rows`` what becomes of single ones by their place. ``order`` counts where days could be read in two
    ways, ``zone`` where a time names none.
    """

    mapping: TableMapping | None = None
    about: About | None = None
    columns: Mapping[str, str] = field(default_factory=dict)
    days: DayOrder | None = None
    known: Handling = Handling.JOIN
    rows: Mapping[str, Handling] = field(default_factory=dict)
    order: DayOrder = DayOrder.MDY
    zone: tzinfo | None = None

    def handling(self, where: str) -> Handling:
        """Return what becomes of the entry at a place if it is known already."""
        return self.rows.get(where, self.known)

    def leaves_out(self, where: str) -> bool:
        """Tell whether an entry is left out, known or not."""
        return self.rows.get(where) is Handling.LEAVE_OUT


AS_GUESSED = HowToRead()
"""Read by the headers alone."""


class NotUnderstood(Rejected):
    """A table of which nothing can be taken in as it is read now; ``seen`` can be read otherwise."""

    def __init__(self, seen: SeenTable, *problems: Problem) -> None:
        super().__init__(*problems)
        self.seen = seen
