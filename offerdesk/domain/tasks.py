"""What is to be done: tasks, the due rules as the user wants them, checklists, kept searches."""

from datetime import date, datetime
from decimal import Decimal
from enum import StrEnum
from typing import Annotated

from offerdesk.domain.fields import Field, Id, Ref, Text
from offerdesk.domain.frozen import frozen
from offerdesk.domain.words import N_


class OffsetUnit(StrEnum):
    """In what a due rule counts."""

    HOURS = "hours"
    DAYS = "days"
    BUSINESS_DAYS = "business_days"
    WEEKS = "weeks"
    MONTHS = "months"


@frozen
class Task:
    """Something to do, on its own or for a process, an interview or an offer.

    ``subject`` is ``kind:id`` ("offer:a"), ``rule`` the due rule that made the task.

    Tasks of a rule are computed from what happened; one is kept only for what the user did to it (ticked,
    moved, put off, let go), and found again by ``rule``, ``subject``, ``person`` and ``step``. Its ``due`` is
    ``None`` unless it was moved by hand.
    """

    id: Annotated[Id, Field(N_("Id"))]
    title: Annotated[str, Field(N_("Task"), required=True)]
    due: Annotated[date | datetime | None, Field(N_("Due"))] = None
    done_at: Annotated[datetime | None, Field(N_("Done"))] = None
    rule: Annotated[str, Field(N_("Rule"))] = ""
    subject: Annotated[str, Field(N_("Belongs to"))] = ""
    notes: Annotated[Text, Field(N_("Notes"))] = Text("")
    snoozed_until: Annotated[date | datetime | None, Field(N_("Snoozed until"))] = None
    person: Annotated[Ref | None, Field(N_("Person"), refers="person")] = None
    step: Annotated[str, Field(N_("Step of the rule"))] = ""
    dismissed_at: Annotated[datetime | None, Field(N_("Not needed"))] = None
    link: Annotated[str, Field(N_("Link"))] = ""


@frozen
class RuleSetting:
    """How the user wants a due rule; what is ``None`` or empty stays as the rule is declared.

    ``id`` names the rule and its step ("R-05", "R-02.evening").
    """

    id: Annotated[Id, Field(N_("Rule"))]
    on: Annotated[bool, Field(N_("Switched on"))] = True
    amount: Annotated[int | None, Field(N_("How many"), least=Decimal(-1000), most=Decimal(1000))] = None
    unit: Annotated[OffsetUnit | None, Field(N_("Of what"))] = None
    time: Annotated[str, Field(N_("Time of day"))] = ""


@frozen
class Checklist:
    """A checklist in use, or one of the user's own templates.

    ``template`` is the id of the template that it was made from ("C-02"), or of the one that it replaces;
    ``subject`` is what it is about ("interview:x"), empty for a template.
    """

    id: Annotated[Id, Field(N_("Id"))]
    title: Annotated[str, Field(N_("Checklist"), required=True)]
    template: Annotated[str, Field(N_("Made from"))] = ""
    subject: Annotated[str, Field(N_("Belongs to"))] = ""
    position: Annotated[int, Field(N_("Position"))] = 0
    notes: Annotated[Text, Field(N_("Notes"))] = Text("")


@frozen
class ChecklistItem:
    """One line of a checklist. ``key`` names what the program can tell by itself from the data."""

    id: Annotated[Id, Field(N_("Id"), json="-")]
    checklist: Annotated[Ref, Field(N_("Checklist"), json="-", refers="checklist")]
    position: Annotated[int, Field(N_("Position"), json="-")] = 0
    key: Annotated[str, Field(N_("Kind"))] = ""
    text: Annotated[Text, Field(N_("Item"))] = Text("")
    done_at: Annotated[datetime | None, Field(N_("Done"))] = None
    dismissed_at: Annotated[datetime | None, Field(N_("Not needed"))] = None
    notes: Annotated[Text, Field(N_("Notes"))] = Text("")
    link: Annotated[str, Field(N_("Link"))] = ""


@frozen
class SavedSearch:
    """Words and filters of a search, kept under a name."""

    id: Annotated[Id, Field(N_("Id"))]
    name: Annotated[str, Field(N_("Name"), required=True)]
    words: Annotated[str, Field(N_("Search"))] = ""
    position: Annotated[int, Field(N_("Position"))] = 0
