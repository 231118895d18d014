"""What can be searched for: each record's words, read off the declarations of its kind.

Text is whatever is declared as text; names of currencies, rules and the like, and references, are none.
"""

from collections.abc import Iterator
from datetime import date, datetime
from functools import cache
from typing import Any, get_args, get_origin

from offerdesk.domain.fields import Attribute, Text, attributes
from offerdesk.domain.frozen import frozen
from offerdesk.domain.model import KINDS, Entity, name_of
from offerdesk.domain.values import Employment
from offerdesk.domain.words import N_

_NO_WORDS = frozenset(
    {"uid", "zone", "rule", "step", "key", "template", "draft", "language", "used_in", "none_of", "tags"}
    | {"kind", "field", "status"}
)
"""Texts that name something to the program rather than to a person; tags are searched apart."""

_SUBJECT_KINDS = frozenset({"task", "checklist", "attachment"})
"""Kinds whose ``subject`` is ``kind:id``; a letter's is what stands above it."""


@frozen
class Shown:
    """How finds of a kind are shown: what they are called, what names one, which day is its own.

    ``owners`` are references to what it belongs to, the closest first; the first that is set counts.
    """

    label: str
    one: str
    names: tuple[str, ...] = ()
    days: tuple[str, ...] = ()
    owners: tuple[str, ...] = ()


SHOWN: dict[str, Shown] = {
    "process": Shown(N_("Applications"), N_("Application"), ("company", "title"), ("applied_at",)),
    "person": Shown(N_("People"), N_("Person"), ("name", "role")),
    "interview": Shown(N_("Interviews"), N_("Interview"), ("place",), ("start",), ("process",)),
    "offer": Shown(N_("Offers"), N_("Offer"), ("company", "title"), ("received_at",)),
    "question": Shown(N_("Questions I was asked"), N_("Question"), ("text",), (), ("interview",)),
    "asked": Shown(N_("Questions I asked"), N_("Question"), ("text",), (), ("interview",)),
    "bank_question": Shown(N_("Question bank"), N_("Question"), ("text",)),
    "remark": Shown(N_("What they told me"), N_("Remark"), ("text",), (), ("interview",)),
    "missed": Shown(N_("Missed points"), N_("Missed point"), ("text",), (), ("interview",)),
    "promise": Shown(N_("Promises"), N_("Promise"), ("what",), ("due",), ("interview",)),
    "observation": Shown(N_("Observations"), N_("Observation"), ("text",), (), ("interview",)),
    "event": Shown(N_("Events"), N_("Event"), ("text",), ("at",), ("process",)),
    "letter": Shown(
        N_("Letters"), N_("Letter"), ("subject",), ("sent_at", "made_at"), ("process", "interview", "offer")
    ),
    "story": Shown(N_("Stories"), N_("Story"), ("title",)),
    "pitch": Shown(N_("Pitches"), N_("Pitch"), ("title",), ("made_at",)),
    "requirement": Shown(N_("Requirements"), N_("Requirement"), ("text",), (), ("process",)),
    "feedback": Shown(N_("Feedback"), N_("Feedback"), ("said",), ("at",), ("process",)),
    "finding": Shown(N_("Findings"), N_("Finding"), ("text",), (), ("process",)),
    "task": Shown(N_("Tasks"), N_("Task"), ("title",), ("due", "done_at"), ("subject",)),
    "checklist": Shown(N_("Checklists"), N_("Checklist"), ("title",), (), ("subject",)),
    "checklist_item": Shown(N_("Items of checklists"), N_("Item"), ("text",), (), ("checklist",)),
    "practice": Shown(N_("Practice"), N_("Practice"), (), ("at",), ("process",)),
    "achievement": Shown(N_("Achievements"), N_("Achievement"), ("text",), ("day",), ("offer",)),
    "look_back": Shown(N_("Looks back"), N_("Look back"), (), ("day",), ("offer",)),
    "one_off": Shown(N_("One-off payments"), N_("One-off payment"), ("label",), (), ("offer",)),
    "health_plan": Shown(N_("Health plans"), N_("Health plan"), ("name",), (), ("offer",)),
    "allowance": Shown(N_("Allowances"), N_("Allowance"), ("label",), (), ("offer",)),
    "cost": Shown(N_("Costs"), N_("Cost"), ("label",), (), ("offer",)),
    "round": Shown(N_("Rounds"), N_("Round"), (), ("at",), ("offer",)),
    "ask": Shown(N_("Wishes"), N_("Wish"), ("reason",), (), ("round",)),
    "reply": Shown(N_("Replies"), N_("Reply"), ("value",), (), ("round",)),
    "strength": Shown(N_("Strengths"), N_("Strength"), ("title",), ("day",)),
    "plan": Shown(N_("Plans for the talk"), N_("Plan"), (), ("at",), ("offer",)),
    "condition": Shown(N_("Conditions"), N_("Condition"), ("text",), (), ("plan",)),
    "answer": Shown(N_("Answers prepared"), N_("Answer"), ("reply",), (), ("plan",)),
    "alternative": Shown(N_("Plan B"), N_("Alternative"), ("notes",), (), ("plan",)),
    "enquiry": Shown(
        N_("Open questions"), N_("Open question"), ("text",), ("answered_at", "asked_at"), ("offer",)
    ),
    "agreed_point": Shown(N_("Agreed points"), N_("Agreed point"), ("text", "quote"), ("at",), ("offer",)),
    "offer_version": Shown(N_("Versions"), N_("Version"), ("notes",), ("at",), ("offer",)),
    "attachment": Shown(N_("Files"), N_("File"), ("name",), ("added_at",), ("subject",)),
    "budget": Shown(N_("Budgets"), N_("Budget"), ("name",)),
    "expense": Shown(N_("Expenses"), N_("Expense"), ("label",), (), ("budget",)),
    "received": Shown(N_("Promised and received"), N_("Promise"), ("notes",), (), ("look_back",)),
    "resource": Shown(N_("Guides and links"), N_("Guide or link"), ("title",)),
    "market_figure": Shown(N_("Market figures"), N_("Market figure"), ("role", "place"), ("as_of",)),
}
"""Every kind with words of its own, in the order in which groups of finds and filters are listed."""


@frozen
class Findable:
    """A record as the search sees it. ``owner`` is ``kind:id``, ``company`` the record's own alone.

    ``people`` are the keys of those whom it names; ``linked`` what it is found by beside its own words.
    """

    kind: str
    id: str
    title: str
    body: str
    tags: tuple[str, ...] = ()
    day: date | datetime | None = None
    owner: str = ""
    company: str = ""
    people: tuple[str, ...] = ()
    linked: str = ""

    @property
    def key(self) -> str:
        """The record's own ``kind:id``."""
        return f"{self.kind}:{self.id}"


def findable(entity: Entity) -> Findable:
    """Return a record of a kind in ``SHOWN`` as the search sees it."""
    kind = name_of(type(entity))
    shown = SHOWN[kind]
    named = [str(value) for name in shown.names if (value := getattr(entity, name))]
    title = ", ".join(named)
    others = [a for a in _texts_of(kind) if a.name not in shown.names]
    body = "\n".join(text for a in others for text in _words(getattr(entity, a.name)) if text)
    return Findable(
        kind,
        entity.id,
        title,
        body,
        getattr(entity, "tags", ()),
        next((day for name in shown.days if (day := getattr(entity, name)) is not None), None),
        _owner(entity, kind, shown),
        getattr(entity, "company", ""),
        _people(entity, kind),
    )


def _people(entity: Entity, kind: str) -> tuple[str, ...]:
    """Return the keys of the people whom a record names: who was met, who said it, who it is written to."""
    found: list[str] = []
    for name in _naming(kind):
        value = getattr(entity, name)
        found += value if isinstance(value, tuple) else [value] if value else []
    return tuple(dict.fromkeys(f"person:{ref}" for ref in found))


@cache
def _naming(kind: str) -> tuple[str, ...]:
    return tuple(a.name for a in _declared(kind) if a.field.refers == "person")


def _owner(entity: Entity, kind: str, shown: Shown) -> str:
    for name in shown.owners:
        ref = getattr(entity, name)
        if ref:
            return str(ref) if name == "subject" else f"{_refers(kind, name)}:{ref}"
    return ""


def _declared(kind: str) -> tuple[Attribute, ...]:
    declaring: type = KINDS[kind]
    return attributes(declaring)


@cache
def _refers(kind: str, name: str) -> str:
    return next(a.field.refers for a in _declared(kind) if a.name == name)


@cache
def _texts_of(kind: str) -> tuple[Attribute, ...]:
    return tuple(a for a in _declared(kind) if _has_words(kind, a))


def _has_words(kind: str, declared: Attribute) -> bool:
    name = declared.name
    if name in _NO_WORDS or name.endswith("currency") or (name == "subject" and kind in _SUBJECT_KINDS):
        return False
    type_ = get_args(declared.type)[0] if get_origin(declared.type) is tuple else declared.type
    return type_ in {Text, str, Employment}


def _words(value: Any) -> Iterator[str]:
    if isinstance(value, str):
        yield value
    elif isinstance(value, Employment):
        yield ", ".join(part for part in (value.company, value.role) if part)
    elif value is not None:
        for each in value:
            yield from _words(each)
